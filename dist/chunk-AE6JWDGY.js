import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as e}from"./chunk-ZLUGSNWU.js";var r=e(n=>n>0&&Number.isFinite(n)?Math.round(Math.log(n)*1e4):null,"gridIndexOf"),t=e(n=>Number(Math.exp(n/1e4).toPrecision(6)),"costAt"),o=e(n=>(r(n)??NaN)/1e4,"logOnGrid");export{r as a,t as b,o as c};
