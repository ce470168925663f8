import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var count=(number,noun)=>`${number} ${noun}${number===1?"":"s"}`,enumerate=(names,most)=>{let shown=names.slice(0,most),more=names.length-shown.length;return more>0?`${shown.join(", ")} and ${more} more`:shown.length<2?shown.join(""):`${shown.slice(0,-1).join(", ")} and ${shown.at(-1)}`};export{count,enumerate};
