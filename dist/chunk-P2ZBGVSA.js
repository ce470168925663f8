import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as e}from"./chunk-BDLU75AA.js";import{a as n}from"./chunk-ZLUGSNWU.js";var o=n((r,...t)=>({markup:r.map((s,a)=>s+(a<t.length?i(t[a]):"")).join("")}),"html"),p=n(r=>({markup:r}),"trusted"),u=p(""),i=n(r=>typeof r=="string"?l(r):typeof r=="number"?String(r):"markup"in r?r.markup:r.map(i).join(""),"markupOf"),c={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},l=n(r=>r.replace(/[&<>"']/g,t=>c[t]??""),"escaped"),k=n(r=>o`<code>${e(r)||"(empty)"}</code>`,"code"),m=n(r=>o`${e(r)}`,"said"),y=n((r,t)=>p(`<script type="application/json" id="${r}">${JSON.stringify(t).replaceAll("<","\\u003c")}</script>`),"data"),d=n((r,t)=>p(`<${r}>${t}</${r}>`),"exactly"),x=n(r=>r.length===0?u:o`<ul>
        ${r.map(t=>o`<li>${t}</li>`)}
      </ul>`,"list");export{o as a,p as b,u as c,l as d,k as e,m as f,y as g,d as h,x as i};
