import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as e}from"./chunk-ZLUGSNWU.js";var d=e(({failures:r})=>r.reduce((n,{count:o})=>n+o,0),"failed");export{d as a};
