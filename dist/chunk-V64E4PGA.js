import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{c as H,d as F,e as Ye,f as B,g as Pi,h as vi,i as Tr}from"./chunk-5YUJGR6L.js";import{a as Si,b as ne}from"./chunk-TZDLUV6F.js";import{a as Yt,b as Zt,c as xi}from"./chunk-QPDI2N2M.js";import{b as fi,c as hi,d as $e,e as gi}from"./chunk-ISSQWAIK.js";import{a as te,b as nf}from"./chunk-F5RZSSBO.js";import{b as pi,c as Je,e as A,f as Ke,g as fe,i as Jt,j as Ae}from"./chunk-UL4PXY35.js";import{a as D,b as ci,d as Sr,e as zt,f as ui,g as mi}from"./chunk-LRQRAO4V.js";import{a as ai,b as le,c as pt,j as ft,l as Se,s as T,t as li,u as ze,v as N,x as di,y as xr}from"./chunk-EZ43NJSQ.js";import{a as E,c as ae}from"./chunk-L5POVNDF.js";import{a as _i,d as Ti,e as Ri,f as Oi,k as Ci,m as Ei,n as Rr,o as Xt,q as Ni}from"./chunk-2CVLNOHZ.js";import{e as br,f as kr,i as Ne,j as Vt}from"./chunk-ABCPKD2H.js";import{f as oi,h as si,n as ii}from"./chunk-5VOTHSES.js";import{a as Vs}from"./chunk-WCW2WR5X.js";import{a as qe,b as U,d as C}from"./chunk-5MYWQCDG.js";import{a as Ze}from"./chunk-YMSLUVP4.js";import{a as ce,b as ht}from"./chunk-UHHHWL3Q.js";import{B as ji,a as Pr,b as vr,e as yi,j as _r,k as wi,l as bi,m as ki,p as $i,q as Ai,r as Ii,u as Li,v as Fi,w as Bi}from"./chunk-BJZZ3DY3.js";import{i as Kt}from"./chunk-O4CKU55T.js";import{a as yr,b as Js,e as Ks,f as Ys,g as Zs,h as Xs,i as Qs,l as ei}from"./chunk-H56LFF3V.js";import{a as wr,b as ti,c as Ve,e as ni}from"./chunk-KMZVTZ63.js";import{b as zs,c as Ue,d as pe,e as Y,g as gr}from"./chunk-QMZFZCN7.js";import{a as x,b as h}from"./chunk-Y6PN7LMF.js";import{h as Mi}from"./chunk-VIG7Q22X.js";import{b as hr,c as ke,d as Gt,e as qt}from"./chunk-MXVD7CVE.js";import{b as dt}from"./chunk-B3H7WEUU.js";import{c as Ut,d as ri}from"./chunk-LGTEBSEV.js";import{d as Z}from"./chunk-UMTK7LNG.js";import{a as i,e as tf,f as v,g as _}from"./chunk-ZLUGSNWU.js";import{readFile as Mf}from"node:fs/promises";import{tmpdir as Nf}from"node:os";import{dirname as yt,join as Xi}from"node:path";import{realpathSync as _f}from"node:fs";import{join as Tf}from"node:path";import{lstatSync as pf,mkdirSync as ff,readFileSync as Vi,rmSync as hf}from"node:fs";import{join as Or}from"node:path";import{setTimeout as gf}from"node:timers/promises";var Di=`
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
`;var rf=/^(?:proc|sysfs|cgroup2?|devpts|devtmpfs|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|fusectl|hugetlbfs|binfmt_misc|efivarfs|autofs|nsfs|rpc_pipefs)$/,xe=i((e,t)=>e===t||e.startsWith(`${t}/`),"isIn");function Wi(e){let{own:t,stage:n}=e,r=Xe(e.hidden),o=i(u=>r.findIndex(m=>xe(u,m)),"rootOf"),s=Xe(e.copied).filter(u=>o(u)<0),a=Xe(e.blank).filter(u=>o(u)<0),l=of(e,u=>o(u)>=0||a.some(m=>xe(u,m))),c=i(u=>{let m=o(u);return`${n}/root${m}${u.slice(r[m]?.length)}`},"inRoot");return[Qe(n),`mount -t tmpfs -o mode=0755 tmpfs ${L(n)}`,...l.flatMap(sf),...s.flatMap((u,m)=>uf(u,`${n}/copy${m}`,qi(t,m))),...r.flatMap((u,m)=>lf(`${n}/root${m}`,Gi(t,m))),...e.mounts.filter(({type:u})=>!rf.test(u)).map(mf),...s.map((u,m)=>`mount --rbind ${L(`${n}/copy${m}`)} ${L(u)}`),...a.flatMap(cf),...l.flatMap(u=>af(u,o(u.path)<0?u.path:c(u.path))),...[...e.hidden,...e.copied].flatMap(u=>o(u)<0?[]:[Qe(c(u))]),...r.map((u,m)=>`mount --rbind ${L(`${n}/root${m}`)} ${L(u)}`),`umount -l ${L(n)}`]}i(Wi,"commandsFor");function Hi(e,t){let n=Xe(e.hidden),r=Xe(e.copied).filter(o=>!n.some(s=>xe(o,s)));return o=>{if([e.own,...e.shown].some(c=>xe(o,c)))return o;let s=n.findIndex(c=>xe(o,c));if(s>=0)return Gi(e.own,s)+o.slice(n[s]?.length);let a=r.findIndex(c=>xe(o,c));if(a<0)return o;let l=`${qi(e.own,a)}/upper${o.slice(r[a]?.length)}`;return t(l)?l:o}}i(Hi,"outsideOf");var Gi=i((e,t)=>`${e}/.root${t}`,"keptRoot"),qi=i((e,t)=>`${e}/.copy${t}`,"keptCopy"),of=i(({own:e,shown:t,stage:n},r)=>[{path:e,waits:`${n}/own`,isOwn:!0},...Xe(t).filter(o=>r(o)&&!xe(o,e)).map((o,s)=>({path:o,waits:`${n}/lent${s}`,isOwn:!1}))],"lentBy"),sf=i(({path:e,waits:t,isOwn:n})=>[Qe(t),`mount --rbind ${L(e)} ${L(t)}`,...n?[]:[`mount -o remount,bind,ro ${L(t)}`]],"fetched"),af=i(({waits:e},t)=>[Qe(t),`mount --rbind ${L(e)} ${L(t)}`],"laid"),lf=i((e,t)=>[Qe(e,t),`chmod 1777 ${L(t)}`,`mount --bind ${L(t)} ${L(e)}`],"emptyFor"),cf=i(e=>[`if [ -d ${L(e)} ]; then mount -t tmpfs -o mode=0755 tmpfs ${L(e)}; else mount --bind /dev/null ${L(e)}; fi`],"blankAt"),Qe=i((...e)=>`mkdir -p ${e.map(L).join(" ")}`,"folder"),uf=i((e,t,n)=>[Qe(t,`${n}/upper`,`${n}/work`),`mount -t overlay -o ${L(`userxattr,lowerdir=${e},upperdir=${n}/upper,workdir=${n}/work`)} overlay ${L(t)}`],"copyOf"),mf=i(({point:e,options:t})=>{let n=t.split(",").filter(o=>o!=="rw"&&o!=="ro"),r=`mount -o ${L(["remount","bind","ro",...n].join(","))} ${L(e)}`;return e==="/"?r:`${r} 2>/dev/null || :`},"readOnly"),Xe=i(e=>[...new Set(e)].filter(t=>!e.some(n=>n!==t&&xe(t,n))),"outermost"),L=i(e=>`'${e.replaceAll("'","'\\''")}'`,"q"),Ui=i(e=>e.split(`
`).filter(t=>t!=="").map(t=>{let[n="",r=""]=t.split(" - "),[,,,,o="",s=""]=n.split(" ");return{point:df(o),options:s,type:r.split(" ")[0]??""}}),"parseMounts"),df=i(e=>e.replace(/\\([0-7]{3})/g,(t,n)=>String.fromCodePoint(Number.parseInt(n,8))),"unescaped");var yf=20,gt=class extends Error{static{i(this,"NoEnclosure")}};async function zi(e){let{own:t,tools:n,network:r}=e,o=Or(t,".left");ff(o,{recursive:!0});let s=await kf(e),a=i(d=>`/proc/${s.pid}/ns/${d}`,"space"),l=process.getuid?.()??0,c=process.getgid?.()??0,u={folder:t,enclosed:i((d,p,f)=>{let g=r==="host"||f==="machine"?[]:[`--net=${a("net")}`],w=[`--user=${a("user")}`,`--mount=${a("mnt")}`,...g],y=[n.nsenter,"--preserve-credentials",...w],b=[n.setpriv,"--pdeathsig","KILL"],k=[n.unshare,"--pid","--ipc","--fork","--kill-child","--mount-proc"],S=[n.sh,"-c",Di,"sh",p,o],$=[n.unshare,"--user",`--map-user=${l}`,`--map-group=${c}`];return[...y,...b,...k,...S,...$,...d]},"enclosed"),outside:Hi(e,d=>pf(d,{throwIfNoEntry:!1})!==void 0),left:i(d=>wf(Or(o,d)),"left")},m=pi(u);return{async[Symbol.asyncDispose](){m[Symbol.dispose](),await s.end()}}}i(zi,"openEnclosure");function wf(e){try{let t=U(Vi(e,"utf8")).split(`
`);return hf(e,{force:!0}),t.filter(n=>n!=="").slice(0,100)}catch{return[]}}i(wf,"namesIn");var bf=i(({unshare:e})=>[e,"--user","--map-root-user","--mount","--net","--propagation","private"],"NAMESPACES");async function kf({signal:e,...t}){let n=new AbortController,r=i(()=>n.abort(e?.reason),"abort");e?.addEventListener("abort",r,{once:!0});try{return e?.throwIfAborted(),await Sf({...t,signal:n.signal})}finally{e?.removeEventListener("abort",r)}}i(kf,"hold");async function Sf({tools:e,network:t,signal:n,...r}){let o=Ui(Vi("/proc/self/mountinfo","utf8")),s=["set -e",...Wi({...r,mounts:o,stage:Or(r.own,".stage")}),...t==="loopback"?[`'${e.ip}' link set lo up`]:[],"echo ready","exec cat"].join(`
`),a=await A({argv:[...bf(e),e.sh,"-c",s],directory:"/",environment:{PATH:e.path,LC_ALL:"C"},talk:"streams",...n&&{signal:n}}),l=new Promise(p=>{a.child.stdout?.once("data",()=>p(!0)),a.exit.then(()=>p(!1))}),c=new AbortController,u=gf(yf*1e3,null,{signal:c.signal}).catch(()=>null),m=await Promise.race([l,u]);if(c.abort(),m===!0)return a;await a.end(),n?.throwIfAborted();let d=a.output().trim().split(`
`).at(-1)??"";throw new gt(m===null?"the namespaces did not come to be in time":d||"unshare failed")}i(Sf,"startHolder");import{existsSync as xf,readFileSync as Pf}from"node:fs";var vf={file:"/proc/sys/kernel/apparmor_restrict_unprivileged_userns",command:["/usr/bin/sudo","-n","sysctl","-qw","kernel.apparmor_restrict_unprivileged_userns=0"]};async function Ji(e,{file:t,command:n}=vf){if(!xf(t)||Pf(t,"utf8").trim()!=="1")return!1;let o=await fe({argv:n,directory:"/",environment:{PATH:"/usr/sbin:/usr/bin:/sbin:/bin",LC_ALL:"C"},signal:e},20).catch(()=>null);return e.throwIfAborted(),o?.code===0}i(Ji,"allowNamespaces");var Ki="/usr/sbin:/usr/bin:/sbin:/bin";async function Yi(){let e=new Map;for(let n of["unshare","nsenter","setpriv","mount","ip","sh"]){let r=await E(n,Ki,"/");if(r===null)return`${n} is not installed`;e.set(n,r)}let t=i(n=>e.get(n)??n,"at");return{unshare:t("unshare"),nsenter:t("nsenter"),setpriv:t("setpriv"),ip:t("ip"),sh:t("sh"),path:Ki}}i(Yi,"findTools");async function Cr(e,t){let{mode:n,network:r,signal:o}=t,s=[],a=i(async c=>{let u=await Yi();if(typeof u=="string")return u;try{return s.push(await zi({...c,tools:u,network:r,signal:o})),null}catch(m){if(m instanceof gt)return m.message;throw m}},"attempt"),l=await Rf(e,t,a);if(l!==null&&n==="required")throw Zi(l);return{isolation:{inForce:l===null,network:l===null?r:"host",reason:l},async enclose(c){let u=l===null?await a(c):null;if(u!==null)throw Zi(u)},async[Symbol.asyncDispose](){for(let c of s.splice(0).reverse())await c[Symbol.asyncDispose]()}}}i(Cr,"openIsolation");var Zi=i(e=>new x(`the sides cannot be isolated from each other: ${e}`,{hint:"isolation needs Linux with unprivileged user namespaces; `isolation: auto` goes on without",exitCode:3}),"impossible");async function Rf(e,{mode:t,isThrownAway:n,signal:r},o){if(t==="off")return"it is switched off";if(process.platform!=="linux")return`${process.platform} has no namespaces`;let s=await o(e);return s===null||!n||!await Ji(r)?s:o(e)}i(Rf,"whyNot");var Of=".aws .azure .config/gcloud .config/gh .docker .git-credentials .gnupg .kube .ssh/id_rsa .ssh/id_ed25519 .ssh/id_ecdsa".split(" "),Cf="/run/docker.sock /run/containerd /run/podman /run/crio /run/dbus /run/user /run/snapd.sock /run/systemd/private /run/libvirt".split(" "),Ef=/^(?:CARGO_HOME|GOPATH|GOCACHE|GOMODCACHE|RUSTUP_HOME|XDG_CACHE_HOME|.*_CACHE(?:_DIR|_FOLDER|_HOME)?|npm_config_cache)$/i;function Er({own:e,variables:t,temporary:n,needed:r,repositories:o}){let s=i(g=>{try{return g.startsWith("/")&&!/[,:\\\n]/.test(g)?[_f(g)]:[]}catch{return[]}},"real"),a=s(t.HOME??""),l=["/tmp","/var/tmp","/dev/shm",...n].flatMap(s).filter(g=>g!=="/"),c=Object.entries(t).flatMap(([g,w=""])=>Ef.test(g)?s(w):[]),u=[t.PATH??"",t.LD_LIBRARY_PATH??""].flatMap(g=>g.split(":").flatMap(s)),m=["JAVA_HOME","GOROOT","PYENV_ROOT","NVM_DIR","VIRTUAL_ENV"].flatMap(g=>s(t[g]??"")),d=i(g=>[...l,e].some(w=>w===g||w.startsWith(`${g==="/"?"":g}/`)),"isTooMuch"),p=[...r.flatMap(s),...u,...m].filter(g=>!d(g)),f=[...o,...a.flatMap(g=>Of.map(w=>Tf(g,w))),...Cf];return{own:e,hidden:l,copied:[...a,...c].filter(g=>g!=="/"),shown:[...new Set(p)],blank:f.flatMap(s)}}i(Er,"viewOf");var Qi=i((e,t)=>({isolation:e.isolation??t.isolation,network:e.network??t.network}),"wantedBy");async function ea(e,t,n){let{world:r}=n,o=i(a=>Af(a,e,n),"view"),s=await Cr(await o(e.head),ta(t,r));return{isolation:s.isolation,add:i(async a=>s.enclose(await o(a)),"add"),[Symbol.asyncDispose]:()=>s[Symbol.asyncDispose]()}}i(ea,"keepApart");async function pT(e,t){var s=[];try{let n=v(s,await le(),!0);let r=Er({own:n.path,variables:t.environment,temporary:na(n.path,t),needed:[],repositories:[]});let o=v(s,await Cr(r,ta({...e,isolation:$f(e)},t)),!0);return o.isolation}catch(a){var l=a,c=!0}finally{var u=_(s,l,c);u&&await u}}i(pT,"tryApart");var $f=i(({isolation:e})=>e==="required"?"auto":e,"lenient"),ta=i(({isolation:e,network:t},{isThrownAway:n,signal:r})=>({mode:e,network:t,isThrownAway:n===!0,signal:r}),"optionsOf"),na=i((e,{hidden:t=[]})=>[Nf(),yt(e),...t],"temporaryBeside");async function Af({home:e},{repository:t,scratch:n},{world:r,node:o}){let s=Xi(n,"objects"),a=await Mf(Xi(s,"info","alternates"),"utf8").catch(()=>"");return Er({own:e,variables:r.environment,temporary:na(e,r),needed:[s,...a.split(`
`),yt(te("tinybench-worker.js")),yt(o),yt(process.execPath)],repositories:[t.gitDirectory,yt(t.objects)]})}i(Af,"viewFor");import{randomBytes as ah}from"node:crypto";import{appendFile as ma,copyFile as lh,mkdir as ch}from"node:fs/promises";import{basename as uh,dirname as mh,join as Pe}from"node:path";import{rm as oa}from"node:fs/promises";import{posix as sa}from"node:path";var If=1e6,Lf=5;function Qt(e,t,n=[]){let r=new Set(e),o=t.filter(({path:a})=>r.has(a));for(let{target:a}of o)for(let l of n)ra(l,a)&&r.add(l);let s=[...r];for(let a=0;a<Lf&&s.length>0;a+=1){let l=[];for(let c of s)for(let{path:u,target:m}of t){let d=u+c.slice(m.length);if(!(!ra(c,m)||r.has(d))&&(l.push(d),r.add(d),r.size>If))throw new x("symbolic links give files too many names")}s=l}return[...r]}i(Qt,"throughLinks");var ra=i((e,t)=>e===t||e.startsWith(`${t}/`),"isBelow");import{posix as Mr}from"node:path";var Ff="120000";async function en(e,t){let r=N(await T(["ls-tree","-r","-z","--full-tree",e],t)).map(a=>{let l=a.indexOf("	"),[c="",,u=""]=a.slice(0,l).split(" ");return{mode:c,object:u,path:a.slice(l+1)}}),o=r.filter(({mode:a})=>a===Ff),s=await Bf(o.map(({object:a})=>a),t);return{files:r.map(({path:a})=>a),links:o.flatMap(({path:a},l)=>Nr(a,s[l]??"")??[])}}i(en,"linksIn");function Nr(e,t){let n=Mr.join(Mr.dirname(e),t).replace(/\/$/,"");return Mr.isAbsolute(t)||n.startsWith("..")?null:{path:e,target:n}}i(Nr,"linkTo");async function Bf(e,t){if(e.length===0)return[];let n=await li(["cat-file","--batch"],{...t,input:`${e.join(`
`)}
`}),r=0;return e.map(()=>{let o=n.subarray(r,n.indexOf(`
`,r)).toString("utf8"),s=Number(o.split(" ")[2]);r+=Buffer.byteLength(o)+1;let a=n.subarray(r,r+s).toString("utf8");return r+=s+1,a})}i(Bf,"textsOf");import{copyFile as jf,rm as Df,stat as Wf,utimes as Hf}from"node:fs/promises";var Gf={GIT_AUTHOR_NAME:"perf-budgets",GIT_AUTHOR_EMAIL:"perf-budgets@localhost",GIT_COMMITTER_NAME:"perf-budgets",GIT_COMMITTER_EMAIL:"perf-budgets@localhost"};async function tn(e,t){let n=await mi(e),r={...D(e),env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:e.top,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}};await qf(await zt(e,"index"),t.index)||await T(["read-tree",n],r),await Uf(r),await T(["-c","core.looseCompression=0","add","--all"],r);let o=await T(["write-tree"],r);return await Df(t.index,{force:!0}),o===await T(["rev-parse",`${n}^{tree}`],r)?n:nn(o,n,"working tree",r)}i(tn,"snapshot");async function nn(e,t,n,r){let o=await T(["show","-s","--format=%cI",t],r),s={...r.env,...Gf,GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o};return T(["commit-tree",e,"-p",t,"-m",n],{...r,env:s})}i(nn,"commitTree");async function qf(e,t){let n=await Wf(e).catch(()=>null);if(n===null)return!1;await jf(e,t);let r=Math.floor(n.mtimeMs/1e3);return await Hf(t,r,r),!0}i(qf,"copyIndex");async function Uf(e){let t=await ze(["diff","--name-only","--diff-filter=U","-z"],e),[n]=N(t??"");if(n!==void 0)throw new x(`${n} has merge conflicts, so the working tree cannot be measured`,{hint:"resolve them and git add the files, or measure a commit with --head REF"})}i(Uf,"refuseUnmerged");async function ia(e,t,{from:n,holds:r},o){let s=la(e,o),[a,l]=[await $r(t,s),await $r(n,s)],{links:c}=await en(n,s),u=i(g=>Qt([g],c).some(w=>r(sa.relative(e.project,w))),"isTaken"),m=[...a.keys()].filter(g=>u(g)&&!l.has(g)),d=[...l].filter(([g])=>u(g));await T(["read-tree",t],s);let p=[...m.map(g=>`0 ${"0".repeat(t.length)}	${g}`),...d.map(([g,w])=>`${w}	${g}`)];p.length>0&&await T(["update-index","--replace","-z","--index-info"],{...s,input:`${p.join("\0")}\0`});let f=await T(["write-tree"],s);return await oa(o.index,{force:!0}),nn(f,t,"head with base's benchmark files",s)}i(ia,"grafted");async function aa(e,t,{file:n,text:r},o){let s=la(e,o),a=sa.join(e.project,n),[l]=(await $r(t,s)).get(a)?.split(" ")??[];if(l===void 0)throw new TypeError(`${a} is no file of ${t}`);await T(["read-tree",t],s);let c=await T(["hash-object","-w","--stdin",`--path=${a}`],{...s,input:r});await T(["update-index","--cacheinfo",`${l},${c},${a}`],s);let u=await T(["write-tree"],s);return await oa(o.index,{force:!0}),nn(u,t,`${n} slowed down`,s)}i(aa,"edited");var la=i((e,t)=>({...D(e),env:{GIT_DIR:e.gitDirectory,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}}),"optionsFor");async function $r(e,t){let n=N(await T(["ls-tree","-r","-z","--full-tree",e],t));return new Map(n.map(r=>{let o=r.indexOf("	"),[s="",,a=""]=r.slice(0,o).split(" ");return[r.slice(o+1),`${s} ${a}`]}))}i($r,"entriesOf");import{appendFile as Vf,mkdir as zf,realpath as Jf}from"node:fs/promises";import{existsSync as Kf}from"node:fs";import{join as et}from"node:path";async function Ar(e,t){let n=t.objects;await zf(et(e,"info"),{recursive:!0});let r=/["\n\\]/.test(n)?JSON.stringify(n):n;await Vf(et(e,"info","alternates"),`${r}
`)}i(Ar,"borrowObjects");async function Ir(e,t,n){let r=[];for(let o of await Yf(e)){let s=et(e.repository.top,o.path),a=et(t,o.path),l=Kf(et(s,".git"))?await Zf(e,o,s,a,n):null;if(l!==null){let c={...e,repository:await Sr(s,e.repository.world),commit:l};r.push(...await Ir(c,a,n))}else r.push(`submodule ${o.path} stays empty: commit ${o.commit.slice(0,9)} is not in this clone (git submodule update --init --recursive)`)}return r}i(Ir,"fillSubmodules");async function Yf({repository:e,commit:t,objects:n}){let r={GIT_OBJECT_DIRECTORY:n},o=await T(["ls-tree","-r","-z","--full-tree",t],{...D(e),env:r});return N(o).filter(s=>s.startsWith("160000 ")).map(s=>({commit:s.split(/\s/,3)[2]??"",path:s.slice(s.indexOf("	")+1)}))}i(Yf,"gitLinks");async function Zf(e,t,n,r,o){let s=await Sr(n,e.repository.world);if(s.top!==await Jf(n))return null;await Ar(e.objects,s);let a=et(o,"index-of-submodule"),l=e.workingTree?await tn(s,{objects:e.objects,index:a}):t.commit,c={...D(s),cwd:r,env:{GIT_DIR:s.gitDirectory,GIT_WORK_TREE:r,GIT_INDEX_FILE:a,GIT_OBJECT_DIRECTORY:e.objects}};return await Xf(l,c)?(await T(["read-tree","--empty"],c),await T(["-c","core.sparseCheckout=false","read-tree","-u","--reset",l],c),l):null}i(Zf,"fill");async function Xf(e,t){let n=["cat-file","-e",`${e}^{commit}`];return await ze(n,t)!==null?!0:(await ze(["fetch","--quiet","--no-tags","--no-write-fetch-head","origin",e],{...t,seconds:ci}),await ze(n,t)!==null)}i(Xf,"hasCommit");import{open as Qf,readlink as eh}from"node:fs/promises";import{isAbsolute as th,join as ca,relative as nh}from"node:path";var rh="version https://git-lfs.github.com/spec/";async function ua(e,t,n,r){return[...await oh(e,n,r),...await ih(e,t,n,r)]}i(ua,"findUnfaithfulFiles");async function oh(e,t,n){let r=N(await e(t,["ls-files","-z","--",":(top,attr:filter=lfs)"])),o=[];for(let l of r)await sh(ca(n,l),rh)&&o.push(l);let[s]=o;return s===void 0?[]:[`${o.length===1?s:`${s} and ${o.length-1} more`}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`]}i(oh,"lfsPointers");async function sh(e,t){let n=await Qf(e).catch(()=>null);if(n===null)return!1;try{let{buffer:r,bytesRead:o}=await n.read(Buffer.alloc(t.length),0,t.length,0);return r.subarray(0,o).toString("latin1")===t}finally{await n.close()}}i(sh,"startsWith");async function ih(e,t,n,r){let o=N(await e(n,["ls-files","--stage","-z"])),s=[];for(let a of o.filter(l=>l.startsWith("120000 "))){let l=a.slice(a.indexOf("	")+1),c=await eh(ca(r,l)).catch(()=>"");th(c)&&!nh(t.top,c).startsWith("..")&&s.push(`${l} is a link to ${c}: both sides use the same file, so a change to it does not show`)}return s}i(ih,"linksToUser");function re(e,t){if(t==="head")return e.head;if("base"in e)return e.base;throw new TypeError("base is not checked out")}i(re,"checkoutOf");async function aR(e,t={}){let n=await Lr(e,t);try{return await n.withBase(e.base.commit)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(aR,"openCheckouts");async function Lr(e,t={}){let n=await le(t.parent);try{return await dh(e,n,t)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(Lr,"openHead");async function dh({repository:e,head:t,workingTree:n},r,{parent:o,signal:s,graft:a,graftsBase:l,edit:c}){let u=Pe(r.path,"objects");await ch(u),await Ar(u,e);let m=hh(o,r),d=fh(e,m,u,s),p=new Set(ph(e)),f=i(async(g,w,y)=>{let b=await m.open(g),{top:k}=b,S=pa(k);await gh(e,S,u),await T(["worktree","add","--quiet","--detach","--no-checkout",k,w],{...e.world,cwd:S}),await d(g,["-c","core.sparseCheckout=false","read-tree","-u","--reset",w]);let j=await Ir({repository:e,commit:w,workingTree:y,objects:u},k,r.path);for(let I of[...j,...await ua(d,e,g,k)])p.add(I);return{side:g,top:k,root:ui(k,e),home:b.scratch.path,commit:w}},"checkOut");try{let g={objects:u,index:Pe(r.path,"index")},w=n?await tn(e,g):t.commit,y=i(I=>a===void 0?I:ia(e,I,a,g),"withGraft"),b=await y(w),k=c===void 0?b:await aa(e,b,c,g),S={head:await f("head",k,n),repository:e,scratch:r.path,git:d,disposeNow:i(()=>m.disposeNow(),"disposeNow"),[Symbol.asyncDispose]:()=>m[Symbol.asyncDispose]()},$=i(async I=>c!==void 0?f("base",b,n):f("base",l===!0?await y(I):I,!1),"openBase"),j=i(async I=>da(p,{...S,withBase:j,base:await $(I)}),"withBase");return da(p,{...S,withBase:j})}catch(g){throw await m[Symbol.asyncDispose](),g}}i(dh,"fill");var ph=i(({filtersOff:e})=>e.map(t=>`the git filter ${t} was not used, because its program lies in the checkout: files are as git stores them`),"filtersOffIn"),fh=i((e,t,n,r)=>(o,s,a)=>T(s,{...wh(e,t.of(o).top,n,r),...a!==void 0&&{input:a}}),"gitIn"),da=i((e,t)=>Object.defineProperty(t,"warnings",{get:i(()=>[...e],"get"),enumerable:!0}),"withWarnings");function hh(e,t){let n=new Map,r=i(()=>[...[...n.values()].map(({scratch:o})=>o),t],"all");return{async open(o){let s=await le(e),a={scratch:s,top:Pe(s.path,ah(6).toString("hex"))};return n.set(o,a),a},of(o){let s=n.get(o);if(s===void 0)throw new TypeError(`${o} is not checked out`);return s},disposeNow:i(()=>{for(let o of r())o.disposeNow()},"disposeNow"),async[Symbol.asyncDispose](){for(let o of r())await o[Symbol.asyncDispose]()}}}i(hh,"placesIn");var pa=i(e=>Pe(mh(e),"repository"),"storeOf");async function gh(e,t,n){let r=D(e);await T(["init","--quiet","--bare","--template=",`--object-format=${e.format}`,t],r),await ma(Pe(t,"objects","info","alternates"),`${n}
`);let s=[await T(["for-each-ref","--format=%(objectname) %(refname)","refs/tags"],r),...await yh(e)].filter(a=>a!=="");s.length>0&&await ma(Pe(t,"packed-refs"),`${s.join(`
`)}
`),await lh(await zt(e,"shallow"),Pe(t,"shallow")).catch(()=>{})}i(gh,"makeStore");async function yh(e){let t="refs/heads/",n="refs/remotes/origin/",r=await T(["for-each-ref","--format=%(objectname) %(refname)",t,n],D(e)),o=new Map,s=i(a=>[...o.keys()].some(l=>l===a||l.startsWith(`${a}/`)||a.startsWith(`${l}/`)),"clashes");for(let a of r.split(`
`)){let[l="",c=""]=a.split(" "),u=c.startsWith(t)?c.slice(t.length):c.slice(n.length);u!==""&&u!=="HEAD"&&!s(u)&&o.set(u,l)}return[...o].map(([a,l])=>`${l} ${t}${a}`)}i(yh,"branchesOf");var wh=i((e,t,n,r)=>({...D(e),cwd:t,env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:t,GIT_INDEX_FILE:Pe(pa(t),"worktrees",uh(t),"index"),GIT_OBJECT_DIRECTORY:n},...r&&{signal:r}}),"inCheckout");var Fr=i((e,t,n,r)=>F(`${e} ended its process while ${t}: it`,n,r,n.code===null?null:"a benchmark must not end its process, as os._exit() does"),"goneFailure"),ha=i((e,t,n,r)=>new h({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give the statement less work":"look for an endless loop, or for what it waits for; the output ends with its stack",output:C(r)}),"lateFailure"),ga=i((e,t,n)=>new h({message:t.problem?`${e}: ${t.message}`:`${e} failed while ${t.phase}: ${bh(t)}`,hint:t.hint??kh[t.type]??null,output:C([n.trimEnd(),t.trace].filter(r=>r!=="").join(`
`))}),"workerFailure"),bh=i(({type:e,message:t})=>e==="SystemExit"?`it called ${t}`:t===""?e:`${e}: ${t}`,"said"),fa="does `prepare` install it? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`",kh={ModuleNotFoundError:fa,ImportError:fa,EOFError:"benchmarks get no input: does it read stdin?",SystemExit:"a benchmark must not end its process"},rn=i((e,t,n)=>new h({message:t.length===0?`${e} did not end after its last turn`:`${e} left ${t.length===1?"a thread":`${t.length} threads`} running: ${t.join(", ")}`,hint:"stop what the setup starts in an exit handler (atexit), or make its threads daemons",output:C(n)}),"leftFailure"),ue=i((e,[t,n])=>new h({message:`${e}: ${t} was imported from ${n}, not from the checkout that is measured`,hint:"base and head would run the same code: let `prepare` install each checkout into its own .venv, or name the source folder, such as `environment: { PYTHONPATH: src }`"}),"strangerFailure");import{readFileSync as Rh}from"node:fs";import{readdirSync as Sh,readFileSync as xh}from"node:fs";var Ph=100,Br=i(e=>{try{return xh(e,"latin1")}catch{return""}},"read"),vh=i(e=>{try{return Sh(e)}catch{return[]}},"list"),ve=i(e=>{if(process.platform!=="linux")return null;let t=e.map(_h),n=t.map(r=>r.threads);return{threads:n.includes(null)?null:n.reduce((r,o)=>r+(o??0),0),processes:t.reduce((r,o)=>r+o.processes,0),peak:Math.max(0,...t.map(r=>r.peak))}},"usageOf"),_h=i(e=>{let t=Br(`/proc/${e}/stat`).split(") ").at(-1)?.split(" ").slice(11,15)??[],n=/^VmHWM:\s+(\d+) kB$/m.exec(Br(`/proc/${e}/status`))?.[1];return{threads:Th(e),processes:t.reduce((r,o)=>r+Number(o),0)/Ph,peak:Number(n??0)*1024}},"usageOfOne"),Th=i(e=>{let t=0;for(let n of vh(`/proc/${e}/task`)){let[r=""]=Br(`/proc/${e}/task/${n}/schedstat`).split(" ",1);if(r==="")return null;t+=Number(r)/1e9}return t},"threadsOf");var wt=i(e=>{let[t,n]=[on(process.pid),e===null?null:on(e)],r=performance.now();return(o,s=0)=>{let a=(performance.now()-r)/1e3,[l,c]=[on(process.pid),e===null?null:on(e)],u=t!==null&&l!==null&&n!==null&&c!==null;return{reported:o+s,untimed:s,wall:a,busy:u?c.busy-n.busy:null,delay:u?c.waiting-n.waiting+l.waiting-t.waiting+l.busy-t.busy:null}}},"watch"),on=i(e=>{try{let[t,n]=Rh(`/proc/${e}/task/${e}/schedstat`,"latin1").split(" ");return{busy:Number(t)/1e9,waiting:Number(n)/1e9}}catch{return null}},"schedule"),jr=i(e=>{let t=ve([e]);return()=>{let n=ve([e]);if(t===null||n===null)return{used:null,peak:0};let r=n.processes-t.processes-4*Oh;return{used:t.threads===null||n.threads===null?r:Math.max(n.threads-t.threads,r),peak:n.peak}}},"watchWhole"),Oh=.01;var ya=i(e=>[e.devMode&&"the development mode of Python (-X dev, PYTHONDEVMODE) is on: it runs extra checks and is slower",e.debugBuild&&`${e.path} is a debug build, which is several times slower than what users run`,e.optimize>0&&"assertions are removed (-O, PYTHONOPTIMIZE): only right if production does the same",e.malloc!==""&&e.malloc!=="pymalloc"&&`PYTHONMALLOC=${e.malloc}: memory is managed differently than in production`,e.tracemalloc&&"tracemalloc traces every allocation (PYTHONTRACEMALLOC?) and slows it down several times",e.tracers.length>0&&`${e.tracers.join(", ")} traces the code (coverage, a debugger, a profiler): its overhead is measured too`,e.freeThreaded&&`${e.path} is a free-threaded build, with the global lock ${e.gil?"on":"off"}`,e.unawaited&&"a coroutine was created but never awaited, so its work is not measured"].filter(t=>t!==!1),"noiseWarningsOf");var W=i(({limit:e},{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),oe=5,Ch={seconds:.01,samples:1,pairs:1,most:1},ye=i(async(e,t,n,r,o=null)=>{let{pid:s,forked:a,ready:l}=await Eh(e,t,r).catch(Ke(e.running)),c=o!==null&&a?o.ended:()=>Ah(e,t);return{batch:l.batch,operation:l.operation,...l.first!==null&&{first:{samples:[l.first[0]/1e9],cpu:l.first[1]}},warnings:[...ya(l.facts),...Mh(n,l.facts)],...l.once&&{turns:Ch},pid:e.running.programPid(s),hold:i(u=>u?e.running.stop():e.running.go(),"hold"),turn:i((u,m=l.batch)=>Nh(e,{seconds:u,batch:m,watched:o===null},r),"turn"),finish:i(async()=>{let u=await $h(e,r,c);return a?{...u,peakMemory:null}:u},"finish"),[Symbol.asyncDispose]:()=>o?.dispose()??e.running[Symbol.asyncDispose]()}},"sessionOf"),_e=i(async(e,t,n)=>{var s=[];try{let r=v(s,e.running,!0);await e.expect("loaded","setting up",t.loadLimit);let{batch:o}=await e.expect("ready","warming up",t.operationLimit);e.send({kind:"record",batch:o,...n});await e.expect("recorded","measuring",n.seconds+t.operationLimit);await r.end()}catch(a){var l=a,c=!0}finally{var u=_(s,l,c);u&&await u}},"recordIn"),Eh=i(async(e,t,{loadLimit:n,operationLimit:r})=>{let{pid:o,forked:s}=await e.expect("loaded","setting up",n),a=await e.expect("ready","warming up",r);if(a.facts.stranger!==null)throw ue(t,a.facts.stranger);return{pid:o,forked:s,ready:a}},"readyOf"),Mh=i((e,{name:t})=>e.includes("heap-per-op")&&t!=="CPython"?[`heap-per-op needs tracemalloc, which ${t} may not have`]:[],"unmet"),Nh=i(async(e,{seconds:t,batch:n,watched:r},{operationLimit:o})=>{let s=wt(e.running.programPid());e.send({kind:"turn",seconds:t,batch:n});let{samples:a,cpu:l,untimed:c}=await e.expect("turn","measuring",t+o);if(!a.every(m=>m>0))throw new h({message:"an operation took no time at all",hint:"the clock of this machine is too coarse for it: let one operation do more work"});let u=s(a.reduce((m,d)=>m+d,0)/1e9,c/1e9);return{samples:a.map(m=>m/1e9/n),cpu:l/(a.length*n),...r&&{clock:u}}},"turn"),$h=i(async(e,{operationLimit:t},n)=>{e.send({kind:"finish"});let{peak:r,heap:o}=await e.expect("finished","ending",t);return await n(),{peakMemory:r,values:o===null?{}:{"heap-per-op":o}}},"finish"),Ah=i(async(e,t)=>{let n=await e.left(oe),r=await e.running.end(oe);if(n!==null)throw rn(t,n,e.running.output());if(r.length>0)throw B(t,r,"wait for them in the statement, or stop them in an exit handler (atexit)")},"endedProcess");var R={seed:0,metrics:[],hurried:!1};function G(e,{only:t,exclude:n}){let r=e.split("/"),o=r.map((a,l)=>r.slice(0,l+1).join("/")),s=i(a=>a.some(l=>o.some(c=>Y(l)(c))),"isOneOf");return(t.length===0||s(t))&&!s(n)}i(G,"isChosen");import{join as cg}from"node:path";import{existsSync as Dr}from"node:fs";import{delimiter as Ih,dirname as Lh,join as bt}from"node:path";var Te=i(async(e,t)=>{let n={...t.environment,...e.environment},r=bt(t.root,e.directory);if(!Dr(r))throw new h({message:`the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path under `directory:` right?"});let o=e.interpreter??await jh(r,t.root,n),s=await E(o[0]??"",n.PATH,t.root);if(s===null)throw Wh(o[0]??"");let a=[s,...o.slice(1)],l=JSON.stringify([a,r,n]),c=wa.get(l)??Gh(a,r,n,t.signal);return wa.set(l,c),c},"findInterpreter"),wa=new Map,Fh=process.platform==="win32",Bh=i(e=>bt(e,Fh?"Scripts/python.exe":"bin/python"),"inVenv"),jh=i(async(e,t,n)=>{let r=n.VIRTUAL_ENV,s=[...[e,t].flatMap(l=>[bt(l,".venv"),bt(l,"venv")]),...r?[r]:[]].map(Bh).find(Dr);if(s!==void 0)return[s];for(let[l,...c]of Dh){let u=[e,t].some(d=>Dr(bt(d,l))),m=await E(c[0]??"",n.PATH,e);if(u&&m!==null)return c}return[await E("python3",n.PATH,e)===null?"python":"python3"]},"commandOf"),Dh=[["uv.lock","uv","run","--frozen","--no-sync","python"],["poetry.lock","poetry","run","python"]],Wh=i(e=>new h({message:e==="python"?"no python3 on PATH":`Python interpreter not found: ${e}`,hint:"install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"}),"notFound"),Hh=`import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`,Gh=i(async(e,t,n,r)=>{let o=await qh([...e,"-c",Hh],t,n,r),[s,a,l,c]=o,[u=0,m=0]=c;if(u<3||u===3&&m<8)throw new h({message:`${s} is Python ${c.join(".")}; 3.8 or newer is needed`,hint:"put a newer one first on PATH, or name it: `interpreter: python3.12`"});if(a===l)return{path:s,environment:n};let d=[Lh(s),n.PATH].filter(Boolean);return{path:s,environment:{...n,VIRTUAL_ENV:a,PATH:d.join(Ih)}}},"ask"),qh=i(async(e,t,n,r)=>{let o=e.slice(0,-2).join(" ");try{let{output:s,code:a,timedOut:l}=await fe({argv:e,directory:t,environment:n,signal:r},120),c=/@(\[.*\])@/.exec(s)?.[1];if(c!==void 0)return JSON.parse(c);throw new h({message:l?`${o} does not respond`:`${o} does not run (exit code ${a})`,hint:"it must start Python; name another one under `interpreter:`",output:C(s),exitCode:a})}catch(s){throw s instanceof x?new h({message:`${o} cannot be started: ${s.message}`,hint:s.hint}):s}},"run");var ba=`"""Seventh part of the worker program: the conversation with whoever started it, one JSON object a line.

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
`;var ka=`"""First part of the worker program: from two texts to a generator that times them as timeit would."""
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
`;var Sa=`"""Sixth part of the worker program: runs operations while valgrind counts what every process does.

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
`;var xa=`"""Third part of the worker program: what this Python is, and what went wrong in it."""
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
`;var Pa=`"""Fifth part of the worker program: brings the heap into a state that does not depend on what was done before."""
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
`;var va=`"""Fourth part of the worker program: runs a benchmark that is profiled for a while, and then counts its calls."""

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
`;var _a=`"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
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
`;var Ta=`"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


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
`;var Ra=`"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

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
`;var kt=i(e=>typeof e=="object"&&e!==null&&"kind"in e&&typeof e.kind=="string","isMessage"),Oa=i(e=>{let t=[],n=!1,r=i(()=>{},"wake");return e.on("message",o=>{t.push(kt(o)?o:"foreign"),r()}),e.once("disconnect",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a("late"),o*1e3);r=i(()=>{let c=t.shift();c!==void 0?a(c):n&&a("gone")},"wake"),r()})},"inbox");var Ie=[ka,_a,xa,va,Pa,Sa,ba,Ta].join(`
`),Ca=[Ie,Ra].join(`
`),Re=i(async e=>{let{python:t,directory:n,environment:r,signal:o,program:s,request:a,where:l,prefix:c}=e,u=[...c,t,"-c",s],m=await A({argv:u,directory:n,environment:r,signal:o,talk:"streams"}),d=tg(m),p=i(g=>{m.child.stdin?.write(`${JSON.stringify(g)}
`)},"say"),f=i(async(g,w,y)=>{await m.end(g==="late"?0:1),o.throwIfAborted();let b=Wr(m.output());throw g==="gone"?Fr(l(null),w,await m.exit,b):g==="foreign"?Ye(l(null),w,b,"it must not write to the streams of perf-budgets"):g==="late"?ha(l(null),w,y,b):ga(l(g.benchmark),{...g,trace:Wr(g.trace)},b)},"fail");return p(a),{running:m,send:p,async expect(g,w,y){let b=await d(y);if(typeof b=="string"||b.kind==="failed")return f(b,w,y);if(b.kind==="ended"&&g!=="ended")throw await m.end(),Fr(l(null),w,b,Wr(m.output()));return b.kind!==g?f("foreign",w,y):b},async left(g){let w=await d(g);return typeof w!="string"&&w.kind==="left"?w.threads:null}}},"startWorker"),Wr=i(e=>e.replaceAll(/^ +File "(?:<string>|[^"\n]*[/\\](?:_pytest|pluggy)[/\\][^"\n]*)", line .*\n?/gm,""),"ownLines"),eg=100,tg=i(({child:e,exit:t})=>{let n="",r=!1,o=i(()=>{},"wake"),s=i(()=>{r=!0,o()},"end");return e.stdout?.setEncoding("utf8"),e.stdout?.on("data",a=>{n+=a,o()}),e.stdout?.once("close",s),t.then(()=>setTimeout(s,eg)),a=>new Promise(l=>{let c=i(m=>{clearTimeout(u),o=i(()=>{},"wake"),l(m)},"finish"),u=setTimeout(()=>c("late"),a*1e3);o=i(()=>{let m=n.indexOf(`
`);if(m>=0){let d=n.slice(0,m);n=n.slice(m+1),c(ng(d))}else r&&c("gone")},"wake"),o()})},"inbox"),ng=i(e=>{try{let t=JSON.parse(e);return kt(t)?t:"foreign"}catch{return"foreign"}},"messageIn");import{mkdir as rg}from"node:fs/promises";import{join as og}from"node:path";var Ea=new Map,sg=0;async function V(e){let t=Je(e)??"",n=Ea.get(t)??le(t||void 0).then(({path:o})=>o);Ea.set(t,n);let r=og(await n,`programs-${sg+=1}`);return await rg(r),r}i(V,"programFolder");var Ma=`"""Tenth part of the worker program, for asv: one benchmark that takes turns, or tells one number."""
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
`;var Na=`"""Ninth part of the worker program, for asv: which benchmarks a folder has, by the rules of asv's documentation.

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
`;var $a=`"""Last part of the worker program, for asv: lists the benchmarks of a folder, or holds one side of one trial."""


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
`;var ug=[Ie,Na,Ma,$a].join(`
`),Aa=new Map,Ia=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf");async function La(e,t){let n=V(t.root);Aa.set(Ia(e,t),n),await n}i(La,"newCache");var sn=i(async(e,t,n,r)=>{let{path:o,environment:s}=await Te(e,t),a=await Aa.get(Ia(e,t))??await V(t.root),l={root:t.root,setup:"",folder:e.benchmarks,cache:a,list:r===null,benchmark:r,slowdown:t.slowdown,heap:n.metrics.includes("heap-per-op"),hurried:n.hurried,count:null};return Re({python:o,directory:cg(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...s},signal:t.signal,program:ug,where:i(()=>r??`asv ${e.benchmarks}`,"where"),request:l,prefix:t.under??[]})},"startAsv");var mg=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>ja(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>fg(t,n??"",r,o,W(r,e)),"open")}),"asvRunner"),Ba=mg(),Hr=new Map,Gr=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),ja=i(async(e,t,{loadLimit:n})=>{var m=[];try{await La(e,t);let r=`asv ${e.benchmarks}`;let o=await sn(e,t,R,null);let s=v(m,o.running,!0);let{benchmarks:a}=await o.expect("benchmarks","loading",n);let{facts:l}=await o.expect("listed","loading",n);if(l.stranger!==null)throw ue(r,l.stranger);await s.end(oe);let c={name:l.name,version:l.version,path:l.path};let u=a.filter(({name:w})=>G(qr(w),dg(e)));if(u.length===0)throw pg(e,a);Hr.set(Gr(e,t),new Map(u.map(w=>[w.name,w])));return u.map(w=>({task:w.name,warnings:[],runtime:c,metrics:Da(w),...w.skipped!==null&&{skipped:w.skipped}}))}catch(d){var p=d,f=!0}finally{var g=_(m,p,f);g&&await g}},"list"),qr=i(e=>{let[t="",...n]=e.split(/(?=\()/);return t.replaceAll(".","/")+n.join("").replaceAll("/","\u2215")},"dotted"),dg=i(({only:e,exclude:t})=>({only:e.map(qr),exclude:t.map(qr)}),"slashed"),pg=i(({benchmarks:e},t)=>new h(t.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${t.length}, such as ${t[0]?.name}`}:{message:`${e} has no benchmark`,hint:"is it the `benchmark_dir` of asv.conf.json? Names begin with time_, timeraw_, mem_, peakmem_ or track_"}),"nothingFound"),Fa=ke.filter(e=>hr[e].source==="operations"||["cpu-time","peak-memory","heap-per-op"].includes(e));function Da({type:e,unit:t}){switch(e){case"time":return Fa;case"timeraw":return Fa.filter(n=>hr[n].source==="operations");case"mem":return["heap-per-op"];case"peakmem":return["peak-memory"];case"track":return[oi(t)?"score":"value"]}}i(Da,"metricsOf");var fg=i(async(e,t,n,r,o)=>{Hr.has(Gr(e,n))||await ja(e,n,o);let s=Hr.get(Gr(e,n))?.get(t);if(s===void 0)throw new h({message:`there is no benchmark ${JSON.stringify(t)} any more`});let a=await sn(e,n,r,t);return s.type==="time"||s.type==="timeraw"?ye(a,t,r.metrics,o):hg(a,s,o)},"open");async function hg(e,t,n){var u=[];try{let r=v(u,e.running,!0);let{value:o,peak:s,seconds:a,facts:l}=await e.expect("valued","measuring",n.loadLimit+n.operationLimit);if(l.stranger!==null)throw ue(t.name,l.stranger);await r.end(oe);let[c="value"]=Da(t);return{batch:1,operation:a,warnings:[],turns:{seconds:.01,samples:1,pairs:1,most:1},pid:null,turn:i(()=>Promise.resolve({samples:[],cpu:null}),"turn"),finish:i(()=>Promise.resolve({peakMemory:t.type==="peakmem"?s:null,values:o===null?{}:{[c]:o}}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}catch(m){var d=m,p=!0}finally{var f=_(u,d,p);f&&await f}}i(hg,"valueOf");var HO=i(async(e,t,n,r)=>_e(await sn(e,n,R,t??""),W(n),r),"recordAsv");import{stat as gg}from"node:fs/promises";import{join as Ur}from"node:path";async function an(e,t){let n=Ur(t.root,e.directory),r=e.environment.PATH??t.environment.PATH,o=await E(Ur(n,e.program),r,n);if(o!==null)return o;let s=await gg(Ur(n,e.program)).then(()=>!0,()=>!1);throw new h({message:s?`${e.program} is no program`:`there is no ${e.program}`,hint:s?"name what the build makes of the benchmarks":"build it in `prepare`, such as cmake --build build"})}i(an,"programOf");function z(e){let t=new Map;for(let n of e){let r=t.get(n.name);r===void 0?t.set(n.name,[n]):r.push(n)}return new Map([...t].map(([n,r])=>[n,yg(r)]))}i(z,"sharesOf");var Vr=new Set(["p50","p75","p90","p95","p99","mean","min"]);function yg(e){let t=e.find(({metric:o,samples:s})=>Vr.has(o)&&s.length>0),n=i(o=>{let s=e.find(a=>a.metric===o);return s===void 0?null:Wa(s)},"single"),r=n("cpu-time");return{turn:{samples:t?.samples??[],cpu:r},batch:t?.batch??1,peakMemory:n("peak-memory"),values:Object.assign({},...e.map(o=>wg(o))),units:Object.fromEntries(e.flatMap(({metric:o,foreignUnit:s})=>s===null?[]:[[o,s]]))}}i(yg,"shareOf");function J({turn:e,peakMemory:t,values:n},r){let o=new Set([...Object.keys(n),...r.map(({metric:a})=>a)]),s=e.samples.length>0;return ke.filter(a=>a==="cpu-time"?e.cpu!==null:a==="peak-memory"?t!==null:a==="throughput"?s||o.has("throughput")||o.has("mean"):qt(a)?s||n[a]!==void 0:o.has(a))}i(J,"metricsIn");var Wa=i(({metric:e,summary:t})=>(e==="peak-memory"?t.max:void 0)??t.mean??null,"valueOf");function wg(e){let{metric:t,samples:n,summary:r}=e;if(t==="cpu-time"||t==="peak-memory")return{};if(!Vr.has(t)){let o=Wa(e);return o===null?{}:{[t]:o}}return n.length>0?{}:Object.fromEntries(Object.entries(r).filter(([o])=>Vr.has(o)))}i(wg,"valuesOf");var M=i((e,{exit:t,output:n,silent:r})=>{let{code:o,signal:s}=t,a=r!==null?`said nothing for ${r} s and was ended`:o===0?"ended without a result":s===null?`ended with exit code ${o}`:`was ended by ${s}`;return new h({message:`${e} ${a}`,output:n,exitCode:r===null?o:null,signal:r===null?s:null})},"brokenOff");var Ha={fewest:3,most:6},bg=.5;function Ga(e,{start:t,setup:n}){let r=n>.1?1:Math.max(6,Math.floor(.03/Math.max(n,.001))),o=r>1?.024/Math.min(r,.024/.001):kg(n),s=Math.max(1,Math.round(o/e)),a=s*e,l=Math.max(1,Math.min(r,.024/.001,Math.floor(.024/a))),c=t+l*(n+a),u=Math.min(Ha.most,Math.max(Ha.fewest,Math.round(.24/c)));return{seconds:l*a,samples:l,pairs:u,operations:s}}i(Ga,"planShots");var kg=i(e=>Math.min(1,Math.max(.024,e)),"longOne"),Sg=4;function qa(e,t,{seconds:n,batch:r}){let o=r*t<=Sg*Math.max(n,e.seconds)?r:e.operations,s=Math.round(n/(o*t)),a=Math.max(1,Math.min(.024/.001,s));return{operations:o,samples:a,seconds:a*o*t}}i(qa,"aimOf");var Ua=i(e=>e<bg?null:`its set-up takes ${e.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`,"setupWarning");var ln=i(e=>{let t=new Set(e.flatMap(n=>Object.keys(n)));return Object.fromEntries([...t].flatMap(n=>{let r=e.flatMap(s=>s[n]??[]).toSorted((s,a)=>s-a),o=r[r.length>>1];return o===void 0?[]:[[n,o]]}))},"medianOf");var xg=.01,zr=6,Pg=.03,vg=2;function he(e){let t=new Map,n=e.plan??Ga,r=i(async(o,s)=>{let a=await e.discover(o,s),l={benchmarks:new Map(a.map(c=>[c.task,c])),known:new Map};return t.set(Va(o,s),l),l},"discover");return{minimumPairs:3,async list(o,s){let{benchmarks:a}=await r(o,s);return[...a.values()].map(_g)},async open(o,s,a){let l=t.get(Va(o,a))??await r(o,a),c=l.benchmarks.get(s??"");if(c===void 0)throw new h({message:`there is no benchmark ${JSON.stringify(s)} any more`,hint:"does the tool list the same benchmarks every time?"});let u=i(d=>e.shoot(o,c,d,a),"shoot"),m=l.known.get(c.task)??await Tg(u,n);return l.known.set(c.task,m),Rg(m,async d=>{let p=await u(d),f=l.known.get(c.task)??m;return l.known.set(c.task,za(f,Jr(p,d.samples,n),n)),p})}}}i(he,"shotRunner");var Va=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),_g=i(({task:e,skipped:t,metrics:n,warnings:r})=>({task:e,warnings:r,...n!==null&&{metrics:n},...t!==null&&{skipped:t}}),"taskOf");async function Tg(e,t){let{plan:n,operation:r}=Jr(await e({seconds:xg}),1,t),{operations:o}=n,s=zr*o*r,a=i(async()=>Jr(await e({operations:o,samples:zr,seconds:s}),zr,t,r),"again"),l=await a();for(let c=0;c<vg&&l.setup>Pg;c+=1)l=za(l,await a(),t);return l}i(Tg,"learn");function Jr({operations:e,operation:t,seconds:n,start:r,setups:o},s,a,l=1/0){let c=Math.min(l,t??n/e),u=t===null?0:Math.max(0,n-r-e*t)/(o??s);return{plan:a(c,{start:r,setup:u}),operation:c,setup:u,start:r}}i(Jr,"known");function za(e,t,n){let[r,o,s]=[Math.min(e.operation,t.operation),Math.min(e.setup,t.setup),Math.min(e.start,t.start)];return{plan:n(r,{start:s,setup:o}),operation:r,setup:o,start:s}}i(za,"better");function Rg({plan:e,operation:t,setup:n},r){let o=[];return{batch:e.operations,operation:t,turns:e,warnings:[Ua(n)].filter(s=>s!==null),pid:null,async turn(s,a=e.operations){let l=await r(qa(e,t,{seconds:s,batch:a}));return o.push(l),l.result.turn},finish:i(()=>{let s=o.flatMap(({result:a})=>a.peakMemory??[]);return Promise.resolve({peakMemory:s.length===0?null:Math.max(...s),values:ln(o.map(({result:a})=>a.values))})},"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(Rg,"sessionOf");var Og=new Set(["-r","--reporter","-o","--out","-l","--list-tests","-t","--list-tags","--list-test-names-only","--list-reporters","--skip-benchmarks","--benchmark-samples","--benchmark-resamples","--benchmark-no-analysis","--benchmark-warmup-time","--benchmark-confidence-interval"]),Ja=i(e=>e.map(t=>t.split("=",1)[0]??t).find((t,n)=>Og.has(t)||!t.startsWith("-")&&!(e[n-1]??"").startsWith("-"))??null,"refusedOf"),Kr=i(e=>e.replaceAll(/[\\,[\]"*~]/g,String.raw`\$&`),"filterOf"),Yr=["!benchmark","benchmark","benchmarks","bench","perf","performance"].map(e=>`[${e}]`).join(",");import{mkdir as Fg,readFile as Bg,rm as jg}from"node:fs/promises";import{join as Xr}from"node:path";import{performance as Ya}from"node:perf_hooks";import{setTimeout as Mg}from"node:timers/promises";import{setTimeout as Ka}from"node:timers/promises";var Cg=8;function cn({pid:e,exit:t},n){if(n<=0)return;if(process.platform==="win32")throw new x("on Windows no program can be slowed down from outside",{hint:"run the self-test on Linux or macOS"});let r=!0;t.finally(()=>r=!1),(async()=>{for(;;){let o=await Eg(Cg);if(!r||!ft(e,"SIGSTOP"))return;await Ka(o*n),ft(e,"SIGCONT")}})()}i(cn,"stutter");async function Eg(e){let t=performance.now();return await Ka(e),performance.now()-t}i(Eg,"elapsed");var Zr=64*2**20,Ng=5;async function q(e){var g=[];try{let t=Ya.now();let n=v(g,await Lg(e),!0);cn(n,e.slowdown);let r=[];let o=qe();let s=0;let a=null;let l=i(()=>{a=e.patience,n.end()},"giveUp");let c=setTimeout(l,e.patience*1e3);let u=Ag(n,e.enough);n.child.stdin?.end();n.child.stdout?.on("data",S=>{clearTimeout(c),c=setTimeout(l,e.patience*1e3),o.push(S),s+=S.length,s<=Zr?r.push(S):n.end()});let m=new Promise(S=>n.child.stdout?.once("close",()=>S()));let d=await n.exit.finally(()=>clearTimeout(c));let p=(Ya.now()-t)/1e3;let f=await n.leave();await Promise.race([m,Mg(Ng*1e3,void 0,{ref:!1})]);clearTimeout(c);e.signal.throwIfAborted();if(s>Zr)throw new h({message:`${e.what} printed more than ${Zr/2**20} MiB`});if(d.code===0&&f.length>0)throw B(e.what,f,"let the benchmark wait for what it starts");return{exit:d,stdout:Buffer.concat(r).toString("utf8"),output:Ig(o.text(),n),seconds:p,silent:a,enough:u()}}catch(w){var y=w,b=!0}finally{var k=_(g,y,b);k&&await k}}i(q,"runProgram");var $g=1e3;function Ag(e,t){let n=!1;for(let r of t===void 0?[]:[e.child.stdout,e.child.stderr]){let o="";r?.on("data",s=>{let a=o+s.toString("utf8");o=a.slice(-$g),!(n||t?.(a)!==!0)&&(n=!0,e.end())})}return()=>n}i(Ag,"listen");var Ig=i((e,t)=>[e,t.output()].map(n=>C(U(n),14)).filter(n=>n!=="").join(`
`),"said");async function Lg({what:e,...t}){let{argv:n,directory:r,environment:o,signal:s,reach:a}=t;try{return await A({argv:n,directory:r,environment:o,signal:s,talk:"streams",...a!==void 0&&{reach:a}})}catch(l){throw l instanceof x?new h({message:`${e} cannot be started: ${l.message}`,hint:l.hint}):l}}i(Lg,"started");var Dg=60,Wg=10,Za=new Map,Hg=0;async function un(e,t,n,{tests:r,samples:o,what:s}){let a=Za.get(n.root)??V(n.root);Za.set(n.root,a);let l=Xr(await a,`report-${Hg+=1}`);await Fg(l);try{let c=Xr(l,"report.xml"),u=await Qa(e,t,n,{flags:[...r===null?[]:[r],"--reporter","xml","--out",c,"--benchmark-no-analysis","--benchmark-samples",`${o}`,"--benchmark-warmup-time",`${Wg}`,"--rng-seed","1"],what:s}),m=await Bg(c).catch(()=>Buffer.alloc(0)),d=m.toString("utf8");return{...u,understood:Ug(m),testCases:[...d.matchAll(/<TestCase name="([^"]*)"/g)].map(([,p=""])=>qg(p)),isWhole:u.silent===null&&u.exit.signal===null&&/<\/Catch2?(TestRun)?>\s*$/.test(d)}}finally{await jg(l,{recursive:!0,force:!0})}}i(un,"runTests");async function Xa(e,t,n,r){let o=`the list of ${t.program}`,s=i(c=>Qa(e,t,n,{flags:[...r===null?[]:[r],...c],what:o}),"list"),a=await s(["--list-test-names-only"]),{stdout:l}=/unrecogni[sz]ed/i.test(a.stdout+a.output)?await s(["--list-tests","--verbosity","quiet"]):a;return l.split(/\r?\n/).map(c=>c.trim().replace(/^"(#.*)"$/,"$1")).filter(c=>c!=="")}i(Xa,"namesOf");var Gg={quot:'"',lt:"<",gt:">",amp:"&",apos:"'"},qg=i(e=>e.replaceAll(/&(\w+);/g,(t,n)=>Gg[n]??t),"plain");function Ug(e){try{return ne("catch2",{file:"report.xml",bytes:e})}catch(t){if(t instanceof x)return{measurements:[],failed:[]};throw t}}i(Ug,"reportIn");var Qa=i((e,t,n,{flags:r,what:o})=>q({argv:[e,...r,...t.args],directory:Xr(n.root,t.directory),environment:{...n.environment,...t.environment},signal:n.signal,patience:Math.min(Dg,n.limit),slowdown:n.slowdown,what:o}),"run");var nl=he({discover:Vg,plan:Yg,shoot:Zg});async function Vg(e,t){let n={...t,slowdown:0},r=Ja(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await an(e,n),s=await zg(o,e,n),a=s.filter(({task:l})=>G(l,e));if(a.length>0)return a;throw new h(s.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${s[0]?.task}`}:{message:`${e.program} has no benchmark`,hint:"is it made with Catch2, and version 2 with CATCH_CONFIG_ENABLE_BENCHMARKING?"})}i(Vg,"discover");async function zg(e,t,n){let r=`the listing run of ${t.program}`,o=i(u=>un(e,t,n,{tests:u,samples:1,what:r}),"all"),s=await o(Yr),a=s.testCases.length>0,l=a?s:await o(null);if(l.isWhole)return el(l,l.testCases,e);let c=[];for(let u of await Xa(e,t,n,a?Yr:null)){let m=await un(e,t,n,{tests:Kr(u),samples:1,what:u}),d=m.isWhole?el(m,[u],e):[rl(u,u,e)];c.push(...d.filter(({task:p})=>!c.some(f=>f.task===p)))}return c}i(zg,"benchmarksOf");var rl=i((e,t,n,r=1)=>({task:e,testCase:t,program:n,skipped:null,metrics:Jg,warnings:r>1?[`every shot runs all ${r} benchmarks of its test case: give it one of its own to spare that`]:[]}),"benchmarkOf");function el({understood:{measurements:e,failed:t}},n,r){let o=n.toSorted((c,u)=>u.length-c.length),s=i(c=>o.find(u=>c===u||c.startsWith(`${u}/`))??c,"ownerOf"),a=[...new Set([...e,...t].map(({name:c})=>c))],l=a.map(s);return a.map((c,u)=>{let m=l[u]??c;return rl(c,m,r,l.filter(d=>d===m).length)})}i(el,"benchmarksIn");var Jg=J({turn:{samples:[],cpu:null},batch:1,peakMemory:null,values:{mean:1},units:{}},[]),Kg=.3,ol=5e-5,tl={first:10,most:6e3};function Yg(e){let t=Math.max(1,Math.round(Kg/e));return{operations:t,samples:1,seconds:t*e,pairs:1,most:1}}i(Yg,"plan");async function Zg(e,{task:t,testCase:n,program:r},o,s){let a=Xg(o),l=await un(r,e,s,{tests:Kr(n),samples:a,what:t});if(!l.isWhole)throw M(t,l);let{measurements:c,failed:u}=l.understood,m=u.find(({name:y})=>y===t);if(m!==void 0)throw new h({message:m.message.replace(/^report\.xml: /,""),output:l.output});let d=c.filter(({name:y})=>y===t),[p]=z(d).values(),f=d[0]?.summary.mean;if(p===void 0||f===void 0)throw new h({message:`${t} was not run`,output:l.output});let g=a*Math.max(1,Math.ceil(ol/f)),w=Math.max(0,l.seconds-g*f);return{operations:g,operation:f,result:p,seconds:l.seconds,start:w,setups:1}}i(Zg,"shoot");function Xg(e){if(!("operations"in e))return tl.first;let t=e.seconds/(e.operations*e.samples),n=Math.round(e.seconds/Math.max(t,ol));return Math.max(1,Math.min(tl.most,n))}i(Xg,"samplesOf");import{statSync as Wy}from"node:fs";import{join as Hy}from"node:path";import{readFile as ey}from"node:fs/promises";import{join as ty}from"node:path";var Oe=i(({argv:e})=>`command ${H(e)}`,"inWords"),mn=i((e,t,n)=>F(Oe(e),t,n),"failedRun"),tt=i((e,t)=>B(Oe(e),t,"a run ends when its process exits: let it wait for what it starts"),"leftBehind"),dn=i((e,t,n=Qg)=>new h({message:`${Oe(e)} did not end within ${Number(e.limit.toPrecision(3))} s`,hint:n,output:C(t)}),"endlessRun"),Qg="is it waiting for input, or for a server?",pn=i((e,t,n)=>new h({message:`${Oe(e)} cannot be started: ${t}`,hint:n==="ENOEXEC"?"a script needs a first line such as `#!/bin/sh`":null}),"refused");var sl="python3 was not found: times include a few milliseconds of process start-up from Node",Qr=i(async(e,t)=>{let n=await le(Je(t.directory)),r=ty(n.path,"time"),o=[e,"-q","-f","%U %S %M","-o",r,"--"];return al(t,`${sl}, and processor time has a resolution of 10 ms`,async s=>{let a=await St(s,o),l=await ey(r,"utf8"),[c=Number.NaN,u=Number.NaN,m=Number.NaN]=l.split(" ").map(Number);return{wall:a,cpu:c+u,memory:m*1024}},async()=>n[Symbol.asyncDispose]())},"timeLauncher"),il=i(e=>al(e,`${sl}; processor time and memory are not measured`,async t=>({wall:await St(t,[]),cpu:null,memory:null}),()=>Promise.resolve()),"plainLauncher"),al=i((e,t,n,r)=>{let o=new AbortController,s={...e,signal:AbortSignal.any([e.signal,o.signal])},a=Promise.resolve(),l=i(async()=>{o.abort(new Error("the session has ended")),await a,await r()},"end");return{floor:0,warnings:[t],run(c){let u=ny(c,()=>n(s));return a=u.catch(()=>{}),u},end:i(()=>l().then(()=>[]),"end"),[Symbol.asyncDispose]:l}},"launcherOf"),ny=i(async(e,t)=>{let n=performance.now()+e*1e3,r=[];do r.push(await t());while(performance.now()<n);let o=r.map(s=>s.memory);return{samples:r.map(s=>s.wall),cpu:r.reduce((s,{cpu:a})=>s===null||a===null?null:s+a,0),memory:o.includes(null)?null:Math.max(...o.map(Number))}},"again"),St=i(async(e,t,n)=>{var m=[];try{let r=performance.now();let o=v(m,await oy(e,t),!0);let s=!1;let a=setTimeout(()=>{s=!0,o.end()},e.limit*1e3);let l=await o.exit;let c=ry(r,performance.now(),e.slowdown)/1e3;clearTimeout(a);let u=await o.end(1);e.signal.throwIfAborted();if(s)throw dn(e,o.output(),n);if(l.code!==0)throw mn(e,l,o.output());if(u.length>0)throw tt(e,u);return c}catch(d){var p=d,f=!0}finally{var g=_(m,p,f);g&&await g}},"once"),ry=i((e,t,n)=>{let r=t+(t-e)*n,o=t;for(;o<r;)o=performance.now();return o-e},"held"),oy=i(async(e,t)=>{try{return await A({argv:[...e.under,...t,e.file,...e.argv.slice(1)],directory:e.directory,environment:e.environment,signal:e.signal})}catch(n){throw n instanceof x?pn(e,n.message,""):n}},"start");import{basename as Cy}from"node:path";var fn=i(async(e,t,{expected:n,depends:r=i(()=>!0,"depends")})=>{let o=performance.now()+e*1e3,s=i(()=>(o-performance.now())/1e3,"left"),a=[],l=0;for(;!cy(a,n);){let u=s();if(u<1.5*l)return ll(a,[my]);if(a.push(await t(sy(a.length),u)),l=Math.max(l,u-s()),a.length===1&&!r(a[0]))break}let c=uy(a)/eo(a)-1;return ll(a,c>ly?[dy(c)]:[])},"countInLayouts"),cl=[0,20,50,90],sy=i(e=>({nodeArgs:["--require",te("v8-layout.cjs")],environment:{PERF_BUDGETS_LAYOUT:String(cl[e])}}),"layoutOf"),[iy,ay,ly]=[2e-4,.05,.001],cy=i((e,t)=>{if(Number.isNaN(t)||e.length===0)return e.length>=2;let n=eo(e)/t-1;return n<=iy||e.length===cl.length||e.length>=2&&n>ay},"isEnough"),eo=i(e=>Math.min(...e.map(({instructions:t})=>t)),"fewest"),uy=i(e=>Math.max(...e.map(({instructions:t})=>t)),"most"),ll=i((e,t)=>({commands:e.flatMap(({commands:n})=>n),instructions:eo(e),warnings:[...new Set([...e.flatMap(n=>n.warnings),...t])]}),"joined"),my="there was no time to count its instructions in another memory layout",dy=i(e=>`its instruction count varies by ${(100*e).toPrecision(2)} % with the memory layout: the lowest count is used`,"differing");import{chmod as py,mkdir as fy,writeFile as hy}from"node:fs/promises";import{delimiter as gy,join as ul}from"node:path";var xt=["--predictable","--predictable-gc-schedule","--no-incremental-marking","--hash-seed=1","--random-seed=1","--v8-pool-size=1"],to={PYTHONHASHSEED:"0"},ml=i(async(e,t,n)=>{let r=ul(t,"bin");await fy(r);let o=ul(r,"node");await hy(o,`#!/bin/sh
exec ${n.map(yy).join(" ")} "$@"
`),await py(o,493);let s=[r,e.PATH??""].join(gy);return{...e,...to,PATH:s}},"predictableEnvironment"),yy=i(e=>`'${e.replaceAll("'","'\\''")}'`,"quoted");import{mkdir as wy,readdir as by,readFile as ky}from"node:fs/promises";import{arch as Sy,machine as xy,platform as dl}from"node:os";import{join as hn}from"node:path";var nt=i(e=>{let t=e??"",n=pl.get(t)??Py(t);return pl.set(t,n),n},"findValgrind"),pl=new Map,Py=i(async e=>{let t=await ae("valgrind",e);if(t===null)throw _y();let n=await ae("setarch",e),r=n===null?null:[n,xy(),"-R",t];for(let o of[r,[t]]){let s=o===null?null:await vy([...o,"--version"],e);if(o!==null&&s!==null)return{version:s,argv:o}}throw new h({message:`${t}, which counts instructions, does not run`,hint:"try `valgrind --version`, and reinstall it"})},"look"),vy=i(async(e,t)=>{let n=await fe({argv:e,directory:"/",environment:{PATH:t}},60);return n.code===0?/^valgrind-\S+$/m.exec(n.output)?.[0]??null:null},"ask"),_y=i(()=>new h({message:"counting instructions needs valgrind, which is not on PATH",hint:dl()==="linux"?"install it, e.g. `sudo apt-get install -y valgrind`, or budget a time such as p50 instead":`on ${dl()} (${Sy()}) valgrind is not supported: budget a time such as p50 instead`}),"missing"),gn=i((e,t,n)=>no(e,t,()=>Ty,n,async(r,o)=>({...hl(o),of:i(s=>hl(gl(String(s),o)),"of")})),"countInstructions"),no=i(async({argv:e},t,n,r,o)=>{var c=[];try{let s=v(c,await le(Je(t)),!0);let a=hn(s.path,"counts");let l=hn(a,"logs");await wy(l,{recursive:!0});try{return await r({prefix:[...e,...n(a),`--log-file=${hn(l,"%p")}`],folder:a}),await o(a,await fl(l))}catch(f){throw Oy(f,await fl(l))}}catch(u){var m=u,d=!0}finally{var p=_(c,m,d);p&&await p}},"underValgrind"),Ty=["--tool=cachegrind","--cache-sim=no","--branch-sim=no","--cachegrind-out-file=/dev/null","--trace-children=yes"],fl=i(async e=>Promise.all((await by(e)).map(async t=>({pid:t,text:await ky(hn(e,t),"utf8")}))),"readLogs"),hl=i(e=>{let t=e.map(({text:r})=>/^==\d+== I\s+refs:\s+([\d,]+)/m.exec(r)?.[1]);if(t.length===0||t.includes(void 0))throw new h({message:"valgrind did not report an instruction count",hint:"was a process killed (SIGKILL)? Let every process exit by itself",output:e.map(({text:r})=>r).join(`
`).slice(-4e3)});let n=e.filter(({text:r})=>Ry(r,e)).length;return{instructions:t.reduce((r,o)=>r+Number(o?.replaceAll(",","")),0),commands:ro(e),warnings:n===0?[]:[`a process forked ${n===1?"once":`${n} times`} without exec: its work before the fork counts again each time`]}},"sum"),ro=i(e=>e.flatMap(({text:t})=>Pt("Command",t)??[]),"commandsIn"),gl=i((e,t)=>{let n=t.filter(o=>o.pid===e),r=t.filter(({text:o})=>Pt("Parent PID",o)===e);return[...n,...r.flatMap(o=>gl(o.pid,t))]},"family"),Ry=i((e,t)=>{let n=Pt("Parent PID",e),r=t.find(({pid:o})=>o===n);return r!==void 0&&Pt("Command",e)===Pt("Command",r.text)},"isFork"),Pt=i((e,t)=>new RegExp(`^==\\d+== ${e}: (.*)$`,"m").exec(t)?.[1],"fieldOf"),Oy=i((e,t)=>{let n=t.some(({text:r})=>/unhandled instruction bytes|Unrecognised instruction/.test(r));return!(e instanceof h)||!n?e:new h({...e.failure,hint:"valgrind met an instruction it does not know, such as those of AVX-512: build for x86-64-v3, not with -march=native"})},"explained");var Ey="counting instructions takes 20 to 50 times as long as running: allow more time, or give it less work",yl=i(async(e,{node:t},n)=>{let r=await nt(e.environment.PATH);await St({...e,slowdown:0},[]);let o=i((l,c)=>gn(r,e.directory,async({prefix:u,folder:m})=>{let d=[...xt,...l.nodeArgs],p={...await ml(e.environment,m,[t,...d]),...l.environment},f=My(e,d);await St({...e,argv:f,environment:p,limit:c,slowdown:0},u,Ey)}),"countIn"),{instructions:s,warnings:a}=await fn(e.limit,o,{expected:n?.values.instructions??NaN,depends:i(({commands:l})=>l.some(c=>c.includes(xt.join(" "))),"depends")});return{values:{instructions:Math.round(s*(1+e.slowdown))},basis:r.version,operations:1,warnings:a}},"countRun"),My=i(({file:e,argv:t},n)=>{let[r="",...o]=t;return Cy(e)==="node"?[r,...n,...o]:t},"argumentsOf");import{constants as bl}from"node:os";var wl=String.raw`
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
    env[b'${pt}'] = os.environb[b'${pt}']
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
`;var kl=i(async(e,t)=>{let n=await A({argv:[...t.under,e,"-I","-S","-c",wl],directory:t.directory,environment:t.environment,signal:t.signal,talk:"streams"}),r=$y(n),o=i(async a=>{let l=await r(a),c=l===null||l===""?null:JSON.parse(l);if(c!==null&&!("stopped"in c))return c;if(await n.end(),t.signal.throwIfAborted(),l!==null)throw Ly(t,n);let u=JSON.parse(await r(.1)||'{"stopped":""}');throw dn(t,oo(u.stopped))},"hear");n.child.stdin?.write(Ny(t));let s=await o(t.limit);return{floor:"floor"in s?s.floor:0,warnings:[],async run(a){return n.child.stdin?.write(`${a} ${t.slowdown}
`),Ay(await o(a+t.limit),t)},end(){return n.child.stdin?.end(),n.end(5)},[Symbol.asyncDispose]:()=>n[Symbol.asyncDispose]()}},"pythonLauncher"),Ny=i(({file:e,argv:t,environment:n})=>{let r=Object.entries(n).map(([s,a])=>`${s}=${a}`),o=Buffer.from([e,String(t.length),...t,...r].join("\0"));return Buffer.concat([Buffer.from(`${o.length}
`),o])},"describe"),$y=i(e=>{let t="",n=!1,r=i(()=>{},"wake");return e.child.stdout?.setEncoding("utf8"),e.child.stdout?.on("data",o=>{t+=o,r()}),e.child.stdout?.on("close",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a(null),o*1e3);r=i(()=>{let c=t.indexOf(`
`);if(c>=0){let u=t.slice(0,c);t=t.slice(c+1),a(u)}else n&&a("")},"wake"),r()})},"answers"),Ay=i((e,t)=>{if("samples"in e)return e;if("error"in e){let[n="unknown"]=Object.entries(bl.errno).find(([,r])=>r===e.error)??[];throw pn(t,n,n)}if(!("status"in e))throw new Error("the launcher answered twice");if(e.status!==0){let n=e.status<0?{code:null,signal:Iy(-e.status)}:{code:e.status,signal:null};throw mn(t,n,oo(e.tail))}throw tt(t,e.survivors.map(n=>({pid:0,name:oo(n)})))},"runsOf"),oo=i((e="")=>U(Buffer.from(e,"hex").toString("utf8")),"printed"),Iy=i(e=>Object.entries(bl.signals).find(([,t])=>t===e)?.[0]??null,"signalName"),Ly=i((e,t)=>new h({message:`${Oe(e)} ended the process that measures it`,hint:"does it kill processes that it did not start?",output:t.output()}),"lost");var Fy="import os, sys; os.posix_spawn; print(sys.executable)",Sl=new Map,xl=i(e=>{let t=e??"",n=Sl.get(t)??By(t);return Sl.set(t,n),n},"findTools"),By=i(async e=>({python:await jy(e),time:await Dy()}),"look"),jy=i(async e=>{let t=[process.platform==="linux"?"/usr/bin/python3":null,await ae("python3",e)];for(let n of t){let r=n&&await Pl([n,"-I","-S","-c",Fy],e);if(r)return r}return null},"findPython"),Dy=i(async()=>{let e="/usr/bin/time";return(await Pl([e,"--version"],"/usr/bin:/bin"))?.includes("GNU")?e:null},"findTime"),Pl=i(async(e,t)=>{try{let n=await fe({argv:e,directory:"/",environment:{PATH:t}},10);return n.code===0?n.output.trim():null}catch{return null}},"ask");var Gy=i((e={})=>({minimumPairs:1,async list(t,n){return await so(t,n,e),[{task:null,warnings:[]}]},async open(t,n,r){if(n!==null)throw new Error("a command is one benchmark and has no tasks");let o=await so(t,r,e),s=e.tools??await xl(r.environment.PATH),a=await qy(o,s);try{return await Vy(a,o,s)}catch(l){throw await a[Symbol.asyncDispose](),l}},exact:i(async(t,n,r,o,s)=>yl(await so(t,r,{limit:1/0}),r,s),"exact")}),"commandRunner"),_l=Gy(),so=i(async(e,t,{limit:n=300})=>{let r=Hy(t.root,e.directory),o={...t.environment,...e.environment},[s=""]=e.argv;if(Wy(r,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new h({message:`${Oe(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let a=await E(s,o.PATH,r);if(a===null)throw new h({message:`command not found: ${s}`,hint:s.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use `sh -c "\u2026"` for that)'});return{file:a,argv:e.argv,directory:r,environment:o,signal:t.signal,limit:Math.min(n,t.limit),slowdown:t.slowdown,under:t.under??[]}},"programOf"),qy=i((e,{python:t,time:n})=>t!==null?kl(t,e):n===null?il(e):Qr(n,e),"launch"),Uy=i(async e=>{let t=await e.run(0),n=await e.run(Math.max(0,.06-(t.samples[0]??0))),r=n.samples.toSorted((o,s)=>o-s);return{operation:r[r.length>>1]??Number.NaN,memory:n.memory}},"warmUp"),Vy=i(async(e,t,n)=>{let{operation:r,memory:o}=await Uy(e),s=o,a=i(()=>s!==null&&e.floor>0&&s<=e.floor+vl,"hidden");return{batch:1,operation:r,warnings:a()&&n.time===null?[...e.warnings,`memory below ${zy(e.floor+vl)} cannot be distinguished here`]:e.warnings,pid:null,async turn(l){let c=await e.run(l);return c.memory!==null&&(s=Math.max(s??0,c.memory)),{samples:c.samples,cpu:c.cpu===null?null:c.cpu/c.samples.length}},async finish(){let l=await e.end();if(l.length>0)throw tt(t,l);return{peakMemory:a()?await Jy(t,n):s,values:{}}},[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()}},"sessionOf"),vl=1<<20,zy=i(e=>`${Math.ceil(e/(1<<20))} MiB`,"megabytes"),Jy=i(async(e,{time:t})=>{var r=[];try{if(t===null)return null;let n=v(r,await Qr(t,e),!0);return(await n.run(0)).memory}catch(o){var s=o,a=!0}finally{var l=_(r,s,a);l&&await l}},"smallPeak");var io={fewest:10,most:24},Ky=.2,Yy=["--significance-level","0.99"],ao=["--noplot","--nresamples","1001"];function Ol(e,t){let n=i((s,a)=>["--warm-up-time",`${s}`,"--measurement-time",`${a}`],"times"),r="operations"in t?t.samples:io.fewest,o=["--sample-size",`${Math.min(io.most,Math.max(io.fewest,r))}`];switch(e){case"short":return[...ao,...n(.01,t.seconds.toFixed(4)),...o];case"quick":return[...ao,"--quick",...n(.01,Ky),...Yy];case"whole":return[...ao,...n(1,1),...o]}}i(Ol,"flagsOf");var Zy={ps:1e-12,ns:1e-9,us:1e-6,\u00B5s:1e-6,ms:.001,s:1},Tl=i((e,t)=>{let[,n,r=""]=t.exec(e)??[],o=Zy[r];return n===void 0||o===void 0?null:Number(n)*o},"secondsIn"),Rl={warmUp:.1,measurement:2.5},Cl=i(e=>(Tl(e,/Warming up for ([\d.]+) (\S+)/)??0)>Rl.warmUp||(Tl(e,/samples? in estimated ([\d.]+) (\S+)/)??0)>Rl.measurement,"isIgnored");function El(e,{enough:t,exit:n,output:r}){return e==="short"&&t?"quick":e==="quick"&&n.code!==0&&/['"]?--quick['"]?/.test(r)&&/unexpected|wasn't expected/.test(r)?"whole":e}i(El,"modeAfter");import{mkdir as Qy,rm as ew}from"node:fs/promises";import{join as tw}from"node:path";var Xy=new Set(["--bench","--benches","--no-run","--message-format","--target-dir","--manifest-path"]);function rt(e,t){let n=e.indexOf("--"),r=n<0?e:e.slice(0,n),o=n<0?[]:e.slice(n+1),s=i(l=>l.split("=",1)[0]??l,"nameOf"),a=r.map(s).find(l=>Xy.has(l))??o.map(s).find(l=>t.has(l))??null;return{cargo:r,program:o,features:r.some(l=>/^(--(all-)?features\b|-F)/.test(l)),refused:a}}i(rt,"sortArguments");function Ml(e){let t=["--offline","--locked","--frozen"];return e.filter((n,r)=>t.includes(n)||/^--config(=|$)/.test(n)||e[r-1]==="--config")}i(Ml,"ofMetadata");var lo=new Set(["--bench","--exact","--list","--test","--quick","--profile-time","--warm-up-time","--measurement-time","--sample-size","--nresamples","--significance-level","--baseline","--load-baseline","--save-baseline","--discard-baseline","--output-format"]),nw=60,Nl=new Map,rw=0;async function ow(e){let t=Nl.get(e)??V(e);Nl.set(e,t);let n=tw(await t,`criterion-${rw+=1}`);return await Qy(n),n}i(ow,"newHome");async function co(e,t,n,r){let o=await ow(n.root);try{return{...await q({argv:[e.binary,"--bench",...r.flags,...rt(t.args,lo).program],directory:e.folder,environment:{...n.environment,...e.environment,...t.environment,CRITERION_HOME:o},signal:n.signal,patience:Math.min(nw,n.limit),slowdown:n.slowdown,what:r.what,...r.enough!==void 0&&{enough:r.enough}}),measurements:await sw(o)}}finally{await ew(o,{recursive:!0,force:!0})}}i(co,"runBench");async function sw(e){try{let t=await Zt(e,"criterion",si.wants);return ne("criterion",t).measurements}catch(t){if(t instanceof x)return[];throw t}}i(sw,"measuredIn");var $l=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`,"filterOf");import{join as wn,relative as pw}from"node:path";import{existsSync as yn}from"node:fs";import{cp as iw,mkdir as Ll,readdir as aw,utimes as lw}from"node:fs/promises";import{dirname as Al,join as ge}from"node:path";var mo=".rustc_info.json",uo=[];async function Fl(e,t){let n=uo.find(a=>a.root===e&&a.directory===t);if(n!==void 0)return n.path;let r=ge(await V(e),"target"),o=ge(e,t,"target"),s=uo.find(a=>a.directory===t&&yn(ge(a.path,mo)));return yn(ge(o,mo))&&ai(e)!==null?await Il(o,r):s!==void 0?(await Il(s.path,r),await Bl(cw(ge(e,t)))):await Ll(r),uo.push({root:e,directory:t,path:r}),r}i(Fl,"targetFolder");async function Il(e,t){await Ll(t,{recursive:!0});for(let n of[mo,"release"])yn(ge(e,n))&&await iw(ge(e,n),ge(t,n),{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}i(Il,"copied");function cw(e){for(let t=e;t!==Al(t);t=Al(t))if(yn(ge(t,".git")))return t;return e}i(cw,"topOf");var uw=new Set(["target","node_modules",".git"]);async function Bl(e){let t=new Date;for(let n of await aw(e,{withFileTypes:!0})){if(uw.has(n.name))continue;let r=ge(e,n.name);n.isDirectory()?await Bl(r):n.isFile()&&await lw(r,t,t).catch(()=>{})}}i(Bl,"renew");import{isAbsolute as mw,relative as dw}from"node:path";function jl(e){let{packages:t}=JSON.parse(e);return t.flatMap(({id:n,name:r,manifest_path:o,targets:s})=>s.filter(({kind:a})=>a.includes("bench")).map(a=>({name:a.name,package:n.startsWith("path+")?n:r,source:a.src_path,folder:o.replace(/[/\\]Cargo\.toml$/,""),features:a["required-features"]??[]})))}i(jl,"targetsIn");var Dl=i(e=>/[*?{[]/.test(e),"isGlob"),Wl=i(e=>e.endsWith(".rs"),"isSource"),Hl=i(e=>e==="."||e.includes("/"),"isFolder");function Gl(e,t,{directory:n,features:r}){let o=i(({source:a})=>dw(n,a).replaceAll("\\","/"),"below"),s=i((a,l)=>{let c=o(a);return(l==="."||c.startsWith(`${l}/`))&&!c.startsWith("../")&&!mw(c)},"isIn");return e.filter(a=>t.some(l=>{let c=l.replace(/^(\.\/)+/,"").replace(/\/+$/,"")||".";if(Wl(c))return o(a)===c;let u=r||a.features.length===0;return Dl(c)?u&&zs(c)(a.name):Hl(c)?u&&s(a,c):a.name===c}))}i(Gl,"meant");var ql=i(e=>{let[t=""]=e;return e.length>1||!Wl(t)&&(Dl(t)||Hl(t))},"isNamedByTarget");async function bn(e,t,n){let{cargo:r,features:o,refused:s}=rt(e.args,t);if(s!==null)throw new h({message:`args: ${s} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let a=await yw(e,n),l=await a(["metadata","--no-deps","--format-version","1",...Ml(r)]),c=wn(n.root,e.directory),u=jl(l),m=Gl(u,e.benches,{directory:c,features:o});if(m.length===0)throw fw(e,u,c);let d=await Fl(n.root,e.directory),p=await a(["bench","--no-run","--message-format=json",`--target-dir=${d}`,...Ul("-p",m,y=>y.package),...Ul("--bench",m,y=>y.name),...r]),{executables:f,libraries:g}=hw(p),w=[...g,wn(d,"release","deps"),wn(d,"release")];return m.flatMap(y=>{let b=f.get(y.source);return b===void 0?[]:[{name:y.name,binary:b,folder:y.folder,prefix:ql(e.benches)?y.name:"",environment:{CARGO_MANIFEST_DIR:y.folder,LD_LIBRARY_PATH:[...w,n.environment.LD_LIBRARY_PATH??""].filter(k=>k!=="").join(":")}}]})}i(bn,"compileBenches");var Ul=i((e,t,n)=>[...new Set(t.map(n))].flatMap(r=>[e,r]),"each"),Vl=12;function fw({benches:e},t,n){let r=t.map(({name:o,source:s})=>`${o} (${pw(n,s).replaceAll("\\","/")})`);return new h({message:`cargo knows no bench target ${e.join(", ")}`,hint:r.length===0?"benches need a [[bench]] in Cargo.toml, with harness = false":`there are ${r.slice(0,Vl).join(", ")}${r.length>Vl?", \u2026":""}`})}i(fw,"nothingMeant");function hw(e){let t=new Map,n=new Set;for(let r of e.split(`
`).filter(o=>o.startsWith("{"))){let{reason:o,executable:s,target:a,linked_paths:l=[]}=JSON.parse(r);if(o==="build-script-executed")for(let c of l)n.add(c.replace(/^\w+=/,""));s&&a?.kind.includes("bench")===!0&&t.set(a.src_path,s)}return{executables:t,libraries:n}}i(hw,"compiledIn");var gw="is it for #[bench]? That needs nightly Rust and cannot be kept short: use criterion or divan";function kn({name:e},t){if(/^\d+ tests?, \d+ benchmarks?$/m.test(t))throw new h({message:`${e} runs with Rust's own harness`,hint:"give its [[bench]] in Cargo.toml the line harness = false; #[bench] cannot be kept short: use criterion or divan"})}i(kn,"refuseOwnHarness");async function yw(e,t){let n=wn(t.root,e.directory),r={...t.environment,...e.environment},o=await E("cargo",r.PATH,n);if(o===null)throw new h({message:"command not found: cargo",hint:"install Rust (https://rustup.rs), in a workflow in a step before this one"});return async s=>{let a=s.filter(u=>!/^--(message-format|target-dir)=/.test(u)),l=H(["cargo",...a]),c=await q({argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine",patience:t.limit,slowdown:0,what:l});if(c.silent!==null)throw new h({message:`${l} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0){let u=ww(c.stdout)??c.output;throw F(l,c.exit,u,/E0554/.test(u)?gw:null)}return c.stdout}}i(yw,"cargoCommand");function ww(e){let n=e.split(`
`).filter(r=>r.startsWith('{"reason":"compiler-message"')).map(r=>JSON.parse(r).message).filter(({level:r})=>r==="error").slice(0,2).map(({rendered:r=""})=>r).join(`
`);return n===""?null:n}i(ww,"reasonIn");var zl=he({discover:bw,shoot:Jl});async function bw(e,t){let n={...t,slowdown:0},r=[];for(let s of await bn(e,lo,n))r.push(...await kw(s,e,n));let o=r.filter(({task:s})=>G(s,e));if(o.length>0)return o;throw r.length>0?new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`}):new h({message:`${e.benches.join(", ")} lists no benchmark`,hint:"are they made with criterion, and is harness = false? Benches of divan stand under divan:"})}i(bw,"discover");async function kw(e,t,n){let r=`the list of ${e.name}`,o=await co(e,t,n,{flags:["--list"],what:r});if(o.exit.code!==0||o.silent!==null)throw M(r,o);kn(e,o.stdout);let s=o.stdout.split(`
`).flatMap(a=>/^(\S.*): bench(?:mark)?\r?$/.exec(a)?.slice(1)??[]);return[...new Set(s)].map(a=>({program:e,name:a,task:e.prefix===""?a:`${e.prefix}/${a}`,skipped:null,metrics:Sw,warnings:[]}))}i(kw,"listed");var Sw=J({turn:{samples:[1],cpu:null},batch:1,peakMemory:null,values:{},units:{}},[]),po=new Map;async function Jl(e,t,n,r){let o=JSON.stringify([e,t.task]),s=po.get(o)??("operations"in n?"short":"quick"),a=Ol(s,n),l=await co(t.program,e,r,{flags:[...a,$l(t.name)],what:t.name,...s==="short"&&{enough:Cl}}),c=El(s,l);if(c!==s)return po.set(o,c),Jl(e,t,n,r);let u=Pw(t,l);return s==="quick"&&(u.operation??0)>xw&&po.set(o,"quick"),u}i(Jl,"shoot");var xw=.02;function Pw({name:e},t){if(t.exit.code!==0||t.silent!==null)throw M(e,t);let n=t.measurements.filter(l=>l.name===e),[r]=z(n.slice(0,1)).values(),[o]=n,s=o?.summary.p50??o?.summary.mean??null;if(r===void 0||s===null)throw M(e,t);return{operations:(o?.batch??1)*Math.max(1,o?.samples.length??1),operation:s,result:r,seconds:t.seconds,start:0,setups:1}}i(Pw,"shotOf");var Sn=String.raw`([\d.]+ [a-zµ]+)`,Kl=String.raw`([\d,]+)`,vw=new RegExp([Sn,Sn,Sn,Sn,Kl,Kl].map(e=>String.raw`${e}\s*`).join(String.raw`│\s*`)+"$"),Zl=i(e=>e.split(/\r?\n/).flatMap(t=>{let[,n="",,r="",o="",s="",a=""]=vw.exec(t)??[],l={min:fo(n),p50:fo(r),mean:fo(o),samples:Yl(s),operations:Yl(a)};return l.operations>0?[l]:[]}),"rowsIn"),_w={ps:1e-12,ns:1e-9,\u00B5s:1e-6,us:1e-6,ms:.001,s:1,m:60,h:3600};function fo(e){let[t="",n=""]=e.split(" ");return Number(t)*(_w[n]??Number.NaN)}i(fo,"secondsIn");var Yl=i(e=>Number(e.replaceAll(",","")),"countIn");var Xl=he({discover:Tw,shoot:Nw}),Ql=new Set(["--bench","--exact","--list","--test","--format","--color","--skip","--sort","--sortr","--sample-count","--sample-size","--min-time","--max-time"]);async function Tw(e,t){let n={...t,slowdown:0},r=[];for(let s of await bn(e,Ql,n))r.push(...await Rw(s,e,n));let o=r.filter(({task:s})=>G(s,e));if(o.length>0)return o;throw r.length>0?new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`}):new h({message:`${e.benches.join(", ")} lists no benchmark`,hint:"are they made with divan 0.1.4 or newer, and is harness = false? Benches of criterion stand under criterion:"})}i(Tw,"discover");async function Rw(e,t,n){let r=`the list of ${e.name}`,o=i(async(l,c)=>ec(e,t,n,{flags:["--list",...l],what:r,environment:c}),"list");kn(e,(await o([],{})).stdout);let s=await o(["--format","terse"],{NEXTEST:"1"});if(s.exit.code!==0||s.silent!==null)throw M(r,s);let a=s.stdout.split(/\r?\n/).flatMap(l=>/^(\S.*): benchmark$/.exec(l)?.slice(1)??[]);return[...new Set(a)].map(l=>({program:e,name:l,task:[...e.prefix===""?[]:[e.prefix],...Ow(l,e)].join("/"),skipped:null,metrics:Cw,warnings:[]}))}i(Rw,"listed");function Ow(e,{name:t}){let[n="",...r]=e.split("::");return r.length>0&&n===t.replaceAll("-","_")?r:[n,...r]}i(Ow,"belowCrate");var Cw=J({turn:{samples:[],cpu:null},batch:1,peakMemory:null,values:{p50:1,mean:1,min:1},units:{}},[]),Ew=10,Mw=["--min-time","0","--max-time","3600"];async function Nw(e,{name:t,task:n,program:r},o,s){let a="operations"in o?["--sample-count",`${o.samples}`,"--sample-size",`${o.operations}`]:["--sample-count",`${Ew}`],l=["--color","never",...Mw,...a,"--exact",t],c=await ec(r,e,s,{flags:l,what:n});if(c.exit.code!==0||c.silent!==null)throw M(n,c);let[u,...m]=Zl(c.stdout);if(u===void 0)throw M(n,c);if(m.length>0)throw new h({message:`${n} runs with several numbers of threads, which cannot be told apart`,hint:"choose one: args: ['--', '--threads', '1']"});let{min:d,p50:p,mean:f,operations:g}=u;if(p===0)throw new h({message:`${n} takes no time that divan can see`,hint:"does black_box keep what goes in, and is the result returned?"});return{operations:g,operation:Math.max(p,$w),result:{turn:{samples:[],cpu:null},peakMemory:null,values:{min:d,p50:p,mean:f},units:{}},seconds:c.seconds,start:Aw}}i(Nw,"shoot");var $w=25e-11,Aw=.01,Iw=60,ec=i((e,t,n,r)=>q({argv:[e.binary,"--bench",...rt(t.args,Ql).program,...r.flags],directory:e.folder,environment:{...n.environment,...e.environment,...t.environment,...r.environment},signal:n.signal,patience:Math.min(Iw,n.limit),slowdown:n.slowdown,what:r.what}),"run");var tc=new Map([["cpu",!0],["parallel",!0],["short",!1],["benchmem",!1],["fullpath",!1]]),Lw=new Set(["bench","benchtime","count","run","skip","c","o","exec","json","v","timeout","fuzz"]);function Le(e){let t=e.indexOf("-args"),n=t<0?e:e.slice(0,t),r=[],o=[],s=[],a=null;for(let l=0;l<n.length;l+=1){let[,c="",u]=/^--?(?:test\.)?([\w.-]+)(?:=(.*))?$/s.exec(n[l]??"")??[];if(Lw.has(c)&&(a??=`-${c}`),!tc.has(c)){r.push(n[l]??"");continue}let m=u??(tc.get(c)===!0?n[l+=1]:void 0);c==="cpu"?s=(m??"").split(",").filter(d=>d!==""):o.push(m===void 0?`-test.${c}`:`-test.${c}=${m}`)}return s.length===0&&(s=["1"]),{compile:r,run:[...o,...t<0?[]:e.slice(t+1)],cpus:s,refused:a}}i(Le,"sortArguments");var nc=i(e=>e.split("/").map(t=>`^${t.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`).join("/"),"patternOf"),rc=i(e=>`^(${e.map(t=>t.replaceAll(/[^\p{L}\p{N}_]/gu,String.raw`\$&`)).join("|")})$`,"anyOf");var sc=60;async function xn({binary:e,folder:t},n,r,o){let s=["-test.run=^$",`-test.bench=${o.pattern}`,`-test.benchtime=${o.time}`,`-test.count=${o.count??1}`],a=await q({argv:[e,...s,"-test.benchmem","-test.v",`-test.cpu=${o.cpu}`,...Le(n.args).run],directory:t,environment:{...r.environment,...n.environment},signal:r.signal,patience:Math.min(sc,r.limit),slowdown:r.slowdown,what:o.what});return{...a,understood:Fw(a)}}i(xn,"runBenchmarks");var oc={measurements:[],failed:[]};function Fw({stdout:e}){if(!/^Benchmark/m.test(e))return oc;try{return ne("go",{file:"stdout",bytes:Buffer.from(e)})}catch(t){if(t instanceof x)return oc;throw t}}i(Fw,"understood");async function ic({binary:e,folder:t,path:n},r,o){let s=await q({argv:[e,"-test.list=^Benchmark",...Le(r.args).run],directory:t,environment:{...o.environment,...r.environment},signal:o.signal,patience:Math.min(sc,o.limit),slowdown:0,what:`the tests of ${n}`}),a=s.stdout.split(`
`).filter(l=>new RegExp("^Benchmark(?!\\p{Ll})\\S*$","u").test(l));if(a.length===0)throw M(`the tests of ${n}`,s);return{names:a,start:s.seconds}}i(ic,"benchmarkFunctions");function ac(e,t){let n=t.split(`
`),r=n.indexOf(e),o=n.slice(r+1),s=o.findIndex(a=>new RegExp("^(Benchmark(?!\\p{Ll})\\S*|PASS|FAIL)$","u").test(a));return r<0?"":C(U(o.slice(0,s<0?o.length:s).join(`
`)))}i(ac,"saidBy");var Bw="its package has benchmarks that run in parallel, and all run on one processor here: `args: [-cpu=4]` gives them several";async function cc(e,t,n){let{cpus:r}=Le(t.args),o=i(m=>e.prefix===""?m:`${e.prefix}/${m}`,"called"),{names:s,start:a}=await ic(e,t,n),l=s.filter(m=>G(o(m),{only:[],exclude:t.exclude})),c=e.parallel&&r.every(m=>m==="1")?[Bw]:[];return(await jw(l,m=>xn(e,t,n,{pattern:rc(m),time:"1x",cpu:r[0]??"1",what:`the benchmarks of ${e.path}`}))).flatMap(m=>r.length<2?[lc(m,r[0]??"1","")]:r.map(d=>lc(m,d,d==="1"?"":`-${d}`))).map((m,d)=>({...m,package:e,start:a,warnings:d===0?c:[],task:o(m.task)})).filter(({task:m})=>G(m,t))}i(cc,"listPackage");var lc=i((e,t,n)=>({...e,cpu:t,task:e.unit===null?`${e.name}${n}`:`${e.name}${n}/${e.unit}`}),"withCpu");async function jw(e,t){let n=[],r=e;for(;r.length>0;){let o=await t(r),s=Dw(o);if(n.push(...Hw(o,s)),s===null)break;n.push({name:s,unit:null,metrics:null,skipped:null,failure:M(s,o)}),r=r.slice(r.indexOf(s.split("/",1)[0]??"")+1||r.length)}return n}i(jw,"listFunctions");function Dw({stdout:e,exit:t,silent:n,understood:r}){let s=[...e.matchAll(new RegExp("^(Benchmark(?!\\p{Ll})\\S*)$","gmu"))].map(([,c=""])=>c).at(-1)??null,a=new Set([...r.measurements.map(uc),...Ww(r)]);return s===null||a.has(s)||n===null&&(t.code===0?/^PASS$/m.test(e):/^FAIL$/m.test(e))?null:s}i(Dw,"unfinished");var Ww=i(({failed:e})=>e.filter(({message:t})=>/the benchmark (failed|was skipped)$/.test(t)).map(({name:t})=>t),"notBroken"),uc=i(({name:e,foreignUnit:t})=>t===null?e:e.slice(0,-t.length-1),"nameOf");function Hw(e,t){let{measurements:n,failed:r}=e.understood,o=i((l,c)=>J(c,n.filter(({name:u})=>u===l)),"metrics"),s=[...z(n)].map(([l,c])=>{let u=n.find(({name:m})=>m===l)?.foreignUnit??null;return{name:uc({name:l,foreignUnit:u}),unit:u,metrics:o(l,c),skipped:null,failure:null}}),a=r.filter(({name:l})=>l!==t).map(({name:l,message:c,skipped:u})=>{let m=ac(l,e.stdout),d=m.split(`
`).find(p=>/^\s*\S+\.go:\d+: /.test(p))?.trim();return{name:l,unit:null,metrics:null,skipped:u?`it skipped itself${d===void 0?"":`: ${d}`}`:null,failure:u?null:new h({message:c.endsWith("failed")?`${l} failed`:c,output:m})}});return[...s,...a]}i(Hw,"listedIn");import{readFile as Gw}from"node:fs/promises";import{join as Pn,relative as qw,sep as Uw}from"node:path";var mc='{{.ImportPath}}{{"\\t"}}{{.Dir}}{{range .TestGoFiles}}{{"\\t"}}{{.}}{{end}}{{range .XTestGoFiles}}{{"\\t"}}{{.}}{{end}}';async function dc(e,t){let{compile:n,refused:r}=Le(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await Jw(e,t),s=n.filter((u,m)=>/^--?(tags|mod|modfile)\b/.test(u)||/^--?(tags|mod|modfile)$/.test(n[m-1]??"")),a=await o(["list",...s,"-f",mc,...e.packages]),l=await V(t.root),c=[];for(let u of a.split(`
`)){let[m="",d="",...p]=u.split("	"),f=await Vw(d,p);if(m===""||!/^func\s+Benchmark/m.test(f))continue;let g=Pn(l,`${c.length}.test`);await o(["test","-c","-trimpath","-o",g,...n,m]),c.push({path:m,folder:d,prefix:zw(d,m,Pn(t.root,e.directory)),parallel:f.includes(".RunParallel("),binary:g})}if(c.length===0)throw new h({message:`${e.packages.join(" ")} has no benchmark`,hint:"benchmarks are functions `func BenchmarkX(b *testing.B)` in files that end in _test.go"});return c}i(dc,"compilePackages");async function Vw(e,t){return(await Promise.all(t.map(r=>Gw(Pn(e,r),"utf8")))).join(`
`)}i(Vw,"sourceOf");function zw(e,t,n){let r=qw(n,e);return r.startsWith("..")?t:r.replaceAll(Uw,"/")}i(zw,"prefixOf");async function Jw(e,t){let n=Pn(t.root,e.directory),r={...t.environment,...e.environment},o=await E("go",r.PATH,n);if(o===null)throw new h({message:"command not found: go",hint:"install Go, in a workflow with actions/setup-go before this step"});return async s=>{let a=H(["go",...s.filter(u=>u!==mc)]),l={argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine"},c=await q({...l,patience:t.limit,slowdown:0,what:a});if(c.silent!==null)throw new h({message:`${a} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0)throw F(a,c.exit,c.output);return c.stdout}}i(Jw,"goCommand");var pc=he({discover:Kw,shoot:Yw});async function Kw(e,t){let n={...t,slowdown:0},r=[];for(let o of await dc(e,n))r.push(...await cc(o,e,n));if(r.length===0)throw new h({message:"no benchmark is left by `only` and `exclude`",hint:"names are the folder of the package and the benchmark, such as index/BenchmarkSearch/long"});return r}i(Kw,"discover");async function Yw(e,t,n,r){let{name:o,unit:s,cpu:a,failure:l}=t;if(l!==null)throw l;let c=await xn(t.package,e,r,{pattern:nc(o),..."operations"in n?{time:`${n.operations}x`,count:n.samples}:{time:`${Math.round(n.seconds*1e3)}ms`},cpu:a,what:o}),{measurements:u}=c.understood;if(c.exit.code!==0||c.silent!==null)throw M(o,c);let m=u.filter(g=>g.name===o),d=s===null?m:u.filter(g=>g.name===`${o}/${s}`),[p]=z(d).values();if(p===void 0)throw M(o,c);let f=m.find(({metric:g})=>g==="p50"||g==="mean");return{operations:(f?.batch??1)*Math.max(1,f?.samples.length??1),operation:f?.summary.p50??f?.summary.mean??null,result:p,seconds:c.seconds,start:t.start}}i(Yw,"shoot");var Zw=new Set(["list_tests","filter","min_time","repetitions","format","out","out_format","dry_run"].map(e=>`--benchmark_${e}`)),hc=i(e=>e.map(t=>t.split("=",1)[0]??t).find(t=>Zw.has(t))??null,"refusedOf"),gc=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[{]/g,String.raw`\$&`)}$`,"filterOf");function yc(e,t){let n=new Set(fc(t));return fc(e).filter(r=>!n.has(r))}i(yc,"namesIn");var fc=i(e=>e.split(/\r?\n/).filter(t=>t.trim()!==""),"lines");import{mkdir as Xw,readFile as Qw,rm as eb}from"node:fs/promises";import{join as ho}from"node:path";var tb=60,nb="^no benchmark has this name$";async function bc(e,t,n){let r=i(async a=>{let l=`the list of ${t.program}`,c=["--benchmark_list_tests=true",...a];return Sc(e,t,n,{flags:c,what:l})},"list"),o=await r([]);if(o.exit.code!==0||o.silent!==null)throw M(`the list of ${t.program}`,o);let s=await r([`--benchmark_filter=${nb}`]);return yc(o.stdout,s.stdout)}i(bc,"listOf");var wc=new Map,rb=0;async function kc(e,t,n,{flags:r,what:o}){let s=wc.get(n.root)??V(n.root);wc.set(n.root,s);let a=ho(await s,`report-${rb+=1}`);await Xw(a);try{let l=ho(a,"report.json"),c=[`--benchmark_out=${l}`,"--benchmark_out_format=json"],u=await Sc(e,t,n,{flags:[...r,...c],what:o}),m=await Qw(l).catch(()=>Buffer.alloc(0));return{...u,...ob(m)}}finally{await eb(a,{recursive:!0,force:!0})}}i(kc,"measureWith");function ob(e){try{return{understood:ne("google-benchmark",{file:"report.json",bytes:e}),countsOperations:/"json_schema_version":/.test(e.toString("utf8",0,4096))}}catch(t){if(t instanceof x)return{understood:{measurements:[],failed:[]},countsOperations:!1};throw t}}i(ob,"reportIn");var Sc=i((e,t,n,{flags:r,what:o})=>q({argv:[e,...r,...t.args],directory:ho(n.root,t.directory),environment:{...n.environment,...t.environment},signal:n.signal,patience:Math.min(tb,n.limit),slowdown:n.slowdown,what:o}),"run");var Pc=he({discover:sb,shoot:lb});async function sb(e,t){let n={...t,slowdown:0},r=hc(e.args);if(r!==null)throw new h({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await an(e,n),s=await bc(o,e,n),a=ib(s).filter(({task:l})=>G(l,e));if(a.length===0)throw new h(s.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${s[0]}`}:{message:`${e.program} lists no benchmark`,hint:"is it made with Google Benchmark, and linked with benchmark_main or BENCHMARK_MAIN()?"});return a.map(l=>({...l,program:o,skipped:null,metrics:ab,warnings:[]}))}i(sb,"discover");var ib=i(e=>e.map((t,n)=>{if(e.filter(o=>o===t).length===1)return{name:t,task:t};let r=e.slice(0,n+1).filter(o=>o===t).length;return{name:t,task:`${t} (family ${r})`}}),"apart"),ab=J({turn:{samples:[1],cpu:1},batch:1,peakMemory:null,values:{},units:{}},[]),xc=new Set;async function lb(e,{name:t,task:n,program:r},o,s){let a="operations"in o?o.samples:1,l="operations"in o&&xc.has(r)?`${o.operations}x`:Math.max(ub,o.seconds/a/cb).toFixed(6),c=await kc(r,e,s,{flags:[`--benchmark_filter=${gc(t)}`,`--benchmark_min_time=${l}`,`--benchmark_repetitions=${a}`],what:n});return c.countsOperations&&xc.add(r),mb(n,c)}i(lb,"shoot");var cb=1.4,ub=1e-4;function mb(e,t){let{measurements:n,failed:r}=t.understood;if(t.exit.code!==0||t.silent!==null)throw M(e,t);let[o]=r.filter(u=>u.name===e);if(o!==void 0)throw new h({message:o.message.replace(/^report\.json: (benchmarks\[\d+\]: )?/,"")});let s=n.filter(({name:u})=>u===e),[a]=z(s).values(),l=s.find(({metric:u})=>u==="p50"),c=l?.summary.p50;if(a===void 0||l===void 0||c===void 0)throw M(e,t);return{operations:l.batch*Math.max(1,l.samples.length),operation:c,result:a,seconds:t.seconds,start:db}}i(mb,"shotOf");var db=.005;import{readFile as pb}from"node:fs/promises";import{join as fb}from"node:path";var vc=i(async(e,{environment:t,root:n,signal:r},o)=>{let s=o?n:"/",a=[process.execPath,e],l=await A({argv:a,directory:s,environment:t,signal:r,talk:"messages"}),c=Oa(l.child);return{running:l,async ask(u,m){l.child.send(u);let d=await c(m);if(r.throwIfAborted(),d==="gone"||d==="foreign")throw new Error(`the load generator ended: ${l.output()}`);if(d==="late")throw new h({message:`the load generator did not finish within ${m} s`,hint:"is this machine overloaded? A lower `rate`, fewer `connections` or a shorter `timeout` may help"});if(d.kind==="broken")throw new Error(`the load generator failed: ${d.stack}`);return d},[Symbol.asyncDispose]:()=>l[Symbol.asyncDispose]()}},"startLoader"),vn=i((e,t,n)=>Promise.all(e.requests.map(async({url:r,body:o,...s})=>{let a=new URL(r.replaceAll("{port}",String(n)));return{...s,origin:a.origin,path:`${a.pathname}${a.search}`,body:await hb(o,t)}})),"requestsOf"),hb=i(async(e,t)=>e===null?null:"text"in e?new TextEncoder().encode(e.text):_c(t,e.file,"file"),"bodyOf"),go=i(async({ca:e},t)=>e===null?null:(await _c(t,e,"ca")).toString("utf8"),"authorityOf"),_c=i(async(e,t,n)=>{try{return await pb(fb(e,t))}catch(r){let{code:o}=r,s=o==="ENOENT"?"does not exist":`cannot be read (${o})`;throw new h({message:`\`${n}: ${t}\` ${s}`,hint:"does `prepare` build it?"})}},"readIn"),ot=30,Tc=i((e,t)=>({rate:e.rate,connections:e.connections,keepAlive:e.keepAlive,timeout:e.timeout,...t}),"loadOf");import{statSync as _b}from"node:fs";import{join as Nc}from"node:path";import{setTimeout as $c}from"node:timers/promises";import{readdirSync as gb,readFileSync as yb,readlinkSync as wb}from"node:fs";import{createServer as bb}from"node:net";var Rc=i(()=>new Promise((e,t)=>{let n=bb();n.once("error",t),n.listen({host:"127.0.0.1",port:0},()=>{let r=n.address(),o=typeof r=="object"&&r!==null?r.port:0;n.close(()=>e(o))})}),"freePort"),Oc=i(e=>{let t=e.flatMap(n=>{let r=new Set(kb(n));return["tcp","tcp6"].flatMap(o=>xb(n,o,r))});return[...new Set(t)].sort((n,r)=>n-r)},"listeningPorts"),kb=i(e=>{try{return gb(`/proc/${e}/fd`).flatMap(t=>/^socket:\[(\d+)\]$/.exec(Sb(`/proc/${e}/fd/${t}`))?.slice(1)??[])}catch{return[]}},"socketsOf"),Sb=i(e=>{try{return wb(e)}catch{return""}},"targetOf"),xb=i((e,t,n)=>{try{return yb(`/proc/${e}/net/${t}`,"latin1").split(`
`).map(r=>r.trim().split(/\s+/)).filter(r=>r[3]==="0A"&&n.has(r[9]??"")).map(r=>Number.parseInt(r[1]?.split(":").at(-1)??"",16))}catch{return[]}},"listening");var we=i(({argv:e})=>{let t=e.map(n=>/^[\w./:=@%+{}-]+$/.test(n)?n:`'${n}'`).join(" ");return`server \`${t.length>80?`${t.slice(0,79)}\u2026`:t}\``},"serverName"),Cc=i(({serve:e},{running:t,port:n},{within:r,url:o,answer:s})=>{let a="status"in s?`answered ${s.status}`:s.trouble,l=Oc(Se(t.pid));return new h({message:`${we(e)} was not ready within ${r} s: ${o} ${a}`,hint:l.includes(n)?Pb:vb(l),output:C(t.output())})},"notReady"),Pb="is `ready` the right URL? If it just takes longer, set { url: \u2026, within: 2min }",vb=i(e=>`${e.length===0?"it is not listening on any port":`it is listening on port ${e.join(", ")}`}; it must listen on the port in {port} of \`serve\` and in the variable PORT`,"elsewhere"),Ec=i((e,t,{errors:n,rate:r},{printed:o,overtaxed:s})=>{let a=e.reduce((d,{count:p})=>d+p,0),l=e.toSorted((d,p)=>p.count-d.count).map(({request:d,what:p,count:f})=>`${d} ${p}${f===1?"":` (${f} times)`}`),c=e.find(d=>d.excerpt.trim()!=="")?.excerpt,u=c===void 0?[]:[`one response began: ${U(c)}`],m=n===0?"none may":`at most ${ri(n).slice(1)} may`;return new h({message:`${a} of ${t} requests failed, and ${m}: ${dt(l,3)}`,hint:s?`requests left faster than the server answered (\`rate: ${r}\`), so the queue kept growing: is the rate too high?`:"is the request right? `expect`, `timeout` and `errors` define what counts as failed",output:C([...u,o].join(`
`))})},"tooManyFailed");var Tb=5,Rb=/EADDRINUSE|address already in use|only one usage of each socket address/i,Ac=.02,Mc=2,Ob=3,yo=i(async({serve:e},t)=>{let n=Nc(t.root,e.directory),[r=""]=e.argv;if(_b(n,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new h({message:`${we(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let o=await E(r,{...t.environment,...e.environment}.PATH,n);if(o===null)throw new h({message:`${we(e)}: command not found: ${r}`,hint:"it is looked up on PATH; no shell runs it"});return o},"findServer"),Ic=i(async(e,t,n,r)=>{let o=await yo(e,t);for(let s=1;;s+=1){let a=await Cb(e,t,o,await Rc());try{return await Nb(a,e,t,{first:n,loader:r}),a}catch(l){if(await a[Symbol.asyncDispose](),s===Tb||!Rb.test(a.running.output()))throw l}}},"startServer"),_n=i((e,t)=>e.replaceAll("{port}",String(t)),"withPort"),Cb=i(async({serve:e},t,n,r)=>{let o=Object.entries(e.environment).map(([u,m])=>[u,_n(m,r)]),s={...t.environment,PORT:String(r),...Object.fromEntries(o)},a=[...t.under??[],n,...e.argv.slice(1).map(u=>_n(u,r))],l=Nc(t.root,e.directory),c=await Eb({argv:a,directory:l,environment:s,signal:t.signal},e);return{running:c,port:r,end:i(()=>Mb(c),"end"),[Symbol.asyncDispose]:()=>c[Symbol.asyncDispose]()}},"launch"),Eb=i(async(e,t)=>{try{return await A(e)}catch(n){throw n instanceof x?new h({message:`${we(t)} cannot be started: ${n.message}`}):n}},"start"),Mb=i(async e=>{ft(e.pid,"SIGTERM");let t=performance.now()+Ob*1e3;for(;Se(e.pid).length>0&&performance.now()<t;)await $c(Ac*1e3);return e.end()},"end"),Nb=i(async(e,t,n,{first:r,loader:o})=>{let s=Math.min(t.within,n.limit),a=performance.now()+s*1e3,l=t.ready===null?r:{url:_n(t.ready.url,e.port),method:"GET",headers:{},body:null},c={...l,url:_n(l.url,e.port)},u=i(()=>e.running.child.exitCode!==null||e.running.child.signalCode!==null,"isGone");for(;;){let m=await $b(o,c);if(n.signal.throwIfAborted(),u())throw await Ib(e,t);if(Ab(m,t))return;if(performance.now()>a)throw Cc(t,e,{within:s,url:c.url,answer:m});await $c(Ac*1e3)}},"waitUntilReady"),$b=i(async(e,t)=>{let n=await e.ask({kind:"probe",probe:t,seconds:Mc},Mc+ot);if(n.kind!=="probed")throw new Error(`the load generator sent ${n.kind}`);return n.probed},"asked"),Ab=i((e,{ready:t,requests:n})=>{if(!("status"in e))return!1;let r=t===null?n[0]?.expect??null:t.status,o=t===null?300:400;return r===null?e.status>=200&&e.status<o:e.status===r},"isGood"),Ib=i(async({running:e},{serve:t})=>(await e.end(1),F(`${we(t)}, before it was ready,`,await e.exit,e.output(),"a server must stay in the foreground; is something it needs missing?")),"goneEarly");var Lc=8,Fc=.25,Bc={worked:1.5,waited:4,longest:8},jc=i(e=>({worked:1/0,waited:1/0,longest:e}),"exactly"),Lb=.97,Fb=4,Bb=.02;async function Dc(e,t,n){let r=t(),o=[];for(;;){let s=await e(),a=(t()-r)/1e3;if(Ze(s.outcome)===s.outcome.requests)return{steady:!1,last:s};o.push(s);let c=(o.reduce((u,{cpu:m})=>u+(m??0),0)>=n.worked||a>=n.waited)&&Db(jb(o));if(c||a>=n.longest)return{steady:c||n.waited===1/0,last:s}}}i(Dc,"warmUp");var jb=i(e=>{let t=e.flatMap(({cpu:n,outcome:r})=>n===null||n<Bb?[]:[n/r.requests]);return t.length===e.length?t:e.map(({outcome:n})=>Z(Array.from(n.samples)))},"costs"),Db=i(e=>{let t=Math.min(Fb,Math.floor(e.length/2));return t<2?!1:Math.min(...e.slice(-t))>=Lb*Math.min(...e.slice(0,-t))},"isSteady");var wo=i(async({spec:e,server:t,loader:n,signal:r},o)=>{let s=t?.running.exit.then(()=>null)??new Promise(()=>{}),a=o.seconds+2*e.timeout+ot,l=await Promise.race([n.ask(o,a),s]);r.throwIfAborted();let c=t?.running.child,u=c===void 0||c.exitCode===null&&c.signalCode===null;if(l?.kind==="done"&&u)return l.outcome;if(t===null||e.serve===null)throw new Error(`the load generator sent ${l?.kind}`);await t.running.end(1);let m=`${we(e.serve)}, while it was sent requests,`;throw F(m,await t.running.exit,t.running.output())},"work"),Hc=i(async(e,t)=>{let{spec:n,meter:r}=e,o=Math.min(Lc,n.connections),s=e.server===null&&n.rate!==null?{kind:"turn",seconds:bo(n,1).seconds}:{kind:"warm",seconds:Fc,clients:o},a=i(async()=>(r?.lap(),{outcome:await wo(e,s),cpu:r?.lap()??null}),"take"),{steady:l,last:c}=await Dc(a,()=>performance.now(),t),{seconds:u}=bo(n,1);r?.look();let d=Ze(c.outcome)<c.outcome.requests?await wo(e,{kind:"turn",seconds:u}):c.outcome;if(Ze(d)===d.requests)throw Gc(e,d.failures,d.requests,ko(n,c.outcome));return Ub(e,Z(Array.from(d.samples)),{steady:l,last:c.outcome})},"warmSession"),Gc=i(({spec:e,server:t},n,r,o=!1)=>Ec(n,r,e,{printed:t?.running.output()??"",overtaxed:o}),"failureOf"),Wc=.05,Hb=1,Gb=5,qb=8,bo=i(({rate:e,connections:t,duration:n},r)=>{let o=e===null?2*Wc:Math.min(Math.max(Gb/e,Wc),Hb),s=e===null?o*t/r:e*o+1e-9,a=Math.max(Math.round(n/o),qb);return{seconds:o,samples:Math.max(1,Math.floor(s)),pairs:a}},"turnsOf"),Ub=i((e,t,{steady:n,last:r})=>{let{spec:o,meter:s}=e,a=new So(r.pace);return{batch:1,operation:t,turns:bo(o,t),get warnings(){return[...n?[]:[Vb],...a.warnings(o)]},pid:null,async turn(l){s?.lap();let c=await wo(e,{kind:"turn",seconds:l}),u=s?.lap()??null;if(a.add(c),2*a.failed>a.requests)throw a.failure(e);return{samples:Array.from(c.samples),cpu:u===null?null:u/(c.requests+2)}},hold:i(l=>l?e.server?.running.stop():e.server?.running.go(),"hold"),finish:i(()=>zb(e,a),"finish")}},"sessionOf"),Vb="responses were still getting faster at the end of the warm-up",zb=i(async(e,t)=>{let{spec:n,server:r,loader:o,meter:s}=e,a=s?.peak()??null;await o.running.end();let l=await r?.end()??[];if(t.tooManyFailed(n))throw t.failure(e);if(l.length>0&&n.serve!==null)throw B(we(n.serve),l,"they must exit when the server gets SIGTERM");return{peakMemory:a,values:t.values()}},"finish"),ko=i(({rate:e},{pace:{answers:t,seconds:n}})=>e!==null&&n>0&&t/n<Jb*e,"isOvertaxed"),So=class{static{i(this,"Totals")}requests=0;failed=0;failures=[];#t=0;#n=0;#e=[];#o;constructor(t){this.#o=t}add({samples:t,requests:n,failures:r,pace:o,lateness:s}){this.requests+=n,this.failed+=Ze({failures:r});for(let l of r)this.#r(l);this.#t+=o.answers,this.#n+=o.seconds;let a=t.toSorted()[t.length>>1];a!==void 0&&this.#e.push(s/a)}#r(t){let n=this.failures.findIndex(({request:o,what:s})=>o===t.request&&s===t.what),r=this.failures[n];r===void 0?this.failures.push(t):this.failures[n]={...r,count:r.count+t.count}}tooManyFailed({errors:t}){return this.failed>Math.ceil(t*this.requests-1e-9)}failure(t){return Gc(t,this.failures,this.requests,ko(t.spec,this))}get pace(){return this.#t===0?this.#o:{answers:this.#t,seconds:this.#n}}values(){return{"error-rate":this.requests===0?0:this.failed/this.requests,...this.#n>0?{throughput:this.#t/this.#n}:{}}}warnings({rate:t}){if(t===null||this.#e.length===0)return[];let n=this.#e.toSorted((r,o)=>r-o)[this.#e.length>>1]??0;return[...ko({rate:t},this)?[`in some trials the server could not keep up with ${Ut(t,"1/s")}, so requests queued and response times grew with the length of a turn`]:[],...n>Kb?["in some trials half of the requests left late, by a fifth of a response time or more: is the machine busy?"]:[]]}},Jb=.9,Kb=.2;var Yb=.02,qc=i(e=>{let t=Se(e),n=ve(t),r=!1;return{look(){t=Se(e),n=ve(t)},lap(){let[o,s]=[n,ve(t)];if(n=s,o===null||s===null)return null;let a=Math.max(0,s.processes-o.processes);if(o.threads===null||s.threads===null)return a;let l=Math.max(0,s.threads-o.threads);return r||=a>1.1*l+Yb,r?a:l},peak:i(()=>ve(Se(e))?.peak??null,"peak")}},"startMeter");var Zb=i((e={})=>({minimumPairs:1,async list(t,n){return xo(t)&&await yo(t,n),await vn(t,n.root,1),await go(t,n.root),[{task:null,warnings:t.rate===null?[Xb]:[]}]},async open(t,n,r,{seed:o}=R){if(n!==null)throw new Error("an HTTP service is one benchmark and has no tasks");return Qb(t,r,o,{worker:e.worker??te("http-worker.js"),effort:t.warmUp===null?e.effort??Bc:jc(t.warmUp)})}}),"httpRunner"),Uc=Zb(),Xb="with `rate: max` every client waits for its response, so a stalling server gets fewer requests: budget throughput, not response times",xo=i(e=>e.serve!==null,"isServing"),Qb=i(async(e,t,n,{worker:r,effort:o})=>{let s={...e,timeout:Math.min(e.timeout,t.limit)},a=[],l=i(async()=>{await Promise.all(a.map(c=>c[Symbol.asyncDispose]()))},"dispose");try{let c=await vc(r,t,xo(s));a.push(c);let u=xo(s)?await Ic(s,t,await ek(s,t),c):null;u!==null&&a.push(u);let m=u&&qc(u.running.pid),d={spec:s,server:u,loader:c,meter:m,signal:t.signal};return await tk(d,t,n),Object.assign(await Hc(d,o),{[Symbol.asyncDispose]:l})}catch(c){throw await l(),c}},"openSession"),ek=i(async(e,{root:t})=>{let[n]=e.requests,[r]=await vn({...e,requests:e.requests.slice(0,1)},t,1);if(n===void 0||r===void 0)throw new Error("no requests");return{url:n.url,method:n.method,headers:n.headers,body:r.body}},"firstOf"),tk=i(async({spec:e,server:t,loader:n},r,o)=>{let s=Tc(e,{requests:await vn(e,r.root,t?.port??null),ca:await go(e,r.root),slowdown:r.slowdown,seed:o});await n.ask({kind:"begin",load:s},ot)},"configureLoad");var nk=new Set(["-f","-wf","-wi","-w","-i","-r","-tu","-foe","-rf","-rff","-o","-e","-l","-lp","-lprof","-lrf","-h"]);function zc(e){let t=e.filter((o,s)=>s%2===0),n=t.map(o=>o.split("=",1)[0]??o).find(o=>nk.has(o));if(n!==void 0)throw new h({message:`args: ${n} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let r=t.find(o=>!o.startsWith("-"));if(r!==void 0||e.length%2===1)throw new h({message:`args: ${r??t.at(-1)} is not an option of JMH with its value, such as [-t, 2]`,hint:"say which benchmarks are run with `only` and `exclude`"})}i(zc,"refuseArguments");var rk=i((e,...t)=>e[e.findLastIndex((n,r)=>r%2===0&&t.includes(n))+1||e.length]??null,"valueOf"),Vc={thrpt:"thrpt",avgt:"avgt",sample:"sample",ss:"ss",Throughput:"thrpt",AverageTime:"avgt",SampleTime:"sample",SingleShotTime:"ss"},Po=i(e=>Object.hasOwn(Vc,e)?Vc[e]??null:null,"modeCalled");function Jc(e){let t=rk(e,"-bm");return t===null?null:t==="all"||t==="All"?["thrpt","avgt","sample","ss"]:t.split(",").flatMap(n=>Po(n)??[])}i(Jc,"modesAsked");var Kc=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`,"filterOf");var Yc=tf(nf(),1);import{text as ok}from"node:stream/consumers";import{promisify as sk}from"node:util";var ik="META-INF/BenchmarkList",ak=sk(Yc.default.open);async function Zc(e){try{let t=await ak(e,{lazyEntries:!0});return await lk(t).finally(()=>t.close())}catch{return null}}i(Zc,"benchmarkList");var lk=i(e=>new Promise((t,n)=>{e.on("error",n),e.on("end",()=>t(null)),e.on("entry",r=>{if(r.fileName!==ik)return e.readEntry();e.openReadStream(r,(o,s)=>{o!==null?n(o):ok(s).then(t,n)})}),e.readEntry()}),"listIn");var vo=i(({name:e,params:t,mode:n,several:r})=>{let o=Object.keys(t).toSorted().map(s=>`${s}=${t[s]}`).join(",");return`${e}${o===""?"":`(${o})`}${r?`:${n}`:""}`},"taskOf");function Xc(e,t,n){let r=(t??"").split(`
`).flatMap(o=>dk(o)??[]);return ck(e).flatMap(({name:o,params:s})=>{let a=r.filter(m=>m.name===o),l=n??[...new Set(a.flatMap(({mode:m})=>m??[]))],c=[...s].map(([m,d])=>[m,uk(d,a[0]?.params.get(m))]),u=c.filter(([,m])=>m.some(d=>d.includes(","))).map(([m])=>m);return mk(c).flatMap(m=>(l.length===0?[null]:l).map(d=>({name:o,params:m,unnamed:u,mode:d,several:l.length>1})))})}i(Xc,"benchmarksIn");function ck(e){let t=new Map,n,[,...r]=e.split(/^Benchmarks: *\r?$/m);for(let o of r.join("").split(/\r?\n/)){let[,s,a]=/^ {2}param "(.*)" = \{(.*)\}$/.exec(o)??[];s!==void 0?n?.set(s,a??""):/^[\p{L}_$]\S*$/u.test(o)&&(n=t.get(o)??new Map,t.set(o,n))}return[...t].map(([o,s])=>({name:o,params:s}))}i(ck,"namesIn");var uk=i((e,t)=>t?.join(", ")===e?t:e.split(", "),"valuesOf");function mk(e){return e.reduce((t,[n,r])=>t.flatMap(o=>r.map(s=>({...o,[n]:s}))),[{}])}i(mk,"combinations");function dk(e){if(!e.startsWith("JMH "))return null;let t=[],n=e.slice(4);for(;t.length<4;){let[a,l]=/^S (\d+) /.exec(n)??[];if(a===void 0)return null;t.push(n.slice(a.length,a.length+Number(l))),n=n.slice(a.length+Number(l)+1)}let[r,,o,s=""]=t;return{name:`${r}.${o}`,mode:Po(s),params:pk(n)}}i(dk,"entryIn");function pk(e){let t=new Map,n=e.slice(e.search(/(?<=^| )M \d/)).split(" ");if(n[0]!=="M")return t;let r=2;for(let o=Number(n[1]);o>0;o-=1){let[,s="",a]=n.slice(r,r+3),l=Array.from({length:Number(a)||0},(c,u)=>n[r+4+2*u]??"");t.set(s,l.map(hk)),r+=3+2*l.length}return t}i(pk,"paramsIn");var fk="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function hk(e){let t=[],[n,r]=[0,0];for(let o of e.replace(/=+$/,""))n+=fk.indexOf(o)*2**r,r+=6,!(r<16)&&(t.push(n%2**16),n=Math.floor(n/2**16),r-=16);return String.fromCharCode(...t)}i(hk,"decoded");import{mkdir as gk,readFile as yk,rm as wk,stat as bk}from"node:fs/promises";import{join as Tn}from"node:path";var kk=60;async function eu({jar:e,directory:t},{root:n}){let r=Tn(n,t,e);if(await bk(r).then(s=>s.isFile(),()=>!1))return r;throw new h({message:`there is no ${e}`,hint:"build it in `prepare`, such as mvn --quiet --batch-mode package"})}i(eu,"jarOf");async function tu(e,t,n){let r=`the list of ${t.jar}`,o=await iu(e,t,n,{flags:["-lp"],what:r});if(o.exit.code===0&&o.silent===null)return o.stdout;let{failure:s}=M(r,o);throw new h({...s,hint:/org\.openjdk\.jmh\.Main/.test(o.output)?"is it the jar with all that it needs, such as that of the shade plugin or of jmhJar?":null})}i(tu,"listingOf");var Qc=new Map,Sk=0;async function nu(e,t,n,{iterations:r,allocations:o},s){let a=Qc.get(s.root)??V(s.root);Qc.set(s.root,a);let l=Tn(await a,`report-${Sk+=1}`);await gk(l);try{let c=Tn(l,"report.json"),u=await iu(e,t,s,{flags:[...ru(n,o),"-rf","json","-rff",c,..._k(r)],what:n.name});if(u.exit.code!==0||u.silent!==null)throw _o(n,u);let m=await yk(c,"utf8").catch(()=>"");return Rk(m,n)??xk(M(n.name,u))}finally{await wk(l,{recursive:!0,force:!0})}}i(nu,"runOne");var xk=i(e=>{throw e},"fail"),ru=i((e,t)=>[Kc(e.name),...Pk(e),...e.mode===null?[]:["-bm",e.mode],"-f","1","-wf","0","-foe","true",...t?["-prof","gc"]:[]],"flagsOf"),Pk=i(({params:e,unnamed:t})=>Object.entries(e).flatMap(([n,r])=>t.includes(n)?[]:["-p",`${n}=${r}`]),"chosen"),vk="100000000",ou=i((e,t,n,{iteration:r,allocations:o},s)=>su(e,t,s,{flags:[...ru(n,o),"-wi","0","-i",vk,"-r",`${Math.round(r*1e3)}ms`,"-tu",n.mode==="thrpt"?"s":"ns"],what:n.name}),"endless"),_k=i(e=>{if(e===null)return[];let{warmUps:t,measured:n,seconds:r}=e,o=`${Math.round(r*1e3)}ms`;return["-wi",`${t}`,"-w",o,"-i",`${n}`,"-r",o]},"timesOf");function _o({name:e},t){let[,n,r=""]=/<failure(?:: (.*))?>([^]*)/.exec(t.stdout)??[],o=r.split(`
`).filter(a=>a.trim()!==""),s=n??o.slice(0,Tk).join(`
`);return M(e,s===""||t.silent!==null?t:{...t,output:s})}i(_o,"failureOf");var Tk=6;function Rk(e,{params:t,mode:n}){try{let o=JSON.parse(e).find(c=>(n===null||c.mode===n)&&Object.entries(t).every(([u,m])=>c.params?.[u]===m));if(o===void 0)return null;let s=Buffer.from(JSON.stringify([o])),{measurements:a}=ne("jmh",{file:"report.json",bytes:s}),[l]=a;return{measurements:a.filter(({name:c})=>c===l?.name),iterations:(o.primaryMetric?.rawData??[]).flat()}}catch(r){if(r instanceof x||r instanceof SyntaxError)return null;throw r}}i(Rk,"resultIn");var Ok=i(e=>["LC_ALL","LC_CTYPE","LANG"].some(t=>t in e)?{}:{LC_ALL:"C.UTF-8"},"localeOf");async function su(e,t,n,{flags:r,what:o}){let s=Tn(n.root,t.directory),a={...Ok(n.environment),...n.environment,...t.environment},l=await E("java",a.PATH,s);if(l===null)throw new h({message:"command not found: java",hint:"install a JDK, in a workflow with actions/setup-java before this step"});return{argv:[l,"-Djmh.ignoreLock=true","-cp",e,"org.openjdk.jmh.Main",...r,...t.args],directory:s,environment:a,signal:n.signal,patience:Math.min(kk,n.limit),what:o}}i(su,"commandOf");var iu=i(async(e,t,n,r)=>q({...await su(e,t,n,r),slowdown:n.slowdown}),"run");var au={fewest:3,part:.06666666666666667},st={usual:3,longer:6},Ck=.03,Ek=3,Fe=i(e=>e.toSorted((t,n)=>t-n)[e.length>>1]??Number.NaN,"medianOf");function Rn(e){let t=Math.max(1,Math.ceil(e.length/3)),n=e.slice(-t),r=Fe(n),o=Fe(n.slice(1).map((c,u)=>Math.abs(c-(n[u]??c))))||0,s=Math.max(Ck*r,Ek*o),a=e.length-t,l=Math.max(au.fewest,Math.round(e.length*au.part));for(let c=a;c>0;c-=1){let u=Fe(e.slice(c-1,c-1+l));if(Math.abs(u-r)>s)return c}return 0}i(Rn,"warmUpOf");var On=.05,Mk=.4,Nk=1.25,$k=.3;function uu(e,t,n){let r=Math.max(On,e),o=Math.max(1,Math.round(Mk/r)),s=Math.max(1,Math.ceil(To(t)/r));return{iteration:r,measured:o,seconds:(s+o)*r,samples:Math.max(1,o*n),pairs:1}}i(uu,"planOf");function mu({iteration:e,measured:t},n){let r=Math.round(n/e);return{warmUps:Math.max(1,r-t),measured:t}}i(mu,"iterationsOf");var To=i(e=>Math.max($k,Nk*e),"withRoom"),Cn=i(e=>`its JVM was still changing after ${e.toFixed(0)} s, and is measured from then on`,"stillChanging"),vt=.02,lu={iterations:3,trial:.72},cu={fewest:3,most:12};function du(e){let t=e>vt,n=Math.max(vt,e),r=Math.max(1,Math.round(lu.iterations*vt/n)),o=r*n,s=Math.min(cu.most,Math.max(cu.fewest,Math.round(lu.trial/o)));return{iteration:n,samples:r,seconds:o,pairs:s,skipped:t?1:2}}i(du,"turnsOf");function fu({name:e},{measurements:t,iterations:n}){let[r]=z(t).values(),[o]=t,s=o?.summary.p50??o?.summary.mean;if(r===void 0||o===void 0||s===void 0)throw new h({message:`${e} ended without a result`});return{result:r,operation:o.metric==="throughput"?1/s:s,iterations:n}}i(fu,"shotOf");var En=.1;async function hu(e){let{operation:t}=await e({warmUps:0,measured:2,seconds:En}),n=Math.max(En,t),r=await pu(e,n,st.usual),{shot:o,measured:s,warmUp:a,isDoubtful:l}=r.isDoubtful?await pu(e,n,st.longer):r,c=o.result.turn.samples.length/s*(On/En);return{operation:o.operation,plan:uu(o.operation,a*n,Math.max(1,Math.floor(c))),warnings:l?[Cn(a*n)]:[]}}i(hu,"learn");async function pu(e,t,n){let r=Math.max(3,Math.round(n/t)),o=await e({warmUps:0,measured:r,seconds:En}),s=o.iterations.length>3,a=s?Rn(o.iterations):Math.ceil(r/3);return{shot:o,measured:r,warmUp:a,isDoubtful:s&&a>r/2}}i(pu,"lookAt");async function gu(e){let{operation:t,result:n}=await e(null),r=Math.max(1,n.turn.samples.length);return{operation:t,plan:{iteration:t,measured:1,seconds:t,samples:r,pairs:Ak},warnings:[]}}i(gu,"learnCold");var Ak=3;function yu({operation:e,plan:t,warnings:n},r){let o=[];return{batch:1,operation:e,turns:t,warnings:n,pid:null,async turn(s){let{result:a}=await r({...mu(t,s),seconds:On});return o.push(a),a.turn},finish:i(()=>Promise.resolve({peakMemory:null,values:ln(o.map(({values:s})=>s))}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(yu,"shotSession");function bu(e){let[,t]=/^ {8,}·?gc\.alloc\.rate\.norm: +(\S.*) B\/op\s*$/.exec(e)??[];if(t!==void 0){let o=wu(t);return{kind:"allocated",bytes:o<.5?0:o}}if(/^ {8,}\S+: /.test(e))return null;let[,n,r]=/(\d+[.,]\d+|≈ \S+) (ns\/op|ops\/s)\s*$/.exec(e)??[];return n===void 0?null:{kind:"result",value:wu(n)*(r==="ns/op"?1e-9:1)}}i(bu,"iterationIn");var wu=i(e=>e.startsWith("\u2248")?0:Number(e.replace(",",".")),"numberIn");var Ik=4096,Lk=32768,ku=64*2**20,Fk=3;async function Su(e,t){let{argv:n,directory:r,environment:o,signal:s}=e,a=await A({argv:n,directory:r,environment:o,signal:s,talk:"streams"});return new Ro(a,e,t)}i(Su,"startLive");var Ro=class{static{i(this,"LiveJvm")}#t;#n;#e;#o=qe();#r=[];#s=[];#u="";#i="";#m=0;#a=1/0;#l=null;#d=!1;#c=i(()=>{},"#wake");constructor(t,n,r){this.#t=t,this.#n=n,this.#e=r,t.child.stdin?.end(),t.child.stdout?.setEncoding("utf8").on("data",o=>this.#h(o)),t.child.stdout?.once("close",()=>{t.exit.then(o=>{this.#l=o,this.#c()})})}hold(t){t?this.#t.stop():this.#t.go()}async take(t,n){let r=this.#r.length+n;for(;this.#r.length<r+t;)await this.#p();let o=this.#r.slice(r,r+t);if(o.every(s=>s>0))return o;throw new h({message:`${this.#n.what} takes less than a thousandth of a nanosecond`,hint:"does it return what it works out, or give it to a Blackhole?"})}async warm(t){let n=i(()=>(performance.now()-this.#a)/1e3,"went");for(;this.#r.length<Fk||n()<t;)await this.#p();return{iterations:[...this.#r],seconds:n()}}allocations(){let t=this.#s;return this.#s=[],t}async[Symbol.asyncDispose](){this.#d||(this.#d=!0,this.#t.go(),await this.#t.end())}#h(t){this.#o.push(Buffer.from(t)),this.#m+=t.length,this.#i=(this.#i+t).slice(-Lk);let n=(this.#u+t).split(`
`);this.#u=(n.pop()??"").slice(-Ik);for(let r of n)this.#g(r);this.#c()}#g(t){let n=bu(t);n?.kind==="allocated"&&this.#s.push(n.bytes),n?.kind==="result"&&(this.#a=Math.min(this.#a,performance.now()),this.#r.push(n.value))}async#p(){let{signal:t,patience:n,what:r}=this.#n;if(this.#l!==null)return this.#f(this.#l,null);let o,s=await new Promise(a=>{this.#c=()=>a(!1),o=setTimeout(()=>a(!0),n*1e3)});if(clearTimeout(o),t.throwIfAborted(),s)return this.#f({code:null,signal:null},n);if(this.#m>ku)throw new h({message:`${r} printed more than ${ku/2**20} MiB`})}async#f(t,n){await this.#t.end(),this.#n.signal.throwIfAborted();let r=C(U(`${this.#o.text()}
${this.#t.output()}`),14);throw this.#e({exit:t,stdout:this.#i,output:r,silent:n})}};var Oo=new Map;async function Pu({key:e,isRate:t,command:n,failed:r}){let o=await Su(n,r);try{let s=Oo.get(e),{warmUp:a,iterations:l,isDoubtful:c}=await(s===void 0?Bk(o):Dk(o,s));Oo.set(e,Math.max(Oo.get(e)??0,a)),o.allocations();let u=Fe(l.slice(-Math.ceil(l.length/3))),m=t?1/u:u;return Wk(o,m,t,c?[Cn(a)]:[])}catch(s){throw await o[Symbol.asyncDispose](),s}}i(Pu,"openTurns");async function Bk(e){let t=await xu(e,st.usual);return t.isDoubtful?xu(e,st.longer):t}i(Bk,"learn");async function xu(e,t){let{iterations:n,seconds:r}=await e.warm(t),o=Rn(n);return{warmUp:o/n.length*r,iterations:n,isDoubtful:n.length>jk&&o>n.length/2}}i(xu,"lookAt");var jk=3,Dk=i(async(e,t)=>{let{iterations:n}=await e.warm(To(t));return{warmUp:t,iterations:n,isDoubtful:!1}},"again");function Wk(e,t,n,r){let o=du(t),s=[];return{batch:1,operation:t,turns:o,warnings:r,pid:null,hold:i(a=>e.hold(a),"hold"),async turn(a){let l=Math.max(1,Math.round(a/o.iteration)),c=await e.take(l,o.skipped);return n&&s.push(...c),{samples:n?[]:c,cpu:null}},async finish(){let a=e.allocations();return await e[Symbol.asyncDispose](),{peakMemory:null,values:{...s.length>0&&{throughput:Fe(s)},...a.length>0&&{"heap-per-op":Fe(a)}}}},[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()}}i(Wk,"sessionOf");var _u=new Map,Tu={minimumPairs:1,async list(e,t){let{benchmarks:n}=await vu(e,t);return[...n].map(([r,{mode:o}])=>({task:r,warnings:[],...o!==null&&{metrics:o==="thrpt"?qk:Gk}}))},async open(e,t,n,r){let{jar:o,benchmarks:s,known:a}=_u.get(Ru(e,n))??await vu(e,n),l=s.get(t??"");if(t===null||l===void 0)throw new h({message:`there is no benchmark ${JSON.stringify(t)} any more`,hint:"does the jar list the same benchmarks every time?"});let c=r?.metrics.includes("heap-per-op")===!0&&!e.args.includes("-prof");if(Hk(l)&&n.slowdown===0)return Pu({key:JSON.stringify([e,t]),isRate:l.mode==="thrpt",command:await ou(o,e,l,{iteration:vt,allocations:c},n),failed:i(d=>_o(l,d),"failed")});let u=i(async d=>fu(l,await nu(o,e,l,{iterations:d,allocations:c},n)),"shoot"),m=a.get(t)??(l.mode==="ss"?gu(u):hu(u));return a.set(t,m),m.catch(()=>a.delete(t)),yu(await m,d=>u(l.mode==="ss"?null:d))}},Hk=i(({mode:e,unnamed:t})=>(e==="avgt"||e==="thrpt")&&t.length===0&&process.platform!=="win32","canTakeTurns"),Ru=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf");async function vu(e,t){let n={...t,slowdown:0};zc(e.args);let r=await eu(e,n),o=await tu(r,e,n),s=Xc(o,await Zc(r),Jc(e.args)),a=s.map(u=>[vo(u),u]).filter(([u])=>G(u,e)),[l]=s;if(l===void 0)throw new h({message:`${e.jar} lists no benchmark`,hint:"did JMH's annotation processor run when it was compiled (jmh-generator-annprocess)?"});if(a.length===0)throw new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${vo(l)}`});let c={jar:r,benchmarks:new Map(a),known:new Map};return _u.set(Ru(e,n),c),c}i(vu,"discover");var Ou=i((e,t)=>J({turn:e,batch:1,peakMemory:null,values:t,units:{}},[]),"told"),Gk=Ou({samples:[1],cpu:null},{"heap-per-op":1}),qk=Ou({samples:[],cpu:null},{throughput:1,"heap-per-op":1});var Uk=2**24,Mn=i((e,t)=>Math.min(Uk,2**Math.max(0,Math.ceil(Math.log2(t/e)))),"operationsFor"),_t=i((e,t,n)=>{let r=n.instructions/e;if(!(r>0))throw new h({message:`${t}: ${e} more operations took no additional instructions`,hint:"does it cache results of earlier calls, or do different work each time?"});return{...n,instructions:Number(r.toPrecision(9))}},"perOperation"),Co=i((e,t)=>({instructions:t.instructions-e.instructions,commands:t.commands,warnings:[...new Set([...e.warnings,...t.warnings])]}),"difference");var Vk=.02,it=i(async(e,t,n)=>{let r=await nt(t.environment.PATH),o=await Yk(e.open),s=n?.operations??Mn(o,Vk),{instructions:a,warnings:l,way:c}=await zk(e,r,s,t.limit);return{values:{instructions:a*(1+t.slowdown)},basis:`${r.version}, ${s} operations${c}`,operations:s,warnings:l}},"countStatement"),zk=i(async(e,t,n,r)=>{let{where:o}=e,s=i((d,p)=>Kk(e,t,{warm:n,operations:d,apart:p},r),"worker"),{counts:a,processes:l}=await s(n,!1);if(typeof l=="object")return{..._t(n,o,Co(a.of(l.none),a.of(l.all))),way:""};let c=l==="missing"?a:(await s(0,!0)).counts,u=_t(n,o,Co(c,(await s(n,!0)).counts)),m=Jk[l==="missing"?"missing":"failed"];return{...u,warnings:[...u.warnings,m],way:" in two processes"}},"count"),Cu="so its instructions are counted in two processes, where unrelated code can change the count by up to 1 %",Jk={missing:`it has threads, ${Cu}`,failed:`it cannot run in a forked child, ${Cu}`},Kk=i(async({where:e,directory:t,start:n},r,o,s)=>{let a="apart";return{counts:await gn(r,t,async({prefix:c})=>{var f=[];try{let u=await n({prefix:c,count:o});let m=v(f,u.running,!0);({processes:a}=await u.expect("counted","counting",s));let d=await u.left(Eu);let p=await m.end(Eu);if(d!==null)throw rn(e,d,m.output());if(p.length>0)throw B(e,p,"wait for them in the statement")}catch(g){var w=g,y=!0}finally{var b=_(f,w,y);b&&await b}}),processes:a}},"countWorker"),Yk=i(async e=>{var n=[];try{let t=v(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=_(n,o,s);a&&await a}},"rehearse"),Eu=60;import{join as eS}from"node:path";var Mu=`"""Ninth part of the worker program, for pyperf: what its Runner measures, as a benchmark that takes turns."""
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
`;var Nu=`"""Last part of the worker program, for pyperf: runs a script, which lists its benchmarks or holds one side of one trial."""


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
`;var $u=`"""Tenth part of the worker program, for pyperf: the Runner that scripts get in place of its own.

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
`;var tS=[Ie,Mu,$u,Nu].join(`
`),Tt=i(async(e,t,{file:n,benchmark:r,where:o},s,a=null)=>{let{path:l,environment:c}=await Te(e,t),u={root:t.root,setup:"",file:n,args:e.args,benchmark:r,slowdown:t.slowdown,heap:s.metrics.includes("heap-per-op"),hurried:s.hurried,count:a?.count??null};return Re({python:l,directory:eS(t.root,e.directory),environment:{PYTHONHASHSEED:String(s.seed),...c},signal:t.signal,program:tS,where:i(()=>o,"where"),request:u,prefix:[...t.under??[],...a?.prefix??[]]})},"startPyperf");import{readdir as nS}from"node:fs/promises";import{join as Au}from"node:path";async function Eo({files:e,directory:t},{root:n}){let[r]=e;if(r!==void 0&&e.length===1&&!yr(r))return[{file:r,prefix:""}];let o=[];for(let s of e)o.push(...yr(s)?await rS(s,Au(n,t)):[s]);return[...new Set(o)].map(s=>({file:s,prefix:`${s.replace(/\.py$/,"")}/`}))}i(Eo,"scriptsOf");async function rS(e,t){let n=Js(e),r=(await Iu(t,n==="."?"":n)).filter(Y(e));if(r.length>0)return r.toSorted();throw new h({message:`pyperf: no script matches ${e}`,hint:"name the files that use pyperf.Runner, such as bench/bench_*.py"})}i(rS,"matching");var oS=/^(?:\..*|venv|node_modules|__pycache__)$/;async function Iu(e,t){let r=(await nS(Au(e,t),{withFileTypes:!0}).catch(()=>[])).map(async o=>{let s=t===""?o.name:`${t}/${o.name}`;return o.isDirectory()?oS.test(o.name)?[]:Iu(e,s):[s]});return(await Promise.all(r)).flat()}i(Iu,"filesBelow");var sS=i((e={})=>({minimumPairs:3,list:i((t,n)=>iS(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>Fu(t,n,r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>lS(t,n,r,W(r,e),s),"exact")}),"pyperfRunner"),Lu=sS(),iS=i(async(e,t,n)=>{let r=[];for(let s of await Eo(e,t))r.push(...await aS(e,s,t,n));let o=r.filter(({task:s})=>G(s??"",e));if(o.length>0)return o;throw new h({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`})},"list"),aS=i(async(e,{file:t,prefix:n},r,{loadLimit:o})=>{var d=[];try{let s=`pyperf ${t}`;let a=await Tt(e,r,{file:t,benchmark:null,where:s},R);let l=v(d,a.running,!0);let{names:c}=await a.expect("names","loading",o);let{facts:u}=await a.expect("listed","loading",o);if(u.stranger!==null)throw ue(s,u.stranger);await l.end(oe);if(c.length===0)throw new h({message:`${s} has no benchmark`,hint:"does it call bench_func, bench_time_func, bench_async_func or timeit of a pyperf.Runner?"});let m={name:u.name,version:u.version,path:u.path};return c.map(y=>({task:`${n}${y}`,warnings:[],runtime:m}))}catch(p){var f=p,g=!0}finally{var w=_(d,f,g);w&&await w}},"listScript"),Mo=i(async(e,t,n)=>{let r=t??"",[o]=(await Eo(e,n)).filter(({prefix:s})=>r.startsWith(s)).toSorted((s,a)=>a.prefix.length-s.prefix.length);if(o===void 0)throw new h({message:`pyperf: no script has a benchmark ${JSON.stringify(r)}`});return{file:o.file,benchmark:r.slice(o.prefix.length),where:r}},"wantedOf"),Fu=i(async(e,t,n,r,o)=>{let s=await Mo(e,t,n),a=await Tt(e,n,s,r);return ye(a,s.where,r.metrics,o)},"open"),lS=i(async(e,t,n,r,o)=>{let s=await Mo(e,t,n),a={where:s.where,directory:n.root,open:i(()=>Fu(e,t,n,R,r),"open"),start:i(l=>Tt(e,n,s,R,l),"start")};return it(a,n,o)},"exact"),Q1=i(async(e,t,n,r)=>{let o=await Mo(e,t,n),s=await Tt(e,n,o,R);return _e(s,W(n),r)},"recordPyperf");var Rt=i(({paths:e},t)=>t??`pytest ${e.join(" ")}`,"inWords"),Bu=i((e,{others:t,deselected:n},r)=>new h({message:`${Rt(e,null)} has no benchmark: no test uses the \`benchmark\` fixture or mark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`${n} that do are deselected: by -m or -k among the project's \`addopts\`? A later one wins: args: [-m, '']`:t>0?`${t} other tests were found; is the path right?`:"is the path right? Files are found by their names, test_*.py unless `python_files` says otherwise"}),"nothingFound");var Nn=i(()=>{let e=new Set,t=i((o,s)=>{o.isBusy=!0;let a=i(async()=>{e.delete(o),s.removeEventListener("abort",l),await o.started.running.end()},"end"),l=i(()=>{a()},"abort");return s.addEventListener("abort",l,{once:!0}),{started:o.started,release:i(()=>{s.removeEventListener("abort",l),o.isBusy=!1},"release"),end:a}},"take"),n=i(async o=>{for(let s of o)e.delete(s);await Promise.all(o.map(({started:s})=>s.running.end()))},"endAll"),r=i(()=>[...e].filter(({isBusy:o})=>!o),"idle");return{async hold(o,s,a,l){let c=r().find(d=>d.place===o&&d.seed===s);if(c!==void 0)return t(c,a);let u={started:await l(),place:o,seed:s,isBusy:!0};e.add(u);let m=r().filter(d=>d.place===o);return await n(m.slice(0,Math.max(0,m.length-2))),t(u,a)},end:i(()=>n(r()),"end")}},"keptSessions");import{join as pS}from"node:path";var ju=`"""Ninth part of the worker program, for pytest: what the fixture was given, as a benchmark that takes turns."""


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
`;var Du=`"""Tenth part: the \`benchmark\` fixture, as pytest-benchmark and pytest-codspeed have it."""


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
`;var Wu=`"""Last part: one session of pytest, that lists its benchmarks or runs those it is asked for.

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
`;var Hu=`"""Eleventh part: the plug-in that pytest is started with, and what it makes of the project's other plug-ins."""

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
`;var fS=[Ie,ju,Du,Hu,Wu].join(`
`),Ot=i(async(e,t,{trial:n,isListing:r,counting:o,where:s})=>{let{path:a,environment:l}=await Te(e,t),c={root:t.root,setup:"",paths:e.paths,args:e.args,list:r,seed:n.seed,slowdown:t.slowdown,heap:!1,hurried:n.hurried,count:o?.count??null};return Re({python:a,directory:pS(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...l},signal:t.signal,program:fS,where:s,request:c,prefix:o?.prefix??[]})},"startPytest");var Gu=Nn(),qu=i(async(e,t,n,r)=>{let o=JSON.stringify([n.root,n.environment,e]),s=await Gu.hold(o,r.seed,n.signal,async()=>{let a={of:t},l=await Ot(e,n,{trial:r,isListing:!1,counting:null,where:i(()=>a.of,"where")});return{link:l,running:l.running,get where(){return a.of},set where(c){a.of=c}}});return s.started.where=t,s},"hold"),Uu=Gu.end;var hS=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>gS(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>Ju(t,No(t,n),r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>bS(t,No(t,n),r,W(r,e),s),"exact"),close:Uu}),"pytestRunner"),zu=hS(),No=i((e,t)=>{if(t===null)throw new h({message:`${Rt(e,null)} is no single benchmark`});return t},"named"),gS=i(async(e,t,{loadLimit:n})=>{var u=[];try{let r=await Ot(e,t,{trial:R,isListing:!0,counting:null,where:i(()=>Rt(e,null),"where")});let o=v(u,r.running,!0);let s=await r.expect("tests","loading",n);let{facts:a}=await r.expect("listed","loading",n);if(a.stranger!==null)throw ue(Rt(e,null),a.stranger);await o.end(oe);let l={name:a.name,version:a.version,path:a.path};let c=s.tests.filter(({name:g})=>yS(e,g));if(c.length===0)throw Bu(e,s,s.tests.length);return c.map(({name:g,skipped:w})=>({task:g,warnings:[],runtime:l,...w!==null&&{skipped:w}}))}catch(m){var d=m,p=!0}finally{var f=_(u,d,p);f&&await f}},"list"),yS=i(({only:e,exclude:t},n)=>{let r=n.slice(n.indexOf("::")+2),o=i(s=>s.some(a=>Y(Vu(a))(Vu(n))||Y($o(a))($o(r))),"fits");return(e.length===0||o(e))&&!o(t)},"isWanted"),$o=i(e=>e.replaceAll("/","\u2215"),"noSlash"),Vu=i(e=>{let t=e.includes("::")?e.indexOf("::"):e.length;return e.slice(0,t)+$o(e.slice(t))},"slashless"),Ju=i(async(e,t,n,r,o)=>{let s=r.seed!==0&&!r.metrics.includes("peak-memory"),a=s?await qu(e,t,n,r):null,l=a?.started.link??await Ao(e,t,n,r,null);if(Io(l,t,n,r,s),a===null)return ye(l,t,r.metrics,o);let c=!1;return ye(l,t,r.metrics,o,{ended:i(async()=>{c=await wS(l,t),a.release()},"ended"),dispose:i(async()=>{c||await a.end()},"dispose")}).catch(async m=>{throw await a.end(),m})},"open"),Ao=i((e,t,n,r,o)=>Ot(e,n,{trial:r,isListing:!1,counting:o,where:i(()=>t,"where")}),"startAlone"),Io=i((e,t,{slowdown:n},{metrics:r,hurried:o},s)=>e.send({kind:"open",name:t,fork:s,slowdown:n,hurried:o,heap:r.includes("heap-per-op")}),"say"),wS=i(async(e,t)=>{let{code:n,signal:r,left:o}=await e.expect("ended","ending",oe);if(n!==0)throw F(`${t} ended its process: it`,{code:n,signal:r},e.running.output());if(o.length>0)throw B(t,o.map(s=>({pid:0,name:s})),"wait for them in the test, or stop them when its fixtures end");return!0},"endedChild"),bS=i(async(e,t,n,r,o)=>{let s=R,a={where:t,directory:n.root,open:i(async()=>kS(await Ju(e,t,n,s,r),t),"open"),start:i(async l=>{let c=await Ao(e,t,n,s,l);return Io(c,t,n,s,!1),c},"start")};return it(a,n,o)},"exact"),kS=i(async(e,t)=>{if(e.turns?.most===void 0)return e;throw await e[Symbol.asyncDispose](),new h({message:`${t} is called once a process, so its instructions cannot be counted`,hint:"give `pedantic` a `setup`, or more rounds"})},"countable"),AI=i(async(e,t,n,r)=>{let o=No(e,t),s=await Ao(e,o,n,R,null);return Io(s,o,n,R,!1),_e(s,W(n),r)},"recordPytest");import{join as SS}from"node:path";var xS=i((e={})=>({minimumPairs:3,list:i((t,n)=>PS(t,n,W(n,e)),"list"),open:i((t,n,r,o=R)=>Zu(t,n,r,o,W(r,e)),"open"),exact:i((t,n,r,o,s)=>vS(t,n,r,W(r,e),s),"exact")}),"pythonRunner"),Lo=xS(),Ku=i(({code:e})=>e.form==="call"?[{name:null,call:e.call,args:e.args}]:e.form==="stmt"?[{name:null,stmt:e.stmt}]:e.form==="commands"?Object.entries(e.benchmarks).map(([t,n])=>({name:t,...n})):Object.entries(e.benchmarks).map(([t,n])=>({name:t,stmt:n})),"codesOf"),Ct=i(({code:e},t)=>{if(t!==null)return`python benchmark "${t}"`;if("benchmarks"in e)return"the python benchmarks";let[n=""]=(e.form==="call"?e.call:e.stmt).split(`
`,1);return`python \`${n.length>60?`${n.slice(0,59)}\u2026`:n}\``},"inWords"),Yu={isListing:!1,counting:null},$n=i(async(e,t,n,{trial:r,isListing:o,counting:s})=>{let{path:a,environment:l}=await Te(e,n),c=t.length===1?t[0]?.name??null:null,u={root:n.root,setup:"setup"in e.code?e.code.setup:"",codes:t,list:o,gc:e.gc,slowdown:n.slowdown,heap:r.metrics.includes("heap-per-op"),hurried:r.hurried,count:s?.count??null};return Re({python:a,directory:SS(n.root,e.directory),environment:{PYTHONHASHSEED:String(r.seed),...l},signal:n.signal,program:Ca,where:i(m=>Ct(e,m??c),"where"),request:u,prefix:[...n.under??[],...s?.prefix??[]]})},"start"),PS=i(async(e,t,{loadLimit:n})=>{var c=[];try{let r=Ku(e);let o=await $n(e,r,t,{trial:R,isListing:!0,counting:null});let s=v(c,o.running,!0);let{facts:a}=await o.expect("listed","setting up",n);if(a.stranger!==null)throw ue(Ct(e,null),a.stranger);await s.end(oe);let l={name:a.name,version:a.version,path:a.path};return r.map(({name:f})=>({task:f,warnings:[],runtime:l}))}catch(u){var m=u,d=!0}finally{var p=_(c,m,d);p&&await p}},"list"),Zu=i(async(e,t,n,r,o)=>{let s=await $n(e,Fo(t,e),n,{...Yu,trial:r});return ye(s,Ct(e,t),r.metrics,o)},"open"),UI=i(async(e,t,n,r)=>{let o=await $n(e,Fo(t,e),n,{...Yu,trial:R});return _e(o,W(n),r)},"recordPython"),Fo=i((e,t)=>{let n=Ku(t),r=n.filter(({name:o})=>o===e);if(r.length>0)return r;throw new h({message:`${Ct(t,null)} have no benchmark "${e}"`,hint:`there are ${n.map(({name:o})=>o).join(", ")}`})},"codesCalled"),vS=i(async(e,t,n,r,o)=>{let s=Fo(t,e),a={...R,seed:0},l={where:Ct(e,t),directory:n.root,open:i(()=>Zu(e,t,n,R,r),"open"),start:i(c=>$n(e,s,n,{trial:a,isListing:!1,counting:c}),"start")};return it(l,n,o)},"exact");function Qu(e,t){let n=new Map(e.map(o=>[Xu(o),o.samples]));return t.find(o=>_S(n.get(Xu(o))??[],o.samples))?.name??null}i(Qu,"repeatedIn");var Xu=i(({metric:e,name:t})=>`${e} ${t}`,"keyOf");function _S(e,t){if(t.length<=e.length||new Set(e).size<3)return!1;let n=i(r=>e.every((o,s)=>o===t[r+s]),"beginsAt");return n(0)||n(t.length-e.length)}i(_S,"isGrown");import{lstat as TS,rm as RS,stat as jo}from"node:fs/promises";import{join as Bo}from"node:path";async function em(e,t,n){var f=[];try{let r=Bo(t.root,e.directory);let o=e.file===null?null:{path:Bo(r,e.file),name:e.file};o!==null&&await NS(o.path);let s=o===null?new Map:await tm(o.path,o.name);let a=performance.now();let l=v(f,await OS(e,t,r),!0);let c=0;let{stdout:u,output:m}=CS(l);void l.exit.then(()=>c=(performance.now()-a)/1e3);let d=await ES(l,e,t,m);let p=await u;if(p===null)throw MS(e);if(d.code!==0)throw F(H(e.argv),d,m());if(o===null)return{report:{file:"stdout",bytes:p},output:m(),wall:c};return{report:await AS(o,s,n,e,m),output:m(),wall:c}}catch(g){var w=g,y=!0}finally{var b=_(f,w,y);b&&await b}}i(em,"runTool");async function OS(e,t,n){let r={...t.environment,...e.environment},[o=""]=e.argv,s=H(e.argv);if((await jo(n).catch(()=>null))?.isDirectory()!==!0)throw new h({message:`${s}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let l=await E(o,r.PATH,n);if(l===null)throw new h({message:`command not found: ${o}`,hint:o.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use ["sh", "-c", "\u2026"] for that)'});try{let c=await A({argv:[...t.under??[],l,...e.argv.slice(1)],directory:n,environment:r,signal:t.signal,talk:"streams"});return cn(c,t.slowdown),c}catch(c){throw c instanceof x?new h({message:`${s} cannot be started: ${c.message}`,hint:c.hint}):c}}i(OS,"start");function CS(e){let t=[],n=qe(),r=0;return e.child.stdin?.end(),e.child.stdout?.on("data",s=>{n.push(s),r+=s.length,r<=Yt?t.push(s):e.end()}),{stdout:new Promise(s=>e.child.stdout?.once("close",()=>s())).then(()=>r>Yt?null:Buffer.concat(t)),output:i(()=>[n.text(),e.output()].map(s=>C(U(s),12)).filter(s=>s!=="").join(`
`),"output")}}i(CS,"collect");async function ES(e,t,n,r){let o=!1,s=setTimeout(()=>{o=!0,e.end()},n.limit*1e3),a=await e.exit;clearTimeout(s);let l=await e.end(1);n.signal.throwIfAborted();let c=H(t.argv);if(o)throw new h({message:`${c} did not end within ${n.limit} s`,hint:"one run is one side of one trial, and a verdict needs at least 16 runs: let it measure for a shorter time",output:r()});if(a.code===0&&l.length>0)throw B(c,l,"a run ends when its process exits: let it wait for what it starts");return a}i(ES,"ended");var MS=i(e=>new h({message:`${H(e.argv)} printed more than ${Yt/2**20} MiB`,hint:"let it write its report to a file, and name that file with `file:`"}),"tooLong");async function NS(e){(await TS(e).catch(()=>null))?.isFile()===!0&&await RS(e)}i(NS,"removeOld");var $S=i(async e=>{let t=await jo(e,{bigint:!0}).catch(()=>null);return t===null?null:`${t.mtimeNs} ${t.ctimeNs} ${t.size} ${t.ino}`},"stampOf");async function tm(e,t){let n=await jo(e).catch(()=>null),r=n?.isDirectory()===!0?await xi(e,t):n===null?[]:[""],o=await Promise.all(r.map(async s=>[s,await $S(Bo(e,s))]));return new Map(o.flatMap(([s,a])=>a===null?[]:[[s,a]]))}i(tm,"stampsOf");async function AS({path:e,name:t},n,r,o,s){let a=i(u=>new h({message:`${H(o.argv)} ${u}`,hint:"does the tool write its report to `file:`, relative to its working directory?",output:s()}),"missing"),l=await tm(e,t);if(l.size===0)throw a(`wrote no ${t}`);let c=i(u=>l.get(u)!==n.get(u),"isNew");if(![...l.keys()].some(c))throw a(`did not update ${t}`);return Zt(e,t,u=>r.folder?.wants(u)===!0&&(c(u)||r.folder.describes(u)))}i(AS,"fresh");var sm={minimumPairs:1,async list(e,t){let{measurements:n,failed:r}=await Do(e,t),o=i(s=>n.filter(({name:a})=>a===s),"tellsOf");return[...[...z(n)].map(([s,a])=>({task:s,warnings:[],metrics:J(a,o(s))})),...r.map(({name:s,skipped:a,message:l})=>({task:s,warnings:[],...a?{skipped:l}:{}}))]},async runSuite(e,t){let{measurements:n,failed:r,output:o,wall:s}=await Do(e,t),a=[...z(n)],l=new Map([...a,...r.map(c=>[c.name,nm(e,c,o)])]);return Object.assign(l,{run:{wall:s,...IS(n)}})},async exact(e,t,n,r){let{measurements:o,failed:s,output:a}=await BS(e,n),l=s.find(({name:u})=>u===t);if(l!==void 0)throw nm(e,l,a);let c=o.filter(({name:u})=>u===t);return{values:jS(c,r),basis:`${e.format} report`,operations:null,warnings:[]}}};function IS(e){let t=e.filter(({metric:o})=>qt(o)),n=i(o=>t.reduce((s,a)=>s+o(a),0),"total");return t.length===0?{reported:null,summed:null}:t.every(({samples:o})=>o.length===0)?{reported:null,summed:n(({summary:o})=>o.p50??o.mean??0)}:{reported:n(i(({samples:o,batch:s})=>s*o.reduce((a,l)=>a+l,0),"ofSamples")),summed:null}}i(IS,"reportedBy");var nm=i((e,{message:t,hint:n},r)=>new h({message:`the report of ${H(e.argv)}: ${t}`,hint:n,output:r}),"failureOf");async function Do(e,t){let{format:n}=e;if(!ii(n))throw new TypeError(`no format ${n}`);let r=H(e.argv);try{let{report:o,output:s,wall:a}=await em(e,t,Si(n)),l=FS(e,()=>ne(n,o),s);return LS(e,t,l.measurements),{...l,output:s,wall:a}}catch(o){throw o instanceof x?new h({message:`the report of ${r}: ${o.message}`,hint:o.hint}):o}}i(Do,"measure");var rm=new Map;function LS(e,t,n){let r=JSON.stringify([t.root,e]),o=Qu(rm.get(r)??[],n);if(rm.set(r,n),o!==null)throw new h({message:`the report of ${H(e.argv)} still holds the samples of the run before, of ${JSON.stringify(o)} for one`,hint:"each run has to write a report of its own: do not append to an old one"})}i(LS,"refuseRepeats");function FS(e,t,n){try{return t()}catch(r){if(!(r instanceof x))throw r;let o=r.hint??`perf-budgets parse --format ${e.format} FILE shows how a report is read`,s=`the report of ${H(e.argv)} is not a valid ${e.format} report: ${r.message}`;throw new h({message:s,hint:o,output:n},r)}}i(FS,"understood");var om=new WeakMap;function BS(e,t){let n=om.get(t.signal)??new Map;om.set(t.signal,n);let r=JSON.stringify([t.root,e]),o=n.get(r)??Do(e,t);return n.set(r,o),o}i(BS,"counts");var jS=i((e,t)=>Object.fromEntries(e.filter(({metric:n,summary:r})=>t.includes(n)&&r.mean!==void 0).map(({metric:n,summary:r})=>[n,r.mean])),"exactly");import{readFile as qS}from"node:fs/promises";import{promisify as um}from"node:util";import{brotliCompress as US,constants as mm,gzip as VS}from"node:zlib";var lm=/(?:\.(?:[a-z]{1,8}|[a-z][a-z0-9]{1,3})){1,3}$/,DS=/(^|[.\-_])(?=[a-f]*\d)[0-9a-f]{6,64}$/,WS=/([.-])(?=[A-Z]?[\w-]*\d|[\w-]+[A-Z])(?![^A-Z]*[-_][^A-Z]*$)[\w-]{8}$/,Wo=/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,64}$/,Ho=i(e=>{let t=e.split("/"),n=t.pop()??"";return[...t.map(r=>r.replace(Wo,"*")),HS(n)].join("/")},"withoutHashes"),HS=i(e=>{let t=lm.exec(e)?.[0]??"",n=e.slice(0,e.length-t.length),r=[DS,WS,Wo].find(o=>o.test(n));return r===void 0?e:`${n.replace(r,r===Wo?"*":"$1*")}${t}`},"withoutHash"),GS=[/^(.*[.-])[\w-]{8}$/,/^(|.*[.\-_])[A-Za-z\d]{6,64}$/],im=/([.-])\w?[-_]\*/,am=i(e=>{let n=(lm.exec(e)?.[0]??"").split(".").slice(1),o=n.map((s,a)=>`.${n.slice(a).join(".")}`).flatMap(s=>GS.flatMap(a=>{let l=a.exec(e.slice(0,e.length-s.length))?.[1];return l===void 0?[]:[`${l}*${s}`]}));return im.test(e)?[...o,e.replace(im,"$1*")]:o},"stemsOf");function cm(e,t){let[n,r]=[new Set(e),new Set(t)],o=e.filter(m=>!r.has(m)),s=t.filter(m=>!n.has(m)),a=i((m,d)=>new Set([...m.flatMap(am),...[...d].filter(p=>p.includes("*"))]),"stems"),[l,c]=[a(o,n),a(s,r)],u=new Map;for(let m of[...o,...s]){let d=am(m).find(p=>l.has(p)&&c.has(p));d!==void 0&&u.set(m,d)}return u}i(cm,"sameFiles");var zS={"size-gzip":i(e=>um(VS)(e,{level:9}),"size-gzip"),"size-brotli":i(e=>um(US)(e,{params:{[mm.BROTLI_PARAM_QUALITY]:11,[mm.BROTLI_PARAM_SIZE_HINT]:e.length}}),"size-brotli")},dm=256*2**20,pm={minimumPairs:1,sameTasks:cm,async list(e,{root:t,signal:n}){let{files:r,ignored:o}=await Tr(e,t,n),s=o.map(a=>`${a} is a symbolic link, which is not followed`);return e.each?ZS(r,s):[{task:null,warnings:s}]},async exact(e,t,n,r){let{files:o}=await Tr(e,n.root,n.signal),s=t===null?o:o.filter(({path:l})=>Ho(l)===t);if(s.length===0)throw new h({message:`there is no file ${t} any more`});return{values:{...await QS(e,s,r,n)},basis:YS,operations:null,warnings:[]}}},{zlib:JS,brotli:KS}=process.versions,YS=`zlib ${JS}, brotli ${KS}`,ZS=i((e,t)=>{let n=new Map;for(let{path:r}of e){let o=Ho(r);n.set(o,(n.get(o)??0)+1)}return[...n].map(([r,o],s)=>({task:XS(r),warnings:[...s===0?t:[],...o===1?[]:[`${o} files differ only in their hash and count as one: ${r}`]]}))},"tasksOf"),XS=i(e=>{if(!new RegExp("\\p{Cc}","u").test(e)&&e.length<=200)return e;throw new h({message:`the path ${JSON.stringify(e.slice(0,60))} cannot name a benchmark`,hint:"names are paths of at most 200 printable characters; exclude the file, or measure all files together (without `each`)"})},"printable"),QS=i(async(e,t,n,{limit:r,signal:o})=>{let s=Object.entries(zS).filter(([u])=>n.includes(u)),a=t.reduce((u,m)=>u+m.bytes,0),l={size:a};if(s.length>0&&a>dm)throw Pi(e,a,dm);let c=performance.now()+r*1e3;for(let[u,{absolute:m}]of s.length===0?[]:t.entries()){if(o.throwIfAborted(),performance.now()>c)throw vi(e,u,r);let d=await qS(m);for(let[p,f]of s)l[p]=(l[p]??0)+(await f(d)).length}return l},"weigh");import{existsSync as vx}from"node:fs";import{join as _x}from"node:path";import{readdir as ex,readFile as tx,stat as nx}from"node:fs/promises";import{join as fm}from"node:path";var hm="uv_os_getpriority",gm=i((e,t,n)=>no(e,t,r=>["--tool=callgrind","--trace-children=yes",`--dump-before=${hm}`,`--callgrind-out-file=${fm(r,"out.%p")}`],n,rx),"countBetweenMarks"),rx=i(async(e,t)=>{let n=await Promise.all((await ex(e)).flatMap(l=>{let[,c,u]=/^out\.(\d+)(?:\.(\d+))?$/.exec(l)??[];return c===void 0?[]:[ox(fm(e,l),c,u??null)]})),r=n.filter(({part:l})=>l!==null),[o,s]=["1","2"].map(l=>r.find(c=>c.part===l));if(o===void 0||s===void 0||r.length>2)throw new h({message:`valgrind saw ${r.length} marks instead of the two around the operations`,hint:`a mark is a call of os.getPriority(), ${hm} in node: does the benchmark call it too, or is this node built without symbols?`});let a=n.filter(({pid:l,written:c})=>l!==s.pid&&o.written<c&&c<s.written);return{instructions:[s,...a].reduce((l,{instructions:c})=>l+c,0),warnings:[],commands:ro(t)}},"countOf"),ox=i(async(e,t,n)=>{let[{mtimeNs:r},o]=await Promise.all([nx(e,{bigint:!0}),tx(e,"utf8")]);return{pid:t,part:n,written:r,instructions:Number(/^summary: (\d+)/m.exec(o)?.[1]??0)}},"dumpOf");import{createHmac as sx,randomBytes as ix}from"node:crypto";var An=32,Go=An+4,ax=16*2**20,lx=100,at=i(({reading:e,writing:t,exit:n})=>{let r=ix(32),o=0,s=Buffer.alloc(0),a=!1,l=i(()=>{},"wake"),c=i(()=>{a=!0,l()},"end"),u=i(d=>{s=s.length===0?d:Buffer.concat([s,d]),l()},"hear");e.on("data",u),e.once("close",c),n.then(()=>setTimeout(c,lx));let m=i(()=>{let d=s.length<4?0:s.readUInt32LE();if(s.length>=4&&(d<Go||d>ax))return"foreign";if(s.length<4||s.length<4+d)return a?"gone":null;let p=s.subarray(4,4+d);return s=s.subarray(4+d),o+=1,cx(p,r,o-1)?ux(p):"foreign"},"take");return{key:r.toString("hex"),send(d){let p=Buffer.from(JSON.stringify(d)),f=Buffer.alloc(4);f.writeUInt32LE(p.length),t.write(Buffer.concat([f,p]))},next:i(d=>new Promise(p=>{let f=i(w=>{clearTimeout(g),l=i(()=>{},"wake"),p(w)},"finish"),g=setTimeout(()=>f("late"),d*1e3);l=i(()=>{let w=m();w!==null&&f(w)},"wake"),l()}),"next"),release(){e.off("data",u).off("close",c)}}},"openFrames"),cx=i((e,t,n)=>{let r=Buffer.from(e);return r.fill(0,0,An).writeUInt32LE(n),sx("sha256",t).update(r).digest().equals(e.subarray(0,An))},"isSigned"),ux=i(e=>{let t=e.readUInt32LE(An),n=Go+8*t;if(n>e.length)return"foreign";try{let r=JSON.parse(e.subarray(n).toString("utf8"));if(!kt(r))return"foreign";let o=Array.from({length:t},(s,a)=>e.readDoubleLE(Go+8*a));return t===0?r:{...r,samples:o}}catch{return"foreign"}},"messageIn");var mx='this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`',dx={ERR_UNKNOWN_FILE_EXTENSION:mx,ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX:'Node only strips types: remove enums, namespaces and parameter properties, or add `node-args: ["--experimental-transform-types"]`',ERR_MODULE_NOT_FOUND:"does `prepare` install and build it? Node imports need the full file name with its extension",MODULE_NOT_FOUND:"does `prepare` install and build it?",ERR_INVALID_TYPESCRIPT_SYNTAX:"the file has a syntax error"},In=i((e,t,n,r)=>F(`${e} ended its process while ${t}: it`,n,r,n.code===0?"a benchmark file must not end its process (process.exit)":null),"goneFailure"),Ln=i((e,t,n,r)=>new h({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give an operation less work":"look for an endless loop, or a promise that never settles",output:C(r)}),"lateFailure"),Fn=i((e,t,n,r)=>new h({message:e.hint===null?`${n} failed while ${e.phase}: ${e.message}`:`${t} ${e.message}`,hint:e.hint??px(e),output:C([e.stack,r].join(`
`))}),"workerFailure"),px=i(e=>{if(e.phase!=="loading")return null;if(/already exists/.test(e.message))return"every benchmark in a file needs its own name";if(e.code?.endsWith("MODULE_NOT_FOUND")&&e.message.includes("'tinybench'"))return"install tinybench in the project: `npm install --save-dev tinybench`";let t=/Cannot find (?:package|module) '([^'./][^']*)'/.exec(e.message)?.[1];return e.code?.endsWith("MODULE_NOT_FOUND")&&t!==void 0&&!/^(?:node:|file:|[A-Za-z]:)/.test(t)?`install ${t} in the project (\`npm install ${t}\`), and let \`prepare\` install what the lockfile names`:dx[e.code??""]??null},"hintFor");var fx=3,jn=i(async(e,t,n,r,o=[])=>{let s=await A({argv:[...r.under??[],...o,r.node,...t.nodeArgs,e],directory:r.root,environment:{...r.environment,...t.environment},signal:r.signal,talk:"descriptor"}),a=s.child.stdio[fx],l=at({reading:a,writing:a,exit:s.exit});l.send({...n,key:l.key});let c=i(async(m,d,p)=>{await s.end(m==="gone"?1:0),r.signal.throwIfAborted();let f=s.output();throw m==="gone"?In(Bn(t,n,d),d,await s.exit,f):m==="foreign"?Ye(Bn(t,n,d),d,f,"it must leave descriptor 3 alone"):m==="late"?Ln(Bn(t,n,d),d,p,f):Fn(m,t.file,Bn(t,n,m.phase),f)},"fail"),u=i(async(m,d,p)=>{let f=await l.next(p);return typeof f=="string"||f.kind==="failed"?c(f,d,p):f.kind!==m?c("foreign",d,p):f},"expect");return{running:s,pid:i(()=>s.programPid(),"pid"),hold:i(m=>m?s.stop():s.go(),"hold"),send:l.send,expect:u}},"startWorker"),Bn=i((e,{task:t},n)=>t===null||n==="loading"?e.file:`${e.file}: benchmark "${t}"`,"where");var hx=.02,ym=i(async(e,t,n,r,o)=>{let s=await nt(n.environment.PATH),a=await gx(r.open),l=o?.operations??Mn(a,hx),c=`${e.file}: benchmark "${t}"`,u=i((g,w)=>gm(s,n.root,async({prefix:y})=>{var $=[];try{let b=await jn(r.worker,{...e,nodeArgs:[...xt,...g.nodeArgs,...e.nodeArgs]},{tool:e.kind,file:r.file,task:t,slowdown:0,hurried:!1,heap:!1,recording:null,count:l},{...n,environment:{...n.environment,...to,...g.environment}},y);let k=v($,b.running,!0);await b.expect("counted","counting",w);let S=await k.end(yx);if(S.length>0)throw B(c,S,wx)}catch(j){var I=j,O=!0}finally{var ee=_($,I,O);ee&&await ee}}),"countIn"),m=(o?.values.instructions??NaN)*l,d=await fn(n.limit,u,{expected:m}),{instructions:p,warnings:f}=_t(l,c,d);return{values:{instructions:p*(1+n.slowdown)},basis:`${s.version}, ${l} operations`,operations:l,warnings:f}},"countTask"),gx=i(async e=>{var n=[];try{let t=v(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=_(n,o,s);a&&await a}},"rehearse"),yx=60,wx="stop them in afterAll, teardown, or when the process exits";var lt=i((e,{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),Dn=i(async(e,t,n)=>{let r=await wm(e,t),o=jr(e.pid());return{batch:r.batch,operation:r.operation,...r.first!==null&&{first:r.first},tells:r.tells,warnings:r.warnings,pid:e.pid(),hold:e.hold,turn:i((s,a=r.batch,l=r.tells)=>kx(e,{seconds:s,batch:a,told:l,singly:r.hooks},t),"turn"),finish:i(()=>bm(e,o,t,n),"finish"),[Symbol.asyncDispose]:n.dispose}},"sessionOf"),Wn=i(async(e,t,n,{seconds:r,file:o})=>{let{batch:s}=await wm(e,t);e.send({kind:"record",seconds:r,batch:s,file:o}),await e.expect("recorded","measuring",r+t.operationLimit),await bm(e,jr(e.pid()),t,n)},"recordIn"),wm=i(async(e,{loadLimit:t,operationLimit:n})=>{await e.expect("loaded","loading",t),await e.expect("warming","setting up",n);let r=wt(e.pid()),o=await e.expect("ready","warming up",n);return{...o,first:bx(o,r)}},"readyOf"),bx=i(({first:e,hooks:t},n)=>{if(e===null)return null;let{seconds:r,told:o,cpu:s}=e;return o!==null||t?{samples:[o??r],cpu:s}:{samples:[r],cpu:s,clock:n(r)}},"firstTurn"),kx=i(async(e,{seconds:t,batch:n,told:r,singly:o},{operationLimit:s})=>{let a=wt(e.pid());e.send({kind:"turn",seconds:t,batch:n,told:r});let{samples:l,cpu:c,took:u}=await e.expect("turn","measuring",t+s);if(!l.every(d=>d>0&&Number.isFinite(d)))throw new h({message:"an operation took no time at all",hint:"it is shorter than the clock can resolve: let one call do more work"});if(r)return{samples:l,cpu:c};let m=l.reduce((d,p)=>d+p,0)*(o?1:n);return{samples:l,cpu:c,clock:a(m,o?Math.max(0,u-m):0)}},"turn"),bm=i(async(e,t,{operationLimit:n},{ended:r})=>{let o=t();e.send({kind:"finish"});let{peak:s,heap:a}=await e.expect("finished","tearing down",n);return await r(),{peakMemory:Math.max(s,o.peak),values:a===null?{}:{"heap-per-op":a},used:o.used}},"finish");var Sx=/(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/,xx=/^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/,Px=i(e=>`${e} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`,"loaderWarning"),qo=i(e=>[...new Set(e.flatMap(t=>{let n=Sx.exec(t)?.[1];return n!==void 0?[Px(n)]:xx.test(t)?[`${t} slows the measured code down`]:[]}))],"noiseWarningsIn");var km=5,Tx=i((e={})=>({minimumPairs:3,list:i((t,n)=>Ox(t,n,Hn(n,e)),"list"),open:i((t,n,r,o=R)=>xm(t,n,r,o,Hn(r,e)),"open"),exact:i((t,n,r,o,s)=>Rx(t,n,r,Hn(r,e),s),"exact")}),"tinybenchRunner"),Hn=i(({limit:e},t)=>({worker:t.worker??te("tinybench-worker.js"),...lt(e,t)}),"optionsOf"),Gn=Tx(),Uo=i(async(e,t,n,{worker:r},o={})=>{let s=Sm(e,n);return jn(r,e,{tool:e.kind,file:s,task:t,slowdown:n.slowdown,count:null,hurried:!1,heap:!1,recording:null,...o},n)},"start"),Sm=i((e,{root:t})=>{let n=_x(t,e.file);if(vx(n))return n;throw new h({message:`${e.file} does not exist`,hint:"does `prepare` build it? Is the path under `tinybench:` right?"})},"fileOf"),Rx=i(async(e,t,n,r,o)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let s={worker:r.worker,file:Sm(e,n),open:i(()=>xm(e,t,n,R,r),"open")};return ym(e,t,n,s,o)},"exact"),Ox=i(async(e,t,n)=>{var l=[];try{let r=await Uo(e,null,t,n);let o=v(l,r.running,!0);let{tasks:s,warnings:a}=await r.expect("listed","loading",n.loadLimit);await o.end(km);return s.map(p=>({task:p,warnings:[...qo(e.nodeArgs),...a]}))}catch(c){var u=c,m=!0}finally{var d=_(l,u,m);d&&await d}},"list"),xm=i(async(e,t,n,{metrics:r,hurried:o},s)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let a=r.includes("heap-per-op"),l=await Uo(e,t,n,s,{heap:a,hurried:o}),c=await Dn(l,s,Pm(l,e,t)).catch(Ke(l.running));return{...c,warnings:[...new Set([...qo(e.nodeArgs),...c.warnings])]}},"open"),Pm=i(({running:e},t,n)=>({async ended(){let r=await e.end(km);if(r.length>0)throw B(`${t.file}: benchmark "${n}"`,r,"stop them in afterAll, teardown, or when the process exits")},dispose:i(async()=>e[Symbol.asyncDispose](),"dispose")}),"endOf"),SF=i(async(e,t,n,r,o={})=>{var c=[];try{let s=Hn(n,o);let a=await Uo(e,t,n,s,{recording:r.recording});let l=v(c,a.running,!0);await Wn(a,s,Pm(a,e,t),r);await l.exit}catch(u){var m=u,d=!0}finally{var p=_(c,m,d);p&&await p}},"recordTinybench");import{join as Cx}from"node:path";var[Ex,Mx]=[3,4],Nx=86400,be=i(({files:e})=>`vitest bench ${e.join(" ")}`,"inWords"),Vo=i(async(e,t,{list:n,loadLimit:r})=>{let o=Cx(t.root,e.directory),s=await A({argv:[...t.under??[],t.node,te("vitest-holder.js")],directory:o,environment:{...t.environment,...e.environment},signal:t.signal,talk:"descriptors"}),[a,l]=[s.child.stdio[Ex],s.child.stdio[Mx]],c=at({reading:a,writing:a,exit:s.exit}),u={directory:o,files:e.files,args:e.args,list:n,runner:te("vitest-runner.js"),preload:te("vitest-worker.cjs"),marker:pt};c.send({...u,key:c.key});let m=i((p,f)=>$x(c,p,f,{spec:e,context:t,running:s}),"next"),d=await m("held",r).catch(Ke(s));return{running:s,version:d.version,vitest:d.vitest,files:d.files,others:d.others,stream:l,run(p){return c.send({kind:"run",files:p}),m("ended",Nx)},list(p,f){return c.send({kind:"run",files:p}),m("listed",f)}}},"startHolder"),$x=i(async(e,t,n,{spec:r,context:o,running:s})=>{let a=await e.next(n);if(typeof a!="string"&&a.kind===t)return a;await s.end(a==="gone"?1:0),o.signal.throwIfAborted();let l=C(s.output());throw a==="gone"?F(`${be(r)} ended before its benchmarks: it`,await s.exit,l):a==="late"?new h({message:`${be(r)} did not load within ${Number(n.toPrecision(3))} s`,hint:"does something in its configuration, its `globalSetup` or its files wait, or loop without end?",output:l}):a==="foreign"||a.kind!=="failed"?new h({message:`${be(r)}: its configuration wrote into the channel that belongs to perf-budgets`,hint:"it must leave descriptors 3 and 4 alone",output:l}):new h({message:`${be(r)}: ${a.message}`,hint:a.hint,output:l})},"expect");var zo=i((e,{others:t,files:n,left:r})=>new h({message:`${be(e)} has no benchmark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`its ${n===1?"file calls":`${n} files call`} no \`bench(\u2026)\``:t>0?`vitest finds ${t} other benchmark files; is the path right?`:"vitest finds no benchmark file: `benchmark.include` in its configuration says which files are, *.bench.* unless it does"}),"nothingFound"),vm=i((e,t,n)=>{let r=t??"vitest does not say why",[o=""]=r.split(`
`,1),s=/vitest-pool|Worker (?:forks|exited)/.test(o);return new h({message:`${e} failed while loading: ${s?"its process ended":o}`,output:C(qn(s?n:[r,n].join(`
`)))})},"notLoaded"),qn=i(e=>e.split(`
`).filter(t=>!Ax.test(t)).join(`
`),"withoutMachinery"),Ax=/^\s*(?:at|❯) .*(?:node:internal|vitest-worker|\/node_modules\/(?:@?vitest|vite|vite-node|tinypool)\/)/;var _m=10,Tm=i(({holder:e,file:t,request:n,context:r,release:o,end:s})=>{let a=`${t.label}/${n.task}`,{running:l,stream:c}=e,u=null,m=e.run([t]).then(y=>u=y,y=>{if(!(y instanceof h))throw y;return u=y});m.catch(()=>{});let d=at({reading:c,writing:c,exit:m.catch(()=>{})});d.send({...n,key:d.key});let p,f=!1,g=i(async(y,b,k)=>{if(y==="gone"&&await m,await s(),r.signal.throwIfAborted(),u instanceof h)throw u;let S=qn(l.output());throw y==="gone"?Fx(a,b,u,S):y==="late"?Ln(a,b,k,S):y==="foreign"?Ye(a,b,S,"it must leave descriptor 4 alone"):Fn(y,t.label,y.phase==="loading"?t.label:a,S)},"fail"),w=i(async(y,b,k)=>{let S=await d.next(k);return typeof S=="string"||S.kind==="failed"?g(S,b,k):S.kind!==y?g("foreign",b,k):(S.kind==="loaded"&&({pid:p}=S),S)},"expect");return{pid:i(()=>l.programPid(p),"pid"),hold:i(y=>y?l.stop():l.go(),"hold"),send:d.send,expect:w,ending:{async ended(){let y=await Bx(m,_m);if(d.release(),y===null)return g("late","tearing down",_m);if(y instanceof h)throw y;let[b]=y.errors;if(b!==void 0)throw Rm(a,b,l.output());if(f=y.left.length===0,f)return o();throw await s(),B(a,y.left.map(Lx),Ix)},async dispose(){f||await s()}}}},"runFile"),Ix="stop them in teardown, in afterAll, or when the process exits",Lx=i(e=>({pid:0,name:e}),"named"),Fx=i((e,t,n,r)=>{let[o]=n?.errors??[];if(!(n!==null&&(n.signal!==null||n.code!==0))&&o!==void 0)return Rm(e,o,r);let a={code:n?.code??null,signal:n?.signal??null};return In(e,t,a,r)},"gone"),Rm=i((e,t,n)=>new h({message:`${e} failed: ${t.split(`
`,1)[0]}`,hint:"nobody caught it: it was thrown in a timer or an event, or a promise was left alone",output:C(qn([t,n].join(`
`)))}),"uncaught"),Bx=i(async(e,t)=>{let n,r=new Promise(o=>{n=setTimeout(()=>o(null),t*1e3)});try{return await Promise.race([e,r])}finally{clearTimeout(n)}},"within");var jx=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>Wx(t,n,lt(n.limit,e)),"list"),open:i((t,n,r,o=R)=>qx(t,Em(t,n),r,o,lt(r.limit,e)),"open"),close:i(()=>Cm.end(),"close")}),"vitestRunner"),Om=jx(),Dx=5,Cm=Nn(),Em=i((e,t)=>{if(t===null)throw new h({message:`${be(e)} is no single benchmark`});return t},"named"),Wx=i(async(e,t,{loadLimit:n})=>{var d=[];try{let r=await Vo(e,t,{list:!0,loadLimit:n});let o=v(d,r.running,!0);let{files:s,others:a}=r;if(s.length===0)throw zo(e,{others:a,files:0,left:0});let{files:l,errors:c}=await r.list(s,n);await o.end(Dx);let u=s.flatMap(y=>{let b=l.find(S=>S.file===y.file&&S.project===y.project),[k]=b?.errors??c;if(b===void 0||k!==void 0)throw vm(y.label,k,o.output());return b.benchmarks.map(({name:S,skipped:$})=>({task:`${y.label}/${S}`,skipped:$}))});let m=u.filter(({task:y})=>Hx(e,y));if(m.length===0)throw zo(e,{others:a,files:s.length,left:u.length});return m.map(({task:y,skipped:b})=>({task:y,warnings:[],...b!==null&&{skipped:b}}))}catch(p){var f=p,g=!0}finally{var w=_(d,f,g);w&&await w}},"list"),Hx=i(({only:e,exclude:t},n)=>{let r=i(o=>o.some(s=>Y(s)(n)||Y(`${s}/**`)(n)),"fits");return(e.length===0||r(e))&&!r(t)},"isWanted"),Gx=i(({vitest:e},{file:t,name:n},{slowdown:r},{metrics:o,hurried:s})=>({vitest:e,label:t.label,task:n,slowdown:r,hurried:s,heap:o.includes("heap-per-op"),recording:null}),"requestOf"),qx=i(async(e,t,n,r,o)=>{let{link:s}=await Mm(e,t,n,r,o);return Dn(s,o,s.ending).catch(async a=>{throw await s.ending.dispose(),a})},"open"),tB=i(async(e,t,n,r)=>{let o=lt(n.limit),{link:s}=await Mm(e,Em(e,t),n,R,o,r.recording);try{await Wn(s,o,s.ending,r)}finally{await s.ending.dispose()}},"recordVitest"),Mm=i(async(e,t,n,r,{loadLimit:o},s=null)=>{let a=i(()=>Vo(e,n,{list:!1,loadLimit:o}),"begin"),l=r.seed===0?await Vx(a):await Ux(e,n,a),c=l.started,u=c.files.filter(({label:d})=>t.startsWith(`${d}/`)).toSorted((d,p)=>p.label.length-d.label.length)[0];if(u===void 0)throw l.release(),new h({message:`${be(e)} has no file for the benchmark "${t}"`,hint:`it has ${c.files.map(({label:d})=>d).join(", ")||"none"}`});let m={...Gx(c,{file:u,name:t.slice(u.label.length+1)},n,r),recording:s};return{link:Tm({holder:c,file:u,request:m,context:n,release:l.release,end:l.end})}},"start"),Ux=i((e,{root:t,environment:n,signal:r},o)=>Cm.hold(JSON.stringify([t,n,e]),0,r,o),"shared"),Vx=i(async e=>{let t=await e(),n=i(async()=>{await t.running.end()},"end");return{started:t,release:i(()=>{n()},"release"),end:n}},"alone");var Nm={tinybench:Gn,mitata:Gn,benchmark:Gn,command:_l,python:Lo,timeit:Lo,pytest:zu,http:Uc,report:sm,size:pm,go:pc,criterion:zl,divan:Xl,asv:Ba,pyperf:Lu,"google-benchmark":Pc,catch2:nl,jmh:Tu,vitest:Om},$m=i(async()=>{for(let{close:e}of Object.values(Nm))await e?.()},"closeRunners"),Ce=i(e=>Nm[e.kind],"runnerOf");var Am=1e4,zx=i(({name:e},t)=>new h({message:`${e} has ${t} benchmarks, and a suite can have at most ${Am}`,hint:"benchmark what stands for the rest, or split the suite"}),"tooMany");async function Ee(e,t,n){try{let r=await Ce(e.runner).list(e.runner,n);if(r.length>Am)throw zx(e,r.length);return{tasks:r}}catch(r){if(!(r instanceof h))throw r;return{failure:r.on(t).failure}}}i(Ee,"list");var Jx=.25,Kx={...R,seed:1};async function Im(e,t,n,r){let{open:o,close:s}=Ce(e.runner);if(o===void 0)return null;try{let d={...r,limit:Jx*r.limit};for(let{task:p}of t.filter(({skipped:f})=>f===void 0)){var a=[];try{let f=v(a,await o(e.runner,p,d,Kx),!0);await f.turn(0);s!==void 0&&await f.finish()}catch(l){var c=l,u=!0}finally{var m=_(a,c,u);m&&await m}}return null}catch(d){if(!(d instanceof h))throw d;return d.on(n).failure}finally{await s?.()}}i(Im,"rehearse");var Yo=i(({task:e,names:t},n)=>t?.[n][0]??e,"taskOn");function Et(e,t,n){let{listings:r,namesOf:o}=Yx(e??t,n),s=e??t,a=Zx([r.head,r.own,r.overlaid]),l=i(O=>ct(O)?.filter(({task:ee})=>!a.has(ee))??null,"tasksIn"),c=l(r.head),u=l(r.overlaid)??l(r.own),m=eP(e,t,r.harness),d=rP(r,e!==null,t!==null);if(d!==null)return[Ko(s,d)];if(e!==null&&Xs(e.runner)&&u!==null)return[Ko(s,tP(s))];let p=Fm(l(r.own)),f=Jo(c),g=Jo(u),w=[r.head,r.own,r.overlaid].map(O=>Jo(ct(O))),y=i(O=>f.get(O)?.warnings??[],"warningsOf"),b=e!==null&&t!==null&&e.runner.kind!==t.runner.kind,k=`it is a \`${t?.runner.kind}\` on base and a \`${e?.runner.kind}\` on head: give the new one another name`,S=[...f.keys()].filter(O=>!p.has(O)),$=i(O=>{let ee=g.has(O)&&!b?"measured":"new";return{record:{...Un(s,O,y(O)),...wr,status:ee,harness:r.harness,reported:nP(w,O),runtime:{base:g.get(O)?.runtime??null,head:f.get(O)?.runtime??null}},task:O,...o(O),specs:{head:e?.runner??null,base:ee==="new"?null:m}}},"present"),j=i(O=>({record:{...Un(s,O,b?[k]:y(O)),status:"missing",failure:null,...Qx(s,O,S)},task:O,specs:Zo}),"missing"),I=[...[...f.keys()].filter(O=>!b||!p.has(O)).map($),...[...p].filter(O=>b||!f.has(O)).map(j)];return Xx(s,I,a)}i(Et,"candidates");function Yx(e,t){let n={listings:t,namesOf:i(()=>({}),"namesOf")},{sameTasks:r}=e===null?{}:Ce(e.runner),o=i(m=>(ct(m)??[]).flatMap(({task:d})=>d??[]),"written"),s=t.overlaid??t.own,a=new Map([...r?.(o(s),o(t.head))??[],...t.renamed??[]]);if(a.size===0)return n;let l=i(m=>m===null?null:a.get(m)??m,"called"),c=i(m=>m!==null&&"tasks"in m?{tasks:m.tasks.map(d=>({...d,task:l(d.task)}))}:m,"renamed"),u=i((m,d)=>o(m).filter(p=>l(p)===d),"on");return{listings:{...t,head:c(t.head),own:c(t.own),overlaid:c(t.overlaid)},namesOf:i(m=>m===null?{}:{names:{base:u(s,m),head:u(t.head,m)}},"namesOf")}}i(Yx,"sameNames");function Zx(e){let t=e.flatMap(r=>ct(r)??[]),n=Fm(t.filter(({skipped:r})=>r===void 0));return new Map(t.flatMap(({task:r,skipped:o})=>o===void 0||n.has(r)?[]:[[r,o]]))}i(Zx,"leftOutOf");function Xx(e,t,n){let r=[...n].map(([l,c])=>`${Ue(e.name,l)} is not measured: ${c}`),[o,...s]=t;if(r.length===0)return[...t];if(o===void 0)return[Ko(e,Lm({message:"every benchmark is skipped",output:r.join(`
`)}))];let a={...o.record,warnings:[...o.record.warnings,...r]};return[{...o,record:a},...s]}i(Xx,"withLeftOut");var Qx=i(({name:e},t,n)=>{let r=n.filter(s=>s!==null),o=t===null?void 0:Vs(t,r)??r[0];return o===void 0?{}:{likely:Ue(e,o)}},"likelyIn");function eP(e,t,n){return n==="own"||e===null?t?.runner??null:ei(e.runner,t?.runner??null)}i(eP,"baseSpecOf");var tP=i(({name:e})=>Lm({message:`${e} sends requests to a running service, which is the same for base and head: there is nothing to compare`,hint:"judge its absolute budgets with `perf-budgets run`, or use `serve` to start a server per side"}),"sameService"),Lm=i(e=>new h(e).failure,"because"),ct=i(e=>e!==null&&"tasks"in e?e.tasks:null,"tasksOf"),Fm=i(e=>new Set(e?.map(({task:t})=>t)),"names"),Jo=i(e=>new Map(e?.map(t=>[t.task,t])),"byName");function nP(e,t){let n=e.flatMap(o=>o.get(t)??[]),r=new Set(n.flatMap(({metrics:o})=>o??[]));return n.some(({metrics:o})=>o===void 0)?null:ke.filter(o=>r.has(o))}i(nP,"reportedOf");function rP({head:e,own:t,overlaid:n},r,o){if(r&&e!==null&&"failure"in e)return e.failure;let s=ct(t)??ct(n);return o&&s===null&&t!==null&&"failure"in t?t.failure:null}i(rP,"failureOf");var Zo={base:null,head:null},Ko=i((e,t)=>({record:{...Un(e,null,[]),...wr,status:"failed",failure:t},task:null,specs:Zo}),"failed"),Un=i((e,t,n)=>({path:Ue(e.name,t),suite:e.name,runner:e.runner.kind,scenario:e.scenario,dataset:e.dataset,warnings:n}),"declaredAs"),Vn=i(e=>({record:{...Un(e,null,[]),status:"skipped"},task:null,specs:Zo}),"skipped");import{execFile as oP}from"node:child_process";import{readFile as sP}from"node:fs/promises";import{promisify as iP}from"node:util";var aP=iP(oP);async function LB(e){let t=await uP(),n=t.at(-1);if(n===void 0||t.length<2)return null;let r=await ae("taskset",e);return r===null?null:lP(n,t,r)}i(LB,"findPin");function lP(e,t,n){let r=i((s,a)=>aP(n,["--cpu-list","--pid",a,String(s)],{env:{LC_ALL:"C"}}),"move"),o=null;return{core:e,async pin(s){if(o!==null)return o;let l=(await Promise.allSettled(s.map(c=>r(c,String(e))))).find(c=>c.status==="rejected");return l===void 0?null:(await Promise.allSettled(s.map(c=>r(c,t.join(",")))),o=`the sides are not pinned to core ${e}, so expect more noise: ${cP(l.reason)}`,o)}}}i(lP,"pinTo");var cP=i(e=>(e.stderr?.trim()||e.message).split(`
`).at(-1)??"","inOneLine");async function uP(){try{let e=await sP("/proc/self/status","utf8");return mP(/^Cpus_allowed_list:\s*(\S+)/m.exec(e)?.[1]??"")}catch{return[]}}i(uP,"allowedCores");function mP(e){return e.split(",").flatMap(t=>{let[n,r]=t.split("-").map(Number);return t===""||n===void 0||!Number.isInteger(n)?[]:Array.from({length:(r??n)-n+1},(o,s)=>n+s)})}i(mP,"parseCores");var Be=class extends x{static{i(this,"StepFailure")}failure;constructor(t,n){let r=n.output===""?"":`:
${n.output}`;super(`${t} could not be prepared: ${n.message}${r}`,{...n.hint!==null&&{hint:n.hint},exitCode:3}),this.failure=n}};async function Mt(e){var g=[];try{let{side:t,shown:n,seconds:r,signal:o}=e;let s=i(S=>e.onProgress?.({side:t,step:e.step,command:n,line:S}),"report");s("");let a=await dP(e);let l=v(g,await A({...e,argv:a,reach:"machine",...o&&{signal:o}}),!0);let c=i(S=>{let $=U(S.toString("utf8")).trim().split(`
`).at(-1)?.trim()??"";$!==""&&s($)},"follow");l.child.stdout?.on("data",c);l.child.stderr?.on("data",c);let u=!1;let m=setTimeout(()=>{u=!0,l.end()},r*1e3);let d=await l.exit.finally(()=>clearTimeout(m));await l.end();o?.throwIfAborted();if(d.code===0)return;let{code:p,signal:f}=d;throw new Be(t,{...fP(d,n,u?r:null),exitCode:p,signal:f,output:pP(l.output())})}catch(w){var y=w,b=!0}finally{var k=_(g,y,b);k&&await k}}i(Mt,"runStep");async function dP({argv:e,environment:t}){let[n="",...r]=e;if(/[/\\]/.test(n)||process.platform==="win32")return e;let o=await ae(n,t.PATH);if(o!==null)return[o,...r];throw new x(`command not found: ${n}`,{hint:"install it, or correct PATH: folders in the checkout do not count",exitCode:3})}i(dP,"found");function pP(e){let t=e.split(`
`).filter(o=>o.trim()!==""),r=t.slice(0,-16).filter(o=>/\berror\b|\bcannot\b|failed|not found|missing/i.test(o)).filter(o=>o.trim().split(/\s+/).length>2).slice(0,4);return C([...r,...r.length>0?["\u2026"]:[],...t.slice(-16)].join(`
`),21)}i(pP,"excerpt");function fP(e,t,n){let r=`\`${t}\``;if(n!==null)return{message:`${r} did not end within ${n} s`,hint:"run it in a fresh clone to see what it waits for"};if(e.code===127)return{message:`${r} failed: a program was not found`,hint:"install it, or put it on PATH"};let o=e.signal===null?`with exit code ${e.code}`:`by ${e.signal}`;return{message:`${r} ended ${o}`,hint:"it runs in a fresh checkout with few environment variables; set up what it needs in `prepare:`"}}i(fP,"describe");import{posix as fs}from"node:path";import{relative as f0}from"node:path";import{existsSync as ts}from"node:fs";import{utimes as MP}from"node:fs/promises";import{dirname as Xm,join as At}from"node:path";import{readFile as Um,readdir as bP,readlink as kP,realpath as Vm,rm as es,stat as Wm,lstat as zm,cp as SP}from"node:fs/promises";import{constants as xP,existsSync as zn}from"node:fs";import{dirname as PP,isAbsolute as Jm,join as X,relative as Hm,resolve as vP}from"node:path";import{readFile as jm}from"node:fs/promises";import{existsSync as Xo}from"node:fs";import{dirname as Bm,join as Nt}from"node:path";var hP=[["package-lock.json","npm"],["npm-shrinkwrap.json","npm"],["pnpm-lock.yaml","pnpm"],["yarn.lock","yarn"],["bun.lock","bun"],["bun.lockb","bun"]];async function Qo(e,t){for(let n=e;;n=Bm(n)){let r=hP.filter(([o])=>Xo(Nt(n,o)));if(r.length>0&&Xo(Nt(n,"package.json")))return gP(n,r);if(n===t||n===Bm(n))break}return Xo(Nt(e,"package.json"))?wP(e):null}i(Qo,"detectInstallation");async function gP(e,t){let n=Dm(await je(e)),[r="",o="npm"]=t.find(([,l])=>l===n)??t[0]??[],s=t.filter(([,l])=>l!==o).map(([l])=>l),a=s.length>0&&n===null?[`used ${r} and ignored ${s.join(", ")}; choose one with "packageManager" in package.json`]:[];return{manager:o,directory:e,lockfile:r,argv:await yP(o,Nt(e,r)),warnings:a}}i(gP,"locked");async function yP(e,t){return e==="npm"?["npm","ci"]:e==="yarn"&&/^__metadata:/m.test(await jm(t,"utf8"))?["yarn","install","--immutable"]:[e,"install","--frozen-lockfile"]}i(yP,"frozen");async function wP(e){let t=await je(e);if(["dependencies","devDependencies","optionalDependencies"].map(o=>t[o]??{}).every(o=>Object.keys(o).length===0))return null;let r=Dm(t)??"npm";return{manager:r,directory:e,lockfile:null,argv:r==="npm"?["npm","install","--no-package-lock"]:[r,"install"],warnings:[]}}i(wP,"unlocked");var Dm=i(({packageManager:e})=>/^(npm|pnpm|yarn|bun)@/.exec(typeof e=="string"?e:"")?.[1]??null,"declaredManager");async function je(e){let t=Nt(e,"package.json"),n=await jm(t,"utf8");try{let r=JSON.parse(n.replace(/^\uFEFF/,""));if(typeof r=="object"&&r!==null)return r}catch(r){throw new x(`${t} is not JSON: ${r.message}`,{exitCode:3,cause:r})}throw new x(`${t} is not a JSON object`,{exitCode:3})}i(je,"readManifest");var _P=[".cache",".vite",".vite-temp",".vitest"];async function Km(e,t,n,r,o=!1){let s=o?zn(X(e,"node_modules"))?null:"nothing is installed":await TP(e,n);if(s!==null)return s;let a=await Vm(t);for(let l of r){let c=X(e,l,"node_modules"),u=await zm(c).catch(()=>null);if(u===null)continue;if(!u.isDirectory())return`${c} is a link`;if(zn(X(c,".prisma")))return"node_modules/.prisma is generated from the project";let m=await Ym(c,t,a);if(m!==null)return m}return null}i(Km,"whyNotReusable");async function TP(e,{manager:t,lockfile:n}){let r=X(e,"node_modules");if(!zn(r))return"nothing is installed";if(n===null)return"there is no lockfile";if(t==="npm")return RP(X(e,n),e);let o={pnpm:".modules.yaml",yarn:".yarn-integrity",bun:null}[t],s=o===null?null:await Wm(X(r,o)).catch(()=>null),a=await Wm(X(e,n));return s!==null&&s.mtimeMs>a.mtimeMs?null:`it is unknown whether node_modules matches ${n}`}i(TP,"whyStale");async function RP(e,t){let n=await Gm(e);if(n===null)return"the lockfile has no list of packages";let r=await Gm(X(t,"node_modules",".package-lock.json"));if(r===null)return"npm left no record of what it installed";let o=Object.entries(n).filter(([l])=>/(^|\/)node_modules\//.test(l)),s=await Promise.all(o.map(([l,c])=>OP(X(t,l),l,c,r[l]))),a=o[s.indexOf(!1)];return a===void 0?null:`the installed ${a[0]} differs from the lockfile`}i(RP,"npmStale");async function OP(e,t,n,r){let o=await zm(e).catch(()=>null);if(o===null)return n.optional===!0||n.devOptional===!0;if(o.isSymbolicLink()||n.link===!0)return o.isSymbolicLink()&&n.link===!0;let s=n.resolved===void 0||/^https?:/.test(n.resolved);if(!s&&r?.integrity!==n.integrity||!s&&r?.resolved!==n.resolved)return!1;let a=await je(e).catch(()=>({})),l=n.name??t.replace(/^.*node_modules\//,"");return a.name===l&&a.version===n.version}i(OP,"isInstalled");async function Gm(e){try{return JSON.parse(await Um(e,"utf8")).packages??null}catch{return null}}i(Gm,"readLocked");async function Ym(e,t,n){let r=await bP(e,{withFileTypes:!0});for(let o of r){let s=X(e,o.name);if(o.isSymbolicLink()){if(await EP(s,t,n))return`${s} is a link that leads out of the checkout`}else if(o.isDirectory()){let a=await Ym(s,t,n);if(a!==null)return a}else if(e.endsWith("/.bin")&&(await Um(s,"latin1")).includes(CP(t)))return`${s} names the checkout it was installed in`}return null}i(Ym,"whyTied");var CP=i(e=>Buffer.from(e).toString("latin1"),"toBytes");async function EP(e,t,n){let r=await kP(e);if(Jm(r)||qm(vP(PP(e),r),t))return!0;let o=await Vm(e).catch(()=>null);return o!==null&&qm(o,n)}i(EP,"leadsOut");var qm=i((e,t)=>/^\.\.(\/|$)/.test(Hm(t,e))||Jm(Hm(t,e)),"isOutside");async function Zm(e,t,n,r){for(let o of n){let s=X(e,o,"node_modules"),a=X(t,o,"node_modules");if(zn(s)){await es(a,{recursive:!0,force:!0}),await $t(s,a,r);for(let l of _P)await es(X(a,l),{recursive:!0,force:!0})}}}i(Zm,"copyModules");async function $t(e,t,{environment:n,signal:r}){if(process.platform==="linux"){let s=[await ae("cp",n.PATH)??"/bin/cp","-a","--reflink=auto","--",e,t],{code:a}=await fe({argv:s,directory:"/",environment:n,...r&&{signal:r}},600);if(a===0)return;await es(t,{recursive:!0,force:!0})}await SP(e,t,{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0,mode:xP.COPYFILE_FICLONE})}i($t,"copyTree");var NP=".rustc_info.json";async function Qm(e,t){let{base:n,head:r}=e,o=[];for(let s of await $P(e)){let[a,l]=[At(n.top,s,"target"),At(r.top,s,"target")];!ts(At(a,NP))||ts(l)||!ts(Xm(l))||(await $t(a,l,t),o.push(At(s,"target")))}return o.length>0&&await AP(e),o}i(Qm,"copyTargets");async function $P({git:e}){return N(await e("head",["ls-files","-z","--",":(top,glob)**/Cargo.toml"])).map(n=>Xm(n))}i($P,"cratesOf");async function AP({git:e,head:t}){let n=new Date;for(let r of N(await e("head",["ls-files","-z","--",":(top)"])))await MP(At(t.top,r),n,n).catch(()=>{})}i(AP,"renew");import{createHash as IP}from"node:crypto";import{readFile as ed}from"node:fs/promises";import{join as It}from"node:path";var LP=[".npmrc",".yarnrc",".yarnrc.yml","pnpm-workspace.yaml",".pnpmfile.cjs","bunfig.toml"],FP=["name","version","bin","dependencies","devDependencies","optionalDependencies","peerDependencies","peerDependenciesMeta","bundleDependencies","bundledDependencies","dependenciesMeta","overrides","resolutions","pnpm","workspaces","packageManager"];async function ns(e,t,n){let r=IP("sha256");for(let o of[...t===null?[]:[t],...LP])r.update(`\0${o}\0`).update(await ed(It(e,o)).catch(()=>""));for(let o of n){let s=await je(It(e,o)).catch(()=>({}));r.update(`\0${o}\0`).update(JSON.stringify(FP.map(a=>s[a]??null)))}return r.digest("hex")}i(ns,"installInputs");var BP=["preinstall","install","postinstall","prepublish","preprepare","prepare","postprepare"],jP=/^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;async function td({directory:e,lockfile:t},n){for(let s of n){let a=Object((await je(It(e,s))).scripts),l=BP.find(c=>c in a&&!jP.test(String(a[c]).trim()));if(l!==void 0)return`${It(s,"package.json")} has a ${l} script`}if(t===null||t==="bun.lockb")return null;let r=await ed(It(e,t),"utf8");return(/^(package-lock|npm-shrinkwrap)/.test(t)?/"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/:/[@"'\s:]file:/).test(r)?`${t} has a dependency on a folder (file:)`:null}i(td,"whyInstallEach");import{existsSync as ut}from"node:fs";import{readFile as DP}from"node:fs/promises";import{join as De,posix as nd}from"node:path";async function rd(e,t){let n=await Promise.all(t.map(o=>WP(e,o))),r=[...new Set(n)].filter(o=>o!==null);return r.length===0?null:r.join(" && ")}i(rd,"jarBuild");async function WP(e,t){for(let n=nd.dirname(t);;n=nd.dirname(n)){if(ut(De(e,n,"pom.xml")))return HP(e,n);for(let r of["build.gradle","build.gradle.kts"])if(ut(De(e,n,r)))return GP(e,n,r);if(n===".")return null}}i(WP,"commandFor");function HP(e,t){let n=t!=="."&&ut(De(e,"pom.xml")),r=n?["--projects",Jn(t),"--also-make"]:[],o=t==="."||n?[]:["--file",Jn(`${t}/pom.xml`)];return[ut(De(e,"mvnw"))?"sh mvnw":"mvn","--quiet","--batch-mode","-DskipTests",...r,...o,"package"].join(" ")}i(HP,"maven");async function GP(e,t,n){let r=await DP(De(e,t,n),"utf8"),o=/\bjmh\b/.test(r)?"jmhJar":"assemble",s=["",".kts"].some(u=>ut(De(e,`settings.gradle${u}`))),a=t==="."||!s?o:`:${t.replaceAll("/",":")}:${o}`,l=t==="."||s?[]:["--project-dir",Jn(t)];return[ut(De(e,"gradlew"))?"sh gradlew":"gradle","--quiet","--no-daemon",...l,Jn(a)].join(" ")}i(GP,"gradle");var Jn=i(e=>/^[\w./:-]+$/.test(e)?e:`'${e.replaceAll("'",String.raw`'\''`)}'`,"quoted");import{readFile as qP}from"node:fs/promises";import{join as od}from"node:path";var rs=[".npmrc",".yarnrc.yml","bunfig.toml"],UP=new RegExp(["https?_proxy|no_proxy|all_proxy","node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?","npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)","yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)","pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)","uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)","(requests|curl)_ca_bundle|poetry_cache_dir","corepack_.*|pnpm_home|bun_install(_cache_dir)?"].map(e=>`^(${e})$`).join("|"),"i");async function sd(e,t,n){let o=[t.npm_config_userconfig??t.NPM_CONFIG_USERCONFIG??od(t.HOME??"",".npmrc"),...n.flatMap(c=>rs.map(u=>od(c,u)))],s=await Promise.all(o.map(c=>qP(c,"utf8").catch(()=>""))),a=new Set(s.flatMap(c=>[...c.matchAll(/\$\{?(\w+)/g)].map(u=>u[1]??""))),l=Object.entries(t).filter(c=>c[1]!==void 0&&(UP.test(c[0])||a.has(c[0])));return{...Object.fromEntries(l),...e,CI:"true",npm_config_audit:"false",npm_config_fund:"false",npm_config_update_notifier:"false"}}i(sd,"prepareEnvironment");import{existsSync as d0}from"node:fs";import{join as We,relative as yd}from"node:path";import{createHash as XP}from"node:crypto";import{existsSync as as}from"node:fs";import{readdir as QP,readFile as ls}from"node:fs/promises";import{join as mt}from"node:path";function VP(e,t){let n=e.slice(0,t).split(/\r?\n/);return[n.length,n.pop().length+1]}i(VP,"getLineColFromPtr");function zP(e,t,n){let r=e.split(/\r?\n/),o="",s=(Math.log10(t+1)|0)+1;for(let a=t-1;a<=t+1;a++){let l=r[a-1];l&&(o+=a.toString().padEnd(s," "),o+=":  ",o+=l,o+=`
`,a===t&&(o+=" ".repeat(s+n+2),o+=`^
`))}return o}i(zP,"makeCodeBlock");var P=class e extends Error{static{i(this,"TomlError")}line;column;codeblock;constructor(t,n){let[r,o]=VP(n.toml,n.ptr),s=zP(n.toml,r,o);super(`Invalid TOML document: ${t}

${s}`,n),this.line=r,this.column=o,this.codeblock=s}static x(t,n,r){throw new e(t,{toml:n.s,ptr:r??n.p})}};function Kn(e){let t=e.p,n=e.s.charCodeAt(e.p++),r=n,o=n===39,s=n===e.s.charCodeAt(e.p)&&n===e.s.charCodeAt(e.p+1);s&&((n=e.s.charCodeAt(e.p+=2))===10?e.p++:n===13&&e.s.charCodeAt(e.p+1)===10&&(e.p+=2));let a="",l=e.p,c=0;for(;e.p<e.s.length;e.p++)if(n=e.s.charCodeAt(e.p),s&&(n===10||n===13&&e.s.charCodeAt(e.p+1)===10))c=c&&3;else if(n<32&&n!==9||n===127)P.x("control characters are not allowed in strings",e);else if((!c||c===3)&&n===r&&(!s||e.s.charCodeAt(e.p+1)===r&&e.s.charCodeAt(e.p+2)===r)){if(s&&(e.s.charCodeAt(e.p+3)===r&&e.p++,e.s.charCodeAt(e.p+3)===r&&e.p++),!c){let u=e.s.slice(l,e.p);a=a?a+u:u}return e.p+=s?3:1,a}else if(!c)!o&&n===92&&(a+=e.s.slice(l,l=e.p),c=1);else if(c===1)if(n===120||n===117||n===85){let u=e.p++-1,m=0,d=n===120?2:n===117?4:8;for(let p=0;p<d;p++,e.p++){let f=e.s.charCodeAt(e.p),g=f>=48&&f<=57?f-48:f>=65&&f<=70?f-65+10:f>=97&&f<=102?f-97+10:-1;g<0&&P.x("invalid non-hex character in unicode escape",e),m=m<<4|g}(m<0||m>1114111||m>=55296&&m<=57343)&&P.x("invalid unicode escape",e,u),a+=String.fromCodePoint(m),l=e.p--,c=0}else s&&(n===32||n===9)?c=2:(n===98?a+="\b":n===116?a+="	":n===110?a+=`
`:n===102?a+="\f":n===114?a+="\r":n===101?a+="\x1B":n===34?a+='"':n===92?a+="\\":P.x("unrecognised escape sequence",e),l=e.p+1,c=0);else n!==32&&n!==9&&(c===2&&P.x("invalid escape: only line-ending whitespace may be escaped",e,l),c=!o&&n===92?1:0,l=e.p);P.x("unfinished string",e,t)}i(Kn,"parseString");var JP=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i,Lt=class e extends Date{static{i(this,"TomlDate")}#t=!1;#n=!1;#e=null;constructor(t,n,r){let o=!0,s=!0,a="Z",l;if(typeof t=="string")if(n)e:{if(n<3){if(+t.slice(11,13)>23){t="";break e}n===2?(a=null,t+="Z"):(l=t.charCodeAt(t.length-1))!==90&&l!==122&&(a=t.slice(t.length-6)),r&&(t=t.slice(0,10)+"T"+t.slice(11))}else n===4&&(t=+t.slice(0,2)>23?"":`0000-01-01T${t}Z`);o=n!==4,s=n!==3}else{let c=t.match(JP);c?(c[1]||(o=!1,t=`0000-01-01T${t}`),s=!!c[2],s&&t[10]===" "&&(t=t.replace(" ","T")),c[2]&&+c[2]>23?t="":(a=c[3]||null,!a&&s&&(t+="Z"))):t=""}super(t),isNaN(this.getTime())||(this.#t=o,this.#n=s,this.#e=a)}isDateTime(){return this.#t&&this.#n}isLocal(){return!this.#t||!this.#n||!this.#e}isDate(){return this.#t&&!this.#n}isTime(){return this.#n&&!this.#t}isValid(){return this.#t||this.#n}toISOString(){let t=super.toISOString();if(this.isDate())return t.slice(0,10);if(this.isTime())return t.slice(11,23);if(this.#e===null)return t.slice(0,-1);if(this.#e==="Z"||this.#e==="z")return t;let n=+this.#e.slice(1,3)*60+ +this.#e.slice(4,6);return n=this.#e[0]==="-"?n:-n,new Date(this.getTime()-n*6e4).toISOString().slice(0,-1)+this.#e}static wrapAsOffsetDateTime(t,n="Z"){let r=new e(t);return r.#e=n,r}static wrapAsLocalDateTime(t){let n=new e(t);return n.#e=null,n}static wrapAsLocalDate(t){let n=new e(t);return n.#n=!1,n.#e=null,n}static wrapAsLocalTime(t){let n=new e(t);return n.#t=!1,n.#e=null,n}};function Q(e,t=10){return t===16?e>47&&e<58||e>64&&e<71||e>96&&e<103:e>47&&e<48+t}i(Q,"isDigit");function ss(e,t){return e===32||e===9||e===10||e===13||t&&(e===t||e===44)||e===35}i(ss,"isEndOfValue");function Bt(e,t){let n=e.p,r=e.s.charCodeAt(e.p);if(r===91||r===123){e.d--||P.x("document contains excessively nested structures. aborting.",e);let o=r===91?ld(e):ad(e);return e.d++,o}return r===34||r===39?Kn(e):r===116?((e.s.charCodeAt(++e.p)!==114||e.s.charCodeAt(++e.p)!==117||e.s.charCodeAt(++e.p)!==101)&&P.x("invalid value",e,n),e.p++,!0):r===102?((e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==108||e.s.charCodeAt(++e.p)!==115||e.s.charCodeAt(++e.p)!==101)&&P.x("invalid value",e,n),e.p++,!1):r===43||r===45?Yn(e,e.p,e.s.charCodeAt(++e.p),44-r,t):e.s.charCodeAt(e.p+4)===45&&e.s.charCodeAt(e.p+7)===45?KP(e,r,t):e.s.charCodeAt(e.p+2)===58?YP(e,r,t):Yn(e,e.p,r,0,t)}i(Bt,"extractValue");function Yn(e,t,n,r,o){let s=n,a=0,l=!1;if(s===105)return(e.s.charCodeAt(++e.p)!==110||e.s.charCodeAt(++e.p)!==102)&&P.x("invalid value",e,t),e.p++,(r||1)/0;if(s===110)return(e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==110)&&P.x("invalid value",e,t),e.p++,NaN;if(s===48){if(++e.p>=e.s.length||ss(s=e.s.charCodeAt(e.p),o))return e.bi===!0?0n:0;if(!r){if(s===120)return os(e,t,16,o);if(s===98)return os(e,t,2,o);if(s===111)return os(e,t,8,o)}s===46?a=2:s===101||s===69?a=4:P.x("illegal leading zero",e,t)}else Q(s)||P.x("invalid value",e,t);for(;++e.p<e.s.length&&(s=e.s.charCodeAt(e.p),!ss(s,o));)a||(a=1),s===95?(a&1||P.x("illegal underscore",e),a+=11,l=!0):a===1&&s===46?a=2:(a===1||a===3)&&(s===101||s===69)?a=4:a===4&&(s===43||s===45)?a=6:Q(s)?a>9?a-=11:a&1||a++:P.x("illegal character in numeric literal",e);if(!a){let u=(n-48)*(r||1);return e.bi===!0?BigInt(u):u}a&1||P.x("unfinished numeric value",e,t);let c=e.s.slice(t,e.p);return l&&(c=c.replaceAll("_","")),a>1?parseFloat(c):id(e,c,10,t)}i(Yn,"parseNumber");function os(e,t,n,r){let o,s=1;for(;++e.p<e.s.length&&(o=e.s.charCodeAt(e.p),!ss(o,r));)o===95?(s&1&&P.x("illegal underscore",e),s=3):Q(o,n)?s&1&&s--:P.x("illegal character in numeric literal",e);s&1&&P.x("unfinished numeric value",e);let a=e.s.slice(t+2,e.p);return s&&(a=a.replaceAll("_","")),id(e,a,n,t)}i(os,"parseIntegerBaseN");function id(e,t,n,r){if(e.bi!==!0)e:{let o=parseInt(t,n);if(!Number.isSafeInteger(o)){if(e.bi)break e;P.x("integer value cannot be represented losslessly",e,r)}return o}return BigInt(n===10?t:(n===2?"0b":n===8?"0o":"0x")+t)}i(id,"parseInteger");function KP(e,t,n){let r=e.p++,o;if(!Q(t)||!Q(e.s.charCodeAt(e.p++))||!Q(e.s.charCodeAt(e.p++))||!Q(e.s.charCodeAt(e.p++)))return Yn(e,e.p=r,t,0,n);if(e.p+=5,Q(e.s.charCodeAt(e.p++))||P.x("invalid date-time: date part is malformed",e,r),e.p>=e.s.length||((t=e.s.charCodeAt(e.p))!==32||(o=!0,!Q(e.s.charCodeAt(e.p+1))))&&t!==84&&t!==116){let a=e.s.slice(r,e.p);return Ft(e,a,3,!1,r)}if(e.s.charCodeAt(e.p+=3)!==58&&P.x("invalid date-time: time part is malformed",e,r),e.s.charCodeAt(e.p+=3)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;Q(e.s.charCodeAt(++e.p)););if(t=e.s.charCodeAt(e.p)){if(t===90||t===122){let a=e.s.slice(r,++e.p);return Ft(e,a,1,o,r,"[+00:00]")}if(t===43||t===45){let a=e.s.slice(r,e.p+=6);return Ft(e,a,1,o,r,!e.ld&&"["+e.s.slice(e.p-6,e.p)+"]")}}let s=e.s.slice(r,e.p);return Ft(e,s,2,o,r)}i(KP,"parseDate");function YP(e,t,n){let r=e.p;if(!Q(t)||!Q(e.s.charCodeAt(++e.p)))return Yn(e,--e.p,t,0,n);if(e.s.charCodeAt(e.p+=4)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;Q(e.s.charCodeAt(++e.p)););let o=e.s.slice(r,e.p);return Ft(e,o,4,!1,r)}i(YP,"parseTime");function Ft(e,t,n,r,o,s){if(e.ld){let a=new Lt(t,n,r);return a.isValid()||P.x("invalid date",e,o),a}try{switch(s&&(t+=s),n){case 1:return Temporal.ZonedDateTime.from(t);case 2:return Temporal.PlainDateTime.from(t);case 3:return Temporal.PlainDate.from(t);case 4:return Temporal.PlainTime.from(t)}}catch(a){P.x(a instanceof Error?a.message:""+a,e,o)}}i(Ft,"readDate");function ZP(e){for(;e.p<e.s.length;e.p++){let t=e.s.charCodeAt(e.p);if(t===10)break;if(t===13&&e.s.charCodeAt(e.p+1)===10){e.p++;break}(t<32&&t!==9||t===127)&&P.x("control characters are not allowed in comments",e)}}i(ZP,"skipComment");function me(e,t,n){let r;for(;e.p<e.s.length;){for(;e.p<e.s.length&&((r=e.s.charCodeAt(e.p))===32||r===9||!t&&(r===10||r===13&&e.s.charCodeAt(e.p+1)===10));)e.p++;if(n||r!==35)break;ZP(e)}}i(me,"skipVoid");function Zn(e,t=61){let n,r=0,o=[],s,a=e.s.charCodeAt(n=e.p);do{if(a===t)return r||P.x("unexpected end of key",e),r===1&&o.push(e.s.slice(s,e.p)),e.p++,o;a===46?(r||P.x("illegal empty bare key",e),r===1&&o.push(e.s.slice(s,e.p)),r=0):!r&&(a===34||a===39)?(a===e.s.charCodeAt(e.p+1)&&a===e.s.charCodeAt(e.p+2)&&P.x("illegal quoted key: multiline strings are not allowed",e),o.push(Kn(e)),r=2,e.p--):a===32||a===9?r===1&&(o.push(e.s.slice(s,e.p)),r=2):r===2||a<48&&a!==45||a>57&&a<65||a>90&&a<97&&a!==95||a>122?P.x("illegal character in key",e):r||(r=1,s=e.p)}while(a=e.s.charCodeAt(++e.p));P.x("incomplete key-value: cannot find end of key",e,n)}i(Zn,"parseKey");function ad(e){let t=e.p++,n=Object.create(null),r=new Set,o;for(;e.p<e.s.length;){if(me(e),(o=e.s.charCodeAt(e.p))===125)return e.p++,n;let s,a=n,l=!1,c=e.p,u=Zn(e);for(let d=0;d<u.length;d++){d&&(a=l?a[s]:a[s]=Object.create(null)),s=u[d],(l=Object.hasOwn(a,s))&&(typeof a[s]!="object"||r.has(a[s]))&&P.x("trying to redefine an already defined value",e,c);let p=s==="__proto__";if(e.uk&&(p||s==="constructor")){a=e.uk!==1&&P.x("document contains an unsafe property",e,c);break}!l&&p&&Object.defineProperty(a,s,{enumerable:!0,configurable:!0,writable:!0})}l&&P.x("trying to redefine an already defined value",e,c),me(e,!0,!0);let m=Bt(e,125);if(a&&typeof(a[s]=m)=="object"&&r.add(m),me(e),(o=e.s.charCodeAt(e.p++))===125)return n;o!==44&&P.x("expected comma or end of structure",e,e.p-1)}P.x("unfinished table",e,t)}i(ad,"parseInlineTable");function ld(e){let t=e.p++,n=[],r;for(;e.p<e.s.length;){if(me(e),(r=e.s.charCodeAt(e.p))===93)return e.p++,n;if(n.push(Bt(e,93)),me(e),(r=e.s.charCodeAt(e.p++))===93)return n;r!==44&&P.x("expected comma or end of structure",e,e.p-1)}P.x("unfinished array",e,t)}i(ld,"parseArray");function cd(e,t,n,r,o){let s=n,a=r,l,c=!1,u;for(let m=0;m<t.length;m++){if(m){if(s=c?s[l]:s[l]=Object.create(null),a=(u=a[l]).c,o===0&&(u.t===1||u.t===2))return null;if(u.t===2){let d=s.length-1;s=s[d],a=a[d].c}}if(l=t[m],(c=Object.hasOwn(s,l))&&a[l]?.t===0&&a[l]?.d)return null;if(!c){let d=l==="__proto__";if(e.uk&&(d||l==="constructor"))return!1;d&&(Object.defineProperty(s,l,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(a,l,{enumerable:!0,configurable:!0,writable:!0})),a[l]={t:m<t.length-1&&o===2?3:o,d:!1,i:0,c:Object.create(null)}}}if(u=a[l],u.t!==o&&!(o===1&&u.t===3)||(o===2&&(u.d||(u.d=!0,s[l]=[]),s[l].push(s=Object.create(null)),u.c[u.i++]=u={t:1,d:!1,i:0,c:Object.create(null)}),u.d))return null;if(u.d=!0,o===1)s=c?s[l]:s[l]=Object.create(null);else if(o===0&&c)return null;return[l,s,u.c]}i(cd,"peekTable");function ud(e,t,n){(t===null||e.uk===2)&&P.x(t===null?"trying to redefine an already defined table or value":"document contains an unsafe property",e,n)}i(ud,"validateTablePeek");function is(e,t={}){let n={s:e,p:0,d:t.maxDepth??1e3,bi:t.integersAsBigInt??!1,ld:t.useLegacyDate??!0,uk:t.unsafeKeyBehaviour==="throw"?2:t.unsafeKeyBehaviour==="drop"?1:0},r=Object.create(null),o=Object.create(null),s,a=!1,l=r,c=o;for(e.charCodeAt(0)===65279&&n.p++,me(n);n.p<e.length;){if(e.charCodeAt(n.p)===91){let u=e.charCodeAt(++n.p)===91;s=n.p+=+u,a=!1;let m=Zn(n,93);u&&(e.charCodeAt(n.p)!==93&&P.x("expected end of table array declaration",n),n.p++);let d=cd(n,m,r,o,u?2:1);d?(c=d[2],l=d[1]):(ud(n,d,s),a=!0)}else{s=n.p;let u=Zn(n),m=cd(n,u,l,c,0);!m&&!a&&ud(n,m,s),me(n,!0,!0);let d=Bt(n,void 0);m&&!a&&(m[1][m[0]]=d)}me(n,!0),n.p<e.length&&(s=e.charCodeAt(n.p))!==10&&(s!==13||e.charCodeAt(n.p+1)!==10)&&P.x("each key-value declaration must be followed by an end-of-line",n),me(n)}return r}i(is,"parse");var tD=!!"".isWellFormed;var e0=[".venv","venv"];async function cs(e,t){for(let n of e){if(e0.some(o=>as(mt(n,o))))return null;let r=await n0(n,t);if(r!==null)return r}return null}i(cs,"detectPython");var t0=[["uv.lock",["uv","sync","--frozen"]],["poetry.lock",["poetry","install","--no-interaction"]]];async function n0(e,t){let n=[];for(let[s,a]of t0)if(as(mt(e,s))){if(await E(a[0],t,e)!==null)return{home:e,tool:a,packages:[],inputs:null,warnings:[]};n.push(`${s} exists but ${a[0]} is not on PATH: pip installs from pyproject.toml, possibly other versions`)}let o=[...(await r0(e)).length>0?["-r","requirements.txt"]:[],...await o0(e)?["-e","."]:[]];return o.length===0?null:{home:e,tool:null,packages:o,inputs:await us(e),warnings:n}}i(n0,"detectIn");async function r0(e){return(await ls(mt(e,"requirements.txt"),"utf8").catch(()=>"")).split(`
`).filter(n=>!/^\s*(#|$)/.test(n))}i(r0,"requirementsIn");async function o0(e){if(as(mt(e,"setup.py")))return!0;let{project:t,"build-system":n}=await s0(e),r=i(o=>Array.isArray(o)?o:[],"items");return n!==void 0||r(t?.dependencies).length>0||r(t?.dynamic).includes("dependencies")}i(o0,"isPackage");async function s0(e){let t=mt(e,"pyproject.toml"),n=await ls(t,"utf8").catch(()=>"");try{return is(n)}catch(r){let[o=""]=r.message.split(`
`);throw new x(`${t} is not TOML: ${o}`,{exitCode:3,cause:r})}}i(s0,"readPyproject");var i0=/^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/,a0=/^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;async function us(e){let t=XP("sha256"),n=await QP(e).catch(()=>[]);for(let r of n.filter(o=>i0.test(o)).sort()){let o=await ls(mt(e,r),"utf8");if(r.endsWith(".txt")&&o.split(`
`).some(s=>a0.test(s)))return null;t.update(`\0${r}\0`).update(o)}return t.digest("hex")}i(us,"inputsOf");import{existsSync as ms}from"node:fs";import{lstat as md,readdir as ds,readFile as pd,rm as l0,writeFile as c0}from"node:fs/promises";import{dirname as u0,join as Me}from"node:path";var Xn=process.platform==="win32"?"Scripts":"bin",ps=i(e=>Me(e,Xn,process.platform==="win32"?"python.exe":"python"),"pythonOf");async function fd(e,t,n){if(!((await md(e).catch(()=>null))?.isDirectory()===!0)||!ms(ps(e))||!ms(Me(e,Xn,"pip")))return!1;await $t(e,t,n);for(let o of await ds(Me(t,Xn))){let s=Me(t,Xn,o);if(!(await md(s)).isFile())continue;let a=await pd(s,"latin1"),l=a.replaceAll(dd(e),dd(t));l!==a&&await c0(s,l,"latin1")}return!0}i(fd,"copyVenv");var dd=i(e=>Buffer.from(e).toString("latin1"),"bytes");async function hd(e,t){for(let n of await m0(e))for(let r of await ds(n)){let o=r.endsWith(".dist-info")?Me(n,r,"direct_url.json"):Me(n,r);if(!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(o.slice(u0(o).length+1)))continue;let s=await pd(o,"utf8").catch(()=>"");if(s.includes(t)||s.includes(encodeURI(t)))return!0}return!1}i(hd,"leadsTo");async function m0(e){let t=Me(e,process.platform==="win32"?"Lib":"lib");return(process.platform==="win32"?["."]:await ds(t).catch(()=>[])).map(r=>Me(t,r,"site-packages")).filter(ms)}i(m0,"sitePackages");var gd=i(e=>l0(e,{recursive:!0,force:!0}),"removeVenv");async function wd(e,t,n){for(let{found:r,from:o}of n)await Pd(e,t,r,o)&&e.note(`${t}: .venv copied from base`);for(let r of kd(e,t)){let o=await cs(r,e.environment.PATH);if(o!==null){for(let s of o.warnings)e.warn(s);await p0(e,t,o)}}}i(wd,"installPython");async function bd(e){let{checkouts:t}=e.options,n=re(t,"base").top,r=[];for(let o of kd(e,"head")){let s=await cs(o,e.environment.PATH);s===null||s.tool!==null||await Sd(s,e,"head",t.repository.top)||await xd(e,"head",s,n)&&r.push({found:s,from:n})}return r}i(bd,"lendPython");var kd=i(({options:e},t)=>{let{root:n}=re(e.checkouts,t);return(e.python?.[t]??[]).map(r=>[...new Set([We(n,r),n])])},"foldersOf");async function p0(e,t,n){if(n.tool!==null)return e.note(`${t}: ${n.tool.join(" ")}`),Qn(e,t,n,n.tool);let{top:r}=e.options.checkouts.repository;if(await xd(e,t,n,r)&&await Pd(e,t,n,r))return e.note(`${t}: .venv copied from your checkout`);let o=await E("python3",e.environment.PATH,n.home);await Qn(e,t,n,[o===null?"python":"python3","-m","venv",".venv"]),await Qn(e,t,n,vd(n)),e.note(`${t}: pip install ${n.packages.join(" ")}`)}i(p0,"install");async function Sd(e,{options:t},n,r){let o=We(r,yd(re(t.checkouts,n).top,e.home));return e.inputs!==null&&d0(We(o,".venv"))&&e.inputs===await us(o)}i(Sd,"asksForTheSame");async function xd(e,t,n,r){let{checkouts:o,signal:s}=e.options;if(!await Sd(n,e,t,r))return!1;let a=We(r,yd(re(o,t).top,n.home)),l={environment:e.environment,signal:s};return fd(We(a,".venv"),We(n.home,".venv"),l)}i(xd,"copied");async function Pd(e,t,n,r){let o=We(n.home,".venv");return await Qn(e,t,n,vd(n)).catch(a=>{if(!(a instanceof Be))throw a;return a})===void 0&&!await hd(o,r)?!0:(await gd(o),!1)}i(Pd,"bringUpToDate");var vd=i(({packages:e})=>[ps(".venv"),"-m","pip","install","--disable-pip-version-check","--no-input",...e],"pip");async function Qn({options:e,environment:t},n,{home:r},o){let{VIRTUAL_ENV:s,...a}=t;await Mt({...e,side:n,step:"install",argv:o,shown:o.join(" "),directory:r,environment:{...a,POETRY_VIRTUALENVS_IN_PROJECT:"true"}})}i(Qn,"step");async function hs(e,t){let n=await Od(e,t??Td(e));return{notes:n.notes,warnings:n.warnings,base:i(()=>Rd(async()=>{await n.install("base"),await n.lend(),await n.build("base")}),"base"),async head(){await n.install("head"),await n.takeOver(),await n.build("head")}}}i(hs,"openPreparation");var Td=i(({checkouts:e})=>{let{root:t,top:n}=re(e,"base");return[t,n]},"settingsIn");async function er(e){let{builds:t,...n}=e,r=await Od(n,Td(n));return Rd(()=>r.build("base"))}i(er,"rebuildBase");async function Rd(e){try{return await e(),null}catch(t){if(t instanceof Be)return{...t.failure,side:"base"};if(!(t instanceof x))throw t;return{side:"base",message:t.message,hint:t.hint,output:"",exitCode:null,signal:null}}}i(Rd,"onBase");async function Od(e,t){let{prepare:n}=e,r=await sd(e.environment,e.variables,t),o=[],s=[],l={options:e,environment:r,note:i(u=>{o.push(u)},"note"),warn:i(u=>{s.includes(u)||s.push(u)},"warn")},c={modules:null,python:[]};return{notes:o,warnings:s,async install(u){let{install:m}=n[u];m==="auto"?(await b0(l,u,u==="head"?c.modules:null),await wd(l,u,u==="head"?c.python:[])):m!==null&&await _d(l,u,"install",m)},async lend(){n.head.install!=="auto"||n.base.install!=="auto"||(c.modules=await k0(l),c.python=await bd(l))},async build(u){let m=await h0(e,u);if(m===null)return;let d=i(()=>_d(l,u,"build",m),"run");await(e.builds===void 0?d():g0(e.builds,l,u,m,d))},async takeOver(){let{checkouts:u,signal:m}=e;if(!y0(u))return;let d=await Qm(u,{environment:r,signal:m});for(let p of d)o.push(`head: ${p} copied from base`)}}}i(Od,"begin");async function h0(e,t){let{install:n,build:r}=e.prepare[t];return r!==null||n!=="auto"?r:rd(re(e.checkouts,t).root,e.jars?.[t]??[])}i(h0,"buildOf");async function g0(e,{options:{checkouts:t,prepare:n}},r,o,s){let{top:a,commit:l}=re(t,r),c=await t.git(r,["rev-parse",`${l}^{tree}`]);await e.built(a,JSON.stringify([c,{...n[r],build:o}]),s)}i(g0,"builtOnce");var y0=i(e=>"base"in e,"hasBase"),w0="there is no lockfile, so base and head may have different versions of their dependencies",_d=i(({options:e,environment:t},n,r,o)=>Mt({...e,side:n,step:r,argv:["sh","-c",o],shown:o,directory:re(e.checkouts,n).root,environment:t}),"shell");async function b0({options:e,environment:t,note:n,warn:r},o,s){let a=re(e.checkouts,o),l=await Qo(a.root,a.top);if(l===null)return;for(let g of l.warnings)r(g);if(s!==null)return n(s);let c={name:"your checkout",top:e.checkouts.repository.top,fresh:!1},u=await Cd(e,a,l,t,c);if(o==="head"&&!u.done&&l.lockfile===null&&r(w0),n(`${o}: ${u.note}`),u.done)return;let{argv:m,directory:d}=l,{NODE_ENV:p,...f}=t;await Mt({...e,side:o,step:"install",argv:m,shown:m.join(" "),directory:d,environment:f})}i(b0,"installModules");async function k0({options:e,environment:t}){let{head:n,repository:r}=e.checkouts,o=await Qo(n.root,n.top);if(o===null)return null;let s=[{name:"your checkout",top:r.top,fresh:!1},{name:"base",top:re(e.checkouts,"base").top,fresh:!0}];for(let a of s){let{done:l,note:c}=await Cd(e,n,o,t,a);if(l)return`head: ${c}`}return null}i(k0,"lendModules");async function Cd({checkouts:e,signal:t},n,r,o,{name:s,top:a,fresh:l}){let c=f0(n.top,r.directory),u=await S0(e,n.side,c),m=r.argv.join(" "),d=await td(r,u);if(d!==null)return{done:!1,note:`${m}, because ${d}`};let p=await ns(r.directory,r.lockfile,u),f=fs.join(a,c),w=p===await ns(f,r.lockfile,u)?await Km(f,a,r,u,l):`dependencies differ from those of ${s}`;return w!==null?{done:!1,note:`${m}, because ${w}`}:(await Zm(f,r.directory,u,{environment:o,signal:t}),{done:!0,note:`node_modules copied from ${s}`})}i(Cd,"reuse");async function S0({git:e},t,n){return N(await e(t,["ls-files","-z","--",":(top,glob)**/package.json"])).map(o=>fs.relative(n,fs.dirname(o))||".").filter(o=>!o.startsWith("..")&&!o.split("/").includes("node_modules"))}i(S0,"manifestFolders");import{posix as x0}from"node:path";async function gs({path:e,definition:t},n,{file:r}){let o=x0.join(n.project,r),s=(await $e(n,t,[o])).get(o)??null;if(s===null)throw new x(`${t.slice(0,9)} has no ${r}`,{hint:"name a bad end that has the benchmark: --bad REF"});let{configuration:a}=Ne(s,r,"optional"),l=a.suites.filter(c=>c.name===pe(e));if(l.length===0)throw new x(`${t.slice(0,9)} has no benchmark ${e}`,{hint:`suites: ${a.suites.map(c=>c.name).join(", ")}`});return{...a,suites:l,moved:[],removed:[],accepted:[]}}i(gs,"definitionAt");async function Ed(e,t,n){let{suites:r}=await gs(e,t,n),o=r.map(Xt);return{from:e.definition,holds:i(s=>s===n.file||o.some(a=>a(s)),"holds")}}i(Ed,"graftFor");var nW=i(({path:e,metric:t,maxRegression:n})=>({path:e,metric:t,budget:{maxRegression:n,max:null,atLeast:null,owner:null},budgetText:Mi(n,t),position:{line:1,column:1}}),"probeCheck");var tr=i(({suites:e})=>{let t=new Set;for(let{runner:n}of e)kr(n,r=>{for(let[o,s]of Object.entries(r))s===br&&t.add(o);return r});return t},"inheritedNames");function jt(e,t,n){let[r,o]=[new Set,new Set],s=i(c=>Object.fromEntries(Object.entries(c).flatMap(([u,m])=>{if(m!==br)return[[u,m]];let d=n.has(u)?t[u]:void 0;return n.has(u)?d===void 0&&o.add(u):r.add(u),d===void 0?[]:[[u,d]]})),"resolved"),a=e.suites.map(c=>({...c,runner:kr(c.runner,s)})),l=i(c=>dt([...c],5),"names");return{configuration:{...e,suites:a},warnings:[...r.size===0?[]:[`\`inherit\` of ${l(r)} takes effect after merge: the base branch does not declare it`],...o.size===0?[]:[`\`inherit\` of ${l(o)}: not set where the gate runs`]]}}i(jt,"withInherited");var P0=/^(?=.*_)[A-Z][A-Z0-9_]{4,}$/;function aW(e,t,n){let r=new Set(e.match(/[A-Z][A-Z0-9_]+/g)??[]),o=Object.keys(t).filter(a=>P0.test(a)&&r.has(a)&&n[a]===void 0);if(o.length===0)return null;let s=`environment: { ${o[0]??""}: inherit }`;return`its output names ${dt(o,3)}, which ${o.length===1?"is":"are"} set here but not handed on to benchmarks; to hand it on, declare \`${s}\` on the base branch`}i(aW,"withheldIn");import{join as v0}from"node:path";async function yW(e,t,n){let r=await Vt(v0(t.root,t.file),t.file,Ae(e)),{configuration:o,warnings:s}=jt(r.configuration,n.world.environment,tr(r.configuration)),a=rr(t.root,n,{limit:nr(e,o),slowdown:0}),l=await _0(o,a,n.world);return{...ys(await hi(t.root,Jt(n.world)),o,a,l),warnings:[...r.warnings,...s]}}i(yW,"sidesInPlace");var ys=i((e,t,n,r)=>({base:null,head:e,configuration:t,baseConfiguration:null,tip:null,contexts:{base:null,head:n},candidates:r,changes:i(()=>Promise.resolve(null),"changes"),renames:_i,seals:null,isolation:null,policyChanges:[],warnings:[]}),"headOnlyOf");async function _0(e,t,n){n.onEvent({kind:"step",text:"Listing benchmarks"});let r=[];for(let o of e.suites){let s=await Ee(o,"head",t),a=Et(o,null,{head:s,own:null,overlaid:null,harness:"own"});r.push(...a.map(T0))}return r}i(_0,"listHeadOnly");var T0=i(e=>e.record.status==="new"?{...e,record:{...e.record,status:"measured"}}:e,"asMeasured"),nr=i(({timeLimit:e},t)=>e??t.timeLimit,"limitOf");function wW(e,t){let n=i(({base:o,head:s})=>({base:o&&{...o,signal:e},head:s&&{...s,signal:e}}),"ended"),r=t.candidates.map(o=>o.contexts===void 0?o:{...o,contexts:n(o.contexts)});return{...t,candidates:r,contexts:n(t.contexts)}}i(wW,"endedBy");var rr=i((e,{environment:t,node:n,world:r},o)=>({root:e,environment:t,node:n,signal:r.signal,...o}),"contextIn");import{join as sp,posix as _s}from"node:path";import{posix as N0}from"node:path";var Nd=i(e=>{let t=[],n={base:0,head:0};for(let r of e.split(`
`)){let o=t.at(-1);if(n.base+n.head>0&&/^[-+ \\]/.test(r)){n=R0(r,n);continue}if(r.startsWith("diff --git ")&&t.push({base:null,head:null,baseLines:[],headLines:[]}),o===void 0)continue;let s=/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(r);s!==null?n=O0(o,s):C0(r,o)}return t.filter(({base:r,head:o})=>r!==null||o!==null)},"parseUnifiedDiff"),R0=i((e,{base:t,head:n})=>({base:t-(e.startsWith("-")||e.startsWith(" ")?1:0),head:n-(e.startsWith("+")||e.startsWith(" ")?1:0)}),"after"),O0=i((e,[,t,n,r,o])=>{let s={base:Number(n??1),head:Number(o??1)};return e.baseLines.push(Md(Number(t),s.base)),e.headLines.push(Md(Number(r),s.head)),s},"addHunk"),Md=i((e,t)=>t===0?{from:e+.5,to:e+.5}:{from:e,to:e+t-1},"rangeOf"),C0=i((e,t)=>{let[,n,r=""]=/^(--- |\+\+\+ |rename from |rename to )(.*)$/.exec(e)??[],o=M0(r.replace(/\t$/,""));n==="--- "&&(t.base=o==="/dev/null"?null:o.slice(2)),n==="+++ "&&(t.head=o==="/dev/null"?null:o.slice(2)),n==="rename from "&&(t.base=o),n==="rename to "&&(t.head=o)},"header"),E0={n:`
`,t:"	",r:"\r",'"':'"',"\\":"\\"},M0=i(e=>e.startsWith('"')&&e.endsWith('"')?e.slice(1,-1).replace(/\\([0-7]{3}|.)/g,(t,n)=>n.length===3?String.fromCharCode(Number.parseInt(n,8)):E0[n]??t):e,"unquoted"),SW=i(({files:e,tracked:t},n,r,o,s)=>t.has(r)?e.filter(a=>a[n]===r).flatMap(a=>n==="base"?a.baseLines:a.headLines).some(({from:a,to:l})=>a<=(s??o)&&l>=o):null,"touches"),xW=i(({files:e})=>{let t=new Map(e.flatMap(({base:n,head:r})=>n===null||r===null?[]:[[r,n]]));return n=>t.get(n)??n},"baseNames");var $0=["--unified=0","--find-renames","--no-ext-diff","--no-textconv","--no-color","--ignore-submodules","--src-prefix=a/","--dst-prefix=b/"];async function $d(e){let{git:t,base:n,head:r,repository:o}=e,s=i(c=>N0.relative(o.project,c),"inProject"),a=await t("head",["diff",...$0,n.commit,r.commit]),l=await Promise.all([n,r].map(({side:c,commit:u})=>t(c,["ls-tree","-r","-z","--name-only","--full-tree",u])));return{files:Nd(a).map(c=>({...c,base:c.base===null?null:s(c.base),head:c.head===null?null:s(c.head)})),tracked:new Set(l.flatMap(N).map(s))}}i($d,"lineChanges");import{posix as Ad}from"node:path";async function Id({repository:e,base:t,tip:n},{file:r},o){let s=o.mode==="check"?n:o.alsoUnder;if(s===void 0||s===t.commit)return null;let a=Ad.join(e.project,r),l=(await $e(e,s,[a])).get(a)??null;if(l===null)return null;try{return Ne(l,r,Ae(o)).configuration}catch(c){if(c instanceof x)return null;throw c}}i(Id,"tipConfigurationOf");async function Ld({repository:e,base:t},{file:n},r){let o=Ad.join(e.project,n),s=(await $e(e,t.commit,[o])).get(o)??null;if(s===null){let a=["--literal-pathspecs","ls-tree","-z","--full-tree",t.commit,"--",o];if(N(await T(a,D(e))).length>0)throw new x(`base has a ${n} that cannot be read`,{hint:"it must be a regular file",exitCode:3});return{configuration:null,warning:`base has no ${n}: head's budgets apply, and the gate starts after merge`}}try{return{configuration:Ne(s,n,r).configuration,warning:null}}catch(a){if(!(a instanceof x))throw a;return{configuration:null,warning:`base's ${n} is invalid, so head's budgets apply: ${a.message}`}}}i(Ld,"baseConfigurationOf");import{join as j0}from"node:path";import{posix as F0}from"node:path";function Fd(e){let t=[];for(let n of e)t=A0(t,n);return t.filter(({from:n,to:r})=>n!==r)}i(Fd,"composedMoves");function A0(e,t){let n=new Map(e.map(r=>[r.from,{...r,to:I0(r.to,t)}]));for(let r of t){let o=L0(r.from,e);n.set(o,{...r,from:o})}return[...n.values()]}i(A0,"after");var I0=i((e,t)=>t.find(({from:n})=>n===e)?.to??Bd(e,t.find(({from:n})=>n===pe(e))?.to),"renamed"),L0=i((e,t)=>t.find(({to:n})=>n===e)?.from??Bd(e,t.find(({to:n})=>n===pe(e))?.from),"originOf"),Bd=i((e,t)=>t===void 0?e:t+e.slice(pe(e).length),"inSuite");async function jd({repository:e,base:t,head:n},{file:r}){if(n.commit===null)return[];let o=F0.join(e.project,r),a=["--literal-pathspecs","rev-list","--first-parent","--reverse",`${t.commit}..${n.commit}`,"--",o],l=(await T(a,D(e))).split(`
`).filter(Boolean),c=i(async d=>{let p=(await $e(e,d,[o])).get(o)??null;return p===null?null:B0(p,r)},"movesAt"),u=[],m=await c(t.commit)??[];for(let d of l){let p=await c(d)??m,f=m;u.push(p.filter(({from:g,to:w})=>!f.some(y=>y.from===g&&y.to===w))),m=p}return Fd(u)}i(jd,"movesSince");function B0(e,t){try{return Ne(e,t).configuration.moved}catch(n){if(n instanceof x)return null;throw n}}i(B0,"declaredIn");async function Dd({request:e,project:t,revisions:n},r){let{probe:o}=e;if(o!==void 0){let m={configuration:await gs(o,n.repository,t),warnings:[]};return{loaded:m,own:{...m,warning:null}}}let s=j0(r,t.file),a=await Vt(s,t.file,Ae(e));if(e.mode==="selftest")return{loaded:a,own:{...a,warning:null}};let l=await Ld(n,t,Ae(e));if(e.mode!=="compare")return{loaded:a,own:l};let c=await jd(n,t),u=l.configuration&&{...l.configuration,moved:c};return{loaded:{...a,configuration:{...a.configuration,moved:c}},own:{...l,configuration:u}}}i(Dd,"bothConfigurations");import{lstatSync as X0}from"node:fs";import{dirname as Q0,join as ev}from"node:path";import{createHash as D0}from"node:crypto";import{closeSync as W0,lstatSync as H0,openSync as G0,readdirSync as q0,readSync as Wd,readlinkSync as U0}from"node:fs";import{join as Hd}from"node:path";import{setImmediate as V0}from"node:timers/promises";var z0=20;async function Dt(e,t=new Map){let n=new Map,r=performance.now(),o=[""];for(let s=o.pop();s!==void 0;s=o.pop())for(let{name:a,isFolder:l}of J0(Hd(e,s))){let c=s===""?a:`${s}/${a}`;if(a!==".git"){if(l)o.push(c);else{let u=K0(Hd(e,c),t.get(c));u!==null&&n.set(c,u)}performance.now()-r<z0||(await V0(),r=performance.now())}}return n}i(Dt,"readTree");function J0(e){try{return q0(e,{withFileTypes:!0}).map(t=>({name:t.name,isFolder:t.isDirectory()}))}catch{return[]}}i(J0,"entriesIn");function K0(e,t){try{let n=H0(e,{bigint:!0}),r=Y0(n);if(t?.stamp===r)return t;let o=Number(n.ctimeNs)/1e6;return n.isSymbolicLink()?{stamp:r,content:`link ${U0(e)}`,at:o}:n.isFile()?{stamp:r,content:`${(n.mode&0o111n).toString(8)} ${Z0(e)}`,at:o}:null}catch(n){let{code:r=""}=n;if(["ENOENT","ENOTDIR"].includes(r))return null;if(r==="EACCES")return{stamp:r,content:r,at:0};throw n}}i(K0,"entryOf");var Y0=i(({ino:e,size:t,mtimeNs:n,ctimeNs:r,mode:o})=>[e,t,n,r,o].join(" "),"stampOf"),ws=Buffer.allocUnsafe(1<<20);function Z0(e){let t=D0("sha256"),n=G0(e,"r");try{for(let r=Wd(n,ws);r>0;r=Wd(n,ws))t.update(ws.subarray(0,r))}finally{W0(n)}return t.digest("base64")}i(Z0,"digestOf");function bs(e,{outputs:t}){let n=new Map,r=new Set,o=new Map,s=i(l=>r.has(l)||t.some(c=>l===c||l.startsWith(`${c}/`)),"isOutput"),a=i(({file:l,what:c})=>!s(l)&&!tv.test(l)&&(c!=="added"||nv.test(l)),"counts");return{async begin(){n=await Dt(e)},async learn(){let l=await Dt(e,n);for(let{file:c}of Gd(n,l,e))c.endsWith(".pyc")||r.add(c);n=l},async close(){n=await Dt(e,n)},async look(l){let c=Gd(n,await Dt(e,n),e);for(let u of c)!o.has(u.file)&&(l||a(u))&&o.set(u.file,u);return[...o.values()]}}}i(bs,"sealOf");var tv=/(?:^|\/)(?:\.cache|\.vite|\.vite-temp|\.vitest|\.gradle|\.pytest_cache|\.benchmarks|\.hypothesis|\.asv|\.nyc_output|\.turbo|BenchmarkDotNet\.Artifacts)\//,nv=/(?:^|\/)(?:node_modules|site-packages)\/(?!.*\.pyc(?:\.\d+)?$)/;function Gd(e,t,n){let r=[];for(let[o,s]of e){let a=t.get(o);a===void 0?r.push({file:o,what:"removed",at:qd(ev(n,o))}):rv(s,a)&&r.push({file:o,what:"changed",at:a.at})}for(let[o,{at:s}]of t)e.has(o)||r.push({file:o,what:"added",at:s});return r.toSorted((o,s)=>(o.at??0)-(s.at??0))}i(Gd,"differences");var rv=i((e,t)=>e!==t&&e.content!==t.content,"isAnother");function qd(e){let t=Q0(e);return t===e?null:X0(t,{throwIfNoEntry:!1})?.ctimeMs??qd(t)}i(qd,"timeOfFolder");import{isDeepStrictEqual as xv}from"node:util";import{readlink as ov}from"node:fs/promises";import{join as sv,posix as iv}from"node:path";async function Ud(e){let{repository:t,base:n,head:r,workingTree:o}=e;if(!o)return av(t,n.commit,r.commit);let s=await T(["ls-files","--others","--exclude-standard","-z"],D(t)),a=[...await zd(t,[n.commit]),...N(s)],c=(await Promise.all(a.map(u=>lv(t,u)))).filter(u=>u!==null);return Vd(t,a,[n.commit,r.commit],{files:[],links:c})}i(Ud,"changedFiles");async function av(e,t,n){return Vd(e,await zd(e,[t,n]),[t,n])}i(av,"filesBetween");async function Vd(e,t,n,r={files:[],links:[]}){let o=[r];if(t.length>0)for(let l of n)o.push(await en(l,D(e)));let s=o.flatMap(l=>l.links),a=s.length===0?[]:o.flatMap(l=>l.files);return cv(Qt(t,s,a),e)}i(Vd,"allNames");async function lv({top:e},t){let n=await ov(sv(e,t)).catch(()=>null);return n===null?null:Nr(t,n)}i(lv,"linkOnDisk");async function zd(e,t){let n=["diff","--name-only","--no-renames","--no-ext-diff","-z",...t,"--"];return N(await T(n,D(e)))}i(zd,"differing");var cv=i((e,{project:t})=>[...new Set(e)].map(n=>iv.relative(t,n)).sort(),"inProject");import{lstat as uv,readdir as mv,rm as dv}from"node:fs/promises";import{basename as pv,dirname as fv,join as ks,posix as Yd}from"node:path";async function Zd(e,t,n=t){let r=await Ss(e,"head"),o=await Ss(e,"base"),s=n.map(Xt),a=i(d=>o.has(d)&&!s.some(p=>p(d)),"isOthers"),l=new Map(t.map(d=>[d.name,yv(d,r,o,a)])),c=i(d=>Yd.join(e.repository.project,d),"place"),u=new Set([...l.values()].flatMap(({files:d})=>d));await Kd(e,e.head.commit,[...u].map(c));let m=i(async d=>{let{names:p,files:f}=wv(d,l);await Sv(e,f.filter(g=>!o.has(g)).map(c)),await Kd(e,e.base.commit,bv(f,o).map(c));for(let g of p)l.set(g,Jd);return p},"giveBack");return{of:i(d=>l.get(d)??Jd,"of"),warnings:hv(r,o,u),restore:i(d=>m([d]),"restore"),restoreAll:i(()=>m([...l.keys()].filter(d=>l.get(d)?.files.length!==0)),"restoreAll")}}i(Zd,"overlayHarness");var Xd={of:i(()=>({harness:"own",files:[],warnings:[]}),"of"),warnings:[],restore:i(()=>Promise.resolve([]),"restore"),restoreAll:i(()=>Promise.resolve([]),"restoreAll")},Jd={harness:"own",files:[],warnings:[]};function hv(e,t,n){let r=[...new Set([...e.keys(),...t.keys()])].filter(o=>e.get(o)!==t.get(o));return r.length>0&&r.every(o=>n.has(o))?["every changed file belongs to a benchmark and so runs on both sides: no difference can show"]:[]}i(hv,"nothingLeft");async function Ss({git:e,repository:t,...n},r){let o=await e(r,["ls-tree","-r","-z","--full-tree",n[r]?.commit??r]),s=t.project===""?"":`${t.project}/`;return new Map(N(o).map(a=>({object:a.slice(0,a.indexOf("	")),path:a.slice(a.indexOf("	")+1)})).filter(({object:a,path:l})=>l.startsWith(s)&&!a.startsWith("160000 ")).map(({object:a,path:l})=>[l.slice(s.length),a]))}i(Ss,"filesOf");async function Qd(e,t){let n=await Ss(e,"head");return new Map(t.map(r=>[r.name,ep(r,n).map(o=>[o,n.get(o)??""])]))}i(Qd,"headHarness");var gv=i(({runner:e})=>Ys(e).map(t=>Yd.normalize(t)),"sourcesOf");function ep(e,t){let n=e.harness.map(Y);return[...t.keys()].filter(r=>!Rr(r)&&Ks(e.runner,r)||n.some(o=>o(r)))}i(ep,"benchmarkFiles");function yv(e,t,n,r){let o=ep(e,t),s=e.harness.filter(l=>!o.some(Y(l))).map(l=>`${e.name}: \`harness: ${l}\` matches no file tracked by git`),[a]=gv(e).filter(Rr);return a!==void 0&&o.length===0?(s.push(`${e.name}: ${a} is a build product that may contain the code under test, so each side runs its own; list its sources under \`harness:\` to run head's benchmark on both`),{harness:"own",files:[],warnings:s}):{harness:"head",files:o.filter(l=>n.get(l)!==t.get(l)&&!r(l)),warnings:s}}i(yv,"plan");function wv(e,t){let n=new Set(e),r=new Set(e.flatMap(o=>t.get(o)?.files??[]));for(let o=-1;o!==r.size;){o=r.size;for(let[s,{files:a}]of t)if(a.some(l=>r.has(l))){n.add(s);for(let l of a)r.add(l)}}return{names:[...n],files:[...r]}}i(wv,"sharing");var bv=i((e,t)=>[...t.keys()].filter(n=>e.some(r=>n===r||r.startsWith(`${n}/`)||n.startsWith(`${r}/`))),"displaced");async function Kd({git:e,base:t},n,r){if(r.length!==0){await e("base",["--literal-pathspecs","checkout",n,...tp],r.join("\0"));for(let o of r)await kv(ks(t.top,o))}}i(Kd,"checkOut");async function kv(e){if(!e.endsWith(".py"))return;let t=ks(fv(e),"__pycache__"),n=(await uv(t).catch(()=>null))?.isDirectory()===!0,r=`${pv(e,".py")}.`;for(let o of n?await mv(t):[])o.startsWith(r)&&o.endsWith(".pyc")&&await dv(ks(t,o),{force:!0})}i(kv,"forgetCompiled");async function Sv({git:e},t){t.length>0&&await e("base",["--literal-pathspecs","rm","--quiet","--force",...tp],t.join("\0"))}i(Sv,"remove");var tp=["--pathspec-from-file=-","--pathspec-file-nul"];async function np(e,t,n){let{configuration:r,own:o,base:s,seal:a}=e;await a.begin();let l=new Map;for(let p of(o?.suites??[]).filter(({name:f})=>!n.has(f)))l.set(p.name,t===null?await Ee(p,"base",s):{failure:t});await a.learn();let c=r.suites.filter(({name:p})=>!n.has(p)),u=i(p=>o===null||l.has(p),"isOnBase"),m=c.filter(({name:p})=>u(p)&&!vv(p,e,l)),d=await Rv(e,m,t);return{unaffected:n,own:l,overlaid:d,failure:t}}i(np,"listBase");async function rp(e,{unaffected:t,own:n,overlaid:r,failure:o},s){let{configuration:a,own:l,head:c}=e,u=a.suites.filter(({name:y})=>!t.has(y)),m=new Map;for(let y of u)m.set(y.name,s?.get(y.name)??await Ee(y,"head",c));let{benchmarks:d,warnings:p}=_v(e,n,m),f=i(y=>Tv(y,d),"renamed"),g=a.suites.filter(({name:y})=>t.has(y)).map(Vn);for(let y of u){let b=l?.suites.find(({name:$})=>$===y.name)??null,k=r.harness.of(y.name).harness==="head",S={head:m.get(y.name)??null,own:n.get(y.name)??(o===null?null:{failure:o}),overlaid:r.listings.get(y.name)??null,harness:k?"head":"own",renamed:f(y.name)};g.push(...Et(y,b,S))}for(let y of l?.suites??[]){if(a.suites.some(({name:k})=>k===y.name))continue;let b={head:null,own:Pv(n.get(y.name)),overlaid:null,harness:"own"};g.push(...Et(null,y,b))}let w={suites:e.renamedSuites,benchmarks:d};return{candidates:g,renames:w,warnings:[...p,...r.warnings]}}i(rp,"listPair");var Pv=i(e=>e!==void 0&&"failure"in e?{tasks:[{task:null,warnings:[]}]}:e??null,"asLost"),vv=i((e,{configuration:t,renamedSuites:n},r)=>{let o=xs(r.get(e),n.get(e)??e);return t.moved.some(({from:s,to:a})=>pe(a)===e&&o.has(s))},"isRenamedIn");function _v({configuration:e,own:t,renamedSuites:n},r,o){if(t===null)return{benchmarks:new Map,warnings:[]};let s=[...o].map(([a,l])=>Oi({suite:a,base:xs(r.get(a),n.get(a)??a),head:xs(l,a)},e.moved,t.moved,n));return{benchmarks:new Map(s.flatMap(({names:a})=>[...a])),warnings:s.flatMap(({warnings:a})=>a)}}i(_v,"renamedIn");var xs=i((e,t)=>e!==void 0&&"tasks"in e?new Set(e.tasks.map(({task:n})=>Ue(t,n))):new Set,"pathsIn"),Tv=i((e,t)=>new Map([...t].filter(([n])=>pe(n)===e).map(([n,r])=>[r.slice(pe(r).length+1),n.slice(e.length+1)])),"tasksOf"),op=i(({request:e,configuration:t,revisions:n,project:r})=>e.mode==="check"?Ps(t.suites,n,r):Promise.resolve(new Set),"skippedSuites");async function Ps(e,t,n){if(e.every(({whenChanged:o})=>o.length===0))return new Set;let r=await Ud(t);return r.length===0?new Set:Ni(e,r,n.file)}i(Ps,"unaffectedBy");async function Rv(e,t,n){if(e.request.mode==="selftest"||n!==null)return await e.seal.close(),{harness:Xd,listings:new Map,warnings:[]};let r=await Zd(e.checkouts,t,e.own?.suites),o=[...r.warnings],s=new Map,a=t.filter(u=>r.of(u.name).files.length>0||Ov(u,e.own));for(let{name:u}of a)o.push(...r.of(u).warnings);let c=a.some(({name:u})=>r.of(u).files.length>0)?await er(e.prepare):null;if(c!==null){let u=await r.restoreAll();return o.push(`base does not build with head's benchmark files (${c.message}), so it runs its own: ${u.join(", ")}`),await er(e.prepare),await e.seal.close(),{harness:r,listings:s,warnings:o}}await e.seal.close();for(let u of a){let m=await Ee(u,"base",e.base),d="tasks"in m?await Im(u,m.tasks,"base",e.base):m.failure;d===null?s.set(u.name,m):o.push(...await Cv(e,r,u,d))}return await e.seal.look(!1),await e.seal.close(),{harness:r,listings:s,warnings:o}}i(Rv,"overlay");var Ov=i(({name:e,runner:t},n)=>{let r=n?.suites.find(o=>o.name===e);return r!==void 0&&!xv(r.runner,t)},"isRunOtherwise");async function Cv(e,t,n,r){let o=t.of(n.name).files.length>0;await e.seal.look(!1);let s=await t.restore(n.name);return o&&await er(e.prepare),await e.seal.close(),[`head's ${o?"benchmark files":"benchmark"} cannot run on base (${r.message}), so base runs its own: ${s.join(", ")}`]}i(Cv,"giveBack");async function c2(e,t,n){let{world:r}=n,o=e.mode==="selftest"?{base:"HEAD"}:{base:e.base,head:e.head},s=await fi({...Jt(r),cwd:t.root,...o}),[a,l]=[vs(s.base),vs(s.head)];r.onEvent({kind:"step",text:`Checking out head ${l}, to compare with base ${a}`});let{probe:c,injection:u}=e,m=c&&await Ed(c,s.repository,t),d=await Lr(s,{signal:r.signal,...m&&{graft:m,graftsBase:!0},...u&&{edit:u}});try{return await Ev({request:e,project:t,options:n,revisions:s,checkouts:d})}catch(p){throw await d[Symbol.asyncDispose](),p}}i(c2,"openPair");var vs=i(({name:e,commit:t})=>{let n=t?.slice(0,9)??"";return e===n||n===""?e:`${e} (${n})`},"nameOf");async function Ev(e){let{request:t,project:n,options:r,revisions:o,checkouts:s}=e,{loaded:a,own:l}=await Dd(e,s.head.root),c=Ti(l.configuration,a.configuration),u=l.configuration&&Ri(l.configuration,c.names),m=Ci(t.mode==="compare"?null:u,a.configuration),d=await Id(o,n,t),p=Ei(d,m.configuration),f={configuration:p.configuration,changes:[...m.changes,...p.changes]},g=tr(u??a.configuration),w=r.world.environment,y=jt(f.configuration,w,g),b=u&&jt(u,w,g).configuration,{configuration:k}=y,S=await ea(s,Qi(t,k),r);return{...e,configuration:k,apart:S,own:b,tip:d,renamedSuites:c.names,prepare:Mv(k,b,t,r),head:rr(s.head.root,r,{limit:nr(t,k),slowdown:t.slowdown}),policyChanges:f.changes,warnings:[...o.notes,...a.warnings,...c.warnings,...y.warnings,...l.warning===null?[]:[l.warning]],async[Symbol.asyncDispose](){await S[Symbol.asyncDispose](),await s[Symbol.asyncDispose]()}}}i(Ev,"readPair");var Mv=i((e,t,n,{environment:r,world:o})=>({prepare:{head:e.prepare,base:t?.prepare??e.prepare},python:{head:or(e),base:or(t??e)},jars:{head:sr(e),base:sr(t??e)},environment:r,variables:o.environment,seconds:nr(n,e),...n.builds&&{builds:n.builds},signal:o.signal,onProgress:i(({side:s,command:a,line:l})=>{l===""&&o.onEvent({kind:"step",text:`Preparing ${s}: ${a}`})},"onProgress")}),"preparation"),or=i(({suites:e})=>{let t=e.map(({runner:n})=>Qs(n));return[...new Set(t)].filter(n=>n!==null)},"pythonFolders"),sr=i(({suites:e})=>e.flatMap(({runner:t})=>t.kind==="jmh"?_s.join(t.directory,t.jar):[]),"jarsOf");async function u2(e){let{checkouts:t,revisions:n,configuration:r,options:o}=e,s=await Ps(r.suites,n,e.project);if(ip(e,s))return{listings:new Map,unaffected:s,warnings:[]};let a=await Nv(t,n.base.commit),l=await hs({...ap(e,s),checkouts:t},a);await l.head(),o.world.onEvent({kind:"step",text:"Listing benchmarks"});let c=new Map;for(let u of r.suites)s.has(u.name)||c.set(u.name,await Ee(u,"head",e.head));return{listings:c,unaffected:s,warnings:l.warnings}}i(u2,"readyHead");var ip=i(({configuration:e,own:t},n)=>[e,t].every(r=>r?.suites.every(({name:o})=>n.has(o))??!0),"isNothingLeft"),ap=i(({prepare:e,configuration:t,own:n},r)=>{let o=i(({suites:l})=>({suites:l.filter(({name:c})=>!r.has(c))}),"left"),[s,a]=[o(t),o(n??t)];return{...e,python:{head:or(s),base:or(a)},jars:{head:sr(s),base:sr(a)}}},"preparingFor");async function Nv(e,t){let{repository:n,scratch:r}=e,o=[...new Set([n.project,""])],s=o.flatMap(l=>rs.map(c=>_s.join(l,c))),a=await gi(n,t,s,sp(r,"settings"));return o.map(l=>sp(a,l))}i(Nv,"settingsOf");var $v=i(e=>({...ys(e.revisions.head,e.configuration,e.head,e.configuration.suites.map(Vn)),base:e.revisions.base,baseConfiguration:e.own,policyChanges:e.policyChanges,warnings:[...e.warnings,...e.checkouts.warnings]}),"nothingToMeasure");async function m2(e,t){let{request:n,options:r,revisions:o,configuration:s,own:a,head:l}=e,c=t?.unaffected??await op(e);if(ip(e,c))return $v(e);let u=i(I=>r.world.onEvent({kind:"step",text:I}),"step");t!==null&&u(`Checking out base ${vs(o.base)}`);let m=await e.checkouts.withBase(o.base.commit),d=n.mode==="selftest"&&n.injection===void 0;d||await e.apart.add(m.base);let p={...ap(e,c),checkouts:m},f=await hs(p),g=d?m.head:m.base,w=rr(g.root,r,{limit:l.limit,slowdown:0}),y=Iv([s,a],m),b={base:bs(m.base.top,{outputs:y}),head:bs(m.head.top,{outputs:y})},k=d?await f.head().then(()=>null):await f.base();u("Listing benchmarks");let S={...e,checkouts:m,prepare:p,base:w,seal:b.base},$=await np(S,k,c);t===null&&!d&&await f.head(),await b.base.look(!0),await b.head.begin();let j=await rp(S,$,t?.listings??null);return await b.head.learn(),{base:o.base,head:o.head,configuration:s,baseConfiguration:a,tip:e.tip,contexts:{base:w,head:l},candidates:j.candidates,changes:i(()=>$d(m),"changes"),policyChanges:e.policyChanges,renames:j.renames,seals:d?null:b,isolation:e.apart.isolation,warnings:[...e.warnings,...m.warnings,...t===null||e.apart.isolation.inForce?[]:[Av],...t?.warnings??[],...f.warnings,...j.warnings]}}i(m2,"sidesOf");var Av="stored runs were looked at first, so head ran before base was made ready, without isolation between them",Iv=i((e,{repository:{project:t}})=>e.flatMap(n=>(n?.suites??[]).flatMap(({runner:r})=>r.kind==="report"&&r.file!==null?[_s.join(t,r.directory,r.file)]:[])),"outputsOf");function lp(e,t,n,r){let{record:o,specs:s,contexts:a=n}=e;if(o.status!=="measured"&&o.status!=="new"||s.head===null)return null;let l=i(y=>{let[b,k]=[s[y],a[y]];if(b===null||k===null)throw new TypeError(`${o.path} has no ${y}`);return[b,Yo(e,y),k]},"there"),c=Ce(s.head),{open:u,exact:m,minimumPairs:d,usualPairs:p}=c,f=(u??c.runSuite)!==void 0,g=[...new Set(t.map(({metric:y})=>y))],w=g.filter(y=>Gt(y).exact);return{path:o.path,suiteRun:r===null?null:{run:r,taskOn:i(y=>Yo(e,y),"taskOn")},headOnly:s.base===null||a.base===null,isNew:o.status==="new"&&a.base!==null,timed:f&&(g.length===0||w.length<g.length),minimumPairs:d,...p!==void 0&&{usualPairs:p},tells:e.tells??!(o.status==="new"&&a.base!==null),minimumSamples:Ts(t),open:i((y,{seed:b,hurried:k,signal:S})=>{if(u===void 0)throw new TypeError(`${o.path} has nothing to time`);let[$,j,I]=l(y);return u($,j,{...I,signal:S},{seed:b,metrics:g,hurried:k})},"open"),exact:m===void 0||w.length===0&&f?null:async(y,b,k)=>{let[S,$,j]=l(y),I={...j,limit:Math.min(j.limit,b)},O=e.names?.[y]??[$],ee=[];for(let fr of O)ee.push(await m(S,fr,I,w,k));return Lv(ee)}}}i(lp,"subjectOf");function Lv([e,...t]){if(e===void 0)throw new TypeError("a benchmark without a name");return t.reduce((n,r)=>({...n,values:Object.fromEntries(ke.flatMap(o=>{let[s,a]=[n.values[o],r.values[o]];return s===void 0&&a===void 0?[]:[[o,(s??0)+(a??0)]]})),warnings:[...n.warnings,...r.warnings]}),e)}i(Lv,"added");var Ts=i(e=>Math.max(1,...e.map(({metric:t})=>Kt(t))),"samplesOf");function cp(e,t){let n=new Map;for(let{record:r,specs:o,contexts:s=t}of e){let{suite:a}=r;if(n.has(a)||o.head===null||Ce(o.head).runSuite===void 0)continue;let c={base:e.find(m=>m.record.suite===a&&m.specs.base!==null)?.specs.base??null,head:o.head},u=i((m,d)=>{let[p,f]=[c[m],s[m]],g=p===null?void 0:Ce(p).runSuite;if(p===null||f===null||g===void 0)throw new TypeError(`${a} has no ${m}`);return g(p,{...f,signal:d})},"run");n.set(a,{suite:a,run:u})}return n}i(cp,"suiteRunsOf");var se={share:.05,perTurn:{paired:3e-4,alone:.003},beside:.001,unknownShare:1,beyond:{share:.01,perTurn:5e-4},fewestTrials:3,besideBase:{times:2,share:.25,trials:8,part:.75}};function Es(e,t){let n=e.flatMap((o,s)=>o===null||o.reported<=0?[]:[{clock:o,beside:t?.[s]??null}]);if(n.length<se.fewestTrials)return null;let r=Z(n.map(({clock:o,beside:s})=>Bv(o,s)))>0;if(r||Fv(n)){let o=Ht(e,a=>a.reported);return{reported:o,clock:o+Ht(e,i(a=>Rs(a,r?a.delay:0),"busy"))}}return Ms(e)}i(Es,"disagreementOf");function Fv(e){let{times:t,share:n,trials:r,part:o}=se.besideBase,s=i(({wall:c,reported:u,turns:m})=>(c-u)/m,"gap"),a=e.flatMap(({clock:c,beside:u})=>u===null?[]:[{clock:c,beside:u}]),l=a.filter(({clock:c,beside:u})=>s(c)>t*s(u)+n*c.reported/c.turns);return a.length>=r&&l.length>=o*a.length}i(Fv,"isFarFromBase");function Ms(e){let t=e.flatMap(n=>n??[]);return t.length<se.fewestTrials||Z(t.map(Dv))<=0?null:{reported:Ht(e,n=>n.reported),clock:Ht(e,({wall:n})=>n)}}i(Ms,"overstatementOf");var Ht=i((e,t)=>ir(e,n=>t(n)/n.turns),"perTurn"),ir=i((e,t)=>{let n=e.flatMap(r=>r===null?[]:[t(r)]);return n.length<se.fewestTrials?0:Z(n)},"medianOf");function Bv(e,t){let{reported:n,turns:r}=e,s=e.delay!==null&&t!==null?se.share:se.unknownShare,a=t===null?se.perTurn.alone:se.perTurn.paired,l=t===null?0:Math.max(0,Rs(t,t.delay)*(r/t.turns));return Rs(e,jv(e,t))-l-s*n-a*r}i(Bv,"missingIn");function jv({delay:e,turns:t},n){return e===null?0:n===null||n.delay===null||n.turns===0?e:Math.min(e,2*n.delay*t/n.turns+.001*t)}i(jv,"creditOf");var Rs=i(({reported:e,wall:t,busy:n},r)=>Math.max(n===null?-1/0:n-e,t-e-(r??0)),"excess"),Dv=i(({reported:e,wall:t,turns:n})=>e-t*(1+se.beyond.share)-se.beyond.perTurn*n,"beyondClock"),ie=i(e=>Ut(e,"s"),"inTime"),up=i(({reported:e,clock:t})=>`it told of ${ie(e)} a turn, and took ${ie(t)}`,"disagreementInWords"),Os=.25;function mp(e,t){let[n,r]=[e,t].map(c=>ir(c,u=>u.untimed/u.operations)),[o,s]=[e,t].map(c=>ir(c,({processor:u,turns:m})=>u===null?0:(u.used-u.reported)/m)),a=ir(e,({reported:c,untimed:u,operations:m})=>(c-u)/m),l=Ht(e,({processor:c})=>c?.reported??0);return[...Cs(n,r,a,0)?[`hooks around each operation, which are not timed, take ${ie(n??0)} on head and ${ie(r??0)} on base`]:[],...Cs(o,s,l,se.beside)?[`beside the operations that are timed, head uses ${ie(o??0)} of processor time a turn, and base ${ie(Math.max(0,s??0))}: what an operation leaves to be done later is not in its time`]:[]]}i(mp,"besideOperations");var Cs=i((e=0,t=0,n,r)=>e-Math.max(0,t)>Math.max(Os*n,Os*t,r),"grew");function Wt(e,t,n){let r=e.flatMap(({[t]:o})=>n(o)??[]);return r.length<se.fewestTrials?null:Z(r)}i(Wt,"typical");function dp(e){let t=i(s=>{let a=Wt(e,s,u=>u.reported),l=Wt(e,s,u=>u.reported===null?null:u.wall),c=Wt(e,s,u=>u.reported===null?null:u.wall-u.reported);return a===null||l===null||c===null?null:{reported:a,wall:l,beside:c}},"sideOf"),[n,r]=[t("base"),t("head")];if(n===null||r===null)return Wv(e);if(!Cs(r.beside,n.beside,r.reported,0))return[];let o=i(({wall:s,reported:a})=>`${ie(a)} of the ${ie(s)} that it takes`,"inWords");return[`the report of a run on head adds up to ${o(r)}, and on base to ${o(n)}: is some of the time missing from it?`]}i(dp,"besideReports");function Wv(e){let t=i(o=>({wall:Wt(e,o,({wall:s,summed:a})=>a===null?null:s),summed:Wt(e,o,({summed:s})=>s)}),"sideOf"),[n,r]=[t("base"),t("head")];return n.wall===null||r.wall===null||!n.summed||!r.summed?[]:r.wall<=(1+Os)*n.wall*Math.max(1,r.summed/n.summed)?[]:[`a run of the tool takes ${ie(r.wall)} on head and ${ie(n.wall)} on base, and by its report an operation ${ie(r.summed)} and ${ie(n.summed)}: is some of the time missing from it?`]}i(Wv,"besideSummaries");function Ns({clocks:e}){let{base:t,head:n}=hp(e.trials);pp("base",Ms(t)),pp("head",Es(n,t)??Es(e.alone,null))}i(Ns,"holdAgainstClock");function fp({clocks:e,warnings:t}){let{base:n,head:r}=hp(e.trials);for(let o of[...mp(r,n),...dp(e.runs)])t.add(o)}i(fp,"noteBesideOperations");var hp=i(e=>({base:e.map(({base:t})=>t),head:e.map(({head:t})=>t)}),"sidesOf");function pp(e,t){if(t!==null)throw new h({side:e,message:`the benchmark's report of its own time does not agree with the clock: ${up(t)}`,hint:"does its code replace timers, or reach into the program that measures it? docs/security.md says what is compared"})}i(pp,"refuse");var de=i(e=>e.trialsNeeded>0&&e.measured.failure===null,"isPending");async function He(e,t){try{await t()}catch(n){if(!(n instanceof h))throw n;e.measured.failure=n.failure}}i(He,"catching");var yp=i(e=>({turns:{...gp(e.turns,t=>t.map(Ge)),cpu:e.turns.cpu?.map(Ge)??null},all:e.all===null?null:gp(e.all,Ge),cpuTime:e.cpuTime===null?null:Ge(e.cpuTime),peakMemory:e.peakMemory===null?null:Ge(e.peakMemory),values:Hv(e.values),batch:e.batch,samples:e.samples?.map(t=>t.map(Ge))??null}),"roundSideTrial"),Hv=i(e=>Object.fromEntries(Object.entries(e).map(([t,n])=>[t,Ge(n)])),"roundValues"),Ge=i(e=>Number(e.toPrecision(6)),"round"),gp=i((e,t)=>({count:e.count,min:t(e.min),p50:t(e.p50),p75:t(e.p75),p90:t(e.p90),p95:t(e.p95),p99:t(e.p99),mean:t(e.mean)}),"roundColumns");var Gv=Kt("p99");function ar(e,{peakMemory:t,values:n},r){let o=e.map(a=>a.samples),s=o.reduce((a,l)=>a+l.length,0);return yp({...qv(e,o,s),peakMemory:t,values:n,batch:r})}i(ar,"sideTrialOf");function qv(e,t,n){if(n===0){let o=e.map(a=>a.cpu),s=o.length>0&&!o.includes(null)?wp(o.map(Number),o.map(()=>1)):null;return{turns:vr([],[]),all:null,cpuTime:s,samples:null}}let r=vr(t.map(Pr),e.map(o=>o.cpu));return{turns:r,all:Pr(t.flat()),cpuTime:r.cpu===null?null:wp(r.cpu,r.count),samples:n<=Gv?t:null}}i(qv,"timesOf");function wp(e,t){let n=t.reduce((r,o)=>r+o,0);return e.reduce((r,o,s)=>r+o*(t[s]??0),0)/n}i(wp,"weightedMean");function bp(e,t,n){let r=e.flatMap(({clock:m})=>m??[]);if(r.length<e.length||r.length===0)return null;let o=i(m=>r.reduce((d,{[m]:p})=>d===null||p===null?null:d+p,0),"sum"),[s,a,l]=[o("reported")??0,o("untimed")??0,o("wall")??0],c=e.map(({samples:m})=>n*m.length),u=e.reduce((m,{cpu:d},p)=>m+(d??0)*(c[p]??0),0);return{turns:r.length,operations:c.reduce((m,d)=>m+d,0),processor:t===null?null:{used:t,reported:u},reported:s,untimed:a,wall:l,busy:o("busy"),delay:o("delay")}}i(bp,"clockOf");var $s=i(({base:e,head:t})=>e.tells===!0&&t.tells===!0,"bothTell");var lr=yi.turn,Uv=24,Vv=2;function kp(e,t,n=[]){let[r,o,s]=n.length===0?zv(e,t.usualPairs):Jv(n),a=Math.max(r,n.length===0?e:0),l=Math.min(Math.ceil(t.minimumSamples/o),Math.floor(Vv/a)),c=Math.min(...n.map(u=>u.most??1/0));return{pairs:Math.min(c,Math.max(s,l,t.minimumPairs)),turn:r}}i(kp,"planTrial");var cr=i((e,{minimumSamples:t})=>t>1?e.pairs:1,"fewestPairs"),zv=i((e,t=Uv)=>[lr,Math.max(1,Math.floor(lr/e)),Math.round(t*lr/Math.max(lr,e))],"ordinary"),Jv=i(e=>[Math.max(...e.map(({seconds:t})=>t)),Math.min(...e.map(({samples:t})=>t)),Math.max(...e.map(({pairs:t})=>t))],"wished");async function Is(e,t){var I=[];try{let{random:n,pin:r,clock:o}=t;let s=o();let a=v(I,await t_(e,t.control?"base":"head",t),!0);let l=await _p(r,[a.base,a.head]);let c=o();let u=t.seconds-(c-s);let m=t.plan??Pp([a.base,a.head],e,u);let d=Yv(a,t.hurried);let{order:p,turns:f,ofBase:g}=await Xv(a,m,d,n,o).finally(()=>e_(a));let w={opening:c-s,turns:o()-c};let y=await K("base",As(a.base,f.base,d.base));let b=await K(t.control?"base":"head",As(a.head,f.head,d.head));let k=[...new Set([...l,...a.base.warnings,...a.head.warnings])];let S=2*(a.openedBase-s+g);let $={index:t.index,order:p,base:y.trial,head:b.trial};let j={base:y.clock,head:b.clock};return{trial:$,plan:m,warnings:k,clocks:j,parts:w,control:S,tells:$s(a)}}catch(O){var ee=O,fr=!0}finally{var Us=_(I,ee,fr);Us&&await Us}}i(Is,"runTrial");async function Sp(e,t){var p=[];try{let{clock:n}=t;let r=n();let o=v(p,await K("head",e.open("head",xp(t,vp(t,"alone")))),!0);let s=await _p(t.pin,[o]);let a=n();let l=t.plan??Pp([o],e,t.seconds-(a-r));let c=o.tells===!0&&e.tells!==!1;let u=[];for(let b=0;b<l.pairs;b++)u.push(await K("head",o.turn(l.turn,o.batch,c)));let{trial:m,clock:d}=await K("head",As(o,u,o.batch));return{trial:m,plan:l,tells:c,clocks:{base:null,head:d},parts:{opening:a-r,turns:n()-a},control:null,warnings:[...s,...o.warnings]}}catch(f){var g=f,w=!0}finally{var y=_(p,g,w);y&&await y}}i(Sp,"runHeadOnly");var Kv=4,ur=i((e,t)=>e.operation>Kv*t.operation,"isFarAbove");function Yv({base:e,head:t},n){if(n&&(ur(e,t)||ur(t,e)))return{base:e.batch,head:t.batch};let r=Math.max(e.batch,t.batch);return{base:r,head:r}}i(Yv,"batchesOf");function Zv({base:e,head:t}){let{first:n}=e,{first:r}=t;return n!==void 0&&r!==void 0?{base:n,head:r}:r!==void 0&&ur(t,e)?{head:r}:n!==void 0&&ur(e,t)?{base:n}:{}}i(Zv,"earlyTurns");async function Xv(e,t,n,r,o){let s={base:[],head:[]},a=$s(e),l=Zv(e),[c,u]=["",0];for(let m=0;m<t.pairs;m++){let d=r.integer(0,1)===0?"base":"head",p=d==="base"?"head":"base";c+=d==="base"?"b":"h";for(let f of[d,p]){Qv(e,f);let g=o();s[f].push((m===0&&e[f].tells===!0===a?l[f]:void 0)??await K(f,e[f].turn(t.turn,n[f],a))),f==="base"&&(u+=o()-g)}}return{order:c,turns:s,ofBase:u}}i(Xv,"runTurns");function Qv(e,t){e[t==="base"?"head":"base"].hold?.(!0),e[t].hold?.(!1)}i(Qv,"hold");function e_({base:e,head:t}){e.hold?.(!1),t.hold?.(!1)}i(e_,"release");async function t_(e,t,n){let{random:r,clock:o}=n,s=o(),a=xp(n,vp(n,t==="base"?"control":"trial")),l={base:i(async()=>{let y=await K("base",e.open("base",a));return s=o(),y},"base"),head:i(()=>K(t,e.open(t,a)),"head")},c=r.integer(0,1)===0?"base":"head",u=c==="base"?"head":"base",m=await Promise.allSettled([l[c](),l[u]()]),d=m.filter(y=>y.status==="fulfilled").map(y=>y.value),p=i(async()=>{await Promise.all(d.map(y=>y[Symbol.asyncDispose]()))},"dispose"),[f,g]=d;if(f===void 0||g===void 0)throw await p(),m.find(y=>y.status==="rejected")?.reason;return{...c==="base"?{base:f,head:g}:{base:g,head:f},openedBase:s,[Symbol.asyncDispose]:p}}i(t_,"openBoth");var xp=i(({hurried:e,signal:t},n)=>({seed:n,hurried:e,signal:t}),"openOptionsOf");function Pp(e,t,n){let r=kp(Math.max(...e.map(({operation:a})=>a)),t,e.flatMap(({turns:a})=>a??[])),o=e.reduce((a,{operation:l})=>a+Math.max(r.turn,l),0),s=Math.floor(n_*n/o);return{...r,pairs:Math.min(r.pairs,Math.max(cr(r,t),s))}}i(Pp,"planFor");var n_=.75,vp=i(({seed:e,index:t},n)=>ce(e,`${n} ${t}`).integer(1,2147483647),"trialSeed");async function K(e,t){try{return await t}catch(n){throw n instanceof h?n.on(e):n}}i(K,"attributeFailure");async function _p(e,t){let n=t.flatMap(({pid:o})=>o??[]),r=e===null||n.length===0?null:await e.pin(n);return r===null?[]:[r]}i(_p,"pinSessions");async function As(e,t,n){let r=await e.finish();return{trial:ar(t,r,n),clock:bp(t,r.used??null,n)}}i(As,"finished");var r_=.9,o_=.5;async function Tp(e,t,n){let o=e.some(({trialsNeeded:a})=>a>0)?o_*t():0,s=i(()=>t()-o,"countingLeft");for(let a of e){if(a.subject.exact===null||s()<=0)continue;n.onProgress({kind:"exact",path:a.subject.path});let l=n.clock();await He(a,()=>s_(a,s,n)),n.onRun?.([a.subject.path],n.clock()-l),a.trialsNeeded===0&&n.onProgress({kind:"decided",path:a.subject.path,trials:0})}}i(Tp,"countAll");async function s_(e,t,n){let{exact:r,headOnly:o,path:s}=e.subject,a=null;for(let l of o?["head"]:i_(n.seed,s)){n.signal.throwIfAborted();let c=t();if(r===null||c<=0)return;if(a=await K(l,r(l,c,a)).catch(u=>{if(!(u instanceof h)||t()>0||c>r_*n.timeLimit)throw u;return null}),a===null){let u=`${c.toFixed(1)} s`;e.measured.warnings.add(`${l} could not be counted in the remaining ${u}`);return}a_(e.measured,l,a)}}i(s_,"count");var i_=i((e,t)=>ht(["base","head"],ce(e,`${t}/count`)),"drawnOrder");function a_(e,t,{values:n,basis:r,warnings:o}){e.exact={...e.exact,[t]:n,basis:r};for(let s of o)e.warnings.add(s)}i(a_,"keep");function Rp(e,t){let n={base:null,head:null},r=new Set,o={path:e.path,trials:[],control:[],alone:[],exact:n,clocks:{trials:[],alone:[],runs:[]},failure:null,tells:!1,short:null,warnings:r};return{subject:e,measured:o,plan:null,trialsNeeded:e.timed?t.needed(o):0,suspect:!1}}i(Rp,"begin");function Op(e,t){let n=new Map;for(let r of e){let o=r.subject.suiteRun?.run??r;n.set(o,[...n.get(o)??[],r])}return[...n.values()].map(r=>({suiteRun:r[0]?.subject.suiteRun?.run??null,states:r,latest:null,taken:0,gaveUpAfter:null,hurried:!1,likely:r.some(({subject:o})=>o.isLikely===!0),get needed(){let o=r.filter(de).map(({trialsNeeded:a})=>a),s=o.filter(Number.isFinite);return s.length>0?Math.min(...s):Math.max(0,...o)},get controls(){return r.some(s=>de(s)&&s.suspect&&s.measured.control.length===0)?t.control.first:0},get suspect(){return r.some(o=>de(o)&&o.suspect)}}))}i(Op,"groupsOf");function Cp(e,t,n,r){let o=Math.max(e/(2*t),r===null?e/(16*n):4*r);return Math.min(e/n,t>1?o:e)}i(Cp,"firstTrialLimit");var Ep=i(e=>2*e/4,"usualAfterGivingUp"),Mp=i(({left:e,whole:t,owed:n})=>e>0&&(e>t/2||n<e),"beginsOneMore"),mr=i(({latest:e})=>e?.seconds??0,"costOfTrial");function Ls({latest:e,needed:t,controls:n}){let r=mr({latest:e}),o=Math.min(n,t);return r*(t-o)+(e?.control??r)*o}i(Ls,"costOfVerdict");function Np(e,t){if(t<=0)return[];let n=i(o=>o.latest===null?0:Ls(o),"cost"),r=t;return[...e].sort((o,s)=>Number(s.suspect)-Number(o.suspect)||n(o)-n(s)).filter(o=>{let s=n(o)<=r;return s&&(r-=n(o)),s})}i(Np,"affordable");var $p=i(e=>e.toSorted((t,n)=>Number(n.likely)-Number(t.likely)),"likelyFirst");function Ap(e,t){let n=t.length<e.length?[]:t.filter(r=>r.likely);return n.length>0?n:t}i(Ap,"early");function Ip(e,t,n){if(t<=0)return[];let r=i(s=>mr(s)*(n-s.taken),"cost"),o=t;return[...e].filter(({taken:s,needed:a})=>s<n&&Number.isFinite(a)).sort((s,a)=>r(s)-r(a)).filter(s=>(o-=r(s),o>=0))}i(Ip,"reachingFirstLook");function Fs({plan:e,fewestPairs:t,opening:n,turns:r},o){let s=r/e.pairs,a=Math.floor((o-n)/s),l=Math.max(t,Math.min(e.pairs,a)),c=a<t;return{pairs:l,hurried:c,seconds:l*s+(c?0:n)}}i(Fs,"paceFor");var dr=i(({measured:e},t)=>e.failure===null&&t.wantsControl(e),"isAccused"),l_=.5;function Lp(e,t){let n=e.flatMap(({latest:o})=>o?.seconds??[]),r=n.length===0?l_:Z(n);for(let o of e)c_(o,r,t)}i(Lp,"noteShortages");function c_(e,t,n){let r=e.latest?.seconds??e.gaveUpAfter;for(let o of e.states){let s=(n.outstanding??n.needed)(o.measured),a=de(o)?Math.min(s,n.lastLook-e.taken):0,l=dr(o,n)?Math.max(1,n.control.first-o.measured.control.length):Math.min(a,e.controls),c=dr(o,n)?a:a-l;if(c+l===0)continue;let u=(r??t)*c+(e.latest?.control??r??t)*l;o.measured.short={trial:r??0,trials:c===0?l:c,seconds:u}}}i(c_,"noteShortage");async function Fp(e,t,n){let r=ce(n.seed,`${t.suite}/${e.taken}`),o=e.states.some(s=>!s.subject.headOnly&&de(s));await jp(e,async()=>{let s=await Dp(t,o?"head":null,n.signal,r);return u_(e,s),a=>{let{measured:l,subject:c}=a;c.headOnly?l.alone.push(Bs(js(pr(a,"head"),s.head,"head"))):s.base!==null&&l.trials.push(Wp(a,s,s.base,"head",l.trials.length))}})}i(Fp,"runSuiteTrial");function u_({states:e},{base:t,head:n}){t?.run===void 0||n.run===void 0||e[0]?.measured.clocks.runs.push({base:t.run,head:n.run})}i(u_,"noteRun");async function Bp(e,t,n){let r=Math.max(0,...e.states.map(({measured:s})=>s.control.length)),o=ce(n.seed,`${t.suite}/${r}/control`);await jp(e,async()=>{let s=await Dp(t,"base",n.signal,o);return a=>{let{measured:l,subject:c}=a;!c.headOnly&&s.base!==null&&l.control.push(Wp(a,s,s.base,"base",l.control.length))}})}i(Bp,"runSuiteControl");async function jp(e,t){let n=e.states.filter(({measured:o})=>o.failure===null),r=t();for(let o of n)await He(o,async()=>(await r)(o))}i(jp,"serving");async function Dp(e,t,n,r){if(t===null)return{order:"",base:null,head:await K("head",e.run("head",n))};let o=r.integer(0,1)===0?"base":"head",s={base:"base",head:t},a=await K(s[o],e.run(s[o],n)),l=o==="base"?"head":"base",c=await K(s[l],e.run(s[l],n)),u=o==="base"?"b":"h";return o==="base"?{order:u,base:a,head:c}:{order:u,base:c,head:a}}i(Dp,"run");var pr=i(({subject:e},t)=>e.suiteRun?.taskOn(t)??null,"taskOf");function Wp(e,{order:t,head:n},r,o,s){let a=js(pr(e,"base"),r,"base"),l=js(pr(e,o),n,o);return m_(pr(e,o),a,l),{index:s,order:t,base:Bs(a),head:Bs(l)}}i(Wp,"pairOf");var Bs=i(e=>ar([e.turn],e,e.batch),"trialOf");function js(e,t,n){let r=t.get(e);if(r instanceof h)throw r.on(n);if(r!==void 0)return r;let o=[...t.values()].find(s=>s instanceof h);throw new h({side:n,message:`the report of one run lacks benchmark ${JSON.stringify(e)}, which was listed before`,hint:o?.message??"does the tool run the same benchmarks every time?"})}i(js,"shareOf");function m_(e,t,n){let[r,o]=[t.units,n.units];for(let[s,a]of Object.entries(o??{}))if(r?.[s]!==void 0&&r[s]!==a)throw new h({side:"head",message:`${JSON.stringify(e)} is in ${JSON.stringify(a)} on head and in ${JSON.stringify(r[s])} on base`,hint:"different units cannot be compared; rename the benchmark together with its unit"})}i(m_,"refuseOtherUnits");async function Ds(e,t,n){let r=new AbortController,o=setTimeout(()=>r.abort(new Error("the time is up")),Math.min(e*1e3,2**31-1));try{return await n(AbortSignal.any([t,r.signal]))}catch(s){if(t.throwIfAborted(),r.signal.aborted)return null;throw s}finally{clearTimeout(o)}}i(Ds,"within");async function Hp(e,t){let n=e.map(a=>Rp(a,t)),r=Op(n,t),o=t.clock()+t.timeLimit,s={options:t,left:i(()=>o-t.clock(),"left")};await Tp(n,s.left,t);for(let a of[!1,!0])await d_(r.filter(l=>l.states.every(({subject:c})=>c.isNew)===a),s);Lp(r,t);for(let{measured:a}of n)fp(a);return n.map(a=>a.measured)}i(Hp,"measure");async function d_(e,t){let{options:n,left:r}=t,o=ce(n.seed,"rounds"),s=i(()=>e.filter(a=>a.states.some(de)&&a.taken<n.lastLook),"pending");for(let a=$p(ht(s(),o));a.length>0&&r()>0;)for(a=await h_(a,t),y_(s().filter(p_),t);;){let l=s().filter(f_),c=Ap(l,Np(l,r())),u=c.length>0?c:Ip(l,r(),n.firstLook);if(u.length===0)break;for(let m of ht(u,o)){if(r()<=0)break;await Ws(m,r(),t)}}}i(d_,"measureGroups");var p_=i(({latest:e,gaveUpAfter:t})=>e!==null||t!==null,"isBegun"),f_=i(({latest:e})=>e!==null,"canGoOn");async function h_(e,t){let{options:n,left:r}=t,[o,s,a]=[r(),[],[]],[l,c]=[null,0],u=i(d=>Cp(r(),d,n.firstLook,l),"limitFor"),m=[...e];for(;m.length>0&&Mp({left:r(),whole:o,owed:c});){let d=u(m.length),p=m.shift();if(p===void 0)break;await Ws(p,d,t),p.latest!==null?(s.push(p.latest.seconds),l=Z(s),c+=g_(p,n)):p.gaveUpAfter!==null&&(a.push(p),s.length===0&&(l=Ep(p.gaveUpAfter)))}for(let[d,p]of a.entries()){if(r()<=0)break;p.hurried=!0,await Ws(p,u(a.length-d),t)}return m}i(h_,"firstTrials");function g_(e,{firstLook:t}){let n=Number.isFinite(e.needed)?Math.min(e.needed,t-e.taken):0,r=Gp(e);return n*(r===null?mr(e):Fs(r,0).seconds)}i(g_,"costOfFirstLook");function Gp({states:[e],latest:t}){let n=t?.parts??null;return e?.plan==null||n===null?null:{plan:e.plan,fewestPairs:cr(e.plan,e.subject),...n}}i(Gp,"shorteningOf");function y_(e,{left:t}){let n=Ls,r=e.filter(s=>Number.isFinite(s.needed));if(r.reduce((s,a)=>s+n(a),0)<=t())return;let o=t()/Math.max(1,r.length);for(let s of r){let[a]=s.states,l=Gp(s);if(a===void 0||l===null||n(s)<=o)continue;let c=Fs(l,o/s.needed);a.plan={...l.plan,pairs:c.pairs},s.hurried||=c.hurried,s.latest={seconds:c.seconds,parts:null,control:s.latest?.control??null}}}i(y_,"hurry");async function Ws(e,t,n){let{options:r}=n;r.signal.throwIfAborted();let o=e.states.filter(de),s=r.clock(),a=Math.min(t,n.left()),l=await Ds(a,r.signal,c=>w_(e,a,{...r,signal:c}));if(r.onRun?.(qp(e),r.clock()-s),l===null){e.gaveUpAfter=a;return}e.latest={seconds:r.clock()-s,...l},e.taken+=1;for(let c of o)await b_(c,e,n)}i(Ws,"takeTrial");var qp=i(({states:e})=>e.map(({subject:t})=>t.path),"pathsOf");async function w_(e,t,n){if(e.suiteRun!==null)return await Fp(e,e.suiteRun,n),{parts:null,control:null};let r={parts:null,control:null};for(let o of e.states)await He(o,async()=>{let s=Up(o,e,{...n,seconds:t});r=await(o.subject.headOnly?P_(o,s):S_(o,s))});return r}i(w_,"runGroup");async function b_(e,t,{options:n,left:r}){let{path:o}=e.subject;if(e.measured.failure===null&&(e.trialsNeeded=n.needed(e.measured),e.suspect=n.isSuspect?.(e.measured)??!1,n.onProgress({kind:"trial",path:o,trials:t.taken,next:t.taken+e.trialsNeeded}),!(e.trialsNeeded>0))){for(let s=0;dr(e,n)&&r()>0;s++){n.signal.throwIfAborted(),n.onProgress({kind:"control",path:o});let a=n.clock(),l=await Ds(r(),n.signal,c=>k_(e,t,s,{...n,signal:c}));if(n.onRun?.(t.suiteRun===null?[o]:qp(t),n.clock()-a),l===null)return}n.onProgress({kind:"decided",path:o,trials:t.taken})}}i(b_,"look");async function k_(e,t,n,r){return t.suiteRun!==null?await Bp(t,t.suiteRun,r):await He(e,()=>x_(e,n,Up(e,t,{...r,seconds:1/0}))),!0}i(k_,"takeControl");var Up=i((e,{taken:t,hurried:n},{seed:r,pin:o,clock:s,signal:a,seconds:l})=>({index:t,plan:e.plan,pin:o,clock:s,signal:a,hurried:n,seconds:l,random:ce(r,`${e.subject.path}/${t}`),seed:r}),"requestOf");async function S_(e,t){let n=await Is(e.subject,{...t,control:!1});return e.measured.trials.push(Hs(e,n)),e.measured.clocks.trials.push(n.clocks),Ns(e.measured),{parts:n.parts,control:n.control}}i(S_,"addPair");async function x_(e,t,n){let r=ce(n.seed,`${e.subject.path}/${t}/control`),o=await Is(e.subject,{...n,index:t,random:r,control:!0});e.measured.control.push(Hs(e,o))}i(x_,"addControl");async function P_(e,t){let n=await Sp(e.subject,t);return e.measured.alone.push(Hs(e,n)),e.measured.clocks.alone.push(n.clocks.head),Ns(e.measured),{parts:n.parts,control:n.control}}i(P_,"addHeadOnly");function Hs(e,t){e.plan=t.plan,e.measured.tells||=t.tells;for(let n of t.warnings)e.measured.warnings.add(n);return t.trial}i(Hs,"keep");import{readFile as v_}from"node:fs/promises";import{sep as Vp}from"node:path";var __=/^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;async function HG(e,t,n,r,o){let s=await Qd(n,t),a=Object.entries(r.environment).filter(([u])=>__.test(u)).sort(([u],[m])=>u<m?-1:1),l=new Map,c=new Map;for(let{record:u}of e){let m=t.find(({name:y})=>y===u.suite);if(m===void 0)continue;c.has(m.name)||c.set(m.name,await T_(Zs(m.runner),r));let d=Ts(o.filter(({path:y})=>y===u.path)),{head:p}=Ve(u).runtime,f=c.get(m.name)??null;if(f===null||f==="interpreter"&&p===null)continue;let g=[f,p?.name,p?.version],w=[m.runner,s.get(m.name),g,a,d];l.set(u.path,xr(w))}return l}i(HG,"recipesOf");var zp=i(e=>xr([e,"own durations"]),"toldRecipe");async function T_(e,t){return e==="unknown"?null:typeof e=="string"?e:R_(e,t)}i(T_,"programOf");async function R_({argv:e,directory:t},n){let r=`${n.root}${Vp}${t}`,o=await E(e[0]??"",n.environment.PATH,r);return o===null||o.startsWith(n.root+Vp)?"own":di(await v_(o)).slice(0,12)}i(R_,"digestOfProgram");function Gs(e,t,n){if(!Kp(e,t))return null;let r=_r(e,t,n),{method:o,bounds:s}=r.rule,a=Yp(r);if(a.length===0)return null;let l=Math.min(...a.map(p=>p.over)),c=Math.max(...a.map(p=>p.within)),u=r.measurement.trials.length+r.measurement.alone.length,m=r.heads.length===0?1:u/r.heads.length;if(l===0)return 0;if(c===0)return Math.ceil(m*$i(r.ratios,s));let d=r.measurement.control.length>0||e.budget.maxRegression===null?0:o.control.first;return Math.ceil(Math.min(m*l+d,m*c))}i(Gs,"trialsNeeded");var Jp=i((e,t,n)=>Kp(e,t)&&Yp(_r(e,t,n)).some(({over:r,within:o})=>r<o),"leansOver"),Kp=i(({metric:e},t)=>!Gt(e).exact&&Ai(t,e)&&Ii(Ve(t),e),"isTimedHere");function Yp(e){let{check:t,heads:n,rule:r}=e,{max:o}=t.budget,s=o===null?[]:[Zp(bi(n,o,t.metric),r.bounds)];return[...O_(e),...s]}i(Yp,"distancesOf");function O_(e){let{check:t,measurement:n,pairs:r,rule:o}=e;return t.budget.maxRegression===null||Fi(n)?[]:Li(e)?.outcome==="within"?[{over:1/0,within:0}]:[Zp(wi(r),o.bounds)]}i(O_,"distancesOfPairs");function Zp(e,t){let n=ki(e,t);if(n!=="undecided")return{over:n==="over"?0:1/0,within:n==="within"?0:1/0};let r=i((o,s)=>{let a=o.slice(e.length+1).findIndex((l,c)=>s+c+1>=l);return a===-1?1/0:a+1},"missing");return{over:r(t.over,e.filter(o=>o>0).length),within:r(t.within,e.filter(o=>o<0).length)}}i(Zp,"distances");async function lq(e,t,n){let{decided:r}=n,o=Qp(n),s=gr(t),a=n.planned===void 0?s:gr(n.planned),l=e.filter(({record:m})=>r?.has(m.path)!==!0),c=new Map(e.map(({record:m})=>[m.path,r?.get(m.path)??m])),u=Xp(l,a,n.contexts).map(m=>({...m,isLikely:n.likely?.has(m.path)===!0}));return ef(u,c,N_(c,s,n),{...n,until:o})}i(lq,"measureAll");function Xp(e,t,n){let r=cp(e,n);return e.flatMap(o=>{let{path:s,suite:a}=o.record;return lp(o,t.get(s)??[],n,r.get(a)??null)??[]})}i(Xp,"subjectsOf");var Qp=i(({elapsed:e,timeLimit:t})=>e()+t,"endOf");async function ef(e,t,n,r){let{world:o}=r,{method:s}=r.rule;if(e.length===0)return[...t.values()];let a=`${e.length} benchmark${e.length===1?"":"s"}`;o.onEvent({kind:"step",text:`Measuring ${a}`}),o.onEvent({kind:"subjects",paths:e.map(({path:u})=>u),look:s.firstLook});let l=await M_(Hp(e,{...s,...n,seed:r.seed,timeLimit:r.until-r.elapsed(),pin:r.pin,onProgress:o.onEvent,...r.onRun&&{onRun:r.onRun},clock:o.clock,signal:o.signal})),c=E_(e,l,{elapsed:r.elapsed(),whole:r.until});for(let u of l)t.set(u.path,qs(t.get(u.path),u,c));return[...t.values()]}i(ef,"measureSubjects");var C_=1.25;function E_(e,t,{elapsed:n,whole:r}){let o=new Map,s=new Map(e.map(({path:l,suiteRun:c})=>[l,c?.run.suite]));for(let{path:l,short:c}of t){let u=s.get(l)??l;o.set(u,Math.max(o.get(u)??0,c?.seconds??0))}let a=n+C_*[...o.values()].reduce((l,c)=>l+c,0);return t.some(ni)?Math.max(a,2*r):a}i(E_,"timeLimitFor");async function M_(e){try{return await e}finally{await $m()}}i(M_,"closing");function N_(e,t,{rule:n,least:r}){let o=i((a,l)=>{let c=qs(e.get(a.path),a);return(t.get(a.path)??[]).map(u=>l(u,c,n))},"about"),s=i((a,l)=>{let c=Math.max(l.trials.length,l.alone.length),u=o(l,Gs).filter(d=>d!==null);if(r!==void 0&&c<r)return Math.max(r-c,...u.filter(Number.isFinite));let m=u.filter(d=>d>0&&d!==1/0);return m.length>0?a(...m):u.length>0?Math.max(...u):Math.max(0,(r??n.method.firstLook)-c)},"trialsTo");return{needed:i(a=>s(Math.min,a),"needed"),outstanding:i(a=>s(Math.max,a),"outstanding"),isSuspect:i(a=>o(a,Jp).includes(!0),"isSuspect"),wantsControl:i(a=>o(a,Bi).includes(!0),"wantsControl")}}i(N_,"answersFrom");async function cq(e,t){let{rule:n,contexts:r,screening:o}=t,s=Qp(t),a=new Map(e.map(({candidate:{record:d}})=>[d.path,d])),l=new Map(e.map(({candidate:d,checks:p})=>[d.record.path,p])),c=i(d=>{let p=qs(a.get(d.path),d),f=l.get(d.path)??[],g=i(k=>f.map(S=>({...S,budget:{...S.budget,...k}})),"part"),{alone:w}=Ve(p);if(w.length<o.trials)return o.trials-w.length;if(g({max:null}).filter(({budget:k})=>k.maxRegression!==null).some(k=>ji(k,p,n)))return 0;let b=g({maxRegression:null,atLeast:null}).filter(({budget:k})=>k.max!==null);return Math.max(0,...b.map(k=>Gs(k,p,n)??0))},"needed"),u=Xp(e.map(({candidate:d})=>d),l,r),m=await ef(u,a,{needed:c,wantsControl:i(()=>!1,"wantsControl")},{...t,until:s});return new Map(m.map(d=>[d.path,d]))}i(cq,"measureScreened");function qs(e,t,n=0){if(e===void 0)throw new TypeError(`${t.path} was measured but never requested`);if(!ti(e))throw new TypeError(`${t.path} was measured although it is ${e.status}`);let{trials:r,alone:o,control:s,exact:a,failure:l,tells:c,short:u,warnings:m}=t,d={...e,trials:r,alone:o.length>0?o:e.alone,control:s,recipe:c&&e.stored===null&&e.recipe!==null?zp(e.recipe):e.recipe,exact:a.base===null&&a.head===null?e.exact:a,short:u&&{trial:u.trial,trials:u.trials,timeLimit:n},warnings:[...e.warnings,...m]};return l===null?d:{...d,status:"failed",failure:l}}i(qs,"fill");export{Qi as a,ea as b,pT as c,aR as d,Lr as e,R as f,HO as g,St as h,xt as i,ml as j,nt as k,so as l,vc as m,Ic as n,Lc as o,wo as p,Gc as q,xo as r,ek as s,tk as t,Q1 as u,AI as v,UI as w,SF as x,tB as y,Ce as z,Ee as A,Im as B,Yo as C,Et as D,Vn as E,LB as F,Be as G,is as H,hs as I,SW as J,xW as K,gs as L,nW as M,bs as N,Ud as O,av as P,tr as Q,jt as R,aW as S,yW as T,ys as U,_0 as V,T0 as W,nr as X,wW as Y,rr as Z,c2 as _,Mv as $,u2 as aa,Nv as ba,m2 as ca,Iv as da,kp as ea,Ts as fa,HG as ga,zp as ha,lq as ia,cq as ja};
