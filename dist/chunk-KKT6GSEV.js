import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as o}from"./chunk-ZLUGSNWU.js";var s=o(t=>/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(t),"isLoopback");export{s as a};
