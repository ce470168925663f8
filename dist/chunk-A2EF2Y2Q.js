import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{d as e}from"./chunk-KEFEPSH4.js";import{a as t}from"./chunk-ZLUGSNWU.js";var i="@base",g=t(s=>{let n=e(s);return n+i+s.slice(n.length)},"asOnBase"),r=t(s=>e(s).endsWith(i),"isAsOnBase"),c=t(s=>{let n=e(s);return r(s)?n.slice(0,-i.length)+s.slice(n.length):s},"governingPath");export{g as a,r as b,c};
