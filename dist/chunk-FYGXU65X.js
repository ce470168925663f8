import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{c as H,d as F,e as Ze,f as B,g as Mi,h as Ni,i as Cr}from"./chunk-OIS54G5U.js";import{a as Ci,b as te}from"./chunk-CEIZ7PWD.js";import{a as Xt,b as Qt,c as Ei}from"./chunk-QPDI2N2M.js";import{b as xi,c as Pi,d as Ae,e as vi}from"./chunk-ZE3W5ZDN.js";import{a as ee,b as gf}from"./chunk-F5RZSSBO.js";import{b as Si,c as Ke,e as A,f as Ye,g as fe,i as Yt,j as Ie}from"./chunk-ZKD2Y74R.js";import{a as D,b as yi,d as vr,e as Kt,f as wi,g as bi}from"./chunk-CFOPLMG3.js";import{a as hi,b as le,c as ft,j as ht,l as Se,s as T,t as gi,u as Je,v as N,x as ki,y as _r}from"./chunk-KZVWJT7O.js";import{a as E,c as ie}from"./chunk-L5POVNDF.js";import{a as $i,d as Ai,e as Ii,f as Li,k as Fi,m as Bi,n as Er,o as en}from"./chunk-IOALMBKG.js";import{a as Di}from"./chunk-G3HR5SAM.js";import{e as xr,f as Pr,i as $e,j as Jt}from"./chunk-7A7Q3WLO.js";import{f as mi,h as pi,n as fi}from"./chunk-IPL23BZ2.js";import{a as ei}from"./chunk-WCW2WR5X.js";import{a as Ue,b as U,d as C}from"./chunk-UGDVDJG2.js";import{a as Xe}from"./chunk-YMSLUVP4.js";import{a as ce,b as gt}from"./chunk-UHHHWL3Q.js";import{B as zi,a as Tr,b as Rr,e as _i,j as Or,k as Ti,l as Ri,m as Oi,p as Wi,q as Hi,r as Gi,u as qi,v as Ui,w as Vi}from"./chunk-VXZLYE4X.js";import{i as Zt}from"./chunk-O4CKU55T.js";import{a as kr,b as ni,e as ri,f as oi,g as si,h as ii,i as ai,l as li}from"./chunk-SNHCAHXF.js";import{a as Sr,b as ci,c as ze,e as ui}from"./chunk-KMZVTZ63.js";import{b as ti,c as Ve,d as pe,e as Y,g as Ne}from"./chunk-KEFEPSH4.js";import{a as x,b as h}from"./chunk-Y6PN7LMF.js";import{h as ji}from"./chunk-VIG7Q22X.js";import{b as br,c as ke,d as Ut,e as Vt}from"./chunk-MXVD7CVE.js";import{b as pt}from"./chunk-B3H7WEUU.js";import{c as zt,d as di}from"./chunk-LGTEBSEV.js";import{d as ae}from"./chunk-LWSUCP4F.js";import{a as i,e as hf,f as v,g as _}from"./chunk-ZLUGSNWU.js";import{readFile as qf}from"node:fs/promises";import{tmpdir as Uf}from"node:os";import{dirname as wt,join as ia}from"node:path";import{realpathSync as Bf}from"node:fs";import{join as jf}from"node:path";import{lstatSync as Tf,mkdirSync as Rf,readFileSync as ea,rmSync as Of}from"node:fs";import{join as Mr}from"node:path";import{setTimeout as Cf}from"node:timers/promises";var Ji=`
cd "$1" || exit 127
left=$2
shift 2
"$@"
code=$?
looks=0
while :; do
  names=
  for process in /proc/[0-9]*; do
    [ "$process" = /proc/1 ] && continue
    { read -r stat < "$process/stat"; } 2>/dev/null || continue
    rest=\${stat##*) }
    case $rest in [ZX]*) continue ;; esac
    name=\${stat#*(}
    names="$names\${name%)*}
"
  done
  [ -z "$names" ] && exit $code
  looks=$((looks + 1))
  [ $looks -gt 30 ] && break
  sleep 0.01
done
kill -9 -1
printf %s "$names" > "$left/$PERF_BUDGETS_RUN"
exit $code
`;var yf=/^(?:proc|sysfs|cgroup2?|devpts|devtmpfs|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|fusectl|hugetlbfs|binfmt_misc|efivarfs|autofs|nsfs|rpc_pipefs)$/,xe=i((e,t)=>e===t||e.startsWith(`${t}/`),"isIn");function Ki(e){let{own:t,stage:n}=e,r=Qe(e.hidden),o=i(u=>r.findIndex(d=>xe(u,d)),"rootOf"),s=Qe(e.copied).filter(u=>o(u)<0),a=Qe(e.blank).filter(u=>o(u)<0),l=wf(e,u=>o(u)>=0||a.some(d=>xe(u,d))),c=i(u=>{let d=o(u);return`${n}/root${d}${u.slice(r[d]?.length)}`},"inRoot");return[et(n),`mount -t tmpfs -o mode=0755 tmpfs ${L(n)}`,...l.flatMap(bf),...s.flatMap((u,d)=>Pf(u,`${n}/copy${d}`,Xi(t,d))),...r.flatMap((u,d)=>Sf(`${n}/root${d}`,Zi(t,d))),...e.mounts.filter(({type:u})=>!yf.test(u)).map(vf),...s.map((u,d)=>`mount --rbind ${L(`${n}/copy${d}`)} ${L(u)}`),...a.flatMap(xf),...l.flatMap(u=>kf(u,o(u.path)<0?u.path:c(u.path))),...[...e.hidden,...e.copied].flatMap(u=>o(u)<0?[]:[et(c(u))]),...r.map((u,d)=>`mount --rbind ${L(`${n}/root${d}`)} ${L(u)}`),`umount -l ${L(n)}`]}i(Ki,"commandsFor");function Yi(e,t){let n=Qe(e.hidden),r=Qe(e.copied).filter(o=>!n.some(s=>xe(o,s)));return o=>{if([e.own,...e.shown].some(c=>xe(o,c)))return o;let s=n.findIndex(c=>xe(o,c));if(s>=0)return Zi(e.own,s)+o.slice(n[s]?.length);let a=r.findIndex(c=>xe(o,c));if(a<0)return o;let l=`${Xi(e.own,a)}/upper${o.slice(r[a]?.length)}`;return t(l)?l:o}}i(Yi,"outsideOf");var Zi=i((e,t)=>`${e}/.root${t}`,"keptRoot"),Xi=i((e,t)=>`${e}/.copy${t}`,"keptCopy"),wf=i(({own:e,shown:t,stage:n},r)=>[{path:e,waits:`${n}/own`,isOwn:!0},...Qe(t).filter(o=>r(o)&&!xe(o,e)).map((o,s)=>({path:o,waits:`${n}/lent${s}`,isOwn:!1}))],"lentBy"),bf=i(({path:e,waits:t,isOwn:n})=>[et(t),`mount --rbind ${L(e)} ${L(t)}`,...n?[]:[`mount -o remount,bind,ro ${L(t)}`]],"fetched"),kf=i(({waits:e},t)=>[et(t),`mount --rbind ${L(e)} ${L(t)}`],"laid"),Sf=i((e,t)=>[et(e,t),`chmod 1777 ${L(t)}`,`mount --bind ${L(t)} ${L(e)}`],"emptyFor"),xf=i(e=>[`if [ -d ${L(e)} ]; then mount -t tmpfs -o mode=0755 tmpfs ${L(e)}; else mount --bind /dev/null ${L(e)}; fi`],"blankAt"),et=i((...e)=>`mkdir -p ${e.map(L).join(" ")}`,"folder"),Pf=i((e,t,n)=>[et(t,`${n}/upper`,`${n}/work`),`mount -t overlay -o ${L(`userxattr,lowerdir=${e},upperdir=${n}/upper,workdir=${n}/work`)} overlay ${L(t)}`],"copyOf"),vf=i(({point:e,options:t})=>{let n=t.split(",").filter(o=>o!=="rw"&&o!=="ro"),r=`mount -o ${L(["remount","bind","ro",...n].join(","))} ${L(e)}`;return e==="/"?r:`${r} 2>/dev/null || :`},"readOnly"),Qe=i(e=>[...new Set(e)].filter(t=>!e.some(n=>n!==t&&xe(t,n))),"outermost"),L=i(e=>`'${e.replaceAll("'","'\\''")}'`,"q"),Qi=i(e=>e.split(`
`).filter(t=>t!=="").map(t=>{let[n="",r=""]=t.split(" - "),[,,,,o="",s=""]=n.split(" ");return{point:_f(o),options:s,type:r.split(" ")[0]??""}}),"parseMounts"),_f=i(e=>e.replace(/\\([0-7]{3})/g,(t,n)=>String.fromCodePoint(Number.parseInt(n,8))),"unescaped");var Ef=20,yt=class extends Error{static{i(this,"NoEnclosure")}};async function ta(e){let{own:t,tools:n,network:r}=e,o=Mr(t,".left");Rf(o,{recursive:!0});let s=await $f(e),a=i(m=>`/proc/${s.pid}/ns/${m}`,"space"),l=process.getuid?.()??0,c=process.getgid?.()??0,u={folder:t,enclosed:i((m,p,f)=>{let g=r==="host"||f==="machine"?[]:[`--net=${a("net")}`],w=[`--user=${a("user")}`,`--mount=${a("mnt")}`,...g],y=[n.nsenter,"--preserve-credentials",...w],b=[n.setpriv,"--pdeathsig","KILL"],k=[n.unshare,"--pid","--ipc","--fork","--kill-child","--mount-proc"],S=[n.sh,"-c",Ji,"sh",p,o],$=[n.unshare,"--user",`--map-user=${l}`,`--map-group=${c}`];return[...y,...b,...k,...S,...$,...m]},"enclosed"),outside:Yi(e,m=>Tf(m,{throwIfNoEntry:!1})!==void 0),left:i(m=>Mf(Mr(o,m)),"left")},d=Si(u);return{async[Symbol.asyncDispose](){d[Symbol.dispose](),await s.end()}}}i(ta,"openEnclosure");function Mf(e){try{let t=U(ea(e,"utf8")).split(`
`);return Of(e,{force:!0}),t.filter(n=>n!=="").slice(0,100)}catch{return[]}}i(Mf,"namesIn");var Nf=i(({unshare:e})=>[e,"--user","--map-root-user","--mount","--net","--propagation","private"],"NAMESPACES");async function $f({signal:e,...t}){let n=new AbortController,r=i(()=>n.abort(e?.reason),"abort");e?.addEventListener("abort",r,{once:!0});try{return e?.throwIfAborted(),await Af({...t,signal:n.signal})}finally{e?.removeEventListener("abort",r)}}i($f,"hold");async function Af({tools:e,network:t,signal:n,...r}){let o=Qi(ea("/proc/self/mountinfo","utf8")),s=["set -e",...Ki({...r,mounts:o,stage:Mr(r.own,".stage")}),...t==="loopback"?[`'${e.ip}' link set lo up`]:[],"echo ready","exec cat"].join(`
`),a=await A({argv:[...Nf(e),e.sh,"-c",s],directory:"/",environment:{PATH:e.path,LC_ALL:"C"},talk:"streams",...n&&{signal:n}}),l=new Promise(p=>{a.child.stdout?.once("data",()=>p(!0)),a.exit.then(()=>p(!1))}),c=new AbortController,u=Cf(Ef*1e3,null,{signal:c.signal}).catch(()=>null),d=await Promise.race([l,u]);if(c.abort(),d===!0)return a;await a.end(),n?.throwIfAborted();let m=a.output().trim().split(`
`).at(-1)??"";throw new yt(d===null?"the namespaces did not come to be in time":m||"unshare failed")}i(Af,"startHolder");import{existsSync as If,readFileSync as Lf}from"node:fs";var Ff={file:"/proc/sys/kernel/apparmor_restrict_unprivileged_userns",command:["/usr/bin/sudo","-n","sysctl","-qw","kernel.apparmor_restrict_unprivileged_userns=0"]};async function na(e,{file:t,command:n}=Ff){if(!If(t)||Lf(t,"utf8").trim()!=="1")return!1;let o=await fe({argv:n,directory:"/",environment:{PATH:"/usr/sbin:/usr/bin:/sbin:/bin",LC_ALL:"C"},signal:e},20).catch(()=>null);return e.throwIfAborted(),o?.code===0}i(na,"allowNamespaces");var ra="/usr/sbin:/usr/bin:/sbin:/bin";async function oa(){let e=new Map;for(let n of["unshare","nsenter","setpriv","mount","ip","sh"]){let r=await E(n,ra,"/");if(r===null)return`${n} is not installed`;e.set(n,r)}let t=i(n=>e.get(n)??n,"at");return{unshare:t("unshare"),nsenter:t("nsenter"),setpriv:t("setpriv"),ip:t("ip"),sh:t("sh"),path:ra}}i(oa,"findTools");async function Nr(e,t){let{mode:n,network:r,signal:o}=t,s=[],a=i(async c=>{let u=await oa();if(typeof u=="string")return u;try{return s.push(await ta({...c,tools:u,network:r,signal:o})),null}catch(d){if(d instanceof yt)return d.message;throw d}},"attempt"),l=await Df(e,t,a);if(l!==null&&n==="required")throw sa(l);return{isolation:{inForce:l===null,network:l===null?r:"host",reason:l},async enclose(c){let u=l===null?await a(c):null;if(u!==null)throw sa(u)},async[Symbol.asyncDispose](){for(let c of s.splice(0).reverse())await c[Symbol.asyncDispose]()}}}i(Nr,"openIsolation");var sa=i(e=>new x(`the sides cannot be isolated from each other: ${e}`,{hint:"isolation needs Linux with unprivileged user namespaces; `isolation: auto` goes on without",exitCode:3}),"impossible");async function Df(e,{mode:t,isThrownAway:n,signal:r},o){if(t==="off")return"it is switched off";if(process.platform!=="linux")return`${process.platform} has no namespaces`;let s=await o(e);return s===null||!n||!await na(r)?s:o(e)}i(Df,"whyNot");var Wf=".aws .azure .config/gcloud .config/gh .docker .git-credentials .gnupg .kube .ssh/id_rsa .ssh/id_ed25519 .ssh/id_ecdsa".split(" "),Hf="/run/docker.sock /run/containerd /run/podman /run/crio /run/dbus /run/user /run/snapd.sock /run/systemd/private /run/libvirt".split(" "),Gf=/^(?:CARGO_HOME|GOPATH|GOCACHE|GOMODCACHE|RUSTUP_HOME|XDG_CACHE_HOME|.*_CACHE(?:_DIR|_FOLDER|_HOME)?|npm_config_cache)$/i;function $r({own:e,variables:t,temporary:n,needed:r,repositories:o}){let s=i(g=>{try{return g.startsWith("/")&&!/[,:\\\n]/.test(g)?[Bf(g)]:[]}catch{return[]}},"real"),a=s(t.HOME??""),l=["/tmp","/var/tmp","/dev/shm",...n].flatMap(s).filter(g=>g!=="/"),c=Object.entries(t).flatMap(([g,w=""])=>Gf.test(g)?s(w):[]),u=[t.PATH??"",t.LD_LIBRARY_PATH??""].flatMap(g=>g.split(":").flatMap(s)),d=["JAVA_HOME","GOROOT","PYENV_ROOT","NVM_DIR","VIRTUAL_ENV"].flatMap(g=>s(t[g]??"")),m=i(g=>[...l,e].some(w=>w===g||w.startsWith(`${g==="/"?"":g}/`)),"isTooMuch"),p=[...r.flatMap(s),...u,...d].filter(g=>!m(g)),f=[...o,...a.flatMap(g=>Wf.map(w=>jf(g,w))),...Hf];return{own:e,hidden:l,copied:[...a,...c].filter(g=>g!=="/"),shown:[...new Set(p)],blank:f.flatMap(s)}}i($r,"viewOf");var aa=i((e,t)=>({isolation:e.isolation??t.isolation,network:e.network??t.network}),"wantedBy");async function la(e,t,n){let{world:r}=n,o=i(a=>zf(a,e,n),"view"),s=await Nr(await o(e.head),ca(t,r));return{isolation:s.isolation,add:i(async a=>s.enclose(await o(a)),"add"),[Symbol.asyncDispose]:()=>s[Symbol.asyncDispose]()}}i(la,"keepApart");async function MT(e,t){var s=[];try{let n=v(s,await le(),!0);let r=$r({own:n.path,variables:t.environment,temporary:ua(n.path,t),needed:[],repositories:[]});let o=v(s,await Nr(r,ca({...e,isolation:Vf(e)},t)),!0);return o.isolation}catch(a){var l=a,c=!0}finally{var u=_(s,l,c);u&&await u}}i(MT,"tryApart");var Vf=i(({isolation:e})=>e==="required"?"auto":e,"lenient"),ca=i(({isolation:e,network:t},{isThrownAway:n,signal:r})=>({mode:e,network:t,isThrownAway:n===!0,signal:r}),"optionsOf"),ua=i((e,{hidden:t=[]})=>[Uf(),wt(e),...t],"temporaryBeside");async function zf({home:e},{repository:t,scratch:n},{world:r,node:o}){let s=ia(n,"objects"),a=await qf(ia(s,"info","alternates"),"utf8").catch(()=>"");return $r({own:e,variables:r.environment,temporary:ua(e,r),needed:[s,...a.split(`
`),wt(ee("tinybench-worker.js")),wt(o),wt(process.execPath)],repositories:[t.gitDirectory,wt(t.objects)]})}i(zf,"viewFor");import{randomBytes as kh}from"node:crypto";import{appendFile as ba,copyFile as Sh,mkdir as xh}from"node:fs/promises";import{basename as Ph,dirname as vh,join as Pe}from"node:path";import{rm as ma}from"node:fs/promises";import{posix as pa}from"node:path";var Jf=1e6,Kf=5;function tn(e,t,n=[]){let r=new Set(e),o=t.filter(({path:a})=>r.has(a));for(let{target:a}of o)for(let l of n)da(l,a)&&r.add(l);let s=[...r];for(let a=0;a<Kf&&s.length>0;a+=1){let l=[];for(let c of s)for(let{path:u,target:d}of t){let m=u+c.slice(d.length);if(!(!da(c,d)||r.has(m))&&(l.push(m),r.add(m),r.size>Jf))throw new x("symbolic links give files too many names")}s=l}return[...r]}i(tn,"throughLinks");var da=i((e,t)=>e===t||e.startsWith(`${t}/`),"isBelow");import{posix as Ar}from"node:path";var Yf="120000";async function nn(e,t){let r=N(await T(["ls-tree","-r","-z","--full-tree",e],t)).map(a=>{let l=a.indexOf("	"),[c="",,u=""]=a.slice(0,l).split(" ");return{mode:c,object:u,path:a.slice(l+1)}}),o=r.filter(({mode:a})=>a===Yf),s=await Zf(o.map(({object:a})=>a),t);return{files:r.map(({path:a})=>a),links:o.flatMap(({path:a},l)=>Ir(a,s[l]??"")??[])}}i(nn,"linksIn");function Ir(e,t){let n=Ar.join(Ar.dirname(e),t).replace(/\/$/,"");return Ar.isAbsolute(t)||n.startsWith("..")?null:{path:e,target:n}}i(Ir,"linkTo");async function Zf(e,t){if(e.length===0)return[];let n=await gi(["cat-file","--batch"],{...t,input:`${e.join(`
`)}
`}),r=0;return e.map(()=>{let o=n.subarray(r,n.indexOf(`
`,r)).toString("utf8"),s=Number(o.split(" ")[2]);r+=Buffer.byteLength(o)+1;let a=n.subarray(r,r+s).toString("utf8");return r+=s+1,a})}i(Zf,"textsOf");import{copyFile as Xf,rm as Qf,stat as eh,utimes as th}from"node:fs/promises";var nh={GIT_AUTHOR_NAME:"perf-budgets",GIT_AUTHOR_EMAIL:"perf-budgets@localhost",GIT_COMMITTER_NAME:"perf-budgets",GIT_COMMITTER_EMAIL:"perf-budgets@localhost"};async function rn(e,t){let n=await bi(e),r={...D(e),env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:e.top,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}};await rh(await Kt(e,"index"),t.index)||await T(["read-tree",n],r),await oh(r),await T(["-c","core.looseCompression=0","add","--all"],r);let o=await T(["write-tree"],r);return await Qf(t.index,{force:!0}),o===await T(["rev-parse",`${n}^{tree}`],r)?n:on(o,n,"working tree",r)}i(rn,"snapshot");async function on(e,t,n,r){let o=await T(["show","-s","--format=%cI",t],r),s={...r.env,...nh,GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o};return T(["commit-tree",e,"-p",t,"-m",n],{...r,env:s})}i(on,"commitTree");async function rh(e,t){let n=await eh(e).catch(()=>null);if(n===null)return!1;await Xf(e,t);let r=Math.floor(n.mtimeMs/1e3);return await th(t,r,r),!0}i(rh,"copyIndex");async function oh(e){let t=await Je(["diff","--name-only","--diff-filter=U","-z"],e),[n]=N(t??"");if(n!==void 0)throw new x(`${n} has merge conflicts, so the working tree cannot be measured`,{hint:"resolve them and git add the files, or measure a commit with --head REF"})}i(oh,"refuseUnmerged");async function fa(e,t,{from:n,holds:r},o){let s=ga(e,o),[a,l]=[await Lr(t,s),await Lr(n,s)],{links:c}=await nn(n,s),u=i(g=>tn([g],c).some(w=>r(pa.relative(e.project,w))),"isTaken"),d=[...a.keys()].filter(g=>u(g)&&!l.has(g)),m=[...l].filter(([g])=>u(g));await T(["read-tree",t],s);let p=[...d.map(g=>`0 ${"0".repeat(t.length)}	${g}`),...m.map(([g,w])=>`${w}	${g}`)];p.length>0&&await T(["update-index","--replace","-z","--index-info"],{...s,input:`${p.join("\0")}\0`});let f=await T(["write-tree"],s);return await ma(o.index,{force:!0}),on(f,t,"head with base's benchmark files",s)}i(fa,"grafted");async function ha(e,t,{file:n,text:r},o){let s=ga(e,o),a=pa.join(e.project,n),[l]=(await Lr(t,s)).get(a)?.split(" ")??[];if(l===void 0)throw new TypeError(`${a} is no file of ${t}`);await T(["read-tree",t],s);let c=await T(["hash-object","-w","--stdin",`--path=${a}`],{...s,input:r});await T(["update-index","--cacheinfo",`${l},${c},${a}`],s);let u=await T(["write-tree"],s);return await ma(o.index,{force:!0}),on(u,t,`${n} slowed down`,s)}i(ha,"edited");var ga=i((e,t)=>({...D(e),env:{GIT_DIR:e.gitDirectory,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}}),"optionsFor");async function Lr(e,t){let n=N(await T(["ls-tree","-r","-z","--full-tree",e],t));return new Map(n.map(r=>{let o=r.indexOf("	"),[s="",,a=""]=r.slice(0,o).split(" ");return[r.slice(o+1),`${s} ${a}`]}))}i(Lr,"entriesOf");import{appendFile as sh,mkdir as ih,realpath as ah}from"node:fs/promises";import{existsSync as lh}from"node:fs";import{join as tt}from"node:path";async function Fr(e,t){let n=t.objects;await ih(tt(e,"info"),{recursive:!0});let r=/["\n\\]/.test(n)?JSON.stringify(n):n;await sh(tt(e,"info","alternates"),`${r}
`)}i(Fr,"borrowObjects");async function Br(e,t,n){let r=[];for(let o of await ch(e)){let s=tt(e.repository.top,o.path),a=tt(t,o.path),l=lh(tt(s,".git"))?await uh(e,o,s,a,n):null;if(l!==null){let c={...e,repository:await vr(s,e.repository.world),commit:l};r.push(...await Br(c,a,n))}else r.push(`submodule ${o.path} stays empty: commit ${o.commit.slice(0,9)} is not in this clone (git submodule update --init --recursive)`)}return r}i(Br,"fillSubmodules");async function ch({repository:e,commit:t,objects:n}){let r={GIT_OBJECT_DIRECTORY:n},o=await T(["ls-tree","-r","-z","--full-tree",t],{...D(e),env:r});return N(o).filter(s=>s.startsWith("160000 ")).map(s=>({commit:s.split(/\s/,3)[2]??"",path:s.slice(s.indexOf("	")+1)}))}i(ch,"gitLinks");async function uh(e,t,n,r,o){let s=await vr(n,e.repository.world);if(s.top!==await ah(n))return null;await Fr(e.objects,s);let a=tt(o,"index-of-submodule"),l=e.workingTree?await rn(s,{objects:e.objects,index:a}):t.commit,c={...D(s),cwd:r,env:{GIT_DIR:s.gitDirectory,GIT_WORK_TREE:r,GIT_INDEX_FILE:a,GIT_OBJECT_DIRECTORY:e.objects}};return await dh(l,c)?(await T(["read-tree","--empty"],c),await T(["-c","core.sparseCheckout=false","read-tree","-u","--reset",l],c),l):null}i(uh,"fill");async function dh(e,t){let n=["cat-file","-e",`${e}^{commit}`];return await Je(n,t)!==null?!0:(await Je(["fetch","--quiet","--no-tags","--no-write-fetch-head","origin",e],{...t,seconds:yi}),await Je(n,t)!==null)}i(dh,"hasCommit");import{open as mh,readlink as ph}from"node:fs/promises";import{isAbsolute as fh,join as ya,relative as hh}from"node:path";var gh="version https://git-lfs.github.com/spec/";async function wa(e,t,n,r){return[...await yh(e,n,r),...await bh(e,t,n,r)]}i(wa,"findUnfaithfulFiles");async function yh(e,t,n){let r=N(await e(t,["ls-files","-z","--",":(top,attr:filter=lfs)"])),o=[];for(let l of r)await wh(ya(n,l),gh)&&o.push(l);let[s]=o;return s===void 0?[]:[`${o.length===1?s:`${s} and ${o.length-1} more`}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`]}i(yh,"lfsPointers");async function wh(e,t){let n=await mh(e).catch(()=>null);if(n===null)return!1;try{let{buffer:r,bytesRead:o}=await n.read(Buffer.alloc(t.length),0,t.length,0);return r.subarray(0,o).toString("latin1")===t}finally{await n.close()}}i(wh,"startsWith");async function bh(e,t,n,r){let o=N(await e(n,["ls-files","--stage","-z"])),s=[];for(let a of o.filter(l=>l.startsWith("120000 "))){let l=a.slice(a.indexOf("	")+1),c=await ph(ya(r,l)).catch(()=>"");fh(c)&&!hh(t.top,c).startsWith("..")&&s.push(`${l} is a link to ${c}: both sides use the same file, so a change to it does not show`)}return s}i(bh,"linksToUser");function ne(e,t){if(t==="head")return e.head;if("base"in e)return e.base;throw new TypeError("base is not checked out")}i(ne,"checkoutOf");async function _R(e,t={}){let n=await jr(e,t);try{return await n.withBase(e.base.commit)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(_R,"openCheckouts");async function jr(e,t={}){let n=await le(t.parent);try{return await _h(e,n,t)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(jr,"openHead");async function _h({repository:e,head:t,workingTree:n},r,{parent:o,signal:s,graft:a,graftsBase:l,edit:c}){let u=Pe(r.path,"objects");await xh(u),await Fr(u,e);let d=Oh(o,r),m=Rh(e,d,u,s),p=new Set(Th(e)),f=i(async(g,w,y)=>{let b=await d.open(g),{top:k}=b,S=Sa(k);await Ch(e,S,u),await T(["worktree","add","--quiet","--detach","--no-checkout",k,w],{...e.world,cwd:S}),await m(g,["-c","core.sparseCheckout=false","read-tree","-u","--reset",w]);let j=await Br({repository:e,commit:w,workingTree:y,objects:u},k,r.path);for(let I of[...j,...await wa(m,e,g,k)])p.add(I);return{side:g,top:k,root:wi(k,e),home:b.scratch.path,commit:w}},"checkOut");try{let g={objects:u,index:Pe(r.path,"index")},w=n?await rn(e,g):t.commit,y=i(I=>a===void 0?I:fa(e,I,a,g),"withGraft"),b=await y(w),k=c===void 0?b:await ha(e,b,c,g),S={head:await f("head",k,n),repository:e,scratch:r.path,git:m,disposeNow:i(()=>d.disposeNow(),"disposeNow"),[Symbol.asyncDispose]:()=>d[Symbol.asyncDispose]()},$=i(async I=>c!==void 0?f("base",b,n):f("base",l===!0?await y(I):I,!1),"openBase"),j=i(async I=>ka(p,{...S,withBase:j,base:await $(I)}),"withBase");return ka(p,{...S,withBase:j})}catch(g){throw await d[Symbol.asyncDispose](),g}}i(_h,"fill");var Th=i(({filtersOff:e})=>e.map(t=>`the git filter ${t} was not used, because its program lies in the checkout: files are as git stores them`),"filtersOffIn"),Rh=i((e,t,n,r)=>(o,s,a)=>T(s,{...Mh(e,t.of(o).top,n,r),...a!==void 0&&{input:a}}),"gitIn"),ka=i((e,t)=>Object.defineProperty(t,"warnings",{get:i(()=>[...e],"get"),enumerable:!0}),"withWarnings");function Oh(e,t){let n=new Map,r=i(()=>[...[...n.values()].map(({scratch:o})=>o),t],"all");return{async open(o){let s=await le(e),a={scratch:s,top:Pe(s.path,kh(6).toString("hex"))};return n.set(o,a),a},of(o){let s=n.get(o);if(s===void 0)throw new TypeError(`${o} is not checked out`);return s},disposeNow:i(()=>{for(let o of r())o.disposeNow()},"disposeNow"),async[Symbol.asyncDispose](){for(let o of r())await o[Symbol.asyncDispose]()}}}i(Oh,"placesIn");var Sa=i(e=>Pe(vh(e),"repository"),"storeOf");async function Ch(e,t,n){let r=D(e);await T(["init","--quiet","--bare","--template=",`--object-format=${e.format}`,t],r),await ba(Pe(t,"objects","info","alternates"),`${n}
`);let s=[await T(["for-each-ref","--format=%(objectname) %(refname)","refs/tags"],r),...await Eh(e)].filter(a=>a!=="");s.length>0&&await ba(Pe(t,"packed-refs"),`${s.join(`
`)}
`),await Sh(await Kt(e,"shallow"),Pe(t,"shallow")).catch(()=>{})}i(Ch,"makeStore");async function Eh(e){let t="refs/heads/",n="refs/remotes/origin/",r=await T(["for-each-ref","--format=%(objectname) %(refname)",t,n],D(e)),o=new Map,s=i(a=>[...o.keys()].some(l=>l===a||l.startsWith(`${a}/`)||a.startsWith(`${l}/`)),"clashes");for(let a of r.split(`
`)){let[l="",c=""]=a.split(" "),u=c.startsWith(t)?c.slice(t.length):c.slice(n.length);u!==""&&u!=="HEAD"&&!s(u)&&o.set(u,l)}return[...o].map(([a,l])=>`${l} ${t}${a}`)}i(Eh,"branchesOf");var Mh=i((e,t,n,r)=>({...D(e),cwd:t,env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:t,GIT_INDEX_FILE:Pe(Sa(t),"worktrees",Ph(t),"index"),GIT_OBJECT_DIRECTORY:n},...r&&{signal:r}}),"inCheckout");var Dr=i((e,t,n,r)=>F(`${e} ended its process while ${t}: it`,n,r,n.code===null?null:"a benchmark must not end its process, as os._exit() does"),"goneFailure"),Pa=i((e,t,n,r)=>new h({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give the statement less work":"look for an endless loop, or for what it waits for; the output ends with its stack",output:C(r)}),"lateFailure"),va=i((e,t,n)=>new h({message:t.problem?`${e}: ${t.message}`:`${e} failed while ${t.phase}: ${Nh(t)}`,hint:t.hint??$h[t.type]??null,output:C([n.trimEnd(),t.trace].filter(r=>r!=="").join(`
`))}),"workerFailure"),Nh=i(({type:e,message:t})=>e==="SystemExit"?`it called ${t}`:t===""?e:`${e}: ${t}`,"said"),xa="does `prepare` install it? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`",$h={ModuleNotFoundError:xa,ImportError:xa,EOFError:"benchmarks get no input: does it read stdin?",SystemExit:"a benchmark must not end its process"},sn=i((e,t,n)=>new h({message:t.length===0?`${e} did not end after its last turn`:`${e} left ${t.length===1?"a thread":`${t.length} threads`} running: ${t.join(", ")}`,hint:"stop what the setup starts in an exit handler (atexit), or make its threads daemons",output:C(n)}),"leftFailure"),ue=i((e,[t,n])=>new h({message:`${e}: ${t} was imported from ${n}, not from the checkout that is measured`,hint:"base and head would run the same code: let `prepare` install each checkout into its own .venv, or name the source folder, such as `environment: { PYTHONPATH: src }`"}),"strangerFailure");import{readFileSync as Dh}from"node:fs";import{readdirSync as Ah,readFileSync as Ih}from"node:fs";var Lh=100,Wr=i(e=>{try{return Ih(e,"latin1")}catch{return""}},"read"),Fh=i(e=>{try{return Ah(e)}catch{return[]}},"list"),ve=i(e=>{if(process.platform!=="linux")return null;let t=e.map(Bh),n=t.map(r=>r.threads);return{threads:n.includes(null)?null:n.reduce((r,o)=>r+(o??0),0),processes:t.reduce((r,o)=>r+o.processes,0),peak:Math.max(0,...t.map(r=>r.peak))}},"usageOf"),Bh=i(e=>{let t=Wr(`/proc/${e}/stat`).split(") ").at(-1)?.split(" ").slice(11,15)??[],n=/^VmHWM:\s+(\d+) kB$/m.exec(Wr(`/proc/${e}/status`))?.[1];return{threads:jh(e),processes:t.reduce((r,o)=>r+Number(o),0)/Lh,peak:Number(n??0)*1024}},"usageOfOne"),jh=i(e=>{let t=0;for(let n of Fh(`/proc/${e}/task`)){let[r=""]=Wr(`/proc/${e}/task/${n}/schedstat`).split(" ",1);if(r==="")return null;t+=Number(r)/1e9}return t},"threadsOf");var bt=i(e=>{let[t,n]=[an(process.pid),e===null?null:an(e)],r=performance.now();return(o,s=0)=>{let a=(performance.now()-r)/1e3,[l,c]=[an(process.pid),e===null?null:an(e)],u=t!==null&&l!==null&&n!==null&&c!==null;return{reported:o+s,untimed:s,wall:a,busy:u?c.busy-n.busy:null,delay:u?c.waiting-n.waiting+l.waiting-t.waiting+l.busy-t.busy:null}}},"watch"),an=i(e=>{try{let[t,n]=Dh(`/proc/${e}/task/${e}/schedstat`,"latin1").split(" ");return{busy:Number(t)/1e9,waiting:Number(n)/1e9}}catch{return null}},"schedule"),Hr=i(e=>{let t=ve([e]);return()=>{let n=ve([e]);if(t===null||n===null)return{used:null,peak:0};let r=n.processes-t.processes-4*Wh;return{used:t.threads===null||n.threads===null?r:Math.max(n.threads-t.threads,r),peak:n.peak}}},"watchWhole"),Wh=.01;var _a=i(e=>[e.devMode&&"the development mode of Python (-X dev, PYTHONDEVMODE) is on: it runs extra checks and is slower",e.debugBuild&&`${e.path} is a debug build, which is several times slower than what users run`,e.optimize>0&&"assertions are removed (-O, PYTHONOPTIMIZE): only right if production does the same",e.malloc!==""&&e.malloc!=="pymalloc"&&`PYTHONMALLOC=${e.malloc}: memory is managed differently than in production`,e.tracemalloc&&"tracemalloc traces every allocation (PYTHONTRACEMALLOC?) and slows it down several times",e.tracers.length>0&&`${e.tracers.join(", ")} traces the code (coverage, a debugger, a profiler): its overhead is measured too`,e.freeThreaded&&`${e.path} is a free-threaded build, with the global lock ${e.gil?"on":"off"}`,e.unawaited&&"a coroutine was created but never awaited, so its work is not measured"].filter(t=>t!==!1),"noiseWarningsOf");var W=i(({limit:e},{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),re=5,Hh={seconds:.01,samples:1,pairs:1,most:1},ye=i(async(e,t,n,r,o=null)=>{let{pid:s,forked:a,ready:l}=await Gh(e,t,r).catch(Ye(e.running)),c=o!==null&&a?o.ended:()=>zh(e,t);return{batch:l.batch,operation:l.operation,...l.first!==null&&{first:{samples:[l.first[0]/1e9],cpu:l.first[1]}},warnings:[..._a(l.facts),...qh(n,l.facts)],...l.once&&{turns:Hh},pid:e.running.programPid(s),hold:i(u=>u?e.running.stop():e.running.go(),"hold"),turn:i((u,d=l.batch)=>Uh(e,{seconds:u,batch:d,watched:o===null},r),"turn"),finish:i(async()=>{let u=await Vh(e,r,c);return a?{...u,peakMemory:null}:u},"finish"),[Symbol.asyncDispose]:()=>o?.dispose()??e.running[Symbol.asyncDispose]()}},"sessionOf"),_e=i(async(e,t,n)=>{var s=[];try{let r=v(s,e.running,!0);await e.expect("loaded","setting up",t.loadLimit);let{batch:o}=await e.expect("ready","warming up",t.operationLimit);e.send({kind:"record",batch:o,...n});await e.expect("recorded","measuring",n.seconds+t.operationLimit);await r.end()}catch(a){var l=a,c=!0}finally{var u=_(s,l,c);u&&await u}},"recordIn"),Gh=i(async(e,t,{loadLimit:n,operationLimit:r})=>{let{pid:o,forked:s}=await e.expect("loaded","setting up",n),a=await e.expect("ready","warming up",r);if(a.facts.stranger!==null)throw ue(t,a.facts.stranger);return{pid:o,forked:s,ready:a}},"readyOf"),qh=i((e,{name:t})=>e.includes("heap-per-op")&&t!=="CPython"?[`heap-per-op needs tracemalloc, which ${t} may not have`]:[],"unmet"),Uh=i(async(e,{seconds:t,batch:n,watched:r},{operationLimit:o})=>{let s=bt(e.running.programPid());e.send({kind:"turn",seconds:t,batch:n});let{samples:a,cpu:l,untimed:c}=await e.expect("turn","measuring",t+o);if(!a.every(d=>d>0))throw new h({message:"an operation took no time at all",hint:"the clock of this machine is too coarse for it: let one operation do more work"});let u=s(a.reduce((d,m)=>d+m,0)/1e9,c/1e9);return{samples:a.map(d=>d/1e9/n),cpu:l/(a.length*n),...r&&{clock:u}}},"turn"),Vh=i(async(e,{operationLimit:t},n)=>{e.send({kind:"finish"});let{peak:r,heap:o}=await e.expect("finished","ending",t);return await n(),{peakMemory:r,values:o===null?{}:{"heap-per-op":o}}},"finish"),zh=i(async(e,t)=>{let n=await e.left(re),r=await e.running.end(re);if(n!==null)throw sn(t,n,e.running.output());if(r.length>0)throw B(t,r,"wait for them in the statement, or stop them in an exit handler (atexit)")},"endedProcess");var R={seed:0,metrics:[],hurried:!1};function G(e,{only:t,exclude:n}){let r=e.split("/"),o=r.map((a,l)=>r.slice(0,l+1).join("/")),s=i(a=>a.some(l=>o.some(c=>Y(l)(c))),"isOneOf");return(t.length===0||s(t))&&!s(n)}i(G,"isChosen");import{join as kg}from"node:path";import{existsSync as Gr}from"node:fs";import{delimiter as Jh,dirname as Kh,join as kt}from"node:path";var Te=i(async(e,t)=>{let n={...t.environment,...e.environment},r=kt(t.root,e.directory);if(!Gr(r))throw new h({message:`the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path under `directory:` right?"});let o=e.interpreter??await Xh(r,t.root,n),s=await E(o[0]??"",n.PATH,t.root);if(s===null)throw eg(o[0]??"");let a=[s,...o.slice(1)],l=JSON.stringify([a,r,n]),c=Ta.get(l)??ng(a,r,n,t.signal);return Ta.set(l,c),c},"findInterpreter"),Ta=new Map,Yh=process.platform==="win32",Zh=i(e=>kt(e,Yh?"Scripts/python.exe":"bin/python"),"inVenv"),Xh=i(async(e,t,n)=>{let r=n.VIRTUAL_ENV,s=[...[e,t].flatMap(l=>[kt(l,".venv"),kt(l,"venv")]),...r?[r]:[]].map(Zh).find(Gr);if(s!==void 0)return[s];for(let[l,...c]of Qh){let u=[e,t].some(m=>Gr(kt(m,l))),d=await E(c[0]??"",n.PATH,e);if(u&&d!==null)return c}return[await E("python3",n.PATH,e)===null?"python":"python3"]},"commandOf"),Qh=[["uv.lock","uv","run","--frozen","--no-sync","python"],["poetry.lock","poetry","run","python"]],eg=i(e=>new h({message:e==="python"?"no python3 on PATH":`Python interpreter not found: ${e}`,hint:"install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"}),"notFound"),tg=`import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`,ng=i(async(e,t,n,r)=>{let o=await rg([...e,"-c",tg],t,n,r),[s,a,l,c]=o,[u=0,d=0]=c;if(u<3||u===3&&d<8)throw new h({message:`${s} is Python ${c.join(".")}; 3.8 or newer is needed`,hint:"put a newer one first on PATH, or name it: `interpreter: python3.12`"});if(a===l)return{path:s,environment:n};let m=[Kh(s),n.PATH].filter(Boolean);return{path:s,environment:{...n,VIRTUAL_ENV:a,PATH:m.join(Jh)}}},"ask"),rg=i(async(e,t,n,r)=>{let o=e.slice(0,-2).join(" ");try{let{output:s,code:a,timedOut:l}=await fe({argv:e,directory:t,environment:n,signal:r},120),c=/@(\[.*\])@/.exec(s)?.[1];if(c!==void 0)return JSON.parse(c);throw new h({message:l?`${o} does not respond`:`${o} does not run (exit code ${a})`,hint:"it must start Python; name another one under `interpreter:`",output:C(s),exitCode:a})}catch(s){throw s instanceof x?new h({message:`${o} cannot be started: ${s.message}`,hint:s.hint}):s}},"run");var Ra=`"""Seventh part of the worker program: the conversation with whoever started it, one JSON object a line.

It goes over the stdin and stdout the program is started with; the benchmark gets others.
"""
import faulthandler
import json
import os
import signal
import sys
import threading
import time

# Taken before a benchmark can replace them.
read, write, leave, sleep = os.read, os.write, os._exit, time.sleep
encode, decode = json.dumps, json.loads
# Seconds that threads and exit handlers may take to end the process; under valgrind everything takes longer.
LEAVE, LEAVE_COUNTED = 3, 50


class Channel:
    """The private ends of stdin and stdout; 0 is now empty, and 1 goes where 2 goes, which nobody takes for answers."""

    def __init__(self):
        self.ends = os.dup(0), os.dup(1)
        self.buffer = b''
        self.forked = self.expected = self.handing_over = self.is_child = False
        self.errors = os.dup(2)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(after_in_child=self.close)

    def close(self):
        """In a child of the benchmark: it must neither answer nor keep the pipes open."""
        if self.handing_over:
            self.handing_over, self.is_child = False, True
            return
        self.forked = not self.expected
        for end in self.ends:
            os.close(end)

    def receive(self):
        while b'\\n' not in self.buffer:
            chunk = read(self.ends[0], 65536)
            if not chunk:
                leave(0)  # Whoever started this is gone.
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b'\\n', 1)
        return decode(line)

    def send(self, kind, **fields):
        data = encode(dict(fields, kind=kind)).encode() + b'\\n'
        while data:
            data = data[write(self.ends[1], data):]


def watch_hanging():
    """A benchmark that hangs is ended by this signal: then its output shows where it hung."""
    if hasattr(faulthandler, 'register'):
        faulthandler.register(signal.SIGTERM, file=channel.errors, all_threads=False, chain=True)


def watch_ending(seconds):
    """Says who keeps the process from ending, should anything do."""

    def late():
        sleep(seconds)
        alive = [thread.name for thread in threading.enumerate() if not thread.daemon]
        channel.send('left', threads=[name for name in alive if name != threading.main_thread().name])
        leave(1)

    threading.Thread(target=late, name='watch', daemon=True).start()


phase = 'loading'
name = None


def enter(next_phase):
    global phase
    phase = next_phase


def tell(error, setup):
    if channel.forked:
        leave(0 if isinstance(error, SystemExit) and not error.code else 1)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    channel.send('failed', phase=phase, benchmark=name, **failure(error, setup))
    leave(1)


def converse_with(work):
    """Does \`work\` with the request that comes first, and tells what it throws."""
    request = channel.receive()
    faulthandler.enable()
    watch_hanging()
    watch_warnings()
    try:
        work(request)
    except BaseException as error:
        tell(error, request['setup'])
    watch_ending(LEAVE if request['count'] is None else LEAVE_COUNTED)


channel = Channel()
`;var Oa=`"""First part of the worker program: from two texts to a generator that times them as timeit would."""
import ast
import linecache
import sys
import types


class Problem(Exception):
    """Something that makes a benchmark unusable, in words; \`hint\` says what to do."""

    def __init__(self, message, hint=None):
        super().__init__(message)
        self.hint = hint


# As timeit's template, but it waits between stretches: the setup runs once a process.
TEMPLATE = """
def inner(_timer):
    _it = yield
    while True:
        _t0 = _timer()
        for _i in _it:
            pass
        _t1 = _timer()
        _it = yield _t1 - _t0
"""
SOURCE = '<benchmark>'


def compiled(setup, statement, namespace, teardown=None):
    """The generator function of a benchmark: names of the setup are local variables of the loop, as in timeit."""
    # Neither text may lean on the function around it; this also gives syntax errors their own line.
    compile(setup, 'setup', 'exec', dont_inherit=True)
    compile(statement, 'stmt', 'exec', dont_inherit=True)
    lines = setup.split('\\n')
    before, timed = ast.parse(setup), ast.parse(statement)
    ast.increment_lineno(timed, len(lines))
    tree = ast.parse(TEMPLATE)
    function = tree.body[0]
    function.body[1].body[1].body[:0] = timed.body
    if teardown is not None:
        last = ast.parse(teardown).body
        function.body = [ast.Try(body=function.body, handlers=[], orelse=[], finalbody=last)]
        ast.fix_missing_locations(function)
    function.body[:0] = before.body
    text = [line + '\\n' for line in lines + statement.split('\\n')]
    linecache.cache[SOURCE] = (1, None, text, SOURCE)
    scope = {}
    exec(compile(tree, SOURCE, 'exec', dont_inherit=True), namespace, scope)
    return scope['inner']


def main_namespace():
    """What timeit gives its statements: the names of the timeit module, in the main program's place."""
    import timeit

    main = types.ModuleType('__main__')
    hidden = {'__name__', '__file__', '__spec__', '__loader__', '__cached__', '__package__', '__doc__'}
    vars(main).update((name, value) for name, value in vars(timeit).items() if name not in hidden)
    sys.modules['__main__'] = main
    return vars(main)


def called(target, args, namespace):
    """Setup and statement that call \`module:function\`, with the arguments as local variables."""
    import inspect

    module, _, path = target.partition(':')
    __import__(module)
    function = sys.modules[module]
    for name in path.split('.'):
        if not hasattr(function, name):
            raise Problem('%s has no %s' % (module, path), 'is the name after the colon right?')
        function = getattr(function, name)
    if not callable(function):
        raise Problem('%s is a %s and cannot be called' % (target, type(function).__name__))
    if inspect.iscoroutinefunction(function):
        example = 'stmt: asyncio.run(%s.%s(\u2026))' % (module, path)
        raise Problem('%s is asynchronous: a call only makes a coroutine' % target, 'write ' + example)
    pairs = sorted(args.items()) if isinstance(args, dict) else enumerate(args)
    values = [(str(name), ast.literal_eval(value)) for name, value in pairs]
    namespace['_call'] = function, [value for _, value in values]
    names = ''.join('_%s, ' % name for name, _ in values)
    passed = ', '.join('%s_%s' % ('' if name.isdigit() else name + '=', name) for name, _ in values)
    return '_stmt, (%s) = _call' % names if names else '_stmt, _ = _call', '_stmt(%s)' % passed
`;var Ca=`"""Sixth part of the worker program: runs operations while valgrind counts what every process does.

A process that is warm makes two children, one after the other. They differ by the operations that one of them runs and
by nothing else: not by where things lie in memory, nor by what was done before.
"""
import os


def counted(benchmark, warm, operations, apart):
    """Process ids \`none\` and \`all\` of children that ran no operation and so many, after as many as warm up.

    With \`apart\` the process itself runs them, and there are no children; they may also be \`missing\`, because there are
    threads, and then the process ran none; or they \`failed\`, as they may because they are children.
    """
    benchmark.repeated(warm)
    kept = settled()
    if apart:
        benchmark.repeated(operations)
        return 'apart'
    if not is_single():
        return 'missing'
    children = {name: child(benchmark, times) for name, times in (('none', 0), ('all', operations))}
    del kept
    return 'failed' if None in children.values() else children


def is_single():
    """Whether the process has no other thread, which a child would lack."""
    try:
        return len(os.listdir('/proc/self/task')) == 1
    except OSError:
        return False


def child(benchmark, times):
    """Process id of a child that has ended; None if it failed."""
    channel.expected = True
    pid = os.fork()
    channel.expected = False
    if pid == 0:
        code = 1
        try:
            benchmark.repeated(times)
            code = 0
        finally:
            leave(code)
    return pid if os.waitpid(pid, 0)[1] == 0 else None
`;var Ea=`"""Third part of the worker program: what this Python is, and what went wrong in it."""
import os
import re
import sys
import threading
import traceback


def tracers():
    """Names of what watches every line or call: coverage, debuggers, profilers."""
    hooks = sys.gettrace(), sys.getprofile(), getattr(threading, '_trace_hook', None)
    names = [getattr(hook, '__module__', None) or type(hook).__name__ for hook in hooks if hook is not None]
    monitoring = getattr(sys, 'monitoring', None)
    if monitoring is not None:
        names += filter(None, map(monitoring.get_tool, range(6)))
    return sorted(set(map(str, names)))


def facts(root):
    """What this Python is, and what of it makes measured code unlike production's."""
    import sysconfig

    try:
        from _tracemalloc import is_tracing
    except ImportError:
        is_tracing = bool
    variable = sysconfig.get_config_var
    return {
        'path': os.path.realpath(sys.executable or ''),
        'version': sys.version.split()[0],
        'name': {'cpython': 'CPython', 'pypy': 'PyPy'}.get(sys.implementation.name, sys.implementation.name),
        'devMode': bool(getattr(sys.flags, 'dev_mode', False)),
        'debugBuild': bool(variable('Py_DEBUG')) or hasattr(sys, 'gettotalrefcount'),
        'freeThreaded': bool(variable('Py_GIL_DISABLED')),
        'gil': getattr(sys, '_is_gil_enabled', lambda: True)(),
        'optimize': sys.flags.optimize,
        'malloc': os.environ.get('PYTHONMALLOC', ''),
        'tracemalloc': is_tracing(),
        'tracers': tracers(),
        'unawaited': unawaited,
        'stranger': stranger(root),
    }


def stranger(root):
    """Name and file of a module that the project at \`root\` has too but that was imported from elsewhere, or None."""
    root, library = os.path.realpath(root), os.path.dirname(os.path.realpath(os.__file__))
    folders = [os.path.join(top, part) for top in (root, os.path.realpath(os.curdir)) for part in ('', 'src', 'lib')]
    for name, module in sorted(sys.modules.copy().items()):
        # Not by getattr: some modules import others when they are asked for an attribute.
        known = getattr(module, '__dict__', {})
        file = known.get('__file__')
        file = os.path.realpath(file) if isinstance(file, str) else root + os.sep
        standard = file.startswith(library + os.sep) and '-packages' not in file
        if file.startswith(root + os.sep) or standard:
            continue
        tail = name.replace('.', os.sep) + (os.sep + '__init__.py' if '__path__' in known else '.py')
        if any(os.path.exists(os.path.join(folder, tail)) for folder in folders) or has_same(root, file, tail):
            return [name, file]
    return None


def has_same(root, file, tail):
    """Whether a project has the file too, under the path that it has in another checkout."""
    if '-packages' in file or not file.endswith(os.sep + tail):
        return False
    above = file[:-len(tail) - 1].split(os.sep)
    return any(os.path.exists(os.path.join(root, *above[at:], tail)) for at in range(1, len(above)))


unawaited = False


def watch_warnings():
    """Notices a coroutine that nobody awaits: then its body was never run."""
    import warnings

    shown = warnings.showwarning

    def show(message, *args, **kwargs):
        global unawaited
        unawaited = unawaited or 'was never awaited' in str(message)
        shown(message, *args, **kwargs)

    warnings.showwarning = show


def failure(error, setup):
    """An exception as the message \`failed\`: one line, and the lines of its trace that are the benchmark's."""
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # A generator may not let this through as it is.
    try:
        text = str(error)
    except Exception:
        text = ''
    if isinstance(error, SystemExit):
        text = 'sys.exit(%s)' % ('' if error.code is None else repr(error.code))
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_globals is globals():
        frames = frames.tb_next
    first = setup.count('\\n') + 1

    def part(match):
        line, function = int(match.group(1)), match.group(2)
        where = 'setup, line %d' % line if line <= first else 'stmt, line %d' % (line - first)
        return where + ('' if function == 'inner' else ', in ' + function)

    trace = ''.join(traceback.format_exception(type(error), error, frames))
    trace = re.sub('File "%s", line ([0-9]+), in (.+)' % SOURCE, part, trace)
    return {
        'type': type(error).__name__,
        'problem': isinstance(error, Problem),
        'message': (text.strip().split('\\n') or [''])[0][:300],
        'hint': getattr(error, 'hint', None) if isinstance(error, Problem) else None,
        'trace': '' if isinstance(error, Problem) else trace[-16384:],
    }
`;var Ma=`"""Fifth part of the worker program: brings the heap into a state that does not depend on what was done before."""
import gc
import os
import sys

# Small objects of one size lie in pools, and pools in arenas: bytes of both, and of a pool's header (CPython,
# Objects/obmalloc.c).
POOL, ARENA, HEADER = (1 << 14, 1 << 20, 48) if sys.version_info >= (3, 10) else (1 << 12, 1 << 18, 48)
# Objects of one size, and their bytes, that may be made before giving up.
MOST, MOST_BYTES = 50_000, 16 << 20


def settled():
    """What is to be kept while counting: small objects then go on being made in the same way whatever was done before.

    An operation costs up to 1 % more where its objects lie across the end of a pool, and where arenas begin at an odd
    address, which is looked up whenever one is freed. Larger objects come from the C library, which copies those that
    grow where another begins right behind them.
    """
    gc.collect()
    if not has_pools():
        return None
    filler = aligned() if POOL == 1 << 14 else None
    old = None
    if filler is not None:
        old = made(lambda: bytes(479), 512, lambda place: filler[1] <= place < filler[2])
    makers = [(size, lambda size=size: bytes(size - 33)) for size in range(512, 32, -16)]
    makers += [(32, lambda: len(makers) + 100_000), (16, object)]
    return filler, old, [quarter(make, size) for size, make in makers], gapless()


def has_pools():
    """Whether CPython's usual allocator is in use, and none that looks for mistakes."""
    if os.environ.get('PYTHONMALLOC', '') not in ('', 'default', 'pymalloc') or sys.flags.dev_mode:
        return False
    # Builds to find mistakes in (d) and without the global lock (t) have others.
    return sys.implementation.name == 'cpython' and not sys.abiflags


def aligned():
    """Memory up to where an arena begins at a whole multiple of its size, that place, and the end of a second arena.

    None: there is no such place.
    """
    import mmap

    def shared():
        with open('/proc/self/maps') as maps:
            return {line.split(' ', 1)[0] for line in maps if '/dev/zero' in line}

    def mapped(size):
        before = shared()
        memory = mmap.mmap(-1, size)
        (place,) = shared() - before
        return memory, [int(end, 16) for end in place.split('-')]

    try:
        # No gap is left that an arena fits into when one lies beside the other.
        gaps = [mapped(ARENA), mapped(ARENA)]
        while len(gaps) < 16 and not set(gaps[-2][1]) & set(gaps[-1][1]):
            gaps.append(mapped(ARENA))
        # What is new comes after the last or, elsewhere, before.
        size = ARENA
        for further in (lambda begin: -begin, lambda begin: begin, lambda begin: 0):
            memory, _ = mapped(size)
            probe, (begin, end) = mapped(2 * ARENA)
            probe.close()
            if begin % ARENA == 0:
                return (memory, gaps), begin, end
            memory.close()
            size += further(begin) % ARENA
    except (OSError, ValueError):
        pass
    return None


def made(make, size, enough):
    """Objects of \`size\`, until \`enough\` says so of where one is; None: it never does."""
    kept = []
    for _ in range(min(MOST, MOST_BYTES // size) // 1000):
        # A long list would itself lie where the next arena should.
        part = []
        kept.append(part)
        for _ in range(1000):
            part.append(make())
            if enough(id(part[-1])):
                return kept
    return None


def quarter(make, size):
    """Fills all pools that have room, and a quarter of the next one, with objects of \`size\`."""
    capacity, taken = (POOL - HEADER) // size, {}

    def whole(place):
        pool = place // POOL
        taken[pool] = taken.get(pool, 0) + 1
        # But for numbers of ours it was empty, so no other had room.
        return taken[pool] >= capacity - 2

    return made(make, size, whole), [make() for _ in range(capacity // 4)]


# Bytes of what is put into gaps, largest first: up to 1032 the C library keeps a list for every multiple of 16, above
# that it takes larger ones too (glibc, malloc/malloc.c).
LARGE = 96 << 10
GAPS = [LARGE * 7 ** step // 8 ** step for step in range(34)] + list(range(1040, 512, -16))
# So many large ones in a row fit into no gap, but lie where there is nothing else.
ROW = 12


def gapless():
    """What fills the room that the C library has between larger objects, so that new ones lie one behind the other."""
    # Filled in place, because a list that grows would itself leave gaps, and shorter than what is mapped by itself.
    kept = [None] * 10_000
    # What it leaves behind when it runs for the first time is then in gaps.
    mapped_until(id(kept))
    count, row = 0, 0
    while row < ROW and count < MOST_BYTES // LARGE:
        kept[count] = b'-' * LARGE
        behind = count > 0 and 0 < id(kept[count]) - id(kept[count - 1]) < LARGE + 100
        row = row + 1 if behind else 0
        count += 1
    last = id(kept[count - 1])
    for size in GAPS if row == ROW else ():
        while count < len(kept):
            kept[count] = b'-' * (size - 41)
            count += 1
            if id(kept[count - 1]) > last:
                last = id(kept[count - 1])
                break
    return kept, levelled()


# Bytes that are left at the end of the C library's memory: with less it asks for more, with much more it gives back.
LEFT = 64 << 10


def levelled():
    """What brings the end of the C library's memory to where it always is."""
    kept, size = [], 4096
    for _ in range(20):
        # A block is as large as what is asked for and 8 bytes, and begins 16 before the object.
        kept.append(b'-' * (size - 41))
        surplus = mapped_until(id(kept[-1])) - (id(kept[-1]) - 16 + size) - LEFT
        if surplus == 0:
            break
        size = min(LARGE, surplus) if surplus >= 1040 else LARGE
    return kept


def mapped_until(place):
    """Where the memory around a place ends; 0: nobody knows."""
    try:
        with open('/proc/self/maps') as maps:
            for line in maps:
                begin, end = (int(part, 16) for part in line.split(' ', 1)[0].split('-'))
                if begin <= place < end:
                    return end
    except (OSError, ValueError):
        pass
    return 0
`;var Na=`"""Fourth part of the worker program: runs a benchmark that is profiled for a while, and then counts its calls."""

# Seconds of operations whose calls are counted, at least one operation.
COUNTED = 0.1
# On a busy machine, and where operations wait, the processor time asked for takes this much longer at the most.
LONGER = 2.5


def recorder_from(text):
    """The recorder as a module of its own, whose frames can be told from the benchmark's."""
    recorder = types.ModuleType('perf_budgets_recorder')
    exec(compile(text, '<perf-budgets>', 'exec'), vars(recorder))
    recorder.within_worker = True
    return recorder


def record(recorder, benchmark, root, told):
    """Does what the message \`record\` says."""
    path, seconds, notes = told['file'], told['seconds'], []
    try:
        functions = recorder.Functions(root)
        sampler = recorder.sampling(told['reader'], told['spy'], path, notes)
        operations, begin, used = 0, clock(), process_time()
        while True:
            samples, _ = benchmark.run(50e6, told['batch'])
            operations += len(samples) * told['batch']
            taken = (clock() - begin) / 1e9
            if (process_time() - used) / 1e9 >= seconds or taken >= LONGER * seconds:
                break
        sampler.stop()
    except recorder.Refused as reason:
        recorder.refuse(path, reason)
        return
    count = max(1, int(COUNTED * operations / taken))
    calls = benchmark.in_its_gc(lambda: counting(recorder, benchmark, count))
    recorder.write(path, sampler, functions, calls, count, operations=operations, startup=0.0, notes=notes)


def counting(recorder, benchmark, count):
    calls = recorder.count_calls()
    benchmark.step.send(repeat(None, count))
    if calls is not None:
        calls.stop()
    return calls
`;var $a=`"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
import gc
import itertools
import sys
import time

try:
    import resource
except ImportError:
    resource = None

# Taken before a benchmark can replace them.
clock = time.perf_counter_ns
process_time = time.process_time_ns
repeat = itertools.repeat
usage_of = resource.getrusage if resource else None

MOST_SAMPLES = 4096
# A sample lasts at least this long: 400 times what reading the clock costs, so that the loop over samples costs little.
SAMPLE = 20_000
BLOCK = 2_000_000
# CPython specialises within milliseconds; a tracing JIT takes longer.
SHORTEST, LONGEST = (200e6, 2e9) if sys.implementation.name == 'pypy' else (30e6, 300e6)
# Blocks that halves can be compared by.
FEWEST = 8


def slowed(extra):
    """A clock whose every second reading comes later: what was between took \`extra\` times as long again, in earnest."""
    begin = None

    def timer():
        nonlocal begin
        now = clock()
        if begin is None:
            begin = now
            return now
        end = now + (now - begin) * extra
        begin = None
        while now < end:
            now = clock()
        return now

    return timer


class Benchmark:
    """One statement, ready for its setup."""

    def __init__(self, request, code):
        namespace = main_namespace()
        setup, statement = request['setup'], code.get('stmt')
        if 'call' in code:
            enter('setting up')
            setup, statement = called(code['call'], code['args'], namespace)
        enter('compiling')
        inner = compiled(setup, statement, namespace)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        self.collecting = request['gc']

    # Nanoseconds that a run spent on what is not timed.
    untimed = 0
    # Whether it can be called a single time only.
    once = False

    def warmed_up(self, hurried):
        return warm_up(self, hurried)

    def set_up(self):
        enter('setting up')
        # timeit turns the collector off before the setup, which may turn it on again.
        self.collecting = self.in_its_gc(lambda: (next(self.step), gc.isenabled())[1])

    def in_its_gc(self, work):
        """Runs with the collector as it is while timing; it is on in between, so that garbage does not pile up."""
        before = gc.isenabled()
        (gc.enable if self.collecting else gc.disable)()
        try:
            return work()
        finally:
            (gc.enable if before else gc.disable)()

    def run(self, nanoseconds, batch):
        """Nanoseconds of every sample of \`batch\` operations, and processor seconds of all of them."""
        return self.in_its_gc(lambda: self.stretch(nanoseconds, batch))

    def stretch(self, nanoseconds, batch):
        send, samples = self.step.send, []
        used = processor_time()
        end = clock() + nanoseconds
        while True:
            samples.append(send(repeat(None, batch)))
            if clock() >= end or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        used = processor_time() - used
        if channel.forked:
            leave(0)  # The statement made this process and did not end it.
        return samples, used

    def repeated(self, times):
        """Runs so many operations and times none."""
        self.in_its_gc(lambda: self.step.send(repeat(None, times)))
        if channel.forked:
            leave(0)  # The statement made this process and did not end it.

    def heap(self):
        """Bytes that one operation holds at its peak beyond what it found; None where that cannot be known."""
        try:
            import tracemalloc
        except ImportError:
            return None
        tracemalloc.start()
        # The first operation fills caches; an empty loop costs a few objects of our own.
        _, one, none = [self.peak_of(count, tracemalloc) for count in (1, 1, 0)]
        tracemalloc.stop()
        return max(0, one - none)

    def peak_of(self, count, tracemalloc):
        gc.collect()
        tracemalloc.clear_traces()
        self.in_its_gc(lambda: self.step.send(repeat(None, count)))
        return tracemalloc.get_traced_memory()[1]


def processor_time():
    """Seconds of all threads, and of children that were waited for."""
    if resource is None:
        return process_time() / 1e9
    children = usage_of(resource.RUSAGE_CHILDREN)
    return process_time() / 1e9 + children.ru_utime + children.ru_stime


def peak_memory():
    """Bytes. Linux gives a child's ru_maxrss the peak of the process it was forked from, hence /proc first."""
    try:
        with open('/proc/self/status', 'rb') as status:
            for line in status:
                if line.startswith(b'VmHWM:'):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    if resource is None:
        return None
    return usage_of(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == 'darwin' else 1024)


def middle(values):
    return sorted(values)[len(values) // 2]


# Of the whole warm-up where time is short.
HURRIED = 100e6


def is_warm(blocks, elapsed, longest=LONGEST):
    """As for tinybench: whether they no longer get faster; \`blocks\` are nanoseconds per operation, oldest first."""
    if elapsed > longest:
        return True
    if len(blocks) < FEWEST or elapsed < SHORTEST:
        return False
    half = len(blocks) // 2
    return middle(blocks[half:]) >= 0.97 * middle(blocks[half // 2 : half])


def next_batch(operation, batch):
    """Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once."""
    wanted = 1
    while wanted * max(operation, 0.1) < SAMPLE:
        wanted *= 2
    return max(batch, min(wanted, batch * 8, 65536))


def warm_up(benchmark, hurried):
    """Batch, nanoseconds per operation in the steady state, and the first call where in a hurry that is enough."""
    begin, blocks, batch = clock(), [], 1
    while True:
        samples, used = benchmark.run(BLOCK, batch)
        blocks.append(middle(samples) / batch)
        if hurried and len(samples) == len(blocks) == 1 and samples[0] >= HURRIED:
            return batch, samples[0], [samples[0], used]
        if is_warm(blocks, clock() - begin, HURRIED if hurried else LONGEST):
            return batch, middle(blocks[-5:]), None
        batch = next_batch(blocks[-1], batch)
`;var Aa=`"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


def serve(benchmark, request):
    """Counts a benchmark that is set up, or warms it up and does what it is told until \`finish\`; the last message."""
    if request['count'] is not None:
        enter('counting')
        processes = counted(benchmark, **request['count'])
        benchmark.step.close()
        return 'counted', {'processes': processes}
    channel.send('loaded', pid=os.getpid(), forked=channel.is_child)
    enter('warming up')
    batch, operation, first = benchmark.warmed_up(request['hurried'])
    channel.send(
        'ready', batch=batch, operation=operation / 1e9, first=first, once=benchmark.once, facts=facts(request['root'])
    )
    enter('measuring')
    take_turns(benchmark, request['root'])
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    return 'finished', {'peak': peak, 'heap': heap}


def take_turns(benchmark, root):
    while True:
        message = channel.receive()
        if message['kind'] == 'finish':
            return
        if message['kind'] == 'record':
            recorder = recorder_from(message['recorder'])
            record(recorder, benchmark, root, message)
            channel.send('recorded')
            continue
        samples, used = benchmark.run(message['seconds'] * 1e9, message['batch'])
        channel.send('turn', samples=samples, cpu=used, untimed=benchmark.untimed)
`;var Ia=`"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as \`python -c\`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only.
"""


def converse(request):
    global name
    benchmarks, codes = [], request['codes']
    for code in codes:
        name = code['name']
        request['setup'] = code.get('setup', request['setup'])
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = codes[0]['name'] if len(benchmarks) == 1 else None
    # Where each has a setup of its own, its first trial tells what is wrong with it.
    if not request['list'] or 'setup' not in codes[0]:
        benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
    else:
        kind, told = serve(benchmark, request)
        channel.send(kind, **told)


converse_with(converse)
`;var St=i(e=>typeof e=="object"&&e!==null&&"kind"in e&&typeof e.kind=="string","isMessage"),La=i(e=>{let t=[],n=!1,r=i(()=>{},"wake");return e.on("message",o=>{t.push(St(o)?o:"foreign"),r()}),e.once("disconnect",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a("late"),o*1e3);r=i(()=>{let c=t.shift();c!==void 0?a(c):n&&a("gone")},"wake"),r()})},"inbox");var Le=[Oa,$a,Ea,Na,Ma,Ca,Ra,Aa].join(`
`),Fa=[Le,Ia].join(`
`),Re=i(async e=>{let{python:t,directory:n,environment:r,signal:o,program:s,request:a,where:l,prefix:c}=e,u=[...c,t,"-c",s],d=await A({argv:u,directory:n,environment:r,signal:o,talk:"streams"}),m=fg(d),p=i(g=>{d.child.stdin?.write(`${JSON.stringify(g)}
`)},"say"),f=i(async(g,w,y)=>{await d.end(g==="late"?0:1),o.throwIfAborted();let b=qr(d.output());throw g==="gone"?Dr(l(null),w,await d.exit,b):g==="foreign"?Ze(l(null),w,b,"it must not write to the streams of perf-budgets"):g==="late"?Pa(l(null),w,y,b):va(l(g.benchmark),{...g,trace:qr(g.trace)},b)},"fail");return p(a),{running:d,send:p,async expect(g,w,y){let b=await m(y);if(typeof b=="string"||b.kind==="failed")return f(b,w,y);if(b.kind==="ended"&&g!=="ended")throw await d.end(),Dr(l(null),w,b,qr(d.output()));return b.kind!==g?f("foreign",w,y):b},async left(g){let w=await m(g);return typeof w!="string"&&w.kind==="left"?w.threads:null}}},"startWorker"),qr=i(e=>e.replaceAll(/^ +File "(?:<string>|[^"\n]*[/\\](?:_pytest|pluggy)[/\\][^"\n]*)", line .*\n?/gm,""),"ownLines"),pg=100,fg=i(({child:e,exit:t})=>{let n="",r=!1,o=i(()=>{},"wake"),s=i(()=>{r=!0,o()},"end");return e.stdout?.setEncoding("utf8"),e.stdout?.on("data",a=>{n+=a,o()}),e.stdout?.once("close",s),t.then(()=>setTimeout(s,pg)),a=>new Promise(l=>{let c=i(d=>{clearTimeout(u),o=i(()=>{},"wake"),l(d)},"finish"),u=setTimeout(()=>c("late"),a*1e3);o=i(()=>{let d=n.indexOf(`
`);if(d>=0){let m=n.slice(0,d);n=n.slice(d+1),c(hg(m))}else r&&c("gone")},"wake"),o()})},"inbox"),hg=i(e=>{try{let t=JSON.parse(e);return St(t)?t:"foreign"}catch{return"foreign"}},"messageIn");import{mkdir as ja}from"node:fs/promises";import{join as Da}from"node:path";var Ba=new Map,ln=new Map;async function V(e){let t=ln.get(e)??{folder:gg(e),made:0};ln.set(e,t);let n=Da(await t.folder,`programs-${t.made+=1}`);return await ja(n),n}i(V,"programFolder");var BO=i(async e=>await ln.get(e)?.folder??null,"programsOf");async function gg(e){let t=Ke(e)??"",n=Ba.get(t)??le(t||void 0).then(({path:o})=>o);Ba.set(t,n);let r=Da(await n,`side-${ln.size+1}`);return await ja(r),r}i(gg,"folderOf");var Wa=`"""Tenth part of the worker program, for asv: one benchmark that takes turns, or tells one number."""
import copy
import hashlib
import pickle
import subprocess
import textwrap


class Timed(Benchmark):
    """\`time_\u2026\`: called again and again in one loop, with the collector off, as asv's timeit does."""

    def __init__(self, request, found):
        names = {'_call': (found.function, found.arguments)}
        inner = compiled('_function, _args = _call', '_function(*_args)', names)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        next(self.step)
        self.collecting, self.found, self.number, self.fresh = False, found, int(found.first('number', 0)), True

    def run(self, nanoseconds, batch):
        self.untimed = 0
        return super().run(nanoseconds, batch)

    def redo_setup(self):
        if self.fresh:
            self.fresh = False
        elif self.found.setups or self.found.teardowns:
            begin = clock()
            self.found.tear_down()
            self.found.set_up()
            self.untimed += clock() - begin

    def stretch(self, nanoseconds, batch):
        """asv sets up anew for every sample of 10 ms, or of \`number\` calls: a turn is as long as one of the former."""
        if not self.number:
            self.redo_setup()
            return super().stretch(nanoseconds, batch)
        samples, used, begin = [], 0, clock()
        while True:
            self.redo_setup()
            before = processor_time()
            samples.append(self.step.send(repeat(None, batch)))
            used += processor_time() - before
            if clock() - begin >= nanoseconds or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        if channel.forked:
            leave(0)
        return samples, used

    def warmed_up(self, hurried):
        if not self.number:
            return warm_up(self, hurried)
        begin, blocks, operations = clock(), [], []
        while True:
            started = clock()
            samples, used = self.run(BLOCK, self.number)
            # With its setup: so long is a turn.
            operations.append((clock() - started) / len(samples) / self.number)
            blocks.append(middle(samples) / self.number)
            if hurried and len(samples) == len(blocks) == self.number == 1 and samples[0] >= HURRIED:
                return 1, operations[0], [samples[0], used]
            if is_warm(blocks, clock() - begin, HURRIED if hurried else LONGEST):
                return self.number, middle(operations[-5:]), None


RAW = """
from timeit import Timer
import time
timer = Timer(stmt=%r, setup=%r, timer=time.perf_counter)
print(timer.timeit(%d))
"""


class Raw(Timed):
    """\`timeraw_\u2026\`: what the function returns is run by a Python of its own, which tells how long it took."""

    def __init__(self, request, found):
        super().__init__(request, found)
        self.number = int(found.first('number', 1))
        self.extra = 1 + request['slowdown']
        self.step = self.steps()
        next(self.step)

    def steps(self):
        times = yield
        while True:
            given = self.found.function(*self.found.arguments)
            statement, setup = given if isinstance(given, tuple) else (given, '')
            program = RAW % (textwrap.dedent(statement), textwrap.dedent(setup), sum(1 for _ in times))
            begin = clock()
            ran = subprocess.run([sys.executable, '-c', program], stdout=subprocess.PIPE)
            took = clock() - begin
            if ran.returncode != 0:
                raise Problem('its code ended with exit code %d' % ran.returncode, 'its output says why')
            told = max(1, int(float(ran.stdout.split()[-1]) * 1e9))
            self.untimed += max(0, took - told)
            times = yield int(told * self.extra)

    def heap(self):
        return None


def size_of(value):
    try:
        from asv_runner.benchmarks.mem import asizeof
    except ImportError:
        try:
            from pympler.asizeof import asizeof
        except ImportError:
            raise Problem(
                'mem_ benchmarks need asizeof of asv_runner or Pympler', 'let \`prepare\` install asv_runner'
            )
    return asizeof([value, copy.copy(value)]) - asizeof([value, value])


def cached(found, folder):
    """What \`setup_cache\` returns, made once a side and kept in a file."""
    name = '%s:%s' % (found.cache.__module__, found.cache.__qualname__)
    path = os.path.join(folder, hashlib.sha256(name.encode()).hexdigest() + '.pickle')
    if not os.path.exists(path):
        made = '%s.%d' % (path, os.getpid())
        with open(made, 'wb') as file:
            pickle.dump(found.cache(), file)
        os.rename(made, path)
    with open(path, 'rb') as file:
        return pickle.load(file)


def ready(found, folder):
    """Has a benchmark set itself up with what its cache holds."""
    enter('setting up')
    if found.cache is not None:
        value = cached(found, folder)
        if value is not None:
            found.arguments = (value,) + tuple(found.arguments)
    found.set_up()
`;var Ha=`"""Ninth part of the worker program, for asv: which benchmarks a folder has, by the rules of asv's documentation.

Nothing of asv is imported: a suite may run where it is not installed.
"""
import importlib
import inspect
import itertools
import pkgutil
import re

KINDS = [
    ('time', re.compile(r'^(Time[A-Z_].+)|(time_.+)$')),
    ('timeraw', re.compile(r'^(Timeraw[A-Z_].+)|(timeraw_.+)$')),
    ('mem', re.compile(r'^(Mem[A-Z_].+)|(mem_.+)$')),
    ('peakmem', re.compile(r'^(PeakMem[A-Z_].+)|(peakmem_.+)$')),
    ('track', re.compile(r'^(Track[A-Z_].+)|(track_.+)$')),
]
MOST_COMBINATIONS = 10000


class Found:
    """A function of a suite that is a benchmark, with one combination of its parameters or none."""

    def __init__(self, kind, name, function, sources):
        self.kind, self.name, self.function, self.sources, self.arguments = kind, name, function, sources, ()
        self.setups = [each for each in self.all('setup') if callable(each)][::-1]
        self.teardowns = [each for each in self.all('teardown') if callable(each)]
        self.cache = self.first('setup_cache', None)

    def first(self, attribute, default):
        return next(iter(self.all(attribute)), default)

    def all(self, attribute):
        return [getattr(source, attribute) for source in self.sources if hasattr(source, attribute)]

    def parameters(self):
        params = list(self.first('params', []))
        return [list(each) for each in params] if params and isinstance(params[0], (tuple, list)) else [params] if params else []

    def combinations(self):
        """Names of all combinations, with the values of each."""
        parameters = self.parameters()
        if not parameters:
            return [(self.name, ())]
        names = [told_apart([without_address(value) for value in values]) for values in parameters]
        pairs = zip(itertools.product(*names), itertools.product(*parameters))
        skipped = [tuple(each) for each in self.first('skip_params', [])]
        found = [
            ('%s(%s)' % (self.name, ', '.join(words)), values)
            for words, values in itertools.islice(pairs, MOST_COMBINATIONS + 1)
            if values not in skipped
        ]
        if len(found) > MOST_COMBINATIONS:
            raise Problem('%s has more than %d combinations of parameters' % (self.name, MOST_COMBINATIONS))
        return found

    def set_up(self):
        for each in self.setups:
            each(*self.arguments)

    def tear_down(self):
        for each in self.teardowns:
            each(*self.arguments)

    def may_skip(self):
        return any(says_skip(getattr(each, '__code__', None)) for each in self.setups + [self.function])


def says_skip(code):
    if code is None:
        return False
    inside = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return bool({'NotImplementedError', 'SkipNotImplemented'} & set(code.co_names)) or any(map(says_skip, inside))


ADDRESS = re.compile(r'^(<.*) at 0x[\\da-fA-F]+(>)$')


def without_address(value):
    return ADDRESS.sub(r'\\1\\2', repr(value))


def told_apart(names):
    """Names that several values share are numbered."""
    seen = {}
    apart = []
    for each in names:
        number = seen[each] = seen.get(each, -1) + 1
        apart.append('%s (%d)' % (each, number) if names.count(each) > 1 else each)
    return apart


def modules_of(name):
    module = importlib.import_module(name)
    yield module
    for _, below, _ in pkgutil.iter_modules(getattr(module, '__path__', []), name + '.'):
        yield from modules_of(below)


def benchmarks_in(module):
    for name, value in list(vars(module).items()):
        if name.startswith('_'):
            continue
        if inspect.isclass(value) and not inspect.isabstract(value):
            for attribute, function in inspect.getmembers(value, callable):
                if inspect.isfunction(function) or inspect.ismethod(function):
                    yield from benchmark_of(attribute, module, value, function)
        elif inspect.isfunction(value):
            yield from benchmark_of(name, module, None, value)


def benchmark_of(attribute, module, owner, function):
    if getattr(function, 'skip_benchmark', False):
        return
    own = getattr(function, 'benchmark_name', None)
    search = attribute if own is None else own.split('.')[-1]
    kind = next((kind for kind, names in KINDS if names.match(search)), None)
    if kind is None:
        return
    parts = module.__name__.split('.')[1:]
    if owner is None:
        yield Found(kind, own or '.'.join(parts + [function.__name__]), function, [function, module])
    else:
        instance = owner()
        bound = getattr(instance, attribute)
        yield Found(kind, own or '.'.join(parts + [owner.__name__, attribute]), bound, [bound, instance, module])


def benchmarks_of(folder):
    """All benchmarks of a folder."""
    folder = os.path.abspath(folder)
    sys.path.insert(0, os.path.dirname(folder))
    for module in modules_of(os.path.basename(folder)):
        yield from benchmarks_in(module)


def benchmark_called(folder, name):
    """The benchmark of that name. Its module alone is imported where its name tells which that is."""
    folder = os.path.abspath(folder)
    sys.path.insert(0, os.path.dirname(folder))
    parts = name.split('(', 1)[0].split('.')
    for end in (1, 2):
        path = os.path.join(folder, *parts[:-end])
        if len(parts) > end and os.path.isfile(path + '.py'):
            module = importlib.import_module('.'.join([os.path.basename(folder)] + parts[:-end]))
            found = combination(benchmarks_in(module), name)
            if found is not None:
                return found
    found = combination((each for module in modules_of(os.path.basename(folder)) for each in benchmarks_in(module)), name)
    if found is None:
        raise Problem('there is no benchmark of this name any more', 'are its parameters the same in every run?')
    return found


def combination(benchmarks, name):
    for found in benchmarks:
        if name != found.name and not name.startswith(found.name + '('):
            continue
        for called, values in found.combinations():
            if called == name:
                found.arguments = values
                return found
    return None
`;var Ga=`"""Last part of the worker program, for asv: lists the benchmarks of a folder, or holds one side of one trial."""


def why_skipped(found, folder):
    """Why a benchmark skips itself when it is set up or first called; None: it does not, or nobody can say before."""
    if not found.may_skip():
        return None
    try:
        ready(found, folder)
        if says_skip(getattr(found.function, '__code__', None)):
            found.function(*found.arguments)
        found.tear_down()
    except NotImplementedError as error:
        return 'it skips itself' + (': %s' % error if str(error) else '')
    except Exception as error:
        if type(error).__name__ == 'SkipNotImplemented':
            return 'it skips itself' + (': %s' % error if str(error) else '')
        # Its first trial tells this again.
    return None


def listed(request):
    benchmarks = []
    for each in benchmarks_of(request['folder']):
        for name, values in each.combinations():
            each.arguments = values
            benchmarks.append({
                'name': name,
                'type': each.kind,
                'unit': str(each.first('unit', '')) if each.kind == 'track' else '',
                'skipped': why_skipped(each, request['cache']),
            })
    channel.send('benchmarks', benchmarks=benchmarks)
    channel.send('listed', facts=facts(request['root']))


def valued(found):
    """The one number that a benchmark tells, which takes no turns."""
    begin = clock()
    result = found.function(*found.arguments)
    took = (clock() - begin) / 1e9
    if found.kind == 'mem':
        result = size_of(result)
    if found.kind != 'peakmem' and not isinstance(result, (int, float)):
        try:
            result = float(result)
        except (TypeError, ValueError):
            raise Problem('it returns a %s and no number' % type(result).__name__)
    peak = peak_memory()
    found.tear_down()
    channel.send('valued', value=None if found.kind == 'peakmem' else float(result), peak=peak, seconds=took,
                 facts=facts(found.root))


def converse(request):
    enter('loading')
    if request['list']:
        return listed(request)
    found = benchmark_called(request['folder'], request['benchmark'])
    found.root = request['root']
    ready(found, request['cache'])
    if found.kind not in ('time', 'timeraw'):
        enter('measuring')
        return valued(found)
    benchmark = (Timed if found.kind == 'time' else Raw)(request, found)
    kind, told = serve(benchmark, request)
    found.tear_down()
    channel.send(kind, **told)


converse_with(converse)
`;var Sg=[Le,Ha,Wa,Ga].join(`
`),qa=new Map,Ua=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf");async function Va(e,t){let n=V(t.root);qa.set(Ua(e,t),n),await n}i(Va,"newCache");var cn=i(async(e,t,n,r)=>{let{path:o,environment:s}=await Te(e,t),a=await qa.get(Ua(e,t))??await V(t.root),l={root:t.root,setup:"",folder:e.benchmarks,cache:a,list:r===null,benchmark:r,slowdown:t.slowdown,heap:n.metrics.includes("heap-per-op"),hurried:n.hurried,count:null};return Re({python:o,directory:kg(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...s},signal:t.signal,program:Sg,where:i(()=>r??`asv ${e.benchmarks}`,"where"),request:l,prefix:t.under??[]})},"startAsv");var xg=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>Ka(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>_g(t,n??"",r,o,W(r,e)),"open")}),"asvRunner"),Ja=xg(),Ur=new Map,Vr=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),Ka=i(async(e,t,{loadLimit:n})=>{var d=[];try{await Va(e,t);let r=`asv ${e.benchmarks}`;let o=await cn(e,t,R,null);let s=v(d,o.running,!0);let{benchmarks:a}=await o.expect("benchmarks","loading",n);let{facts:l}=await o.expect("listed","loading",n);if(l.stranger!==null)throw ue(r,l.stranger);await s.end(re);let c={name:l.name,version:l.version,path:l.path};let u=a.filter(({name:w})=>G(zr(w),Pg(e)));if(u.length===0)throw vg(e,a);Ur.set(Vr(e,t),new Map(u.map(w=>[w.name,w])));return u.map(w=>({task:w.name,warnings:[],runtime:c,metrics:Ya(w),...w.skipped!==null&&{skipped:w.skipped}}))}catch(m){var p=m,f=!0}finally{var g=_(d,p,f);g&&await g}},"list"),zr=i(e=>{let[t="",...n]=e.split(/(?=\()/);return t.replaceAll(".","/")+n.join("").replaceAll("/","\u2215")},"dotted"),Pg=i(({only:e,exclude:t})=>({only:e.map(zr),exclude:t.map(zr)}),"slashed"),vg=i(({benchmarks:e},t)=>new h(t.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${t.length}, such as ${t[0]?.name}`}:{message:`${e} has no benchmark`,hint:"is it the `benchmark_dir` of asv.conf.json? Names begin with time_, timeraw_, mem_, peakmem_ or track_"}),"nothingFound"),za=ke.filter(e=>br[e].source==="operations"||["cpu-time","peak-memory","heap-per-op"].includes(e));function Ya({type:e,unit:t}){switch(e){case"time":return za;case"timeraw":return za.filter(n=>br[n].source==="operations");case"mem":return["heap-per-op"];case"peakmem":return["peak-memory"];case"track":return[mi(t)?"score":"value"]}}i(Ya,"metricsOf");var _g=i(async(e,t,n,r,o)=>{Ur.has(Vr(e,n))||await Ka(e,n,o);let s=Ur.get(Vr(e,n))?.get(t);if(s===void 0)throw new h({message:`there is no benchmark ${JSON.stringify(t)} any more`});let a=await cn(e,n,r,t);return s.type==="time"||s.type==="timeraw"?ye(a,t,r.metrics,o):Tg(a,s,o)},"open");async function Tg(e,t,n){var u=[];try{let r=v(u,e.running,!0);let{value:o,peak:s,seconds:a,facts:l}=await e.expect("valued","measuring",n.loadLimit+n.operationLimit);if(l.stranger!==null)throw ue(t.name,l.stranger);await r.end(re);let[c="value"]=Ya(t);return{batch:1,operation:a,warnings:[],turns:{seconds:.01,samples:1,pairs:1,most:1},pid:null,turn:i(()=>Promise.resolve({samples:[],cpu:null}),"turn"),finish:i(()=>Promise.resolve({peakMemory:t.type==="peakmem"?s:null,values:o===null?{}:{[c]:o}}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}catch(d){var m=d,p=!0}finally{var f=_(u,m,p);f&&await f}}i(Tg,"valueOf");var aC=i(async(e,t,n,r)=>_e(await cn(e,n,R,t??""),W(n),r),"recordAsv");import{join as ry}from"node:path";import{stat as Rg}from"node:fs/promises";import{join as Jr}from"node:path";async function un(e,t){let n=Jr(t.root,e.directory),r=e.environment.PATH??t.environment.PATH,o=await E(Jr(n,e.program),r,n);if(o!==null)return o;let s=await Rg(Jr(n,e.program)).then(()=>!0,()=>!1);throw new h({message:s?`${e.program} is no program`:`there is no ${e.program}`,hint:s?"name what the build makes of the benchmarks":"build it in `prepare`, such as cmake --build build"})}i(un,"programOf");function z(e){let t=new Map;for(let n of e){let r=t.get(n.name);r===void 0?t.set(n.name,[n]):r.push(n)}return new Map([...t].map(([n,r])=>[n,Og(r)]))}i(z,"sharesOf");var Kr=new Set(["p50","p75","p90","p95","p99","mean","min"]);function Og(e){let t=e.find(({metric:o,samples:s})=>Kr.has(o)&&s.length>0),n=i(o=>{let s=e.find(a=>a.metric===o);return s===void 0?null:Za(s)},"single"),r=n("cpu-time");return{turn:{samples:t?.samples??[],cpu:r},batch:t?.batch??1,peakMemory:n("peak-memory"),values:Object.assign({},...e.map(o=>Cg(o))),units:Object.fromEntries(e.flatMap(({metric:o,foreignUnit:s})=>s===null?[]:[[o,s]]))}}i(Og,"shareOf");function J({turn:e,peakMemory:t,values:n},r){let o=new Set([...Object.keys(n),...r.map(({metric:a})=>a)]),s=e.samples.length>0;return ke.filter(a=>a==="cpu-time"?e.cpu!==null:a==="peak-memory"?t!==null:a==="throughput"?s||o.has("throughput")||o.has("mean"):Vt(a)?s||n[a]!==void 0:o.has(a))}i(J,"metricsIn");var Za=i(({metric:e,summary:t})=>(e==="peak-memory"?t.max:void 0)??t.mean??null,"valueOf");function Cg(e){let{metric:t,samples:n,summary:r}=e;if(t==="cpu-time"||t==="peak-memory")return{};if(!Kr.has(t)){let o=Za(e);return o===null?{}:{[t]:o}}return n.length>0?{}:Object.fromEntries(Object.entries(r).filter(([o])=>Kr.has(o)))}i(Cg,"valuesOf");var M=i((e,{exit:t,output:n,silent:r})=>{let{code:o,signal:s}=t,a=r!==null?`said nothing for ${r} s and was ended`:o===0?"ended without a result":s===null?`ended with exit code ${o}`:`was ended by ${s}`;return new h({message:`${e} ${a}`,output:n,exitCode:r===null?o:null,signal:r===null?s:null})},"brokenOff");var Xa={fewest:3,most:6},Eg=.5;function Qa(e,{start:t,setup:n}){let r=n>.1?1:Math.max(6,Math.floor(.03/Math.max(n,.001))),o=r>1?.024/Math.min(r,.024/.001):Mg(n),s=Math.max(1,Math.round(o/e)),a=s*e,l=Math.max(1,Math.min(r,.024/.001,Math.floor(.024/a))),c=t+l*(n+a),u=Math.min(Xa.most,Math.max(Xa.fewest,Math.round(.24/c)));return{seconds:l*a,samples:l,pairs:u,operations:s}}i(Qa,"planShots");var Mg=i(e=>Math.min(1,Math.max(.024,e)),"longOne"),Ng=4;function el(e,t,{seconds:n,batch:r}){let o=r*t<=Ng*Math.max(n,e.seconds)?r:e.operations,s=Math.round(n/(o*t)),a=Math.max(1,Math.min(.024/.001,s));return{operations:o,samples:a,seconds:a*o*t}}i(el,"aimOf");var tl=i(e=>e<Eg?null:`its set-up takes ${e.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`,"setupWarning");var dn=i(e=>{let t=new Set(e.flatMap(n=>Object.keys(n)));return Object.fromEntries([...t].flatMap(n=>{let r=e.flatMap(s=>s[n]??[]).toSorted((s,a)=>s-a),o=r[r.length>>1];return o===void 0?[]:[[n,o]]}))},"medianOf");var $g=.01,Yr=6,Ag=.03,Ig=2;function he(e){let t=new Map,n=e.plan??Qa,r=i(async(s,a)=>{let l=await e.discover(s,a),c={benchmarks:new Map(l.map(u=>[u.task,u])),known:new Map};return t.set(Zr(s,a),c),c},"discover"),o=i(async(s,a,l)=>{let u=(t.get(Zr(s,l))??await r(s,l)).benchmarks.get(a??"");if(u!==void 0)return u;throw new h({message:`there is no benchmark ${JSON.stringify(a)} any more`,hint:"does the tool list the same benchmarks every time?"})},"find");return{minimumPairs:3,find:o,start:i(async(s,a,l,c)=>await e.start?.(s,await o(s,a,c),l,c)??null,"start"),async list(s,a){let{benchmarks:l}=await r(s,a);return[...l.values()].map(Lg)},async open(s,a,l){let c=await o(s,a,l),u=t.get(Zr(s,l)),d=i(f=>e.shoot(s,c,f,l),"shoot"),m=l.under===void 0?u.known:new Map,p=m.get(c.task)??await Fg(d,n);return m.set(c.task,p),Bg(p,async f=>{let g=await d(f),w=m.get(c.task)??p;return m.set(c.task,nl(w,Xr(g,f.samples,n),n)),g})}}}i(he,"shotRunner");var Zr=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),Lg=i(({task:e,skipped:t,metrics:n,warnings:r})=>({task:e,warnings:r,...n!==null&&{metrics:n},...t!==null&&{skipped:t}}),"taskOf");async function Fg(e,t){let{plan:n,operation:r}=Xr(await e({seconds:$g}),1,t),{operations:o}=n,s=Yr*o*r,a=i(async()=>Xr(await e({operations:o,samples:Yr,seconds:s}),Yr,t,r),"again"),l=await a();for(let c=0;c<Ig&&l.setup>Ag;c+=1)l=nl(l,await a(),t);return l}i(Fg,"learn");function Xr({operations:e,operation:t,seconds:n,start:r,setups:o},s,a,l=1/0){let c=Math.min(l,t??n/e),u=t===null?0:Math.max(0,n-r-e*t)/(o??s);return{plan:a(c,{start:r,setup:u}),operation:c,setup:u,start:r}}i(Xr,"known");function nl(e,t,n){let[r,o,s]=[Math.min(e.operation,t.operation),Math.min(e.setup,t.setup),Math.min(e.start,t.start)];return{plan:n(r,{start:s,setup:o}),operation:r,setup:o,start:s}}i(nl,"better");function Bg({plan:e,operation:t,setup:n},r){let o=[];return{batch:e.operations,operation:t,turns:e,warnings:[tl(n)].filter(s=>s!==null),pid:null,async turn(s,a=e.operations){let l=await r(el(e,t,{seconds:s,batch:a}));return o.push(l),l.result.turn},finish:i(()=>{let s=o.flatMap(({result:a})=>a.peakMemory??[]);return Promise.resolve({peakMemory:s.length===0?null:Math.max(...s),values:dn(o.map(({result:a})=>a.values))})},"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(Bg,"sessionOf");var jg=new Set(["-r","--reporter","-o","--out","-l","--list-tests","-t","--list-tags","--list-test-names-only","--list-reporters","--skip-benchmarks","--benchmark-samples","--benchmark-resamples","--benchmark-no-analysis","--benchmark-warmup-time","--benchmark-confidence-interval"]),rl=i(e=>e.map(t=>t.split("=",1)[0]??t).find((t,n)=>jg.has(t)||!t.startsWith("-")&&!(e[n-1]??"").startsWith("-"))??null,"refusedOf"),mn=i(e=>e.replaceAll(/[\\,[\]"*~]/g,String.raw`\$&`),"filterOf"),Qr=["!benchmark","benchmark","benchmarks","bench","perf","performance"].map(e=>`[${e}]`).join(",");import{mkdir as Jg,readFile as Kg,rm as Yg}from"node:fs/promises";import{join as to}from"node:path";import{performance as sl}from"node:perf_hooks";import{setTimeout as Hg}from"node:timers/promises";import{setTimeout as ol}from"node:timers/promises";var Dg=8;function pn({pid:e,exit:t},n){if(n<=0)return;if(process.platform==="win32")throw new x("on Windows no program can be slowed down from outside",{hint:"run the self-test on Linux or macOS"});let r=!0;t.finally(()=>r=!1),(async()=>{for(;;){let o=await Wg(Dg);if(!r||!ht(e,"SIGSTOP"))return;await ol(o*n),ht(e,"SIGCONT")}})()}i(pn,"stutter");async function Wg(e){let t=performance.now();return await ol(e),performance.now()-t}i(Wg,"elapsed");var eo=64*2**20,Gg=5;async function q(e){var g=[];try{let t=sl.now();let n=v(g,await zg(e),!0);pn(n,e.slowdown);let r=[];let o=Ue();let s=0;let a=null;let l=i(()=>{a=e.patience,n.end()},"giveUp");let c=setTimeout(l,e.patience*1e3);let u=Ug(n,e.enough);n.child.stdin?.end();n.child.stdout?.on("data",S=>{clearTimeout(c),c=setTimeout(l,e.patience*1e3),o.push(S),s+=S.length,s<=eo?r.push(S):n.end()});let d=new Promise(S=>n.child.stdout?.once("close",()=>S()));let m=await n.exit.finally(()=>clearTimeout(c));let p=(sl.now()-t)/1e3;let f=await n.leave();await Promise.race([d,Hg(Gg*1e3,void 0,{ref:!1})]);clearTimeout(c);e.signal.throwIfAborted();if(s>eo)throw new h({message:`${e.what} printed more than ${eo/2**20} MiB`});if(m.code===0&&f.length>0)throw B(e.what,f,"let the benchmark wait for what it starts");return{exit:m,stdout:Buffer.concat(r).toString("utf8"),output:Vg(o.text(),n),seconds:p,silent:a,enough:u()}}catch(w){var y=w,b=!0}finally{var k=_(g,y,b);k&&await k}}i(q,"runProgram");var qg=1e3;function Ug(e,t){let n=!1;for(let r of t===void 0?[]:[e.child.stdout,e.child.stderr]){let o="";r?.on("data",s=>{let a=o+s.toString("utf8");o=a.slice(-qg),!(n||t?.(a)!==!0)&&(n=!0,e.end())})}return()=>n}i(Ug,"listen");var Vg=i((e,t)=>[e,t.output()].map(n=>C(U(n),14)).filter(n=>n!=="").join(`
`),"said");async function zg({what:e,...t}){let{under:n=[],argv:r,directory:o,environment:s,signal:a,reach:l}=t;try{return await A({argv:[...n,...r],directory:o,environment:s,signal:a,talk:"streams",...l!==void 0&&{reach:l}})}catch(c){throw c instanceof x?new h({message:`${e} cannot be started: ${c.message}`,hint:c.hint}):c}}i(zg,"started");var Zg=60,Xg=10,il=new Map,Qg=0;async function fn(e,t,n,{tests:r,samples:o,what:s}){let a=il.get(n.root)??V(n.root);il.set(n.root,a);let l=to(await a,`report-${Qg+=1}`);await Jg(l);try{let c=to(l,"report.xml"),u=await ll(e,t,n,{flags:[...no(r,o),"--reporter","xml","--out",c],what:s}),d=await Kg(c).catch(()=>Buffer.alloc(0)),m=d.toString("utf8");return{...u,understood:ny(d),testCases:[...m.matchAll(/<TestCase name="([^"]*)"/g)].map(([,p=""])=>ty(p)),isWhole:u.silent===null&&u.exit.signal===null&&/<\/Catch2?(TestRun)?>\s*$/.test(m)}}finally{await Yg(l,{recursive:!0,force:!0})}}i(fn,"runTests");var no=i((e,t)=>[...e===null?[]:[e],"--benchmark-no-analysis","--benchmark-samples",`${t}`,"--benchmark-warmup-time",`${Xg}`,"--rng-seed","1"],"flagsOf");async function al(e,t,n,r){let o=`the list of ${t.program}`,s=i(c=>ll(e,t,n,{flags:[...r===null?[]:[r],...c],what:o}),"list"),a=await s(["--list-test-names-only"]),{stdout:l}=/unrecogni[sz]ed/i.test(a.stdout+a.output)?await s(["--list-tests","--verbosity","quiet"]):a;return l.split(/\r?\n/).map(c=>c.trim().replace(/^"(#.*)"$/,"$1")).filter(c=>c!=="")}i(al,"namesOf");var ey={quot:'"',lt:"<",gt:">",amp:"&",apos:"'"},ty=i(e=>e.replaceAll(/&(\w+);/g,(t,n)=>ey[n]??t),"plain");function ny(e){try{return te("catch2",{file:"report.xml",bytes:e})}catch(t){if(t instanceof x)return{measurements:[],failed:[]};throw t}}i(ny,"reportIn");var ll=i((e,t,n,{flags:r,what:o})=>q({argv:[e,...r,...t.args],directory:to(n.root,t.directory),environment:{...n.environment,...t.environment},signal:n.signal,patience:Math.min(Zg,n.limit),slowdown:n.slowdown,under:n.under,what:o}),"run");var dl=he({discover:oy,plan:ly,shoot:cy,start:uy});async function oy(e,t){let n={...t,slowdown:0},r=rl(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await un(e,n),s=await sy(o,e,n),a=s.filter(({task:l})=>G(l,e));if(a.length>0)return a;throw new h(s.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${s[0]?.task}`}:{message:`${e.program} has no benchmark`,hint:"is it made with Catch2, and version 2 with CATCH_CONFIG_ENABLE_BENCHMARKING?"})}i(oy,"discover");async function sy(e,t,n){let r=`the listing run of ${t.program}`,o=i(u=>fn(e,t,n,{tests:u,samples:1,what:r}),"all"),s=await o(Qr),a=s.testCases.length>0,l=a?s:await o(null);if(l.isWhole)return cl(l,l.testCases,e);let c=[];for(let u of await al(e,t,n,a?Qr:null)){let d=await fn(e,t,n,{tests:mn(u),samples:1,what:u}),m=d.isWhole?cl(d,[u],e):[ml(u,u,e)];c.push(...m.filter(({task:p})=>!c.some(f=>f.task===p)))}return c}i(sy,"benchmarksOf");var ml=i((e,t,n,r=1)=>({task:e,testCase:t,program:n,neighbours:r,skipped:null,metrics:iy,warnings:r>1?[`every shot runs all ${r} benchmarks of its test case: give it one of its own to spare that`]:[]}),"benchmarkOf");function cl({understood:{measurements:e,failed:t}},n,r){let o=n.toSorted((c,u)=>u.length-c.length),s=i(c=>o.find(u=>c===u||c.startsWith(`${u}/`))??c,"ownerOf"),a=[...new Set([...e,...t].map(({name:c})=>c))],l=a.map(s);return a.map((c,u)=>{let d=l[u]??c;return ml(c,d,r,l.filter(m=>m===d).length)})}i(cl,"benchmarksIn");var iy=J({turn:{samples:[],cpu:null},batch:1,peakMemory:null,values:{mean:1},units:{}},[]),ay=.3,pl=5e-5,ul={first:10,most:6e3};function ly(e){let t=Math.max(1,Math.round(ay/e));return{operations:t,samples:1,seconds:t*e,pairs:1,most:1}}i(ly,"plan");async function cy(e,{task:t,testCase:n,program:r},o,s){let a=fl(o),l=await fn(r,e,s,{tests:mn(n),samples:a,what:t});if(!l.isWhole)throw M(t,l);let{measurements:c,failed:u}=l.understood,d=u.find(({name:y})=>y===t);if(d!==void 0)throw new h({message:d.message.replace(/^report\.xml: /,""),output:l.output});let m=c.filter(({name:y})=>y===t),[p]=z(m).values(),f=m[0]?.summary.mean;if(p===void 0||f===void 0)throw new h({message:`${t} was not run`,output:l.output});let g=a*Math.max(1,Math.ceil(pl/f)),w=Math.max(0,l.seconds-g*f);return{operations:g,operation:f,result:p,seconds:l.seconds,start:w,setups:1}}i(cy,"shoot");async function uy(e,{testCase:t,program:n,neighbours:r},o,s){if(r>1)throw new h({message:`${t} has ${r} benchmarks, which run together`,hint:"give it a test case of its own"});return Promise.resolve({argv:[n,...no(mn(t),fl(o)),...e.args],directory:ry(s.root,e.directory),environment:{...s.environment,...e.environment},operations:null})}i(uy,"start");function fl(e){if(!("operations"in e))return ul.first;let t=e.seconds/(e.operations*e.samples),n=Math.round(e.seconds/Math.max(t,pl));return Math.max(1,Math.min(ul.most,n))}i(fl,"samplesOf");import{statSync as Qy}from"node:fs";import{join as ew}from"node:path";import{readFile as my}from"node:fs/promises";import{join as py}from"node:path";var Oe=i(({argv:e})=>`command ${H(e)}`,"inWords"),hn=i((e,t,n)=>F(Oe(e),t,n),"failedRun"),nt=i((e,t)=>B(Oe(e),t,"a run ends when its process exits: let it wait for what it starts"),"leftBehind"),gn=i((e,t,n=dy)=>new h({message:`${Oe(e)} did not end within ${Number(e.limit.toPrecision(3))} s`,hint:n,output:C(t)}),"endlessRun"),dy="is it waiting for input, or for a server?",yn=i((e,t,n)=>new h({message:`${Oe(e)} cannot be started: ${t}`,hint:n==="ENOEXEC"?"a script needs a first line such as `#!/bin/sh`":null}),"refused");var hl="python3 was not found: times include a few milliseconds of process start-up from Node",ro=i(async(e,t)=>{let n=await le(Ke(t.directory)),r=py(n.path,"time"),o=[e,"-q","-f","%U %S %M","-o",r,"--"];return yl(t,`${hl}, and processor time has a resolution of 10 ms`,async s=>{let a=await xt(s,o),l=await my(r,"utf8"),[c=Number.NaN,u=Number.NaN,d=Number.NaN]=l.split(" ").map(Number);return{wall:a,cpu:c+u,memory:d*1024}},async()=>n[Symbol.asyncDispose]())},"timeLauncher"),gl=i(e=>yl(e,`${hl}; processor time and memory are not measured`,async t=>({wall:await xt(t,[]),cpu:null,memory:null}),()=>Promise.resolve()),"plainLauncher"),yl=i((e,t,n,r)=>{let o=new AbortController,s={...e,signal:AbortSignal.any([e.signal,o.signal])},a=Promise.resolve(),l=i(async()=>{o.abort(new Error("the session has ended")),await a,await r()},"end");return{floor:0,warnings:[t],run(c){let u=fy(c,()=>n(s));return a=u.catch(()=>{}),u},end:i(()=>l().then(()=>[]),"end"),[Symbol.asyncDispose]:l}},"launcherOf"),fy=i(async(e,t)=>{let n=performance.now()+e*1e3,r=[];do r.push(await t());while(performance.now()<n);let o=r.map(s=>s.memory);return{samples:r.map(s=>s.wall),cpu:r.reduce((s,{cpu:a})=>s===null||a===null?null:s+a,0),memory:o.includes(null)?null:Math.max(...o.map(Number))}},"again"),xt=i(async(e,t,n)=>{var d=[];try{let r=performance.now();let o=v(d,await gy(e,t),!0);let s=!1;let a=setTimeout(()=>{s=!0,o.end()},e.limit*1e3);let l=await o.exit;let c=hy(r,performance.now(),e.slowdown)/1e3;clearTimeout(a);let u=await o.end(1);e.signal.throwIfAborted();if(s)throw gn(e,o.output(),n);if(l.code!==0)throw hn(e,l,o.output());if(u.length>0)throw nt(e,u);return c}catch(m){var p=m,f=!0}finally{var g=_(d,p,f);g&&await g}},"once"),hy=i((e,t,n)=>{let r=t+(t-e)*n,o=t;for(;o<r;)o=performance.now();return o-e},"held"),gy=i(async(e,t)=>{try{return await A({argv:[...e.under,...t,e.file,...e.argv.slice(1)],directory:e.directory,environment:e.environment,signal:e.signal})}catch(n){throw n instanceof x?yn(e,n.message,""):n}},"start");import{basename as Wy}from"node:path";var wn=i(async(e,t,{expected:n,depends:r=i(()=>!0,"depends")})=>{let o=performance.now()+e*1e3,s=i(()=>(o-performance.now())/1e3,"left"),a=[],l=0;for(;!Sy(a,n);){let u=s();if(u<1.5*l)return wl(a,[Py]);if(a.push(await t(yy(a.length),u)),l=Math.max(l,u-s()),a.length===1&&!r(a[0]))break}let c=xy(a)/oo(a)-1;return wl(a,c>ky?[vy(c)]:[])},"countInLayouts"),bl=[0,20,50,90],yy=i(e=>({nodeArgs:["--require",ee("v8-layout.cjs")],environment:{PERF_BUDGETS_LAYOUT:String(bl[e])}}),"layoutOf"),[wy,by,ky]=[2e-4,.05,.001],Sy=i((e,t)=>{if(Number.isNaN(t)||e.length===0)return e.length>=2;let n=oo(e)/t-1;return n<=wy||e.length===bl.length||e.length>=2&&n>by},"isEnough"),oo=i(e=>Math.min(...e.map(({instructions:t})=>t)),"fewest"),xy=i(e=>Math.max(...e.map(({instructions:t})=>t)),"most"),wl=i((e,t)=>({commands:e.flatMap(({commands:n})=>n),instructions:oo(e),warnings:[...new Set([...e.flatMap(n=>n.warnings),...t])]}),"joined"),Py="there was no time to count its instructions in another memory layout",vy=i(e=>`its instruction count varies by ${(100*e).toPrecision(2)} % with the memory layout: the lowest count is used`,"differing");import{chmod as _y,mkdir as Ty,writeFile as Ry}from"node:fs/promises";import{delimiter as Oy,join as kl}from"node:path";var Pt=["--predictable","--predictable-gc-schedule","--no-incremental-marking","--hash-seed=1","--random-seed=1","--v8-pool-size=1"],so={PYTHONHASHSEED:"0"},Sl=i(async(e,t,n)=>{let r=kl(t,"bin");await Ty(r);let o=kl(r,"node");await Ry(o,`#!/bin/sh
exec ${n.map(Cy).join(" ")} "$@"
`),await _y(o,493);let s=[r,e.PATH??""].join(Oy);return{...e,...so,PATH:s}},"predictableEnvironment"),Cy=i(e=>`'${e.replaceAll("'","'\\''")}'`,"quoted");import{mkdir as Ey,readdir as My,readFile as Ny}from"node:fs/promises";import{arch as $y,machine as Ay,platform as xl}from"node:os";import{join as bn}from"node:path";var rt=i(e=>{let t=e??"",n=Pl.get(t)??Iy(t);return Pl.set(t,n),n},"findValgrind"),Pl=new Map,Iy=i(async e=>{let t=await ie("valgrind",e);if(t===null)throw Fy();let n=await ie("setarch",e),r=n===null?null:[n,Ay(),"-R",t];for(let o of[r,[t]]){let s=o===null?null:await Ly([...o,"--version"],e);if(o!==null&&s!==null)return{version:s,argv:o}}throw new h({message:`${t}, which counts instructions, does not run`,hint:"try `valgrind --version`, and reinstall it"})},"look"),Ly=i(async(e,t)=>{let n=await fe({argv:e,directory:"/",environment:{PATH:t}},60);return n.code===0?/^valgrind-\S+$/m.exec(n.output)?.[0]??null:null},"ask"),Fy=i(()=>new h({message:"counting instructions needs valgrind, which is not on PATH",hint:xl()==="linux"?"install it, e.g. `sudo apt-get install -y valgrind`, or budget a time such as p50 instead":`on ${xl()} (${$y()}) valgrind is not supported: budget a time such as p50 instead`}),"missing"),kn=i((e,t,n)=>io(e,t,()=>By,n,async(r,o)=>({..._l(o),of:i(s=>_l(Tl(String(s),o)),"of")})),"countInstructions"),io=i(async({argv:e},t,n,r,o)=>{var c=[];try{let s=v(c,await le(Ke(t)),!0);let a=bn(s.path,"counts");let l=bn(a,"logs");await Ey(l,{recursive:!0});try{return await r({prefix:[...e,...n(a),`--log-file=${bn(l,"%p")}`],folder:a}),await o(a,await vl(l))}catch(f){throw Dy(f,await vl(l))}}catch(u){var d=u,m=!0}finally{var p=_(c,d,m);p&&await p}},"underValgrind"),By=["--tool=cachegrind","--cache-sim=no","--branch-sim=no","--cachegrind-out-file=/dev/null","--trace-children=yes"],vl=i(async e=>Promise.all((await My(e)).map(async t=>({pid:t,text:await Ny(bn(e,t),"utf8")}))),"readLogs"),_l=i(e=>{let t=e.map(({text:r})=>/^==\d+== I\s+refs:\s+([\d,]+)/m.exec(r)?.[1]);if(t.length===0||t.includes(void 0))throw new h({message:"valgrind did not report an instruction count",hint:"was a process killed (SIGKILL)? Let every process exit by itself",output:e.map(({text:r})=>r).join(`
`).slice(-4e3)});let n=e.filter(({text:r})=>jy(r,e)).length;return{instructions:t.reduce((r,o)=>r+Number(o?.replaceAll(",","")),0),commands:ao(e),warnings:n===0?[]:[`a process forked ${n===1?"once":`${n} times`} without exec: its work before the fork counts again each time`]}},"sum"),ao=i(e=>e.flatMap(({text:t})=>vt("Command",t)??[]),"commandsIn"),Tl=i((e,t)=>{let n=t.filter(o=>o.pid===e),r=t.filter(({text:o})=>vt("Parent PID",o)===e);return[...n,...r.flatMap(o=>Tl(o.pid,t))]},"family"),jy=i((e,t)=>{let n=vt("Parent PID",e),r=t.find(({pid:o})=>o===n);return r!==void 0&&vt("Command",e)===vt("Command",r.text)},"isFork"),vt=i((e,t)=>new RegExp(`^==\\d+== ${e}: (.*)$`,"m").exec(t)?.[1],"fieldOf"),Dy=i((e,t)=>{let n=t.some(({text:r})=>/unhandled instruction bytes|Unrecognised instruction/.test(r));return!(e instanceof h)||!n?e:new h({...e.failure,hint:"valgrind met an instruction it does not know, such as those of AVX-512: build for x86-64-v3, not with -march=native"})},"explained");var Hy="counting instructions takes 20 to 50 times as long as running: allow more time, or give it less work",Rl=i(async(e,{node:t},n)=>{let r=await rt(e.environment.PATH);await xt({...e,slowdown:0},[]);let o=i((l,c)=>kn(r,e.directory,async({prefix:u,folder:d})=>{let m=[...Pt,...l.nodeArgs],p={...await Sl(e.environment,d,[t,...m]),...l.environment},f=Gy(e,m);await xt({...e,argv:f,environment:p,limit:c,slowdown:0},u,Hy)}),"countIn"),{instructions:s,warnings:a}=await wn(e.limit,o,{expected:n?.values.instructions??NaN,depends:i(({commands:l})=>l.some(c=>c.includes(Pt.join(" "))),"depends")});return{values:{instructions:Math.round(s*(1+e.slowdown))},basis:r.version,operations:1,warnings:a}},"countRun"),Gy=i(({file:e,argv:t},n)=>{let[r="",...o]=t;return Wy(e)==="node"?[r,...n,...o]:t},"argumentsOf");import{constants as Cl}from"node:os";var Ol=String.raw`
import os, sys, time, signal, select, _thread

clock = time.perf_counter
group = 0
pipe = -1
tail = b''

def answer(text):
    os.write(1, text.encode() + b'\n')

def read_until(size):
    data = b''
    while len(data) < size:
        chunk = os.read(0, size - len(data))
        if not chunk: os._exit(0)
        data += chunk
    return data

def read_line():
    line = b''
    while not line.endswith(b'\n'):
        line += read_until(1)
    return line

def drain(end):
    global tail
    while True:
        chunk = os.read(end, 65536)
        if not chunk: return
        tail = (tail + chunk)[-65536:]

def members(leader):
    """Names of the processes of a group that are alive; zombies nobody waits for are not."""
    try: os.killpg(leader, 0)
    except OSError: return []
    if not os.path.isdir('/proc/self'): return ['a process']
    found = []
    for name in os.listdir('/proc'):
        if not name.isdigit(): continue
        try:
            with open('/proc/' + name + '/stat', 'rb') as file: text = file.read()
        except OSError: continue
        state, _, pgrp = text[text.rindex(b')') + 2:].split()[:3]
        if int(pgrp) == leader and state not in (b'Z', b'X'):
            found.append(text[text.index(b'(') + 1:text.rindex(b')')].decode('utf8', 'replace'))
    return found

def kill(leader, number):
    try: os.killpg(leader, number)
    except OSError: pass

def survivors(leader):
    """Who is still there 0.2 s after the program's end; they are killed."""
    for _ in range(40):
        found = members(leader)
        if not found: return found
        time.sleep(0.005)
    kill(leader, signal.SIGKILL)
    return found

def text_of(path):
    try:
        with open(path, 'rb') as file: return file.read()
    except OSError: return b''

def ids(folder):
    try: return os.listdir(folder)
    except OSError: return []

def adopt():
    """Orphans of whatever it starts become children of this process: PR_SET_CHILD_SUBREAPER."""
    try:
        import ctypes
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    except Exception: pass

def adopted():
    return [int(pid) for task in ids('/proc/self/task') for pid in text_of('/proc/self/task/' + task + '/children').split()]

def spent(pid):
    """Processor seconds of its threads so far."""
    tasks = '/proc/%d/task/' % pid
    return sum(int((text_of(tasks + task + '/schedstat').split() or [0])[0]) for task in ids(tasks)) / 1e9

def orphans(wall):
    """Names of who is still there 0.2 s after the program's end, and of who has worked on after it; they are gone then."""
    before, names, used = {}, {}, 0.0
    limit = clock() + 0.2
    while True:
        for pid in adopted():
            if pid not in before: before[pid] = spent(pid)
            # It may not have become the program yet that it will be.
            names[pid] = text_of('/proc/%d/comm' % pid).decode('utf8', 'replace').strip() or names.get(pid, '')
        try: pid, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError: break
        if pid:
            # Of who had ended by then nobody knows when it worked.
            if pid in before: used += usage.ru_utime + usage.ru_stime - before[pid]
        elif clock() < limit: time.sleep(0.002)
        else:
            left = adopted()
            for pid in left: os.kill(pid, signal.SIGKILL)
            for pid in left: os.waitpid(pid, 0)
            limit = clock() + 0.2
            used = float('inf')
    return list(names.values()) if used > 0.01 + 0.05 * wall else []

def stop(*_):
    if group:
        kill(group, signal.SIGTERM)
        limit = clock() + 0.5
        while clock() < limit and members(group):
            try: os.waitpid(group, os.WNOHANG)
            except OSError: pass
            time.sleep(0.01)
        kill(group, signal.SIGKILL)
    answer('{"stopped":"%s"}' % tail.hex())
    os._exit(143)

def once(file, argv, env, actions, extra=0.0):
    global group
    begin = clock()
    group = os.posix_spawn(file, argv, env, file_actions=actions, setpgroup=0, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
    _, status, usage = os.wait4(group, 0)
    end = clock()
    # The self-test's slowdown: goes on in earnest until the run took that much longer.
    late = end + (end - begin) * extra
    while end < late: end = clock()
    leader, group = group, 0
    unit = 1 if sys.platform == 'darwin' else 1024
    left = orphans(end - begin) or survivors(leader)
    return end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, status, left

def run(seconds, extra, file, argv, env, actions):
    global tail
    samples, cpu, memory = [], 0.0, 0
    begin = clock()
    while True:
        tail = b''
        try: wall, used, peak, status, left = once(file, argv, env, actions, extra)
        except OSError as error: return '{"error":' + str(error.errno) + '}'
        if status or left:
            # The draining thread needs a moment for what is still in the pipe.
            while select.select([pipe], [], [], 0)[0]: time.sleep(0.005)
            time.sleep(0.02)
            code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            names = ','.join('"' + name.encode().hex() + '"' for name in left)
            return '{"status":%d,"survivors":[%s],"tail":"%s"}' % (code, names, tail.hex())
        samples.append(wall)
        cpu += used
        memory = max(memory, peak)
        if clock() - begin >= seconds or len(samples) >= 4096: break
    return '{"samples":%r,"cpu":%r,"memory":%d}' % (samples, cpu, memory)

def main():
    signal.signal(signal.SIGTERM, stop)
    fields = read_until(int(read_line())).split(b'\0')
    count = int(fields[1])
    file, argv = fields[0], fields[2:2 + count]
    env = dict(field.split(b'=', 1) for field in fields[2 + count:])
    env[b'${ft}'] = os.environb[b'${ft}']
    global pipe
    pipe, writing = os.pipe()
    if sys.platform.startswith('linux'): adopt()
    _thread.start_new_thread(drain, (pipe,))
    actions = [(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
               (os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_DUP2, writing, 2)]
    floor = 0
    for path in ('/bin/true', '/usr/bin/true'):
        if os.path.exists(path):
            floor = once(path, [path], {}, actions)[2]
            break
    answer('{"floor":%d}' % floor)
    while True:
        seconds, extra = read_line().split()
        answer(run(float(seconds), float(extra), file, argv, env, actions))

main()
`;var El=i(async(e,t)=>{let n=await A({argv:[...t.under,e,"-I","-S","-c",Ol],directory:t.directory,environment:t.environment,signal:t.signal,talk:"streams"}),r=Uy(n),o=i(async a=>{let l=await r(a),c=l===null||l===""?null:JSON.parse(l);if(c!==null&&!("stopped"in c))return c;if(await n.end(),t.signal.throwIfAborted(),l!==null)throw Jy(t,n);let u=JSON.parse(await r(.1)||'{"stopped":""}');throw gn(t,lo(u.stopped))},"hear");n.child.stdin?.write(qy(t));let s=await o(t.limit);return{floor:"floor"in s?s.floor:0,warnings:[],async run(a){return n.child.stdin?.write(`${a} ${t.slowdown}
`),Vy(await o(a+t.limit),t)},end(){return n.child.stdin?.end(),n.end(5)},[Symbol.asyncDispose]:()=>n[Symbol.asyncDispose]()}},"pythonLauncher"),qy=i(({file:e,argv:t,environment:n})=>{let r=Object.entries(n).map(([s,a])=>`${s}=${a}`),o=Buffer.from([e,String(t.length),...t,...r].join("\0"));return Buffer.concat([Buffer.from(`${o.length}
`),o])},"describe"),Uy=i(e=>{let t="",n=!1,r=i(()=>{},"wake");return e.child.stdout?.setEncoding("utf8"),e.child.stdout?.on("data",o=>{t+=o,r()}),e.child.stdout?.on("close",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a(null),o*1e3);r=i(()=>{let c=t.indexOf(`
`);if(c>=0){let u=t.slice(0,c);t=t.slice(c+1),a(u)}else n&&a("")},"wake"),r()})},"answers"),Vy=i((e,t)=>{if("samples"in e)return e;if("error"in e){let[n="unknown"]=Object.entries(Cl.errno).find(([,r])=>r===e.error)??[];throw yn(t,n,n)}if(!("status"in e))throw new Error("the launcher answered twice");if(e.status!==0){let n=e.status<0?{code:null,signal:zy(-e.status)}:{code:e.status,signal:null};throw hn(t,n,lo(e.tail))}throw nt(t,e.survivors.map(n=>({pid:0,name:lo(n)})))},"runsOf"),lo=i((e="")=>U(Buffer.from(e,"hex").toString("utf8")),"printed"),zy=i(e=>Object.entries(Cl.signals).find(([,t])=>t===e)?.[0]??null,"signalName"),Jy=i((e,t)=>new h({message:`${Oe(e)} ended the process that measures it`,hint:"does it kill processes that it did not start?",output:t.output()}),"lost");var Ky="import os, sys; os.posix_spawn; print(sys.executable)",Ml=new Map,Nl=i(e=>{let t=e??"",n=Ml.get(t)??Yy(t);return Ml.set(t,n),n},"findTools"),Yy=i(async e=>({python:await Zy(e),time:await Xy()}),"look"),Zy=i(async e=>{let t=[process.platform==="linux"?"/usr/bin/python3":null,await ie("python3",e)];for(let n of t){let r=n&&await $l([n,"-I","-S","-c",Ky],e);if(r)return r}return null},"findPython"),Xy=i(async()=>{let e="/usr/bin/time";return(await $l([e,"--version"],"/usr/bin:/bin"))?.includes("GNU")?e:null},"findTime"),$l=i(async(e,t)=>{try{let n=await fe({argv:e,directory:"/",environment:{PATH:t}},10);return n.code===0?n.output.trim():null}catch{return null}},"ask");var tw=i((e={})=>({minimumPairs:1,async list(t,n){return await co(t,n,e),[{task:null,warnings:[]}]},async open(t,n,r){if(n!==null)throw new Error("a command is one benchmark and has no tasks");let o=await co(t,r,e),s=e.tools??await Nl(r.environment.PATH),a=await nw(o,s);try{return await ow(a,o,s)}catch(l){throw await a[Symbol.asyncDispose](),l}},exact:i(async(t,n,r,o,s)=>Rl(await co(t,r,{limit:1/0}),r,s),"exact")}),"commandRunner"),Il=tw(),co=i(async(e,t,{limit:n=300})=>{let r=ew(t.root,e.directory),o={...t.environment,...e.environment},[s=""]=e.argv;if(Qy(r,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new h({message:`${Oe(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let a=await E(s,o.PATH,r);if(a===null)throw new h({message:`command not found: ${s}`,hint:s.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use `sh -c "\u2026"` for that)'});return{file:a,argv:e.argv,directory:r,environment:o,signal:t.signal,limit:Math.min(n,t.limit),slowdown:t.slowdown,under:t.under??[]}},"programOf"),nw=i((e,{python:t,time:n})=>t!==null?El(t,e):n===null?gl(e):ro(n,e),"launch"),rw=i(async e=>{let t=await e.run(0),n=await e.run(Math.max(0,.06-(t.samples[0]??0))),r=n.samples.toSorted((o,s)=>o-s);return{operation:r[r.length>>1]??Number.NaN,memory:n.memory}},"warmUp"),ow=i(async(e,t,n)=>{let{operation:r,memory:o}=await rw(e),s=o,a=i(()=>s!==null&&e.floor>0&&s<=e.floor+Al,"hidden");return{batch:1,operation:r,warnings:a()&&n.time===null?[...e.warnings,`memory below ${sw(e.floor+Al)} cannot be distinguished here`]:e.warnings,pid:null,async turn(l){let c=await e.run(l);return c.memory!==null&&(s=Math.max(s??0,c.memory)),{samples:c.samples,cpu:c.cpu===null?null:c.cpu/c.samples.length}},async finish(){let l=await e.end();if(l.length>0)throw nt(t,l);return{peakMemory:a()?await iw(t,n):s,values:{}}},[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()}},"sessionOf"),Al=1<<20,sw=i(e=>`${Math.ceil(e/(1<<20))} MiB`,"megabytes"),iw=i(async(e,{time:t})=>{var r=[];try{if(t===null)return null;let n=v(r,await ro(t,e),!0);return(await n.run(0)).memory}catch(o){var s=o,a=!0}finally{var l=_(r,s,a);l&&await l}},"smallPeak");var uo={fewest:10,most:24},aw=.2,lw=["--significance-level","0.99"],mo=["--noplot","--nresamples","1001"];function Bl(e,t){let n=i((s,a)=>["--warm-up-time",`${s}`,"--measurement-time",`${a}`],"times"),r="operations"in t?t.samples:uo.fewest,o=["--sample-size",`${Math.min(uo.most,Math.max(uo.fewest,r))}`];switch(e){case"short":return[...mo,...n(.01,t.seconds.toFixed(4)),...o];case"quick":return[...mo,"--quick",...n(.01,aw),...lw];case"whole":return[...mo,...n(1,1),...o]}}i(Bl,"flagsOf");var cw={ps:1e-12,ns:1e-9,us:1e-6,\u00B5s:1e-6,ms:.001,s:1},Ll=i((e,t)=>{let[,n,r=""]=t.exec(e)??[],o=cw[r];return n===void 0||o===void 0?null:Number(n)*o},"secondsIn"),Fl={warmUp:.1,measurement:2.5},jl=i(e=>(Ll(e,/Warming up for ([\d.]+) (\S+)/)??0)>Fl.warmUp||(Ll(e,/samples? in estimated ([\d.]+) (\S+)/)??0)>Fl.measurement,"isIgnored");function Dl(e,{enough:t,exit:n,output:r}){return e==="short"&&t?"quick":e==="quick"&&n.code!==0&&/['"]?--quick['"]?/.test(r)&&/unexpected|wasn't expected/.test(r)?"whole":e}i(Dl,"modeAfter");import{mkdir as dw,rm as mw}from"node:fs/promises";import{join as pw}from"node:path";var uw=new Set(["--bench","--benches","--no-run","--message-format","--target-dir","--manifest-path"]);function ot(e,t){let n=e.indexOf("--"),r=n<0?e:e.slice(0,n),o=n<0?[]:e.slice(n+1),s=i(l=>l.split("=",1)[0]??l,"nameOf"),a=r.map(s).find(l=>uw.has(l))??o.map(s).find(l=>t.has(l))??null;return{cargo:r,program:o,features:r.some(l=>/^(--(all-)?features\b|-F)/.test(l)),refused:a}}i(ot,"sortArguments");function Wl(e){let t=["--offline","--locked","--frozen"];return e.filter((n,r)=>t.includes(n)||/^--config(=|$)/.test(n)||e[r-1]==="--config")}i(Wl,"ofMetadata");var po=new Set(["--bench","--exact","--list","--test","--quick","--profile-time","--warm-up-time","--measurement-time","--sample-size","--nresamples","--significance-level","--baseline","--load-baseline","--save-baseline","--discard-baseline","--output-format"]),fw=60,Hl=new Map,hw=0;async function fo(e){let t=Hl.get(e)??V(e);Hl.set(e,t);let n=pw(await t,`criterion-${hw+=1}`);return await dw(n),n}i(fo,"newHome");var ho=i((e,t,n,{flags:r,home:o})=>({argv:[e.binary,"--bench",...r,...ot(t.args,po).program],directory:e.folder,environment:{...n.environment,...e.environment,...t.environment,CRITERION_HOME:o}}),"callOf");async function go(e,t,n,r){let o=await fo(n.root);try{return{...await q({...ho(e,t,n,{flags:r.flags,home:o}),signal:n.signal,patience:Math.min(fw,n.limit),slowdown:n.slowdown,under:n.under,what:r.what,...r.enough!==void 0&&{enough:r.enough}}),measurements:await gw(o)}}finally{await mw(o,{recursive:!0,force:!0})}}i(go,"runBench");async function gw(e){try{let t=await Qt(e,"criterion",pi.wants);return te("criterion",t).measurements}catch(t){if(t instanceof x)return[];throw t}}i(gw,"measuredIn");var yo=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`,"filterOf");import{join as xn,relative as vw}from"node:path";import{existsSync as Sn}from"node:fs";import{cp as yw,mkdir as Ul,readdir as ww,utimes as bw}from"node:fs/promises";import{dirname as Gl,join as ge}from"node:path";var bo=".rustc_info.json",wo=[];async function Vl(e,t){let n=wo.find(a=>a.root===e&&a.directory===t);if(n!==void 0)return n.path;let r=ge(await V(e),"target"),o=ge(e,t,"target"),s=wo.find(a=>a.directory===t&&Sn(ge(a.path,bo)));return Sn(ge(o,bo))&&hi(e)!==null?await ql(o,r):s!==void 0?(await ql(s.path,r),await zl(kw(ge(e,t)))):await Ul(r),wo.push({root:e,directory:t,path:r}),r}i(Vl,"targetFolder");async function ql(e,t){await Ul(t,{recursive:!0});for(let n of[bo,"release"])Sn(ge(e,n))&&await yw(ge(e,n),ge(t,n),{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}i(ql,"copied");function kw(e){for(let t=e;t!==Gl(t);t=Gl(t))if(Sn(ge(t,".git")))return t;return e}i(kw,"topOf");var Sw=new Set(["target","node_modules",".git"]);async function zl(e){let t=new Date;for(let n of await ww(e,{withFileTypes:!0})){if(Sw.has(n.name))continue;let r=ge(e,n.name);n.isDirectory()?await zl(r):n.isFile()&&await bw(r,t,t).catch(()=>{})}}i(zl,"renew");import{isAbsolute as xw,relative as Pw}from"node:path";function Jl(e){let{packages:t}=JSON.parse(e);return t.flatMap(({id:n,name:r,manifest_path:o,targets:s})=>s.filter(({kind:a})=>a.includes("bench")).map(a=>({name:a.name,package:n.startsWith("path+")?n:r,source:a.src_path,folder:o.replace(/[/\\]Cargo\.toml$/,""),features:a["required-features"]??[]})))}i(Jl,"targetsIn");var Kl=i(e=>/[*?{[]/.test(e),"isGlob"),Yl=i(e=>e.endsWith(".rs"),"isSource"),Zl=i(e=>e==="."||e.includes("/"),"isFolder");function Xl(e,t,{directory:n,features:r}){let o=i(({source:a})=>Pw(n,a).replaceAll("\\","/"),"below"),s=i((a,l)=>{let c=o(a);return(l==="."||c.startsWith(`${l}/`))&&!c.startsWith("../")&&!xw(c)},"isIn");return e.filter(a=>t.some(l=>{let c=l.replace(/^(\.\/)+/,"").replace(/\/+$/,"")||".";if(Yl(c))return o(a)===c;let u=r||a.features.length===0;return Kl(c)?u&&ti(c)(a.name):Zl(c)?u&&s(a,c):a.name===c}))}i(Xl,"meant");var Ql=i(e=>{let[t=""]=e;return e.length>1||!Yl(t)&&(Kl(t)||Zl(t))},"isNamedByTarget");async function Pn(e,t,n){let{cargo:r,features:o,refused:s}=ot(e.args,t);if(s!==null)throw new h({message:`args: ${s} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let a=await Ew(e,n),l=await a(["metadata","--no-deps","--format-version","1",...Wl(r)]),c=xn(n.root,e.directory),u=Jl(l),d=Xl(u,e.benches,{directory:c,features:o});if(d.length===0)throw Rw(e,u,c);let m=await Vl(n.root,e.directory),p=await a(["bench","--no-run","--message-format=json",`--target-dir=${m}`,...await Tw(a,r),...ec("-p",d,y=>y.package),...ec("--bench",d,y=>y.name),...r]),{executables:f,libraries:g}=Ow(p),w=[...g,xn(m,"release","deps"),xn(m,"release")];return d.flatMap(y=>{let b=f.get(y.source);return b===void 0?[]:[{name:y.name,binary:b,folder:y.folder,prefix:Ql(e.benches)?y.name:"",environment:{CARGO_MANIFEST_DIR:y.folder,LD_LIBRARY_PATH:[...w,n.environment.LD_LIBRARY_PATH??""].filter(k=>k!=="").join(":")}}]})}i(Pn,"compileBenches");var _w=63;async function Tw(e,t){let[,n="0"]=/^cargo 1\.(\d+)/.exec(await e(["--version"]))??[];return Number(n)<_w||t.some(r=>r.startsWith("--profile"))?[]:["debug=1",'package."*".debug=false','strip="none"'].map(r=>`${nc}${r}`)}i(Tw,"withLines");var nc="--config=profile.bench.",ec=i((e,t,n)=>[...new Set(t.map(n))].flatMap(r=>[e,r]),"each"),tc=12;function Rw({benches:e},t,n){let r=t.map(({name:o,source:s})=>`${o} (${vw(n,s).replaceAll("\\","/")})`);return new h({message:`cargo knows no bench target ${e.join(", ")}`,hint:r.length===0?"benches need a [[bench]] in Cargo.toml, with harness = false":`there are ${r.slice(0,tc).join(", ")}${r.length>tc?", \u2026":""}`})}i(Rw,"nothingMeant");function Ow(e){let t=new Map,n=new Set;for(let r of e.split(`
`).filter(o=>o.startsWith("{"))){let{reason:o,executable:s,target:a,linked_paths:l=[]}=JSON.parse(r);if(o==="build-script-executed")for(let c of l)n.add(c.replace(/^\w+=/,""));s&&a?.kind.includes("bench")===!0&&t.set(a.src_path,s)}return{executables:t,libraries:n}}i(Ow,"compiledIn");var Cw="is it for #[bench]? That needs nightly Rust and cannot be kept short: use criterion or divan";function vn({name:e},t){if(/^\d+ tests?, \d+ benchmarks?$/m.test(t))throw new h({message:`${e} runs with Rust's own harness`,hint:"give its [[bench]] in Cargo.toml the line harness = false; #[bench] cannot be kept short: use criterion or divan"})}i(vn,"refuseOwnHarness");async function Ew(e,t){let n=xn(t.root,e.directory),r={...t.environment,...e.environment},o=await E("cargo",r.PATH,n);if(o===null)throw new h({message:"command not found: cargo",hint:"install Rust (https://rustup.rs), in a workflow in a step before this one"});return async s=>{let a=s.filter(u=>!/^--(message-format|target-dir)=/.test(u)&&!u.startsWith(nc)),l=H(["cargo",...a]),c=await q({argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine",patience:t.limit,slowdown:0,what:l});if(c.silent!==null)throw new h({message:`${l} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0){let u=Mw(c.stdout)??c.output;throw F(l,c.exit,u,/E0554/.test(u)?Cw:null)}return c.stdout}}i(Ew,"cargoCommand");function Mw(e){let n=e.split(`
`).filter(r=>r.startsWith('{"reason":"compiler-message"')).map(r=>JSON.parse(r).message).filter(({level:r})=>r==="error").slice(0,2).map(({rendered:r=""})=>r).join(`
`);return n===""?null:n}i(Mw,"reasonIn");var rc=he({discover:Nw,shoot:oc,start:Iw});async function Nw(e,t){let n={...t,slowdown:0},r=[];for(let s of await Pn(e,po,n))r.push(...await $w(s,e,n));let o=r.filter(({task:s})=>G(s,e));if(o.length>0)return o;throw r.length>0?new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`}):new h({message:`${e.benches.join(", ")} lists no benchmark`,hint:"are they made with criterion, and is harness = false? Benches of divan stand under divan:"})}i(Nw,"discover");async function $w(e,t,n){let r=`the list of ${e.name}`,o=await go(e,t,n,{flags:["--list"],what:r});if(o.exit.code!==0||o.silent!==null)throw M(r,o);vn(e,o.stdout);let s=o.stdout.split(`
`).flatMap(a=>/^(\S.*): bench(?:mark)?\r?$/.exec(a)?.slice(1)??[]);return[...new Set(s)].map(a=>({program:e,name:a,task:e.prefix===""?a:`${e.prefix}/${a}`,skipped:null,metrics:Aw,warnings:[]}))}i($w,"listed");var Aw=J({turn:{samples:[1],cpu:null},batch:1,peakMemory:null,values:{},units:{}},[]),ko=new Map;async function oc(e,t,n,r){let o=JSON.stringify([e,t.task]),s=ko.get(o)??("operations"in n?"short":"quick"),a=Bl(s,n),l=await go(t.program,e,r,{flags:[...a,yo(t.name)],what:t.name,...s==="short"&&{enough:jl}}),c=Dl(s,l);if(c!==s)return ko.set(o,c),oc(e,t,n,r);let u=Fw(t,l);return s==="quick"&&(u.operation??0)>Lw&&ko.set(o,"quick"),u}i(oc,"shoot");async function Iw(e,{name:t,program:n},r,o){let s=await fo(o.root),a=["--profile-time","1",yo(t)];return{...ho(n,e,o,{flags:a,home:s}),operations:"doubled"}}i(Iw,"start");var Lw=.02;function Fw({name:e},t){if(t.exit.code!==0||t.silent!==null)throw M(e,t);let n=t.measurements.filter(l=>l.name===e),[r]=z(n.slice(0,1)).values(),[o]=n,s=o?.summary.p50??o?.summary.mean??null;if(r===void 0||s===null)throw M(e,t);return{operations:(o?.batch??1)*Math.max(1,o?.samples.length??1),operation:s,result:r,seconds:t.seconds,start:0,setups:1}}i(Fw,"shotOf");var _n=String.raw`([\d.]+ [a-zµ]+)`,sc=String.raw`([\d,]+)`,Bw=new RegExp([_n,_n,_n,_n,sc,sc].map(e=>String.raw`${e}\s*`).join(String.raw`│\s*`)+"$"),ac=i(e=>e.split(/\r?\n/).flatMap(t=>{let[,n="",,r="",o="",s="",a=""]=Bw.exec(t)??[],l={min:So(n),p50:So(r),mean:So(o),samples:ic(s),operations:ic(a)};return l.operations>0?[l]:[]}),"rowsIn"),jw={ps:1e-12,ns:1e-9,\u00B5s:1e-6,us:1e-6,ms:.001,s:1,m:60,h:3600};function So(e){let[t="",n=""]=e.split(" ");return Number(t)*(jw[n]??Number.NaN)}i(So,"secondsIn");var ic=i(e=>Number(e.replaceAll(",","")),"countIn");var lc=he({discover:Dw,shoot:Vw,start:zw}),cc=new Set(["--bench","--exact","--list","--test","--format","--color","--skip","--sort","--sortr","--sample-count","--sample-size","--min-time","--max-time"]);async function Dw(e,t){let n={...t,slowdown:0},r=[];for(let s of await Pn(e,cc,n))r.push(...await Ww(s,e,n));let o=r.filter(({task:s})=>G(s,e));if(o.length>0)return o;throw r.length>0?new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`}):new h({message:`${e.benches.join(", ")} lists no benchmark`,hint:"are they made with divan 0.1.4 or newer, and is harness = false? Benches of criterion stand under criterion:"})}i(Dw,"discover");async function Ww(e,t,n){let r=`the list of ${e.name}`,o=i(async(l,c)=>mc(e,t,n,{flags:["--list",...l],what:r,environment:c}),"list");vn(e,(await o([],{})).stdout);let s=await o(["--format","terse"],{NEXTEST:"1"});if(s.exit.code!==0||s.silent!==null)throw M(r,s);let a=s.stdout.split(/\r?\n/).flatMap(l=>/^(\S.*): benchmark$/.exec(l)?.slice(1)??[]);return[...new Set(a)].map(l=>({program:e,name:l,task:[...e.prefix===""?[]:[e.prefix],...Hw(l,e)].join("/"),skipped:null,metrics:Gw,warnings:[]}))}i(Ww,"listed");function Hw(e,{name:t}){let[n="",...r]=e.split("::");return r.length>0&&n===t.replaceAll("-","_")?r:[n,...r]}i(Hw,"belowCrate");var Gw=J({turn:{samples:[],cpu:null},batch:1,peakMemory:null,values:{p50:1,mean:1,min:1},units:{}},[]),qw=10,Uw=["--min-time","0","--max-time","3600"];async function Vw(e,{name:t,task:n,program:r},o,s){let a=await mc(r,e,s,{flags:uc(t,o),what:n});if(a.exit.code!==0||a.silent!==null)throw M(n,a);let[l,...c]=ac(a.stdout);if(l===void 0)throw M(n,a);if(c.length>0)throw new h({message:`${n} runs with several numbers of threads, which cannot be told apart`,hint:"choose one: args: ['--', '--threads', '1']"});let{min:u,p50:d,mean:m,operations:p}=l;if(d===0)throw new h({message:`${n} takes no time that divan can see`,hint:"does black_box keep what goes in, and is the result returned?"});return{operations:p,operation:Math.max(d,Jw),result:{turn:{samples:[],cpu:null},peakMemory:null,values:{min:u,p50:d,mean:m},units:{}},seconds:a.seconds,start:Kw}}i(Vw,"shoot");function uc(e,t){let n="operations"in t?["--sample-count",`${t.samples}`,"--sample-size",`${t.operations}`]:["--sample-count",`${qw}`];return["--color","never",...Uw,...n,"--exact",e]}i(uc,"flagsOf");function zw(e,{name:t,program:n},r,o){let s=dc(n,e,o,{flags:uc(t,r)}),a="operations"in r?r.operations*r.samples:null;return Promise.resolve({...s,operations:a})}i(zw,"start");var Jw=25e-11,Kw=.01,Yw=60,dc=i((e,t,n,{flags:r,environment:o})=>({argv:[e.binary,"--bench",...ot(t.args,cc).program,...r],directory:e.folder,environment:{...n.environment,...e.environment,...t.environment,...o}}),"callOf"),mc=i((e,t,n,r)=>q({...dc(e,t,n,r),signal:n.signal,patience:Math.min(Yw,n.limit),slowdown:n.slowdown,under:n.under,what:r.what}),"run");var pc=new Map([["cpu",!0],["parallel",!0],["short",!1],["benchmem",!1],["fullpath",!1]]),Zw=new Set(["bench","benchtime","count","run","skip","c","o","exec","json","v","timeout","fuzz"]);function Fe(e){let t=e.indexOf("-args"),n=t<0?e:e.slice(0,t),r=[],o=[],s=[],a=null;for(let l=0;l<n.length;l+=1){let[,c="",u]=/^--?(?:test\.)?([\w.-]+)(?:=(.*))?$/s.exec(n[l]??"")??[];if(Zw.has(c)&&(a??=`-${c}`),!pc.has(c)){r.push(n[l]??"");continue}let d=u??(pc.get(c)===!0?n[l+=1]:void 0);c==="cpu"?s=(d??"").split(",").filter(m=>m!==""):o.push(d===void 0?`-test.${c}`:`-test.${c}=${d}`)}return s.length===0&&(s=["1"]),{compile:r,run:[...o,...t<0?[]:e.slice(t+1)],cpus:s,refused:a}}i(Fe,"sortArguments");var fc=i(e=>e.split("/").map(t=>`^${t.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`).join("/"),"patternOf"),hc=i(e=>`^(${e.map(t=>t.replaceAll(/[^\p{L}\p{N}_]/gu,String.raw`\$&`)).join("|")})$`,"anyOf");var yc=60;async function Tn({binary:e,folder:t},n,r,o){let s=[...o.flags??[],"-test.run=^$",`-test.bench=${o.pattern}`,`-test.benchtime=${o.time}`,`-test.count=${o.count??1}`],a=await q({argv:[e,...s,"-test.benchmem","-test.v",`-test.cpu=${o.cpu}`,...Fe(n.args).run],directory:t,environment:{...r.environment,...n.environment},signal:r.signal,patience:Math.min(yc,r.limit),slowdown:r.slowdown,under:r.under,what:o.what});return{...a,understood:Xw(a)}}i(Tn,"runBenchmarks");var gc={measurements:[],failed:[]};function Xw({stdout:e}){if(!/^Benchmark/m.test(e))return gc;try{return te("go",{file:"stdout",bytes:Buffer.from(e)})}catch(t){if(t instanceof x)return gc;throw t}}i(Xw,"understood");async function wc({binary:e,folder:t,path:n},r,o){let s=await q({argv:[e,"-test.list=^Benchmark",...Fe(r.args).run],directory:t,environment:{...o.environment,...r.environment},signal:o.signal,patience:Math.min(yc,o.limit),slowdown:0,what:`the tests of ${n}`}),a=s.stdout.split(`
`).filter(l=>new RegExp("^Benchmark(?!\\p{Ll})\\S*$","u").test(l));if(a.length===0)throw M(`the tests of ${n}`,s);return{names:a,start:s.seconds}}i(wc,"benchmarkFunctions");function bc(e,t){let n=t.split(`
`),r=n.indexOf(e),o=n.slice(r+1),s=o.findIndex(a=>new RegExp("^(Benchmark(?!\\p{Ll})\\S*|PASS|FAIL)$","u").test(a));return r<0?"":C(U(o.slice(0,s<0?o.length:s).join(`
`)))}i(bc,"saidBy");var Qw="its package has benchmarks that run in parallel, and all run on one processor here: `args: [-cpu=4]` gives them several";async function Sc(e,t,n){let{cpus:r}=Fe(t.args),o=i(d=>e.prefix===""?d:`${e.prefix}/${d}`,"called"),{names:s,start:a}=await wc(e,t,n),l=s.filter(d=>G(o(d),{only:[],exclude:t.exclude})),c=e.parallel&&r.every(d=>d==="1")?[Qw]:[];return(await eb(l,d=>Tn(e,t,n,{pattern:hc(d),time:"1x",cpu:r[0]??"1",what:`the benchmarks of ${e.path}`}))).flatMap(d=>r.length<2?[kc(d,r[0]??"1","")]:r.map(m=>kc(d,m,m==="1"?"":`-${m}`))).map((d,m)=>({...d,package:e,start:a,warnings:m===0?c:[],task:o(d.task)})).filter(({task:d})=>G(d,t))}i(Sc,"listPackage");var kc=i((e,t,n)=>({...e,cpu:t,task:e.unit===null?`${e.name}${n}`:`${e.name}${n}/${e.unit}`}),"withCpu");async function eb(e,t){let n=[],r=e;for(;r.length>0;){let o=await t(r),s=tb(o);if(n.push(...rb(o,s)),s===null)break;n.push({name:s,unit:null,metrics:null,skipped:null,failure:M(s,o)}),r=r.slice(r.indexOf(s.split("/",1)[0]??"")+1||r.length)}return n}i(eb,"listFunctions");function tb({stdout:e,exit:t,silent:n,understood:r}){let s=[...e.matchAll(new RegExp("^(Benchmark(?!\\p{Ll})\\S*)$","gmu"))].map(([,c=""])=>c).at(-1)??null,a=new Set([...r.measurements.map(xc),...nb(r)]);return s===null||a.has(s)||n===null&&(t.code===0?/^PASS$/m.test(e):/^FAIL$/m.test(e))?null:s}i(tb,"unfinished");var nb=i(({failed:e})=>e.filter(({message:t})=>/the benchmark (failed|was skipped)$/.test(t)).map(({name:t})=>t),"notBroken"),xc=i(({name:e,foreignUnit:t})=>t===null?e:e.slice(0,-t.length-1),"nameOf");function rb(e,t){let{measurements:n,failed:r}=e.understood,o=i((l,c)=>J(c,n.filter(({name:u})=>u===l)),"metrics"),s=[...z(n)].map(([l,c])=>{let u=n.find(({name:d})=>d===l)?.foreignUnit??null;return{name:xc({name:l,foreignUnit:u}),unit:u,metrics:o(l,c),skipped:null,failure:null}}),a=r.filter(({name:l})=>l!==t).map(({name:l,message:c,skipped:u})=>{let d=bc(l,e.stdout),m=d.split(`
`).find(p=>/^\s*\S+\.go:\d+: /.test(p))?.trim();return{name:l,unit:null,metrics:null,skipped:u?`it skipped itself${m===void 0?"":`: ${m}`}`:null,failure:u?null:new h({message:c.endsWith("failed")?`${l} failed`:c,output:d})}});return[...s,...a]}i(rb,"listedIn");import{readFile as ob}from"node:fs/promises";import{join as Rn,relative as sb,sep as ib}from"node:path";var Pc='{{.ImportPath}}{{"\\t"}}{{.Dir}}{{range .TestGoFiles}}{{"\\t"}}{{.}}{{end}}{{range .XTestGoFiles}}{{"\\t"}}{{.}}{{end}}';async function vc(e,t){let{compile:n,refused:r}=Fe(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await cb(e,t),s=n.filter((u,d)=>/^--?(tags|mod|modfile)\b/.test(u)||/^--?(tags|mod|modfile)$/.test(n[d-1]??"")),a=await o(["list",...s,"-f",Pc,...e.packages]),l=await V(t.root),c=[];for(let u of a.split(`
`)){let[d="",m="",...p]=u.split("	"),f=await ab(m,p);if(d===""||!/^func\s+Benchmark/m.test(f))continue;let g=Rn(l,`${c.length}.test`);await o(["test","-c","-trimpath","-o",g,...n,d]),c.push({path:d,folder:m,prefix:lb(m,d,Rn(t.root,e.directory)),parallel:f.includes(".RunParallel("),setups:/\bfor\s+\w+\.Loop\(\)/.test(f)?1:2,flags:s,binary:g})}if(c.length===0)throw new h({message:`${e.packages.join(" ")} has no benchmark`,hint:"benchmarks are functions `func BenchmarkX(b *testing.B)` in files that end in _test.go"});return c}i(vc,"compilePackages");async function ab(e,t){return(await Promise.all(t.map(r=>ob(Rn(e,r),"utf8")))).join(`
`)}i(ab,"sourceOf");function lb(e,t,n){let r=sb(n,e);return r.startsWith("..")?t:r.replaceAll(ib,"/")}i(lb,"prefixOf");async function cb(e,t){let n=Rn(t.root,e.directory),r={...t.environment,...e.environment},o=await E("go",r.PATH,n);if(o===null)throw new h({message:"command not found: go",hint:"install Go, in a workflow with actions/setup-go before this step"});return async s=>{let a=H(["go",...s.filter(u=>u!==Pc)]),l={argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine"},c=await q({...l,patience:t.limit,slowdown:0,what:a});if(c.silent!==null)throw new h({message:`${a} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0)throw F(a,c.exit,c.output);return c.stdout}}i(cb,"goCommand");var _c=he({discover:ub,shoot:db});async function ub(e,t){let n={...t,slowdown:0},r=[];for(let o of await vc(e,n))r.push(...await Sc(o,e,n));if(r.length===0)throw new h({message:"no benchmark is left by `only` and `exclude`",hint:"names are the folder of the package and the benchmark, such as index/BenchmarkSearch/long"});return r}i(ub,"discover");async function db(e,t,n,r){let{name:o,unit:s,cpu:a,failure:l}=t;if(l!==null)throw l;let c=await Tn(t.package,e,r,{pattern:fc(o),..."operations"in n?{time:`${n.operations}x`,count:n.samples}:{time:`${Math.round(n.seconds*1e3)}ms`},cpu:a,what:o}),{measurements:u}=c.understood;if(c.exit.code!==0||c.silent!==null)throw M(o,c);let d=u.filter(g=>g.name===o),m=s===null?d:u.filter(g=>g.name===`${o}/${s}`),[p]=z(m).values();if(p===void 0)throw M(o,c);let f=d.find(({metric:g})=>g==="p50"||g==="mean");return{operations:(f?.batch??1)*Math.max(1,f?.samples.length??1),operation:f?.summary.p50??f?.summary.mean??null,result:p,seconds:c.seconds,start:t.start}}i(db,"shoot");import{join as kb}from"node:path";var mb=new Set(["list_tests","filter","min_time","repetitions","format","out","out_format","dry_run"].map(e=>`--benchmark_${e}`)),Rc=i(e=>e.map(t=>t.split("=",1)[0]??t).find(t=>mb.has(t))??null,"refusedOf"),Oc=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[{]/g,String.raw`\$&`)}$`,"filterOf");function Cc(e,t){let n=new Set(Tc(t));return Tc(e).filter(r=>!n.has(r))}i(Cc,"namesIn");var Tc=i(e=>e.split(/\r?\n/).filter(t=>t.trim()!==""),"lines");import{mkdir as pb,readFile as fb,rm as hb}from"node:fs/promises";import{join as xo}from"node:path";var gb=60,yb="^no benchmark has this name$";async function Mc(e,t,n){let r=i(async a=>{let l=`the list of ${t.program}`,c=["--benchmark_list_tests=true",...a];return $c(e,t,n,{flags:c,what:l})},"list"),o=await r([]);if(o.exit.code!==0||o.silent!==null)throw M(`the list of ${t.program}`,o);let s=await r([`--benchmark_filter=${yb}`]);return Cc(o.stdout,s.stdout)}i(Mc,"listOf");var Ec=new Map,wb=0;async function Nc(e,t,n,{flags:r,what:o}){let s=Ec.get(n.root)??V(n.root);Ec.set(n.root,s);let a=xo(await s,`report-${wb+=1}`);await pb(a);try{let l=xo(a,"report.json"),c=[`--benchmark_out=${l}`,"--benchmark_out_format=json"],u=await $c(e,t,n,{flags:[...r,...c],what:o}),d=await fb(l).catch(()=>Buffer.alloc(0));return{...u,...bb(d)}}finally{await hb(a,{recursive:!0,force:!0})}}i(Nc,"measureWith");function bb(e){try{return{understood:te("google-benchmark",{file:"report.json",bytes:e}),countsOperations:/"json_schema_version":/.test(e.toString("utf8",0,4096))}}catch(t){if(t instanceof x)return{understood:{measurements:[],failed:[]},countsOperations:!1};throw t}}i(bb,"reportIn");var $c=i((e,t,n,{flags:r,what:o})=>q({argv:[e,...r,...t.args],directory:xo(n.root,t.directory),environment:{...n.environment,...t.environment},signal:n.signal,patience:Math.min(gb,n.limit),slowdown:n.slowdown,under:n.under,what:o}),"run");var Ac=he({discover:Sb,shoot:vb,start:_b});async function Sb(e,t){let n={...t,slowdown:0},r=Rc(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await un(e,n),s=await Mc(o,e,n),a=xb(s).filter(({task:l})=>G(l,e));if(a.length===0)throw new h(s.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${s[0]}`}:{message:`${e.program} lists no benchmark`,hint:"is it made with Google Benchmark, and linked with benchmark_main or BENCHMARK_MAIN()?"});return a.map(l=>({...l,program:o,skipped:null,metrics:Pb,warnings:[]}))}i(Sb,"discover");var xb=i(e=>e.map((t,n)=>{if(e.filter(o=>o===t).length===1)return{name:t,task:t};let r=e.slice(0,n+1).filter(o=>o===t).length;return{name:t,task:`${t} (family ${r})`}}),"apart"),Pb=J({turn:{samples:[1],cpu:1},batch:1,peakMemory:null,values:{},units:{}},[]),Po=new Set;async function vb(e,{name:t,task:n,program:r},o,s){let a=await Nc(r,e,s,{flags:Ic(t,r,o),what:n});return a.countsOperations&&Po.add(r),Ob(n,a)}i(vb,"shoot");function Ic(e,t,n){let r="operations"in n?n.samples:1,o="operations"in n&&Po.has(t)?`${n.operations}x`:Math.max(Rb,n.seconds/r/Tb).toFixed(6);return[`--benchmark_filter=${Oc(e)}`,`--benchmark_min_time=${o}`,`--benchmark_repetitions=${r}`]}i(Ic,"flagsOf");function _b(e,{name:t,program:n},r,o){return Promise.resolve({argv:[n,...Ic(t,n,r),...e.args],directory:kb(o.root,e.directory),environment:{...o.environment,...e.environment},operations:"operations"in r&&Po.has(n)?r.operations:null})}i(_b,"start");var Tb=1.4,Rb=1e-4;function Ob(e,t){let{measurements:n,failed:r}=t.understood;if(t.exit.code!==0||t.silent!==null)throw M(e,t);let[o]=r.filter(u=>u.name===e);if(o!==void 0)throw new h({message:o.message.replace(/^report\.json: (benchmarks\[\d+\]: )?/,"")});let s=n.filter(({name:u})=>u===e),[a]=z(s).values(),l=s.find(({metric:u})=>u==="p50"),c=l?.summary.p50;if(a===void 0||l===void 0||c===void 0)throw M(e,t);return{operations:l.batch*Math.max(1,l.samples.length),operation:c,result:a,seconds:t.seconds,start:Cb}}i(Ob,"shotOf");var Cb=.005;import{readFile as Eb}from"node:fs/promises";import{join as Mb}from"node:path";var Lc=i(async(e,{environment:t,root:n,signal:r},o)=>{let s=o?n:"/",a=[process.execPath,e],l=await A({argv:a,directory:s,environment:t,signal:r,talk:"messages"}),c=La(l.child);return{running:l,async ask(u,d){l.child.send(u);let m=await c(d);if(r.throwIfAborted(),m==="gone"||m==="foreign")throw new Error(`the load generator ended: ${l.output()}`);if(m==="late")throw new h({message:`the load generator did not finish within ${d} s`,hint:"is this machine overloaded? A lower `rate`, fewer `connections` or a shorter `timeout` may help"});if(m.kind==="broken")throw new Error(`the load generator failed: ${m.stack}`);return m},[Symbol.asyncDispose]:()=>l[Symbol.asyncDispose]()}},"startLoader"),On=i((e,t,n)=>Promise.all(e.requests.map(async({url:r,body:o,...s})=>{let a=new URL(r.replaceAll("{port}",String(n)));return{...s,origin:a.origin,path:`${a.pathname}${a.search}`,body:await Nb(o,t)}})),"requestsOf"),Nb=i(async(e,t)=>e===null?null:"text"in e?new TextEncoder().encode(e.text):Fc(t,e.file,"file"),"bodyOf"),vo=i(async({ca:e},t)=>e===null?null:(await Fc(t,e,"ca")).toString("utf8"),"authorityOf"),Fc=i(async(e,t,n)=>{try{return await Eb(Mb(e,t))}catch(r){let{code:o}=r,s=o==="ENOENT"?"does not exist":`cannot be read (${o})`;throw new h({message:`\`${n}: ${t}\` ${s}`,hint:"does `prepare` build it?"})}},"readIn"),st=30,Bc=i((e,t)=>({rate:e.rate,connections:e.connections,keepAlive:e.keepAlive,timeout:e.timeout,...t}),"loadOf");import{statSync as Hb}from"node:fs";import{join as qc}from"node:path";import{setTimeout as Uc}from"node:timers/promises";import{readdirSync as $b,readFileSync as Ab,readlinkSync as Ib}from"node:fs";import{createServer as Lb}from"node:net";var jc=i(()=>new Promise((e,t)=>{let n=Lb();n.once("error",t),n.listen({host:"127.0.0.1",port:0},()=>{let r=n.address(),o=typeof r=="object"&&r!==null?r.port:0;n.close(()=>e(o))})}),"freePort"),Dc=i(e=>{let t=e.flatMap(n=>{let r=new Set(Fb(n));return["tcp","tcp6"].flatMap(o=>jb(n,o,r))});return[...new Set(t)].sort((n,r)=>n-r)},"listeningPorts"),Fb=i(e=>{try{return $b(`/proc/${e}/fd`).flatMap(t=>/^socket:\[(\d+)\]$/.exec(Bb(`/proc/${e}/fd/${t}`))?.slice(1)??[])}catch{return[]}},"socketsOf"),Bb=i(e=>{try{return Ib(e)}catch{return""}},"targetOf"),jb=i((e,t,n)=>{try{return Ab(`/proc/${e}/net/${t}`,"latin1").split(`
`).map(r=>r.trim().split(/\s+/)).filter(r=>r[3]==="0A"&&n.has(r[9]??"")).map(r=>Number.parseInt(r[1]?.split(":").at(-1)??"",16))}catch{return[]}},"listening");var we=i(({argv:e})=>{let t=e.map(n=>/^[\w./:=@%+{}-]+$/.test(n)?n:`'${n}'`).join(" ");return`server \`${t.length>80?`${t.slice(0,79)}\u2026`:t}\``},"serverName"),Wc=i(({serve:e},{running:t,port:n},{within:r,url:o,answer:s})=>{let a="status"in s?`answered ${s.status}`:s.trouble,l=Dc(Se(t.pid));return new h({message:`${we(e)} was not ready within ${r} s: ${o} ${a}`,hint:l.includes(n)?Db:Wb(l),output:C(t.output())})},"notReady"),Db="is `ready` the right URL? If it just takes longer, set { url: \u2026, within: 2min }",Wb=i(e=>`${e.length===0?"it is not listening on any port":`it is listening on port ${e.join(", ")}`}; it must listen on the port in {port} of \`serve\` and in the variable PORT`,"elsewhere"),Hc=i((e,t,{errors:n,rate:r},{printed:o,overtaxed:s})=>{let a=e.reduce((m,{count:p})=>m+p,0),l=e.toSorted((m,p)=>p.count-m.count).map(({request:m,what:p,count:f})=>`${m} ${p}${f===1?"":` (${f} times)`}`),c=e.find(m=>m.excerpt.trim()!=="")?.excerpt,u=c===void 0?[]:[`one response began: ${U(c)}`],d=n===0?"none may":`at most ${di(n).slice(1)} may`;return new h({message:`${a} of ${t} requests failed, and ${d}: ${pt(l,3)}`,hint:s?`requests left faster than the server answered (\`rate: ${r}\`), so the queue kept growing: is the rate too high?`:"is the request right? `expect`, `timeout` and `errors` define what counts as failed",output:C([...u,o].join(`
`))})},"tooManyFailed");var Gb=5,qb=/EADDRINUSE|address already in use|only one usage of each socket address/i,Vc=.02,Gc=2,Ub=3,_o=i(async({serve:e},t)=>{let n=qc(t.root,e.directory),[r=""]=e.argv;if(Hb(n,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new h({message:`${we(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let o=await E(r,{...t.environment,...e.environment}.PATH,n);if(o===null)throw new h({message:`${we(e)}: command not found: ${r}`,hint:"it is looked up on PATH; no shell runs it"});return o},"findServer"),zc=i(async(e,t,n,r)=>{let o=await _o(e,t);for(let s=1;;s+=1){let a=await Vb(e,t,o,await jc());try{return await Kb(a,e,t,{first:n,loader:r}),a}catch(l){if(await a[Symbol.asyncDispose](),s===Gb||!qb.test(a.running.output()))throw l}}},"startServer"),Cn=i((e,t)=>e.replaceAll("{port}",String(t)),"withPort"),Vb=i(async({serve:e},t,n,r)=>{let o=Object.entries(e.environment).map(([u,d])=>[u,Cn(d,r)]),s={...t.environment,PORT:String(r),...Object.fromEntries(o)},a=[...t.under??[],n,...e.argv.slice(1).map(u=>Cn(u,r))],l=qc(t.root,e.directory),c=await zb({argv:a,directory:l,environment:s,signal:t.signal},e);return{running:c,port:r,end:i(()=>Jb(c),"end"),[Symbol.asyncDispose]:()=>c[Symbol.asyncDispose]()}},"launch"),zb=i(async(e,t)=>{try{return await A(e)}catch(n){throw n instanceof x?new h({message:`${we(t)} cannot be started: ${n.message}`}):n}},"start"),Jb=i(async e=>{ht(e.pid,"SIGTERM");let t=performance.now()+Ub*1e3;for(;Se(e.pid).length>0&&performance.now()<t;)await Uc(Vc*1e3);return e.end()},"end"),Kb=i(async(e,t,n,{first:r,loader:o})=>{let s=Math.min(t.within,n.limit),a=performance.now()+s*1e3,l=t.ready===null?r:{url:Cn(t.ready.url,e.port),method:"GET",headers:{},body:null},c={...l,url:Cn(l.url,e.port)},u=i(()=>e.running.child.exitCode!==null||e.running.child.signalCode!==null,"isGone");for(;;){let d=await Yb(o,c);if(n.signal.throwIfAborted(),u())throw await Xb(e,t);if(Zb(d,t))return;if(performance.now()>a)throw Wc(t,e,{within:s,url:c.url,answer:d});await Uc(Vc*1e3)}},"waitUntilReady"),Yb=i(async(e,t)=>{let n=await e.ask({kind:"probe",probe:t,seconds:Gc},Gc+st);if(n.kind!=="probed")throw new Error(`the load generator sent ${n.kind}`);return n.probed},"asked"),Zb=i((e,{ready:t,requests:n})=>{if(!("status"in e))return!1;let r=t===null?n[0]?.expect??null:t.status,o=t===null?300:400;return r===null?e.status>=200&&e.status<o:e.status===r},"isGood"),Xb=i(async({running:e},{serve:t})=>(await e.end(1),F(`${we(t)}, before it was ready,`,await e.exit,e.output(),"a server must stay in the foreground; is something it needs missing?")),"goneEarly");var Jc=8,Kc=.25,Yc={worked:1.5,waited:4,longest:8},Zc=i(e=>({worked:1/0,waited:1/0,longest:e}),"exactly"),Qb=.97,ek=4,tk=.02;async function Xc(e,t,n){let r=t(),o=[];for(;;){let s=await e(),a=(t()-r)/1e3;if(Xe(s.outcome)===s.outcome.requests)return{steady:!1,last:s};o.push(s);let c=(o.reduce((u,{cpu:d})=>u+(d??0),0)>=n.worked||a>=n.waited)&&rk(nk(o));if(c||a>=n.longest)return{steady:c||n.waited===1/0,last:s}}}i(Xc,"warmUp");var nk=i(e=>{let t=e.flatMap(({cpu:n,outcome:r})=>n===null||n<tk?[]:[n/r.requests]);return t.length===e.length?t:e.map(({outcome:n})=>ae(Array.from(n.samples)))},"costs"),rk=i(e=>{let t=Math.min(ek,Math.floor(e.length/2));return t<2?!1:Math.min(...e.slice(-t))>=Qb*Math.min(...e.slice(0,-t))},"isSteady");var To=i(async({spec:e,server:t,loader:n,signal:r},o)=>{let s=t?.running.exit.then(()=>null)??new Promise(()=>{}),a=o.seconds+2*e.timeout+st,l=await Promise.race([n.ask(o,a),s]);r.throwIfAborted();let c=t?.running.child,u=c===void 0||c.exitCode===null&&c.signalCode===null;if(l?.kind==="done"&&u)return l.outcome;if(t===null||e.serve===null)throw new Error(`the load generator sent ${l?.kind}`);await t.running.end(1);let d=`${we(e.serve)}, while it was sent requests,`;throw F(d,await t.running.exit,t.running.output())},"work"),eu=i(async(e,t)=>{let{spec:n,meter:r}=e,o=Math.min(Jc,n.connections),s=e.server===null&&n.rate!==null?{kind:"turn",seconds:Ro(n,1).seconds}:{kind:"warm",seconds:Kc,clients:o},a=i(async()=>(r?.lap(),{outcome:await To(e,s),cpu:r?.lap()??null}),"take"),{steady:l,last:c}=await Xc(a,()=>performance.now(),t),{seconds:u}=Ro(n,1);r?.look();let m=Xe(c.outcome)<c.outcome.requests?await To(e,{kind:"turn",seconds:u}):c.outcome;if(Xe(m)===m.requests)throw tu(e,m.failures,m.requests,Oo(n,c.outcome));return lk(e,ae(Array.from(m.samples)),{steady:l,last:c.outcome})},"warmSession"),tu=i(({spec:e,server:t},n,r,o=!1)=>Hc(n,r,e,{printed:t?.running.output()??"",overtaxed:o}),"failureOf"),Qc=.05,sk=1,ik=5,ak=8,Ro=i(({rate:e,connections:t,duration:n},r)=>{let o=e===null?2*Qc:Math.min(Math.max(ik/e,Qc),sk),s=e===null?o*t/r:e*o+1e-9,a=Math.max(Math.round(n/o),ak);return{seconds:o,samples:Math.max(1,Math.floor(s)),pairs:a}},"turnsOf"),lk=i((e,t,{steady:n,last:r})=>{let{spec:o,meter:s}=e,a=new Co(r.pace);return{batch:1,operation:t,turns:Ro(o,t),get warnings(){return[...n?[]:[ck],...a.warnings(o)]},pid:null,async turn(l){s?.lap();let c=await To(e,{kind:"turn",seconds:l}),u=s?.lap()??null;if(a.add(c),2*a.failed>a.requests)throw a.failure(e);return{samples:Array.from(c.samples),cpu:u===null?null:u/(c.requests+2)}},hold:i(l=>l?e.server?.running.stop():e.server?.running.go(),"hold"),finish:i(()=>uk(e,a),"finish")}},"sessionOf"),ck="responses were still getting faster at the end of the warm-up",uk=i(async(e,t)=>{let{spec:n,server:r,loader:o,meter:s}=e,a=s?.peak()??null;await o.running.end();let l=await r?.end()??[];if(t.tooManyFailed(n))throw t.failure(e);if(l.length>0&&n.serve!==null)throw B(we(n.serve),l,"they must exit when the server gets SIGTERM");return{peakMemory:a,values:t.values()}},"finish"),Oo=i(({rate:e},{pace:{answers:t,seconds:n}})=>e!==null&&n>0&&t/n<dk*e,"isOvertaxed"),Co=class{static{i(this,"Totals")}requests=0;failed=0;failures=[];#t=0;#n=0;#e=[];#o;constructor(t){this.#o=t}add({samples:t,requests:n,failures:r,pace:o,lateness:s}){this.requests+=n,this.failed+=Xe({failures:r});for(let l of r)this.#r(l);this.#t+=o.answers,this.#n+=o.seconds;let a=t.toSorted()[t.length>>1];a!==void 0&&this.#e.push(s/a)}#r(t){let n=this.failures.findIndex(({request:o,what:s})=>o===t.request&&s===t.what),r=this.failures[n];r===void 0?this.failures.push(t):this.failures[n]={...r,count:r.count+t.count}}tooManyFailed({errors:t}){return this.failed>Math.ceil(t*this.requests-1e-9)}failure(t){return tu(t,this.failures,this.requests,Oo(t.spec,this))}get pace(){return this.#t===0?this.#o:{answers:this.#t,seconds:this.#n}}values(){return{"error-rate":this.requests===0?0:this.failed/this.requests,...this.#n>0?{throughput:this.#t/this.#n}:{}}}warnings({rate:t}){if(t===null||this.#e.length===0)return[];let n=this.#e.toSorted((r,o)=>r-o)[this.#e.length>>1]??0;return[...Oo({rate:t},this)?[`in some trials the server could not keep up with ${zt(t,"1/s")}, so requests queued and response times grew with the length of a turn`]:[],...n>mk?["in some trials half of the requests left late, by a fifth of a response time or more: is the machine busy?"]:[]]}},dk=.9,mk=.2;var pk=.02,nu=i(e=>{let t=Se(e),n=ve(t),r=!1;return{look(){t=Se(e),n=ve(t)},lap(){let[o,s]=[n,ve(t)];if(n=s,o===null||s===null)return null;let a=Math.max(0,s.processes-o.processes);if(o.threads===null||s.threads===null)return a;let l=Math.max(0,s.threads-o.threads);return r||=a>1.1*l+pk,r?a:l},peak:i(()=>ve(Se(e))?.peak??null,"peak")}},"startMeter");var fk=i((e={})=>({minimumPairs:1,async list(t,n){return Eo(t)&&await _o(t,n),await On(t,n.root,1),await vo(t,n.root),[{task:null,warnings:t.rate===null?[hk]:[]}]},async open(t,n,r,{seed:o}=R){if(n!==null)throw new Error("an HTTP service is one benchmark and has no tasks");return gk(t,r,o,{worker:e.worker??ee("http-worker.js"),effort:t.warmUp===null?e.effort??Yc:Zc(t.warmUp)})}}),"httpRunner"),ru=fk(),hk="with `rate: max` every client waits for its response, so a stalling server gets fewer requests: budget throughput, not response times",Eo=i(e=>e.serve!==null,"isServing"),gk=i(async(e,t,n,{worker:r,effort:o})=>{let s={...e,timeout:Math.min(e.timeout,t.limit)},a=[],l=i(async()=>{await Promise.all(a.map(c=>c[Symbol.asyncDispose]()))},"dispose");try{let c=await Lc(r,t,Eo(s));a.push(c);let u=Eo(s)?await zc(s,t,await yk(s,t),c):null;u!==null&&a.push(u);let d=u&&nu(u.running.pid),m={spec:s,server:u,loader:c,meter:d,signal:t.signal};return await wk(m,t,n),Object.assign(await eu(m,o),{[Symbol.asyncDispose]:l})}catch(c){throw await l(),c}},"openSession"),yk=i(async(e,{root:t})=>{let[n]=e.requests,[r]=await On({...e,requests:e.requests.slice(0,1)},t,1);if(n===void 0||r===void 0)throw new Error("no requests");return{url:n.url,method:n.method,headers:n.headers,body:r.body}},"firstOf"),wk=i(async({spec:e,server:t,loader:n},r,o)=>{let s=Bc(e,{requests:await On(e,r.root,t?.port??null),ca:await vo(e,r.root),slowdown:r.slowdown,seed:o});await n.ask({kind:"begin",load:s},st)},"configureLoad");var bk=new Set(["-f","-wf","-wi","-w","-i","-r","-tu","-foe","-rf","-rff","-o","-e","-l","-lp","-lprof","-lrf","-h"]);function su(e){let t=e.filter((o,s)=>s%2===0),n=t.map(o=>o.split("=",1)[0]??o).find(o=>bk.has(o));if(n!==void 0)throw new h({message:`args: ${n} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let r=t.find(o=>!o.startsWith("-"));if(r!==void 0||e.length%2===1)throw new h({message:`args: ${r??t.at(-1)} is not an option of JMH with its value, such as [-t, 2]`,hint:"say which benchmarks are run with `only` and `exclude`"})}i(su,"refuseArguments");var kk=i((e,...t)=>e[e.findLastIndex((n,r)=>r%2===0&&t.includes(n))+1||e.length]??null,"valueOf"),ou={thrpt:"thrpt",avgt:"avgt",sample:"sample",ss:"ss",Throughput:"thrpt",AverageTime:"avgt",SampleTime:"sample",SingleShotTime:"ss"},Mo=i(e=>Object.hasOwn(ou,e)?ou[e]??null:null,"modeCalled");function iu(e){let t=kk(e,"-bm");return t===null?null:t==="all"||t==="All"?["thrpt","avgt","sample","ss"]:t.split(",").flatMap(n=>Mo(n)??[])}i(iu,"modesAsked");var au=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`,"filterOf");var lu=hf(gf(),1);import{text as Sk}from"node:stream/consumers";import{promisify as xk}from"node:util";var Pk="META-INF/BenchmarkList",vk=xk(lu.default.open);async function cu(e){try{let t=await vk(e,{lazyEntries:!0});return await _k(t).finally(()=>t.close())}catch{return null}}i(cu,"benchmarkList");var _k=i(e=>new Promise((t,n)=>{e.on("error",n),e.on("end",()=>t(null)),e.on("entry",r=>{if(r.fileName!==Pk)return e.readEntry();e.openReadStream(r,(o,s)=>{o!==null?n(o):Sk(s).then(t,n)})}),e.readEntry()}),"listIn");var No=i(({name:e,params:t,mode:n,several:r})=>{let o=Object.keys(t).toSorted().map(s=>`${s}=${t[s]}`).join(",");return`${e}${o===""?"":`(${o})`}${r?`:${n}`:""}`},"taskOf");function uu(e,t,n){let r=(t??"").split(`
`).flatMap(o=>Ck(o)??[]);return Tk(e).flatMap(({name:o,params:s})=>{let a=r.filter(d=>d.name===o),l=n??[...new Set(a.flatMap(({mode:d})=>d??[]))],c=[...s].map(([d,m])=>[d,Rk(m,a[0]?.params.get(d))]),u=c.filter(([,d])=>d.some(m=>m.includes(","))).map(([d])=>d);return Ok(c).flatMap(d=>(l.length===0?[null]:l).map(m=>({name:o,params:d,unnamed:u,mode:m,several:l.length>1})))})}i(uu,"benchmarksIn");function Tk(e){let t=new Map,n,[,...r]=e.split(/^Benchmarks: *\r?$/m);for(let o of r.join("").split(/\r?\n/)){let[,s,a]=/^ {2}param "(.*)" = \{(.*)\}$/.exec(o)??[];s!==void 0?n?.set(s,a??""):/^[\p{L}_$]\S*$/u.test(o)&&(n=t.get(o)??new Map,t.set(o,n))}return[...t].map(([o,s])=>({name:o,params:s}))}i(Tk,"namesIn");var Rk=i((e,t)=>t?.join(", ")===e?t:e.split(", "),"valuesOf");function Ok(e){return e.reduce((t,[n,r])=>t.flatMap(o=>r.map(s=>({...o,[n]:s}))),[{}])}i(Ok,"combinations");function Ck(e){if(!e.startsWith("JMH "))return null;let t=[],n=e.slice(4);for(;t.length<4;){let[a,l]=/^S (\d+) /.exec(n)??[];if(a===void 0)return null;t.push(n.slice(a.length,a.length+Number(l))),n=n.slice(a.length+Number(l)+1)}let[r,,o,s=""]=t;return{name:`${r}.${o}`,mode:Mo(s),params:Ek(n)}}i(Ck,"entryIn");function Ek(e){let t=new Map,n=e.slice(e.search(/(?<=^| )M \d/)).split(" ");if(n[0]!=="M")return t;let r=2;for(let o=Number(n[1]);o>0;o-=1){let[,s="",a]=n.slice(r,r+3),l=Array.from({length:Number(a)||0},(c,u)=>n[r+4+2*u]??"");t.set(s,l.map(Nk)),r+=3+2*l.length}return t}i(Ek,"paramsIn");var Mk="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Nk(e){let t=[],[n,r]=[0,0];for(let o of e.replace(/=+$/,""))n+=Mk.indexOf(o)*2**r,r+=6,!(r<16)&&(t.push(n%2**16),n=Math.floor(n/2**16),r-=16);return String.fromCharCode(...t)}i(Nk,"decoded");import{mkdir as $k,readFile as Ak,rm as Ik,stat as Lk}from"node:fs/promises";import{join as En}from"node:path";var Fk=60;async function mu({jar:e,directory:t},{root:n}){let r=En(n,t,e);if(await Lk(r).then(s=>s.isFile(),()=>!1))return r;throw new h({message:`there is no ${e}`,hint:"build it in `prepare`, such as mvn --quiet --batch-mode package"})}i(mu,"jarOf");async function pu(e,t,n){let r=`the list of ${t.jar}`,o=await wu(e,t,n,{flags:["-lp"],what:r});if(o.exit.code===0&&o.silent===null)return o.stdout;let{failure:s}=M(r,o);throw new h({...s,hint:/org\.openjdk\.jmh\.Main/.test(o.output)?"is it the jar with all that it needs, such as that of the shade plugin or of jmhJar?":null})}i(pu,"listingOf");var du=new Map,Bk=0;async function fu(e,t,n,{iterations:r,allocations:o},s){let a=du.get(s.root)??V(s.root);du.set(s.root,a);let l=En(await a,`report-${Bk+=1}`);await $k(l);try{let c=En(l,"report.json"),u=await wu(e,t,s,{flags:[...hu(n,o),"-rf","json","-rff",c,...Hk(r)],what:n.name});if(u.exit.code!==0||u.silent!==null)throw $o(n,u);let d=await Ak(c,"utf8").catch(()=>"");return qk(d,n)??jk(M(n.name,u))}finally{await Ik(l,{recursive:!0,force:!0})}}i(fu,"runOne");var jk=i(e=>{throw e},"fail"),hu=i((e,t)=>[au(e.name),...Dk(e),...e.mode===null?[]:["-bm",e.mode],"-f","1","-wf","0","-foe","true",...t?["-prof","gc"]:[]],"flagsOf"),Dk=i(({params:e,unnamed:t})=>Object.entries(e).flatMap(([n,r])=>t.includes(n)?[]:["-p",`${n}=${r}`]),"chosen"),Wk="100000000",gu=i((e,t,n,{iteration:r,allocations:o},s)=>yu(e,t,s,{flags:[...hu(n,o),"-wi","0","-i",Wk,"-r",`${Math.round(r*1e3)}ms`,"-tu",n.mode==="thrpt"?"s":"ns"],what:n.name}),"endless"),Hk=i(e=>{if(e===null)return[];let{warmUps:t,measured:n,seconds:r}=e,o=`${Math.round(r*1e3)}ms`;return["-wi",`${t}`,"-w",o,"-i",`${n}`,"-r",o]},"timesOf");function $o({name:e},t){let[,n,r=""]=/<failure(?:: (.*))?>([^]*)/.exec(t.stdout)??[],o=r.split(`
`).filter(a=>a.trim()!==""),s=n??o.slice(0,Gk).join(`
`);return M(e,s===""||t.silent!==null?t:{...t,output:s})}i($o,"failureOf");var Gk=6;function qk(e,{params:t,mode:n}){try{let o=JSON.parse(e).find(c=>(n===null||c.mode===n)&&Object.entries(t).every(([u,d])=>c.params?.[u]===d));if(o===void 0)return null;let s=Buffer.from(JSON.stringify([o])),{measurements:a}=te("jmh",{file:"report.json",bytes:s}),[l]=a;return{measurements:a.filter(({name:c})=>c===l?.name),iterations:(o.primaryMetric?.rawData??[]).flat()}}catch(r){if(r instanceof x||r instanceof SyntaxError)return null;throw r}}i(qk,"resultIn");var Uk=i(e=>["LC_ALL","LC_CTYPE","LANG"].some(t=>t in e)?{}:{LC_ALL:"C.UTF-8"},"localeOf");async function yu(e,t,n,{flags:r,what:o}){let s=En(n.root,t.directory),a={...Uk(n.environment),...n.environment,...t.environment},l=await E("java",a.PATH,s);if(l===null)throw new h({message:"command not found: java",hint:"install a JDK, in a workflow with actions/setup-java before this step"});return{argv:[l,"-Djmh.ignoreLock=true","-cp",e,"org.openjdk.jmh.Main",...r,...t.args],directory:s,environment:a,signal:n.signal,patience:Math.min(Fk,n.limit),what:o}}i(yu,"commandOf");var wu=i(async(e,t,n,r)=>q({...await yu(e,t,n,r),slowdown:n.slowdown,under:n.under}),"run");var bu={fewest:3,part:.06666666666666667},it={usual:3,longer:6},Vk=.03,zk=3,Be=i(e=>e.toSorted((t,n)=>t-n)[e.length>>1]??Number.NaN,"medianOf");function Mn(e){let t=Math.max(1,Math.ceil(e.length/3)),n=e.slice(-t),r=Be(n),o=Be(n.slice(1).map((c,u)=>Math.abs(c-(n[u]??c))))||0,s=Math.max(Vk*r,zk*o),a=e.length-t,l=Math.max(bu.fewest,Math.round(e.length*bu.part));for(let c=a;c>0;c-=1){let u=Be(e.slice(c-1,c-1+l));if(Math.abs(u-r)>s)return c}return 0}i(Mn,"warmUpOf");var Nn=.05,Jk=.4,Kk=1.25,Yk=.3;function xu(e,t,n){let r=Math.max(Nn,e),o=Math.max(1,Math.round(Jk/r)),s=Math.max(1,Math.ceil(Ao(t)/r));return{iteration:r,measured:o,seconds:(s+o)*r,samples:Math.max(1,o*n),pairs:1}}i(xu,"planOf");function Pu({iteration:e,measured:t},n){let r=Math.round(n/e);return{warmUps:Math.max(1,r-t),measured:t}}i(Pu,"iterationsOf");var Ao=i(e=>Math.max(Yk,Kk*e),"withRoom"),$n=i(e=>`its JVM was still changing after ${e.toFixed(0)} s, and is measured from then on`,"stillChanging"),_t=.02,ku={iterations:3,trial:.72},Su={fewest:3,most:12};function An(e){let t=e>_t,n=Math.max(_t,e),r=Math.max(1,Math.round(ku.iterations*_t/n)),o=r*n,s=Math.min(Su.most,Math.max(Su.fewest,Math.round(ku.trial/o)));return{iteration:n,samples:r,seconds:o,pairs:s,skipped:t?1:2}}i(An,"turnsOf");function _u({name:e},{measurements:t,iterations:n}){let[r]=z(t).values(),[o]=t,s=o?.summary.p50??o?.summary.mean;if(r===void 0||o===void 0||s===void 0)throw new h({message:`${e} ended without a result`});return{result:r,operation:o.metric==="throughput"?1/s:s,iterations:n}}i(_u,"shotOf");var Tt=.1;async function Tu(e){let{operation:t}=await e({warmUps:0,measured:2,seconds:Tt}),n=Math.max(Tt,t),r=await vu(e,n,it.usual),{shot:o,measured:s,warmUp:a,isDoubtful:l}=r.isDoubtful?await vu(e,n,it.longer):r,c=o.result.turn.samples.length/s*(Nn/Tt);return{operation:o.operation,plan:xu(o.operation,a*n,Math.max(1,Math.floor(c))),warnings:l?[$n(a*n)]:[]}}i(Tu,"learn");async function vu(e,t,n){let r=Math.max(3,Math.round(n/t)),o=await e({warmUps:0,measured:r,seconds:Tt}),s=o.iterations.length>3,a=s?Mn(o.iterations):Math.ceil(r/3);return{shot:o,measured:r,warmUp:a,isDoubtful:s&&a>r/2}}i(vu,"lookAt");async function Ru(e){let{operation:t,result:n}=await e(null),r=Math.max(1,n.turn.samples.length);return{operation:t,plan:{iteration:t,measured:1,seconds:t,samples:r,pairs:Zk},warnings:[]}}i(Ru,"learnCold");async function Ou(e){let{operation:t,result:n}=await e({warmUps:0,measured:1,seconds:Tt});return{batch:1,operation:t,turns:An(t),warnings:[],pid:null,turn:i(()=>Promise.resolve(n.turn),"turn"),finish:i(()=>Promise.resolve({peakMemory:null,values:n.values}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(Ou,"glance");var Zk=3;function Cu({operation:e,plan:t,warnings:n},r){let o=[];return{batch:1,operation:e,turns:t,warnings:n,pid:null,async turn(s){let{result:a}=await r({...Pu(t,s),seconds:Nn});return o.push(a),a.turn},finish:i(()=>Promise.resolve({peakMemory:null,values:dn(o.map(({values:s})=>s))}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(Cu,"shotSession");function Mu(e){let[,t]=/^ {8,}·?gc\.alloc\.rate\.norm: +(\S.*) B\/op\s*$/.exec(e)??[];if(t!==void 0){let o=Eu(t);return{kind:"allocated",bytes:o<.5?0:o}}if(/^ {8,}\S+: /.test(e))return null;let[,n,r]=/(\d+[.,]\d+|≈ \S+) (ns\/op|ops\/s)\s*$/.exec(e)??[];return n===void 0?null:{kind:"result",value:Eu(n)*(r==="ns/op"?1e-9:1)}}i(Mu,"iterationIn");var Eu=i(e=>e.startsWith("\u2248")?0:Number(e.replace(",",".")),"numberIn");var Xk=4096,Qk=32768,Nu=64*2**20,eS=3;async function $u(e,t){let{argv:n,directory:r,environment:o,signal:s}=e,a=await A({argv:n,directory:r,environment:o,signal:s,talk:"streams"});return new Io(a,e,t)}i($u,"startLive");var Io=class{static{i(this,"LiveJvm")}#t;#n;#e;#o=Ue();#r=[];#s=[];#u="";#i="";#d=0;#a=1/0;#l=null;#m=!1;#c=i(()=>{},"#wake");constructor(t,n,r){this.#t=t,this.#n=n,this.#e=r,t.child.stdin?.end(),t.child.stdout?.setEncoding("utf8").on("data",o=>this.#h(o)),t.child.stdout?.once("close",()=>{t.exit.then(o=>{this.#l=o,this.#c()})})}hold(t){t?this.#t.stop():this.#t.go()}async take(t,n){let r=this.#r.length+n;for(;this.#r.length<r+t;)await this.#p();let o=this.#r.slice(r,r+t);if(o.every(s=>s>0))return o;throw new h({message:`${this.#n.what} takes less than a thousandth of a nanosecond`,hint:"does it return what it works out, or give it to a Blackhole?"})}async warm(t){let n=i(()=>(performance.now()-this.#a)/1e3,"went");for(;this.#r.length<eS||n()<t;)await this.#p();return{iterations:[...this.#r],seconds:n()}}allocations(){let t=this.#s;return this.#s=[],t}async[Symbol.asyncDispose](){this.#m||(this.#m=!0,this.#t.go(),await this.#t.end())}#h(t){this.#o.push(Buffer.from(t)),this.#d+=t.length,this.#i=(this.#i+t).slice(-Qk);let n=(this.#u+t).split(`
`);this.#u=(n.pop()??"").slice(-Xk);for(let r of n)this.#g(r);this.#c()}#g(t){let n=Mu(t);n?.kind==="allocated"&&this.#s.push(n.bytes),n?.kind==="result"&&(this.#a=Math.min(this.#a,performance.now()),this.#r.push(n.value))}async#p(){let{signal:t,patience:n,what:r}=this.#n;if(this.#l!==null)return this.#f(this.#l,null);let o,s=await new Promise(a=>{this.#c=()=>a(!1),o=setTimeout(()=>a(!0),n*1e3)});if(clearTimeout(o),t.throwIfAborted(),s)return this.#f({code:null,signal:null},n);if(this.#d>Nu)throw new h({message:`${r} printed more than ${Nu/2**20} MiB`})}async#f(t,n){await this.#t.end(),this.#n.signal.throwIfAborted();let r=C(U(`${this.#o.text()}
${this.#t.output()}`),14);throw this.#e({exit:t,stdout:this.#i,output:r,silent:n})}};var Lo=new Map;async function Iu({key:e,isRate:t,command:n,failed:r}){let o=await $u(n,r);try{let s=Lo.get(e),{warmUp:a,iterations:l,isDoubtful:c}=await(s===void 0?tS(o):rS(o,s));Lo.set(e,Math.max(Lo.get(e)??0,a)),o.allocations();let u=Be(l.slice(-Math.ceil(l.length/3))),d=t?1/u:u;return oS(o,d,t,c?[$n(a)]:[])}catch(s){throw await o[Symbol.asyncDispose](),s}}i(Iu,"openTurns");async function tS(e){let t=await Au(e,it.usual);return t.isDoubtful?Au(e,it.longer):t}i(tS,"learn");async function Au(e,t){let{iterations:n,seconds:r}=await e.warm(t),o=Mn(n);return{warmUp:o/n.length*r,iterations:n,isDoubtful:n.length>nS&&o>n.length/2}}i(Au,"lookAt");var nS=3,rS=i(async(e,t)=>{let{iterations:n}=await e.warm(Ao(t));return{warmUp:t,iterations:n,isDoubtful:!1}},"again");function oS(e,t,n,r){let o=An(t),s=[];return{batch:1,operation:t,turns:o,warnings:r,pid:null,hold:i(a=>e.hold(a),"hold"),async turn(a){let l=Math.max(1,Math.round(a/o.iteration)),c=await e.take(l,o.skipped);return n&&s.push(...c),{samples:n?[]:c,cpu:null}},async finish(){let a=e.allocations();return await e[Symbol.asyncDispose](),{peakMemory:null,values:{...s.length>0&&{throughput:Be(s)},...a.length>0&&{"heap-per-op":Be(a)}}}},[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()}}i(oS,"sessionOf");var Fu=new Map,Bu={minimumPairs:1,async list(e,t){let{benchmarks:n}=await Lu(e,t);return[...n].map(([r,{mode:o}])=>({task:r,warnings:[],...o!==null&&{metrics:o==="thrpt"?aS:iS}}))},async open(e,t,n,r){let{jar:o,benchmarks:s,known:a}=Fu.get(ju(e,n))??await Lu(e,n),l=s.get(t??"");if(t===null||l===void 0)throw new h({message:`there is no benchmark ${JSON.stringify(t)} any more`,hint:"does the jar list the same benchmarks every time?"});let c=r?.metrics.includes("heap-per-op")===!0&&!e.args.includes("-prof"),u=i(async m=>_u(l,await fu(o,e,l,{iterations:m,allocations:c},n)),"shoot");if(n.under!==void 0)return Ou(u);if(sS(l)&&n.slowdown===0)return Iu({key:JSON.stringify([e,t]),isRate:l.mode==="thrpt",command:await gu(o,e,l,{iteration:_t,allocations:c},n),failed:i(m=>$o(l,m),"failed")});let d=a.get(t)??(l.mode==="ss"?Ru(u):Tu(u));return a.set(t,d),d.catch(()=>a.delete(t)),Cu(await d,m=>u(l.mode==="ss"?null:m))}},sS=i(({mode:e,unnamed:t})=>(e==="avgt"||e==="thrpt")&&t.length===0&&process.platform!=="win32","canTakeTurns"),ju=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf");async function Lu(e,t){let n={...t,slowdown:0};su(e.args);let r=await mu(e,n),o=await pu(r,e,n),s=uu(o,await cu(r),iu(e.args)),a=s.map(u=>[No(u),u]).filter(([u])=>G(u,e)),[l]=s;if(l===void 0)throw new h({message:`${e.jar} lists no benchmark`,hint:"did JMH's annotation processor run when it was compiled (jmh-generator-annprocess)?"});if(a.length===0)throw new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${No(l)}`});let c={jar:r,benchmarks:new Map(a),known:new Map};return Fu.set(ju(e,n),c),c}i(Lu,"discover");var Du=i((e,t)=>J({turn:e,batch:1,peakMemory:null,values:t,units:{}},[]),"told"),iS=Du({samples:[1],cpu:null},{"heap-per-op":1}),aS=Du({samples:[],cpu:null},{throughput:1,"heap-per-op":1});var lS=2**24,In=i((e,t)=>Math.min(lS,2**Math.max(0,Math.ceil(Math.log2(t/e)))),"operationsFor"),Rt=i((e,t,n)=>{let r=n.instructions/e;if(!(r>0))throw new h({message:`${t}: ${e} more operations took no additional instructions`,hint:"does it cache results of earlier calls, or do different work each time?"});return{...n,instructions:Number(r.toPrecision(9))}},"perOperation"),Fo=i((e,t)=>({instructions:t.instructions-e.instructions,commands:t.commands,warnings:[...new Set([...e.warnings,...t.warnings])]}),"difference");var cS=.02,at=i(async(e,t,n)=>{let r=await rt(t.environment.PATH),o=await pS(e.open),s=n?.operations??In(o,cS),{instructions:a,warnings:l,way:c}=await uS(e,r,s,t.limit);return{values:{instructions:a*(1+t.slowdown)},basis:`${r.version}, ${s} operations${c}`,operations:s,warnings:l}},"countStatement"),uS=i(async(e,t,n,r)=>{let{where:o}=e,s=i((m,p)=>mS(e,t,{warm:n,operations:m,apart:p},r),"worker"),{counts:a,processes:l}=await s(n,!1);if(typeof l=="object")return{...Rt(n,o,Fo(a.of(l.none),a.of(l.all))),way:""};let c=l==="missing"?a:(await s(0,!0)).counts,u=Rt(n,o,Fo(c,(await s(n,!0)).counts)),d=dS[l==="missing"?"missing":"failed"];return{...u,warnings:[...u.warnings,d],way:" in two processes"}},"count"),Wu="so its instructions are counted in two processes, where unrelated code can change the count by up to 1 %",dS={missing:`it has threads, ${Wu}`,failed:`it cannot run in a forked child, ${Wu}`},mS=i(async({where:e,directory:t,start:n},r,o,s)=>{let a="apart";return{counts:await kn(r,t,async({prefix:c})=>{var f=[];try{let u=await n({prefix:c,count:o});let d=v(f,u.running,!0);({processes:a}=await u.expect("counted","counting",s));let m=await u.left(Hu);let p=await d.end(Hu);if(m!==null)throw sn(e,m,d.output());if(p.length>0)throw B(e,p,"wait for them in the statement")}catch(g){var w=g,y=!0}finally{var b=_(f,w,y);b&&await b}}),processes:a}},"countWorker"),pS=i(async e=>{var n=[];try{let t=v(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=_(n,o,s);a&&await a}},"rehearse"),Hu=60;import{join as yS}from"node:path";var Gu=`"""Ninth part of the worker program, for pyperf: what its Runner measures, as a benchmark that takes turns."""
import operator


class Called(Benchmark):
    """Steps that each tell the nanoseconds of so many calls; one call is \`inner\` operations."""

    def __init__(self, steps, inner):
        # pyperf leaves the collector as the script has it.
        self.step, self.inner, self.collecting = steps, inner or 1, gc.isenabled()
        next(steps)

    tells = False

    def stretch(self, nanoseconds, batch):
        calls = max(1, round(batch / self.inner))
        begin = clock()
        samples, used = super().stretch(nanoseconds, calls)
        took, share = clock() - begin, batch / (calls * self.inner)
        told = sum(samples)
        # What was timed and is not told of is no gap between the report and the clock.
        self.untimed = (max(0, took - told) if self.tells else 0) + told * (1 - share)
        return [sample * share for sample in samples], used * share

    def repeated(self, times):
        # Of whole calls; both sides make as many.
        super().repeated(-(-times // self.inner))


class Told(Called):
    """A function that is given a number of calls and says how long they took, besides whatever else it does."""

    tells = True


def times_told(function, arguments, extra):
    """Steps for \`bench_time_func\`; none is asked for no call."""
    times = yield
    while True:
        calls = operator.length_hint(times)
        seconds = function(calls, *arguments) if calls else 0
        if not isinstance(seconds, (int, float)):
            raise Problem(
                'its function returned a %s, not seconds' % type(seconds).__name__,
                'a function for bench_time_func takes the number of loops and returns how long they took',
            )
        times = yield seconds * 1e9 * (1 + extra)


def times_awaited(function, arguments, loop_factory, timer):
    """Steps for \`bench_async_func\`, all in one event loop."""
    import asyncio

    async def timed(times):
        begin = timer()
        for _ in times:
            await function(*arguments)
        return timer() - begin

    loop = (loop_factory or asyncio.new_event_loop)()
    asyncio.set_event_loop(loop)
    try:
        times = yield
        while True:
            times = yield loop.run_until_complete(timed(times))
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def times_of_code(code, namespace, timer):
    """Steps for \`timeit\`: setup and teardown run once a process."""
    setup, statement, teardown = map(joined, code)
    sys.path.insert(0, os.curdir)
    return compiled(setup, statement, namespace, None if teardown == 'pass' else teardown)(timer)


def joined(lines):
    return '\\n'.join(line.rstrip() for line in ([lines] if isinstance(lines, str) else lines) if line.strip()) or 'pass'
`;var qu=`"""Last part of the worker program, for pyperf: runs a script, which lists its benchmarks or holds one side of one trial."""


def run_script(path, arguments):
    """As \`python path\` would; what begins in the working directory is found as well, after everything else."""
    full = os.path.abspath(path)
    try:
        with open(full, 'rb') as file:
            code = compile(file.read(), full, 'exec', dont_inherit=True)
    except OSError as error:
        raise Problem('%s cannot be read: %s' % (path, error.strerror))
    main = types.ModuleType('__main__')
    main.__file__, main.__builtins__ = full, __builtins__
    sys.modules['__main__'] = main
    sys.argv = [path] + arguments
    sys.path[0:1] = [os.path.dirname(full)]
    sys.path.append(os.getcwd())
    try:
        exec(code, vars(main))
    except SystemExit as error:
        # Scripts end themselves: sys.exit(main()).
        if error.code not in (None, 0):
            raise


def converse(request):
    enter('loading')
    script.request = request
    stand_in()
    run_script(request['file'], request['args'])
    if request['benchmark'] is None:
        channel.send('names', names=script.names)
        channel.send('listed', facts=facts(request['root']))
    elif script.told is None:
        raise Problem('there is no benchmark of this name any more', 'does the script name the same ones in every run?')
    else:
        kind, told = script.told
        channel.send(kind, **told)


converse_with(converse)
`;var Uu=`"""Tenth part of the worker program, for pyperf: the Runner that scripts get in place of its own.

It names what a script has measured, and takes turns where the script comes to the benchmark that is wanted: all that stands
before has run then, as in a worker process of pyperf, and all that stands behind runs afterwards. Nothing of pyperf is
needed; where it is installed, everything but Runner is its own.
"""
import argparse
import shlex
import types

# What pyperf's own options are where nobody gives them; a script may look at them.
OPTIONS = dict(
    rigorous=False, fast=False, debug_single_value=False, verbose=False, quiet=True, pipe=None, output=None, append=None,
    timeout=None, worker=True, in_process=False, worker_task=0, calibrate_loops=False, recalibrate_loops=False,
    calibrate_warmups=False, recalibrate_warmups=False, dump=False, metadata=False, hist=False, stats=False, affinity=None,
    inherit_environ=None, copy_env=False, locale=True, python=sys.executable, compare_to=None, python_names=None,
    profile=None, hook=None, tracemalloc=False, track_memory=False,
)


class Script:
    """What a script has had measured so far, and what the one that is wanted told at its end."""

    names, request, told = [], None, None

    def met(self, name, make):
        if not isinstance(name, str):
            raise TypeError('the name of a benchmark is a str, not a %s' % type(name).__name__)
        if name in self.names:
            raise ValueError('duplicated benchmark name: %r' % name)
        self.names.append(name)
        if name == self.request['benchmark']:
            enter('setting up')
            self.told = serve(make(), self.request)


script = Script()


class Runner:
    """What \`pyperf.Runner\` offers. Like one in a worker process, it returns None for each benchmark."""

    def __init__(self, values=None, processes=None, loops=0, min_time=0.1, metadata=None, show_name=True,
                 program_args=None, add_cmdline_args=None, _argparser=None, warmups=1, hooks=None):
        self.metadata = {} if metadata is None else metadata
        self.args = None
        self.argparser = argparse.ArgumentParser(description='Benchmark') if _argparser is None else _argparser
        self.argparser.set_defaults(values=values or 3, processes=processes or 1, loops=loops, min_time=min_time,
                                    warmups=warmups, **OPTIONS)

    def parse_args(self, args=None):
        if self.args is None or args is not None:
            try:
                self.args = self.argparser.parse_args(args)
            except SystemExit as error:
                if not error.code:
                    raise
                raise Problem(
                    'its command line is not understood: %s' % shlex.join(sys.argv[1:] if args is None else args),
                    'give what the script itself asks for in \`args\`; options of pyperf have no meaning here',
                )
        return self.args

    def is_worker(self):
        return True

    def bench_func(self, name, func, *args, inner_loops=None, metadata=None):
        def steps():
            return compiled('_function, _args = _call', '_function(*_args)', {'_call': (func, args)})(self.timer())

        self.has(name, lambda: Called(steps(), inner_loops))

    def bench_time_func(self, name, time_func, *args, inner_loops=None, metadata=None):
        self.has(name, lambda: Told(times_told(time_func, args, script.request['slowdown']), inner_loops))

    def bench_async_func(self, name, func, *args, inner_loops=None, metadata=None, loop_factory=None):
        self.has(name, lambda: Told(times_awaited(func, args, loop_factory, self.timer()), inner_loops))

    def timeit(self, name, stmt=None, setup='pass', teardown='pass', inner_loops=None, duplicate=None, metadata=None,
               globals=None):
        code = setup, name if stmt is None else stmt, teardown
        namespace = {} if globals is None else dict(globals)
        self.has(name, lambda: Called(times_of_code(code, namespace, self.timer()), inner_loops))

    def bench_command(self, name, command):
        def refused():
            words = shlex.join(map(str, command)) if isinstance(command, (list, tuple)) else str(command)
            raise Problem(
                'bench_command runs a whole program, which pyperf: does not measure',
                'make it a suite of its own, command: %s, and leave it out here with \`exclude\`' % words,
            )

        self.has(name, refused)

    def has(self, name, make):
        self.parse_args()
        script.met(name, make)

    @staticmethod
    def timer():
        slowdown = script.request['slowdown']
        return slowed(slowdown) if slowdown else clock


def stand_in():
    """Answers \`import pyperf\`."""
    try:
        import pyperf
    except ImportError:
        pyperf = types.ModuleType('pyperf')
        pyperf.__path__ = []
        pyperf.VERSION, pyperf.__version__ = (2, 11, 0), '2.11.0'
        pyperf.perf_counter = time.perf_counter
        pyperf.python_implementation = lambda: sys.implementation.name
        pyperf.python_has_jit = lambda: sys.implementation.name in ('pypy', 'graalpy')
        sys.modules['pyperf'] = pyperf
    pyperf.Runner = Runner
    inside = sys.modules.get('pyperf._runner')
    if inside is not None:
        inside.Runner = Runner
`;var wS=[Le,Gu,Uu,qu].join(`
`),Ot=i(async(e,t,{file:n,benchmark:r,where:o},s,a=null)=>{let{path:l,environment:c}=await Te(e,t),u={root:t.root,setup:"",file:n,args:e.args,benchmark:r,slowdown:t.slowdown,heap:s.metrics.includes("heap-per-op"),hurried:s.hurried,count:a?.count??null};return Re({python:l,directory:yS(t.root,e.directory),environment:{PYTHONHASHSEED:String(s.seed),...c},signal:t.signal,program:wS,where:i(()=>o,"where"),request:u,prefix:[...t.under??[],...a?.prefix??[]]})},"startPyperf");import{readdir as bS}from"node:fs/promises";import{join as Vu}from"node:path";async function Bo({files:e,directory:t},{root:n}){let[r]=e;if(r!==void 0&&e.length===1&&!kr(r))return[{file:r,prefix:""}];let o=[];for(let s of e)o.push(...kr(s)?await kS(s,Vu(n,t)):[s]);return[...new Set(o)].map(s=>({file:s,prefix:`${s.replace(/\.py$/,"")}/`}))}i(Bo,"scriptsOf");async function kS(e,t){let n=ni(e),r=(await zu(t,n==="."?"":n)).filter(Y(e));if(r.length>0)return r.toSorted();throw new h({message:`pyperf: no script matches ${e}`,hint:"name the files that use pyperf.Runner, such as bench/bench_*.py"})}i(kS,"matching");var SS=/^(?:\..*|venv|node_modules|__pycache__)$/;async function zu(e,t){let r=(await bS(Vu(e,t),{withFileTypes:!0}).catch(()=>[])).map(async o=>{let s=t===""?o.name:`${t}/${o.name}`;return o.isDirectory()?SS.test(o.name)?[]:zu(e,s):[s]});return(await Promise.all(r)).flat()}i(zu,"filesBelow");var xS=i((e={})=>({minimumPairs:3,list:i((t,n)=>PS(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>Ku(t,n,r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>_S(t,n,r,W(r,e),s),"exact")}),"pyperfRunner"),Ju=xS(),PS=i(async(e,t,n)=>{let r=[];for(let s of await Bo(e,t))r.push(...await vS(e,s,t,n));let o=r.filter(({task:s})=>G(s??"",e));if(o.length>0)return o;throw new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`})},"list"),vS=i(async(e,{file:t,prefix:n},r,{loadLimit:o})=>{var m=[];try{let s=`pyperf ${t}`;let a=await Ot(e,r,{file:t,benchmark:null,where:s},R);let l=v(m,a.running,!0);let{names:c}=await a.expect("names","loading",o);let{facts:u}=await a.expect("listed","loading",o);if(u.stranger!==null)throw ue(s,u.stranger);await l.end(re);if(c.length===0)throw new h({message:`${s} has no benchmark`,hint:"does it call bench_func, bench_time_func, bench_async_func or timeit of a pyperf.Runner?"});let d={name:u.name,version:u.version,path:u.path};return c.map(y=>({task:`${n}${y}`,warnings:[],runtime:d}))}catch(p){var f=p,g=!0}finally{var w=_(m,f,g);w&&await w}},"listScript"),jo=i(async(e,t,n)=>{let r=t??"",[o]=(await Bo(e,n)).filter(({prefix:s})=>r.startsWith(s)).toSorted((s,a)=>a.prefix.length-s.prefix.length);if(o===void 0)throw new h({message:`pyperf: no script has a benchmark ${JSON.stringify(r)}`});return{file:o.file,benchmark:r.slice(o.prefix.length),where:r}},"wantedOf"),Ku=i(async(e,t,n,r,o)=>{let s=await jo(e,t,n),a=await Ot(e,n,s,r);return ye(a,s.where,r.metrics,o)},"open"),_S=i(async(e,t,n,r,o)=>{let s=await jo(e,t,n),a={where:s.where,directory:n.root,open:i(()=>Ku(e,t,n,R,r),"open"),start:i(l=>Ot(e,n,s,R,l),"start")};return at(a,n,o)},"exact"),kI=i(async(e,t,n,r)=>{let o=await jo(e,t,n),s=await Ot(e,n,o,R);return _e(s,W(n),r)},"recordPyperf");var Ct=i(({paths:e},t)=>t??`pytest ${e.join(" ")}`,"inWords"),Yu=i((e,{others:t,deselected:n},r)=>new h({message:`${Ct(e,null)} has no benchmark: no test uses the \`benchmark\` fixture or mark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`${n} that do are deselected: by -m or -k among the project's \`addopts\`? A later one wins: args: [-m, '']`:t>0?`${t} other tests were found; is the path right?`:"is the path right? Files are found by their names, test_*.py unless `python_files` says otherwise"}),"nothingFound");var Ln=i(()=>{let e=new Set,t=i((o,s)=>{o.isBusy=!0;let a=i(async()=>{e.delete(o),s.removeEventListener("abort",l),await o.started.running.end()},"end"),l=i(()=>{a()},"abort");return s.addEventListener("abort",l,{once:!0}),{started:o.started,release:i(()=>{s.removeEventListener("abort",l),o.isBusy=!1},"release"),end:a}},"take"),n=i(async o=>{for(let s of o)e.delete(s);await Promise.all(o.map(({started:s})=>s.running.end()))},"endAll"),r=i(()=>[...e].filter(({isBusy:o})=>!o),"idle");return{async hold(o,s,a,l){let c=r().find(m=>m.place===o&&m.seed===s);if(c!==void 0)return t(c,a);let u={started:await l(),place:o,seed:s,isBusy:!0};e.add(u);let d=r().filter(m=>m.place===o);return await n(d.slice(0,Math.max(0,d.length-2))),t(u,a)},end:i(()=>n(r()),"end")}},"keptSessions");import{join as ES}from"node:path";var Zu=`"""Ninth part of the worker program, for pytest: what the fixture was given, as a benchmark that takes turns."""


class Called(Benchmark):
    """A function with its arguments, called again and again in one loop, as pytest-benchmark does."""

    def __init__(self, request, function, args, kwargs, collecting):
        names = {'_call': (function, args, kwargs), '__tracebackhide__': True}
        inner = compiled('_function, _args, _kwargs = _call', '_function(*_args, **_kwargs)', names)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        next(self.step)
        self.collecting, self.once, self.seconds = collecting, False, []
        self.result = lambda: function(*args, **kwargs)

    def run(self, nanoseconds, batch):
        samples, used = super().run(nanoseconds, batch)
        if phase == 'measuring':
            self.seconds.extend(sample / 1e9 / batch for sample in samples)
        return samples, used


# One round of \`benchmark.pedantic\`. The sampler knows whose time it is by the names.
ROUND = """
def inner(_timer, _times, _function, _args, _kwargs):
    _result = None
    _t0 = _timer()
    for _i in _times:
        _result = _function(*_args, **_kwargs)
    _t1 = _timer()
    return _t1 - _t0, _result
"""


class Rounds(Called):
    """\`benchmark.pedantic\`: every round has its own arguments, and what comes before and after is not timed."""

    def __init__(self, request, target, args, kwargs, setup, teardown, rounds, warmup_rounds, iterations, collecting):
        scope = {'__tracebackhide__': True}
        exec(compile(ROUND, SOURCE, 'exec', dont_inherit=True), scope)
        self.inner = scope['inner']
        self.timer = slowed(request['slowdown']) if request['slowdown'] else clock
        self.given = target, args, kwargs, setup, teardown
        self.collecting, self.iterations, self.warmup_rounds, self.seconds = collecting, iterations, warmup_rounds, []
        # Whoever asks for a single call may not be able to make a second one.
        self.once = rounds == iterations == 1 and not warmup_rounds and setup is None
        self.step, self.last, self.done = self.steps(), None, False
        next(self.step)

    def run(self, nanoseconds, batch):
        return super().run(0 if self.once else nanoseconds, batch)

    def arguments(self):
        _, args, kwargs, setup, _ = self.given
        found = setup() if setup else None
        if found and (args or kwargs):
            raise TypeError("Can't use \`args\` or \`kwargs\` if \`setup\` returns the arguments.")
        return found if found else (args, kwargs)

    def round(self, times):
        """Nanoseconds of so many calls with the same arguments."""
        target, _, _, _, teardown = self.given
        if self.once and self.done:
            raise Problem('pedantic allows one call only', 'give it a \`setup\`, or more rounds')
        args, kwargs = self.arguments()
        self.done = True
        elapsed, self.last = self.inner(self.timer, times, target, args, kwargs)
        if teardown is not None:
            teardown(*args, **kwargs)
        return elapsed

    def steps(self):
        """As the generator of other benchmarks: it is sent how often, and gives the nanoseconds."""
        times = yield
        while True:
            if self.given[3] is None:
                times = yield self.round(times)
            else:
                times = yield sum(self.round(repeat(None, 1)) for _ in times)

    def warmed_up(self, hurried):
        if self.once:
            return 1, 0.0, None
        for _ in range(self.warmup_rounds):
            self.round(repeat(None, self.iterations))
        begin, blocks, operations = clock(), [], []
        while True:
            started = clock()
            samples, used = self.run(BLOCK, self.iterations)
            # With its setup: so long is a turn.
            operations.append((clock() - started) / len(samples) / self.iterations)
            blocks.append(middle(samples) / self.iterations)
            if hurried and len(samples) == len(blocks) == self.iterations == 1 and samples[0] >= HURRIED:
                return 1, operations[0], [samples[0], used]
            if is_warm(blocks, clock() - begin, HURRIED if hurried else LONGEST):
                return self.iterations, middle(operations[-5:]), None

    def heap(self):
        return None if self.once else super().heap()

    def result(self):
        if self.iterations > 1:
            self.round(repeat(None, 1))
        return self.last
`;var Xu=`"""Tenth part: the \`benchmark\` fixture, as pytest-benchmark and pytest-codspeed have it."""


class FixtureAlreadyUsed(Exception):
    pass


class Stats:
    """\`benchmark.stats\` after the last turn: \`stats.stats.mean\` and \`stats['mean']\`."""

    def __init__(self, seconds, iterations):
        import statistics

        self.data, self.iterations, self.rounds = seconds, iterations, len(seconds)
        self.min, self.max, self.total = min(seconds), max(seconds), sum(seconds)
        self.mean, self.median = statistics.mean(seconds), statistics.median(seconds)
        self.stddev = statistics.stdev(seconds) if len(seconds) > 1 else 0
        self.ops = 1 / self.mean if self.mean else 0

    @property
    def stats(self):
        return self

    def __getitem__(self, key):
        return getattr(self, key)


class BenchmarkFixture:
    """Hands what it is given to \`measure\`, once."""

    def __init__(self, node, measure, collecting):
        marker = node.get_closest_marker('benchmark')
        options = dict(marker.kwargs) if marker else {}
        self.name, self.fullname = node.name, node.nodeid
        call = getattr(node, 'callspec', None)
        self.param, self.params = (call.id, call.params) if call else (None, None)
        self.group, self.extra_info, self.stats = options.get('group'), {}, None
        self.enabled, self.disabled, self.has_error, self.skipped = True, False, False, False
        self.cprofile = self.cprofile_stats = None
        self._measure, self._mode, self._undo = measure, None, []
        self._collecting = collecting and not options.get('disable_gc')

    @property
    def __class__(self):
        """What some ask for who have pytest-benchmark."""
        own = getattr(sys.modules.get('pytest_benchmark.fixture'), 'BenchmarkFixture', None)
        return own or BenchmarkFixture

    def _use(self, mode, make):
        if self._mode:
            self.has_error = True
            raise FixtureAlreadyUsed('Fixture can only be used once. Previously it was used in %s mode.' % self._mode)
        self._mode = mode
        try:
            benchmark = make()
            self._measure(benchmark)
            if benchmark.seconds:
                self.stats = Stats(benchmark.seconds, getattr(benchmark, 'iterations', 1))
            return benchmark.result()
        except Exception:
            self.has_error = True
            raise

    def _gc(self):
        return self._collecting and gc.isenabled()

    def __call__(self, function_to_benchmark, *args, **kwargs):
        return self._use(
            'benchmark(...)', lambda: Called(asked, function_to_benchmark, args, kwargs, self._gc())
        )

    def pedantic(
        self, target, args=(), kwargs=None, setup=None, teardown=None, rounds=1, warmup_rounds=0, iterations=1
    ):
        for name, value, least in [
            ('iterations', iterations, 1), ('rounds', rounds, 1), ('warmup_rounds', warmup_rounds, 0)
        ]:
            if not isinstance(value, int) or value < least:
                raise ValueError('Must have positive int for \`%s\`.' % name)
        if iterations > 1 and setup:
            raise ValueError("Can't use more than 1 \`iterations\` with a \`setup\` function.")
        return self._use('benchmark.pedantic(...)', lambda: Rounds(
            asked, target, args, kwargs or {}, setup, teardown, rounds, warmup_rounds, iterations, self._gc()
        ))

    def weave(self, target, **kwargs):
        """Measures the calls of a function that the test makes by way of others."""
        self._undo.append(woven(target, lambda function: lambda *args, **named: self(function, *args, **named), kwargs))

    patch = weave

    def _cleanup(self):
        while self._undo:
            self._undo.pop()()


def woven(target, aspect, options):
    """Puts what \`aspect\` makes of a function in its place; a function that undoes it."""
    try:
        import aspectlib
    except ImportError:
        pass
    else:
        return aspectlib.weave(target, aspect, **options).rollback
    import functools

    path = target if isinstance(target, str) else '%s.%s' % (target.__module__, target.__qualname__)
    owner, name = holder_of(path.split('.'))
    kept = vars(owner)[name] if name in vars(owner) else getattr(owner, name)
    plain = getattr(kept, '__func__', kept)
    if not callable(plain) or isinstance(plain, type):
        raise Problem('%s is no function: install aspectlib to weave it' % path)
    made = functools.wraps(plain)(aspect(plain))
    setattr(owner, name, type(kept)(made) if isinstance(kept, (staticmethod, classmethod)) else made)
    return lambda: setattr(owner, name, kept)


def holder_of(path):
    """The module or class that has what a dotted path names, and its name there."""
    import importlib

    for count in range(len(path) - 1, 0, -1):
        try:
            owner = importlib.import_module('.'.join(path[:count]))
        except ImportError:
            continue
        for name in path[count:-1]:
            owner = getattr(owner, name)
        return owner, path[-1]
    raise Problem('there is no %s to weave' % '.'.join(path))
`;var Qu=`"""Last part: one session of pytest, that lists its benchmarks or runs those it is asked for.

A session that may make children stays as it is when its files have been collected, and every benchmark is run by a
child of its own: what collecting costs is paid once for all benchmarks of a round, and none feels what another did.
"""
import atexit
import select

asked = {}
# pytest shows no frames of ours.
__tracebackhide__ = True


def begin_session(request):
    global asked
    asked = request
    try:
        import pytest
    except ImportError as error:
        if error.name != 'pytest':
            raise
        raise Problem(
            'pytest is not installed in %s' % sys.executable,
            'let \`prepare\` install what the benchmarks need, such as '
            '\`prepare: { install: python3 -m venv .venv && .venv/bin/pip install pytest -e . }\`',
        )
    if int(pytest.__version__.split('.')[0]) < 7:
        raise Problem('pytest %s is too old' % pytest.__version__, 'install pytest 7 or newer')
    session = Session(request)
    begin = session.list if request['list'] else session.serve
    plugin = session.plugin = plugin_class(pytest)(begin, session.measure, request['seed'])
    blocked = [word for name in OTHERS for word in ('-p', 'no:' + name)]
    blocked += ['-o', 'required_plugins=']  # They may name those.
    code = pytest.main(blocked + request['args'] + request['paths'], plugins=[plugin])
    if not session.begun:
        raise Problem('pytest ended with exit code %d before it came to a test' % code, 'its output says why')


# Seconds a test may take to come to what it measures, where it is asked whether it skips itself.
PATIENCE = 10


class Reached(BaseException):
    pass


def reached(benchmark):
    raise Reached


def may_skip(item):
    """Whether a test or one of its fixtures says \`skip\` somewhere."""
    named = item._fixtureinfo.name2fixturedefs if hasattr(item, '_fixtureinfo') else {}
    functions = [getattr(item, 'obj', None)] + [each.func for found in named.values() for each in found]
    return any(says_skip(getattr(function, '__code__', None)) for function in functions)


def says_skip(code):
    if code is None:
        return False
    inside = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return any('skip' in name.lower() for name in code.co_names) or any(map(says_skip, inside))


class Session:
    def __init__(self, request):
        self.request, self.begun, self.items, self.last = request, False, {}, None

    def list(self, session):
        self.begun = True
        plugin = self.plugin
        if plugin.collecting_failed:
            place, trace = plugin.collecting_failed[0]
            told = last_line(trace)
            tell_problem('%s cannot be collected: %s' % (place, told), hint_for(told), trace[-16384:])
        found = [
            {'name': item.nodeid, 'skipped': why_skipped(item) or (self.skip_of(item) if may_skip(item) else None)}
            for item in session.items if is_benchmark(item)
        ]
        found += [{'name': name, 'skipped': why} for name, why in plugin.skipped]
        channel.send('tests', tests=found, others=sum(not is_benchmark(item) for item in session.items),
                     deselected=plugin.deselected)
        channel.send('listed', facts=facts(self.request['root']))

    def skip_of(self, item):
        """Why a test skips itself before it measures anything: a child runs it that far. None: it does not."""
        if not hasattr(os, 'fork') or not is_single():
            return None
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            self.plugin.measure = reached
            item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
            trouble = self.plugin.trouble
            if trouble is not None and trouble[0].skipped:
                write(theirs, ('it skips itself: ' + reason_of(trouble[0])).encode()[:4000])
            leave(0)
        os.close(theirs)
        if not select.select([ours], [], [], PATIENCE)[0]:
            os.kill(pid, signal.SIGKILL)
        said = read(ours, 4096).decode(errors='replace')
        os.close(ours)
        os.waitpid(pid, 0)
        return said or None

    def serve(self, session):
        self.begun = True
        try:
            self.converse(session)
        except BaseException as error:
            tell(error, '')

    def converse(self, session):
        while True:
            message = channel.receive()
            item = self.item(session, message['name'])
            asked.update(message)
            if not (message['fork'] and hasattr(os, 'fork') and is_single()):
                self.run(item)
                return
            self.hand_over(item)

    def hand_over(self, item):
        """Has a child run a benchmark, and says how it ended."""
        adopt()
        channel.handing_over = True
        pid = os.fork()
        channel.handing_over = False
        if pid == 0:
            atexit._clear()
            self.run(item)
            finish_child()
        # Whose stack is of interest is the child.
        faulthandler.unregister(signal.SIGTERM)
        status = os.waitpid(pid, 0)[1]
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        watch_hanging()
        ended_by = None if code is not None else signal.Signals(os.WTERMSIG(status)).name
        channel.send('ended', code=code, signal=ended_by, left=left_behind())
        if code != 0:
            leave(0)

    def item(self, session, name):
        """The test of that name; its file is collected when the first of its tests is asked for."""
        if name not in self.items:
            path = os.path.join(str(session.config.rootpath), *name.split('::', 1)[0].split('/'))
            self.plugin.collecting_failed.clear()
            for each in session.perform_collect([path]):
                self.items[each.nodeid] = each
        if self.plugin.collecting_failed:
            place, trace = self.plugin.collecting_failed[0]
            told = last_line(trace)
            tell_problem('%s cannot be collected: %s' % (place, told), hint_for(told), trace[-16384:])
        if name not in self.items:
            raise Problem('there is no test of this name any more', 'are its parameters the same in every run?')
        return self.items[name]

    def measure(self, benchmark):
        """What the fixture does with what it was given: turns."""
        watched = sys.gettrace(), sys.getprofile()
        sys.settrace(None)
        sys.setprofile(None)
        try:
            self.last = serve(benchmark, self.request)
        finally:
            sys.settrace(watched[0])
            sys.setprofile(watched[1])
        if self.request['count'] is not None:
            self.close()

    def close(self):
        channel.send(self.last[0], **self.last[1])

    def run(self, item):
        enter('setting up')
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        if channel.forked:
            leave(0)
        if self.plugin.trouble is not None:
            tell_report(*self.plugin.trouble)
        if self.last is None:
            raise Problem('it never calls its \`benchmark\` fixture', 'call it in every case, or skip the test')
        if self.request['count'] is None:
            self.close()


def why_skipped(item):
    """Why a test is not run, or known to fail; None: it is run."""
    from _pytest import skipping

    skip = skipping.evaluate_skip_marks(item)
    if skip is not None:
        return 'it is skipped' + (': ' + skip.reason if skip.reason else '')
    xfail = skipping.evaluate_xfail_marks(item)
    return None if xfail is None else 'it is expected to fail' + (': ' + xfail.reason if xfail.reason else '')


def last_line(trace):
    lines = [line for line in trace.strip().split('\\n') if line.startswith('E ')] or trace.strip().split('\\n')
    return lines[-1].lstrip('E ')[:300]


def hint_for(told):
    if 'ModuleNotFoundError' not in told:
        return None
    return (
        'does \`prepare\` install it? Where the code of the project lies, \`pythonpath\` in its configuration of pytest '
        'says, or \`environment: { PYTHONPATH: src }\`'
    )


def tell_problem(message, hint=None, trace=''):
    """What makes a benchmark unusable as the message \`failed\`."""
    channel.send('failed', phase=phase, benchmark=None, type='', problem=True, message=message, hint=hint, trace=trace)
    leave(1)


def tell_report(report, excinfo, when):
    """A test that failed, or skipped itself, as the message \`failed\`."""
    when = {'setup': 'setting up', 'teardown': 'ending'}.get(report.when, when)
    if report.skipped:
        why = getattr(report, 'wasxfail', None) or reason_of(report)
        tell_problem('it skips itself: ' + why, 'mark it with skipif, or leave it out with \`exclude\`')
    error = excinfo.value if excinfo else None
    told = failure(error, '') if error is not None else {
        'type': '', 'problem': False, 'message': '', 'hint': None, 'trace': ''
    }
    if not told['problem']:
        told['trace'] = '\\n'.join([report.longreprtext] + [
            '%s\\n%s' % (title, text) for title, text in report.sections
        ])[-16384:]
    channel.send('failed', phase=when, benchmark=None, **told)
    leave(1)


def adopt():
    """What a child leaves running becomes a child of this process, which can then see it."""
    try:
        import ctypes

        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    except (ImportError, OSError, AttributeError):
        pass


def left_behind():
    """Names of what a child left running."""
    end = time.monotonic() + 0.3
    while True:
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return []
        if time.monotonic() > end:
            return running_children()
        sleep(0.01)


def running_children():
    try:
        with open('/proc/self/task/%d/children' % os.getpid()) as file:
            pids = file.read().split()
        names = []
        for pid in pids:
            with open('/proc/%s/comm' % pid) as file:
                names.append(file.read().strip())
        return names
    except OSError:
        return ['a process']


def finish_child():
    """Ends a child as Python would, without what belongs to the process that it is a copy of."""
    end = time.monotonic() + LEAVE
    while True:
        alive = [each for each in threading.enumerate() if not each.daemon and each is not threading.main_thread()]
        if not alive:
            break
        alive[0].join(max(0, end - time.monotonic()))
        if time.monotonic() >= end:
            tell_problem(
                'it left threads running: ' + ', '.join(each.name for each in alive),
                'stop them when the fixtures of the test end, or make them daemons',
            )
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    leave(0)


converse_with(begin_session)
`;var ed=`"""Eleventh part: the plug-in that pytest is started with, and what it makes of the project's other plug-ins."""

import inspect

# Options of pytest-benchmark and pytest-codspeed that a project may have in its configuration: how long they measure,
# what they print and where they keep it has no meaning here.
FLAGS = (
    'benchmark-disable-gc benchmark-skip benchmark-disable benchmark-enable benchmark-only benchmark-save-data '
    'benchmark-verbose benchmark-quiet benchmark-autosave codspeed'
).split()
VALUES = (
    'benchmark-min-time benchmark-max-time benchmark-min-rounds benchmark-precision benchmark-confidence '
    'benchmark-timer benchmark-calibration-precision benchmark-warmup-iterations benchmark-save benchmark-json '
    'benchmark-sort benchmark-group-by benchmark-columns benchmark-name benchmark-time-unit benchmark-storage '
    'benchmark-cprofile benchmark-cprofile-loops benchmark-cprofile-top benchmark-project-name codspeed-mode '
    'codspeed-warmup-time codspeed-max-time codspeed-max-rounds'
).split()
OPTIONAL = (
    'benchmark-warmup benchmark-compare benchmark-netrc benchmark-histogram benchmark-csv benchmark-cprofile-dump'
).split()
# Names under which the two are found.
OTHERS = (
    'benchmark', 'pytest_benchmark', 'pytest_benchmark.plugin', 'codspeed', 'pytest_codspeed', 'pytest_codspeed.plugin'
)
# They end tests that take long, run them again, elsewhere or another number of times.
MEDDLERS = {'pytest_timeout', 'pytest_rerunfailures', 'pytest_forked'}
REMEMBERING = 'lfplugin', 'nfplugin', 'stepwiseplugin'
# What they are told in place of what the project says, where they are there.
CALMED = {
    'numprocesses': None, 'dist': 'no', 'tx': [], 'looponfail': False, 'count': 1, 'forked': False, 'usepdb': False,
    'trace': False, 'no_cov': True,
}
MARKS = 'benchmark', 'codspeed_benchmark'
FIXTURES = {'benchmark', 'codspeed_benchmark', 'benchmark_weave'}


def is_benchmark(item):
    """Whether a test measures something: by a fixture, or because it is marked as a whole."""
    return bool(FIXTURES & set(getattr(item, 'fixturenames', ()))) or is_marked(item)


def is_marked(item):
    return any(item.get_closest_marker(mark) for mark in MARKS)


# Hooks of pytest-benchmark that a conftest may have: nobody calls them, but pytest must know what they may take.
HOOKS = (
    'generate_machine_info update_machine_info generate_commit_info update_commit_info group_stats generate_json '
    'update_json compare_machine_info scale_unit'
).split()
HOOK = """
def pytest_benchmark_%s(
    config, benchmarks, include_data, machine_info, commit_info, output_json, group_by, benchmarksession,
    compared_benchmark, unit, best, worst, sort
): pass
"""


def plugin_class(pytest):
    """The plug-in; \`begin\` is called when tests can be collected, \`measure\` with what the fixture is to measure."""
    hook = pytest.hookimpl

    class Plugin:
        def __init__(self, begin, measure, seed):
            self.begin, self.measure, self.seed = begin, measure, seed
            self.fixture, self.trouble, self.collecting_failed, self.deselected = None, None, [], 0
            self.skipped = []

        def pytest_addoption(self, parser):
            group = parser.getgroup('benchmark')
            for flag in FLAGS:
                group.addoption('--' + flag, action='store_true', default=False)
            for value in VALUES:
                group.addoption('--' + value, default=None)
            for value in OPTIONAL:
                group.addoption('--' + value, nargs='?', default=None)
            group.addoption('--benchmark-compare-fail', nargs='+', default=None)

        def pytest_addhooks(self, pluginmanager):
            hooks = types.ModuleType('hooks')
            for name in HOOKS:
                exec(HOOK % name, vars(hooks))
            pluginmanager.add_hookspecs(hooks)

        @hook(hookwrapper=True)
        def pytest_load_initial_conftests(self, early_config):
            early_config.known_args_namespace.no_cov = True
            yield

        @hook(hookwrapper=True)
        def pytest_cmdline_main(self, config):
            for name, value in CALMED.items():
                if hasattr(config.option, name):
                    setattr(config.option, name, value)
            if hasattr(config.option, 'randomly_seed'):
                config.option.randomly_seed = self.seed
            yield

        @hook(trylast=True)
        def pytest_configure(self, config):
            for mark in MARKS:
                config.addinivalue_line('markers', mark + ': measure this test')
            manager = config.pluginmanager
            for name, plugin in manager.list_name_plugin():
                if plugin is not None and (name in REMEMBERING or getattr(plugin, '__name__', '') in MEDDLERS):
                    manager.unregister(plugin)
            reporter = manager.get_plugin('terminalreporter')
            if reporter is not None:
                # What it prints would hide what the benchmark printed.
                reporter._tw._file = open(os.devnull, 'w')

        @hook(tryfirst=True)
        def pytest_collection(self, session):
            # All of them only to list them; otherwise files are collected when they are asked for.
            return None if asked['list'] else True

        def pytest_collectreport(self, report):
            if report.failed:
                self.collecting_failed.append((report.nodeid, str(report.longrepr)))
            elif report.skipped:
                self.skipped.append((report.nodeid, reason_of(report)))

        def pytest_deselected(self, items):
            self.deselected += sum(map(is_benchmark, items))

        @hook(tryfirst=True)
        def pytest_runtestloop(self, session):
            self.begin(session)
            return True

        @hook(tryfirst=True)
        def pytest_pyfunc_call(self, pyfuncitem):
            if FIXTURES & set(pyfuncitem.fixturenames) or not is_marked(pyfuncitem):
                return None
            if inspect.iscoroutinefunction(pyfuncitem.obj):
                raise Problem(
                    'it is asynchronous: a call only makes a coroutine', 'give \`asyncio.run\` to the benchmark fixture'
                )
            names = pyfuncitem._fixtureinfo.argnames
            self.made(pyfuncitem)(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in names})
            return True

        def made(self, node):
            collecting = not node.config.getoption('benchmark_disable_gc')
            self.fixture = BenchmarkFixture(node, self.measure, collecting)
            return self.fixture

        @pytest.fixture
        def benchmark(self, request):
            fixture = self.made(request.node)
            yield fixture
            fixture._cleanup()

        @pytest.fixture
        def codspeed_benchmark(self, benchmark):
            return benchmark

        @pytest.fixture
        def benchmark_weave(self, benchmark):
            return benchmark.weave

        @hook(hookwrapper=True)
        def pytest_runtest_makereport(self, item, call):
            report = (yield).get_result()
            if self.trouble is None and not report.passed:
                self.trouble = report, call.excinfo, phase

    return Plugin


def reason_of(report):
    """Why a report says something was skipped."""
    longrepr = report.longrepr
    text = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return text[len('Skipped: '):] if text.startswith('Skipped: ') else text
`;var MS=[Le,Zu,Xu,ed,Qu].join(`
`),Et=i(async(e,t,{trial:n,isListing:r,counting:o,where:s})=>{let{path:a,environment:l}=await Te(e,t),c={root:t.root,setup:"",paths:e.paths,args:e.args,list:r,seed:n.seed,slowdown:t.slowdown,heap:!1,hurried:n.hurried,count:o?.count??null};return Re({python:a,directory:ES(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...l},signal:t.signal,program:MS,where:s,request:c,prefix:o?.prefix??[]})},"startPytest");var td=Ln(),nd=i(async(e,t,n,r)=>{let o=JSON.stringify([n.root,n.environment,e]),s=await td.hold(o,r.seed,n.signal,async()=>{let a={of:t},l=await Et(e,n,{trial:r,isListing:!1,counting:null,where:i(()=>a.of,"where")});return{link:l,running:l.running,get where(){return a.of},set where(c){a.of=c}}});return s.started.where=t,s},"hold"),rd=td.end;var NS=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>$S(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>id(t,Do(t,n),r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>LS(t,Do(t,n),r,W(r,e),s),"exact"),close:rd}),"pytestRunner"),sd=NS(),Do=i((e,t)=>{if(t===null)throw new h({message:`${Ct(e,null)} is no single benchmark`});return t},"named"),$S=i(async(e,t,{loadLimit:n})=>{var u=[];try{let r=await Et(e,t,{trial:R,isListing:!0,counting:null,where:i(()=>Ct(e,null),"where")});let o=v(u,r.running,!0);let s=await r.expect("tests","loading",n);let{facts:a}=await r.expect("listed","loading",n);if(a.stranger!==null)throw ue(Ct(e,null),a.stranger);await o.end(re);let l={name:a.name,version:a.version,path:a.path};let c=s.tests.filter(({name:g})=>AS(e,g));if(c.length===0)throw Yu(e,s,s.tests.length);return c.map(({name:g,skipped:w})=>({task:g,warnings:[],runtime:l,...w!==null&&{skipped:w}}))}catch(d){var m=d,p=!0}finally{var f=_(u,m,p);f&&await f}},"list"),AS=i(({only:e,exclude:t},n)=>{let r=n.slice(n.indexOf("::")+2),o=i(s=>s.some(a=>Y(od(a))(od(n))||Y(Wo(a))(Wo(r))),"fits");return(e.length===0||o(e))&&!o(t)},"isWanted"),Wo=i(e=>e.replaceAll("/","\u2215"),"noSlash"),od=i(e=>{let t=e.includes("::")?e.indexOf("::"):e.length;return e.slice(0,t)+Wo(e.slice(t))},"slashless"),id=i(async(e,t,n,r,o)=>{let s=r.seed!==0&&!r.metrics.includes("peak-memory"),a=s?await nd(e,t,n,r):null,l=a?.started.link??await Ho(e,t,n,r,null);if(Go(l,t,n,r,s),a===null)return ye(l,t,r.metrics,o);let c=!1;return ye(l,t,r.metrics,o,{ended:i(async()=>{c=await IS(l,t),a.release()},"ended"),dispose:i(async()=>{c||await a.end()},"dispose")}).catch(async d=>{throw await a.end(),d})},"open"),Ho=i((e,t,n,r,o)=>Et(e,n,{trial:r,isListing:!1,counting:o,where:i(()=>t,"where")}),"startAlone"),Go=i((e,t,{slowdown:n},{metrics:r,hurried:o},s)=>e.send({kind:"open",name:t,fork:s,slowdown:n,hurried:o,heap:r.includes("heap-per-op")}),"say"),IS=i(async(e,t)=>{let{code:n,signal:r,left:o}=await e.expect("ended","ending",re);if(n!==0)throw F(`${t} ended its process: it`,{code:n,signal:r},e.running.output());if(o.length>0)throw B(t,o.map(s=>({pid:0,name:s})),"wait for them in the test, or stop them when its fixtures end");return!0},"endedChild"),LS=i(async(e,t,n,r,o)=>{let s=R,a={where:t,directory:n.root,open:i(async()=>FS(await id(e,t,n,s,r),t),"open"),start:i(async l=>{let c=await Ho(e,t,n,s,l);return Go(c,t,n,s,!1),c},"start")};return at(a,n,o)},"exact"),FS=i(async(e,t)=>{if(e.turns?.most===void 0)return e;throw await e[Symbol.asyncDispose](),new h({message:`${t} is called once a process, so its instructions cannot be counted`,hint:"give `pedantic` a `setup`, or more rounds"})},"countable"),tL=i(async(e,t,n,r)=>{let o=Do(e,t),s=await Ho(e,o,n,R,null);return Go(s,o,n,R,!1),_e(s,W(n),r)},"recordPytest");import{join as BS}from"node:path";var jS=i((e={})=>({minimumPairs:3,list:i((t,n)=>DS(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>cd(t,n,r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>WS(t,n,r,W(r,e),s),"exact")}),"pythonRunner"),qo=jS(),ad=i(({code:e})=>e.form==="call"?[{name:null,call:e.call,args:e.args}]:e.form==="stmt"?[{name:null,stmt:e.stmt}]:e.form==="commands"?Object.entries(e.benchmarks).map(([t,n])=>({name:t,...n})):Object.entries(e.benchmarks).map(([t,n])=>({name:t,stmt:n})),"codesOf"),Mt=i(({code:e},t)=>{if(t!==null)return`python benchmark "${t}"`;if("benchmarks"in e)return"the python benchmarks";let[n=""]=(e.form==="call"?e.call:e.stmt).split(`
`,1);return`python \`${n.length>60?`${n.slice(0,59)}\u2026`:n}\``},"inWords"),ld={isListing:!1,counting:null},Fn=i(async(e,t,n,{trial:r,isListing:o,counting:s})=>{let{path:a,environment:l}=await Te(e,n),c=t.length===1?t[0]?.name??null:null,u={root:n.root,setup:"setup"in e.code?e.code.setup:"",codes:t,list:o,gc:e.gc,slowdown:n.slowdown,heap:r.metrics.includes("heap-per-op"),hurried:r.hurried,count:s?.count??null};return Re({python:a,directory:BS(n.root,e.directory),environment:{PYTHONHASHSEED:String(r.seed),...l},signal:n.signal,program:Fa,where:i(d=>Mt(e,d??c),"where"),request:u,prefix:[...n.under??[],...s?.prefix??[]]})},"start"),DS=i(async(e,t,{loadLimit:n})=>{var c=[];try{let r=ad(e);let o=await Fn(e,r,t,{trial:R,isListing:!0,counting:null});let s=v(c,o.running,!0);let{facts:a}=await o.expect("listed","setting up",n);if(a.stranger!==null)throw ue(Mt(e,null),a.stranger);await s.end(re);let l={name:a.name,version:a.version,path:a.path};return r.map(({name:f})=>({task:f,warnings:[],runtime:l}))}catch(u){var d=u,m=!0}finally{var p=_(c,d,m);p&&await p}},"list"),cd=i(async(e,t,n,r,o)=>{let s=await Fn(e,Uo(t,e),n,{...ld,trial:r});return ye(s,Mt(e,t),r.metrics,o)},"open"),mL=i(async(e,t,n,r)=>{let o=await Fn(e,Uo(t,e),n,{...ld,trial:R});return _e(o,W(n),r)},"recordPython"),Uo=i((e,t)=>{let n=ad(t),r=n.filter(({name:o})=>o===e);if(r.length>0)return r;throw new h({message:`${Mt(t,null)} have no benchmark "${e}"`,hint:`there are ${n.map(({name:o})=>o).join(", ")}`})},"codesCalled"),WS=i(async(e,t,n,r,o)=>{let s=Uo(t,e),a={...R,seed:0},l={where:Mt(e,t),directory:n.root,open:i(()=>cd(e,t,n,R,r),"open"),start:i(c=>Fn(e,s,n,{trial:a,isListing:!1,counting:c}),"start")};return at(l,n,o)},"exact");function dd(e,t){let n=new Map(e.map(o=>[ud(o),o.samples]));return t.find(o=>HS(n.get(ud(o))??[],o.samples))?.name??null}i(dd,"repeatedIn");var ud=i(({metric:e,name:t})=>`${e} ${t}`,"keyOf");function HS(e,t){if(t.length<=e.length||new Set(e).size<3)return!1;let n=i(r=>e.every((o,s)=>o===t[r+s]),"beginsAt");return n(0)||n(t.length-e.length)}i(HS,"isGrown");import{lstat as GS,rm as qS,stat as zo}from"node:fs/promises";import{join as Vo}from"node:path";async function md(e,t,n){var f=[];try{let r=Vo(t.root,e.directory);let o=e.file===null?null:{path:Vo(r,e.file),name:e.file};o!==null&&await KS(o.path);let s=o===null?new Map:await pd(o.path,o.name);let a=performance.now();let l=v(f,await US(e,t,r),!0);let c=0;let{stdout:u,output:d}=VS(l);void l.exit.then(()=>c=(performance.now()-a)/1e3);let m=await zS(l,e,t,d);let p=await u;if(p===null)throw JS(e);if(m.code!==0)throw F(H(e.argv),m,d());if(o===null)return{report:{file:"stdout",bytes:p},output:d(),wall:c};return{report:await ZS(o,s,n,e,d),output:d(),wall:c}}catch(g){var w=g,y=!0}finally{var b=_(f,w,y);b&&await b}}i(md,"runTool");async function US(e,t,n){let r={...t.environment,...e.environment},[o=""]=e.argv,s=H(e.argv);if((await zo(n).catch(()=>null))?.isDirectory()!==!0)throw new h({message:`${s}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let l=await E(o,r.PATH,n);if(l===null)throw new h({message:`command not found: ${o}`,hint:o.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use ["sh", "-c", "\u2026"] for that)'});try{let c=await A({argv:[...t.under??[],l,...e.argv.slice(1)],directory:n,environment:r,signal:t.signal,talk:"streams"});return pn(c,t.slowdown),c}catch(c){throw c instanceof x?new h({message:`${s} cannot be started: ${c.message}`,hint:c.hint}):c}}i(US,"start");function VS(e){let t=[],n=Ue(),r=0;return e.child.stdin?.end(),e.child.stdout?.on("data",s=>{n.push(s),r+=s.length,r<=Xt?t.push(s):e.end()}),{stdout:new Promise(s=>e.child.stdout?.once("close",()=>s())).then(()=>r>Xt?null:Buffer.concat(t)),output:i(()=>[n.text(),e.output()].map(s=>C(U(s),12)).filter(s=>s!=="").join(`
`),"output")}}i(VS,"collect");async function zS(e,t,n,r){let o=!1,s=setTimeout(()=>{o=!0,e.end()},n.limit*1e3),a=await e.exit;clearTimeout(s);let l=await e.end(1);n.signal.throwIfAborted();let c=H(t.argv);if(o)throw new h({message:`${c} did not end within ${n.limit} s`,hint:"one run is one side of one trial, and a verdict needs at least 16 runs: let it measure for a shorter time",output:r()});if(a.code===0&&l.length>0)throw B(c,l,"a run ends when its process exits: let it wait for what it starts");return a}i(zS,"ended");var JS=i(e=>new h({message:`${H(e.argv)} printed more than ${Xt/2**20} MiB`,hint:"let it write its report to a file, and name that file with `file:`"}),"tooLong");async function KS(e){(await GS(e).catch(()=>null))?.isFile()===!0&&await qS(e)}i(KS,"removeOld");var YS=i(async e=>{let t=await zo(e,{bigint:!0}).catch(()=>null);return t===null?null:`${t.mtimeNs} ${t.ctimeNs} ${t.size} ${t.ino}`},"stampOf");async function pd(e,t){let n=await zo(e).catch(()=>null),r=n?.isDirectory()===!0?await Ei(e,t):n===null?[]:[""],o=await Promise.all(r.map(async s=>[s,await YS(Vo(e,s))]));return new Map(o.flatMap(([s,a])=>a===null?[]:[[s,a]]))}i(pd,"stampsOf");async function ZS({path:e,name:t},n,r,o,s){let a=i(u=>new h({message:`${H(o.argv)} ${u}`,hint:"does the tool write its report to `file:`, relative to its working directory?",output:s()}),"missing"),l=await pd(e,t);if(l.size===0)throw a(`wrote no ${t}`);let c=i(u=>l.get(u)!==n.get(u),"isNew");if(![...l.keys()].some(c))throw a(`did not update ${t}`);return Qt(e,t,u=>r.folder?.wants(u)===!0&&(c(u)||r.folder.describes(u)))}i(ZS,"fresh");var yd={minimumPairs:1,async list(e,t){let{measurements:n,failed:r}=await Jo(e,t),o=i(s=>n.filter(({name:a})=>a===s),"tellsOf");return[...[...z(n)].map(([s,a])=>({task:s,warnings:[],metrics:J(a,o(s))})),...r.map(({name:s,skipped:a,message:l})=>({task:s,warnings:[],...a?{skipped:l}:{}}))]},async runSuite(e,t){let{measurements:n,failed:r,output:o,wall:s}=await Jo(e,t),a=[...z(n)],l=new Map([...a,...r.map(c=>[c.name,fd(e,c,o)])]);return Object.assign(l,{run:{wall:s,...XS(n)}})},async exact(e,t,n,r){let{measurements:o,failed:s,output:a}=await tx(e,n),l=s.find(({name:u})=>u===t);if(l!==void 0)throw fd(e,l,a);let c=o.filter(({name:u})=>u===t);return{values:nx(c,r),basis:`${e.format} report`,operations:null,warnings:[]}}};function XS(e){let t=e.filter(({metric:o})=>Vt(o)),n=i(o=>t.reduce((s,a)=>s+o(a),0),"total");return t.length===0?{reported:null,summed:null}:t.every(({samples:o})=>o.length===0)?{reported:null,summed:n(({summary:o})=>o.p50??o.mean??0)}:{reported:n(i(({samples:o,batch:s})=>s*o.reduce((a,l)=>a+l,0),"ofSamples")),summed:null}}i(XS,"reportedBy");var fd=i((e,{message:t,hint:n},r)=>new h({message:`the report of ${H(e.argv)}: ${t}`,hint:n,output:r}),"failureOf");async function Jo(e,t){let{format:n}=e;if(!fi(n))throw new TypeError(`no format ${n}`);let r=H(e.argv);try{let{report:o,output:s,wall:a}=await md(e,t,Ci(n)),l=ex(e,()=>te(n,o),s);return QS(e,t,l.measurements),{...l,output:s,wall:a}}catch(o){throw o instanceof x?new h({message:`the report of ${r}: ${o.message}`,hint:o.hint}):o}}i(Jo,"measure");var hd=new Map;function QS(e,t,n){let r=JSON.stringify([t.root,e]),o=dd(hd.get(r)??[],n);if(hd.set(r,n),o!==null)throw new h({message:`the report of ${H(e.argv)} still holds the samples of the run before, of ${JSON.stringify(o)} for one`,hint:"each run has to write a report of its own: do not append to an old one"})}i(QS,"refuseRepeats");function ex(e,t,n){try{return t()}catch(r){if(!(r instanceof x))throw r;let o=r.hint??`perf-budgets parse --format ${e.format} FILE shows how a report is read`,s=`the report of ${H(e.argv)} is not a valid ${e.format} report: ${r.message}`;throw new h({message:s,hint:o,output:n},r)}}i(ex,"understood");var gd=new WeakMap;function tx(e,t){let n=gd.get(t.signal)??new Map;gd.set(t.signal,n);let r=JSON.stringify([t.root,e]),o=n.get(r)??Jo(e,t);return n.set(r,o),o}i(tx,"counts");var nx=i((e,t)=>Object.fromEntries(e.filter(({metric:n,summary:r})=>t.includes(n)&&r.mean!==void 0).map(({metric:n,summary:r})=>[n,r.mean])),"exactly");import{readFile as ax}from"node:fs/promises";import{promisify as xd}from"node:util";import{brotliCompress as lx,constants as Pd,gzip as cx}from"node:zlib";var kd=/(?:\.(?:[a-z]{1,8}|[a-z][a-z0-9]{1,3})){1,3}$/,rx=/(^|[.\-_])(?=[a-f]*\d)[0-9a-f]{6,64}$/,ox=/([.-])(?=[A-Z]?[\w-]*\d|[\w-]+[A-Z])(?![^A-Z]*[-_][^A-Z]*$)[\w-]{8}$/,Ko=/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,64}$/,Yo=i(e=>{let t=e.split("/"),n=t.pop()??"";return[...t.map(r=>r.replace(Ko,"*")),sx(n)].join("/")},"withoutHashes"),sx=i(e=>{let t=kd.exec(e)?.[0]??"",n=e.slice(0,e.length-t.length),r=[rx,ox,Ko].find(o=>o.test(n));return r===void 0?e:`${n.replace(r,r===Ko?"*":"$1*")}${t}`},"withoutHash"),ix=[/^(.*[.-])[\w-]{8}$/,/^(|.*[.\-_])[A-Za-z\d]{6,64}$/],wd=/([.-])\w?[-_]\*/,bd=i(e=>{let n=(kd.exec(e)?.[0]??"").split(".").slice(1),o=n.map((s,a)=>`.${n.slice(a).join(".")}`).flatMap(s=>ix.flatMap(a=>{let l=a.exec(e.slice(0,e.length-s.length))?.[1];return l===void 0?[]:[`${l}*${s}`]}));return wd.test(e)?[...o,e.replace(wd,"$1*")]:o},"stemsOf");function Sd(e,t){let[n,r]=[new Set(e),new Set(t)],o=e.filter(d=>!r.has(d)),s=t.filter(d=>!n.has(d)),a=i((d,m)=>new Set([...d.flatMap(bd),...[...m].filter(p=>p.includes("*"))]),"stems"),[l,c]=[a(o,n),a(s,r)],u=new Map;for(let d of[...o,...s]){let m=bd(d).find(p=>l.has(p)&&c.has(p));m!==void 0&&u.set(d,m)}return u}i(Sd,"sameFiles");var ux={"size-gzip":i(e=>xd(cx)(e,{level:9}),"size-gzip"),"size-brotli":i(e=>xd(lx)(e,{params:{[Pd.BROTLI_PARAM_QUALITY]:11,[Pd.BROTLI_PARAM_SIZE_HINT]:e.length}}),"size-brotli")},vd=256*2**20,_d={minimumPairs:1,sameTasks:Sd,async list(e,{root:t,signal:n}){let{files:r,ignored:o}=await Cr(e,t,n),s=o.map(a=>`${a} is a symbolic link, which is not followed`);return e.each?fx(r,s):[{task:null,warnings:s}]},async exact(e,t,n,r){let{files:o}=await Cr(e,n.root,n.signal),s=t===null?o:o.filter(({path:l})=>Yo(l)===t);if(s.length===0)throw new h({message:`there is no file ${t} any more`});return{values:{...await gx(e,s,r,n)},basis:px,operations:null,warnings:[]}}},{zlib:dx,brotli:mx}=process.versions,px=`zlib ${dx}, brotli ${mx}`,fx=i((e,t)=>{let n=new Map;for(let{path:r}of e){let o=Yo(r);n.set(o,(n.get(o)??0)+1)}return[...n].map(([r,o],s)=>({task:hx(r),warnings:[...s===0?t:[],...o===1?[]:[`${o} files differ only in their hash and count as one: ${r}`]]}))},"tasksOf"),hx=i(e=>{if(!new RegExp("\\p{Cc}","u").test(e)&&e.length<=200)return e;throw new h({message:`the path ${JSON.stringify(e.slice(0,60))} cannot name a benchmark`,hint:"names are paths of at most 200 printable characters; exclude the file, or measure all files together (without `each`)"})},"printable"),gx=i(async(e,t,n,{limit:r,signal:o})=>{let s=Object.entries(ux).filter(([u])=>n.includes(u)),a=t.reduce((u,d)=>u+d.bytes,0),l={size:a};if(s.length>0&&a>vd)throw Mi(e,a,vd);let c=performance.now()+r*1e3;for(let[u,{absolute:d}]of s.length===0?[]:t.entries()){if(o.throwIfAborted(),performance.now()>c)throw Ni(e,u,r);let m=await ax(d);for(let[p,f]of s)l[p]=(l[p]??0)+(await f(m)).length}return l},"weigh");import{existsSync as Wx}from"node:fs";import{join as Hx}from"node:path";import{readdir as yx,readFile as wx,stat as bx}from"node:fs/promises";import{join as Td}from"node:path";var Rd="uv_os_getpriority",Od=i((e,t,n)=>io(e,t,r=>["--tool=callgrind","--trace-children=yes",`--dump-before=${Rd}`,`--callgrind-out-file=${Td(r,"out.%p")}`],n,kx),"countBetweenMarks"),kx=i(async(e,t)=>{let n=await Promise.all((await yx(e)).flatMap(l=>{let[,c,u]=/^out\.(\d+)(?:\.(\d+))?$/.exec(l)??[];return c===void 0?[]:[Sx(Td(e,l),c,u??null)]})),r=n.filter(({part:l})=>l!==null),[o,s]=["1","2"].map(l=>r.find(c=>c.part===l));if(o===void 0||s===void 0||r.length>2)throw new h({message:`valgrind saw ${r.length} marks instead of the two around the operations`,hint:`a mark is a call of os.getPriority(), ${Rd} in node: does the benchmark call it too, or is this node built without symbols?`});let a=n.filter(({pid:l,written:c})=>l!==s.pid&&o.written<c&&c<s.written);return{instructions:[s,...a].reduce((l,{instructions:c})=>l+c,0),warnings:[],commands:ao(t)}},"countOf"),Sx=i(async(e,t,n)=>{let[{mtimeNs:r},o]=await Promise.all([bx(e,{bigint:!0}),wx(e,"utf8")]);return{pid:t,part:n,written:r,instructions:Number(/^summary: (\d+)/m.exec(o)?.[1]??0)}},"dumpOf");import{createHmac as xx,randomBytes as Px}from"node:crypto";var Bn=32,Zo=Bn+4,vx=16*2**20,_x=100,lt=i(({reading:e,writing:t,exit:n})=>{let r=Px(32),o=0,s=Buffer.alloc(0),a=!1,l=i(()=>{},"wake"),c=i(()=>{a=!0,l()},"end"),u=i(m=>{s=s.length===0?m:Buffer.concat([s,m]),l()},"hear");e.on("data",u),e.once("close",c),n.then(()=>setTimeout(c,_x));let d=i(()=>{let m=s.length<4?0:s.readUInt32LE();if(s.length>=4&&(m<Zo||m>vx))return"foreign";if(s.length<4||s.length<4+m)return a?"gone":null;let p=s.subarray(4,4+m);return s=s.subarray(4+m),o+=1,Tx(p,r,o-1)?Rx(p):"foreign"},"take");return{key:r.toString("hex"),send(m){let p=Buffer.from(JSON.stringify(m)),f=Buffer.alloc(4);f.writeUInt32LE(p.length),t.write(Buffer.concat([f,p]))},next:i(m=>new Promise(p=>{let f=i(w=>{clearTimeout(g),l=i(()=>{},"wake"),p(w)},"finish"),g=setTimeout(()=>f("late"),m*1e3);l=i(()=>{let w=d();w!==null&&f(w)},"wake"),l()}),"next"),release(){e.off("data",u).off("close",c)}}},"openFrames"),Tx=i((e,t,n)=>{let r=Buffer.from(e);return r.fill(0,0,Bn).writeUInt32LE(n),xx("sha256",t).update(r).digest().equals(e.subarray(0,Bn))},"isSigned"),Rx=i(e=>{let t=e.readUInt32LE(Bn),n=Zo+8*t;if(n>e.length)return"foreign";try{let r=JSON.parse(e.subarray(n).toString("utf8"));if(!St(r))return"foreign";let o=Array.from({length:t},(s,a)=>e.readDoubleLE(Zo+8*a));return t===0?r:{...r,samples:o}}catch{return"foreign"}},"messageIn");var Ox='this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`',Cx={ERR_UNKNOWN_FILE_EXTENSION:Ox,ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX:'Node only strips types: remove enums, namespaces and parameter properties, or add `node-args: ["--experimental-transform-types"]`',ERR_MODULE_NOT_FOUND:"does `prepare` install and build it? Node imports need the full file name with its extension",MODULE_NOT_FOUND:"does `prepare` install and build it?",ERR_INVALID_TYPESCRIPT_SYNTAX:"the file has a syntax error"},jn=i((e,t,n,r)=>F(`${e} ended its process while ${t}: it`,n,r,n.code===0?"a benchmark file must not end its process (process.exit)":null),"goneFailure"),Dn=i((e,t,n,r)=>new h({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give an operation less work":"look for an endless loop, or a promise that never settles",output:C(r)}),"lateFailure"),Wn=i((e,t,n,r)=>new h({message:e.hint===null?`${n} failed while ${e.phase}: ${e.message}`:`${t} ${e.message}`,hint:e.hint??Ex(e),output:C([e.stack,r].join(`
`))}),"workerFailure"),Ex=i(e=>{if(e.phase!=="loading")return null;if(/already exists/.test(e.message))return"every benchmark in a file needs its own name";if(e.code?.endsWith("MODULE_NOT_FOUND")&&e.message.includes("'tinybench'"))return"install tinybench in the project: `npm install --save-dev tinybench`";let t=/Cannot find (?:package|module) '([^'./][^']*)'/.exec(e.message)?.[1];return e.code?.endsWith("MODULE_NOT_FOUND")&&t!==void 0&&!/^(?:node:|file:|[A-Za-z]:)/.test(t)?`install ${t} in the project (\`npm install ${t}\`), and let \`prepare\` install what the lockfile names`:Cx[e.code??""]??null},"hintFor");var Mx=3,Gn=i(async(e,t,n,r,o=[])=>{let s=await A({argv:[...r.under??[],...o,r.node,...t.nodeArgs,e],directory:r.root,environment:{...r.environment,...t.environment},signal:r.signal,talk:"descriptor"}),a=s.child.stdio[Mx],l=lt({reading:a,writing:a,exit:s.exit});l.send({...n,key:l.key});let c=i(async(d,m,p)=>{await s.end(d==="gone"?1:0),r.signal.throwIfAborted();let f=s.output();throw d==="gone"?jn(Hn(t,n,m),m,await s.exit,f):d==="foreign"?Ze(Hn(t,n,m),m,f,"it must leave descriptor 3 alone"):d==="late"?Dn(Hn(t,n,m),m,p,f):Wn(d,t.file,Hn(t,n,d.phase),f)},"fail"),u=i(async(d,m,p)=>{let f=await l.next(p);return typeof f=="string"||f.kind==="failed"?c(f,m,p):f.kind!==d?c("foreign",m,p):f},"expect");return{running:s,pid:i(()=>s.programPid(),"pid"),hold:i(d=>d?s.stop():s.go(),"hold"),send:l.send,expect:u}},"startWorker"),Hn=i((e,{task:t},n)=>t===null||n==="loading"?e.file:`${e.file}: benchmark "${t}"`,"where");var Nx=.02,Cd=i(async(e,t,n,r,o)=>{let s=await rt(n.environment.PATH),a=await $x(r.open),l=o?.operations??In(a,Nx),c=`${e.file}: benchmark "${t}"`,u=i((g,w)=>Od(s,n.root,async({prefix:y})=>{var $=[];try{let b=await Gn(r.worker,{...e,nodeArgs:[...Pt,...g.nodeArgs,...e.nodeArgs]},{tool:e.kind,file:r.file,task:t,slowdown:0,hurried:!1,heap:!1,recording:null,count:l},{...n,environment:{...n.environment,...so,...g.environment}},y);let k=v($,b.running,!0);await b.expect("counted","counting",w);let S=await k.end(Ax);if(S.length>0)throw B(c,S,Ix)}catch(j){var I=j,O=!0}finally{var Q=_($,I,O);Q&&await Q}}),"countIn"),d=(o?.values.instructions??NaN)*l,m=await wn(n.limit,u,{expected:d}),{instructions:p,warnings:f}=Rt(l,c,m);return{values:{instructions:p*(1+n.slowdown)},basis:`${s.version}, ${l} operations`,operations:l,warnings:f}},"countTask"),$x=i(async e=>{var n=[];try{let t=v(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=_(n,o,s);a&&await a}},"rehearse"),Ax=60,Ix="stop them in afterAll, teardown, or when the process exits";var ct=i((e,{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),qn=i(async(e,t,n)=>{let r=await Ed(e,t),o=Hr(e.pid());return{batch:r.batch,operation:r.operation,...r.first!==null&&{first:r.first},tells:r.tells,warnings:r.warnings,pid:e.pid(),hold:e.hold,turn:i((s,a=r.batch,l=r.tells)=>Fx(e,{seconds:s,batch:a,told:l,singly:r.hooks},t),"turn"),finish:i(()=>Md(e,o,t,n),"finish"),[Symbol.asyncDispose]:n.dispose}},"sessionOf"),Un=i(async(e,t,n,{seconds:r,file:o})=>{let{batch:s}=await Ed(e,t);e.send({kind:"record",seconds:r,batch:s,file:o}),await e.expect("recorded","measuring",r+t.operationLimit),await Md(e,Hr(e.pid()),t,n)},"recordIn"),Ed=i(async(e,{loadLimit:t,operationLimit:n})=>{await e.expect("loaded","loading",t),await e.expect("warming","setting up",n);let r=bt(e.pid()),o=await e.expect("ready","warming up",n);return{...o,first:Lx(o,r)}},"readyOf"),Lx=i(({first:e,hooks:t},n)=>{if(e===null)return null;let{seconds:r,told:o,cpu:s}=e;return o!==null||t?{samples:[o??r],cpu:s}:{samples:[r],cpu:s,clock:n(r)}},"firstTurn"),Fx=i(async(e,{seconds:t,batch:n,told:r,singly:o},{operationLimit:s})=>{let a=bt(e.pid());e.send({kind:"turn",seconds:t,batch:n,told:r});let{samples:l,cpu:c,took:u}=await e.expect("turn","measuring",t+s);if(!l.every(m=>m>0&&Number.isFinite(m)))throw new h({message:"an operation took no time at all",hint:"it is shorter than the clock can resolve: let one call do more work"});if(r)return{samples:l,cpu:c};let d=l.reduce((m,p)=>m+p,0)*(o?1:n);return{samples:l,cpu:c,clock:a(d,o?Math.max(0,u-d):0)}},"turn"),Md=i(async(e,t,{operationLimit:n},{ended:r})=>{let o=t();e.send({kind:"finish"});let{peak:s,heap:a}=await e.expect("finished","tearing down",n);return await r(),{peakMemory:Math.max(s,o.peak),values:a===null?{}:{"heap-per-op":a},used:o.used}},"finish");var Bx=/(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/,jx=/^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/,Dx=i(e=>`${e} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`,"loaderWarning"),Xo=i(e=>[...new Set(e.flatMap(t=>{let n=Bx.exec(t)?.[1];return n!==void 0?[Dx(n)]:jx.test(t)?[`${t} slows the measured code down`]:[]}))],"noiseWarningsIn");var Nd=5,Gx=i((e={})=>({minimumPairs:3,list:i((t,n)=>Ux(t,n,Vn(n,e)),"list"),open:i((t,n,r,o=R)=>Ad(t,n,r,o,Vn(r,e)),"open"),exact:i((t,n,r,o,s)=>qx(t,n,r,Vn(r,e),s),"exact")}),"tinybenchRunner"),Vn=i(({limit:e},t)=>({worker:t.worker??ee("tinybench-worker.js"),...ct(e,t)}),"optionsOf"),zn=Gx(),Qo=i(async(e,t,n,{worker:r},o={})=>{let s=$d(e,n);return Gn(r,e,{tool:e.kind,file:s,task:t,slowdown:n.slowdown,count:null,hurried:!1,heap:!1,recording:null,...o},n)},"start"),$d=i((e,{root:t})=>{let n=Hx(t,e.file);if(Wx(n))return n;throw new h({message:`${e.file} does not exist`,hint:"does `prepare` build it? Is the path under `tinybench:` right?"})},"fileOf"),qx=i(async(e,t,n,r,o)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let s={worker:r.worker,file:$d(e,n),open:i(()=>Ad(e,t,n,R,r),"open")};return Cd(e,t,n,s,o)},"exact"),Ux=i(async(e,t,n)=>{var l=[];try{let r=await Qo(e,null,t,n);let o=v(l,r.running,!0);let{tasks:s,warnings:a}=await r.expect("listed","loading",n.loadLimit);await o.end(Nd);return s.map(p=>({task:p,warnings:[...Xo(e.nodeArgs),...a]}))}catch(c){var u=c,d=!0}finally{var m=_(l,u,d);m&&await m}},"list"),Ad=i(async(e,t,n,{metrics:r,hurried:o},s)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let a=r.includes("heap-per-op"),l=await Qo(e,t,n,s,{heap:a,hurried:o}),c=await qn(l,s,Id(l,e,t)).catch(Ye(l.running));return{...c,warnings:[...new Set([...Xo(e.nodeArgs),...c.warnings])]}},"open"),Id=i(({running:e},t,n)=>({async ended(){let r=await e.end(Nd);if(r.length>0)throw B(`${t.file}: benchmark "${n}"`,r,"stop them in afterAll, teardown, or when the process exits")},dispose:i(async()=>e[Symbol.asyncDispose](),"dispose")}),"endOf"),HF=i(async(e,t,n,r,o={})=>{var c=[];try{let s=Vn(n,o);let a=await Qo(e,t,n,s,{recording:r.recording});let l=v(c,a.running,!0);await Un(a,s,Id(a,e,t),r);await l.exit}catch(u){var d=u,m=!0}finally{var p=_(c,d,m);p&&await p}},"recordTinybench");import{join as Vx}from"node:path";var[zx,Jx]=[3,4],Kx=86400,be=i(({files:e})=>`vitest bench ${e.join(" ")}`,"inWords"),es=i(async(e,t,{list:n,loadLimit:r})=>{let o=Vx(t.root,e.directory),s=await A({argv:[...t.under??[],t.node,ee("vitest-holder.js")],directory:o,environment:{...t.environment,...e.environment},signal:t.signal,talk:"descriptors"}),[a,l]=[s.child.stdio[zx],s.child.stdio[Jx]],c=lt({reading:a,writing:a,exit:s.exit}),u={directory:o,files:e.files,args:e.args,list:n,runner:ee("vitest-runner.js"),preload:ee("vitest-worker.cjs"),marker:ft};c.send({...u,key:c.key});let d=i((p,f)=>Yx(c,p,f,{spec:e,context:t,running:s}),"next"),m=await d("held",r).catch(Ye(s));return{running:s,version:m.version,vitest:m.vitest,files:m.files,others:m.others,stream:l,run(p){return c.send({kind:"run",files:p}),d("ended",Kx)},list(p,f){return c.send({kind:"run",files:p}),d("listed",f)}}},"startHolder"),Yx=i(async(e,t,n,{spec:r,context:o,running:s})=>{let a=await e.next(n);if(typeof a!="string"&&a.kind===t)return a;await s.end(a==="gone"?1:0),o.signal.throwIfAborted();let l=C(s.output());throw a==="gone"?F(`${be(r)} ended before its benchmarks: it`,await s.exit,l):a==="late"?new h({message:`${be(r)} did not load within ${Number(n.toPrecision(3))} s`,hint:"does something in its configuration, its `globalSetup` or its files wait, or loop without end?",output:l}):a==="foreign"||a.kind!=="failed"?new h({message:`${be(r)}: its configuration wrote into the channel that belongs to perf-budgets`,hint:"it must leave descriptors 3 and 4 alone",output:l}):new h({message:`${be(r)}: ${a.message}`,hint:a.hint,output:l})},"expect");var ts=i((e,{others:t,files:n,left:r})=>new h({message:`${be(e)} has no benchmark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`its ${n===1?"file calls":`${n} files call`} no \`bench(\u2026)\``:t>0?`vitest finds ${t} other benchmark files; is the path right?`:"vitest finds no benchmark file: `benchmark.include` in its configuration says which files are, *.bench.* unless it does"}),"nothingFound"),Ld=i((e,t,n)=>{let r=t??"vitest does not say why",[o=""]=r.split(`
`,1),s=/vitest-pool|Worker (?:forks|exited)/.test(o);return new h({message:`${e} failed while loading: ${s?"its process ended":o}`,output:C(Jn(s?n:[r,n].join(`
`)))})},"notLoaded"),Jn=i(e=>e.split(`
`).filter(t=>!Zx.test(t)).join(`
`),"withoutMachinery"),Zx=/^\s*(?:at|❯) .*(?:node:internal|vitest-worker|\/node_modules\/(?:@?vitest|vite|vite-node|tinypool)\/)/;var Fd=10,Bd=i(({holder:e,file:t,request:n,context:r,release:o,end:s})=>{let a=`${t.label}/${n.task}`,{running:l,stream:c}=e,u=null,d=e.run([t]).then(y=>u=y,y=>{if(!(y instanceof h))throw y;return u=y});d.catch(()=>{});let m=lt({reading:c,writing:c,exit:d.catch(()=>{})});m.send({...n,key:m.key});let p,f=!1,g=i(async(y,b,k)=>{if(y==="gone"&&await d,await s(),r.signal.throwIfAborted(),u instanceof h)throw u;let S=Jn(l.output());throw y==="gone"?eP(a,b,u,S):y==="late"?Dn(a,b,k,S):y==="foreign"?Ze(a,b,S,"it must leave descriptor 4 alone"):Wn(y,t.label,y.phase==="loading"?t.label:a,S)},"fail"),w=i(async(y,b,k)=>{let S=await m.next(k);return typeof S=="string"||S.kind==="failed"?g(S,b,k):S.kind!==y?g("foreign",b,k):(S.kind==="loaded"&&({pid:p}=S),S)},"expect");return{pid:i(()=>l.programPid(p),"pid"),hold:i(y=>y?l.stop():l.go(),"hold"),send:m.send,expect:w,ending:{async ended(){let y=await tP(d,Fd);if(m.release(),y===null)return g("late","tearing down",Fd);if(y instanceof h)throw y;let[b]=y.errors;if(b!==void 0)throw jd(a,b,l.output());if(f=y.left.length===0,f)return o();throw await s(),B(a,y.left.map(Qx),Xx)},async dispose(){f||await s()}}}},"runFile"),Xx="stop them in teardown, in afterAll, or when the process exits",Qx=i(e=>({pid:0,name:e}),"named"),eP=i((e,t,n,r)=>{let[o]=n?.errors??[];if(!(n!==null&&(n.signal!==null||n.code!==0))&&o!==void 0)return jd(e,o,r);let a={code:n?.code??null,signal:n?.signal??null};return jn(e,t,a,r)},"gone"),jd=i((e,t,n)=>new h({message:`${e} failed: ${t.split(`
`,1)[0]}`,hint:"nobody caught it: it was thrown in a timer or an event, or a promise was left alone",output:C(Jn([t,n].join(`
`)))}),"uncaught"),tP=i(async(e,t)=>{let n,r=new Promise(o=>{n=setTimeout(()=>o(null),t*1e3)});try{return await Promise.race([e,r])}finally{clearTimeout(n)}},"within");var nP=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>oP(t,n,ct(n.limit,e)),"list"),open:i((t,n,r,o=R)=>aP(t,Hd(t,n),r,o,ct(r.limit,e)),"open"),close:i(()=>Wd.end(),"close")}),"vitestRunner"),Dd=nP(),rP=5,Wd=Ln(),Hd=i((e,t)=>{if(t===null)throw new h({message:`${be(e)} is no single benchmark`});return t},"named"),oP=i(async(e,t,{loadLimit:n})=>{var m=[];try{let r=await es(e,t,{list:!0,loadLimit:n});let o=v(m,r.running,!0);let{files:s,others:a}=r;if(s.length===0)throw ts(e,{others:a,files:0,left:0});let{files:l,errors:c}=await r.list(s,n);await o.end(rP);let u=s.flatMap(y=>{let b=l.find(S=>S.file===y.file&&S.project===y.project),[k]=b?.errors??c;if(b===void 0||k!==void 0)throw Ld(y.label,k,o.output());return b.benchmarks.map(({name:S,skipped:$})=>({task:`${y.label}/${S}`,skipped:$}))});let d=u.filter(({task:y})=>sP(e,y));if(d.length===0)throw ts(e,{others:a,files:s.length,left:u.length});return d.map(({task:y,skipped:b})=>({task:y,warnings:[],...b!==null&&{skipped:b}}))}catch(p){var f=p,g=!0}finally{var w=_(m,f,g);w&&await w}},"list"),sP=i(({only:e,exclude:t},n)=>{let r=i(o=>o.some(s=>Y(s)(n)||Y(`${s}/**`)(n)),"fits");return(e.length===0||r(e))&&!r(t)},"isWanted"),iP=i(({vitest:e},{file:t,name:n},{slowdown:r},{metrics:o,hurried:s})=>({vitest:e,label:t.label,task:n,slowdown:r,hurried:s,heap:o.includes("heap-per-op"),recording:null}),"requestOf"),aP=i(async(e,t,n,r,o)=>{let{link:s}=await Gd(e,t,n,r,o);return qn(s,o,s.ending).catch(async a=>{throw await s.ending.dispose(),a})},"open"),xB=i(async(e,t,n,r)=>{let o=ct(n.limit),{link:s}=await Gd(e,Hd(e,t),n,R,o,r.recording);try{await Un(s,o,s.ending,r)}finally{await s.ending.dispose()}},"recordVitest"),Gd=i(async(e,t,n,r,{loadLimit:o},s=null)=>{let a=i(()=>es(e,n,{list:!1,loadLimit:o}),"begin"),l=r.seed===0?await cP(a):await lP(e,n,a),c=l.started,u=c.files.filter(({label:m})=>t.startsWith(`${m}/`)).toSorted((m,p)=>p.label.length-m.label.length)[0];if(u===void 0)throw l.release(),new h({message:`${be(e)} has no file for the benchmark "${t}"`,hint:`it has ${c.files.map(({label:m})=>m).join(", ")||"none"}`});let d={...iP(c,{file:u,name:t.slice(u.label.length+1)},n,r),recording:s};return{link:Bd({holder:c,file:u,request:d,context:n,release:l.release,end:l.end})}},"start"),lP=i((e,{root:t,environment:n,signal:r},o)=>Wd.hold(JSON.stringify([t,n,e]),0,r,o),"shared"),cP=i(async e=>{let t=await e(),n=i(async()=>{await t.running.end()},"end");return{started:t,release:i(()=>{n()},"release"),end:n}},"alone");var qd={tinybench:zn,mitata:zn,benchmark:zn,command:Il,python:qo,timeit:qo,pytest:sd,http:ru,report:yd,size:_d,go:_c,criterion:rc,divan:lc,asv:Ja,pyperf:Ju,"google-benchmark":Ac,catch2:dl,jmh:Bu,vitest:Dd},Ud=i(async()=>{for(let{close:e}of Object.values(qd))await e?.()},"closeRunners"),Ce=i(e=>qd[e.kind],"runnerOf");var Vd=1e4,uP=i(({name:e},t)=>new h({message:`${e} has ${t} benchmarks, and a suite can have at most ${Vd}`,hint:"benchmark what stands for the rest, or split the suite"}),"tooMany");async function Ee(e,t,n){try{let r=await Ce(e.runner).list(e.runner,n);if(r.length>Vd)throw uP(e,r.length);return{tasks:r}}catch(r){if(!(r instanceof h))throw r;return{failure:r.on(t).failure}}}i(Ee,"list");var dP=.25,mP={...R,seed:1};async function zd(e,t,n,r){let{open:o,close:s}=Ce(e.runner);if(o===void 0)return null;try{let m={...r,limit:dP*r.limit};for(let{task:p}of t.filter(({skipped:f})=>f===void 0)){var a=[];try{let f=v(a,await o(e.runner,p,m,mP),!0);await f.turn(0);s!==void 0&&await f.finish()}catch(l){var c=l,u=!0}finally{var d=_(a,c,u);d&&await d}}return null}catch(m){if(!(m instanceof h))throw m;return m.on(n).failure}finally{await s?.()}}i(zd,"rehearse");var os=i(({task:e,names:t},n)=>t?.[n][0]??e,"taskOn");function Nt(e,t,n){let{listings:r,namesOf:o}=pP(e??t,n),s=e??t,a=fP([r.head,r.own,r.overlaid]),l=i(O=>ut(O)?.filter(({task:Q})=>!a.has(Q))??null,"tasksIn"),c=l(r.head),u=l(r.overlaid)??l(r.own),d=yP(e,t,r.harness),m=kP(r,e!==null,t!==null);if(m!==null)return[rs(s,m)];if(e!==null&&ii(e.runner)&&u!==null)return[rs(s,wP(s))];let p=Kd(l(r.own)),f=ns(c),g=ns(u),w=[r.head,r.own,r.overlaid].map(O=>ns(ut(O))),y=i(O=>f.get(O)?.warnings??[],"warningsOf"),b=e!==null&&t!==null&&e.runner.kind!==t.runner.kind,k=`it is a \`${t?.runner.kind}\` on base and a \`${e?.runner.kind}\` on head: give the new one another name`,S=[...f.keys()].filter(O=>!p.has(O)),$=i(O=>{let Q=g.has(O)&&!b?"measured":"new";return{record:{...Kn(s,O,y(O)),...Sr,status:Q,harness:r.harness,reported:bP(w,O),runtime:{base:g.get(O)?.runtime??null,head:f.get(O)?.runtime??null}},task:O,...o(O),specs:{head:e?.runner??null,base:Q==="new"?null:d}}},"present"),j=i(O=>({record:{...Kn(s,O,b?[k]:y(O)),status:"missing",failure:null,...gP(s,O,S)},task:O,specs:ss}),"missing"),I=[...[...f.keys()].filter(O=>!b||!p.has(O)).map($),...[...p].filter(O=>b||!f.has(O)).map(j)];return hP(s,I,a)}i(Nt,"candidates");function pP(e,t){let n={listings:t,namesOf:i(()=>({}),"namesOf")},{sameTasks:r}=e===null?{}:Ce(e.runner),o=i(p=>(ut(p)??[]).flatMap(({task:f})=>f??[]),"written"),s=t.overlaid??t.own,a=new Map([...r?.(o(s),o(t.head))??[],...t.renamed??[]]);if(a.size===0)return n;let l=i(p=>p===null?null:a.get(p)??p,"called"),c=i(p=>p!==null&&"tasks"in p?{tasks:p.tasks.map(f=>({...f,task:l(f.task)}))}:p,"renamed"),u=i(p=>{let f=Ne(o(p).map(g=>({path:l(g)??g,name:g})));return new Map([...f].map(([g,w])=>[g,w.map(({name:y})=>y)]))},"byCommon"),[d,m]=[u(s),u(t.head)];return{listings:{...t,head:c(t.head),own:c(t.own),overlaid:c(t.overlaid)},namesOf:i(p=>p===null?{}:{names:{base:d.get(p)??[],head:m.get(p)??[]}},"namesOf")}}i(pP,"sameNames");function fP(e){let t=e.flatMap(r=>ut(r)??[]),n=Kd(t.filter(({skipped:r})=>r===void 0));return new Map(t.flatMap(({task:r,skipped:o})=>o===void 0||n.has(r)?[]:[[r,o]]))}i(fP,"leftOutOf");function hP(e,t,n){let r=[...n].map(([l,c])=>`${Ve(e.name,l)} is not measured: ${c}`),[o,...s]=t;if(r.length===0)return[...t];if(o===void 0)return[rs(e,Jd({message:"every benchmark is skipped",output:r.join(`
`)}))];let a={...o.record,warnings:[...o.record.warnings,...r]};return[{...o,record:a},...s]}i(hP,"withLeftOut");var gP=i(({name:e},t,n)=>{let r=n.filter(s=>s!==null),o=t===null?void 0:ei(t,r)??r[0];return o===void 0?{}:{likely:Ve(e,o)}},"likelyIn");function yP(e,t,n){return n==="own"||e===null?t?.runner??null:li(e.runner,t?.runner??null)}i(yP,"baseSpecOf");var wP=i(({name:e})=>Jd({message:`${e} sends requests to a running service, which is the same for base and head: there is nothing to compare`,hint:"judge its absolute budgets with `perf-budgets run`, or use `serve` to start a server per side"}),"sameService"),Jd=i(e=>new h(e).failure,"because"),ut=i(e=>e!==null&&"tasks"in e?e.tasks:null,"tasksOf"),Kd=i(e=>new Set(e?.map(({task:t})=>t)),"names"),ns=i(e=>new Map(e?.map(t=>[t.task,t])),"byName");function bP(e,t){let n=e.flatMap(o=>o.get(t)??[]),r=new Set(n.flatMap(({metrics:o})=>o??[]));return n.some(({metrics:o})=>o===void 0)?null:ke.filter(o=>r.has(o))}i(bP,"reportedOf");function kP({head:e,own:t,overlaid:n},r,o){if(r&&e!==null&&"failure"in e)return e.failure;let s=ut(t)??ut(n);return o&&s===null&&t!==null&&"failure"in t?t.failure:null}i(kP,"failureOf");var ss={base:null,head:null},rs=i((e,t)=>({record:{...Kn(e,null,[]),...Sr,status:"failed",failure:t},task:null,specs:ss}),"failed"),Kn=i((e,t,n)=>({path:Ve(e.name,t),suite:e.name,runner:e.runner.kind,scenario:e.scenario,dataset:e.dataset,warnings:n}),"declaredAs"),Yn=i(e=>({record:{...Kn(e,null,[]),status:"skipped"},task:null,specs:ss}),"skipped");import{execFile as SP}from"node:child_process";import{readFile as xP}from"node:fs/promises";import{promisify as PP}from"node:util";var vP=PP(SP);async function rj(e){let t=await RP(),n=t.at(-1);if(n===void 0||t.length<2)return null;let r=await ie("taskset",e);return r===null?null:_P(n,t,r)}i(rj,"findPin");function _P(e,t,n){let r=i((s,a)=>vP(n,["--cpu-list","--pid",a,String(s)],{env:{LC_ALL:"C"}}),"move"),o=null;return{core:e,async pin(s){if(o!==null)return o;let l=(await Promise.allSettled(s.map(c=>r(c,String(e))))).find(c=>c.status==="rejected");return l===void 0?null:(await Promise.allSettled(s.map(c=>r(c,t.join(",")))),o=`the sides are not pinned to core ${e}, so expect more noise: ${TP(l.reason)}`,o)}}}i(_P,"pinTo");var TP=i(e=>(e.stderr?.trim()||e.message).split(`
`).at(-1)??"","inOneLine");async function RP(){try{let e=await xP("/proc/self/status","utf8");return OP(/^Cpus_allowed_list:\s*(\S+)/m.exec(e)?.[1]??"")}catch{return[]}}i(RP,"allowedCores");function OP(e){return e.split(",").flatMap(t=>{let[n,r]=t.split("-").map(Number);return t===""||n===void 0||!Number.isInteger(n)?[]:Array.from({length:(r??n)-n+1},(o,s)=>n+s)})}i(OP,"parseCores");var je=class extends x{static{i(this,"StepFailure")}failure;constructor(t,n){let r=n.output===""?"":`:
${n.output}`;super(`${t} could not be prepared: ${n.message}${r}`,{...n.hint!==null&&{hint:n.hint},exitCode:3}),this.failure=n}};async function $t(e){var g=[];try{let{side:t,shown:n,seconds:r,signal:o}=e;let s=i(S=>e.onProgress?.({side:t,step:e.step,command:n,line:S}),"report");s("");let a=await CP(e);let l=v(g,await A({...e,argv:a,reach:"machine",...o&&{signal:o}}),!0);let c=i(S=>{let $=U(S.toString("utf8")).trim().split(`
`).at(-1)?.trim()??"";$!==""&&s($)},"follow");l.child.stdout?.on("data",c);l.child.stderr?.on("data",c);let u=!1;let d=setTimeout(()=>{u=!0,l.end()},r*1e3);let m=await l.exit.finally(()=>clearTimeout(d));await l.end();o?.throwIfAborted();if(m.code===0)return;let{code:p,signal:f}=m;throw new je(t,{...MP(m,n,u?r:null),exitCode:p,signal:f,output:EP(l.output())})}catch(w){var y=w,b=!0}finally{var k=_(g,y,b);k&&await k}}i($t,"runStep");async function CP({argv:e,environment:t}){let[n="",...r]=e;if(/[/\\]/.test(n)||process.platform==="win32")return e;let o=await ie(n,t.PATH);if(o!==null)return[o,...r];throw new x(`command not found: ${n}`,{hint:"install it, or correct PATH: folders in the checkout do not count",exitCode:3})}i(CP,"found");function EP(e){let t=e.split(`
`).filter(o=>o.trim()!==""),r=t.slice(0,-16).filter(o=>/\berror\b|\bcannot\b|failed|not found|missing/i.test(o)).filter(o=>o.trim().split(/\s+/).length>2).slice(0,4);return C([...r,...r.length>0?["\u2026"]:[],...t.slice(-16)].join(`
`),21)}i(EP,"excerpt");function MP(e,t,n){let r=`\`${t}\``;if(n!==null)return{message:`${r} did not end within ${n} s`,hint:"run it in a fresh clone to see what it waits for"};if(e.code===127)return{message:`${r} failed: a program was not found`,hint:"install it, or put it on PATH"};let o=e.signal===null?`with exit code ${e.code}`:`by ${e.signal}`;return{message:`${r} ended ${o}`,hint:"it runs in a fresh checkout with few environment variables; set up what it needs in `prepare:`"}}i(MP,"describe");import{posix as xs}from"node:path";import{relative as Mv}from"node:path";import{existsSync as cs}from"node:fs";import{utimes as JP}from"node:fs/promises";import{dirname as um,join as Lt}from"node:path";import{readFile as rm,readdir as LP,readlink as FP,realpath as om,rm as ls,stat as Qd,lstat as sm,cp as BP}from"node:fs/promises";import{constants as jP,existsSync as Zn}from"node:fs";import{dirname as DP,isAbsolute as im,join as Z,relative as em,resolve as WP}from"node:path";import{readFile as Zd}from"node:fs/promises";import{existsSync as is}from"node:fs";import{dirname as Yd,join as At}from"node:path";var NP=[["package-lock.json","npm"],["npm-shrinkwrap.json","npm"],["pnpm-lock.yaml","pnpm"],["yarn.lock","yarn"],["bun.lock","bun"],["bun.lockb","bun"]];async function as(e,t){for(let n=e;;n=Yd(n)){let r=NP.filter(([o])=>is(At(n,o)));if(r.length>0&&is(At(n,"package.json")))return $P(n,r);if(n===t||n===Yd(n))break}return is(At(e,"package.json"))?IP(e):null}i(as,"detectInstallation");async function $P(e,t){let n=Xd(await De(e)),[r="",o="npm"]=t.find(([,l])=>l===n)??t[0]??[],s=t.filter(([,l])=>l!==o).map(([l])=>l),a=s.length>0&&n===null?[`used ${r} and ignored ${s.join(", ")}; choose one with "packageManager" in package.json`]:[];return{manager:o,directory:e,lockfile:r,argv:await AP(o,At(e,r)),warnings:a}}i($P,"locked");async function AP(e,t){return e==="npm"?["npm","ci"]:e==="yarn"&&/^__metadata:/m.test(await Zd(t,"utf8"))?["yarn","install","--immutable"]:[e,"install","--frozen-lockfile"]}i(AP,"frozen");async function IP(e){let t=await De(e);if(["dependencies","devDependencies","optionalDependencies"].map(o=>t[o]??{}).every(o=>Object.keys(o).length===0))return null;let r=Xd(t)??"npm";return{manager:r,directory:e,lockfile:null,argv:r==="npm"?["npm","install","--no-package-lock"]:[r,"install"],warnings:[]}}i(IP,"unlocked");var Xd=i(({packageManager:e})=>/^(npm|pnpm|yarn|bun)@/.exec(typeof e=="string"?e:"")?.[1]??null,"declaredManager");async function De(e){let t=At(e,"package.json"),n=await Zd(t,"utf8");try{let r=JSON.parse(n.replace(/^\uFEFF/,""));if(typeof r=="object"&&r!==null)return r}catch(r){throw new x(`${t} is not JSON: ${r.message}`,{exitCode:3,cause:r})}throw new x(`${t} is not a JSON object`,{exitCode:3})}i(De,"readManifest");var HP=[".cache",".vite",".vite-temp",".vitest"];async function am(e,t,n,r,o=!1){let s=o?Zn(Z(e,"node_modules"))?null:"nothing is installed":await GP(e,n);if(s!==null)return s;let a=await om(t);for(let l of r){let c=Z(e,l,"node_modules"),u=await sm(c).catch(()=>null);if(u===null)continue;if(!u.isDirectory())return`${c} is a link`;if(Zn(Z(c,".prisma")))return"node_modules/.prisma is generated from the project";let d=await lm(c,t,a);if(d!==null)return d}return null}i(am,"whyNotReusable");async function GP(e,{manager:t,lockfile:n}){let r=Z(e,"node_modules");if(!Zn(r))return"nothing is installed";if(n===null)return"there is no lockfile";if(t==="npm")return qP(Z(e,n),e);let o={pnpm:".modules.yaml",yarn:".yarn-integrity",bun:null}[t],s=o===null?null:await Qd(Z(r,o)).catch(()=>null),a=await Qd(Z(e,n));return s!==null&&s.mtimeMs>a.mtimeMs?null:`it is unknown whether node_modules matches ${n}`}i(GP,"whyStale");async function qP(e,t){let n=await tm(e);if(n===null)return"the lockfile has no list of packages";let r=await tm(Z(t,"node_modules",".package-lock.json"));if(r===null)return"npm left no record of what it installed";let o=Object.entries(n).filter(([l])=>/(^|\/)node_modules\//.test(l)),s=await Promise.all(o.map(([l,c])=>UP(Z(t,l),l,c,r[l]))),a=o[s.indexOf(!1)];return a===void 0?null:`the installed ${a[0]} differs from the lockfile`}i(qP,"npmStale");async function UP(e,t,n,r){let o=await sm(e).catch(()=>null);if(o===null)return n.optional===!0||n.devOptional===!0;if(o.isSymbolicLink()||n.link===!0)return o.isSymbolicLink()&&n.link===!0;let s=n.resolved===void 0||/^https?:/.test(n.resolved);if(!s&&r?.integrity!==n.integrity||!s&&r?.resolved!==n.resolved)return!1;let a=await De(e).catch(()=>({})),l=n.name??t.replace(/^.*node_modules\//,"");return a.name===l&&a.version===n.version}i(UP,"isInstalled");async function tm(e){try{return JSON.parse(await rm(e,"utf8")).packages??null}catch{return null}}i(tm,"readLocked");async function lm(e,t,n){let r=await LP(e,{withFileTypes:!0});for(let o of r){let s=Z(e,o.name);if(o.isSymbolicLink()){if(await zP(s,t,n))return`${s} is a link that leads out of the checkout`}else if(o.isDirectory()){let a=await lm(s,t,n);if(a!==null)return a}else if(e.endsWith("/.bin")&&(await rm(s,"latin1")).includes(VP(t)))return`${s} names the checkout it was installed in`}return null}i(lm,"whyTied");var VP=i(e=>Buffer.from(e).toString("latin1"),"toBytes");async function zP(e,t,n){let r=await FP(e);if(im(r)||nm(WP(DP(e),r),t))return!0;let o=await om(e).catch(()=>null);return o!==null&&nm(o,n)}i(zP,"leadsOut");var nm=i((e,t)=>/^\.\.(\/|$)/.test(em(t,e))||im(em(t,e)),"isOutside");async function cm(e,t,n,r){for(let o of n){let s=Z(e,o,"node_modules"),a=Z(t,o,"node_modules");if(Zn(s)){await ls(a,{recursive:!0,force:!0}),await It(s,a,r);for(let l of HP)await ls(Z(a,l),{recursive:!0,force:!0})}}}i(cm,"copyModules");async function It(e,t,{environment:n,signal:r}){if(process.platform==="linux"){let s=[await ie("cp",n.PATH)??"/bin/cp","-a","--reflink=auto","--",e,t],{code:a}=await fe({argv:s,directory:"/",environment:n,...r&&{signal:r}},600);if(a===0)return;await ls(t,{recursive:!0,force:!0})}await BP(e,t,{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0,mode:jP.COPYFILE_FICLONE})}i(It,"copyTree");var KP=".rustc_info.json";async function dm(e,t){let{base:n,head:r}=e,o=[];for(let s of await YP(e)){let[a,l]=[Lt(n.top,s,"target"),Lt(r.top,s,"target")];!cs(Lt(a,KP))||cs(l)||!cs(um(l))||(await It(a,l,t),o.push(Lt(s,"target")))}return o.length>0&&await ZP(e),o}i(dm,"copyTargets");async function YP({git:e}){return N(await e("head",["ls-files","-z","--",":(top,glob)**/Cargo.toml"])).map(n=>um(n))}i(YP,"cratesOf");async function ZP({git:e,head:t}){let n=new Date;for(let r of N(await e("head",["ls-files","-z","--",":(top)"])))await JP(Lt(t.top,r),n,n).catch(()=>{})}i(ZP,"renew");import{createHash as XP}from"node:crypto";import{readFile as mm}from"node:fs/promises";import{join as Ft}from"node:path";var QP=[".npmrc",".yarnrc",".yarnrc.yml","pnpm-workspace.yaml",".pnpmfile.cjs","bunfig.toml"],ev=["name","version","bin","dependencies","devDependencies","optionalDependencies","peerDependencies","peerDependenciesMeta","bundleDependencies","bundledDependencies","dependenciesMeta","overrides","resolutions","pnpm","workspaces","packageManager"];async function us(e,t,n){let r=XP("sha256");for(let o of[...t===null?[]:[t],...QP])r.update(`\0${o}\0`).update(await mm(Ft(e,o)).catch(()=>""));for(let o of n){let s=await De(Ft(e,o)).catch(()=>({}));r.update(`\0${o}\0`).update(JSON.stringify(ev.map(a=>s[a]??null)))}return r.digest("hex")}i(us,"installInputs");var tv=["preinstall","install","postinstall","prepublish","preprepare","prepare","postprepare"],nv=/^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;async function pm({directory:e,lockfile:t},n){for(let s of n){let a=Object((await De(Ft(e,s))).scripts),l=tv.find(c=>c in a&&!nv.test(String(a[c]).trim()));if(l!==void 0)return`${Ft(s,"package.json")} has a ${l} script`}if(t===null||t==="bun.lockb")return null;let r=await mm(Ft(e,t),"utf8");return(/^(package-lock|npm-shrinkwrap)/.test(t)?/"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/:/[@"'\s:]file:/).test(r)?`${t} has a dependency on a folder (file:)`:null}i(pm,"whyInstallEach");import{existsSync as dt}from"node:fs";import{readFile as rv}from"node:fs/promises";import{join as We,posix as fm}from"node:path";async function hm(e,t){let n=await Promise.all(t.map(o=>ov(e,o))),r=[...new Set(n)].filter(o=>o!==null);return r.length===0?null:r.join(" && ")}i(hm,"jarBuild");async function ov(e,t){for(let n=fm.dirname(t);;n=fm.dirname(n)){if(dt(We(e,n,"pom.xml")))return sv(e,n);for(let r of["build.gradle","build.gradle.kts"])if(dt(We(e,n,r)))return iv(e,n,r);if(n===".")return null}}i(ov,"commandFor");function sv(e,t){let n=t!=="."&&dt(We(e,"pom.xml")),r=n?["--projects",Xn(t),"--also-make"]:[],o=t==="."||n?[]:["--file",Xn(`${t}/pom.xml`)];return[dt(We(e,"mvnw"))?"sh mvnw":"mvn","--quiet","--batch-mode","-DskipTests",...r,...o,"package"].join(" ")}i(sv,"maven");async function iv(e,t,n){let r=await rv(We(e,t,n),"utf8"),o=/\bjmh\b/.test(r)?"jmhJar":"assemble",s=["",".kts"].some(u=>dt(We(e,`settings.gradle${u}`))),a=t==="."||!s?o:`:${t.replaceAll("/",":")}:${o}`,l=t==="."||s?[]:["--project-dir",Xn(t)];return[dt(We(e,"gradlew"))?"sh gradlew":"gradle","--quiet","--no-daemon",...l,Xn(a)].join(" ")}i(iv,"gradle");var Xn=i(e=>/^[\w./:-]+$/.test(e)?e:`'${e.replaceAll("'",String.raw`'\''`)}'`,"quoted");import{readFile as av}from"node:fs/promises";import{join as gm}from"node:path";var ds=[".npmrc",".yarnrc.yml","bunfig.toml"],lv=new RegExp(["https?_proxy|no_proxy|all_proxy","node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?","npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)","yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)","pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)","uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)","(requests|curl)_ca_bundle|poetry_cache_dir","corepack_.*|pnpm_home|bun_install(_cache_dir)?"].map(e=>`^(${e})$`).join("|"),"i");async function ym(e,t,n){let o=[t.npm_config_userconfig??t.NPM_CONFIG_USERCONFIG??gm(t.HOME??"",".npmrc"),...n.flatMap(c=>ds.map(u=>gm(c,u)))],s=await Promise.all(o.map(c=>av(c,"utf8").catch(()=>""))),a=new Set(s.flatMap(c=>[...c.matchAll(/\$\{?(\w+)/g)].map(u=>u[1]??""))),l=Object.entries(t).filter(c=>c[1]!==void 0&&(lv.test(c[0])||a.has(c[0])));return{...Object.fromEntries(l),...e,CI:"true",npm_config_audit:"false",npm_config_fund:"false",npm_config_update_notifier:"false"}}i(ym,"prepareEnvironment");import{existsSync as Cv}from"node:fs";import{join as He,relative as Cm}from"node:path";import{createHash as hv}from"node:crypto";import{existsSync as hs}from"node:fs";import{readdir as gv,readFile as gs}from"node:fs/promises";import{join as mt}from"node:path";function cv(e,t){let n=e.slice(0,t).split(/\r?\n/);return[n.length,n.pop().length+1]}i(cv,"getLineColFromPtr");function uv(e,t,n){let r=e.split(/\r?\n/),o="",s=(Math.log10(t+1)|0)+1;for(let a=t-1;a<=t+1;a++){let l=r[a-1];l&&(o+=a.toString().padEnd(s," "),o+=":  ",o+=l,o+=`
`,a===t&&(o+=" ".repeat(s+n+2),o+=`^
`))}return o}i(uv,"makeCodeBlock");var P=class e extends Error{static{i(this,"TomlError")}line;column;codeblock;constructor(t,n){let[r,o]=cv(n.toml,n.ptr),s=uv(n.toml,r,o);super(`Invalid TOML document: ${t}

${s}`,n),this.line=r,this.column=o,this.codeblock=s}static x(t,n,r){throw new e(t,{toml:n.s,ptr:r??n.p})}};function Qn(e){let t=e.p,n=e.s.charCodeAt(e.p++),r=n,o=n===39,s=n===e.s.charCodeAt(e.p)&&n===e.s.charCodeAt(e.p+1);s&&((n=e.s.charCodeAt(e.p+=2))===10?e.p++:n===13&&e.s.charCodeAt(e.p+1)===10&&(e.p+=2));let a="",l=e.p,c=0;for(;e.p<e.s.length;e.p++)if(n=e.s.charCodeAt(e.p),s&&(n===10||n===13&&e.s.charCodeAt(e.p+1)===10))c=c&&3;else if(n<32&&n!==9||n===127)P.x("control characters are not allowed in strings",e);else if((!c||c===3)&&n===r&&(!s||e.s.charCodeAt(e.p+1)===r&&e.s.charCodeAt(e.p+2)===r)){if(s&&(e.s.charCodeAt(e.p+3)===r&&e.p++,e.s.charCodeAt(e.p+3)===r&&e.p++),!c){let u=e.s.slice(l,e.p);a=a?a+u:u}return e.p+=s?3:1,a}else if(!c)!o&&n===92&&(a+=e.s.slice(l,l=e.p),c=1);else if(c===1)if(n===120||n===117||n===85){let u=e.p++-1,d=0,m=n===120?2:n===117?4:8;for(let p=0;p<m;p++,e.p++){let f=e.s.charCodeAt(e.p),g=f>=48&&f<=57?f-48:f>=65&&f<=70?f-65+10:f>=97&&f<=102?f-97+10:-1;g<0&&P.x("invalid non-hex character in unicode escape",e),d=d<<4|g}(d<0||d>1114111||d>=55296&&d<=57343)&&P.x("invalid unicode escape",e,u),a+=String.fromCodePoint(d),l=e.p--,c=0}else s&&(n===32||n===9)?c=2:(n===98?a+="\b":n===116?a+="	":n===110?a+=`
`:n===102?a+="\f":n===114?a+="\r":n===101?a+="\x1B":n===34?a+='"':n===92?a+="\\":P.x("unrecognised escape sequence",e),l=e.p+1,c=0);else n!==32&&n!==9&&(c===2&&P.x("invalid escape: only line-ending whitespace may be escaped",e,l),c=!o&&n===92?1:0,l=e.p);P.x("unfinished string",e,t)}i(Qn,"parseString");var dv=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i,Bt=class e extends Date{static{i(this,"TomlDate")}#t=!1;#n=!1;#e=null;constructor(t,n,r){let o=!0,s=!0,a="Z",l;if(typeof t=="string")if(n)e:{if(n<3){if(+t.slice(11,13)>23){t="";break e}n===2?(a=null,t+="Z"):(l=t.charCodeAt(t.length-1))!==90&&l!==122&&(a=t.slice(t.length-6)),r&&(t=t.slice(0,10)+"T"+t.slice(11))}else n===4&&(t=+t.slice(0,2)>23?"":`0000-01-01T${t}Z`);o=n!==4,s=n!==3}else{let c=t.match(dv);c?(c[1]||(o=!1,t=`0000-01-01T${t}`),s=!!c[2],s&&t[10]===" "&&(t=t.replace(" ","T")),c[2]&&+c[2]>23?t="":(a=c[3]||null,!a&&s&&(t+="Z"))):t=""}super(t),isNaN(this.getTime())||(this.#t=o,this.#n=s,this.#e=a)}isDateTime(){return this.#t&&this.#n}isLocal(){return!this.#t||!this.#n||!this.#e}isDate(){return this.#t&&!this.#n}isTime(){return this.#n&&!this.#t}isValid(){return this.#t||this.#n}toISOString(){let t=super.toISOString();if(this.isDate())return t.slice(0,10);if(this.isTime())return t.slice(11,23);if(this.#e===null)return t.slice(0,-1);if(this.#e==="Z"||this.#e==="z")return t;let n=+this.#e.slice(1,3)*60+ +this.#e.slice(4,6);return n=this.#e[0]==="-"?n:-n,new Date(this.getTime()-n*6e4).toISOString().slice(0,-1)+this.#e}static wrapAsOffsetDateTime(t,n="Z"){let r=new e(t);return r.#e=n,r}static wrapAsLocalDateTime(t){let n=new e(t);return n.#e=null,n}static wrapAsLocalDate(t){let n=new e(t);return n.#n=!1,n.#e=null,n}static wrapAsLocalTime(t){let n=new e(t);return n.#t=!1,n.#e=null,n}};function X(e,t=10){return t===16?e>47&&e<58||e>64&&e<71||e>96&&e<103:e>47&&e<48+t}i(X,"isDigit");function ps(e,t){return e===32||e===9||e===10||e===13||t&&(e===t||e===44)||e===35}i(ps,"isEndOfValue");function Dt(e,t){let n=e.p,r=e.s.charCodeAt(e.p);if(r===91||r===123){e.d--||P.x("document contains excessively nested structures. aborting.",e);let o=r===91?km(e):bm(e);return e.d++,o}return r===34||r===39?Qn(e):r===116?((e.s.charCodeAt(++e.p)!==114||e.s.charCodeAt(++e.p)!==117||e.s.charCodeAt(++e.p)!==101)&&P.x("invalid value",e,n),e.p++,!0):r===102?((e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==108||e.s.charCodeAt(++e.p)!==115||e.s.charCodeAt(++e.p)!==101)&&P.x("invalid value",e,n),e.p++,!1):r===43||r===45?er(e,e.p,e.s.charCodeAt(++e.p),44-r,t):e.s.charCodeAt(e.p+4)===45&&e.s.charCodeAt(e.p+7)===45?mv(e,r,t):e.s.charCodeAt(e.p+2)===58?pv(e,r,t):er(e,e.p,r,0,t)}i(Dt,"extractValue");function er(e,t,n,r,o){let s=n,a=0,l=!1;if(s===105)return(e.s.charCodeAt(++e.p)!==110||e.s.charCodeAt(++e.p)!==102)&&P.x("invalid value",e,t),e.p++,(r||1)/0;if(s===110)return(e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==110)&&P.x("invalid value",e,t),e.p++,NaN;if(s===48){if(++e.p>=e.s.length||ps(s=e.s.charCodeAt(e.p),o))return e.bi===!0?0n:0;if(!r){if(s===120)return ms(e,t,16,o);if(s===98)return ms(e,t,2,o);if(s===111)return ms(e,t,8,o)}s===46?a=2:s===101||s===69?a=4:P.x("illegal leading zero",e,t)}else X(s)||P.x("invalid value",e,t);for(;++e.p<e.s.length&&(s=e.s.charCodeAt(e.p),!ps(s,o));)a||(a=1),s===95?(a&1||P.x("illegal underscore",e),a+=11,l=!0):a===1&&s===46?a=2:(a===1||a===3)&&(s===101||s===69)?a=4:a===4&&(s===43||s===45)?a=6:X(s)?a>9?a-=11:a&1||a++:P.x("illegal character in numeric literal",e);if(!a){let u=(n-48)*(r||1);return e.bi===!0?BigInt(u):u}a&1||P.x("unfinished numeric value",e,t);let c=e.s.slice(t,e.p);return l&&(c=c.replaceAll("_","")),a>1?parseFloat(c):wm(e,c,10,t)}i(er,"parseNumber");function ms(e,t,n,r){let o,s=1;for(;++e.p<e.s.length&&(o=e.s.charCodeAt(e.p),!ps(o,r));)o===95?(s&1&&P.x("illegal underscore",e),s=3):X(o,n)?s&1&&s--:P.x("illegal character in numeric literal",e);s&1&&P.x("unfinished numeric value",e);let a=e.s.slice(t+2,e.p);return s&&(a=a.replaceAll("_","")),wm(e,a,n,t)}i(ms,"parseIntegerBaseN");function wm(e,t,n,r){if(e.bi!==!0)e:{let o=parseInt(t,n);if(!Number.isSafeInteger(o)){if(e.bi)break e;P.x("integer value cannot be represented losslessly",e,r)}return o}return BigInt(n===10?t:(n===2?"0b":n===8?"0o":"0x")+t)}i(wm,"parseInteger");function mv(e,t,n){let r=e.p++,o;if(!X(t)||!X(e.s.charCodeAt(e.p++))||!X(e.s.charCodeAt(e.p++))||!X(e.s.charCodeAt(e.p++)))return er(e,e.p=r,t,0,n);if(e.p+=5,X(e.s.charCodeAt(e.p++))||P.x("invalid date-time: date part is malformed",e,r),e.p>=e.s.length||((t=e.s.charCodeAt(e.p))!==32||(o=!0,!X(e.s.charCodeAt(e.p+1))))&&t!==84&&t!==116){let a=e.s.slice(r,e.p);return jt(e,a,3,!1,r)}if(e.s.charCodeAt(e.p+=3)!==58&&P.x("invalid date-time: time part is malformed",e,r),e.s.charCodeAt(e.p+=3)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;X(e.s.charCodeAt(++e.p)););if(t=e.s.charCodeAt(e.p)){if(t===90||t===122){let a=e.s.slice(r,++e.p);return jt(e,a,1,o,r,"[+00:00]")}if(t===43||t===45){let a=e.s.slice(r,e.p+=6);return jt(e,a,1,o,r,!e.ld&&"["+e.s.slice(e.p-6,e.p)+"]")}}let s=e.s.slice(r,e.p);return jt(e,s,2,o,r)}i(mv,"parseDate");function pv(e,t,n){let r=e.p;if(!X(t)||!X(e.s.charCodeAt(++e.p)))return er(e,--e.p,t,0,n);if(e.s.charCodeAt(e.p+=4)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;X(e.s.charCodeAt(++e.p)););let o=e.s.slice(r,e.p);return jt(e,o,4,!1,r)}i(pv,"parseTime");function jt(e,t,n,r,o,s){if(e.ld){let a=new Bt(t,n,r);return a.isValid()||P.x("invalid date",e,o),a}try{switch(s&&(t+=s),n){case 1:return Temporal.ZonedDateTime.from(t);case 2:return Temporal.PlainDateTime.from(t);case 3:return Temporal.PlainDate.from(t);case 4:return Temporal.PlainTime.from(t)}}catch(a){P.x(a instanceof Error?a.message:""+a,e,o)}}i(jt,"readDate");function fv(e){for(;e.p<e.s.length;e.p++){let t=e.s.charCodeAt(e.p);if(t===10)break;if(t===13&&e.s.charCodeAt(e.p+1)===10){e.p++;break}(t<32&&t!==9||t===127)&&P.x("control characters are not allowed in comments",e)}}i(fv,"skipComment");function de(e,t,n){let r;for(;e.p<e.s.length;){for(;e.p<e.s.length&&((r=e.s.charCodeAt(e.p))===32||r===9||!t&&(r===10||r===13&&e.s.charCodeAt(e.p+1)===10));)e.p++;if(n||r!==35)break;fv(e)}}i(de,"skipVoid");function tr(e,t=61){let n,r=0,o=[],s,a=e.s.charCodeAt(n=e.p);do{if(a===t)return r||P.x("unexpected end of key",e),r===1&&o.push(e.s.slice(s,e.p)),e.p++,o;a===46?(r||P.x("illegal empty bare key",e),r===1&&o.push(e.s.slice(s,e.p)),r=0):!r&&(a===34||a===39)?(a===e.s.charCodeAt(e.p+1)&&a===e.s.charCodeAt(e.p+2)&&P.x("illegal quoted key: multiline strings are not allowed",e),o.push(Qn(e)),r=2,e.p--):a===32||a===9?r===1&&(o.push(e.s.slice(s,e.p)),r=2):r===2||a<48&&a!==45||a>57&&a<65||a>90&&a<97&&a!==95||a>122?P.x("illegal character in key",e):r||(r=1,s=e.p)}while(a=e.s.charCodeAt(++e.p));P.x("incomplete key-value: cannot find end of key",e,n)}i(tr,"parseKey");function bm(e){let t=e.p++,n=Object.create(null),r=new Set,o;for(;e.p<e.s.length;){if(de(e),(o=e.s.charCodeAt(e.p))===125)return e.p++,n;let s,a=n,l=!1,c=e.p,u=tr(e);for(let m=0;m<u.length;m++){m&&(a=l?a[s]:a[s]=Object.create(null)),s=u[m],(l=Object.hasOwn(a,s))&&(typeof a[s]!="object"||r.has(a[s]))&&P.x("trying to redefine an already defined value",e,c);let p=s==="__proto__";if(e.uk&&(p||s==="constructor")){a=e.uk!==1&&P.x("document contains an unsafe property",e,c);break}!l&&p&&Object.defineProperty(a,s,{enumerable:!0,configurable:!0,writable:!0})}l&&P.x("trying to redefine an already defined value",e,c),de(e,!0,!0);let d=Dt(e,125);if(a&&typeof(a[s]=d)=="object"&&r.add(d),de(e),(o=e.s.charCodeAt(e.p++))===125)return n;o!==44&&P.x("expected comma or end of structure",e,e.p-1)}P.x("unfinished table",e,t)}i(bm,"parseInlineTable");function km(e){let t=e.p++,n=[],r;for(;e.p<e.s.length;){if(de(e),(r=e.s.charCodeAt(e.p))===93)return e.p++,n;if(n.push(Dt(e,93)),de(e),(r=e.s.charCodeAt(e.p++))===93)return n;r!==44&&P.x("expected comma or end of structure",e,e.p-1)}P.x("unfinished array",e,t)}i(km,"parseArray");function Sm(e,t,n,r,o){let s=n,a=r,l,c=!1,u;for(let d=0;d<t.length;d++){if(d){if(s=c?s[l]:s[l]=Object.create(null),a=(u=a[l]).c,o===0&&(u.t===1||u.t===2))return null;if(u.t===2){let m=s.length-1;s=s[m],a=a[m].c}}if(l=t[d],(c=Object.hasOwn(s,l))&&a[l]?.t===0&&a[l]?.d)return null;if(!c){let m=l==="__proto__";if(e.uk&&(m||l==="constructor"))return!1;m&&(Object.defineProperty(s,l,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(a,l,{enumerable:!0,configurable:!0,writable:!0})),a[l]={t:d<t.length-1&&o===2?3:o,d:!1,i:0,c:Object.create(null)}}}if(u=a[l],u.t!==o&&!(o===1&&u.t===3)||(o===2&&(u.d||(u.d=!0,s[l]=[]),s[l].push(s=Object.create(null)),u.c[u.i++]=u={t:1,d:!1,i:0,c:Object.create(null)}),u.d))return null;if(u.d=!0,o===1)s=c?s[l]:s[l]=Object.create(null);else if(o===0&&c)return null;return[l,s,u.c]}i(Sm,"peekTable");function xm(e,t,n){(t===null||e.uk===2)&&P.x(t===null?"trying to redefine an already defined table or value":"document contains an unsafe property",e,n)}i(xm,"validateTablePeek");function fs(e,t={}){let n={s:e,p:0,d:t.maxDepth??1e3,bi:t.integersAsBigInt??!1,ld:t.useLegacyDate??!0,uk:t.unsafeKeyBehaviour==="throw"?2:t.unsafeKeyBehaviour==="drop"?1:0},r=Object.create(null),o=Object.create(null),s,a=!1,l=r,c=o;for(e.charCodeAt(0)===65279&&n.p++,de(n);n.p<e.length;){if(e.charCodeAt(n.p)===91){let u=e.charCodeAt(++n.p)===91;s=n.p+=+u,a=!1;let d=tr(n,93);u&&(e.charCodeAt(n.p)!==93&&P.x("expected end of table array declaration",n),n.p++);let m=Sm(n,d,r,o,u?2:1);m?(c=m[2],l=m[1]):(xm(n,m,s),a=!0)}else{s=n.p;let u=tr(n),d=Sm(n,u,l,c,0);!d&&!a&&xm(n,d,s),de(n,!0,!0);let m=Dt(n,void 0);d&&!a&&(d[1][d[0]]=m)}de(n,!0),n.p<e.length&&(s=e.charCodeAt(n.p))!==10&&(s!==13||e.charCodeAt(n.p+1)!==10)&&P.x("each key-value declaration must be followed by an end-of-line",n),de(n)}return r}i(fs,"parse");var xD=!!"".isWellFormed;var yv=[".venv","venv"];async function ys(e,t){for(let n of e){if(yv.some(o=>hs(mt(n,o))))return null;let r=await bv(n,t);if(r!==null)return r}return null}i(ys,"detectPython");var wv=[["uv.lock",["uv","sync","--frozen"]],["poetry.lock",["poetry","install","--no-interaction"]]];async function bv(e,t){let n=[];for(let[s,a]of wv)if(hs(mt(e,s))){if(await E(a[0],t,e)!==null)return{home:e,tool:a,packages:[],inputs:null,warnings:[]};n.push(`${s} exists but ${a[0]} is not on PATH: pip installs from pyproject.toml, possibly other versions`)}let o=[...(await kv(e)).length>0?["-r","requirements.txt"]:[],...await Sv(e)?["-e","."]:[]];return o.length===0?null:{home:e,tool:null,packages:o,inputs:await ws(e),warnings:n}}i(bv,"detectIn");async function kv(e){return(await gs(mt(e,"requirements.txt"),"utf8").catch(()=>"")).split(`
`).filter(n=>!/^\s*(#|$)/.test(n))}i(kv,"requirementsIn");async function Sv(e){if(hs(mt(e,"setup.py")))return!0;let{project:t,"build-system":n}=await xv(e),r=i(o=>Array.isArray(o)?o:[],"items");return n!==void 0||r(t?.dependencies).length>0||r(t?.dynamic).includes("dependencies")}i(Sv,"isPackage");async function xv(e){let t=mt(e,"pyproject.toml"),n=await gs(t,"utf8").catch(()=>"");try{return fs(n)}catch(r){let[o=""]=r.message.split(`
`);throw new x(`${t} is not TOML: ${o}`,{exitCode:3,cause:r})}}i(xv,"readPyproject");var Pv=/^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/,vv=/^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;async function ws(e){let t=hv("sha256"),n=await gv(e).catch(()=>[]);for(let r of n.filter(o=>Pv.test(o)).sort()){let o=await gs(mt(e,r),"utf8");if(r.endsWith(".txt")&&o.split(`
`).some(s=>vv.test(s)))return null;t.update(`\0${r}\0`).update(o)}return t.digest("hex")}i(ws,"inputsOf");import{existsSync as bs}from"node:fs";import{lstat as Pm,readdir as ks,readFile as _m,rm as _v,writeFile as Tv}from"node:fs/promises";import{dirname as Rv,join as Me}from"node:path";var nr=process.platform==="win32"?"Scripts":"bin",Ss=i(e=>Me(e,nr,process.platform==="win32"?"python.exe":"python"),"pythonOf");async function Tm(e,t,n){if(!((await Pm(e).catch(()=>null))?.isDirectory()===!0)||!bs(Ss(e))||!bs(Me(e,nr,"pip")))return!1;await It(e,t,n);for(let o of await ks(Me(t,nr))){let s=Me(t,nr,o);if(!(await Pm(s)).isFile())continue;let a=await _m(s,"latin1"),l=a.replaceAll(vm(e),vm(t));l!==a&&await Tv(s,l,"latin1")}return!0}i(Tm,"copyVenv");var vm=i(e=>Buffer.from(e).toString("latin1"),"bytes");async function Rm(e,t){for(let n of await Ov(e))for(let r of await ks(n)){let o=r.endsWith(".dist-info")?Me(n,r,"direct_url.json"):Me(n,r);if(!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(o.slice(Rv(o).length+1)))continue;let s=await _m(o,"utf8").catch(()=>"");if(s.includes(t)||s.includes(encodeURI(t)))return!0}return!1}i(Rm,"leadsTo");async function Ov(e){let t=Me(e,process.platform==="win32"?"Lib":"lib");return(process.platform==="win32"?["."]:await ks(t).catch(()=>[])).map(r=>Me(t,r,"site-packages")).filter(bs)}i(Ov,"sitePackages");var Om=i(e=>_v(e,{recursive:!0,force:!0}),"removeVenv");async function Em(e,t,n){for(let{found:r,from:o}of n)await Im(e,t,r,o)&&e.note(`${t}: .venv copied from base`);for(let r of Nm(e,t)){let o=await ys(r,e.environment.PATH);if(o!==null){for(let s of o.warnings)e.warn(s);await Ev(e,t,o)}}}i(Em,"installPython");async function Mm(e){let{checkouts:t}=e.options,n=ne(t,"base").top,r=[];for(let o of Nm(e,"head")){let s=await ys(o,e.environment.PATH);s===null||s.tool!==null||await $m(s,e,"head",t.repository.top)||await Am(e,"head",s,n)&&r.push({found:s,from:n})}return r}i(Mm,"lendPython");var Nm=i(({options:e},t)=>{let{root:n}=ne(e.checkouts,t);return(e.python?.[t]??[]).map(r=>[...new Set([He(n,r),n])])},"foldersOf");async function Ev(e,t,n){if(n.tool!==null)return e.note(`${t}: ${n.tool.join(" ")}`),rr(e,t,n,n.tool);let{top:r}=e.options.checkouts.repository;if(await Am(e,t,n,r)&&await Im(e,t,n,r))return e.note(`${t}: .venv copied from your checkout`);let o=await E("python3",e.environment.PATH,n.home);await rr(e,t,n,[o===null?"python":"python3","-m","venv",".venv"]),await rr(e,t,n,Lm(n)),e.note(`${t}: pip install ${n.packages.join(" ")}`)}i(Ev,"install");async function $m(e,{options:t},n,r){let o=He(r,Cm(ne(t.checkouts,n).top,e.home));return e.inputs!==null&&Cv(He(o,".venv"))&&e.inputs===await ws(o)}i($m,"asksForTheSame");async function Am(e,t,n,r){let{checkouts:o,signal:s}=e.options;if(!await $m(n,e,t,r))return!1;let a=He(r,Cm(ne(o,t).top,n.home)),l={environment:e.environment,signal:s};return Tm(He(a,".venv"),He(n.home,".venv"),l)}i(Am,"copied");async function Im(e,t,n,r){let o=He(n.home,".venv");return await rr(e,t,n,Lm(n)).catch(a=>{if(!(a instanceof je))throw a;return a})===void 0&&!await Rm(o,r)?!0:(await Om(o),!1)}i(Im,"bringUpToDate");var Lm=i(({packages:e})=>[Ss(".venv"),"-m","pip","install","--disable-pip-version-check","--no-input",...e],"pip");async function rr({options:e,environment:t},n,{home:r},o){let{VIRTUAL_ENV:s,...a}=t;await $t({...e,side:n,step:"install",argv:o,shown:o.join(" "),directory:r,environment:{...a,POETRY_VIRTUALENVS_IN_PROJECT:"true"}})}i(rr,"step");async function Ps(e,t){let n=await Dm(e,t??Bm(e));return{notes:n.notes,warnings:n.warnings,base:i(()=>jm(async()=>{await n.install("base"),await n.lend(),await n.build("base")}),"base"),async head(){await n.install("head"),await n.takeOver(),await n.build("head")}}}i(Ps,"openPreparation");var Bm=i(({checkouts:e})=>{let{root:t,top:n}=ne(e,"base");return[t,n]},"settingsIn");async function or(e){let{builds:t,...n}=e,r=await Dm(n,Bm(n));return jm(()=>r.build("base"))}i(or,"rebuildBase");async function jm(e){try{return await e(),null}catch(t){if(t instanceof je)return{...t.failure,side:"base"};if(!(t instanceof x))throw t;return{side:"base",message:t.message,hint:t.hint,output:"",exitCode:null,signal:null}}}i(jm,"onBase");async function Dm(e,t){let{prepare:n}=e,r=await ym(e.environment,e.variables,t),o=[],s=[],l={options:e,environment:r,note:i(u=>{o.push(u)},"note"),warn:i(u=>{s.includes(u)||s.push(u)},"warn")},c={modules:null,python:[]};return{notes:o,warnings:s,async install(u){let{install:d}=n[u];d==="auto"?(await Lv(l,u,u==="head"?c.modules:null),await Em(l,u,u==="head"?c.python:[])):d!==null&&await Fm(l,u,"install",d)},async lend(){n.head.install!=="auto"||n.base.install!=="auto"||(c.modules=await Fv(l),c.python=await Mm(l))},async build(u){let d=await Nv(e,u);if(d===null)return;let m=i(()=>Fm(l,u,"build",d),"run");await(e.builds===void 0?m():$v(e.builds,l,u,d,m))},async takeOver(){let{checkouts:u,signal:d}=e;if(!Av(u))return;let m=await dm(u,{environment:r,signal:d});for(let p of m)o.push(`head: ${p} copied from base`)}}}i(Dm,"begin");async function Nv(e,t){let{install:n,build:r}=e.prepare[t];return r!==null||n!=="auto"?r:hm(ne(e.checkouts,t).root,e.jars?.[t]??[])}i(Nv,"buildOf");async function $v(e,{options:{checkouts:t,prepare:n}},r,o,s){let{top:a,commit:l}=ne(t,r),c=await t.git(r,["rev-parse",`${l}^{tree}`]);await e.built(a,JSON.stringify([c,{...n[r],build:o}]),s)}i($v,"builtOnce");var Av=i(e=>"base"in e,"hasBase"),Iv="there is no lockfile, so base and head may have different versions of their dependencies",Fm=i(({options:e,environment:t},n,r,o)=>$t({...e,side:n,step:r,argv:["sh","-c",o],shown:o,directory:ne(e.checkouts,n).root,environment:t}),"shell");async function Lv({options:e,environment:t,note:n,warn:r},o,s){let a=ne(e.checkouts,o),l=await as(a.root,a.top);if(l===null)return;for(let g of l.warnings)r(g);if(s!==null)return n(s);let c={name:"your checkout",top:e.checkouts.repository.top,fresh:!1},u=await Wm(e,a,l,t,c);if(o==="head"&&!u.done&&l.lockfile===null&&r(Iv),n(`${o}: ${u.note}`),u.done)return;let{argv:d,directory:m}=l,{NODE_ENV:p,...f}=t;await $t({...e,side:o,step:"install",argv:d,shown:d.join(" "),directory:m,environment:f})}i(Lv,"installModules");async function Fv({options:e,environment:t}){let{head:n,repository:r}=e.checkouts,o=await as(n.root,n.top);if(o===null)return null;let s=[{name:"your checkout",top:r.top,fresh:!1},{name:"base",top:ne(e.checkouts,"base").top,fresh:!0}];for(let a of s){let{done:l,note:c}=await Wm(e,n,o,t,a);if(l)return`head: ${c}`}return null}i(Fv,"lendModules");async function Wm({checkouts:e,signal:t},n,r,o,{name:s,top:a,fresh:l}){let c=Mv(n.top,r.directory),u=await Bv(e,n.side,c),d=r.argv.join(" "),m=await pm(r,u);if(m!==null)return{done:!1,note:`${d}, because ${m}`};let p=await us(r.directory,r.lockfile,u),f=xs.join(a,c),w=p===await us(f,r.lockfile,u)?await am(f,a,r,u,l):`dependencies differ from those of ${s}`;return w!==null?{done:!1,note:`${d}, because ${w}`}:(await cm(f,r.directory,u,{environment:o,signal:t}),{done:!0,note:`node_modules copied from ${s}`})}i(Wm,"reuse");async function Bv({git:e},t,n){return N(await e(t,["ls-files","-z","--",":(top,glob)**/package.json"])).map(o=>xs.relative(n,xs.dirname(o))||".").filter(o=>!o.startsWith("..")&&!o.split("/").includes("node_modules"))}i(Bv,"manifestFolders");import{posix as jv}from"node:path";async function vs({path:e,definition:t},n,{file:r}){let o=jv.join(n.project,r),s=(await Ae(n,t,[o])).get(o)??null;if(s===null)throw new x(`${t.slice(0,9)} has no ${r}`,{hint:"name a bad end that has the benchmark: --bad REF"});let{configuration:a}=$e(s,r,"optional"),l=a.suites.filter(c=>c.name===pe(e));if(l.length===0)throw new x(`${t.slice(0,9)} has no benchmark ${e}`,{hint:`suites: ${a.suites.map(c=>c.name).join(", ")}`});return{...a,suites:l,moved:[],removed:[],accepted:[]}}i(vs,"definitionAt");async function Hm(e,t,n){let{suites:r}=await vs(e,t,n),o=r.map(en);return{from:e.definition,holds:i(s=>s===n.file||o.some(a=>a(s)),"holds")}}i(Hm,"graftFor");var PW=i(({path:e,metric:t,maxRegression:n})=>({path:e,metric:t,budget:{maxRegression:n,max:null,atLeast:null,owner:null},budgetText:ji(n,t),position:{line:1,column:1}}),"probeCheck");var sr=i(({suites:e})=>{let t=new Set;for(let{runner:n}of e)Pr(n,r=>{for(let[o,s]of Object.entries(r))s===xr&&t.add(o);return r});return t},"inheritedNames");function Wt(e,t,n){let[r,o]=[new Set,new Set],s=i(c=>Object.fromEntries(Object.entries(c).flatMap(([u,d])=>{if(d!==xr)return[[u,d]];let m=n.has(u)?t[u]:void 0;return n.has(u)?m===void 0&&o.add(u):r.add(u),m===void 0?[]:[[u,m]]})),"resolved"),a=e.suites.map(c=>({...c,runner:Pr(c.runner,s)})),l=i(c=>pt([...c],5),"names");return{configuration:{...e,suites:a},warnings:[...r.size===0?[]:[`\`inherit\` of ${l(r)} takes effect after merge: the base branch does not declare it`],...o.size===0?[]:[`\`inherit\` of ${l(o)}: not set where the gate runs`]]}}i(Wt,"withInherited");var Dv=/^(?=.*_)[A-Z][A-Z0-9_]{4,}$/;function OW(e,t,n){let r=new Set(e.match(/[A-Z][A-Z0-9_]+/g)??[]),o=Object.keys(t).filter(a=>Dv.test(a)&&r.has(a)&&n[a]===void 0);if(o.length===0)return null;let s=`environment: { ${o[0]??""}: inherit }`;return`its output names ${pt(o,3)}, which ${o.length===1?"is":"are"} set here but not handed on to benchmarks; to hand it on, declare \`${s}\` on the base branch`}i(OW,"withheldIn");import{join as Wv}from"node:path";async function BW(e,t,n){let r=await Jt(Wv(t.root,t.file),t.file,Ie(e)),{configuration:o,warnings:s}=Wt(r.configuration,n.world.environment,sr(r.configuration)),a=ar(t.root,n,{limit:ir(e,o),slowdown:0}),l=await Hv(o,a,n.world);return{..._s(await Pi(t.root,Yt(n.world)),o,a,l),warnings:[...r.warnings,...s]}}i(BW,"sidesInPlace");var _s=i((e,t,n,r)=>({base:null,head:e,configuration:t,baseConfiguration:null,tip:null,contexts:{base:null,head:n},candidates:r,changes:i(()=>Promise.resolve(null),"changes"),renames:$i,seals:null,isolation:null,policyChanges:[],warnings:[]}),"headOnlyOf");async function Hv(e,t,n){n.onEvent({kind:"step",text:"Listing benchmarks"});let r=[];for(let o of e.suites){let s=await Ee(o,"head",t),a=Nt(o,null,{head:s,own:null,overlaid:null,harness:"own"});r.push(...a.map(Gv))}return r}i(Hv,"listHeadOnly");var Gv=i(e=>e.record.status==="new"?{...e,record:{...e.record,status:"measured"}}:e,"asMeasured"),ir=i(({timeLimit:e},t)=>e??t.timeLimit,"limitOf");function jW(e,t){let n=i(({base:o,head:s})=>({base:o&&{...o,signal:e},head:s&&{...s,signal:e}}),"ended"),r=t.candidates.map(o=>o.contexts===void 0?o:{...o,contexts:n(o.contexts)});return{...t,candidates:r,contexts:n(t.contexts)}}i(jW,"endedBy");var ar=i((e,{environment:t,node:n,world:r},o)=>({root:e,environment:t,node:n,signal:r.signal,...o}),"contextIn");import{join as yp,posix as $s}from"node:path";import{posix as Kv}from"node:path";var qm=i(e=>{let t=[],n={base:0,head:0};for(let r of e.split(`
`)){let o=t.at(-1);if(n.base+n.head>0&&/^[-+ \\]/.test(r)){n=qv(r,n);continue}if(r.startsWith("diff --git ")&&t.push({base:null,head:null,baseLines:[],headLines:[]}),o===void 0)continue;let s=/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(r);s!==null?n=Uv(o,s):Vv(r,o)}return t.filter(({base:r,head:o})=>r!==null||o!==null)},"parseUnifiedDiff"),qv=i((e,{base:t,head:n})=>({base:t-(e.startsWith("-")||e.startsWith(" ")?1:0),head:n-(e.startsWith("+")||e.startsWith(" ")?1:0)}),"after"),Uv=i((e,[,t,n,r,o])=>{let s={base:Number(n??1),head:Number(o??1)};return e.baseLines.push(Gm(Number(t),s.base)),e.headLines.push(Gm(Number(r),s.head)),s},"addHunk"),Gm=i((e,t)=>t===0?{from:e+.5,to:e+.5}:{from:e,to:e+t-1},"rangeOf"),Vv=i((e,t)=>{let[,n,r=""]=/^(--- |\+\+\+ |rename from |rename to )(.*)$/.exec(e)??[],o=Jv(r.replace(/\t$/,""));n==="--- "&&(t.base=o==="/dev/null"?null:o.slice(2)),n==="+++ "&&(t.head=o==="/dev/null"?null:o.slice(2)),n==="rename from "&&(t.base=o),n==="rename to "&&(t.head=o)},"header"),zv={n:`
`,t:"	",r:"\r",'"':'"',"\\":"\\"},Jv=i(e=>e.startsWith('"')&&e.endsWith('"')?e.slice(1,-1).replace(/\\([0-7]{3}|.)/g,(t,n)=>n.length===3?String.fromCharCode(Number.parseInt(n,8)):zv[n]??t):e,"unquoted"),HW=i(({files:e,tracked:t},n,r,o,s)=>t.has(r)?e.filter(a=>a[n]===r).flatMap(a=>n==="base"?a.baseLines:a.headLines).some(({from:a,to:l})=>a<=(s??o)&&l>=o):null,"touches"),GW=i(({files:e})=>{let t=new Map(e.flatMap(({base:n,head:r})=>n===null||r===null?[]:[[r,n]]));return n=>t.get(n)??n},"baseNames");var Yv=["--unified=0","--find-renames","--no-ext-diff","--no-textconv","--no-color","--ignore-submodules","--src-prefix=a/","--dst-prefix=b/"];async function Um(e){let{git:t,base:n,head:r,repository:o}=e,s=i(c=>Kv.relative(o.project,c),"inProject"),a=await t("head",["diff",...Yv,n.commit,r.commit]),l=await Promise.all([n,r].map(({side:c,commit:u})=>t(c,["ls-tree","-r","-z","--name-only","--full-tree",u])));return{files:qm(a).map(c=>({...c,base:c.base===null?null:s(c.base),head:c.head===null?null:s(c.head)})),tracked:new Set(l.flatMap(N).map(s))}}i(Um,"lineChanges");import{posix as Vm}from"node:path";async function zm({repository:e,base:t,tip:n},{file:r},o){let s=o.mode==="check"?n:o.alsoUnder;if(s===void 0||s===t.commit)return null;let a=Vm.join(e.project,r),l=(await Ae(e,s,[a])).get(a)??null;if(l===null)return null;try{return $e(l,r,Ie(o)).configuration}catch(c){if(c instanceof x)return null;throw c}}i(zm,"tipConfigurationOf");async function Jm({repository:e,base:t},{file:n},r){let o=Vm.join(e.project,n),s=(await Ae(e,t.commit,[o])).get(o)??null;if(s===null){let a=["--literal-pathspecs","ls-tree","-z","--full-tree",t.commit,"--",o];if(N(await T(a,D(e))).length>0)throw new x(`base has a ${n} that cannot be read`,{hint:"it must be a regular file",exitCode:3});return{configuration:null,warning:`base has no ${n}: head's budgets apply, and the gate starts after merge`}}try{return{configuration:$e(s,n,r).configuration,warning:null}}catch(a){if(!(a instanceof x))throw a;return{configuration:null,warning:`base's ${n} is invalid, so head's budgets apply: ${a.message}`}}}i(Jm,"baseConfigurationOf");import{join as n0}from"node:path";import{posix as e0}from"node:path";function Km(e){let t=[];for(let n of e)t=Zv(t,n);return t.filter(({from:n,to:r})=>n!==r)}i(Km,"composedMoves");function Zv(e,t){let n=new Map(e.map(r=>[r.from,{...r,to:Xv(r.to,t)}]));for(let r of t){let o=Qv(r.from,e);n.set(o,{...r,from:o})}return[...n.values()]}i(Zv,"after");var Xv=i((e,t)=>t.find(({from:n})=>n===e)?.to??Ym(e,t.find(({from:n})=>n===pe(e))?.to),"renamed"),Qv=i((e,t)=>t.find(({to:n})=>n===e)?.from??Ym(e,t.find(({to:n})=>n===pe(e))?.from),"originOf"),Ym=i((e,t)=>t===void 0?e:t+e.slice(pe(e).length),"inSuite");async function Zm({repository:e,base:t,head:n},{file:r}){if(n.commit===null)return[];let o=e0.join(e.project,r),a=["--literal-pathspecs","rev-list","--first-parent","--reverse",`${t.commit}..${n.commit}`,"--",o],l=(await T(a,D(e))).split(`
`).filter(Boolean),c=i(async m=>{let p=(await Ae(e,m,[o])).get(o)??null;return p===null?null:t0(p,r)},"movesAt"),u=[],d=await c(t.commit)??[];for(let m of l){let p=await c(m)??d,f=d;u.push(p.filter(({from:g,to:w})=>!f.some(y=>y.from===g&&y.to===w))),d=p}return Km(u)}i(Zm,"movesSince");function t0(e,t){try{return $e(e,t).configuration.moved}catch(n){if(n instanceof x)return null;throw n}}i(t0,"declaredIn");async function Xm({request:e,project:t,revisions:n},r){let{probe:o}=e;if(o!==void 0){let d={configuration:await vs(o,n.repository,t),warnings:[]};return{loaded:d,own:{...d,warning:null}}}let s=n0(r,t.file),a=await Jt(s,t.file,Ie(e));if(e.mode==="selftest")return{loaded:a,own:{...a,warning:null}};let l=await Jm(n,t,Ie(e));if(e.mode!=="compare")return{loaded:a,own:l};let c=await Zm(n,t),u=l.configuration&&{...l.configuration,moved:c};return{loaded:{...a,configuration:{...a.configuration,moved:c}},own:{...l,configuration:u}}}i(Xm,"bothConfigurations");import{lstatSync as h0}from"node:fs";import{dirname as g0,join as y0}from"node:path";import{createHash as r0}from"node:crypto";import{closeSync as o0,lstatSync as s0,openSync as i0,readdirSync as a0,readSync as Qm,readlinkSync as l0}from"node:fs";import{join as ep}from"node:path";import{setImmediate as c0}from"node:timers/promises";var u0=20;async function Ht(e,t=new Map){let n=new Map,r=performance.now(),o=[""];for(let s=o.pop();s!==void 0;s=o.pop())for(let{name:a,isFolder:l}of d0(ep(e,s))){let c=s===""?a:`${s}/${a}`;if(a!==".git"){if(l)o.push(c);else{let u=m0(ep(e,c),t.get(c));u!==null&&n.set(c,u)}performance.now()-r<u0||(await c0(),r=performance.now())}}return n}i(Ht,"readTree");function d0(e){try{return a0(e,{withFileTypes:!0}).map(t=>({name:t.name,isFolder:t.isDirectory()}))}catch{return[]}}i(d0,"entriesIn");function m0(e,t){try{let n=s0(e,{bigint:!0}),r=p0(n);if(t?.stamp===r)return t;let o=Number(n.ctimeNs)/1e6;return n.isSymbolicLink()?{stamp:r,content:`link ${l0(e)}`,at:o}:n.isFile()?{stamp:r,content:`${(n.mode&0o111n).toString(8)} ${f0(e)}`,at:o}:null}catch(n){let{code:r=""}=n;if(["ENOENT","ENOTDIR"].includes(r))return null;if(r==="EACCES")return{stamp:r,content:r,at:0};throw n}}i(m0,"entryOf");var p0=i(({ino:e,size:t,mtimeNs:n,ctimeNs:r,mode:o})=>[e,t,n,r,o].join(" "),"stampOf"),Ts=Buffer.allocUnsafe(1<<20);function f0(e){let t=r0("sha256"),n=i0(e,"r");try{for(let r=Qm(n,Ts);r>0;r=Qm(n,Ts))t.update(Ts.subarray(0,r))}finally{o0(n)}return t.digest("base64")}i(f0,"digestOf");function Rs(e,{outputs:t}){let n=new Map,r=new Set,o=new Map,s=i(l=>r.has(l)||t.some(c=>l===c||l.startsWith(`${c}/`)),"isOutput"),a=i(({file:l,what:c})=>!s(l)&&!w0.test(l)&&(c!=="added"||b0.test(l)),"counts");return{async begin(){n=await Ht(e)},async learn(){let l=await Ht(e,n);for(let{file:c}of tp(n,l,e))c.endsWith(".pyc")||r.add(c);n=l},async close(){n=await Ht(e,n)},async look(l){let c=tp(n,await Ht(e,n),e);for(let u of c)!o.has(u.file)&&(l||a(u))&&o.set(u.file,u);return[...o.values()]}}}i(Rs,"sealOf");var w0=/(?:^|\/)(?:\.cache|\.vite|\.vite-temp|\.vitest|\.gradle|\.pytest_cache|\.benchmarks|\.hypothesis|\.asv|\.nyc_output|\.turbo|BenchmarkDotNet\.Artifacts)\//,b0=/(?:^|\/)(?:node_modules|site-packages)\/(?!.*\.pyc(?:\.\d+)?$)/;function tp(e,t,n){let r=[];for(let[o,s]of e){let a=t.get(o);a===void 0?r.push({file:o,what:"removed",at:np(y0(n,o))}):k0(s,a)&&r.push({file:o,what:"changed",at:a.at})}for(let[o,{at:s}]of t)e.has(o)||r.push({file:o,what:"added",at:s});return r.toSorted((o,s)=>(o.at??0)-(s.at??0))}i(tp,"differences");var k0=i((e,t)=>e!==t&&e.content!==t.content,"isAnother");function np(e){let t=g0(e);return t===e?null:h0(t,{throwIfNoEntry:!1})?.ctimeMs??np(t)}i(np,"timeOfFolder");import{isDeepStrictEqual as j0}from"node:util";import{readlink as S0}from"node:fs/promises";import{join as x0,posix as P0}from"node:path";async function rp(e){let{repository:t,base:n,head:r,workingTree:o}=e;if(!o)return v0(t,n.commit,r.commit);let s=await T(["ls-files","--others","--exclude-standard","-z"],D(t)),a=[...await sp(t,[n.commit]),...N(s)],c=(await Promise.all(a.map(u=>_0(t,u)))).filter(u=>u!==null);return op(t,a,[n.commit,r.commit],{files:[],links:c})}i(rp,"changedFiles");async function v0(e,t,n){return op(e,await sp(e,[t,n]),[t,n])}i(v0,"filesBetween");async function op(e,t,n,r={files:[],links:[]}){let o=[r];if(t.length>0)for(let l of n)o.push(await nn(l,D(e)));let s=o.flatMap(l=>l.links),a=s.length===0?[]:o.flatMap(l=>l.files);return T0(tn(t,s,a),e)}i(op,"allNames");async function _0({top:e},t){let n=await S0(x0(e,t)).catch(()=>null);return n===null?null:Ir(t,n)}i(_0,"linkOnDisk");async function sp(e,t){let n=["diff","--name-only","--no-renames","--no-ext-diff","-z",...t,"--"];return N(await T(n,D(e)))}i(sp,"differing");var T0=i((e,{project:t})=>[...new Set(e)].map(n=>P0.relative(t,n)).sort(),"inProject");import{lstat as R0,readdir as O0,rm as C0}from"node:fs/promises";import{basename as E0,dirname as M0,join as Os,posix as lp}from"node:path";async function cp(e,t,n=t){let r=await Cs(e,"head"),o=await Cs(e,"base"),s=n.map(en),a=i(m=>o.has(m)&&!s.some(p=>p(m)),"isOthers"),l=new Map(t.map(m=>[m.name,A0(m,r,o,a)])),c=i(m=>lp.join(e.repository.project,m),"place"),u=new Set([...l.values()].flatMap(({files:m})=>m));await ap(e,e.head.commit,[...u].map(c));let d=i(async m=>{let{names:p,files:f}=I0(m,l);await B0(e,f.filter(g=>!o.has(g)).map(c)),await ap(e,e.base.commit,L0(f,o).map(c));for(let g of p)l.set(g,ip);return p},"giveBack");return{of:i(m=>l.get(m)??ip,"of"),warnings:N0(r,o,u),restore:i(m=>d([m]),"restore"),restoreAll:i(()=>d([...l.keys()].filter(m=>l.get(m)?.files.length!==0)),"restoreAll")}}i(cp,"overlayHarness");var up={of:i(()=>({harness:"own",files:[],warnings:[]}),"of"),warnings:[],restore:i(()=>Promise.resolve([]),"restore"),restoreAll:i(()=>Promise.resolve([]),"restoreAll")},ip={harness:"own",files:[],warnings:[]};function N0(e,t,n){let r=[...new Set([...e.keys(),...t.keys()])].filter(o=>e.get(o)!==t.get(o));return r.length>0&&r.every(o=>n.has(o))?["every changed file belongs to a benchmark and so runs on both sides: no difference can show"]:[]}i(N0,"nothingLeft");async function Cs({git:e,repository:t,...n},r){let o=await e(r,["ls-tree","-r","-z","--full-tree",n[r]?.commit??r]),s=t.project===""?"":`${t.project}/`;return new Map(N(o).map(a=>({object:a.slice(0,a.indexOf("	")),path:a.slice(a.indexOf("	")+1)})).filter(({object:a,path:l})=>l.startsWith(s)&&!a.startsWith("160000 ")).map(({object:a,path:l})=>[l.slice(s.length),a]))}i(Cs,"filesOf");async function dp(e,t){let n=await Cs(e,"head");return new Map(t.map(r=>[r.name,mp(r,n).map(o=>[o,n.get(o)??""])]))}i(dp,"headHarness");var $0=i(({runner:e})=>oi(e).map(t=>lp.normalize(t)),"sourcesOf");function mp(e,t){let n=e.harness.map(Y);return[...t.keys()].filter(r=>!Er(r)&&ri(e.runner,r)||n.some(o=>o(r)))}i(mp,"benchmarkFiles");function A0(e,t,n,r){let o=mp(e,t),s=e.harness.filter(l=>!o.some(Y(l))).map(l=>`${e.name}: \`harness: ${l}\` matches no file tracked by git`),[a]=$0(e).filter(Er);return a!==void 0&&o.length===0?(s.push(`${e.name}: ${a} is a build product that may contain the code under test, so each side runs its own; list its sources under \`harness:\` to run head's benchmark on both`),{harness:"own",files:[],warnings:s}):{harness:"head",files:o.filter(l=>n.get(l)!==t.get(l)&&!r(l)),warnings:s}}i(A0,"plan");function I0(e,t){let n=new Set(e),r=new Set(e.flatMap(o=>t.get(o)?.files??[]));for(let o=-1;o!==r.size;){o=r.size;for(let[s,{files:a}]of t)if(a.some(l=>r.has(l))){n.add(s);for(let l of a)r.add(l)}}return{names:[...n],files:[...r]}}i(I0,"sharing");var L0=i((e,t)=>[...t.keys()].filter(n=>e.some(r=>n===r||r.startsWith(`${n}/`)||n.startsWith(`${r}/`))),"displaced");async function ap({git:e,base:t},n,r){if(r.length!==0){await e("base",["--literal-pathspecs","checkout",n,...pp],r.join("\0"));for(let o of r)await F0(Os(t.top,o))}}i(ap,"checkOut");async function F0(e){if(!e.endsWith(".py"))return;let t=Os(M0(e),"__pycache__"),n=(await R0(t).catch(()=>null))?.isDirectory()===!0,r=`${E0(e,".py")}.`;for(let o of n?await O0(t):[])o.startsWith(r)&&o.endsWith(".pyc")&&await C0(Os(t,o),{force:!0})}i(F0,"forgetCompiled");async function B0({git:e},t){t.length>0&&await e("base",["--literal-pathspecs","rm","--quiet","--force",...pp],t.join("\0"))}i(B0,"remove");var pp=["--pathspec-from-file=-","--pathspec-file-nul"];async function fp(e,t,n){let{configuration:r,own:o,base:s,seal:a}=e;await a.begin();let l=new Map;for(let p of(o?.suites??[]).filter(({name:f})=>!n.has(f)))l.set(p.name,t===null?await Ee(p,"base",s):{failure:t});await a.learn();let c=r.suites.filter(({name:p})=>!n.has(p)),u=i(p=>o===null||l.has(p),"isOnBase"),d=c.filter(({name:p})=>u(p)&&!W0(p,e,l)),m=await q0(e,d,t);return{unaffected:n,own:l,overlaid:m,failure:t}}i(fp,"listBase");async function hp(e,{unaffected:t,own:n,overlaid:r,failure:o},s){let{configuration:a,own:l,head:c}=e,u=a.suites.filter(({name:y})=>!t.has(y)),d=new Map;for(let y of u)d.set(y.name,s?.get(y.name)??await Ee(y,"head",c));let{benchmarks:m,warnings:p}=H0(e,n,d),f=i(y=>G0(y,m),"renamed"),g=a.suites.filter(({name:y})=>t.has(y)).map(Yn);for(let y of u){let b=l?.suites.find(({name:$})=>$===y.name)??null,k=r.harness.of(y.name).harness==="head",S={head:d.get(y.name)??null,own:n.get(y.name)??(o===null?null:{failure:o}),overlaid:r.listings.get(y.name)??null,harness:k?"head":"own",renamed:f(y.name)};g.push(...Nt(y,b,S))}for(let y of l?.suites??[]){if(a.suites.some(({name:k})=>k===y.name))continue;let b={head:null,own:D0(n.get(y.name)),overlaid:null,harness:"own"};g.push(...Nt(null,y,b))}let w={suites:e.renamedSuites,benchmarks:m};return{candidates:g,renames:w,warnings:[...p,...r.warnings]}}i(hp,"listPair");var D0=i(e=>e!==void 0&&"failure"in e?{tasks:[{task:null,warnings:[]}]}:e??null,"asLost"),W0=i((e,{configuration:t,renamedSuites:n},r)=>{let o=Es(r.get(e),n.get(e)??e);return t.moved.some(({from:s,to:a})=>pe(a)===e&&o.has(s))},"isRenamedIn");function H0({configuration:e,own:t,renamedSuites:n},r,o){if(t===null)return{benchmarks:new Map,warnings:[]};let s=[...o].map(([a,l])=>Li({suite:a,base:Es(r.get(a),n.get(a)??a),head:Es(l,a)},e.moved,t.moved,n));return{benchmarks:new Map(s.flatMap(({names:a})=>[...a])),warnings:s.flatMap(({warnings:a})=>a)}}i(H0,"renamedIn");var Es=i((e,t)=>e!==void 0&&"tasks"in e?new Set(e.tasks.map(({task:n})=>Ve(t,n))):new Set,"pathsIn"),G0=i((e,t)=>new Map([...t].filter(([n])=>pe(n)===e).map(([n,r])=>[r.slice(pe(r).length+1),n.slice(e.length+1)])),"tasksOf"),gp=i(({request:e,configuration:t,revisions:n,project:r})=>e.mode==="check"?Ms(t.suites,n,r):Promise.resolve(new Set),"skippedSuites");async function Ms(e,t,n){if(e.every(({whenChanged:o})=>o.length===0))return new Set;let r=await rp(t);return r.length===0?new Set:Di(e,r,n.file)}i(Ms,"unaffectedBy");async function q0(e,t,n){if(e.request.mode==="selftest"||n!==null)return await e.seal.close(),{harness:up,listings:new Map,warnings:[]};let r=await cp(e.checkouts,t,e.own?.suites),o=[...r.warnings],s=new Map,a=t.filter(u=>r.of(u.name).files.length>0||U0(u,e.own));for(let{name:u}of a)o.push(...r.of(u).warnings);let c=a.some(({name:u})=>r.of(u).files.length>0)?await or(e.prepare):null;if(c!==null){let u=await r.restoreAll();return o.push(`base does not build with head's benchmark files (${c.message}), so it runs its own: ${u.join(", ")}`),await or(e.prepare),await e.seal.close(),{harness:r,listings:s,warnings:o}}await e.seal.close();for(let u of a){let d=await Ee(u,"base",e.base),m="tasks"in d?await zd(u,d.tasks,"base",e.base):d.failure;m===null?s.set(u.name,d):o.push(...await V0(e,r,u,m))}return await e.seal.look(!1),await e.seal.close(),{harness:r,listings:s,warnings:o}}i(q0,"overlay");var U0=i(({name:e,runner:t},n)=>{let r=n?.suites.find(o=>o.name===e);return r!==void 0&&!j0(r.runner,t)},"isRunOtherwise");async function V0(e,t,n,r){let o=t.of(n.name).files.length>0;await e.seal.look(!1);let s=await t.restore(n.name);return o&&await or(e.prepare),await e.seal.close(),[`head's ${o?"benchmark files":"benchmark"} cannot run on base (${r.message}), so base runs its own: ${s.join(", ")}`]}i(V0,"giveBack");async function E2(e,t,n){let{world:r}=n,o=e.mode==="selftest"?{base:"HEAD"}:{base:e.base,head:e.head},s=await xi({...Yt(r),cwd:t.root,...o}),[a,l]=[Ns(s.base),Ns(s.head)];r.onEvent({kind:"step",text:`Checking out head ${l}, to compare with base ${a}`});let{probe:c,injection:u}=e,d=c&&await Hm(c,s.repository,t),m=await jr(s,{signal:r.signal,...d&&{graft:d,graftsBase:!0},...u&&{edit:u}});try{return await z0({request:e,project:t,options:n,revisions:s,checkouts:m})}catch(p){throw await m[Symbol.asyncDispose](),p}}i(E2,"openPair");var Ns=i(({name:e,commit:t})=>{let n=t?.slice(0,9)??"";return e===n||n===""?e:`${e} (${n})`},"nameOf");async function z0(e){let{request:t,project:n,options:r,revisions:o,checkouts:s}=e,{loaded:a,own:l}=await Xm(e,s.head.root),c=Ai(l.configuration,a.configuration),u=l.configuration&&Ii(l.configuration,c.names),d=Fi(t.mode==="compare"?null:u,a.configuration),m=await zm(o,n,t),p=Bi(m,d.configuration),f={configuration:p.configuration,changes:[...d.changes,...p.changes]},g=sr(u??a.configuration),w=r.world.environment,y=Wt(f.configuration,w,g),b=u&&Wt(u,w,g).configuration,{configuration:k}=y,S=await la(s,aa(t,k),r);return{...e,configuration:k,apart:S,own:b,tip:m,renamedSuites:c.names,prepare:J0(k,b,t,r),head:ar(s.head.root,r,{limit:ir(t,k),slowdown:t.slowdown}),policyChanges:f.changes,warnings:[...o.notes,...a.warnings,...c.warnings,...y.warnings,...l.warning===null?[]:[l.warning]],async[Symbol.asyncDispose](){await S[Symbol.asyncDispose](),await s[Symbol.asyncDispose]()}}}i(z0,"readPair");var J0=i((e,t,n,{environment:r,world:o})=>({prepare:{head:e.prepare,base:t?.prepare??e.prepare},python:{head:lr(e),base:lr(t??e)},jars:{head:cr(e),base:cr(t??e)},environment:r,variables:o.environment,seconds:ir(n,e),...n.builds&&{builds:n.builds},signal:o.signal,onProgress:i(({side:s,command:a,line:l})=>{l===""&&o.onEvent({kind:"step",text:`Preparing ${s}: ${a}`})},"onProgress")}),"preparation"),lr=i(({suites:e})=>{let t=e.map(({runner:n})=>ai(n));return[...new Set(t)].filter(n=>n!==null)},"pythonFolders"),cr=i(({suites:e})=>e.flatMap(({runner:t})=>t.kind==="jmh"?$s.join(t.directory,t.jar):[]),"jarsOf");async function M2(e){let{checkouts:t,revisions:n,configuration:r,options:o}=e,s=await Ms(r.suites,n,e.project);if(wp(e,s))return{listings:new Map,unaffected:s,warnings:[]};let a=await K0(t,n.base.commit),l=await Ps({...bp(e,s),checkouts:t},a);await l.head(),o.world.onEvent({kind:"step",text:"Listing benchmarks"});let c=new Map;for(let u of r.suites)s.has(u.name)||c.set(u.name,await Ee(u,"head",e.head));return{listings:c,unaffected:s,warnings:l.warnings}}i(M2,"readyHead");var wp=i(({configuration:e,own:t},n)=>[e,t].every(r=>r?.suites.every(({name:o})=>n.has(o))??!0),"isNothingLeft"),bp=i(({prepare:e,configuration:t,own:n},r)=>{let o=i(({suites:l})=>({suites:l.filter(({name:c})=>!r.has(c))}),"left"),[s,a]=[o(t),o(n??t)];return{...e,python:{head:lr(s),base:lr(a)},jars:{head:cr(s),base:cr(a)}}},"preparingFor");async function K0(e,t){let{repository:n,scratch:r}=e,o=[...new Set([n.project,""])],s=o.flatMap(l=>ds.map(c=>$s.join(l,c))),a=await vi(n,t,s,yp(r,"settings"));return o.map(l=>yp(a,l))}i(K0,"settingsOf");var Y0=i(e=>({..._s(e.revisions.head,e.configuration,e.head,e.configuration.suites.map(Yn)),base:e.revisions.base,baseConfiguration:e.own,policyChanges:e.policyChanges,warnings:[...e.warnings,...e.checkouts.warnings]}),"nothingToMeasure");async function N2(e,t){let{request:n,options:r,revisions:o,configuration:s,own:a,head:l}=e,c=t?.unaffected??await gp(e);if(wp(e,c))return Y0(e);let u=i(I=>r.world.onEvent({kind:"step",text:I}),"step");t!==null&&u(`Checking out base ${Ns(o.base)}`);let d=await e.checkouts.withBase(o.base.commit),m=n.mode==="selftest"&&n.injection===void 0;m||await e.apart.add(d.base);let p={...bp(e,c),checkouts:d},f=await Ps(p),g=m?d.head:d.base,w=ar(g.root,r,{limit:l.limit,slowdown:0}),y=X0([s,a],d),b={base:Rs(d.base.top,{outputs:y}),head:Rs(d.head.top,{outputs:y})},k=m?await f.head().then(()=>null):await f.base();u("Listing benchmarks");let S={...e,checkouts:d,prepare:p,base:w,seal:b.base},$=await fp(S,k,c);t===null&&!m&&await f.head(),await b.base.look(!0),await b.head.begin();let j=await hp(S,$,t?.listings??null);return await b.head.learn(),{base:o.base,head:o.head,configuration:s,baseConfiguration:a,tip:e.tip,contexts:{base:w,head:l},candidates:j.candidates,changes:i(()=>Um(d),"changes"),policyChanges:e.policyChanges,renames:j.renames,seals:m?null:b,isolation:e.apart.isolation,warnings:[...e.warnings,...d.warnings,...t===null||e.apart.isolation.inForce?[]:[Z0],...t?.warnings??[],...f.warnings,...j.warnings]}}i(N2,"sidesOf");var Z0="stored runs were looked at first, so head ran before base was made ready, without isolation between them",X0=i((e,{repository:{project:t}})=>e.flatMap(n=>(n?.suites??[]).flatMap(({runner:r})=>r.kind==="report"&&r.file!==null?[$s.join(t,r.directory,r.file)]:[])),"outputsOf");function kp(e,t,n,r){let{record:o,specs:s,contexts:a=n}=e;if(o.status!=="measured"&&o.status!=="new"||s.head===null)return null;let l=i(y=>{let[b,k]=[s[y],a[y]];if(b===null||k===null)throw new TypeError(`${o.path} has no ${y}`);return[b,os(e,y),k]},"there"),c=Ce(s.head),{open:u,exact:d,minimumPairs:m,usualPairs:p}=c,f=(u??c.runSuite)!==void 0,g=[...new Set(t.map(({metric:y})=>y))],w=g.filter(y=>Ut(y).exact);return{path:o.path,suiteRun:r===null?null:{run:r,taskOn:i(y=>os(e,y),"taskOn")},headOnly:s.base===null||a.base===null,isNew:o.status==="new"&&a.base!==null,timed:f&&(g.length===0||w.length<g.length),minimumPairs:m,...p!==void 0&&{usualPairs:p},tells:e.tells??!(o.status==="new"&&a.base!==null),minimumSamples:As(t),open:i((y,{seed:b,hurried:k,signal:S})=>{if(u===void 0)throw new TypeError(`${o.path} has nothing to time`);let[$,j,I]=l(y);return u($,j,{...I,signal:S},{seed:b,metrics:g,hurried:k})},"open"),exact:d===void 0||w.length===0&&f?null:async(y,b,k)=>{let[S,$,j]=l(y),I={...j,limit:Math.min(j.limit,b)},O=e.names?.[y]??[$],Q=[];for(let wr of O)Q.push(await d(S,wr,I,w,k));return Q0(Q)}}}i(kp,"subjectOf");function Q0([e,...t]){if(e===void 0)throw new TypeError("a benchmark without a name");return t.reduce((n,r)=>({...n,values:Object.fromEntries(ke.flatMap(o=>{let[s,a]=[n.values[o],r.values[o]];return s===void 0&&a===void 0?[]:[[o,(s??0)+(a??0)]]})),warnings:[...n.warnings,...r.warnings]}),e)}i(Q0,"added");var As=i(e=>Math.max(1,...e.map(({metric:t})=>Zt(t))),"samplesOf");function Sp(e,t){let n=new Map;for(let{record:r,specs:o,contexts:s=t}of e){let{suite:a}=r;if(n.has(a)||o.head===null||Ce(o.head).runSuite===void 0)continue;let c={base:e.find(d=>d.record.suite===a&&d.specs.base!==null)?.specs.base??null,head:o.head},u=i((d,m)=>{let[p,f]=[c[d],s[d]],g=p===null?void 0:Ce(p).runSuite;if(p===null||f===null||g===void 0)throw new TypeError(`${a} has no ${d}`);return g(p,{...f,signal:m})},"run");n.set(a,{suite:a,run:u})}return n}i(Sp,"suiteRunsOf");function xp(){let e=[];return t=>{e.splice(e_(t,e),0,t);let[n,r]=[e[e.length-1>>1],e[e.length>>1]];return(n+r)/2}}i(xp,"runningMedian");function e_(e,t){let[n,r]=[0,t.length];for(;n<r;){let o=n+r>>1;t[o]<e?n=o+1:r=o}return n}i(e_,"placeOf");var oe={share:.05,perTurn:{paired:3e-4,alone:.003},beside:.001,unknownShare:1,beyond:{share:.01,perTurn:5e-4},fewestTrials:3,besideBase:{times:2,share:.25,trials:8,part:.75}};function Bs(e,t){let n=e.flatMap((o,s)=>o===null||o.reported<=0?[]:[{clock:o,beside:t?.[s]??null}]);if(n.length<oe.fewestTrials)return null;let r=ae(n.map(({clock:o,beside:s})=>n_(o,s)))>0;if(r||t_(n)){let o=qt(e,a=>a.reported);return{reported:o,clock:o+qt(e,i(a=>Is(a,r?a.delay:0),"busy"))}}return js(e)}i(Bs,"disagreementOf");function t_(e){let{times:t,share:n,trials:r,part:o}=oe.besideBase,s=i(({wall:c,reported:u,turns:d})=>(c-u)/d,"gap"),a=e.flatMap(({clock:c,beside:u})=>u===null?[]:[{clock:c,beside:u}]),l=a.filter(({clock:c,beside:u})=>s(c)>t*s(u)+n*c.reported/c.turns);return a.length>=r&&l.length>=o*a.length}i(t_,"isFarFromBase");function js(e){let t=e.flatMap(n=>n??[]);return t.length<oe.fewestTrials||ae(t.map(o_))<=0?null:{reported:qt(e,n=>n.reported),clock:qt(e,({wall:n})=>n)}}i(js,"overstatementOf");var qt=i((e,t)=>ur(e,n=>t(n)/n.turns),"perTurn"),ur=i((e,t)=>{let n=e.flatMap(r=>r===null?[]:[t(r)]);return n.length<oe.fewestTrials?0:ae(n)},"medianOf");function n_(e,t){let{reported:n,turns:r}=e,s=e.delay!==null&&t!==null?oe.share:oe.unknownShare,a=t===null?oe.perTurn.alone:oe.perTurn.paired,l=t===null?0:Math.max(0,Is(t,t.delay)*(r/t.turns));return Is(e,r_(e,t))-l-s*n-a*r}i(n_,"missingIn");function r_({delay:e,turns:t},n){return e===null?0:n===null||n.delay===null||n.turns===0?e:Math.min(e,2*n.delay*t/n.turns+.001*t)}i(r_,"creditOf");var Is=i(({reported:e,wall:t,busy:n},r)=>Math.max(n===null?-1/0:n-e,t-e-(r??0)),"excess"),o_=i(({reported:e,wall:t,turns:n})=>e-t*(1+oe.beyond.share)-oe.beyond.perTurn*n,"beyondClock"),se=i(e=>zt(e,"s"),"inTime"),Pp=i(({reported:e,clock:t})=>`it told of ${se(e)} a turn, and took ${se(t)}`,"disagreementInWords"),Ls=.25;function vp(e,t){let[n,r]=[e,t].map(c=>ur(c,u=>u.untimed/u.operations)),[o,s]=[e,t].map(c=>ur(c,({processor:u,turns:d})=>u===null?0:(u.used-u.reported)/d)),a=ur(e,({reported:c,untimed:u,operations:d})=>(c-u)/d),l=qt(e,({processor:c})=>c?.reported??0);return[...Fs(n,r,a,0)?[`hooks around each operation, which are not timed, take ${se(n??0)} on head and ${se(r??0)} on base`]:[],...Fs(o,s,l,oe.beside)?[`beside the operations that are timed, head uses ${se(o??0)} of processor time a turn, and base ${se(Math.max(0,s??0))}: what an operation leaves to be done later is not in its time`]:[]]}i(vp,"besideOperations");var Fs=i((e=0,t=0,n,r)=>e-Math.max(0,t)>Math.max(Ls*n,Ls*t,r),"grew");function Gt(e,t,n){let r=e.flatMap(({[t]:o})=>n(o)??[]);return r.length<oe.fewestTrials?null:ae(r)}i(Gt,"typical");function _p(e){let t=i(s=>{let a=Gt(e,s,u=>u.reported),l=Gt(e,s,u=>u.reported===null?null:u.wall),c=Gt(e,s,u=>u.reported===null?null:u.wall-u.reported);return a===null||l===null||c===null?null:{reported:a,wall:l,beside:c}},"sideOf"),[n,r]=[t("base"),t("head")];if(n===null||r===null)return s_(e);if(!Fs(r.beside,n.beside,r.reported,0))return[];let o=i(({wall:s,reported:a})=>`${se(a)} of the ${se(s)} that it takes`,"inWords");return[`the report of a run on head adds up to ${o(r)}, and on base to ${o(n)}: is some of the time missing from it?`]}i(_p,"besideReports");function s_(e){let t=i(o=>({wall:Gt(e,o,({wall:s,summed:a})=>a===null?null:s),summed:Gt(e,o,({summed:s})=>s)}),"sideOf"),[n,r]=[t("base"),t("head")];return n.wall===null||r.wall===null||!n.summed||!r.summed?[]:r.wall<=(1+Ls)*n.wall*Math.max(1,r.summed/n.summed)?[]:[`a run of the tool takes ${se(r.wall)} on head and ${se(n.wall)} on base, and by its report an operation ${se(r.summed)} and ${se(n.summed)}: is some of the time missing from it?`]}i(s_,"besideSummaries");function Ds({clocks:e}){let{base:t,head:n}=Op(e.trials);Tp("base",js(t)),Tp("head",Bs(n,t)??Bs(e.alone,null))}i(Ds,"holdAgainstClock");function Rp({clocks:e,warnings:t}){let{base:n,head:r}=Op(e.trials);for(let o of[...vp(r,n),..._p(e.runs)])t.add(o)}i(Rp,"noteBesideOperations");var Op=i(e=>({base:e.map(({base:t})=>t),head:e.map(({head:t})=>t)}),"sidesOf");function Tp(e,t){if(t!==null)throw new h({side:e,message:`the benchmark's report of its own time does not agree with the clock: ${Pp(t)}`,hint:"does its code replace timers, or reach into the program that measures it? docs/security.md says what is compared"})}i(Tp,"refuse");var me=i(e=>e.trialsNeeded>0&&e.measured.failure===null,"isPending");async function Ge(e,t){try{await t()}catch(n){if(!(n instanceof h))throw n;e.measured.failure=n.failure}}i(Ge,"catching");var Ep=i(e=>({turns:{...Cp(e.turns,t=>t.map(qe)),cpu:e.turns.cpu?.map(qe)??null},all:e.all===null?null:Cp(e.all,qe),cpuTime:e.cpuTime===null?null:qe(e.cpuTime),peakMemory:e.peakMemory===null?null:qe(e.peakMemory),values:i_(e.values),batch:e.batch,samples:e.samples?.map(t=>t.map(qe))??null}),"roundSideTrial"),i_=i(e=>Object.fromEntries(Object.entries(e).map(([t,n])=>[t,qe(n)])),"roundValues"),qe=i(e=>Number(e.toPrecision(6)),"round"),Cp=i((e,t)=>({count:e.count,min:t(e.min),p50:t(e.p50),p75:t(e.p75),p90:t(e.p90),p95:t(e.p95),p99:t(e.p99),mean:t(e.mean)}),"roundColumns");var a_=Zt("p99");function dr(e,{peakMemory:t,values:n},r){let o=e.map(a=>a.samples),s=o.reduce((a,l)=>a+l.length,0);return Ep({...l_(e,o,s),peakMemory:t,values:n,batch:r})}i(dr,"sideTrialOf");function l_(e,t,n){if(n===0){let o=e.map(a=>a.cpu),s=o.length>0&&!o.includes(null)?Mp(o.map(Number),o.map(()=>1)):null;return{turns:Rr([],[]),all:null,cpuTime:s,samples:null}}let r=Rr(t.map(Tr),e.map(o=>o.cpu));return{turns:r,all:Tr(t.flat()),cpuTime:r.cpu===null?null:Mp(r.cpu,r.count),samples:n<=a_?t:null}}i(l_,"timesOf");function Mp(e,t){let n=t.reduce((r,o)=>r+o,0);return e.reduce((r,o,s)=>r+o*(t[s]??0),0)/n}i(Mp,"weightedMean");function Np(e,t,n){let r=e.flatMap(({clock:d})=>d??[]);if(r.length<e.length||r.length===0)return null;let o=i(d=>r.reduce((m,{[d]:p})=>m===null||p===null?null:m+p,0),"sum"),[s,a,l]=[o("reported")??0,o("untimed")??0,o("wall")??0],c=e.map(({samples:d})=>n*d.length),u=e.reduce((d,{cpu:m},p)=>d+(m??0)*(c[p]??0),0);return{turns:r.length,operations:c.reduce((d,m)=>d+m,0),processor:t===null?null:{used:t,reported:u},reported:s,untimed:a,wall:l,busy:o("busy"),delay:o("delay")}}i(Np,"clockOf");var Ws=i(({base:e,head:t})=>e.tells===!0&&t.tells===!0,"bothTell");var mr=_i.turn,c_=24,u_=2;function $p(e,t,n=[]){let[r,o,s]=n.length===0?d_(e,t.usualPairs):m_(n),a=Math.max(r,n.length===0?e:0),l=Math.min(Math.ceil(t.minimumSamples/o),Math.floor(u_/a)),c=Math.min(...n.map(u=>u.most??1/0));return{pairs:Math.min(c,Math.max(s,l,t.minimumPairs)),turn:r}}i($p,"planTrial");var pr=i((e,{minimumSamples:t})=>t>1?e.pairs:1,"fewestPairs"),d_=i((e,t=c_)=>[mr,Math.max(1,Math.floor(mr/e)),Math.round(t*mr/Math.max(mr,e))],"ordinary"),m_=i(e=>[Math.max(...e.map(({seconds:t})=>t)),Math.min(...e.map(({samples:t})=>t)),Math.max(...e.map(({pairs:t})=>t))],"wished");async function Gs(e,t){var I=[];try{let{random:n,pin:r,clock:o}=t;let s=o();let a=v(I,await b_(e,t.control?"base":"head",t),!0);let l=await Bp(r,[a.base,a.head]);let c=o();let u=t.seconds-(c-s);let d=t.plan??Lp([a.base,a.head],e,u);let m=f_(a,t.hurried);let{order:p,turns:f,ofBase:g}=await g_(a,d,m,n,o).finally(()=>w_(a));let w={opening:c-s,turns:o()-c};let y=await K("base",Hs(a.base,f.base,m.base));let b=await K(t.control?"base":"head",Hs(a.head,f.head,m.head));let k=[...new Set([...l,...a.base.warnings,...a.head.warnings])];let S=2*(a.openedBase-s+g);let $={index:t.index,order:p,base:y.trial,head:b.trial};let j={base:y.clock,head:b.clock};return{trial:$,plan:d,warnings:k,clocks:j,parts:w,control:S,tells:Ws(a)}}catch(O){var Q=O,wr=!0}finally{var Qs=_(I,Q,wr);Qs&&await Qs}}i(Gs,"runTrial");async function Ap(e,t){var p=[];try{let{clock:n}=t;let r=n();let o=v(p,await K("head",e.open("head",Ip(t,Fp(t,"alone")))),!0);let s=await Bp(t.pin,[o]);let a=n();let l=t.plan??Lp([o],e,t.seconds-(a-r));let c=o.tells===!0&&e.tells!==!1;let u=[];for(let b=0;b<l.pairs;b++)u.push(await K("head",o.turn(l.turn,o.batch,c)));let{trial:d,clock:m}=await K("head",Hs(o,u,o.batch));return{trial:d,plan:l,tells:c,clocks:{base:null,head:m},parts:{opening:a-r,turns:n()-a},control:null,warnings:[...s,...o.warnings]}}catch(f){var g=f,w=!0}finally{var y=_(p,g,w);y&&await y}}i(Ap,"runHeadOnly");var p_=4,fr=i((e,t)=>e.operation>p_*t.operation,"isFarAbove");function f_({base:e,head:t},n){if(n&&(fr(e,t)||fr(t,e)))return{base:e.batch,head:t.batch};let r=Math.max(e.batch,t.batch);return{base:r,head:r}}i(f_,"batchesOf");function h_({base:e,head:t}){let{first:n}=e,{first:r}=t;return n!==void 0&&r!==void 0?{base:n,head:r}:r!==void 0&&fr(t,e)?{head:r}:n!==void 0&&fr(e,t)?{base:n}:{}}i(h_,"earlyTurns");async function g_(e,t,n,r,o){let s={base:[],head:[]},a=Ws(e),l=h_(e),[c,u]=["",0];for(let d=0;d<t.pairs;d++){let m=r.integer(0,1)===0?"base":"head",p=m==="base"?"head":"base";c+=m==="base"?"b":"h";for(let f of[m,p]){y_(e,f);let g=o();s[f].push((d===0&&e[f].tells===!0===a?l[f]:void 0)??await K(f,e[f].turn(t.turn,n[f],a))),f==="base"&&(u+=o()-g)}}return{order:c,turns:s,ofBase:u}}i(g_,"runTurns");function y_(e,t){e[t==="base"?"head":"base"].hold?.(!0),e[t].hold?.(!1)}i(y_,"hold");function w_({base:e,head:t}){e.hold?.(!1),t.hold?.(!1)}i(w_,"release");async function b_(e,t,n){let{random:r,clock:o}=n,s=o(),a=Ip(n,Fp(n,t==="base"?"control":"trial")),l={base:i(async()=>{let y=await K("base",e.open("base",a));return s=o(),y},"base"),head:i(()=>K(t,e.open(t,a)),"head")},c=r.integer(0,1)===0?"base":"head",u=c==="base"?"head":"base",d=await Promise.allSettled([l[c](),l[u]()]),m=d.filter(y=>y.status==="fulfilled").map(y=>y.value),p=i(async()=>{await Promise.all(m.map(y=>y[Symbol.asyncDispose]()))},"dispose"),[f,g]=m;if(f===void 0||g===void 0)throw await p(),d.find(y=>y.status==="rejected")?.reason;return{...c==="base"?{base:f,head:g}:{base:g,head:f},openedBase:s,[Symbol.asyncDispose]:p}}i(b_,"openBoth");var Ip=i(({hurried:e,signal:t},n)=>({seed:n,hurried:e,signal:t}),"openOptionsOf");function Lp(e,t,n){let r=$p(Math.max(...e.map(({operation:a})=>a)),t,e.flatMap(({turns:a})=>a??[])),o=e.reduce((a,{operation:l})=>a+Math.max(r.turn,l),0),s=Math.floor(k_*n/o);return{...r,pairs:Math.min(r.pairs,Math.max(pr(r,t),s))}}i(Lp,"planFor");var k_=.75,Fp=i(({seed:e,index:t},n)=>ce(e,`${n} ${t}`).integer(1,2147483647),"trialSeed");async function K(e,t){try{return await t}catch(n){throw n instanceof h?n.on(e):n}}i(K,"attributeFailure");async function Bp(e,t){let n=t.flatMap(({pid:o})=>o??[]),r=e===null||n.length===0?null:await e.pin(n);return r===null?[]:[r]}i(Bp,"pinSessions");async function Hs(e,t,n){let r=await e.finish();return{trial:dr(t,r,n),clock:Np(t,r.used??null,n)}}i(Hs,"finished");var S_=.9,x_=.5;async function jp(e,t,n){let o=e.some(({trialsNeeded:a})=>a>0)?x_*t():0,s=i(()=>t()-o,"countingLeft");for(let a of e){if(a.subject.exact===null||s()<=0)continue;n.onProgress({kind:"exact",path:a.subject.path});let l=n.clock();await Ge(a,()=>P_(a,s,n)),n.onRun?.([a.subject.path],n.clock()-l),a.trialsNeeded===0&&n.onProgress({kind:"decided",path:a.subject.path,trials:0})}}i(jp,"countAll");async function P_(e,t,n){let{exact:r,headOnly:o,path:s}=e.subject,a=null;for(let l of o?["head"]:v_(n.seed,s)){n.signal.throwIfAborted();let c=t();if(r===null||c<=0)return;if(a=await K(l,r(l,c,a)).catch(u=>{if(!(u instanceof h)||t()>0||c>S_*n.timeLimit)throw u;return null}),a===null){let u=`${c.toFixed(1)} s`;e.measured.warnings.add(`${l} could not be counted in the remaining ${u}`);return}__(e.measured,l,a)}}i(P_,"count");var v_=i((e,t)=>gt(["base","head"],ce(e,`${t}/count`)),"drawnOrder");function __(e,t,{values:n,basis:r,warnings:o}){e.exact={...e.exact,[t]:n,basis:r};for(let s of o)e.warnings.add(s)}i(__,"keep");function Dp(e,t){let n={base:null,head:null},r=new Set,o={path:e.path,trials:[],control:[],alone:[],exact:n,clocks:{trials:[],alone:[],runs:[]},failure:null,tells:!1,short:null,warnings:r};return{subject:e,measured:o,plan:null,trialsNeeded:e.timed?t.needed(o):0,suspect:!1}}i(Dp,"begin");function Wp(e,t){let n=new Map;for(let r of e){let o=r.subject.suiteRun?.run??r,s=n.get(o);s===void 0?n.set(o,[r]):s.push(r)}return[...n.values()].map(r=>({suiteRun:r[0]?.subject.suiteRun?.run??null,states:r,latest:null,taken:0,gaveUpAfter:null,hurried:!1,likely:r.some(({subject:o})=>o.isLikely===!0),get needed(){let o=r.filter(me).map(({trialsNeeded:a})=>a),s=o.filter(Number.isFinite);return s.length>0?Math.min(...s):Math.max(0,...o)},get controls(){return r.some(s=>me(s)&&s.suspect&&s.measured.control.length===0)?t.control.first:0},get suspect(){return r.some(o=>me(o)&&o.suspect)}}))}i(Wp,"groupsOf");function Hp(e,t,n,r){let o=Math.max(e/(2*t),r===null?e/(16*n):4*r);return Math.min(e/n,t>1?o:e)}i(Hp,"firstTrialLimit");var Gp=i(e=>2*e/4,"usualAfterGivingUp"),qp=i(({left:e,whole:t,owed:n})=>e>0&&(e>t/2||n<e),"beginsOneMore"),hr=i(({latest:e})=>e?.seconds??0,"costOfTrial");function qs({latest:e,needed:t,controls:n}){let r=hr({latest:e}),o=Math.min(n,t);return r*(t-o)+(e?.control??r)*o}i(qs,"costOfVerdict");function Up(e,t){if(t<=0)return[];let n=i(o=>o.latest===null?0:qs(o),"cost"),r=t;return e.map(o=>({group:o,price:n(o),suspect:Number(o.suspect)})).sort((o,s)=>s.suspect-o.suspect||o.price-s.price).filter(({price:o})=>{let s=o<=r;return s&&(r-=o),s}).map(({group:o})=>o)}i(Up,"affordable");var Vp=i(e=>e.toSorted((t,n)=>Number(n.likely)-Number(t.likely)),"likelyFirst");function zp(e,t){let n=t.length<e.length?[]:t.filter(r=>r.likely);return n.length>0?n:t}i(zp,"early");function Jp(e,t,n){if(t<=0)return[];let r=i(s=>hr(s)*(n-s.taken),"cost"),o=t;return e.filter(({taken:s,needed:a})=>s<n&&Number.isFinite(a)).toSorted((s,a)=>r(s)-r(a)).filter(s=>(o-=r(s),o>=0))}i(Jp,"reachingFirstLook");function Us({plan:e,fewestPairs:t,opening:n,turns:r},o){let s=r/e.pairs,a=Math.floor((o-n)/s),l=Math.max(t,Math.min(e.pairs,a)),c=a<t;return{pairs:l,hurried:c,seconds:l*s+(c?0:n)}}i(Us,"paceFor");var gr=i(({measured:e},t)=>e.failure===null&&t.wantsControl(e),"isAccused"),T_=.5;function Kp(e,t){let n=e.flatMap(({latest:o})=>o?.seconds??[]),r=n.length===0?T_:ae(n);for(let o of e)R_(o,r,t)}i(Kp,"noteShortages");function R_(e,t,n){let r=e.latest?.seconds??e.gaveUpAfter;for(let o of e.states){let s=(n.outstanding??n.needed)(o.measured),a=me(o)?Math.min(s,n.lastLook-e.taken):0,l=gr(o,n)?Math.max(1,n.control.first-o.measured.control.length):Math.min(a,e.controls),c=gr(o,n)?a:a-l;if(c+l===0)continue;let u=(r??t)*c+(e.latest?.control??r??t)*l;o.measured.short={trial:r??0,trials:c===0?l:c,seconds:u}}}i(R_,"noteShortage");async function Yp(e,t,n){let r=ce(n.seed,`${t.suite}/${e.taken}`),o=e.states.some(s=>!s.subject.headOnly&&me(s));await Xp(e,async()=>{let s=await Qp(t,o?"head":null,n.signal,r);return O_(e,s),a=>{let{measured:l,subject:c}=a;c.headOnly?l.alone.push(Vs(zs(yr(a,"head"),s.head,"head"))):s.base!==null&&l.trials.push(ef(a,s,s.base,"head",l.trials.length))}})}i(Yp,"runSuiteTrial");function O_({states:e},{base:t,head:n}){t?.run===void 0||n.run===void 0||e[0]?.measured.clocks.runs.push({base:t.run,head:n.run})}i(O_,"noteRun");async function Zp(e,t,n){let r=Math.max(0,...e.states.map(({measured:s})=>s.control.length)),o=ce(n.seed,`${t.suite}/${r}/control`);await Xp(e,async()=>{let s=await Qp(t,"base",n.signal,o);return a=>{let{measured:l,subject:c}=a;!c.headOnly&&s.base!==null&&l.control.push(ef(a,s,s.base,"base",l.control.length))}})}i(Zp,"runSuiteControl");async function Xp(e,t){let n=e.states.filter(({measured:o})=>o.failure===null),r=t();for(let o of n)await Ge(o,async()=>(await r)(o))}i(Xp,"serving");async function Qp(e,t,n,r){if(t===null)return{order:"",base:null,head:await K("head",e.run("head",n))};let o=r.integer(0,1)===0?"base":"head",s={base:"base",head:t},a=await K(s[o],e.run(s[o],n)),l=o==="base"?"head":"base",c=await K(s[l],e.run(s[l],n)),u=o==="base"?"b":"h";return o==="base"?{order:u,base:a,head:c}:{order:u,base:c,head:a}}i(Qp,"run");var yr=i(({subject:e},t)=>e.suiteRun?.taskOn(t)??null,"taskOf");function ef(e,{order:t,head:n},r,o,s){let a=zs(yr(e,"base"),r,"base"),l=zs(yr(e,o),n,o);return C_(yr(e,o),a,l),{index:s,order:t,base:Vs(a),head:Vs(l)}}i(ef,"pairOf");var Vs=i(e=>dr([e.turn],e,e.batch),"trialOf");function zs(e,t,n){let r=t.get(e);if(r instanceof h)throw r.on(n);if(r!==void 0)return r;let o=[...t.values()].find(s=>s instanceof h);throw new h({side:n,message:`the report of one run lacks benchmark ${JSON.stringify(e)}, which was listed before`,hint:o?.message??"does the tool run the same benchmarks every time?"})}i(zs,"shareOf");function C_(e,t,n){let[r,o]=[t.units,n.units];for(let[s,a]of Object.entries(o??{}))if(r?.[s]!==void 0&&r[s]!==a)throw new h({side:"head",message:`${JSON.stringify(e)} is in ${JSON.stringify(a)} on head and in ${JSON.stringify(r[s])} on base`,hint:"different units cannot be compared; rename the benchmark together with its unit"})}i(C_,"refuseOtherUnits");async function Js(e,t,n){let r=new AbortController,o=setTimeout(()=>r.abort(new Error("the time is up")),Math.min(e*1e3,2**31-1));try{return await n(AbortSignal.any([t,r.signal]))}catch(s){if(t.throwIfAborted(),r.signal.aborted)return null;throw s}finally{clearTimeout(o)}}i(Js,"within");async function tf(e,t){let n=e.map(a=>Dp(a,t)),r=Wp(n,t),o=t.clock()+t.timeLimit,s={options:t,left:i(()=>o-t.clock(),"left")};await jp(n,s.left,t);for(let a of[!1,!0])await E_(r.filter(l=>l.states.every(({subject:c})=>c.isNew)===a),s);Kp(r,t);for(let{measured:a}of n)Rp(a);return n.map(a=>a.measured)}i(tf,"measure");async function E_(e,t){let{options:n,left:r}=t,o=ce(n.seed,"rounds"),s=i(()=>e.filter(a=>a.states.some(me)&&a.taken<n.lastLook),"pending");for(let a=Vp(gt(s(),o));a.length>0&&r()>0;)for(a=await $_(a,t),I_(s().filter(M_),t);;){let l=s().filter(N_),c=zp(l,Up(l,r())),u=c.length>0?c:Jp(l,r(),n.firstLook);if(u.length===0)break;for(let d of gt(u,o)){if(r()<=0)break;await Ks(d,r(),t)}}}i(E_,"measureGroups");var M_=i(({latest:e,gaveUpAfter:t})=>e!==null||t!==null,"isBegun"),N_=i(({latest:e})=>e!==null,"canGoOn");async function $_(e,t){let{options:n,left:r}=t,[o,s,a]=[r(),xp(),[]],[l,c,u]=[null,0,!1],d=i(p=>Hp(r(),p,n.firstLook,l),"limitFor"),m=[...e];for(;m.length>0&&qp({left:r(),whole:o,owed:c});){let p=d(m.length),f=m.shift();if(f===void 0)break;await Ks(f,p,t),f.latest!==null?(l=s(f.latest.seconds),u=!0,c+=A_(f,n)):f.gaveUpAfter!==null&&(a.push(f),u||(l=Gp(f.gaveUpAfter)))}for(let[p,f]of a.entries()){if(r()<=0)break;f.hurried=!0,await Ks(f,d(a.length-p),t)}return m}i($_,"firstTrials");function A_(e,{firstLook:t}){let n=Number.isFinite(e.needed)?Math.min(e.needed,t-e.taken):0,r=nf(e);return n*(r===null?hr(e):Us(r,0).seconds)}i(A_,"costOfFirstLook");function nf({states:[e],latest:t}){let n=t?.parts??null;return e?.plan==null||n===null?null:{plan:e.plan,fewestPairs:pr(e.plan,e.subject),...n}}i(nf,"shorteningOf");function I_(e,{left:t}){let n=qs,r=e.filter(s=>Number.isFinite(s.needed));if(r.reduce((s,a)=>s+n(a),0)<=t())return;let o=t()/Math.max(1,r.length);for(let s of r){let[a]=s.states,l=nf(s);if(a===void 0||l===null||n(s)<=o)continue;let c=Us(l,o/s.needed);a.plan={...l.plan,pairs:c.pairs},s.hurried||=c.hurried,s.latest={seconds:c.seconds,parts:null,control:s.latest?.control??null}}}i(I_,"hurry");async function Ks(e,t,n){let{options:r}=n;r.signal.throwIfAborted();let o=e.states.filter(me),s=r.clock(),a=Math.min(t,n.left()),l=await Js(a,r.signal,c=>L_(e,a,{...r,signal:c}));if(r.onRun?.(rf(e),r.clock()-s),l===null){e.gaveUpAfter=a;return}e.latest={seconds:r.clock()-s,...l},e.taken+=1;for(let c of o)await F_(c,e,n)}i(Ks,"takeTrial");var rf=i(({states:e})=>e.map(({subject:t})=>t.path),"pathsOf");async function L_(e,t,n){if(e.suiteRun!==null)return await Yp(e,e.suiteRun,n),{parts:null,control:null};let r={parts:null,control:null};for(let o of e.states)await Ge(o,async()=>{let s=of(o,e,{...n,seconds:t});r=await(o.subject.headOnly?W_(o,s):j_(o,s))});return r}i(L_,"runGroup");async function F_(e,t,{options:n,left:r}){let{path:o}=e.subject;if(e.measured.failure===null&&(e.trialsNeeded=n.needed(e.measured),e.suspect=n.isSuspect?.(e.measured)??!1,n.onProgress({kind:"trial",path:o,trials:t.taken,next:t.taken+e.trialsNeeded}),!(e.trialsNeeded>0))){for(let s=0;gr(e,n)&&r()>0;s++){n.signal.throwIfAborted(),n.onProgress({kind:"control",path:o});let a=n.clock(),l=await Js(r(),n.signal,c=>B_(e,t,s,{...n,signal:c}));if(n.onRun?.(t.suiteRun===null?[o]:rf(t),n.clock()-a),l===null)return}n.onProgress({kind:"decided",path:o,trials:t.taken})}}i(F_,"look");async function B_(e,t,n,r){return t.suiteRun!==null?await Zp(t,t.suiteRun,r):await Ge(e,()=>D_(e,n,of(e,t,{...r,seconds:1/0}))),!0}i(B_,"takeControl");var of=i((e,{taken:t,hurried:n},{seed:r,pin:o,clock:s,signal:a,seconds:l})=>({index:t,plan:e.plan,pin:o,clock:s,signal:a,hurried:n,seconds:l,random:ce(r,`${e.subject.path}/${t}`),seed:r}),"requestOf");async function j_(e,t){let n=await Gs(e.subject,{...t,control:!1});return e.measured.trials.push(Ys(e,n)),e.measured.clocks.trials.push(n.clocks),Ds(e.measured),{parts:n.parts,control:n.control}}i(j_,"addPair");async function D_(e,t,n){let r=ce(n.seed,`${e.subject.path}/${t}/control`),o=await Gs(e.subject,{...n,index:t,random:r,control:!0});e.measured.control.push(Ys(e,o))}i(D_,"addControl");async function W_(e,t){let n=await Ap(e.subject,t);return e.measured.alone.push(Ys(e,n)),e.measured.clocks.alone.push(n.clocks.head),Ds(e.measured),{parts:n.parts,control:n.control}}i(W_,"addHeadOnly");function Ys(e,t){e.plan=t.plan,e.measured.tells||=t.tells;for(let n of t.warnings)e.measured.warnings.add(n);return t.trial}i(Ys,"keep");import{readFile as H_}from"node:fs/promises";import{sep as sf}from"node:path";var G_=/^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;async function mq(e,t,n,r,o){let s=await dp(n,t),a=Object.entries(r.environment).filter(([d])=>G_.test(d)).sort(([d],[m])=>d<m?-1:1),l=Ne(o),c=new Map,u=new Map;for(let{record:d}of e){let m=t.find(({name:b})=>b===d.suite);if(m===void 0)continue;u.has(m.name)||u.set(m.name,await q_(si(m.runner),r));let p=As(l.get(d.path)??[]),{head:f}=ze(d).runtime,g=u.get(m.name)??null;if(g===null||g==="interpreter"&&f===null)continue;let w=[g,f?.name,f?.version],y=[m.runner,s.get(m.name),w,a,p];c.set(d.path,_r(y))}return c}i(mq,"recipesOf");var af=i(e=>_r([e,"own durations"]),"toldRecipe");async function q_(e,t){return e==="unknown"?null:typeof e=="string"?e:U_(e,t)}i(q_,"programOf");async function U_({argv:e,directory:t},n){let r=`${n.root}${sf}${t}`,o=await E(e[0]??"",n.environment.PATH,r);return o===null||o.startsWith(n.root+sf)?"own":ki(await H_(o)).slice(0,12)}i(U_,"digestOfProgram");function Zs(e,t,n){if(!cf(e,t))return null;let r=Or(e,t,n),{method:o,bounds:s}=r.rule,a=uf(r);if(a.length===0)return null;let l=Math.min(...a.map(p=>p.over)),c=Math.max(...a.map(p=>p.within)),u=r.measurement.trials.length+r.measurement.alone.length,d=r.heads.length===0?1:u/r.heads.length;if(l===0)return 0;if(c===0)return Math.ceil(d*Wi(r.ratios,s));let m=r.measurement.control.length>0||e.budget.maxRegression===null?0:o.control.first;return Math.ceil(Math.min(d*l+m,d*c))}i(Zs,"trialsNeeded");var lf=i((e,t,n)=>cf(e,t)&&uf(Or(e,t,n)).some(({over:r,within:o})=>r<o),"leansOver"),cf=i(({metric:e},t)=>!Ut(e).exact&&Hi(t,e)&&Gi(ze(t),e),"isTimedHere");function uf(e){let{check:t,heads:n,rule:r}=e,{max:o}=t.budget,s=o===null?[]:[df(Ri(n,o,t.metric),r.bounds)];return[...V_(e),...s]}i(uf,"distancesOf");function V_(e){let{check:t,measurement:n,pairs:r,rule:o}=e;return t.budget.maxRegression===null||Ui(n)?[]:qi(e)?.outcome==="within"?[{over:1/0,within:0}]:[df(Ti(r),o.bounds)]}i(V_,"distancesOfPairs");function df(e,t){let n=Oi(e,t);if(n!=="undecided")return{over:n==="over"?0:1/0,within:n==="within"?0:1/0};let r=i((o,s)=>{let a=o.slice(e.length+1).findIndex((l,c)=>s+c+1>=l);return a===-1?1/0:a+1},"missing");return{over:r(t.over,e.filter(o=>o>0).length),within:r(t.within,e.filter(o=>o<0).length)}}i(df,"distances");async function Nq(e,t,n){let{decided:r}=n,o=pf(n),s=Ne(t),a=n.planned===void 0?s:Ne(n.planned),l=e.filter(({record:d})=>r?.has(d.path)!==!0),c=new Map(e.map(({record:d})=>[d.path,r?.get(d.path)??d])),u=mf(l,a,n.contexts).map(d=>({...d,isLikely:n.likely?.has(d.path)===!0}));return ff(u,c,Y_(c,s,n),{...n,until:o})}i(Nq,"measureAll");function mf(e,t,n){let r=Sp(e,n);return e.flatMap(o=>{let{path:s,suite:a}=o.record;return kp(o,t.get(s)??[],n,r.get(a)??null)??[]})}i(mf,"subjectsOf");var pf=i(({elapsed:e,timeLimit:t})=>e()+t,"endOf");async function ff(e,t,n,r){let{world:o}=r,{method:s}=r.rule;if(e.length===0)return[...t.values()];let a=`${e.length} benchmark${e.length===1?"":"s"}`;o.onEvent({kind:"step",text:`Measuring ${a}`}),o.onEvent({kind:"subjects",paths:e.map(({path:u})=>u),look:s.firstLook});let l=await K_(tf(e,{...s,...n,seed:r.seed,timeLimit:r.until-r.elapsed(),pin:r.pin,onProgress:o.onEvent,...r.onRun&&{onRun:r.onRun},clock:o.clock,signal:o.signal})),c=J_(e,l,{elapsed:r.elapsed(),whole:r.until});for(let u of l)t.set(u.path,Xs(t.get(u.path),u,c));return[...t.values()]}i(ff,"measureSubjects");var z_=1.25;function J_(e,t,{elapsed:n,whole:r}){let o=new Map,s=new Map(e.map(({path:l,suiteRun:c})=>[l,c?.run.suite]));for(let{path:l,short:c}of t){let u=s.get(l)??l;o.set(u,Math.max(o.get(u)??0,c?.seconds??0))}let a=n+z_*[...o.values()].reduce((l,c)=>l+c,0);return t.some(ui)?Math.max(a,2*r):a}i(J_,"timeLimitFor");async function K_(e){try{return await e}finally{await Ud()}}i(K_,"closing");function Y_(e,t,{rule:n,least:r}){let o=i((a,l)=>{let c=Xs(e.get(a.path),a);return(t.get(a.path)??[]).map(u=>l(u,c,n))},"about"),s=i((a,l)=>{let c=Math.max(l.trials.length,l.alone.length),u=o(l,Zs).filter(m=>m!==null);if(r!==void 0&&c<r)return Math.max(r-c,...u.filter(Number.isFinite));let d=u.filter(m=>m>0&&m!==1/0);return d.length>0?a(...d):u.length>0?Math.max(...u):Math.max(0,(r??n.method.firstLook)-c)},"trialsTo");return{needed:i(a=>s(Math.min,a),"needed"),outstanding:i(a=>s(Math.max,a),"outstanding"),isSuspect:i(a=>o(a,lf).includes(!0),"isSuspect"),wantsControl:i(a=>o(a,Vi).includes(!0),"wantsControl")}}i(Y_,"answersFrom");async function $q(e,t){let{rule:n,contexts:r,screening:o}=t,s=pf(t),a=new Map(e.map(({candidate:{record:m}})=>[m.path,m])),l=new Map(e.map(({candidate:m,checks:p})=>[m.record.path,p])),c=i(m=>{let p=Xs(a.get(m.path),m),f=l.get(m.path)??[],g=i(k=>f.map(S=>({...S,budget:{...S.budget,...k}})),"part"),{alone:w}=ze(p);if(w.length<o.trials)return o.trials-w.length;if(g({max:null}).filter(({budget:k})=>k.maxRegression!==null).some(k=>zi(k,p,n)))return 0;let b=g({maxRegression:null,atLeast:null}).filter(({budget:k})=>k.max!==null);return Math.max(0,...b.map(k=>Zs(k,p,n)??0))},"needed"),u=mf(e.map(({candidate:m})=>m),l,r),d=await ff(u,a,{needed:c,wantsControl:i(()=>!1,"wantsControl")},{...t,until:s});return new Map(d.map(m=>[m.path,m]))}i($q,"measureScreened");function Xs(e,t,n=0){if(e===void 0)throw new TypeError(`${t.path} was measured but never requested`);if(!ci(e))throw new TypeError(`${t.path} was measured although it is ${e.status}`);let{trials:r,alone:o,control:s,exact:a,failure:l,tells:c,short:u,warnings:d}=t,m={...e,trials:r,alone:o.length>0?o:e.alone,control:s,recipe:c&&e.stored===null&&e.recipe!==null?af(e.recipe):e.recipe,exact:a.base===null&&a.head===null?e.exact:a,short:u&&{trial:u.trial,trials:u.trials,timeLimit:n},warnings:[...e.warnings,...d]};return l===null?m:{...m,status:"failed",failure:l}}i(Xs,"fill");export{aa as a,la as b,MT as c,_R as d,jr as e,R as f,BO as g,aC as h,M as i,dl as j,xt as k,Pt as l,Sl as m,rt as n,co as o,rc as p,lc as q,fc as r,Tn as s,cb as t,_c as u,Ac as v,Lc as w,zc as x,Jc as y,To as z,tu as A,Eo as B,yk as C,wk as D,kI as E,tL as F,mL as G,HF as H,xB as I,Ce as J,Ee as K,zd as L,os as M,Nt as N,Yn as O,rj as P,je as Q,fs as R,Ps as S,HW as T,GW as U,vs as V,PW as W,Rs as X,rp as Y,v0 as Z,sr as _,Wt as $,OW as aa,BW as ba,_s as ca,Hv as da,Gv as ea,ir as fa,jW as ga,ar as ha,E2 as ia,J0 as ja,M2 as ka,K0 as la,N2 as ma,X0 as na,$p as oa,As as pa,mq as qa,af as ra,Nq as sa,$q as ta};
