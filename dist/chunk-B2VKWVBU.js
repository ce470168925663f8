import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{say}from"./chunk-JZT5ITWQ.js";import{endEverything}from"./chunk-YVE46T7M.js";var Cancelled=class extends Error{name="Cancelled"};async function cancelling(work,onCancel=()=>{}){let cancelled=new AbortController,cancel=()=>{cancelled.signal.aborted&&process.exit(130),onCancel(),say(`cancelled, cleaning up
`),cancelled.abort(new Cancelled),setTimeout(()=>{endEverything(),process.exit(130)},4e3).unref()};for(let signal of["SIGINT","SIGTERM"])process.on(signal,cancel);try{return await work(cancelled.signal)}catch(error){throw cancelled.signal.aborted?new Cancelled:error}finally{for(let signal of["SIGINT","SIGTERM"])process.off(signal,cancel)}}export{Cancelled,cancelling};
