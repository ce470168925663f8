import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{c as H,d as I,e as Ve,f as F,g as Vs,h as zs,i as cr}from"./chunk-5YUJGR6L.js";import{a as qs,b as be}from"./chunk-TZDLUV6F.js";import{a as Ut,b as Vt,c as Us}from"./chunk-QPDI2N2M.js";import{b as Fs,c as Bs,d as Me,e as js}from"./chunk-ISSQWAIK.js";import{a as Y}from"./chunk-UG2KRJCX.js";import{b as Is,c as qe,e as $,f as Ue,g as me,i as Gt,j as Ae}from"./chunk-UL4PXY35.js";import{a as j,b as Ms,d as or,e as Wt,f as As,g as $s}from"./chunk-LRQRAO4V.js";import{a as Es,b as te,c as lt,j as ct,l as we,s as T,t as Ns,u as Ge,v as E,x as Ls,y as sr}from"./chunk-EZ43NJSQ.js";import{a as M,c as ee}from"./chunk-L5POVNDF.js";import{a as Ks,d as Js,e as Ys,f as Zs,k as Xs,m as Qs,n as ur,o as zt,q as ti}from"./chunk-LIYLNEFO.js";import{e as nr,f as rr,i as Ne,j as Ht}from"./chunk-CFLIG6F4.js";import{f as Rs,h as Os,n as Cs}from"./chunk-5VOTHSES.js";import{a as gs}from"./chunk-WCW2WR5X.js";import{a as jt,b as G,d as C}from"./chunk-5MYWQCDG.js";import{a as ze}from"./chunk-YMSLUVP4.js";import{a as ne,b as ut}from"./chunk-UHHHWL3Q.js";import{B as li,a as ir,b as ar,e as Ds,j as lr,k as Hs,l as Ws,m as Gs,p as ni,q as ri,r as oi,u as si,v as ii,w as ai}from"./chunk-JQF7K4JE.js";import{i as qt}from"./chunk-O4CKU55T.js";import{a as er,b as ws,e as bs,f as ks,g as Ss,h as xs,i as Ps,l as _s}from"./chunk-PGHMOMZM.js";import{a as tr,b as vs,c as We}from"./chunk-YVPSEKID.js";import{b as ys,c as He,d as de,e as U,g as Qn}from"./chunk-QMZFZCN7.js";import{a as P,b as g}from"./chunk-Y6PN7LMF.js";import{h as ei}from"./chunk-VIG7Q22X.js";import{b as Xn,c as ye,d as Ft,e as Bt}from"./chunk-MXVD7CVE.js";import{b as at}from"./chunk-B3H7WEUU.js";import{c as Dt,d as Ts}from"./chunk-LGTEBSEV.js";import{d as J}from"./chunk-UMTK7LNG.js";import{a as i,f as _,g as v}from"./chunk-ZLUGSNWU.js";import{readFile as Xm}from"node:fs/promises";import{tmpdir as Qm}from"node:os";import{dirname as mt,join as Si}from"node:path";import{realpathSync as Vm}from"node:fs";import{join as zm}from"node:path";import{lstatSync as Lm,mkdirSync as Im,readFileSync as hi,rmSync as Fm}from"node:fs";import{join as dr}from"node:path";import{setTimeout as Bm}from"node:timers/promises";var ci=`
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
`;var Tm=/^(?:proc|sysfs|cgroup2?|devpts|devtmpfs|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|fusectl|hugetlbfs|binfmt_misc|efivarfs|autofs|nsfs|rpc_pipefs)$/,ke=i((e,t)=>e===t||e.startsWith(`${t}/`),"isIn");function ui(e){let{own:t,stage:n}=e,r=Ke(e.hidden),o=i(u=>r.findIndex(d=>ke(u,d)),"rootOf"),s=Ke(e.copied).filter(u=>o(u)<0),a=Ke(e.blank).filter(u=>o(u)<0),l=Rm(e,u=>o(u)>=0||a.some(d=>ke(u,d))),c=i(u=>{let d=o(u);return`${n}/root${d}${u.slice(r[d]?.length)}`},"inRoot");return[Je(n),`mount -t tmpfs -o mode=0755 tmpfs ${L(n)}`,...l.flatMap(Om),...s.flatMap((u,d)=>Mm(u,`${n}/copy${d}`,pi(t,d))),...r.flatMap((u,d)=>Em(`${n}/root${d}`,mi(t,d))),...e.mounts.filter(({type:u})=>!Tm.test(u)).map(Am),...s.map((u,d)=>`mount --rbind ${L(`${n}/copy${d}`)} ${L(u)}`),...a.flatMap(Nm),...l.flatMap(u=>Cm(u,o(u.path)<0?u.path:c(u.path))),...[...e.hidden,...e.copied].flatMap(u=>o(u)<0?[]:[Je(c(u))]),...r.map((u,d)=>`mount --rbind ${L(`${n}/root${d}`)} ${L(u)}`),`umount -l ${L(n)}`]}i(ui,"commandsFor");function di(e,t){let n=Ke(e.hidden),r=Ke(e.copied).filter(o=>!n.some(s=>ke(o,s)));return o=>{if([e.own,...e.shown].some(c=>ke(o,c)))return o;let s=n.findIndex(c=>ke(o,c));if(s>=0)return mi(e.own,s)+o.slice(n[s]?.length);let a=r.findIndex(c=>ke(o,c));if(a<0)return o;let l=`${pi(e.own,a)}/upper${o.slice(r[a]?.length)}`;return t(l)?l:o}}i(di,"outsideOf");var mi=i((e,t)=>`${e}/.root${t}`,"keptRoot"),pi=i((e,t)=>`${e}/.copy${t}`,"keptCopy"),Rm=i(({own:e,shown:t,stage:n},r)=>[{path:e,waits:`${n}/own`,isOwn:!0},...Ke(t).filter(o=>r(o)&&!ke(o,e)).map((o,s)=>({path:o,waits:`${n}/lent${s}`,isOwn:!1}))],"lentBy"),Om=i(({path:e,waits:t,isOwn:n})=>[Je(t),`mount --rbind ${L(e)} ${L(t)}`,...n?[]:[`mount -o remount,bind,ro ${L(t)}`]],"fetched"),Cm=i(({waits:e},t)=>[Je(t),`mount --rbind ${L(e)} ${L(t)}`],"laid"),Em=i((e,t)=>[Je(e,t),`chmod 1777 ${L(t)}`,`mount --bind ${L(t)} ${L(e)}`],"emptyFor"),Nm=i(e=>[`if [ -d ${L(e)} ]; then mount -t tmpfs -o mode=0755 tmpfs ${L(e)}; else mount --bind /dev/null ${L(e)}; fi`],"blankAt"),Je=i((...e)=>`mkdir -p ${e.map(L).join(" ")}`,"folder"),Mm=i((e,t,n)=>[Je(t,`${n}/upper`,`${n}/work`),`mount -t overlay -o ${L(`userxattr,lowerdir=${e},upperdir=${n}/upper,workdir=${n}/work`)} overlay ${L(t)}`],"copyOf"),Am=i(({point:e,options:t})=>{let n=t.split(",").filter(o=>o!=="rw"&&o!=="ro"),r=`mount -o ${L(["remount","bind","ro",...n].join(","))} ${L(e)}`;return e==="/"?r:`${r} 2>/dev/null || :`},"readOnly"),Ke=i(e=>[...new Set(e)].filter(t=>!e.some(n=>n!==t&&ke(t,n))),"outermost"),L=i(e=>`'${e.replaceAll("'","'\\''")}'`,"q"),fi=i(e=>e.split(`
`).filter(t=>t!=="").map(t=>{let[n="",r=""]=t.split(" - "),[,,,,o="",s=""]=n.split(" ");return{point:$m(o),options:s,type:r.split(" ")[0]??""}}),"parseMounts"),$m=i(e=>e.replace(/\\([0-7]{3})/g,(t,n)=>String.fromCodePoint(Number.parseInt(n,8))),"unescaped");var jm=20,dt=class extends Error{static{i(this,"NoEnclosure")}};async function gi(e){let{own:t,tools:n,network:r}=e,o=dr(t,".left");Im(o,{recursive:!0});let s=await Wm(e),a=i(m=>`/proc/${s.pid}/ns/${m}`,"space"),l=process.getuid?.()??0,c=process.getgid?.()??0,u={folder:t,enclosed:i((m,p,f)=>{let h=r==="host"||f==="machine"?[]:[`--net=${a("net")}`],w=[`--user=${a("user")}`,`--mount=${a("mnt")}`,...h],y=[n.nsenter,"--preserve-credentials",...w],b=[n.setpriv,"--pdeathsig","KILL"],S=[n.unshare,"--pid","--ipc","--fork","--kill-child","--mount-proc"],k=[n.sh,"-c",ci,"sh",p,o],N=[n.unshare,"--user",`--map-user=${l}`,`--map-group=${c}`];return[...y,...b,...S,...k,...N,...m]},"enclosed"),outside:di(e,m=>Lm(m,{throwIfNoEntry:!1})!==void 0),left:i(m=>Dm(dr(o,m)),"left")},d=Is(u);return{async[Symbol.asyncDispose](){d[Symbol.dispose](),await s.end()}}}i(gi,"openEnclosure");function Dm(e){try{let t=G(hi(e,"utf8")).split(`
`);return Fm(e,{force:!0}),t.filter(n=>n!=="").slice(0,100)}catch{return[]}}i(Dm,"namesIn");var Hm=i(({unshare:e})=>[e,"--user","--map-root-user","--mount","--net","--propagation","private"],"NAMESPACES");async function Wm({tools:e,network:t,signal:n,...r}){let o=fi(hi("/proc/self/mountinfo","utf8")),s=["set -e",...ui({...r,mounts:o,stage:dr(r.own,".stage")}),...t==="loopback"?[`'${e.ip}' link set lo up`]:[],"echo ready","exec cat"].join(`
`),a=await $({argv:[...Hm(e),e.sh,"-c",s],directory:"/",environment:{PATH:e.path,LC_ALL:"C"},talk:"streams",...n&&{signal:n}}),l=new Promise(p=>{a.child.stdout?.once("data",()=>p(!0)),a.exit.then(()=>p(!1))}),c=new AbortController,u=Bm(jm*1e3,null,{signal:c.signal}).catch(()=>null),d=await Promise.race([l,u]);if(c.abort(),d===!0)return a;await a.end(),n?.throwIfAborted();let m=a.output().trim().split(`
`).at(-1)??"";throw new dt(d===null?"the namespaces did not come to be in time":m||"unshare failed")}i(Wm,"hold");import{existsSync as Gm,readFileSync as qm}from"node:fs";var Um={file:"/proc/sys/kernel/apparmor_restrict_unprivileged_userns",command:["/usr/bin/sudo","-n","sysctl","-qw","kernel.apparmor_restrict_unprivileged_userns=0"]};async function yi(e,{file:t,command:n}=Um){if(!Gm(t)||qm(t,"utf8").trim()!=="1")return!1;let o=await me({argv:n,directory:"/",environment:{PATH:"/usr/sbin:/usr/bin:/sbin:/bin",LC_ALL:"C"},signal:e},20).catch(()=>null);return e.throwIfAborted(),o?.code===0}i(yi,"allowNamespaces");var wi="/usr/sbin:/usr/bin:/sbin:/bin";async function bi(){let e=new Map;for(let n of["unshare","nsenter","setpriv","mount","ip","sh"]){let r=await M(n,wi,"/");if(r===null)return`${n} is not installed`;e.set(n,r)}let t=i(n=>e.get(n)??n,"at");return{unshare:t("unshare"),nsenter:t("nsenter"),setpriv:t("setpriv"),ip:t("ip"),sh:t("sh"),path:wi}}i(bi,"findTools");async function mr(e,t){let{mode:n,network:r,signal:o}=t,s=[],a=i(async c=>{let u=await bi();if(typeof u=="string")return u;try{return s.push(await gi({...c,tools:u,network:r,signal:o})),null}catch(d){if(d instanceof dt)return d.message;throw d}},"attempt"),l=await Km(e,t,a);if(l!==null&&n==="required")throw ki(l);return{isolation:{inForce:l===null,network:l===null?r:"host",reason:l},async enclose(c){let u=l===null?await a(c):null;if(u!==null)throw ki(u)},async[Symbol.asyncDispose](){for(let c of s.splice(0).reverse())await c[Symbol.asyncDispose]()}}}i(mr,"openIsolation");var ki=i(e=>new P(`the sides cannot be isolated from each other: ${e}`,{hint:"isolation needs Linux with unprivileged user namespaces; `isolation: auto` goes on without",exitCode:3}),"impossible");async function Km(e,{mode:t,isThrownAway:n,signal:r},o){if(t==="off")return"it is switched off";if(process.platform!=="linux")return`${process.platform} has no namespaces`;let s=await o(e);return s===null||!n||!await yi(r)?s:o(e)}i(Km,"whyNot");var Jm=".aws .azure .config/gcloud .config/gh .docker .git-credentials .gnupg .kube .ssh/id_rsa .ssh/id_ed25519 .ssh/id_ecdsa".split(" "),Ym="/run/docker.sock /run/containerd /run/podman /run/crio /run/dbus /run/user /run/snapd.sock /run/systemd/private /run/libvirt".split(" "),Zm=/^(?:CARGO_HOME|GOPATH|GOCACHE|GOMODCACHE|RUSTUP_HOME|XDG_CACHE_HOME|.*_CACHE(?:_DIR|_FOLDER|_HOME)?|npm_config_cache)$/i;function pr({own:e,variables:t,temporary:n,needed:r,repositories:o}){let s=i(h=>{try{return h.startsWith("/")&&!/[,:\\\n]/.test(h)?[Vm(h)]:[]}catch{return[]}},"real"),a=s(t.HOME??""),l=["/tmp","/var/tmp","/dev/shm",...n].flatMap(s).filter(h=>h!=="/"),c=Object.entries(t).flatMap(([h,w=""])=>Zm.test(h)?s(w):[]),u=[t.PATH??"",t.LD_LIBRARY_PATH??""].flatMap(h=>h.split(":").flatMap(s)),d=["JAVA_HOME","GOROOT","PYENV_ROOT","NVM_DIR","VIRTUAL_ENV"].flatMap(h=>s(t[h]??"")),m=i(h=>[...l,e].some(w=>w===h||w.startsWith(`${h==="/"?"":h}/`)),"isTooMuch"),p=[...r.flatMap(s),...u,...d].filter(h=>!m(h)),f=[...o,...a.flatMap(h=>Jm.map(w=>zm(h,w))),...Ym];return{own:e,hidden:l,copied:[...a,...c].filter(h=>h!=="/"),shown:[...new Set(p)],blank:f.flatMap(s)}}i(pr,"viewOf");var xi=i((e,t)=>({isolation:e.isolation??t.isolation,network:e.network??t.network}),"wantedBy");async function Pi(e,t,n){let{world:r}=n,o=i(a=>tp(a,e,n),"view"),s=await mr(await o(e.head),_i(t,r));return{isolation:s.isolation,add:i(async a=>s.enclose(await o(a)),"add"),[Symbol.asyncDispose]:()=>s[Symbol.asyncDispose]()}}i(Pi,"keepApart");async function u0(e,t){var s=[];try{let n=_(s,await te(),!0);let r=pr({own:n.path,variables:t.environment,temporary:vi(n.path,t),needed:[],repositories:[]});let o=_(s,await mr(r,_i({...e,isolation:ep(e)},t)),!0);return o.isolation}catch(a){var l=a,c=!0}finally{var u=v(s,l,c);u&&await u}}i(u0,"tryApart");var ep=i(({isolation:e})=>e==="required"?"auto":e,"lenient"),_i=i(({isolation:e,network:t},{isThrownAway:n,signal:r})=>({mode:e,network:t,isThrownAway:n===!0,signal:r}),"optionsOf"),vi=i((e,{hidden:t=[]})=>[Qm(),mt(e),...t],"temporaryBeside");async function tp({home:e},{repository:t,scratch:n},{world:r,node:o}){let s=Si(n,"objects"),a=await Xm(Si(s,"info","alternates"),"utf8").catch(()=>"");return pr({own:e,variables:r.environment,temporary:vi(e,r),needed:[s,...a.split(`
`),mt(Y("tinybench-worker.js")),mt(o),mt(process.execPath)],repositories:[t.gitDirectory,mt(t.objects)]})}i(tp,"viewFor");import{randomBytes as Op}from"node:crypto";import{appendFile as $i,copyFile as Cp,mkdir as Ep}from"node:fs/promises";import{basename as Np,dirname as Mp,join as Se}from"node:path";import{rm as Ri}from"node:fs/promises";import{posix as Oi}from"node:path";var np=1e6,rp=5;function Kt(e,t,n=[]){let r=new Set(e),o=t.filter(({path:a})=>r.has(a));for(let{target:a}of o)for(let l of n)Ti(l,a)&&r.add(l);let s=[...r];for(let a=0;a<rp&&s.length>0;a+=1){let l=[];for(let c of s)for(let{path:u,target:d}of t){let m=u+c.slice(d.length);if(!(!Ti(c,d)||r.has(m))&&(l.push(m),r.add(m),r.size>np))throw new P("symbolic links give files too many names")}s=l}return[...r]}i(Kt,"throughLinks");var Ti=i((e,t)=>e===t||e.startsWith(`${t}/`),"isBelow");import{posix as fr}from"node:path";var op="120000";async function Jt(e,t){let r=E(await T(["ls-tree","-r","-z","--full-tree",e],t)).map(a=>{let l=a.indexOf("	"),[c="",,u=""]=a.slice(0,l).split(" ");return{mode:c,object:u,path:a.slice(l+1)}}),o=r.filter(({mode:a})=>a===op),s=await sp(o.map(({object:a})=>a),t);return{files:r.map(({path:a})=>a),links:o.flatMap(({path:a},l)=>hr(a,s[l]??"")??[])}}i(Jt,"linksIn");function hr(e,t){let n=fr.join(fr.dirname(e),t).replace(/\/$/,"");return fr.isAbsolute(t)||n.startsWith("..")?null:{path:e,target:n}}i(hr,"linkTo");async function sp(e,t){if(e.length===0)return[];let n=await Ns(["cat-file","--batch"],{...t,input:`${e.join(`
`)}
`}),r=0;return e.map(()=>{let o=n.subarray(r,n.indexOf(`
`,r)).toString("utf8"),s=Number(o.split(" ")[2]);r+=Buffer.byteLength(o)+1;let a=n.subarray(r,r+s).toString("utf8");return r+=s+1,a})}i(sp,"textsOf");import{copyFile as ip,rm as ap,stat as lp,utimes as cp}from"node:fs/promises";var up={GIT_AUTHOR_NAME:"perf-budgets",GIT_AUTHOR_EMAIL:"perf-budgets@localhost",GIT_COMMITTER_NAME:"perf-budgets",GIT_COMMITTER_EMAIL:"perf-budgets@localhost"};async function Yt(e,t){let n=await $s(e),r={...j(e),env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:e.top,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}};await dp(await Wt(e,"index"),t.index)||await T(["read-tree",n],r),await mp(r),await T(["-c","core.looseCompression=0","add","--all"],r);let o=await T(["write-tree"],r);return await ap(t.index,{force:!0}),o===await T(["rev-parse",`${n}^{tree}`],r)?n:Zt(o,n,"working tree",r)}i(Yt,"snapshot");async function Zt(e,t,n,r){let o=await T(["show","-s","--format=%cI",t],r),s={...r.env,...up,GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o};return T(["commit-tree",e,"-p",t,"-m",n],{...r,env:s})}i(Zt,"commitTree");async function dp(e,t){let n=await lp(e).catch(()=>null);if(n===null)return!1;await ip(e,t);let r=Math.floor(n.mtimeMs/1e3);return await cp(t,r,r),!0}i(dp,"copyIndex");async function mp(e){let t=await Ge(["diff","--name-only","--diff-filter=U","-z"],e),[n]=E(t??"");if(n!==void 0)throw new P(`${n} has merge conflicts, so the working tree cannot be measured`,{hint:"resolve them and git add the files, or measure a commit with --head REF"})}i(mp,"refuseUnmerged");async function Ci(e,t,{from:n,holds:r},o){let s=Ni(e,o),[a,l]=[await gr(t,s),await gr(n,s)],{links:c}=await Jt(n,s),u=i(h=>Kt([h],c).some(w=>r(Oi.relative(e.project,w))),"isTaken"),d=[...a.keys()].filter(h=>u(h)&&!l.has(h)),m=[...l].filter(([h])=>u(h));await T(["read-tree",t],s);let p=[...d.map(h=>`0 ${"0".repeat(t.length)}	${h}`),...m.map(([h,w])=>`${w}	${h}`)];p.length>0&&await T(["update-index","--replace","-z","--index-info"],{...s,input:`${p.join("\0")}\0`});let f=await T(["write-tree"],s);return await Ri(o.index,{force:!0}),Zt(f,t,"head with base's benchmark files",s)}i(Ci,"grafted");async function Ei(e,t,{file:n,text:r},o){let s=Ni(e,o),a=Oi.join(e.project,n),[l]=(await gr(t,s)).get(a)?.split(" ")??[];if(l===void 0)throw new TypeError(`${a} is no file of ${t}`);await T(["read-tree",t],s);let c=await T(["hash-object","-w","--stdin",`--path=${a}`],{...s,input:r});await T(["update-index","--cacheinfo",`${l},${c},${a}`],s);let u=await T(["write-tree"],s);return await Ri(o.index,{force:!0}),Zt(u,t,`${n} slowed down`,s)}i(Ei,"edited");var Ni=i((e,t)=>({...j(e),env:{GIT_DIR:e.gitDirectory,GIT_INDEX_FILE:t.index,GIT_OBJECT_DIRECTORY:t.objects}}),"optionsFor");async function gr(e,t){let n=E(await T(["ls-tree","-r","-z","--full-tree",e],t));return new Map(n.map(r=>{let o=r.indexOf("	"),[s="",,a=""]=r.slice(0,o).split(" ");return[r.slice(o+1),`${s} ${a}`]}))}i(gr,"entriesOf");import{appendFile as pp,mkdir as fp,realpath as hp}from"node:fs/promises";import{existsSync as gp}from"node:fs";import{join as Ye}from"node:path";async function yr(e,t){let n=t.objects;await fp(Ye(e,"info"),{recursive:!0});let r=/["\n\\]/.test(n)?JSON.stringify(n):n;await pp(Ye(e,"info","alternates"),`${r}
`)}i(yr,"borrowObjects");async function wr(e,t,n){let r=[];for(let o of await yp(e)){let s=Ye(e.repository.top,o.path),a=Ye(t,o.path),l=gp(Ye(s,".git"))?await wp(e,o,s,a,n):null;if(l!==null){let c={...e,repository:await or(s,e.repository.world),commit:l};r.push(...await wr(c,a,n))}else r.push(`submodule ${o.path} stays empty: commit ${o.commit.slice(0,9)} is not in this clone (git submodule update --init --recursive)`)}return r}i(wr,"fillSubmodules");async function yp({repository:e,commit:t,objects:n}){let r={GIT_OBJECT_DIRECTORY:n},o=await T(["ls-tree","-r","-z","--full-tree",t],{...j(e),env:r});return E(o).filter(s=>s.startsWith("160000 ")).map(s=>({commit:s.split(/\s/,3)[2]??"",path:s.slice(s.indexOf("	")+1)}))}i(yp,"gitLinks");async function wp(e,t,n,r,o){let s=await or(n,e.repository.world);if(s.top!==await hp(n))return null;await yr(e.objects,s);let a=Ye(o,"index-of-submodule"),l=e.workingTree?await Yt(s,{objects:e.objects,index:a}):t.commit,c={...j(s),cwd:r,env:{GIT_DIR:s.gitDirectory,GIT_WORK_TREE:r,GIT_INDEX_FILE:a,GIT_OBJECT_DIRECTORY:e.objects}};return await bp(l,c)?(await T(["read-tree","--empty"],c),await T(["-c","core.sparseCheckout=false","read-tree","-u","--reset",l],c),l):null}i(wp,"fill");async function bp(e,t){let n=["cat-file","-e",`${e}^{commit}`];return await Ge(n,t)!==null?!0:(await Ge(["fetch","--quiet","--no-tags","--no-write-fetch-head","origin",e],{...t,seconds:Ms}),await Ge(n,t)!==null)}i(bp,"hasCommit");import{open as kp,readlink as Sp}from"node:fs/promises";import{isAbsolute as xp,join as Mi,relative as Pp}from"node:path";var _p="version https://git-lfs.github.com/spec/";async function Ai(e,t,n,r){return[...await vp(e,n,r),...await Rp(e,t,n,r)]}i(Ai,"findUnfaithfulFiles");async function vp(e,t,n){let r=E(await e(t,["ls-files","-z","--",":(top,attr:filter=lfs)"])),o=[];for(let l of r)await Tp(Mi(n,l),_p)&&o.push(l);let[s]=o;return s===void 0?[]:[`${o.length===1?s:`${s} and ${o.length-1} more`}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`]}i(vp,"lfsPointers");async function Tp(e,t){let n=await kp(e).catch(()=>null);if(n===null)return!1;try{let{buffer:r,bytesRead:o}=await n.read(Buffer.alloc(t.length),0,t.length,0);return r.subarray(0,o).toString("latin1")===t}finally{await n.close()}}i(Tp,"startsWith");async function Rp(e,t,n,r){let o=E(await e(n,["ls-files","--stage","-z"])),s=[];for(let a of o.filter(l=>l.startsWith("120000 "))){let l=a.slice(a.indexOf("	")+1),c=await Sp(Mi(r,l)).catch(()=>"");xp(c)&&!Pp(t.top,c).startsWith("..")&&s.push(`${l} is a link to ${c}: both sides use the same file, so a change to it does not show`)}return s}i(Rp,"linksToUser");function re(e,t){if(t==="head")return e.head;if("base"in e)return e.base;throw new TypeError("base is not checked out")}i(re,"checkoutOf");async function o_(e,t={}){let n=await br(e,t);try{return await n.withBase(e.base.commit)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(o_,"openCheckouts");async function br(e,t={}){let n=await te(t.parent);try{return await Ap(e,n,t)}catch(r){throw await n[Symbol.asyncDispose](),r}}i(br,"openHead");async function Ap({repository:e,head:t,workingTree:n},r,{parent:o,signal:s,graft:a,graftsBase:l,edit:c}){let u=Se(r.path,"objects");await Ep(u),await yr(u,e);let d=Ip(o,r),m=Lp(e,d,u,s),p=new Set($p(e)),f=i(async(h,w,y)=>{let b=await d.open(h),{top:S}=b,k=Ii(S);await Fp(e,k,u),await T(["worktree","add","--quiet","--detach","--no-checkout",S,w],{...e.world,cwd:k}),await m(h,["-c","core.sparseCheckout=false","read-tree","-u","--reset",w]);let B=await wr({repository:e,commit:w,workingTree:y,objects:u},S,r.path);for(let A of[...B,...await Ai(m,e,h,S)])p.add(A);return{side:h,top:S,root:As(S,e),home:b.scratch.path,commit:w}},"checkOut");try{let h={objects:u,index:Se(r.path,"index")},w=n?await Yt(e,h):t.commit,y=i(A=>a===void 0?A:Ci(e,A,a,h),"withGraft"),b=await y(w),S=c===void 0?b:await Ei(e,b,c,h),k={head:await f("head",S,n),repository:e,scratch:r.path,git:m,disposeNow:i(()=>d.disposeNow(),"disposeNow"),[Symbol.asyncDispose]:()=>d[Symbol.asyncDispose]()},N=i(async A=>c!==void 0?f("base",b,n):f("base",l===!0?await y(A):A,!1),"openBase"),B=i(async A=>Li(p,{...k,withBase:B,base:await N(A)}),"withBase");return Li(p,{...k,withBase:B})}catch(h){throw await d[Symbol.asyncDispose](),h}}i(Ap,"fill");var $p=i(({filtersOff:e})=>e.map(t=>`the git filter ${t} was not used, because its program lies in the checkout: files are as git stores them`),"filtersOffIn"),Lp=i((e,t,n,r)=>(o,s,a)=>T(s,{...jp(e,t.of(o).top,n,r),...a!==void 0&&{input:a}}),"gitIn"),Li=i((e,t)=>Object.defineProperty(t,"warnings",{get:i(()=>[...e],"get"),enumerable:!0}),"withWarnings");function Ip(e,t){let n=new Map,r=i(()=>[...[...n.values()].map(({scratch:o})=>o),t],"all");return{async open(o){let s=await te(e),a={scratch:s,top:Se(s.path,Op(6).toString("hex"))};return n.set(o,a),a},of(o){let s=n.get(o);if(s===void 0)throw new TypeError(`${o} is not checked out`);return s},disposeNow:i(()=>{for(let o of r())o.disposeNow()},"disposeNow"),async[Symbol.asyncDispose](){for(let o of r())await o[Symbol.asyncDispose]()}}}i(Ip,"placesIn");var Ii=i(e=>Se(Mp(e),"repository"),"storeOf");async function Fp(e,t,n){let r=j(e);await T(["init","--quiet","--bare","--template=",`--object-format=${e.format}`,t],r),await $i(Se(t,"objects","info","alternates"),`${n}
`);let s=[await T(["for-each-ref","--format=%(objectname) %(refname)","refs/tags"],r),...await Bp(e)].filter(a=>a!=="");s.length>0&&await $i(Se(t,"packed-refs"),`${s.join(`
`)}
`),await Cp(await Wt(e,"shallow"),Se(t,"shallow")).catch(()=>{})}i(Fp,"makeStore");async function Bp(e){let t="refs/heads/",n="refs/remotes/origin/",r=await T(["for-each-ref","--format=%(objectname) %(refname)",t,n],j(e)),o=new Map,s=i(a=>[...o.keys()].some(l=>l===a||l.startsWith(`${a}/`)||a.startsWith(`${l}/`)),"clashes");for(let a of r.split(`
`)){let[l="",c=""]=a.split(" "),u=c.startsWith(t)?c.slice(t.length):c.slice(n.length);u!==""&&u!=="HEAD"&&!s(u)&&o.set(u,l)}return[...o].map(([a,l])=>`${l} ${t}${a}`)}i(Bp,"branchesOf");var jp=i((e,t,n,r)=>({...j(e),cwd:t,env:{GIT_DIR:e.gitDirectory,GIT_WORK_TREE:t,GIT_INDEX_FILE:Se(Ii(t),"worktrees",Np(t),"index"),GIT_OBJECT_DIRECTORY:n},...r&&{signal:r}}),"inCheckout");var kr=i((e,t,n,r)=>I(`${e} ended its process while ${t}: it`,n,r,n.code===null?null:"a benchmark must not end its process, as os._exit() does"),"goneFailure"),Bi=i((e,t,n,r)=>new g({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give the statement less work":"look for an endless loop, or for what it waits for; the output ends with its stack",output:C(r)}),"lateFailure"),ji=i((e,t,n)=>new g({message:t.problem?`${e}: ${t.message}`:`${e} failed while ${t.phase}: ${Dp(t)}`,hint:t.hint??Hp[t.type]??null,output:C([n.trimEnd(),t.trace].filter(r=>r!=="").join(`
`))}),"workerFailure"),Dp=i(({type:e,message:t})=>e==="SystemExit"?`it called ${t}`:t===""?e:`${e}: ${t}`,"said"),Fi="does `prepare` install it? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`",Hp={ModuleNotFoundError:Fi,ImportError:Fi,EOFError:"benchmarks get no input: does it read stdin?",SystemExit:"a benchmark must not end its process"},Xt=i((e,t,n)=>new g({message:t.length===0?`${e} did not end after its last turn`:`${e} left ${t.length===1?"a thread":`${t.length} threads`} running: ${t.join(", ")}`,hint:"stop what the setup starts in an exit handler (atexit), or make its threads daemons",output:C(n)}),"leftFailure"),oe=i((e,[t,n])=>new g({message:`${e}: ${t} was imported from ${n}, not from the checkout that is measured`,hint:"base and head would run the same code: let `prepare` install each checkout into its own .venv, or name the source folder, such as `environment: { PYTHONPATH: src }`"}),"strangerFailure");import{readFileSync as Kp}from"node:fs";import{readdirSync as Wp,readFileSync as Gp}from"node:fs";var qp=100,Sr=i(e=>{try{return Gp(e,"latin1")}catch{return""}},"read"),Up=i(e=>{try{return Wp(e)}catch{return[]}},"list"),xe=i(e=>{if(process.platform!=="linux")return null;let t=e.map(Vp),n=t.map(r=>r.threads);return{threads:n.includes(null)?null:n.reduce((r,o)=>r+(o??0),0),processes:t.reduce((r,o)=>r+o.processes,0),peak:Math.max(0,...t.map(r=>r.peak))}},"usageOf"),Vp=i(e=>{let t=Sr(`/proc/${e}/stat`).split(") ").at(-1)?.split(" ").slice(11,15)??[],n=/^VmHWM:\s+(\d+) kB$/m.exec(Sr(`/proc/${e}/status`))?.[1];return{threads:zp(e),processes:t.reduce((r,o)=>r+Number(o),0)/qp,peak:Number(n??0)*1024}},"usageOfOne"),zp=i(e=>{let t=0;for(let n of Up(`/proc/${e}/task`)){let[r=""]=Sr(`/proc/${e}/task/${n}/schedstat`).split(" ",1);if(r==="")return null;t+=Number(r)/1e9}return t},"threadsOf");var pt=i(e=>{let[t,n]=[Qt(process.pid),e===null?null:Qt(e)],r=performance.now();return(o,s=0)=>{let a=(performance.now()-r)/1e3,[l,c]=[Qt(process.pid),e===null?null:Qt(e)],u=t!==null&&l!==null&&n!==null&&c!==null;return{reported:o+s,untimed:s,wall:a,busy:u?c.busy-n.busy:null,delay:u?c.waiting-n.waiting+l.waiting-t.waiting+l.busy-t.busy:null}}},"watch"),Qt=i(e=>{try{let[t,n]=Kp(`/proc/${e}/task/${e}/schedstat`,"latin1").split(" ");return{busy:Number(t)/1e9,waiting:Number(n)/1e9}}catch{return null}},"schedule"),xr=i(e=>{let t=xe([e]);return()=>{let n=xe([e]);if(t===null||n===null)return{used:null,peak:0};let r=n.processes-t.processes-4*Jp;return{used:t.threads===null||n.threads===null?r:Math.max(n.threads-t.threads,r),peak:n.peak}}},"watchWhole"),Jp=.01;var Di=i(e=>[e.devMode&&"the development mode of Python (-X dev, PYTHONDEVMODE) is on: it runs extra checks and is slower",e.debugBuild&&`${e.path} is a debug build, which is several times slower than what users run`,e.optimize>0&&"assertions are removed (-O, PYTHONOPTIMIZE): only right if production does the same",e.malloc!==""&&e.malloc!=="pymalloc"&&`PYTHONMALLOC=${e.malloc}: memory is managed differently than in production`,e.tracemalloc&&"tracemalloc traces every allocation (PYTHONTRACEMALLOC?) and slows it down several times",e.tracers.length>0&&`${e.tracers.join(", ")} traces the code (coverage, a debugger, a profiler): its overhead is measured too`,e.freeThreaded&&`${e.path} is a free-threaded build, with the global lock ${e.gil?"on":"off"}`,e.unawaited&&"a coroutine was created but never awaited, so its work is not measured"].filter(t=>t!==!1),"noiseWarningsOf");var D=i(({limit:e},{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),Z=5,Yp={seconds:.01,samples:1,pairs:1,most:1},fe=i(async(e,t,n,r,o=null)=>{let{pid:s,forked:a,ready:l}=await Zp(e,t,r).catch(Ue(e.running)),c=o!==null&&a?o.ended:()=>tf(e,t);return{batch:l.batch,operation:l.operation,...l.first!==null&&{first:{samples:[l.first[0]/1e9],cpu:l.first[1]}},warnings:[...Di(l.facts),...Xp(n,l.facts)],...l.once&&{turns:Yp},pid:e.running.programPid(s),hold:i(u=>u?e.running.stop():e.running.go(),"hold"),turn:i((u,d=l.batch)=>Qp(e,{seconds:u,batch:d,watched:o===null},r),"turn"),finish:i(async()=>{let u=await ef(e,r,c);return a?{...u,peakMemory:null}:u},"finish"),[Symbol.asyncDispose]:()=>o?.dispose()??e.running[Symbol.asyncDispose]()}},"sessionOf"),Pe=i(async(e,t,n)=>{var s=[];try{let r=_(s,e.running,!0);await e.expect("loaded","setting up",t.loadLimit);let{batch:o}=await e.expect("ready","warming up",t.operationLimit);e.send({kind:"record",batch:o,...n});await e.expect("recorded","measuring",n.seconds+t.operationLimit);await r.end()}catch(a){var l=a,c=!0}finally{var u=v(s,l,c);u&&await u}},"recordIn"),Zp=i(async(e,t,{loadLimit:n,operationLimit:r})=>{let{pid:o,forked:s}=await e.expect("loaded","setting up",n),a=await e.expect("ready","warming up",r);if(a.facts.stranger!==null)throw oe(t,a.facts.stranger);return{pid:o,forked:s,ready:a}},"readyOf"),Xp=i((e,{name:t})=>e.includes("heap-per-op")&&t!=="CPython"?[`heap-per-op needs tracemalloc, which ${t} may not have`]:[],"unmet"),Qp=i(async(e,{seconds:t,batch:n,watched:r},{operationLimit:o})=>{let s=pt(e.running.programPid());e.send({kind:"turn",seconds:t,batch:n});let{samples:a,cpu:l,untimed:c}=await e.expect("turn","measuring",t+o);if(!a.every(d=>d>0))throw new g({message:"an operation took no time at all",hint:"the clock of this machine is too coarse for it: let one operation do more work"});let u=s(a.reduce((d,m)=>d+m,0)/1e9,c/1e9);return{samples:a.map(d=>d/1e9/n),cpu:l/(a.length*n),...r&&{clock:u}}},"turn"),ef=i(async(e,{operationLimit:t},n)=>{e.send({kind:"finish"});let{peak:r,heap:o}=await e.expect("finished","ending",t);return await n(),{peakMemory:r,values:o===null?{}:{"heap-per-op":o}}},"finish"),tf=i(async(e,t)=>{let n=await e.left(Z),r=await e.running.end(Z);if(n!==null)throw Xt(t,n,e.running.output());if(r.length>0)throw F(t,r,"wait for them in the statement, or stop them in an exit handler (atexit)")},"endedProcess");var R={seed:0,metrics:[],hurried:!1};function se(e,{only:t,exclude:n}){let r=e.split("/"),o=r.map((a,l)=>r.slice(0,l+1).join("/")),s=i(a=>a.some(l=>o.some(c=>U(l)(c))),"isOneOf");return(t.length===0||s(t))&&!s(n)}i(se,"isChosen");import{join as Nf}from"node:path";import{existsSync as Pr}from"node:fs";import{delimiter as nf,dirname as rf,join as ft}from"node:path";var _e=i(async(e,t)=>{let n={...t.environment,...e.environment},r=ft(t.root,e.directory);if(!Pr(r))throw new g({message:`the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path under `directory:` right?"});let o=e.interpreter??await af(r,t.root,n),s=await M(o[0]??"",n.PATH,t.root);if(s===null)throw cf(o[0]??"");let a=[s,...o.slice(1)],l=JSON.stringify([a,r,n]),c=Hi.get(l)??df(a,r,n,t.signal);return Hi.set(l,c),c},"findInterpreter"),Hi=new Map,of=process.platform==="win32",sf=i(e=>ft(e,of?"Scripts/python.exe":"bin/python"),"inVenv"),af=i(async(e,t,n)=>{let r=n.VIRTUAL_ENV,s=[...[e,t].flatMap(l=>[ft(l,".venv"),ft(l,"venv")]),...r?[r]:[]].map(sf).find(Pr);if(s!==void 0)return[s];for(let[l,...c]of lf){let u=[e,t].some(m=>Pr(ft(m,l))),d=await M(c[0]??"",n.PATH,e);if(u&&d!==null)return c}return[await M("python3",n.PATH,e)===null?"python":"python3"]},"commandOf"),lf=[["uv.lock","uv","run","--frozen","--no-sync","python"],["poetry.lock","poetry","run","python"]],cf=i(e=>new g({message:e==="python"?"no python3 on PATH":`Python interpreter not found: ${e}`,hint:"install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"}),"notFound"),uf=`import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`,df=i(async(e,t,n,r)=>{let o=await mf([...e,"-c",uf],t,n,r),[s,a,l,c]=o,[u=0,d=0]=c;if(u<3||u===3&&d<8)throw new g({message:`${s} is Python ${c.join(".")}; 3.8 or newer is needed`,hint:"put a newer one first on PATH, or name it: `interpreter: python3.12`"});if(a===l)return{path:s,environment:n};let m=[rf(s),n.PATH].filter(Boolean);return{path:s,environment:{...n,VIRTUAL_ENV:a,PATH:m.join(nf)}}},"ask"),mf=i(async(e,t,n,r)=>{let o=e.slice(0,-2).join(" ");try{let{output:s,code:a,timedOut:l}=await me({argv:e,directory:t,environment:n,signal:r},120),c=/@(\[.*\])@/.exec(s)?.[1];if(c!==void 0)return JSON.parse(c);throw new g({message:l?`${o} does not respond`:`${o} does not run (exit code ${a})`,hint:"it must start Python; name another one under `interpreter:`",output:C(s),exitCode:a})}catch(s){throw s instanceof P?new g({message:`${o} cannot be started: ${s.message}`,hint:s.hint}):s}},"run");var Wi=`"""Seventh part of the worker program: the conversation with whoever started it, one JSON object a line.

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
`;var Gi=`"""First part of the worker program: from two texts to a generator that times them as timeit would."""
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
`;var qi=`"""Sixth part of the worker program: runs operations while valgrind counts what every process does.

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
`;var Ui=`"""Third part of the worker program: what this Python is, and what went wrong in it."""
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
`;var Vi=`"""Fifth part of the worker program: brings the heap into a state that does not depend on what was done before."""
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
`;var zi=`"""Fourth part of the worker program: runs a benchmark that is profiled for a while, and then counts its calls."""

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
`;var Ki=`"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
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
`;var Ji=`"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


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
`;var Yi=`"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

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
`;var ht=i(e=>typeof e=="object"&&e!==null&&"kind"in e&&typeof e.kind=="string","isMessage"),Zi=i(e=>{let t=[],n=!1,r=i(()=>{},"wake");return e.on("message",o=>{t.push(ht(o)?o:"foreign"),r()}),e.once("disconnect",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a("late"),o*1e3);r=i(()=>{let c=t.shift();c!==void 0?a(c):n&&a("gone")},"wake"),r()})},"inbox");var $e=[Gi,Ki,Ui,zi,Vi,qi,Wi,Ji].join(`
`),Xi=[$e,Yi].join(`
`),ve=i(async e=>{let{python:t,directory:n,environment:r,signal:o,program:s,request:a,where:l,prefix:c}=e,u=[...c,t,"-c",s],d=await $({argv:u,directory:n,environment:r,signal:o,talk:"streams"}),m=Pf(d),p=i(h=>{d.child.stdin?.write(`${JSON.stringify(h)}
`)},"say"),f=i(async(h,w,y)=>{await d.end(h==="late"?0:1),o.throwIfAborted();let b=_r(d.output());throw h==="gone"?kr(l(null),w,await d.exit,b):h==="foreign"?Ve(l(null),w,b,"it must not write to the streams of perf-budgets"):h==="late"?Bi(l(null),w,y,b):ji(l(h.benchmark),{...h,trace:_r(h.trace)},b)},"fail");return p(a),{running:d,send:p,async expect(h,w,y){let b=await m(y);if(typeof b=="string"||b.kind==="failed")return f(b,w,y);if(b.kind==="ended"&&h!=="ended")throw await d.end(),kr(l(null),w,b,_r(d.output()));return b.kind!==h?f("foreign",w,y):b},async left(h){let w=await m(h);return typeof w!="string"&&w.kind==="left"?w.threads:null}}},"startWorker"),_r=i(e=>e.replaceAll(/^ +File "(?:<string>|[^"\n]*[/\\](?:_pytest|pluggy)[/\\][^"\n]*)", line .*\n?/gm,""),"ownLines"),xf=100,Pf=i(({child:e,exit:t})=>{let n="",r=!1,o=i(()=>{},"wake"),s=i(()=>{r=!0,o()},"end");return e.stdout?.setEncoding("utf8"),e.stdout?.on("data",a=>{n+=a,o()}),e.stdout?.once("close",s),t.then(()=>setTimeout(s,xf)),a=>new Promise(l=>{let c=i(d=>{clearTimeout(u),o=i(()=>{},"wake"),l(d)},"finish"),u=setTimeout(()=>c("late"),a*1e3);o=i(()=>{let d=n.indexOf(`
`);if(d>=0){let m=n.slice(0,d);n=n.slice(d+1),c(_f(m))}else r&&c("gone")},"wake"),o()})},"inbox"),_f=i(e=>{try{let t=JSON.parse(e);return ht(t)?t:"foreign"}catch{return"foreign"}},"messageIn");import{mkdir as vf}from"node:fs/promises";import{join as Tf}from"node:path";var Qi=new Map,Rf=0;async function ie(e){let t=qe(e)??"",n=Qi.get(t)??te(t||void 0).then(({path:o})=>o);Qi.set(t,n);let r=Tf(await n,`programs-${Rf+=1}`);return await vf(r),r}i(ie,"programFolder");var ea=`"""Tenth part of the worker program, for asv: one benchmark that takes turns, or tells one number."""
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
`;var ta=`"""Ninth part of the worker program, for asv: which benchmarks a folder has, by the rules of asv's documentation.

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
`;var na=`"""Last part of the worker program, for asv: lists the benchmarks of a folder, or holds one side of one trial."""


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
`;var Mf=[$e,ta,ea,na].join(`
`),ra=new Map,oa=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf");async function sa(e,t){let n=ie(t.root);ra.set(oa(e,t),n),await n}i(sa,"newCache");var en=i(async(e,t,n,r)=>{let{path:o,environment:s}=await _e(e,t),a=await ra.get(oa(e,t))??await ie(t.root),l={root:t.root,setup:"",folder:e.benchmarks,cache:a,list:r===null,benchmark:r,slowdown:t.slowdown,heap:n.metrics.includes("heap-per-op"),hurried:n.hurried,count:null};return ve({python:o,directory:Nf(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...s},signal:t.signal,program:Mf,where:i(()=>r??`asv ${e.benchmarks}`,"where"),request:l,prefix:t.under??[]})},"startAsv");var Af=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>la(t,n,D(n,e)),"list"),open:i((t,n,r,o=R)=>If(t,n??"",r,o,D(r,e)),"open")}),"asvRunner"),aa=Af(),vr=new Map,Tr=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),la=i(async(e,t,{loadLimit:n})=>{var d=[];try{await sa(e,t);let r=`asv ${e.benchmarks}`;let o=await en(e,t,R,null);let s=_(d,o.running,!0);let{benchmarks:a}=await o.expect("benchmarks","loading",n);let{facts:l}=await o.expect("listed","loading",n);if(l.stranger!==null)throw oe(r,l.stranger);await s.end(Z);let c={name:l.name,version:l.version,path:l.path};let u=a.filter(({name:w})=>se(Rr(w),$f(e)));if(u.length===0)throw Lf(e,a);vr.set(Tr(e,t),new Map(u.map(w=>[w.name,w])));return u.map(w=>({task:w.name,warnings:[],runtime:c,metrics:ca(w),...w.skipped!==null&&{skipped:w.skipped}}))}catch(m){var p=m,f=!0}finally{var h=v(d,p,f);h&&await h}},"list"),Rr=i(e=>{let[t="",...n]=e.split(/(?=\()/);return t.replaceAll(".","/")+n.join("").replaceAll("/","\u2215")},"dotted"),$f=i(({only:e,exclude:t})=>({only:e.map(Rr),exclude:t.map(Rr)}),"slashed"),Lf=i(({benchmarks:e},t)=>new g(t.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${t.length}, such as ${t[0]?.name}`}:{message:`${e} has no benchmark`,hint:"is it the `benchmark_dir` of asv.conf.json? Names begin with time_, timeraw_, mem_, peakmem_ or track_"}),"nothingFound"),ia=ye.filter(e=>Xn[e].source==="operations"||["cpu-time","peak-memory","heap-per-op"].includes(e));function ca({type:e,unit:t}){switch(e){case"time":return ia;case"timeraw":return ia.filter(n=>Xn[n].source==="operations");case"mem":return["heap-per-op"];case"peakmem":return["peak-memory"];case"track":return[Rs(t)?"score":"value"]}}i(ca,"metricsOf");var If=i(async(e,t,n,r,o)=>{vr.has(Tr(e,n))||await la(e,n,o);let s=vr.get(Tr(e,n))?.get(t);if(s===void 0)throw new g({message:`there is no benchmark ${JSON.stringify(t)} any more`});let a=await en(e,n,r,t);return s.type==="time"||s.type==="timeraw"?fe(a,t,r.metrics,o):Ff(a,s,o)},"open");async function Ff(e,t,n){var u=[];try{let r=_(u,e.running,!0);let{value:o,peak:s,seconds:a,facts:l}=await e.expect("valued","measuring",n.loadLimit+n.operationLimit);if(l.stranger!==null)throw oe(t.name,l.stranger);await r.end(Z);let[c="value"]=ca(t);return{batch:1,operation:a,warnings:[],turns:{seconds:.01,samples:1,pairs:1,most:1},pid:null,turn:i(()=>Promise.resolve({samples:[],cpu:null}),"turn"),finish:i(()=>Promise.resolve({peakMemory:t.type==="peakmem"?s:null,values:o===null?{}:{[c]:o}}),"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}catch(d){var m=d,p=!0}finally{var f=v(u,m,p);f&&await f}}i(Ff,"valueOf");var jv=i(async(e,t,n,r)=>Pe(await en(e,n,R,t??""),D(n),r),"recordAsv");import{statSync as Th}from"node:fs";import{join as Rh}from"node:path";import{readFile as jf}from"node:fs/promises";import{join as Df}from"node:path";var Te=i(({argv:e})=>`command ${H(e)}`,"inWords"),tn=i((e,t,n)=>I(Te(e),t,n),"failedRun"),Ze=i((e,t)=>F(Te(e),t,"a run ends when its process exits: let it wait for what it starts"),"leftBehind"),nn=i((e,t,n=Bf)=>new g({message:`${Te(e)} did not end within ${Number(e.limit.toPrecision(3))} s`,hint:n,output:C(t)}),"endlessRun"),Bf="is it waiting for input, or for a server?",rn=i((e,t,n)=>new g({message:`${Te(e)} cannot be started: ${t}`,hint:n==="ENOEXEC"?"a script needs a first line such as `#!/bin/sh`":null}),"refused");var ua="python3 was not found: times include a few milliseconds of process start-up from Node",Or=i(async(e,t)=>{let n=await te(qe(t.directory)),r=Df(n.path,"time"),o=[e,"-q","-f","%U %S %M","-o",r,"--"];return ma(t,`${ua}, and processor time has a resolution of 10 ms`,async s=>{let a=await gt(s,o),l=await jf(r,"utf8"),[c=Number.NaN,u=Number.NaN,d=Number.NaN]=l.split(" ").map(Number);return{wall:a,cpu:c+u,memory:d*1024}},async()=>n[Symbol.asyncDispose]())},"timeLauncher"),da=i(e=>ma(e,`${ua}; processor time and memory are not measured`,async t=>({wall:await gt(t,[]),cpu:null,memory:null}),()=>Promise.resolve()),"plainLauncher"),ma=i((e,t,n,r)=>{let o=new AbortController,s={...e,signal:AbortSignal.any([e.signal,o.signal])},a=Promise.resolve(),l=i(async()=>{o.abort(new Error("the session has ended")),await a,await r()},"end");return{floor:0,warnings:[t],run(c){let u=Hf(c,()=>n(s));return a=u.catch(()=>{}),u},end:i(()=>l().then(()=>[]),"end"),[Symbol.asyncDispose]:l}},"launcherOf"),Hf=i(async(e,t)=>{let n=performance.now()+e*1e3,r=[];do r.push(await t());while(performance.now()<n);let o=r.map(s=>s.memory);return{samples:r.map(s=>s.wall),cpu:r.reduce((s,{cpu:a})=>s===null||a===null?null:s+a,0),memory:o.includes(null)?null:Math.max(...o.map(Number))}},"again"),gt=i(async(e,t,n)=>{var d=[];try{let r=performance.now();let o=_(d,await Gf(e,t),!0);let s=!1;let a=setTimeout(()=>{s=!0,o.end()},e.limit*1e3);let l=await o.exit;let c=Wf(r,performance.now(),e.slowdown)/1e3;clearTimeout(a);let u=await o.end(1);e.signal.throwIfAborted();if(s)throw nn(e,o.output(),n);if(l.code!==0)throw tn(e,l,o.output());if(u.length>0)throw Ze(e,u);return c}catch(m){var p=m,f=!0}finally{var h=v(d,p,f);h&&await h}},"once"),Wf=i((e,t,n)=>{let r=t+(t-e)*n,o=t;for(;o<r;)o=performance.now();return o-e},"held"),Gf=i(async(e,t)=>{try{return await $({argv:[...e.under,...t,e.file,...e.argv.slice(1)],directory:e.directory,environment:e.environment,signal:e.signal})}catch(n){throw n instanceof P?rn(e,n.message,""):n}},"start");import{basename as fh}from"node:path";var on=i(async(e,t,{expected:n,depends:r=i(()=>!0,"depends")})=>{let o=performance.now()+e*1e3,s=i(()=>(o-performance.now())/1e3,"left"),a=[],l=0;for(;!Kf(a,n);){let u=s();if(u<1.5*l)return pa(a,[Yf]);if(a.push(await t(qf(a.length),u)),l=Math.max(l,u-s()),a.length===1&&!r(a[0]))break}let c=Jf(a)/Cr(a)-1;return pa(a,c>zf?[Zf(c)]:[])},"countInLayouts"),fa=[0,20,50,90],qf=i(e=>({nodeArgs:["--require",Y("v8-layout.cjs")],environment:{PERF_BUDGETS_LAYOUT:String(fa[e])}}),"layoutOf"),[Uf,Vf,zf]=[2e-4,.05,.001],Kf=i((e,t)=>{if(Number.isNaN(t)||e.length===0)return e.length>=2;let n=Cr(e)/t-1;return n<=Uf||e.length===fa.length||e.length>=2&&n>Vf},"isEnough"),Cr=i(e=>Math.min(...e.map(({instructions:t})=>t)),"fewest"),Jf=i(e=>Math.max(...e.map(({instructions:t})=>t)),"most"),pa=i((e,t)=>({commands:e.flatMap(({commands:n})=>n),instructions:Cr(e),warnings:[...new Set([...e.flatMap(n=>n.warnings),...t])]}),"joined"),Yf="there was no time to count its instructions in another memory layout",Zf=i(e=>`its instruction count varies by ${(100*e).toPrecision(2)} % with the memory layout: the lowest count is used`,"differing");import{chmod as Xf,mkdir as Qf,writeFile as eh}from"node:fs/promises";import{delimiter as th,join as ha}from"node:path";var yt=["--predictable","--predictable-gc-schedule","--no-incremental-marking","--hash-seed=1","--random-seed=1","--v8-pool-size=1"],Er={PYTHONHASHSEED:"0"},ga=i(async(e,t,n)=>{let r=ha(t,"bin");await Qf(r);let o=ha(r,"node");await eh(o,`#!/bin/sh
exec ${n.map(nh).join(" ")} "$@"
`),await Xf(o,493);let s=[r,e.PATH??""].join(th);return{...e,...Er,PATH:s}},"predictableEnvironment"),nh=i(e=>`'${e.replaceAll("'","'\\''")}'`,"quoted");import{mkdir as rh,readdir as oh,readFile as sh}from"node:fs/promises";import{arch as ih,machine as ah,platform as ya}from"node:os";import{join as sn}from"node:path";var Xe=i(e=>{let t=e??"",n=wa.get(t)??lh(t);return wa.set(t,n),n},"findValgrind"),wa=new Map,lh=i(async e=>{let t=await ee("valgrind",e);if(t===null)throw uh();let n=await ee("setarch",e),r=n===null?null:[n,ah(),"-R",t];for(let o of[r,[t]]){let s=o===null?null:await ch([...o,"--version"],e);if(o!==null&&s!==null)return{version:s,argv:o}}throw new g({message:`${t}, which counts instructions, does not run`,hint:"try `valgrind --version`, and reinstall it"})},"look"),ch=i(async(e,t)=>{let n=await me({argv:e,directory:"/",environment:{PATH:t}},60);return n.code===0?/^valgrind-\S+$/m.exec(n.output)?.[0]??null:null},"ask"),uh=i(()=>new g({message:"counting instructions needs valgrind, which is not on PATH",hint:ya()==="linux"?"install it, e.g. `sudo apt-get install -y valgrind`, or budget a time such as p50 instead":`on ${ya()} (${ih()}) valgrind is not supported: budget a time such as p50 instead`}),"missing"),an=i((e,t,n)=>Nr(e,t,()=>dh,n,async(r,o)=>({...ka(o),of:i(s=>ka(Sa(String(s),o)),"of")})),"countInstructions"),Nr=i(async({argv:e},t,n,r,o)=>{var c=[];try{let s=_(c,await te(qe(t)),!0);let a=sn(s.path,"counts");let l=sn(a,"logs");await rh(l,{recursive:!0});try{return await r({prefix:[...e,...n(a),`--log-file=${sn(l,"%p")}`],folder:a}),await o(a,await ba(l))}catch(f){throw ph(f,await ba(l))}}catch(u){var d=u,m=!0}finally{var p=v(c,d,m);p&&await p}},"underValgrind"),dh=["--tool=cachegrind","--cache-sim=no","--branch-sim=no","--cachegrind-out-file=/dev/null","--trace-children=yes"],ba=i(async e=>Promise.all((await oh(e)).map(async t=>({pid:t,text:await sh(sn(e,t),"utf8")}))),"readLogs"),ka=i(e=>{let t=e.map(({text:r})=>/^==\d+== I\s+refs:\s+([\d,]+)/m.exec(r)?.[1]);if(t.length===0||t.includes(void 0))throw new g({message:"valgrind did not report an instruction count",hint:"was a process killed (SIGKILL)? Let every process exit by itself",output:e.map(({text:r})=>r).join(`
`).slice(-4e3)});let n=e.filter(({text:r})=>mh(r,e)).length;return{instructions:t.reduce((r,o)=>r+Number(o?.replaceAll(",","")),0),commands:Mr(e),warnings:n===0?[]:[`a process forked ${n===1?"once":`${n} times`} without exec: its work before the fork counts again each time`]}},"sum"),Mr=i(e=>e.flatMap(({text:t})=>wt("Command",t)??[]),"commandsIn"),Sa=i((e,t)=>{let n=t.filter(o=>o.pid===e),r=t.filter(({text:o})=>wt("Parent PID",o)===e);return[...n,...r.flatMap(o=>Sa(o.pid,t))]},"family"),mh=i((e,t)=>{let n=wt("Parent PID",e),r=t.find(({pid:o})=>o===n);return r!==void 0&&wt("Command",e)===wt("Command",r.text)},"isFork"),wt=i((e,t)=>new RegExp(`^==\\d+== ${e}: (.*)$`,"m").exec(t)?.[1],"fieldOf"),ph=i((e,t)=>{let n=t.some(({text:r})=>/unhandled instruction bytes|Unrecognised instruction/.test(r));return!(e instanceof g)||!n?e:new g({...e.failure,hint:"valgrind met an instruction it does not know, such as those of AVX-512: build for x86-64-v3, not with -march=native"})},"explained");var hh="counting instructions takes 20 to 50 times as long as running: allow more time, or give it less work",xa=i(async(e,{node:t},n)=>{let r=await Xe(e.environment.PATH);await gt({...e,slowdown:0},[]);let o=i((l,c)=>an(r,e.directory,async({prefix:u,folder:d})=>{let m=[...yt,...l.nodeArgs],p={...await ga(e.environment,d,[t,...m]),...l.environment},f=gh(e,m);await gt({...e,argv:f,environment:p,limit:c,slowdown:0},u,hh)}),"countIn"),{instructions:s,warnings:a}=await on(e.limit,o,{expected:n?.values.instructions??NaN,depends:i(({commands:l})=>l.some(c=>c.includes(yt.join(" "))),"depends")});return{values:{instructions:Math.round(s*(1+e.slowdown))},basis:r.version,operations:1,warnings:a}},"countRun"),gh=i(({file:e,argv:t},n)=>{let[r="",...o]=t;return fh(e)==="node"?[r,...n,...o]:t},"argumentsOf");import{constants as _a}from"node:os";var Pa=String.raw`
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
    env[b'${lt}'] = os.environb[b'${lt}']
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
`;var va=i(async(e,t)=>{let n=await $({argv:[...t.under,e,"-I","-S","-c",Pa],directory:t.directory,environment:t.environment,signal:t.signal,talk:"streams"}),r=wh(n),o=i(async a=>{let l=await r(a),c=l===null||l===""?null:JSON.parse(l);if(c!==null&&!("stopped"in c))return c;if(await n.end(),t.signal.throwIfAborted(),l!==null)throw Sh(t,n);let u=JSON.parse(await r(.1)||'{"stopped":""}');throw nn(t,Ar(u.stopped))},"hear");n.child.stdin?.write(yh(t));let s=await o(t.limit);return{floor:"floor"in s?s.floor:0,warnings:[],async run(a){return n.child.stdin?.write(`${a} ${t.slowdown}
`),bh(await o(a+t.limit),t)},end(){return n.child.stdin?.end(),n.end(5)},[Symbol.asyncDispose]:()=>n[Symbol.asyncDispose]()}},"pythonLauncher"),yh=i(({file:e,argv:t,environment:n})=>{let r=Object.entries(n).map(([s,a])=>`${s}=${a}`),o=Buffer.from([e,String(t.length),...t,...r].join("\0"));return Buffer.concat([Buffer.from(`${o.length}
`),o])},"describe"),wh=i(e=>{let t="",n=!1,r=i(()=>{},"wake");return e.child.stdout?.setEncoding("utf8"),e.child.stdout?.on("data",o=>{t+=o,r()}),e.child.stdout?.on("close",()=>{n=!0,r()}),o=>new Promise(s=>{let a=i(c=>{clearTimeout(l),r=i(()=>{},"wake"),s(c)},"finish"),l=setTimeout(()=>a(null),o*1e3);r=i(()=>{let c=t.indexOf(`
`);if(c>=0){let u=t.slice(0,c);t=t.slice(c+1),a(u)}else n&&a("")},"wake"),r()})},"answers"),bh=i((e,t)=>{if("samples"in e)return e;if("error"in e){let[n="unknown"]=Object.entries(_a.errno).find(([,r])=>r===e.error)??[];throw rn(t,n,n)}if(!("status"in e))throw new Error("the launcher answered twice");if(e.status!==0){let n=e.status<0?{code:null,signal:kh(-e.status)}:{code:e.status,signal:null};throw tn(t,n,Ar(e.tail))}throw Ze(t,e.survivors.map(n=>({pid:0,name:Ar(n)})))},"runsOf"),Ar=i((e="")=>G(Buffer.from(e,"hex").toString("utf8")),"printed"),kh=i(e=>Object.entries(_a.signals).find(([,t])=>t===e)?.[0]??null,"signalName"),Sh=i((e,t)=>new g({message:`${Te(e)} ended the process that measures it`,hint:"does it kill processes that it did not start?",output:t.output()}),"lost");var xh="import os, sys; os.posix_spawn; print(sys.executable)",Ta=new Map,Ra=i(e=>{let t=e??"",n=Ta.get(t)??Ph(t);return Ta.set(t,n),n},"findTools"),Ph=i(async e=>({python:await _h(e),time:await vh()}),"look"),_h=i(async e=>{let t=[process.platform==="linux"?"/usr/bin/python3":null,await ee("python3",e)];for(let n of t){let r=n&&await Oa([n,"-I","-S","-c",xh],e);if(r)return r}return null},"findPython"),vh=i(async()=>{let e="/usr/bin/time";return(await Oa([e,"--version"],"/usr/bin:/bin"))?.includes("GNU")?e:null},"findTime"),Oa=i(async(e,t)=>{try{let n=await me({argv:e,directory:"/",environment:{PATH:t}},10);return n.code===0?n.output.trim():null}catch{return null}},"ask");var Oh=i((e={})=>({minimumPairs:1,async list(t,n){return await $r(t,n,e),[{task:null,warnings:[]}]},async open(t,n,r){if(n!==null)throw new Error("a command is one benchmark and has no tasks");let o=await $r(t,r,e),s=e.tools??await Ra(r.environment.PATH),a=await Ch(o,s);try{return await Nh(a,o,s)}catch(l){throw await a[Symbol.asyncDispose](),l}},exact:i(async(t,n,r,o,s)=>xa(await $r(t,r,{limit:1/0}),r,s),"exact")}),"commandRunner"),Ea=Oh(),$r=i(async(e,t,{limit:n=300})=>{let r=Rh(t.root,e.directory),o={...t.environment,...e.environment},[s=""]=e.argv;if(Th(r,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new g({message:`${Te(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let a=await M(s,o.PATH,r);if(a===null)throw new g({message:`command not found: ${s}`,hint:s.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use `sh -c "\u2026"` for that)'});return{file:a,argv:e.argv,directory:r,environment:o,signal:t.signal,limit:Math.min(n,t.limit),slowdown:t.slowdown,under:t.under??[]}},"programOf"),Ch=i((e,{python:t,time:n})=>t!==null?va(t,e):n===null?da(e):Or(n,e),"launch"),Eh=i(async e=>{let t=await e.run(0),n=await e.run(Math.max(0,.06-(t.samples[0]??0))),r=n.samples.toSorted((o,s)=>o-s);return{operation:r[r.length>>1]??Number.NaN,memory:n.memory}},"warmUp"),Nh=i(async(e,t,n)=>{let{operation:r,memory:o}=await Eh(e),s=o,a=i(()=>s!==null&&e.floor>0&&s<=e.floor+Ca,"hidden");return{batch:1,operation:r,warnings:a()&&n.time===null?[...e.warnings,`memory below ${Mh(e.floor+Ca)} cannot be distinguished here`]:e.warnings,pid:null,async turn(l){let c=await e.run(l);return c.memory!==null&&(s=Math.max(s??0,c.memory)),{samples:c.samples,cpu:c.cpu===null?null:c.cpu/c.samples.length}},async finish(){let l=await e.end();if(l.length>0)throw Ze(t,l);return{peakMemory:a()?await Ah(t,n):s,values:{}}},[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()}},"sessionOf"),Ca=1<<20,Mh=i(e=>`${Math.ceil(e/(1<<20))} MiB`,"megabytes"),Ah=i(async(e,{time:t})=>{var r=[];try{if(t===null)return null;let n=_(r,await Or(t,e),!0);return(await n.run(0)).memory}catch(o){var s=o,a=!0}finally{var l=v(r,s,a);l&&await l}},"smallPeak");function ae(e){let t=new Map;for(let n of e){let r=t.get(n.name);r===void 0?t.set(n.name,[n]):r.push(n)}return new Map([...t].map(([n,r])=>[n,$h(r)]))}i(ae,"sharesOf");var Lr=new Set(["p50","p75","p90","p95","p99","mean","min"]);function $h(e){let t=e.find(({metric:o,samples:s})=>Lr.has(o)&&s.length>0),n=i(o=>{let s=e.find(a=>a.metric===o);return s===void 0?null:Na(s)},"single"),r=n("cpu-time");return{turn:{samples:t?.samples??[],cpu:r},batch:t?.batch??1,peakMemory:n("peak-memory"),values:Object.assign({},...e.map(o=>Lh(o))),units:Object.fromEntries(e.flatMap(({metric:o,foreignUnit:s})=>s===null?[]:[[o,s]]))}}i($h,"shareOf");function Re({turn:e,peakMemory:t,values:n},r){let o=new Set([...Object.keys(n),...r.map(({metric:a})=>a)]),s=e.samples.length>0;return ye.filter(a=>a==="cpu-time"?e.cpu!==null:a==="peak-memory"?t!==null:a==="throughput"?s||o.has("throughput")||o.has("mean"):Bt(a)?s||n[a]!==void 0:o.has(a))}i(Re,"metricsIn");var Na=i(({metric:e,summary:t})=>(e==="peak-memory"?t.max:void 0)??t.mean??null,"valueOf");function Lh(e){let{metric:t,samples:n,summary:r}=e;if(t==="cpu-time"||t==="peak-memory")return{};if(!Lr.has(t)){let o=Na(e);return o===null?{}:{[t]:o}}return n.length>0?{}:Object.fromEntries(Object.entries(r).filter(([o])=>Lr.has(o)))}i(Lh,"valuesOf");var W=i((e,{exit:t,output:n,silent:r})=>{let{code:o,signal:s}=t,a=r!==null?`said nothing for ${r} s and was ended`:o===0?"ended without a result":s===null?`ended with exit code ${o}`:`was ended by ${s}`;return new g({message:`${e} ${a}`,output:n,exitCode:r===null?o:null,signal:r===null?s:null})},"brokenOff");var Ma={fewest:3,most:6},Ih=.5;function Ir(e,{start:t,setup:n}){let r=n>.1?1:Math.max(6,Math.floor(.03/Math.max(n,.001))),o=r>1?.024/Math.min(r,.024/.001):Fh(n),s=Math.max(1,Math.round(o/e)),a=s*e,l=Math.max(1,Math.min(r,.024/.001,Math.floor(.024/a))),c=t+l*(n+a),u=Math.min(Ma.most,Math.max(Ma.fewest,Math.round(.24/c)));return{seconds:l*a,samples:l,pairs:u,operations:s}}i(Ir,"planShots");var Fh=i(e=>Math.min(1,Math.max(.024,e)),"longOne"),Bh=4;function Aa(e,t,{seconds:n,batch:r}){let o=r*t<=Bh*Math.max(n,e.seconds)?r:e.operations,s=Math.round(n/(o*t)),a=Math.max(1,Math.min(.024/.001,s));return{operations:o,samples:a,seconds:a*o*t}}i(Aa,"aimOf");var $a=i(e=>e<Ih?null:`its set-up takes ${e.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`,"setupWarning");var La=i(e=>{let t=new Set(e.flatMap(n=>Object.keys(n)));return Object.fromEntries([...t].flatMap(n=>{let r=e.flatMap(s=>s[n]??[]).toSorted((s,a)=>s-a),o=r[r.length>>1];return o===void 0?[]:[[n,o]]}))},"medianOf");var jh=.01,Fr=6,Dh=.03,Hh=2;function Qe(e){let t=new Map,n=i(async(r,o)=>{let s=await e.discover(r,o),a={benchmarks:new Map(s.map(l=>[l.task,l])),known:new Map};return t.set(Ia(r,o),a),a},"discover");return{minimumPairs:3,async list(r,o){let{benchmarks:s}=await n(r,o);return[...s.values()].map(Wh)},async open(r,o,s){let a=t.get(Ia(r,s))??await n(r,s),l=a.benchmarks.get(o??"");if(l===void 0)throw new g({message:`there is no benchmark ${JSON.stringify(o)} any more`,hint:"does the tool list the same benchmarks every time?"});let c=i(d=>e.shoot(r,l,d,s),"shoot"),u=a.known.get(l.task)??await Gh(c);return a.known.set(l.task,u),qh(u,async d=>{let m=await c(d),p=a.known.get(l.task)??u;return a.known.set(l.task,Fa(p,Br(m,d.samples))),m})}}}i(Qe,"shotRunner");var Ia=i((e,{root:t})=>JSON.stringify([t,e]),"keyOf"),Wh=i(({task:e,skipped:t,metrics:n,warnings:r})=>({task:e,warnings:r,...n!==null&&{metrics:n},...t!==null&&{skipped:t}}),"taskOf");async function Gh(e){let{plan:t,operation:n}=Br(await e({seconds:jh}),1),{operations:r}=t,o=Fr*r*n,s=i(async()=>Br(await e({operations:r,samples:Fr,seconds:o}),Fr,n),"again"),a=await s();for(let l=0;l<Hh&&a.setup>Dh;l+=1)a=Fa(a,await s());return a}i(Gh,"learn");function Br({operations:e,operation:t,seconds:n,start:r,setups:o},s,a=1/0){let l=Math.min(a,t??n/e),c=t===null?0:Math.max(0,n-r-e*t)/(o??s);return{plan:Ir(l,{start:r,setup:c}),operation:l,setup:c,start:r}}i(Br,"known");function Fa(e,t){let[n,r,o]=[Math.min(e.operation,t.operation),Math.min(e.setup,t.setup),Math.min(e.start,t.start)];return{plan:Ir(n,{start:o,setup:r}),operation:n,setup:r,start:o}}i(Fa,"better");function qh({plan:e,operation:t,setup:n},r){let o=[];return{batch:e.operations,operation:t,turns:e,warnings:[$a(n)].filter(s=>s!==null),pid:null,async turn(s,a=e.operations){let l=await r(Aa(e,t,{seconds:s,batch:a}));return o.push(l),l.result.turn},finish:i(()=>{let s=o.flatMap(({result:a})=>a.peakMemory??[]);return Promise.resolve({peakMemory:s.length===0?null:Math.max(...s),values:La(o.map(({result:a})=>a.values))})},"finish"),[Symbol.asyncDispose]:()=>Promise.resolve()}}i(qh,"sessionOf");var jr={fewest:10,most:24},Uh=.2,Vh=["--significance-level","0.99"],Dr=["--noplot","--nresamples","1001"];function Da(e,t){let n=i((s,a)=>["--warm-up-time",`${s}`,"--measurement-time",`${a}`],"times"),r="operations"in t?t.samples:jr.fewest,o=["--sample-size",`${Math.min(jr.most,Math.max(jr.fewest,r))}`];switch(e){case"short":return[...Dr,...n(.01,t.seconds.toFixed(4)),...o];case"quick":return[...Dr,"--quick",...n(.01,Uh),...Vh];case"whole":return[...Dr,...n(1,1),...o]}}i(Da,"flagsOf");var zh={ps:1e-12,ns:1e-9,us:1e-6,\u00B5s:1e-6,ms:.001,s:1},Ba=i((e,t)=>{let[,n,r=""]=t.exec(e)??[],o=zh[r];return n===void 0||o===void 0?null:Number(n)*o},"secondsIn"),ja={warmUp:.1,measurement:2.5},Ha=i(e=>(Ba(e,/Warming up for ([\d.]+) (\S+)/)??0)>ja.warmUp||(Ba(e,/samples? in estimated ([\d.]+) (\S+)/)??0)>ja.measurement,"isIgnored");function Wa(e,{enough:t,exit:n,output:r}){return e==="short"&&t?"quick":e==="quick"&&n.code!==0&&/['"]?--quick['"]?/.test(r)&&/unexpected|wasn't expected/.test(r)?"whole":e}i(Wa,"modeAfter");import{mkdir as og,rm as sg}from"node:fs/promises";import{join as ig}from"node:path";import{performance as qa}from"node:perf_hooks";import{setTimeout as Yh}from"node:timers/promises";import{setTimeout as Ga}from"node:timers/promises";var Kh=8;function ln({pid:e,exit:t},n){if(n<=0)return;if(process.platform==="win32")throw new P("on Windows no program can be slowed down from outside",{hint:"run the self-test on Linux or macOS"});let r=!0;t.finally(()=>r=!1),(async()=>{for(;;){let o=await Jh(Kh);if(!r||!ct(e,"SIGSTOP"))return;await Ga(o*n),ct(e,"SIGCONT")}})()}i(ln,"stutter");async function Jh(e){let t=performance.now();return await Ga(e),performance.now()-t}i(Jh,"elapsed");var Hr=64*2**20,Zh=5;async function le(e){var h=[];try{let t=qa.now();let n=_(h,await tg(e),!0);ln(n,e.slowdown);let r=[];let o=jt();let s=0;let a=null;let l=i(()=>{a=e.patience,n.end()},"giveUp");let c=setTimeout(l,e.patience*1e3);let u=Qh(n,e.enough);n.child.stdin?.end();n.child.stdout?.on("data",k=>{clearTimeout(c),c=setTimeout(l,e.patience*1e3),o.push(k),s+=k.length,s<=Hr?r.push(k):n.end()});let d=new Promise(k=>n.child.stdout?.once("close",()=>k()));let m=await n.exit.finally(()=>clearTimeout(c));let p=(qa.now()-t)/1e3;let f=await n.leave();await Promise.race([d,Yh(Zh*1e3,void 0,{ref:!1})]);clearTimeout(c);e.signal.throwIfAborted();if(s>Hr)throw new g({message:`${e.what} printed more than ${Hr/2**20} MiB`});if(m.code===0&&f.length>0)throw F(e.what,f,"let the benchmark wait for what it starts");return{exit:m,stdout:Buffer.concat(r).toString("utf8"),output:eg(o.text(),n),seconds:p,silent:a,enough:u()}}catch(w){var y=w,b=!0}finally{var S=v(h,y,b);S&&await S}}i(le,"runProgram");var Xh=1e3;function Qh(e,t){let n=!1;for(let r of t===void 0?[]:[e.child.stdout,e.child.stderr]){let o="";r?.on("data",s=>{let a=o+s.toString("utf8");o=a.slice(-Xh),!(n||t?.(a)!==!0)&&(n=!0,e.end())})}return()=>n}i(Qh,"listen");var eg=i((e,t)=>[e,t.output()].map(n=>C(G(n),14)).filter(n=>n!=="").join(`
`),"said");async function tg({what:e,...t}){let{argv:n,directory:r,environment:o,signal:s,reach:a}=t;try{return await $({argv:n,directory:r,environment:o,signal:s,talk:"streams",...a!==void 0&&{reach:a}})}catch(l){throw l instanceof P?new g({message:`${e} cannot be started: ${l.message}`,hint:l.hint}):l}}i(tg,"started");var ng=new Set(["--bench","--benches","--no-run","--message-format","--target-dir","--manifest-path"]),rg=new Set(["--bench","--exact","--list","--test","--quick","--profile-time","--warm-up-time","--measurement-time","--sample-size","--nresamples","--significance-level","--baseline","--load-baseline","--save-baseline","--discard-baseline","--output-format"]);function cn(e){let t=e.indexOf("--"),n=t<0?e:e.slice(0,t),r=t<0?[]:e.slice(t+1),o=i(a=>a.split("=",1)[0]??a,"nameOf"),s=n.map(o).find(a=>ng.has(a))??r.map(o).find(a=>rg.has(a))??null;return{cargo:n,program:r,features:n.some(a=>/^(--(all-)?features\b|-F)/.test(a)),refused:s}}i(cn,"sortArguments");function Ua(e){let t=["--offline","--locked","--frozen"];return e.filter((n,r)=>t.includes(n)||/^--config(=|$)/.test(n)||e[r-1]==="--config")}i(Ua,"ofMetadata");var ag=60,Va=new Map,lg=0;async function cg(e){let t=Va.get(e)??ie(e);Va.set(e,t);let n=ig(await t,`criterion-${lg+=1}`);return await og(n),n}i(cg,"newHome");async function Wr(e,t,n,r){let o=await cg(n.root);try{return{...await le({argv:[e.binary,"--bench",...r.flags,...cn(t.args).program],directory:e.folder,environment:{...n.environment,...e.environment,...t.environment,CRITERION_HOME:o},signal:n.signal,patience:Math.min(ag,n.limit),slowdown:n.slowdown,what:r.what,...r.enough!==void 0&&{enough:r.enough}}),measurements:await ug(o)}}finally{await sg(o,{recursive:!0,force:!0})}}i(Wr,"runBench");async function ug(e){try{let t=await Vt(e,"criterion",Os.wants);return be("criterion",t).measurements}catch(t){if(t instanceof P)return[];throw t}}i(ug,"measuredIn");var za=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`,"filterOf");import{join as dn,relative as wg}from"node:path";import{existsSync as un}from"node:fs";import{cp as dg,mkdir as Ya,readdir as mg,utimes as pg}from"node:fs/promises";import{dirname as Ka,join as pe}from"node:path";var qr=".rustc_info.json",Gr=[];async function Za(e,t){let n=Gr.find(a=>a.root===e&&a.directory===t);if(n!==void 0)return n.path;let r=pe(await ie(e),"target"),o=pe(e,t,"target"),s=Gr.find(a=>a.directory===t&&un(pe(a.path,qr)));return un(pe(o,qr))&&Es(e)!==null?await Ja(o,r):s!==void 0?(await Ja(s.path,r),await Xa(fg(pe(e,t)))):await Ya(r),Gr.push({root:e,directory:t,path:r}),r}i(Za,"targetFolder");async function Ja(e,t){await Ya(t,{recursive:!0});for(let n of[qr,"release"])un(pe(e,n))&&await dg(pe(e,n),pe(t,n),{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}i(Ja,"copied");function fg(e){for(let t=e;t!==Ka(t);t=Ka(t))if(un(pe(t,".git")))return t;return e}i(fg,"topOf");var hg=new Set(["target","node_modules",".git"]);async function Xa(e){let t=new Date;for(let n of await mg(e,{withFileTypes:!0})){if(hg.has(n.name))continue;let r=pe(e,n.name);n.isDirectory()?await Xa(r):n.isFile()&&await pg(r,t,t).catch(()=>{})}}i(Xa,"renew");import{isAbsolute as gg,relative as yg}from"node:path";function Qa(e){let{packages:t}=JSON.parse(e);return t.flatMap(({id:n,name:r,manifest_path:o,targets:s})=>s.filter(({kind:a})=>a.includes("bench")).map(a=>({name:a.name,package:n.startsWith("path+")?n:r,source:a.src_path,folder:o.replace(/[/\\]Cargo\.toml$/,""),features:a["required-features"]??[]})))}i(Qa,"targetsIn");var el=i(e=>/[*?{[]/.test(e),"isGlob"),tl=i(e=>e.endsWith(".rs"),"isSource"),nl=i(e=>e==="."||e.includes("/"),"isFolder");function rl(e,t,{directory:n,features:r}){let o=i(({source:a})=>yg(n,a).replaceAll("\\","/"),"below"),s=i((a,l)=>{let c=o(a);return(l==="."||c.startsWith(`${l}/`))&&!c.startsWith("../")&&!gg(c)},"isIn");return e.filter(a=>t.some(l=>{let c=l.replace(/^(\.\/)+/,"").replace(/\/+$/,"")||".";if(tl(c))return o(a)===c;let u=r||a.features.length===0;return el(c)?u&&ys(c)(a.name):nl(c)?u&&s(a,c):a.name===c}))}i(rl,"meant");var ol=i(e=>{let[t=""]=e;return e.length>1||!tl(t)&&(el(t)||nl(t))},"isNamedByTarget");async function al(e,t){let{cargo:n,features:r,refused:o}=cn(e.args);if(o!==null)throw new g({message:`args: ${o} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let s=await Sg(e,t),a=await s(["metadata","--no-deps","--format-version","1",...Ua(n)]),l=dn(t.root,e.directory),c=Qa(a),u=rl(c,e.benches,{directory:l,features:r});if(u.length===0)throw bg(e,c,l);let d=await Za(t.root,e.directory),m=await s(["bench","--no-run","--message-format=json",`--target-dir=${d}`,...sl("-p",u,w=>w.package),...sl("--bench",u,w=>w.name),...n]),{executables:p,libraries:f}=kg(m),h=[...f,dn(d,"release","deps"),dn(d,"release")];return u.flatMap(w=>{let y=p.get(w.source);return y===void 0?[]:[{name:w.name,binary:y,folder:w.folder,prefix:ol(e.benches)?w.name:"",environment:{CARGO_MANIFEST_DIR:w.folder,LD_LIBRARY_PATH:[...h,t.environment.LD_LIBRARY_PATH??""].filter(b=>b!=="").join(":")}}]})}i(al,"compileBenches");var sl=i((e,t,n)=>[...new Set(t.map(n))].flatMap(r=>[e,r]),"each"),il=12;function bg({benches:e},t,n){let r=t.map(({name:o,source:s})=>`${o} (${wg(n,s).replaceAll("\\","/")})`);return new g({message:`cargo knows no bench target ${e.join(", ")}`,hint:r.length===0?"benches need a [[bench]] in Cargo.toml, with harness = false":`there are ${r.slice(0,il).join(", ")}${r.length>il?", \u2026":""}`})}i(bg,"nothingMeant");function kg(e){let t=new Map,n=new Set;for(let r of e.split(`
`).filter(o=>o.startsWith("{"))){let{reason:o,executable:s,target:a,linked_paths:l=[]}=JSON.parse(r);if(o==="build-script-executed")for(let c of l)n.add(c.replace(/^\w+=/,""));s&&a?.kind.includes("bench")===!0&&t.set(a.src_path,s)}return{executables:t,libraries:n}}i(kg,"compiledIn");async function Sg(e,t){let n=dn(t.root,e.directory),r={...t.environment,...e.environment},o=await M("cargo",r.PATH,n);if(o===null)throw new g({message:"command not found: cargo",hint:"install Rust (https://rustup.rs), in a workflow in a step before this one"});return async s=>{let a=s.filter(u=>!/^--(message-format|target-dir)=/.test(u)),l=H(["cargo",...a]),c=await le({argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine",patience:t.limit,slowdown:0,what:l});if(c.silent!==null)throw new g({message:`${l} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0)throw I(l,c.exit,xg(c.stdout)??c.output);return c.stdout}}i(Sg,"cargoCommand");function xg(e){let n=e.split(`
`).filter(r=>r.startsWith('{"reason":"compiler-message"')).map(r=>JSON.parse(r).message).filter(({level:r})=>r==="error").slice(0,2).map(({rendered:r=""})=>r).join(`
`);return n===""?null:n}i(xg,"reasonIn");var ll=Qe({discover:Pg,shoot:cl});async function Pg(e,t){let n={...t,slowdown:0},r=[];for(let s of await al(e,n))r.push(...await _g(s,e,n));let o=r.filter(({task:s})=>se(s,e));if(o.length>0)return o;throw r.length>0?new g({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`}):new g({message:`${e.benches.join(", ")} lists no benchmark`,hint:"are they made with criterion, and is harness = false?"})}i(Pg,"discover");async function _g(e,t,n){let r=`the list of ${e.name}`,o=await Wr(e,t,n,{flags:["--list"],what:r});if(o.exit.code!==0||o.silent!==null)throw W(r,o);let s=o.stdout.split(`
`).flatMap(a=>/^(\S.*): bench(?:mark)?\r?$/.exec(a)?.slice(1)??[]);return[...new Set(s)].map(a=>({program:e,name:a,task:e.prefix===""?a:`${e.prefix}/${a}`,skipped:null,metrics:vg,warnings:[]}))}i(_g,"listed");var vg=Re({turn:{samples:[1],cpu:null},batch:1,peakMemory:null,values:{},units:{}},[]),Ur=new Map;async function cl(e,t,n,r){let o=JSON.stringify([e,t.task]),s=Ur.get(o)??("operations"in n?"short":"quick"),a=Da(s,n),l=await Wr(t.program,e,r,{flags:[...a,za(t.name)],what:t.name,...s==="short"&&{enough:Ha}}),c=Wa(s,l);if(c!==s)return Ur.set(o,c),cl(e,t,n,r);let u=Rg(t,l);return s==="quick"&&(u.operation??0)>Tg&&Ur.set(o,"quick"),u}i(cl,"shoot");var Tg=.02;function Rg({name:e},t){if(t.exit.code!==0||t.silent!==null)throw W(e,t);let n=t.measurements.filter(l=>l.name===e),[r]=ae(n.slice(0,1)).values(),[o]=n,s=o?.summary.p50??o?.summary.mean??null;if(r===void 0||s===null)throw W(e,t);return{operations:(o?.batch??1)*Math.max(1,o?.samples.length??1),operation:s,result:r,seconds:t.seconds,start:0,setups:1}}i(Rg,"shotOf");var ul=new Map([["cpu",!0],["parallel",!0],["short",!1],["benchmem",!1],["fullpath",!1]]),Og=new Set(["bench","benchtime","count","run","skip","c","o","exec","json","v","timeout","fuzz"]);function Le(e){let t=e.indexOf("-args"),n=t<0?e:e.slice(0,t),r=[],o=[],s=[],a=null;for(let l=0;l<n.length;l+=1){let[,c="",u]=/^--?(?:test\.)?([\w.-]+)(?:=(.*))?$/s.exec(n[l]??"")??[];if(Og.has(c)&&(a??=`-${c}`),!ul.has(c)){r.push(n[l]??"");continue}let d=u??(ul.get(c)===!0?n[l+=1]:void 0);c==="cpu"?s=(d??"").split(",").filter(m=>m!==""):o.push(d===void 0?`-test.${c}`:`-test.${c}=${d}`)}return s.length===0&&(s=["1"]),{compile:r,run:[...o,...t<0?[]:e.slice(t+1)],cpus:s,refused:a}}i(Le,"sortArguments");var dl=i(e=>e.split("/").map(t=>`^${t.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`).join("/"),"patternOf"),ml=i(e=>`^(${e.map(t=>t.replaceAll(/[^\p{L}\p{N}_]/gu,String.raw`\$&`)).join("|")})$`,"anyOf");var fl=60;async function mn({binary:e,folder:t},n,r,o){let s=["-test.run=^$",`-test.bench=${o.pattern}`,`-test.benchtime=${o.time}`,`-test.count=${o.count??1}`],a=await le({argv:[e,...s,"-test.benchmem","-test.v",`-test.cpu=${o.cpu}`,...Le(n.args).run],directory:t,environment:{...r.environment,...n.environment},signal:r.signal,patience:Math.min(fl,r.limit),slowdown:r.slowdown,what:o.what});return{...a,understood:Cg(a)}}i(mn,"runBenchmarks");var pl={measurements:[],failed:[]};function Cg({stdout:e}){if(!/^Benchmark/m.test(e))return pl;try{return be("go",{file:"stdout",bytes:Buffer.from(e)})}catch(t){if(t instanceof P)return pl;throw t}}i(Cg,"understood");async function hl({binary:e,folder:t,path:n},r,o){let s=await le({argv:[e,"-test.list=^Benchmark",...Le(r.args).run],directory:t,environment:{...o.environment,...r.environment},signal:o.signal,patience:Math.min(fl,o.limit),slowdown:0,what:`the tests of ${n}`}),a=s.stdout.split(`
`).filter(l=>new RegExp("^Benchmark(?!\\p{Ll})\\S*$","u").test(l));if(a.length===0)throw W(`the tests of ${n}`,s);return{names:a,start:s.seconds}}i(hl,"benchmarkFunctions");function gl(e,t){let n=t.split(`
`),r=n.indexOf(e),o=n.slice(r+1),s=o.findIndex(a=>new RegExp("^(Benchmark(?!\\p{Ll})\\S*|PASS|FAIL)$","u").test(a));return r<0?"":C(G(o.slice(0,s<0?o.length:s).join(`
`)))}i(gl,"saidBy");var Eg="its package has benchmarks that run in parallel, and all run on one processor here: `args: [-cpu=4]` gives them several";async function wl(e,t,n){let{cpus:r}=Le(t.args),o=i(d=>e.prefix===""?d:`${e.prefix}/${d}`,"called"),{names:s,start:a}=await hl(e,t,n),l=s.filter(d=>se(o(d),{only:[],exclude:t.exclude})),c=e.parallel&&r.every(d=>d==="1")?[Eg]:[];return(await Ng(l,d=>mn(e,t,n,{pattern:ml(d),time:"1x",cpu:r[0]??"1",what:`the benchmarks of ${e.path}`}))).flatMap(d=>r.length<2?[yl(d,r[0]??"1","")]:r.map(m=>yl(d,m,m==="1"?"":`-${m}`))).map((d,m)=>({...d,package:e,start:a,warnings:m===0?c:[],task:o(d.task)})).filter(({task:d})=>se(d,t))}i(wl,"listPackage");var yl=i((e,t,n)=>({...e,cpu:t,task:e.unit===null?`${e.name}${n}`:`${e.name}${n}/${e.unit}`}),"withCpu");async function Ng(e,t){let n=[],r=e;for(;r.length>0;){let o=await t(r),s=Mg(o);if(n.push(...$g(o,s)),s===null)break;n.push({name:s,unit:null,metrics:null,skipped:null,failure:W(s,o)}),r=r.slice(r.indexOf(s.split("/",1)[0]??"")+1||r.length)}return n}i(Ng,"listFunctions");function Mg({stdout:e,exit:t,silent:n,understood:r}){let s=[...e.matchAll(new RegExp("^(Benchmark(?!\\p{Ll})\\S*)$","gmu"))].map(([,c=""])=>c).at(-1)??null,a=new Set([...r.measurements.map(bl),...Ag(r)]);return s===null||a.has(s)||n===null&&(t.code===0?/^PASS$/m.test(e):/^FAIL$/m.test(e))?null:s}i(Mg,"unfinished");var Ag=i(({failed:e})=>e.filter(({message:t})=>/the benchmark (failed|was skipped)$/.test(t)).map(({name:t})=>t),"notBroken"),bl=i(({name:e,foreignUnit:t})=>t===null?e:e.slice(0,-t.length-1),"nameOf");function $g(e,t){let{measurements:n,failed:r}=e.understood,o=i((l,c)=>Re(c,n.filter(({name:u})=>u===l)),"metrics"),s=[...ae(n)].map(([l,c])=>{let u=n.find(({name:d})=>d===l)?.foreignUnit??null;return{name:bl({name:l,foreignUnit:u}),unit:u,metrics:o(l,c),skipped:null,failure:null}}),a=r.filter(({name:l})=>l!==t).map(({name:l,message:c,skipped:u})=>{let d=gl(l,e.stdout),m=d.split(`
`).find(p=>/^\s*\S+\.go:\d+: /.test(p))?.trim();return{name:l,unit:null,metrics:null,skipped:u?`it skipped itself${m===void 0?"":`: ${m}`}`:null,failure:u?null:new g({message:c.endsWith("failed")?`${l} failed`:c,output:d})}});return[...s,...a]}i($g,"listedIn");import{readFile as Lg}from"node:fs/promises";import{join as pn,relative as Ig,sep as Fg}from"node:path";var kl='{{.ImportPath}}{{"\\t"}}{{.Dir}}{{range .TestGoFiles}}{{"\\t"}}{{.}}{{end}}{{range .XTestGoFiles}}{{"\\t"}}{{.}}{{end}}';async function Sl(e,t){let{compile:n,refused:r}=Le(e.args);if(r!==null)throw new g({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await Dg(e,t),s=n.filter((u,d)=>/^--?(tags|mod|modfile)\b/.test(u)||/^--?(tags|mod|modfile)$/.test(n[d-1]??"")),a=await o(["list",...s,"-f",kl,...e.packages]),l=await ie(t.root),c=[];for(let u of a.split(`
`)){let[d="",m="",...p]=u.split("	"),f=await Bg(m,p);if(d===""||!/^func\s+Benchmark/m.test(f))continue;let h=pn(l,`${c.length}.test`);await o(["test","-c","-trimpath","-o",h,...n,d]),c.push({path:d,folder:m,prefix:jg(m,d,pn(t.root,e.directory)),parallel:f.includes(".RunParallel("),binary:h})}if(c.length===0)throw new g({message:`${e.packages.join(" ")} has no benchmark`,hint:"benchmarks are functions `func BenchmarkX(b *testing.B)` in files that end in _test.go"});return c}i(Sl,"compilePackages");async function Bg(e,t){return(await Promise.all(t.map(r=>Lg(pn(e,r),"utf8")))).join(`
`)}i(Bg,"sourceOf");function jg(e,t,n){let r=Ig(n,e);return r.startsWith("..")?t:r.replaceAll(Fg,"/")}i(jg,"prefixOf");async function Dg(e,t){let n=pn(t.root,e.directory),r={...t.environment,...e.environment},o=await M("go",r.PATH,n);if(o===null)throw new g({message:"command not found: go",hint:"install Go, in a workflow with actions/setup-go before this step"});return async s=>{let a=H(["go",...s.filter(u=>u!==kl)]),l={argv:[o,...s],directory:n,environment:r,signal:t.signal,reach:"machine"},c=await le({...l,patience:t.limit,slowdown:0,what:a});if(c.silent!==null)throw new g({message:`${a} did not end within ${t.limit} s`,output:c.output});if(c.exit.code!==0)throw I(a,c.exit,c.output);return c.stdout}}i(Dg,"goCommand");var xl=Qe({discover:Hg,shoot:Wg});async function Hg(e,t){let n={...t,slowdown:0},r=[];for(let o of await Sl(e,n))r.push(...await wl(o,e,n));if(r.length===0)throw new g({message:"no benchmark is left by `only` and `exclude`",hint:"names are the folder of the package and the benchmark, such as index/BenchmarkSearch/long"});return r}i(Hg,"discover");async function Wg(e,t,n,r){let{name:o,unit:s,cpu:a,failure:l}=t;if(l!==null)throw l;let c=await mn(t.package,e,r,{pattern:dl(o),..."operations"in n?{time:`${n.operations}x`,count:n.samples}:{time:`${Math.round(n.seconds*1e3)}ms`},cpu:a,what:o}),{measurements:u}=c.understood;if(c.exit.code!==0||c.silent!==null)throw W(o,c);let d=u.filter(h=>h.name===o),m=s===null?d:u.filter(h=>h.name===`${o}/${s}`),[p]=ae(m).values();if(p===void 0)throw W(o,c);let f=d.find(({metric:h})=>h==="p50"||h==="mean");return{operations:(f?.batch??1)*Math.max(1,f?.samples.length??1),operation:f?.summary.p50??f?.summary.mean??null,result:p,seconds:c.seconds,start:t.start}}i(Wg,"shoot");var Gg=new Set(["list_tests","filter","min_time","repetitions","format","out","out_format","dry_run"].map(e=>`--benchmark_${e}`)),_l=i(e=>e.map(t=>t.split("=",1)[0]??t).find(t=>Gg.has(t))??null,"refusedOf"),vl=i(e=>`^${e.replaceAll(/[\\^$.|?*+()[{]/g,String.raw`\$&`)}$`,"filterOf");function Tl(e,t){let n=new Set(Pl(t));return Pl(e).filter(r=>!n.has(r))}i(Tl,"namesIn");var Pl=i(e=>e.split(/\r?\n/).filter(t=>t.trim()!==""),"lines");import{mkdir as qg,readFile as Ug,rm as Vg,stat as zg}from"node:fs/promises";import{join as et}from"node:path";var Kg=60,Jg="^no benchmark has this name$";async function Ol(e,t){let n=et(t.root,e.directory),r=e.environment.PATH??t.environment.PATH,o=await M(et(n,e.program),r,n);if(o!==null)return o;let s=await zg(et(n,e.program)).then(()=>!0,()=>!1);throw new g({message:s?`${e.program} is no program`:`there is no ${e.program}`,hint:s?"name what the build makes of the benchmarks":"build it in `prepare`, such as cmake --build build"})}i(Ol,"programOf");async function Cl(e,t,n){let r=i(async a=>{let l=`the list of ${t.program}`,c=["--benchmark_list_tests=true",...a];return Nl(e,t,n,{flags:c,what:l})},"list"),o=await r([]);if(o.exit.code!==0||o.silent!==null)throw W(`the list of ${t.program}`,o);let s=await r([`--benchmark_filter=${Jg}`]);return Tl(o.stdout,s.stdout)}i(Cl,"listOf");var Rl=new Map,Yg=0;async function El(e,t,n,{flags:r,what:o}){let s=Rl.get(n.root)??ie(n.root);Rl.set(n.root,s);let a=et(await s,`report-${Yg+=1}`);await qg(a);try{let l=et(a,"report.json"),c=[`--benchmark_out=${l}`,"--benchmark_out_format=json"],u=await Nl(e,t,n,{flags:[...r,...c],what:o}),d=await Ug(l).catch(()=>Buffer.alloc(0));return{...u,...Zg(d)}}finally{await Vg(a,{recursive:!0,force:!0})}}i(El,"measureWith");function Zg(e){try{return{understood:be("google-benchmark",{file:"report.json",bytes:e}),countsOperations:/"json_schema_version":/.test(e.toString("utf8",0,4096))}}catch(t){if(t instanceof P)return{understood:{measurements:[],failed:[]},countsOperations:!1};throw t}}i(Zg,"reportIn");var Nl=i((e,t,n,{flags:r,what:o})=>le({argv:[e,...r,...t.args],directory:et(n.root,t.directory),environment:{...n.environment,...t.environment},signal:n.signal,patience:Math.min(Kg,n.limit),slowdown:n.slowdown,what:o}),"run");var Al=Qe({discover:Xg,shoot:ty});async function Xg(e,t){let n={...t,slowdown:0},r=_l(e.args);if(r!==null)throw new g({message:`args: ${r} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let o=await Ol(e,n),s=await Cl(o,e,n),a=Qg(s).filter(({task:l})=>se(l,e));if(a.length===0)throw new g(s.length>0?{message:"no benchmark is left by `only` and `exclude`",hint:`there are ${s.length}, such as ${s[0]}`}:{message:`${e.program} lists no benchmark`,hint:"is it made with Google Benchmark, and linked with benchmark_main or BENCHMARK_MAIN()?"});return a.map(l=>({...l,program:o,skipped:null,metrics:ey,warnings:[]}))}i(Xg,"discover");var Qg=i(e=>e.map((t,n)=>{if(e.filter(o=>o===t).length===1)return{name:t,task:t};let r=e.slice(0,n+1).filter(o=>o===t).length;return{name:t,task:`${t} (family ${r})`}}),"apart"),ey=Re({turn:{samples:[1],cpu:1},batch:1,peakMemory:null,values:{},units:{}},[]),Ml=new Set;async function ty(e,{name:t,task:n,program:r},o,s){let a="operations"in o?o.samples:1,l="operations"in o&&Ml.has(r)?`${o.operations}x`:Math.max(ry,o.seconds/a/ny).toFixed(6),c=await El(r,e,s,{flags:[`--benchmark_filter=${vl(t)}`,`--benchmark_min_time=${l}`,`--benchmark_repetitions=${a}`],what:n});return c.countsOperations&&Ml.add(r),oy(n,c)}i(ty,"shoot");var ny=1.4,ry=1e-4;function oy(e,t){let{measurements:n,failed:r}=t.understood;if(t.exit.code!==0||t.silent!==null)throw W(e,t);let[o]=r.filter(u=>u.name===e);if(o!==void 0)throw new g({message:o.message.replace(/^report\.json: (benchmarks\[\d+\]: )?/,"")});let s=n.filter(({name:u})=>u===e),[a]=ae(s).values(),l=s.find(({metric:u})=>u==="p50"),c=l?.summary.p50;if(a===void 0||l===void 0||c===void 0)throw W(e,t);return{operations:l.batch*Math.max(1,l.samples.length),operation:c,result:a,seconds:t.seconds,start:sy}}i(oy,"shotOf");var sy=.005;import{readFile as iy}from"node:fs/promises";import{join as ay}from"node:path";var $l=i(async(e,{environment:t,root:n,signal:r},o)=>{let s=o?n:"/",a=[process.execPath,e],l=await $({argv:a,directory:s,environment:t,signal:r,talk:"messages"}),c=Zi(l.child);return{running:l,async ask(u,d){l.child.send(u);let m=await c(d);if(r.throwIfAborted(),m==="gone"||m==="foreign")throw new Error(`the load generator ended: ${l.output()}`);if(m==="late")throw new g({message:`the load generator did not finish within ${d} s`,hint:"is this machine overloaded? A lower `rate`, fewer `connections` or a shorter `timeout` may help"});if(m.kind==="broken")throw new Error(`the load generator failed: ${m.stack}`);return m},[Symbol.asyncDispose]:()=>l[Symbol.asyncDispose]()}},"startLoader"),fn=i((e,t,n)=>Promise.all(e.requests.map(async({url:r,body:o,...s})=>{let a=new URL(r.replaceAll("{port}",String(n)));return{...s,origin:a.origin,path:`${a.pathname}${a.search}`,body:await ly(o,t)}})),"requestsOf"),ly=i(async(e,t)=>e===null?null:"text"in e?new TextEncoder().encode(e.text):Ll(t,e.file,"file"),"bodyOf"),Vr=i(async({ca:e},t)=>e===null?null:(await Ll(t,e,"ca")).toString("utf8"),"authorityOf"),Ll=i(async(e,t,n)=>{try{return await iy(ay(e,t))}catch(r){let{code:o}=r,s=o==="ENOENT"?"does not exist":`cannot be read (${o})`;throw new g({message:`\`${n}: ${t}\` ${s}`,hint:"does `prepare` build it?"})}},"readIn"),tt=30,Il=i((e,t)=>({rate:e.rate,connections:e.connections,keepAlive:e.keepAlive,timeout:e.timeout,...t}),"loadOf");import{statSync as wy}from"node:fs";import{join as Wl}from"node:path";import{setTimeout as Gl}from"node:timers/promises";import{readdirSync as cy,readFileSync as uy,readlinkSync as dy}from"node:fs";import{createServer as my}from"node:net";var Fl=i(()=>new Promise((e,t)=>{let n=my();n.once("error",t),n.listen({host:"127.0.0.1",port:0},()=>{let r=n.address(),o=typeof r=="object"&&r!==null?r.port:0;n.close(()=>e(o))})}),"freePort"),Bl=i(e=>{let t=e.flatMap(n=>{let r=new Set(py(n));return["tcp","tcp6"].flatMap(o=>hy(n,o,r))});return[...new Set(t)].sort((n,r)=>n-r)},"listeningPorts"),py=i(e=>{try{return cy(`/proc/${e}/fd`).flatMap(t=>/^socket:\[(\d+)\]$/.exec(fy(`/proc/${e}/fd/${t}`))?.slice(1)??[])}catch{return[]}},"socketsOf"),fy=i(e=>{try{return dy(e)}catch{return""}},"targetOf"),hy=i((e,t,n)=>{try{return uy(`/proc/${e}/net/${t}`,"latin1").split(`
`).map(r=>r.trim().split(/\s+/)).filter(r=>r[3]==="0A"&&n.has(r[9]??"")).map(r=>Number.parseInt(r[1]?.split(":").at(-1)??"",16))}catch{return[]}},"listening");var he=i(({argv:e})=>{let t=e.map(n=>/^[\w./:=@%+{}-]+$/.test(n)?n:`'${n}'`).join(" ");return`server \`${t.length>80?`${t.slice(0,79)}\u2026`:t}\``},"serverName"),jl=i(({serve:e},{running:t,port:n},{within:r,url:o,answer:s})=>{let a="status"in s?`answered ${s.status}`:s.trouble,l=Bl(we(t.pid));return new g({message:`${he(e)} was not ready within ${r} s: ${o} ${a}`,hint:l.includes(n)?gy:yy(l),output:C(t.output())})},"notReady"),gy="is `ready` the right URL? If it just takes longer, set { url: \u2026, within: 2min }",yy=i(e=>`${e.length===0?"it is not listening on any port":`it is listening on port ${e.join(", ")}`}; it must listen on the port in {port} of \`serve\` and in the variable PORT`,"elsewhere"),Dl=i((e,t,{errors:n,rate:r},{printed:o,overtaxed:s})=>{let a=e.reduce((m,{count:p})=>m+p,0),l=e.toSorted((m,p)=>p.count-m.count).map(({request:m,what:p,count:f})=>`${m} ${p}${f===1?"":` (${f} times)`}`),c=e.find(m=>m.excerpt.trim()!=="")?.excerpt,u=c===void 0?[]:[`one response began: ${G(c)}`],d=n===0?"none may":`at most ${Ts(n).slice(1)} may`;return new g({message:`${a} of ${t} requests failed, and ${d}: ${at(l,3)}`,hint:s?`requests left faster than the server answered (\`rate: ${r}\`), so the queue kept growing: is the rate too high?`:"is the request right? `expect`, `timeout` and `errors` define what counts as failed",output:C([...u,o].join(`
`))})},"tooManyFailed");var by=5,ky=/EADDRINUSE|address already in use|only one usage of each socket address/i,ql=.02,Hl=2,Sy=3,zr=i(async({serve:e},t)=>{let n=Wl(t.root,e.directory),[r=""]=e.argv;if(wy(n,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new g({message:`${he(e)}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let o=await M(r,{...t.environment,...e.environment}.PATH,n);if(o===null)throw new g({message:`${he(e)}: command not found: ${r}`,hint:"it is looked up on PATH; no shell runs it"});return o},"findServer"),Ul=i(async(e,t,n,r)=>{let o=await zr(e,t);for(let s=1;;s+=1){let a=await xy(e,t,o,await Fl());try{return await vy(a,e,t,{first:n,loader:r}),a}catch(l){if(await a[Symbol.asyncDispose](),s===by||!ky.test(a.running.output()))throw l}}},"startServer"),hn=i((e,t)=>e.replaceAll("{port}",String(t)),"withPort"),xy=i(async({serve:e},t,n,r)=>{let o=Object.entries(e.environment).map(([u,d])=>[u,hn(d,r)]),s={...t.environment,PORT:String(r),...Object.fromEntries(o)},a=[...t.under??[],n,...e.argv.slice(1).map(u=>hn(u,r))],l=Wl(t.root,e.directory),c=await Py({argv:a,directory:l,environment:s,signal:t.signal},e);return{running:c,port:r,end:i(()=>_y(c),"end"),[Symbol.asyncDispose]:()=>c[Symbol.asyncDispose]()}},"launch"),Py=i(async(e,t)=>{try{return await $(e)}catch(n){throw n instanceof P?new g({message:`${he(t)} cannot be started: ${n.message}`}):n}},"start"),_y=i(async e=>{ct(e.pid,"SIGTERM");let t=performance.now()+Sy*1e3;for(;we(e.pid).length>0&&performance.now()<t;)await Gl(ql*1e3);return e.end()},"end"),vy=i(async(e,t,n,{first:r,loader:o})=>{let s=Math.min(t.within,n.limit),a=performance.now()+s*1e3,l=t.ready===null?r:{url:hn(t.ready.url,e.port),method:"GET",headers:{},body:null},c={...l,url:hn(l.url,e.port)},u=i(()=>e.running.child.exitCode!==null||e.running.child.signalCode!==null,"isGone");for(;;){let d=await Ty(o,c);if(n.signal.throwIfAborted(),u())throw await Oy(e,t);if(Ry(d,t))return;if(performance.now()>a)throw jl(t,e,{within:s,url:c.url,answer:d});await Gl(ql*1e3)}},"waitUntilReady"),Ty=i(async(e,t)=>{let n=await e.ask({kind:"probe",probe:t,seconds:Hl},Hl+tt);if(n.kind!=="probed")throw new Error(`the load generator sent ${n.kind}`);return n.probed},"asked"),Ry=i((e,{ready:t,requests:n})=>{if(!("status"in e))return!1;let r=t===null?n[0]?.expect??null:t.status,o=t===null?300:400;return r===null?e.status>=200&&e.status<o:e.status===r},"isGood"),Oy=i(async({running:e},{serve:t})=>(await e.end(1),I(`${he(t)}, before it was ready,`,await e.exit,e.output(),"a server must stay in the foreground; is something it needs missing?")),"goneEarly");var Vl=8,zl=.25,Kl={worked:1.5,waited:4,longest:8},Jl=i(e=>({worked:1/0,waited:1/0,longest:e}),"exactly"),Cy=.97,Ey=4,Ny=.02;async function Yl(e,t,n){let r=t(),o=[];for(;;){let s=await e(),a=(t()-r)/1e3;if(ze(s.outcome)===s.outcome.requests)return{steady:!1,last:s};o.push(s);let c=(o.reduce((u,{cpu:d})=>u+(d??0),0)>=n.worked||a>=n.waited)&&Ay(My(o));if(c||a>=n.longest)return{steady:c||n.waited===1/0,last:s}}}i(Yl,"warmUp");var My=i(e=>{let t=e.flatMap(({cpu:n,outcome:r})=>n===null||n<Ny?[]:[n/r.requests]);return t.length===e.length?t:e.map(({outcome:n})=>J(Array.from(n.samples)))},"costs"),Ay=i(e=>{let t=Math.min(Ey,Math.floor(e.length/2));return t<2?!1:Math.min(...e.slice(-t))>=Cy*Math.min(...e.slice(0,-t))},"isSteady");var Kr=i(async({spec:e,server:t,loader:n,signal:r},o)=>{let s=t?.running.exit.then(()=>null)??new Promise(()=>{}),a=o.seconds+2*e.timeout+tt,l=await Promise.race([n.ask(o,a),s]);r.throwIfAborted();let c=t?.running.child,u=c===void 0||c.exitCode===null&&c.signalCode===null;if(l?.kind==="done"&&u)return l.outcome;if(t===null||e.serve===null)throw new Error(`the load generator sent ${l?.kind}`);await t.running.end(1);let d=`${he(e.serve)}, while it was sent requests,`;throw I(d,await t.running.exit,t.running.output())},"work"),Xl=i(async(e,t)=>{let{spec:n,meter:r}=e,o=Math.min(Vl,n.connections),s=e.server===null&&n.rate!==null?{kind:"turn",seconds:Jr(n,1).seconds}:{kind:"warm",seconds:zl,clients:o},a=i(async()=>(r?.lap(),{outcome:await Kr(e,s),cpu:r?.lap()??null}),"take"),{steady:l,last:c}=await Yl(a,()=>performance.now(),t),{seconds:u}=Jr(n,1);r?.look();let m=ze(c.outcome)<c.outcome.requests?await Kr(e,{kind:"turn",seconds:u}):c.outcome;if(ze(m)===m.requests)throw Ql(e,m.failures,m.requests,Yr(n,c.outcome));return By(e,J(Array.from(m.samples)),{steady:l,last:c.outcome})},"warmSession"),Ql=i(({spec:e,server:t},n,r,o=!1)=>Dl(n,r,e,{printed:t?.running.output()??"",overtaxed:o}),"failureOf"),Zl=.05,Ly=1,Iy=5,Fy=8,Jr=i(({rate:e,connections:t,duration:n},r)=>{let o=e===null?2*Zl:Math.min(Math.max(Iy/e,Zl),Ly),s=e===null?o*t/r:e*o+1e-9,a=Math.max(Math.round(n/o),Fy);return{seconds:o,samples:Math.max(1,Math.floor(s)),pairs:a}},"turnsOf"),By=i((e,t,{steady:n,last:r})=>{let{spec:o,meter:s}=e,a=new Zr(r.pace);return{batch:1,operation:t,turns:Jr(o,t),get warnings(){return[...n?[]:[jy],...a.warnings(o)]},pid:null,async turn(l){s?.lap();let c=await Kr(e,{kind:"turn",seconds:l}),u=s?.lap()??null;if(a.add(c),2*a.failed>a.requests)throw a.failure(e);return{samples:Array.from(c.samples),cpu:u===null?null:u/(c.requests+2)}},hold:i(l=>l?e.server?.running.stop():e.server?.running.go(),"hold"),finish:i(()=>Dy(e,a),"finish")}},"sessionOf"),jy="responses were still getting faster at the end of the warm-up",Dy=i(async(e,t)=>{let{spec:n,server:r,loader:o,meter:s}=e,a=s?.peak()??null;await o.running.end();let l=await r?.end()??[];if(t.tooManyFailed(n))throw t.failure(e);if(l.length>0&&n.serve!==null)throw F(he(n.serve),l,"they must exit when the server gets SIGTERM");return{peakMemory:a,values:t.values()}},"finish"),Yr=i(({rate:e},{pace:{answers:t,seconds:n}})=>e!==null&&n>0&&t/n<Hy*e,"isOvertaxed"),Zr=class{static{i(this,"Totals")}requests=0;failed=0;failures=[];#t=0;#n=0;#e=[];#r;constructor(t){this.#r=t}add({samples:t,requests:n,failures:r,pace:o,lateness:s}){this.requests+=n,this.failed+=ze({failures:r});for(let l of r)this.#o(l);this.#t+=o.answers,this.#n+=o.seconds;let a=t.toSorted()[t.length>>1];a!==void 0&&this.#e.push(s/a)}#o(t){let n=this.failures.findIndex(({request:o,what:s})=>o===t.request&&s===t.what),r=this.failures[n];r===void 0?this.failures.push(t):this.failures[n]={...r,count:r.count+t.count}}tooManyFailed({errors:t}){return this.failed>Math.ceil(t*this.requests-1e-9)}failure(t){return Ql(t,this.failures,this.requests,Yr(t.spec,this))}get pace(){return this.#t===0?this.#r:{answers:this.#t,seconds:this.#n}}values(){return{"error-rate":this.requests===0?0:this.failed/this.requests,...this.#n>0?{throughput:this.#t/this.#n}:{}}}warnings({rate:t}){if(t===null||this.#e.length===0)return[];let n=this.#e.toSorted((r,o)=>r-o)[this.#e.length>>1]??0;return[...Yr({rate:t},this)?[`in some trials the server could not keep up with ${Dt(t,"1/s")}, so requests queued and response times grew with the length of a turn`]:[],...n>Wy?["in some trials half of the requests left late, by a fifth of a response time or more: is the machine busy?"]:[]]}},Hy=.9,Wy=.2;var Gy=.02,ec=i(e=>{let t=we(e),n=xe(t),r=!1;return{look(){t=we(e),n=xe(t)},lap(){let[o,s]=[n,xe(t)];if(n=s,o===null||s===null)return null;let a=Math.max(0,s.processes-o.processes);if(o.threads===null||s.threads===null)return a;let l=Math.max(0,s.threads-o.threads);return r||=a>1.1*l+Gy,r?a:l},peak:i(()=>xe(we(e))?.peak??null,"peak")}},"startMeter");var qy=i((e={})=>({minimumPairs:1,async list(t,n){return Xr(t)&&await zr(t,n),await fn(t,n.root,1),await Vr(t,n.root),[{task:null,warnings:t.rate===null?[Uy]:[]}]},async open(t,n,r,{seed:o}=R){if(n!==null)throw new Error("an HTTP service is one benchmark and has no tasks");return Vy(t,r,o,{worker:e.worker??Y("http-worker.js"),effort:t.warmUp===null?e.effort??Kl:Jl(t.warmUp)})}}),"httpRunner"),tc=qy(),Uy="with `rate: max` every client waits for its response, so a stalling server gets fewer requests: budget throughput, not response times",Xr=i(e=>e.serve!==null,"isServing"),Vy=i(async(e,t,n,{worker:r,effort:o})=>{let s={...e,timeout:Math.min(e.timeout,t.limit)},a=[],l=i(async()=>{await Promise.all(a.map(c=>c[Symbol.asyncDispose]()))},"dispose");try{let c=await $l(r,t,Xr(s));a.push(c);let u=Xr(s)?await Ul(s,t,await zy(s,t),c):null;u!==null&&a.push(u);let d=u&&ec(u.running.pid),m={spec:s,server:u,loader:c,meter:d,signal:t.signal};return await Ky(m,t,n),Object.assign(await Xl(m,o),{[Symbol.asyncDispose]:l})}catch(c){throw await l(),c}},"openSession"),zy=i(async(e,{root:t})=>{let[n]=e.requests,[r]=await fn({...e,requests:e.requests.slice(0,1)},t,1);if(n===void 0||r===void 0)throw new Error("no requests");return{url:n.url,method:n.method,headers:n.headers,body:r.body}},"firstOf"),Ky=i(async({spec:e,server:t,loader:n},r,o)=>{let s=Il(e,{requests:await fn(e,r.root,t?.port??null),ca:await Vr(e,r.root),slowdown:r.slowdown,seed:o});await n.ask({kind:"begin",load:s},tt)},"configureLoad");var Jy=2**24,gn=i((e,t)=>Math.min(Jy,2**Math.max(0,Math.ceil(Math.log2(t/e)))),"operationsFor"),bt=i((e,t,n)=>{let r=n.instructions/e;if(!(r>0))throw new g({message:`${t}: ${e} more operations took no additional instructions`,hint:"does it cache results of earlier calls, or do different work each time?"});return{...n,instructions:Number(r.toPrecision(9))}},"perOperation"),Qr=i((e,t)=>({instructions:t.instructions-e.instructions,commands:t.commands,warnings:[...new Set([...e.warnings,...t.warnings])]}),"difference");var Yy=.02,nt=i(async(e,t,n)=>{let r=await Xe(t.environment.PATH),o=await ew(e.open),s=n?.operations??gn(o,Yy),{instructions:a,warnings:l,way:c}=await Zy(e,r,s,t.limit);return{values:{instructions:a*(1+t.slowdown)},basis:`${r.version}, ${s} operations${c}`,operations:s,warnings:l}},"countStatement"),Zy=i(async(e,t,n,r)=>{let{where:o}=e,s=i((m,p)=>Qy(e,t,{warm:n,operations:m,apart:p},r),"worker"),{counts:a,processes:l}=await s(n,!1);if(typeof l=="object")return{...bt(n,o,Qr(a.of(l.none),a.of(l.all))),way:""};let c=l==="missing"?a:(await s(0,!0)).counts,u=bt(n,o,Qr(c,(await s(n,!0)).counts)),d=Xy[l==="missing"?"missing":"failed"];return{...u,warnings:[...u.warnings,d],way:" in two processes"}},"count"),nc="so its instructions are counted in two processes, where unrelated code can change the count by up to 1 %",Xy={missing:`it has threads, ${nc}`,failed:`it cannot run in a forked child, ${nc}`},Qy=i(async({where:e,directory:t,start:n},r,o,s)=>{let a="apart";return{counts:await an(r,t,async({prefix:c})=>{var f=[];try{let u=await n({prefix:c,count:o});let d=_(f,u.running,!0);({processes:a}=await u.expect("counted","counting",s));let m=await u.left(rc);let p=await d.end(rc);if(m!==null)throw Xt(e,m,d.output());if(p.length>0)throw F(e,p,"wait for them in the statement")}catch(h){var w=h,y=!0}finally{var b=v(f,w,y);b&&await b}}),processes:a}},"countWorker"),ew=i(async e=>{var n=[];try{let t=_(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=v(n,o,s);a&&await a}},"rehearse"),rc=60;import{join as ow}from"node:path";var oc=`"""Ninth part of the worker program, for pyperf: what its Runner measures, as a benchmark that takes turns."""
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
`;var sc=`"""Last part of the worker program, for pyperf: runs a script, which lists its benchmarks or holds one side of one trial."""


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
`;var ic=`"""Tenth part of the worker program, for pyperf: the Runner that scripts get in place of its own.

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
`;var sw=[$e,oc,ic,sc].join(`
`),kt=i(async(e,t,{file:n,benchmark:r,where:o},s,a=null)=>{let{path:l,environment:c}=await _e(e,t),u={root:t.root,setup:"",file:n,args:e.args,benchmark:r,slowdown:t.slowdown,heap:s.metrics.includes("heap-per-op"),hurried:s.hurried,count:a?.count??null};return ve({python:l,directory:ow(t.root,e.directory),environment:{PYTHONHASHSEED:String(s.seed),...c},signal:t.signal,program:sw,where:i(()=>o,"where"),request:u,prefix:[...t.under??[],...a?.prefix??[]]})},"startPyperf");import{readdir as iw}from"node:fs/promises";import{join as ac}from"node:path";async function eo({files:e,directory:t},{root:n}){let[r]=e;if(r!==void 0&&e.length===1&&!er(r))return[{file:r,prefix:""}];let o=[];for(let s of e)o.push(...er(s)?await aw(s,ac(n,t)):[s]);return[...new Set(o)].map(s=>({file:s,prefix:`${s.replace(/\.py$/,"")}/`}))}i(eo,"scriptsOf");async function aw(e,t){let n=ws(e),r=(await lc(t,n==="."?"":n)).filter(U(e));if(r.length>0)return r.toSorted();throw new g({message:`pyperf: no script matches ${e}`,hint:"name the files that use pyperf.Runner, such as bench/bench_*.py"})}i(aw,"matching");var lw=/^(?:\..*|venv|node_modules|__pycache__)$/;async function lc(e,t){let r=(await iw(ac(e,t),{withFileTypes:!0}).catch(()=>[])).map(async o=>{let s=t===""?o.name:`${t}/${o.name}`;return o.isDirectory()?lw.test(o.name)?[]:lc(e,s):[s]});return(await Promise.all(r)).flat()}i(lc,"filesBelow");var cw=i((e={})=>({minimumPairs:3,list:i((t,n)=>uw(t,n,D(n,e)),"list"),open:i((t,n,r,o=R)=>uc(t,n,r,o,D(r,e)),"open"),exact:i((t,n,r,o,s)=>mw(t,n,r,D(r,e),s),"exact")}),"pyperfRunner"),cc=cw(),uw=i(async(e,t,n)=>{let r=[];for(let s of await eo(e,t))r.push(...await dw(e,s,t,n));let o=r.filter(({task:s})=>se(s??"",e));if(o.length>0)return o;throw new g({message:"no benchmark is left by `only` and `exclude`",hint:`there are ${r.length}, such as ${r[0]?.task}`})},"list"),dw=i(async(e,{file:t,prefix:n},r,{loadLimit:o})=>{var m=[];try{let s=`pyperf ${t}`;let a=await kt(e,r,{file:t,benchmark:null,where:s},R);let l=_(m,a.running,!0);let{names:c}=await a.expect("names","loading",o);let{facts:u}=await a.expect("listed","loading",o);if(u.stranger!==null)throw oe(s,u.stranger);await l.end(Z);if(c.length===0)throw new g({message:`${s} has no benchmark`,hint:"does it call bench_func, bench_time_func, bench_async_func or timeit of a pyperf.Runner?"});let d={name:u.name,version:u.version,path:u.path};return c.map(y=>({task:`${n}${y}`,warnings:[],runtime:d}))}catch(p){var f=p,h=!0}finally{var w=v(m,f,h);w&&await w}},"listScript"),to=i(async(e,t,n)=>{let r=t??"",[o]=(await eo(e,n)).filter(({prefix:s})=>r.startsWith(s)).toSorted((s,a)=>a.prefix.length-s.prefix.length);if(o===void 0)throw new g({message:`pyperf: no script has a benchmark ${JSON.stringify(r)}`});return{file:o.file,benchmark:r.slice(o.prefix.length),where:r}},"wantedOf"),uc=i(async(e,t,n,r,o)=>{let s=await to(e,t,n),a=await kt(e,n,s,r);return fe(a,s.where,r.metrics,o)},"open"),mw=i(async(e,t,n,r,o)=>{let s=await to(e,t,n),a={where:s.where,directory:n.root,open:i(()=>uc(e,t,n,R,r),"open"),start:i(l=>kt(e,n,s,R,l),"start")};return nt(a,n,o)},"exact"),mN=i(async(e,t,n,r)=>{let o=await to(e,t,n),s=await kt(e,n,o,R);return Pe(s,D(n),r)},"recordPyperf");var St=i(({paths:e},t)=>t??`pytest ${e.join(" ")}`,"inWords"),dc=i((e,{others:t,deselected:n},r)=>new g({message:`${St(e,null)} has no benchmark: no test uses the \`benchmark\` fixture or mark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`${n} that do are deselected: by -m or -k among the project's \`addopts\`? A later one wins: args: [-m, '']`:t>0?`${t} other tests were found; is the path right?`:"is the path right? Files are found by their names, test_*.py unless `python_files` says otherwise"}),"nothingFound");var yn=i(()=>{let e=new Set,t=i((o,s)=>{o.isBusy=!0;let a=i(async()=>{e.delete(o),s.removeEventListener("abort",l),await o.started.running.end()},"end"),l=i(()=>{a()},"abort");return s.addEventListener("abort",l,{once:!0}),{started:o.started,release:i(()=>{s.removeEventListener("abort",l),o.isBusy=!1},"release"),end:a}},"take"),n=i(async o=>{for(let s of o)e.delete(s);await Promise.all(o.map(({started:s})=>s.running.end()))},"endAll"),r=i(()=>[...e].filter(({isBusy:o})=>!o),"idle");return{async hold(o,s,a,l){let c=r().find(m=>m.place===o&&m.seed===s);if(c!==void 0)return t(c,a);let u={started:await l(),place:o,seed:s,isBusy:!0};e.add(u);let d=r().filter(m=>m.place===o);return await n(d.slice(0,Math.max(0,d.length-2))),t(u,a)},end:i(()=>n(r()),"end")}},"keptSessions");import{join as yw}from"node:path";var mc=`"""Ninth part of the worker program, for pytest: what the fixture was given, as a benchmark that takes turns."""


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
`;var pc=`"""Tenth part: the \`benchmark\` fixture, as pytest-benchmark and pytest-codspeed have it."""


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
`;var fc=`"""Last part: one session of pytest, that lists its benchmarks or runs those it is asked for.

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
`;var hc=`"""Eleventh part: the plug-in that pytest is started with, and what it makes of the project's other plug-ins."""

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
`;var ww=[$e,mc,pc,hc,fc].join(`
`),xt=i(async(e,t,{trial:n,isListing:r,counting:o,where:s})=>{let{path:a,environment:l}=await _e(e,t),c={root:t.root,setup:"",paths:e.paths,args:e.args,list:r,seed:n.seed,slowdown:t.slowdown,heap:!1,hurried:n.hurried,count:o?.count??null};return ve({python:a,directory:yw(t.root,e.directory),environment:{PYTHONHASHSEED:String(n.seed),...l},signal:t.signal,program:ww,where:s,request:c,prefix:o?.prefix??[]})},"startPytest");var gc=yn(),yc=i(async(e,t,n,r)=>{let o=JSON.stringify([n.root,n.environment,e]),s=await gc.hold(o,r.seed,n.signal,async()=>{let a={of:t},l=await xt(e,n,{trial:r,isListing:!1,counting:null,where:i(()=>a.of,"where")});return{link:l,running:l.running,get where(){return a.of},set where(c){a.of=c}}});return s.started.where=t,s},"hold"),wc=gc.end;var bw=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>kw(t,n,D(n,e)),"list"),open:i((t,n,r,o=R)=>Sc(t,no(t,n),r,o,D(r,e)),"open"),exact:i((t,n,r,o,s)=>Pw(t,no(t,n),r,D(r,e),s),"exact"),close:wc}),"pytestRunner"),kc=bw(),no=i((e,t)=>{if(t===null)throw new g({message:`${St(e,null)} is no single benchmark`});return t},"named"),kw=i(async(e,t,{loadLimit:n})=>{var u=[];try{let r=await xt(e,t,{trial:R,isListing:!0,counting:null,where:i(()=>St(e,null),"where")});let o=_(u,r.running,!0);let s=await r.expect("tests","loading",n);let{facts:a}=await r.expect("listed","loading",n);if(a.stranger!==null)throw oe(St(e,null),a.stranger);await o.end(Z);let l={name:a.name,version:a.version,path:a.path};let c=s.tests.filter(({name:h})=>Sw(e,h));if(c.length===0)throw dc(e,s,s.tests.length);return c.map(({name:h,skipped:w})=>({task:h,warnings:[],runtime:l,...w!==null&&{skipped:w}}))}catch(d){var m=d,p=!0}finally{var f=v(u,m,p);f&&await f}},"list"),Sw=i(({only:e,exclude:t},n)=>{let r=n.slice(n.indexOf("::")+2),o=i(s=>s.some(a=>U(bc(a))(bc(n))||U(ro(a))(ro(r))),"fits");return(e.length===0||o(e))&&!o(t)},"isWanted"),ro=i(e=>e.replaceAll("/","\u2215"),"noSlash"),bc=i(e=>{let t=e.includes("::")?e.indexOf("::"):e.length;return e.slice(0,t)+ro(e.slice(t))},"slashless"),Sc=i(async(e,t,n,r,o)=>{let s=r.seed!==0&&!r.metrics.includes("peak-memory"),a=s?await yc(e,t,n,r):null,l=a?.started.link??await oo(e,t,n,r,null);if(so(l,t,n,r,s),a===null)return fe(l,t,r.metrics,o);let c=!1;return fe(l,t,r.metrics,o,{ended:i(async()=>{c=await xw(l,t),a.release()},"ended"),dispose:i(async()=>{c||await a.end()},"dispose")}).catch(async d=>{throw await a.end(),d})},"open"),oo=i((e,t,n,r,o)=>xt(e,n,{trial:r,isListing:!1,counting:o,where:i(()=>t,"where")}),"startAlone"),so=i((e,t,{slowdown:n},{metrics:r,hurried:o},s)=>e.send({kind:"open",name:t,fork:s,slowdown:n,hurried:o,heap:r.includes("heap-per-op")}),"say"),xw=i(async(e,t)=>{let{code:n,signal:r,left:o}=await e.expect("ended","ending",Z);if(n!==0)throw I(`${t} ended its process: it`,{code:n,signal:r},e.running.output());if(o.length>0)throw F(t,o.map(s=>({pid:0,name:s})),"wait for them in the test, or stop them when its fixtures end");return!0},"endedChild"),Pw=i(async(e,t,n,r,o)=>{let s=R,a={where:t,directory:n.root,open:i(async()=>_w(await Sc(e,t,n,s,r),t),"open"),start:i(async l=>{let c=await oo(e,t,n,s,l);return so(c,t,n,s,!1),c},"start")};return nt(a,n,o)},"exact"),_w=i(async(e,t)=>{if(e.turns?.most===void 0)return e;throw await e[Symbol.asyncDispose](),new g({message:`${t} is called once a process, so its instructions cannot be counted`,hint:"give `pedantic` a `setup`, or more rounds"})},"countable"),zN=i(async(e,t,n,r)=>{let o=no(e,t),s=await oo(e,o,n,R,null);return so(s,o,n,R,!1),Pe(s,D(n),r)},"recordPytest");import{join as vw}from"node:path";var Tw=i((e={})=>({minimumPairs:3,list:i((t,n)=>Rw(t,n,D(n,e)),"list"),open:i((t,n,r,o=R)=>_c(t,n,r,o,D(r,e)),"open"),exact:i((t,n,r,o,s)=>Ow(t,n,r,D(r,e),s),"exact")}),"pythonRunner"),io=Tw(),xc=i(({code:e})=>e.form==="call"?[{name:null,call:e.call,args:e.args}]:e.form==="stmt"?[{name:null,stmt:e.stmt}]:e.form==="commands"?Object.entries(e.benchmarks).map(([t,n])=>({name:t,...n})):Object.entries(e.benchmarks).map(([t,n])=>({name:t,stmt:n})),"codesOf"),Pt=i(({code:e},t)=>{if(t!==null)return`python benchmark "${t}"`;if("benchmarks"in e)return"the python benchmarks";let[n=""]=(e.form==="call"?e.call:e.stmt).split(`
`,1);return`python \`${n.length>60?`${n.slice(0,59)}\u2026`:n}\``},"inWords"),Pc={isListing:!1,counting:null},wn=i(async(e,t,n,{trial:r,isListing:o,counting:s})=>{let{path:a,environment:l}=await _e(e,n),c=t.length===1?t[0]?.name??null:null,u={root:n.root,setup:"setup"in e.code?e.code.setup:"",codes:t,list:o,gc:e.gc,slowdown:n.slowdown,heap:r.metrics.includes("heap-per-op"),hurried:r.hurried,count:s?.count??null};return ve({python:a,directory:vw(n.root,e.directory),environment:{PYTHONHASHSEED:String(r.seed),...l},signal:n.signal,program:Xi,where:i(d=>Pt(e,d??c),"where"),request:u,prefix:[...n.under??[],...s?.prefix??[]]})},"start"),Rw=i(async(e,t,{loadLimit:n})=>{var c=[];try{let r=xc(e);let o=await wn(e,r,t,{trial:R,isListing:!0,counting:null});let s=_(c,o.running,!0);let{facts:a}=await o.expect("listed","setting up",n);if(a.stranger!==null)throw oe(Pt(e,null),a.stranger);await s.end(Z);let l={name:a.name,version:a.version,path:a.path};return r.map(({name:f})=>({task:f,warnings:[],runtime:l}))}catch(u){var d=u,m=!0}finally{var p=v(c,d,m);p&&await p}},"list"),_c=i(async(e,t,n,r,o)=>{let s=await wn(e,ao(t,e),n,{...Pc,trial:r});return fe(s,Pt(e,t),r.metrics,o)},"open"),oM=i(async(e,t,n,r)=>{let o=await wn(e,ao(t,e),n,{...Pc,trial:R});return Pe(o,D(n),r)},"recordPython"),ao=i((e,t)=>{let n=xc(t),r=n.filter(({name:o})=>o===e);if(r.length>0)return r;throw new g({message:`${Pt(t,null)} have no benchmark "${e}"`,hint:`there are ${n.map(({name:o})=>o).join(", ")}`})},"codesCalled"),Ow=i(async(e,t,n,r,o)=>{let s=ao(t,e),a={...R,seed:0},l={where:Pt(e,t),directory:n.root,open:i(()=>_c(e,t,n,R,r),"open"),start:i(c=>wn(e,s,n,{trial:a,isListing:!1,counting:c}),"start")};return nt(l,n,o)},"exact");function Tc(e,t){let n=new Map(e.map(o=>[vc(o),o.samples]));return t.find(o=>Cw(n.get(vc(o))??[],o.samples))?.name??null}i(Tc,"repeatedIn");var vc=i(({metric:e,name:t})=>`${e} ${t}`,"keyOf");function Cw(e,t){if(t.length<=e.length||new Set(e).size<3)return!1;let n=i(r=>e.every((o,s)=>o===t[r+s]),"beginsAt");return n(0)||n(t.length-e.length)}i(Cw,"isGrown");import{lstat as Ew,rm as Nw,stat as co}from"node:fs/promises";import{join as lo}from"node:path";async function Rc(e,t,n){var f=[];try{let r=lo(t.root,e.directory);let o=e.file===null?null:{path:lo(r,e.file),name:e.file};o!==null&&await Iw(o.path);let s=o===null?new Map:await Oc(o.path,o.name);let a=performance.now();let l=_(f,await Mw(e,t,r),!0);let c=0;let{stdout:u,output:d}=Aw(l);void l.exit.then(()=>c=(performance.now()-a)/1e3);let m=await $w(l,e,t,d);let p=await u;if(p===null)throw Lw(e);if(m.code!==0)throw I(H(e.argv),m,d());if(o===null)return{report:{file:"stdout",bytes:p},output:d(),wall:c};return{report:await Bw(o,s,n,e,d),output:d(),wall:c}}catch(h){var w=h,y=!0}finally{var b=v(f,w,y);b&&await b}}i(Rc,"runTool");async function Mw(e,t,n){let r={...t.environment,...e.environment},[o=""]=e.argv,s=H(e.argv);if((await co(n).catch(()=>null))?.isDirectory()!==!0)throw new g({message:`${s}: the folder ${e.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let l=await M(o,r.PATH,n);if(l===null)throw new g({message:`command not found: ${o}`,hint:o.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use ["sh", "-c", "\u2026"] for that)'});try{let c=await $({argv:[...t.under??[],l,...e.argv.slice(1)],directory:n,environment:r,signal:t.signal,talk:"streams"});return ln(c,t.slowdown),c}catch(c){throw c instanceof P?new g({message:`${s} cannot be started: ${c.message}`,hint:c.hint}):c}}i(Mw,"start");function Aw(e){let t=[],n=jt(),r=0;return e.child.stdin?.end(),e.child.stdout?.on("data",s=>{n.push(s),r+=s.length,r<=Ut?t.push(s):e.end()}),{stdout:new Promise(s=>e.child.stdout?.once("close",()=>s())).then(()=>r>Ut?null:Buffer.concat(t)),output:i(()=>[n.text(),e.output()].map(s=>C(G(s),12)).filter(s=>s!=="").join(`
`),"output")}}i(Aw,"collect");async function $w(e,t,n,r){let o=!1,s=setTimeout(()=>{o=!0,e.end()},n.limit*1e3),a=await e.exit;clearTimeout(s);let l=await e.end(1);n.signal.throwIfAborted();let c=H(t.argv);if(o)throw new g({message:`${c} did not end within ${n.limit} s`,hint:"one run is one side of one trial, and a verdict needs at least 16 runs: let it measure for a shorter time",output:r()});if(a.code===0&&l.length>0)throw F(c,l,"a run ends when its process exits: let it wait for what it starts");return a}i($w,"ended");var Lw=i(e=>new g({message:`${H(e.argv)} printed more than ${Ut/2**20} MiB`,hint:"let it write its report to a file, and name that file with `file:`"}),"tooLong");async function Iw(e){(await Ew(e).catch(()=>null))?.isFile()===!0&&await Nw(e)}i(Iw,"removeOld");var Fw=i(async e=>{let t=await co(e,{bigint:!0}).catch(()=>null);return t===null?null:`${t.mtimeNs} ${t.ctimeNs} ${t.size} ${t.ino}`},"stampOf");async function Oc(e,t){let n=await co(e).catch(()=>null),r=n?.isDirectory()===!0?await Us(e,t):n===null?[]:[""],o=await Promise.all(r.map(async s=>[s,await Fw(lo(e,s))]));return new Map(o.flatMap(([s,a])=>a===null?[]:[[s,a]]))}i(Oc,"stampsOf");async function Bw({path:e,name:t},n,r,o,s){let a=i(u=>new g({message:`${H(o.argv)} ${u}`,hint:"does the tool write its report to `file:`, relative to its working directory?",output:s()}),"missing"),l=await Oc(e,t);if(l.size===0)throw a(`wrote no ${t}`);let c=i(u=>l.get(u)!==n.get(u),"isNew");if(![...l.keys()].some(c))throw a(`did not update ${t}`);return Vt(e,t,u=>r.folder?.wants(u)===!0&&(c(u)||r.folder.describes(u)))}i(Bw,"fresh");var Mc={minimumPairs:1,async list(e,t){let{measurements:n,failed:r}=await uo(e,t),o=i(s=>n.filter(({name:a})=>a===s),"tellsOf");return[...[...ae(n)].map(([s,a])=>({task:s,warnings:[],metrics:Re(a,o(s))})),...r.map(({name:s,skipped:a,message:l})=>({task:s,warnings:[],...a?{skipped:l}:{}}))]},async runSuite(e,t){let{measurements:n,failed:r,output:o,wall:s}=await uo(e,t),a=[...ae(n)],l=new Map([...a,...r.map(c=>[c.name,Cc(e,c,o)])]);return Object.assign(l,{run:{wall:s,...jw(n)}})},async exact(e,t,n,r){let{measurements:o,failed:s,output:a}=await Ww(e,n),l=s.find(({name:u})=>u===t);if(l!==void 0)throw Cc(e,l,a);let c=o.filter(({name:u})=>u===t);return{values:Gw(c,r),basis:`${e.format} report`,operations:null,warnings:[]}}};function jw(e){let t=e.filter(({metric:o})=>Bt(o)),n=i(o=>t.reduce((s,a)=>s+o(a),0),"total");return t.length===0?{reported:null,summed:null}:t.every(({samples:o})=>o.length===0)?{reported:null,summed:n(({summary:o})=>o.p50??o.mean??0)}:{reported:n(i(({samples:o,batch:s})=>s*o.reduce((a,l)=>a+l,0),"ofSamples")),summed:null}}i(jw,"reportedBy");var Cc=i((e,{message:t,hint:n},r)=>new g({message:`the report of ${H(e.argv)}: ${t}`,hint:n,output:r}),"failureOf");async function uo(e,t){let{format:n}=e;if(!Cs(n))throw new TypeError(`no format ${n}`);let r=H(e.argv);try{let{report:o,output:s,wall:a}=await Rc(e,t,qs(n)),l=Hw(e,()=>be(n,o),s);return Dw(e,t,l.measurements),{...l,output:s,wall:a}}catch(o){throw o instanceof P?new g({message:`the report of ${r}: ${o.message}`,hint:o.hint}):o}}i(uo,"measure");var Ec=new Map;function Dw(e,t,n){let r=JSON.stringify([t.root,e]),o=Tc(Ec.get(r)??[],n);if(Ec.set(r,n),o!==null)throw new g({message:`the report of ${H(e.argv)} still holds the samples of the run before, of ${JSON.stringify(o)} for one`,hint:"each run has to write a report of its own: do not append to an old one"})}i(Dw,"refuseRepeats");function Hw(e,t,n){try{return t()}catch(r){if(!(r instanceof P))throw r;let o=r.hint??`perf-budgets parse --format ${e.format} FILE shows how a report is read`,s=`the report of ${H(e.argv)} is not a valid ${e.format} report: ${r.message}`;throw new g({message:s,hint:o,output:n},r)}}i(Hw,"understood");var Nc=new WeakMap;function Ww(e,t){let n=Nc.get(t.signal)??new Map;Nc.set(t.signal,n);let r=JSON.stringify([t.root,e]),o=n.get(r)??uo(e,t);return n.set(r,o),o}i(Ww,"counts");var Gw=i((e,t)=>Object.fromEntries(e.filter(({metric:n,summary:r})=>t.includes(n)&&r.mean!==void 0).map(({metric:n,summary:r})=>[n,r.mean])),"exactly");import{readFile as Kw}from"node:fs/promises";import{promisify as Fc}from"node:util";import{brotliCompress as Jw,constants as Bc,gzip as Yw}from"node:zlib";var Lc=/(?:\.(?:[a-z]{1,8}|[a-z][a-z0-9]{1,3})){1,3}$/,qw=/(^|[.\-_])(?=[a-f]*\d)[0-9a-f]{6,64}$/,Uw=/([.-])(?=[A-Z]?[\w-]*\d|[\w-]+[A-Z])(?![^A-Z]*[-_][^A-Z]*$)[\w-]{8}$/,mo=/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,64}$/,po=i(e=>{let t=e.split("/"),n=t.pop()??"";return[...t.map(r=>r.replace(mo,"*")),Vw(n)].join("/")},"withoutHashes"),Vw=i(e=>{let t=Lc.exec(e)?.[0]??"",n=e.slice(0,e.length-t.length),r=[qw,Uw,mo].find(o=>o.test(n));return r===void 0?e:`${n.replace(r,r===mo?"*":"$1*")}${t}`},"withoutHash"),zw=[/^(.*[.-])[\w-]{8}$/,/^(|.*[.\-_])[A-Za-z\d]{6,64}$/],Ac=/([.-])\w?[-_]\*/,$c=i(e=>{let n=(Lc.exec(e)?.[0]??"").split(".").slice(1),o=n.map((s,a)=>`.${n.slice(a).join(".")}`).flatMap(s=>zw.flatMap(a=>{let l=a.exec(e.slice(0,e.length-s.length))?.[1];return l===void 0?[]:[`${l}*${s}`]}));return Ac.test(e)?[...o,e.replace(Ac,"$1*")]:o},"stemsOf");function Ic(e,t){let[n,r]=[new Set(e),new Set(t)],o=e.filter(d=>!r.has(d)),s=t.filter(d=>!n.has(d)),a=i((d,m)=>new Set([...d.flatMap($c),...[...m].filter(p=>p.includes("*"))]),"stems"),[l,c]=[a(o,n),a(s,r)],u=new Map;for(let d of[...o,...s]){let m=$c(d).find(p=>l.has(p)&&c.has(p));m!==void 0&&u.set(d,m)}return u}i(Ic,"sameFiles");var Zw={"size-gzip":i(e=>Fc(Yw)(e,{level:9}),"size-gzip"),"size-brotli":i(e=>Fc(Jw)(e,{params:{[Bc.BROTLI_PARAM_QUALITY]:11,[Bc.BROTLI_PARAM_SIZE_HINT]:e.length}}),"size-brotli")},jc=256*2**20,Dc={minimumPairs:1,sameTasks:Ic,async list(e,{root:t,signal:n}){let{files:r,ignored:o}=await cr(e,t,n),s=o.map(a=>`${a} is a symbolic link, which is not followed`);return e.each?tb(r,s):[{task:null,warnings:s}]},async exact(e,t,n,r){let{files:o}=await cr(e,n.root,n.signal),s=t===null?o:o.filter(({path:l})=>po(l)===t);if(s.length===0)throw new g({message:`there is no file ${t} any more`});return{values:{...await rb(e,s,r,n)},basis:eb,operations:null,warnings:[]}}},{zlib:Xw,brotli:Qw}=process.versions,eb=`zlib ${Xw}, brotli ${Qw}`,tb=i((e,t)=>{let n=new Map;for(let{path:r}of e){let o=po(r);n.set(o,(n.get(o)??0)+1)}return[...n].map(([r,o],s)=>({task:nb(r),warnings:[...s===0?t:[],...o===1?[]:[`${o} files differ only in their hash and count as one: ${r}`]]}))},"tasksOf"),nb=i(e=>{if(!new RegExp("\\p{Cc}","u").test(e)&&e.length<=200)return e;throw new g({message:`the path ${JSON.stringify(e.slice(0,60))} cannot name a benchmark`,hint:"names are paths of at most 200 printable characters; exclude the file, or measure all files together (without `each`)"})},"printable"),rb=i(async(e,t,n,{limit:r,signal:o})=>{let s=Object.entries(Zw).filter(([u])=>n.includes(u)),a=t.reduce((u,d)=>u+d.bytes,0),l={size:a};if(s.length>0&&a>jc)throw Vs(e,a,jc);let c=performance.now()+r*1e3;for(let[u,{absolute:d}]of s.length===0?[]:t.entries()){if(o.throwIfAborted(),performance.now()>c)throw zs(e,u,r);let m=await Kw(d);for(let[p,f]of s)l[p]=(l[p]??0)+(await f(m)).length}return l},"weigh");import{existsSync as Ob}from"node:fs";import{join as Cb}from"node:path";import{readdir as ob,readFile as sb,stat as ib}from"node:fs/promises";import{join as Hc}from"node:path";var Wc="uv_os_getpriority",Gc=i((e,t,n)=>Nr(e,t,r=>["--tool=callgrind","--trace-children=yes",`--dump-before=${Wc}`,`--callgrind-out-file=${Hc(r,"out.%p")}`],n,ab),"countBetweenMarks"),ab=i(async(e,t)=>{let n=await Promise.all((await ob(e)).flatMap(l=>{let[,c,u]=/^out\.(\d+)(?:\.(\d+))?$/.exec(l)??[];return c===void 0?[]:[lb(Hc(e,l),c,u??null)]})),r=n.filter(({part:l})=>l!==null),[o,s]=["1","2"].map(l=>r.find(c=>c.part===l));if(o===void 0||s===void 0||r.length>2)throw new g({message:`valgrind saw ${r.length} marks instead of the two around the operations`,hint:`a mark is a call of os.getPriority(), ${Wc} in node: does the benchmark call it too, or is this node built without symbols?`});let a=n.filter(({pid:l,written:c})=>l!==s.pid&&o.written<c&&c<s.written);return{instructions:[s,...a].reduce((l,{instructions:c})=>l+c,0),warnings:[],commands:Mr(t)}},"countOf"),lb=i(async(e,t,n)=>{let[{mtimeNs:r},o]=await Promise.all([ib(e,{bigint:!0}),sb(e,"utf8")]);return{pid:t,part:n,written:r,instructions:Number(/^summary: (\d+)/m.exec(o)?.[1]??0)}},"dumpOf");import{createHmac as cb,randomBytes as ub}from"node:crypto";var bn=32,fo=bn+4,db=16*2**20,mb=100,rt=i(({reading:e,writing:t,exit:n})=>{let r=ub(32),o=0,s=Buffer.alloc(0),a=!1,l=i(()=>{},"wake"),c=i(()=>{a=!0,l()},"end"),u=i(m=>{s=s.length===0?m:Buffer.concat([s,m]),l()},"hear");e.on("data",u),e.once("close",c),n.then(()=>setTimeout(c,mb));let d=i(()=>{let m=s.length<4?0:s.readUInt32LE();if(s.length>=4&&(m<fo||m>db))return"foreign";if(s.length<4||s.length<4+m)return a?"gone":null;let p=s.subarray(4,4+m);return s=s.subarray(4+m),o+=1,pb(p,r,o-1)?fb(p):"foreign"},"take");return{key:r.toString("hex"),send(m){let p=Buffer.from(JSON.stringify(m)),f=Buffer.alloc(4);f.writeUInt32LE(p.length),t.write(Buffer.concat([f,p]))},next:i(m=>new Promise(p=>{let f=i(w=>{clearTimeout(h),l=i(()=>{},"wake"),p(w)},"finish"),h=setTimeout(()=>f("late"),m*1e3);l=i(()=>{let w=d();w!==null&&f(w)},"wake"),l()}),"next"),release(){e.off("data",u).off("close",c)}}},"openFrames"),pb=i((e,t,n)=>{let r=Buffer.from(e);return r.fill(0,0,bn).writeUInt32LE(n),cb("sha256",t).update(r).digest().equals(e.subarray(0,bn))},"isSigned"),fb=i(e=>{let t=e.readUInt32LE(bn),n=fo+8*t;if(n>e.length)return"foreign";try{let r=JSON.parse(e.subarray(n).toString("utf8"));if(!ht(r))return"foreign";let o=Array.from({length:t},(s,a)=>e.readDoubleLE(fo+8*a));return t===0?r:{...r,samples:o}}catch{return"foreign"}},"messageIn");var hb='this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`',gb={ERR_UNKNOWN_FILE_EXTENSION:hb,ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX:'Node only strips types: remove enums, namespaces and parameter properties, or add `node-args: ["--experimental-transform-types"]`',ERR_MODULE_NOT_FOUND:"does `prepare` install and build it? Node imports need the full file name with its extension",MODULE_NOT_FOUND:"does `prepare` install and build it?",ERR_INVALID_TYPESCRIPT_SYNTAX:"the file has a syntax error"},kn=i((e,t,n,r)=>I(`${e} ended its process while ${t}: it`,n,r,n.code===0?"a benchmark file must not end its process (process.exit)":null),"goneFailure"),Sn=i((e,t,n,r)=>new g({message:`${e} did not finish ${t} within ${Number(n.toPrecision(3))} s`,hint:t==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give an operation less work":"look for an endless loop, or a promise that never settles",output:C(r)}),"lateFailure"),xn=i((e,t,n,r)=>new g({message:e.hint===null?`${n} failed while ${e.phase}: ${e.message}`:`${t} ${e.message}`,hint:e.hint??yb(e),output:C([e.stack,r].join(`
`))}),"workerFailure"),yb=i(e=>{if(e.phase!=="loading")return null;if(/already exists/.test(e.message))return"every benchmark in a file needs its own name";if(e.code?.endsWith("MODULE_NOT_FOUND")&&e.message.includes("'tinybench'"))return"install tinybench in the project: `npm install --save-dev tinybench`";let t=/Cannot find (?:package|module) '([^'./][^']*)'/.exec(e.message)?.[1];return e.code?.endsWith("MODULE_NOT_FOUND")&&t!==void 0&&!/^(?:node:|file:|[A-Za-z]:)/.test(t)?`install ${t} in the project (\`npm install ${t}\`), and let \`prepare\` install what the lockfile names`:gb[e.code??""]??null},"hintFor");var wb=3,_n=i(async(e,t,n,r,o=[])=>{let s=await $({argv:[...r.under??[],...o,r.node,...t.nodeArgs,e],directory:r.root,environment:{...r.environment,...t.environment},signal:r.signal,talk:"descriptor"}),a=s.child.stdio[wb],l=rt({reading:a,writing:a,exit:s.exit});l.send({...n,key:l.key});let c=i(async(d,m,p)=>{await s.end(d==="gone"?1:0),r.signal.throwIfAborted();let f=s.output();throw d==="gone"?kn(Pn(t,n,m),m,await s.exit,f):d==="foreign"?Ve(Pn(t,n,m),m,f,"it must leave descriptor 3 alone"):d==="late"?Sn(Pn(t,n,m),m,p,f):xn(d,t.file,Pn(t,n,d.phase),f)},"fail"),u=i(async(d,m,p)=>{let f=await l.next(p);return typeof f=="string"||f.kind==="failed"?c(f,m,p):f.kind!==d?c("foreign",m,p):f},"expect");return{running:s,pid:i(()=>s.programPid(),"pid"),hold:i(d=>d?s.stop():s.go(),"hold"),send:l.send,expect:u}},"startWorker"),Pn=i((e,{task:t},n)=>t===null||n==="loading"?e.file:`${e.file}: benchmark "${t}"`,"where");var bb=.02,qc=i(async(e,t,n,r,o)=>{let s=await Xe(n.environment.PATH),a=await kb(r.open),l=o?.operations??gn(a,bb),c=`${e.file}: benchmark "${t}"`,u=i((h,w)=>Gc(s,n.root,async({prefix:y})=>{var N=[];try{let b=await _n(r.worker,{...e,nodeArgs:[...yt,...h.nodeArgs,...e.nodeArgs]},{tool:e.kind,file:r.file,task:t,slowdown:0,hurried:!1,heap:!1,recording:null,count:l},{...n,environment:{...n.environment,...Er,...h.environment}},y);let S=_(N,b.running,!0);await b.expect("counted","counting",w);let k=await S.end(Sb);if(k.length>0)throw F(c,k,xb)}catch(B){var A=B,O=!0}finally{var K=v(N,A,O);K&&await K}}),"countIn"),d=(o?.values.instructions??NaN)*l,m=await on(n.limit,u,{expected:d}),{instructions:p,warnings:f}=bt(l,c,m);return{values:{instructions:p*(1+n.slowdown)},basis:`${s.version}, ${l} operations`,operations:l,warnings:f}},"countTask"),kb=i(async e=>{var n=[];try{let t=_(n,await e(),!0);return t.operation}catch(r){var o=r,s=!0}finally{var a=v(n,o,s);a&&await a}},"rehearse"),Sb=60,xb="stop them in afterAll, teardown, or when the process exits";var ot=i((e,{loadLimit:t=60,operationLimit:n=60}={})=>({loadLimit:Math.min(e,t),operationLimit:Math.min(e,n)}),"limitsOf"),vn=i(async(e,t,n)=>{let r=await Uc(e,t),o=xr(e.pid());return{batch:r.batch,operation:r.operation,...r.first!==null&&{first:r.first},tells:r.tells,warnings:r.warnings,pid:e.pid(),hold:e.hold,turn:i((s,a=r.batch,l=r.tells)=>_b(e,{seconds:s,batch:a,told:l,singly:r.hooks},t),"turn"),finish:i(()=>Vc(e,o,t,n),"finish"),[Symbol.asyncDispose]:n.dispose}},"sessionOf"),Tn=i(async(e,t,n,{seconds:r,file:o})=>{let{batch:s}=await Uc(e,t);e.send({kind:"record",seconds:r,batch:s,file:o}),await e.expect("recorded","measuring",r+t.operationLimit),await Vc(e,xr(e.pid()),t,n)},"recordIn"),Uc=i(async(e,{loadLimit:t,operationLimit:n})=>{await e.expect("loaded","loading",t),await e.expect("warming","setting up",n);let r=pt(e.pid()),o=await e.expect("ready","warming up",n);return{...o,first:Pb(o,r)}},"readyOf"),Pb=i(({first:e,hooks:t},n)=>{if(e===null)return null;let{seconds:r,told:o,cpu:s}=e;return o!==null||t?{samples:[o??r],cpu:s}:{samples:[r],cpu:s,clock:n(r)}},"firstTurn"),_b=i(async(e,{seconds:t,batch:n,told:r,singly:o},{operationLimit:s})=>{let a=pt(e.pid());e.send({kind:"turn",seconds:t,batch:n,told:r});let{samples:l,cpu:c,took:u}=await e.expect("turn","measuring",t+s);if(!l.every(m=>m>0&&Number.isFinite(m)))throw new g({message:"an operation took no time at all",hint:"it is shorter than the clock can resolve: let one call do more work"});if(r)return{samples:l,cpu:c};let d=l.reduce((m,p)=>m+p,0)*(o?1:n);return{samples:l,cpu:c,clock:a(d,o?Math.max(0,u-d):0)}},"turn"),Vc=i(async(e,t,{operationLimit:n},{ended:r})=>{let o=t();e.send({kind:"finish"});let{peak:s,heap:a}=await e.expect("finished","tearing down",n);return await r(),{peakMemory:Math.max(s,o.peak),values:a===null?{}:{"heap-per-op":a},used:o.used}},"finish");var vb=/(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/,Tb=/^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/,Rb=i(e=>`${e} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`,"loaderWarning"),ho=i(e=>[...new Set(e.flatMap(t=>{let n=vb.exec(t)?.[1];return n!==void 0?[Rb(n)]:Tb.test(t)?[`${t} slows the measured code down`]:[]}))],"noiseWarningsIn");var zc=5,Eb=i((e={})=>({minimumPairs:3,list:i((t,n)=>Mb(t,n,Rn(n,e)),"list"),open:i((t,n,r,o=R)=>Jc(t,n,r,o,Rn(r,e)),"open"),exact:i((t,n,r,o,s)=>Nb(t,n,r,Rn(r,e),s),"exact")}),"tinybenchRunner"),Rn=i(({limit:e},t)=>({worker:t.worker??Y("tinybench-worker.js"),...ot(e,t)}),"optionsOf"),On=Eb(),go=i(async(e,t,n,{worker:r},o={})=>{let s=Kc(e,n);return _n(r,e,{tool:e.kind,file:s,task:t,slowdown:n.slowdown,count:null,hurried:!1,heap:!1,recording:null,...o},n)},"start"),Kc=i((e,{root:t})=>{let n=Cb(t,e.file);if(Ob(n))return n;throw new g({message:`${e.file} does not exist`,hint:"does `prepare` build it? Is the path under `tinybench:` right?"})},"fileOf"),Nb=i(async(e,t,n,r,o)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let s={worker:r.worker,file:Kc(e,n),open:i(()=>Jc(e,t,n,R,r),"open")};return qc(e,t,n,s,o)},"exact"),Mb=i(async(e,t,n)=>{var l=[];try{let r=await go(e,null,t,n);let o=_(l,r.running,!0);let{tasks:s,warnings:a}=await r.expect("listed","loading",n.loadLimit);await o.end(zc);return s.map(p=>({task:p,warnings:[...ho(e.nodeArgs),...a]}))}catch(c){var u=c,d=!0}finally{var m=v(l,u,d);m&&await m}},"list"),Jc=i(async(e,t,n,{metrics:r,hurried:o},s)=>{if(t===null)throw new Error("a tinybench suite has no benchmark of its own");let a=r.includes("heap-per-op"),l=await go(e,t,n,s,{heap:a,hurried:o}),c=await vn(l,s,Yc(l,e,t)).catch(Ue(l.running));return{...c,warnings:[...new Set([...ho(e.nodeArgs),...c.warnings])]}},"open"),Yc=i(({running:e},t,n)=>({async ended(){let r=await e.end(zc);if(r.length>0)throw F(`${t.file}: benchmark "${n}"`,r,"stop them in afterAll, teardown, or when the process exits")},dispose:i(async()=>e[Symbol.asyncDispose](),"dispose")}),"endOf"),$A=i(async(e,t,n,r,o={})=>{var c=[];try{let s=Rn(n,o);let a=await go(e,t,n,s,{recording:r.recording});let l=_(c,a.running,!0);await Tn(a,s,Yc(a,e,t),r);await l.exit}catch(u){var d=u,m=!0}finally{var p=v(c,d,m);p&&await p}},"recordTinybench");import{join as Ab}from"node:path";var[$b,Lb]=[3,4],Ib=86400,ge=i(({files:e})=>`vitest bench ${e.join(" ")}`,"inWords"),yo=i(async(e,t,{list:n,loadLimit:r})=>{let o=Ab(t.root,e.directory),s=await $({argv:[...t.under??[],t.node,Y("vitest-holder.js")],directory:o,environment:{...t.environment,...e.environment},signal:t.signal,talk:"descriptors"}),[a,l]=[s.child.stdio[$b],s.child.stdio[Lb]],c=rt({reading:a,writing:a,exit:s.exit}),u={directory:o,files:e.files,args:e.args,list:n,runner:Y("vitest-runner.js"),preload:Y("vitest-worker.cjs"),marker:lt};c.send({...u,key:c.key});let d=i((p,f)=>Fb(c,p,f,{spec:e,context:t,running:s}),"next"),m=await d("held",r).catch(Ue(s));return{running:s,version:m.version,vitest:m.vitest,files:m.files,others:m.others,stream:l,run(p){return c.send({kind:"run",files:p}),d("ended",Ib)},list(p,f){return c.send({kind:"run",files:p}),d("listed",f)}}},"startHolder"),Fb=i(async(e,t,n,{spec:r,context:o,running:s})=>{let a=await e.next(n);if(typeof a!="string"&&a.kind===t)return a;await s.end(a==="gone"?1:0),o.signal.throwIfAborted();let l=C(s.output());throw a==="gone"?I(`${ge(r)} ended before its benchmarks: it`,await s.exit,l):a==="late"?new g({message:`${ge(r)} did not load within ${Number(n.toPrecision(3))} s`,hint:"does something in its configuration, its `globalSetup` or its files wait, or loop without end?",output:l}):a==="foreign"||a.kind!=="failed"?new g({message:`${ge(r)}: its configuration wrote into the channel that belongs to perf-budgets`,hint:"it must leave descriptors 3 and 4 alone",output:l}):new g({message:`${ge(r)}: ${a.message}`,hint:a.hint,output:l})},"expect");var wo=i((e,{others:t,files:n,left:r})=>new g({message:`${ge(e)} has no benchmark`,hint:r>0?`\`only\` and \`exclude\` leave out all ${r} there are`:n>0?`its ${n===1?"file calls":`${n} files call`} no \`bench(\u2026)\``:t>0?`vitest finds ${t} other benchmark files; is the path right?`:"vitest finds no benchmark file: `benchmark.include` in its configuration says which files are, *.bench.* unless it does"}),"nothingFound"),Zc=i((e,t,n)=>{let r=t??"vitest does not say why",[o=""]=r.split(`
`,1),s=/vitest-pool|Worker (?:forks|exited)/.test(o);return new g({message:`${e} failed while loading: ${s?"its process ended":o}`,output:C(Cn(s?n:[r,n].join(`
`)))})},"notLoaded"),Cn=i(e=>e.split(`
`).filter(t=>!Bb.test(t)).join(`
`),"withoutMachinery"),Bb=/^\s*(?:at|❯) .*(?:node:internal|vitest-worker|\/node_modules\/(?:@?vitest|vite|vite-node|tinypool)\/)/;var Xc=10,Qc=i(({holder:e,file:t,request:n,context:r,release:o,end:s})=>{let a=`${t.label}/${n.task}`,{running:l,stream:c}=e,u=null,d=e.run([t]).then(y=>u=y,y=>{if(!(y instanceof g))throw y;return u=y});d.catch(()=>{});let m=rt({reading:c,writing:c,exit:d.catch(()=>{})});m.send({...n,key:m.key});let p,f=!1,h=i(async(y,b,S)=>{if(y==="gone"&&await d,await s(),r.signal.throwIfAborted(),u instanceof g)throw u;let k=Cn(l.output());throw y==="gone"?Hb(a,b,u,k):y==="late"?Sn(a,b,S,k):y==="foreign"?Ve(a,b,k,"it must leave descriptor 4 alone"):xn(y,t.label,y.phase==="loading"?t.label:a,k)},"fail"),w=i(async(y,b,S)=>{let k=await m.next(S);return typeof k=="string"||k.kind==="failed"?h(k,b,S):k.kind!==y?h("foreign",b,S):(k.kind==="loaded"&&({pid:p}=k),k)},"expect");return{pid:i(()=>l.programPid(p),"pid"),hold:i(y=>y?l.stop():l.go(),"hold"),send:m.send,expect:w,ending:{async ended(){let y=await Wb(d,Xc);if(m.release(),y===null)return h("late","tearing down",Xc);if(y instanceof g)throw y;let[b]=y.errors;if(b!==void 0)throw eu(a,b,l.output());if(f=y.left.length===0,f)return o();throw await s(),F(a,y.left.map(Db),jb)},async dispose(){f||await s()}}}},"runFile"),jb="stop them in teardown, in afterAll, or when the process exits",Db=i(e=>({pid:0,name:e}),"named"),Hb=i((e,t,n,r)=>{let[o]=n?.errors??[];if(!(n!==null&&(n.signal!==null||n.code!==0))&&o!==void 0)return eu(e,o,r);let a={code:n?.code??null,signal:n?.signal??null};return kn(e,t,a,r)},"gone"),eu=i((e,t,n)=>new g({message:`${e} failed: ${t.split(`
`,1)[0]}`,hint:"nobody caught it: it was thrown in a timer or an event, or a promise was left alone",output:C(Cn([t,n].join(`
`)))}),"uncaught"),Wb=i(async(e,t)=>{let n,r=new Promise(o=>{n=setTimeout(()=>o(null),t*1e3)});try{return await Promise.race([e,r])}finally{clearTimeout(n)}},"within");var Gb=i((e={})=>({minimumPairs:3,usualPairs:12,list:i((t,n)=>Ub(t,n,ot(n.limit,e)),"list"),open:i((t,n,r,o=R)=>Kb(t,ru(t,n),r,o,ot(r.limit,e)),"open"),close:i(()=>nu.end(),"close")}),"vitestRunner"),tu=Gb(),qb=5,nu=yn(),ru=i((e,t)=>{if(t===null)throw new g({message:`${ge(e)} is no single benchmark`});return t},"named"),Ub=i(async(e,t,{loadLimit:n})=>{var m=[];try{let r=await yo(e,t,{list:!0,loadLimit:n});let o=_(m,r.running,!0);let{files:s,others:a}=r;if(s.length===0)throw wo(e,{others:a,files:0,left:0});let{files:l,errors:c}=await r.list(s,n);await o.end(qb);let u=s.flatMap(y=>{let b=l.find(k=>k.file===y.file&&k.project===y.project),[S]=b?.errors??c;if(b===void 0||S!==void 0)throw Zc(y.label,S,o.output());return b.benchmarks.map(({name:k,skipped:N})=>({task:`${y.label}/${k}`,skipped:N}))});let d=u.filter(({task:y})=>Vb(e,y));if(d.length===0)throw wo(e,{others:a,files:s.length,left:u.length});return d.map(({task:y,skipped:b})=>({task:y,warnings:[],...b!==null&&{skipped:b}}))}catch(p){var f=p,h=!0}finally{var w=v(m,f,h);w&&await w}},"list"),Vb=i(({only:e,exclude:t},n)=>{let r=i(o=>o.some(s=>U(s)(n)||U(`${s}/**`)(n)),"fits");return(e.length===0||r(e))&&!r(t)},"isWanted"),zb=i(({vitest:e},{file:t,name:n},{slowdown:r},{metrics:o,hurried:s})=>({vitest:e,label:t.label,task:n,slowdown:r,hurried:s,heap:o.includes("heap-per-op"),recording:null}),"requestOf"),Kb=i(async(e,t,n,r,o)=>{let{link:s}=await ou(e,t,n,r,o);return vn(s,o,s.ending).catch(async a=>{throw await s.ending.dispose(),a})},"open"),f$=i(async(e,t,n,r)=>{let o=ot(n.limit),{link:s}=await ou(e,ru(e,t),n,R,o,r.recording);try{await Tn(s,o,s.ending,r)}finally{await s.ending.dispose()}},"recordVitest"),ou=i(async(e,t,n,r,{loadLimit:o},s=null)=>{let a=i(()=>yo(e,n,{list:!1,loadLimit:o}),"begin"),l=r.seed===0?await Yb(a):await Jb(e,n,a),c=l.started,u=c.files.filter(({label:m})=>t.startsWith(`${m}/`)).toSorted((m,p)=>p.label.length-m.label.length)[0];if(u===void 0)throw l.release(),new g({message:`${ge(e)} has no file for the benchmark "${t}"`,hint:`it has ${c.files.map(({label:m})=>m).join(", ")||"none"}`});let d={...zb(c,{file:u,name:t.slice(u.label.length+1)},n,r),recording:s};return{link:Qc({holder:c,file:u,request:d,context:n,release:l.release,end:l.end})}},"start"),Jb=i((e,{root:t,environment:n,signal:r},o)=>nu.hold(JSON.stringify([t,n,e]),0,r,o),"shared"),Yb=i(async e=>{let t=await e(),n=i(async()=>{await t.running.end()},"end");return{started:t,release:i(()=>{n()},"release"),end:n}},"alone");var su={tinybench:On,mitata:On,benchmark:On,command:Ea,python:io,timeit:io,pytest:kc,http:tc,report:Mc,size:Dc,go:xl,criterion:ll,asv:aa,pyperf:cc,"google-benchmark":Al,vitest:tu},iu=i(async()=>{for(let{close:e}of Object.values(su))await e?.()},"closeRunners"),Oe=i(e=>su[e.kind],"runnerOf");var au=1e4,Zb=i(({name:e},t)=>new g({message:`${e} has ${t} benchmarks, and a suite can have at most ${au}`,hint:"benchmark what stands for the rest, or split the suite"}),"tooMany");async function Ce(e,t,n){try{let r=await Oe(e.runner).list(e.runner,n);if(r.length>au)throw Zb(e,r.length);return{tasks:r}}catch(r){if(!(r instanceof g))throw r;return{failure:r.on(t).failure}}}i(Ce,"list");var Xb=.25,Qb={...R,seed:1};async function lu(e,t,n,r){let{open:o,close:s}=Oe(e.runner);if(o===void 0)return null;try{let m={...r,limit:Xb*r.limit};for(let{task:p}of t.filter(({skipped:f})=>f===void 0)){var a=[];try{let f=_(a,await o(e.runner,p,m,Qb),!0);await f.turn(0);s!==void 0&&await f.finish()}catch(l){var c=l,u=!0}finally{var d=v(a,c,u);d&&await d}}return null}catch(m){if(!(m instanceof g))throw m;return m.on(n).failure}finally{await s?.()}}i(lu,"rehearse");var So=i(({task:e,names:t},n)=>t?.[n][0]??e,"taskOn");function _t(e,t,n){let{listings:r,namesOf:o}=ek(e??t,n),s=e??t,a=tk([r.head,r.own,r.overlaid]),l=i(O=>st(O)?.filter(({task:K})=>!a.has(K))??null,"tasksIn"),c=l(r.head),u=l(r.overlaid)??l(r.own),d=ok(e,t,r.harness),m=ak(r,e!==null,t!==null);if(m!==null)return[ko(s,m)];if(e!==null&&xs(e.runner)&&u!==null)return[ko(s,sk(s))];let p=uu(l(r.own)),f=bo(c),h=bo(u),w=[r.head,r.own,r.overlaid].map(O=>bo(st(O))),y=i(O=>f.get(O)?.warnings??[],"warningsOf"),b=e!==null&&t!==null&&e.runner.kind!==t.runner.kind,S=`it is a \`${t?.runner.kind}\` on base and a \`${e?.runner.kind}\` on head: give the new one another name`,k=[...f.keys()].filter(O=>!p.has(O)),N=i(O=>{let K=h.has(O)&&!b?"measured":"new";return{record:{...En(s,O,y(O)),...tr,status:K,harness:r.harness,reported:ik(w,O),runtime:{base:h.get(O)?.runtime??null,head:f.get(O)?.runtime??null}},task:O,...o(O),specs:{head:e?.runner??null,base:K==="new"?null:d}}},"present"),B=i(O=>({record:{...En(s,O,b?[S]:y(O)),status:"missing",failure:null,...rk(s,O,k)},task:O,specs:xo}),"missing"),A=[...[...f.keys()].filter(O=>!b||!p.has(O)).map(N),...[...p].filter(O=>b||!f.has(O)).map(B)];return nk(s,A,a)}i(_t,"candidates");function ek(e,t){let n={listings:t,namesOf:i(()=>({}),"namesOf")},{sameTasks:r}=e===null?{}:Oe(e.runner),o=i(d=>(st(d)??[]).flatMap(({task:m})=>m??[]),"written"),s=t.overlaid??t.own,a=new Map([...r?.(o(s),o(t.head))??[],...t.renamed??[]]);if(a.size===0)return n;let l=i(d=>d===null?null:a.get(d)??d,"called"),c=i(d=>d!==null&&"tasks"in d?{tasks:d.tasks.map(m=>({...m,task:l(m.task)}))}:d,"renamed"),u=i((d,m)=>o(d).filter(p=>l(p)===m),"on");return{listings:{...t,head:c(t.head),own:c(t.own),overlaid:c(t.overlaid)},namesOf:i(d=>d===null?{}:{names:{base:u(s,d),head:u(t.head,d)}},"namesOf")}}i(ek,"sameNames");function tk(e){let t=e.flatMap(r=>st(r)??[]),n=uu(t.filter(({skipped:r})=>r===void 0));return new Map(t.flatMap(({task:r,skipped:o})=>o===void 0||n.has(r)?[]:[[r,o]]))}i(tk,"leftOutOf");function nk(e,t,n){let r=[...n].map(([l,c])=>`${He(e.name,l)} is not measured: ${c}`),[o,...s]=t;if(r.length===0)return[...t];if(o===void 0)return[ko(e,cu({message:"every benchmark is skipped",output:r.join(`
`)}))];let a={...o.record,warnings:[...o.record.warnings,...r]};return[{...o,record:a},...s]}i(nk,"withLeftOut");var rk=i(({name:e},t,n)=>{let r=n.filter(s=>s!==null),o=t===null?void 0:gs(t,r)??r[0];return o===void 0?{}:{likely:He(e,o)}},"likelyIn");function ok(e,t,n){return n==="own"||e===null?t?.runner??null:_s(e.runner,t?.runner??null)}i(ok,"baseSpecOf");var sk=i(({name:e})=>cu({message:`${e} sends requests to a running service, which is the same for base and head: there is nothing to compare`,hint:"judge its absolute budgets with `perf-budgets run`, or use `serve` to start a server per side"}),"sameService"),cu=i(e=>new g(e).failure,"because"),st=i(e=>e!==null&&"tasks"in e?e.tasks:null,"tasksOf"),uu=i(e=>new Set(e?.map(({task:t})=>t)),"names"),bo=i(e=>new Map(e?.map(t=>[t.task,t])),"byName");function ik(e,t){let n=e.flatMap(o=>o.get(t)??[]),r=new Set(n.flatMap(({metrics:o})=>o??[]));return n.some(({metrics:o})=>o===void 0)?null:ye.filter(o=>r.has(o))}i(ik,"reportedOf");function ak({head:e,own:t,overlaid:n},r,o){if(r&&e!==null&&"failure"in e)return e.failure;let s=st(t)??st(n);return o&&s===null&&t!==null&&"failure"in t?t.failure:null}i(ak,"failureOf");var xo={base:null,head:null},ko=i((e,t)=>({record:{...En(e,null,[]),...tr,status:"failed",failure:t},task:null,specs:xo}),"failed"),En=i((e,t,n)=>({path:He(e.name,t),suite:e.name,runner:e.runner.kind,scenario:e.scenario,dataset:e.dataset,warnings:n}),"declaredAs"),Nn=i(e=>({record:{...En(e,null,[]),status:"skipped"},task:null,specs:xo}),"skipped");import{execFile as lk}from"node:child_process";import{readFile as ck}from"node:fs/promises";import{promisify as uk}from"node:util";var dk=uk(lk);async function V$(e){let t=await fk(),n=t.at(-1);if(n===void 0||t.length<2)return null;let r=await ee("taskset",e);return r===null?null:mk(n,t,r)}i(V$,"findPin");function mk(e,t,n){let r=i((s,a)=>dk(n,["--cpu-list","--pid",a,String(s)],{env:{LC_ALL:"C"}}),"move"),o=null;return{core:e,async pin(s){if(o!==null)return o;let l=(await Promise.allSettled(s.map(c=>r(c,String(e))))).find(c=>c.status==="rejected");return l===void 0?null:(await Promise.allSettled(s.map(c=>r(c,t.join(",")))),o=`the sides are not pinned to core ${e}, so expect more noise: ${pk(l.reason)}`,o)}}}i(mk,"pinTo");var pk=i(e=>(e.stderr?.trim()||e.message).split(`
`).at(-1)??"","inOneLine");async function fk(){try{let e=await ck("/proc/self/status","utf8");return hk(/^Cpus_allowed_list:\s*(\S+)/m.exec(e)?.[1]??"")}catch{return[]}}i(fk,"allowedCores");function hk(e){return e.split(",").flatMap(t=>{let[n,r]=t.split("-").map(Number);return t===""||n===void 0||!Number.isInteger(n)?[]:Array.from({length:(r??n)-n+1},(o,s)=>n+s)})}i(hk,"parseCores");var Ie=class extends P{static{i(this,"StepFailure")}failure;constructor(t,n){let r=n.output===""?"":`:
${n.output}`;super(`${t} could not be prepared: ${n.message}${r}`,{...n.hint!==null&&{hint:n.hint},exitCode:3}),this.failure=n}};async function vt(e){var h=[];try{let{side:t,shown:n,seconds:r,signal:o}=e;let s=i(k=>e.onProgress?.({side:t,step:e.step,command:n,line:k}),"report");s("");let a=await gk(e);let l=_(h,await $({...e,argv:a,reach:"machine",...o&&{signal:o}}),!0);let c=i(k=>{let N=G(k.toString("utf8")).trim().split(`
`).at(-1)?.trim()??"";N!==""&&s(N)},"follow");l.child.stdout?.on("data",c);l.child.stderr?.on("data",c);let u=!1;let d=setTimeout(()=>{u=!0,l.end()},r*1e3);let m=await l.exit.finally(()=>clearTimeout(d));await l.end();o?.throwIfAborted();if(m.code===0)return;let{code:p,signal:f}=m;throw new Ie(t,{...wk(m,n,u?r:null),exitCode:p,signal:f,output:yk(l.output())})}catch(w){var y=w,b=!0}finally{var S=v(h,y,b);S&&await S}}i(vt,"runStep");async function gk({argv:e,environment:t}){let[n="",...r]=e;if(/[/\\]/.test(n)||process.platform==="win32")return e;let o=await ee(n,t.PATH);if(o!==null)return[o,...r];throw new P(`command not found: ${n}`,{hint:"install it, or correct PATH: folders in the checkout do not count",exitCode:3})}i(gk,"found");function yk(e){let t=e.split(`
`).filter(o=>o.trim()!==""),r=t.slice(0,-16).filter(o=>/\berror\b|\bcannot\b|failed|not found|missing/i.test(o)).filter(o=>o.trim().split(/\s+/).length>2).slice(0,4);return C([...r,...r.length>0?["\u2026"]:[],...t.slice(-16)].join(`
`),21)}i(yk,"excerpt");function wk(e,t,n){let r=`\`${t}\``;if(n!==null)return{message:`${r} did not end within ${n} s`,hint:"run it in a fresh clone to see what it waits for"};if(e.code===127)return{message:`${r} failed: a program was not found`,hint:"install it, or put it on PATH"};let o=e.signal===null?`with exit code ${e.code}`:`by ${e.signal}`;return{message:`${r} ended ${o}`,hint:"it runs in a fresh checkout with few environment variables; set up what it needs in `prepare:`"}}i(wk,"describe");import{posix as jo}from"node:path";import{relative as fS}from"node:path";import{existsSync as To}from"node:fs";import{utimes as Lk}from"node:fs/promises";import{dirname as vu,join as Ot}from"node:path";import{readFile as wu,readdir as Pk,readlink as _k,realpath as bu,rm as vo,stat as fu,lstat as ku,cp as vk}from"node:fs/promises";import{constants as Tk,existsSync as Mn}from"node:fs";import{dirname as Rk,isAbsolute as Su,join as V,relative as hu,resolve as Ok}from"node:path";import{readFile as mu}from"node:fs/promises";import{existsSync as Po}from"node:fs";import{dirname as du,join as Tt}from"node:path";var bk=[["package-lock.json","npm"],["npm-shrinkwrap.json","npm"],["pnpm-lock.yaml","pnpm"],["yarn.lock","yarn"],["bun.lock","bun"],["bun.lockb","bun"]];async function _o(e,t){for(let n=e;;n=du(n)){let r=bk.filter(([o])=>Po(Tt(n,o)));if(r.length>0&&Po(Tt(n,"package.json")))return kk(n,r);if(n===t||n===du(n))break}return Po(Tt(e,"package.json"))?xk(e):null}i(_o,"detectInstallation");async function kk(e,t){let n=pu(await Fe(e)),[r="",o="npm"]=t.find(([,l])=>l===n)??t[0]??[],s=t.filter(([,l])=>l!==o).map(([l])=>l),a=s.length>0&&n===null?[`used ${r} and ignored ${s.join(", ")}; choose one with "packageManager" in package.json`]:[];return{manager:o,directory:e,lockfile:r,argv:await Sk(o,Tt(e,r)),warnings:a}}i(kk,"locked");async function Sk(e,t){return e==="npm"?["npm","ci"]:e==="yarn"&&/^__metadata:/m.test(await mu(t,"utf8"))?["yarn","install","--immutable"]:[e,"install","--frozen-lockfile"]}i(Sk,"frozen");async function xk(e){let t=await Fe(e);if(["dependencies","devDependencies","optionalDependencies"].map(o=>t[o]??{}).every(o=>Object.keys(o).length===0))return null;let r=pu(t)??"npm";return{manager:r,directory:e,lockfile:null,argv:r==="npm"?["npm","install","--no-package-lock"]:[r,"install"],warnings:[]}}i(xk,"unlocked");var pu=i(({packageManager:e})=>/^(npm|pnpm|yarn|bun)@/.exec(typeof e=="string"?e:"")?.[1]??null,"declaredManager");async function Fe(e){let t=Tt(e,"package.json"),n=await mu(t,"utf8");try{let r=JSON.parse(n.replace(/^\uFEFF/,""));if(typeof r=="object"&&r!==null)return r}catch(r){throw new P(`${t} is not JSON: ${r.message}`,{exitCode:3,cause:r})}throw new P(`${t} is not a JSON object`,{exitCode:3})}i(Fe,"readManifest");var Ck=[".cache",".vite",".vite-temp",".vitest"];async function xu(e,t,n,r,o=!1){let s=o?Mn(V(e,"node_modules"))?null:"nothing is installed":await Ek(e,n);if(s!==null)return s;let a=await bu(t);for(let l of r){let c=V(e,l,"node_modules"),u=await ku(c).catch(()=>null);if(u===null)continue;if(!u.isDirectory())return`${c} is a link`;if(Mn(V(c,".prisma")))return"node_modules/.prisma is generated from the project";let d=await Pu(c,t,a);if(d!==null)return d}return null}i(xu,"whyNotReusable");async function Ek(e,{manager:t,lockfile:n}){let r=V(e,"node_modules");if(!Mn(r))return"nothing is installed";if(n===null)return"there is no lockfile";if(t==="npm")return Nk(V(e,n),e);let o={pnpm:".modules.yaml",yarn:".yarn-integrity",bun:null}[t],s=o===null?null:await fu(V(r,o)).catch(()=>null),a=await fu(V(e,n));return s!==null&&s.mtimeMs>a.mtimeMs?null:`it is unknown whether node_modules matches ${n}`}i(Ek,"whyStale");async function Nk(e,t){let n=await gu(e);if(n===null)return"the lockfile has no list of packages";let r=await gu(V(t,"node_modules",".package-lock.json"));if(r===null)return"npm left no record of what it installed";let o=Object.entries(n).filter(([l])=>/(^|\/)node_modules\//.test(l)),s=await Promise.all(o.map(([l,c])=>Mk(V(t,l),l,c,r[l]))),a=o[s.indexOf(!1)];return a===void 0?null:`the installed ${a[0]} differs from the lockfile`}i(Nk,"npmStale");async function Mk(e,t,n,r){let o=await ku(e).catch(()=>null);if(o===null)return n.optional===!0||n.devOptional===!0;if(o.isSymbolicLink()||n.link===!0)return o.isSymbolicLink()&&n.link===!0;let s=n.resolved===void 0||/^https?:/.test(n.resolved);if(!s&&r?.integrity!==n.integrity||!s&&r?.resolved!==n.resolved)return!1;let a=await Fe(e).catch(()=>({})),l=n.name??t.replace(/^.*node_modules\//,"");return a.name===l&&a.version===n.version}i(Mk,"isInstalled");async function gu(e){try{return JSON.parse(await wu(e,"utf8")).packages??null}catch{return null}}i(gu,"readLocked");async function Pu(e,t,n){let r=await Pk(e,{withFileTypes:!0});for(let o of r){let s=V(e,o.name);if(o.isSymbolicLink()){if(await $k(s,t,n))return`${s} is a link that leads out of the checkout`}else if(o.isDirectory()){let a=await Pu(s,t,n);if(a!==null)return a}else if(e.endsWith("/.bin")&&(await wu(s,"latin1")).includes(Ak(t)))return`${s} names the checkout it was installed in`}return null}i(Pu,"whyTied");var Ak=i(e=>Buffer.from(e).toString("latin1"),"toBytes");async function $k(e,t,n){let r=await _k(e);if(Su(r)||yu(Ok(Rk(e),r),t))return!0;let o=await bu(e).catch(()=>null);return o!==null&&yu(o,n)}i($k,"leadsOut");var yu=i((e,t)=>/^\.\.(\/|$)/.test(hu(t,e))||Su(hu(t,e)),"isOutside");async function _u(e,t,n,r){for(let o of n){let s=V(e,o,"node_modules"),a=V(t,o,"node_modules");if(Mn(s)){await vo(a,{recursive:!0,force:!0}),await Rt(s,a,r);for(let l of Ck)await vo(V(a,l),{recursive:!0,force:!0})}}}i(_u,"copyModules");async function Rt(e,t,{environment:n,signal:r}){if(process.platform==="linux"){let s=[await ee("cp",n.PATH)??"/bin/cp","-a","--reflink=auto","--",e,t],{code:a}=await me({argv:s,directory:"/",environment:n,...r&&{signal:r}},600);if(a===0)return;await vo(t,{recursive:!0,force:!0})}await vk(e,t,{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0,mode:Tk.COPYFILE_FICLONE})}i(Rt,"copyTree");var Ik=".rustc_info.json";async function Tu(e,t){let{base:n,head:r}=e,o=[];for(let s of await Fk(e)){let[a,l]=[Ot(n.top,s,"target"),Ot(r.top,s,"target")];!To(Ot(a,Ik))||To(l)||!To(vu(l))||(await Rt(a,l,t),o.push(Ot(s,"target")))}return o.length>0&&await Bk(e),o}i(Tu,"copyTargets");async function Fk({git:e}){return E(await e("head",["ls-files","-z","--",":(top,glob)**/Cargo.toml"])).map(n=>vu(n))}i(Fk,"cratesOf");async function Bk({git:e,head:t}){let n=new Date;for(let r of E(await e("head",["ls-files","-z","--",":(top)"])))await Lk(Ot(t.top,r),n,n).catch(()=>{})}i(Bk,"renew");import{createHash as jk}from"node:crypto";import{readFile as Ru}from"node:fs/promises";import{join as Ct}from"node:path";var Dk=[".npmrc",".yarnrc",".yarnrc.yml","pnpm-workspace.yaml",".pnpmfile.cjs","bunfig.toml"],Hk=["name","version","bin","dependencies","devDependencies","optionalDependencies","peerDependencies","peerDependenciesMeta","bundleDependencies","bundledDependencies","dependenciesMeta","overrides","resolutions","pnpm","workspaces","packageManager"];async function Ro(e,t,n){let r=jk("sha256");for(let o of[...t===null?[]:[t],...Dk])r.update(`\0${o}\0`).update(await Ru(Ct(e,o)).catch(()=>""));for(let o of n){let s=await Fe(Ct(e,o)).catch(()=>({}));r.update(`\0${o}\0`).update(JSON.stringify(Hk.map(a=>s[a]??null)))}return r.digest("hex")}i(Ro,"installInputs");var Wk=["preinstall","install","postinstall","prepublish","preprepare","prepare","postprepare"],Gk=/^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;async function Ou({directory:e,lockfile:t},n){for(let s of n){let a=Object((await Fe(Ct(e,s))).scripts),l=Wk.find(c=>c in a&&!Gk.test(String(a[c]).trim()));if(l!==void 0)return`${Ct(s,"package.json")} has a ${l} script`}if(t===null||t==="bun.lockb")return null;let r=await Ru(Ct(e,t),"utf8");return(/^(package-lock|npm-shrinkwrap)/.test(t)?/"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/:/[@"'\s:]file:/).test(r)?`${t} has a dependency on a folder (file:)`:null}i(Ou,"whyInstallEach");import{readFile as qk}from"node:fs/promises";import{join as Cu}from"node:path";var Oo=[".npmrc",".yarnrc.yml","bunfig.toml"],Uk=new RegExp(["https?_proxy|no_proxy|all_proxy","node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?","npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)","yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)","pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)","uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)","(requests|curl)_ca_bundle|poetry_cache_dir","corepack_.*|pnpm_home|bun_install(_cache_dir)?"].map(e=>`^(${e})$`).join("|"),"i");async function Eu(e,t,n){let o=[t.npm_config_userconfig??t.NPM_CONFIG_USERCONFIG??Cu(t.HOME??"",".npmrc"),...n.flatMap(c=>Oo.map(u=>Cu(c,u)))],s=await Promise.all(o.map(c=>qk(c,"utf8").catch(()=>""))),a=new Set(s.flatMap(c=>[...c.matchAll(/\$\{?(\w+)/g)].map(u=>u[1]??""))),l=Object.entries(t).filter(c=>c[1]!==void 0&&(Uk.test(c[0])||a.has(c[0])));return{...Object.fromEntries(l),...e,CI:"true",npm_config_audit:"false",npm_config_fund:"false",npm_config_update_notifier:"false"}}i(Eu,"prepareEnvironment");import{existsSync as mS}from"node:fs";import{join as Be,relative as Wu}from"node:path";import{createHash as Xk}from"node:crypto";import{existsSync as Mo}from"node:fs";import{readdir as Qk,readFile as Ao}from"node:fs/promises";import{join as it}from"node:path";function Vk(e,t){let n=e.slice(0,t).split(/\r?\n/);return[n.length,n.pop().length+1]}i(Vk,"getLineColFromPtr");function zk(e,t,n){let r=e.split(/\r?\n/),o="",s=(Math.log10(t+1)|0)+1;for(let a=t-1;a<=t+1;a++){let l=r[a-1];l&&(o+=a.toString().padEnd(s," "),o+=":  ",o+=l,o+=`
`,a===t&&(o+=" ".repeat(s+n+2),o+=`^
`))}return o}i(zk,"makeCodeBlock");var x=class e extends Error{static{i(this,"TomlError")}line;column;codeblock;constructor(t,n){let[r,o]=Vk(n.toml,n.ptr),s=zk(n.toml,r,o);super(`Invalid TOML document: ${t}

${s}`,n),this.line=r,this.column=o,this.codeblock=s}static x(t,n,r){throw new e(t,{toml:n.s,ptr:r??n.p})}};function An(e){let t=e.p,n=e.s.charCodeAt(e.p++),r=n,o=n===39,s=n===e.s.charCodeAt(e.p)&&n===e.s.charCodeAt(e.p+1);s&&((n=e.s.charCodeAt(e.p+=2))===10?e.p++:n===13&&e.s.charCodeAt(e.p+1)===10&&(e.p+=2));let a="",l=e.p,c=0;for(;e.p<e.s.length;e.p++)if(n=e.s.charCodeAt(e.p),s&&(n===10||n===13&&e.s.charCodeAt(e.p+1)===10))c=c&&3;else if(n<32&&n!==9||n===127)x.x("control characters are not allowed in strings",e);else if((!c||c===3)&&n===r&&(!s||e.s.charCodeAt(e.p+1)===r&&e.s.charCodeAt(e.p+2)===r)){if(s&&(e.s.charCodeAt(e.p+3)===r&&e.p++,e.s.charCodeAt(e.p+3)===r&&e.p++),!c){let u=e.s.slice(l,e.p);a=a?a+u:u}return e.p+=s?3:1,a}else if(!c)!o&&n===92&&(a+=e.s.slice(l,l=e.p),c=1);else if(c===1)if(n===120||n===117||n===85){let u=e.p++-1,d=0,m=n===120?2:n===117?4:8;for(let p=0;p<m;p++,e.p++){let f=e.s.charCodeAt(e.p),h=f>=48&&f<=57?f-48:f>=65&&f<=70?f-65+10:f>=97&&f<=102?f-97+10:-1;h<0&&x.x("invalid non-hex character in unicode escape",e),d=d<<4|h}(d<0||d>1114111||d>=55296&&d<=57343)&&x.x("invalid unicode escape",e,u),a+=String.fromCodePoint(d),l=e.p--,c=0}else s&&(n===32||n===9)?c=2:(n===98?a+="\b":n===116?a+="	":n===110?a+=`
`:n===102?a+="\f":n===114?a+="\r":n===101?a+="\x1B":n===34?a+='"':n===92?a+="\\":x.x("unrecognised escape sequence",e),l=e.p+1,c=0);else n!==32&&n!==9&&(c===2&&x.x("invalid escape: only line-ending whitespace may be escaped",e,l),c=!o&&n===92?1:0,l=e.p);x.x("unfinished string",e,t)}i(An,"parseString");var Kk=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i,Et=class e extends Date{static{i(this,"TomlDate")}#t=!1;#n=!1;#e=null;constructor(t,n,r){let o=!0,s=!0,a="Z",l;if(typeof t=="string")if(n)e:{if(n<3){if(+t.slice(11,13)>23){t="";break e}n===2?(a=null,t+="Z"):(l=t.charCodeAt(t.length-1))!==90&&l!==122&&(a=t.slice(t.length-6)),r&&(t=t.slice(0,10)+"T"+t.slice(11))}else n===4&&(t=+t.slice(0,2)>23?"":`0000-01-01T${t}Z`);o=n!==4,s=n!==3}else{let c=t.match(Kk);c?(c[1]||(o=!1,t=`0000-01-01T${t}`),s=!!c[2],s&&t[10]===" "&&(t=t.replace(" ","T")),c[2]&&+c[2]>23?t="":(a=c[3]||null,!a&&s&&(t+="Z"))):t=""}super(t),isNaN(this.getTime())||(this.#t=o,this.#n=s,this.#e=a)}isDateTime(){return this.#t&&this.#n}isLocal(){return!this.#t||!this.#n||!this.#e}isDate(){return this.#t&&!this.#n}isTime(){return this.#n&&!this.#t}isValid(){return this.#t||this.#n}toISOString(){let t=super.toISOString();if(this.isDate())return t.slice(0,10);if(this.isTime())return t.slice(11,23);if(this.#e===null)return t.slice(0,-1);if(this.#e==="Z"||this.#e==="z")return t;let n=+this.#e.slice(1,3)*60+ +this.#e.slice(4,6);return n=this.#e[0]==="-"?n:-n,new Date(this.getTime()-n*6e4).toISOString().slice(0,-1)+this.#e}static wrapAsOffsetDateTime(t,n="Z"){let r=new e(t);return r.#e=n,r}static wrapAsLocalDateTime(t){let n=new e(t);return n.#e=null,n}static wrapAsLocalDate(t){let n=new e(t);return n.#n=!1,n.#e=null,n}static wrapAsLocalTime(t){let n=new e(t);return n.#t=!1,n.#e=null,n}};function z(e,t=10){return t===16?e>47&&e<58||e>64&&e<71||e>96&&e<103:e>47&&e<48+t}i(z,"isDigit");function Eo(e,t){return e===32||e===9||e===10||e===13||t&&(e===t||e===44)||e===35}i(Eo,"isEndOfValue");function Mt(e,t){let n=e.p,r=e.s.charCodeAt(e.p);if(r===91||r===123){e.d--||x.x("document contains excessively nested structures. aborting.",e);let o=r===91?Au(e):Mu(e);return e.d++,o}return r===34||r===39?An(e):r===116?((e.s.charCodeAt(++e.p)!==114||e.s.charCodeAt(++e.p)!==117||e.s.charCodeAt(++e.p)!==101)&&x.x("invalid value",e,n),e.p++,!0):r===102?((e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==108||e.s.charCodeAt(++e.p)!==115||e.s.charCodeAt(++e.p)!==101)&&x.x("invalid value",e,n),e.p++,!1):r===43||r===45?$n(e,e.p,e.s.charCodeAt(++e.p),44-r,t):e.s.charCodeAt(e.p+4)===45&&e.s.charCodeAt(e.p+7)===45?Jk(e,r,t):e.s.charCodeAt(e.p+2)===58?Yk(e,r,t):$n(e,e.p,r,0,t)}i(Mt,"extractValue");function $n(e,t,n,r,o){let s=n,a=0,l=!1;if(s===105)return(e.s.charCodeAt(++e.p)!==110||e.s.charCodeAt(++e.p)!==102)&&x.x("invalid value",e,t),e.p++,(r||1)/0;if(s===110)return(e.s.charCodeAt(++e.p)!==97||e.s.charCodeAt(++e.p)!==110)&&x.x("invalid value",e,t),e.p++,NaN;if(s===48){if(++e.p>=e.s.length||Eo(s=e.s.charCodeAt(e.p),o))return e.bi===!0?0n:0;if(!r){if(s===120)return Co(e,t,16,o);if(s===98)return Co(e,t,2,o);if(s===111)return Co(e,t,8,o)}s===46?a=2:s===101||s===69?a=4:x.x("illegal leading zero",e,t)}else z(s)||x.x("invalid value",e,t);for(;++e.p<e.s.length&&(s=e.s.charCodeAt(e.p),!Eo(s,o));)a||(a=1),s===95?(a&1||x.x("illegal underscore",e),a+=11,l=!0):a===1&&s===46?a=2:(a===1||a===3)&&(s===101||s===69)?a=4:a===4&&(s===43||s===45)?a=6:z(s)?a>9?a-=11:a&1||a++:x.x("illegal character in numeric literal",e);if(!a){let u=(n-48)*(r||1);return e.bi===!0?BigInt(u):u}a&1||x.x("unfinished numeric value",e,t);let c=e.s.slice(t,e.p);return l&&(c=c.replaceAll("_","")),a>1?parseFloat(c):Nu(e,c,10,t)}i($n,"parseNumber");function Co(e,t,n,r){let o,s=1;for(;++e.p<e.s.length&&(o=e.s.charCodeAt(e.p),!Eo(o,r));)o===95?(s&1&&x.x("illegal underscore",e),s=3):z(o,n)?s&1&&s--:x.x("illegal character in numeric literal",e);s&1&&x.x("unfinished numeric value",e);let a=e.s.slice(t+2,e.p);return s&&(a=a.replaceAll("_","")),Nu(e,a,n,t)}i(Co,"parseIntegerBaseN");function Nu(e,t,n,r){if(e.bi!==!0)e:{let o=parseInt(t,n);if(!Number.isSafeInteger(o)){if(e.bi)break e;x.x("integer value cannot be represented losslessly",e,r)}return o}return BigInt(n===10?t:(n===2?"0b":n===8?"0o":"0x")+t)}i(Nu,"parseInteger");function Jk(e,t,n){let r=e.p++,o;if(!z(t)||!z(e.s.charCodeAt(e.p++))||!z(e.s.charCodeAt(e.p++))||!z(e.s.charCodeAt(e.p++)))return $n(e,e.p=r,t,0,n);if(e.p+=5,z(e.s.charCodeAt(e.p++))||x.x("invalid date-time: date part is malformed",e,r),e.p>=e.s.length||((t=e.s.charCodeAt(e.p))!==32||(o=!0,!z(e.s.charCodeAt(e.p+1))))&&t!==84&&t!==116){let a=e.s.slice(r,e.p);return Nt(e,a,3,!1,r)}if(e.s.charCodeAt(e.p+=3)!==58&&x.x("invalid date-time: time part is malformed",e,r),e.s.charCodeAt(e.p+=3)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;z(e.s.charCodeAt(++e.p)););if(t=e.s.charCodeAt(e.p)){if(t===90||t===122){let a=e.s.slice(r,++e.p);return Nt(e,a,1,o,r,"[+00:00]")}if(t===43||t===45){let a=e.s.slice(r,e.p+=6);return Nt(e,a,1,o,r,!e.ld&&"["+e.s.slice(e.p-6,e.p)+"]")}}let s=e.s.slice(r,e.p);return Nt(e,s,2,o,r)}i(Jk,"parseDate");function Yk(e,t,n){let r=e.p;if(!z(t)||!z(e.s.charCodeAt(++e.p)))return $n(e,--e.p,t,0,n);if(e.s.charCodeAt(e.p+=4)===58&&(e.p+=3),e.s.charCodeAt(e.p)===46)for(;z(e.s.charCodeAt(++e.p)););let o=e.s.slice(r,e.p);return Nt(e,o,4,!1,r)}i(Yk,"parseTime");function Nt(e,t,n,r,o,s){if(e.ld){let a=new Et(t,n,r);return a.isValid()||x.x("invalid date",e,o),a}try{switch(s&&(t+=s),n){case 1:return Temporal.ZonedDateTime.from(t);case 2:return Temporal.PlainDateTime.from(t);case 3:return Temporal.PlainDate.from(t);case 4:return Temporal.PlainTime.from(t)}}catch(a){x.x(a instanceof Error?a.message:""+a,e,o)}}i(Nt,"readDate");function Zk(e){for(;e.p<e.s.length;e.p++){let t=e.s.charCodeAt(e.p);if(t===10)break;if(t===13&&e.s.charCodeAt(e.p+1)===10){e.p++;break}(t<32&&t!==9||t===127)&&x.x("control characters are not allowed in comments",e)}}i(Zk,"skipComment");function ce(e,t,n){let r;for(;e.p<e.s.length;){for(;e.p<e.s.length&&((r=e.s.charCodeAt(e.p))===32||r===9||!t&&(r===10||r===13&&e.s.charCodeAt(e.p+1)===10));)e.p++;if(n||r!==35)break;Zk(e)}}i(ce,"skipVoid");function Ln(e,t=61){let n,r=0,o=[],s,a=e.s.charCodeAt(n=e.p);do{if(a===t)return r||x.x("unexpected end of key",e),r===1&&o.push(e.s.slice(s,e.p)),e.p++,o;a===46?(r||x.x("illegal empty bare key",e),r===1&&o.push(e.s.slice(s,e.p)),r=0):!r&&(a===34||a===39)?(a===e.s.charCodeAt(e.p+1)&&a===e.s.charCodeAt(e.p+2)&&x.x("illegal quoted key: multiline strings are not allowed",e),o.push(An(e)),r=2,e.p--):a===32||a===9?r===1&&(o.push(e.s.slice(s,e.p)),r=2):r===2||a<48&&a!==45||a>57&&a<65||a>90&&a<97&&a!==95||a>122?x.x("illegal character in key",e):r||(r=1,s=e.p)}while(a=e.s.charCodeAt(++e.p));x.x("incomplete key-value: cannot find end of key",e,n)}i(Ln,"parseKey");function Mu(e){let t=e.p++,n=Object.create(null),r=new Set,o;for(;e.p<e.s.length;){if(ce(e),(o=e.s.charCodeAt(e.p))===125)return e.p++,n;let s,a=n,l=!1,c=e.p,u=Ln(e);for(let m=0;m<u.length;m++){m&&(a=l?a[s]:a[s]=Object.create(null)),s=u[m],(l=Object.hasOwn(a,s))&&(typeof a[s]!="object"||r.has(a[s]))&&x.x("trying to redefine an already defined value",e,c);let p=s==="__proto__";if(e.uk&&(p||s==="constructor")){a=e.uk!==1&&x.x("document contains an unsafe property",e,c);break}!l&&p&&Object.defineProperty(a,s,{enumerable:!0,configurable:!0,writable:!0})}l&&x.x("trying to redefine an already defined value",e,c),ce(e,!0,!0);let d=Mt(e,125);if(a&&typeof(a[s]=d)=="object"&&r.add(d),ce(e),(o=e.s.charCodeAt(e.p++))===125)return n;o!==44&&x.x("expected comma or end of structure",e,e.p-1)}x.x("unfinished table",e,t)}i(Mu,"parseInlineTable");function Au(e){let t=e.p++,n=[],r;for(;e.p<e.s.length;){if(ce(e),(r=e.s.charCodeAt(e.p))===93)return e.p++,n;if(n.push(Mt(e,93)),ce(e),(r=e.s.charCodeAt(e.p++))===93)return n;r!==44&&x.x("expected comma or end of structure",e,e.p-1)}x.x("unfinished array",e,t)}i(Au,"parseArray");function $u(e,t,n,r,o){let s=n,a=r,l,c=!1,u;for(let d=0;d<t.length;d++){if(d){if(s=c?s[l]:s[l]=Object.create(null),a=(u=a[l]).c,o===0&&(u.t===1||u.t===2))return null;if(u.t===2){let m=s.length-1;s=s[m],a=a[m].c}}if(l=t[d],(c=Object.hasOwn(s,l))&&a[l]?.t===0&&a[l]?.d)return null;if(!c){let m=l==="__proto__";if(e.uk&&(m||l==="constructor"))return!1;m&&(Object.defineProperty(s,l,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(a,l,{enumerable:!0,configurable:!0,writable:!0})),a[l]={t:d<t.length-1&&o===2?3:o,d:!1,i:0,c:Object.create(null)}}}if(u=a[l],u.t!==o&&!(o===1&&u.t===3)||(o===2&&(u.d||(u.d=!0,s[l]=[]),s[l].push(s=Object.create(null)),u.c[u.i++]=u={t:1,d:!1,i:0,c:Object.create(null)}),u.d))return null;if(u.d=!0,o===1)s=c?s[l]:s[l]=Object.create(null);else if(o===0&&c)return null;return[l,s,u.c]}i($u,"peekTable");function Lu(e,t,n){(t===null||e.uk===2)&&x.x(t===null?"trying to redefine an already defined table or value":"document contains an unsafe property",e,n)}i(Lu,"validateTablePeek");function No(e,t={}){let n={s:e,p:0,d:t.maxDepth??1e3,bi:t.integersAsBigInt??!1,ld:t.useLegacyDate??!0,uk:t.unsafeKeyBehaviour==="throw"?2:t.unsafeKeyBehaviour==="drop"?1:0},r=Object.create(null),o=Object.create(null),s,a=!1,l=r,c=o;for(e.charCodeAt(0)===65279&&n.p++,ce(n);n.p<e.length;){if(e.charCodeAt(n.p)===91){let u=e.charCodeAt(++n.p)===91;s=n.p+=+u,a=!1;let d=Ln(n,93);u&&(e.charCodeAt(n.p)!==93&&x.x("expected end of table array declaration",n),n.p++);let m=$u(n,d,r,o,u?2:1);m?(c=m[2],l=m[1]):(Lu(n,m,s),a=!0)}else{s=n.p;let u=Ln(n),d=$u(n,u,l,c,0);!d&&!a&&Lu(n,d,s),ce(n,!0,!0);let m=Mt(n,void 0);d&&!a&&(d[1][d[0]]=m)}ce(n,!0),n.p<e.length&&(s=e.charCodeAt(n.p))!==10&&(s!==13||e.charCodeAt(n.p+1)!==10)&&x.x("each key-value declaration must be followed by an end-of-line",n),ce(n)}return r}i(No,"parse");var iL=!!"".isWellFormed;var eS=[".venv","venv"];async function $o(e,t){for(let n of e){if(eS.some(o=>Mo(it(n,o))))return null;let r=await nS(n,t);if(r!==null)return r}return null}i($o,"detectPython");var tS=[["uv.lock",["uv","sync","--frozen"]],["poetry.lock",["poetry","install","--no-interaction"]]];async function nS(e,t){let n=[];for(let[s,a]of tS)if(Mo(it(e,s))){if(await M(a[0],t,e)!==null)return{home:e,tool:a,packages:[],inputs:null,warnings:[]};n.push(`${s} exists but ${a[0]} is not on PATH: pip installs from pyproject.toml, possibly other versions`)}let o=[...(await rS(e)).length>0?["-r","requirements.txt"]:[],...await oS(e)?["-e","."]:[]];return o.length===0?null:{home:e,tool:null,packages:o,inputs:await Lo(e),warnings:n}}i(nS,"detectIn");async function rS(e){return(await Ao(it(e,"requirements.txt"),"utf8").catch(()=>"")).split(`
`).filter(n=>!/^\s*(#|$)/.test(n))}i(rS,"requirementsIn");async function oS(e){if(Mo(it(e,"setup.py")))return!0;let{project:t,"build-system":n}=await sS(e),r=i(o=>Array.isArray(o)?o:[],"items");return n!==void 0||r(t?.dependencies).length>0||r(t?.dynamic).includes("dependencies")}i(oS,"isPackage");async function sS(e){let t=it(e,"pyproject.toml"),n=await Ao(t,"utf8").catch(()=>"");try{return No(n)}catch(r){let[o=""]=r.message.split(`
`);throw new P(`${t} is not TOML: ${o}`,{exitCode:3,cause:r})}}i(sS,"readPyproject");var iS=/^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/,aS=/^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;async function Lo(e){let t=Xk("sha256"),n=await Qk(e).catch(()=>[]);for(let r of n.filter(o=>iS.test(o)).sort()){let o=await Ao(it(e,r),"utf8");if(r.endsWith(".txt")&&o.split(`
`).some(s=>aS.test(s)))return null;t.update(`\0${r}\0`).update(o)}return t.digest("hex")}i(Lo,"inputsOf");import{existsSync as Io}from"node:fs";import{lstat as Iu,readdir as Fo,readFile as Bu,rm as lS,writeFile as cS}from"node:fs/promises";import{dirname as uS,join as Ee}from"node:path";var In=process.platform==="win32"?"Scripts":"bin",Bo=i(e=>Ee(e,In,process.platform==="win32"?"python.exe":"python"),"pythonOf");async function ju(e,t,n){if(!((await Iu(e).catch(()=>null))?.isDirectory()===!0)||!Io(Bo(e))||!Io(Ee(e,In,"pip")))return!1;await Rt(e,t,n);for(let o of await Fo(Ee(t,In))){let s=Ee(t,In,o);if(!(await Iu(s)).isFile())continue;let a=await Bu(s,"latin1"),l=a.replaceAll(Fu(e),Fu(t));l!==a&&await cS(s,l,"latin1")}return!0}i(ju,"copyVenv");var Fu=i(e=>Buffer.from(e).toString("latin1"),"bytes");async function Du(e,t){for(let n of await dS(e))for(let r of await Fo(n)){let o=r.endsWith(".dist-info")?Ee(n,r,"direct_url.json"):Ee(n,r);if(!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(o.slice(uS(o).length+1)))continue;let s=await Bu(o,"utf8").catch(()=>"");if(s.includes(t)||s.includes(encodeURI(t)))return!0}return!1}i(Du,"leadsTo");async function dS(e){let t=Ee(e,process.platform==="win32"?"Lib":"lib");return(process.platform==="win32"?["."]:await Fo(t).catch(()=>[])).map(r=>Ee(t,r,"site-packages")).filter(Io)}i(dS,"sitePackages");var Hu=i(e=>lS(e,{recursive:!0,force:!0}),"removeVenv");async function Gu(e,t,n){for(let{found:r,from:o}of n)await Ku(e,t,r,o)&&e.note(`${t}: .venv copied from base`);for(let r of Uu(e,t)){let o=await $o(r,e.environment.PATH);if(o!==null){for(let s of o.warnings)e.warn(s);await pS(e,t,o)}}}i(Gu,"installPython");async function qu(e){let{checkouts:t}=e.options,n=re(t,"base").top,r=[];for(let o of Uu(e,"head")){let s=await $o(o,e.environment.PATH);s===null||s.tool!==null||await Vu(s,e,"head",t.repository.top)||await zu(e,"head",s,n)&&r.push({found:s,from:n})}return r}i(qu,"lendPython");var Uu=i(({options:e},t)=>{let{root:n}=re(e.checkouts,t);return(e.python?.[t]??[]).map(r=>[...new Set([Be(n,r),n])])},"foldersOf");async function pS(e,t,n){if(n.tool!==null)return e.note(`${t}: ${n.tool.join(" ")}`),Fn(e,t,n,n.tool);let{top:r}=e.options.checkouts.repository;if(await zu(e,t,n,r)&&await Ku(e,t,n,r))return e.note(`${t}: .venv copied from your checkout`);let o=await M("python3",e.environment.PATH,n.home);await Fn(e,t,n,[o===null?"python":"python3","-m","venv",".venv"]),await Fn(e,t,n,Ju(n)),e.note(`${t}: pip install ${n.packages.join(" ")}`)}i(pS,"install");async function Vu(e,{options:t},n,r){let o=Be(r,Wu(re(t.checkouts,n).top,e.home));return e.inputs!==null&&mS(Be(o,".venv"))&&e.inputs===await Lo(o)}i(Vu,"asksForTheSame");async function zu(e,t,n,r){let{checkouts:o,signal:s}=e.options;if(!await Vu(n,e,t,r))return!1;let a=Be(r,Wu(re(o,t).top,n.home)),l={environment:e.environment,signal:s};return ju(Be(a,".venv"),Be(n.home,".venv"),l)}i(zu,"copied");async function Ku(e,t,n,r){let o=Be(n.home,".venv");return await Fn(e,t,n,Ju(n)).catch(a=>{if(!(a instanceof Ie))throw a;return a})===void 0&&!await Du(o,r)?!0:(await Hu(o),!1)}i(Ku,"bringUpToDate");var Ju=i(({packages:e})=>[Bo(".venv"),"-m","pip","install","--disable-pip-version-check","--no-input",...e],"pip");async function Fn({options:e,environment:t},n,{home:r},o){let{VIRTUAL_ENV:s,...a}=t;await vt({...e,side:n,step:"install",argv:o,shown:o.join(" "),directory:r,environment:{...a,POETRY_VIRTUALENVS_IN_PROJECT:"true"}})}i(Fn,"step");async function Do(e,t){let n=await Qu(e,t??Zu(e));return{notes:n.notes,warnings:n.warnings,base:i(()=>Xu(async()=>{await n.install("base"),await n.lend(),await n.build("base")}),"base"),async head(){await n.install("head"),await n.takeOver(),await n.build("head")}}}i(Do,"openPreparation");var Zu=i(({checkouts:e})=>{let{root:t,top:n}=re(e,"base");return[t,n]},"settingsIn");async function Bn(e){let{builds:t,...n}=e,r=await Qu(n,Zu(n));return Xu(()=>r.build("base"))}i(Bn,"rebuildBase");async function Xu(e){try{return await e(),null}catch(t){if(t instanceof Ie)return{...t.failure,side:"base"};if(!(t instanceof P))throw t;return{side:"base",message:t.message,hint:t.hint,output:"",exitCode:null,signal:null}}}i(Xu,"onBase");async function Qu(e,t){let{prepare:n}=e,r=await Eu(e.environment,e.variables,t),o=[],s=[],l={options:e,environment:r,note:i(u=>{o.push(u)},"note"),warn:i(u=>{s.includes(u)||s.push(u)},"warn")},c={modules:null,python:[]};return{notes:o,warnings:s,async install(u){let{install:d}=n[u];d==="auto"?(await wS(l,u,u==="head"?c.modules:null),await Gu(l,u,u==="head"?c.python:[])):d!==null&&await Yu(l,u,"install",d)},async lend(){n.head.install!=="auto"||n.base.install!=="auto"||(c.modules=await bS(l),c.python=await qu(l))},async build(u){let{build:d}=n[u];if(d===null)return;let m=i(()=>Yu(l,u,"build",d),"run");await(e.builds===void 0?m():hS(e.builds,l,u,m))},async takeOver(){let{checkouts:u,signal:d}=e;if(!gS(u))return;let m=await Tu(u,{environment:r,signal:d});for(let p of m)o.push(`head: ${p} copied from base`)}}}i(Qu,"begin");async function hS(e,{options:{checkouts:t,prepare:n}},r,o){let{top:s,commit:a}=re(t,r),l=await t.git(r,["rev-parse",`${a}^{tree}`]);await e.built(s,JSON.stringify([l,n[r]]),o)}i(hS,"builtOnce");var gS=i(e=>"base"in e,"hasBase"),yS="there is no lockfile, so base and head may have different versions of their dependencies",Yu=i(({options:e,environment:t},n,r,o)=>vt({...e,side:n,step:r,argv:["sh","-c",o],shown:o,directory:re(e.checkouts,n).root,environment:t}),"shell");async function wS({options:e,environment:t,note:n,warn:r},o,s){let a=re(e.checkouts,o),l=await _o(a.root,a.top);if(l===null)return;for(let h of l.warnings)r(h);if(s!==null)return n(s);let c={name:"your checkout",top:e.checkouts.repository.top,fresh:!1},u=await ed(e,a,l,t,c);if(o==="head"&&!u.done&&l.lockfile===null&&r(yS),n(`${o}: ${u.note}`),u.done)return;let{argv:d,directory:m}=l,{NODE_ENV:p,...f}=t;await vt({...e,side:o,step:"install",argv:d,shown:d.join(" "),directory:m,environment:f})}i(wS,"installModules");async function bS({options:e,environment:t}){let{head:n,repository:r}=e.checkouts,o=await _o(n.root,n.top);if(o===null)return null;let s=[{name:"your checkout",top:r.top,fresh:!1},{name:"base",top:re(e.checkouts,"base").top,fresh:!0}];for(let a of s){let{done:l,note:c}=await ed(e,n,o,t,a);if(l)return`head: ${c}`}return null}i(bS,"lendModules");async function ed({checkouts:e,signal:t},n,r,o,{name:s,top:a,fresh:l}){let c=fS(n.top,r.directory),u=await kS(e,n.side,c),d=r.argv.join(" "),m=await Ou(r,u);if(m!==null)return{done:!1,note:`${d}, because ${m}`};let p=await Ro(r.directory,r.lockfile,u),f=jo.join(a,c),w=p===await Ro(f,r.lockfile,u)?await xu(f,a,r,u,l):`dependencies differ from those of ${s}`;return w!==null?{done:!1,note:`${d}, because ${w}`}:(await _u(f,r.directory,u,{environment:o,signal:t}),{done:!0,note:`node_modules copied from ${s}`})}i(ed,"reuse");async function kS({git:e},t,n){return E(await e(t,["ls-files","-z","--",":(top,glob)**/package.json"])).map(o=>jo.relative(n,jo.dirname(o))||".").filter(o=>!o.startsWith("..")&&!o.split("/").includes("node_modules"))}i(kS,"manifestFolders");import{posix as SS}from"node:path";async function Ho({path:e,definition:t},n,{file:r}){let o=SS.join(n.project,r),s=(await Me(n,t,[o])).get(o)??null;if(s===null)throw new P(`${t.slice(0,9)} has no ${r}`,{hint:"name a bad end that has the benchmark: --bad REF"});let{configuration:a}=Ne(s,r,"optional"),l=a.suites.filter(c=>c.name===de(e));if(l.length===0)throw new P(`${t.slice(0,9)} has no benchmark ${e}`,{hint:`suites: ${a.suites.map(c=>c.name).join(", ")}`});return{...a,suites:l,moved:[],removed:[],accepted:[]}}i(Ho,"definitionAt");async function td(e,t,n){let{suites:r}=await Ho(e,t,n),o=r.map(zt);return{from:e.definition,holds:i(s=>s===n.file||o.some(a=>a(s)),"holds")}}i(td,"graftFor");var iI=i(({path:e,metric:t,maxRegression:n})=>({path:e,metric:t,budget:{maxRegression:n,max:null,atLeast:null,owner:null},budgetText:ei(n,t),position:{line:1,column:1}}),"probeCheck");var jn=i(({suites:e})=>{let t=new Set;for(let{runner:n}of e)rr(n,r=>{for(let[o,s]of Object.entries(r))s===nr&&t.add(o);return r});return t},"inheritedNames");function At(e,t,n){let[r,o]=[new Set,new Set],s=i(c=>Object.fromEntries(Object.entries(c).flatMap(([u,d])=>{if(d!==nr)return[[u,d]];let m=n.has(u)?t[u]:void 0;return n.has(u)?m===void 0&&o.add(u):r.add(u),m===void 0?[]:[[u,m]]})),"resolved"),a=e.suites.map(c=>({...c,runner:rr(c.runner,s)})),l=i(c=>at([...c],5),"names");return{configuration:{...e,suites:a},warnings:[...r.size===0?[]:[`\`inherit\` of ${l(r)} takes effect after merge: the base branch does not declare it`],...o.size===0?[]:[`\`inherit\` of ${l(o)}: not set where the gate runs`]]}}i(At,"withInherited");var xS=/^(?=.*_)[A-Z][A-Z0-9_]{4,}$/;function dI(e,t,n){let r=new Set(e.match(/[A-Z][A-Z0-9_]+/g)??[]),o=Object.keys(t).filter(a=>xS.test(a)&&r.has(a)&&n[a]===void 0);if(o.length===0)return null;let s=`environment: { ${o[0]??""}: inherit }`;return`its output names ${at(o,3)}, which ${o.length===1?"is":"are"} set here but not handed on to benchmarks; to hand it on, declare \`${s}\` on the base branch`}i(dI,"withheldIn");import{join as PS}from"node:path";async function SI(e,t,n){let r=await Ht(PS(t.root,t.file),t.file,Ae(e)),{configuration:o,warnings:s}=At(r.configuration,n.world.environment,jn(r.configuration)),a=Hn(t.root,n,{limit:Dn(e,o),slowdown:0}),l=await _S(o,a,n.world);return{...Wo(await Bs(t.root,Gt(n.world)),o,a,l),warnings:[...r.warnings,...s]}}i(SI,"sidesInPlace");var Wo=i((e,t,n,r)=>({base:null,head:e,configuration:t,baseConfiguration:null,tip:null,contexts:{base:null,head:n},candidates:r,changes:i(()=>Promise.resolve(null),"changes"),renames:Ks,seals:null,isolation:null,policyChanges:[],warnings:[]}),"headOnlyOf");async function _S(e,t,n){n.onEvent({kind:"step",text:"Listing benchmarks"});let r=[];for(let o of e.suites){let s=await Ce(o,"head",t),a=_t(o,null,{head:s,own:null,overlaid:null,harness:"own"});r.push(...a.map(vS))}return r}i(_S,"listHeadOnly");var vS=i(e=>e.record.status==="new"?{...e,record:{...e.record,status:"measured"}}:e,"asMeasured"),Dn=i(({timeLimit:e},t)=>e??t.timeLimit,"limitOf");function xI(e,t){let n=i(({base:o,head:s})=>({base:o&&{...o,signal:e},head:s&&{...s,signal:e}}),"ended"),r=t.candidates.map(o=>o.contexts===void 0?o:{...o,contexts:n(o.contexts)});return{...t,candidates:r,contexts:n(t.contexts)}}i(xI,"endedBy");var Hn=i((e,{environment:t,node:n,world:r},o)=>({root:e,environment:t,node:n,signal:r.signal,...o}),"contextIn");import{join as Ed,posix as Nd}from"node:path";import{posix as NS}from"node:path";var rd=i(e=>{let t=[],n={base:0,head:0};for(let r of e.split(`
`)){let o=t.at(-1);if(n.base+n.head>0&&/^[-+ \\]/.test(r)){n=TS(r,n);continue}if(r.startsWith("diff --git ")&&t.push({base:null,head:null,baseLines:[],headLines:[]}),o===void 0)continue;let s=/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(r);s!==null?n=RS(o,s):OS(r,o)}return t.filter(({base:r,head:o})=>r!==null||o!==null)},"parseUnifiedDiff"),TS=i((e,{base:t,head:n})=>({base:t-(e.startsWith("-")||e.startsWith(" ")?1:0),head:n-(e.startsWith("+")||e.startsWith(" ")?1:0)}),"after"),RS=i((e,[,t,n,r,o])=>{let s={base:Number(n??1),head:Number(o??1)};return e.baseLines.push(nd(Number(t),s.base)),e.headLines.push(nd(Number(r),s.head)),s},"addHunk"),nd=i((e,t)=>t===0?{from:e+.5,to:e+.5}:{from:e,to:e+t-1},"rangeOf"),OS=i((e,t)=>{let[,n,r=""]=/^(--- |\+\+\+ |rename from |rename to )(.*)$/.exec(e)??[],o=ES(r.replace(/\t$/,""));n==="--- "&&(t.base=o==="/dev/null"?null:o.slice(2)),n==="+++ "&&(t.head=o==="/dev/null"?null:o.slice(2)),n==="rename from "&&(t.base=o),n==="rename to "&&(t.head=o)},"header"),CS={n:`
`,t:"	",r:"\r",'"':'"',"\\":"\\"},ES=i(e=>e.startsWith('"')&&e.endsWith('"')?e.slice(1,-1).replace(/\\([0-7]{3}|.)/g,(t,n)=>n.length===3?String.fromCharCode(Number.parseInt(n,8)):CS[n]??t):e,"unquoted"),vI=i(({files:e,tracked:t},n,r,o,s)=>t.has(r)?e.filter(a=>a[n]===r).flatMap(a=>n==="base"?a.baseLines:a.headLines).some(({from:a,to:l})=>a<=(s??o)&&l>=o):null,"touches"),TI=i(({files:e})=>{let t=new Map(e.flatMap(({base:n,head:r})=>n===null||r===null?[]:[[r,n]]));return n=>t.get(n)??n},"baseNames");var MS=["--unified=0","--find-renames","--no-ext-diff","--no-textconv","--no-color","--ignore-submodules","--src-prefix=a/","--dst-prefix=b/"];async function od(e){let{git:t,base:n,head:r,repository:o}=e,s=i(c=>NS.relative(o.project,c),"inProject"),a=await t("head",["diff",...MS,n.commit,r.commit]),l=await Promise.all([n,r].map(({side:c,commit:u})=>t(c,["ls-tree","-r","-z","--name-only","--full-tree",u])));return{files:rd(a).map(c=>({...c,base:c.base===null?null:s(c.base),head:c.head===null?null:s(c.head)})),tracked:new Set(l.flatMap(E).map(s))}}i(od,"lineChanges");import{posix as sd}from"node:path";async function id({repository:e,base:t,tip:n},{file:r},o){let s=o.mode==="check"?n:o.alsoUnder;if(s===void 0||s===t.commit)return null;let a=sd.join(e.project,r),l=(await Me(e,s,[a])).get(a)??null;if(l===null)return null;try{return Ne(l,r,Ae(o)).configuration}catch(c){if(c instanceof P)return null;throw c}}i(id,"tipConfigurationOf");async function ad({repository:e,base:t},{file:n},r){let o=sd.join(e.project,n),s=(await Me(e,t.commit,[o])).get(o)??null;if(s===null){let a=["--literal-pathspecs","ls-tree","-z","--full-tree",t.commit,"--",o];if(E(await T(a,j(e))).length>0)throw new P(`base has a ${n} that cannot be read`,{hint:"it must be a regular file",exitCode:3});return{configuration:null,warning:`base has no ${n}: head's budgets apply, and the gate starts after merge`}}try{return{configuration:Ne(s,n,r).configuration,warning:null}}catch(a){if(!(a instanceof P))throw a;return{configuration:null,warning:`base's ${n} is invalid, so head's budgets apply: ${a.message}`}}}i(ad,"baseConfigurationOf");import{join as BS}from"node:path";import{posix as IS}from"node:path";function ld(e){let t=[];for(let n of e)t=AS(t,n);return t.filter(({from:n,to:r})=>n!==r)}i(ld,"composedMoves");function AS(e,t){let n=new Map(e.map(r=>[r.from,{...r,to:$S(r.to,t)}]));for(let r of t){let o=LS(r.from,e);n.set(o,{...r,from:o})}return[...n.values()]}i(AS,"after");var $S=i((e,t)=>t.find(({from:n})=>n===e)?.to??cd(e,t.find(({from:n})=>n===de(e))?.to),"renamed"),LS=i((e,t)=>t.find(({to:n})=>n===e)?.from??cd(e,t.find(({to:n})=>n===de(e))?.from),"originOf"),cd=i((e,t)=>t===void 0?e:t+e.slice(de(e).length),"inSuite");async function ud({repository:e,base:t,head:n},{file:r}){if(n.commit===null)return[];let o=IS.join(e.project,r),a=["--literal-pathspecs","rev-list","--first-parent","--reverse",`${t.commit}..${n.commit}`,"--",o],l=(await T(a,j(e))).split(`
`).filter(Boolean),c=i(async m=>{let p=(await Me(e,m,[o])).get(o)??null;return p===null?null:FS(p,r)},"movesAt"),u=[],d=await c(t.commit)??[];for(let m of l){let p=await c(m)??d,f=d;u.push(p.filter(({from:h,to:w})=>!f.some(y=>y.from===h&&y.to===w))),d=p}return ld(u)}i(ud,"movesSince");function FS(e,t){try{return Ne(e,t).configuration.moved}catch(n){if(n instanceof P)return null;throw n}}i(FS,"declaredIn");async function dd({request:e,project:t,revisions:n},r){let{probe:o}=e;if(o!==void 0){let d={configuration:await Ho(o,n.repository,t),warnings:[]};return{loaded:d,own:{...d,warning:null}}}let s=BS(r,t.file),a=await Ht(s,t.file,Ae(e));if(e.mode==="selftest")return{loaded:a,own:{...a,warning:null}};let l=await ad(n,t,Ae(e));if(e.mode!=="compare")return{loaded:a,own:l};let c=await ud(n,t),u=l.configuration&&{...l.configuration,moved:c};return{loaded:{...a,configuration:{...a.configuration,moved:c}},own:{...l,configuration:u}}}i(dd,"bothConfigurations");import{lstatSync as ZS}from"node:fs";import{dirname as XS,join as QS}from"node:path";import{createHash as jS}from"node:crypto";import{closeSync as DS,lstatSync as HS,openSync as WS,readdirSync as GS,readSync as md,readlinkSync as qS}from"node:fs";import{join as pd}from"node:path";import{setImmediate as US}from"node:timers/promises";var VS=20;async function $t(e,t=new Map){let n=new Map,r=performance.now(),o=[""];for(let s=o.pop();s!==void 0;s=o.pop())for(let{name:a,isFolder:l}of zS(pd(e,s))){let c=s===""?a:`${s}/${a}`;if(a!==".git"){if(l)o.push(c);else{let u=KS(pd(e,c),t.get(c));u!==null&&n.set(c,u)}performance.now()-r<VS||(await US(),r=performance.now())}}return n}i($t,"readTree");function zS(e){try{return GS(e,{withFileTypes:!0}).map(t=>({name:t.name,isFolder:t.isDirectory()}))}catch{return[]}}i(zS,"entriesIn");function KS(e,t){try{let n=HS(e,{bigint:!0}),r=JS(n);if(t?.stamp===r)return t;let o=Number(n.ctimeNs)/1e6;return n.isSymbolicLink()?{stamp:r,content:`link ${qS(e)}`,at:o}:n.isFile()?{stamp:r,content:`${(n.mode&0o111n).toString(8)} ${YS(e)}`,at:o}:null}catch(n){let{code:r=""}=n;if(["ENOENT","ENOTDIR"].includes(r))return null;if(r==="EACCES")return{stamp:r,content:r,at:0};throw n}}i(KS,"entryOf");var JS=i(({ino:e,size:t,mtimeNs:n,ctimeNs:r,mode:o})=>[e,t,n,r,o].join(" "),"stampOf"),Go=Buffer.allocUnsafe(1<<20);function YS(e){let t=jS("sha256"),n=WS(e,"r");try{for(let r=md(n,Go);r>0;r=md(n,Go))t.update(Go.subarray(0,r))}finally{DS(n)}return t.digest("base64")}i(YS,"digestOf");function qo(e,{outputs:t}){let n=new Map,r=new Set,o=new Map,s=i(l=>r.has(l)||t.some(c=>l===c||l.startsWith(`${c}/`)),"isOutput"),a=i(({file:l,what:c})=>!s(l)&&!ex.test(l)&&(c!=="added"||tx.test(l)),"counts");return{async begin(){n=await $t(e)},async learn(){let l=await $t(e,n);for(let{file:c}of fd(n,l,e))c.endsWith(".pyc")||r.add(c);n=l},async close(){n=await $t(e,n)},async look(l){let c=fd(n,await $t(e,n),e);for(let u of c)!o.has(u.file)&&(l||a(u))&&o.set(u.file,u);return[...o.values()]}}}i(qo,"sealOf");var ex=/(?:^|\/)(?:\.cache|\.vite|\.vite-temp|\.vitest|\.gradle|\.pytest_cache|\.benchmarks|\.hypothesis|\.asv|\.nyc_output|\.turbo|BenchmarkDotNet\.Artifacts)\//,tx=/(?:^|\/)(?:node_modules|site-packages)\/(?!.*\.pyc(?:\.\d+)?$)/;function fd(e,t,n){let r=[];for(let[o,s]of e){let a=t.get(o);a===void 0?r.push({file:o,what:"removed",at:hd(QS(n,o))}):nx(s,a)&&r.push({file:o,what:"changed",at:a.at})}for(let[o,{at:s}]of t)e.has(o)||r.push({file:o,what:"added",at:s});return r.toSorted((o,s)=>(o.at??0)-(s.at??0))}i(fd,"differences");var nx=i((e,t)=>e!==t&&e.content!==t.content,"isAnother");function hd(e){let t=XS(e);return t===e?null:ZS(t,{throwIfNoEntry:!1})?.ctimeMs??hd(t)}i(hd,"timeOfFolder");import{isDeepStrictEqual as Sx}from"node:util";import{readlink as rx}from"node:fs/promises";import{join as ox,posix as sx}from"node:path";async function gd(e){let{repository:t,base:n,head:r,workingTree:o}=e;if(!o)return ix(t,n.commit,r.commit);let s=await T(["ls-files","--others","--exclude-standard","-z"],j(t)),a=[...await wd(t,[n.commit]),...E(s)],c=(await Promise.all(a.map(u=>ax(t,u)))).filter(u=>u!==null);return yd(t,a,[n.commit,r.commit],{files:[],links:c})}i(gd,"changedFiles");async function ix(e,t,n){return yd(e,await wd(e,[t,n]),[t,n])}i(ix,"filesBetween");async function yd(e,t,n,r={files:[],links:[]}){let o=[r];if(t.length>0)for(let l of n)o.push(await Jt(l,j(e)));let s=o.flatMap(l=>l.links),a=s.length===0?[]:o.flatMap(l=>l.files);return lx(Kt(t,s,a),e)}i(yd,"allNames");async function ax({top:e},t){let n=await rx(ox(e,t)).catch(()=>null);return n===null?null:hr(t,n)}i(ax,"linkOnDisk");async function wd(e,t){let n=["diff","--name-only","--no-renames","--no-ext-diff","-z",...t,"--"];return E(await T(n,j(e)))}i(wd,"differing");var lx=i((e,{project:t})=>[...new Set(e)].map(n=>sx.relative(t,n)).sort(),"inProject");import{lstat as cx,readdir as ux,rm as dx}from"node:fs/promises";import{basename as mx,dirname as px,join as Uo,posix as Sd}from"node:path";async function xd(e,t,n=t){let r=await Vo(e,"head"),o=await Vo(e,"base"),s=n.map(zt),a=i(m=>o.has(m)&&!s.some(p=>p(m)),"isOthers"),l=new Map(t.map(m=>[m.name,gx(m,r,o,a)])),c=i(m=>Sd.join(e.repository.project,m),"place"),u=new Set([...l.values()].flatMap(({files:m})=>m));await kd(e,e.head.commit,[...u].map(c));let d=i(async m=>{let{names:p,files:f}=yx(m,l);await kx(e,f.filter(h=>!o.has(h)).map(c)),await kd(e,e.base.commit,wx(f,o).map(c));for(let h of p)l.set(h,bd);return p},"giveBack");return{of:i(m=>l.get(m)??bd,"of"),warnings:fx(r,o,u),restore:i(m=>d([m]),"restore"),restoreAll:i(()=>d([...l.keys()].filter(m=>l.get(m)?.files.length!==0)),"restoreAll")}}i(xd,"overlayHarness");var Pd={of:i(()=>({harness:"own",files:[],warnings:[]}),"of"),warnings:[],restore:i(()=>Promise.resolve([]),"restore"),restoreAll:i(()=>Promise.resolve([]),"restoreAll")},bd={harness:"own",files:[],warnings:[]};function fx(e,t,n){let r=[...new Set([...e.keys(),...t.keys()])].filter(o=>e.get(o)!==t.get(o));return r.length>0&&r.every(o=>n.has(o))?["every changed file belongs to a benchmark and so runs on both sides: no difference can show"]:[]}i(fx,"nothingLeft");async function Vo({git:e,repository:t,...n},r){let o=await e(r,["ls-tree","-r","-z","--full-tree",n[r]?.commit??r]),s=t.project===""?"":`${t.project}/`;return new Map(E(o).map(a=>({object:a.slice(0,a.indexOf("	")),path:a.slice(a.indexOf("	")+1)})).filter(({object:a,path:l})=>l.startsWith(s)&&!a.startsWith("160000 ")).map(({object:a,path:l})=>[l.slice(s.length),a]))}i(Vo,"filesOf");async function _d(e,t){let n=await Vo(e,"head");return new Map(t.map(r=>[r.name,vd(r,n).map(o=>[o,n.get(o)??""])]))}i(_d,"headHarness");var hx=i(({runner:e})=>ks(e).map(t=>Sd.normalize(t)),"sourcesOf");function vd(e,t){let n=e.harness.map(U);return[...t.keys()].filter(r=>!ur(r)&&bs(e.runner,r)||n.some(o=>o(r)))}i(vd,"benchmarkFiles");function gx(e,t,n,r){let o=vd(e,t),s=e.harness.filter(l=>!o.some(U(l))).map(l=>`${e.name}: \`harness: ${l}\` matches no file tracked by git`),[a]=hx(e).filter(ur);return a!==void 0&&o.length===0?(s.push(`${e.name}: ${a} is a build product that may contain the code under test, so each side runs its own; list its sources under \`harness:\` to run head's benchmark on both`),{harness:"own",files:[],warnings:s}):{harness:"head",files:o.filter(l=>n.get(l)!==t.get(l)&&!r(l)),warnings:s}}i(gx,"plan");function yx(e,t){let n=new Set(e),r=new Set(e.flatMap(o=>t.get(o)?.files??[]));for(let o=-1;o!==r.size;){o=r.size;for(let[s,{files:a}]of t)if(a.some(l=>r.has(l))){n.add(s);for(let l of a)r.add(l)}}return{names:[...n],files:[...r]}}i(yx,"sharing");var wx=i((e,t)=>[...t.keys()].filter(n=>e.some(r=>n===r||r.startsWith(`${n}/`)||n.startsWith(`${r}/`))),"displaced");async function kd({git:e,base:t},n,r){if(r.length!==0){await e("base",["--literal-pathspecs","checkout",n,...Td],r.join("\0"));for(let o of r)await bx(Uo(t.top,o))}}i(kd,"checkOut");async function bx(e){if(!e.endsWith(".py"))return;let t=Uo(px(e),"__pycache__"),n=(await cx(t).catch(()=>null))?.isDirectory()===!0,r=`${mx(e,".py")}.`;for(let o of n?await ux(t):[])o.startsWith(r)&&o.endsWith(".pyc")&&await dx(Uo(t,o),{force:!0})}i(bx,"forgetCompiled");async function kx({git:e},t){t.length>0&&await e("base",["--literal-pathspecs","rm","--quiet","--force",...Td],t.join("\0"))}i(kx,"remove");var Td=["--pathspec-from-file=-","--pathspec-file-nul"];async function Rd(e,t,n){let{configuration:r,own:o,base:s,seal:a}=e;await a.begin();let l=new Map;for(let p of(o?.suites??[]).filter(({name:f})=>!n.has(f)))l.set(p.name,t===null?await Ce(p,"base",s):{failure:t});await a.learn();let c=r.suites.filter(({name:p})=>!n.has(p)),u=i(p=>o===null||l.has(p),"isOnBase"),d=c.filter(({name:p})=>u(p)&&!Px(p,e,l)),m=await Tx(e,d,t);return{unaffected:n,own:l,overlaid:m,failure:t}}i(Rd,"listBase");async function Od(e,{unaffected:t,own:n,overlaid:r,failure:o},s){let{configuration:a,own:l,head:c}=e,u=a.suites.filter(({name:y})=>!t.has(y)),d=new Map;for(let y of u)d.set(y.name,s?.get(y.name)??await Ce(y,"head",c));let{benchmarks:m,warnings:p}=_x(e,n,d),f=i(y=>vx(y,m),"renamed"),h=a.suites.filter(({name:y})=>t.has(y)).map(Nn);for(let y of u){let b=l?.suites.find(({name:N})=>N===y.name)??null,S=r.harness.of(y.name).harness==="head",k={head:d.get(y.name)??null,own:n.get(y.name)??(o===null?null:{failure:o}),overlaid:r.listings.get(y.name)??null,harness:S?"head":"own",renamed:f(y.name)};h.push(..._t(y,b,k))}for(let y of l?.suites??[]){if(a.suites.some(({name:S})=>S===y.name))continue;let b={head:null,own:xx(n.get(y.name)),overlaid:null,harness:"own"};h.push(..._t(null,y,b))}let w={suites:e.renamedSuites,benchmarks:m};return{candidates:h,renames:w,warnings:[...p,...r.warnings]}}i(Od,"listPair");var xx=i(e=>e!==void 0&&"failure"in e?{tasks:[{task:null,warnings:[]}]}:e??null,"asLost"),Px=i((e,{configuration:t,renamedSuites:n},r)=>{let o=zo(r.get(e),n.get(e)??e);return t.moved.some(({from:s,to:a})=>de(a)===e&&o.has(s))},"isRenamedIn");function _x({configuration:e,own:t,renamedSuites:n},r,o){if(t===null)return{benchmarks:new Map,warnings:[]};let s=[...o].map(([a,l])=>Zs({suite:a,base:zo(r.get(a),n.get(a)??a),head:zo(l,a)},e.moved,t.moved,n));return{benchmarks:new Map(s.flatMap(({names:a})=>[...a])),warnings:s.flatMap(({warnings:a})=>a)}}i(_x,"renamedIn");var zo=i((e,t)=>e!==void 0&&"tasks"in e?new Set(e.tasks.map(({task:n})=>He(t,n))):new Set,"pathsIn"),vx=i((e,t)=>new Map([...t].filter(([n])=>de(n)===e).map(([n,r])=>[r.slice(de(r).length+1),n.slice(e.length+1)])),"tasksOf"),Cd=i(({request:e,configuration:t,revisions:n,project:r})=>e.mode==="check"?Ko(t.suites,n,r):Promise.resolve(new Set),"skippedSuites");async function Ko(e,t,n){if(e.every(({whenChanged:o})=>o.length===0))return new Set;let r=await gd(t);return r.length===0?new Set:ti(e,r,n.file)}i(Ko,"unaffectedBy");async function Tx(e,t,n){if(e.request.mode==="selftest"||n!==null)return await e.seal.close(),{harness:Pd,listings:new Map,warnings:[]};let r=await xd(e.checkouts,t,e.own?.suites),o=[...r.warnings],s=new Map,a=t.filter(u=>r.of(u.name).files.length>0||Rx(u,e.own));for(let{name:u}of a)o.push(...r.of(u).warnings);let c=a.some(({name:u})=>r.of(u).files.length>0)?await Bn(e.prepare):null;if(c!==null){let u=await r.restoreAll();return o.push(`base does not build with head's benchmark files (${c.message}), so it runs its own: ${u.join(", ")}`),await Bn(e.prepare),await e.seal.close(),{harness:r,listings:s,warnings:o}}await e.seal.close();for(let u of a){let d=await Ce(u,"base",e.base),m="tasks"in d?await lu(u,d.tasks,"base",e.base):d.failure;m===null?s.set(u.name,d):o.push(...await Ox(e,r,u,m))}return await e.seal.look(!1),await e.seal.close(),{harness:r,listings:s,warnings:o}}i(Tx,"overlay");var Rx=i(({name:e,runner:t},n)=>{let r=n?.suites.find(o=>o.name===e);return r!==void 0&&!Sx(r.runner,t)},"isRunOtherwise");async function Ox(e,t,n,r){let o=t.of(n.name).files.length>0;await e.seal.look(!1);let s=await t.restore(n.name);return o&&await Bn(e.prepare),await e.seal.close(),[`head's ${o?"benchmark files":"benchmark"} cannot run on base (${r.message}), so base runs its own: ${s.join(", ")}`]}i(Ox,"giveBack");async function pB(e,t,n){let{world:r}=n,o=e.mode==="selftest"?{base:"HEAD"}:{base:e.base,head:e.head},s=await Fs({...Gt(r),cwd:t.root,...o}),[a,l]=[Jo(s.base),Jo(s.head)];r.onEvent({kind:"step",text:`Checking out head ${l}, to compare with base ${a}`});let{probe:c,injection:u}=e,d=c&&await td(c,s.repository,t),m=await br(s,{signal:r.signal,...d&&{graft:d,graftsBase:!0},...u&&{edit:u}});try{return await Cx({request:e,project:t,options:n,revisions:s,checkouts:m})}catch(p){throw await m[Symbol.asyncDispose](),p}}i(pB,"openPair");var Jo=i(({name:e,commit:t})=>{let n=t?.slice(0,9)??"";return e===n||n===""?e:`${e} (${n})`},"nameOf");async function Cx(e){let{request:t,project:n,options:r,revisions:o,checkouts:s}=e,{loaded:a,own:l}=await dd(e,s.head.root),c=Js(l.configuration,a.configuration),u=l.configuration&&Ys(l.configuration,c.names),d=Xs(t.mode==="compare"?null:u,a.configuration),m=await id(o,n,t),p=Qs(m,d.configuration),f={configuration:p.configuration,changes:[...d.changes,...p.changes]},h=jn(u??a.configuration),w=r.world.environment,y=At(f.configuration,w,h),b=u&&At(u,w,h).configuration,{configuration:S}=y,k=await Pi(s,xi(t,S),r);return{...e,configuration:S,apart:k,own:b,tip:m,renamedSuites:c.names,prepare:Ex(S,b,t,r),head:Hn(s.head.root,r,{limit:Dn(t,S),slowdown:t.slowdown}),policyChanges:f.changes,warnings:[...o.notes,...a.warnings,...c.warnings,...y.warnings,...l.warning===null?[]:[l.warning]],async[Symbol.asyncDispose](){await k[Symbol.asyncDispose](),await s[Symbol.asyncDispose]()}}}i(Cx,"readPair");var Ex=i((e,t,n,{environment:r,world:o})=>({prepare:{head:e.prepare,base:t?.prepare??e.prepare},python:{head:Wn(e),base:Wn(t??e)},environment:r,variables:o.environment,seconds:Dn(n,e),...n.builds&&{builds:n.builds},signal:o.signal,onProgress:i(({side:s,command:a,line:l})=>{l===""&&o.onEvent({kind:"step",text:`Preparing ${s}: ${a}`})},"onProgress")}),"preparation"),Wn=i(({suites:e})=>{let t=e.map(({runner:n})=>Ps(n));return[...new Set(t)].filter(n=>n!==null)},"pythonFolders");async function fB(e){let{checkouts:t,revisions:n,configuration:r,options:o}=e,s=await Ko(r.suites,n,e.project);if(Md(e,s))return{listings:new Map,unaffected:s,warnings:[]};let a=await Nx(t,n.base.commit),l=await Do({...Ad(e,s),checkouts:t},a);await l.head(),o.world.onEvent({kind:"step",text:"Listing benchmarks"});let c=new Map;for(let u of r.suites)s.has(u.name)||c.set(u.name,await Ce(u,"head",e.head));return{listings:c,unaffected:s,warnings:l.warnings}}i(fB,"readyHead");var Md=i(({configuration:e,own:t},n)=>[e,t].every(r=>r?.suites.every(({name:o})=>n.has(o))??!0),"isNothingLeft"),Ad=i(({prepare:e,configuration:t,own:n},r)=>{let o=i(({suites:a})=>({suites:a.filter(({name:l})=>!r.has(l))}),"left"),s={head:Wn(o(t)),base:Wn(o(n??t))};return{...e,python:s}},"preparingFor");async function Nx(e,t){let{repository:n,scratch:r}=e,o=[...new Set([n.project,""])],s=o.flatMap(l=>Oo.map(c=>Nd.join(l,c))),a=await js(n,t,s,Ed(r,"settings"));return o.map(l=>Ed(a,l))}i(Nx,"settingsOf");var Mx=i(e=>({...Wo(e.revisions.head,e.configuration,e.head,e.configuration.suites.map(Nn)),base:e.revisions.base,baseConfiguration:e.own,policyChanges:e.policyChanges,warnings:[...e.warnings,...e.checkouts.warnings]}),"nothingToMeasure");async function hB(e,t){let{request:n,options:r,revisions:o,configuration:s,own:a,head:l}=e,c=t?.unaffected??await Cd(e);if(Md(e,c))return Mx(e);let u=i(A=>r.world.onEvent({kind:"step",text:A}),"step");t!==null&&u(`Checking out base ${Jo(o.base)}`);let d=await e.checkouts.withBase(o.base.commit),m=n.mode==="selftest"&&n.injection===void 0;m||await e.apart.add(d.base);let p={...Ad(e,c),checkouts:d},f=await Do(p),h=m?d.head:d.base,w=Hn(h.root,r,{limit:l.limit,slowdown:0}),y=$x([s,a],d),b={base:qo(d.base.top,{outputs:y}),head:qo(d.head.top,{outputs:y})},S=m?await f.head().then(()=>null):await f.base();u("Listing benchmarks");let k={...e,checkouts:d,prepare:p,base:w,seal:b.base},N=await Rd(k,S,c);t===null&&!m&&await f.head(),await b.base.look(!0),await b.head.begin();let B=await Od(k,N,t?.listings??null);return await b.head.learn(),{base:o.base,head:o.head,configuration:s,baseConfiguration:a,tip:e.tip,contexts:{base:w,head:l},candidates:B.candidates,changes:i(()=>od(d),"changes"),policyChanges:e.policyChanges,renames:B.renames,seals:m?null:b,isolation:e.apart.isolation,warnings:[...e.warnings,...d.warnings,...t===null||e.apart.isolation.inForce?[]:[Ax],...t?.warnings??[],...f.warnings,...B.warnings]}}i(hB,"sidesOf");var Ax="stored runs were looked at first, so head ran before base was made ready, without isolation between them",$x=i((e,{repository:{project:t}})=>e.flatMap(n=>(n?.suites??[]).flatMap(({runner:r})=>r.kind==="report"&&r.file!==null?[Nd.join(t,r.directory,r.file)]:[])),"outputsOf");function $d(e,t,n,r){let{record:o,specs:s,contexts:a=n}=e;if(o.status!=="measured"&&o.status!=="new"||s.head===null)return null;let l=i(y=>{let[b,S]=[s[y],a[y]];if(b===null||S===null)throw new TypeError(`${o.path} has no ${y}`);return[b,So(e,y),S]},"there"),c=Oe(s.head),{open:u,exact:d,minimumPairs:m,usualPairs:p}=c,f=(u??c.runSuite)!==void 0,h=[...new Set(t.map(({metric:y})=>y))],w=h.filter(y=>Ft(y).exact);return{path:o.path,suiteRun:r===null?null:{run:r,taskOn:i(y=>So(e,y),"taskOn")},headOnly:s.base===null||a.base===null,isNew:o.status==="new"&&a.base!==null,timed:f&&(h.length===0||w.length<h.length),minimumPairs:m,...p!==void 0&&{usualPairs:p},tells:e.tells??!(o.status==="new"&&a.base!==null),minimumSamples:Yo(t),open:i((y,{seed:b,hurried:S,signal:k})=>{if(u===void 0)throw new TypeError(`${o.path} has nothing to time`);let[N,B,A]=l(y);return u(N,B,{...A,signal:k},{seed:b,metrics:h,hurried:S})},"open"),exact:d===void 0||w.length===0&&f?null:async(y,b,S)=>{let[k,N,B]=l(y),A={...B,limit:Math.min(B.limit,b)},O=e.names?.[y]??[N],K=[];for(let Zn of O)K.push(await d(k,Zn,A,w,S));return Lx(K)}}}i($d,"subjectOf");function Lx([e,...t]){if(e===void 0)throw new TypeError("a benchmark without a name");return t.reduce((n,r)=>({...n,values:Object.fromEntries(ye.flatMap(o=>{let[s,a]=[n.values[o],r.values[o]];return s===void 0&&a===void 0?[]:[[o,(s??0)+(a??0)]]})),warnings:[...n.warnings,...r.warnings]}),e)}i(Lx,"added");var Yo=i(e=>Math.max(1,...e.map(({metric:t})=>qt(t))),"samplesOf");function Ld(e,t){let n=new Map;for(let{record:r,specs:o,contexts:s=t}of e){let{suite:a}=r;if(n.has(a)||o.head===null||Oe(o.head).runSuite===void 0)continue;let c={base:e.find(d=>d.record.suite===a&&d.specs.base!==null)?.specs.base??null,head:o.head},u=i((d,m)=>{let[p,f]=[c[d],s[d]],h=p===null?void 0:Oe(p).runSuite;if(p===null||f===null||h===void 0)throw new TypeError(`${a} has no ${d}`);return h(p,{...f,signal:m})},"run");n.set(a,{suite:a,run:u})}return n}i(Ld,"suiteRunsOf");var X={share:.05,perTurn:{paired:3e-4,alone:.003},beside:.001,unknownShare:1,beyond:{share:.01,perTurn:5e-4},fewestTrials:3,besideBase:{times:2,share:.25,trials:8,part:.75}};function es(e,t){let n=e.flatMap((o,s)=>o===null||o.reported<=0?[]:[{clock:o,beside:t?.[s]??null}]);if(n.length<X.fewestTrials)return null;let r=J(n.map(({clock:o,beside:s})=>Fx(o,s)))>0;if(r||Ix(n)){let o=It(e,a=>a.reported);return{reported:o,clock:o+It(e,i(a=>Zo(a,r?a.delay:0),"busy"))}}return ts(e)}i(es,"disagreementOf");function Ix(e){let{times:t,share:n,trials:r,part:o}=X.besideBase,s=i(({wall:c,reported:u,turns:d})=>(c-u)/d,"gap"),a=e.flatMap(({clock:c,beside:u})=>u===null?[]:[{clock:c,beside:u}]),l=a.filter(({clock:c,beside:u})=>s(c)>t*s(u)+n*c.reported/c.turns);return a.length>=r&&l.length>=o*a.length}i(Ix,"isFarFromBase");function ts(e){let t=e.flatMap(n=>n??[]);return t.length<X.fewestTrials||J(t.map(jx))<=0?null:{reported:It(e,n=>n.reported),clock:It(e,({wall:n})=>n)}}i(ts,"overstatementOf");var It=i((e,t)=>Gn(e,n=>t(n)/n.turns),"perTurn"),Gn=i((e,t)=>{let n=e.flatMap(r=>r===null?[]:[t(r)]);return n.length<X.fewestTrials?0:J(n)},"medianOf");function Fx(e,t){let{reported:n,turns:r}=e,s=e.delay!==null&&t!==null?X.share:X.unknownShare,a=t===null?X.perTurn.alone:X.perTurn.paired,l=t===null?0:Math.max(0,Zo(t,t.delay)*(r/t.turns));return Zo(e,Bx(e,t))-l-s*n-a*r}i(Fx,"missingIn");function Bx({delay:e,turns:t},n){return e===null?0:n===null||n.delay===null||n.turns===0?e:Math.min(e,2*n.delay*t/n.turns+.001*t)}i(Bx,"creditOf");var Zo=i(({reported:e,wall:t,busy:n},r)=>Math.max(n===null?-1/0:n-e,t-e-(r??0)),"excess"),jx=i(({reported:e,wall:t,turns:n})=>e-t*(1+X.beyond.share)-X.beyond.perTurn*n,"beyondClock"),Q=i(e=>Dt(e,"s"),"inTime"),Id=i(({reported:e,clock:t})=>`it told of ${Q(e)} a turn, and took ${Q(t)}`,"disagreementInWords"),Xo=.25;function Fd(e,t){let[n,r]=[e,t].map(c=>Gn(c,u=>u.untimed/u.operations)),[o,s]=[e,t].map(c=>Gn(c,({processor:u,turns:d})=>u===null?0:(u.used-u.reported)/d)),a=Gn(e,({reported:c,untimed:u,operations:d})=>(c-u)/d),l=It(e,({processor:c})=>c?.reported??0);return[...Qo(n,r,a,0)?[`hooks around each operation, which are not timed, take ${Q(n??0)} on head and ${Q(r??0)} on base`]:[],...Qo(o,s,l,X.beside)?[`beside the operations that are timed, head uses ${Q(o??0)} of processor time a turn, and base ${Q(Math.max(0,s??0))}: what an operation leaves to be done later is not in its time`]:[]]}i(Fd,"besideOperations");var Qo=i((e=0,t=0,n,r)=>e-Math.max(0,t)>Math.max(Xo*n,Xo*t,r),"grew");function Lt(e,t,n){let r=e.flatMap(({[t]:o})=>n(o)??[]);return r.length<X.fewestTrials?null:J(r)}i(Lt,"typical");function Bd(e){let t=i(s=>{let a=Lt(e,s,u=>u.reported),l=Lt(e,s,u=>u.reported===null?null:u.wall),c=Lt(e,s,u=>u.reported===null?null:u.wall-u.reported);return a===null||l===null||c===null?null:{reported:a,wall:l,beside:c}},"sideOf"),[n,r]=[t("base"),t("head")];if(n===null||r===null)return Dx(e);if(!Qo(r.beside,n.beside,r.reported,0))return[];let o=i(({wall:s,reported:a})=>`${Q(a)} of the ${Q(s)} that it takes`,"inWords");return[`the report of a run on head adds up to ${o(r)}, and on base to ${o(n)}: is some of the time missing from it?`]}i(Bd,"besideReports");function Dx(e){let t=i(o=>({wall:Lt(e,o,({wall:s,summed:a})=>a===null?null:s),summed:Lt(e,o,({summed:s})=>s)}),"sideOf"),[n,r]=[t("base"),t("head")];return n.wall===null||r.wall===null||!n.summed||!r.summed?[]:r.wall<=(1+Xo)*n.wall*Math.max(1,r.summed/n.summed)?[]:[`a run of the tool takes ${Q(r.wall)} on head and ${Q(n.wall)} on base, and by its report an operation ${Q(r.summed)} and ${Q(n.summed)}: is some of the time missing from it?`]}i(Dx,"besideSummaries");function ns({clocks:e}){let{base:t,head:n}=Hd(e.trials);jd("base",ts(t)),jd("head",es(n,t)??es(e.alone,null))}i(ns,"holdAgainstClock");function Dd({clocks:e,warnings:t}){let{base:n,head:r}=Hd(e.trials);for(let o of[...Fd(r,n),...Bd(e.runs)])t.add(o)}i(Dd,"noteBesideOperations");var Hd=i(e=>({base:e.map(({base:t})=>t),head:e.map(({head:t})=>t)}),"sidesOf");function jd(e,t){if(t!==null)throw new g({side:e,message:`the benchmark's report of its own time does not agree with the clock: ${Id(t)}`,hint:"does its code replace timers, or reach into the program that measures it? docs/security.md says what is compared"})}i(jd,"refuse");var ue=i(e=>e.trialsNeeded>0&&e.measured.failure===null,"isPending");async function je(e,t){try{await t()}catch(n){if(!(n instanceof g))throw n;e.measured.failure=n.failure}}i(je,"catching");var Gd=i(e=>({turns:{...Wd(e.turns,t=>t.map(De)),cpu:e.turns.cpu?.map(De)??null},all:e.all===null?null:Wd(e.all,De),cpuTime:e.cpuTime===null?null:De(e.cpuTime),peakMemory:e.peakMemory===null?null:De(e.peakMemory),values:Hx(e.values),batch:e.batch,samples:e.samples?.map(t=>t.map(De))??null}),"roundSideTrial"),Hx=i(e=>Object.fromEntries(Object.entries(e).map(([t,n])=>[t,De(n)])),"roundValues"),De=i(e=>Number(e.toPrecision(6)),"round"),Wd=i((e,t)=>({count:e.count,min:t(e.min),p50:t(e.p50),p75:t(e.p75),p90:t(e.p90),p95:t(e.p95),p99:t(e.p99),mean:t(e.mean)}),"roundColumns");var Wx=qt("p99");function qn(e,{peakMemory:t,values:n},r){let o=e.map(a=>a.samples),s=o.reduce((a,l)=>a+l.length,0);return Gd({...Gx(e,o,s),peakMemory:t,values:n,batch:r})}i(qn,"sideTrialOf");function Gx(e,t,n){if(n===0){let o=e.map(a=>a.cpu),s=o.length>0&&!o.includes(null)?qd(o.map(Number),o.map(()=>1)):null;return{turns:ar([],[]),all:null,cpuTime:s,samples:null}}let r=ar(t.map(ir),e.map(o=>o.cpu));return{turns:r,all:ir(t.flat()),cpuTime:r.cpu===null?null:qd(r.cpu,r.count),samples:n<=Wx?t:null}}i(Gx,"timesOf");function qd(e,t){let n=t.reduce((r,o)=>r+o,0);return e.reduce((r,o,s)=>r+o*(t[s]??0),0)/n}i(qd,"weightedMean");function Ud(e,t,n){let r=e.flatMap(({clock:d})=>d??[]);if(r.length<e.length||r.length===0)return null;let o=i(d=>r.reduce((m,{[d]:p})=>m===null||p===null?null:m+p,0),"sum"),[s,a,l]=[o("reported")??0,o("untimed")??0,o("wall")??0],c=e.map(({samples:d})=>n*d.length),u=e.reduce((d,{cpu:m},p)=>d+(m??0)*(c[p]??0),0);return{turns:r.length,operations:c.reduce((d,m)=>d+m,0),processor:t===null?null:{used:t,reported:u},reported:s,untimed:a,wall:l,busy:o("busy"),delay:o("delay")}}i(Ud,"clockOf");var rs=i(({base:e,head:t})=>e.tells===!0&&t.tells===!0,"bothTell");var Un=Ds.turn,qx=24,Ux=2;function Vd(e,t,n=[]){let[r,o,s]=n.length===0?Vx(e,t.usualPairs):zx(n),a=Math.max(r,n.length===0?e:0),l=Math.min(Math.ceil(t.minimumSamples/o),Math.floor(Ux/a)),c=Math.min(...n.map(u=>u.most??1/0));return{pairs:Math.min(c,Math.max(s,l,t.minimumPairs)),turn:r}}i(Vd,"planTrial");var Vn=i((e,{minimumSamples:t})=>t>1?e.pairs:1,"fewestPairs"),Vx=i((e,t=qx)=>[Un,Math.max(1,Math.floor(Un/e)),Math.round(t*Un/Math.max(Un,e))],"ordinary"),zx=i(e=>[Math.max(...e.map(({seconds:t})=>t)),Math.min(...e.map(({samples:t})=>t)),Math.max(...e.map(({pairs:t})=>t))],"wished");async function ss(e,t){var A=[];try{let{random:n,pin:r,clock:o}=t;let s=o();let a=_(A,await eP(e,t.control?"base":"head",t),!0);let l=await Zd(r,[a.base,a.head]);let c=o();let u=t.seconds-(c-s);let d=t.plan??Jd([a.base,a.head],e,u);let m=Jx(a,t.hurried);let{order:p,turns:f,ofBase:h}=await Zx(a,d,m,n,o).finally(()=>Qx(a));let w={opening:c-s,turns:o()-c};let y=await q("base",os(a.base,f.base,m.base));let b=await q(t.control?"base":"head",os(a.head,f.head,m.head));let S=[...new Set([...l,...a.base.warnings,...a.head.warnings])];let k=2*(a.openedBase-s+h);let N={index:t.index,order:p,base:y.trial,head:b.trial};let B={base:y.clock,head:b.clock};return{trial:N,plan:d,warnings:S,clocks:B,parts:w,control:k,tells:rs(a)}}catch(O){var K=O,Zn=!0}finally{var hs=v(A,K,Zn);hs&&await hs}}i(ss,"runTrial");async function zd(e,t){var p=[];try{let{clock:n}=t;let r=n();let o=_(p,await q("head",e.open("head",Kd(t,Yd(t,"alone")))),!0);let s=await Zd(t.pin,[o]);let a=n();let l=t.plan??Jd([o],e,t.seconds-(a-r));let c=o.tells===!0&&e.tells!==!1;let u=[];for(let b=0;b<l.pairs;b++)u.push(await q("head",o.turn(l.turn,o.batch,c)));let{trial:d,clock:m}=await q("head",os(o,u,o.batch));return{trial:d,plan:l,tells:c,clocks:{base:null,head:m},parts:{opening:a-r,turns:n()-a},control:null,warnings:[...s,...o.warnings]}}catch(f){var h=f,w=!0}finally{var y=v(p,h,w);y&&await y}}i(zd,"runHeadOnly");var Kx=4,zn=i((e,t)=>e.operation>Kx*t.operation,"isFarAbove");function Jx({base:e,head:t},n){if(n&&(zn(e,t)||zn(t,e)))return{base:e.batch,head:t.batch};let r=Math.max(e.batch,t.batch);return{base:r,head:r}}i(Jx,"batchesOf");function Yx({base:e,head:t}){let{first:n}=e,{first:r}=t;return n!==void 0&&r!==void 0?{base:n,head:r}:r!==void 0&&zn(t,e)?{head:r}:n!==void 0&&zn(e,t)?{base:n}:{}}i(Yx,"earlyTurns");async function Zx(e,t,n,r,o){let s={base:[],head:[]},a=rs(e),l=Yx(e),[c,u]=["",0];for(let d=0;d<t.pairs;d++){let m=r.integer(0,1)===0?"base":"head",p=m==="base"?"head":"base";c+=m==="base"?"b":"h";for(let f of[m,p]){Xx(e,f);let h=o();s[f].push((d===0&&e[f].tells===!0===a?l[f]:void 0)??await q(f,e[f].turn(t.turn,n[f],a))),f==="base"&&(u+=o()-h)}}return{order:c,turns:s,ofBase:u}}i(Zx,"runTurns");function Xx(e,t){e[t==="base"?"head":"base"].hold?.(!0),e[t].hold?.(!1)}i(Xx,"hold");function Qx({base:e,head:t}){e.hold?.(!1),t.hold?.(!1)}i(Qx,"release");async function eP(e,t,n){let{random:r,clock:o}=n,s=o(),a=Kd(n,Yd(n,t==="base"?"control":"trial")),l={base:i(async()=>{let y=await q("base",e.open("base",a));return s=o(),y},"base"),head:i(()=>q(t,e.open(t,a)),"head")},c=r.integer(0,1)===0?"base":"head",u=c==="base"?"head":"base",d=await Promise.allSettled([l[c](),l[u]()]),m=d.filter(y=>y.status==="fulfilled").map(y=>y.value),p=i(async()=>{await Promise.all(m.map(y=>y[Symbol.asyncDispose]()))},"dispose"),[f,h]=m;if(f===void 0||h===void 0)throw await p(),d.find(y=>y.status==="rejected")?.reason;return{...c==="base"?{base:f,head:h}:{base:h,head:f},openedBase:s,[Symbol.asyncDispose]:p}}i(eP,"openBoth");var Kd=i(({hurried:e,signal:t},n)=>({seed:n,hurried:e,signal:t}),"openOptionsOf");function Jd(e,t,n){let r=Vd(Math.max(...e.map(({operation:a})=>a)),t,e.flatMap(({turns:a})=>a??[])),o=e.reduce((a,{operation:l})=>a+Math.max(r.turn,l),0),s=Math.floor(tP*n/o);return{...r,pairs:Math.min(r.pairs,Math.max(Vn(r,t),s))}}i(Jd,"planFor");var tP=.75,Yd=i(({seed:e,index:t},n)=>ne(e,`${n} ${t}`).integer(1,2147483647),"trialSeed");async function q(e,t){try{return await t}catch(n){throw n instanceof g?n.on(e):n}}i(q,"attributeFailure");async function Zd(e,t){let n=t.flatMap(({pid:o})=>o??[]),r=e===null||n.length===0?null:await e.pin(n);return r===null?[]:[r]}i(Zd,"pinSessions");async function os(e,t,n){let r=await e.finish();return{trial:qn(t,r,n),clock:Ud(t,r.used??null,n)}}i(os,"finished");var nP=.9,rP=.5;async function Xd(e,t,n){let o=e.some(({trialsNeeded:a})=>a>0)?rP*t():0,s=i(()=>t()-o,"countingLeft");for(let a of e){if(a.subject.exact===null||s()<=0)continue;n.onProgress({kind:"exact",path:a.subject.path});let l=n.clock();await je(a,()=>oP(a,s,n)),n.onRun?.([a.subject.path],n.clock()-l),a.trialsNeeded===0&&n.onProgress({kind:"decided",path:a.subject.path,trials:0})}}i(Xd,"countAll");async function oP(e,t,n){let{exact:r,headOnly:o,path:s}=e.subject,a=null;for(let l of o?["head"]:sP(n.seed,s)){n.signal.throwIfAborted();let c=t();if(r===null||c<=0)return;if(a=await q(l,r(l,c,a)).catch(u=>{if(!(u instanceof g)||t()>0||c>nP*n.timeLimit)throw u;return null}),a===null){let u=`${c.toFixed(1)} s`;e.measured.warnings.add(`${l} could not be counted in the remaining ${u}`);return}iP(e.measured,l,a)}}i(oP,"count");var sP=i((e,t)=>ut(["base","head"],ne(e,`${t}/count`)),"drawnOrder");function iP(e,t,{values:n,basis:r,warnings:o}){e.exact={...e.exact,[t]:n,basis:r};for(let s of o)e.warnings.add(s)}i(iP,"keep");function Qd(e,t){let n={base:null,head:null},r=new Set,o={path:e.path,trials:[],control:[],alone:[],exact:n,clocks:{trials:[],alone:[],runs:[]},failure:null,tells:!1,short:null,warnings:r};return{subject:e,measured:o,plan:null,trialsNeeded:e.timed?t.needed(o):0,suspect:!1}}i(Qd,"begin");function em(e,t){let n=new Map;for(let r of e){let o=r.subject.suiteRun?.run??r;n.set(o,[...n.get(o)??[],r])}return[...n.values()].map(r=>({suiteRun:r[0]?.subject.suiteRun?.run??null,states:r,latest:null,taken:0,gaveUpAfter:null,hurried:!1,likely:r.some(({subject:o})=>o.isLikely===!0),get needed(){let o=r.filter(ue).map(({trialsNeeded:a})=>a),s=o.filter(Number.isFinite);return s.length>0?Math.min(...s):Math.max(0,...o)},get controls(){return r.some(s=>ue(s)&&s.suspect&&s.measured.control.length===0)?t.control.first:0},get suspect(){return r.some(o=>ue(o)&&o.suspect)}}))}i(em,"groupsOf");function tm(e,t,n,r){let o=Math.max(e/(2*t),r===null?e/(16*n):4*r);return Math.min(e/n,t>1?o:e)}i(tm,"firstTrialLimit");var nm=i(e=>2*e/4,"usualAfterGivingUp"),rm=i(({left:e,whole:t,owed:n})=>e>0&&(e>t/2||n<e),"beginsOneMore"),Kn=i(({latest:e})=>e?.seconds??0,"costOfTrial");function is({latest:e,needed:t,controls:n}){let r=Kn({latest:e}),o=Math.min(n,t);return r*(t-o)+(e?.control??r)*o}i(is,"costOfVerdict");function om(e,t){if(t<=0)return[];let n=i(o=>o.latest===null?0:is(o),"cost"),r=t;return[...e].sort((o,s)=>Number(s.suspect)-Number(o.suspect)||n(o)-n(s)).filter(o=>{let s=n(o)<=r;return s&&(r-=n(o)),s})}i(om,"affordable");var sm=i(e=>e.toSorted((t,n)=>Number(n.likely)-Number(t.likely)),"likelyFirst");function im(e,t){let n=t.length<e.length?[]:t.filter(r=>r.likely);return n.length>0?n:t}i(im,"early");function am(e,t,n){if(t<=0)return[];let r=i(s=>Kn(s)*(n-s.taken),"cost"),o=t;return[...e].filter(({taken:s,needed:a})=>s<n&&Number.isFinite(a)).sort((s,a)=>r(s)-r(a)).filter(s=>(o-=r(s),o>=0))}i(am,"reachingFirstLook");function as({plan:e,fewestPairs:t,opening:n,turns:r},o){let s=r/e.pairs,a=Math.floor((o-n)/s),l=Math.max(t,Math.min(e.pairs,a)),c=a<t;return{pairs:l,hurried:c,seconds:l*s+(c?0:n)}}i(as,"paceFor");var Jn=i(({measured:e},t)=>e.failure===null&&t.wantsControl(e),"isAccused");function lm(e,t,n){let r=e.latest?.seconds??e.gaveUpAfter;for(let o of e.states){let s=(n.outstanding??n.needed)(o.measured),a=ue(o)?Math.min(s,n.lastLook-e.taken):0,l=Jn(o,n)?Math.max(1,n.control.first-o.measured.control.length):Math.min(a,e.controls),c=Jn(o,n)?a:a-l;if(c+l===0)continue;let u=(r??t)*c+(e.latest?.control??r??t)*l;o.measured.short={trial:r??0,trials:c===0?l:c,seconds:u}}}i(lm,"noteShortage");async function cm(e,t,n){let r=ne(n.seed,`${t.suite}/${e.taken}`),o=e.states.some(s=>!s.subject.headOnly&&ue(s));await dm(e,async()=>{let s=await mm(t,o?"head":null,n.signal,r);return aP(e,s),a=>{let{measured:l,subject:c}=a;c.headOnly?l.alone.push(ls(cs(Yn(a,"head"),s.head,"head"))):s.base!==null&&l.trials.push(pm(a,s,s.base,"head",l.trials.length))}})}i(cm,"runSuiteTrial");function aP({states:e},{base:t,head:n}){t?.run===void 0||n.run===void 0||e[0]?.measured.clocks.runs.push({base:t.run,head:n.run})}i(aP,"noteRun");async function um(e,t,n){let r=Math.max(0,...e.states.map(({measured:s})=>s.control.length)),o=ne(n.seed,`${t.suite}/${r}/control`);await dm(e,async()=>{let s=await mm(t,"base",n.signal,o);return a=>{let{measured:l,subject:c}=a;!c.headOnly&&s.base!==null&&l.control.push(pm(a,s,s.base,"base",l.control.length))}})}i(um,"runSuiteControl");async function dm(e,t){let n=e.states.filter(({measured:o})=>o.failure===null),r=t();for(let o of n)await je(o,async()=>(await r)(o))}i(dm,"serving");async function mm(e,t,n,r){if(t===null)return{order:"",base:null,head:await q("head",e.run("head",n))};let o=r.integer(0,1)===0?"base":"head",s={base:"base",head:t},a=await q(s[o],e.run(s[o],n)),l=o==="base"?"head":"base",c=await q(s[l],e.run(s[l],n)),u=o==="base"?"b":"h";return o==="base"?{order:u,base:a,head:c}:{order:u,base:c,head:a}}i(mm,"run");var Yn=i(({subject:e},t)=>e.suiteRun?.taskOn(t)??null,"taskOf");function pm(e,{order:t,head:n},r,o,s){let a=cs(Yn(e,"base"),r,"base"),l=cs(Yn(e,o),n,o);return lP(Yn(e,o),a,l),{index:s,order:t,base:ls(a),head:ls(l)}}i(pm,"pairOf");var ls=i(e=>qn([e.turn],e,e.batch),"trialOf");function cs(e,t,n){let r=t.get(e);if(r instanceof g)throw r.on(n);if(r!==void 0)return r;let o=[...t.values()].find(s=>s instanceof g);throw new g({side:n,message:`the report of one run lacks benchmark ${JSON.stringify(e)}, which was listed before`,hint:o?.message??"does the tool run the same benchmarks every time?"})}i(cs,"shareOf");function lP(e,t,n){let[r,o]=[t.units,n.units];for(let[s,a]of Object.entries(o??{}))if(r?.[s]!==void 0&&r[s]!==a)throw new g({side:"head",message:`${JSON.stringify(e)} is in ${JSON.stringify(a)} on head and in ${JSON.stringify(r[s])} on base`,hint:"different units cannot be compared; rename the benchmark together with its unit"})}i(lP,"refuseOtherUnits");async function us(e,t,n){let r=new AbortController,o=setTimeout(()=>r.abort(new Error("the time is up")),Math.min(e*1e3,2**31-1));try{return await n(AbortSignal.any([t,r.signal]))}catch(s){if(t.throwIfAborted(),r.signal.aborted)return null;throw s}finally{clearTimeout(o)}}i(us,"within");async function fm(e,t){let n=e.map(c=>Qd(c,t)),r=em(n,t),o=t.clock()+t.timeLimit,s={options:t,left:i(()=>o-t.clock(),"left")};await Xd(n,s.left,t);for(let c of[!1,!0])await cP(r.filter(u=>u.states.every(({subject:d})=>d.isNew)===c),s);let a=r.flatMap(({latest:c})=>c?.seconds??[]),l=a.length===0?0:J(a);for(let c of r)lm(c,l,t);for(let{measured:c}of n)Dd(c);return n.map(c=>c.measured)}i(fm,"measure");async function cP(e,t){let{options:n,left:r}=t,o=ne(n.seed,"rounds"),s=i(()=>e.filter(a=>a.states.some(ue)&&a.taken<n.lastLook),"pending");for(let a=sm(ut(s(),o));a.length>0&&r()>0;)for(a=await mP(a,t),fP(s().filter(uP),t);;){let l=s().filter(dP),c=im(l,om(l,r())),u=c.length>0?c:am(l,r(),n.firstLook);if(u.length===0)break;for(let d of ut(u,o)){if(r()<=0)break;await ds(d,r(),t)}}}i(cP,"measureGroups");var uP=i(({latest:e,gaveUpAfter:t})=>e!==null||t!==null,"isBegun"),dP=i(({latest:e})=>e!==null,"canGoOn");async function mP(e,t){let{options:n,left:r}=t,[o,s,a]=[r(),[],[]],[l,c]=[null,0],u=i(m=>tm(r(),m,n.firstLook,l),"limitFor"),d=[...e];for(;d.length>0&&rm({left:r(),whole:o,owed:c});){let m=u(d.length),p=d.shift();if(p===void 0)break;await ds(p,m,t),p.latest!==null?(s.push(p.latest.seconds),l=J(s),c+=pP(p,n)):p.gaveUpAfter!==null&&(a.push(p),s.length===0&&(l=nm(p.gaveUpAfter)))}for(let[m,p]of a.entries()){if(r()<=0)break;p.hurried=!0,await ds(p,u(a.length-m),t)}return d}i(mP,"firstTrials");function pP(e,{firstLook:t}){let n=Number.isFinite(e.needed)?Math.min(e.needed,t-e.taken):0,r=hm(e);return n*(r===null?Kn(e):as(r,0).seconds)}i(pP,"costOfFirstLook");function hm({states:[e],latest:t}){let n=t?.parts??null;return e?.plan==null||n===null?null:{plan:e.plan,fewestPairs:Vn(e.plan,e.subject),...n}}i(hm,"shorteningOf");function fP(e,{left:t}){let n=is,r=e.filter(s=>Number.isFinite(s.needed));if(r.reduce((s,a)=>s+n(a),0)<=t())return;let o=t()/Math.max(1,r.length);for(let s of r){let[a]=s.states,l=hm(s);if(a===void 0||l===null||n(s)<=o)continue;let c=as(l,o/s.needed);a.plan={...l.plan,pairs:c.pairs},s.hurried||=c.hurried,s.latest={seconds:c.seconds,parts:null,control:s.latest?.control??null}}}i(fP,"hurry");async function ds(e,t,n){let{options:r}=n;r.signal.throwIfAborted();let o=e.states.filter(ue),s=r.clock(),a=Math.min(t,n.left()),l=await us(a,r.signal,c=>hP(e,a,{...r,signal:c}));if(r.onRun?.(gm(e),r.clock()-s),l===null){e.gaveUpAfter=a;return}e.latest={seconds:r.clock()-s,...l},e.taken+=1;for(let c of o)await gP(c,e,n)}i(ds,"takeTrial");var gm=i(({states:e})=>e.map(({subject:t})=>t.path),"pathsOf");async function hP(e,t,n){if(e.suiteRun!==null)return await cm(e,e.suiteRun,n),{parts:null,control:null};let r={parts:null,control:null};for(let o of e.states)await je(o,async()=>{let s=ym(o,e,{...n,seconds:t});r=await(o.subject.headOnly?kP(o,s):wP(o,s))});return r}i(hP,"runGroup");async function gP(e,t,{options:n,left:r}){let{path:o}=e.subject;if(e.measured.failure===null&&(e.trialsNeeded=n.needed(e.measured),e.suspect=n.isSuspect?.(e.measured)??!1,n.onProgress({kind:"trial",path:o,trials:t.taken,next:t.taken+e.trialsNeeded}),!(e.trialsNeeded>0))){for(let s=0;Jn(e,n)&&r()>0;s++){n.signal.throwIfAborted(),n.onProgress({kind:"control",path:o});let a=n.clock(),l=await us(r(),n.signal,c=>yP(e,t,s,{...n,signal:c}));if(n.onRun?.(t.suiteRun===null?[o]:gm(t),n.clock()-a),l===null)return}n.onProgress({kind:"decided",path:o,trials:t.taken})}}i(gP,"look");async function yP(e,t,n,r){return t.suiteRun!==null?await um(t,t.suiteRun,r):await je(e,()=>bP(e,n,ym(e,t,{...r,seconds:1/0}))),!0}i(yP,"takeControl");var ym=i((e,{taken:t,hurried:n},{seed:r,pin:o,clock:s,signal:a,seconds:l})=>({index:t,plan:e.plan,pin:o,clock:s,signal:a,hurried:n,seconds:l,random:ne(r,`${e.subject.path}/${t}`),seed:r}),"requestOf");async function wP(e,t){let n=await ss(e.subject,{...t,control:!1});return e.measured.trials.push(ms(e,n)),e.measured.clocks.trials.push(n.clocks),ns(e.measured),{parts:n.parts,control:n.control}}i(wP,"addPair");async function bP(e,t,n){let r=ne(n.seed,`${e.subject.path}/${t}/control`),o=await ss(e.subject,{...n,index:t,random:r,control:!0});e.measured.control.push(ms(e,o))}i(bP,"addControl");async function kP(e,t){let n=await zd(e.subject,t);return e.measured.alone.push(ms(e,n)),e.measured.clocks.alone.push(n.clocks.head),ns(e.measured),{parts:n.parts,control:n.control}}i(kP,"addHeadOnly");function ms(e,t){e.plan=t.plan,e.measured.tells||=t.tells;for(let n of t.warnings)e.measured.warnings.add(n);return t.trial}i(ms,"keep");import{readFile as SP}from"node:fs/promises";import{sep as wm}from"node:path";var xP=/^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;async function Uj(e,t,n,r,o){let s=await _d(n,t),a=Object.entries(r.environment).filter(([u])=>xP.test(u)).sort(([u],[d])=>u<d?-1:1),l=new Map,c=new Map;for(let{record:u}of e){let d=t.find(({name:y})=>y===u.suite);if(d===void 0)continue;c.has(d.name)||c.set(d.name,await PP(Ss(d.runner),r));let m=Yo(o.filter(({path:y})=>y===u.path)),{head:p}=We(u).runtime,f=c.get(d.name)??null;if(f===null||f==="interpreter"&&p===null)continue;let h=[f,p?.name,p?.version],w=[d.runner,s.get(d.name),h,a,m];l.set(u.path,sr(w))}return l}i(Uj,"recipesOf");var bm=i(e=>sr([e,"own durations"]),"toldRecipe");async function PP(e,t){return e==="unknown"?null:typeof e=="string"?e:_P(e,t)}i(PP,"programOf");async function _P({argv:e,directory:t},n){let r=`${n.root}${wm}${t}`,o=await M(e[0]??"",n.environment.PATH,r);return o===null||o.startsWith(n.root+wm)?"own":Ls(await SP(o)).slice(0,12)}i(_P,"digestOfProgram");function ps(e,t,n){if(!Sm(e,t))return null;let r=lr(e,t,n),{method:o,bounds:s}=r.rule,a=xm(r);if(a.length===0)return null;let l=Math.min(...a.map(p=>p.over)),c=Math.max(...a.map(p=>p.within)),u=r.measurement.trials.length+r.measurement.alone.length,d=r.heads.length===0?1:u/r.heads.length;if(l===0)return 0;if(c===0)return Math.ceil(d*ni(r.ratios,s));let m=r.measurement.control.length>0||e.budget.maxRegression===null?0:o.control.first;return Math.ceil(Math.min(d*l+m,d*c))}i(ps,"trialsNeeded");var km=i((e,t,n)=>Sm(e,t)&&xm(lr(e,t,n)).some(({over:r,within:o})=>r<o),"leansOver"),Sm=i(({metric:e},t)=>!Ft(e).exact&&ri(t,e)&&oi(We(t),e),"isTimedHere");function xm(e){let{check:t,heads:n,rule:r}=e,{max:o}=t.budget,s=o===null?[]:[Pm(Ws(n,o,t.metric),r.bounds)];return[...vP(e),...s]}i(xm,"distancesOf");function vP(e){let{check:t,measurement:n,pairs:r,rule:o}=e;return t.budget.maxRegression===null||ii(n)?[]:si(e)?.outcome==="within"?[{over:1/0,within:0}]:[Pm(Hs(r),o.bounds)]}i(vP,"distancesOfPairs");function Pm(e,t){let n=Gs(e,t);if(n!=="undecided")return{over:n==="over"?0:1/0,within:n==="within"?0:1/0};let r=i((o,s)=>{let a=o.slice(e.length+1).findIndex((l,c)=>s+c+1>=l);return a===-1?1/0:a+1},"missing");return{over:r(t.over,e.filter(o=>o>0).length),within:r(t.within,e.filter(o=>o<0).length)}}i(Pm,"distances");async function dD(e,t,n){let{decided:r}=n,o=Qn(t),s=n.planned===void 0?o:Qn(n.planned),a=e.filter(({record:u})=>r?.has(u.path)!==!0),l=new Map(e.map(({record:u})=>[u.path,r?.get(u.path)??u])),c=_m(a,s,n.contexts).map(u=>({...u,isLikely:n.likely?.has(u.path)===!0}));return vm(c,l,CP(l,o,n),n)}i(dD,"measureAll");function _m(e,t,n){let r=Ld(e,n);return e.flatMap(o=>{let{path:s,suite:a}=o.record;return $d(o,t.get(s)??[],n,r.get(a)??null)??[]})}i(_m,"subjectsOf");async function vm(e,t,n,r){let{world:o}=r,{method:s}=r.rule;if(e.length===0)return[...t.values()];let a=`${e.length} benchmark${e.length===1?"":"s"}`;o.onEvent({kind:"step",text:`Measuring ${a}`}),o.onEvent({kind:"subjects",paths:e.map(({path:d})=>d),look:s.firstLook});let l=r.elapsed()+r.timeLimit,c=await OP(fm(e,{...s,...n,seed:r.seed,timeLimit:r.timeLimit,pin:r.pin,onProgress:o.onEvent,...r.onRun&&{onRun:r.onRun},clock:o.clock,signal:o.signal})),u=RP(e,c,{elapsed:r.elapsed(),whole:l});for(let d of c)t.set(d.path,fs(t.get(d.path),d,u));return[...t.values()]}i(vm,"measureSubjects");var TP=1.25;function RP(e,t,{elapsed:n,whole:r}){let o=new Map,s=new Map(e.map(({path:c,suiteRun:u})=>[c,u?.run.suite]));for(let{path:c,short:u}of t){let d=s.get(c)??c;o.set(d,Math.max(o.get(d)??0,u?.seconds??0))}let a=n+TP*[...o.values()].reduce((c,u)=>c+u,0);return t.some(({short:c,trials:u,alone:d})=>c!==null&&u.length+d.length===0)?Math.max(a,2*r):a}i(RP,"timeLimitFor");async function OP(e){try{return await e}finally{await iu()}}i(OP,"closing");function CP(e,t,{rule:n,least:r}){let o=i((a,l)=>{let c=fs(e.get(a.path),a);return(t.get(a.path)??[]).map(u=>l(u,c,n))},"about"),s=i((a,l)=>{let c=Math.max(l.trials.length,l.alone.length),u=o(l,ps).filter(m=>m!==null);if(r!==void 0&&c<r)return Math.max(r-c,...u.filter(Number.isFinite));let d=u.filter(m=>m>0&&m!==1/0);return d.length>0?a(...d):u.length>0?Math.max(...u):Math.max(0,(r??n.method.firstLook)-c)},"trialsTo");return{needed:i(a=>s(Math.min,a),"needed"),outstanding:i(a=>s(Math.max,a),"outstanding"),isSuspect:i(a=>o(a,km).includes(!0),"isSuspect"),wantsControl:i(a=>o(a,ai).includes(!0),"wantsControl")}}i(CP,"answersFrom");async function mD(e,t){let{rule:n,contexts:r,screening:o}=t,s=new Map(e.map(({candidate:{record:d}})=>[d.path,d])),a=new Map(e.map(({candidate:d,checks:m})=>[d.record.path,m])),l=i(d=>{let m=fs(s.get(d.path),d),p=a.get(d.path)??[],f=i(b=>p.map(S=>({...S,budget:{...S.budget,...b}})),"part"),{alone:h}=We(m);if(h.length<o.trials)return o.trials-h.length;if(f({max:null}).filter(({budget:b})=>b.maxRegression!==null).some(b=>li(b,m,n)))return 0;let y=f({maxRegression:null,atLeast:null}).filter(({budget:b})=>b.max!==null);return Math.max(0,...y.map(b=>ps(b,m,n)??0))},"needed"),c=_m(e.map(({candidate:d})=>d),a,r),u=await vm(c,s,{needed:l,wantsControl:i(()=>!1,"wantsControl")},t);return new Map(u.map(d=>[d.path,d]))}i(mD,"measureScreened");function fs(e,t,n=0){if(e===void 0)throw new TypeError(`${t.path} was measured but never requested`);if(!vs(e))throw new TypeError(`${t.path} was measured although it is ${e.status}`);let{trials:r,alone:o,control:s,exact:a,failure:l,tells:c,short:u,warnings:d}=t,m={...e,trials:r,alone:o.length>0?o:e.alone,control:s,recipe:c&&e.stored===null&&e.recipe!==null?bm(e.recipe):e.recipe,exact:a.base===null&&a.head===null?e.exact:a,short:u&&{trial:u.trial,trials:u.trials,timeLimit:n},warnings:[...e.warnings,...d]};return l===null?m:{...m,status:"failed",failure:l}}i(fs,"fill");export{xi as a,Pi as b,u0 as c,o_ as d,br as e,R as f,jv as g,gt as h,yt as i,ga as j,Xe as k,$r as l,$l as m,Ul as n,Vl as o,Kr as p,Ql as q,Xr as r,zy as s,Ky as t,mN as u,zN as v,oM as w,$A as x,f$ as y,Oe as z,Ce as A,lu as B,So as C,_t as D,Nn as E,V$ as F,Ie as G,No as H,Do as I,vI as J,TI as K,Ho as L,iI as M,qo as N,gd as O,ix as P,jn as Q,At as R,dI as S,SI as T,Wo as U,_S as V,vS as W,Dn as X,xI as Y,Hn as Z,pB as _,Ex as $,fB as aa,Nx as ba,hB as ca,$x as da,Vd as ea,Yo as fa,Uj as ga,bm as ha,dD as ia,mD as ja};
