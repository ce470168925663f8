import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as r}from"./chunk-ZLUGSNWU.js";var s=r((t,e)=>`${t} ${e}${t===1?"":"s"}`,"count"),i=r((t,e)=>{let n=t.slice(0,e),o=t.length-n.length;return o>0?`${n.join(", ")} and ${o} more`:n.length<2?n.join(""):`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`},"enumerate");export{s as a,i as b};
