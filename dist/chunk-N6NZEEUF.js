import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as He,b as _e,c as ze,d as Ae}from"./chunk-Z2KQKEPS.js";import{a as s,b as g,c,d as Ve,e as $,f,g as je,h as U,i as w}from"./chunk-EJBEL4MQ.js";import{c as pe}from"./chunk-QQBYCXGE.js";import{a as Me,b as Se,c as Oe,d as Ne,f as Ie,h as Ce,l as O,o as T,p as Te,q as Pe,r as Ee,s as We}from"./chunk-JATKXAGG.js";import{a as Le,b as Be,c as De}from"./chunk-PUVYFPVG.js";import{a as te}from"./chunk-QAL3IN3A.js";import{e as Fe}from"./chunk-7INPG5KB.js";import{a as V,b as we,c as ve,d as xe,e as Re,f as j}from"./chunk-7X2BXWDK.js";import{a as F,b as he,c as $e,d as fe,e as ge,f as be,g as ye,h as ke}from"./chunk-O4TGGEIE.js";import{a as me,c as de,d as A}from"./chunk-2P44H4ZM.js";import{a as R,b as z,d as ue}from"./chunk-BDLU75AA.js";import{c as C,d as se,n as ae}from"./chunk-VXZLYE4X.js";import{b as ie,h as ce}from"./chunk-WUWU3JFJ.js";import{b as ne,c as re,i as oe}from"./chunk-O4CKU55T.js";import{c as x,d as Y}from"./chunk-KMZVTZ63.js";import{e as _,f as le}from"./chunk-VIG7Q22X.js";import{d as S}from"./chunk-MXVD7CVE.js";import{a as k,b as X}from"./chunk-B3H7WEUU.js";import{c as M}from"./chunk-LGTEBSEV.js";import{c as H,d as ee}from"./chunk-LWSUCP4F.js";import{a as l}from"./chunk-ZLUGSNWU.js";var y=l((e,{from:t,to:n})=>{let r=(Math.min(n,Math.max(t,e))-t)/(n-t);return Math.round(r*1e4)/100},"at"),N=l(e=>{let t=e.filter(Number.isFinite),[n,r]=[Math.min(...t),Math.max(...t)];if(t.length===0)return{from:0,to:1};let o=.08*(r-n)||Math.abs(r)*.1||1;return{from:n-o,to:r+o}},"scaleFor"),P=l(({from:e,to:t},n)=>pe(e,t,n),"ticksOf"),dt=22,q=l((e,t=dt)=>{let{scale:n,low:r,value:o,high:a,zero:i,limit:p,tone:u}=e;if([r,o,a].some(Number.isNaN))return c;let d=l(b=>`${y(b,n)}%`,"x"),h=t/2,m=o<n.from||o>n.to;return s`${ht(e,t)}${i===null?c:Ue("zero",d(i),t)}${p===null?c:Ue("limit",d(p),t)}<line
      class="reach ${u}"
      x1="${d(r)}"
      x2="${d(a)}"
      y1="${h}"
      y2="${h}"
    />${qe(r,e,h)}${qe(a,e,h)}${m?c:s`<circle class="value ${u}" cx="${d(o)}" cy="${h}" r="4" />`}`},"intervalMarks"),Ue=l((e,t,n)=>s`<line class="${e}" x1="${t}" x2="${t}" y1="0" y2="${n}" />`,"rule"),ht=l(({limit:e,scale:t,worse:n},r)=>{if(e===null)return c;let o=y(e,t),[a,i]=n==="higher"?[o,Math.round(1e4-100*o)/100]:[0,o];return s`<rect class="beyond" x="${a}%" y="0" width="${i}%" height="${r}" />`},"beyond"),qe=l((e,{scale:t,tone:n,value:r},o)=>{let a=`${y(e,t)}%`;if(e>=t.from&&e<=t.to)return s`<line class="end ${n}" x1="${a}" x2="${a}" y1="${o-4}" y2="${o+4}" />`;let i=e<t.from,p=i?r<t.from:r>t.to;return s`<svg class="${p?"value":"end"} ${n}" x="${a}" y="${o}">
    <path d="${i?"M8 -5 L0 0 L8 5":"M-8 -5 L0 0 L-8 5"}${p?"Z":""}" />
  </svg>`},"end"),Ze=l((e,t,n)=>s`${P(e,4).filter(r=>y(r,e)>=5&&y(r,e)<=95).map(r=>{let o=`${y(r,e)}%`;return s`<line class="tick" x1="${o}" x2="${o}" y1="${n}" y2="${n+4}" /><text
          x="${o}"
          y="${n+15}"
          >${Z(t(r))}</text
        >`})}`,"tickRow"),Z=l(e=>e.replace(/\.0+(?= |x$)/,""),"plain"),G=l((e,t,n,r)=>s`<svg class="${e}" role="img" aria-label="${n}" width="100%" height="${t}">${r}</svg>`,"picture");var Qe=l((e,t,{method:n})=>{let{metric:r,budget:o}=e,a=x(t);if(![...a.trials,...a.control].every(h=>$t(h,r)))return null;let i=we(e)?.limit==="absolute"?ft(e,a,n.scale):null;if(i!==null)return i;let p=C(a.trials,r,o,n.scale);if(p.length===0)return null;let u=l(h=>_(re(Math.exp(h),r),r),"change"),d=ee(p.map(h=>h.allowed));return{readings:p.map(({ratio:h})=>u(h)),control:C(a.control,r,o,n.scale).map(({ratio:h})=>u(h)),limit:Number.isFinite(d)?u(d):null,zero:0,worse:S(r).worse,value:e.effect===null?null:_(e.effect.value,r),interval:e.effect===null?null:de(e.effect.interval,r),print:l(h=>le(h),"print")}},"seriesOf"),$t=l(({base:e,head:t},n)=>[e,t].every(({all:r,samples:o})=>o!==null||r===null||r.count>=oe(n)),"isReadable"),ft=l((e,t,n)=>{let{metric:r,budget:o}=e,{unit:a,worse:i}=S(r),p=t.trials.length>0?C(t.trials,r,o,n).map(({head:u})=>u):se(t.alone,r);return p.length===0?null:{readings:p.map(u=>ne(u,r)),control:[],limit:o.max,zero:null,worse:i,value:e.value?.value??null,interval:e.value?.interval??null,print:l(u=>M(u,a),"print")}},"valuesOf"),gt=3,bt=l(({readings:e,control:t,limit:n,zero:r,interval:o})=>{let a=[...e,...t].filter(Number.isFinite),i=[n,r,o?.low,o?.high].flatMap(m=>m==null||!Number.isFinite(m)?[]:[m]);if(a.length===0)return N(i);let[p,u]=[H(a,.1),H(a,.9)],d=gt*Math.max(u-p,.2*Math.abs(n??0),1e-9),h=a.map(m=>Math.min(u+d,Math.max(p-d,m)));return N([...h,...i.filter(m=>m>p-4*d&&m<u+4*d)])},"heightOf"),Q=190,Ge=8,Ke=l((e,t)=>{let n=bt(e),r=Q-2*Ge,o=l(a=>Je(Ge+r-y(a,n)/100*r),"y");return s`<div class="scatter">
    <svg class="axis" width="100%" height="${Q}" aria-hidden="true">
      ${P(n,5).map(a=>s`<text x="100%" dx="-8" dy="4" y="${o(a)}">${Z(e.print(a))}</text>`)}</svg
    ><svg class="field" role="img" aria-label="${t}" width="100%" height="${Q}">
      ${P(n,5).map(a=>s`<line class="grid" x1="0" x2="100%" y1="${o(a)}" y2="${o(a)}" />`)}${yt(e,n,o)}${E("zero",e.zero,o)}${E("limit",e.limit,o)}${kt(e,n,o)}
    </svg>
  </div>`},"scatter"),Je=l(e=>Math.round(10*e)/10,"tenth"),E=l((e,t,n)=>t===null?c:s`<line class="${e}" x1="0" x2="100%" y1="${n(t)}" y2="${n(t)}" />`,"level"),yt=l(({interval:e,value:t},n,r)=>{if(e===null)return c;if(!Number.isFinite(e.low)&&!Number.isFinite(e.high))return E("typical",t,r);let o=r(Math.min(n.to,e.high)),a=Je(Math.max(1,r(Math.max(n.from,e.low))-o));return s`<rect
      class="band"
      x="0"
      width="100%"
      y="${o}"
      height="${a}"
    />${E("typical",t,r)}`},"band"),kt=l(({readings:e,control:t,limit:n,worse:r,print:o},a,i)=>{let p=e.length+(t.length===0?0:t.length+1),u=l(m=>`${Math.round((m+.5)/p*1e4)/100}%`,"x"),d=l(m=>n!==null&&(r==="higher"?m>n:m<n),"bad"),h=l((m,b,D,pt)=>{let J=m>a.to?"up":m<a.from?"down":"",mt=J==="up"?vt:J==="down"?xt:d(m)?wt:Mt;return s`<svg class="dot ${D} ${d(m)?"bad":"good"}" x="${u(b)}" y="${i(m)}">
      <path d="${mt}" />
      <title>${pt}: ${o(m)}</title>
    </svg>`},"mark");return s`${e.map((m,b)=>h(m,b,"trial",`trial ${b+1}`))}${t.length===0?c:s`<line class="divider" x1="${u(e.length)}" x2="${u(e.length)}" y1="0" y2="100%" />`}${t.map((m,b)=>h(m,e.length+1+b,"control",`control ${b+1}`))}`},"dots"),Mt="M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0",wt="M0 -5L5 0L0 5L-5 0Z",vt="M-5 4L0 -4L5 4Z",xt="M-5 -4L0 4L5 -4Z";var W=l(({verdict:e,word:t})=>s`<span class="badge ${e}"
    ><span aria-hidden="true">${V[e].mark}</span> ${t}</span
  >`,"badge"),Rt=8e5,St=40,Xe=l((e,t)=>{let n=new Map(t.benchmarks.map(a=>[a.path,a])),r=[],o=Rt;for(let a of e){let i=Ct(a,r.length,n.get(a.path),t);if(o-=i.markup.length,o<0)break;r.push(i)}return r},"checkSections"),Ye=l((e,t)=>{if(e.length===0)return c;let{from:n,to:r}=Ce(e.flatMap(({reach:a})=>a??[]),40),o={from:n,to:r};return s`<table class="checks">
    <caption class="unseen">
      Every check, worst first
    </caption>
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col">Check</th>
        <th scope="col" class="plot">${Ot(o)}</th>
        <th scope="col" class="number">Measured</th>
        <th scope="col" class="number wide">Interval</th>
        <th scope="col" class="number">Budget</th>
        <th scope="col" class="number wide">Base</th>
        <th scope="col" class="number wide">Head</th>
        <th scope="col" class="number wide">Trials</th>
      </tr>
    </thead>
    <tbody>
      ${e.map((a,i)=>Nt(a,i<t?i+1:null,o))}
    </tbody>
  </table>`},"checkTable"),Ot=l(e=>s`<span class="unseen">Interval</span
    ><svg class="marks" width="100%" height="14" aria-hidden="true">
      <text x="${y(0,e)}%" y="11">0</text>
      <text x="${y(1,e)}%" y="11">budget</text>
    </svg>`,"axisHead"),Nt=l((e,t,n)=>s`<tr>
    <td>${W(e)}</td>
    <th scope="row">
      ${t===null?$(e.path):s`<a href="#check-${t}">${$(e.path)}</a>`}
      <span class="metric">${e.metric}</span>
    </th>
    <td class="plot">
      ${e.reach===null?s`<span class="reason">${f(e.reason)}</span>`:G("line",22,`${e.measured}, ${A(e.interval)}, budget ${e.limit}`,q(It(e,n)))}
    </td>
    <td class="number strong" data-label="measured">${e.measured}</td>
    <td class="number wide" data-label="interval">${e.interval}</td>
    <td class="number" data-label="budget">${e.limit}</td>
    <td class="number wide" data-label="base">${e.base}</td>
    <td class="number wide" data-label="head">${e.head}</td>
    <td class="number wide" data-label="trials">${e.check?.trials??""}</td>
  </tr>`,"tableRow"),It=l(({reach:e,verdict:t},n)=>({scale:n,...e??{low:NaN,value:NaN,high:NaN},zero:0,limit:1,worse:"higher",tone:t}),"inBudgets"),Ct=l((e,t,n,r)=>{let o=V[e.verdict].explained&&t<St,a=s`${W(e)}
    <h3>${$(e.path)} <span class="metric">${e.metric}</span></h3>
    <span class="summary">${e.measured}</span>`;return s`<details class="check" id="check-${t+1}" ${g(o?"open":"")}>
    <summary>${a}</summary>
    ${Ft(e,n,r)}
  </details>`},"checkSection"),Ft=l((e,t,n)=>{let r=e.check===null||t===void 0?null:Qe(e.check,t,n);return s`<div class="body">
    ${e.reason===""?c:s`<p class="reason">${f(e.reason)}</p>`}${r===null?c:Tt(r,e)}${Lt(e,t,n)}
  </div>`},"checkBody"),Tt=l((e,t)=>s`${Et(e,t)}
    <figure>
      <figcaption>
        Every trial in chronological
        order${e.control.length===0?c:s`, then <span class="key control"></span> base against base`}. <span class="key good"></span> within the limit, <span class="key bad"></span> beyond it; the band
        is the interval.
      </figcaption>
      ${Ke(e,Pt(e,t))}
    </figure>`,"plots"),Pt=l(({readings:e,limit:t,print:n,worse:r},{path:o,metric:a})=>{let i=e.filter(u=>t!==null&&(r==="higher"?u>t:u<t)),p=t===null?"":`, ${i.length} of them beyond the limit of ${n(t)}`;return`${o} ${a}: ${k(e.length,"reading")}${p}`},"scatterName"),Et=l(({value:e,interval:t,limit:n,zero:r,worse:o,print:a},{verdict:i,measured:p,interval:u})=>{if(e===null||t===null)return c;let d=N([e,t.low,t.high,...n===null?[]:[n],...r===null?[]:[r]]),h={scale:d,low:t.low,value:e,high:t.high,zero:r,limit:n,worse:o,tone:i};return s`<figure>
    <figcaption>
      <strong>${p}</strong>
      (${u}${Wt(t)})${n===null?c:s`, <span class="key limit"></span> limit ${a(n)}`}
    </figcaption>
    ${G("interval",46,`${p}, ${A(u)}${n===null?"":`, limit ${a(n)}`}`,s`${q(h,28)}${Ze(d,a,28)}`)}
  </figure>`},"intervalPlot"),Wt=l(({low:e,high:t,confidence:n})=>Number.isFinite(e)||Number.isFinite(t)?`, ${O(n)} confidence`:"","confidence"),Lt=l((e,t,n)=>{let r=[...Dt(e,n),...Ht(t)].filter(([,o])=>o!=="");return r.length===0?c:L(r)},"facts"),Bt=new Set(["scenario","dataset"]),L=l(e=>s`<dl>
    ${e.map(([t,n])=>s`<div class="${Bt.has(t)?"long":"fact"}">
          <dt>${t}</dt>
          <dd>${n}</dd>
        </div>`)}
  </dl>`,"factList"),Dt=l(({check:e,base:t,head:n,p50:r,p95:o},{configuration:a})=>{if(e===null)return[];let{metric:i,budgetText:p,position:u,budget:d,trials:h,detectable:m,value:b}=e;return[["base \u2192 head",t===""&&n===""?"":`${t||"\u2013"} \u2192 ${n||"\u2013"}`],["p50",i==="p50"?"":r],["p95",i==="p95"?"":o],["head alone",b===null?"":me(b.interval,D=>M(D,S(i).unit))],["budget",s`${$(p)} in ${$(`${a.file}:${u.line}`)}`],["decided by",e.evidence===null?"":Ie[e.evidence]],["owner",d.owner===null?"":$(d.owner)],["trials",h===0?"":String(h)],["smallest detectable",m===null?"":T([e])]]},"numbers"),Ht=l(e=>{if(e===void 0)return[];let{scenario:t,dataset:n,runner:r}=e,{harness:o}=x(e);return[["runner",r],["benchmark files",o==="head"?"head\u2019s on both sides":"each side\u2019s own"],["scenario",t===null?"":f(t)],["dataset",n===null?"":s`${f(n.name)}, reviewed ${f(n.reviewed??"never")}`]]},"origin");var v=l((e,t,n)=>s`<section aria-labelledby="${e}">
    <h2 id="${e}">${t}</h2>
    ${n}
  </section>`,"section"),et=l(e=>{let{changedFunctions:t}=e,n=Le(e);if(t===void 0||n===null)return c;let r=t.unrun.map(a=>s`${$(a.name)} (${$(De(a))})`),o=Be(t);return v("unrun",n,s`${w(r)}${o===null?c:s`<p>${o}</p>`}`)},"unrun"),tt=l(({caveats:e,benchmarks:t})=>{let n=t.flatMap(({path:a,warnings:i})=>i.map(p=>({path:a,text:p}))),r=[...e,...n].map(({path:a,text:i})=>s`${a===null?c:s`${$(a)}: `}${f(i)}`.markup),o=[...new Set(r)].map(g);return o.length===0?c:v("remarks","Worth knowing",w(o))},"remarks"),nt=l(({benchmarks:e})=>{let t=e.flatMap(n=>{let r=Y(n);return r===null?[]:[{path:n.path,failure:r}]});return t.length===0?c:v("failed",`${k(t.length,"benchmark")} without a measurement`,s`${t.map(({path:n,failure:{side:r,message:o,hint:a,output:i,exitCode:p,signal:u}})=>s`<h3>${$(n)}${r===null?"":` on ${r}`}</h3>
          <p>${f(o)}${_t(p,u)}</p>
          ${a===null?c:s`<p>${f(a)}</p>`}${i.trim()===""?c:K(i)}`)}`)},"outputs"),_t=l((e,t)=>t!==null?s` (ended by ${$(t)})`:e===null?c:s` (exit code ${e})`,"ending"),K=l(e=>s`<pre tabindex="0">${ue(e).slice(-60).join(`
`)}</pre>`,"block"),rt=l((e,t)=>{let{commands:n,hints:r}=Fe(e,t,o=>$(o).markup);return n.length+r.length===0?c:v("steps","Next steps",s`${w(r.map(g))}${n.length===0?c:s`<p>Reproduce it on your machine:</p>
            ${K(n.join(`
`))}`}`)},"steps"),ot=l(({budgetChanges:e,configuration:t})=>e.length===0?c:v("budgets",`This change edits ${k(e.length,"rule")} of perf-budgets.yml`,s`<p>In ${$(t.file)}:</p>
          ${K(e.join(`
`))}`),"budgetChanges"),st=l(e=>s`<div class="about">
    ${v("where","Where",zt(e))}${v("how","How",At(e))}
  </div>`,"about"),zt=l(({environment:e,benchmarks:t,isolation:n})=>{let r=t.flatMap(o=>Object.values(x(o).runtime).flatMap(a=>a===null?[]:[s`${R(`${a.name} ${a.version}`)} ${$(a.path)}`.markup]));return L([["processor",s`${f(e.cpu)}, ${k(e.cores,"core")}`],["memory",M(e.memory,"B")],["system",s`${f(e.os)}, ${f(e.arch)}`],["node",e.node===null?"none":f(e.node)],...[...new Set(r)].slice(0,8).map(o=>["runtime",g(o)]),["pinned to",e.pinnedTo===null?"no core":`core ${e.pinnedTo}`],...n===void 0?[]:[["isolation",f(te(n))]],["fingerprint",$(e.fingerprint)]])},"environment"),At=l(e=>{let{method:t,configuration:n,seed:r,checks:o}=e;return L([["unit of inference",`one trial: a fresh process per side, turns of ${M(t.turn,"s")} in random order`],["verdict possible after",`${k(t.firstLook,"trial")}, then after every trial up to ${t.lastLook}`],["control",`${t.control.first} to ${k(t.control.last,"trial")} of base against base before a check is called over`],["error rates",`${O(t.alphaOver)} for any over in the run, ${O(t.alphaWithin)} for within per check`],["smallest detectable",T(o)],["undecided",s`policy ${$(n.undecided)}`],["seed",String(r)]])},"method");var B={name:l(e=>$(e).markup,"name"),sentence:l(e=>Ve(R(e)),"sentence"),change:"changed here"},Vt=15,jt=12,at=l(e=>{let t=l(({conclusion:o})=>o.kind!=="failed","isKnown"),n=F(e).filter(t),r=ke(e).filter(({explanation:o})=>!t(o));return s`${n.map((o,a)=>qt(o,a+1))}${r.map((o,a)=>Ut(o,n.length+a+1))}`},"whySections"),Ut=l(({explanation:e,checks:t},n)=>{let r=t.slice(0,jt).map(({path:a,metric:i})=>s`${$(a)} <span class="metric">${i}</span>`),o=t.length-r.length;return s`<section class="why" aria-labelledby="why-${n}">
    <h2 id="why-${n}">${t.length===1?s`Why ${r}`:`Why ${t.length} checks`}</h2>
    <p class="finding">${lt(e)}.</p>
    ${t.length===1?c:w([...r,...o>0?[s`and ${o} more`]:[]])}${it(e)}
  </section>`},"unknownSection"),lt=l(e=>g($e(e,B)),"sentenceOf"),qt=l((e,t)=>{let{path:n,metric:r,tree:o,unit:a,per:i,hotPath:p}=e,u=be(e,Vt),d=he(e,B);return s`<section class="why" aria-labelledby="why-${t}">
    <h2 id="why-${t}">
      ${o?.base===null?"Where the cost goes:":"Why"} ${$(n)}
      <span class="metric">${r}</span>
    </h2>
    <p class="finding">${lt(e)}.</p>
    ${d===null?c:s`<p>${g(d)}.</p>`}
    ${o===null?c:s`${Zt(o,t)}${je(`tree-${t}`,{tree:o,unit:a,per:i})}`}${Qt(u,e)}${p.length<2?c:s`<p class="path"><b>Call path</b> ${g(ge(p,B.name))}</p>`}${it(e)}
  </section>`},"whySection"),it=l(e=>w(ye(e,B).map(g)),"notes"),Zt=l(({base:e},t)=>s`<figure class="flame" data-tree="tree-${t}">
    <div class="tools">
      ${e===null?c:Gt(t)}<label class="search"
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
  </figure>`,"flame"),Gt=l(e=>s`<fieldset class="views">
    <legend class="unseen">Show</legend>
    ${["difference","base","head"].map((t,n)=>s`<label
          ><input
            type="radio"
            name="view-${e}"
            value="${t}"
            ${g(n===0?" checked":"")}
          /><span>${t}</span></label
        >`)}
  </fieldset>`,"views"),Qt=l((e,{cost:t,per:n})=>{if(e.length===0)return c;let r=t?.base===null,o=e.some(i=>i.calls!==""),a=r?c:s`<th scope="col" class="number">Change</th>
        <th scope="col" class="number wide">Interval</th>`;return s`<table class="functions">
    <caption>
      Functions by cost per ${n}, including the dependency and runtime work they
      cause${e.some(({place:i})=>i.changed===!0)?s`; changed functions are <span class="edited">underlined</span>`:c}
    </caption>
    <thead>
      <tr>
        <th scope="col">Function</th>
        ${r?c:s`<th scope="col" class="number">Base</th>`}
        <th scope="col" class="number">Head</th>
        ${a}
        <th scope="col" class="number">Share</th>
        ${o?s`<th scope="col" class="number wide">Calls</th>`:c}
      </tr>
    </thead>
    <tbody>
      ${e.map(i=>Kt(i,r,o))}
    </tbody>
  </table>`},"functionTable"),Kt=l(({place:e,base:t,head:n,change:r,interval:o,part:a,calls:i,sure:p},u,d)=>s`<tr class="${p&&!u?"sure":""}">
    <th scope="row">
      <code class="${e.changed===!0?"edited":""}">${R(e.name)||"(empty)"}</code>
      <span class="where">${R(fe(e))}</span>
    </th>
    ${u?c:s`<td class="number">${t||"\u2013"}</td>`}
    <td class="number">${n||"\u2013"}</td>
    ${u?c:s`<td class="number strong">${r}</td>
            <td class="number wide">${o}</td>`}
    <td class="number">${Jt(a)}</td>
    ${d?s`<td class="number wide">${i}</td>`:c}
  </tr>`,"functionRow"),Jt=l(e=>`${Math.round(e*100)} %`,"share");var vr=l((e,t="perf-budgets")=>{let n=ve(e),r=Xe(n,e);return s`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${Xt}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${e.tool}" />
        <title>${Yt(e)}</title>
        ${U("style",_e)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the checks</a>
        ${nn(e,n)}
        <main id="main">
          ${sn(n,r.length)}${at(e)}${an(n,r)}${nt(e)}${et(e)}${tt(e)}${ot(e)}${rt(e,t)}${st(e)}
        </main>
        <footer>
          <p>
            Written by ${f(e.tool)} from the record of a run started at ${f(e.startedAt)}.
          </p>
        </footer>
        ${F(e).some(({tree:o})=>o!==null)?U("script",He):c}
      </body>
    </html> `.markup},"renderHtml"),Xt=["default-src 'none'",`script-src '${ze}'`,`style-src '${Ae}'`,"base-uri 'none'","form-action 'none'"].join("; "),Yt=l(e=>e.checks.length===0&&e.explanations.length>0?ut(e,z):j(e,z),"title"),ut=l(({explanations:e},t)=>`Profile of ${X(e.map(({path:n,metric:r})=>`${t(n)} ${r}`),3)}`,"profileOf"),I=l(e=>$(e).markup,"name"),en=l(e=>f(e).markup,"words"),tn={pass:"Passed",doubt:"Passed, with undecided checks",fail:"Failed"},nn=l((e,t)=>{let n=e.checks.length===0&&e.explanations.length>0,r=Re(e),o=n?"profile":xe[r],a=n?"Profile":ce(e)?"Pilot":tn[r],i=g(n?ut(e,I):j(e,I));return s`<header class="${o}">
    <p class="outcome">${a}</p>
    <h1>${i}</h1>
    <p class="sides">${rn(e)}</p>
    ${[...Ee(e,I),...We(e,I),...Me(e,{name:I,words:en})].map(p=>s`<p class="contract">${g(p)}</p>`)}${on(t)}
  </header>`},"header"),rn=l(e=>{let{base:t,head:n,duration:r}=e,o=Se(e),a=[Oe(e),Ne(e)].filter(i=>i!==null).join(" ");return s`${ct(n)}
  ${t===null?"alone":s`against ${ct(t)}`}${o===null?"":`, ${o}`},
  ${ae(r)}.${a===""?c:s` ${f(a)}`}`},"sides"),ct=l(e=>{let t=Te(e);return s`${$(e.name)}${t===null?c:s` (${$(t)})`}${e.dirty?" with uncommitted changes":""}`},"revision"),on=l(e=>{let t=ie.flatMap(n=>{let r=e.filter(o=>o.verdict===n).length;return r===0?[]:[s`<li>${r} ${W({verdict:n,word:n})}</li>`]});return t.length===0?c:s`<ul class="tally" aria-label="Verdicts">
        ${t}
      </ul>`},"tally"),sn=l((e,t)=>e.length===0?c:s`<section aria-labelledby="checks">
        <h2 id="checks">Checks</h2>
        ${Ye(e,t)}
      </section>`,"checks"),an=l((e,t)=>e.length===0?c:s`<section aria-labelledby="trials">
        <h2 id="trials">Check by check</h2>
        ${t}${ln(e.slice(t.length))}
      </section>`,"details"),ln=l(e=>e.length===0?c:s`<p>
        ${k(e.length,"more check")} (${Pe(e)}): their numbers are in the table, their
        trials in the record.
      </p>`,"rest");export{vr as a};
