import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as p,b as y,c as g}from"./chunk-SJ6NJXYO.js";import{b as $,d as b}from"./chunk-Z2KQKEPS.js";import{a as n,c as s,e as a,f as i,h as k,i as c}from"./chunk-EJBEL4MQ.js";import"./chunk-QQBYCXGE.js";import{c as f}from"./chunk-PUVYFPVG.js";import"./chunk-BDLU75AA.js";import{a as h}from"./chunk-B3H7WEUU.js";import{e as d}from"./chunk-LGTEBSEV.js";import{a as o}from"./chunk-ZLUGSNWU.js";var R=o((e,t)=>n`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src '${b}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${t}" />
        <title>${p(e)}</title>
        ${k("style",$)}
      </head>
      <body>
        <header class="profile">
          <p class="outcome">Coverage</p>
          <h1>${p(e)}</h1>
          <p class="sides">Calls were counted in one run of each benchmark. ${y(e)??""}</p>
        </header>
        <main id="main">
          ${v(e)}${x(e)}${B(e)}${H(e)}
        </main>
        <footer><p>Written by ${i(t)}.</p></footer>
      </body>
    </html> `.markup,"renderCoveragePage"),u=o((e,t,r)=>n`<section aria-labelledby="${e}">
    <h2 id="${e}">${t}</h2>
    ${r}
  </section>`,"section"),v=o(e=>e.functions.length===0?s:u("functions","Where the time of the benchmarks goes",n`<table class="functions">
          <caption>
            Functions by their part of the time of an operation, over all benchmarks, with the dependency and
            runtime work they cause
          </caption>
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col" class="number">Time</th>
              <th scope="col" class="number">Benchmarks</th>
            </tr>
          </thead>
          <tbody>
            ${e.functions.map(F)}
          </tbody>
        </table>`),"functions"),F=o(e=>n`<tr class="sure">
    <th scope="row">${a(e.name)} <span class="where">${i(f(e))}</span></th>
    <td class="number">${d(e.share)}</td>
    <td class="number">${e.benchmarks.length}</td>
  </tr>`,"functionRow"),x=o(e=>{let t=g(e);if(t.length===0)return s;let r=t.map(({file:l,names:m,isWhole:C})=>n`${a(l)}${C?" (the whole file)":""}:
      ${m.map((w,M)=>n`${M===0?"":", "}${a(w)}`)}`);return u("unrun",`${h(e.unrun.length,"function")} run by no benchmark`,c(r))},"unrun"),B=o(e=>e.alike.length===0?s:u("alike","Benchmarks that run the same functions",n`<p>One of them may be enough, unless their data differ on purpose.</p>
          ${c(e.alike.map(({paths:t,functions:r})=>n`${t.map((l,m)=>n`${m===0?"":", "}${a(l)}`)}
                (${h(r,"function")})`))}`),"alike"),H=o(e=>e.uncounted.length===0?s:u("uncounted","Not counted",c(e.uncounted.map(({path:t,why:r})=>n`${a(t)}: ${i(r)}`))),"uncounted");export{R as renderCoveragePage};
