import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as n}from"./chunk-ZLUGSNWU.js";import{stripVTControlCharacters as i}from"node:util";var o=64*1024,u=n((t=o)=>{let r=[],e=0;return{push(s){for(r.push(s),e+=s.length;r[0]!==void 0&&e-r[0].length>=t;)e-=r.shift()?.length??0},text:n(()=>a(Buffer.concat(r).subarray(-t).toString("utf8")),"text")}},"tail"),p=new RegExp("(?![\\t\\n])\\p{Cc}","gu"),c=/[\p{Cf}\p{Zl}\p{Zp}]/gu,a=n(t=>l(i(t.replace(/\r\n?/g,`
`)).replace(p,"").replace(c,"")),"harmless"),l=n(t=>t.replace(/^([\s\p{Cc}]*):(?=:)/gmu,"$1: ").replace(/##(?=\w*\[)/g,"# #"),"withoutCommands"),h=n((t,r=20)=>t.trimEnd().split(`
`).slice(-r).map(e=>e.length>300?`${e.slice(0,299)}\u2026`:e).join(`
`).trim(),"lastLines");export{u as a,a as b,l as c,h as d};
