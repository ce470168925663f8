import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var gridIndexOf=cost=>cost>0&&Number.isFinite(cost)?Math.round(Math.log(cost)*1e4):null,costAt=ticks=>Number(Math.exp(ticks/1e4).toPrecision(6)),logOnGrid=cost=>(gridIndexOf(cost)??NaN)/1e4;export{gridIndexOf,costAt,logOnGrid};
