import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{b as a}from"./chunk-26HLFXSZ.js";import{q as i}from"./chunk-LVJLB4TY.js";import{a as n}from"./chunk-ZLUGSNWU.js";var r=class extends Error{static{n(this,"Cancelled")}name="Cancelled"};async function d(s,c=()=>{}){let e=new AbortController,t=n(()=>{e.signal.aborted&&process.exit(130),c(),a(`cancelled, cleaning up
`),e.abort(new r),setTimeout(()=>{i(),process.exit(130)},4e3).unref()},"cancel");for(let o of["SIGINT","SIGTERM"])process.on(o,t);try{return await s(e.signal)}catch(o){throw e.signal.aborted?new r:o}finally{for(let o of["SIGINT","SIGTERM"])process.off(o,t)}}n(d,"cancelling");export{r as a,d as b};
