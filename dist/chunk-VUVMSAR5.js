import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as o}from"./chunk-ZLUGSNWU.js";var c=o((r,n="",s="")=>{if(typeof r=="number")return y(r,s);if(typeof r!="object"||r===null)return g(r);let t=Array.isArray(r)?f(r,n,s):m(r,n,s),[i,e]=Array.isArray(r)?["[","]"]:["{","}"];return t.length===0?i+e:b(r)||u(t,n)?Array.isArray(r)?`[${t.join(", ")}]`:`{ ${t.join(", ")} }`:`${i}
${t.map($=>`${n}  ${$}`).join(`,
`)}
${n}${e}`},"layOut"),g=o(r=>JSON.stringify(r).replace(/##(?=\w*\[)/g,"#\\u0023"),"quoted"),y=o((r,n)=>{if(Number.isNaN(r))throw new Error(`${n.slice(1)} is not a number; it must not reach a record`);return Number.isFinite(r)?JSON.stringify(r):`"${r}"`},"numeral"),f=o((r,n,s)=>r.map((t,i)=>c(t,`${n}  `,`${s}[${i}]`)),"items"),m=o((r,n,s)=>Object.entries(r).map(([t,i])=>`${g(t)}: ${c(i,`${n}  `,`${s}.${t}`)}`),"entries"),b=o(r=>Array.isArray(r)&&r.every(n=>typeof n=="number"),"isColumn"),u=o((r,n)=>{let s=n.length;for(let t of r)if(s+=t.length+2,s>100||t.includes(`
`))return!1;return!0},"fits");export{c as a};
