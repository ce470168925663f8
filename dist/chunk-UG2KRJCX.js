import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as t}from"./chunk-ZLUGSNWU.js";import{existsSync as e}from"node:fs";import{fileURLToPath as s}from"node:url";var f=t(r=>{let i=[`./${r}`,`../../build/${r}`].map(o=>s(new URL(o,import.meta.url))).find(e);if(i===void 0)throw new Error(`${r} is missing beside ${import.meta.url}`);return i},"programFile");export{f as a};
