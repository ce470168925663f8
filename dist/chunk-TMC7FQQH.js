import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as Be,b as De,c as He,d as ze}from"./chunk-QOW2KLP7.js";import{a,b as g,c as i,d as Ve,e as $,f,g as je,h as q,i as R}from"./chunk-P2ZBGVSA.js";import{c as pe}from"./chunk-QQBYCXGE.js";import{a as ke,b as Re,c as Se,d as Oe,f as Ne,h as Ie,l as O,o as P,p as Ce,q as Pe,r as Le}from"./chunk-BOP5TNBK.js";import{a as Te,b as We,c as Ee}from"./chunk-PUVYFPVG.js";import{a as te}from"./chunk-QAL3IN3A.js";import{e as Fe}from"./chunk-7RLVJDKS.js";import{a as A,b as Me,c as we,d as xe,e as ve,f as U}from"./chunk-7X2BXWDK.js";import{a as C,b as he,c as $e,d as fe,e as ge,f as be,g as ye}from"./chunk-5W4WXWJD.js";import{a as me,c as de,d as j}from"./chunk-2P44H4ZM.js";import{a as v,b as V,d as ue}from"./chunk-BDLU75AA.js";import{c as F,d as ae,n as se}from"./chunk-BJZZ3DY3.js";import{b as ie,h as ce}from"./chunk-WUWU3JFJ.js";import{b as ne,c as re,i as oe}from"./chunk-O4CKU55T.js";import{c as x,d as Y}from"./chunk-KMZVTZ63.js";import{e as z,f as le}from"./chunk-VIG7Q22X.js";import{d as S}from"./chunk-MXVD7CVE.js";import{a as k,b as X}from"./chunk-B3H7WEUU.js";import{c as M}from"./chunk-LGTEBSEV.js";import{c as H,d as ee}from"./chunk-UMTK7LNG.js";import{a as s}from"./chunk-ZLUGSNWU.js";var y=s((e,{from:t,to:n})=>{let r=(Math.min(n,Math.max(t,e))-t)/(n-t);return Math.round(r*1e4)/100},"at"),N=s(e=>{let t=e.filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{from:0,to:1};let o=.08*(r-n)||Math.abs(r)*.1||1;return{from:n-o,to:r+o}},"scaleFor"),L=s(({from:e,to:t},n)=>pe(e,t,n),"ticksOf"),it=22,Z=s((e,t=it)=>{let{scale:n,low:r,value:o,high:l,zero:c,limit:u,tone:p}=e;if([r,o,l].some(Number.isNaN))return i;let d=s(b=>`${y(b,n)}%`,"x"),h=t/2,m=o<n.from||o>n.to;return a`${ct(e,t)}${c===null?i:Ae("zero",d(c),t)}${u===null?i:Ae("limit",d(u),t)}<line
      class="reach ${p}"
      x1="${d(r)}"
      x2="${d(l)}"
      y1="${h}"
      y2="${h}"
    />${Ue(r,e,h)}${Ue(l,e,h)}${m?i:a`<circle class="value ${p}" cx="${d(o)}" cy="${h}" r="4" />`}`},"intervalMarks"),Ae=s((e,t,n)=>a`<line class="${e}" x1="${t}" x2="${t}" y1="0" y2="${n}" />`,"rule"),ct=s(({limit:e,scale:t,worse:n},r)=>{if(e===null)return i;let o=y(e,t),[l,c]=n==="higher"?[o,Math.round(1e4-100*o)/100]:[0,o];return a`<rect class="beyond" x="${l}%" y="0" width="${c}%" height="${r}" />`},"beyond"),Ue=s((e,{scale:t,tone:n,value:r},o)=>{let l=`${y(e,t)}%`;if(e>=t.from&&e<=t.to)return a`<line class="end ${n}" x1="${l}" x2="${l}" y1="${o-4}" y2="${o+4}" />`;let c=e<t.from,u=c?r<t.from:r>t.to;return a`<svg class="${u?"value":"end"} ${n}" x="${l}" y="${o}">
    <path d="${c?"M8 -5 L0 0 L8 5":"M-8 -5 L0 0 L-8 5"}${u?"Z":""}" />
  </svg>`},"end"),qe=s((e,t,n)=>a`${L(e,4).filter(r=>y(r,e)>=5&&y(r,e)<=95).map(r=>{let o=`${y(r,e)}%`;return a`<line class="tick" x1="${o}" x2="${o}" y1="${n}" y2="${n+4}" /><text
          x="${o}"
          y="${n+15}"
          >${_(t(r))}</text
        >`})}`,"tickRow"),_=s(e=>e.replace(/\.0+(?= |x$)/,""),"plain"),G=s((e,t,n,r)=>a`<svg class="${e}" role="img" aria-label="${n}" width="100%" height="${t}">${r}</svg>`,"picture");var _e=s((e,t,{method:n})=>{let{metric:r,budget:o}=e,l=x(t);if(![...l.trials,...l.control].every(h=>ut(h,r)))return null;let c=Me(e)?.limit==="absolute"?pt(e,l,n.scale):null;if(c!==null)return c;let u=F(l.trials,r,o,n.scale);if(u.length===0)return null;let p=s(h=>z(re(Math.exp(h),r),r),"change"),d=ee(u.map(h=>h.allowed));return{readings:u.map(({ratio:h})=>p(h)),control:F(l.control,r,o,n.scale).map(({ratio:h})=>p(h)),limit:Number.isFinite(d)?p(d):null,zero:0,worse:S(r).worse,value:e.effect===null?null:z(e.effect.value,r),interval:e.effect===null?null:de(e.effect.interval,r),print:s(h=>le(h),"print")}},"seriesOf"),ut=s(({base:e,head:t},n)=>[e,t].every(({all:r,samples:o})=>o!==null||r===null||r.count>=oe(n)),"isReadable"),pt=s((e,t,n)=>{let{metric:r,budget:o}=e,{unit:l,worse:c}=S(r),u=t.trials.length>0?F(t.trials,r,o,n).map(({head:p})=>p):ae(t.alone,r);return u.length===0?null:{readings:u.map(p=>ne(p,r)),control:[],limit:o.max,zero:null,worse:c,value:e.value?.value??null,interval:e.value?.interval??null,print:s(p=>M(p,l),"print")}},"valuesOf"),mt=3,dt=s(({readings:e,control:t,limit:n,zero:r,interval:o})=>{let l=[...e,...t].filter(Number.isFinite),c=[n,r,o?.low,o?.high].flatMap(m=>m==null||!Number.isFinite(m)?[]:[m]);if(l.length===0)return N(c);let[u,p]=[H(l,.1),H(l,.9)],d=mt*Math.max(p-u,.2*Math.abs(n??0),1e-9),h=l.map(m=>Math.min(p+d,Math.max(u-d,m)));return N([...h,...c.filter(m=>m>u-4*d&&m<p+4*d)])},"heightOf"),Q=190,Ze=8,Ge=s((e,t)=>{let n=dt(e),r=Q-2*Ze,o=s(l=>Ze+r-y(l,n)/100*r,"y");return a`<div class="scatter">
    <svg class="axis" width="100%" height="${Q}" aria-hidden="true">
      ${L(n,5).map(l=>a`<text x="100%" dx="-8" dy="4" y="${o(l)}">${_(e.print(l))}</text>`)}</svg
    ><svg class="field" role="img" aria-label="${t}" width="100%" height="${Q}">
      ${L(n,5).map(l=>a`<line class="grid" x1="0" x2="100%" y1="${o(l)}" y2="${o(l)}" />`)}${ht(e,n,o)}${T("zero",e.zero,o)}${T("limit",e.limit,o)}${$t(e,n,o)}
    </svg>
  </div>`},"scatter"),T=s((e,t,n)=>t===null?i:a`<line class="${e}" x1="0" x2="100%" y1="${n(t)}" y2="${n(t)}" />`,"level"),ht=s(({interval:e,value:t},n,r)=>{if(e===null)return i;if(!Number.isFinite(e.low)&&!Number.isFinite(e.high))return T("typical",t,r);let o=r(Math.min(n.to,e.high)),l=Math.max(1,r(Math.max(n.from,e.low))-o);return a`<rect
      class="band"
      x="0"
      width="100%"
      y="${o}"
      height="${l}"
    />${T("typical",t,r)}`},"band"),$t=s(({readings:e,control:t,limit:n,worse:r,print:o},l,c)=>{let u=e.length+(t.length===0?0:t.length+1),p=s(m=>`${Math.round((m+.5)/u*1e4)/100}%`,"x"),d=s(m=>n!==null&&(r==="higher"?m>n:m<n),"bad"),h=s((m,b,D,st)=>{let K=m>l.to?"up":m<l.from?"down":"",lt=K==="up"?bt:K==="down"?yt:d(m)?gt:ft;return a`<svg class="dot ${D} ${d(m)?"bad":"good"}" x="${p(b)}" y="${c(m)}">
      <path d="${lt}" />
      <title>${st}: ${o(m)}</title>
    </svg>`},"mark");return a`${e.map((m,b)=>h(m,b,"trial",`trial ${b+1}`))}${t.length===0?i:a`<line class="divider" x1="${p(e.length)}" x2="${p(e.length)}" y1="0" y2="100%" />`}${t.map((m,b)=>h(m,e.length+1+b,"control",`control ${b+1}`))}`},"dots"),ft="M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0",gt="M0 -5L5 0L0 5L-5 0Z",bt="M-5 4L0 -4L5 4Z",yt="M-5 -4L0 4L5 -4Z";var W=s(({verdict:e,word:t})=>a`<span class="badge ${e}"
    ><span aria-hidden="true">${A[e].mark}</span> ${t}</span
  >`,"badge"),Qe=s(e=>{if(e.length===0)return i;let{from:t,to:n}=Ie(e.flatMap(({reach:o})=>o??[]),40),r={from:t,to:n};return a`<table class="checks">
    <caption class="unseen">
      Every check, worst first
    </caption>
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col">Check</th>
        <th scope="col" class="plot">${kt(r)}</th>
        <th scope="col" class="number">Measured</th>
        <th scope="col" class="number wide">Interval</th>
        <th scope="col" class="number">Budget</th>
        <th scope="col" class="number wide">Base</th>
        <th scope="col" class="number wide">Head</th>
        <th scope="col" class="number wide">Trials</th>
      </tr>
    </thead>
    <tbody>
      ${e.map((o,l)=>Mt(o,l,r))}
    </tbody>
  </table>`},"checkTable"),kt=s(e=>a`<span class="unseen">Interval</span
    ><svg class="marks" width="100%" height="14" aria-hidden="true">
      <text x="${y(0,e)}%" y="11">0</text>
      <text x="${y(1,e)}%" y="11">budget</text>
    </svg>`,"axisHead"),Mt=s((e,t,n)=>a`<tr>
    <td>${W(e)}</td>
    <th scope="row">
      <a href="#check-${t+1}">${$(e.path)}</a> <span class="metric">${e.metric}</span>
    </th>
    <td class="plot">
      ${e.reach===null?a`<span class="reason">${f(e.reason)}</span>`:G("line",22,`${e.measured}, ${j(e.interval)}, budget ${e.limit}`,Z(wt(e,n)))}
    </td>
    <td class="number strong" data-label="measured">${e.measured}</td>
    <td class="number wide" data-label="interval">${e.interval}</td>
    <td class="number" data-label="budget">${e.limit}</td>
    <td class="number wide" data-label="base">${e.base}</td>
    <td class="number wide" data-label="head">${e.head}</td>
    <td class="number wide" data-label="trials">${e.check?.trials??""}</td>
  </tr>`,"tableRow"),wt=s(({reach:e,verdict:t},n)=>({scale:n,...e??{low:NaN,value:NaN,high:NaN},zero:0,limit:1,worse:"higher",tone:t}),"inBudgets"),Je=s((e,t)=>{let n=new Map(t.benchmarks.map(r=>[r.path,r]));return a`${e.map((r,o)=>{let l=A[r.verdict].explained?" open":"",c=a`${W(r)}
      <h3>${$(r.path)} <span class="metric">${r.metric}</span></h3>
      <span class="summary">${r.measured}</span>`,u=a`<summary>${c}</summary>
      ${xt(r,n.get(r.path),t)}`;return l===""?a`<details class="check" id="check-${o+1}">${u}</details>`:a`<details class="check" id="check-${o+1}" open>${u}</details>`})}`},"checkSections"),xt=s((e,t,n)=>{let r=e.check===null||t===void 0?null:_e(e.check,t,n);return a`<div class="body">
    ${e.reason===""?i:a`<p class="reason">${f(e.reason)}</p>`}${r===null?i:vt(r,e)}${Nt(e,t,n)}
  </div>`},"checkBody"),vt=s((e,t)=>a`${St(e,t)}
    <figure>
      <figcaption>
        Every trial in chronological
        order${e.control.length===0?i:a`, then <span class="key control"></span> base against base`}. <span class="key good"></span> within the limit, <span class="key bad"></span> beyond it; the band
        is the interval.
      </figcaption>
      ${Ge(e,Rt(e,t))}
    </figure>`,"plots"),Rt=s(({readings:e,limit:t,print:n,worse:r},{path:o,metric:l})=>{let c=e.filter(p=>t!==null&&(r==="higher"?p>t:p<t)),u=t===null?"":`, ${c.length} of them beyond the limit of ${n(t)}`;return`${o} ${l}: ${k(e.length,"reading")}${u}`},"scatterName"),St=s(({value:e,interval:t,limit:n,zero:r,worse:o,print:l},{verdict:c,measured:u,interval:p})=>{if(e===null||t===null)return i;let d=N([e,t.low,t.high,...n===null?[]:[n],...r===null?[]:[r]]),h={scale:d,low:t.low,value:e,high:t.high,zero:r,limit:n,worse:o,tone:c};return a`<figure>
    <figcaption>
      <strong>${u}</strong>
      (${p}${Ot(t)})${n===null?i:a`, <span class="key limit"></span> limit ${l(n)}`}
    </figcaption>
    ${G("interval",46,`${u}, ${j(p)}${n===null?"":`, limit ${l(n)}`}`,a`${Z(h,28)}${qe(d,l,28)}`)}
  </figure>`},"intervalPlot"),Ot=s(({low:e,high:t,confidence:n})=>Number.isFinite(e)||Number.isFinite(t)?`, ${O(n)} confidence`:"","confidence"),Nt=s((e,t,n)=>{let r=[...Ft(e,n),...Ct(t)].filter(([,o])=>o!=="");return r.length===0?i:E(r)},"facts"),It=new Set(["scenario","dataset"]),E=s(e=>a`<dl>
    ${e.map(([t,n])=>a`<div class="${It.has(t)?"long":"fact"}">
          <dt>${t}</dt>
          <dd>${n}</dd>
        </div>`)}
  </dl>`,"factList"),Ft=s(({check:e,base:t,head:n,p50:r,p95:o},{configuration:l})=>{if(e===null)return[];let{metric:c,budgetText:u,position:p,budget:d,trials:h,detectable:m,value:b}=e;return[["base \u2192 head",t===""&&n===""?"":`${t||"\u2013"} \u2192 ${n||"\u2013"}`],["p50",c==="p50"?"":r],["p95",c==="p95"?"":o],["head alone",b===null?"":me(b.interval,D=>M(D,S(c).unit))],["budget",a`${$(u)} in ${$(`${l.file}:${p.line}`)}`],["decided by",e.evidence===null?"":Ne[e.evidence]],["owner",d.owner===null?"":$(d.owner)],["trials",h===0?"":String(h)],["smallest detectable",m===null?"":P([e])]]},"numbers"),Ct=s(e=>{if(e===void 0)return[];let{scenario:t,dataset:n,runner:r}=e,{harness:o}=x(e);return[["runner",r],["benchmark files",o==="head"?"head\u2019s on both sides":"each side\u2019s own"],["scenario",t===null?"":f(t)],["dataset",n===null?"":a`${f(n.name)}, reviewed ${f(n.reviewed??"never")}`]]},"origin");var w=s((e,t,n)=>a`<section aria-labelledby="${e}">
    <h2 id="${e}">${t}</h2>
    ${n}
  </section>`,"section"),Ke=s(e=>{let{changedFunctions:t}=e,n=Te(e);if(t===void 0||n===null)return i;let r=t.unrun.map(l=>a`${$(l.name)} (${$(Ee(l))})`),o=We(t);return w("unrun",n,a`${R(r)}${o===null?i:a`<p>${o}</p>`}`)},"unrun"),Xe=s(({caveats:e,benchmarks:t})=>{let n=t.flatMap(({path:l,warnings:c})=>c.map(u=>({path:l,text:u}))),r=[...e,...n].map(({path:l,text:c})=>a`${l===null?i:a`${$(l)}: `}${f(c)}`.markup),o=[...new Set(r)].map(g);return o.length===0?i:w("remarks","Worth knowing",R(o))},"remarks"),Ye=s(({benchmarks:e})=>{let t=e.flatMap(n=>{let r=Y(n);return r===null?[]:[{path:n.path,failure:r}]});return t.length===0?i:w("failed",`${k(t.length,"benchmark")} without a measurement`,a`${t.map(({path:n,failure:{side:r,message:o,hint:l,output:c,exitCode:u,signal:p}})=>a`<h3>${$(n)}${r===null?"":` on ${r}`}</h3>
          <p>${f(o)}${Pt(u,p)}</p>
          ${l===null?i:a`<p>${f(l)}</p>`}${c.trim()===""?i:J(c)}`)}`)},"outputs"),Pt=s((e,t)=>t!==null?a` (ended by ${$(t)})`:e===null?i:a` (exit code ${e})`,"ending"),J=s(e=>a`<pre tabindex="0">${ue(e).slice(-60).join(`
`)}</pre>`,"block"),et=s((e,t)=>{let{commands:n,hints:r}=Fe(e,t,o=>$(o).markup);return n.length+r.length===0?i:w("steps","Next steps",a`${R(r.map(g))}${n.length===0?i:a`<p>Reproduce it on your machine:</p>
            ${J(n.join(`
`))}`}`)},"steps"),tt=s(({budgetChanges:e,configuration:t})=>e.length===0?i:w("budgets",`This change edits ${k(e.length,"rule")} of perf-budgets.yml`,a`<p>In ${$(t.file)}:</p>
          ${J(e.join(`
`))}`),"budgetChanges"),nt=s(e=>a`<div class="about">
    ${w("where","Where",Lt(e))}${w("how","How",Tt(e))}
  </div>`,"about"),Lt=s(({environment:e,benchmarks:t,isolation:n})=>{let r=t.flatMap(o=>Object.values(x(o).runtime).flatMap(l=>l===null?[]:[a`${v(`${l.name} ${l.version}`)} ${$(l.path)}`.markup]));return E([["processor",a`${f(e.cpu)}, ${k(e.cores,"core")}`],["memory",M(e.memory,"B")],["system",a`${f(e.os)}, ${f(e.arch)}`],["node",e.node===null?"none":f(e.node)],...[...new Set(r)].slice(0,8).map(o=>["runtime",g(o)]),["pinned to",e.pinnedTo===null?"no core":`core ${e.pinnedTo}`],...n===void 0?[]:[["isolation",f(te(n))]],["fingerprint",$(e.fingerprint)]])},"environment"),Tt=s(e=>{let{method:t,configuration:n,seed:r,checks:o}=e;return E([["unit of inference",`one trial: a fresh process per side, turns of ${M(t.turn,"s")} in random order`],["verdict possible after",`${k(t.firstLook,"trial")}, then after every trial up to ${t.lastLook}`],["control",`${t.control.first} to ${k(t.control.last,"trial")} of base against base before a check is called over`],["error rates",`${O(t.alphaOver)} for any over in the run, ${O(t.alphaWithin)} for within per check`],["smallest detectable",P(o)],["undecided",a`policy ${$(n.undecided)}`],["seed",String(r)]])},"method");var B={name:s(e=>$(e).markup,"name"),sentence:s(e=>Ve(v(e)),"sentence"),change:"changed here"},Wt=15,rt=s(e=>a`${C(e).map((t,n)=>Bt(t,n+1))}`,"whySections"),Et=s(e=>g($e(e,B)),"sentenceOf"),Bt=s((e,t)=>{let{path:n,metric:r,tree:o,unit:l,per:c,hotPath:u}=e,p=be(e,Wt),d=he(e,B);return a`<section class="why" aria-labelledby="why-${t}">
    <h2 id="why-${t}">
      ${o?.base===null?"Where the cost goes:":"Why"} ${$(n)}
      <span class="metric">${r}</span>
    </h2>
    <p class="finding">${Et(e)}.</p>
    ${d===null?i:a`<p>${g(d)}.</p>`}
    ${o===null?i:a`${Ht(o,t)}${je(`tree-${t}`,{tree:o,unit:l,per:c})}`}${Vt(p,e)}${u.length<2?i:a`<p class="path"><b>Call path</b> ${g(ge(u,B.name))}</p>`}${Dt(e)}
  </section>`},"whySection"),Dt=s(e=>R(ye(e,B).map(g)),"notes"),Ht=s(({base:e},t)=>a`<figure class="flame" data-tree="tree-${t}">
    <div class="tools">
      ${e===null?i:zt(t)}<label class="search"
        ><span>Search</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder="function, file or package" /></label
      ><output class="found"></output><button type="button" class="reset" disabled>Show all</button>
    </div>
    <p class="legend"></p>
    <div class="chart" role="tree" aria-label="Flame graph of calls: callers on top, width is cost"></div>
    <p class="detail" aria-live="polite"></p>
    <p class="help">
      Click or Enter: zoom in. Arrow keys: to the caller, a callee or a neighbour. Escape: show all.
    </p>
    <noscript><p>The script in this page draws the flame graph; it did not run here.</p></noscript>
  </figure>`,"flame"),zt=s(e=>a`<fieldset class="views">
    <legend class="unseen">Show</legend>
    ${["difference","base","head"].map((t,n)=>a`<label
          ><input
            type="radio"
            name="view-${e}"
            value="${t}"
            ${g(n===0?" checked":"")}
          /><span>${t}</span></label
        >`)}
  </fieldset>`,"views"),Vt=s((e,{cost:t,per:n})=>{if(e.length===0)return i;let r=t?.base===null,o=e.some(c=>c.calls!==""),l=r?i:a`<th scope="col" class="number">Change</th>
        <th scope="col" class="number wide">Interval</th>`;return a`<table class="functions">
    <caption>
      Functions by cost per ${n}, including the dependency and runtime work they
      cause${e.some(({place:c})=>c.changed===!0)?a`; changed functions are <span class="edited">underlined</span>`:i}
    </caption>
    <thead>
      <tr>
        <th scope="col">Function</th>
        ${r?i:a`<th scope="col" class="number">Base</th>`}
        <th scope="col" class="number">Head</th>
        ${l}
        <th scope="col" class="number">Share</th>
        ${o?a`<th scope="col" class="number wide">Calls</th>`:i}
      </tr>
    </thead>
    <tbody>
      ${e.map(c=>jt(c,r,o))}
    </tbody>
  </table>`},"functionTable"),jt=s(({place:e,base:t,head:n,change:r,interval:o,part:l,calls:c,sure:u},p,d)=>a`<tr class="${u&&!p?"sure":""}">
    <th scope="row">
      <code class="${e.changed===!0?"edited":""}">${v(e.name)||"(empty)"}</code>
      <span class="where">${v(fe(e))}</span>
    </th>
    ${p?i:a`<td class="number">${t||"\u2013"}</td>`}
    <td class="number">${n||"\u2013"}</td>
    ${p?i:a`<td class="number strong">${r}</td>
            <td class="number wide">${o}</td>`}
    <td class="number">${At(l)}</td>
    ${d?a`<td class="number wide">${c}</td>`:i}
  </tr>`,"functionRow"),At=s(e=>`${Math.round(e*100)} %`,"share");var dr=s((e,t="perf-budgets")=>{let n=we(e);return a`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${Ut}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${e.tool}" />
        <title>${qt(e)}</title>
        ${q("style",De)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the checks</a>
        ${Gt(e,n)}
        <main id="main">
          ${Kt(n)}${rt(e)}${Xt(n,e)}${Ye(e)}${Ke(e)}${Xe(e)}${tt(e)}${et(e,t)}${nt(e)}
        </main>
        <footer>
          <p>
            Written by ${f(e.tool)} from the record of a run started at ${f(e.startedAt)}.
          </p>
        </footer>
        ${C(e).some(({tree:r})=>r!==null)?q("script",Be):i}
      </body>
    </html> `.markup},"renderHtml"),Ut=["default-src 'none'",`script-src '${He}'`,`style-src '${ze}'`,"base-uri 'none'","form-action 'none'"].join("; "),qt=s(e=>e.checks.length===0&&e.explanations.length>0?at(e,V):U(e,V),"title"),at=s(({explanations:e},t)=>`Profile of ${X(e.map(({path:n,metric:r})=>`${t(n)} ${r}`),3)}`,"profileOf"),I=s(e=>$(e).markup,"name"),Zt=s(e=>f(e).markup,"words"),_t={pass:"Passed",doubt:"Passed, with undecided checks",fail:"Failed"},Gt=s((e,t)=>{let n=e.checks.length===0&&e.explanations.length>0,r=ve(e),o=n?"profile":xe[r],l=n?"Profile":ce(e)?"Pilot":_t[r],c=g(n?at(e,I):U(e,I));return a`<header class="${o}">
    <p class="outcome">${l}</p>
    <h1>${c}</h1>
    <p class="sides">${Qt(e)}</p>
    ${[...Pe(e,I),...Le(e,I),...ke(e,{name:I,words:Zt})].map(u=>a`<p class="contract">${g(u)}</p>`)}${Jt(t)}
  </header>`},"header"),Qt=s(e=>{let{base:t,head:n,duration:r}=e,o=Re(e),l=[Se(e),Oe(e)].filter(c=>c!==null).join(" ");return a`${ot(n)}
  ${t===null?"alone":a`against ${ot(t)}`}${o===null?"":`, ${o}`},
  ${se(r)}.${l===""?i:a` ${f(l)}`}`},"sides"),ot=s(e=>{let t=Ce(e);return a`${$(e.name)}${t===null?i:a` (${$(t)})`}${e.dirty?" with uncommitted changes":""}`},"revision"),Jt=s(e=>{let t=ie.flatMap(n=>{let r=e.filter(o=>o.verdict===n).length;return r===0?[]:[a`<li>${r} ${W({verdict:n,word:n})}</li>`]});return t.length===0?i:a`<ul class="tally" aria-label="Verdicts">
        ${t}
      </ul>`},"tally"),Kt=s(e=>e.length===0?i:a`<section aria-labelledby="checks">
        <h2 id="checks">Checks</h2>
        ${Qe(e)}
      </section>`,"checks"),Xt=s((e,t)=>e.length===0?i:a`<section aria-labelledby="trials">
        <h2 id="trials">Check by check</h2>
        ${Je(e,t)}
      </section>`,"details");export{dr as a};
