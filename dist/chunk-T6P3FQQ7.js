import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{b as i}from"./chunk-LITUDVWQ.js";import{q as s}from"./chunk-KZVWJT7O.js";import{a as n}from"./chunk-ZLUGSNWU.js";var r=class extends Error{static{n(this,"Cancelled")}name="Cancelled"};async function d(t,c=()=>{}){let e=new AbortController,a=n(()=>{e.signal.aborted&&process.exit(130),c(),i(`cancelled, cleaning up
`),e.abort(new r),setTimeout(()=>{s(),process.exit(130)},4e3).unref()},"cancel");for(let o of["SIGINT","SIGTERM"])process.on(o,a);try{return await t(e.signal)}catch(o){throw e.signal.aborted?(s(),new r):o}finally{for(let o of["SIGINT","SIGTERM"])process.off(o,a)}}n(d,"cancelling");export{r as a,d as b};
