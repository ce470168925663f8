import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as s}from"./chunk-BDLU75AA.js";import{a as n}from"./chunk-ZLUGSNWU.js";var a=n((r,...t)=>({markup:c(r).map((e,o)=>e+(o<t.length?u(t[o]):"")).join("")}),"html"),i=new WeakMap;function c(r){let t=i.get(r);if(t!==void 0)return t;let e=r.map(o=>o.replace(/\n\s+/g,`
`));return i.set(r,e),e}n(c,"narrowed");var p=n(r=>({markup:r}),"trusted"),l=p(""),u=n(r=>typeof r=="string"?k(r):typeof r=="number"?String(r):"markup"in r?r.markup:r.map(u).join(""),"markupOf"),g={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},k=n(r=>r.replace(/[&<>"']/g,t=>g[t]??""),"escaped"),y=n(r=>a`<code>${s(r)||"(empty)"}</code>`,"code"),d=n(r=>a`${s(r)}`,"said"),M=n((r,t)=>p(`<script type="application/json" id="${r}">${JSON.stringify(t).replaceAll("<","\\u003c")}</script>`),"data"),x=n((r,t)=>p(`<${r}>${t}</${r}>`),"exactly"),f=n(r=>r.length===0?l:a`<ul>
        ${r.map(t=>a`<li>${t}</li>`)}
      </ul>`,"list");export{a,p as b,l as c,k as d,y as e,d as f,M as g,x as h,f as i};
