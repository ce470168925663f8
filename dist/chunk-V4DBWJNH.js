import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{commandInWords,endedFailure,foreignFailure,survivorFailure}from"./chunk-CK3IH4IM.js";import{formatOf,readReport}from"./chunk-FVHELDT4.js";import{LARGEST_REPORT,filesIn,readReportFiles}from"./chunk-7CKUN43K.js";import{describeWorkingTree,resolveRevisions}from"./chunk-KHGJ7MDH.js";import{programFile}from"./chunk-4KS55LUI.js";import{budgetsFor,enclose,endingWith,gitWorldOf,runProcess,startProcess,temporaryFor}from"./chunk-B6SJIUHN.js";import{PATIENCE,findRepository,gitPath,headCommit,inRepository,projectRoot}from"./chunk-WRZM7INQ.js";import{MARKER,git,gitBytes,items,openScratch,processesOf,sha256,shortDigest,signalGroup,tryGit}from"./chunk-YVE46T7M.js";import{findExecutable,findProgram}from"./chunk-CI6SQOHC.js";import{NO_RENAMES,governingConfiguration,inHeadsNames,isBuilt,isPartOf,renamedBenchmarks,renamedSuites,tightenedPolicy,unaffectedSuites}from"./chunk-XVAENFZ3.js";import{INHERIT,parseConfigurationBytes,readConfiguration,withVariables}from"./chunk-QNAO527N.js";import{isFormatName}from"./chunk-Q3IVLX5T.js";import{METHOD,decide,excessesOfLimit,excessesOfPairs,isHeadOnly,isPending,readCheck,screenedOf,untilImproved,wantsControl}from"./chunk-EVPCTAUZ.js";import{nearest}from"./chunk-WD7CLSQG.js";import{harmless,lastLines,tail}from"./chunk-7ISH6GSC.js";import{failed,seededRandom,shuffled}from"./chunk-HSMRKM2P.js";import{columns,summarize}from"./chunk-IYFSIWEH.js";import{isMeasurable,isMeasured}from"./chunk-UFZ3QNTI.js";import{samplesNeeded}from"./chunk-5PV7ZI2K.js";import{filesOfSpec,isBenchmarkFile,isShared,pythonFolderOf,runOnBase,startedBy}from"./chunk-BJ4RWKX2.js";import{NOTHING_MEASURED,measurementOf,wasRun}from"./chunk-RIPWYIUG.js";import{benchmarkPath,globMatcher,suiteOf}from"./chunk-EBCLG24W.js";import{BenchmarkFailure,UserError}from"./chunk-C22BVI2I.js";import{count,enumerate}from"./chunk-IQ7TCKHV.js";import{METRIC_NAMES,formatPercent,formatQuantity,isTimed,metricOf}from"./chunk-FORWQX5A.js";import{median}from"./chunk-CBPDAXX6.js";import{__callDispose,__using}from"./chunk-LT5P7FYG.js";import{mkdir,writeFile}from"node:fs/promises";import{dirname,join}from"node:path";async function filesAt(repository,commit,paths){let named5=paths.map(path=>`${commit}:${path}`);if(named5.some(name=>name.includes(`
`)))throw new UserError("a path with a line break is not supported");let input=`${named5.join(`
`)}
`;return parse(await gitBytes(["cat-file","--batch","--follow-symlinks"],{...inRepository(repository),input}),paths)}async function exportFiles(repository,commit,paths,folder2){for(let[path,bytes2]of await filesAt(repository,commit,paths))bytes2!==null&&(await mkdir(dirname(join(folder2,path)),{recursive:!0}),await writeFile(join(folder2,path),bytes2));return folder2}function parse(output,paths){let found2=new Map,at=0;for(let path of paths){let line=output.subarray(at,output.indexOf(`
`,at)).toString("utf8");at+=Buffer.byteLength(line)+1;let[,type,size2]=/^[0-9a-f]+ (\w+) (\d+)$/.exec(line)??[],told=/^(?:dangling|loop|notdir|symlink) (\d+)$/.exec(line)?.[1],length=Number(size2??told??-1);found2.set(path,type==="blob"?output.subarray(at,at+length):null),at+=length+1}return found2}import{readFile}from"node:fs/promises";import{tmpdir}from"node:os";import{dirname as dirname2,join as join4}from"node:path";import{realpathSync}from"node:fs";import{join as join3}from"node:path";import{lstatSync,mkdirSync,readFileSync,rmSync}from"node:fs";import{join as join2}from"node:path";import{setTimeout as delay}from"node:timers/promises";var INIT=`
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
`;var KERNEL=/^(?:proc|sysfs|cgroup2?|devpts|devtmpfs|mqueue|securityfs|debugfs|tracefs|bpf|pstore|configfs|fusectl|hugetlbfs|binfmt_misc|efivarfs|autofs|nsfs|rpc_pipefs)$/,isIn=(path,folder2)=>path===folder2||path.startsWith(`${folder2}/`);function commandsFor(view){let{own,stage}=view,roots=outermost(view.hidden),rootOf=path=>roots.findIndex(root=>isIn(path,root)),copied2=outermost(view.copied).filter(path=>rootOf(path)<0),blank=outermost(view.blank).filter(path=>rootOf(path)<0),lent=lentBy(view,path=>rootOf(path)>=0||blank.some(each=>isIn(path,each))),inRoot=path=>{let index=rootOf(path);return`${stage}/root${index}${path.slice(roots[index]?.length)}`};return[folder(stage),`mount -t tmpfs -o mode=0755 tmpfs ${q(stage)}`,...lent.flatMap(fetched),...copied2.flatMap((path,index)=>copyOf(path,`${stage}/copy${index}`,keptCopy(own,index))),...roots.flatMap((_,index)=>emptyFor(`${stage}/root${index}`,keptRoot(own,index))),...view.mounts.filter(({type})=>!KERNEL.test(type)).map(readOnly),...copied2.map((path,index)=>`mount --rbind ${q(`${stage}/copy${index}`)} ${q(path)}`),...blank.flatMap(blankAt),...lent.flatMap(each=>laid(each,rootOf(each.path)<0?each.path:inRoot(each.path))),...[...view.hidden,...view.copied].flatMap(path=>rootOf(path)<0?[]:[folder(inRoot(path))]),...roots.map((path,index)=>`mount --rbind ${q(`${stage}/root${index}`)} ${q(path)}`),`umount -l ${q(stage)}`]}function outsideOf(view,exists){let roots=outermost(view.hidden),copies=outermost(view.copied).filter(path=>!roots.some(root=>isIn(path,root)));return path=>{if([view.own,...view.shown].some(each=>isIn(path,each)))return path;let root=roots.findIndex(each=>isIn(path,each));if(root>=0)return keptRoot(view.own,root)+path.slice(roots[root]?.length);let copy=copies.findIndex(each=>isIn(path,each));if(copy<0)return path;let written=`${keptCopy(view.own,copy)}/upper${path.slice(copies[copy]?.length)}`;return exists(written)?written:path}}var keptRoot=(own,index)=>`${own}/.root${index}`,keptCopy=(own,index)=>`${own}/.copy${index}`,lentBy=({own,shown,stage},isCovered)=>[{path:own,waits:`${stage}/own`,isOwn:!0},...outermost(shown).filter(path=>isCovered(path)&&!isIn(path,own)).map((path,index)=>({path,waits:`${stage}/lent${index}`,isOwn:!1}))],fetched=({path,waits,isOwn})=>[folder(waits),`mount --rbind ${q(path)} ${q(waits)}`,...isOwn?[]:[`mount -o remount,bind,ro ${q(waits)}`]],laid=({waits},target)=>[folder(target),`mount --rbind ${q(waits)} ${q(target)}`],emptyFor=(place,kept)=>[folder(place,kept),`chmod 1777 ${q(kept)}`,`mount --bind ${q(kept)} ${q(place)}`],blankAt=path=>[`if [ -d ${q(path)} ]; then mount -t tmpfs -o mode=0755 tmpfs ${q(path)}; else mount --bind /dev/null ${q(path)}; fi`],folder=(...paths)=>`mkdir -p ${paths.map(q).join(" ")}`,copyOf=(path,place,kept)=>[folder(place,`${kept}/upper`,`${kept}/work`),`mount -t overlay -o ${q(`userxattr,lowerdir=${path},upperdir=${kept}/upper,workdir=${kept}/work`)} overlay ${q(place)}`],readOnly=({point,options})=>{let rest=options.split(",").filter(option=>option!=="rw"&&option!=="ro"),command2=`mount -o ${q(["remount","bind","ro",...rest].join(","))} ${q(point)}`;return point==="/"?command2:`${command2} 2>/dev/null || :`},outermost=paths=>[...new Set(paths)].filter(path=>!paths.some(other=>other!==path&&isIn(path,other))),q=text=>`'${text.replaceAll("'","'\\''")}'`,parseMounts=text=>text.split(`
`).filter(line=>line!=="").map(line=>{let[before="",after2=""]=line.split(" - "),[,,,,point="",options=""]=before.split(" ");return{point:unescaped(point),options,type:after2.split(" ")[0]??""}}),unescaped=text=>text.replace(/\\([0-7]{3})/g,(_,octal)=>String.fromCodePoint(Number.parseInt(octal,8)));var PATIENCE2=20,NoEnclosure=class extends Error{};async function openEnclosure(options){let{own,tools,network}=options,left=join2(own,".left");mkdirSync(left,{recursive:!0});let holder=await hold(options),space=name=>`/proc/${holder.pid}/ns/${name}`,user=process.getuid?.()??0,group=process.getgid?.()??0,enclosure={folder:own,enclosed:(argv,directory,reach)=>{let net=network==="host"||reach==="machine"?[]:[`--net=${space("net")}`],spaces=[`--user=${space("user")}`,`--mount=${space("mnt")}`,...net],enter=[tools.nsenter,"--preserve-credentials",...spaces],ending=[tools.setpriv,"--pdeathsig","KILL"],apart=[tools.unshare,"--pid","--ipc","--fork","--kill-child","--mount-proc"],init=[tools.sh,"-c",INIT,"sh",directory,left],powerless=[tools.unshare,"--user",`--map-user=${user}`,`--map-group=${group}`];return[...enter,...ending,...apart,...init,...powerless,...argv]},outside:outsideOf(options,path=>lstatSync(path,{throwIfNoEntry:!1})!==void 0),left:marker=>namesIn(join2(left,marker))},enclosing=enclose(enclosure);return{async[Symbol.asyncDispose](){enclosing[Symbol.dispose](),await holder.end()}}}function namesIn(file){try{let names2=harmless(readFileSync(file,"utf8")).split(`
`);return rmSync(file,{force:!0}),names2.filter(name=>name!=="").slice(0,100)}catch{return[]}}var NAMESPACES=({unshare})=>[unshare,"--user","--map-root-user","--mount","--net","--propagation","private"];async function hold({tools,network,signal,...view}){let mounts=parseMounts(readFileSync("/proc/self/mountinfo","utf8")),script=["set -e",...commandsFor({...view,mounts,stage:join2(view.own,".stage")}),...network==="loopback"?[`'${tools.ip}' link set lo up`]:[],"echo ready","exec cat"].join(`
`),holder=await startProcess({argv:[...NAMESPACES(tools),tools.sh,"-c",script],directory:"/",environment:{PATH:tools.path,LC_ALL:"C"},talk:"streams",...signal&&{signal}}),isReady=new Promise(settle=>{holder.child.stdout?.once("data",()=>settle(!0)),holder.exit.then(()=>settle(!1))}),stop=new AbortController,late=delay(PATIENCE2*1e3,null,{signal:stop.signal}).catch(()=>null),ready=await Promise.race([isReady,late]);if(stop.abort(),ready===!0)return holder;await holder.end(),signal?.throwIfAborted();let said3=holder.output().trim().split(`
`).at(-1)??"";throw new NoEnclosure(ready===null?"the namespaces did not come to be in time":said3||"unshare failed")}import{existsSync,readFileSync as readFileSync2}from"node:fs";var APPARMOR={file:"/proc/sys/kernel/apparmor_restrict_unprivileged_userns",command:["/usr/bin/sudo","-n","sysctl","-qw","kernel.apparmor_restrict_unprivileged_userns=0"]};async function allowNamespaces(signal,{file,command:command2}=APPARMOR){if(!existsSync(file)||readFileSync2(file,"utf8").trim()!=="1")return!1;let ended2=await runProcess({argv:command2,directory:"/",environment:{PATH:"/usr/sbin:/usr/bin:/sbin:/bin",LC_ALL:"C"},signal},20).catch(()=>null);return signal.throwIfAborted(),ended2?.code===0}var PATH="/usr/sbin:/usr/bin:/sbin:/bin";async function findTools(){let found2=new Map;for(let name of["unshare","nsenter","setpriv","mount","ip","sh"]){let file=await findExecutable(name,PATH,"/");if(file===null)return`${name} is not installed`;found2.set(name,file)}let at=name=>found2.get(name)??name;return{unshare:at("unshare"),nsenter:at("nsenter"),setpriv:at("setpriv"),ip:at("ip"),sh:at("sh"),path:PATH}}async function openIsolation(first,options){let{mode,network,signal}=options,opened=[],attempt=async view=>{let tools=await findTools();if(typeof tools=="string")return tools;try{return opened.push(await openEnclosure({...view,tools,network,signal})),null}catch(error){if(error instanceof NoEnclosure)return error.message;throw error}},reason=await whyNot(first,options,attempt);if(reason!==null&&mode==="required")throw impossible(reason);return{isolation:{inForce:reason===null,network:reason===null?network:"host",reason},async enclose(view){let trouble=reason===null?await attempt(view):null;if(trouble!==null)throw impossible(trouble)},async[Symbol.asyncDispose](){for(let each of opened.splice(0).reverse())await each[Symbol.asyncDispose]()}}}var impossible=reason=>new UserError(`the sides cannot be isolated from each other: ${reason}`,{hint:"isolation needs Linux with unprivileged user namespaces; `isolation: auto` goes on without",exitCode:3});async function whyNot(view,{mode,isThrownAway,signal},attempt){if(mode==="off")return"it is switched off";if(process.platform!=="linux")return`${process.platform} has no namespaces`;let reason=await attempt(view);return reason===null||!isThrownAway||!await allowNamespaces(signal)?reason:attempt(view)}var SECRETS=".aws .azure .config/gcloud .config/gh .docker .git-credentials .gnupg .kube .ssh/id_rsa .ssh/id_ed25519 .ssh/id_ecdsa".split(" "),SERVANTS="/run/docker.sock /run/containerd /run/podman /run/crio /run/dbus /run/user /run/snapd.sock /run/systemd/private /run/libvirt".split(" "),CACHE=/^(?:CARGO_HOME|GOPATH|GOCACHE|GOMODCACHE|RUSTUP_HOME|XDG_CACHE_HOME|.*_CACHE(?:_DIR|_FOLDER|_HOME)?|npm_config_cache)$/i;function viewOf({own,variables,temporary,needed,repositories}){let real=path=>{try{return path.startsWith("/")&&!/[,:\\\n]/.test(path)?[realpathSync(path)]:[]}catch{return[]}},home=real(variables.HOME??""),hidden=["/tmp","/var/tmp","/dev/shm",...temporary].flatMap(real).filter(path=>path!=="/"),caches=Object.entries(variables).flatMap(([name,value=""])=>CACHE.test(name)?real(value):[]),programs=[variables.PATH??"",variables.LD_LIBRARY_PATH??""].flatMap(path=>path.split(":").flatMap(real)),others=["JAVA_HOME","GOROOT","PYENV_ROOT","NVM_DIR","VIRTUAL_ENV"].flatMap(name=>real(variables[name]??"")),isTooMuch=path=>[...hidden,own].some(each=>each===path||each.startsWith(`${path==="/"?"":path}/`)),shown=[...needed.flatMap(real),...programs,...others].filter(path=>!isTooMuch(path)),blank=[...repositories,...home.flatMap(path=>SECRETS.map(name=>join3(path,name))),...SERVANTS];return{own,hidden,copied:[...home,...caches].filter(path=>path!=="/"),shown:[...new Set(shown)],blank:blank.flatMap(real)}}var wantedBy=(request,configuration)=>({isolation:request.isolation??configuration.isolation,network:request.network??configuration.network});async function keepApart(checkouts,wanted,options){let{world}=options,view=checkout=>viewFor(checkout,checkouts,options),isolating=await openIsolation(await view(checkouts.head),optionsOf(wanted,world));return{isolation:isolating.isolation,add:async checkout=>isolating.enclose(await view(checkout)),[Symbol.asyncDispose]:()=>isolating[Symbol.asyncDispose]()}}async function tryApart(wanted,world){var _stack=[];try{let scratch=__using(_stack,await openScratch(),!0);let view=viewOf({own:scratch.path,variables:world.environment,temporary:temporaryBeside(scratch.path,world),needed:[],repositories:[]});let isolating=__using(_stack,await openIsolation(view,optionsOf({...wanted,isolation:lenient(wanted)},world)),!0);return isolating.isolation}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}var lenient=({isolation})=>isolation==="required"?"auto":isolation,optionsOf=({isolation,network},{isThrownAway,signal})=>({mode:isolation,network,isThrownAway:isThrownAway===!0,signal}),temporaryBeside=(home,{hidden=[]})=>[tmpdir(),dirname2(home),...hidden];async function viewFor({home},{repository,scratch},{world,node}){let objects=join4(scratch,"objects"),borrowed=await readFile(join4(objects,"info","alternates"),"utf8").catch(()=>"");return viewOf({own:home,variables:world.environment,temporary:temporaryBeside(home,world),needed:[objects,...borrowed.split(`
`),dirname2(programFile("tinybench-worker.js")),dirname2(node),dirname2(process.execPath)],repositories:[repository.gitDirectory,dirname2(repository.objects)]})}import{randomBytes}from"node:crypto";import{appendFile as appendFile2,copyFile as copyFile2,mkdir as mkdir3}from"node:fs/promises";import{basename,dirname as dirname3,join as join7}from"node:path";import{rm as rm2}from"node:fs/promises";import{posix as posix2}from"node:path";var MOST_NAMES=1e6,LONGEST_CHAIN=5;function throughLinks(files,links,all=[]){let found2=new Set(files),moved=links.filter(({path})=>found2.has(path));for(let{target}of moved)for(let file of all)isBelow(file,target)&&found2.add(file);let fresh2=[...found2];for(let round2=0;round2<LONGEST_CHAIN&&fresh2.length>0;round2+=1){let named5=[];for(let file of fresh2)for(let{path,target}of links){let name=path+file.slice(target.length);if(!(!isBelow(file,target)||found2.has(name))&&(named5.push(name),found2.add(name),found2.size>MOST_NAMES))throw new UserError("symbolic links give files too many names")}fresh2=named5}return[...found2]}var isBelow=(file,folder2)=>file===folder2||file.startsWith(`${folder2}/`);import{posix}from"node:path";var LINK="120000";async function linksIn(commit,options){let entries=items(await git(["ls-tree","-r","-z","--full-tree",commit],options)).map(item=>{let tab=item.indexOf("	"),[mode="",,object=""]=item.slice(0,tab).split(" ");return{mode,object,path:item.slice(tab+1)}}),links=entries.filter(({mode})=>mode===LINK),targets=await textsOf(links.map(({object})=>object),options);return{files:entries.map(({path})=>path),links:links.flatMap(({path},index)=>linkTo(path,targets[index]??"")??[])}}function linkTo(path,text){let target=posix.join(posix.dirname(path),text).replace(/\/$/,"");return posix.isAbsolute(text)||target.startsWith("..")?null:{path,target}}async function textsOf(objects,options){if(objects.length===0)return[];let output=await gitBytes(["cat-file","--batch"],{...options,input:`${objects.join(`
`)}
`}),at=0;return objects.map(()=>{let line=output.subarray(at,output.indexOf(`
`,at)).toString("utf8"),size2=Number(line.split(" ")[2]);at+=Buffer.byteLength(line)+1;let text=output.subarray(at,at+size2).toString("utf8");return at+=size2+1,text})}import{copyFile,rm,stat,utimes}from"node:fs/promises";var AUTHOR={GIT_AUTHOR_NAME:"perf-budgets",GIT_AUTHOR_EMAIL:"perf-budgets@localhost",GIT_COMMITTER_NAME:"perf-budgets",GIT_COMMITTER_EMAIL:"perf-budgets@localhost"};async function snapshot(repository,store){let head=await headCommit(repository),options={...inRepository(repository),env:{GIT_DIR:repository.gitDirectory,GIT_WORK_TREE:repository.top,GIT_INDEX_FILE:store.index,GIT_OBJECT_DIRECTORY:store.objects}};await copyIndex(await gitPath(repository,"index"),store.index)||await git(["read-tree",head],options),await refuseUnmerged(options),await git(["-c","core.looseCompression=0","add","--all"],options);let tree=await git(["write-tree"],options);return await rm(store.index,{force:!0}),tree===await git(["rev-parse",`${head}^{tree}`],options)?head:commitTree(tree,head,"working tree",options)}async function commitTree(tree,parent,message,options){let date=await git(["show","-s","--format=%cI",parent],options),env={...options.env,...AUTHOR,GIT_AUTHOR_DATE:date,GIT_COMMITTER_DATE:date};return git(["commit-tree",tree,"-p",parent,"-m",message],{...options,env})}async function copyIndex(from,to){let written=await stat(from).catch(()=>null);if(written===null)return!1;await copyFile(from,to);let time=Math.floor(written.mtimeMs/1e3);return await utimes(to,time,time),!0}async function refuseUnmerged(options){let unmerged=await tryGit(["diff","--name-only","--diff-filter=U","-z"],options),[first]=items(unmerged??"");if(first!==void 0)throw new UserError(`${first} has merge conflicts, so the working tree cannot be measured`,{hint:"resolve them and git add the files, or measure a commit with --head REF"})}async function grafted(repository,onto,{from,holds},store){let options={...inRepository(repository),env:{GIT_DIR:repository.gitDirectory,GIT_INDEX_FILE:store.index,GIT_OBJECT_DIRECTORY:store.objects}},[old,own]=[await entriesOf(onto,options),await entriesOf(from,options)],{links}=await linksIn(from,options),isTaken=path=>throughLinks([path],links).some(name=>holds(posix2.relative(repository.project,name))),lost2=[...old.keys()].filter(path=>isTaken(path)&&!own.has(path)),taken=[...own].filter(([path])=>isTaken(path));await git(["read-tree",onto],options);let input=[...lost2.map(path=>`0 ${"0".repeat(onto.length)}	${path}`),...taken.map(([path,entry])=>`${entry}	${path}`)];input.length>0&&await git(["update-index","--replace","-z","--index-info"],{...options,input:`${input.join("\0")}\0`});let tree=await git(["write-tree"],options);return await rm2(store.index,{force:!0}),commitTree(tree,onto,"head with base's benchmark files",options)}async function entriesOf(commit,options){let tree=items(await git(["ls-tree","-r","-z","--full-tree",commit],options));return new Map(tree.map(item=>{let tab=item.indexOf("	"),[mode="",,object=""]=item.slice(0,tab).split(" ");return[item.slice(tab+1),`${mode} ${object}`]}))}import{appendFile,mkdir as mkdir2,realpath}from"node:fs/promises";import{existsSync as existsSync2}from"node:fs";import{join as join5}from"node:path";async function borrowObjects(objects,repository){let path=repository.objects;await mkdir2(join5(objects,"info"),{recursive:!0});let line=/["\n\\]/.test(path)?JSON.stringify(path):path;await appendFile(join5(objects,"info","alternates"),`${line}
`)}async function fillSubmodules(source,top,scratch){let warnings=[];for(let link of await gitLinks(source)){let from=join5(source.repository.top,link.path),folder2=join5(top,link.path),commit=existsSync2(join5(from,".git"))?await fill(source,link,from,folder2,scratch):null;if(commit!==null){let nested={...source,repository:await findRepository(from,source.repository.world),commit};warnings.push(...await fillSubmodules(nested,folder2,scratch))}else warnings.push(`submodule ${link.path} stays empty: commit ${link.commit.slice(0,9)} is not in this clone (git submodule update --init --recursive)`)}return warnings}async function gitLinks({repository,commit,objects}){let env={GIT_OBJECT_DIRECTORY:objects},tree=await git(["ls-tree","-r","-z","--full-tree",commit],{...inRepository(repository),env});return items(tree).filter(item=>item.startsWith("160000 ")).map(item=>({commit:item.split(/\s/,3)[2]??"",path:item.slice(item.indexOf("	")+1)}))}async function fill(source,link,from,folder2,scratch){let repository=await findRepository(from,source.repository.world);if(repository.top!==await realpath(from))return null;await borrowObjects(source.objects,repository);let index=join5(scratch,"index-of-submodule"),commit=source.workingTree?await snapshot(repository,{objects:source.objects,index}):link.commit,options={...inRepository(repository),cwd:folder2,env:{GIT_DIR:repository.gitDirectory,GIT_WORK_TREE:folder2,GIT_INDEX_FILE:index,GIT_OBJECT_DIRECTORY:source.objects}};return await hasCommit(commit,options)?(await git(["read-tree","--empty"],options),await git(["-c","core.sparseCheckout=false","read-tree","-u","--reset",commit],options),commit):null}async function hasCommit(commit,options){let check=["cat-file","-e",`${commit}^{commit}`];return await tryGit(check,options)!==null?!0:(await tryGit(["fetch","--quiet","--no-tags","--no-write-fetch-head","origin",commit],{...options,seconds:PATIENCE}),await tryGit(check,options)!==null)}import{open,readlink}from"node:fs/promises";import{isAbsolute,join as join6,relative}from"node:path";var POINTER="version https://git-lfs.github.com/spec/";async function findUnfaithfulFiles(git2,repository,side,top){return[...await lfsPointers(git2,side,top),...await linksToUser(git2,repository,side,top)]}async function lfsPointers(git2,side,top){let files=items(await git2(side,["ls-files","-z","--",":(top,attr:filter=lfs)"])),pointers=[];for(let file of files)await startsWith(join6(top,file),POINTER)&&pointers.push(file);let[first]=pointers;return first===void 0?[]:[`${pointers.length===1?first:`${first} and ${pointers.length-1} more`}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`]}async function startsWith(file,text){let handle=await open(file).catch(()=>null);if(handle===null)return!1;try{let{buffer,bytesRead}=await handle.read(Buffer.alloc(text.length),0,text.length,0);return buffer.subarray(0,bytesRead).toString("latin1")===text}finally{await handle.close()}}async function linksToUser(git2,repository,side,top){let listed=items(await git2(side,["ls-files","--stage","-z"])),warnings=[];for(let item of listed.filter(entry=>entry.startsWith("120000 "))){let path=item.slice(item.indexOf("	")+1),target=await readlink(join6(top,path)).catch(()=>"");isAbsolute(target)&&!relative(repository.top,target).startsWith("..")&&warnings.push(`${path} is a link to ${target}: both sides use the same file, so a change to it does not show`)}return warnings}function checkoutOf(checkouts,side){if(side==="head")return checkouts.head;if("base"in checkouts)return checkouts.base;throw new TypeError("base is not checked out")}async function openCheckouts(revisions,options={}){let opened=await openHead(revisions,options);try{return await opened.withBase(revisions.base.commit)}catch(error){throw await opened[Symbol.asyncDispose](),error}}async function openHead(revisions,options={}){let scratch=await openScratch(options.parent);try{return await fill2(revisions,scratch,options)}catch(error){throw await scratch[Symbol.asyncDispose](),error}}async function fill2({repository,head:revision,workingTree},scratch,{parent,signal,graft}){let objects=join7(scratch.path,"objects");await mkdir3(objects),await borrowObjects(objects,repository);let places=placesIn(parent,scratch),run4=(side,args,input)=>git(args,{...inCheckout(repository,places.of(side).top,objects,signal),...input!==void 0&&{input}}),warnings=new Set(repository.filtersOff.map(name=>`the git filter ${name} was not used, because its program lies in the checkout: files are as git stores them`)),checkOut2=async(side,commit,asItLies)=>{let place=await places.open(side),{top}=place,store=storeOf(top);await makeStore(repository,store,objects),await git(["worktree","add","--quiet","--detach","--no-checkout",top,commit],{...repository.world,cwd:store}),await run4(side,["-c","core.sparseCheckout=false","read-tree","-u","--reset",commit]);let missing2=await fillSubmodules({repository,commit,workingTree:asItLies,objects},top,scratch.path);for(let warning of[...missing2,...await findUnfaithfulFiles(run4,repository,side,top)])warnings.add(warning);return{side,top,root:projectRoot(top,repository),home:place.scratch.path,commit}};try{let own={objects,index:join7(scratch.path,"index")},asItIs=workingTree?await snapshot(repository,own):revision.commit,commit=graft===void 0?asItIs:await grafted(repository,asItIs,graft,own),opened={head:await checkOut2("head",commit,workingTree),repository,scratch:scratch.path,git:run4,disposeNow:()=>places.disposeNow(),[Symbol.asyncDispose]:()=>places[Symbol.asyncDispose]()},current={get:()=>[...warnings],enumerable:!0},withWarnings=value=>Object.defineProperty(value,"warnings",current),withBase=async base=>withWarnings({...opened,withBase,base:await checkOut2("base",base,!1)});return withWarnings({...opened,withBase})}catch(error){throw await places[Symbol.asyncDispose](),error}}function placesIn(parent,run4){let places=new Map,all=()=>[...[...places.values()].map(({scratch})=>scratch),run4];return{async open(side){let scratch=await openScratch(parent),place={scratch,top:join7(scratch.path,randomBytes(6).toString("hex"))};return places.set(side,place),place},of(side){let place=places.get(side);if(place===void 0)throw new TypeError(`${side} is not checked out`);return place},disposeNow:()=>{for(let scratch of all())scratch.disposeNow()},async[Symbol.asyncDispose](){for(let scratch of all())await scratch[Symbol.asyncDispose]()}}}var storeOf=top=>join7(dirname3(top),"repository");async function makeStore(repository,store,objects){let options=inRepository(repository);await git(["init","--quiet","--bare","--template=",`--object-format=${repository.format}`,store],options),await appendFile2(join7(store,"objects","info","alternates"),`${objects}
`);let refs=[await git(["for-each-ref","--format=%(objectname) %(refname)","refs/tags"],options),...await branchesOf(repository)].filter(line=>line!=="");refs.length>0&&await appendFile2(join7(store,"packed-refs"),`${refs.join(`
`)}
`),await copyFile2(await gitPath(repository,"shallow"),join7(store,"shallow")).catch(()=>{})}async function branchesOf(repository){let own="refs/heads/",remote="refs/remotes/origin/",listed=await git(["for-each-ref","--format=%(objectname) %(refname)",own,remote],inRepository(repository)),branches=new Map,clashes=name=>[...branches.keys()].some(other=>other===name||other.startsWith(`${name}/`)||name.startsWith(`${other}/`));for(let line of listed.split(`
`)){let[commit="",ref=""]=line.split(" "),name=ref.startsWith(own)?ref.slice(own.length):ref.slice(remote.length);name!==""&&name!=="HEAD"&&!clashes(name)&&branches.set(name,commit)}return[...branches].map(([name,commit])=>`${commit} ${own}${name}`)}var inCheckout=(repository,top,objects,signal)=>({...inRepository(repository),cwd:top,env:{GIT_DIR:repository.gitDirectory,GIT_WORK_TREE:top,GIT_INDEX_FILE:join7(storeOf(top),"worktrees",basename(top),"index"),GIT_OBJECT_DIRECTORY:objects},...signal&&{signal}});import{statSync}from"node:fs";import{join as join11}from"node:path";import{readFile as readFile2}from"node:fs/promises";import{join as join8}from"node:path";var inWords=({argv})=>`command ${commandInWords(argv)}`,failedRun=(program,exit,output)=>endedFailure(inWords(program),exit,output),leftBehind=(program,survivors)=>survivorFailure(inWords(program),survivors,"a run ends when its process exits: let it wait for what it starts"),endlessRun=(program,output,hint=WAITING)=>new BenchmarkFailure({message:`${inWords(program)} did not end within ${Number(program.limit.toPrecision(3))} s`,hint,output:lastLines(output)}),WAITING="is it waiting for input, or for a server?",refused=(program,reason,code)=>new BenchmarkFailure({message:`${inWords(program)} cannot be started: ${reason}`,hint:code==="ENOEXEC"?"a script needs a first line such as `#!/bin/sh`":null});var POOR="python3 was not found: times include a few milliseconds of process start-up from Node",timeLauncher=async(time,program)=>{let scratch=await openScratch(temporaryFor(program.directory)),file=join8(scratch.path,"time"),prefix=[time,"-q","-f","%U %S %M","-o",file,"--"];return launcherOf(program,`${POOR}, and processor time has a resolution of 10 ms`,async stoppable=>{let wall=await once(stoppable,prefix),text=await readFile2(file,"utf8"),[user=Number.NaN,system=Number.NaN,kilobytes=Number.NaN]=text.split(" ").map(Number);return{wall,cpu:user+system,memory:kilobytes*1024}},async()=>scratch[Symbol.asyncDispose]())},plainLauncher=program=>launcherOf(program,`${POOR}; processor time and memory are not measured`,async stoppable=>({wall:await once(stoppable,[]),cpu:null,memory:null}),()=>Promise.resolve()),launcherOf=(program,warning,run4,clean)=>{let stop=new AbortController,stoppable={...program,signal:AbortSignal.any([program.signal,stop.signal])},last=Promise.resolve(),end2=async()=>{stop.abort(new Error("the session has ended")),await last,await clean()};return{floor:0,warnings:[warning],run(seconds){let runs=again(seconds,()=>run4(stoppable));return last=runs.catch(()=>{}),runs},end:()=>end2().then(()=>[]),[Symbol.asyncDispose]:end2}},again=async(seconds,run4)=>{let end2=performance.now()+seconds*1e3,runs=[];do runs.push(await run4());while(performance.now()<end2);let memory=runs.map(each=>each.memory);return{samples:runs.map(each=>each.wall),cpu:runs.reduce((sum2,{cpu})=>sum2===null||cpu===null?null:sum2+cpu,0),memory:memory.includes(null)?null:Math.max(...memory.map(Number))}},once=async(program,prefix,hint)=>{var _stack=[];try{let begin3=performance.now();let running=__using(_stack,await start(program,prefix),!0);let late=!1;let limit=setTimeout(()=>{late=!0,running.end()},program.limit*1e3);let exit=await running.exit;let wall=held(begin3,performance.now(),program.slowdown)/1e3;clearTimeout(limit);let survivors=await running.end(1);program.signal.throwIfAborted();if(late)throw endlessRun(program,running.output(),hint);if(exit.code!==0)throw failedRun(program,exit,running.output());if(survivors.length>0)throw leftBehind(program,survivors);return wall}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},held=(begin3,end2,extra)=>{let late=end2+(end2-begin3)*extra,time=end2;for(;time<late;)time=performance.now();return time-begin3},start=async(program,prefix)=>{try{return await startProcess({argv:[...program.under,...prefix,program.file,...program.argv.slice(1)],directory:program.directory,environment:program.environment,signal:program.signal})}catch(error){throw error instanceof UserError?refused(program,error.message,""):error}};import{basename as basename2}from"node:path";var countInLayouts=async(seconds,countIn,{expected,depends=()=>!0})=>{let end2=performance.now()+seconds*1e3,left=()=>(end2-performance.now())/1e3,counts2=[],longest=0;for(;!isEnough(counts2,expected);){let before=left();if(before<1.5*longest)return joined(counts2,[SHORT]);if(counts2.push(await countIn(layoutOf(counts2.length),before)),longest=Math.max(longest,before-left()),counts2.length===1&&!depends(counts2[0]))break}let spread=most(counts2)/fewest(counts2)-1;return joined(counts2,spread>NOTABLE?[differing(spread)]:[])},SHAPES=[0,20,50,90],layoutOf=at=>({nodeArgs:["--require",programFile("v8-layout.cjs")],environment:{PERF_BUDGETS_LAYOUT:String(SHAPES[at])}}),[AGREE,LUCK,NOTABLE]=[2e-4,.05,.001],isEnough=(counts2,expected)=>{if(Number.isNaN(expected)||counts2.length===0)return counts2.length>=2;let more=fewest(counts2)/expected-1;return more<=AGREE||counts2.length===SHAPES.length||counts2.length>=2&&more>LUCK},fewest=counts2=>Math.min(...counts2.map(({instructions})=>instructions)),most=counts2=>Math.max(...counts2.map(({instructions})=>instructions)),joined=(counts2,warnings)=>({commands:counts2.flatMap(({commands})=>commands),instructions:fewest(counts2),warnings:[...new Set([...counts2.flatMap(count4=>count4.warnings),...warnings])]}),SHORT="there was no time to count its instructions in another memory layout",differing=spread=>`its instruction count varies by ${(100*spread).toPrecision(2)} % with the memory layout: the lowest count is used`;import{chmod,mkdir as mkdir4,writeFile as writeFile2}from"node:fs/promises";import{delimiter,join as join9}from"node:path";var PREDICTABLE_NODE=["--predictable","--predictable-gc-schedule","--no-incremental-marking","--hash-seed=1","--random-seed=1","--v8-pool-size=1"],PREDICTABLE={PYTHONHASHSEED:"0"},predictableEnvironment=async(environment,folder2,node)=>{let bin=join9(folder2,"bin");await mkdir4(bin);let file=join9(bin,"node");await writeFile2(file,`#!/bin/sh
exec ${node.map(quoted).join(" ")} "$@"
`),await chmod(file,493);let path=[bin,environment.PATH??""].join(delimiter);return{...environment,...PREDICTABLE,PATH:path}},quoted=word=>`'${word.replaceAll("'","'\\''")}'`;import{mkdir as mkdir5,readdir,readFile as readFile3}from"node:fs/promises";import{arch,machine,platform}from"node:os";import{join as join10}from"node:path";var findValgrind=path=>{let key=path??"",found2=known.get(key)??look(key);return known.set(key,found2),found2},known=new Map,look=async path=>{let valgrind=await findProgram("valgrind",path);if(valgrind===null)throw missing();let setarch=await findProgram("setarch",path),fixed=setarch===null?null:[setarch,machine(),"-R",valgrind];for(let argv of[fixed,[valgrind]]){let said3=argv===null?null:await ask([...argv,"--version"],path);if(argv!==null&&said3!==null)return{version:said3,argv}}throw new BenchmarkFailure({message:`${valgrind}, which counts instructions, does not run`,hint:"try `valgrind --version`, and reinstall it"})},ask=async(argv,path)=>{let result=await runProcess({argv,directory:"/",environment:{PATH:path}},60);return result.code===0?/^valgrind-\S+$/m.exec(result.output)?.[0]??null:null},missing=()=>new BenchmarkFailure({message:"counting instructions needs valgrind, which is not on PATH",hint:platform()==="linux"?"install it, e.g. `sudo apt-get install -y valgrind`, or budget a time such as p50 instead":`on ${platform()} (${arch()}) valgrind is not supported: budget a time such as p50 instead`}),countInstructions=(valgrind,directory,work2)=>underValgrind(valgrind,directory,()=>CACHEGRIND,work2,async(_,logs)=>({...sum(logs),of:pid=>sum(family(String(pid),logs))})),underValgrind=async({argv},directory,options,work2,read2)=>{var _stack=[];try{let scratch=__using(_stack,await openScratch(temporaryFor(directory)),!0);let folder2=join10(scratch.path,"counts");let logs=join10(folder2,"logs");await mkdir5(logs,{recursive:!0});try{return await work2({prefix:[...argv,...options(folder2),`--log-file=${join10(logs,"%p")}`],folder:folder2}),await read2(folder2,await readLogs(logs))}catch(error){throw explained(error,await readLogs(logs))}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},CACHEGRIND=["--tool=cachegrind","--cache-sim=no","--branch-sim=no","--cachegrind-out-file=/dev/null","--trace-children=yes"],readLogs=async folder2=>Promise.all((await readdir(folder2)).map(async pid=>({pid,text:await readFile3(join10(folder2,pid),"utf8")}))),sum=logs=>{let counts2=logs.map(({text})=>/^==\d+== I\s+refs:\s+([\d,]+)/m.exec(text)?.[1]);if(counts2.length===0||counts2.includes(void 0))throw new BenchmarkFailure({message:"valgrind did not report an instruction count",hint:"was a process killed (SIGKILL)? Let every process exit by itself",output:logs.map(({text})=>text).join(`
`).slice(-4e3)});let forks=logs.filter(({text})=>isFork(text,logs)).length;return{instructions:counts2.reduce((total,count4)=>total+Number(count4?.replaceAll(",","")),0),commands:commandsIn(logs),warnings:forks===0?[]:[`a process forked ${forks===1?"once":`${forks} times`} without exec: its work before the fork counts again each time`]}},commandsIn=logs=>logs.flatMap(({text})=>fieldOf("Command",text)??[]),family=(pid,logs)=>{let own=logs.filter(log=>log.pid===pid),children=logs.filter(({text})=>fieldOf("Parent PID",text)===pid);return[...own,...children.flatMap(log=>family(log.pid,logs))]},isFork=(text,logs)=>{let parent=fieldOf("Parent PID",text),twin=logs.find(({pid})=>pid===parent);return twin!==void 0&&fieldOf("Command",text)===fieldOf("Command",twin.text)},fieldOf=(name,text)=>new RegExp(`^==\\d+== ${name}: (.*)$`,"m").exec(text)?.[1],explained=(error,logs)=>{let unknown=logs.some(({text})=>/unhandled instruction bytes|Unrecognised instruction/.test(text));return!(error instanceof BenchmarkFailure)||!unknown?error:new BenchmarkFailure({...error.failure,hint:"valgrind met an instruction it does not know, such as those of AVX-512: build for x86-64-v3, not with -march=native"})};var SLOW="counting instructions takes 20 to 50 times as long as running: allow more time, or give it less work",countRun=async(program,{node},other)=>{let valgrind=await findValgrind(program.environment.PATH);await once({...program,slowdown:0},[]);let countIn=(layout,limit)=>countInstructions(valgrind,program.directory,async({prefix,folder:folder2})=>{let nodeArgs=[...PREDICTABLE_NODE,...layout.nodeArgs],environment={...await predictableEnvironment(program.environment,folder2,[node,...nodeArgs]),...layout.environment},argv=argumentsOf(program,nodeArgs);await once({...program,argv,environment,limit,slowdown:0},prefix,SLOW)}),{instructions,warnings}=await countInLayouts(program.limit,countIn,{expected:other?.values.instructions??NaN,depends:({commands})=>commands.some(line=>line.includes(PREDICTABLE_NODE.join(" ")))});return{values:{instructions:Math.round(instructions*(1+program.slowdown))},basis:valgrind.version,operations:1,warnings}},argumentsOf=({file,argv},nodeArgs)=>{let[name="",...rest]=argv;return basename2(file)==="node"?[name,...nodeArgs,...rest]:argv};import{constants}from"node:os";var PYTHON_LAUNCHER=String.raw`
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
    return end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, status, survivors(leader)

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
    env[b'${MARKER}'] = os.environb[b'${MARKER}']
    global pipe
    pipe, writing = os.pipe()
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
`;var pythonLauncher=async(python2,program)=>{let running=await startProcess({argv:[...program.under,python2,"-I","-S","-c",PYTHON_LAUNCHER],directory:program.directory,environment:program.environment,signal:program.signal,talk:"streams"}),next=answers(running),hear=async seconds=>{let line=await next(seconds),answer=line===null||line===""?null:JSON.parse(line);if(answer!==null&&!("stopped"in answer))return answer;if(await running.end(),program.signal.throwIfAborted(),line!==null)throw lost(program,running);let last=JSON.parse(await next(.1)||'{"stopped":""}');throw endlessRun(program,printed(last.stopped))};running.child.stdin?.write(describe(program));let first=await hear(program.limit);return{floor:"floor"in first?first.floor:0,warnings:[],async run(seconds){return running.child.stdin?.write(`${seconds} ${program.slowdown}
`),runsOf(await hear(seconds+program.limit),program)},end(){return running.child.stdin?.end(),running.end(5)},[Symbol.asyncDispose]:()=>running[Symbol.asyncDispose]()}},describe=({file,argv,environment})=>{let variables=Object.entries(environment).map(([name,value])=>`${name}=${value}`),block2=Buffer.from([file,String(argv.length),...argv,...variables].join("\0"));return Buffer.concat([Buffer.from(`${block2.length}
`),block2])},answers=running=>{let text="",ended2=!1,wake=()=>{};return running.child.stdout?.setEncoding("utf8"),running.child.stdout?.on("data",chunk=>{text+=chunk,wake()}),running.child.stdout?.on("close",()=>{ended2=!0,wake()}),seconds=>new Promise(settle=>{let finish4=line=>{clearTimeout(limit),wake=()=>{},settle(line)},limit=setTimeout(()=>finish4(null),seconds*1e3);wake=()=>{let end2=text.indexOf(`
`);if(end2>=0){let line=text.slice(0,end2);text=text.slice(end2+1),finish4(line)}else ended2&&finish4("")},wake()})},runsOf=(answer,program)=>{if("samples"in answer)return answer;if("error"in answer){let[code="unknown"]=Object.entries(constants.errno).find(([,value])=>value===answer.error)??[];throw refused(program,code,code)}if(!("status"in answer))throw new Error("the launcher answered twice");if(answer.status!==0){let exit=answer.status<0?{code:null,signal:signalName(-answer.status)}:{code:answer.status,signal:null};throw failedRun(program,exit,printed(answer.tail))}throw leftBehind(program,answer.survivors.map(name=>({pid:0,name:printed(name)})))},printed=(hex="")=>harmless(Buffer.from(hex,"hex").toString("utf8")),signalName=number=>Object.entries(constants.signals).find(([,value])=>value===number)?.[0]??null,lost=(program,running)=>new BenchmarkFailure({message:`${inWords(program)} ended the process that measures it`,hint:"does it kill processes that it did not start?",output:running.output()});var PROBE="import os, sys; os.posix_spawn; print(sys.executable)",known2=new Map,findTools2=path=>{let key=path??"",found2=known2.get(key)??look2(key);return known2.set(key,found2),found2},look2=async path=>({python:await findPython(path),time:await findTime()}),findPython=async path=>{let candidates2=[process.platform==="linux"?"/usr/bin/python3":null,await findProgram("python3",path)];for(let candidate of candidates2){let said3=candidate&&await ask2([candidate,"-I","-S","-c",PROBE],path);if(said3)return said3}return null},findTime=async()=>{let file="/usr/bin/time";return(await ask2([file,"--version"],"/usr/bin:/bin"))?.includes("GNU")?file:null},ask2=async(argv,path)=>{try{let result=await runProcess({argv,directory:"/",environment:{PATH:path}},10);return result.code===0?result.output.trim():null}catch{return null}};var commandRunner=(options={})=>({minimumPairs:1,async list(spec,context){return await programOf(spec,context,options),[{task:null,warnings:[]}]},async open(spec,task,context){if(task!==null)throw new Error("a command is one benchmark and has no tasks");let program=await programOf(spec,context,options),tools=options.tools??await findTools2(context.environment.PATH),launcher=await launch(program,tools);try{return await sessionOf(launcher,program,tools)}catch(error){throw await launcher[Symbol.asyncDispose](),error}},exact:async(spec,_,context,__,other)=>countRun(await programOf(spec,context,{limit:1/0}),context,other)}),command=commandRunner(),programOf=async(spec,context,{limit=300})=>{let directory=join11(context.root,spec.directory),environment={...context.environment,...spec.environment},[name=""]=spec.argv;if(statSync(directory,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new BenchmarkFailure({message:`${inWords(spec)}: the folder ${spec.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let file=await findExecutable(name,environment.PATH,directory);if(file===null)throw new BenchmarkFailure({message:`command not found: ${name}`,hint:name.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use `sh -c "\u2026"` for that)'});return{file,argv:spec.argv,directory,environment,signal:context.signal,limit:Math.min(limit,context.limit),slowdown:context.slowdown,under:context.under??[]}},launch=(program,{python:python2,time})=>python2!==null?pythonLauncher(python2,program):time===null?plainLauncher(program):timeLauncher(time,program),warmUp=async launcher=>{let first=await launcher.run(0),more=await launcher.run(Math.max(0,.06-(first.samples[0]??0))),sorted=more.samples.toSorted((a,b)=>a-b);return{operation:sorted[sorted.length>>1]??Number.NaN,memory:more.memory}},sessionOf=async(launcher,program,tools)=>{let{operation,memory}=await warmUp(launcher),peak=memory,hidden=()=>peak!==null&&launcher.floor>0&&peak<=launcher.floor+SLACK;return{batch:1,operation,warnings:hidden()&&tools.time===null?[...launcher.warnings,`memory below ${megabytes(launcher.floor+SLACK)} cannot be distinguished here`]:launcher.warnings,pid:null,async turn(seconds){let runs=await launcher.run(seconds);return runs.memory!==null&&(peak=Math.max(peak??0,runs.memory)),{samples:runs.samples,cpu:runs.cpu===null?null:runs.cpu/runs.samples.length}},async finish(){let survivors=await launcher.end();if(survivors.length>0)throw leftBehind(program,survivors);return{peakMemory:hidden()?await smallPeak(program,tools):peak,values:{}}},[Symbol.asyncDispose]:()=>launcher[Symbol.asyncDispose]()}},SLACK=1<<20,megabytes=bytes2=>`${Math.ceil(bytes2/(1<<20))} MiB`,smallPeak=async(program,{time})=>{var _stack=[];try{if(time===null)return null;let launcher=__using(_stack,await timeLauncher(time,program),!0);return(await launcher.run(0)).memory}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}};function sharesOf(measurements){let groups=new Map;for(let measurement of measurements){let group=groups.get(measurement.name);group===void 0?groups.set(measurement.name,[measurement]):group.push(measurement)}return new Map([...groups].map(([name,group])=>[name,shareOf(group)]))}var TIMES=new Set(["p50","p75","p90","p95","p99","mean","min"]);function shareOf(group){let sampled=group.find(({metric,samples})=>TIMES.has(metric)&&samples.length>0),single=metric=>{let found2=group.find(each=>each.metric===metric);return found2===void 0?null:valueOf(found2)},cpu=single("cpu-time");return{turn:{samples:sampled?.samples??[],cpu},batch:sampled?.batch??1,peakMemory:single("peak-memory"),values:Object.assign({},...group.map(each=>valuesOf(each))),units:Object.fromEntries(group.flatMap(({metric,foreignUnit})=>foreignUnit===null?[]:[[metric,foreignUnit]]))}}function metricsIn({turn:turn3,peakMemory,values},group){let told=new Set([...Object.keys(values),...group.map(({metric})=>metric)]),sampled=turn3.samples.length>0;return METRIC_NAMES.filter(metric=>metric==="cpu-time"?turn3.cpu!==null:metric==="peak-memory"?peakMemory!==null:metric==="throughput"?sampled||told.has("throughput")||told.has("mean"):isTimed(metric)?sampled||values[metric]!==void 0:told.has(metric))}var valueOf=({metric,summary})=>(metric==="peak-memory"?summary.max:void 0)??summary.mean??null;function valuesOf(measurement){let{metric,samples,summary}=measurement;if(metric==="cpu-time"||metric==="peak-memory")return{};if(!TIMES.has(metric)){let value=valueOf(measurement);return value===null?{}:{[metric]:value}}return samples.length>0?{}:Object.fromEntries(Object.entries(summary).filter(([name])=>TIMES.has(name)))}var PAIRS={fewest:3,most:6},LONG_SETUP=.5;function planShots(operation,{start:start7,setup}){let affordable2=setup>.1?1:Math.max(6,Math.floor(.03/Math.max(setup,.001))),sample=affordable2>1?.024/Math.min(affordable2,.024/.001):longOne(setup),operations=Math.max(1,Math.round(sample/operation)),each=operations*operation,samples=Math.max(1,Math.min(affordable2,.024/.001,Math.floor(.024/each))),whole=start7+samples*(setup+each),pairs=Math.min(PAIRS.most,Math.max(PAIRS.fewest,Math.round(.24/whole)));return{seconds:samples*each,samples,pairs,operations}}var longOne=setup=>Math.min(1,Math.max(.024,setup)),FAR=4;function aimOf(plan2,operation,{seconds,batch}){let operations=batch*operation<=FAR*Math.max(seconds,plan2.seconds)?batch:plan2.operations,samples=Math.round(seconds/(operations*operation));return{operations,samples:Math.max(1,Math.min(.024/.001,samples))}}var setupWarning=setup=>setup<LONG_SETUP?null:`its set-up takes ${setup.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`;var medianOf=all=>{let names2=new Set(all.flatMap(values=>Object.keys(values)));return Object.fromEntries([...names2].flatMap(name=>{let sorted=all.flatMap(values=>values[name]??[]).toSorted((one,other)=>one-other),middle=sorted[sorted.length>>1];return middle===void 0?[]:[[name,middle]]}))};var FIRST=.01,LEARNING=2;function shotRunner(tool){let suites=new Map,discover2=async(spec,context)=>{let all=await tool.discover(spec,context),found2={benchmarks:new Map(all.map(each=>[each.task,each])),known:new Map};return suites.set(keyOf(spec,context),found2),found2};return{minimumPairs:3,async list(spec,context){let{benchmarks}=await discover2(spec,context);return[...benchmarks.values()].map(taskOf)},async open(spec,task,context){let found2=suites.get(keyOf(spec,context))??await discover2(spec,context),benchmark=found2.benchmarks.get(task??"");if(benchmark===void 0)throw new BenchmarkFailure({message:`there is no benchmark ${JSON.stringify(task)} any more`,hint:"does the tool list the same benchmarks every time?"});let shoot2=aim=>tool.shoot(spec,benchmark,aim,context),facts=found2.known.get(benchmark.task)??await learn(shoot2);return found2.known.set(benchmark.task,facts),sessionOf2(facts,async wish=>{let shot=await shoot2(wish),before=found2.known.get(benchmark.task)??facts;return found2.known.set(benchmark.task,better(before,known3(shot,wish.samples))),shot})}}}var keyOf=(spec,{root})=>JSON.stringify([root,spec]),taskOf=({task,skipped:skipped2,metrics,warnings})=>({task,warnings,...metrics!==null&&{metrics},...skipped2!==null&&{skipped:skipped2}});async function learn(shoot2){let{operations}=known3(await shoot2({seconds:FIRST}),1).plan;return known3(await shoot2({operations,samples:LEARNING}),LEARNING)}function known3({operations,operation,seconds,start:start7},samples){let each=operation??seconds/operations,setup=operation===null?0:Math.max(0,seconds-start7-operations*operation)/samples;return{plan:planShots(each,{start:start7,setup}),operation:each,setup}}var better=(one,other)=>other.setup<one.setup?other:one;function sessionOf2({plan:plan2,operation,setup},shoot2){let shots=[];return{batch:plan2.operations,operation,turns:plan2,warnings:[setupWarning(setup)].filter(text=>text!==null),pid:null,async turn(seconds,batch=plan2.operations){let shot=await shoot2(aimOf(plan2,operation,{seconds,batch}));return shots.push(shot),shot.result.turn},finish:()=>{let peaks=shots.flatMap(({result})=>result.peakMemory??[]);return Promise.resolve({peakMemory:peaks.length===0?null:Math.max(...peaks),values:medianOf(shots.map(({result})=>result.values))})},[Symbol.asyncDispose]:()=>Promise.resolve()}}var OF_PROGRAM=new Map([["cpu",!0],["parallel",!0],["short",!1],["benchmem",!1],["fullpath",!1]]),OURS=new Set(["bench","benchtime","count","run","skip","c","o","exec","json","v","timeout","fuzz"]);function sortArguments(args){let end2=args.indexOf("-args"),flags=end2<0?args:args.slice(0,end2),compile=[],run4=[],cpus=[],refused2=null;for(let index=0;index<flags.length;index+=1){let[,name="",given]=/^--?(?:test\.)?([\w.-]+)(?:=(.*))?$/s.exec(flags[index]??"")??[];if(OURS.has(name)&&(refused2??=`-${name}`),!OF_PROGRAM.has(name)){compile.push(flags[index]??"");continue}let value=given??(OF_PROGRAM.get(name)===!0?flags[index+=1]:void 0);name==="cpu"?cpus=(value??"").split(",").filter(cpu=>cpu!==""):run4.push(value===void 0?`-test.${name}`:`-test.${name}=${value}`)}return cpus.length===0&&(cpus=["1"]),{compile,run:[...run4,...end2<0?[]:args.slice(end2+1)],cpus,refused:refused2}}var patternOf=name=>name.split("/").map(part=>`^${part.replaceAll(/[\\^$.|?*+()[\]{}]/g,String.raw`\$&`)}$`).join("/"),anyOf=names2=>`^(${names2.map(name=>name.replaceAll(/[^\p{L}\p{N}_]/gu,String.raw`\$&`)).join("|")})$`;function isChosen(task,{only,exclude}){let parts=task.split("/"),above=parts.map((_,index)=>parts.slice(0,index+1).join("/")),isOneOf=globs=>globs.some(glob=>above.some(name=>globMatcher(glob)(name)));return(only.length===0||isOneOf(only))&&!isOneOf(exclude)}import{performance as performance2}from"node:perf_hooks";import{setTimeout as delay3}from"node:timers/promises";import{setTimeout as delay2}from"node:timers/promises";var PERIOD=8;function stutter({pid,exit},share){if(share<=0)return;if(process.platform==="win32")throw new UserError("on Windows no program can be slowed down from outside",{hint:"run the self-test on Linux or macOS"});let running=!0;exit.finally(()=>running=!1),(async()=>{for(;;){let ran=await elapsed(PERIOD);if(!running||!signalGroup(pid,"SIGSTOP"))return;await delay2(ran*share),signalGroup(pid,"SIGCONT")}})()}async function elapsed(milliseconds){let begun=performance.now();return await delay2(milliseconds),performance.now()-begun}var MOST=64*2**20,LAST_LINES=5;async function runProgram(call){var _stack=[];try{let begun=performance2.now();let running=__using(_stack,await started(call),!0);stutter(running,call.slowdown);let chunks=[];let printed2=tail();let size2=0;let silent=null;let giveUp=()=>{silent=call.patience,running.end()};let watch2=setTimeout(giveUp,call.patience*1e3);running.child.stdin?.end();running.child.stdout?.on("data",chunk=>{clearTimeout(watch2),watch2=setTimeout(giveUp,call.patience*1e3),printed2.push(chunk),size2+=chunk.length,size2<=MOST?chunks.push(chunk):running.end()});let closed=new Promise(settle=>running.child.stdout?.once("close",()=>settle()));let exit=await running.exit.finally(()=>clearTimeout(watch2));let seconds=(performance2.now()-begun)/1e3;let left=await running.leave();await Promise.race([closed,delay3(LAST_LINES*1e3,void 0,{ref:!1})]);clearTimeout(watch2);call.signal.throwIfAborted();if(size2>MOST)throw new BenchmarkFailure({message:`${call.what} printed more than ${MOST/2**20} MiB`});if(exit.code===0&&left.length>0)throw survivorFailure(call.what,left,"let the benchmark wait for what it starts");return{exit,stdout:Buffer.concat(chunks).toString("utf8"),output:said(printed2.text(),running),seconds,silent}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}var said=(printed2,running)=>[printed2,running.output()].map(text=>lastLines(harmless(text),14)).filter(text=>text!=="").join(`
`);async function started({what,...call}){let{argv,directory,environment,signal,reach}=call;try{return await startProcess({argv,directory,environment,signal,talk:"streams",...reach!==void 0&&{reach}})}catch(error){throw error instanceof UserError?new BenchmarkFailure({message:`${what} cannot be started: ${error.message}`,hint:error.hint}):error}}var PATIENCE3=60;async function runBenchmarks({binary,folder:folder2},spec,context,run4){let flags=["-test.run=^$",`-test.bench=${run4.pattern}`,`-test.benchtime=${run4.time}`,`-test.count=${run4.count??1}`],ended2=await runProgram({argv:[binary,...flags,"-test.benchmem","-test.v",`-test.cpu=${run4.cpu}`,...sortArguments(spec.args).run],directory:folder2,environment:{...context.environment,...spec.environment},signal:context.signal,patience:Math.min(PATIENCE3,context.limit),slowdown:context.slowdown,what:run4.what});return{...ended2,understood:understood(ended2)}}var NOTHING={measurements:[],failed:[]};function understood({stdout}){if(!/^Benchmark/m.test(stdout))return NOTHING;try{return readReport("go",{file:"stdout",bytes:Buffer.from(stdout)})}catch(error){if(error instanceof UserError)return NOTHING;throw error}}async function benchmarkFunctions({binary,folder:folder2,path},spec,context){let ended2=await runProgram({argv:[binary,"-test.list=^Benchmark",...sortArguments(spec.args).run],directory:folder2,environment:{...context.environment,...spec.environment},signal:context.signal,patience:Math.min(PATIENCE3,context.limit),slowdown:0,what:`the tests of ${path}`}),names2=ended2.stdout.split(`
`).filter(line=>new RegExp("^Benchmark(?!\\p{Ll})\\S*$","u").test(line));if(names2.length===0)throw brokenOff(`the tests of ${path}`,ended2);return{names:names2,start:ended2.seconds}}function saidBy(name,stdout){let lines=stdout.split(`
`),from=lines.indexOf(name),rest=lines.slice(from+1),to=rest.findIndex(line=>new RegExp("^(Benchmark(?!\\p{Ll})\\S*|PASS|FAIL)$","u").test(line));return from<0?"":lastLines(harmless(rest.slice(0,to<0?rest.length:to).join(`
`)))}var brokenOff=(what,{exit,output,silent})=>{let{code,signal}=exit,how=silent!==null?`said nothing for ${silent} s and was ended`:code===0?"ended without a result":signal===null?`ended with exit code ${code}`:`was ended by ${signal}`;return new BenchmarkFailure({message:`${what} ${how}`,output,exitCode:silent===null?code:null,signal:silent===null?signal:null})};var ONE_PROCESSOR="its package has benchmarks that run in parallel, and all run on one processor here: `args: [-cpu=4]` gives them several";async function listPackage(found2,spec,context){let{cpus}=sortArguments(spec.args),called=name=>found2.prefix===""?name:`${found2.prefix}/${name}`,{names:names2,start:start7}=await benchmarkFunctions(found2,spec,context),left=names2.filter(name=>isChosen(called(name),{only:[],exclude:spec.exclude})),warnings=found2.parallel&&cpus.every(cpu=>cpu==="1")?[ONE_PROCESSOR]:[];return(await listFunctions(left,some=>runBenchmarks(found2,spec,context,{pattern:anyOf(some),time:"1x",cpu:cpus[0]??"1",what:`the benchmarks of ${found2.path}`}))).flatMap(each=>cpus.length<2?[withCpu(each,cpus[0]??"1","")]:cpus.map(cpu=>withCpu(each,cpu,cpu==="1"?"":`-${cpu}`))).map((each,index)=>({...each,package:found2,start:start7,warnings:index===0?warnings:[],task:called(each.task)})).filter(({task})=>isChosen(task,spec))}var withCpu=(each,cpu,suffix)=>({...each,cpu,task:each.unit===null?`${each.name}${suffix}`:`${each.name}${suffix}/${each.unit}`});async function listFunctions(functions,run4){let listed=[],left=functions;for(;left.length>0;){let ended2=await run4(left),culprit=unfinished(ended2);if(listed.push(...listedIn(ended2,culprit)),culprit===null)break;listed.push({name:culprit,unit:null,metrics:null,skipped:null,failure:brokenOff(culprit,ended2)}),left=left.slice(left.indexOf(culprit.split("/",1)[0]??"")+1||left.length)}return listed}function unfinished({stdout,exit,silent,understood:understood3}){let last=[...stdout.matchAll(new RegExp("^(Benchmark(?!\\p{Ll})\\S*)$","gmu"))].map(([,name=""])=>name).at(-1)??null,told=new Set([...understood3.measurements.map(nameOf),...notBroken(understood3)]);return last===null||told.has(last)||silent===null&&(exit.code===0?/^PASS$/m.test(stdout):/^FAIL$/m.test(stdout))?null:last}var notBroken=({failed:failed3})=>failed3.filter(({message})=>/the benchmark (failed|was skipped)$/.test(message)).map(({name})=>name),nameOf=({name,foreignUnit})=>foreignUnit===null?name:name.slice(0,-foreignUnit.length-1);function listedIn(ended2,culprit){let{measurements,failed:failed3}=ended2.understood,metrics=(task,share)=>metricsIn(share,measurements.filter(({name})=>name===task)),shown=[...sharesOf(measurements)].map(([task,share])=>{let unit=measurements.find(({name})=>name===task)?.foreignUnit??null;return{name:nameOf({name:task,foreignUnit:unit}),unit,metrics:metrics(task,share),skipped:null,failure:null}}),lost2=failed3.filter(({name})=>name!==culprit).map(({name,message,skipped:skipped2})=>{let said3=saidBy(name,ended2.stdout),why=said3.split(`
`).find(line=>/^\s*\S+\.go:\d+: /.test(line))?.trim();return{name,unit:null,metrics:null,skipped:skipped2?`it skipped itself${why===void 0?"":`: ${why}`}`:null,failure:skipped2?null:new BenchmarkFailure({message:message.endsWith("failed")?`${name} failed`:message,output:said3})}});return[...shown,...lost2]}import{mkdir as mkdir6,readFile as readFile4}from"node:fs/promises";import{join as join12,relative as relative2,sep}from"node:path";var FIELDS='{{.ImportPath}}{{"\\t"}}{{.Dir}}{{range .TestGoFiles}}{{"\\t"}}{{.}}{{end}}{{range .XTestGoFiles}}{{"\\t"}}{{.}}{{end}}',folders=new Map,made=0;async function programFolder(root){let parent=temporaryFor(root)??"",all=folders.get(parent)??openScratch(parent||void 0).then(({path})=>path);folders.set(parent,all);let folder2=join12(await all,`go-${made+=1}`);return await mkdir6(folder2),folder2}async function compilePackages(spec,context){let{compile,refused:refused2}=sortArguments(spec.args);if(refused2!==null)throw new BenchmarkFailure({message:`args: ${refused2} is set by perf-budgets itself`,hint:"say which benchmarks are run with `only` and `exclude`"});let go2=await goCommand(spec,context),tags=compile.filter((flag,index)=>/^--?(tags|mod|modfile)\b/.test(flag)||/^--?(tags|mod|modfile)$/.test(compile[index-1]??"")),listed=await go2(["list",...tags,"-f",FIELDS,...spec.packages]),folder2=await programFolder(context.root),found2=[];for(let line of listed.split(`
`)){let[path="",place="",...files]=line.split("	"),source=await sourceOf(place,files);if(path===""||!/^func\s+Benchmark/m.test(source))continue;let binary=join12(folder2,`${found2.length}.test`);await go2(["test","-c","-trimpath","-o",binary,...compile,path]),found2.push({path,folder:place,prefix:prefixOf(place,path,join12(context.root,spec.directory)),parallel:source.includes(".RunParallel("),binary})}if(found2.length===0)throw new BenchmarkFailure({message:`${spec.packages.join(" ")} has no benchmark`,hint:"benchmarks are functions `func BenchmarkX(b *testing.B)` in files that end in _test.go"});return found2}async function sourceOf(folder2,files){return(await Promise.all(files.map(file=>readFile4(join12(folder2,file),"utf8")))).join(`
`)}function prefixOf(folder2,path,directory){let below=relative2(directory,folder2);return below.startsWith("..")?path:below.replaceAll(sep,"/")}async function goCommand(spec,context){let directory=join12(context.root,spec.directory),environment={...context.environment,...spec.environment},program=await findExecutable("go",environment.PATH,directory);if(program===null)throw new BenchmarkFailure({message:"command not found: go",hint:"install Go, in a workflow with actions/setup-go before this step"});return async args=>{let what=commandInWords(["go",...args.filter(arg=>arg!==FIELDS)]),call={argv:[program,...args],directory,environment,signal:context.signal,reach:"machine"},ended2=await runProgram({...call,patience:context.limit,slowdown:0,what});if(ended2.silent!==null)throw new BenchmarkFailure({message:`${what} did not end within ${context.limit} s`,output:ended2.output});if(ended2.exit.code!==0)throw endedFailure(what,ended2.exit,ended2.output);return ended2.stdout}}var go=shotRunner({discover,shoot});async function discover(spec,side){let context={...side,slowdown:0},found2=[];for(let each of await compilePackages(spec,context))found2.push(...await listPackage(each,spec,context));if(found2.length===0)throw new BenchmarkFailure({message:"no benchmark is left by `only` and `exclude`",hint:"names are the folder of the package and the benchmark, such as index/BenchmarkSearch/long"});return found2}async function shoot(spec,benchmark,aim,context){let{name,unit,cpu,failure}=benchmark;if(failure!==null)throw failure;let ended2=await runBenchmarks(benchmark.package,spec,context,{pattern:patternOf(name),..."operations"in aim?{time:`${aim.operations}x`,count:aim.samples}:{time:`${Math.round(aim.seconds*1e3)}ms`},cpu,what:name}),{measurements}=ended2.understood;if(ended2.exit.code!==0||ended2.silent!==null)throw brokenOff(name,ended2);let own=measurements.filter(each=>each.name===name),wanted=unit===null?own:measurements.filter(each=>each.name===`${name}/${unit}`),[result]=sharesOf(wanted).values();if(result===void 0)throw brokenOff(name,ended2);let time=own.find(({metric})=>metric==="p50"||metric==="mean");return{operations:(time?.batch??1)*Math.max(1,time?.samples.length??1),operation:time?.summary.p50??time?.summary.mean??null,result,seconds:ended2.seconds,start:benchmark.start}}import{readFile as readFile5}from"node:fs/promises";import{join as join13}from"node:path";var isMessage=value=>typeof value=="object"&&value!==null&&"kind"in value&&typeof value.kind=="string",inbox=child=>{let messages=[],gone2=!1,wake=()=>{};return child.on("message",message=>{messages.push(isMessage(message)?message:"foreign"),wake()}),child.once("disconnect",()=>{gone2=!0,wake()}),seconds=>new Promise(settle=>{let finish4=result=>{clearTimeout(limit),wake=()=>{},settle(result)},limit=setTimeout(()=>finish4("late"),seconds*1e3);wake=()=>{let message=messages.shift();message!==void 0?finish4(message):gone2&&finish4("gone")},wake()})};var startLoader=async(worker,{environment,root,signal},beside)=>{let directory=beside?root:"/",argv=[process.execPath,worker],running=await startProcess({argv,directory,environment,signal,talk:"messages"}),next=inbox(running.child);return{running,async ask(message,seconds){running.child.send(message);let answer=await next(seconds);if(signal.throwIfAborted(),answer==="gone"||answer==="foreign")throw new Error(`the load generator ended: ${running.output()}`);if(answer==="late")throw new BenchmarkFailure({message:`the load generator did not finish within ${seconds} s`,hint:"is this machine overloaded? A lower `rate`, fewer `connections` or a shorter `timeout` may help"});if(answer.kind==="broken")throw new Error(`the load generator failed: ${answer.stack}`);return answer},[Symbol.asyncDispose]:()=>running[Symbol.asyncDispose]()}},requestsOf=(spec,root,port)=>Promise.all(spec.requests.map(async({url,body,...request})=>{let whole=new URL(url.replaceAll("{port}",String(port)));return{...request,origin:whole.origin,path:`${whole.pathname}${whole.search}`,body:await bodyOf(body,root)}})),bodyOf=async(body,root)=>body===null?null:"text"in body?new TextEncoder().encode(body.text):readIn(root,body.file,"file"),authorityOf=async({ca},root)=>ca===null?null:(await readIn(root,ca,"ca")).toString("utf8"),readIn=async(root,file,key)=>{try{return await readFile5(join13(root,file))}catch(error){let{code}=error,why=code==="ENOENT"?"does not exist":`cannot be read (${code})`;throw new BenchmarkFailure({message:`\`${key}: ${file}\` ${why}`,hint:"does `prepare` build it?"})}},SLACK2=30,loadOf=(spec,parts)=>({rate:spec.rate,connections:spec.connections,keepAlive:spec.keepAlive,timeout:spec.timeout,...parts});import{statSync as statSync2}from"node:fs";import{join as join14}from"node:path";import{setTimeout as delay4}from"node:timers/promises";import{readdirSync,readFileSync as readFileSync3,readlinkSync}from"node:fs";import{createServer}from"node:net";var freePort=()=>new Promise((settle,fail)=>{let server=createServer();server.once("error",fail),server.listen({host:"127.0.0.1",port:0},()=>{let address=server.address(),port=typeof address=="object"&&address!==null?address.port:0;server.close(()=>settle(port))})}),listeningPorts=pids=>{let ports=pids.flatMap(pid=>{let sockets=new Set(socketsOf(pid));return["tcp","tcp6"].flatMap(table=>listening(pid,table,sockets))});return[...new Set(ports)].sort((a,b)=>a-b)},socketsOf=pid=>{try{return readdirSync(`/proc/${pid}/fd`).flatMap(fd=>/^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`))?.slice(1)??[])}catch{return[]}},targetOf=link=>{try{return readlinkSync(link)}catch{return""}},listening=(pid,table,sockets)=>{try{return readFileSync3(`/proc/${pid}/net/${table}`,"latin1").split(`
`).map(line=>line.trim().split(/\s+/)).filter(fields=>fields[3]==="0A"&&sockets.has(fields[9]??"")).map(fields=>Number.parseInt(fields[1]?.split(":").at(-1)??"",16))}catch{return[]}};var serverName=({argv})=>{let text=argv.map(word=>/^[\w./:=@%+{}-]+$/.test(word)?word:`'${word}'`).join(" ");return`server \`${text.length>80?`${text.slice(0,79)}\u2026`:text}\``},notReady=({serve},{running,port},{within:within3,url,answer})=>{let said3="status"in answer?`answered ${answer.status}`:answer.trouble,ports=listeningPorts(processesOf(running.pid));return new BenchmarkFailure({message:`${serverName(serve)} was not ready within ${within3} s: ${url} ${said3}`,hint:ports.includes(port)?SLOW2:elsewhere(ports),output:lastLines(running.output())})},SLOW2="is `ready` the right URL? If it just takes longer, set { url: \u2026, within: 2min }",elsewhere=ports=>`${ports.length===0?"it is not listening on any port":`it is listening on port ${ports.join(", ")}`}; it must listen on the port in {port} of \`serve\` and in the variable PORT`,tooManyFailed=(failures,requests,{errors,rate},{printed:printed2,overtaxed})=>{let failed3=failures.reduce((sum2,{count:count4})=>sum2+count4,0),ways=failures.toSorted((a,b)=>b.count-a.count).map(({request,what,count:count4})=>`${request} ${what}${count4===1?"":` (${count4} times)`}`),excerpt2=failures.find(each=>each.excerpt.trim()!=="")?.excerpt,answer=excerpt2===void 0?[]:[`one response began: ${harmless(excerpt2)}`],allowed=errors===0?"none may":`at most ${formatPercent(errors).slice(1)} may`;return new BenchmarkFailure({message:`${failed3} of ${requests} requests failed, and ${allowed}: ${enumerate(ways,3)}`,hint:overtaxed?`requests left faster than the server answered (\`rate: ${rate}\`), so the queue kept growing: is the rate too high?`:"is the request right? `expect`, `timeout` and `errors` define what counts as failed",output:lastLines([...answer,printed2].join(`
`))})};var ATTEMPTS=5,TAKEN=/EADDRINUSE|address already in use|only one usage of each socket address/i,PAUSE=.02,LOOK=2,END=3,findServer=async({serve},context)=>{let directory=join14(context.root,serve.directory),[name=""]=serve.argv;if(statSync2(directory,{throwIfNoEntry:!1})?.isDirectory()!==!0)throw new BenchmarkFailure({message:`${serverName(serve)}: the folder ${serve.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let file=await findExecutable(name,{...context.environment,...serve.environment}.PATH,directory);if(file===null)throw new BenchmarkFailure({message:`${serverName(serve)}: command not found: ${name}`,hint:"it is looked up on PATH; no shell runs it"});return file},startServer=async(spec,context,first,loader)=>{let file=await findServer(spec,context);for(let attempt=1;;attempt+=1){let server=await launch2(spec,context,file,await freePort());try{return await waitUntilReady(server,spec,context,{first,loader}),server}catch(error){if(await server[Symbol.asyncDispose](),attempt===ATTEMPTS||!TAKEN.test(server.running.output()))throw error}}},withPort=(text,port)=>text.replaceAll("{port}",String(port)),launch2=async({serve},context,file,port)=>{let own=Object.entries(serve.environment).map(([name,value])=>[name,withPort(value,port)]),environment={...context.environment,PORT:String(port),...Object.fromEntries(own)},argv=[...context.under??[],file,...serve.argv.slice(1).map(word=>withPort(word,port))],directory=join14(context.root,serve.directory),running=await start2({argv,directory,environment,signal:context.signal},serve);return{running,port,end:()=>end(running),[Symbol.asyncDispose]:()=>running[Symbol.asyncDispose]()}},start2=async(options,serve)=>{try{return await startProcess(options)}catch(error){throw error instanceof UserError?new BenchmarkFailure({message:`${serverName(serve)} cannot be started: ${error.message}`}):error}},end=async running=>{signalGroup(running.pid,"SIGTERM");let deadline=performance.now()+END*1e3;for(;processesOf(running.pid).length>0&&performance.now()<deadline;)await delay4(PAUSE*1e3);return running.end()},waitUntilReady=async(server,spec,context,{first,loader})=>{let within3=Math.min(spec.within,context.limit),deadline=performance.now()+within3*1e3,question=spec.ready===null?first:{url:withPort(spec.ready.url,server.port),method:"GET",headers:{},body:null},wanted={...question,url:withPort(question.url,server.port)},isGone=()=>server.running.child.exitCode!==null||server.running.child.signalCode!==null;for(;;){let answer=await asked(loader,wanted);if(context.signal.throwIfAborted(),isGone())throw await goneEarly(server,spec);if(isGood(answer,spec))return;if(performance.now()>deadline)throw notReady(spec,server,{within:within3,url:wanted.url,answer});await delay4(PAUSE*1e3)}},asked=async(loader,probe)=>{let answer=await loader.ask({kind:"probe",probe,seconds:LOOK},LOOK+SLACK2);if(answer.kind!=="probed")throw new Error(`the load generator sent ${answer.kind}`);return answer.probed},isGood=(answer,{ready,requests})=>{if(!("status"in answer))return!1;let wanted=ready===null?requests[0]?.expect??null:ready.status,most2=ready===null?300:400;return wanted===null?answer.status>=200&&answer.status<most2:answer.status===wanted},goneEarly=async({running},{serve})=>(await running.end(1),endedFailure(`${serverName(serve)}, before it was ready,`,await running.exit,running.output(),"a server must stay in the foreground; is something it needs missing?"));var CLIENTS=8,BLOCK=.25,USUAL={worked:1.5,waited:4,longest:8},exactly=seconds=>({worked:1/0,waited:1/0,longest:seconds}),FALLING=.97,WINDOW=4,COUNTABLE=.02;async function warmUp2(take,clock,effort){let began=clock(),blocks=[];for(;;){let last=await take(),elapsed2=(clock()-began)/1e3;if(failed(last.outcome)===last.outcome.requests)return{steady:!1,last};blocks.push(last);let steady=(blocks.reduce((sum2,{cpu})=>sum2+(cpu??0),0)>=effort.worked||elapsed2>=effort.waited)&&isSteady(costs(blocks));if(steady||elapsed2>=effort.longest)return{steady:steady||effort.waited===1/0,last}}}var costs=blocks=>{let counted=blocks.flatMap(({cpu,outcome})=>cpu===null||cpu<COUNTABLE?[]:[cpu/outcome.requests]);return counted.length===blocks.length?counted:blocks.map(({outcome})=>median(Array.from(outcome.samples)))},isSteady=blocks=>{let window=Math.min(WINDOW,Math.floor(blocks.length/2));return window<2?!1:Math.min(...blocks.slice(-window))>=FALLING*Math.min(...blocks.slice(0,-window))};var work=async({spec,server,loader,signal},message)=>{let dead=server?.running.exit.then(()=>null)??new Promise(()=>{}),longest=message.seconds+2*spec.timeout+SLACK2,answer=await Promise.race([loader.ask(message,longest),dead]);signal.throwIfAborted();let child=server?.running.child,alive=child===void 0||child.exitCode===null&&child.signalCode===null;if(answer?.kind==="done"&&alive)return answer.outcome;if(server===null||spec.serve===null)throw new Error(`the load generator sent ${answer?.kind}`);await server.running.end(1);let what=`${serverName(spec.serve)}, while it was sent requests,`;throw endedFailure(what,await server.running.exit,server.running.output())},warmSession=async(service,effort)=>{let{spec,meter}=service,clients=Math.min(CLIENTS,spec.connections),block2=service.server===null&&spec.rate!==null?{kind:"turn",seconds:turnsOf(spec,1).seconds}:{kind:"warm",seconds:BLOCK,clients},take=async()=>(meter?.lap(),{outcome:await work(service,block2),cpu:meter?.lap()??null}),{steady,last}=await warmUp2(take,()=>performance.now(),effort),{seconds}=turnsOf(spec,1);meter?.look();let first=failed(last.outcome)<last.outcome.requests?await work(service,{kind:"turn",seconds}):last.outcome;if(failed(first)===first.requests)throw failureOf(service,first.failures,first.requests,isOvertaxed(spec,last.outcome));return sessionOf3(service,median(Array.from(first.samples)),{steady,last:last.outcome})},failureOf=({spec,server},failures,requests,overtaxed=!1)=>tooManyFailed(failures,requests,spec,{printed:server?.running.output()??"",overtaxed}),SHORTEST=.05,SLOWEST=1,REQUESTS=5,FEWEST=8,turnsOf=({rate,connections,duration},operation)=>{let seconds=rate===null?2*SHORTEST:Math.min(Math.max(REQUESTS/rate,SHORTEST),SLOWEST),samples=rate===null?seconds*connections/operation:rate*seconds+1e-9,pairs=Math.max(Math.round(duration/seconds),FEWEST);return{seconds,samples:Math.max(1,Math.floor(samples)),pairs}},sessionOf3=(service,operation,{steady,last})=>{let{spec,meter}=service,totals=new Totals(last.pace);return{batch:1,operation,turns:turnsOf(spec,operation),get warnings(){return[...steady?[]:[UNSTEADY],...totals.warnings(spec)]},pid:null,async turn(seconds){meter?.lap();let outcome=await work(service,{kind:"turn",seconds}),cpu=meter?.lap()??null;if(totals.add(outcome),2*totals.failed>totals.requests)throw totals.failure(service);return{samples:Array.from(outcome.samples),cpu:cpu===null?null:cpu/(outcome.requests+2)}},hold:held2=>held2?service.server?.running.stop():service.server?.running.go(),finish:()=>finish(service,totals)}},UNSTEADY="responses were still getting faster at the end of the warm-up",finish=async(service,totals)=>{let{spec,server,loader,meter}=service,peakMemory=meter?.peak()??null;await loader.running.end();let survivors=await server?.end()??[];if(totals.tooManyFailed(spec))throw totals.failure(service);if(survivors.length>0&&spec.serve!==null)throw survivorFailure(serverName(spec.serve),survivors,"they must exit when the server gets SIGTERM");return{peakMemory,values:totals.values()}},isOvertaxed=({rate},{pace:{answers:answers2,seconds}})=>rate!==null&&seconds>0&&answers2/seconds<SUSTAINED*rate,Totals=class{requests=0;failed=0;failures=[];#answers=0;#seconds=0;#late=[];#before;constructor(before){this.#before=before}add({samples,requests,failures,pace,lateness}){this.requests+=requests,this.failed+=failed({failures});for(let failure of failures)this.#addFailure(failure);this.#answers+=pace.answers,this.#seconds+=pace.seconds;let middle=samples.toSorted()[samples.length>>1];middle!==void 0&&this.#late.push(lateness/middle)}#addFailure(failure){let index=this.failures.findIndex(({request,what})=>request===failure.request&&what===failure.what),known6=this.failures[index];known6===void 0?this.failures.push(failure):this.failures[index]={...known6,count:known6.count+failure.count}}tooManyFailed({errors}){return this.failed>Math.ceil(errors*this.requests-1e-9)}failure(service){return failureOf(service,this.failures,this.requests,isOvertaxed(service.spec,this))}get pace(){return this.#answers===0?this.#before:{answers:this.#answers,seconds:this.#seconds}}values(){return{"error-rate":this.requests===0?0:this.failed/this.requests,...this.#seconds>0?{throughput:this.#answers/this.#seconds}:{}}}warnings({rate}){if(rate===null||this.#late.length===0)return[];let late=this.#late.toSorted((a,b)=>a-b)[this.#late.length>>1]??0;return[...isOvertaxed({rate},this)?[`in some trials the server could not keep up with ${formatQuantity(rate,"1/s")}, so requests queued and response times grew with the length of a turn`]:[],...late>LATE?["in some trials half of the requests left late, by a fifth of a response time or more: is the machine busy?"]:[]]}},SUSTAINED=.9,LATE=.2;import{readdirSync as readdirSync2,readFileSync as readFileSync4}from"node:fs";var TICKS=100,read=file=>{try{return readFileSync4(file,"latin1")}catch{return""}},list=folder2=>{try{return readdirSync2(folder2)}catch{return[]}},usageOf=pids=>{if(process.platform!=="linux")return null;let each=pids.map(usageOfOne),threads=each.map(one=>one.threads);return{threads:threads.includes(null)?null:threads.reduce((sum2,one)=>sum2+(one??0),0),processes:each.reduce((sum2,one)=>sum2+one.processes,0),peak:Math.max(0,...each.map(one=>one.peak))}},usageOfOne=pid=>{let ticks=read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ").slice(11,15)??[],peak=/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];return{threads:threadsOf(pid),processes:ticks.reduce((sum2,each)=>sum2+Number(each),0)/TICKS,peak:Number(peak??0)*1024}},threadsOf=pid=>{let sum2=0;for(let thread of list(`/proc/${pid}/task`)){let[time=""]=read(`/proc/${pid}/task/${thread}/schedstat`).split(" ",1);if(time==="")return null;sum2+=Number(time)/1e9}return sum2};var COARSE=.02,startMeter=leader=>{let pids=processesOf(leader),last=usageOf(pids),coarse=!1;return{look(){pids=processesOf(leader),last=usageOf(pids)},lap(){let[before,now]=[last,usageOf(pids)];if(last=now,before===null||now===null)return null;let processes=Math.max(0,now.processes-before.processes);if(before.threads===null||now.threads===null)return processes;let threads=Math.max(0,now.threads-before.threads);return coarse||=processes>1.1*threads+COARSE,coarse?processes:threads},peak:()=>usageOf(processesOf(leader))?.peak??null}};var DEFAULT_TRIAL_OPTIONS={seed:0,metrics:[],hurried:!1};var httpRunner=(given={})=>({minimumPairs:1,async list(spec,context){return isServing(spec)&&await findServer(spec,context),await requestsOf(spec,context.root,1),await authorityOf(spec,context.root),[{task:null,warnings:spec.rate===null?[CLOSED]:[]}]},async open(spec,task,context,{seed}=DEFAULT_TRIAL_OPTIONS){if(task!==null)throw new Error("an HTTP service is one benchmark and has no tasks");return openSession(spec,context,seed,{worker:given.worker??programFile("http-worker.js"),effort:spec.warmUp===null?given.effort??USUAL:exactly(spec.warmUp)})}}),http=httpRunner(),CLOSED="with `rate: max` every client waits for its response, so a stalling server gets fewer requests: budget throughput, not response times",isServing=spec=>spec.serve!==null,openSession=async(written,context,seed,{worker,effort})=>{let spec={...written,timeout:Math.min(written.timeout,context.limit)},held2=[],dispose=async()=>{await Promise.all(held2.map(each=>each[Symbol.asyncDispose]()))};try{let loader=await startLoader(worker,context,isServing(spec));held2.push(loader);let server=isServing(spec)?await startServer(spec,context,await firstOf(spec,context),loader):null;server!==null&&held2.push(server);let meter=server&&startMeter(server.running.pid),service={spec,server,loader,meter,signal:context.signal};return await configureLoad(service,context,seed),Object.assign(await warmSession(service,effort),{[Symbol.asyncDispose]:dispose})}catch(error){throw await dispose(),error}},firstOf=async(spec,{root})=>{let[asked2]=spec.requests,[request]=await requestsOf({...spec,requests:spec.requests.slice(0,1)},root,1);if(asked2===void 0||request===void 0)throw new Error("no requests");return{url:asked2.url,method:asked2.method,headers:asked2.headers,body:request.body}},configureLoad=async({spec,server,loader},context,seed)=>{let load=loadOf(spec,{requests:await requestsOf(spec,context.root,server?.port??null),ca:await authorityOf(spec,context.root),slowdown:context.slowdown,seed});await loader.ask({kind:"begin",load},SLACK2)};var goneFailure=(where2,phase,exit,printed2)=>endedFailure(`${where2} ended its process while ${phase}: it`,exit,printed2,exit.code===null?null:"a benchmark must not end its process, as os._exit() does"),lateFailure=(where2,phase,seconds,printed2)=>new BenchmarkFailure({message:`${where2} did not finish ${phase} within ${Number(seconds.toPrecision(3))} s`,hint:phase==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give the statement less work":"look for an endless loop, or for what it waits for; the output ends with its stack",output:lastLines(printed2)}),workerFailure=(where2,failure,printed2)=>new BenchmarkFailure({message:failure.problem?`${where2}: ${failure.message}`:`${where2} failed while ${failure.phase}: ${said2(failure)}`,hint:failure.hint??HINTS[failure.type]??null,output:lastLines([printed2.trimEnd(),failure.trace].filter(text=>text!=="").join(`
`))}),said2=({type,message})=>type==="SystemExit"?`it called ${message}`:message===""?type:`${type}: ${message}`,MISSING="does `prepare` install it? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`",HINTS={ModuleNotFoundError:MISSING,ImportError:MISSING,EOFError:"benchmarks get no input: does it read stdin?",SystemExit:"a benchmark must not end its process"},leftFailure=(where2,threads,printed2)=>new BenchmarkFailure({message:threads.length===0?`${where2} did not end after its last turn`:`${where2} left ${threads.length===1?"a thread":`${threads.length} threads`} running: ${threads.join(", ")}`,hint:"stop what the setup starts in an exit handler (atexit), or make its threads daemons",output:lastLines(printed2)}),strangerFailure=(where2,[name,file])=>new BenchmarkFailure({message:`${where2}: ${name} was imported from ${file}, not from the checkout that is measured`,hint:"base and head would run the same code: let `prepare` install each checkout into its own .venv, or name the source folder, such as `environment: { PYTHONPATH: src }`"});var MOST2=2**24,operationsFor=(operation,warm)=>Math.min(MOST2,2**Math.max(0,Math.ceil(Math.log2(warm/operation)))),perOperation=(operations,what,count4)=>{let instructions=count4.instructions/operations;if(!(instructions>0))throw new BenchmarkFailure({message:`${what}: ${operations} more operations took no additional instructions`,hint:"does it cache results of earlier calls, or do different work each time?"});return{...count4,instructions:Number(instructions.toPrecision(9))}},difference=(less,more)=>({instructions:more.instructions-less.instructions,commands:more.commands,warnings:[...new Set([...less.warnings,...more.warnings])]});var WARM=.02,countStatement=async(deps,context,other)=>{let valgrind=await findValgrind(context.environment.PATH),seconds=await rehearse(deps.open),operations=other?.operations??operationsFor(seconds,WARM),{instructions,warnings,way}=await count2(deps,valgrind,operations,context.limit);return{values:{instructions:instructions*(1+context.slowdown)},basis:`${valgrind.version}, ${operations} operations${way}`,operations,warnings}},count2=async(deps,valgrind,warm,limit)=>{let{where:where2}=deps,worker=(operations,apart2)=>countWorker(deps,valgrind,{warm,operations,apart:apart2},limit),{counts:counts2,processes}=await worker(warm,!1);if(typeof processes=="object")return{...perOperation(warm,where2,difference(counts2.of(processes.none),counts2.of(processes.all))),way:""};let none=processes==="missing"?counts2:(await worker(0,!0)).counts,apart=perOperation(warm,where2,difference(none,(await worker(warm,!0)).counts)),why=APART[processes==="missing"?"missing":"failed"];return{...apart,warnings:[...apart.warnings,why],way:" in two processes"}},MAY_MOVE="so its instructions are counted in two processes, where unrelated code can change the count by up to 1 %",APART={missing:`it has threads, ${MAY_MOVE}`,failed:`it cannot run in a forked child, ${MAY_MOVE}`},countWorker=async({where:where2,directory,start:start7},valgrind,asked2,limit)=>{let processes="apart";return{counts:await countInstructions(valgrind,directory,async({prefix})=>{var _stack=[];try{let link=await start7({prefix,count:asked2});let running=__using(_stack,link.running,!0);({processes}=await link.expect("counted","counting",limit));let threads=await link.left(END2);let survivors=await running.end(END2);if(threads!==null)throw leftFailure(where2,threads,running.output());if(survivors.length>0)throw survivorFailure(where2,survivors,"wait for them in the statement")}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}),processes}},rehearse=async open6=>{var _stack=[];try{let session=__using(_stack,await open6(),!0);return session.operation}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},END2=60;import{readFileSync as readFileSync5}from"node:fs";var watch=pid=>{let[own,its]=[schedule(process.pid),pid===null?null:schedule(pid)],begin3=performance.now();return(reported,untimed=0)=>{let wall=(performance.now()-begin3)/1e3,[ownEnd,itsEnd]=[schedule(process.pid),pid===null?null:schedule(pid)],known6=own!==null&&ownEnd!==null&&its!==null&&itsEnd!==null;return{reported:reported+untimed,untimed,wall,busy:known6?itsEnd.busy-its.busy:null,delay:known6?itsEnd.waiting-its.waiting+ownEnd.waiting-own.waiting+ownEnd.busy-own.busy:null}}},schedule=pid=>{try{let[busy,waiting]=readFileSync5(`/proc/${pid}/task/${pid}/schedstat`,"latin1").split(" ");return{busy:Number(busy)/1e9,waiting:Number(waiting)/1e9}}catch{return null}},watchWhole=pid=>{let before=usageOf([pid]);return()=>{let now=usageOf([pid]);if(before===null||now===null)return{used:null,peak:0};let steps=now.processes-before.processes-4*STEP;return{used:before.threads===null||now.threads===null?steps:Math.max(now.threads-before.threads,steps),peak:now.peak}}},STEP=.01;var noiseWarningsOf=facts=>[facts.devMode&&"the development mode of Python (-X dev, PYTHONDEVMODE) is on: it runs extra checks and is slower",facts.debugBuild&&`${facts.path} is a debug build, which is several times slower than what users run`,facts.optimize>0&&"assertions are removed (-O, PYTHONOPTIMIZE): only right if production does the same",facts.malloc!==""&&facts.malloc!=="pymalloc"&&`PYTHONMALLOC=${facts.malloc}: memory is managed differently than in production`,facts.tracemalloc&&"tracemalloc traces every allocation (PYTHONTRACEMALLOC?) and slows it down several times",facts.tracers.length>0&&`${facts.tracers.join(", ")} traces the code (coverage, a debugger, a profiler): its overhead is measured too`,facts.freeThreaded&&`${facts.path} is a free-threaded build, with the global lock ${facts.gil?"on":"off"}`,facts.unawaited&&"a coroutine was created but never awaited, so its work is not measured"].filter(text=>text!==!1);var limitsOf=({limit},{loadLimit=60,operationLimit=60}={})=>({loadLimit:Math.min(limit,loadLimit),operationLimit:Math.min(limit,operationLimit)}),END3=5,ONCE={seconds:.01,samples:1,pairs:1,most:1},sessionOf4=async(link,where2,metrics,limits,lent=null)=>{let{pid,forked,ready}=await readyOf(link,where2,limits).catch(endingWith(link.running)),end2=lent!==null&&forked?lent.ended:()=>endedProcess(link,where2);return{batch:ready.batch,operation:ready.operation,...ready.first!==null&&{first:{samples:[ready.first[0]/1e9],cpu:ready.first[1]}},warnings:[...noiseWarningsOf(ready.facts),...unmet(metrics,ready.facts)],...ready.once&&{turns:ONCE},pid:link.running.programPid(pid),hold:held2=>held2?link.running.stop():link.running.go(),turn:(seconds,batch=ready.batch)=>turn(link,{seconds,batch,watched:lent===null},limits),finish:async()=>{let totals=await finish2(link,limits,end2);return forked?{...totals,peakMemory:null}:totals},[Symbol.asyncDispose]:()=>lent?.dispose()??link.running[Symbol.asyncDispose]()}},recordIn=async(link,limits,request)=>{var _stack=[];try{let running=__using(_stack,link.running,!0);await link.expect("loaded","setting up",limits.loadLimit);let{batch}=await link.expect("ready","warming up",limits.operationLimit);link.send({kind:"record",batch,...request});await link.expect("recorded","measuring",request.seconds+limits.operationLimit);await running.end()}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},readyOf=async(link,where2,{loadLimit,operationLimit})=>{let{pid,forked}=await link.expect("loaded","setting up",loadLimit),ready=await link.expect("ready","warming up",operationLimit);if(ready.facts.stranger!==null)throw strangerFailure(where2,ready.facts.stranger);return{pid,forked,ready}},unmet=(metrics,{name})=>metrics.includes("heap-per-op")&&name!=="CPython"?[`heap-per-op needs tracemalloc, which ${name} may not have`]:[],turn=async(link,{seconds,batch,watched},{operationLimit})=>{let outside=watch(link.running.programPid());link.send({kind:"turn",seconds,batch});let{samples,cpu}=await link.expect("turn","measuring",seconds+operationLimit);if(!samples.every(sample=>sample>0))throw new BenchmarkFailure({message:"an operation took no time at all",hint:"the clock of this machine is too coarse for it: let one operation do more work"});let clock=outside(samples.reduce((sum2,each)=>sum2+each,0)/1e9);return{samples:samples.map(sample=>sample/1e9/batch),cpu:cpu/(samples.length*batch),...watched&&{clock}}},finish2=async(link,{operationLimit},ended2)=>{link.send({kind:"finish"});let{peak,heap}=await link.expect("finished","ending",operationLimit);return await ended2(),{peakMemory:peak,values:heap===null?{}:{"heap-per-op":heap}}},endedProcess=async(link,where2)=>{let threads=await link.left(END3),survivors=await link.running.end(END3);if(threads!==null)throw leftFailure(where2,threads,link.running.output());if(survivors.length>0)throw survivorFailure(where2,survivors,"wait for them in the statement, or stop them in an exit handler (atexit)")};var inWords2=({paths},task)=>task??`pytest ${paths.join(" ")}`,nothingFound=(spec,{others,deselected},left)=>new BenchmarkFailure({message:`${inWords2(spec,null)} has no benchmark: no test uses the \`benchmark\` fixture or mark`,hint:left>0?`\`only\` and \`exclude\` leave out all ${left} there are`:deselected>0?`${deselected} that do are deselected: by -m or -k among the project's \`addopts\`? A later one wins: args: [-m, '']`:others>0?`${others} other tests were found; is the path right?`:"is the path right? Files are found by their names, test_*.py unless `python_files` says otherwise"});var keptSessions=()=>{let sessions2=new Set,take=(session,signal)=>{session.isBusy=!0;let end2=async()=>{sessions2.delete(session),signal.removeEventListener("abort",abort),await session.started.running.end()},abort=()=>{end2()};return signal.addEventListener("abort",abort,{once:!0}),{started:session.started,release:()=>{signal.removeEventListener("abort",abort),session.isBusy=!1},end:end2}},endAll=async old=>{for(let each of old)sessions2.delete(each);await Promise.all(old.map(({started:started2})=>started2.running.end()))},idle=()=>[...sessions2].filter(({isBusy})=>!isBusy);return{async hold(place,seed,signal,start7){let waiting=idle().find(each=>each.place===place&&each.seed===seed);if(waiting!==void 0)return take(waiting,signal);let begun={started:await start7(),place,seed,isBusy:!0};sessions2.add(begun);let others=idle().filter(each=>each.place===place);return await endAll(others.slice(0,Math.max(0,others.length-2))),take(begun,signal)},end:()=>endAll(idle())}};import{join as join16}from"node:path";import{existsSync as existsSync3}from"node:fs";import{delimiter as delimiter2,dirname as dirname4,join as join15}from"node:path";var findInterpreter=async(spec,context)=>{let environment={...context.environment,...spec.environment},directory=join15(context.root,spec.directory);if(!existsSync3(directory))throw new BenchmarkFailure({message:`the folder ${spec.directory} does not exist`,hint:"does `prepare` build it? Is the path under `directory:` right?"});let command2=spec.interpreter??await commandOf(directory,context.root,environment),program=await findExecutable(command2[0]??"",environment.PATH,context.root);if(program===null)throw notFound(command2[0]??"");let argv=[program,...command2.slice(1)],key=JSON.stringify([argv,directory,environment]),found2=known4.get(key)??ask3(argv,directory,environment,context.signal);return known4.set(key,found2),found2},known4=new Map,WINDOWS=process.platform==="win32",inVenv=folder2=>join15(folder2,WINDOWS?"Scripts/python.exe":"bin/python"),commandOf=async(directory,root,environment)=>{let active=environment.VIRTUAL_ENV,venv=[...[directory,root].flatMap(folder2=>[join15(folder2,".venv"),join15(folder2,"venv")]),...active?[active]:[]].map(inVenv).find(existsSync3);if(venv!==void 0)return[venv];for(let[lockfile,...command2]of LAUNCHERS){let locked2=[directory,root].some(folder2=>existsSync3(join15(folder2,lockfile))),installed=await findExecutable(command2[0]??"",environment.PATH,directory);if(locked2&&installed!==null)return command2}return[await findExecutable("python3",environment.PATH,directory)===null?"python":"python3"]},LAUNCHERS=[["uv.lock","uv","run","--frozen","--no-sync","python"],["poetry.lock","poetry","run","python"]],notFound=name=>new BenchmarkFailure({message:name==="python"?"no python3 on PATH":`Python interpreter not found: ${name}`,hint:"install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"}),PROBE2=`import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`,ask3=async(argv,directory,environment,signal)=>{let said3=await run([...argv,"-c",PROBE2],directory,environment,signal),[path,prefix,basePrefix,version]=said3,[major=0,minor=0]=version;if(major<3||major===3&&minor<8)throw new BenchmarkFailure({message:`${path} is Python ${version.join(".")}; 3.8 or newer is needed`,hint:"put a newer one first on PATH, or name it: `interpreter: python3.12`"});if(prefix===basePrefix)return{path,environment};let folders2=[dirname4(path),environment.PATH].filter(Boolean);return{path,environment:{...environment,VIRTUAL_ENV:prefix,PATH:folders2.join(delimiter2)}}},run=async(argv,directory,environment,signal)=>{let shown=argv.slice(0,-2).join(" ");try{let{output,code,timedOut}=await runProcess({argv,directory,environment,signal},120),answer=/@(\[.*\])@/.exec(output)?.[1];if(answer!==void 0)return JSON.parse(answer);throw new BenchmarkFailure({message:timedOut?`${shown} does not respond`:`${shown} does not run (exit code ${code})`,hint:"it must start Python; name another one under `interpreter:`",output:lastLines(output),exitCode:code})}catch(error){throw error instanceof UserError?new BenchmarkFailure({message:`${shown} cannot be started: ${error.message}`,hint:error.hint}):error}};var channel_default=`"""Seventh part of the worker program: the conversation with whoever started it, one JSON object a line.

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
`;var code_default=`"""First part of the worker program: from two texts to a generator that times them as timeit would."""
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


def compiled(setup, statement, namespace):
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
`;var counting_default=`"""Sixth part of the worker program: runs operations while valgrind counts what every process does.

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
`;var facts_default=`"""Third part of the worker program: what this Python is, and what went wrong in it."""
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
`;var heap_default=`"""Fifth part of the worker program: brings the heap into a state that does not depend on what was done before."""
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
`;var recording_default=`"""Fourth part of the worker program: runs a benchmark that is profiled for a while, and then counts its calls."""

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
`;var timing_default=`"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
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
`;var turns_default=`"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


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
        channel.send('turn', samples=samples, cpu=used)
`;var main_default=`"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as \`python -c\`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only.
"""


def converse(request):
    global name
    benchmarks = []
    for code in request['codes']:
        name = code['name']
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = request['codes'][0]['name'] if len(benchmarks) == 1 else None
    benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
    else:
        kind, told = serve(benchmark, request)
        channel.send(kind, **told)


converse_with(converse)
`;var WORKER_PARTS=[code_default,timing_default,facts_default,recording_default,heap_default,counting_default,channel_default,turns_default].join(`
`),WORKER=[WORKER_PARTS,main_default].join(`
`),startWorker=async options=>{let{python:python2,directory,environment,signal,program,request,where:where2,prefix}=options,argv=[...prefix,python2,"-c",program],running=await startProcess({argv,directory,environment,signal,talk:"streams"}),next=inbox2(running),say2=message=>{running.child.stdin?.write(`${JSON.stringify(message)}
`)},fail=async(trouble,phase,seconds)=>{await running.end(trouble==="late"?0:1),signal.throwIfAborted();let printed2=ownLines(running.output());throw trouble==="gone"?goneFailure(where2(null),phase,await running.exit,printed2):trouble==="foreign"?foreignFailure(where2(null),phase,printed2,"it must not write to the streams of perf-budgets"):trouble==="late"?lateFailure(where2(null),phase,seconds,printed2):workerFailure(where2(trouble.benchmark),{...trouble,trace:ownLines(trouble.trace)},printed2)};return say2(request),{running,send:say2,async expect(kind,phase,seconds){let message=await next(seconds);if(typeof message=="string"||message.kind==="failed")return fail(message,phase,seconds);if(message.kind==="ended"&&kind!=="ended")throw await running.end(),goneFailure(where2(null),phase,message,ownLines(running.output()));return message.kind!==kind?fail("foreign",phase,seconds):message},async left(seconds){let message=await next(seconds);return typeof message!="string"&&message.kind==="left"?message.threads:null}}},ownLines=printed2=>printed2.replaceAll(/^ +File "(?:<string>|[^"\n]*[/\\](?:_pytest|pluggy)[/\\][^"\n]*)", line .*\n?/gm,""),ARRIVE=100,inbox2=({child,exit})=>{let text="",gone2=!1,wake=()=>{},end2=()=>{gone2=!0,wake()};return child.stdout?.setEncoding("utf8"),child.stdout?.on("data",chunk=>{text+=chunk,wake()}),child.stdout?.once("close",end2),exit.then(()=>setTimeout(end2,ARRIVE)),seconds=>new Promise(settle=>{let finish4=result=>{clearTimeout(limit),wake=()=>{},settle(result)},limit=setTimeout(()=>finish4("late"),seconds*1e3);wake=()=>{let stop=text.indexOf(`
`);if(stop>=0){let line=text.slice(0,stop);text=text.slice(stop+1),finish4(messageIn(line))}else gone2&&finish4("gone")},wake()})},messageIn=line=>{try{let value=JSON.parse(line);return isMessage(value)?value:"foreign"}catch{return"foreign"}};var benchmark_default=`"""Ninth part of the worker program, for pytest: what the fixture was given, as a benchmark that takes turns."""


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
`;var fixture_default=`"""Tenth part: the \`benchmark\` fixture, as pytest-benchmark and pytest-codspeed have it."""


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
`;var main_default2=`"""Last part: one session of pytest, that lists its benchmarks or runs those it is asked for.

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
`;var plugin_default=`"""Eleventh part: the plug-in that pytest is started with, and what it makes of the project's other plug-ins."""

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
`;var PYTEST_WORKER=[WORKER_PARTS,benchmark_default,fixture_default,plugin_default,main_default2].join(`
`),startPytest=async(spec,context,{trial,isListing,counting,where:where2})=>{let{path,environment}=await findInterpreter(spec,context),request={root:context.root,setup:"",paths:spec.paths,args:spec.args,list:isListing,seed:trial.seed,slowdown:context.slowdown,heap:!1,hurried:trial.hurried,count:counting?.count??null};return startWorker({python:path,directory:join16(context.root,spec.directory),environment:{PYTHONHASHSEED:String(trial.seed),...environment},signal:context.signal,program:PYTEST_WORKER,where:where2,request,prefix:counting?.prefix??[]})};var sessions=keptSessions(),hold2=async(spec,task,context,trial)=>{let place=JSON.stringify([context.root,context.environment,spec]),held2=await sessions.hold(place,trial.seed,context.signal,async()=>{let where2={of:task},link=await startPytest(spec,context,{trial,isListing:!1,counting:null,where:()=>where2.of});return{link,running:link.running,get where(){return where2.of},set where(name){where2.of=name}}});return held2.started.where=task,held2},endSessions=sessions.end;var pytestRunner=(own={})=>({minimumPairs:3,usualPairs:12,list:(spec,context)=>list2(spec,context,limitsOf(context,own)),open:(spec,task,context,trial=DEFAULT_TRIAL_OPTIONS)=>open2(spec,named(spec,task),context,trial,limitsOf(context,own)),exact:(spec,task,context,_,other)=>exact(spec,named(spec,task),context,limitsOf(context,own),other),close:endSessions}),pytest=pytestRunner(),named=(spec,task)=>{if(task===null)throw new BenchmarkFailure({message:`${inWords2(spec,null)} is no single benchmark`});return task},list2=async(spec,context,{loadLimit})=>{var _stack=[];try{let link=await startPytest(spec,context,{trial:DEFAULT_TRIAL_OPTIONS,isListing:!0,counting:null,where:()=>inWords2(spec,null)});let running=__using(_stack,link.running,!0);let told=await link.expect("tests","loading",loadLimit);let{facts}=await link.expect("listed","loading",loadLimit);if(facts.stranger!==null)throw strangerFailure(inWords2(spec,null),facts.stranger);await running.end(END3);let runtime={name:facts.name,version:facts.version,path:facts.path};let wanted=told.tests.filter(({name})=>isWanted(spec,name));if(wanted.length===0)throw nothingFound(spec,told,told.tests.length);return wanted.map(({name,skipped:skipped2})=>({task:name,warnings:[],runtime,...skipped2!==null&&{skipped:skipped2}}))}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},isWanted=({only,exclude},name)=>{let test=name.slice(name.indexOf("::")+2),fits=globs=>globs.some(glob=>globMatcher(slashless(glob))(slashless(name))||globMatcher(noSlash(glob))(noSlash(test)));return(only.length===0||fits(only))&&!fits(exclude)},noSlash=text=>text.replaceAll("/","\u2215"),slashless=text=>{let end2=text.includes("::")?text.indexOf("::"):text.length;return text.slice(0,end2)+noSlash(text.slice(end2))},open2=async(spec,task,context,trial,limits)=>{let isShared2=trial.seed!==0&&!trial.metrics.includes("peak-memory"),held2=isShared2?await hold2(spec,task,context,trial):null,link=held2?.started.link??await startAlone(spec,task,context,trial,null);if(say(link,task,context,trial,isShared2),held2===null)return sessionOf4(link,task,trial.metrics,limits);let isDone=!1;return sessionOf4(link,task,trial.metrics,limits,{ended:async()=>{isDone=await endedChild(link,task),held2.release()},dispose:async()=>{isDone||await held2.end()}}).catch(async error=>{throw await held2.end(),error})},startAlone=(spec,task,context,trial,counting)=>startPytest(spec,context,{trial,isListing:!1,counting,where:()=>task}),say=(link,task,{slowdown},{metrics,hurried},fork)=>link.send({kind:"open",name:task,fork,slowdown,hurried,heap:metrics.includes("heap-per-op")}),endedChild=async(link,where2)=>{let{code,signal,left}=await link.expect("ended","ending",END3);if(code!==0)throw endedFailure(`${where2} ended its process: it`,{code,signal},link.running.output());if(left.length>0)throw survivorFailure(where2,left.map(name=>({pid:0,name})),"wait for them in the test, or stop them when its fixtures end");return!0},exact=async(spec,task,context,limits,other)=>{let trial=DEFAULT_TRIAL_OPTIONS,deps={where:task,directory:context.root,open:async()=>countable(await open2(spec,task,context,trial,limits),task),start:async counting=>{let link=await startAlone(spec,task,context,trial,counting);return say(link,task,context,trial,!1),link}};return countStatement(deps,context,other)},countable=async(session,task)=>{if(session.turns?.most===void 0)return session;throw await session[Symbol.asyncDispose](),new BenchmarkFailure({message:`${task} is called once a process, so its instructions cannot be counted`,hint:"give `pedantic` a `setup`, or more rounds"})},recordPytest=async(spec,task,context,request)=>{let name=named(spec,task),link=await startAlone(spec,name,context,DEFAULT_TRIAL_OPTIONS,null);return say(link,name,context,DEFAULT_TRIAL_OPTIONS,!1),recordIn(link,limitsOf(context),request)};import{join as join17}from"node:path";var pythonRunner=(own={})=>({minimumPairs:3,list:(spec,context)=>list3(spec,context,limitsOf(context,own)),open:(spec,task,context,trial=DEFAULT_TRIAL_OPTIONS)=>open3(spec,task,context,trial,limitsOf(context,own)),exact:(spec,task,context,_,other)=>exact2(spec,task,context,limitsOf(context,own),other)}),python=pythonRunner(),codesOf=({code})=>code.form==="call"?[{name:null,call:code.call,args:code.args}]:code.form==="stmt"?[{name:null,stmt:code.stmt}]:Object.entries(code.benchmarks).map(([name,stmt])=>({name,stmt})),inWords3=({code},name)=>{if(name!==null)return`python benchmark "${name}"`;if(code.form==="benchmarks")return"the python benchmarks";let[line=""]=(code.form==="call"?code.call:code.stmt).split(`
`,1);return`python \`${line.length>60?`${line.slice(0,59)}\u2026`:line}\``},TIMING={isListing:!1,counting:null},start3=async(spec,codes,context,{trial,isListing,counting})=>{let{path,environment}=await findInterpreter(spec,context),only=codes.length===1?codes[0]?.name??null:null,request={root:context.root,setup:spec.code.form==="call"?"":spec.code.setup,codes,list:isListing,gc:spec.gc,slowdown:context.slowdown,heap:trial.metrics.includes("heap-per-op"),hurried:trial.hurried,count:counting?.count??null};return startWorker({python:path,directory:join17(context.root,spec.directory),environment:{PYTHONHASHSEED:String(trial.seed),...environment},signal:context.signal,program:WORKER,where:name=>inWords3(spec,name??only),request,prefix:[...context.under??[],...counting?.prefix??[]]})},list3=async(spec,context,{loadLimit})=>{var _stack=[];try{let codes=codesOf(spec);let link=await start3(spec,codes,context,{trial:DEFAULT_TRIAL_OPTIONS,isListing:!0,counting:null});let running=__using(_stack,link.running,!0);let{facts}=await link.expect("listed","setting up",loadLimit);if(facts.stranger!==null)throw strangerFailure(inWords3(spec,null),facts.stranger);await running.end(END3);let runtime={name:facts.name,version:facts.version,path:facts.path};return codes.map(({name})=>({task:name,warnings:[],runtime}))}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},open3=async(spec,task,context,trial,limits)=>{let link=await start3(spec,codesCalled(task,spec),context,{...TIMING,trial});return sessionOf4(link,inWords3(spec,task),trial.metrics,limits)},recordPython=async(spec,task,context,request)=>{let link=await start3(spec,codesCalled(task,spec),context,{...TIMING,trial:DEFAULT_TRIAL_OPTIONS});return recordIn(link,limitsOf(context),request)},codesCalled=(task,spec)=>{let all=codesOf(spec),codes=all.filter(({name})=>name===task);if(codes.length>0)return codes;throw new BenchmarkFailure({message:`${inWords3(spec,null)} have no benchmark "${task}"`,hint:`there are ${all.map(({name})=>name).join(", ")}`})},exact2=async(spec,task,context,limits,other)=>{let codes=codesCalled(task,spec),trial={...DEFAULT_TRIAL_OPTIONS,seed:0},deps={where:inWords3(spec,task),directory:context.root,open:()=>open3(spec,task,context,DEFAULT_TRIAL_OPTIONS,limits),start:counting=>start3(spec,codes,context,{trial,isListing:!1,counting})};return countStatement(deps,context,other)};function repeatedIn(before,now){let earlier=new Map(before.map(each=>[keyOf2(each),each.samples]));return now.find(each=>isGrown(earlier.get(keyOf2(each))??[],each.samples))?.name??null}var keyOf2=({metric,name})=>`${metric} ${name}`;function isGrown(before,now){if(now.length<=before.length||new Set(before).size<3)return!1;let beginsAt=start7=>before.every((sample,index)=>sample===now[start7+index]);return beginsAt(0)||beginsAt(now.length-before.length)}import{lstat,rm as rm3,stat as stat2}from"node:fs/promises";import{join as join18}from"node:path";async function runTool(spec,context,format){var _stack=[];try{let directory=join18(context.root,spec.directory);let place=spec.file===null?null:{path:join18(directory,spec.file),name:spec.file};place!==null&&await removeOld(place.path);let before=place===null?new Map:await stampsOf(place.path,place.name);let begin3=performance.now();let running=__using(_stack,await start4(spec,context,directory),!0);let wall=0;let{stdout,output}=collect(running);void running.exit.then(()=>wall=(performance.now()-begin3)/1e3);let exit=await ended(running,spec,context,output);let printed2=await stdout;if(printed2===null)throw tooLong(spec);if(exit.code!==0)throw endedFailure(commandInWords(spec.argv),exit,output());if(place===null)return{report:{file:"stdout",bytes:printed2},output:output(),wall};return{report:await fresh(place,before,format,spec,output),output:output(),wall}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}async function start4(spec,context,directory){let environment={...context.environment,...spec.environment},[name=""]=spec.argv,words=commandInWords(spec.argv);if((await stat2(directory).catch(()=>null))?.isDirectory()!==!0)throw new BenchmarkFailure({message:`${words}: the folder ${spec.directory} does not exist`,hint:"does `prepare` build it? Is the path right?"});let file=await findExecutable(name,environment.PATH,directory);if(file===null)throw new BenchmarkFailure({message:`command not found: ${name}`,hint:name.includes("/")?"does `prepare` build it? Is it executable?":'it is looked up on PATH; no shell runs commands (use ["sh", "-c", "\u2026"] for that)'});try{let running=await startProcess({argv:[...context.under??[],file,...spec.argv.slice(1)],directory,environment,signal:context.signal,talk:"streams"});return stutter(running,context.slowdown),running}catch(error){throw error instanceof UserError?new BenchmarkFailure({message:`${words} cannot be started: ${error.message}`,hint:error.hint}):error}}function collect(running){let chunks=[],printed2=tail(),size2=0;return running.child.stdin?.end(),running.child.stdout?.on("data",chunk=>{printed2.push(chunk),size2+=chunk.length,size2<=LARGEST_REPORT?chunks.push(chunk):running.end()}),{stdout:new Promise(settle=>running.child.stdout?.once("close",()=>settle())).then(()=>size2>LARGEST_REPORT?null:Buffer.concat(chunks)),output:()=>[printed2.text(),running.output()].map(text=>lastLines(harmless(text),12)).filter(text=>text!=="").join(`
`)}}async function ended(running,spec,context,output){let late=!1,limit=setTimeout(()=>{late=!0,running.end()},context.limit*1e3),exit=await running.exit;clearTimeout(limit);let survivors=await running.end(1);context.signal.throwIfAborted();let words=commandInWords(spec.argv);if(late)throw new BenchmarkFailure({message:`${words} did not end within ${context.limit} s`,hint:"one run is one side of one trial, and a verdict needs at least 16 runs: let it measure for a shorter time",output:output()});if(exit.code===0&&survivors.length>0)throw survivorFailure(words,survivors,"a run ends when its process exits: let it wait for what it starts");return exit}var tooLong=spec=>new BenchmarkFailure({message:`${commandInWords(spec.argv)} printed more than ${LARGEST_REPORT/2**20} MiB`,hint:"let it write its report to a file, and name that file with `file:`"});async function removeOld(path){(await lstat(path).catch(()=>null))?.isFile()===!0&&await rm3(path)}var stampOf=async path=>{let info=await stat2(path,{bigint:!0}).catch(()=>null);return info===null?null:`${info.mtimeNs} ${info.ctimeNs} ${info.size} ${info.ino}`};async function stampsOf(path,name){let info=await stat2(path).catch(()=>null),inside=info?.isDirectory()===!0?await filesIn(path,name):info===null?[]:[""],stamps=await Promise.all(inside.map(async each=>[each,await stampOf(join18(path,each))]));return new Map(stamps.flatMap(([each,stamp])=>stamp===null?[]:[[each,stamp]]))}async function fresh({path,name},before,format,spec,output){let missing2=what=>new BenchmarkFailure({message:`${commandInWords(spec.argv)} ${what}`,hint:"does the tool write its report to `file:`, relative to its working directory?",output:output()}),after2=await stampsOf(path,name);if(after2.size===0)throw missing2(`wrote no ${name}`);let isNew=inside=>after2.get(inside)!==before.get(inside);if(![...after2.keys()].some(isNew))throw missing2(`did not update ${name}`);return readReportFiles(path,name,inside=>format.folder?.wants(inside)===!0&&(isNew(inside)||format.folder.describes(inside)))}var report={minimumPairs:1,async list(spec,context){let{measurements,failed:failed3}=await measure(spec,context),tellsOf=task=>measurements.filter(({name})=>name===task);return[...[...sharesOf(measurements)].map(([task,share])=>({task,warnings:[],metrics:metricsIn(share,tellsOf(task))})),...failed3.map(({name,skipped:skipped2,message})=>({task:name,warnings:[],...skipped2?{skipped:message}:{}}))]},async runSuite(spec,context){let{measurements,failed:failed3,output,wall}=await measure(spec,context),shares=[...sharesOf(measurements)],results=new Map([...shares,...failed3.map(entry=>[entry.name,failureOf2(spec,entry,output)])]);return Object.assign(results,{run:{wall,reported:reportedBy(measurements)}})},async exact(spec,task,context,metrics){let{measurements,failed:failed3,output}=await counts(spec,context),lost2=failed3.find(({name})=>name===task);if(lost2!==void 0)throw failureOf2(spec,lost2,output);let own=measurements.filter(({name})=>name===task);return{values:exactly2(own,metrics),basis:`${spec.format} report`,operations:null,warnings:[]}}},reportedBy=measurements=>{let timed=measurements.filter(({metric,samples})=>isTimed(metric)&&samples.length>0);return timed.length===0?null:timed.reduce((all,{samples,batch})=>all+batch*samples.reduce((sum2,sample)=>sum2+sample,0),0)},failureOf2=(spec,{message,hint},output)=>new BenchmarkFailure({message:`the report of ${commandInWords(spec.argv)}: ${message}`,hint,output});async function measure(spec,context){let{format}=spec;if(!isFormatName(format))throw new TypeError(`no format ${format}`);let words=commandInWords(spec.argv);try{let{report:files,output,wall}=await runTool(spec,context,formatOf(format)),found2=understood2(spec,()=>readReport(format,files),output);return refuseRepeats(spec,context,found2.measurements),{...found2,output,wall}}catch(error){throw error instanceof UserError?new BenchmarkFailure({message:`the report of ${words}: ${error.message}`,hint:error.hint}):error}}var latest=new Map;function refuseRepeats(spec,context,now){let key=JSON.stringify([context.root,spec]),repeated=repeatedIn(latest.get(key)??[],now);if(latest.set(key,now),repeated!==null)throw new BenchmarkFailure({message:`the report of ${commandInWords(spec.argv)} still holds the samples of the run before, of ${JSON.stringify(repeated)} for one`,hint:"each run has to write a report of its own: do not append to an old one"})}function understood2(spec,work2,output){try{return work2()}catch(error){if(!(error instanceof UserError))throw error;let hint=error.hint??`perf-budgets parse --format ${spec.format} FILE shows how a report is read`,message=`the report of ${commandInWords(spec.argv)} is not a valid ${spec.format} report: ${error.message}`;throw new BenchmarkFailure({message,hint,output},error)}}var known5=new WeakMap;function counts(spec,context){let runs=known5.get(context.signal)??new Map;known5.set(context.signal,runs);let key=JSON.stringify([context.root,spec]),run4=runs.get(key)??measure(spec,context);return runs.set(key,run4),run4}var exactly2=(measurements,metrics)=>Object.fromEntries(measurements.filter(({metric,summary})=>metrics.includes(metric)&&summary.mean!==void 0).map(({metric,summary})=>[metric,summary.mean]));import{readFile as readFile6}from"node:fs/promises";import{promisify}from"node:util";import{brotliCompress,constants as constants2,gzip}from"node:zlib";var named2=({files,exclude})=>`${enumerate(files,5)}${exclude.length===0?"":` without ${enumerate(exclude,5)}`}`,noFiles=(spec,ignored)=>new BenchmarkFailure({message:`no file matches ${named2(spec)}`,hint:ignored.length===0?"if a build creates the files, run it with `prepare: { build: npm run build }`; globs are relative to the project":`${enumerate(ignored,3)} ${ignored.length===1?"is a link that is":"are links that are"} not followed: name the files at their real paths`}),tooManyFiles=(spec,most2,how)=>new BenchmarkFailure({message:`more than ${most2} files ${how} ${named2(spec)}`,hint:"narrow `files`, such as dist/**/*.js"}),tooManyBytes=(spec,bytes2,most2)=>new BenchmarkFailure({message:`the files that match ${named2(spec)} total ${megabytes2(bytes2)}, above the limit of ${megabytes2(most2)} for compressing`,hint:"budget `size`, which needs no compression, or narrow `files`"}),tooSlow=(spec,done,seconds)=>new BenchmarkFailure({message:`compressing ${named2(spec)} took longer than ${Math.round(seconds)} s: only ${count(done,"file")} done`,hint:"give the run more time (time-limit), or narrow `files`"}),megabytes2=bytes2=>`${Math.ceil(bytes2/2**20)} MiB`;import{readdir as readdir2,realpath as realpath2,stat as stat3}from"node:fs/promises";import{join as join19,relative as relative3,sep as sep2}from"node:path";var LIMITS={files:5e3,seen:2e5},findFiles=async(spec,root,signal,limits=LIMITS)=>{let[files,exclude]=[spec.files.map(globMatcher),spec.exclude.map(globMatcher)],search={root:await realpath2(root),spec,signal,limits,wants:path=>files.some(fits=>fits(path))&&!exclude.some(fits=>fits(path)),found:new Map,ignored:[],seen:0};for(let[folder2,depth]of startsOf(spec.files))await walk(search,folder2,depth);if(search.found.size===0)throw noFiles(spec,search.ignored);return{files:[...search.found.values()].toSorted((one,other)=>one.path<other.path?-1:1),ignored:[...new Set(search.ignored)]}},startsOf=globs=>{let starts=new Map;for(let glob of globs){let parts=glob.split("/"),special=parts.findIndex(part=>/[*?{}\\]/.test(part)),fixed=special===-1?parts.length-1:special,depth=glob.includes("**")?1/0:parts.length-1-fixed,folder2=parts.slice(0,fixed).join("/");starts.set(folder2,Math.max(depth,starts.get(folder2)??0))}return starts},isSkipped=(name,{files})=>(name==="node_modules"||name===".git")&&!files.some(glob=>glob.split("/").includes(name)),walk=async(search,folder2,depth)=>{search.signal.throwIfAborted();let absolute=join19(search.root,folder2),real=await realpath2(absolute).catch(()=>null);if(real===null)return;if(!isInside(search.root,real))return void search.ignored.push(folder2);let entries=await readdir2(absolute,{withFileTypes:!0}).catch(()=>[]);for(let entry of entries){let path=folder2===""?entry.name:`${folder2}/${entry.name}`;entry.isDirectory()?depth>0&&!isSkipped(entry.name,search.spec)&&await walk(search,path,depth-1):await look3(search,path,entry)}},look3=async(search,path,entry)=>{let{root,limits,spec,found:found2,ignored}=search;if((search.seen+=1)>limits.seen)throw tooManyFiles(spec,limits.seen,"lie under");let link=entry.isSymbolicLink();if(!link&&!(entry.isFile()&&search.wants(path)))return;let absolute=join19(root,path),[real,info]=await Promise.all([realpath2(absolute).catch(()=>null),stat3(absolute).catch(()=>null)]);if(link&&info?.isDirectory()===!0)return void ignored.push(path);if(!(real===null||info?.isFile()!==!0||!search.wants(path))){if(!isInside(root,real))return void ignored.push(path);if(!found2.has(real)&&found2.size===limits.files)throw tooManyFiles(spec,limits.files,"match");(!link||!found2.has(real))&&found2.set(real,{path,absolute:real,bytes:info.size})}},isInside=(root,path)=>{let way=relative3(root,path);return way!==".."&&!way.startsWith(`..${sep2}`)};var EXTENSIONS=/(?:\.(?:[a-z]{1,8}|[a-z][a-z0-9]{1,3})){1,3}$/,HEX=/(^|[.\-_])(?=[a-f]*\d)[0-9a-f]{6,64}$/,SHORT2=/([.-])(?=[A-Z]?[\w-]*\d|[\w-]+[A-Z])(?![^A-Z]*[-_][^A-Z]*$)[\w-]{8}$/,LONG=/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{16,64}$/,withoutHashes=path=>{let folders2=path.split("/"),name=folders2.pop()??"";return[...folders2.map(folder2=>folder2.replace(LONG,"*")),withoutHash(name)].join("/")},withoutHash=name=>{let extensions=EXTENSIONS.exec(name)?.[0]??"",stem=name.slice(0,name.length-extensions.length),form=[HEX,SHORT2,LONG].find(each=>each.test(stem));return form===void 0?name:`${stem.replace(form,form===LONG?"*":"$1*")}${extensions}`},FORMLESS=[/^(.*[.-])[\w-]{8}$/,/^(|.*[.\-_])[A-Za-z\d]{6,64}$/],CUT_SHORT=/([.-])\w?[-_]\*/,stemsOf=name=>{let parts=(EXTENSIONS.exec(name)?.[0]??"").split(".").slice(1),stems=parts.map((_,index)=>`.${parts.slice(index).join(".")}`).flatMap(ending=>FORMLESS.flatMap(form=>{let rest=form.exec(name.slice(0,name.length-ending.length))?.[1];return rest===void 0?[]:[`${rest}*${ending}`]}));return CUT_SHORT.test(name)?[...stems,name.replace(CUT_SHORT,"$1*")]:stems};function sameFiles(base,head){let[onBase2,onHead]=[new Set(base),new Set(head)],lost2=base.filter(name=>!onHead.has(name)),found2=head.filter(name=>!onBase2.has(name)),stems=(names2,all)=>new Set([...names2.flatMap(stemsOf),...[...all].filter(name=>name.includes("*"))]),[ofBase,ofHead]=[stems(lost2,onBase2),stems(found2,onHead)],paired=new Map;for(let name of[...lost2,...found2]){let stem=stemsOf(name).find(each=>ofBase.has(each)&&ofHead.has(each));stem!==void 0&&paired.set(name,stem)}return paired}var compressed={"size-gzip":data=>promisify(gzip)(data,{level:9}),"size-brotli":data=>promisify(brotliCompress)(data,{params:{[constants2.BROTLI_PARAM_QUALITY]:11,[constants2.BROTLI_PARAM_SIZE_HINT]:data.length}})},MOST_COMPRESSED=256*2**20,size={minimumPairs:1,sameTasks:sameFiles,async list(spec,{root,signal}){let{files,ignored}=await findFiles(spec,root,signal),links=ignored.map(path=>`${path} is a symbolic link, which is not followed`);return spec.each?tasksOf(files,links):[{task:null,warnings:links}]},async exact(spec,task,context,metrics){let{files}=await findFiles(spec,context.root,context.signal),own=task===null?files:files.filter(({path})=>withoutHashes(path)===task);if(own.length===0)throw new BenchmarkFailure({message:`there is no file ${task} any more`});return{values:{...await weigh(spec,own,metrics,context)},basis:BASIS,operations:null,warnings:[]}}},{zlib,brotli}=process.versions,BASIS=`zlib ${zlib}, brotli ${brotli}`,tasksOf=(files,links)=>{let names2=new Map;for(let{path}of files){let name=withoutHashes(path);names2.set(name,(names2.get(name)??0)+1)}return[...names2].map(([task,number],index)=>({task:printable(task),warnings:[...index===0?links:[],...number===1?[]:[`${number} files differ only in their hash and count as one: ${task}`]]}))},printable=path=>{if(!new RegExp("\\p{Cc}","u").test(path)&&path.length<=200)return path;throw new BenchmarkFailure({message:`the path ${JSON.stringify(path.slice(0,60))} cannot name a benchmark`,hint:"names are paths of at most 200 printable characters; exclude the file, or measure all files together (without `each`)"})},weigh=async(spec,files,metrics,{limit,signal})=>{let wanted=Object.entries(compressed).filter(([metric])=>metrics.includes(metric)),bytes2=files.reduce((sum2,file)=>sum2+file.bytes,0),sizes={size:bytes2};if(wanted.length>0&&bytes2>MOST_COMPRESSED)throw tooManyBytes(spec,bytes2,MOST_COMPRESSED);let end2=performance.now()+limit*1e3;for(let[done,{absolute}]of wanted.length===0?[]:files.entries()){if(signal.throwIfAborted(),performance.now()>end2)throw tooSlow(spec,done,limit);let data=await readFile6(absolute);for(let[metric,compress]of wanted)sizes[metric]=(sizes[metric]??0)+(await compress(data)).length}return sizes};import{existsSync as existsSync4}from"node:fs";import{join as join21}from"node:path";import{readdir as readdir3,readFile as readFile7,stat as stat4}from"node:fs/promises";import{join as join20}from"node:path";var MARK="uv_os_getpriority",countBetweenMarks=(valgrind,directory,work2)=>underValgrind(valgrind,directory,folder2=>["--tool=callgrind","--trace-children=yes",`--dump-before=${MARK}`,`--callgrind-out-file=${join20(folder2,"out.%p")}`],work2,countOf),countOf=async(folder2,logs)=>{let dumps=await Promise.all((await readdir3(folder2)).flatMap(name=>{let[,pid,part]=/^out\.(\d+)(?:\.(\d+))?$/.exec(name)??[];return pid===void 0?[]:[dumpOf(join20(folder2,name),pid,part??null)]})),marked=dumps.filter(({part})=>part!==null),[begin3,end2]=["1","2"].map(part=>marked.find(dump=>dump.part===part));if(begin3===void 0||end2===void 0||marked.length>2)throw new BenchmarkFailure({message:`valgrind saw ${marked.length} marks instead of the two around the operations`,hint:`a mark is a call of os.getPriority(), ${MARK} in node: does the benchmark call it too, or is this node built without symbols?`});let children=dumps.filter(({pid,written})=>pid!==end2.pid&&begin3.written<written&&written<end2.written);return{instructions:[end2,...children].reduce((sum2,{instructions})=>sum2+instructions,0),warnings:[],commands:commandsIn(logs)}},dumpOf=async(file,pid,part)=>{let[{mtimeNs},text]=await Promise.all([stat4(file,{bigint:!0}),readFile7(file,"utf8")]);return{pid,part,written:mtimeNs,instructions:Number(/^summary: (\d+)/m.exec(text)?.[1]??0)}};import{createHmac,randomBytes as randomBytes2}from"node:crypto";var SIGNATURE=32,HEAD=SIGNATURE+4,LONGEST=16*2**20,ARRIVE2=100,openFrames=({reading,writing,exit})=>{let key=randomBytes2(32),heard=0,bytes2=Buffer.alloc(0),gone2=!1,wake=()=>{},end2=()=>{gone2=!0,wake()},hear=chunk=>{bytes2=bytes2.length===0?chunk:Buffer.concat([bytes2,chunk]),wake()};reading.on("data",hear),reading.once("close",end2),exit.then(()=>setTimeout(end2,ARRIVE2));let take=()=>{let length=bytes2.length<4?0:bytes2.readUInt32LE();if(bytes2.length>=4&&(length<HEAD||length>LONGEST))return"foreign";if(bytes2.length<4||bytes2.length<4+length)return gone2?"gone":null;let frame=bytes2.subarray(4,4+length);return bytes2=bytes2.subarray(4+length),heard+=1,isSigned(frame,key,heard-1)?messageIn2(frame):"foreign"};return{key:key.toString("hex"),send(message){let text=Buffer.from(JSON.stringify(message)),length=Buffer.alloc(4);length.writeUInt32LE(text.length),writing.write(Buffer.concat([length,text]))},next:seconds=>new Promise(settle=>{let finish4=result=>{clearTimeout(limit),wake=()=>{},settle(result)},limit=setTimeout(()=>finish4("late"),seconds*1e3);wake=()=>{let message=take();message!==null&&finish4(message)},wake()}),release(){reading.off("data",hear).off("close",end2)}}},isSigned=(frame,key,number)=>{let signed=Buffer.from(frame);return signed.fill(0,0,SIGNATURE).writeUInt32LE(number),createHmac("sha256",key).update(signed).digest().equals(frame.subarray(0,SIGNATURE))},messageIn2=frame=>{let count4=frame.readUInt32LE(SIGNATURE),start7=HEAD+8*count4;if(start7>frame.length)return"foreign";try{let message=JSON.parse(frame.subarray(start7).toString("utf8"));if(!isMessage(message))return"foreign";let samples=Array.from({length:count4},(_,index)=>frame.readDoubleLE(HEAD+8*index));return count4===0?message:{...message,samples}}catch{return"foreign"}};var OLD_NODE='this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`',HINTS2={ERR_UNKNOWN_FILE_EXTENSION:OLD_NODE,ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX:'Node only strips types: remove enums, namespaces and parameter properties, or add `node-args: ["--experimental-transform-types"]`',ERR_MODULE_NOT_FOUND:"does `prepare` install and build it? Node imports need the full file name with its extension",MODULE_NOT_FOUND:"does `prepare` install and build it?",ERR_INVALID_TYPESCRIPT_SYNTAX:"the file has a syntax error"},goneFailure2=(where2,phase,exit,printed2)=>endedFailure(`${where2} ended its process while ${phase}: it`,exit,printed2,exit.code===0?"a benchmark file must not end its process (process.exit)":null),lateFailure2=(where2,phase,seconds,printed2)=>new BenchmarkFailure({message:`${where2} did not finish ${phase} within ${Number(seconds.toPrecision(3))} s`,hint:phase==="counting"?"counting instructions takes 20 to 50 times as long as running: allow more time, or give an operation less work":"look for an endless loop, or a promise that never settles",output:lastLines(printed2)}),workerFailure2=(failure,file,where2,printed2)=>new BenchmarkFailure({message:failure.hint===null?`${where2} failed while ${failure.phase}: ${failure.message}`:`${file} ${failure.message}`,hint:failure.hint??hintFor(failure),output:lastLines([failure.stack,printed2].join(`
`))}),hintFor=failure=>{if(failure.phase!=="loading")return null;if(/already exists/.test(failure.message))return"every benchmark in a file needs its own name";if(failure.code?.endsWith("MODULE_NOT_FOUND")&&failure.message.includes("'tinybench'"))return"install tinybench in the project: `npm install --save-dev tinybench`";let missing2=/Cannot find (?:package|module) '([^'./][^']*)'/.exec(failure.message)?.[1];return failure.code?.endsWith("MODULE_NOT_FOUND")&&missing2!==void 0&&!/^(?:node:|file:|[A-Za-z]:)/.test(missing2)?`install ${missing2} in the project (\`npm install ${missing2}\`), and let \`prepare\` install what the lockfile names`:HINTS2[failure.code??""]??null};var DESCRIPTOR=3,startWorker2=async(worker,spec,request,context,prefix=[])=>{let running=await startProcess({argv:[...context.under??[],...prefix,context.node,...spec.nodeArgs,worker],directory:context.root,environment:{...context.environment,...spec.environment},signal:context.signal,talk:"descriptor"}),stream=running.child.stdio[DESCRIPTOR],frames=openFrames({reading:stream,writing:stream,exit:running.exit});frames.send({...request,key:frames.key});let fail=async(message,phase,seconds)=>{await running.end(message==="gone"?1:0),context.signal.throwIfAborted();let printed2=running.output();throw message==="gone"?goneFailure2(where(spec,request,phase),phase,await running.exit,printed2):message==="foreign"?foreignFailure(where(spec,request,phase),phase,printed2,"it must leave descriptor 3 alone"):message==="late"?lateFailure2(where(spec,request,phase),phase,seconds,printed2):workerFailure2(message,spec.file,where(spec,request,message.phase),printed2)},expect2=async(kind,phase,seconds)=>{let message=await frames.next(seconds);return typeof message=="string"||message.kind==="failed"?fail(message,phase,seconds):message.kind!==kind?fail("foreign",phase,seconds):message};return{running,pid:()=>running.programPid(),hold:held2=>held2?running.stop():running.go(),send:frames.send,expect:expect2}},where=(spec,{task},phase)=>task===null||phase==="loading"?spec.file:`${spec.file}: benchmark "${task}"`;var COUNTED=.02,countTask=async(spec,task,context,deps,other)=>{let valgrind=await findValgrind(context.environment.PATH),seconds=await rehearse2(deps.open),operations=other?.operations??operationsFor(seconds,COUNTED),where2=`${spec.file}: benchmark "${task}"`,countIn=(layout,limit)=>countBetweenMarks(valgrind,context.root,async({prefix})=>{var _stack=[];try{let link=await startWorker2(deps.worker,{...spec,nodeArgs:[...PREDICTABLE_NODE,...layout.nodeArgs,...spec.nodeArgs]},{tool:spec.kind,file:deps.file,task,slowdown:0,hurried:!1,heap:!1,recording:null,count:operations},{...context,environment:{...context.environment,...PREDICTABLE,...layout.environment}},prefix);let running=__using(_stack,link.running,!0);await link.expect("counted","counting",limit);let survivors=await running.end(END4);if(survivors.length>0)throw survivorFailure(where2,survivors,LEAVING)}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}),expected=(other?.values.instructions??NaN)*operations,count4=await countInLayouts(context.limit,countIn,{expected}),{instructions,warnings}=perOperation(operations,where2,count4);return{values:{instructions:instructions*(1+context.slowdown)},basis:`${valgrind.version}, ${operations} operations`,operations,warnings}},rehearse2=async open6=>{var _stack=[];try{let session=__using(_stack,await open6(),!0);return session.operation}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},END4=60,LEAVING="stop them in afterAll, teardown, or when the process exits";var limitsOf2=(limit,{loadLimit=60,operationLimit=60}={})=>({loadLimit:Math.min(limit,loadLimit),operationLimit:Math.min(limit,operationLimit)}),sessionOf5=async(link,limits,ending)=>{let ready=await readyOf2(link,limits),whole=watchWhole(link.pid());return{batch:ready.batch,operation:ready.operation,...ready.first!==null&&{first:ready.first},tells:ready.tells,warnings:ready.warnings,pid:link.pid(),hold:link.hold,turn:(seconds,batch=ready.batch,told=ready.tells)=>turn2(link,{seconds,batch,told,singly:ready.hooks},limits),finish:()=>finish3(link,whole,limits,ending),[Symbol.asyncDispose]:ending.dispose}},recordIn2=async(link,limits,ending,{seconds,file})=>{let{batch}=await readyOf2(link,limits);link.send({kind:"record",seconds,batch,file}),await link.expect("recorded","measuring",seconds+limits.operationLimit),await finish3(link,watchWhole(link.pid()),limits,ending)},readyOf2=async(link,{loadLimit,operationLimit})=>{await link.expect("loaded","loading",loadLimit),await link.expect("warming","setting up",operationLimit);let outside=watch(link.pid()),ready=await link.expect("ready","warming up",operationLimit);return{...ready,first:firstTurn(ready,outside)}},firstTurn=({first,hooks},outside)=>{if(first===null)return null;let{seconds,told,cpu}=first;return told!==null||hooks?{samples:[told??seconds],cpu}:{samples:[seconds],cpu,clock:outside(seconds)}},turn2=async(link,{seconds,batch,told,singly},{operationLimit})=>{let outside=watch(link.pid());link.send({kind:"turn",seconds,batch,told});let{samples,cpu,took}=await link.expect("turn","measuring",seconds+operationLimit);if(!samples.every(sample=>sample>0&&Number.isFinite(sample)))throw new BenchmarkFailure({message:"an operation took no time at all",hint:"it is shorter than the clock can resolve: let one call do more work"});if(told)return{samples,cpu};let reported=samples.reduce((sum2,each)=>sum2+each,0)*(singly?1:batch);return{samples,cpu,clock:outside(reported,singly?Math.max(0,took-reported):0)}},finish3=async(link,whole,{operationLimit},{ended:ended2})=>{let seen=whole();link.send({kind:"finish"});let{peak,heap}=await link.expect("finished","tearing down",operationLimit);return await ended2(),{peakMemory:Math.max(peak,seen.peak),values:heap===null?{}:{"heap-per-op":heap},used:seen.used}};var LOADERS=/(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/,SLOWING=/^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/,loaderWarning=loader=>`${loader} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`,noiseWarningsIn=args=>[...new Set(args.flatMap(arg=>{let loader=LOADERS.exec(arg)?.[1];return loader!==void 0?[loaderWarning(loader)]:SLOWING.test(arg)?[`${arg} slows the measured code down`]:[]}))];var END5=5,tinybenchRunner=(given={})=>({minimumPairs:3,list:(spec,context)=>list4(spec,context,optionsOf2(context,given)),open:(spec,task,context,trial=DEFAULT_TRIAL_OPTIONS)=>open4(spec,task,context,trial,optionsOf2(context,given)),exact:(spec,task,context,_,other)=>exact3(spec,task,context,optionsOf2(context,given),other)}),optionsOf2=({limit},given)=>({worker:given.worker??programFile("tinybench-worker.js"),...limitsOf2(limit,given)}),tinybench=tinybenchRunner(),start5=async(spec,task,context,{worker},extra={})=>{let file=fileOf(spec,context);return startWorker2(worker,spec,{tool:spec.kind,file,task,slowdown:context.slowdown,count:null,hurried:!1,heap:!1,recording:null,...extra},context)},fileOf=(spec,{root})=>{let file=join21(root,spec.file);if(existsSync4(file))return file;throw new BenchmarkFailure({message:`${spec.file} does not exist`,hint:"does `prepare` build it? Is the path under `tinybench:` right?"})},exact3=async(spec,task,context,options,other)=>{if(task===null)throw new Error("a tinybench suite has no benchmark of its own");let deps={worker:options.worker,file:fileOf(spec,context),open:()=>open4(spec,task,context,DEFAULT_TRIAL_OPTIONS,options)};return countTask(spec,task,context,deps,other)},list4=async(spec,context,options)=>{var _stack=[];try{let link=await start5(spec,null,context,options);let running=__using(_stack,link.running,!0);let{tasks,warnings}=await link.expect("listed","loading",options.loadLimit);await running.end(END5);return tasks.map(task=>({task,warnings:[...noiseWarningsIn(spec.nodeArgs),...warnings]}))}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},open4=async(spec,task,context,{metrics,hurried},options)=>{if(task===null)throw new Error("a tinybench suite has no benchmark of its own");let heap=metrics.includes("heap-per-op"),link=await start5(spec,task,context,options,{heap,hurried}),session=await sessionOf5(link,options,endOf(link,spec,task)).catch(endingWith(link.running));return{...session,warnings:[...new Set([...noiseWarningsIn(spec.nodeArgs),...session.warnings])]}},endOf=({running},spec,task)=>({async ended(){let survivors=await running.end(END5);if(survivors.length>0)throw survivorFailure(`${spec.file}: benchmark "${task}"`,survivors,"stop them in afterAll, teardown, or when the process exits")},dispose:async()=>running[Symbol.asyncDispose]()}),recordTinybench=async(spec,task,context,request,given={})=>{var _stack=[];try{let options=optionsOf2(context,given);let link=await start5(spec,task,context,options,{recording:request.recording});let running=__using(_stack,link.running,!0);await recordIn2(link,options,endOf(link,spec,task),request);await running.exit}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}};import{join as join22}from"node:path";var[HOLDER,FILE]=[3,4],EVER=86400,inWords4=({files})=>`vitest bench ${files.join(" ")}`,startHolder=async(spec,context,{list:list7,loadLimit})=>{let directory=join22(context.root,spec.directory),running=await startProcess({argv:[...context.under??[],context.node,programFile("vitest-holder.js")],directory,environment:{...context.environment,...spec.environment},signal:context.signal,talk:"descriptors"}),[own,stream]=[running.child.stdio[HOLDER],running.child.stdio[FILE]],frames=openFrames({reading:own,writing:own,exit:running.exit}),request={directory,files:spec.files,args:spec.args,list:list7,runner:programFile("vitest-runner.js"),preload:programFile("vitest-worker.cjs"),marker:MARKER};frames.send({...request,key:frames.key});let next=(kind,seconds)=>expect(frames,kind,seconds,{spec,context,running}),held2=await next("held",loadLimit).catch(endingWith(running));return{running,version:held2.version,vitest:held2.vitest,files:held2.files,others:held2.others,stream,run(files){return frames.send({kind:"run",files}),next("ended",EVER)},list(files,seconds){return frames.send({kind:"run",files}),next("listed",seconds)}}},expect=async(frames,kind,seconds,{spec,context,running})=>{let message=await frames.next(seconds);if(typeof message!="string"&&message.kind===kind)return message;await running.end(message==="gone"?1:0),context.signal.throwIfAborted();let output=lastLines(running.output());throw message==="gone"?endedFailure(`${inWords4(spec)} ended before its benchmarks: it`,await running.exit,output):message==="late"?new BenchmarkFailure({message:`${inWords4(spec)} did not load within ${Number(seconds.toPrecision(3))} s`,hint:"does something in its configuration, its `globalSetup` or its files wait, or loop without end?",output}):message==="foreign"||message.kind!=="failed"?new BenchmarkFailure({message:`${inWords4(spec)}: its configuration wrote into the channel that belongs to perf-budgets`,hint:"it must leave descriptors 3 and 4 alone",output}):new BenchmarkFailure({message:`${inWords4(spec)}: ${message.message}`,hint:message.hint,output})};var nothingFound2=(spec,{others,files,left})=>new BenchmarkFailure({message:`${inWords4(spec)} has no benchmark`,hint:left>0?`\`only\` and \`exclude\` leave out all ${left} there are`:files>0?`its ${files===1?"file calls":`${files} files call`} no \`bench(\u2026)\``:others>0?`vitest finds ${others} other benchmark files; is the path right?`:"vitest finds no benchmark file: `benchmark.include` in its configuration says which files are, *.bench.* unless it does"}),notLoaded=(label,error,printed2)=>{let text=error??"vitest does not say why",[first=""]=text.split(`
`,1),isOfPool=/vitest-pool|Worker (?:forks|exited)/.test(first);return new BenchmarkFailure({message:`${label} failed while loading: ${isOfPool?"its process ended":first}`,output:lastLines(withoutMachinery(isOfPool?printed2:[text,printed2].join(`
`)))})},withoutMachinery=text=>text.split(`
`).filter(line=>!MACHINERY.test(line)).join(`
`),MACHINERY=/^\s*(?:at|❯) .*(?:node:internal|vitest-worker|\/node_modules\/(?:@?vitest|vite|vite-node|tinypool)\/)/;var END6=10,runFile=({holder,file,request,context,release:release2,end:end2})=>{let name=`${file.label}/${request.task}`,{running,stream}=holder,ended2=null,whole=holder.run([file]).then(told=>ended2=told,error=>{if(!(error instanceof BenchmarkFailure))throw error;return ended2=error});whole.catch(()=>{});let frames=openFrames({reading:stream,writing:stream,exit:whole.catch(()=>{})});frames.send({...request,key:frames.key});let pid,isDone=!1,fail=async(message,phase,seconds)=>{if(message==="gone"&&await whole,await end2(),context.signal.throwIfAborted(),ended2 instanceof BenchmarkFailure)throw ended2;let printed2=withoutMachinery(running.output());throw message==="gone"?gone(name,phase,ended2,printed2):message==="late"?lateFailure2(name,phase,seconds,printed2):message==="foreign"?foreignFailure(name,phase,printed2,"it must leave descriptor 4 alone"):workerFailure2(message,file.label,message.phase==="loading"?file.label:name,printed2)},expect2=async(kind,phase,seconds)=>{let message=await frames.next(seconds);return typeof message=="string"||message.kind==="failed"?fail(message,phase,seconds):message.kind!==kind?fail("foreign",phase,seconds):(message.kind==="loaded"&&({pid}=message),message)};return{pid:()=>running.programPid(pid),hold:held2=>held2?running.stop():running.go(),send:frames.send,expect:expect2,ending:{async ended(){let told=await within(whole,END6);if(frames.release(),told===null)return fail("late","tearing down",END6);if(told instanceof BenchmarkFailure)throw told;let[error]=told.errors;if(error!==void 0)throw uncaught(name,error,running.output());if(isDone=told.left.length===0,isDone)return release2();throw await end2(),survivorFailure(name,told.left.map(named3),LEAVING2)},async dispose(){isDone||await end2()}}}},LEAVING2="stop them in teardown, in afterAll, or when the process exits",named3=name=>({pid:0,name}),gone=(name,phase,ended2,printed2)=>{let[error]=ended2?.errors??[];if(!(ended2!==null&&(ended2.signal!==null||ended2.code!==0))&&error!==void 0)return uncaught(name,error,printed2);let exit={code:ended2?.code??null,signal:ended2?.signal??null};return goneFailure2(name,phase,exit,printed2)},uncaught=(name,error,printed2)=>new BenchmarkFailure({message:`${name} failed: ${error.split(`
`,1)[0]}`,hint:"nobody caught it: it was thrown in a timer or an event, or a promise was left alone",output:lastLines(withoutMachinery([error,printed2].join(`
`)))}),within=async(promise,seconds)=>{let limit,late=new Promise(settle=>{limit=setTimeout(()=>settle(null),seconds*1e3)});try{return await Promise.race([promise,late])}finally{clearTimeout(limit)}};var vitestRunner=(own={})=>({minimumPairs:3,usualPairs:12,list:(spec,context)=>list5(spec,context,limitsOf2(context.limit,own)),open:(spec,task,context,trial=DEFAULT_TRIAL_OPTIONS)=>open5(spec,named4(spec,task),context,trial,limitsOf2(context.limit,own)),close:()=>holders.end()}),vitest=vitestRunner(),END7=5,holders=keptSessions(),named4=(spec,task)=>{if(task===null)throw new BenchmarkFailure({message:`${inWords4(spec)} is no single benchmark`});return task},list5=async(spec,context,{loadLimit})=>{var _stack=[];try{let holder=await startHolder(spec,context,{list:!0,loadLimit});let running=__using(_stack,holder.running,!0);let{files,others}=holder;if(files.length===0)throw nothingFound2(spec,{others,files:0,left:0});let{files:found2,errors}=await holder.list(files,loadLimit);await running.end(END7);let tasks=files.flatMap(file=>{let told=found2.find(each=>each.file===file.file&&each.project===file.project),[error]=told?.errors??errors;if(told===void 0||error!==void 0)throw notLoaded(file.label,error,running.output());return told.benchmarks.map(({name,skipped:skipped2})=>({task:`${file.label}/${name}`,skipped:skipped2}))});let wanted=tasks.filter(({task})=>isWanted2(spec,task));if(wanted.length===0)throw nothingFound2(spec,{others,files:files.length,left:tasks.length});return wanted.map(({task,skipped:skipped2})=>({task,warnings:[],...skipped2!==null&&{skipped:skipped2}}))}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},isWanted2=({only,exclude},name)=>{let fits=globs=>globs.some(glob=>globMatcher(glob)(name)||globMatcher(`${glob}/**`)(name));return(only.length===0||fits(only))&&!fits(exclude)},requestOf=({vitest:folder2},{file,name},{slowdown},{metrics,hurried})=>({vitest:folder2,label:file.label,task:name,slowdown,hurried,heap:metrics.includes("heap-per-op"),recording:null}),open5=async(spec,task,context,trial,limits)=>{let{link}=await start6(spec,task,context,trial,limits);return sessionOf5(link,limits,link.ending).catch(async error=>{throw await link.ending.dispose(),error})},recordVitest=async(spec,task,context,request)=>{let limits=limitsOf2(context.limit),{link}=await start6(spec,named4(spec,task),context,DEFAULT_TRIAL_OPTIONS,limits,request.recording);try{await recordIn2(link,limits,link.ending,request)}finally{await link.ending.dispose()}},start6=async(spec,task,context,trial,{loadLimit},recording=null)=>{let begin3=()=>startHolder(spec,context,{list:!1,loadLimit}),held2=trial.seed===0?await alone(begin3):await shared(spec,context,begin3),holder=held2.started,file=holder.files.filter(({label})=>task.startsWith(`${label}/`)).toSorted((one,other)=>other.label.length-one.label.length)[0];if(file===void 0)throw held2.release(),new BenchmarkFailure({message:`${inWords4(spec)} has no file for the benchmark "${task}"`,hint:`it has ${holder.files.map(({label})=>label).join(", ")||"none"}`});let request={...requestOf(holder,{file,name:task.slice(file.label.length+1)},context,trial),recording};return{link:runFile({holder,file,request,context,release:held2.release,end:held2.end})}},shared=(spec,{root,environment,signal},begin3)=>holders.hold(JSON.stringify([root,environment,spec]),0,signal,begin3),alone=async begin3=>{let started2=await begin3(),end2=async()=>{await started2.running.end()};return{started:started2,release:()=>{end2()},end:end2}};var RUNNERS={tinybench,mitata:tinybench,benchmark:tinybench,command,python,pytest,http,report,size,go,vitest},closeRunners=async()=>{for(let{close}of Object.values(RUNNERS))await close?.()},runnerOf=spec=>RUNNERS[spec.kind];var MOST_TASKS=1e4,tooMany=({name},found2)=>new BenchmarkFailure({message:`${name} has ${found2} benchmarks, and a suite can have at most ${MOST_TASKS}`,hint:"benchmark what stands for the rest, or split the suite"});async function list6(suite,side,context){try{let tasks=await runnerOf(suite.runner).list(suite.runner,context);if(tasks.length>MOST_TASKS)throw tooMany(suite,tasks.length);return{tasks}}catch(error){if(!(error instanceof BenchmarkFailure))throw error;return{failure:error.on(side).failure}}}var REHEARSAL=.25,REHEARSING={...DEFAULT_TRIAL_OPTIONS,seed:1};async function rehearse3(suite,tasks,side,context){let{open:open6,close}=runnerOf(suite.runner);if(open6===void 0)return null;try{let hurried={...context,limit:REHEARSAL*context.limit};for(let{task}of tasks.filter(({skipped:why})=>why===void 0)){var _stack=[];try{let session=__using(_stack,await open6(suite.runner,task,hurried,REHEARSING),!0);await session.turn(0);close!==void 0&&await session.finish()}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}return null}catch(error){if(!(error instanceof BenchmarkFailure))throw error;return error.on(side).failure}finally{await close?.()}}var taskOn=({task,names:names2},side)=>names2?.[side][0]??task;function candidates(head,base,given){let{listings,namesOf}=sameNames(head??base,given),suite=head??base,leftOut=leftOutOf([listings.head,listings.own,listings.overlaid]),tasksIn=listing=>tasksOf2(listing)?.filter(({task})=>!leftOut.has(task))??null,headTasks=tasksIn(listings.head),baseTasks=tasksIn(listings.overlaid)??tasksIn(listings.own),baseSpec=baseSpecOf(head,base,listings.harness),broken=failureOf3(listings,head!==null,base!==null);if(broken!==null)return[failed2(suite,broken)];if(head!==null&&isShared(head.runner)&&baseTasks!==null)return[failed2(suite,sameService(suite))];let declared=names(tasksIn(listings.own)),onHead=names(headTasks),onBase2=names(baseTasks),changed=head!==null&&base!==null&&head.runner.kind!==base.runner.kind,kinds=`it is a \`${base?.runner.kind}\` on base and a \`${head?.runner.kind}\` on head: give the new one another name`,fresh2=[...onHead].filter(task=>!declared.has(task)),present=task=>{let status=onBase2.has(task)&&!changed?"measured":"new";return{record:{...declaredAs(suite,task,warningsOf(headTasks,task)),...NOTHING_MEASURED,status,harness:listings.harness,reported:reportedOf(listings,task),runtime:{base:runtimeOf(baseTasks,task),head:runtimeOf(headTasks,task)}},task,...namesOf(task),specs:{head:head?.runner??null,base:status==="new"?null:baseSpec}}},missing2=task=>({record:{...declaredAs(suite,task,changed?[kinds]:warningsOf(headTasks,task)),status:"missing",failure:null,...likelyIn(suite,task,fresh2)},task,specs:NOWHERE}),found2=[...[...onHead].filter(task=>!changed||!declared.has(task)).map(present),...[...declared].filter(task=>changed||!onHead.has(task)).map(missing2)];return withLeftOut(suite,found2,leftOut)}function sameNames(suite,listings){let unchanged={listings,namesOf:()=>({})},{sameTasks}=suite===null?{}:runnerOf(suite.runner),written=listing=>(tasksOf2(listing)??[]).flatMap(({task})=>task??[]),own=listings.overlaid??listings.own,same=new Map([...sameTasks?.(written(own),written(listings.head))??[],...listings.renamed??[]]);if(same.size===0)return unchanged;let called=task=>task===null?null:same.get(task)??task,renamed=listing=>listing!==null&&"tasks"in listing?{tasks:listing.tasks.map(each=>({...each,task:called(each.task)}))}:listing,on=(listing,task)=>written(listing).filter(name=>called(name)===task);return{listings:{...listings,head:renamed(listings.head),own:renamed(listings.own),overlaid:renamed(listings.overlaid)},namesOf:task=>task===null?{}:{names:{base:on(own,task),head:on(listings.head,task)}}}}function leftOutOf(listings){let all=listings.flatMap(listing=>tasksOf2(listing)??[]),run4=names(all.filter(({skipped:why})=>why===void 0));return new Map(all.flatMap(({task,skipped:why})=>why===void 0||run4.has(task)?[]:[[task,why]]))}function withLeftOut(suite,found2,leftOut){let said3=[...leftOut].map(([task,why])=>`${benchmarkPath(suite.name,task)} is not measured: ${why}`),[first,...others]=found2;if(said3.length===0)return[...found2];if(first===void 0)return[failed2(suite,because({message:"every benchmark is skipped",output:said3.join(`
`)}))];let record={...first.record,warnings:[...first.record.warnings,...said3]};return[{...first,record},...others]}var likelyIn=({name},lost2,fresh2)=>{let tasks=fresh2.filter(task=>task!==null),likely=lost2===null?void 0:nearest(lost2,tasks)??tasks[0];return likely===void 0?{}:{likely:benchmarkPath(name,likely)}};function baseSpecOf(head,base,harness){return harness==="own"||head===null?base?.runner??null:runOnBase(head.runner,base?.runner??null)}var sameService=({name})=>because({message:`${name} sends requests to a running service, which is the same for base and head: there is nothing to compare`,hint:"judge its absolute budgets with `perf-budgets run`, or use `serve` to start a server per side"}),because=failure=>new BenchmarkFailure(failure).failure,tasksOf2=listing=>listing!==null&&"tasks"in listing?listing.tasks:null,names=tasks=>new Set(tasks?.map(({task})=>task)),warningsOf=(tasks,task)=>tasks?.find(each=>each.task===task)?.warnings??[],runtimeOf=(tasks,task)=>tasks?.find(each=>each.task===task)?.runtime??null;function reportedOf({head,own,overlaid},task){let found2=[head,own,overlaid].flatMap(listing=>(tasksOf2(listing)??[]).filter(each=>each.task===task)),told=new Set(found2.flatMap(({metrics})=>metrics??[]));return found2.some(({metrics})=>metrics===void 0)?null:METRIC_NAMES.filter(name=>told.has(name))}function failureOf3({head,own,overlaid},onHead,onBase2){if(onHead&&head!==null&&"failure"in head)return head.failure;let baseRuns=tasksOf2(own)??tasksOf2(overlaid);return onBase2&&baseRuns===null&&own!==null&&"failure"in own?own.failure:null}var NOWHERE={base:null,head:null},failed2=(suite,failure)=>({record:{...declaredAs(suite,null,[]),...NOTHING_MEASURED,status:"failed",failure},task:null,specs:NOWHERE}),declaredAs=(suite,task,warnings)=>({path:benchmarkPath(suite.name,task),suite:suite.name,runner:suite.runner.kind,scenario:suite.scenario,dataset:suite.dataset,warnings}),skipped=suite=>({record:{...declaredAs(suite,null,[]),status:"skipped"},task:null,specs:NOWHERE});import{execFile}from"node:child_process";import{readFile as readFile8}from"node:fs/promises";import{promisify as promisify2}from"node:util";var run2=promisify2(execFile);async function findPin(path){let cores=await allowedCores(),core=cores.at(-1);if(core===void 0||cores.length<2)return null;let taskset=await findProgram("taskset",path);return taskset===null?null:pinTo(core,cores,taskset)}function pinTo(core,cores,taskset){let move=(pid,list7)=>run2(taskset,["--cpu-list","--pid",list7,String(pid)],{env:{LC_ALL:"C"}}),trouble=null;return{core,async pin(pids){if(trouble!==null)return trouble;let failed3=(await Promise.allSettled(pids.map(pid=>move(pid,String(core))))).find(result=>result.status==="rejected");return failed3===void 0?null:(await Promise.allSettled(pids.map(pid=>move(pid,cores.join(",")))),trouble=`the sides are not pinned to core ${core}, so expect more noise: ${inOneLine(failed3.reason)}`,trouble)}}}var inOneLine=error=>(error.stderr?.trim()||error.message).split(`
`).at(-1)??"";async function allowedCores(){try{let status=await readFile8("/proc/self/status","utf8");return parseCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1]??"")}catch{return[]}}function parseCores(list7){return list7.split(",").flatMap(part=>{let[from,to]=part.split("-").map(Number);return part===""||from===void 0||!Number.isInteger(from)?[]:Array.from({length:(to??from)-from+1},(_,index)=>from+index)})}var StepFailure=class extends UserError{failure;constructor(side,failure){let said3=failure.output===""?"":`:
${failure.output}`;super(`${side} could not be prepared: ${failure.message}${said3}`,{...failure.hint!==null&&{hint:failure.hint},exitCode:3}),this.failure=failure}};async function runStep(step2){var _stack=[];try{let{side,shown,seconds,signal}=step2;let report2=line=>step2.onProgress?.({side,step:step2.step,command:shown,line});report2("");let argv=await found(step2);let running=__using(_stack,await startProcess({...step2,argv,reach:"machine",...signal&&{signal}}),!0);let follow=chunk=>{let line=harmless(chunk.toString("utf8")).trim().split(`
`).at(-1)?.trim()??"";line!==""&&report2(line)};running.child.stdout?.on("data",follow);running.child.stderr?.on("data",follow);let late=!1;let limit=setTimeout(()=>{late=!0,running.end()},seconds*1e3);let exit=await running.exit.finally(()=>clearTimeout(limit));await running.end();signal?.throwIfAborted();if(exit.code===0)return;let{code:exitCode,signal:killedBy}=exit;throw new StepFailure(side,{...describe2(exit,shown,late?seconds:null),exitCode,signal:killedBy,output:excerpt(running.output())})}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}async function found({argv,environment}){let[name="",...rest]=argv;if(/[/\\]/.test(name)||process.platform==="win32")return argv;let program=await findProgram(name,environment.PATH);if(program!==null)return[program,...rest];throw new UserError(`command not found: ${name}`,{hint:"install it, or correct PATH: folders in the checkout do not count",exitCode:3})}function excerpt(output){let lines=output.split(`
`).filter(line=>line.trim()!==""),cause=lines.slice(0,-16).filter(line=>/\berror\b|\bcannot\b|failed|not found|missing/i.test(line)).filter(line=>line.trim().split(/\s+/).length>2).slice(0,4);return lastLines([...cause,...cause.length>0?["\u2026"]:[],...lines.slice(-16)].join(`
`),21)}function describe2(exit,shown,limit){let command2=`\`${shown}\``;if(limit!==null)return{message:`${command2} did not end within ${limit} s`,hint:"run it in a fresh clone to see what it waits for"};if(exit.code===127)return{message:`${command2} failed: a program was not found`,hint:"install it, or put it on PATH"};let how=exit.signal===null?`with exit code ${exit.code}`:`by ${exit.signal}`;return{message:`${command2} ended ${how}`,hint:"it runs in a fresh checkout with few environment variables; set up what it needs in `prepare:`"}}import{posix as posix3}from"node:path";import{relative as relative6}from"node:path";import{existsSync as existsSync7}from"node:fs";import{utimes as utimes2}from"node:fs/promises";import{dirname as dirname7,join as join25}from"node:path";import{readFile as readFile10,readdir as readdir4,readlink as readlink2,realpath as realpath3,rm as rm4,stat as stat5,lstat as lstat2,cp}from"node:fs/promises";import{constants as constants3,existsSync as existsSync6}from"node:fs";import{dirname as dirname6,isAbsolute as isAbsolute2,join as join24,relative as relative4,resolve}from"node:path";import{readFile as readFile9}from"node:fs/promises";import{existsSync as existsSync5}from"node:fs";import{dirname as dirname5,join as join23}from"node:path";var LOCKFILES=[["package-lock.json","npm"],["npm-shrinkwrap.json","npm"],["pnpm-lock.yaml","pnpm"],["yarn.lock","yarn"],["bun.lock","bun"],["bun.lockb","bun"]];async function detectInstallation(root,top){for(let folder2=root;;folder2=dirname5(folder2)){let found2=LOCKFILES.filter(([name])=>existsSync5(join23(folder2,name)));if(found2.length>0&&existsSync5(join23(folder2,"package.json")))return locked(folder2,found2);if(folder2===top||folder2===dirname5(folder2))break}return existsSync5(join23(root,"package.json"))?unlocked(root):null}async function locked(directory,found2){let named5=declaredManager(await readManifest(directory)),[lockfile="",manager="npm"]=found2.find(([,each])=>each===named5)??found2[0]??[],others=found2.filter(([,each])=>each!==manager).map(([name])=>name),warnings=others.length>0&&named5===null?[`used ${lockfile} and ignored ${others.join(", ")}; choose one with "packageManager" in package.json`]:[];return{manager,directory,lockfile,argv:await frozen(manager,join23(directory,lockfile)),warnings}}async function frozen(manager,lockfile){return manager==="npm"?["npm","ci"]:manager==="yarn"&&/^__metadata:/m.test(await readFile9(lockfile,"utf8"))?["yarn","install","--immutable"]:[manager,"install","--frozen-lockfile"]}async function unlocked(directory){let manifest=await readManifest(directory);if(["dependencies","devDependencies","optionalDependencies"].map(field=>manifest[field]??{}).every(group=>Object.keys(group).length===0))return null;let manager=declaredManager(manifest)??"npm";return{manager,directory,lockfile:null,argv:manager==="npm"?["npm","install","--no-package-lock"]:[manager,"install"],warnings:[]}}var declaredManager=({packageManager:named5})=>/^(npm|pnpm|yarn|bun)@/.exec(typeof named5=="string"?named5:"")?.[1]??null;async function readManifest(directory){let file=join23(directory,"package.json"),text=await readFile9(file,"utf8");try{let manifest=JSON.parse(text.replace(/^\uFEFF/,""));if(typeof manifest=="object"&&manifest!==null)return manifest}catch(cause){throw new UserError(`${file} is not JSON: ${cause.message}`,{exitCode:3,cause})}throw new UserError(`${file} is not a JSON object`,{exitCode:3})}var CACHES=[".cache",".vite",".vite-temp",".vitest"];async function whyNotReusable(directory,top,installation,folders2,fresh2=!1){let stale=fresh2?existsSync6(join24(directory,"node_modules"))?null:"nothing is installed":await whyStale(directory,installation);if(stale!==null)return stale;let within3=await realpath3(top);for(let folder2 of folders2){let modules=join24(directory,folder2,"node_modules"),kind=await lstat2(modules).catch(()=>null);if(kind===null)continue;if(!kind.isDirectory())return`${modules} is a link`;if(existsSync6(join24(modules,".prisma")))return"node_modules/.prisma is generated from the project";let reason=await whyTied(modules,top,within3);if(reason!==null)return reason}return null}async function whyStale(directory,{manager,lockfile}){let modules=join24(directory,"node_modules");if(!existsSync6(modules))return"nothing is installed";if(lockfile===null)return"there is no lockfile";if(manager==="npm")return npmStale(join24(directory,lockfile),directory);let marker={pnpm:".modules.yaml",yarn:".yarn-integrity",bun:null}[manager],installed=marker===null?null:await stat5(join24(modules,marker)).catch(()=>null),written=await stat5(join24(directory,lockfile));return installed!==null&&installed.mtimeMs>written.mtimeMs?null:`it is unknown whether node_modules matches ${lockfile}`}async function npmStale(lockfile,directory){let wanted=await readLocked(lockfile);if(wanted===null)return"the lockfile has no list of packages";let record=await readLocked(join24(directory,"node_modules",".package-lock.json"));if(record===null)return"npm left no record of what it installed";let needed=Object.entries(wanted).filter(([path])=>/(^|\/)node_modules\//.test(path)),fits=await Promise.all(needed.map(([path,locked2])=>isInstalled(join24(directory,path),path,locked2,record[path]))),differs=needed[fits.indexOf(!1)];return differs===void 0?null:`the installed ${differs[0]} differs from the lockfile`}async function isInstalled(folder2,path,locked2,recorded){let kind=await lstat2(folder2).catch(()=>null);if(kind===null)return locked2.optional===!0||locked2.devOptional===!0;if(kind.isSymbolicLink()||locked2.link===!0)return kind.isSymbolicLink()&&locked2.link===!0;let isNamedByVersion=locked2.resolved===void 0||/^https?:/.test(locked2.resolved);if(!isNamedByVersion&&recorded?.integrity!==locked2.integrity||!isNamedByVersion&&recorded?.resolved!==locked2.resolved)return!1;let manifest=await readManifest(folder2).catch(()=>({})),name=locked2.name??path.replace(/^.*node_modules\//,"");return manifest.name===name&&manifest.version===locked2.version}async function readLocked(file){try{return JSON.parse(await readFile10(file,"utf8")).packages??null}catch{return null}}async function whyTied(folder2,top,within3){let entries=await readdir4(folder2,{withFileTypes:!0});for(let entry of entries){let path=join24(folder2,entry.name);if(entry.isSymbolicLink()){if(await leadsOut(path,top,within3))return`${path} is a link that leads out of the checkout`}else if(entry.isDirectory()){let reason=await whyTied(path,top,within3);if(reason!==null)return reason}else if(folder2.endsWith("/.bin")&&(await readFile10(path,"latin1")).includes(toBytes(top)))return`${path} names the checkout it was installed in`}return null}var toBytes=text=>Buffer.from(text).toString("latin1");async function leadsOut(link,top,within3){let target=await readlink2(link);if(isAbsolute2(target)||isOutside(resolve(dirname6(link),target),top))return!0;let real=await realpath3(link).catch(()=>null);return real!==null&&isOutside(real,within3)}var isOutside=(path,folder2)=>/^\.\.(\/|$)/.test(relative4(folder2,path))||isAbsolute2(relative4(folder2,path));async function copyModules(from,to,folders2,options){for(let folder2 of folders2){let source=join24(from,folder2,"node_modules"),target=join24(to,folder2,"node_modules");if(existsSync6(source)){await rm4(target,{recursive:!0,force:!0}),await copyTree(source,target,options);for(let cache of CACHES)await rm4(join24(target,cache),{recursive:!0,force:!0})}}}async function copyTree(from,to,{environment,signal}){if(process.platform==="linux"){let argv=[await findProgram("cp",environment.PATH)??"/bin/cp","-a","--reflink=auto","--",from,to],{code}=await runProcess({argv,directory:"/",environment,...signal&&{signal}},600);if(code===0)return;await rm4(to,{recursive:!0,force:!0})}await cp(from,to,{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0,mode:constants3.COPYFILE_FICLONE})}var MARK2=".rustc_info.json";async function copyTargets(checkouts,options){let{base,head}=checkouts,copied2=[];for(let folder2 of await cratesOf(checkouts)){let[from,to]=[join25(base.top,folder2,"target"),join25(head.top,folder2,"target")];!existsSync7(join25(from,MARK2))||existsSync7(to)||!existsSync7(dirname7(to))||(await copyTree(from,to,options),copied2.push(join25(folder2,"target")))}return copied2.length>0&&await renew(checkouts),copied2}async function cratesOf({git:git2}){return items(await git2("head",["ls-files","-z","--",":(top,glob)**/Cargo.toml"])).map(file=>dirname7(file))}async function renew({git:git2,head}){let now=new Date;for(let file of items(await git2("head",["ls-files","-z","--",":(top)"])))await utimes2(join25(head.top,file),now,now).catch(()=>{})}import{createHash}from"node:crypto";import{readFile as readFile11}from"node:fs/promises";import{join as join26}from"node:path";var SETTINGS=[".npmrc",".yarnrc",".yarnrc.yml","pnpm-workspace.yaml",".pnpmfile.cjs","bunfig.toml"],FIELDS2=["name","version","bin","dependencies","devDependencies","optionalDependencies","peerDependencies","peerDependenciesMeta","bundleDependencies","bundledDependencies","dependenciesMeta","overrides","resolutions","pnpm","workspaces","packageManager"];async function installInputs(directory,lockfile,manifests){let digest=createHash("sha256");for(let name of[...lockfile===null?[]:[lockfile],...SETTINGS])digest.update(`\0${name}\0`).update(await readFile11(join26(directory,name)).catch(()=>""));for(let folder2 of manifests){let manifest=await readManifest(join26(directory,folder2)).catch(()=>({}));digest.update(`\0${folder2}\0`).update(JSON.stringify(FIELDS2.map(field=>manifest[field]??null)))}return digest.digest("hex")}var LIFECYCLE=["preinstall","install","postinstall","prepublish","preprepare","prepare","postprepare"],HOOKS_ONLY=/^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;async function whyInstallEach({directory,lockfile},manifests){for(let folder2 of manifests){let scripts=Object((await readManifest(join26(directory,folder2))).scripts),script=LIFECYCLE.find(name=>name in scripts&&!HOOKS_ONLY.test(String(scripts[name]).trim()));if(script!==void 0)return`${join26(folder2,"package.json")} has a ${script} script`}if(lockfile===null||lockfile==="bun.lockb")return null;let text=await readFile11(join26(directory,lockfile),"utf8");return(/^(package-lock|npm-shrinkwrap)/.test(lockfile)?/"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/:/[@"'\s:]file:/).test(text)?`${lockfile} has a dependency on a folder (file:)`:null}import{readFile as readFile12}from"node:fs/promises";import{join as join27}from"node:path";var SETTINGS2=[".npmrc",".yarnrc.yml","bunfig.toml"],PASSED=new RegExp(["https?_proxy|no_proxy|all_proxy","node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?","npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)","yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)","pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)","uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)","(requests|curl)_ca_bundle|poetry_cache_dir","corepack_.*|pnpm_home|bun_install(_cache_dir)?"].map(names2=>`^(${names2})$`).join("|"),"i");async function prepareEnvironment(measured,from,baseRoots){let files=[from.npm_config_userconfig??from.NPM_CONFIG_USERCONFIG??join27(from.HOME??"",".npmrc"),...baseRoots.flatMap(root=>SETTINGS2.map(name=>join27(root,name)))],texts=await Promise.all(files.map(file=>readFile12(file,"utf8").catch(()=>""))),named5=new Set(texts.flatMap(text=>[...text.matchAll(/\$\{?(\w+)/g)].map(match=>match[1]??""))),passed=Object.entries(from).filter(entry=>entry[1]!==void 0&&(PASSED.test(entry[0])||named5.has(entry[0])));return{...Object.fromEntries(passed),...measured,CI:"true",npm_config_audit:"false",npm_config_fund:"false",npm_config_update_notifier:"false"}}import{existsSync as existsSync10}from"node:fs";import{join as join30,relative as relative5}from"node:path";import{createHash as createHash2}from"node:crypto";import{existsSync as existsSync8}from"node:fs";import{readdir as readdir5,readFile as readFile13}from"node:fs/promises";import{join as join28}from"node:path";function getLineColFromPtr(string,ptr){let lines=string.slice(0,ptr).split(/\r?\n/);return[lines.length,lines.pop().length+1]}function makeCodeBlock(string,line,column){let lines=string.split(/\r?\n/),codeblock="",numberLen=(Math.log10(line+1)|0)+1;for(let i=line-1;i<=line+1;i++){let l=lines[i-1];l&&(codeblock+=i.toString().padEnd(numberLen," "),codeblock+=":  ",codeblock+=l,codeblock+=`
`,i===line&&(codeblock+=" ".repeat(numberLen+column+2),codeblock+=`^
`))}return codeblock}var TomlError=class _TomlError extends Error{line;column;codeblock;constructor(message,options){let[line,column]=getLineColFromPtr(options.toml,options.ptr),codeblock=makeCodeBlock(options.toml,line,column);super(`Invalid TOML document: ${message}

${codeblock}`,options),this.line=line,this.column=column,this.codeblock=codeblock}static x(message,ctx,ptr){throw new _TomlError(message,{toml:ctx.s,ptr:ptr??ctx.p})}};function parseString(ctx){let startPtr=ctx.p,c=ctx.s.charCodeAt(ctx.p++),first=c,isLiteral=c===39,isMultiline=c===ctx.s.charCodeAt(ctx.p)&&c===ctx.s.charCodeAt(ctx.p+1);isMultiline&&((c=ctx.s.charCodeAt(ctx.p+=2))===10?ctx.p++:c===13&&ctx.s.charCodeAt(ctx.p+1)===10&&(ctx.p+=2));let parsed="",sliceStart=ctx.p,state=0;for(;ctx.p<ctx.s.length;ctx.p++)if(c=ctx.s.charCodeAt(ctx.p),isMultiline&&(c===10||c===13&&ctx.s.charCodeAt(ctx.p+1)===10))state=state&&3;else if(c<32&&c!==9||c===127)TomlError.x("control characters are not allowed in strings",ctx);else if((!state||state===3)&&c===first&&(!isMultiline||ctx.s.charCodeAt(ctx.p+1)===first&&ctx.s.charCodeAt(ctx.p+2)===first)){if(isMultiline&&(ctx.s.charCodeAt(ctx.p+3)===first&&ctx.p++,ctx.s.charCodeAt(ctx.p+3)===first&&ctx.p++),!state){let s=ctx.s.slice(sliceStart,ctx.p);parsed=parsed?parsed+s:s}return ctx.p+=isMultiline?3:1,parsed}else if(!state)!isLiteral&&c===92&&(parsed+=ctx.s.slice(sliceStart,sliceStart=ctx.p),state=1);else if(state===1)if(c===120||c===117||c===85){let errPtr=ctx.p++-1,value=0,len=c===120?2:c===117?4:8;for(let j=0;j<len;j++,ctx.p++){let hex=ctx.s.charCodeAt(ctx.p),digit=hex>=48&&hex<=57?hex-48:hex>=65&&hex<=70?hex-65+10:hex>=97&&hex<=102?hex-97+10:-1;digit<0&&TomlError.x("invalid non-hex character in unicode escape",ctx),value=value<<4|digit}(value<0||value>1114111||value>=55296&&value<=57343)&&TomlError.x("invalid unicode escape",ctx,errPtr),parsed+=String.fromCodePoint(value),sliceStart=ctx.p--,state=0}else isMultiline&&(c===32||c===9)?state=2:(c===98?parsed+="\b":c===116?parsed+="	":c===110?parsed+=`
`:c===102?parsed+="\f":c===114?parsed+="\r":c===101?parsed+="\x1B":c===34?parsed+='"':c===92?parsed+="\\":TomlError.x("unrecognised escape sequence",ctx),sliceStart=ctx.p+1,state=0);else c!==32&&c!==9&&(state===2&&TomlError.x("invalid escape: only line-ending whitespace may be escaped",ctx,sliceStart),state=!isLiteral&&c===92?1:0,sliceStart=ctx.p);TomlError.x("unfinished string",ctx,startPtr)}var DATE_TIME_RE=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i,TomlDate=class _TomlDate extends Date{#hasDate=!1;#hasTime=!1;#offset=null;constructor(date,fasttype,unsafeDelim){let hasDate=!0,hasTime=!0,offset="Z",c;if(typeof date=="string")if(fasttype)prep:{if(fasttype<3){if(+date.slice(11,13)>23){date="";break prep}fasttype===2?(offset=null,date+="Z"):(c=date.charCodeAt(date.length-1))!==90&&c!==122&&(offset=date.slice(date.length-6)),unsafeDelim&&(date=date.slice(0,10)+"T"+date.slice(11))}else fasttype===4&&(date=+date.slice(0,2)>23?"":`0000-01-01T${date}Z`);hasDate=fasttype!==4,hasTime=fasttype!==3}else{let match=date.match(DATE_TIME_RE);match?(match[1]||(hasDate=!1,date=`0000-01-01T${date}`),hasTime=!!match[2],hasTime&&date[10]===" "&&(date=date.replace(" ","T")),match[2]&&+match[2]>23?date="":(offset=match[3]||null,!offset&&hasTime&&(date+="Z"))):date=""}super(date),isNaN(this.getTime())||(this.#hasDate=hasDate,this.#hasTime=hasTime,this.#offset=offset)}isDateTime(){return this.#hasDate&&this.#hasTime}isLocal(){return!this.#hasDate||!this.#hasTime||!this.#offset}isDate(){return this.#hasDate&&!this.#hasTime}isTime(){return this.#hasTime&&!this.#hasDate}isValid(){return this.#hasDate||this.#hasTime}toISOString(){let iso=super.toISOString();if(this.isDate())return iso.slice(0,10);if(this.isTime())return iso.slice(11,23);if(this.#offset===null)return iso.slice(0,-1);if(this.#offset==="Z"||this.#offset==="z")return iso;let offset=+this.#offset.slice(1,3)*60+ +this.#offset.slice(4,6);return offset=this.#offset[0]==="-"?offset:-offset,new Date(this.getTime()-offset*6e4).toISOString().slice(0,-1)+this.#offset}static wrapAsOffsetDateTime(jsDate,offset="Z"){let date=new _TomlDate(jsDate);return date.#offset=offset,date}static wrapAsLocalDateTime(jsDate){let date=new _TomlDate(jsDate);return date.#offset=null,date}static wrapAsLocalDate(jsDate){let date=new _TomlDate(jsDate);return date.#hasTime=!1,date.#offset=null,date}static wrapAsLocalTime(jsDate){let date=new _TomlDate(jsDate);return date.#hasDate=!1,date.#offset=null,date}};function isDigit(char,base=10){return base===16?char>47&&char<58||char>64&&char<71||char>96&&char<103:char>47&&char<48+base}function isEndOfValue(char,delim){return char===32||char===9||char===10||char===13||delim&&(char===delim||char===44)||char===35}function extractValue(ctx,end2){let errPtr=ctx.p,c=ctx.s.charCodeAt(ctx.p);if(c===91||c===123){ctx.d--||TomlError.x("document contains excessively nested structures. aborting.",ctx);let value=c===91?parseArray(ctx):parseInlineTable(ctx);return ctx.d++,value}return c===34||c===39?parseString(ctx):c===116?((ctx.s.charCodeAt(++ctx.p)!==114||ctx.s.charCodeAt(++ctx.p)!==117||ctx.s.charCodeAt(++ctx.p)!==101)&&TomlError.x("invalid value",ctx,errPtr),ctx.p++,!0):c===102?((ctx.s.charCodeAt(++ctx.p)!==97||ctx.s.charCodeAt(++ctx.p)!==108||ctx.s.charCodeAt(++ctx.p)!==115||ctx.s.charCodeAt(++ctx.p)!==101)&&TomlError.x("invalid value",ctx,errPtr),ctx.p++,!1):c===43||c===45?parseNumber(ctx,ctx.p,ctx.s.charCodeAt(++ctx.p),44-c,end2):ctx.s.charCodeAt(ctx.p+4)===45&&ctx.s.charCodeAt(ctx.p+7)===45?parseDate(ctx,c,end2):ctx.s.charCodeAt(ctx.p+2)===58?parseTime(ctx,c,end2):parseNumber(ctx,ctx.p,c,0,end2)}function parseNumber(ctx,startPtr,startChr,sign,endChr){let c=startChr,state=0,hasUnderscores=!1;if(c===105)return(ctx.s.charCodeAt(++ctx.p)!==110||ctx.s.charCodeAt(++ctx.p)!==102)&&TomlError.x("invalid value",ctx,startPtr),ctx.p++,(sign||1)/0;if(c===110)return(ctx.s.charCodeAt(++ctx.p)!==97||ctx.s.charCodeAt(++ctx.p)!==110)&&TomlError.x("invalid value",ctx,startPtr),ctx.p++,NaN;if(c===48){if(++ctx.p>=ctx.s.length||isEndOfValue(c=ctx.s.charCodeAt(ctx.p),endChr))return ctx.bi===!0?0n:0;if(!sign){if(c===120)return parseIntegerBaseN(ctx,startPtr,16,endChr);if(c===98)return parseIntegerBaseN(ctx,startPtr,2,endChr);if(c===111)return parseIntegerBaseN(ctx,startPtr,8,endChr)}c===46?state=2:c===101||c===69?state=4:TomlError.x("illegal leading zero",ctx,startPtr)}else isDigit(c)||TomlError.x("invalid value",ctx,startPtr);for(;++ctx.p<ctx.s.length&&(c=ctx.s.charCodeAt(ctx.p),!isEndOfValue(c,endChr));)state||(state=1),c===95?(state&1||TomlError.x("illegal underscore",ctx),state+=11,hasUnderscores=!0):state===1&&c===46?state=2:(state===1||state===3)&&(c===101||c===69)?state=4:state===4&&(c===43||c===45)?state=6:isDigit(c)?state>9?state-=11:state&1||state++:TomlError.x("illegal character in numeric literal",ctx);if(!state){let val=(startChr-48)*(sign||1);return ctx.bi===!0?BigInt(val):val}state&1||TomlError.x("unfinished numeric value",ctx,startPtr);let str=ctx.s.slice(startPtr,ctx.p);return hasUnderscores&&(str=str.replaceAll("_","")),state>1?parseFloat(str):parseInteger(ctx,str,10,startPtr)}function parseIntegerBaseN(ctx,startPtr,base,endChr){let c,underscore=1;for(;++ctx.p<ctx.s.length&&(c=ctx.s.charCodeAt(ctx.p),!isEndOfValue(c,endChr));)c===95?(underscore&1&&TomlError.x("illegal underscore",ctx),underscore=3):isDigit(c,base)?underscore&1&&underscore--:TomlError.x("illegal character in numeric literal",ctx);underscore&1&&TomlError.x("unfinished numeric value",ctx);let str=ctx.s.slice(startPtr+2,ctx.p);return underscore&&(str=str.replaceAll("_","")),parseInteger(ctx,str,base,startPtr)}function parseInteger(ctx,str,base,startPtr){if(ctx.bi!==!0)int:{let val=parseInt(str,base);if(!Number.isSafeInteger(val)){if(ctx.bi)break int;TomlError.x("integer value cannot be represented losslessly",ctx,startPtr)}return val}return BigInt(base===10?str:(base===2?"0b":base===8?"0o":"0x")+str)}function parseDate(ctx,c,endChr){let startPtr=ctx.p++,unsafeSeparator;if(!isDigit(c)||!isDigit(ctx.s.charCodeAt(ctx.p++))||!isDigit(ctx.s.charCodeAt(ctx.p++))||!isDigit(ctx.s.charCodeAt(ctx.p++)))return parseNumber(ctx,ctx.p=startPtr,c,0,endChr);if(ctx.p+=5,isDigit(ctx.s.charCodeAt(ctx.p++))||TomlError.x("invalid date-time: date part is malformed",ctx,startPtr),ctx.p>=ctx.s.length||((c=ctx.s.charCodeAt(ctx.p))!==32||(unsafeSeparator=!0,!isDigit(ctx.s.charCodeAt(ctx.p+1))))&&c!==84&&c!==116){let t2=ctx.s.slice(startPtr,ctx.p);return readDate(ctx,t2,3,!1,startPtr)}if(ctx.s.charCodeAt(ctx.p+=3)!==58&&TomlError.x("invalid date-time: time part is malformed",ctx,startPtr),ctx.s.charCodeAt(ctx.p+=3)===58&&(ctx.p+=3),ctx.s.charCodeAt(ctx.p)===46)for(;isDigit(ctx.s.charCodeAt(++ctx.p)););if(c=ctx.s.charCodeAt(ctx.p)){if(c===90||c===122){let t2=ctx.s.slice(startPtr,++ctx.p);return readDate(ctx,t2,1,unsafeSeparator,startPtr,"[+00:00]")}if(c===43||c===45){let t2=ctx.s.slice(startPtr,ctx.p+=6);return readDate(ctx,t2,1,unsafeSeparator,startPtr,!ctx.ld&&"["+ctx.s.slice(ctx.p-6,ctx.p)+"]")}}let t=ctx.s.slice(startPtr,ctx.p);return readDate(ctx,t,2,unsafeSeparator,startPtr)}function parseTime(ctx,c,endChr){let start7=ctx.p;if(!isDigit(c)||!isDigit(ctx.s.charCodeAt(++ctx.p)))return parseNumber(ctx,--ctx.p,c,0,endChr);if(ctx.s.charCodeAt(ctx.p+=4)===58&&(ctx.p+=3),ctx.s.charCodeAt(ctx.p)===46)for(;isDigit(ctx.s.charCodeAt(++ctx.p)););let t=ctx.s.slice(start7,ctx.p);return readDate(ctx,t,4,!1,start7)}function readDate(ctx,str,type,unsafeDelim,errPtr,temporalSuffix){if(ctx.ld){let date=new TomlDate(str,type,unsafeDelim);return date.isValid()||TomlError.x("invalid date",ctx,errPtr),date}try{switch(temporalSuffix&&(str+=temporalSuffix),type){case 1:return Temporal.ZonedDateTime.from(str);case 2:return Temporal.PlainDateTime.from(str);case 3:return Temporal.PlainDate.from(str);case 4:return Temporal.PlainTime.from(str)}}catch(e){TomlError.x(e instanceof Error?e.message:""+e,ctx,errPtr)}}function skipComment(ctx){for(;ctx.p<ctx.s.length;ctx.p++){let c=ctx.s.charCodeAt(ctx.p);if(c===10)break;if(c===13&&ctx.s.charCodeAt(ctx.p+1)===10){ctx.p++;break}(c<32&&c!==9||c===127)&&TomlError.x("control characters are not allowed in comments",ctx)}}function skipVoid(ctx,banNewLines,banComments){let c;for(;ctx.p<ctx.s.length;){for(;ctx.p<ctx.s.length&&((c=ctx.s.charCodeAt(ctx.p))===32||c===9||!banNewLines&&(c===10||c===13&&ctx.s.charCodeAt(ctx.p+1)===10));)ctx.p++;if(banComments||c!==35)break;skipComment(ctx)}}function parseKey(ctx,end2=61){let startPtr,state=0,parsed=[],sliceStart,c=ctx.s.charCodeAt(startPtr=ctx.p);do{if(c===end2)return state||TomlError.x("unexpected end of key",ctx),state===1&&parsed.push(ctx.s.slice(sliceStart,ctx.p)),ctx.p++,parsed;c===46?(state||TomlError.x("illegal empty bare key",ctx),state===1&&parsed.push(ctx.s.slice(sliceStart,ctx.p)),state=0):!state&&(c===34||c===39)?(c===ctx.s.charCodeAt(ctx.p+1)&&c===ctx.s.charCodeAt(ctx.p+2)&&TomlError.x("illegal quoted key: multiline strings are not allowed",ctx),parsed.push(parseString(ctx)),state=2,ctx.p--):c===32||c===9?state===1&&(parsed.push(ctx.s.slice(sliceStart,ctx.p)),state=2):state===2||c<48&&c!==45||c>57&&c<65||c>90&&c<97&&c!==95||c>122?TomlError.x("illegal character in key",ctx):state||(state=1,sliceStart=ctx.p)}while(c=ctx.s.charCodeAt(++ctx.p));TomlError.x("incomplete key-value: cannot find end of key",ctx,startPtr)}function parseInlineTable(ctx){let startPtr=ctx.p++,res=Object.create(null),seen=new Set,c;for(;ctx.p<ctx.s.length;){if(skipVoid(ctx),(c=ctx.s.charCodeAt(ctx.p))===125)return ctx.p++,res;let k,t=res,hasOwn=!1,errPtr=ctx.p,key=parseKey(ctx);for(let i=0;i<key.length;i++){i&&(t=hasOwn?t[k]:t[k]=Object.create(null)),k=key[i],(hasOwn=Object.hasOwn(t,k))&&(typeof t[k]!="object"||seen.has(t[k]))&&TomlError.x("trying to redefine an already defined value",ctx,errPtr);let unsafe=k==="__proto__";if(ctx.uk&&(unsafe||k==="constructor")){t=ctx.uk!==1&&TomlError.x("document contains an unsafe property",ctx,errPtr);break}!hasOwn&&unsafe&&Object.defineProperty(t,k,{enumerable:!0,configurable:!0,writable:!0})}hasOwn&&TomlError.x("trying to redefine an already defined value",ctx,errPtr),skipVoid(ctx,!0,!0);let value=extractValue(ctx,125);if(t&&typeof(t[k]=value)=="object"&&seen.add(value),skipVoid(ctx),(c=ctx.s.charCodeAt(ctx.p++))===125)return res;c!==44&&TomlError.x("expected comma or end of structure",ctx,ctx.p-1)}TomlError.x("unfinished table",ctx,startPtr)}function parseArray(ctx){let startPtr=ctx.p++,res=[],c;for(;ctx.p<ctx.s.length;){if(skipVoid(ctx),(c=ctx.s.charCodeAt(ctx.p))===93)return ctx.p++,res;if(res.push(extractValue(ctx,93)),skipVoid(ctx),(c=ctx.s.charCodeAt(ctx.p++))===93)return res;c!==44&&TomlError.x("expected comma or end of structure",ctx,ctx.p-1)}TomlError.x("unfinished array",ctx,startPtr)}function peekTable(ctx,key,table,meta,type){let t=table,m=meta,k,hasOwn=!1,state;for(let i=0;i<key.length;i++){if(i){if(t=hasOwn?t[k]:t[k]=Object.create(null),m=(state=m[k]).c,type===0&&(state.t===1||state.t===2))return null;if(state.t===2){let l=t.length-1;t=t[l],m=m[l].c}}if(k=key[i],(hasOwn=Object.hasOwn(t,k))&&m[k]?.t===0&&m[k]?.d)return null;if(!hasOwn){let unsafe=k==="__proto__";if(ctx.uk&&(unsafe||k==="constructor"))return!1;unsafe&&(Object.defineProperty(t,k,{enumerable:!0,configurable:!0,writable:!0}),Object.defineProperty(m,k,{enumerable:!0,configurable:!0,writable:!0})),m[k]={t:i<key.length-1&&type===2?3:type,d:!1,i:0,c:Object.create(null)}}}if(state=m[k],state.t!==type&&!(type===1&&state.t===3)||(type===2&&(state.d||(state.d=!0,t[k]=[]),t[k].push(t=Object.create(null)),state.c[state.i++]=state={t:1,d:!1,i:0,c:Object.create(null)}),state.d))return null;if(state.d=!0,type===1)t=hasOwn?t[k]:t[k]=Object.create(null);else if(type===0&&hasOwn)return null;return[k,t,state.c]}function validateTablePeek(ctx,peek,ptr){(peek===null||ctx.uk===2)&&TomlError.x(peek===null?"trying to redefine an already defined table or value":"document contains an unsafe property",ctx,ptr)}function parse2(toml,options={}){let ctx={s:toml,p:0,d:options.maxDepth??1e3,bi:options.integersAsBigInt??!1,ld:options.useLegacyDate??!0,uk:options.unsafeKeyBehaviour==="throw"?2:options.unsafeKeyBehaviour==="drop"?1:0},res=Object.create(null),meta=Object.create(null),tmp,skipping=!1,tbl=res,m=meta;for(toml.charCodeAt(0)===65279&&ctx.p++,skipVoid(ctx);ctx.p<toml.length;){if(toml.charCodeAt(ctx.p)===91){let isTableArray=toml.charCodeAt(++ctx.p)===91;tmp=ctx.p+=+isTableArray,skipping=!1;let k=parseKey(ctx,93);isTableArray&&(toml.charCodeAt(ctx.p)!==93&&TomlError.x("expected end of table array declaration",ctx),ctx.p++);let p=peekTable(ctx,k,res,meta,isTableArray?2:1);p?(m=p[2],tbl=p[1]):(validateTablePeek(ctx,p,tmp),skipping=!0)}else{tmp=ctx.p;let k=parseKey(ctx),p=peekTable(ctx,k,tbl,m,0);!p&&!skipping&&validateTablePeek(ctx,p,tmp),skipVoid(ctx,!0,!0);let v=extractValue(ctx,void 0);p&&!skipping&&(p[1][p[0]]=v)}skipVoid(ctx,!0),ctx.p<toml.length&&(tmp=toml.charCodeAt(ctx.p))!==10&&(tmp!==13||toml.charCodeAt(ctx.p+1)!==10)&&TomlError.x("each key-value declaration must be followed by an end-of-line",ctx),skipVoid(ctx)}return res}var HAS_WELLFORMED=!!"".isWellFormed;var ENVIRONMENTS=[".venv","venv"];async function detectPython(folders2,path){for(let home of folders2){if(ENVIRONMENTS.some(name=>existsSync8(join28(home,name))))return null;let found2=await detectIn(home,path);if(found2!==null)return found2}return null}var LOCKED=[["uv.lock",["uv","sync","--frozen"]],["poetry.lock",["poetry","install","--no-interaction"]]];async function detectIn(home,path){let warnings=[];for(let[lockfile,tool]of LOCKED)if(existsSync8(join28(home,lockfile))){if(await findExecutable(tool[0],path,home)!==null)return{home,tool,packages:[],inputs:null,warnings:[]};warnings.push(`${lockfile} exists but ${tool[0]} is not on PATH: pip installs from pyproject.toml, possibly other versions`)}let packages=[...(await requirementsIn(home)).length>0?["-r","requirements.txt"]:[],...await isPackage(home)?["-e","."]:[]];return packages.length===0?null:{home,tool:null,packages,inputs:await inputsOf(home),warnings}}async function requirementsIn(home){return(await readFile13(join28(home,"requirements.txt"),"utf8").catch(()=>"")).split(`
`).filter(line=>!/^\s*(#|$)/.test(line))}async function isPackage(home){if(existsSync8(join28(home,"setup.py")))return!0;let{project,"build-system":build}=await readPyproject(home),items2=value=>Array.isArray(value)?value:[];return build!==void 0||items2(project?.dependencies).length>0||items2(project?.dynamic).includes("dependencies")}async function readPyproject(home){let file=join28(home,"pyproject.toml"),text=await readFile13(file,"utf8").catch(()=>"");try{return parse2(text)}catch(cause){let[line=""]=cause.message.split(`
`);throw new UserError(`${file} is not TOML: ${line}`,{exitCode:3,cause})}}var INPUT=/^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/,ELSEWHERE=/^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;async function inputsOf(home){let digest=createHash2("sha256"),names2=await readdir5(home).catch(()=>[]);for(let name of names2.filter(each=>INPUT.test(each)).sort()){let text=await readFile13(join28(home,name),"utf8");if(name.endsWith(".txt")&&text.split(`
`).some(line=>ELSEWHERE.test(line)))return null;digest.update(`\0${name}\0`).update(text)}return digest.digest("hex")}import{existsSync as existsSync9}from"node:fs";import{lstat as lstat3,readdir as readdir6,readFile as readFile14,rm as rm5,writeFile as writeFile3}from"node:fs/promises";import{dirname as dirname8,join as join29}from"node:path";var BIN=process.platform==="win32"?"Scripts":"bin",pythonOf=venv=>join29(venv,BIN,process.platform==="win32"?"python.exe":"python");async function copyVenv(from,to,options){if(!((await lstat3(from).catch(()=>null))?.isDirectory()===!0)||!existsSync9(pythonOf(from))||!existsSync9(join29(from,BIN,"pip")))return!1;await copyTree(from,to,options);for(let name of await readdir6(join29(to,BIN))){let file=join29(to,BIN,name);if(!(await lstat3(file)).isFile())continue;let text=await readFile14(file,"latin1"),moved=text.replaceAll(bytes(from),bytes(to));moved!==text&&await writeFile3(file,moved,"latin1")}return!0}var bytes=text=>Buffer.from(text).toString("latin1");async function leadsTo(venv,top){for(let folder2 of await sitePackages(venv))for(let name of await readdir6(folder2)){let file=name.endsWith(".dist-info")?join29(folder2,name,"direct_url.json"):join29(folder2,name);if(!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(file.slice(dirname8(file).length+1)))continue;let text=await readFile14(file,"utf8").catch(()=>"");if(text.includes(top)||text.includes(encodeURI(top)))return!0}return!1}async function sitePackages(venv){let library=join29(venv,process.platform==="win32"?"Lib":"lib");return(process.platform==="win32"?["."]:await readdir6(library).catch(()=>[])).map(version=>join29(library,version,"site-packages")).filter(existsSync9)}var removeVenv=venv=>rm5(venv,{recursive:!0,force:!0});async function installPython(work2,side,lent){for(let{found:found2,from}of lent)await bringUpToDate(work2,side,found2,from)&&work2.note(`${side}: .venv copied from base`);for(let folders2 of foldersOf(work2,side)){let found2=await detectPython(folders2,work2.environment.PATH);if(found2!==null){for(let warning of found2.warnings)work2.warn(warning);await install(work2,side,found2)}}}async function lendPython(work2){let{checkouts}=work2.options,from=checkoutOf(checkouts,"base").top,lent=[];for(let folders2 of foldersOf(work2,"head")){let found2=await detectPython(folders2,work2.environment.PATH);found2===null||found2.tool!==null||await asksForTheSame(found2,work2,"head",checkouts.repository.top)||await copied(work2,"head",found2,from)&&lent.push({found:found2,from})}return lent}var foldersOf=({options},side)=>{let{root}=checkoutOf(options.checkouts,side);return(options.python?.[side]??[]).map(folder2=>[...new Set([join30(root,folder2),root])])};async function install(work2,side,found2){if(found2.tool!==null)return work2.note(`${side}: ${found2.tool.join(" ")}`),step(work2,side,found2,found2.tool);let{top}=work2.options.checkouts.repository;if(await copied(work2,side,found2,top)&&await bringUpToDate(work2,side,found2,top))return work2.note(`${side}: .venv copied from your checkout`);let python2=await findExecutable("python3",work2.environment.PATH,found2.home);await step(work2,side,found2,[python2===null?"python":"python3","-m","venv",".venv"]),await step(work2,side,found2,pip(found2)),work2.note(`${side}: pip install ${found2.packages.join(" ")}`)}async function asksForTheSame(found2,{options},side,top){let home=join30(top,relative5(checkoutOf(options.checkouts,side).top,found2.home));return found2.inputs!==null&&existsSync10(join30(home,".venv"))&&found2.inputs===await inputsOf(home)}async function copied(work2,side,found2,top){let{checkouts,signal}=work2.options;if(!await asksForTheSame(found2,work2,side,top))return!1;let home=join30(top,relative5(checkoutOf(checkouts,side).top,found2.home)),options={environment:work2.environment,signal};return copyVenv(join30(home,".venv"),join30(found2.home,".venv"),options)}async function bringUpToDate(work2,side,found2,top){let venv=join30(found2.home,".venv");return await step(work2,side,found2,pip(found2)).catch(error=>{if(!(error instanceof StepFailure))throw error;return error})===void 0&&!await leadsTo(venv,top)?!0:(await removeVenv(venv),!1)}var pip=({packages})=>[pythonOf(".venv"),"-m","pip","install","--disable-pip-version-check","--no-input",...packages];async function step({options,environment},side,{home},argv){let{VIRTUAL_ENV:_,...rest}=environment;await runStep({...options,side,step:"install",argv,shown:argv.join(" "),directory:home,environment:{...rest,POETRY_VIRTUALENVS_IN_PROJECT:"true"}})}async function openPreparation(options,settings){let run4=await begin(options,settings??settingsIn(options));return{notes:run4.notes,warnings:run4.warnings,base:()=>onBase(async()=>{await run4.install("base"),await run4.lend(),await run4.build("base")}),async head(){await run4.install("head"),await run4.takeOver(),await run4.build("head")}}}var settingsIn=({checkouts})=>{let{root,top}=checkoutOf(checkouts,"base");return[root,top]};async function rebuildBase(options){let run4=await begin(options,settingsIn(options));return onBase(()=>run4.build("base"))}async function onBase(step2){try{return await step2(),null}catch(error){if(error instanceof StepFailure)return{...error.failure,side:"base"};if(!(error instanceof UserError))throw error;return{side:"base",message:error.message,hint:error.hint,output:"",exitCode:null,signal:null}}}async function begin(options,settings){let{prepare}=options,environment=await prepareEnvironment(options.environment,options.variables,settings),notes=[],warnings=[],work2={options,environment,note:text=>{notes.push(text)},warn:text=>{warnings.includes(text)||warnings.push(text)}},lent={modules:null,python:[]};return{notes,warnings,async install(side){let{install:install2}=prepare[side];install2==="auto"?(await installModules(work2,side,side==="head"?lent.modules:null),await installPython(work2,side,side==="head"?lent.python:[])):install2!==null&&await shell(work2,side,"install",install2)},async lend(){prepare.head.install!=="auto"||prepare.base.install!=="auto"||(lent.modules=await lendModules(work2),lent.python=await lendPython(work2))},async build(side){let{build}=prepare[side];build!==null&&await shell(work2,side,"build",build)},async takeOver(){let{checkouts,signal}=options;if(!hasBase(checkouts))return;let copied2=await copyTargets(checkouts,{environment,signal});for(let folder2 of copied2)notes.push(`head: ${folder2} copied from base`)}}}var hasBase=checkouts=>"base"in checkouts,NO_LOCKFILE="there is no lockfile, so base and head may have different versions of their dependencies",shell=({options,environment},side,step2,command2)=>runStep({...options,side,step:step2,argv:["sh","-c",command2],shown:command2,directory:checkoutOf(options.checkouts,side).root,environment});async function installModules({options,environment,note,warn},side,lent){let checkout=checkoutOf(options.checkouts,side),installation=await detectInstallation(checkout.root,checkout.top);if(installation===null)return;for(let warning of installation.warnings)warn(warning);if(lent!==null)return note(lent);let own={name:"your checkout",top:options.checkouts.repository.top,fresh:!1},reused=await reuse(options,checkout,installation,environment,own);if(side==="head"&&!reused.done&&installation.lockfile===null&&warn(NO_LOCKFILE),note(`${side}: ${reused.note}`),reused.done)return;let{argv,directory}=installation,{NODE_ENV:_,...installing}=environment;await runStep({...options,side,step:"install",argv,shown:argv.join(" "),directory,environment:installing})}async function lendModules({options,environment}){let{head,repository}=options.checkouts,installation=await detectInstallation(head.root,head.top);if(installation===null)return null;let sources=[{name:"your checkout",top:repository.top,fresh:!1},{name:"base",top:checkoutOf(options.checkouts,"base").top,fresh:!0}];for(let source of sources){let{done,note}=await reuse(options,head,installation,environment,source);if(done)return`head: ${note}`}return null}async function reuse({checkouts,signal},checkout,installation,environment,{name,top,fresh:fresh2}){let below=relative6(checkout.top,installation.directory),manifests=await manifestFolders(checkouts,checkout.side,below),command2=installation.argv.join(" "),each=await whyInstallEach(installation,manifests);if(each!==null)return{done:!1,note:`${command2}, because ${each}`};let wanted=await installInputs(installation.directory,installation.lockfile,manifests),directory=posix3.join(top,below),reason=wanted===await installInputs(directory,installation.lockfile,manifests)?await whyNotReusable(directory,top,installation,manifests,fresh2):`dependencies differ from those of ${name}`;return reason!==null?{done:!1,note:`${command2}, because ${reason}`}:(await copyModules(directory,installation.directory,manifests,{environment,signal}),{done:!0,note:`node_modules copied from ${name}`})}async function manifestFolders({git:git2},side,below){return items(await git2(side,["ls-files","-z","--",":(top,glob)**/package.json"])).map(file=>posix3.relative(below,posix3.dirname(file))||".").filter(folder2=>!folder2.startsWith("..")&&!folder2.split("/").includes("node_modules"))}var inheritedNames=({suites})=>{let names2=new Set;for(let{runner}of suites)withVariables(runner,variables=>{for(let[name,value]of Object.entries(variables))value===INHERIT&&names2.add(name);return variables});return names2};function withInherited(configuration,from,allowed){let[refused2,unset]=[new Set,new Set],resolved=variables=>Object.fromEntries(Object.entries(variables).flatMap(([name,value])=>{if(value!==INHERIT)return[[name,value]];let known6=allowed.has(name)?from[name]:void 0;return allowed.has(name)?known6===void 0&&unset.add(name):refused2.add(name),known6===void 0?[]:[[name,known6]]})),suites=configuration.suites.map(suite=>({...suite,runner:withVariables(suite.runner,resolved)})),names2=found2=>enumerate([...found2],5);return{configuration:{...configuration,suites},warnings:[...refused2.size===0?[]:[`\`inherit\` of ${names2(refused2)} takes effect after merge: the base branch does not declare it`],...unset.size===0?[]:[`\`inherit\` of ${names2(unset)}: not set where the gate runs`]]}}var TELLING=/^(?=.*_)[A-Z][A-Z0-9_]{4,}$/;function withheldIn(output,from,passed){let words=new Set(output.match(/[A-Z][A-Z0-9_]+/g)??[]),names2=Object.keys(from).filter(name=>TELLING.test(name)&&words.has(name)&&passed[name]===void 0);if(names2.length===0)return null;let example=`environment: { ${names2[0]??""}: inherit }`;return`its output names ${enumerate(names2,3)}, which ${names2.length===1?"is":"are"} set here but not handed on to benchmarks; to hand it on, declare \`${example}\` on the base branch`}import{join as join31}from"node:path";async function sidesInPlace(request,project,options){let loaded=await readConfiguration(join31(project.root,project.file),project.file,budgetsFor(request)),{configuration,warnings}=withInherited(loaded.configuration,options.world.environment,inheritedNames(loaded.configuration)),head=contextIn(project.root,options,{limit:limitOf(request,configuration),slowdown:0}),found2=await listHeadOnly(configuration,head,options.world);return{...headOnlyOf(await describeWorkingTree(project.root,gitWorldOf(options.world)),configuration,head,found2),warnings:[...loaded.warnings,...warnings]}}var headOnlyOf=(revision,configuration,head,found2)=>({base:null,head:revision,configuration,baseConfiguration:null,tip:null,contexts:{base:null,head},candidates:found2,changes:()=>Promise.resolve(null),renames:NO_RENAMES,seals:null,isolation:null,policyChanges:[],warnings:[]});async function listHeadOnly(configuration,head,world){world.onEvent({kind:"step",text:"Listing benchmarks"});let found2=[];for(let suite of configuration.suites){let listing=await list6(suite,"head",head),ofHead=candidates(suite,null,{head:listing,own:null,overlaid:null,harness:"own"});found2.push(...ofHead.map(asMeasured))}return found2}var asMeasured=candidate=>candidate.record.status==="new"?{...candidate,record:{...candidate.record,status:"measured"}}:candidate,limitOf=({timeLimit},configuration)=>timeLimit??configuration.timeLimit;function endedBy(signal,sides){let ended2=({base,head})=>({base:base&&{...base,signal},head:head&&{...head,signal}}),all=sides.candidates.map(candidate=>candidate.contexts===void 0?candidate:{...candidate,contexts:ended2(candidate.contexts)});return{...sides,candidates:all,contexts:ended2(sides.contexts)}}var contextIn=(root,{environment,node,world},how)=>({root,environment,node,signal:world.signal,...how});import{join as join36,posix as posix8}from"node:path";import{posix as posix4}from"node:path";var parseUnifiedDiff=text=>{let files=[],inHunk={base:0,head:0};for(let line of text.split(`
`)){let file=files.at(-1);if(inHunk.base+inHunk.head>0&&/^[-+ \\]/.test(line)){inHunk=after(line,inHunk);continue}if(line.startsWith("diff --git ")&&files.push({base:null,head:null,baseLines:[],headLines:[]}),file===void 0)continue;let hunk=/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);hunk!==null?inHunk=addHunk(file,hunk):header(line,file)}return files.filter(({base,head})=>base!==null||head!==null)},after=(line,{base,head})=>({base:base-(line.startsWith("-")||line.startsWith(" ")?1:0),head:head-(line.startsWith("+")||line.startsWith(" ")?1:0)}),addHunk=(file,[,baseFrom,baseCount,headFrom,headCount])=>{let count4={base:Number(baseCount??1),head:Number(headCount??1)};return file.baseLines.push(rangeOf(Number(baseFrom),count4.base)),file.headLines.push(rangeOf(Number(headFrom),count4.head)),count4},rangeOf=(from,count4)=>count4===0?{from:from+.5,to:from+.5}:{from,to:from+count4-1},header=(line,file)=>{let[,word,rest=""]=/^(--- |\+\+\+ |rename from |rename to )(.*)$/.exec(line)??[],path=unquoted(rest.replace(/\t$/,""));word==="--- "&&(file.base=path==="/dev/null"?null:path.slice(2)),word==="+++ "&&(file.head=path==="/dev/null"?null:path.slice(2)),word==="rename from "&&(file.base=path),word==="rename to "&&(file.head=path)},ESCAPES={n:`
`,t:"	",r:"\r",'"':'"',"\\":"\\"},unquoted=path=>path.startsWith('"')&&path.endsWith('"')?path.slice(1,-1).replace(/\\([0-7]{3}|.)/g,(whole,code)=>code.length===3?String.fromCharCode(Number.parseInt(code,8)):ESCAPES[code]??whole):path,touches=({files,tracked},side,file,first,last)=>tracked.has(file)?files.filter(change=>change[side]===file).flatMap(change=>side==="base"?change.baseLines:change.headLines).some(({from,to})=>from<=(last??first)&&to>=first):null,baseNames=({files})=>{let names2=new Map(files.flatMap(({base,head})=>base===null||head===null?[]:[[head,base]]));return file=>names2.get(file)??file};var OPTIONS=["--unified=0","--find-renames","--no-ext-diff","--no-textconv","--no-color","--ignore-submodules","--src-prefix=a/","--dst-prefix=b/"];async function lineChanges(checkouts){let{git:git2,base,head,repository}=checkouts,inProject2=file=>posix4.relative(repository.project,file),patch=await git2("head",["diff",...OPTIONS,base.commit,head.commit]),lists=await Promise.all([base,head].map(({side,commit})=>git2(side,["ls-tree","-r","-z","--name-only","--full-tree",commit])));return{files:parseUnifiedDiff(patch).map(change=>({...change,base:change.base===null?null:inProject2(change.base),head:change.head===null?null:inProject2(change.head)})),tracked:new Set(lists.flatMap(items).map(inProject2))}}import{posix as posix5}from"node:path";async function tipConfigurationOf({repository,base,tip},{file},request){if(tip===base.commit||request.mode!=="check")return null;let path=posix5.join(repository.project,file),bytes2=(await filesAt(repository,tip,[path])).get(path)??null;if(bytes2===null)return null;try{return parseConfigurationBytes(bytes2,file,budgetsFor(request)).configuration}catch(error){if(error instanceof UserError)return null;throw error}}async function baseConfigurationOf({repository,base},{file},budgets){let path=posix5.join(repository.project,file),bytes2=(await filesAt(repository,base.commit,[path])).get(path)??null;if(bytes2===null){let listing=["--literal-pathspecs","ls-tree","-z","--full-tree",base.commit,"--",path];if(items(await git(listing,inRepository(repository))).length>0)throw new UserError(`base has a ${file} that cannot be read`,{hint:"it must be a regular file",exitCode:3});return{configuration:null,warning:`base has no ${file}: head's budgets apply, and the gate starts after merge`}}try{return{configuration:parseConfigurationBytes(bytes2,file,budgets).configuration,warning:null}}catch(error){if(!(error instanceof UserError))throw error;return{configuration:null,warning:`base's ${file} is invalid, so head's budgets apply: ${error.message}`}}}import{lstatSync as lstatSync3}from"node:fs";import{dirname as dirname9,join as join33}from"node:path";import{createHash as createHash3}from"node:crypto";import{closeSync,lstatSync as lstatSync2,openSync,readdirSync as readdirSync3,readSync,readlinkSync as readlinkSync2}from"node:fs";import{join as join32}from"node:path";import{setImmediate as breathe}from"node:timers/promises";var STRETCH=20;async function readTree(top,before=new Map){let found2=new Map,breath=performance.now(),folders2=[""];for(let folder2=folders2.pop();folder2!==void 0;folder2=folders2.pop())for(let{name,isFolder}of entriesIn(join32(top,folder2))){let path=folder2===""?name:`${folder2}/${name}`;if(name!==".git"){if(isFolder)folders2.push(path);else{let entry=entryOf(join32(top,path),before.get(path));entry!==null&&found2.set(path,entry)}performance.now()-breath<STRETCH||(await breathe(),breath=performance.now())}}return found2}function entriesIn(folder2){try{return readdirSync3(folder2,{withFileTypes:!0}).map(entry=>({name:entry.name,isFolder:entry.isDirectory()}))}catch{return[]}}function entryOf(path,before){try{let stat6=lstatSync2(path,{bigint:!0}),stamp=stampOf2(stat6);if(before?.stamp===stamp)return before;let at=Number(stat6.ctimeNs)/1e6;return stat6.isSymbolicLink()?{stamp,content:`link ${readlinkSync2(path)}`,at}:stat6.isFile()?{stamp,content:`${(stat6.mode&0o111n).toString(8)} ${digestOf(path)}`,at}:null}catch(error){let{code=""}=error;if(["ENOENT","ENOTDIR"].includes(code))return null;if(code==="EACCES")return{stamp:code,content:code,at:0};throw error}}var stampOf2=({ino,size:size2,mtimeNs,ctimeNs,mode})=>[ino,size2,mtimeNs,ctimeNs,mode].join(" "),block=Buffer.allocUnsafe(1<<20);function digestOf(path){let digest=createHash3("sha256"),file=openSync(path,"r");try{for(let size2=readSync(file,block);size2>0;size2=readSync(file,block))digest.update(block.subarray(0,size2))}finally{closeSync(file)}return digest.digest("base64")}function sealOf(top,{outputs}){let sealed=new Map,own=new Set,found2=new Map,isOutput=path=>own.has(path)||outputs.some(output=>path===output||path.startsWith(`${output}/`)),counts2=({file,what})=>!isOutput(file)&&!STATE.test(file)&&(what!=="added"||DEPENDENCIES.test(file));return{async begin(){sealed=await readTree(top)},async learn(){let now=await readTree(top,sealed);for(let{file}of differences(sealed,now,top))file.endsWith(".pyc")||own.add(file);sealed=now},async close(){sealed=await readTree(top,sealed)},async look(idle){let differing3=differences(sealed,await readTree(top,sealed),top);for(let breach of differing3)!found2.has(breach.file)&&(idle||counts2(breach))&&found2.set(breach.file,breach);return[...found2.values()]}}}var STATE=/(?:^|\/)(?:\.cache|\.vite|\.vite-temp|\.vitest|\.gradle|\.pytest_cache|\.benchmarks|\.hypothesis|\.asv|\.nyc_output|\.turbo|BenchmarkDotNet\.Artifacts)\//,DEPENDENCIES=/(?:^|\/)(?:node_modules|site-packages)\/(?!.*\.pyc(?:\.\d+)?$)/;function differences(before,now,top){let found2=[];for(let[file,entry]of before){let other=now.get(file);other===void 0?found2.push({file,what:"removed",at:timeOfFolder(join33(top,file))}):isAnother(entry,other)&&found2.push({file,what:"changed",at:other.at})}for(let[file,{at}]of now)before.has(file)||found2.push({file,what:"added",at});return found2.toSorted((one,other)=>(one.at??0)-(other.at??0))}var isAnother=(one,other)=>one!==other&&one.content!==other.content;function timeOfFolder(path){let folder2=dirname9(path);return folder2===path?null:lstatSync3(folder2,{throwIfNoEntry:!1})?.ctimeMs??timeOfFolder(folder2)}import{isDeepStrictEqual}from"node:util";import{readlink as readlink3}from"node:fs/promises";import{join as join34,posix as posix6}from"node:path";async function changedFiles(revisions){let{repository,base,head,workingTree}=revisions;if(!workingTree)return filesBetween(repository,base.commit,head.commit);let others=await git(["ls-files","--others","--exclude-standard","-z"],inRepository(repository)),files=[...await differing2(repository,[base.commit]),...items(others)],links=(await Promise.all(files.map(file=>linkOnDisk(repository,file)))).filter(link=>link!==null);return allNames(repository,files,[base.commit,head.commit],{files:[],links})}async function filesBetween(repository,one,other){return allNames(repository,await differing2(repository,[one,other]),[one,other])}async function allNames(repository,files,commits,uncommitted={files:[],links:[]}){let listed=[uncommitted];if(files.length>0)for(let commit of commits)listed.push(await linksIn(commit,inRepository(repository)));let links=listed.flatMap(each=>each.links),all=links.length===0?[]:listed.flatMap(each=>each.files);return inProject(throughLinks(files,links,all),repository)}async function linkOnDisk({top},path){let text=await readlink3(join34(top,path)).catch(()=>null);return text===null?null:linkTo(path,text)}async function differing2(repository,sides){let diff=["diff","--name-only","--no-renames","--no-ext-diff","-z",...sides,"--"];return items(await git(diff,inRepository(repository)))}var inProject=(files,{project})=>[...new Set(files)].map(file=>posix6.relative(project,file)).sort();import{lstat as lstat4,readdir as readdir7,rm as rm6}from"node:fs/promises";import{basename as basename3,dirname as dirname10,join as join35,posix as posix7}from"node:path";async function overlayHarness(checkouts,suites,own=suites){let head=await filesOf(checkouts,"head"),base=await filesOf(checkouts,"base"),parts=own.map(isPartOf),isOthers=file=>base.has(file)&&!parts.some(isPart=>isPart(file)),state=new Map(suites.map(suite=>[suite.name,plan(suite,head,base,isOthers)])),place=file=>posix7.join(checkouts.repository.project,file),all=new Set([...state.values()].flatMap(({files})=>files));await checkOut(checkouts,checkouts.head.commit,[...all].map(place));let giveBack2=async wanted=>{let{names:names2,files}=sharing(wanted,state);await remove(checkouts,files.filter(file=>!base.has(file)).map(place)),await checkOut(checkouts,checkouts.base.commit,displaced(files,base).map(place));for(let name of names2)state.set(name,OWN);return names2};return{of:suite=>state.get(suite)??OWN,warnings:nothingLeft(head,base,all),restore:suite=>giveBack2([suite]),restoreAll:()=>giveBack2([...state.keys()].filter(suite=>state.get(suite)?.files.length!==0))}}var NO_HARNESS={of:()=>({harness:"own",files:[],warnings:[]}),warnings:[],restore:()=>Promise.resolve([]),restoreAll:()=>Promise.resolve([])},OWN={harness:"own",files:[],warnings:[]};function nothingLeft(head,base,overlaid){let changed=[...new Set([...head.keys(),...base.keys()])].filter(file=>head.get(file)!==base.get(file));return changed.length>0&&changed.every(file=>overlaid.has(file))?["every changed file belongs to a benchmark and so runs on both sides: no difference can show"]:[]}async function filesOf({git:git2,repository,...sides},side){let tree=await git2(side,["ls-tree","-r","-z","--full-tree",sides[side]?.commit??side]),prefix=repository.project===""?"":`${repository.project}/`;return new Map(items(tree).map(item=>({object:item.slice(0,item.indexOf("	")),path:item.slice(item.indexOf("	")+1)})).filter(({object,path})=>path.startsWith(prefix)&&!object.startsWith("160000 ")).map(({object,path})=>[path.slice(prefix.length),object]))}async function headHarness(checkouts,suites){let head=await filesOf(checkouts,"head");return new Map(suites.map(suite=>[suite.name,benchmarkFiles(suite,head).map(file=>[file,head.get(file)??""])]))}var sourcesOf=({runner})=>filesOfSpec(runner).map(file=>posix7.normalize(file));function benchmarkFiles(suite,head){let matchers=suite.harness.map(globMatcher);return[...head.keys()].filter(file=>!isBuilt(file)&&isBenchmarkFile(suite.runner,file)||matchers.some(matches=>matches(file)))}function plan(suite,head,base,isOthers){let wanted=benchmarkFiles(suite,head),warnings=suite.harness.filter(glob=>!wanted.some(globMatcher(glob))).map(glob=>`${suite.name}: \`harness: ${glob}\` matches no file tracked by git`),[built]=sourcesOf(suite).filter(isBuilt);return built!==void 0&&wanted.length===0?(warnings.push(`${suite.name}: ${built} is a build product that may contain the code under test, so each side runs its own; list its sources under \`harness:\` to run head's benchmark on both`),{harness:"own",files:[],warnings}):{harness:"head",files:wanted.filter(file=>base.get(file)!==head.get(file)&&!isOthers(file)),warnings}}function sharing(suites,state){let names2=new Set(suites),files=new Set(suites.flatMap(suite=>state.get(suite)?.files??[]));for(let before=-1;before!==files.size;){before=files.size;for(let[name,{files:theirs}]of state)if(theirs.some(file=>files.has(file))){names2.add(name);for(let file of theirs)files.add(file)}}return{names:[...names2],files:[...files]}}var displaced=(files,base)=>[...base.keys()].filter(own=>files.some(file=>own===file||file.startsWith(`${own}/`)||own.startsWith(`${file}/`)));async function checkOut({git:git2,base},commit,paths){if(paths.length!==0){await git2("base",["--literal-pathspecs","checkout",commit,...FROM_INPUT],paths.join("\0"));for(let path of paths)await forgetCompiled(join35(base.top,path))}}async function forgetCompiled(file){if(!file.endsWith(".py"))return;let folder2=join35(dirname10(file),"__pycache__"),isOwn=(await lstat4(folder2).catch(()=>null))?.isDirectory()===!0,prefix=`${basename3(file,".py")}.`;for(let name of isOwn?await readdir7(folder2):[])name.startsWith(prefix)&&name.endsWith(".pyc")&&await rm6(join35(folder2,name),{force:!0})}async function remove({git:git2},paths){paths.length>0&&await git2("base",["--literal-pathspecs","rm","--quiet","--force",...FROM_INPUT],paths.join("\0"))}var FROM_INPUT=["--pathspec-from-file=-","--pathspec-file-nul"];async function listBase(pair,failure,unaffected){let{configuration,own,base,seal}=pair;await seal.begin();let listings=new Map;for(let suite of(own?.suites??[]).filter(({name})=>!unaffected.has(name)))listings.set(suite.name,failure===null?await list6(suite,"base",base):{failure});await seal.learn();let suites=configuration.suites.filter(({name})=>!unaffected.has(name)),isOnBase=suite=>own===null||listings.has(suite),shared2=suites.filter(({name})=>isOnBase(name)&&!isRenamedIn(name,pair,listings)),overlaid=await overlay(pair,shared2,failure);return{unaffected,own:listings,overlaid,failure}}async function listPair(pair,{unaffected,own:onBase2,overlaid,failure},known6){let{configuration,own,head}=pair,suites=configuration.suites.filter(({name})=>!unaffected.has(name)),onHead=new Map;for(let suite of suites)onHead.set(suite.name,known6?.get(suite.name)??await list6(suite,"head",head));let{benchmarks,warnings}=renamedIn(pair,onBase2,onHead),renamed=suite=>tasksOf3(suite,benchmarks),found2=configuration.suites.filter(({name})=>unaffected.has(name)).map(skipped);for(let suite of suites){let before=own?.suites.find(({name})=>name===suite.name)??null,headFiles=overlaid.harness.of(suite.name).harness==="head",listings={head:onHead.get(suite.name)??null,own:onBase2.get(suite.name)??(failure===null?null:{failure}),overlaid:overlaid.listings.get(suite.name)??null,harness:headFiles?"head":"own",renamed:renamed(suite.name)};found2.push(...candidates(suite,before,listings))}for(let suite of own?.suites??[]){if(configuration.suites.some(({name})=>name===suite.name))continue;let listings={head:null,own:onBase2.get(suite.name)??null,overlaid:null,harness:"own"};found2.push(...candidates(null,suite,listings))}let renames={suites:pair.renamedSuites,benchmarks};return{candidates:found2,renames,warnings:[...warnings,...overlaid.warnings]}}var isRenamedIn=(suite,{configuration,renamedSuites:renamedSuites2},onBase2)=>{let paths=pathsIn(onBase2.get(suite),renamedSuites2.get(suite)??suite);return configuration.moved.some(({from,to})=>suiteOf(to)===suite&&paths.has(from))};function renamedIn({configuration,own,renamedSuites:suites},onBase2,onHead){if(own===null)return{benchmarks:new Map,warnings:[]};let found2=[...onHead].map(([suite,listing])=>renamedBenchmarks({suite,base:pathsIn(onBase2.get(suite),suites.get(suite)??suite),head:pathsIn(listing,suite)},configuration.moved,own.moved,suites));return{benchmarks:new Map(found2.flatMap(({names:names2})=>[...names2])),warnings:found2.flatMap(({warnings})=>warnings)}}var pathsIn=(listing,suite)=>listing!==void 0&&"tasks"in listing?new Set(listing.tasks.map(({task})=>benchmarkPath(suite,task))):new Set,tasksOf3=(suite,benchmarks)=>new Map([...benchmarks].filter(([to])=>suiteOf(to)===suite).map(([to,from])=>[from.slice(suiteOf(from).length+1),to.slice(suite.length+1)])),skippedSuites=({request,configuration,revisions,project})=>request.mode==="check"?unaffectedBy(configuration.suites,revisions,project):Promise.resolve(new Set);async function unaffectedBy(suites,revisions,project){if(suites.every(({whenChanged})=>whenChanged.length===0))return new Set;let files=await changedFiles(revisions);return files.length===0?new Set:unaffectedSuites(suites,files,project.file)}async function overlay(pair,suites,baseFailure){if(pair.request.mode==="selftest"||baseFailure!==null)return await pair.seal.close(),{harness:NO_HARNESS,listings:new Map,warnings:[]};let harness=await overlayHarness(pair.checkouts,suites,pair.own?.suites),warnings=[...harness.warnings],listings=new Map,differing3=suites.filter(suite=>harness.of(suite.name).files.length>0||isRunOtherwise(suite,pair.own));for(let{name}of differing3)warnings.push(...harness.of(name).warnings);let broken=differing3.some(({name})=>harness.of(name).files.length>0)?await rebuildBase(pair.prepare):null;if(broken!==null){let names2=await harness.restoreAll();return warnings.push(`base does not build with head's benchmark files (${broken.message}), so it runs its own: ${names2.join(", ")}`),await rebuildBase(pair.prepare),await pair.seal.close(),{harness,listings,warnings}}await pair.seal.close();for(let suite of differing3){let listing=await list6(suite,"base",pair.base),failure="tasks"in listing?await rehearse3(suite,listing.tasks,"base",pair.base):listing.failure;failure===null?listings.set(suite.name,listing):warnings.push(...await giveBack(pair,harness,suite,failure))}return await pair.seal.look(!1),await pair.seal.close(),{harness,listings,warnings}}var isRunOtherwise=({name,runner},own)=>{let before=own?.suites.find(suite=>suite.name===name);return before!==void 0&&!isDeepStrictEqual(before.runner,runner)};async function giveBack(pair,harness,suite,failure){let isOverlaid=harness.of(suite.name).files.length>0;await pair.seal.look(!1);let names2=await harness.restore(suite.name);return isOverlaid&&await rebuildBase(pair.prepare),await pair.seal.close(),[`head's ${isOverlaid?"benchmark files":"benchmark"} cannot run on base (${failure.message}), so base runs its own: ${names2.join(", ")}`]}async function openPair(request,project,options){let{world}=options,names2=request.mode==="selftest"?{base:"HEAD"}:{base:request.base,head:request.head},revisions=await resolveRevisions({...gitWorldOf(world),cwd:project.root,...names2}),[base,head]=[nameOf2(revisions.base),nameOf2(revisions.head)];world.onEvent({kind:"step",text:`Checking out head ${head}, to compare with base ${base}`});let checkouts=await openHead(revisions,{signal:world.signal});try{return await readPair({request,project,options,revisions,checkouts})}catch(error){throw await checkouts[Symbol.asyncDispose](),error}}var nameOf2=({name,commit})=>{let short=commit?.slice(0,9)??"";return name===short||short===""?name:`${name} (${short})`};async function readPair(found2){let{request,project,options,revisions,checkouts}=found2,loaded=await readConfiguration(join36(checkouts.head.root,project.file),project.file,budgetsFor(request)),own=request.mode==="selftest"?{...loaded,warning:null}:await baseConfigurationOf(revisions,project,budgetsFor(request)),renamed=renamedSuites(own.configuration,loaded.configuration),base=own.configuration&&inHeadsNames(own.configuration,renamed.names),byBase=governingConfiguration(request.mode==="compare"?null:base,loaded.configuration),tip=await tipConfigurationOf(revisions,project,request),byTip=tightenedPolicy(tip,byBase.configuration),governed={configuration:byTip.configuration,changes:[...byBase.changes,...byTip.changes]},allowed=inheritedNames(base??loaded.configuration),variables=options.world.environment,ofHead=withInherited(governed.configuration,variables,allowed),ofBase=base&&withInherited(base,variables,allowed).configuration,{configuration}=ofHead,apart=await keepApart(checkouts,wantedBy(request,configuration),options);return{...found2,configuration,apart,own:ofBase,tip,renamedSuites:renamed.names,prepare:preparation(configuration,ofBase,request,options),head:contextIn(checkouts.head.root,options,{limit:limitOf(request,configuration),slowdown:request.slowdown}),policyChanges:governed.changes,warnings:[...revisions.notes,...loaded.warnings,...renamed.warnings,...ofHead.warnings,...own.warning===null?[]:[own.warning]],async[Symbol.asyncDispose](){await apart[Symbol.asyncDispose](),await checkouts[Symbol.asyncDispose]()}}}var preparation=(configuration,own,request,{environment,world})=>({prepare:{head:configuration.prepare,base:own?.prepare??configuration.prepare},python:{head:pythonFolders(configuration),base:pythonFolders(own??configuration)},environment,variables:world.environment,seconds:limitOf(request,configuration),signal:world.signal,onProgress:({side,command:command2,line})=>{line===""&&world.onEvent({kind:"step",text:`Preparing ${side}: ${command2}`})}}),pythonFolders=({suites})=>{let found2=suites.map(({runner})=>pythonFolderOf(runner));return[...new Set(found2)].filter(folder2=>folder2!==null)};async function readyHead(pair){let{checkouts,revisions,configuration,options}=pair,unaffected=await unaffectedBy(configuration.suites,revisions,pair.project);if(isNothingLeft(pair,unaffected))return{listings:new Map,unaffected,warnings:[]};let settings=await settingsOf(checkouts,revisions.base.commit),preparing=await openPreparation({...preparingFor(pair,unaffected),checkouts},settings);await preparing.head(),options.world.onEvent({kind:"step",text:"Listing benchmarks"});let listings=new Map;for(let suite of configuration.suites)unaffected.has(suite.name)||listings.set(suite.name,await list6(suite,"head",pair.head));return{listings,unaffected,warnings:preparing.warnings}}var isNothingLeft=({configuration,own},unaffected)=>[configuration,own].every(each=>each?.suites.every(({name})=>unaffected.has(name))??!0),preparingFor=({prepare,configuration,own},unaffected)=>{let left=({suites})=>({suites:suites.filter(({name})=>!unaffected.has(name))}),python2={head:pythonFolders(left(configuration)),base:pythonFolders(left(own??configuration))};return{...prepare,python:python2}};async function settingsOf(checkouts,commit){let{repository,scratch}=checkouts,folders2=[...new Set([repository.project,""])],paths=folders2.flatMap(folder2=>SETTINGS2.map(name=>posix8.join(folder2,name))),place=await exportFiles(repository,commit,paths,join36(scratch,"settings"));return folders2.map(folder2=>join36(place,folder2))}var nothingToMeasure=pair=>({...headOnlyOf(pair.revisions.head,pair.configuration,pair.head,pair.configuration.suites.map(skipped)),base:pair.revisions.base,baseConfiguration:pair.own,policyChanges:pair.policyChanges,warnings:[...pair.warnings,...pair.checkouts.warnings]});async function sidesOf(pair,ready){let{request,options,revisions,configuration,own,head}=pair,unaffected=ready?.unaffected??await skippedSuites(pair);if(isNothingLeft(pair,unaffected))return nothingToMeasure(pair);let step2=text=>options.world.onEvent({kind:"step",text});ready!==null&&step2(`Checking out base ${nameOf2(revisions.base)}`);let checkouts=await pair.checkouts.withBase(revisions.base.commit);request.mode!=="selftest"&&await pair.apart.add(checkouts.base);let prepare={...preparingFor(pair,unaffected),checkouts},preparing=await openPreparation(prepare),isOneSide=request.mode==="selftest",place=isOneSide?checkouts.head:checkouts.base,base=contextIn(place.root,options,{limit:head.limit,slowdown:0}),outputs=outputsOf([configuration,own],checkouts),seals={base:sealOf(checkouts.base.top,{outputs}),head:sealOf(checkouts.head.top,{outputs})},failure=isOneSide?await preparing.head().then(()=>null):await preparing.base();step2("Listing benchmarks");let listing={...pair,checkouts,prepare,base,seal:seals.base},ofBase=await listBase(listing,failure,unaffected);ready===null&&!isOneSide&&await preparing.head(),await seals.base.look(!0),await seals.head.begin();let found2=await listPair(listing,ofBase,ready?.listings??null);return await seals.head.learn(),{base:revisions.base,head:revisions.head,configuration,baseConfiguration:own,tip:pair.tip,contexts:{base,head},candidates:found2.candidates,changes:()=>lineChanges(checkouts),policyChanges:pair.policyChanges,renames:found2.renames,seals:isOneSide?null:seals,isolation:pair.apart.isolation,warnings:[...pair.warnings,...checkouts.warnings,...ready===null||pair.apart.isolation.inForce?[]:[HEAD_FIRST],...ready?.warnings??[],...preparing.warnings,...found2.warnings]}}var HEAD_FIRST="stored runs were looked at first, so head ran before base was made ready, without isolation between them",outputsOf=(configurations,{repository:{project}})=>configurations.flatMap(configuration=>(configuration?.suites??[]).flatMap(({runner})=>runner.kind==="report"&&runner.file!==null?[posix8.join(project,runner.directory,runner.file)]:[]));function subjectOf(candidate,checks,common,suiteRun){let{record,specs,contexts=common}=candidate;if(record.status!=="measured"&&record.status!=="new"||specs.head===null)return null;let there=side=>{let[spec,context]=[specs[side],contexts[side]];if(spec===null||context===null)throw new TypeError(`${record.path} has no ${side}`);return[spec,taskOn(candidate,side),context]},runner=runnerOf(specs.head),{open:open6,exact:exact4,minimumPairs,usualPairs}=runner,isTimed2=(open6??runner.runSuite)!==void 0,metrics=[...new Set(checks.map(({metric})=>metric))],counted=metrics.filter(metric=>metricOf(metric).exact);return{path:record.path,suiteRun:suiteRun===null?null:{run:suiteRun,taskOn:side=>taskOn(candidate,side)},headOnly:specs.base===null||contexts.base===null,isNew:record.status==="new"&&contexts.base!==null,timed:isTimed2&&(metrics.length===0||counted.length<metrics.length),minimumPairs,...usualPairs!==void 0&&{usualPairs},tells:candidate.tells??!(record.status==="new"&&contexts.base!==null),minimumSamples:samplesOf(checks),open:(side,{seed,hurried,signal})=>{if(open6===void 0)throw new TypeError(`${record.path} has nothing to time`);let[spec,name,context]=there(side);return open6(spec,name,{...context,signal},{seed,metrics,hurried})},exact:exact4===void 0||counted.length===0&&isTimed2?null:async(side,seconds,other)=>{let[spec,name,context]=there(side),limited={...context,limit:Math.min(context.limit,seconds)},parts=candidate.names?.[side]??[name],found2=[];for(let part of parts)found2.push(await exact4(spec,part,limited,counted,other));return added(found2)}}}function added([first,...others]){if(first===void 0)throw new TypeError("a benchmark without a name");return others.reduce((sum2,each)=>({...sum2,values:Object.fromEntries(METRIC_NAMES.flatMap(metric=>{let[one,other]=[sum2.values[metric],each.values[metric]];return one===void 0&&other===void 0?[]:[[metric,(one??0)+(other??0)]]})),warnings:[...sum2.warnings,...each.warnings]}),first)}var samplesOf=checks=>Math.max(1,...checks.map(({metric})=>samplesNeeded(metric)));function suiteRunsOf(candidates2,common){let suiteRuns=new Map;for(let{record,specs:own,contexts=common}of candidates2){let{suite}=record;if(suiteRuns.has(suite)||own.head===null||runnerOf(own.head).runSuite===void 0)continue;let specs={base:candidates2.find(each=>each.record.suite===suite&&each.specs.base!==null)?.specs.base??null,head:own.head},run4=(side,signal)=>{let[spec,context]=[specs[side],contexts[side]],together=spec===null?void 0:runnerOf(spec).runSuite;if(spec===null||context===null||together===void 0)throw new TypeError(`${suite} has no ${side}`);return together(spec,{...context,signal})};suiteRuns.set(suite,{suite,run:run4})}return suiteRuns}var CLOCK={share:.05,perTurn:{paired:3e-4,alone:.003},beside:.001,unknownShare:1,beyond:{share:.01,perTurn:5e-4},fewestTrials:3,besideBase:{times:2,share:.25,trials:8,part:.75}};function disagreementOf(own,base){let pairs=own.flatMap((clock,index)=>clock===null||clock.reported<=0?[]:[{clock,beside:base?.[index]??null}]);if(pairs.length<CLOCK.fewestTrials)return null;let isMissing=median(pairs.map(({clock,beside})=>missingIn(clock,beside)))>0;if(isMissing||isFarFromBase(pairs)){let reported=perTurn(own,clock=>clock.reported);return{reported,clock:reported+perTurn(own,clock=>excess(clock,isMissing?clock.delay:0))}}return overstatementOf(own)}function isFarFromBase(pairs){let{times,share,trials,part}=CLOCK.besideBase,gap=({wall,reported,turns})=>(wall-reported)/turns,known6=pairs.flatMap(({clock,beside})=>beside===null?[]:[{clock,beside}]),far=known6.filter(({clock,beside})=>gap(clock)>times*gap(beside)+share*clock.reported/clock.turns);return known6.length>=trials&&far.length>=part*known6.length}function overstatementOf(own){let known6=own.flatMap(clock=>clock??[]);return known6.length<CLOCK.fewestTrials||median(known6.map(beyondClock))<=0?null:{reported:perTurn(own,clock=>clock.reported),clock:perTurn(own,({wall})=>wall)}}var perTurn=(own,of)=>medianOf2(own,clock=>of(clock)/clock.turns),medianOf2=(own,of)=>{let known6=own.flatMap(clock=>clock===null?[]:[of(clock)]);return known6.length<CLOCK.fewestTrials?0:median(known6)};function missingIn(clock,beside){let{reported,turns}=clock,share=clock.delay!==null&&beside!==null?CLOCK.share:CLOCK.unknownShare,each=beside===null?CLOCK.perTurn.alone:CLOCK.perTurn.paired,usual=beside===null?0:Math.max(0,excess(beside,beside.delay)*(turns/beside.turns));return excess(clock,creditOf(clock,beside))-usual-share*reported-each*turns}function creditOf({delay:delay5,turns},beside){return delay5===null?0:beside===null||beside.delay===null||beside.turns===0?delay5:Math.min(delay5,2*beside.delay*turns/beside.turns+.001*turns)}var excess=({reported,wall,busy},credit)=>Math.max(busy===null?-1/0:busy-reported,wall-reported-(credit??0)),beyondClock=({reported,wall,turns})=>reported-wall*(1+CLOCK.beyond.share)-CLOCK.beyond.perTurn*turns,inTime=seconds=>formatQuantity(seconds,"s"),disagreementInWords=({reported,clock})=>`it told of ${inTime(reported)} a turn, and took ${inTime(clock)}`,GROWN=.25;function besideOperations(head,base){let[hooks,hooksBefore]=[head,base].map(side=>medianOf2(side,c=>c.untimed/c.operations)),[extra,extraBefore]=[head,base].map(side=>medianOf2(side,({processor,turns})=>processor===null?0:(processor.used-processor.reported)/turns)),timed=medianOf2(head,({reported,untimed,operations})=>(reported-untimed)/operations),used=perTurn(head,({processor})=>processor?.reported??0);return[...grew(hooks,hooksBefore,timed,0)?[`hooks around each operation, which are not timed, take ${inTime(hooks??0)} on head and ${inTime(hooksBefore??0)} on base`]:[],...grew(extra,extraBefore,used,CLOCK.beside)?[`beside the operations that are timed, head uses ${inTime(extra??0)} of processor time a turn, and base ${inTime(Math.max(0,extraBefore??0))}: what an operation leaves to be done later is not in its time`]:[]]}var grew=(now=0,before=0,timed,least)=>now-Math.max(0,before)>Math.max(GROWN*timed,GROWN*before,least);function besideReports(runs){let typical=(side,of2)=>{let known6=runs.flatMap(({[side]:{wall,reported}})=>reported===null?[]:[of2({wall,reported})]);return known6.length<CLOCK.fewestTrials?null:median(known6)},of=side=>({wall:typical(side,({wall})=>wall)??0,reported:typical(side,({reported})=>reported)??0,beside:typical(side,({wall,reported})=>wall-reported)}),[base,head]=[of("base"),of("head")];if(base.beside===null||head.beside===null)return[];if(!grew(head.beside,base.beside,head.reported,0))return[];let inWords5=({wall,reported})=>`${inTime(reported)} of the ${inTime(wall)} that it takes`;return[`the report of a run on head adds up to ${inWords5(head)}, and on base to ${inWords5(base)}: is some of the time missing from it?`]}function holdAgainstClock({clocks}){let{base,head}=sidesOf2(clocks.trials);refuse("base",overstatementOf(base)),refuse("head",disagreementOf(head,base)??disagreementOf(clocks.alone,null))}function noteBesideOperations({clocks,warnings}){let{base,head}=sidesOf2(clocks.trials);for(let warning of[...besideOperations(head,base),...besideReports(clocks.runs)])warnings.add(warning)}var sidesOf2=trials=>({base:trials.map(({base})=>base),head:trials.map(({head})=>head)});function refuse(side,found2){if(found2!==null)throw new BenchmarkFailure({side,message:`the benchmark's report of its own time does not agree with the clock: ${disagreementInWords(found2)}`,hint:"does its code replace timers, or reach into the program that measures it? docs/security.md says what is compared"})}var isPending2=state=>state.trialsNeeded>0&&state.measured.failure===null;async function catching(state,work2){try{await work2()}catch(error){if(!(error instanceof BenchmarkFailure))throw error;state.measured.failure=error.failure}}var roundSideTrial=side=>({turns:{...roundColumns(side.turns,column=>column.map(round)),cpu:side.turns.cpu?.map(round)??null},all:side.all===null?null:roundColumns(side.all,round),cpuTime:side.cpuTime===null?null:round(side.cpuTime),peakMemory:side.peakMemory===null?null:round(side.peakMemory),values:roundValues(side.values),batch:side.batch,samples:side.samples?.map(turn3=>turn3.map(round))??null}),roundValues=values=>Object.fromEntries(Object.entries(values).map(([name,value])=>[name,round(value)])),round=value=>Number(value.toPrecision(6)),roundColumns=(of,each)=>({count:of.count,min:each(of.min),p50:each(of.p50),p75:each(of.p75),p90:each(of.p90),p95:each(of.p95),p99:each(of.p99),mean:each(of.mean)});var KEPT_SAMPLES=samplesNeeded("p99");function sideTrialOf(turns,{peakMemory,values},batch){let samples=turns.map(turn3=>turn3.samples),count4=samples.reduce((sum2,each)=>sum2+each.length,0);return roundSideTrial({...timesOf(turns,samples,count4),peakMemory,values,batch})}function timesOf(turns,samples,count4){if(count4===0){let cpu=turns.map(turn3=>turn3.cpu),known6=cpu.length>0&&!cpu.includes(null)?weightedMean(cpu.map(Number),cpu.map(()=>1)):null;return{turns:columns([],[]),all:null,cpuTime:known6,samples:null}}let table=columns(samples.map(summarize),turns.map(turn3=>turn3.cpu));return{turns:table,all:summarize(samples.flat()),cpuTime:table.cpu===null?null:weightedMean(table.cpu,table.count),samples:count4<=KEPT_SAMPLES?samples:null}}function weightedMean(values,weights){let total=weights.reduce((sum2,weight)=>sum2+weight,0);return values.reduce((sum2,value,index)=>sum2+value*(weights[index]??0),0)/total}function clockOf(turns,used,batch){let clocks=turns.flatMap(({clock})=>clock??[]);if(clocks.length<turns.length||clocks.length===0)return null;let sum2=key=>clocks.reduce((all,{[key]:one})=>all===null||one===null?null:all+one,0),[reported,untimed,wall]=[sum2("reported")??0,sum2("untimed")??0,sum2("wall")??0],operations=turns.map(({samples})=>batch*samples.length),told=turns.reduce((all,{cpu},index)=>all+(cpu??0)*(operations[index]??0),0);return{turns:clocks.length,operations:operations.reduce((all,each)=>all+each,0),processor:used===null?null:{used,reported:told},reported,untimed,wall,busy:sum2("busy"),delay:sum2("delay")}}var bothTell=({base,head})=>base.tells===!0&&head.tells===!0;var TURN=METHOD.turn,PAIRS2=24,LONGEST2=2;function planTrial(operation,needs,wishes=[]){let[turn3,perTurn2,usual]=wishes.length===0?ordinary(operation,needs.usualPairs):wished(wishes),longest=Math.max(turn3,wishes.length===0?operation:0),needed=Math.min(Math.ceil(needs.minimumSamples/perTurn2),Math.floor(LONGEST2/longest)),most2=Math.min(...wishes.map(wish=>wish.most??1/0));return{pairs:Math.min(most2,Math.max(usual,needed,needs.minimumPairs)),turn:turn3}}var fewestPairs=(plan2,{minimumSamples})=>minimumSamples>1?plan2.pairs:1,ordinary=(operation,usual=PAIRS2)=>[TURN,Math.max(1,Math.floor(TURN/operation)),Math.round(usual*TURN/Math.max(TURN,operation))],wished=wishes=>[Math.max(...wishes.map(({seconds})=>seconds)),Math.min(...wishes.map(({samples})=>samples)),Math.max(...wishes.map(({pairs})=>pairs))];async function runTrial(source,options){var _stack=[];try{let{random,pin,clock}=options;let begun=clock();let sides=__using(_stack,await openBoth(source,options.control?"base":"head",options),!0);let unpinned=await pinSessions(pin,[sides.base,sides.head]);let opened=clock();let left=options.seconds-(opened-begun);let plan2=options.plan??planFor([sides.base,sides.head],source,left);let batches=batchesOf(sides,options.hurried);let{order,turns,ofBase}=await runTurns(sides,plan2,batches,random,clock).finally(()=>release(sides));let parts={opening:opened-begun,turns:clock()-opened};let base=await attributeFailure("base",finished(sides.base,turns.base,batches.base));let head=await attributeFailure(options.control?"base":"head",finished(sides.head,turns.head,batches.head));let warnings=[...new Set([...unpinned,...sides.base.warnings,...sides.head.warnings])];let control=2*(sides.openedBase-begun+ofBase);let trial={index:options.index,order,base:base.trial,head:head.trial};let clocks={base:base.clock,head:head.clock};return{trial,plan:plan2,warnings,clocks,parts,control,tells:bothTell(sides)}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}async function runHeadOnly(source,options){var _stack=[];try{let{clock}=options;let begun=clock();let session=__using(_stack,await attributeFailure("head",source.open("head",openOptionsOf(options,trialSeed(options,"alone")))),!0);let unpinned=await pinSessions(options.pin,[session]);let opened=clock();let plan2=options.plan??planFor([session],source,options.seconds-(opened-begun));let tells=session.tells===!0&&source.tells!==!1;let turns=[];for(let index=0;index<plan2.pairs;index++)turns.push(await attributeFailure("head",session.turn(plan2.turn,session.batch,tells)));let{trial,clock:head}=await attributeFailure("head",finished(session,turns,session.batch));return{trial,plan:plan2,tells,clocks:{base:null,head},parts:{opening:opened-begun,turns:clock()-opened},control:null,warnings:[...unpinned,...session.warnings]}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}var FAR_APART=4,isFarAbove=(one,other)=>one.operation>FAR_APART*other.operation;function batchesOf({base,head},hurried){if(hurried&&(isFarAbove(base,head)||isFarAbove(head,base)))return{base:base.batch,head:head.batch};let batch=Math.max(base.batch,head.batch);return{base:batch,head:batch}}function earlyTurns({base,head}){let{first:ofBase}=base,{first:ofHead}=head;return ofBase!==void 0&&ofHead!==void 0?{base:ofBase,head:ofHead}:ofHead!==void 0&&isFarAbove(head,base)?{head:ofHead}:ofBase!==void 0&&isFarAbove(base,head)?{base:ofBase}:{}}async function runTurns(sides,plan2,batches,random,clock){let turns={base:[],head:[]},told=bothTell(sides),early2=earlyTurns(sides),[order,ofBase]=["",0];for(let index=0;index<plan2.pairs;index++){let first=random.integer(0,1)===0?"base":"head",second=first==="base"?"head":"base";order+=first==="base"?"b":"h";for(let side of[first,second]){hold3(sides,side);let begun=clock();turns[side].push((index===0&&sides[side].tells===!0===told?early2[side]:void 0)??await attributeFailure(side,sides[side].turn(plan2.turn,batches[side],told))),side==="base"&&(ofBase+=clock()-begun)}}return{order,turns,ofBase}}function hold3(sides,side){sides[side==="base"?"head":"base"].hold?.(!0),sides[side].hold?.(!1)}function release({base,head}){base.hold?.(!1),head.hold?.(!1)}async function openBoth(source,headSide,request){let{random,clock}=request,openedBase=clock(),options=openOptionsOf(request,trialSeed(request,headSide==="base"?"control":"trial")),openers={base:async()=>{let session=await attributeFailure("base",source.open("base",options));return openedBase=clock(),session},head:()=>attributeFailure(headSide,source.open(headSide,options))},first=random.integer(0,1)===0?"base":"head",second=first==="base"?"head":"base",settled=await Promise.allSettled([openers[first](),openers[second]()]),opened=settled.filter(result=>result.status==="fulfilled").map(result=>result.value),dispose=async()=>{await Promise.all(opened.map(session=>session[Symbol.asyncDispose]()))},[one,other]=opened;if(one===void 0||other===void 0)throw await dispose(),settled.find(result=>result.status==="rejected")?.reason;return{...first==="base"?{base:one,head:other}:{base:other,head:one},openedBase,[Symbol.asyncDispose]:dispose}}var openOptionsOf=({hurried,signal},seed)=>({seed,hurried,signal});function planFor(sessions2,source,seconds){let plan2=planTrial(Math.max(...sessions2.map(({operation})=>operation)),source,sessions2.flatMap(({turns})=>turns??[])),pair=sessions2.reduce((sum2,{operation})=>sum2+Math.max(plan2.turn,operation),0),fitting=Math.floor(CAREFUL*seconds/pair);return{...plan2,pairs:Math.min(plan2.pairs,Math.max(fewestPairs(plan2,source),fitting))}}var CAREFUL=.75,trialSeed=({seed,index},what)=>seededRandom(seed,`${what} ${index}`).integer(1,2147483647);async function attributeFailure(side,work2){try{return await work2}catch(error){throw error instanceof BenchmarkFailure?error.on(side):error}}async function pinSessions(pin,sessions2){let pids=sessions2.flatMap(({pid})=>pid??[]),trouble=pin===null||pids.length===0?null:await pin.pin(pids);return trouble===null?[]:[trouble]}async function finished(session,turns,batch){let totals=await session.finish();return{trial:sideTrialOf(turns,totals,batch),clock:clockOf(turns,totals.used??null,batch)}}var MOST3=.9,FOR_TRIALS=.5;async function countAll(states,left,options){let reserved=states.some(({trialsNeeded:trialsNeeded2})=>trialsNeeded2>0)?FOR_TRIALS*left():0,countingLeft=()=>left()-reserved;for(let state of states){if(state.subject.exact===null||countingLeft()<=0)continue;options.onProgress({kind:"exact",path:state.subject.path});let began=options.clock();await catching(state,()=>count3(state,countingLeft,options)),options.onRun?.([state.subject.path],options.clock()-began),state.trialsNeeded===0&&options.onProgress({kind:"decided",path:state.subject.path,trials:0})}}async function count3(state,left,options){let{exact:exact4,headOnly,path}=state.subject,other=null;for(let side of headOnly?["head"]:drawnOrder(options.seed,path)){options.signal.throwIfAborted();let granted=left();if(exact4===null||granted<=0)return;if(other=await attributeFailure(side,exact4(side,granted,other)).catch(error=>{if(!(error instanceof BenchmarkFailure)||left()>0||granted>MOST3*options.timeLimit)throw error;return null}),other===null){let seconds=`${granted.toFixed(1)} s`;state.measured.warnings.add(`${side} could not be counted in the remaining ${seconds}`);return}keep(state.measured,side,other)}}var drawnOrder=(seed,path)=>shuffled(["base","head"],seededRandom(seed,`${path}/count`));function keep(measured,side,{values,basis,warnings}){measured.exact={...measured.exact,[side]:values,basis};for(let warning of warnings)measured.warnings.add(warning)}function begin2(subject,options){let exact4={base:null,head:null},warnings=new Set,measured={path:subject.path,trials:[],control:[],alone:[],exact:exact4,clocks:{trials:[],alone:[],runs:[]},failure:null,tells:!1,short:null,warnings};return{subject,measured,plan:null,trialsNeeded:subject.timed?options.needed(measured):0,suspect:!1}}function groupsOf(states,options){let groups=new Map;for(let state of states){let key=state.subject.suiteRun?.run??state;groups.set(key,[...groups.get(key)??[],state])}return[...groups.values()].map(group=>({suiteRun:group[0]?.subject.suiteRun?.run??null,states:group,latest:null,taken:0,gaveUpAfter:null,hurried:!1,likely:group.some(({subject})=>subject.isLikely===!0),get needed(){let wanted=group.filter(isPending2).map(({trialsNeeded:trialsNeeded2})=>trialsNeeded2),possible=wanted.filter(Number.isFinite);return possible.length>0?Math.min(...possible):Math.max(0,...wanted)},get controls(){return group.some(state=>isPending2(state)&&state.suspect&&state.measured.control.length===0)?options.control.first:0},get suspect(){return group.some(state=>isPending2(state)&&state.suspect)}}))}function firstTrialLimit(left,waiting,firstLook,usual){let share=Math.max(left/(2*waiting),4*(usual??0));return Math.min(left/firstLook,waiting>1?share:left)}var costOfTrial=({latest:latest2})=>latest2?.seconds??0;function costOfVerdict({latest:latest2,needed,controls}){let trial=costOfTrial({latest:latest2}),confirming=Math.min(controls,needed);return trial*(needed-confirming)+(latest2?.control??trial)*confirming}function affordable(groups,seconds){if(seconds<=0)return[];let cost=group=>group.latest===null?0:costOfVerdict(group),left=seconds;return[...groups].sort((one,other)=>Number(other.suspect)-Number(one.suspect)||cost(one)-cost(other)).filter(group=>{let fits=cost(group)<=left;return fits&&(left-=cost(group)),fits})}var likelyFirst=groups=>groups.toSorted((one,other)=>Number(other.likely)-Number(one.likely));function early(open6,decidable){let likely=decidable.length<open6.length?[]:decidable.filter(group=>group.likely);return likely.length>0?likely:decidable}function reachingFirstLook(groups,seconds,firstLook){if(seconds<=0)return[];let cost=group=>costOfTrial(group)*(firstLook-group.taken),left=seconds;return[...groups].filter(({taken,needed})=>taken<firstLook&&Number.isFinite(needed)).sort((one,other)=>cost(one)-cost(other)).filter(group=>(left-=cost(group),left>=0))}function paceFor({plan:plan2,fewestPairs:fewestPairs2,opening,turns},seconds){let pair=turns/plan2.pairs,fitting=Math.floor((seconds-opening)/pair),pairs=Math.max(fewestPairs2,Math.min(plan2.pairs,fitting)),hurried=fitting<fewestPairs2;return{pairs,hurried,seconds:pairs*pair+(hurried?0:opening)}}var isAccused=({measured},options)=>measured.failure===null&&options.wantsControl(measured);function noteShortage(group,options){let trial=group.latest?.seconds??group.gaveUpAfter;for(let state of group.states){let outstanding=(options.outstanding??options.needed)(state.measured),wanted=isPending2(state)?Math.min(outstanding,options.lastLook-group.taken):0,controls=isAccused(state,options)?Math.max(1,options.control.first-state.measured.control.length):Math.min(wanted,group.controls),pairs=isAccused(state,options)?wanted:wanted-controls;if(pairs+controls===0)continue;let seconds=(trial??0)*pairs+(group.latest?.control??trial??0)*controls;state.measured.short={trial:trial??0,trials:pairs===0?controls:pairs,seconds}}}async function runSuiteTrial(group,suiteRun,options){let random=seededRandom(options.seed,`${suiteRun.suite}/${group.taken}`),paired=group.states.some(state=>!state.subject.headOnly&&isPending2(state));await serving(group,async()=>{let runs=await run3(suiteRun,paired?"head":null,options.signal,random);return noteRun(group,runs),state=>{let{measured,subject}=state;subject.headOnly?measured.alone.push(trialOf(shareOf2(taskOf2(state,"head"),runs.head,"head"))):runs.base!==null&&measured.trials.push(pairOf(state,runs,runs.base,"head",measured.trials.length))}})}function noteRun({states},{base,head}){base?.run===void 0||head.run===void 0||states[0]?.measured.clocks.runs.push({base:base.run,head:head.run})}async function runSuiteControl(group,suiteRun,options){let taken=Math.max(0,...group.states.map(({measured})=>measured.control.length)),random=seededRandom(options.seed,`${suiteRun.suite}/${taken}/control`);await serving(group,async()=>{let runs=await run3(suiteRun,"base",options.signal,random);return state=>{let{measured,subject}=state;!subject.headOnly&&runs.base!==null&&measured.control.push(pairOf(state,runs,runs.base,"base",measured.control.length))}})}async function serving(group,work2){let states=group.states.filter(({measured})=>measured.failure===null),done=work2();for(let state of states)await catching(state,async()=>(await done)(state))}async function run3(suiteRun,against,signal,random){if(against===null)return{order:"",base:null,head:await attributeFailure("head",suiteRun.run("head",signal))};let first=random.integer(0,1)===0?"base":"head",sideOf={base:"base",head:against},one=await attributeFailure(sideOf[first],suiteRun.run(sideOf[first],signal)),second=first==="base"?"head":"base",other=await attributeFailure(sideOf[second],suiteRun.run(sideOf[second],signal)),order=first==="base"?"b":"h";return first==="base"?{order,base:one,head:other}:{order,base:other,head:one}}var taskOf2=({subject},side)=>subject.suiteRun?.taskOn(side)??null;function pairOf(state,{order,head},base,headSide,index){let ofBase=shareOf2(taskOf2(state,"base"),base,"base"),ofHead=shareOf2(taskOf2(state,headSide),head,headSide);return refuseOtherUnits(taskOf2(state,headSide),ofBase,ofHead),{index,order,base:trialOf(ofBase),head:trialOf(ofHead)}}var trialOf=share=>sideTrialOf([share.turn],share,share.batch);function shareOf2(task,shares,side){let share=shares.get(task);if(share instanceof BenchmarkFailure)throw share.on(side);if(share!==void 0)return share;let failed3=[...shares.values()].find(each=>each instanceof BenchmarkFailure);throw new BenchmarkFailure({side,message:`the report of one run lacks benchmark ${JSON.stringify(task)}, which was listed before`,hint:failed3?.message??"does the tool run the same benchmarks every time?"})}function refuseOtherUnits(task,base,head){let[was,is]=[base.units,head.units];for(let[metric,unit]of Object.entries(is??{}))if(was?.[metric]!==void 0&&was[metric]!==unit)throw new BenchmarkFailure({side:"head",message:`${JSON.stringify(task)} is in ${JSON.stringify(unit)} on head and in ${JSON.stringify(was[metric])} on base`,hint:"different units cannot be compared; rename the benchmark together with its unit"})}async function within2(seconds,outer,work2){let late=new AbortController,timer=setTimeout(()=>late.abort(new Error("the time is up")),Math.min(seconds*1e3,2**31-1));try{return await work2(AbortSignal.any([outer,late.signal]))}catch(error){if(outer.throwIfAborted(),late.signal.aborted)return null;throw error}finally{clearTimeout(timer)}}async function measure2(subjects,options){let states=subjects.map(subject=>begin2(subject,options)),groups=groupsOf(states,options),deadline=options.clock()+options.timeLimit,engine={options,left:()=>deadline-options.clock()};await countAll(states,engine.left,options);for(let isNew of[!1,!0])await measureGroups(groups.filter(group=>group.states.every(({subject})=>subject.isNew)===isNew),engine);for(let group of groups)noteShortage(group,options);for(let{measured}of states)noteBesideOperations(measured);return states.map(state=>state.measured)}async function measureGroups(groups,engine){let{options,left}=engine,random=seededRandom(options.seed,"rounds"),pending=()=>groups.filter(group=>group.states.some(isPending2)&&group.taken<options.lastLook);for(await firstTrials(likelyFirst(shuffled(pending(),random)),engine),hurry(pending(),engine);;){let open6=pending().filter(canGoOn),decidable=early(open6,affordable(open6,left())),next=decidable.length>0?decidable:reachingFirstLook(open6,left(),options.firstLook);if(next.length===0)break;for(let group of shuffled(next,random)){if(left()<=0)break;await takeTrial(group,left(),engine)}}}var canGoOn=({latest:latest2,gaveUpAfter,hurried})=>latest2!==null||gaveUpAfter===null||!hurried;async function firstTrials(groups,engine){let{options,left}=engine,costs2=[],again2=[],limitFor=waiting=>firstTrialLimit(left(),waiting,options.firstLook,costs2.length===0?null:median(costs2));for(let[index,group]of groups.entries()){if(left()<=0)return;await takeTrial(group,limitFor(groups.length-index),engine),group.latest!==null?costs2.push(group.latest.seconds):group.gaveUpAfter!==null&&again2.push(group)}for(let[index,group]of again2.entries()){if(left()<=0)return;group.hurried=!0,await takeTrial(group,limitFor(again2.length-index),engine)}}function hurry(groups,{left}){let wanted=costOfVerdict,possible=groups.filter(group=>Number.isFinite(group.needed));if(possible.reduce((sum2,group)=>sum2+wanted(group),0)<=left())return;let share=left()/Math.max(1,possible.length);for(let group of possible){let[state]=group.states,parts=group.latest?.parts??null;if(state?.plan==null||parts===null||wanted(group)<=share)continue;let shortest=fewestPairs(state.plan,state.subject),pace=paceFor({plan:state.plan,fewestPairs:shortest,...parts},share/group.needed);state.plan={...state.plan,pairs:pace.pairs},group.hurried||=pace.hurried,group.latest={seconds:pace.seconds,parts:null,control:group.latest?.control??null}}}async function takeTrial(group,seconds,engine){let{options}=engine;options.signal.throwIfAborted();let looking=group.states.filter(isPending2),started2=options.clock(),limit=Math.min(seconds,engine.left()),finished2=await within2(limit,options.signal,signal=>runGroup(group,limit,{...options,signal}));if(options.onRun?.(pathsOf(group),options.clock()-started2),finished2===null){group.gaveUpAfter=limit;return}group.latest={seconds:options.clock()-started2,...finished2},group.taken+=1;for(let state of looking)await look4(state,group,engine)}var pathsOf=({states})=>states.map(({subject})=>subject.path);async function runGroup(group,seconds,options){if(group.suiteRun!==null)return await runSuiteTrial(group,group.suiteRun,options),{parts:null,control:null};let cost={parts:null,control:null};for(let state of group.states)await catching(state,async()=>{let request=requestOf2(state,group,{...options,seconds});cost=await(state.subject.headOnly?addHeadOnly(state,request):addPair(state,request))});return cost}async function look4(state,group,{options,left}){let{path}=state.subject;if(state.measured.failure===null&&(state.trialsNeeded=options.needed(state.measured),state.suspect=options.isSuspect?.(state.measured)??!1,options.onProgress({kind:"trial",path,trials:group.taken,next:group.taken+state.trialsNeeded}),!(state.trialsNeeded>0))){for(let index=0;isAccused(state,options)&&left()>0;index++){options.signal.throwIfAborted(),options.onProgress({kind:"control",path});let began=options.clock(),taken=await within2(left(),options.signal,signal=>takeControl(state,group,index,{...options,signal}));if(options.onRun?.(group.suiteRun===null?[path]:pathsOf(group),options.clock()-began),taken===null)return}options.onProgress({kind:"decided",path,trials:group.taken})}}async function takeControl(state,group,index,options){return group.suiteRun!==null?await runSuiteControl(group,group.suiteRun,options):await catching(state,()=>addControl(state,index,requestOf2(state,group,{...options,seconds:1/0}))),!0}var requestOf2=(state,{taken,hurried},{seed,pin,clock,signal,seconds})=>({index:taken,plan:state.plan,pin,clock,signal,hurried,seconds,random:seededRandom(seed,`${state.subject.path}/${taken}`),seed});async function addPair(state,request){let run4=await runTrial(state.subject,{...request,control:!1});return state.measured.trials.push(keep2(state,run4)),state.measured.clocks.trials.push(run4.clocks),holdAgainstClock(state.measured),{parts:run4.parts,control:run4.control}}async function addControl(state,index,request){let random=seededRandom(request.seed,`${state.subject.path}/${index}/control`),run4=await runTrial(state.subject,{...request,index,random,control:!0});state.measured.control.push(keep2(state,run4))}async function addHeadOnly(state,request){let run4=await runHeadOnly(state.subject,request);return state.measured.alone.push(keep2(state,run4)),state.measured.clocks.alone.push(run4.clocks.head),holdAgainstClock(state.measured),{parts:run4.parts,control:run4.control}}function keep2(state,run4){state.plan=run4.plan,state.measured.tells||=run4.tells;for(let warning of run4.warnings)state.measured.warnings.add(warning);return run4.trial}import{readFile as readFile15}from"node:fs/promises";import{sep as sep3}from"node:path";var SETTINGS3=/^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;async function recipesOf(candidates2,suites,checkouts,context,checks){let harness=await headHarness(checkouts,suites),settings=Object.entries(context.environment).filter(([name])=>SETTINGS3.test(name)).sort(([one],[other])=>one<other?-1:1),recipes=new Map,runtimes=new Map;for(let{record}of candidates2){let suite=suites.find(({name})=>name===record.suite);if(suite===void 0)continue;runtimes.has(suite.name)||runtimes.set(suite.name,await programOf2(startedBy(suite.runner),context));let samples=samplesOf(checks.filter(({path})=>path===record.path)),{head:runtime}=measurementOf(record).runtime,started2=runtimes.get(suite.name)??null;if(started2===null||started2==="interpreter"&&runtime===null)continue;let program=[started2,runtime?.name,runtime?.version],parts=[suite.runner,harness.get(suite.name),program,settings,samples];recipes.set(record.path,shortDigest(parts))}return recipes}var toldRecipe=recipe=>shortDigest([recipe,"own durations"]);async function programOf2(started2,context){return started2==="unknown"?null:typeof started2=="string"?started2:digestOfProgram(started2,context)}async function digestOfProgram({argv,directory},context){let folder2=`${context.root}${sep3}${directory}`,file=await findExecutable(argv[0]??"",context.environment.PATH,folder2);return file===null||file.startsWith(context.root+sep3)?"own":sha256(await readFile15(file)).slice(0,12)}function trialsNeeded(check,record,rule){if(!isTimedHere(check,record))return null;let data=readCheck(check,record,rule),{method,bounds}=data.rule,tests=distancesOf(data);if(tests.length===0)return null;let over=Math.min(...tests.map(test=>test.over)),within3=Math.max(...tests.map(test=>test.within)),trials=data.measurement.trials.length+data.measurement.alone.length,each=data.heads.length===0?1:trials/data.heads.length;if(over===0)return 0;if(within3===0)return Math.ceil(each*untilImproved(data.ratios,bounds));let control=data.measurement.control.length>0||check.budget.maxRegression===null?0:method.control.first;return Math.ceil(Math.min(each*over+control,each*within3))}var leansOver=(check,record,rule)=>isTimedHere(check,record)&&distancesOf(readCheck(check,record,rule)).some(({over,within:within3})=>over<within3),isTimedHere=({metric},record)=>!metricOf(metric).exact&&isMeasurable(record,metric)&&isMeasured(measurementOf(record),metric);function distancesOf(data){let{check,heads,rule}=data,{max}=check.budget,limit=max===null?[]:[distances(excessesOfLimit(heads,max,check.metric),rule.bounds)];return[...distancesOfPairs(data),...limit]}function distancesOfPairs(data){let{check,measurement,pairs,rule}=data;return check.budget.maxRegression===null||isHeadOnly(measurement)?[]:screenedOf(data)?.outcome==="within"?[{over:1/0,within:0}]:[distances(excessesOfPairs(pairs),rule.bounds)]}function distances(excesses,bounds){let outcome=decide(excesses,bounds);if(outcome!=="undecided")return{over:outcome==="over"?0:1/0,within:outcome==="within"?0:1/0};let missing2=(needed,votes)=>{let more=needed.slice(excesses.length+1).findIndex((wanted,step2)=>votes+step2+1>=wanted);return more===-1?1/0:more+1};return{over:missing2(bounds.over,excesses.filter(excess2=>excess2>0).length),within:missing2(bounds.within,excesses.filter(excess2=>excess2<0).length)}}async function measureAll(candidates2,checks,options){let{decided}=options,asked2=grouped(checks),planned=options.planned===void 0?asked2:grouped(options.planned),open6=candidates2.filter(({record})=>decided?.has(record.path)!==!0),records=new Map(candidates2.map(({record})=>[record.path,decided?.get(record.path)??record])),subjects=subjectsOf(open6,planned,options.contexts).map(subject=>({...subject,isLikely:options.likely?.has(subject.path)===!0}));return measureSubjects(subjects,records,answersFrom(records,asked2,options),options)}function subjectsOf(candidates2,asked2,contexts){let suiteRuns=suiteRunsOf(candidates2,contexts);return candidates2.flatMap(candidate=>{let{path,suite}=candidate.record;return subjectOf(candidate,asked2.get(path)??[],contexts,suiteRuns.get(suite)??null)??[]})}async function measureSubjects(subjects,records,answers2,options){let{world}=options,{method}=options.rule;if(subjects.length===0)return[...records.values()];let count4=`${subjects.length} benchmark${subjects.length===1?"":"s"}`;world.onEvent({kind:"step",text:`Measuring ${count4}`}),world.onEvent({kind:"subjects",paths:subjects.map(({path})=>path),look:method.firstLook});let whole=options.elapsed()+options.timeLimit,measured=await closing(measure2(subjects,{...method,...answers2,seed:options.seed,timeLimit:options.timeLimit,pin:options.pin,onProgress:world.onEvent,...options.onRun&&{onRun:options.onRun},clock:world.clock,signal:world.signal})),limit=timeLimitFor(subjects,measured,{elapsed:options.elapsed(),whole});for(let each of measured)records.set(each.path,fill3(records.get(each.path),each,limit));return[...records.values()]}var RESERVE=1.25;function timeLimitFor(subjects,measured,{elapsed:elapsed2,whole}){let missing2=new Map;for(let{path,short}of measured){let group=subjects.find(subject=>subject.path===path)?.suiteRun?.run.suite??path;missing2.set(group,Math.max(missing2.get(group)??0,short?.seconds??0))}let known6=elapsed2+RESERVE*[...missing2.values()].reduce((sum2,seconds)=>sum2+seconds,0);return measured.some(({short,trials,alone:alone2})=>short!==null&&trials.length+alone2.length===0)?Math.max(known6,2*whole):known6}async function closing(work2){try{return await work2}finally{await closeRunners()}}function answersFrom(records,asked2,{rule,least}){let about=(measured,ask4)=>{let record=fill3(records.get(measured.path),measured);return(asked2.get(measured.path)??[]).map(check=>ask4(check,record,rule))},trialsTo=(which,measured)=>{let taken=Math.max(measured.trials.length,measured.alone.length),asking=about(measured,trialsNeeded).filter(number=>number!==null);if(least!==void 0&&taken<least)return Math.max(least-taken,...asking.filter(Number.isFinite));let possible=asking.filter(number=>number>0&&number!==1/0);return possible.length>0?which(...possible):asking.length>0?Math.max(...asking):Math.max(0,(least??rule.method.firstLook)-taken)};return{needed:measured=>trialsTo(Math.min,measured),outstanding:measured=>trialsTo(Math.max,measured),isSuspect:measured=>about(measured,leansOver).includes(!0),wantsControl:measured=>about(measured,wantsControl).includes(!0)}}async function measureScreened(attempts,options){let{rule,contexts,screening}=options,records=new Map(attempts.map(({candidate:{record}})=>[record.path,record])),asked2=new Map(attempts.map(({candidate,checks})=>[candidate.record.path,checks])),needed=measured2=>{let record=fill3(records.get(measured2.path),measured2),checks=asked2.get(measured2.path)??[],part=budget=>checks.map(check=>({...check,budget:{...check.budget,...budget}})),{alone:alone2}=measurementOf(record);if(alone2.length<screening.trials)return screening.trials-alone2.length;if(part({max:null}).filter(({budget})=>budget.maxRegression!==null).some(check=>isPending(check,record,rule)))return 0;let limits=part({maxRegression:null,atLeast:null}).filter(({budget})=>budget.max!==null);return Math.max(0,...limits.map(check=>trialsNeeded(check,record,rule)??0))},subjects=subjectsOf(attempts.map(({candidate})=>candidate),asked2,contexts),measured=await measureSubjects(subjects,records,{needed,wantsControl:()=>!1},options);return new Map(measured.map(record=>[record.path,record]))}function grouped(checks){let result=new Map;for(let check of checks)result.set(check.path,[...result.get(check.path)??[],check]);return result}function fill3(record,measured,timeLimit=0){if(record===void 0)throw new TypeError(`${measured.path} was measured but never requested`);if(!wasRun(record))throw new TypeError(`${measured.path} was measured although it is ${record.status}`);let{trials,alone:alone2,control,exact:exact4,failure,tells,short,warnings}=measured,filled={...record,trials,alone:alone2.length>0?alone2:record.alone,control,recipe:tells&&record.stored===null&&record.recipe!==null?toldRecipe(record.recipe):record.recipe,exact:exact4.base===null&&exact4.head===null?record.exact:exact4,short:short&&{trial:short.trial,trials:short.trials,timeLimit},warnings:[...record.warnings,...warnings]};return failure===null?filled:{...filled,status:"failed",failure}}export{filesAt,wantedBy,keepApart,tryApart,openCheckouts,openHead,once,PREDICTABLE_NODE,predictableEnvironment,findValgrind,programOf,startLoader,startServer,CLIENTS,work,failureOf,DEFAULT_TRIAL_OPTIONS,isServing,firstOf,configureLoad,recordPytest,recordPython,recordTinybench,recordVitest,runnerOf,list6 as list,rehearse3 as rehearse,taskOn,candidates,skipped,findPin,StepFailure,parse2 as parse,openPreparation,touches,baseNames,sealOf,changedFiles,filesBetween,inheritedNames,withInherited,withheldIn,sidesInPlace,headOnlyOf,listHeadOnly,asMeasured,limitOf,endedBy,contextIn,openPair,preparation,readyHead,settingsOf,sidesOf,outputsOf,planTrial,samplesOf,recipesOf,toldRecipe,measureAll,measureScreened};
