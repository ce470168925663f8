import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as l}from"./chunk-ZLUGSNWU.js";var o=l((t,i)=>t===null?{}:{pilot:{...t,isOver:i>t.until}},"pilotOn");export{o as a};
