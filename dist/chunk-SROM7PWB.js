import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as e}from"./chunk-ZLUGSNWU.js";function o(){process.platform!=="win32"&&process.on("SIGUSR1",()=>{})}e(o,"refuseDebugger");export{o as a};
