import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{findCaveats}from"./chunk-ICQJF5X6.js";import{FRAME_KINDS}from"./chunk-WF55MGQH.js";import{CLIENTS,PREDICTABLE_NODE,asMeasured,baseNames,candidates,configureLoad,contextIn,endedBy,failureOf as failureOf2,filesBetween,findPin,findValgrind,firstOf,headHarness,headOnlyOf,inheritedNames,isServing,limitOf,listHeadOnly,measureAll,measureScreened,once,openHead,openPair,predictableEnvironment,preparation,prepareHead,programOf,readyHead,recordPytest,recordPython,recordTinybench,samplesOf,settingsOf,sidesInPlace,sidesOf,skipped,startLoader,startServer,taskOn,touches,withInherited,withheldIn,work}from"./chunk-CJPTVXPD.js";import{describeMachine,findExecutable,findNode}from"./chunk-C4WTKZ7R.js";import{VERSION}from"./chunk-5EEVBATL.js";import{currentBranch,findRepository,inRepository,isDirty,resolveRef}from"./chunk-P4H64YME.js";import{programFile}from"./chunk-4KS55LUI.js";import{benchmarkEnvironment,budgetsFor,gitWorldOf,openScratch,runProcess,sha256,shortDigest,tryGit}from"./chunk-4YEUTKGY.js";import{declaredRemovals,formerPath,governingBudgets,renamesIn,tightenedBy,unaffectedSuites}from"./chunk-4CZHAXMZ.js";import{answerableChecks,declaredChecks,readConfiguration}from"./chunk-UPOR2TYX.js";import{lastLines}from"./chunk-5NA5QTDG.js";import{METHOD,SCREENING,isPending,isScreenable,judge,levelAlone,pairedLevels,ruleForChecks,ruleOf}from"./chunk-4P7OFDI5.js";import{resolveBudgets}from"./chunk-VYIIQ523.js";import{external_exports}from"./chunk-OM2MFYV2.js";import{failed}from"./chunk-HSMRKM2P.js";import{levels}from"./chunk-LSO5GARC.js";import{formatDuration,writtenDuration}from"./chunk-ZEINGA4B.js";import{benchmarkPath,globMatcher,globProblem,matcherOfAny,startedBy,suiteOf}from"./chunk-C33JQ45D.js";import{BenchmarkFailure,UserError}from"./chunk-C22BVI2I.js";import{mean,median}from"./chunk-CBPDAXX6.js";import{asCost,runVerdict}from"./chunk-C67LM5Z2.js";import{count,failureOf,measurementOf,wasRun}from"./chunk-X5WSSS3D.js";import{METRIC_NAMES,metricOf}from"./chunk-FORWQX5A.js";import{__callDispose,__using}from"./chunk-LT5P7FYG.js";import{existsSync as existsSync2}from"node:fs";import{basename as basename3,dirname as dirname3,join as join10,resolve as resolve3}from"node:path";var NO_CHECKS={checks:[],planned:[],warnings:[],changes:[]};function budgetsOf(sides,candidates2,request){let paths=candidates2.filter(({record})=>record.status!=="skipped").map(({record})=>record.path),rules=sides.configuration.rules,headOnly=request.mode==="run"||request.mode==="record-baseline",governed=request.mode==="check"?governedBudgets(sides,paths):{...resolveBudgets(rules,paths),changes:[]},declarations=[sides.configuration,sides.baseConfiguration],own=new Set(resolveBudgets(rules,paths).checks.map(({path,metric})=>`${metric} ${path}`)),answerable=request.forJudge===!0?{checks:declaredChecks(governed.checks,declarations),warnings:[]}:answerableChecks(governed.checks,sides.candidates.map(({record})=>record),declarations,({path,metric})=>own.has(`${metric} ${path}`)),planned=answerable.checks.map(({path,metric,budget,text:text3,rule})=>({path,metric,budget,budgetText:text3,position:rule.position}));return{checks:planned.flatMap(check=>{let{budget}=check,asked=headOnly?{...budget,maxRegression:null,atLeast:null}:budget;return asked.maxRegression===null&&asked.max===null?[]:[{...check,budget:asked}]}),planned,warnings:request.only.length===0?[...governed.warnings,...answerable.warnings]:[],changes:governed.changes}}function governedBudgets({configuration,baseConfiguration,tip,renames},paths){let own=baseConfiguration?.rules??null,former=path=>formerPath(path,renames),governed=governingBudgets(own,configuration.rules,paths,paths,former),{checks,changes}=tightenedBy(tip?.rules??null,governed.checks,paths);return{...governed,checks,changes:[...governed.changes,...changes]}}var LONGEST=2**31-1;function openDeadline(world){let begun=world.clock(),up=new AbortController,limit=1/0,step="starting",timer,elapsed=()=>world.clock()-begun,end=()=>up.abort(timeIsUp(limit,step));return{elapsed,left:()=>limit-elapsed(),set:seconds=>{limit=seconds,clearTimeout(timer),seconds<1/0&&(timer=setTimeout(end,Math.min(LONGEST,Math.max(0,(seconds-elapsed())*1e3))))},world:{...world,signal:AbortSignal.any([world.signal,up.signal]),onEvent:event=>{event.kind==="step"&&(step=event.text),world.onEvent(event)}},[Symbol.dispose]:()=>clearTimeout(timer)}}var timeIsUp=(limit,step)=>new UserError(`nothing was decided: the time limit of ${formatDuration(limit)} was reached at this step: ${step}`,{hint:`give the whole run more time: --time-limit ${writtenDuration(2*limit)}, or \`time-limit:\` in the configuration`,exitCode:3});var ONE_SIDED=1/250,shiftOf=(before,after)=>{let differences=before.flatMap(from=>after.map(to=>to-from)).toSorted((a,b)=>a-b);if(differences.length===0)throw new RangeError("nothing to compare");let{cut,error}=cutOf(before.length,after.length);return{value:median(differences),interval:{low:differences[cut],high:differences[differences.length-1-cut],confidence:1-2*error}}},cutOf=(before,after)=>{let chances=rankSums(before,after),[cut,error]=[0,chances[0]];for(;cut+1<chances.length/2&&error+chances[cut+1]<=ONE_SIDED;)cut+=1,error+=chances[cut];return{cut,error}},rankSums=(before,after)=>{let ways=Array.from({length:before+1},()=>[1]);for(let others=1;others<=after;others+=1){let next=[[1]];for(let mine=1;mine<=before;mine+=1)next.push(added(ways[mine],next[mine-1],others));ways=next}let counts=ways[before],all=counts.reduce((sum2,count3)=>sum2+count3,0);return counts.map(count3=>count3/all)},added=(without,below2,others)=>{let result=Array.from({length:Math.max(without.length,below2.length+others)},()=>0);for(let[u,count3]of without.entries())result[u]=(result[u]??0)+count3;for(let[u,count3]of below2.entries())result[u+others]=(result[u+others]??0)+count3;return result};var NOTABLE=.02,ENOUGH=.1,SAME_CALLS=.05,middle=values=>values.length===0?0:median([...values]),sameCalls=({frame})=>{let[base,head]=[frame.base?.calls??null,frame.head?.calls??null];return base===null||head===null||Math.abs(head-base)<=SAME_CALLS*base},isComparable=(entry,{changed,base})=>middle(entry.self.base)>=NOTABLE*base&&isCode(entry)&&changed(entry)!==!0&&sameCalls(entry),controlOf=(functions,{changed,base},without=()=>!1)=>{let others=[...functions].filter(entry=>isComparable(entry,{changed,base})&&!without(entry)).map(({self})=>({self,usual:middle(self.base)}));if(!(others.reduce((sum2,{usual})=>sum2+usual,0)/base>=ENOUGH))return{factor:null,scales:null};let scales=side=>(others[0]?.self[side]??[]).map((_,round3)=>weightedMedian(others.map(({self,usual})=>({value:(self[side][round3]??0)/usual,weight:usual})))),found2={base:scales("base"),head:scales("head")};return{factor:middle(found2.head)/middle(found2.base),scales:found2}},weightedMedian=values=>{let half=values.reduce((sum2,{weight:weight2})=>sum2+weight2,0)/2,passed=0;return values.toSorted((one,other)=>one.value-other.value).find(({weight:weight2})=>(passed+=weight2)>=half)?.value??Number.NaN},standsOut=(series,{scales})=>{if(scales===null)return!0;let beside=side=>series[side].map((cost2,round3)=>cost2/Math.max(scales[side][round3]??1,Number.EPSILON));return shiftOf(beside("base"),beside("head")).interval.low>0},overallControl=(functions,untouched)=>{let all=[...functions],growth2=({self})=>middle(self.head)-middle(self.base),[most]=all.filter(isCode).toSorted((one,other)=>growth2(other)-growth2(one));return controlOf(all,untouched,entry=>entry===most)},isCode=({frame})=>{let kind=(frame.head??frame.base)?.kind;return kind==="own"||kind==="library"};var totalOf=({self})=>self.reduce((sum2,cost2)=>sum2+cost2,0),joinProfiles=profiles=>{let[first]=profiles;if(first===void 0)throw new RangeError("no profiles to join");let[frames,nodes]=[0,0],shifts=profiles.map(profile2=>{let shift={frames,nodes};return frames+=profile2.frames.length,nodes+=profile2.parent.length,shift}),each=column=>profiles.flatMap((profile2,index)=>column(profile2,shifts[index]));return{unit:first.unit,frames:each(profile2=>profile2.frames),parent:each((profile2,shift)=>profile2.parent.map(at=>at<0?at:at+shift.nodes)),frame:each((profile2,shift)=>profile2.frame.map(at=>at+shift.frames)),self:each(profile2=>profile2.self),resumed:each(({resumed=[]},shift)=>resumed.map(at=>at+shift.nodes)),operations:profiles.reduce((sum2,{operations})=>sum2===null||operations===null?null:sum2+operations,0),per:first.per,samples:profiles.reduce((sum2,{samples})=>sum2+samples,0),...profiles.every(({exact})=>exact===!0)&&{exact:!0},notes:[...new Set(profiles.flatMap(({notes:notes2})=>notes2))]}};var identityOf=(profiles,changes)=>{let baseName=baseNames(changes),plain={base:frame=>idIn(frame,frame.file),head:frame=>idIn(frame,frame.file===null?null:baseName(frame.file))},aliases=new Map([...pairUp(nameless(profiles.base,plain.base),nameless(profiles.head,plain.head)),...renamed(bodies(profiles.base,plain.base),bodies(profiles.head,plain.head))]);return{base:plain.base,head:frame=>{let id=plain.head(frame);return aliases.get(id)??id}}},idIn=({identity},file)=>file===null?identity:`${file}
${identity}`,bodies=(profiles,idOf)=>new Map(profiles.flatMap(({frames})=>frames).flatMap(frame=>frame.kind==="own"&&frame.body?[[idOf(frame),frame.body]]:[])),renamed=(base,head)=>{let[before,after]=[onlyOnes(base),onlyOnes(head)],pairs=new Map;for(let[body,id]of after){let known=before.get(body);known!==void 0&&known!==id&&pairs.set(id,known)}let taken=new Set(pairs.values());for(let id of head.keys())taken.has(id)&&!pairs.has(id)&&pairs.set(id,`${id}
(new)`);return pairs},onlyOnes=all=>{let ids=new Map,twins=new Set;for(let[id,body]of all)ids.has(body)&&twins.add(body),ids.set(body,id);return new Map([...ids].filter(([body])=>!twins.has(body)))},nameless=(profiles,idOf)=>{let lines=new Map;for(let frame of profiles.flatMap(({frames})=>frames)){if(frame.kind!=="own"||!frame.name.startsWith("(anonymous"))continue;let id=idOf(frame),group=`${id.split(`
`,1).join("")}
${frame.name}`,known=lines.get(group)??new Map;lines.set(group,known.set(id,frame.line??0))}return new Map([...lines].map(([group,ids])=>[group,[...ids].toSorted(([,one],[,other])=>one-other).map(([id])=>id)]))},pairUp=(base,head)=>{let pairs=new Map;for(let[group,ids]of head){let others=base.get(group)??[],left=others.filter(id=>!ids.includes(id));for(let[index,id]of ids.filter(each=>!others.includes(each)).entries()){let twin=left[index];twin!==void 0&&pairs.set(id,twin)}}return pairs};var BY_ITSELF=new Set(["gc","idle"]),costTree=(profile2,scale,options)=>{let tree=growing(),ids=profile2.frames.map(options.idOf),asked=profile2.frames.map(frame=>frame.kind==="own"||BY_ITSELF.has(frame.kind)||options.accountable(frame)),place2=[],door=[];for(let[index,at]of profile2.frame.entries()){let above=profile2.parent[index]??-1,caller=above<0?-1:place2[above]??-1,frame=profile2.frames[at],cost2=(profile2.self[index]??0)*scale;if(asked[at]===!0)place2.push(tree.below(caller,ids[at],frame)),door.push(-1);else{let before=above<0?-1:door[above]??-1;place2.push(caller),door.push(before<0?at:before)}let owner=place2[index]??-1,through2=door[index]??-1;owner<0?tree.charge(tree.below(-1,outsideId(frame),outside(frame)),cost2):tree.charge(owner,cost2),owner>=0&&through2>=0&&tree.serve(owner,ids[through2],profile2.frames[through2],cost2)}return tree.tree},growing=()=>{let nodes=[],functions=new Map,services=new Map,places=new Map,ancestor=(node,id)=>{for(let at=node;at>=0;at=nodes[at]?.parent??-1)if(nodes[at]?.id===id)return at;return-1};return{tree:{nodes,functions,services},below(caller,id,frame){let key2=`${caller}
${id}`,known=places.get(key2)??ancestor(caller,id),found2=known>=0?known:nodes.push({id,parent:caller,self:0})-1;return places.set(key2,found2),functions.has(id)||functions.set(id,frame),found2},charge(node,cost2){let found2=nodes[node];found2!==void 0&&(found2.self+=cost2)},serve(node,id,frame,cost2){let owner=nodes[node]?.id??"",known=services.get(owner)??new Map;services.set(owner,known);let service=known.get(id)??{frame,cost:0};known.set(id,service),service.cost+=cost2}}},outside=frame=>({...frame,name:outsideId(frame),identity:outsideId(frame),file:null,line:null,lastLine:null,calls:null}),outsideId=({kind,name,file,package:from})=>kind==="library"?`(${from?.name??"dependencies"})`:kind==="native"?"(native code)":kind==="runtime"&&file!==null?"(runtime)":name;var NOTHING_KNOWN={files:[],tracked:new Set},SIDES=["base","head"],ledgerOf=(profiles,options)=>{let packages=packagesOf(profiles),changes=options.changes??NOTHING_KNOWN,accountable=frame=>options.functions==="all"||frame.kind==="library"&&(isOther(frame,packages)||isTouched(frame,changes)),identify=identityOf(profiles,changes),trees=side=>profiles[side].map(profile2=>{let counted3=options.waiting?profile2:withoutWaiting(profile2),scale=scaleOf(counted3,options.level?.[side]??null);return costTree(counted3,scale,{accountable,idOf:identify[side]})}),entered=enter({base:trees("base"),head:trees("head")}),exact=SIDES.every(side=>profiles[side].every(each=>each.exact===!0));return{...entered,packages,exact,functions:withCalls(entered.functions,profiles,identify)}},scaleOf=(profile2,level)=>{let total=totalOf(profile2);return level!==null?total>0?level/total:0:1/(profile2.operations??1)},withoutWaiting=profile2=>({...profile2,self:profile2.self.map((cost2,index)=>profile2.frames[profile2.frame[index]??-1]?.kind==="idle"?0:cost2)}),packagesOf=profiles=>{let packages=new Map;for(let side of SIDES)for(let{package:from}of profiles[side].flatMap(({frames})=>frames)){if(from===null||from.version===null)continue;let known=packages.get(from.name)??{base:new Set,head:new Set};packages.set(from.name,known),known[side].add(from.version)}return packages},isOther=(frame,packages)=>{let versions2=packages.get(frame.package?.name??"");return versions2===void 0||versions2.base.size===0||versions2.head.size===0?!1:[...versions2.base].join()!==[...versions2.head].join()},isTouched=({file,line:line2,lastLine},changes)=>file!==null&&line2!==null&&touches(changes,"head",file,line2,lastLine)===!0,enter=trees=>{let blank=()=>({base:trees.base.map(()=>0),head:trees.head.map(()=>0)}),nodes=[],places=new Map,functions=new Map;for(let side of SIDES)for(let[round3,tree]of trees[side].entries()){let place2=[];for(let{id,parent,self}of tree.nodes){let above=parent<0?-1:place2[parent],key2=`${above}
${id}`,at=places.get(key2)??nodes.push({id,parent:above,self:blank(),total:blank()})-1;places.set(key2,at),place2.push(at),add(nodes[at]?.self[side],round3,self);let entry=functions.get(id)??entryOf(id,blank);functions.set(id,entry),entry.frame[side]??=tree.functions.get(id)??null}for(let[id,served]of tree.services)serve(functions.get(id),served,side,round3,blank)}addUp(nodes);for(let[index,node]of nodes.entries()){let entry=functions.get(node.id);entry.nodes.push(index);for(let side of SIDES)for(let round3 of trees[side].keys())add(entry.self[side],round3,node.self[side][round3]??0),add(entry.total[side],round3,node.total[side][round3]??0)}return{nodes,functions}},entryOf=(id,blank)=>({id,frame:{base:null,head:null},self:blank(),total:blank(),nodes:[],services:new Map}),serve=(entry,served,side,round3,blank)=>{for(let[id,{frame,cost:cost2}]of served){let known=entry?.services.get(id)??{frame:{base:null,head:null},cost:blank()};entry?.services.set(id,known),known.frame[side]??=frame,add(known.cost[side],round3,cost2)}},add=(series,round3,cost2)=>{series!==void 0&&(series[round3]=(series[round3]??0)+cost2)},addUp=nodes=>{for(let node of[...nodes].reverse())for(let side of SIDES)for(let[round3,self]of node.self[side].entries())add(node.total[side],round3,self),add(nodes[node.parent]?.total[side],round3,node.total[side][round3]??0)},withCalls=(functions,profiles,identify)=>{let known={base:new Map,head:new Map};for(let side of SIDES)for(let{frames}of profiles[side])for(let[id,frame]of counted(frames,identify[side]))known[side].set(id,frame);let frameOf=({id,frame},side)=>known[side].get(id)??frame[side];return new Map([...functions].map(([id,entry])=>[id,{...entry,frame:{base:frameOf(entry,"base"),head:frameOf(entry,"head")}}]))},counted=(frames,idOf)=>{let found2=new Map;for(let frame of new Set(frames)){if(frame.calls===null)continue;let id=idOf(frame);found2.set(id,{...frame,calls:frame.calls+(found2.get(id)?.calls??0)})}return found2};var OF_SLOWDOWN=.05,OF_BASE=.01,FEW_ROUNDS={confidence:.98,ofSlowdown:.5,ofBase:.03},levelsOf=({nodes})=>{let roots=nodes.filter(({parent})=>parent<0),sum2=side=>middle((roots[0]?.total[side]??[]).map((_,round3)=>roots.reduce((all,{total})=>all+(total[side][round3]??0),0))),[base,head]=[sum2("base"),sum2("head")];return{base,head,slowdown:head-base}},differencesOf=(ledger,levels2,changes)=>{let changed=changedIn(changes,ledger),untouched={changed,base:levels2.base},all=[...ledger.functions.values()],bounds=boundsOf(ledger.nodes,levels2,notableDrift(overallControl(all,untouched),levels2)),everybody=controlOf(all,untouched);return all.map(entry=>{let change=ledger.exact?counted2(estimateOf(entry.self)):estimateOf(entry.self),others=isComparable(entry,untouched)?controlOf(all,untouched,other=>other===entry):everybody,drift=notableDrift(others,levels2),grew=hasGrown(entry,change,levels2,others),own=Math.max(0,(change?.value??0)-(drift-1)*middle(entry.self.base)),weight2=Math.min(own,weightOf(entry,ledger.nodes,bounds,drift)),cost2={...costOf(entry,ledger,changed),change,grew};return{entry,cost:cost2,weight:weight2,moved:weight2<own/2}}).toSorted((one,other)=>rank(other,levels2)-rank(one,levels2))},NOTABLE_DRIFT=.25,notableDrift=({factor},{base,slowdown})=>factor!==null&&(factor-1)*base>=NOTABLE_DRIFT*slowdown&&factor>1?factor:1,rank=({weight:weight2,cost:{change,self}},{slowdown})=>weight2+.001*(change===null?self.head:change.value*(slowdown<0?-1:1)),estimateOf=series=>series.base.length===0||series.head.length===0?null:shiftOf(series.base,series.head),counted2=change=>{if(change===null)return null;let{value,interval}=change;return interval.low>=LARGE*value?{value,interval:{...interval,confidence:1}}:change},LARGE=.5,hasGrown=(entry,change,levels2,others)=>{if(change===null||change.interval.low<=0)return!1;let few=change.interval.confidence<FEW_ROUNDS.confidence,[ofSlowdown,ofBase]=few?[FEW_ROUNDS.ofSlowdown,FEW_ROUNDS.ofBase]:[OF_SLOWDOWN,OF_BASE];return change.value<Math.max(ofSlowdown*levels2.slowdown,ofBase*levels2.base)?!1:standsOut(entry.self,others)},changedIn=(changes,ledger)=>({frame})=>{let shown=frame.head??frame.base;if(shown===null||shown.file===null)return null;if(shown.kind==="library"&&isOther(shown,ledger.packages))return!0;if(changes===null)return null;let lines=side=>{let on=frame[side];return on===null||on.file===null||on.line===null?null:touches(changes,side,on.file,on.line,on.lastLine)},[base,head]=[lines("base"),lines("head")];return base===!0||head===!0?!0:head??base},costOf=(entry,ledger,changed)=>{let{frame,self,total}=entry;return{place:placeOfFunction(frame,changed(entry),ledger),seen:frame.base===null?"head":frame.head===null?"base":"both",self:costsOf(self),total:costsOf(total),calls:{base:frame.base?.calls??null,head:frame.head?.calls??null},service:serviceOf(entry,ledger,changed)}},costsOf=({base,head})=>({base:base.length===0?null:middle(base),head:middle(head)}),placeOfFunction=(frame,changed,{packages})=>{let shown=frame.head??frame.base,versions2=packages.get(shown.package?.name??""),version=side=>[...versions2?.[side]??[]].join(", ")||null;return{name:shown.name,file:shown.file,line:shown.line,kind:shown.kind,package:shown.package===null?null:{name:shown.package.name,base:version("base"),head:version("head")},changed}},TELLING=.25,serviceOf=({self,services},ledger,changed)=>{let alone=self.base.length===0,size=series=>alone?middle(series.head):Math.abs(middle(series.head)-middle(series.base)),[most]=[...services.values()].toSorted((one,other)=>size(other.cost)-size(one.cost));return most===void 0||size(most.cost)<TELLING*size(self)||size(self)===0?null:{place:placeOfFunction(most.frame,changed({frame:most.frame}),ledger),cost:costsOf(most.cost)}},boundsOf=(nodes,{slowdown},drift)=>{let bounds=[];for(let{parent,total}of nodes){let above=parent<0?Math.max(0,slowdown):bounds[parent]??0;bounds.push(Math.min(above,Math.max(0,growthOf(total,drift))))}return bounds},growthOf=({base,head},drift=1)=>middle(head)-drift*middle(base),weightOf=({nodes:own},nodes,bounds,drift)=>own.reduce((sum2,index)=>{let node=nodes[index];return node===void 0?sum2:sum2+Math.min(Math.max(0,growthOf(node.self,drift)),bounds[index]??0)},0);var LEAST=.001,DEEPEST=120,LONGEST2=300,callTreeOf=(ledger,changes,alone)=>{let kept2=keptOf(ledger.nodes),functions=table(ledger,changes),[parent,of,base,head]=[[],[],[],[]],trend=[],enter3=(above,index,sign)=>(of.push(index),base.push(0),head.push(0),trend.push(sign),parent.push(above)-1),place2=[],small=new Map,below2=above=>{let found2=small.get(above)??enter3(above,-1,"=");return small.set(above,found2),found2};for(let[index,node]of ledger.nodes.entries()){let above=node.parent<0?-1:place2[node.parent],at=kept2[index]===!0?enter3(above,functions.index(node.id),trendOf(node.total)):of[above]===-1?above:below2(above);place2.push(at),base[at]=(base[at]??0)+average(node.self.base),head[at]=(head[at]??0)+average(node.self.head)}return{functions:functions.places,parent,function:of,base:alone?null:base.map(round),head:head.map(round),trend:trend.join("")}},average=values=>values.length===0?0:mean([...values]),round=value=>Number(value.toPrecision(4)),keptOf=nodes=>{let depth=[];for(let{parent}of nodes)depth.push(parent<0?0:(depth[parent]??0)+1);let sizes=nodes.map(({total})=>Math.max(average(total.base),average(total.head))),roots=nodes.filter(({parent})=>parent<0),whole=side=>roots.reduce((sum2,{total})=>sum2+average(total[side]),0),cut=sizes.toSorted((one,other)=>other-one)[1500]??0,least=LEAST*Math.max(whole("base"),whole("head"));return sizes.map((size,index)=>size>cut&&size>=least&&(depth[index]??0)<DEEPEST)},trendOf=total=>{let interval=estimateOf(total)?.interval;return interval===void 0?"=":interval.low>0?"+":interval.high<0?"-":"="},table=(ledger,changes)=>{let changed=changedIn(changes,ledger),places=[],known=new Map;return{places,index(id){let found2=ledger.functions.get(id);if(found2===void 0)throw new Error("a node without its function");let place2=()=>clipped(placeOfFunction(found2.frame,changed(found2),ledger)),at=known.get(id)??places.push(place2())-1;return known.set(id,at),at}}},clipped=place2=>({...place2,name:clip(place2.name),file:place2.file===null?null:clip(place2.file)}),clip=text3=>text3.length<=LONGEST2?text3:`${text3.slice(0,LONGEST2-1)}\u2026`;var MOST=.5,NAMED=.25,NEARLY_ALL=.8,LEADING=.6,NOTHING=.01,verdictOf=(ledger,levels2,differences,changes)=>{let changed=changedIn(changes,ledger),untouched={changed,base:levels2.base},control=overallControl(ledger.functions.values(),untouched),found2={ledger,levels:levels2,differences,changed,untouched,control},suspect=suspectOf(found2);return{conclusion:suspect===null?withoutSuspect(found2):accuse(suspect,found2),hotPath:pathTo(suspect?.node??endOfGrowth(found2),found2),drift:control.factor}},suspectOf=found2=>{let{levels:levels2,differences}=found2;if(levels2.slowdown<NOTHING*levels2.base)return null;let[first]=differences.filter(({cost:cost2})=>cost2.grew&&(cost2.place.kind==="own"||cost2.place.kind==="library")).filter(each=>!each.moved||pathGrew(busiest(each.entry,"self",found2),found2)).toSorted((one,other)=>other.weight-one.weight),own=first===void 0?null:{entry:first.entry,of:"self",weight:first.weight,node:busiest(first.entry,"self",found2)};if(own!==null&&own.weight>=MOST*levels2.slowdown)return own;let whole=wholeSuspect(found2);return whole!==null?whole:own!==null&&own.weight>=NAMED*levels2.slowdown?own:isUniform(found2)?onlyChanged(found2):null},onlyChanged=found2=>{let[only,...others]=found2.differences.filter(({cost:cost2,moved})=>cost2.grew&&!moved&&cost2.place.changed===!0);return only===void 0||others.length>0?null:{entry:only.entry,of:"self",weight:only.weight,node:busiest(only.entry,"self",found2)}},pathGrew=(node,{ledger:{nodes},control})=>{for(let at=node;at>=0;at=nodes[at]?.parent??-1){let total=nodes[at]?.total;if(total===void 0||(estimateOf(total)?.interval.low??0)<=0||!standsOut(total,control))return!1}return!0},wholeSuspect=found2=>{let{ledger,levels:levels2,changed,untouched}=found2,node=endOfGrowth(found2),entry=ledger.functions.get(ledger.nodes[node]?.id??"");if(entry===void 0)return null;let kind=(entry.frame.head??entry.frame.base)?.kind;if(kind!=="own"&&kind!=="library")return null;let change=estimateOf(entry.total);if(change===null||change.interval.low<=0||change.value<MOST*levels2.slowdown||change.value>levels2.slowdown&&!pathGrew(node,found2))return null;let inside=below(node,ledger),outside2=controlOf(ledger.functions.values(),untouched,({id})=>inside.has(id)),compared=outside2.factor===null?[...inside].some(id=>callsRose(ledger.functions.get(id))):standsOut(entry.total,outside2);return!compared&&changed(entry)!==!0||!compared&&isUniform(found2)||(ledger.nodes[node]?.parent??-1)<0&&changed(entry)!==!0?null:{entry,of:"total",weight:Math.min(change.value,levels2.slowdown),node}},callsRose=entry=>entry!==void 0&&!sameCalls(entry)&&(entry.frame.head?.calls??0)>(entry.frame.base?.calls??0),below=(node,{nodes})=>{let inside=new Set([node]);for(let[index,{parent}]of nodes.entries())inside.has(parent)&&inside.add(index);return new Set([...inside].map(index=>nodes[index]?.id??""))},endOfGrowth=({ledger:{nodes},levels:levels2,control})=>{let drift=notableDrift(control,levels2),growth2=nodes.map(({total})=>growthOf(total,drift)),[end,grown]=[-1,levels2.slowdown];for(;;){let best=-1;for(let[index,{parent}]of nodes.entries())parent===end&&(growth2[index]??0)>(growth2[best]??0)&&(best=index);if(best<0||(growth2[best]??0)<LEADING*grown)return end;[end,grown]=[best,growth2[best]??0]}},busiest=(entry,of,{ledger})=>{let growth2=index=>{let node=ledger.nodes[index];return node===void 0?0:growthOf(node[of])};return[...entry.nodes].toSorted((one,other)=>growth2(other)-growth2(one))[0]??-1},accuse=(suspect,found2)=>{let{ledger,levels:levels2}=found2,caller=found2.changed(suspect.entry)===!0?null:changedCaller(suspect,found2),of=caller===null?suspect.of:"total",entry=caller??suspect.entry,named={kind:"culprit",place:place(entry,found2),of,cost:costsOf(entry[of]),share:shareOf(entry[of],levels2)};return caller===null?{...named,within:null}:{...named,within:suspect.of==="self"||suspect.entry!==caller?place(suspect.entry,{...found2,ledger}):null}},shareOf=(series,{slowdown})=>Math.max(0,Math.min(1,growthOf(series)/slowdown)),place=(entry,{ledger,changed})=>placeOfFunction(entry.frame,changed(entry),ledger),changedCaller=(suspect,found2)=>{let{nodes}=found2.ledger,asked=new Map,all=0;for(let index of suspect.entry.nodes){let growth2=Math.max(0,growthOf(nodes[index]?.[suspect.of]??{base:[],head:[]}));all+=growth2;let entry=changedAbove(index,found2);entry!==null&&asked.set(entry,(asked.get(entry)??0)+growth2)}let[most]=[...asked].toSorted(([,one],[,other])=>other-one);if(most===void 0||most[1]<NEARLY_ALL*all)return null;let change=estimateOf(most[0].total);return change!==null&&change.interval.low>0?most[0]:null},changedAbove=(node,{ledger:{nodes,functions},changed})=>{for(let at=nodes[node]?.parent??-1;at>=0;at=nodes[at]?.parent??-1){let entry=functions.get(nodes[at]?.id??"");if(entry!==void 0&&changed(entry)===!0)return entry}return null},aboveControl=found2=>{let{ledger,untouched}=found2,asked=new Map,all=0;for(let entry of ledger.functions.values())for(let index of isComparable(entry,untouched)?entry.nodes:[]){let cost2=middle(ledger.nodes[index]?.self.head??[]),caller=changedAbove(index,found2);asked.set(caller,(asked.get(caller)??0)+cost2),all+=cost2}let[most]=[...asked].toSorted(([,one],[,other])=>other-one);return most!==void 0&&most[1]>=NEARLY_ALL*all?most[0]:null},pathTo=(node,found2)=>{let path=[];for(let at=node;at>=0;at=found2.ledger.nodes[at]?.parent??-1){let entry=found2.ledger.functions.get(found2.ledger.nodes[at]?.id??"");entry!==void 0&&path.unshift(place(entry,found2))}return path},isUniform=({control,levels:levels2})=>control.factor!==null&&(control.factor-1)*levels2.base>=MOST*levels2.slowdown,withoutSuspect=found2=>{let{levels:levels2,differences,control}=found2;if(levels2.slowdown<NOTHING*levels2.base)return{kind:levels2.slowdown<-NOTHING*levels2.base?"faster":"same"};if(isUniform(found2)){let above=aboveControl(found2);return{kind:"uniform",factor:control.factor??1,...above!==null&&{below:place(above,found2)}}}for(let kind of["gc","idle"]){let[most]=differences.filter(({cost:cost2})=>cost2.place.kind===kind).toSorted((one,other)=>growthOf(other.entry.self)-growthOf(one.entry.self)),change=most===void 0?null:estimateOf(most.entry.self);if(most===void 0||change===null||change.interval.low<=0||change.value<NAMED*levels2.slowdown)continue;let part={share:shareOf(most.entry.self,levels2),cost:costsOf(most.entry.self)};return kind==="gc"?{kind,...part,allocator:null}:{kind,...part}}let grown=differences.filter(({cost:cost2})=>cost2.grew),sum2=grown.reduce((all,{entry})=>all+middle(entry.self.head)-middle(entry.self.base),0);return grown.length===0?{kind:"unclear"}:{kind:"spread",share:Math.max(0,Math.min(1,sum2/levels2.slowdown))}};var NOTABLE2=.1,NAMED2=2,resumedNotes=(profiles,levels2)=>{let found2=new Map;for(let side of["base","head"])for(let profile2 of profiles[side])enter2(profile2,side,levels2[side]/profiles[side].length,found2);let functions=[...found2.values()].toSorted((one,other)=>weight(other)-weight(one)),sum2=of=>functions.reduce((all2,each)=>all2+of(each),0),isTrifle=(levels2.base>0&&levels2.slowdown>0?sum2(growth)/levels2.slowdown:0)<NOTABLE2&&sum2(({cost:cost2})=>cost2.head)<NOTABLE2*levels2.head;if(functions.length===0||isTrifle)return[];let telling=functions.filter(each=>weight(each)>=NOTABLE2*weight(functions[0]??each)),named=telling.slice(0,NAMED2).map(({place:place2})=>place2),more=telling.length-named.length,all=more>0?[...named,`${more} more`]:named;return[`after an await the profiler does not know the caller: costs of ${[all.slice(0,-1).join(", "),all.at(-1)].filter(Boolean).join(" and ")} appear without callers`]},growth=({cost:{base,head}})=>head-base,weight=each=>Math.max(0,growth(each))+each.cost.head/10,enter2=(profile2,side,level,found2)=>{let{resumed=[],parent,self}=profile2,totals=[...self];for(let[at,above]of[...parent.entries()].reverse())above>=0&&(totals[above]=(totals[above]??0)+(totals[at]??0));let scale=level/(totalOf(profile2)||1);for(let node of resumed){let frame=profile2.frames[profile2.frame[node]??-1];if(frame===void 0)continue;let key2=`${frame.file}
${frame.identity}`,known=found2.get(key2)??{place:"",cost:{base:0,head:0}};known.cost[side]+=(totals[node]??0)*scale,found2.set(key2,{...known,place:placeInWords(frame)})}},placeInWords=({name,file,line:line2})=>file===null?name:`${name} (${file}${line2===null?"":`:${line2}`})`;var KEPT=25,LEAST2=.005,explain=evidence=>{let{path,metric,profiler,profiles,changes,notes:notes2,seconds}=evidence,ledger=ledgerOf(profiles,evidence),levels2=levelsOf(ledger),differences=differencesOf(ledger,levels2,changes),alone=profiles.base.length===0,{conclusion,hotPath,drift}=alone?{conclusion:{kind:"alone"},hotPath:[],drift:null}:verdictOf(ledger,levels2,differences,changes);if(conclusion.kind==="same")return{...explain(ofHead(evidence)),conclusion};let samples=side=>profiles[side].reduce((sum2,each)=>sum2+each.samples,0);return{path,metric,profiler,unit:profiles.head[0]?.unit??"s",per:profiles.head[0]?.per??"operation",cost:roundedCosts({base:alone?null:levels2.base,head:levels2.head}),conclusion:roundedConclusion(conclusion),functions:kept(differences,levels2).map(rounded),hotPath,tree:callTreeOf(ledgerOf(profiles,{...evidence,functions:"all"}),changes,alone),rounds:profiles.head.length,samples:{base:samples("base"),head:samples("head")},drift:drift===null?null:round2(drift),notes:[...new Set([...notes2,...resumedNotes(profiles,levels2),...profiles.base.concat(profiles.head).flatMap(each=>each.notes)])],seconds:round2(seconds)}},ofHead=evidence=>({...evidence,profiles:{base:[],head:evidence.profiles.head},level:evidence.level===null?null:{base:0,head:evidence.level.head}}),unexplained=(path,metric,problem,seconds=0)=>({path,metric,profiler:null,unit:"s",per:"operation",cost:null,conclusion:{kind:"failed",problem},functions:[],hotPath:[],tree:null,rounds:0,samples:{base:0,head:0},drift:null,notes:[],seconds:round2(seconds)}),kept=(differences,levels2)=>differences.map(({cost:cost2})=>cost2).filter(({self,total,change})=>Math.max(Math.abs(change?.value??0),change===null?total.head:0,self.head)>=LEAST2*Math.max(levels2.base,levels2.head)).slice(0,KEPT),rounded=cost2=>({...cost2,self:roundedCosts(cost2.self),total:roundedCosts(cost2.total),change:cost2.change===null?null:{value:round2(cost2.self.head-(cost2.self.base??0)),interval:{low:round2(cost2.change.interval.low),high:round2(cost2.change.interval.high),confidence:round2(cost2.change.interval.confidence)}},calls:{base:cost2.calls.base===null?null:round2(cost2.calls.base),head:cost2.calls.head===null?null:round2(cost2.calls.head)},service:cost2.service===null?null:{...cost2.service,cost:roundedCosts(cost2.service.cost)}}),roundedCosts=({base,head})=>({base:base===null?null:round2(base),head:round2(head)}),roundedConclusion=conclusion=>({...conclusion,..."share"in conclusion&&{share:round2(conclusion.share)},..."factor"in conclusion&&{factor:round2(conclusion.factor)},..."cost"in conclusion&&{cost:roundedCosts(conclusion.cost)}}),round2=value=>Number(value.toPrecision(6));var SLOW_TAIL=.5,OF_SERVER="costs are processor time of the server per request at full load; waiting (for a database, a timer, a lock) shows in no function",OF_INSTRUCTIONS="instructions are counted per operation; the profile shows processor time per function, which need not grow by the same factor",levelOfCheck=(check,record)=>{let{unit,quantile}=metricOf(check.metric),waiting=check.metric!=="cpu-time";if(check.metric==="instructions")return{level:null,waiting:!1,notes:[OF_INSTRUCTIONS]};if(unit!=="s"&&unit!=="1/s")return{level:null,waiting,notes:[]};if(record.runner==="http")return{level:null,waiting:!1,notes:[OF_SERVER]};if(quantile!==null&&quantile>SLOW_TAIL)return{level:meansOf(record),waiting,notes:[`profiles cover all operations, not only the slow ones that ${check.metric} is about`]};let{base,head}=check;return head===null?{level:null,waiting,notes:[]}:{level:{base:base===null?0:asCost(base.value,check.metric),head:asCost(head.value,check.metric)},waiting,notes:[]}},meansOf=record=>{let{trials,alone}=measurementOf(record),{base,head}=pairedLevels(trials,"mean"),now=head??levelAlone(alone,"mean");return now===null?null:{base:base??0,head:now}};var profileFileNames=paths=>{let different=[...new Set(paths)],names=new Map,taken=new Set(different.map(path=>key(plainName(path)))),given=new Set;for(let path of different){let plain=plainName(path),name=plain;for(let number=2;given.has(key(name))||name!==plain&&taken.has(key(name));number+=1)name=`${plain}-${number}`;given.add(key(name)),names.set(path,name)}return names},plainName=path=>path.replace(/[^\p{L}\p{N}._-]+/gu,"-").slice(0,100),key=name=>name.normalize("NFC").toLowerCase();var isOfTime=metric=>metricOf(metric).unit==="s"||metric==="throughput",ProfilerProblem=class extends Error{name="ProfilerProblem"};import{mkdirSync,readdirSync,readFileSync,realpathSync,statSync}from"node:fs";import{join}from"node:path";var parseCallgrind=text3=>{let state=new Reader;for(let line2 of text3.split(`
`))state.read(line2);return state.finish()},KEYED=/^(ob|fl|fi|fe|fn|cob|cfi|cfl|cfn)=(?:\((\d+)\)(?: (.*))?|(.*))$/,SPACES={ob:"object",cob:"object",fn:"function",cfn:"function"},damaged=what=>new ProfilerProblem(`callgrind's profile is damaged: ${what.slice(0,100)}`),Reader=class{#functions=new Map;#names={object:new Map,function:new Map,file:new Map};#command="";#object=null;#file=null;#current=null;#callee=null;#count=null;#address=0;#line=0;#total=0;#columns=1;read(line2){if(line2===""||line2.startsWith("#"))return;let keyed=KEYED.exec(line2);if(keyed!==null)return this.#name(keyed);if(line2.startsWith("calls=")){this.#count=Number(line2.slice(6).split(" ",1)[0]);return}if(/^[0-9+*-]/.test(line2))return this.#cost(line2);let header=/^(\w+): ?(.*)$/.exec(line2);if(header===null&&!/^(?:jump|jcnd)=/.test(line2))throw damaged(line2);header?.[1]==="cmd"&&(this.#command=header[2]??""),header?.[1]==="positions"&&(this.#columns=(header[2]??"").split(" ").length)}finish(){if(this.#functions.size===0)throw damaged("it has no functions");return{command:this.#command,functions:this.#functions,total:this.#total}}#name([,word="",number,text3,plain]){let space=word in SPACES?SPACES[word]:"file",names=this.#names[space];number!==void 0&&text3!==void 0&&names.set(number,text3);let name=number===void 0?plain??"":names.get(number)??"",known=name==="???"||name===""?null:name;word==="ob"?this.#object=known:word==="fl"||word==="fi"||word==="fe"?this.#file=known:word==="cfn"?this.#callee={key:number??name,name}:word==="fn"&&(this.#current=this.#function(number??`${this.#object}
${this.#file}
${name}`,name))}#function(key2,name){let found2=this.#functions.get(key2)??{key:key2,name,file:this.#file,object:this.#object,costs:[],calls:[]};return this.#functions.set(key2,found2),found2}#cost(text3){let[first="",second="",third]=text3.split(" "),[address,line2,cost2]=this.#columns===2?[first,second,third]:["0",first,second];this.#address=position(address,this.#address),this.#line=position(line2,this.#line);let value=Number(cost2??0);if(!Number.isFinite(value)||value<0||this.#current===null)throw damaged(text3);let at={address:this.#address,file:this.#file,line:this.#line,cost:value};this.#count===null?(this.#current.costs.push(at),this.#total+=value):this.#callee!==null&&this.#current.calls.push({...at,callee:this.#callee.key,count:this.#count}),this.#count=null}},position=(text3,before)=>{if(text3==="*")return before;let value=Number(text3);if(!Number.isFinite(value))throw damaged(text3);return text3.startsWith("+")||text3.startsWith("-")?before+value:value};var plainPath=address=>(address.startsWith("file:")?decoded(address.replace(/^file:\/\/(?:localhost)?/,"")):address).replaceAll("\\","/").replace(/^\/(?=[A-Za-z]:\/)/,""),decoded=path=>{try{return decodeURIComponent(path.replace(/[?#].*$/,""))}catch{return path}},placeOf=(address,root)=>{let path=plainPath(address);if(path==="")return{kind:"native",file:null,dependency:null};if(/^\[(?:eval|stdin)/.test(path))return{kind:"own",file:path,dependency:null};if(!/^(?:\/|[A-Za-z]:\/)/.test(path))return{kind:"runtime",file:path,dependency:null};let inside=path.lastIndexOf("/node_modules/");if(inside<0)return{kind:"own",file:relative(plainPath(root),path),dependency:null};let rest=path.slice(inside+14),name=/^(?:@[^/]+\/)?[^/]+/.exec(rest)?.[0]??rest,folder=path.slice(0,inside+14)+name;return{kind:"library",file:`node_modules/${rest}`,dependency:{name,folder}}},relative=(from,to)=>{let[start,end]=[from.split("/").filter(Boolean),to.split("/").filter(Boolean)],common=0;for(;common<start.length&&start[common]===end[common];)common+=1;return[...start.slice(common).map(()=>".."),...end.slice(common)].join("/")};var looksBuilt=spec=>spec.kind==="command"&&/^(?![/\\]|[A-Za-z]:).*[/\\](?:[^/\\.]+|[^/\\]+\.exe)$/.test(spec.argv[0]??""),MADE=/(?:'\d+|\.(?:constprop|isra|part|cold|lto_priv|localalias|llvm)\b(?:\.\d+)*| \[clone [^\]]*\]|::h[0-9a-f]{16})+$/,ADDRESS=/^0x[0-9a-f]+$/,LONGEST3=300,plainName2=name=>name.replace(MADE,"").slice(0,LONGEST3),isNameless=name=>ADDRESS.test(name)||name===""||name==="???"||name==="??",AROUND_MAIN=/^(?:\(below main\)|_start|_init|_fini|frame_dummy|_dl_relocate_static_pie|(?:de)?register_tm_clones|__do_global_dtors_aux|__libc_csu_(?:init|fini))$/,NOBODY="(code without names",nativeFrame=({name:raw,file,object},root)=>{let name=plainName2(raw);if(AROUND_MAIN.test(name))return foreign(name);let program=object===null?null:within(object,root),source=file===null?null:/^[/\\]|^[A-Za-z]:/.test(file)?within(file,root):program&&normal(file);if(source===null&&(file!==null||program===null))return foreign(isNameless(name)?"(native code)":name);if(isNameless(name)){let nobody=`${NOBODY} in ${program??source})`;return{kind:"own",name:nobody,file:null,identity:nobody}}return{kind:"own",name,file:source??program,identity:name}},foreign=name=>({kind:"native",name,file:null,identity:name}),within=(path,root)=>{let{file}=placeOf(path,root);return file===null||file.startsWith("../")||file===".."?null:normal(file)},normal=path=>{let parts=[];for(let part of path.replaceAll("\\","/").split("/"))part===".."&&parts.length>0&&parts.at(-1)!==".."?parts.pop():part!=="."&&part!==""&&parts.push(part);return parts.join("/")};var graphOf=({functions},inlined,root)=>{let frames=new Frames(root),graph=new Map,node=(key2,frame)=>{let found2=graph.get(key2)??{frame,self:0,edges:new Map};return graph.set(key2,found2),found2};for(let each of functions.values()){let at=inlined.get(each.object??""),outermost=node(each.key,frames.of(each)),innermost=place2=>{let[here,key2]=[outermost,each.key],chain=at?.get(place2.address)??[];for(let inner of chain.slice(0,-1).toReversed())isNameless(inner.name)||(key2=`${key2}
> ${inner.file}
${inner.name}`,addEdge(here,key2,place2.cost),here=node(key2,frames.of({name:inner.name,file:inner.file,object:each.object})),frames.saw(here.frame,inner.line));chain.length<2&&place2.file===each.file&&frames.saw(here.frame,place2.line);let last=chain.at(-1);return chain.length>1&&last!==void 0&&frames.saw(outermost.frame,last.line),here};for(let place2 of each.costs)innermost(place2).self+=place2.cost;for(let call of each.calls)addEdge(innermost(call),call.callee,call.cost),frames.called(functions.get(call.callee),call.count)}return graph},addEdge=(from,callee,cost2)=>{let edge=from.edges.get(callee)??{callee,cost:0};from.edges.set(callee,edge),edge.cost+=cost2},Frames=class{#root;#known=new Map;constructor(root){this.#root=root}of(place2){let frame=nativeFrame(place2,this.#root),key2=`${frame.kind}
${frame.file}
${frame.identity}`,found2=this.#known.get(key2)??{...frame,line:null,lastLine:null,package:null,calls:null};return this.#known.set(key2,found2),found2}saw(frame,line2){line2<=0||frame.kind!=="own"||(frame.line=Math.min(frame.line??line2,line2),frame.lastLine=Math.max(frame.lastLine??line2,line2))}called(callee,count3){if(callee===void 0)return;let frame=this.of(callee);frame.kind==="own"&&(frame.calls=(frame.calls??0)+count3)}};import{spawn}from"node:child_process";var inlinedAt=(object,addresses,environment,signal)=>new Promise(settle=>{let child=spawn("addr2line",["--addresses","--functions","--inlines","--demangle","--exe",object],{env:environment,stdio:["pipe","pipe","ignore"],signal,timeout:LONGEST4,killSignal:"SIGKILL"}),chunks=[];child.stdout.on("data",chunk=>chunks.push(chunk)),child.stdin.on("error",()=>{}),child.on("error",()=>settle(null)),child.on("close",code=>settle(code===0?parseInlined(Buffer.concat(chunks).toString("utf8")):null)),child.stdin.end(addresses.map(address=>`0x${address.toString(16)}
`).join(""))}),LONGEST4=5e3,parseInlined=text3=>{let found2=new Map,places=[],name=null;for(let line2 of text3.split(`
`))if(name===null&&/^0x[0-9a-f]+$/.test(line2))places=[],found2.set(Number(line2),places);else if(name===null)name=line2;else{let[,file="??",number="0"]=/^(.*):(\d+|\?)(?: \(discriminator \d+\))?$/.exec(line2)??[];places.push({name,file:file==="??"?null:file,line:Number(number)||0}),name=null}return found2};var treeOf=graph=>{let cycles=cyclesOf(graph),tree=new Tree(graph),all=[...graph.values()].reduce((sum2,{self})=>sum2+self,0),waiting=rootsOf(cycles);for(let next=waiting.pop();next!==void 0;next=waiting.pop()){let{key:key2,cost:cost2,above}=next,cycle=cycles.of(key2),scale=cost2/Math.max(cycle.cost,cycle.entered,Number.MIN_VALUE),entry=tree.enter(key2,above);for(let member of cycle.members){let here=member===key2?entry:tree.enter(member,entry),{self,edges}=graph.get(member);tree.charge(here,member,self*scale);for(let edge of edges.values()){if(cycles.of(edge.callee)===cycle||!graph.has(edge.callee))continue;let part=edge.cost*scale;part>=1e-4*all&&tree.size<2e5&&waiting.push({key:edge.callee,cost:part,above:here})}}}return tree.chargeRest(),tree},rootsOf=({all})=>all.flatMap(({members:[key2=""],cost:cost2,entered})=>cost2>entered?[{key:key2,cost:cost2-entered,above:-1}]:[]),cyclesOf=graph=>{let known=new Map,all=components(graph).map(members=>({members,cost:0,entered:0}));for(let cycle of all)for(let member of cycle.members)known.set(member,cycle);let nobody={members:[],cost:0,entered:0},of=key2=>known.get(key2)??nobody;for(let[key2,{self,edges}]of graph){let cycle=of(key2);cycle.cost+=self;for(let{callee,cost:cost2}of edges.values()){let other=of(callee);other!==cycle&&(cycle.cost+=cost2,other.entered+=cost2)}}return{all,of}},components=graph=>{let found2=[],order=new Map,low=new Map,open=[],isOpen=new Set,visit=key2=>(order.set(key2,order.size),low.set(key2,order.size-1),open.push(key2),isOpen.add(key2),{key:key2,rest:graph.get(key2).edges.keys()}),lower=(key2,value)=>{low.set(key2,Math.min(low.get(key2)??value,value))};for(let start of graph.keys()){if(order.has(start))continue;let path=[visit(start)];for(let top=path.at(-1);top!==void 0;top=path.at(-1)){let next=top.rest.next();if(next.done!==!0){if(!graph.has(next.value))continue;order.has(next.value)?isOpen.has(next.value)&&lower(top.key,order.get(next.value)):path.push(visit(next.value));continue}path.pop();let above=path.at(-1);if(above!==void 0&&lower(above.key,low.get(top.key)),low.get(top.key)!==order.get(top.key))continue;let members=open.splice(open.indexOf(top.key));for(let member of members)isOpen.delete(member);found2.push(members)}}return found2},Tree=class{frames=[];parent=[];frame=[];self=[];#graph;#places=new Map;#charged=new Map;constructor(graph){this.#graph=graph}get size(){return this.self.length}enter(key2,above){let{frame}=this.#graph.get(key2),place2=this.#places.get(frame)??this.frames.push(frame)-1;return this.#places.set(frame,place2),this.parent.push(above),this.frame.push(place2),this.self.push(0)-1}charge(node,key2,cost2){this.self[node]=(this.self[node]??0)+cost2,this.#charged.set(key2,(this.#charged.get(key2)??0)+cost2)}chargeRest(){let top=this.#largestRoot();for(let[key2,{self}]of this.#graph){let rest=self-(this.#charged.get(key2)??0);rest>.5&&this.charge(this.enter(key2,top),key2,rest)}}#largestRoot(){let total=[...this.self];for(let at=total.length-1;at>=0;at-=1){let above=this.parent[at]??-1;above>=0&&(total[above]=(total[above]??0)+(total[at]??0))}let most=-1;for(let[at,above]of this.parent.entries())above<0&&(total[at]??0)>(total[most]??0)&&(most=at);return most}};var callgrind={name:"callgrind, exact instruction counts",exact:!0,fallback:!0,expects:looksBuilt,suits:({kind},metric)=>kind==="command"&&(isOfTime(metric)||metric==="instructions"),async take({spec,context},{file,remaining:remaining2=1/0}){if(spec.kind!=="command")throw new ProfilerProblem(`callgrind runs no ${spec.kind} benchmarks`);let program={...await programOf(spec,context,{limit:context.limit}),slowdown:0},valgrind=await valgrindOf(program),seconds=await once(program,[]);if(seconds*SLOWER>remaining2)throw new ProfilerProblem(`a run takes ${seconds.toPrecision(2)} s, and counting its instructions takes about ${SLOWER} times as long`);let files=await count2(program,valgrind,{file,context});return profileOf(files,program,realpathSync(context.root))}},SLOWER=40,LARGEST=64*2**20,valgrindOf=async({environment})=>{try{return await findValgrind(environment.PATH)}catch(error){throw error instanceof BenchmarkFailure?new ProfilerProblem(`native code is profiled by valgrind: ${error.failure.message}`,{cause:error}):error}},count2=async(program,{argv},{file,context})=>{mkdirSync(file,{recursive:!0});let literally=file.replaceAll("%","%%"),environment=await predictableEnvironment(program.environment,file,[context.node,...PREDICTABLE_NODE]);await once({...program,environment},[...argv,"--quiet","--tool=callgrind","--trace-children=yes","--dump-instr=yes","--compress-strings=yes",`--log-file=${join(literally,"log.%p")}`,`--callgrind-out-file=${join(literally,"callgrind.out.%p")}`]);let outputs=readdirSync(file).filter(name=>/^callgrind\.out\.\d+$/.test(name)).map(name=>join(file,name)).filter(path=>statSync(path).size>0);if(outputs.length===0)throw new ProfilerProblem("callgrind left no profile: was the program killed?");return outputs.map(read)},read=path=>{let{size}=statSync(path);if(size>LARGEST)throw new ProfilerProblem(`callgrind's profile is ${Math.round(size/2**20)} MiB, above the limit of ${LARGEST/2**20} MiB`);return parseCallgrind(readFileSync(path,"utf8"))},profileOf=async(files,program,root)=>{let inlined=await inlinedIn(files,program,root),profiles=files.map(file=>({...treeOf(graphOf(file,inlined.at,root)),unit:"1",operations:1,per:"operation",samples:0,exact:!0,notes:[]})),joined=joinProfiles(profiles);return{...joined,operations:1,notes:[COUNTED,...inlined.notes,...notesOn(joined,files)]}},COUNTED="callgrind counts instructions, not time: slowdowns without more instructions, such as cache misses or waiting, do not show",inlinedIn=async(files,{environment,signal},root)=>{let addresses=new Map;for(let each of files.flatMap(({functions})=>[...functions.values()])){if(each.object===null||each.file===null||nativeFrame(each,root).kind!=="own")continue;let known=addresses.get(each.object)??new Set;addresses.set(each.object,known);for(let{address}of[...each.costs,...each.calls])known.add(address)}let at=new Map;for(let[object,wanted]of addresses){let found2=await inlinedAt(object,[...wanted],environment,signal);signal.throwIfAborted(),found2!==null&&at.set(object,found2)}return{at,notes:at.size<addresses.size?[PHYSICAL]:[]}},PHYSICAL="addr2line (binutils) did not resolve inlined functions: they are shown as part of their callers",notesOn=({frames,frame,self},files)=>{let own=frames.filter(({kind})=>kind==="own"),nameless2=self.filter((_,at)=>frames[frame[at]??-1]?.name.startsWith(NOBODY)),commands=files.map(({command})=>command);return[...sum(nameless2)>=NOTABLE3*sum(self)?[NAMELESS]:[],...own.length>0&&own.every(({line:line2})=>line2===null)?[LINELESS]:[],...files.length>1?[`its ${files.length} processes are shown as one`]:[],...new Set(commands).size<commands.length?[FORKED]:[]]},sum=costs=>costs.reduce((all,cost2)=>all+cost2,0),NOTABLE3=.02,NAMELESS="some of the code has no symbols: build it with -g and do not strip it",LINELESS="there is no line information: build with -g to get it",FORKED="processes with the same command line may be forks: work before a fork counts once more for each";import{mkdirSync as mkdirSync2,readFileSync as readFileSync2,realpathSync as realpathSync2,writeFileSync}from"node:fs";import{execFile}from"node:child_process";import{join as join2}from"node:path";import{promisify}from"node:util";var parseStacks=text3=>text3.split(/\n\s*\n/).map(stackOf).filter(stack=>stack.length>0),stackOf=block=>{let stack=[];for(let line2 of block.split(`
`)){let[,symbol]=/^\s+[0-9a-f]+ (.+)$/.exec(line2)??[],last=stack.at(-1);if(symbol!==void 0&&line2.startsWith("	")){let[,name=symbol,object=null]=/^(.*) \((\/.*|\[.*\])\)$/.exec(symbol)??[];stack.push({name:name==="[unknown]"?"":name,object,file:null,line:0})}else if(last!==void 0){let[,file="",number="0"]=/^ {2}(.*):(\d+)(?: \(inlined\))?$/.exec(line2)??[];file!==""&&file!=="??"&&([last.file,last.line]=[file,Number(number)])}}for(let[index,frame]of[...stack.entries()].toReversed())frame.object??=stack[index+1]?.object??null;return stack.toReversed()},collapsed=stacks=>{let counts=new Map;for(let stack of stacks){let path=stack.map(({name})=>name.replaceAll(";",":")||"[unknown]").join(";");counts.set(path,(counts.get(path)??0)+1)}return[...counts].map(([path,count3])=>`${path} ${count3}
`).join("")},profileOfStacks=(stacks,{root,seconds,operations})=>{let frames=[],[parent,frame,self]=[[],[],[]],[places,nodes]=[new Map,new Map];for(let stack of stacks){let above=-1;for(let each of stack){let found2=nativeFrame(each,root),key2=`${found2.kind}
${found2.file}
${found2.identity}`,at=places.get(key2)??frames.push({...found2,...NOTHING2})-1;places.set(key2,at);let shown=frames[at];shown?.kind==="own"&&each.line>0&&(shown.line=Math.min(shown.line??each.line,each.line),shown.lastLine=Math.max(shown.lastLine??each.line,each.line));let path=`${above}
${at}`;nodes.has(path)||(nodes.set(path,self.push(0)-1),parent.push(above),frame.push(at)),above=nodes.get(path)}self[above]=(self[above]??0)+seconds}return{unit:"s",frames,parent,frame,self,operations,per:"operation",samples:stacks.length,notes:[]}},NOTHING2={line:null,lastLine:null,package:null,calls:null};var RATE=997,MOST_RUNS=12,perfRecord={name:"perf, processor time",fallback:!0,expects:looksBuilt,suits:({kind},metric)=>kind==="command"&&isOfTime(metric),async take({spec,context},{file,seconds}){if(spec.kind!=="command")throw new ProfilerProblem(`perf runs no ${spec.kind} benchmarks here`);let program={...await programOf(spec,context,{limit:context.limit}),slowdown:0};mkdirSync2(file,{recursive:!0});let perf=await findPerf(program,file),stacks=[],begin2=performance.now(),runs=0;do{let data=join2(file,`${runs+=1}.perf.data`);await once(program,[perf,"record",...OPTIONS,"-o",data,"--"]),stacks.push(...parseStacks(await scriptOf(perf,data,program)))}while(performance.now()-begin2<seconds*1e3&&runs<MOST_RUNS);writeFileSync(`${file}.collapsed`,collapsed(stacks));let root=realpathSync2(context.root);return{...profileOfStacks(stacks,{root,seconds:1/RATE,operations:runs}),notes:[USER]}}},USER="kernel time and waiting do not show",OPTIONS=["--quiet","-e","cpu-clock:u","-F",String(RATE),"--call-graph","dwarf,8192"],findPerf=async({environment,signal},folder)=>{let perf=await findExecutable("perf",environment.PATH,"/");if(perf===null)throw new ProfilerProblem("no perf on PATH (on Debian: linux-perf, on Ubuntu: linux-tools)");let argv=[perf,"record","-e","cpu-clock:u","-o",join2(folder,"probe.perf.data"),"--",perf,"--version"],{code,output}=await runProcess({argv,directory:folder,environment,signal},30);if(code!==0)throw new ProfilerProblem(refusal(output,paranoid()));return perf},refusal=(output,setting)=>{if(/perf_event_paranoid|[Pp]ermission|EPERM|EACCES|not permitted/.test(output))return`the kernel does not let perf record (kernel.perf_event_paranoid is ${setting??"not known"}): allow it with a setting of 2 or less, or with the capability CAP_PERFMON`;let[first="no reason"]=output.split(`
`).filter(line2=>line2.trim()!=="");return`perf does not run here: ${first.slice(0,200)}`},paranoid=()=>{try{return readFileSync2("/proc/sys/kernel/perf_event_paranoid","utf8").trim()}catch{return null}},scriptOf=async(perf,data,{environment,signal})=>{let argv=["script","-i",data,"-F","ip,sym,dso,srcline","--full-source-path"];try{let{stdout}=await promisify(execFile)(perf,argv,{env:environment,signal,maxBuffer:67108864});return stdout}catch(error){throw signal.throwIfAborted(),new ProfilerProblem(`perf script cannot read the profile: ${error.message.slice(0,200)}`)}};import{readFileSync as readFileSync3,statSync as statSync2}from"node:fs";var text=external_exports.string().max(2**16),line=external_exports.int().positive().nullable(),cost=external_exports.array(external_exports.number().nonnegative()).max(2e6),pythonFunction=external_exports.object({kind:external_exports.enum(FRAME_KINDS),file:text.nullable(),name:text,identity:text,body:text.nullish().transform(body=>body??null),package:external_exports.object({name:text,version:text.nullable()}).nullable(),line,lastLine:line,calls:external_exports.number().nonnegative().nullable()}),recording=external_exports.object({refused:external_exports.null(),functions:external_exports.array(pythonFunction),parent:external_exports.array(external_exports.int().min(-1)).max(2e6),function:external_exports.array(external_exports.int().nonnegative()).max(2e6),own:cost,idle:cost,collecting:cost,samples:external_exports.int().nonnegative(),torn:external_exports.int().nonnegative(),others:external_exports.number().nonnegative(),children:external_exports.number(),counted:external_exports.boolean(),turns:external_exports.array(external_exports.object({path:external_exports.array(external_exports.int().nonnegative()).max(1e3),count:external_exports.int().positive()})).max(1e5),operations:external_exports.number().positive(),notes:external_exports.array(external_exports.string().max(1e3)).max(100),startup:external_exports.number().nonnegative()}),refusal2=external_exports.object({refused:external_exports.string().max(1e3)}),LARGEST2=64*2**20,readPython=file=>{let path=`${file}.python.json`,size=statSync2(path,{throwIfNoEntry:!1})?.size??0;if(size>LARGEST2)throw new ProfilerProblem(`the profile is ${Math.round(size/2**20)} MiB, above the limit of ${LARGEST2/2**20} MiB`);let content=parse(path),refused=refusal2.safeParse(content);if(refused.success)throw new ProfilerProblem(`Python was not sampled: ${refused.data.refused}`);let parsed=recording.safeParse(content);if(!parsed.success)throw new ProfilerProblem(`the profile is damaged: ${where(parsed.error)}`);return wellFormed(parsed.data)},wellFormed=data=>{let{length}=data.parent,same=[data.function,data.own,data.idle,data.collecting].every(each=>each.length===length),ordered=data.parent.every((parent,index)=>parent<index),used=[...data.function,...data.turns.flatMap(({path})=>path)];if(!same||!ordered||used.some(at=>at>=data.functions.length))throw new ProfilerProblem("the profile is damaged: its tree is invalid");return data},parse=path=>{try{return JSON.parse(readFileSync3(path,"utf8"))}catch{return null}},where=({issues:[first]})=>first===void 0?"unreadable":`${first.path.map(String).join(".")||"the whole"}: ${first.message}`;var NOT_COUNTED="calls are not counted: another profiler is active",pythonProfile=recording2=>{let{functions,operations,startup,others}=recording2,frames=[...functions],parent=[...recording2.parent],frame=[...recording2.function],self=[...recording2.own],add2=(shown,above,cost2)=>{let known=frames.indexOf(shown);parent.push(above),frame.push(known>=0?known:frames.push(shown)-1),self.push(cost2)};for(let index of recording2.parent.keys()){let[idle,collecting]=[recording2.idle[index]??0,recording2.collecting[index]??0];idle>0&&add2(WAITING,index,idle),collecting>0&&add2(COLLECTING,index,collecting)}startup>0&&add2(STARTING,-1,startup);let total=self.reduce((sum2,cost2)=>sum2+cost2,0);others>.05*total&&add2(THREADS,-1,others);let{samples}=recording2,profile2={unit:"s",frames,parent,frame,self,operations,per:"operation",samples,notes:notesOn2(recording2,total)};return others>.05*total?waitingLess(profile2,others):profile2},waitingLess=(profile2,seconds)=>{let isWaiting=profile2.frame.map(at=>profile2.frames[at]?.kind==="idle"),waiting=profile2.self.reduce((sum2,cost2,at)=>sum2+(isWaiting[at]===!0?cost2:0),0),left=waiting===0?0:Math.max(0,1-seconds/waiting);return{...profile2,self:profile2.self.map((cost2,at)=>isWaiting[at]===!0?left*cost2:cost2)}},withChildren=(profile2,seconds)=>{let total=profile2.self.reduce((sum2,cost2)=>sum2+cost2,0);if(seconds<=.05*total)return profile2;let{self}=waitingLess(profile2,seconds);return{...profile2,frames:[...profile2.frames,CHILDREN],parent:[...profile2.parent,-1],frame:[...profile2.frame,profile2.frames.length],self:[...self,seconds],notes:[...profile2.notes,"other processes that it starts are shown as one entry, without details"]}},notesOn2=({notes:notes2,others,counted:counted3,torn,samples},total)=>[...notes2,...torn>.2*samples?[`${torn} of ${torn+samples} samples could not be read`]:[],...others>.05*total?["only the main thread is sampled: other threads are shown as one entry"]:[],...counted3?[]:[NOT_COUNTED]],special=(kind,name)=>({kind,name,file:null,line:null,lastLine:null,identity:name,package:null,calls:null}),WAITING=special("idle","(waiting)"),COLLECTING=special("gc","(garbage collector)"),STARTING=special("runtime","(starting python)"),THREADS=special("runtime","(other threads)"),CHILDREN=special("runtime","(other processes)");import{mkdirSync as mkdirSync5,realpathSync as realpathSync3,writeFileSync as writeFileSync2}from"node:fs";import{delimiter,join as join6}from"node:path";import{mkdirSync as mkdirSync3,readdirSync as readdirSync2}from"node:fs";import{join as join3}from"node:path";var MOST_RUNS2=30,COUNTABLE=1,recordProgram=async({spec,context},{seconds,file,countable:longest=COUNTABLE},recorder)=>{let runs=[],begin2=performance.now(),passed=()=>(performance.now()-begin2)/1e3;do runs.push(await runOnce(spec,context,recorder,{folder:`${file}-${runs.length+1}`,counting:!1}));while(passed()<seconds&&runs.length<MOST_RUNS2);let countable=recorder.counts&&passed()/runs.length<=longest,counting={folder:`${file}-calls`,counting:!0};return{runs,counted:countable?await runOnce(spec,context,recorder,counting):[]}},runOnce=async(spec,context,{preload,suffix,missing},{folder,counting})=>{mkdirSync3(folder,{recursive:!0});let own={...context.environment,...spec.environment},ended=await runProcess({argv:spec.argv,directory:join3(context.root,spec.directory),environment:{...own,...preload(own,folder,counting)},signal:context.signal},context.limit);if(ended.code!==0)throw new BenchmarkFailure({message:`the program ended with ${ended.signal??`exit code ${ended.code}`} while it was profiled`,output:lastLines(ended.output),exitCode:ended.code,signal:ended.signal});let files=readdirSync2(folder).filter(name=>name.endsWith(suffix)).map(name=>join3(folder,name.slice(0,-suffix.length)));if(files.length===0)throw new ProfilerProblem(missing);return files};import{mkdirSync as mkdirSync4,readdirSync as readdirSync3}from"node:fs";import{join as join5}from"node:path";var WARM=.5,COUNTED2=.15,SEED=1,recordHttp=async(written,context,recorder,seconds)=>{var _stack=[];try{if(!isServing(written))throw new Error("nothing is started, so nothing can be recorded");let own={...context.environment,...written.serve.environment};let environment={...written.serve.environment,...recorder.preload(own)};let timeout=Math.min(written.timeout,context.limit);let spec={...written,timeout,serve:{...written.serve,environment}};let loader=__using(_stack,await startLoader(programFile("http-worker.js"),context),!0);let server=__using(_stack,await startServer(spec,context,await firstOf(spec,context)),!0);let service={spec,server,loader,meter:null,signal:context.signal};await configureLoad(service,context,SEED);let load=async span=>{let outcome=await work(service,{...kindOf(spec),seconds:span});return answeredBy(outcome,service)+(spec.rate===null?2:0)};await load(WARM);await recorder.begin();let requests=await load(seconds);await recorder.end();await recorder.startCounting();let counted3=await load(COUNTED2);await recorder.stopCounting();await recorder.write(requests,counted3)}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},kindOf=({rate,connections})=>rate===null?{kind:"turn"}:{kind:"warm",clients:Math.min(CLIENTS,connections)},answeredBy=(outcome,service)=>{let{requests,failures}=outcome;if(failed(outcome)===requests)throw failureOf2(service,failures,requests);return requests};import{createServer}from"node:net";import{platform}from"node:os";import{basename,join as join4}from"node:path";var PATIENCE=10,openLink=async signal=>{let scratch=await openScratch(),address=platform()==="win32"?`\\\\.\\pipe\\${basename(scratch.path)}`:join4(scratch.path,"s"),callers=new Map,now=null,server=createServer(socket=>{let conversation=conversationWith(socket,()=>callers.delete(socket));callers.set(socket,conversation),now?.do==="begin"&&conversation.tell(now,signal)});return await new Promise((done,fail)=>{server.once("error",error=>fail(new ProfilerProblem(`no socket for the recorder: ${error.message}`))),server.listen(address,done)}),{address,get callers(){return callers.size},async tell(message){now=message;let answers=await Promise.all([...callers.values()].map(each=>each.tell(message,signal)));signal.throwIfAborted();let problem=answers.find(answer=>answer!==null);if(problem!==void 0)throw new ProfilerProblem(`the server could not be recorded: ${problem}`)},async[Symbol.asyncDispose](){for(let socket of callers.keys())socket.destroy();await new Promise(done=>server.close(()=>done())),await scratch[Symbol.asyncDispose]()}}},conversationWith=(socket,leave)=>{let waiting=[],text3="";return socket.setEncoding("utf8"),socket.on("data",chunk=>{let lines=(text3+chunk).split(`
`);text3=(lines.pop()??"").slice(-LONGEST5);for(let line2 of lines)waiting.shift()?.(problemIn(line2))}),socket.on("error",()=>{}),socket.on("close",()=>{leave();for(let settle of waiting.splice(0))settle(null)}),{tell:(message,signal)=>new Promise(settle=>{let late=setTimeout(()=>settle(`it did not answer within ${PATIENCE} s`),PATIENCE*1e3),finish=answer=>{clearTimeout(late),signal.removeEventListener("abort",stop),settle(answer)},stop=()=>finish(null);signal.addEventListener("abort",stop,{once:!0}),signal.aborted&&stop(),waiting.push(finish),socket.write(`${JSON.stringify(message)}
`)})}},LONGEST5=1e4,problemIn=line2=>{try{let{failed:failed2}=JSON.parse(line2);return typeof failed2=="string"?failed2.slice(0,300):null}catch{return"unexpected answer"}};var recordServer=async({spec,context},{seconds,file},recorder)=>{var _stack=[];try{if(spec.serve===null)throw new ProfilerProblem("a running service cannot be profiled, only one that `serve` starts");mkdirSync4(file,{recursive:!0});let link=__using(_stack,await openLink(context.signal),!0);await recordHttp(spec,context,through(link,recorder,file),seconds);let files=readdirSync3(file).filter(name=>name.endsWith(recorder.suffix)).map(name=>join5(file,name.slice(0,-recorder.suffix.length)));if(files.length===0)throw new ProfilerProblem(recorder.missing);return files}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},through=(link,{preload,missing},folder)=>({preload:own=>preload(own,folder,link.address),begin(){if(link.callers===0)throw new ProfilerProblem(missing);return link.tell({do:"begin"})},end:()=>link.tell({do:"end"}),startCounting:()=>link.tell({do:"count"}),stopCounting:()=>link.tell({do:"counted"}),write:(operations,counted3)=>link.tell({do:"write",operations,counted:counted3})});var functions_default=`"""Third part of the recorder: from a file, a line and a name to the function as people know it."""
import ast
import hashlib
import linecache
import os
import sys
import sysconfig

SETUP = '<benchmark>'
OURS = '<perf-budgets>'
# Larger files are not parsed.
LONGEST = 4 * 2**20
TELLING = 30
# Frames that belong to the function they are written in; some versions of Python have none for some of them.
WITHIN = ('<listcomp>', '<setcomp>', '<dictcomp>', '<genexpr>')
# Code flags of generators, coroutines and asynchronous generators: entering them again is no call.
RESUMED = 0x20 | 0x80 | 0x200


class Source:
    """The functions of one file, by their lines."""

    def __init__(self, file):
        self.found = []
        lines = linecache.getlines(file)
        self.lines = lines
        text = ''.join(lines)
        try:
            if len(text) <= LONGEST:
                self.visit(ast.parse(text), [], None)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            pass
        self.found.sort(key=lambda each: (each['line'], -each['lastLine']))
        twins = {}
        for each in self.found:
            twins[each['identity']] = twins.get(each['identity'], 0) + 1
            if twins[each['identity']] > 1:
                each['identity'] += ' #%d' % twins[each['identity']]

    def visit(self, node, path, function):
        """\`path\`: names around the node; \`function\`: name of the function around it."""
        for child in ast.iter_child_nodes(node):
            named = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
            inside, around = path, function
            if named:
                inside = path + [child.name]
                self.add(child, child.name, '.'.join(inside), '.'.join(inside))
                if not isinstance(child, ast.ClassDef):
                    around = '.'.join(inside)
            elif isinstance(child, ast.Lambda):
                name = '(anonymous in %s)' % function if function else '(anonymous)'
                text = ''.join(self.lines[child.lineno - 1:child.lineno])[child.col_offset:].strip()
                self.add(child, '<lambda>', name, '%s %s' % (name, text[:120]))
            self.visit(child, inside, around)

    def add(self, node, code, name, identity):
        first = min([node.lineno] + [each.lineno for each in getattr(node, 'decorator_list', [])])
        last = node.end_lineno or node.lineno
        self.found.append({
            'body': self.body(code, node.lineno, last),
            'code': code, 'name': name, 'identity': identity, 'line': node.lineno, 'first': first, 'lastLine': last,
        })

    def body(self, name, first, last):
        """Digest of how a function is written, without its name; None: shorter ones are written alike by chance."""
        text = ''.join(self.lines[first - 1:last]).strip().replace(name, '')
        return hashlib.sha256(text.encode('utf8', 'replace')).hexdigest()[:16] if len(text) >= TELLING else None

    def at(self, line, code):
        """The innermost function with this line, of the name that its code has; None: not known."""
        around = [each for each in self.found if each['first'] <= line <= each['lastLine']]
        if code not in WITHIN:
            around = [each for each in around if each['code'] == code]
        return around[-1] if around else None


class Functions:
    """Every function that was met, once."""

    def __init__(self, root):
        self.root = os.path.realpath(root)
        self.library = {os.path.realpath(sysconfig.get_paths()[name]) for name in ('stdlib', 'platstdlib')}
        self.sources, self.places, self.known, self.rows, self.packages = {}, {}, {}, [], {}
        # Code given on the command line has the name that generated code has.
        self.given = getattr(sys, 'orig_argv', sys.argv)[:1] != [] and sys.argv[:1] == ['-c']

    def place(self, file):
        if file not in self.places:
            self.places[file] = self.find(file)
        return self.places[file]

    def find(self, file):
        """Kind of a file, what to call it, and its package."""
        if file == SETUP or (file == '<string>' and self.given):
            return 'own', None, None
        if file == '' or file.startswith('<'):
            return ('runtime', file, None) if file.startswith('<frozen') else ('native', None, None)
        path = os.path.realpath(file).replace(os.sep, '/')
        for folder in ('/site-packages/', '/dist-packages/'):
            if folder in path:
                rest = path[path.rindex(folder) + len(folder):]
                return 'library', 'site-packages/' + rest, self.package(rest.split('/')[0])
        for folder in self.library:
            if path.startswith(folder.replace(os.sep, '/') + '/'):
                return 'runtime', path[len(folder) + 1:], None
        return 'own', os.path.relpath(path, self.root).replace(os.sep, '/'), None

    def package(self, top):
        """Name and version of what installed a module."""
        if top not in self.packages:
            module = top[:-3] if top.endswith('.py') else top
            self.packages[top] = {'name': module, 'version': None}
            try:
                from importlib import metadata

                for each in metadata.distributions():
                    tops = (each.read_text('top_level.txt') or '').split()
                    if module in tops or (each.metadata['Name'] or '').replace('-', '_').lower() == module.lower():
                        self.packages[top] = {'name': each.metadata['Name'], 'version': each.version}
                        break
            except Exception:
                pass
        return self.packages[top]

    def number(self, code):
        """Number in \`rows\` of the function that code belongs to; code None: it is not there any more."""
        key = (code.co_filename, code.co_firstlineno, code.co_name) if code else ('', 0, '(unknown)')
        if key not in self.known:
            self.known[key] = self.enter(*key)
        return self.known[key]

    def enter(self, file, line, code):
        kind, shown, package = self.place(file)
        if file not in self.sources:
            self.sources[file] = Source(file)
        found = self.sources[file].at(line, code)
        if file == SETUP and code == 'inner':
            found = None
            name = '(the benchmark)'
        else:
            name = '(module code)' if code == '<module>' or (found is None and code in WITHIN) else code
        if found is not None:
            name = found['name']
        identity = found['identity'] if found else name
        unique = 'function', file, identity
        if unique in self.known:
            return self.known[unique]
        lines = None if file.startswith('<') or found is None else (found['line'], found['lastLine'])
        self.rows.append({
            'kind': kind, 'file': shown, 'name': name[:500], 'identity': identity[:700], 'package': package,
            'body': found['body'] if found else None, 'line': lines and lines[0],
            'lastLine': lines and lines[1], 'calls': None,
        })
        self.known[unique] = len(self.rows) - 1
        return self.known[unique]
`;var preload_default=`"""Becomes \`sitecustomize\` of a program that is profiled: records every Python process of it, from start to end."""
import sys


def original():
    """Runs the sitecustomize that would have been there without us, if any, in our place."""
    import os
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [each for each in sys.path if os.path.abspath(each or os.curdir) != here]
    spec = PathFinder.find_spec('sitecustomize')
    if spec is not None and spec.loader is not None:
        sys.modules['sitecustomize'] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules['sitecustomize'])


def keep(kept, event, arguments):
    # Code of modules is gone when it has run, and its place may be given to other code.
    if event == 'exec' and len(kept) < 20000 and hasattr(arguments[0], 'co_code'):
        kept.append(arguments[0])


def record():
    import atexit
    import json
    import os
    import time

    startup = time.process_time()
    told = json.loads(os.environ['PERF_BUDGETS_PYTHON_RECORDING'])
    recorder = type(sys)('perf_budgets_recorder')
    with open(told['recorder'], encoding='utf8') as file:
        exec(compile(file.read(), '<perf-budgets>', 'exec'), vars(recorder))
    with open(told['reader'], encoding='utf8') as file:
        reader = file.read()
    if 'link' in told:
        kept = []
        sys.addaudithook(lambda event, arguments: keep(kept, event, arguments))
        return recorder.follow(told, reader, kept)
    kept, notes, leave, now = [], [], os._exit, {'sampler': None, 'calls': None, 'path': None}

    def begin():
        now.update(sampler=None, calls=None, path=os.path.join(told['folder'], str(os.getpid())))
        try:
            if told['counting']:
                now['calls'] = recorder.count_calls()
            else:
                now['sampler'] = recorder.sampling(reader, told['spy'], now['path'], notes, kept)
        except recorder.Refused as reason:
            recorder.refuse(now['path'], reason)
            now['path'] = None

    def end():
        path, now['path'] = now['path'], None
        if path is None:
            return
        try:
            if now['calls'] is not None:
                now['calls'].stop()
            if now['sampler'] is not None:
                now['sampler'].stop()
            functions = recorder.Functions(told['root'])
            recorder.write(
                path, now['sampler'], functions, now['calls'], 1, operations=1,
                startup=0.0 if told['counting'] else startup, notes=notes,
            )
        except recorder.Refused as reason:
            recorder.refuse(path, reason)

    def in_child():
        """A copy of the process, made by fork: what it inherited belongs to its parent."""
        nonlocal startup
        startup = 0.0
        if now['calls'] is not None:
            now['calls'].stop()
        if now['sampler'] is not None:
            now['sampler'].abandon()
        begin()

    def end_at_once(code):
        try:
            end()
        finally:
            leave(code)

    def watch(event, arguments):
        keep(kept, event, arguments)
        if event == 'os.exec':
            end()

    begin()
    sys.addaudithook(watch)
    atexit.register(end)
    os._exit = end_at_once
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=in_child)


try:
    record()
except Exception:
    pass  # No profile of this process.
original()
`;var reader_default=`"""Reads the stack of another Python process again and again: stops it for a moment, reads its memory, lets it go on.

Begins with a line on stdin and ends with the next, or when the other process ends; then it prints what it found.
"""
import json
import os
import select
import signal
import struct
import sys
import time

# Seconds between samples; seconds until a process must have stopped.
INTERVAL, PATIENCE = 0.001, 0.05
DEEPEST = 5000


class Reader:
    def __init__(self, facts):
        self.facts, self.pid = facts, facts['pid']
        self.word = facts['word']
        task = '/proc/%d/task/%d/' % (self.pid, self.pid)
        self.memory = os.open('/proc/%d/mem' % self.pid, os.O_RDONLY)
        self.status = os.open(task + 'stat', os.O_RDONLY)
        self.schedule = os.open(task + 'schedstat', os.O_RDONLY)
        self.is_code = {}
        self.stacks = {}
        self.samples = self.torn = 0
        self.count = max(facts['code'], facts['caller']) + 1
        self.words(facts['state'], 1)

    def words(self, address, count):
        return struct.unpack('%dP' % count, os.pread(self.memory, count * self.word, address))

    def running(self):
        """A letter: R runs, S and D wait, T is stopped."""
        text = os.pread(self.status, 512, 0)
        return text[text.rindex(b')') + 2:text.rindex(b')') + 3]

    def used(self):
        """Nanoseconds on the processor."""
        return int(os.pread(self.schedule, 64, 0).split()[0])

    def stack(self):
        """Addresses of code, innermost first."""
        index, inside = self.facts['way']
        frame = self.words(self.facts['state'] + index * self.word, 1)[0]
        if inside >= 0:
            frame = self.words(frame + inside * self.word, 1)[0]
        found = []
        for _ in range(DEEPEST):
            if not frame:
                break
            words = self.words(frame, self.count)
            code = words[self.facts['code']] & ~7
            if self.checked(code):
                found.append(code)
            frame = words[self.facts['caller']]
        if frame and len(found) < DEEPEST:
            raise OSError('half-made frames lead in a circle')
        return tuple(found)

    def checked(self, code):
        if code not in self.is_code:
            try:
                self.is_code[code] = self.words(code, 2)[1] == self.facts['type']
            except (OSError, OverflowError, struct.error):
                self.is_code[code] = False
        return self.is_code[code]

    def sample(self):
        """Stack, and whether garbage is collected; None when it cannot be read."""
        waiting = self.running() in b'SD'
        if not waiting:
            os.kill(self.pid, signal.SIGSTOP)
        try:
            limit = time.monotonic() + PATIENCE
            while not waiting and self.running() not in b'T':
                # Where both share a processor, it stops only when it gets its turn.
                os.sched_yield()
                if time.monotonic() > limit:
                    return None
            return self.stack(), self.words(self.facts['collecting'], 1)[0] != 0, waiting
        except (OSError, OverflowError, struct.error):
            return None
        finally:
            if not waiting:
                os.kill(self.pid, signal.SIGCONT)

    def run(self):
        used, wall = self.used(), time.monotonic_ns()
        while not select.select([0], [], [], INTERVAL)[0]:
            found = self.sample()
            if found is None:
                self.torn += 1
                continue
            stack, collecting, waiting = found
            now, then = self.used(), time.monotonic_ns()
            own, idle = (now - used) / 1e9, max(0, then - wall - (now - used)) / 1e9 if waiting else 0.0
            used, wall = now, then
            costs = self.stacks.setdefault(stack, [0.0, 0.0, 0.0])
            costs[2 if collecting else 0] += own
            costs[1] += idle
            self.samples += 1

    def answer(self):
        stacks = [[stack[::-1]] + costs for stack, costs in self.stacks.items()]
        return json.dumps({'samples': self.samples, 'torn': self.torn, 'stacks': stacks})


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.read(0, 1)
    reader = Reader(json.loads(sys.argv[1]))
    sys.stdout.write('ready\\n')
    sys.stdout.flush()
    try:
        reader.run()
    except (OSError, ValueError):
        pass  # The other process has ended.
    sys.stdout.write(reader.answer())


main()
`;var main_default=`"""Last part of the recorder: samples as a weighted call tree, exact counts of calls, and the files that hold them."""


class Calls:
    """Counts the calls of Python functions, and the turns of event loops, from now on."""

    def __init__(self):
        import cProfile

        self.profiler = cProfile.Profile(builtins=False)
        self.turns = Turns()
        try:
            self.profiler.enable()
        except BaseException:
            self.turns.stop()
            raise

    def stop(self):
        self.profiler.disable()
        self.turns.stop()


def count_calls():
    """Calls; None where another tool is in its place."""
    try:
        return Calls()
    except (ImportError, AttributeError, ValueError, RuntimeError):
        return None


def enter_calls(calls, functions, operations, path):
    """Notes how often every function was called in an operation, and keeps the counts in their own format."""
    calls.profiler.dump_stats(path + '.pstats')
    counts = {}
    for entry in calls.profiler.getstats():
        code = entry.code
        if isinstance(code, str) or code.co_filename == OURS or code.co_name in WITHIN:
            continue
        # Of code that is not the project's, what samples met is enough.
        if functions.place(code.co_filename)[0] != 'own' and code.co_filename not in functions.sources:
            continue
        row = functions.number(code)
        resumed = code.co_flags & RESUMED or code.co_name == 'inner' and code.co_filename == SETUP
        known = counts.get(row, 0)
        counts[row] = None if resumed or known is None else known + entry.callcount
    for row, count in counts.items():
        functions.rows[row]['calls'] = None if count is None else count / operations


class Tree:
    """A weighted call tree."""

    def __init__(self):
        self.parent, self.function, self.own, self.idle, self.collecting = [], [], [], [], []
        self.nodes = {}

    def add(self, path, own, idle, collecting):
        at = -1
        for function in path:
            key = at, function
            if key not in self.nodes:
                self.nodes[key] = len(self.parent)
                self.parent.append(at)
                self.function.append(function)
                for column in (self.own, self.idle, self.collecting):
                    column.append(0.0)
            at = self.nodes[key]
        if at >= 0:
            self.own[at] += own
            self.idle[at] += idle
            self.collecting[at] += collecting

    def path(self, node):
        path = []
        while node >= 0:
            path.append(self.function[node])
            node = self.parent[node]
        return path[::-1]


def benchmark_part(stack):
    """The code of a stack from the benchmark's own on, or of a program all; empty: none of it is the benchmark's."""
    begin = None if within_worker else 0
    for index, code in enumerate(stack):
        if code is None:
            continue
        if begin is None and code.co_filename == SETUP and code.co_name == 'inner':
            begin = index
        # Whoever started an event loop does not ask for what runs in it.
        if code.co_name == 'run_forever' and code.co_filename.endswith(EVENT_LOOP) and begin is not None:
            begin = index
    return [] if begin is None else [each for each in stack[begin:] if each is None or each.co_filename != OURS]


within_worker = False
EVENT_LOOP = os.path.join('asyncio', 'base_events.py')


def write(path, sampler, functions, calls, counted, **facts):
    """Writes the tree with the calls of \`counted\` operations, and beside it the same as collapsed stacks."""
    tree = Tree()
    for stack, own, idle, collecting in sampler.samples() if sampler else ():
        tree.add([functions.number(code) for code in benchmark_part(stack)], own, idle, collecting)
    if calls is not None:
        enter_calls(calls, functions, counted, path)
    turns = calls.turns.rows(functions) if calls else []
    with open(path + '.python.json', 'w', encoding='utf8') as file:
        json.dump(dict(
            facts, functions=functions.rows, parent=tree.parent, function=tree.function, own=tree.own, idle=tree.idle,
            collecting=tree.collecting, samples=sampler.found['samples'] if sampler else 0,
            torn=sampler.found['torn'] if sampler else 0, others=max(0.0, sampler.others) if sampler else 0.0,
            children=sampler.children if sampler else 0.0, refused=None, counted=calls is not None,
            turns=turns,
        ), file)
    if sampler:
        collapse(path + '.collapsed', tree, functions)


def refuse(path, reason):
    with open(path + '.python.json', 'w', encoding='utf8') as file:
        json.dump({'refused': str(reason)}, file)


def collapse(path, tree, functions):
    """Microseconds of every stack, as flame graph tools read them."""
    with open(path, 'w', encoding='utf8') as file:
        for node, seconds in enumerate(tree.own):
            weight = round((seconds + tree.collecting[node]) * 1e6)
            if weight > 0:
                names = [functions.rows[row] for row in tree.path(node)]
                file.write('%s %d\\n' % (';'.join(map(frame_text, names)), weight))


def frame_text(row):
    where = ' (%s:%s)' % (row['file'], row['line']) if row['file'] else ''
    return (row['name'] + where).replace(';', ':').replace('\\n', ' ')
`;var server_default=`"""Last part of a server's recorder: samples the main thread for as long as a socket says so.

What listens at the socket is a thread of its own. It cannot sample itself: it gets its turn where others wait, and
would see them waiting.
"""
import _thread
import socket


class ServerSampler:
    """The sampler of the main thread, made there, begun and ended elsewhere."""

    def __init__(self, reader, kept):
        self.clock = time.pthread_getcpuclockid(_thread.get_ident())
        self.sampler, self.refused = None, None
        try:
            self.sampler = Sampler(reader)
            self.sampler.kept = kept
        except Refused as reason:
            self.refused = reason

    def spent(self):
        """Processor seconds of all threads but the main one and this."""
        return process_time() - thread_time() - time.clock_gettime(self.clock)

    def start(self):
        if self.refused is not None:
            raise self.refused
        self.sampler.start()
        self.before = self.spent()

    def stop(self):
        others = self.spent() - self.before
        self.sampler.stop()
        self.sampler.others = others

    def write(self, told, operations):
        path = os.path.join(told['folder'], str(os.getpid()))
        functions = Functions(told['root'])
        write(path, self.sampler, functions, None, 1, operations=operations, startup=0.0, notes=[])


def obey(told, sampler):
    link = socket.socket(socket.AF_UNIX)
    link.connect(told['link'])
    text, begun = b'', False
    while True:
        chunk = link.recv(65536)
        if not chunk:
            return
        text += chunk
        while b'\\n' in text:
            line, text = text.split(b'\\n', 1)
            message, failed = json.loads(line.decode()), None
            try:
                if message['do'] == 'begin':
                    sampler.start()
                    begun = True
                elif message['do'] == 'end' and begun:
                    sampler.stop()
                elif message['do'] == 'write' and begun:
                    sampler.write(told, message['operations'])
            except Exception as error:
                failed = str(error) if isinstance(error, Refused) else repr(error)
            link.sendall(json.dumps({'failed': failed}).encode() + b'\\n')


def follow(told, reader, kept):
    """Begins to listen, in this process and in every copy of it."""
    def quietly(sampler):
        try:
            obey(told, sampler)
        except Exception:
            pass  # No profile of this process.

    def start():
        _thread.start_new_thread(quietly, (ServerSampler(reader, kept),))

    start()
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=start)
`;var sampler_default=`"""First part of the recorder: samples of the main thread, and what every sample stands for.

A handler written in Python runs, and another thread gets its turn, only where the interpreter looks for such things:
since 3.10 at the end of loops and at calls. A function without either never shows, and its neighbours are blamed.
faulthandler reads the stack where it is, but since 3.11 it finds half-made frames there and crashes. So another process
stops this one for a moment and reads the stack from its memory; what it cannot read is no sample. Where the interpreter
keeps what, is found out by looking for what is known to be there.
"""
import gc
import json
import os
import struct
import subprocess
import sys
import time
import types

try:
    import resource
except ImportError:
    resource = None

# Taken before anybody can replace them.
pread, getframe = os.pread if hasattr(os, 'pread') else None, sys._getframe
process_time, thread_time, start_process = time.process_time, time.thread_time, subprocess.Popen
WORD = struct.calcsize('P')
# Words that are looked through of a frame, of a thread's state.
FRAME, STATE = 12, 64


class Refused(Exception):
    """Why nothing can be recorded: a sentence."""


def used_by_children():
    """Processor seconds of children that were waited for."""
    if resource is None:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def words(memory, address, count):
    """That many words of this process's memory; none where there is no memory."""
    try:
        data = pread(memory, count * WORD, address)
        return struct.unpack('%dP' % (len(data) // WORD), data[:len(data) // WORD * WORD])
    except (OSError, OverflowError, ValueError):
        return ()


def plain(word):
    """A pointer without the marks that newer versions put into its last bits."""
    return word & ~7


def inner_frame(memory, frame):
    """Address of what the interpreter itself has for a frame."""
    if sys.version_info < (3, 11):
        return id(frame)
    for word in words(memory, id(frame), 8)[2:]:
        if word > 4096 and id(frame.f_code) in map(plain, words(memory, word, FRAME)):
            return word
    raise Refused('the sampler does not support its interpreter: install py-spy')


def find_layout(memory, state, depth):
    """Candidates: where a frame has its code, and its caller; and how to come from a thread's state to its frame."""
    if depth:
        return find_layout(memory, state, depth - 1)
    # No function of Python may be called between here and the last of these readings.
    found = pread(memory, STATE * WORD, state)
    state_words = struct.unpack('%dP' % (len(found) // WORD), found)
    beyond = []
    for word in state_words:
        try:
            beyond.append(pread(memory, 4 * WORD, word) if word > 4096 and word % WORD == 0 else b'')
        except (OSError, OverflowError):
            beyond.append(b'')
    frames = [getframe(0), getframe(1), getframe(2)]
    places = [inner_frame(memory, frame) for frame in frames]
    contents = [words(memory, place, FRAME) for place in places]
    code = {
        index for index in range(FRAME)
        if all(plain(content[index]) == id(frame.f_code) for content, frame in zip(contents, frames))
    }
    caller = {index for index in range(FRAME) if contents[0][index] == places[1] and contents[1][index] == places[2]}
    ways = {(index, -1) for index, word in enumerate(state_words) if word == places[0]}
    for index, data in enumerate(beyond):
        inside = struct.unpack('%dP' % (len(data) // WORD), data[:len(data) // WORD * WORD])
        ways |= {(index, at) for at, word in enumerate(inside) if word == places[0]}
    return code, caller, ways


def layout(memory, state):
    codes, callers, ways = zip(*[find_layout(memory, state, depth) for depth in (2, 3, 5, 8)])
    found = [sorted(set.intersection(*each)) for each in (codes, callers, ways)]
    if not all(found):
        raise Refused('the sampler does not support its interpreter: install py-spy')
    # Directly is better than by way of something else.
    way = min(found[2], key=lambda each: (each[1] >= 0, each))
    return {'code': found[0][0], 'caller': found[1][0], 'way': way}


class Sampler:
    """Samples the calling thread, which has to be the main one, from start() to stop()."""

    def __init__(self, reader):
        """\`reader\`: text of the program that does the reading."""
        try:
            import ctypes
        except ImportError:
            raise Refused('its Python has no ctypes, which the sampler needs: install py-spy')
        if sys.implementation.name != 'cpython' or not os.path.exists('/proc/self/schedstat'):
            raise Refused('the sampler needs CPython on Linux; elsewhere install py-spy')
        self.reader = reader
        get = ctypes.pythonapi.PyThreadState_Get
        get.restype = ctypes.c_void_p
        self.state = get()
        try:
            memory = os.open('/proc/self/mem', os.O_RDONLY)
        except OSError as error:
            raise Refused('the system does not allow reading its memory: %s' % error)
        try:
            self.layout = layout(memory, self.state)
        finally:
            os.close(memory)
        self.collecting = ctypes.c_size_t(0)
        self.address = ctypes.addressof(self.collecting)
        self.permit = getattr(ctypes.CDLL(None), 'prctl', None)
        self.kept, self.process = [], None

    def start(self):
        facts = dict(
            self.layout, pid=os.getpid(), state=self.state, collecting=self.address, type=id(types.CodeType), word=WORD
        )
        hidden = {name: value for name, value in os.environ.items() if not name.startswith('PYTHON')}
        self.process = start_process(
            [sys.executable, '-I', '-S', '-c', self.reader, json.dumps(facts)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=hidden,
        )
        if self.permit is not None:
            # Yama lets nobody but ancestors look into a process; this one may.
            self.permit(0x59616d61, self.process.pid, 0, 0, 0)
        self.process.stdin.write(b'\\n')
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if answer != b'ready\\n':
            self.process.kill()
            self.process.communicate()
            raise Refused(
                'the kernel does not allow another process to read its memory (ptrace): allow it with '
                'kernel.yama.ptrace_scope=1 or less, or the capability CAP_SYS_PTRACE'
            )
        self.children = used_by_children()
        self.begin = process_time(), thread_time()
        gc.callbacks.append(self.collected)

    def collected(self, phase, _info):
        """Called by the garbage collector, before and after."""
        self.collecting.value = 1 if phase == 'start' else 0

    def stop(self):
        self.others = (process_time() - self.begin[0]) - (thread_time() - self.begin[1])
        self.children = used_by_children() - self.children
        gc.callbacks[:] = [each for each in gc.callbacks if each != self.collected]
        answer, _ = self.process.communicate(b'\\n')
        try:
            self.found = json.loads(answer.decode())
        except ValueError:
            raise Refused('the sampler failed with exit code %s' % self.process.returncode)

    def abandon(self):
        """In a copy of the process: lets go of what belongs to the original."""
        gc.callbacks[:] = [each for each in gc.callbacks if each != self.collected]
        for stream in (self.process.stdin, self.process.stdout):
            os.close(stream.fileno())
            os.open(os.devnull, os.O_RDWR)
        self.process.returncode = 0

    def samples(self):
        """(stack of code objects from the outermost, own seconds, seconds waited, seconds in garbage collection)."""
        codes = known_codes(self.kept)
        for stack, own, idle, collecting in self.found['stacks']:
            yield [codes.get(address) for address in stack], own, idle, collecting


def known_codes(kept):
    """By address, every code object that can be reached."""
    codes, waiting = {}, list(kept)
    frame = getframe(0)
    while frame is not None:
        waiting.append(frame.f_code)
        frame = frame.f_back
    for each in gc.get_objects():
        for name in ('__code__', 'gi_code', 'cr_code', 'ag_code'):
            if type(each) in WITH_CODE and hasattr(each, name):
                waiting.append(getattr(each, name))
    while waiting:
        code = waiting.pop()
        if id(code) not in codes:
            codes[id(code)] = code
            waiting.extend(const for const in code.co_consts if isinstance(const, types.CodeType))
    return codes


WITH_CODE = types.FunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType
`;var spy_default=`"""Second part of the recorder: py-spy in place of the sampler, where it is there and may look."""
import select
import signal

# Samples a second; seconds until it has to have begun.
RATE, BEGIN = 500, 10


class Spy:
    """As Sampler, by the program py-spy, which writes its own format to \`path\`."""

    def __init__(self, program, path):
        self.program, self.path = program, path + '.speedscope.json'

    def start(self):
        command = [
            self.program, 'record', '--pid', str(os.getpid()), '--function', '--full-filenames',
            '--format', 'speedscope', '--rate', str(RATE), '--output', self.path,
        ]
        try:
            self.process = start_process(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise Refused('py-spy cannot be started: %s' % error)
        try:
            import ctypes

            ctypes.CDLL(None).prctl(0x59616d61, self.process.pid, 0, 0, 0)
        except (ImportError, AttributeError, OSError):
            pass
        said = self.said()
        if b'Sampling process' not in said:
            self.process.kill()
            self.process.communicate()
            if b'ermission' in said or b'ptrace' in said or b'EPERM' in said:
                raise Refused(
                    'the kernel does not allow py-spy to read the process (ptrace): allow it with '
                    'kernel.yama.ptrace_scope=1 or less, or the capability CAP_SYS_PTRACE'
                )
            line = ([b''] + [each for each in said.split(b'\\n') if each.strip()])[-1]
            raise Refused('py-spy says: ' + line.decode('utf8', 'replace')[:200])
        self.children = used_by_children()
        self.begin = process_time(), thread_time()

    def said(self):
        """What it prints until it samples or ends."""
        said, end = b'', time.monotonic() + BEGIN
        pipe = self.process.stdout.fileno()
        while b'Sampling process' not in said and time.monotonic() < end:
            if select.select([pipe], [], [], 0.1)[0]:
                chunk = os.read(pipe, 4096)
                if not chunk:
                    break
                said += chunk
        return said

    def stop(self):
        self.others = (process_time() - self.begin[0]) - (thread_time() - self.begin[1])
        self.children = used_by_children() - self.children
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()
        try:
            with open(self.path, encoding='utf8') as file:
                whole = json.load(file)
            self.frames = [spied(frame) for frame in whole['shared']['frames']]
            self.taken = [
                taken for each in whole['profiles'] if 'MainThread' in each['name']
                for taken in zip(each['samples'], each['weights'])
            ]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise Refused('py-spy left no readable profile: %s' % error)
        self.found = {'samples': len(self.taken), 'torn': 0}

    def abandon(self):
        """In a copy of the process: lets go of what belongs to the original."""
        self.process.stdout.close()
        self.process.returncode = 0

    def samples(self):
        counts = {}
        for stack, weight in self.taken:
            counts[tuple(stack)] = counts.get(tuple(stack), 0.0) + weight
        for stack, seconds in counts.items():
            yield [self.frames[at] for at in stack], seconds, 0.0, 0.0


def spied(frame):
    """What py-spy calls a frame, as the code object it stands for."""
    name = frame['name'].split('.')[-1]
    return types.SimpleNamespace(co_filename=frame['file'] or '', co_firstlineno=frame['line'] or 0, co_name=name)


def sampling(reader, spy, path, notes, kept=()):
    """A sampler that has begun: py-spy's where there is one and it may, else ours. Raises Refused."""
    if spy is not None:
        try:
            sampler = Spy(spy, path)
            sampler.start()
            notes.append('sampled by py-spy')
            return sampler
        except Refused as reason:
            notes.append('not by py-spy: %s' % reason)
    sampler = Sampler(reader)
    sampler.kept = kept
    sampler.start()
    return sampler
`;var turns_default=`"""A part of the recorder: for which coroutines an event loop comes round, which is work that no stack shows."""


class Turns:
    """Counts, for every chain of coroutines, how often asyncio went on with it until it stopped or ended."""

    def __init__(self):
        from asyncio import base_events, events

        self.counts, self.handle, self.run = {}, events.Handle, events.Handle._run
        loop = base_events.BaseEventLoop
        self.above = [loop.run_forever.__code__, loop._run_once.__code__, self.run.__code__]
        run, note = self.run, self.note

        def run_and_note(handle):
            run(handle)
            note(handle)

        self.handle._run = run_and_note

    def note(self, handle):
        task = getattr(handle._callback, '__self__', None)
        chain = tuple(coroutines(task.get_coro())) if hasattr(task, 'get_coro') else ()
        self.counts[chain] = self.counts.get(chain, 0) + 1

    def stop(self):
        self.handle._run = self.run

    def rows(self, functions):
        """Chains as far as the project's own coroutines go, by the numbers of their functions."""
        found = {}
        for chain, count in self.counts.items():
            own = [index for index, code in enumerate(chain) if functions.place(code.co_filename)[0] == 'own']
            kept = chain[:own[-1] + 1] if own else ()
            path = tuple(map(functions.number, self.above + list(kept))) if kept else ()
            found[path] = found.get(path, 0) + count
        return [{'path': path, 'count': count} for path, count in found.items()]


def coroutines(one):
    """The code of a coroutine, and of what it waits for."""
    while one is not None:
        for kind in ('cr', 'gi', 'ag'):
            code = getattr(one, kind + '_code', None)
            if code is not None:
                yield code
                one = getattr(one, kind + ('_yieldfrom' if kind == 'gi' else '_await'), None)
                break
        else:
            return
`;var PYTHON_RECORDER=[sampler_default,spy_default,functions_default,turns_default,main_default].join(`
`),PYTHON_READER=reader_default,PYTHON_PRELOAD=preload_default,PYTHON_SERVER=[sampler_default,spy_default,functions_default,turns_default,main_default,server_default].join(`
`);var PY_SPY="PERF_BUDGETS_PY_SPY",findSpy=async({root,environment},named=process.env[PY_SPY]??"")=>{if(named==="off")return null;let found2=await findExecutable(named||"py-spy",environment.PATH,root);if(found2===null&&named!=="")throw new ProfilerProblem(`${PY_SPY} is not a program: ${named}`);return found2};var RECORDING="PERF_BUDGETS_PYTHON_RECORDING",recordPythonProgram=async(target,request)=>{let folder=`${request.file}-preload`;mkdirSync5(folder,{recursive:!0});let put=(name,text3)=>(writeFileSync2(join6(folder,name),text3),join6(folder,name));put("sitecustomize.py",PYTHON_PRELOAD);let programs={recorder:put("recorder.txt",PYTHON_RECORDER),reader:put("reader.txt",PYTHON_READER)},spy=await findSpy(target.context),root=realpathSync3(target.context.root),longer={...request,seconds:2*request.seconds};return recordProgram(target,longer,{suffix:".python.json",missing:"the program left no profile: only Python programs that exit normally, without -I, -E or -S, write one",counts:!0,preload:(own,run,counting)=>({PYTHONPATH:[folder,own.PYTHONPATH].filter(Boolean).join(delimiter),[RECORDING]:JSON.stringify({...programs,spy,root,folder:run,counting})})})},recordPythonServer=async(target,request)=>{let folder=`${request.file}-preload`;mkdirSync5(folder,{recursive:!0}),writeFileSync2(join6(folder,"sitecustomize.py"),PYTHON_PRELOAD);let[recorder,reader]=[join6(folder,"recorder.txt"),join6(folder,"reader.txt")];writeFileSync2(recorder,PYTHON_SERVER),writeFileSync2(reader,PYTHON_READER);let root=realpathSync3(target.context.root);return recordServer(target,request,{suffix:".python.json",missing:"the server left no profile: only Python servers that keep PYTHONPATH and run without -I, -E or -S write one",preload:(own,run,link)=>({PYTHONPATH:[folder,own.PYTHONPATH].filter(Boolean).join(delimiter),[RECORDING]:JSON.stringify({recorder,reader,root,folder:run,link})})})};var turnsOf=({turns,functions})=>turns.map(({path,count:count3})=>({path:path.map(at=>functions[at]),count:count3})),chargeTurns=(profile2,turns)=>{let all=turns.reduce((sum2,{count:count3})=>sum2+count3,0),loop=loopNodes(profile2),cost2=loop.reduce((sum2,at)=>sum2+(profile2.self[at]??0),0);if(all===0||cost2===0)return profile2;let tree=growing2(profile2),charged=0;for(let{path,count:count3}of turns)path.length!==0&&(charged+=count3/all,tree.add([...path,ROUND],cost2*count3/all));for(let at of loop)tree.self[at]=(tree.self[at]??0)*(1-charged);let{frames,parent,frame,self}=tree;return{...profile2,frames,parent,frame,self}},ROUND={kind:"runtime",name:"(event loop)",file:null,line:null,lastLine:null,identity:"(event loop)",package:null,calls:null},isLoop=({kind,file,name})=>kind==="runtime"&&file==="asyncio/base_events.py"&&name.endsWith("run_forever"),loopNodes=({frames,parent,frame})=>{let inside=new Set;for(let[at,above]of parent.entries()){let shown=frames[frame[at]??-1];shown!==void 0&&(inside.has(above)?shown.kind==="runtime":isLoop(shown))&&inside.add(at)}return[...inside]},growing2=profile2=>{let keyOf=({file,identity})=>JSON.stringify([file,identity]),frames=[...profile2.frames],parent=[...profile2.parent],frame=[...profile2.frame],self=[...profile2.self],known=new Map([...frames.entries()].toReversed().map(([at,each])=>[keyOf(each),at])),nodes=new Map(parent.map((above,at)=>[`${above} ${known.get(keyOf(frames[frame[at]??0]))}`,at])),step=(above,shown)=>{let number=known.get(keyOf(shown))??frames.push(shown)-1;known.set(keyOf(shown),number);let key2=`${above} ${number}`,at=nodes.get(key2)??parent.push(above)-1;return nodes.has(key2)||(frame.push(number),self.push(0),nodes.set(key2,at)),at};return{frames,parent,frame,self,add:(path,cost2)=>{let at=path.reduce(step,-1);self[at]=(self[at]??0)+cost2}}};var pythonTime={name:"Python sampler",suits:({kind},metric)=>(kind==="python"||kind==="pytest"||kind==="command"||kind==="http")&&isOfTime(metric)||(kind==="python"||kind==="pytest")&&metric==="instructions",expects:spec=>startsPython(spec),async take(target,request){let{spec,task,context}=target;if(spec.kind==="command")return ofProgram({...target,spec},request);if(spec.kind==="http")return ofServer({...target,spec},request);if(spec.kind!=="python"&&spec.kind!=="pytest")throw new ProfilerProblem(`Python runs no ${spec.kind} benchmarks`);let{seconds,file}=request,told={...{recorder:PYTHON_RECORDER,reader:PYTHON_READER,spy:await findSpy(context)},seconds,file};return await(spec.kind==="python"?recordPython(spec,task,context,told):recordPytest(spec,task,context,told)),ofOneProcess(file)}},argvOf=spec=>spec.kind==="http"?spec.serve?.argv??[]:spec.kind==="command"?spec.argv:[],STARTERS=/^(?:python[\d.]*|pypy[\d.]*|py|uv|poetry|hatch|pdm|pytest|gunicorn|uvicorn|flask)(?:\.exe)?$|\.py$/,startsPython=spec=>argvOf(spec).slice(0,3).some(word=>STARTERS.test(word.replace(/^.*[/\\]/,""))),ofOneProcess=file=>{let recording2=readPython(file);return withChildren(chargeTurns(pythonProfile(recording2),turnsOf(recording2)),recording2.children)},ofServer=async(target,request)=>{let profiles=(await recordPythonServer(target,request)).map(file=>pythonProfile(readPython(file))),joined=joinProfiles(profiles),several=profiles.length>1?[`its ${profiles.length} processes are shown as one`]:[],notes2=joined.notes.filter(note=>note!==NOT_COUNTED);return{...joined,operations:profiles[0]?.operations??null,notes:[...notes2,...several]}},ofProgram=async(target,request)=>{let{runs,counted:counted3}=await recordPythonProgram(target,request),joined=joinProfiles(runs.map(ofOneRun)),counts=counted3.map(readPython),calls=counts.flatMap(({functions})=>functions),charged=chargeTurns(joined,counts.flatMap(turnsOf));return{...charged,frames:[...charged.frames.map(frame=>({...frame,calls:null})),...calls.filter(frame=>frame.calls!==null)],notes:charged.notes.filter(note=>note!==NOT_COUNTED)}},ofOneRun=files=>{let[only]=files;if(files.length===1&&only!==void 0)return ofOneProcess(only);let joined=joinProfiles(files.map(file=>pythonProfile(readPython(file))));return{...joined,operations:1,self:joined.self.map((cost2,index)=>joined.frames[joined.frame[index]??-1]?.kind==="idle"?0:cost2),notes:[...joined.notes,`its ${files.length} processes are shown as one`]}};import{readFileSync as readFileSync4}from"node:fs";var processor=external_exports.object({own:external_exports.number().nonnegative(),children:external_exports.number().nonnegative()}),NOTABLE4=.2,UNSEEN="other processes that it starts use processor time but leave no profile: their work does not show",unseenChildren=files=>{let known=files.flatMap(readUse),[outermost,...others]=known.toSorted((one,other)=>other.children-one.children);if(outermost===void 0)return[];let unseen=outermost.children-others.reduce((sum2,{own})=>sum2+own,0);return unseen>=NOTABLE4*(outermost.own+outermost.children)&&unseen>0?[UNSEEN]:[]},readUse=file=>{try{return[processor.parse(JSON.parse(readFileSync4(`${file}.usage.json`,"utf8")))]}catch{return[]}};import{realpathSync as realpathSync4}from"node:fs";import{createHash}from"node:crypto";import{readFileSync as readFileSync6}from"node:fs";import{join as join7}from"node:path";var WORDS=/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[.]?[A-Za-z_$][\w$]*/g,NAME=/^(?!(?:do|if|in|of|for|get|let|new|set|try|var)$)[A-Za-z_$][\w$]{0,2}$/,withoutNames=text3=>{let places=new Map;return text3.replaceAll(WORDS,word=>{if(!NAME.test(word))return word;let place2=places.get(word)??`$${places.size}`;return places.set(word,place2),place2})};import{closeSync,fstatSync,openSync,readFileSync as readFileSync5}from"node:fs";import{dirname,resolve as resolve2}from"node:path";import{fileURLToPath,pathToFileURL}from"node:url";var comma=44;var chars="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",intToChar=new Uint8Array(64),charToInt=new Uint8Array(128);for(let i=0;i<chars.length;i++){let c=chars.charCodeAt(i);intToChar[i]=c,charToInt[c]=i}function decodeInteger(reader){let value=0,shift=0,integer=0;do{let c=reader.next();integer=charToInt[c],value|=(integer&31)<<shift,shift+=5}while(integer&32);return value}function decodeSign(num){return num&1?-2147483648|-(num>>>1):num>>>1}function hasMoreVlq(reader,max){return reader.pos>=max?!1:reader.peek()!==comma}var bufLength=1024*16;var StringReader=class{constructor(buffer){this.pos=0,this.buffer=buffer}next(){return this.buffer.charCodeAt(this.pos++)}peek(){return this.buffer.charCodeAt(this.pos)}indexOf(char){let{buffer,pos}=this,idx=buffer.indexOf(char,pos);return idx===-1?buffer.length:idx}};function decode(mappings){let{length}=mappings,reader=new StringReader(mappings),decoded2=[],genColumn=0,sourcesIndex=0,sourceLine=0,sourceColumn=0,namesIndex=0;do{let semi=reader.indexOf(";"),line2=[],sorted=!0,lastCol=0;for(genColumn=0;reader.pos<semi;){let seg;genColumn+=decodeSign(decodeInteger(reader)),genColumn<lastCol&&(sorted=!1),lastCol=genColumn,hasMoreVlq(reader,semi)?(sourcesIndex+=decodeSign(decodeInteger(reader)),sourceLine+=decodeSign(decodeInteger(reader)),sourceColumn+=decodeSign(decodeInteger(reader)),hasMoreVlq(reader,semi)?(namesIndex+=decodeSign(decodeInteger(reader)),seg=[genColumn,sourcesIndex,sourceLine,sourceColumn,namesIndex]):seg=[genColumn,sourcesIndex,sourceLine,sourceColumn]):seg=[genColumn],line2.push(seg),reader.pos++}sorted||sort(line2),decoded2.push(line2),reader.pos=semi+1}while(reader.pos<=length);return decoded2}function sort(line2){line2.sort(sortComparator)}function sortComparator(a,b){return a[0]-b[0]}var schemeRegex=/^[\w+.-]+:\/\//,urlRegex=/^([\w+.-]+:)\/\/([^@/#?]*@)?(\[[^\]]+\]|[^:/#?]*)(:\d+)?(\/[^#?]*)?(\?[^#]*)?(#.*)?/,fileRegex=/^file:(?:\/\/((?![a-z]:)[^/#?]*)?)?(\/?[^#?]*)(\?[^#]*)?(#.*)?/i;function isAbsoluteUrl(input){return schemeRegex.test(input)}function isSchemeRelativeUrl(input){return input.startsWith("//")}function isAbsolutePath(input){return input.startsWith("/")}function isFileUrl(input){return input.startsWith("file:")}function isRelative(input){return/^[.?#]/.test(input)}function parseAbsoluteUrl(input){let match=urlRegex.exec(input);return makeUrl(match[1],match[2]||"",match[3],match[4]||"",match[5]||"/",match[6]||"",match[7]||"")}function parseFileUrl(input){let match=fileRegex.exec(input),path=match[2];return makeUrl("file:","",match[1]||"","",isAbsolutePath(path)?path:"/"+path,match[3]||"",match[4]||"")}function makeUrl(scheme,user,host,port,path,query,hash){return{scheme,user,host,port,path,query,hash,type:7}}function parseUrl(input){if(isSchemeRelativeUrl(input)){let url2=parseAbsoluteUrl("http:"+input);return url2.scheme="",url2.type=6,url2}if(isAbsolutePath(input)){let url2=parseAbsoluteUrl("http://foo.com"+input);return url2.scheme="",url2.host="",url2.type=5,url2}if(isFileUrl(input))return parseFileUrl(input);if(isAbsoluteUrl(input))return parseAbsoluteUrl(input);let url=parseAbsoluteUrl("http://foo.com/"+input);return url.scheme="",url.host="",url.type=input?input.startsWith("?")?3:input.startsWith("#")?2:4:1,url}function stripPathFilename(path){if(path.endsWith("/.."))return path;let index=path.lastIndexOf("/");return path.slice(0,index+1)}function mergePaths(url,base){normalizePath(base,base.type),url.path==="/"?url.path=base.path:url.path=stripPathFilename(base.path)+url.path}function normalizePath(url,type){let rel=type<=4,pieces=url.path.split("/"),pointer=1,positive=0,addTrailingSlash=!1;for(let i=1;i<pieces.length;i++){let piece=pieces[i];if(!piece){addTrailingSlash=!0;continue}if(addTrailingSlash=!1,piece!=="."){if(piece===".."){positive?(addTrailingSlash=!0,positive--,pointer--):rel&&(pieces[pointer++]=piece);continue}pieces[pointer++]=piece,positive++}}let path="";for(let i=1;i<pointer;i++)path+="/"+pieces[i];(!path||addTrailingSlash&&!path.endsWith("/.."))&&(path+="/"),url.path=path}function resolve(input,base){if(!input&&!base)return"";let url=parseUrl(input),inputType=url.type;if(base&&inputType!==7){let baseUrl=parseUrl(base),baseType=baseUrl.type;switch(inputType){case 1:url.hash=baseUrl.hash;case 2:url.query=baseUrl.query;case 3:case 4:mergePaths(url,baseUrl);case 5:url.user=baseUrl.user,url.host=baseUrl.host,url.port=baseUrl.port;case 6:url.scheme=baseUrl.scheme}baseType>inputType&&(inputType=baseType)}normalizePath(url,inputType);let queryHash=url.query+url.hash;switch(inputType){case 2:case 3:return queryHash;case 4:{let path=url.path.slice(1);return path?isRelative(base||input)&&!isRelative(path)?"./"+path+queryHash:path+queryHash:queryHash||"."}case 5:return url.path+queryHash;default:return url.scheme+"//"+url.user+url.host+url.port+url.path+queryHash}}function stripFilename(path){if(!path)return"";let index=path.lastIndexOf("/");return path.slice(0,index+1)}function resolver(mapUrl,sourceRoot){let from=stripFilename(mapUrl),prefix=sourceRoot?sourceRoot+"/":"";return source=>resolve(prefix+(source||""),from)}var COLUMN=0,SOURCES_INDEX=1,SOURCE_LINE=2,SOURCE_COLUMN=3,NAMES_INDEX=4;function maybeSort(mappings,owned){let unsortedIndex=nextUnsortedSegmentLine(mappings,0);if(unsortedIndex===mappings.length)return mappings;owned||(mappings=mappings.slice());for(let i=unsortedIndex;i<mappings.length;i=nextUnsortedSegmentLine(mappings,i+1))mappings[i]=sortSegments(mappings[i],owned);return mappings}function nextUnsortedSegmentLine(mappings,start){for(let i=start;i<mappings.length;i++)if(!isSorted(mappings[i]))return i;return mappings.length}function isSorted(line2){for(let j=1;j<line2.length;j++)if(line2[j][COLUMN]<line2[j-1][COLUMN])return!1;return!0}function sortSegments(line2,owned){return owned||(line2=line2.slice()),line2.sort(sortComparator2)}function sortComparator2(a,b){return a[COLUMN]-b[COLUMN]}var found=!1;function binarySearch(haystack,needle,low,high){for(;low<=high;){let mid=low+(high-low>>1),cmp=haystack[mid][COLUMN]-needle;if(cmp===0)return found=!0,mid;cmp<0?low=mid+1:high=mid-1}return found=!1,low-1}function upperBound(haystack,needle,index){for(let i=index+1;i<haystack.length&&haystack[i][COLUMN]===needle;index=i++);return index}function lowerBound(haystack,needle,index){for(let i=index-1;i>=0&&haystack[i][COLUMN]===needle;index=i--);return index}function memoizedState(){return{lastKey:-1,lastNeedle:-1,lastIndex:-1}}function memoizedBinarySearch(haystack,needle,state,key2){let{lastKey,lastNeedle,lastIndex}=state,low=0,high=haystack.length-1;if(key2===lastKey){if(needle===lastNeedle)return found=lastIndex!==-1&&haystack[lastIndex][COLUMN]===needle,lastIndex;needle>=lastNeedle?low=lastIndex===-1?0:lastIndex:high=lastIndex}return state.lastKey=key2,state.lastNeedle=needle,state.lastIndex=binarySearch(haystack,needle,low,high)}function parse2(map){return typeof map=="string"?JSON.parse(map):map}var LINE_GTR_ZERO="`line` must be greater than 0 (lines start at line 1)",COL_GTR_EQ_ZERO="`column` must be greater than or equal to 0 (columns start at column 0)",LEAST_UPPER_BOUND=-1,GREATEST_LOWER_BOUND=1,TraceMap=class{constructor(map,mapUrl){let isString=typeof map=="string";if(!isString&&map._decodedMemo)return map;let parsed=parse2(map),{version,file,names,sourceRoot,sources,sourcesContent}=parsed;this.version=version,this.file=file,this.names=names||[],this.sourceRoot=sourceRoot,this.sources=sources,this.sourcesContent=sourcesContent,this.ignoreList=parsed.ignoreList||parsed.x_google_ignoreList||void 0;let resolve4=resolver(mapUrl,sourceRoot);this.resolvedSources=sources.map(resolve4);let{mappings}=parsed;if(typeof mappings=="string")this._encoded=mappings,this._decoded=void 0;else if(Array.isArray(mappings))this._encoded=void 0,this._decoded=maybeSort(mappings,isString);else throw parsed.sections?new Error("TraceMap passed sectioned source map, please use FlattenMap export instead"):new Error(`invalid source map: ${JSON.stringify(parsed)}`);this._decodedMemo=memoizedState(),this._bySources=void 0,this._bySourceMemos=void 0}};function decodedMappings(map){var _a;return(_a=map)._decoded||(_a._decoded=decode(map._encoded))}function originalPositionFor(map,needle){let{line:line2,column,bias}=needle;if(line2--,line2<0)throw new Error(LINE_GTR_ZERO);if(column<0)throw new Error(COL_GTR_EQ_ZERO);let decoded2=decodedMappings(map);if(line2>=decoded2.length)return OMapping(null,null,null,null);let segments=decoded2[line2],index=traceSegmentInternal(segments,map._decodedMemo,line2,column,bias||GREATEST_LOWER_BOUND);if(index===-1)return OMapping(null,null,null,null);let segment=segments[index];if(segment.length===1)return OMapping(null,null,null,null);let{names,resolvedSources}=map;return OMapping(resolvedSources[segment[SOURCES_INDEX]],segment[SOURCE_LINE]+1,segment[SOURCE_COLUMN],segment.length===5?names[segment[NAMES_INDEX]]:null)}function sourceIndex(map,source){let{sources,resolvedSources}=map,index=sources.indexOf(source);return index===-1&&(index=resolvedSources.indexOf(source)),index}function sourceContentFor(map,source){let{sourcesContent}=map;if(sourcesContent==null)return null;let index=sourceIndex(map,source);return index===-1?null:sourcesContent[index]}function OMapping(source,line2,column,name){return{source,line:line2,column,name}}function traceSegmentInternal(segments,memo,line2,column,bias){let index=memoizedBinarySearch(segments,column,memo,line2);return found?index=(bias===LEAST_UPPER_BOUND?upperBound:lowerBound)(segments,column,index):bias===LEAST_UPPER_BOUND&&index++,index===-1||index===segments.length?-1:index}var LARGEST3=32*2**20,viewOf=({url,sourceMap})=>{let file=pathOf(url),map=sourceMap===""?null:readMap(file,sourceMap),texts=new Map,plain=at=>({file,at});return{mapped:map!==null,written:position3=>(map===null?null:mapped(map,position3))??plain(position3),lines(path){let known=texts.get(path)??(contentOf(map,path)??read2(path)??"").split(`
`);return texts.set(path,known),known}}},pathOf=url=>{try{return url.startsWith("file:")?fileURLToPath(url):url}catch{return url}},mapped=(map,[line2,column])=>{let found2=originalPositionFor(map,{line:line2+1,column});return found2.source===null?null:{file:pathOf(found2.source),at:[found2.line-1,found2.column]}},contentOf=(map,path)=>{if(map===null)return null;let source=map.resolvedSources.find(each=>each!==null&&pathOf(each)===path);return typeof source=="string"?sourceContentFor(map,source):null},readMap=(file,address)=>{try{let inline=/^data:[^,]*?(;base64)?,(.*)$/s.exec(address);if(inline!==null){let text4=inline[1]===void 0?decodeURIComponent(inline[2]??""):atob(inline[2]??"");return new TraceMap(text4,pathToFileURL(file).href)}let path=resolve2(dirname(file),decodeURIComponent(address)),text3=read2(path);return text3===null?null:new TraceMap(text3,pathToFileURL(path).href)}catch{return null}},read2=path=>{try{let file=openSync(path,"r");try{let stat=fstatSync(file);return stat.isFile()&&stat.size<=LARGEST3?readFileSync5(file,"utf8"):null}finally{closeSync(file)}}catch{return null}};var SPECIAL={"(garbage collector)":"gc","(idle)":"idle","(program)":"native",spawnSync:"idle"},RENAMED={"(idle)":"(waiting)",spawnSync:"(waiting)","(program)":"(native code)"},MINIFIED=1e3,frameReader=(notes2,root)=>{let scripts=new Map(notes2.scripts.map(script=>[script.id,scriptReader(script,notes2,root)])),known=new Map,benchmarks=new Map,resolved=callFrame2=>{let{functionName,scriptId,url,lineNumber,columnNumber}=callFrame2;if(url===""&&scriptId!=="0")return{...nativeFrame2(functionName),kind:"own"};if(url==="")return nativeFrame2(functionName);let script=scripts.get(scriptId);if(script!==void 0)return script.frameAt([lineNumber,columnNumber],functionName);let line2=lineNumber<0?null:lineNumber+1,{kind,file,dependency}=placeOf(url,root),name=functionName||"(anonymous)",from=dependency===null?null:packageOf(dependency);return{kind,name,file,line:line2,lastLine:null,identity:name,package:from,calls:null}};return{frameOf(callFrame2){let{functionName,scriptId,lineNumber,columnNumber}=callFrame2,key2=`${scriptId}:${lineNumber}:${columnNumber}:${functionName}`,found2=known.get(key2)??resolved(callFrame2);return known.set(key2,found2),found2},benchmark(frame){if(frame.kind!=="own"||!frame.name.startsWith("(anonymous"))return frame;let named=benchmarks.get(frame)??{...frame,name:"(the benchmark)"};return benchmarks.set(frame,named),named},called:()=>[...scripts.values()].flatMap(script=>script.called()).map(frame=>benchmarks.get(frame)??frame),notes:()=>[...new Set([...scripts.values()].flatMap(script=>script.notes()))]}},nativeFrame2=functionName=>{let name=RENAMED[functionName]??(functionName||"(native code)");return{kind:SPECIAL[functionName]??"native",name,file:null,line:null,lastLine:null,identity:name,package:null,calls:null}},scriptReader=(script,{counted:counted3},root)=>{let view=viewOf(script),functions=script.functions.toSorted((one,other)=>compare(one.start,other.start)),described=new Map,twins=new Map;for(let each of functions){let frame=describe(each,{script,view,functions,counted:counted3,root}),key2=`${frame.file}
${frame.identity}`,twin=(twins.get(key2)??0)+1;twins.set(key2,twin),described.set(each,twin===1?frame:{...frame,identity:`${frame.identity} #${twin}`})}let used=!1;return{frameAt(position3,functionName){used=!0;let around=enclosing(functions,position3),inner=functionName===""&&position3[0]===0&&position3[1]===0?around.find(({name})=>name===""):around.findLast(({name})=>name===functionName||functionName===""||!INITIALIZER.test(name));return(inner===void 0?void 0:described.get(inner))??moduleFrame(position3,functionName,{script,view,root})},called:()=>[...described.values()].filter(({kind,calls})=>kind==="own"&&calls!==null),notes:()=>used?notesOn3(script,view,root):[]}},notesOn3=(script,view,root)=>{let{kind,file}=placeOf(script.url,root);if(kind!=="own"||file===null||view.mapped)return[];if(isMinified(script,view))return[`${file} looks minified and has no source map: names and lines are those of the minified file`];let[,folder]=BUILT.exec(file)??[];return folder===void 0?[]:[`code built into ${folder}/ has no source maps: line numbers are those of the build output`]},isMinified=({longestLine},{mapped:mapped2})=>!mapped2&&longestLine>=MINIFIED,BUILT=/^((?:[^/]+\/)*(?:dist|build|out))\//,INITIALIZER=/^<\w+_initializer>$/,describe=(each,{script,view,functions,counted:counted3,root})=>{let start=view.written(each.start),end=view.written(each.end),source=view.lines(start.file),line2=source[start.at[0]]??"",text3=line2.slice(start.at[1]).trim(),{kind,file,dependency}=placeOf(start.file,root),outer=enclosing(functions,each.start).filter(other=>other!==each&&other.name!=="").at(-1),name=(view.mapped&&each.name!==""&&!line2.split(/[^\w$]+/).includes(each.name)?declaredName(text3,line2.slice(0,start.at[1])):null)??nameOf(each,outer),owner=ownerOf(source,start.at,text3),dealt=isMinified(script,view),body=kind==="own"?bodyOf(each.name,view,[start,end],dealt):null,named=each.name===""?`${name} ${text3.slice(0,120)}`:owner===null?name:`${owner}.${name}`;return{kind,name:owner===null?name:`${owner}.${name}`,file,line:start.at[0]+1,lastLine:end.file===start.file&&end.at[0]>=start.at[0]?end.at[0]+1:null,identity:dealt&&body!==null?body:named,body,package:dependency===null?null:packageOf(dependency),calls:each.calls===null||counted3===0||isResumed(text3)?null:each.calls/counted3,resumable:kind==="own"&&ASYNC.test(text3)}},TELLING2=30,bodyOf=(name,view,[start,end],dealt)=>{if(start.file!==end.file)return null;let lines=view.lines(start.file).slice(start.at[0],end.at[0]+1);if(lines.length===0)return null;let last=lines.length-1;lines[last]=(lines[last]??"").slice(0,end.at[1]),lines[0]=(lines[0]??"").slice(start.at[1]);let text3=lines.join(`
`),own=dealt?withoutNames(text3):name===""?text3:text3.split(name).join("");return own.length<TELLING2?null:createHash("sha256").update(own).digest("base64").slice(0,16)},nameOf=({name,start},outer)=>name!==""?name:start[0]===0&&start[1]===0?"(module code)":outer===void 0?"(anonymous)":`(anonymous in ${outer.name})`,declaredName=(text3,before)=>/^(?:async\s+)?function\s*\*?\s*([\w$]+)/.exec(text3)?.[1]??/([\w$]+)\s*(?::[^=]*)?[=:]\s*$/.exec(before)?.[1]??null,ASYNC=/^(?:static\s+)?async\b/,isResumed=text3=>ASYNC.test(text3)||/^(?:function\s*)?\*/.test(text3),NEAR=2e4,ownerOf=(source,[line2,column],text3)=>{if(!/^(?:static |async |get |set |\*\s?)*#?[\w$]+\s*\(/.test(text3)||/^(?:async )?function\b/.test(text3))return null;let near=`${source.slice(Math.max(0,line2-500),line2).join(`
`)}
${(source[line2]??"").slice(0,column)}`.slice(-NEAR),found2=[...near.matchAll(/\bclass\s+([\w$]+)[^{}]*\{/g)].at(-1);if(found2===void 0)return null;let depth=1;for(let sign of near.slice(found2.index+found2[0].length))depth+=sign==="{"?1:sign==="}"?-1:0;return depth===1?found2[1]??null:null},moduleFrame=(position3,functionName,{view,root})=>{let at=[Math.max(0,position3[0]),Math.max(0,position3[1])],written=view.written(at),{kind,file,dependency}=placeOf(written.file,root),isModule=functionName===""&&at[0]===0&&at[1]===0,name=functionName||(isModule?"(module code)":"(anonymous)"),from=dependency===null?null:packageOf(dependency),line2=written.at[0]+1;return{kind,name,file,line:line2,lastLine:null,identity:name,package:from,calls:null}},compare=(one,other)=>one[0]-other[0]||one[1]-other[1],enclosing=(functions,at)=>functions.filter(({start,end})=>compare(start,at)<=0&&compare(at,end)<0),versions=new Map,packageOf=({name,folder})=>{let known=versions.get(folder);if(known!==void 0)return{name,version:known};let version=versionIn(join7(folder,"package.json"));return versions.set(folder,version),{name,version}},versionIn=file=>{try{let{version}=JSON.parse(readFileSync6(file,"utf8"));return typeof version=="string"?version.slice(0,100):null}catch{return null}};import{readFileSync as readFileSync7,statSync as statSync3}from"node:fs";var text2=external_exports.string().max(2**20),callFrame=external_exports.object({functionName:text2,scriptId:text2,url:text2,lineNumber:external_exports.int(),columnNumber:external_exports.int()}),cpuProfile=external_exports.object({nodes:external_exports.array(external_exports.object({id:external_exports.int(),callFrame,children:external_exports.array(external_exports.int()).optional()})).min(1).max(2e6),samples:external_exports.array(external_exports.int()).max(1e7),timeDeltas:external_exports.array(external_exports.number()).max(1e7)}),heapNode=external_exports.lazy(()=>external_exports.object({callFrame,selfSize:external_exports.number().nonnegative(),children:external_exports.array(heapNode)})),heapProfile=external_exports.object({head:heapNode}),position2=external_exports.tuple([external_exports.int(),external_exports.int()]),notes=external_exports.object({operations:external_exports.number().nonnegative(),counted:external_exports.number().nonnegative(),seconds:external_exports.number().nonnegative(),startup:external_exports.number().nonnegative(),scripts:external_exports.array(external_exports.object({id:text2,url:text2,sourceMap:external_exports.string(),longestLine:external_exports.number(),functions:external_exports.array(external_exports.object({name:text2,start:position2,end:position2,calls:external_exports.number().nonnegative().nullable()}))}))}),LARGEST_PROFILE=64*2**20,readCpuProfile=file=>readAs(`${file}.cpuprofile`,cpuProfile),readHeapProfile=file=>readAs(`${file}.heapprofile`,heapProfile).head,readNotes=file=>readAs(`${file}.notes.json`,notes),readAs=(file,shape)=>{let{size}=statSync3(file);if(size>LARGEST_PROFILE)throw new ProfilerProblem(`the profile is ${Math.round(size/2**20)} MiB, above the limit of ${LARGEST_PROFILE/2**20} MiB`);let parsed=shape.safeParse(parse3(readFileSync7(file,"utf8")));if(!parsed.success)throw new ProfilerProblem(`the profile is damaged: ${where2(parsed.error)}`);return parsed.data},parse3=json=>{try{return JSON.parse(json)}catch{return null}},where2=({issues:[first]})=>first===void 0?"unreadable":`${first.path.map(String).join(".")||"the whole"}: ${first.message}`;var resumedNodes=({frames,parent,frame},driven)=>{let begun=new Set,resumed=[],bare=new Set([-1]);for(let[node,above]of parent.entries()){let[own,caller]=[frames[frame[node]??-1],frames[frame[above]??-1]];if(own===void 0||!bare.has(above)||((own.kind==="runtime"||own.kind==="native")&&bare.add(node),own.resumable!==!0))continue;let key2=`${own.file}
${own.identity}`;!driven.has(node)&&isQueue(caller)?resumed.push({node,key:key2}):begun.add(key2)}return resumed.filter(({key:key2})=>!begun.has(key2)).map(({node})=>node)},isQueue=caller=>caller===void 0||caller.kind==="native"&&caller.name==="runMicrotasks";var LATE=3,readTime=(file,root)=>{let native=readCpuProfile(file),notes2=readNotes(file),reader=frameReader(notes2,realpathSync4(root)),{deepest,...flat}=flatten(treeOf2(native),reader,notes2.startup);return{...flat,unit:"s",frames:[...flat.frames,...reader.called()],operations:notes2.operations,per:"operation",samples:native.samples.length,notes:[...reader.notes(),...deepest>=CUT?[CUT_OFF]:[]]}},readCalls=(file,root)=>frameReader(readNotes(file),realpathSync4(root)).called(),readMemory=(file,root,interval)=>{let notes2=readNotes(file),reader=frameReader(notes2,realpathSync4(root)),{deepest:_,...flat}=flatten(allocations(readHeapProfile(file)),reader,0);return{...flat,unit:"B",frames:[...flat.frames,...reader.called()],operations:notes2.operations,per:"operation",samples:Math.round(flat.self.reduce((sum2,bytes)=>sum2+bytes,0)/interval),notes:reader.notes()}},allocations=({callFrame:callFrame2,selfSize,children})=>({callFrame:callFrame2,cost:selfSize,children:children.map(allocations)}),treeOf2=({nodes,samples,timeDeltas})=>{let sorted=timeDeltas.filter(delta=>delta>0).toSorted((one,other)=>one-other),longest=LATE*(sorted[sorted.length>>1]??0),costs=new Map;for(let[index,id]of samples.entries()){let delta=Math.min(longest,Math.max(0,timeDeltas[index]??0));costs.set(id,(costs.get(id)??0)+delta/1e6)}let made=new Map(nodes.map(({id,callFrame:callFrame2})=>[id,{callFrame:callFrame2,cost:costs.get(id)??0,children:[]}]));for(let{id,children=[]}of nodes)for(let child of children){let found2=made.get(child);found2!==void 0&&made.get(id)?.children.push(found2)}return made.get(nodes[0]?.id??-1)},CUT=250,CUT_OFF="some stacks are deeper than the 255 calls V8 records: the callers of deep recursion do not show",flatten=(root,reader,startup)=>{let[frames,parent,frame,self]=[[],[],[],[]],places=new Map,begun=new Set,enter3=(shown,above,cost2)=>{let place2=places.get(shown)??frames.push(shown)-1;return places.set(shown,place2),parent.push(above),frame.push(place2),self.push(cost2)-1};startup>0&&enter3(STARTING2,-1,startup);let waiting=root.children.map(node=>({node,above:-1,driven:!1,depth:1})),deepest=0,seen=new Set([root]);for(let next=waiting.pop();next!==void 0;next=waiting.pop()){let{node,above,driven,depth}=next;if(seen.has(node))continue;seen.add(node),deepest=Math.max(deepest,depth);let shown=isDriver(node.callFrame)?null:reader.frameOf(node.callFrame),hidden=shown===null||driven&&(shown.kind==="native"||shown.kind==="runtime"),place2=hidden?-1:enter3(driven?reader.benchmark(shown):shown,above,node.cost);driven&&!hidden&&begun.add(place2);for(let child of node.children)waiting.push({node:child,above:place2,driven:hidden,depth:depth+1})}return{frames,parent,frame,self,resumed:resumedNodes({frames,parent,frame},begun),deepest}},STARTING2={kind:"runtime",name:"(starting node)",file:null,line:null,lastLine:null,identity:"(starting node)",package:null,calls:null},isDriver=({url})=>DRIVERS.test(url)||url.includes("/node_modules/tinybench/"),DRIVERS=/\/(?:tinybench-worker\.js|v8-preload\.cjs)$/;var RECORDING2="PERF_BUDGETS_RECORDING";var recordV8=async(target,request,recording2)=>{let{spec,task,context}=target;if(spec.kind==="tinybench"){let{seconds,file}=request;return await recordTinybench(spec,task??"",context,{recording:recording2,seconds,file}),{runs:[[file]],counted:[]}}if(spec.kind==="command")return recordRuns({...target,spec},request,recording2);if(spec.kind==="http")return recordV8Server({...target,spec},request,recording2);throw new ProfilerProblem(`V8 runs no ${spec.kind} benchmarks`)},recordRuns=async(target,request,recording2)=>recordProgram(target,request,{suffix:".notes.json",missing:"the program left no profile: only Node programs that exit normally write one",counts:recording2.what==="cpu",preload:(own,folder,counting)=>preloaded(own,{...recording2,folder,counting})}),recordV8Server=async(target,request,recording2)=>({runs:[await recordServer(target,request,{suffix:".notes.json",missing:"the server left no profile: only Node servers that keep NODE_OPTIONS write one",preload:(own,folder,link)=>preloaded(own,{...recording2,folder,counting:!1,link})})],counted:[]}),preloaded=(own,told)=>({NODE_OPTIONS:[own.NODE_OPTIONS,`--require ${quoted(programFile("v8-preload.cjs"))}`].filter(Boolean).join(" "),[RECORDING2]:JSON.stringify(told)}),quoted=path=>`"${path.replace(/["\\]/g,"\\$&")}"`;var INTERVAL=500,v8Cpu={name:"V8 CPU profiler, inlining off",suits:({kind},metric)=>(kind==="tinybench"||kind==="command"||kind==="http")&&isOfTime(metric)||kind==="tinybench"&&metric==="instructions",async take(target,request){let{root}=target.context,files=await recordV8(target,request,{what:"cpu",interval:INTERVAL}),runs=files.runs.map(run=>{let profile2=ofOneRun2(run.map(file=>readTime(file,root)));return{...profile2,notes:[...profile2.notes,...unseenChildren(run)]}}),joined=joinProfiles(runs);return{...joined,frames:[...joined.frames,...files.counted.flatMap(file=>readCalls(file,root))]}}},ofOneRun2=profiles=>{let joined=joinProfiles(profiles);return profiles.length===1?joined:{...joined,operations:profiles[0]?.operations??null,self:joined.self.map((cost2,index)=>joined.frames[joined.frame[index]??-1]?.kind==="idle"?0:cost2),notes:[...joined.notes,`its ${profiles.length} processes and threads are shown as one`]}};var INTERVAL2=32*1024,NOTE="memory outside V8\u2019s heap, such as Buffers, does not show",v8Allocations={name:"V8 sampling heap profiler, all allocations",suits:({kind},metric)=>kind==="tinybench"&&(metric==="heap-per-op"||metric==="peak-memory")||(kind==="command"||kind==="http")&&metric==="peak-memory",async take(target,request){let{runs}=await recordV8(target,request,{what:"allocations",interval:INTERVAL2}),profiles=runs.map(run=>memoryOf(run,target.context.root));return joinProfiles(profiles)}},v8Alive={name:"V8 sampling heap profiler, what stays alive",label:"alive",suits:({kind},metric)=>(kind==="tinybench"||kind==="http")&&metric==="peak-memory",async take(target,request){let{runs}=await recordV8(target,request,{what:"alive",interval:INTERVAL2});return{...joinProfiles(runs.map(run=>memoryOf(run,target.context.root))),operations:1,per:"process"}}},memoryOf=(files,root)=>{let profiles=files.map(file=>readMemory(file,root,INTERVAL2)),joined=joinProfiles(profiles);return{...joined,operations:profiles[0]?.operations??null,notes:[...joined.notes,NOTE]}};var PROFILERS=[v8Cpu,pythonTime,v8Alive,v8Allocations,callgrind,perfRecord],profilersFor=(spec,metric)=>PROFILERS.filter(({suits})=>suits(spec,metric)).toSorted((one,other)=>Number(other.expects?.(spec)??!1)-Number(one.expects?.(spec)??!1)),allocationProfiler=spec=>v8Allocations.suits(spec,"peak-memory")?{...v8Allocations,label:"garbage"}:null;import{cpSync,existsSync,mkdirSync as mkdirSync6,readdirSync as readdirSync4}from"node:fs";import{basename as basename2,dirname as dirname2,join as join8}from"node:path";var ROUNDS=5,FEWEST_ROUNDS=3,EXACT={most:2,fewest:1},PROFILE=.6,profileRounds=async(profiler,options)=>{var _stack=[];try{let scratch=__using(_stack,await openScratch(),!0);let folder=join8(scratch.path,"profiles");mkdirSync6(folder);let unkept=null;let rounds=await inFolder(profiler,options,folder).finally(()=>{unkept=keep(folder,options.keep,profiler.label)});return unkept===null?rounds:{...rounds,head:rounds.head.map(one=>withNote(one,unkept??""))}}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}},inFolder=async(profiler,options,folder)=>{let{clock,deadline,signal,targets}=options,began=clock(),{most,fewest}=numberOf(profiler,options),late=AbortSignal.timeout(Math.max(1,Math.ceil((deadline-began)*1e3))),bounded=AbortSignal.any([signal,late]),taken={base:[],head:[]};for(let round3=0;round3<most;round3+=1){let each=(clock()-began)/Math.max(1,round3);if(round3>=fewest&&clock()+each>deadline)break;let order=round3%2===0?["base","head"]:["head","base"],profiles={},take=async side=>{let target=targets[side];if(target===null)return;let[file,remaining2]=[join8(folder,`${side}-${round3+1}`),deadline-clock()],given={metric:options.metric,file,remaining:remaining2};profiles[side]=await profileOne(profiler,side,withSignal(target,bounded),given)};try{await profileBoth(profiler,order,take)}catch(error){if(signal.throwIfAborted(),late.aborted)return enough(taken,fewest,clock()-began);if(round3<fewest||!(error instanceof ProfilerProblem))throw error;return{...taken,head:taken.head.map(one=>withNote(one,`later profiles: ${error.message}`))}}for(let side of order)taken[side].push(...profiles[side]===void 0?[]:[profiles[side]])}return taken},withNote=(profile2,note)=>({...profile2,notes:[...profile2.notes,note]}),profileBoth=async({exact},order,take)=>{if(exact!==!0){for(let side of order)await take(side);return}let ended=await Promise.allSettled(order.map(take));for(let each of ended)if(each.status==="rejected")throw each.reason},numberOf=({exact},{targets})=>exact===!0?EXACT:{most:ROUNDS,fewest:targets.base===null?1:FEWEST_ROUNDS},enough=(taken,fewest,seconds)=>{let rounds=taken.head.length;if(rounds>=fewest)return taken;throw new ProfilerProblem(fewest===1?`one profile per side does not fit into ${Math.round(seconds)} s`:`${fewest} profiles per side do not fit into ${Math.round(seconds)} s: ${rounds} did`)},withSignal=(target,signal)=>({...target,context:{...target.context,signal}}),profileOne=async(profiler,side,target,given)=>{try{let profile2=await profiler.take(target,{...given,seconds:PROFILE});if(profile2.self.some(cost2=>cost2>0))return profile2;throw new ProfilerProblem(`the profile of ${side} is empty`)}catch(error){throw error instanceof BenchmarkFailure?new ProfilerProblem(`${side} could not be profiled: ${error.message}`,{cause:error}):error}},NATIVE=/\.(?:cpuprofile|heapprofile|collapsed|pstats|speedscope\.json)$|callgrind\.out\.\d+$/,keep=(folder,wanted,label)=>{try{return wanted!==null&&copyNative(folder,wanted,label),null}catch(error){return`the profiles could not be kept in ${wanted?.folder}: ${error.message}`}},copyNative=(folder,{folder:target,name},label)=>{mkdirSync6(target,{recursive:!0});for(let entry of readdirSync4(folder,{recursive:!0,encoding:"utf8"})){let file=join8(folder,entry);if(!NATIVE.test(entry)||!existsSync(file))continue;let run=dirname2(entry)==="."?"":`${dirname2(entry)}-`,own=basename2(entry),labelled=label===void 0?own:own.replace(/\.\w+$/,`.${label}$&`);cpSync(file,join8(target,`${name}-${run}${labelled}`))}};var MOST_EXPLAINED=6;async function explainChecks(checks,records,options){let{world,limit,sides,left}=options,chosen2=oneOfAKind(checks),all=limit*MOST_EXPLAINED,end=world.clock()+Math.min(all,left()),explanations=[];for(let check of chosen2){let candidate=sides.candidates.find(({record:record2})=>record2.path===check.path),record=records.get(check.path);if(candidate===void 0||record===void 0)continue;if(world.signal.throwIfAborted(),world.clock()+1>=end){let why=left()>1?OUT_OF_TIME:NO_TIME;explanations.push(unexplained(check.path,check.metric,why));continue}world.onEvent({kind:"step",text:`Profiling ${check.path} ${check.metric}`});let granted=Math.min(limit,end-world.clock());explanations.push(await explainOne(check,candidate,record,{...options,limit:granted}))}return explanations}var NO_BUDGET={maxRegression:.05,max:null,atLeast:null,owner:null},checksToProfile=(records,metric,method)=>{let measured=records.filter(({status})=>status==="measured"||status==="new"),rule=ruleOf({...method,tests:1});return measured.map(record=>{let check={path:record.path,metric,budget:NO_BUDGET,budgetText:"",position:NOWHERE};return judge(check,record,rule)})},NOWHERE={line:1,column:1},NO_TIME="not profiled: the time limit was reached",OUT_OF_TIME=`not profiled: only ${MOST_EXPLAINED} benchmarks are explained per run`,oneOfAKind=checks=>{let kind=({path,metric})=>`${path}
${metricOf(metric).unit==="B"}`,size=({effect})=>effect?.value??0,fit=({metric})=>Math.abs((metricOf(metric).quantile??.6)-.5),first=new Map;for(let check of checks.toSorted((one,other)=>fit(one)-fit(other)))first.has(kind(check))||first.set(kind(check),check);return[...first.values()].toSorted((one,other)=>size(other)-size(one))};async function explainOne(check,candidate,record,options){let{clock,signal}=options.world,began=clock();try{return await withProfiles({check,candidate,record,options,began})}catch(error){signal.throwIfAborted();let problem=error instanceof ProfilerProblem?error.message:`the profiler failed: ${error.message}`;return unexplained(check.path,check.metric,problem,clock()-began)}}async function withProfiles(found2){let{check,candidate}=found2,spec=candidate.specs.head,profilers=spec===null?[]:profilersFor(spec,check.metric);if(spec===null||profilers.length===0)throw new ProfilerProblem(`no profiler for ${check.metric} of ${candidate.record.runner} benchmarks`);let changes=await changesOf(found2),level=levelOfCheck(check,found2.record),best=null,problems=[];for(let profiler of profilers){if(best!==null&&(best.conclusion.kind==="culprit"||remaining(found2)<5))break;if(best!==null&&profiler.fallback===!0)continue;if(problems.length>0&&remaining(found2)<1)break;let next=await explainWith(profiler,profiler.exact?COUNTED3:level,changes,found2).catch(error=>{if(!(error instanceof ProfilerProblem))throw error;return problems.push(error.message),null});next!==null&&(best===null||next.conclusion.kind==="culprit")&&(best=next)}let explanation=best;if(explanation===null)throw new ProfilerProblem([...new Set(problems)].join("; "));return explanation.conclusion.kind==="gc"?withAllocator(explanation,changes,found2):explanation}var COUNTED3={level:null,waiting:!0,notes:[]},remaining=({options,began})=>began+options.limit-options.world.clock();async function explainWith(profiler,{level,waiting,notes:notes2},changes,found2){let{check,options,began}=found2,profiles=await profile(profiler,found2),{path,metric}=check,seconds=options.world.clock()-began;return explain({path,metric,profiler:profiler.name,profiles,level,changes,waiting,notes:notes2,seconds})}function profile(profiler,{check,candidate,options,began}){let{world,limit,profiles,sides}=options,target=side=>{let[spec,context]=[candidate.specs[side],sides.contexts[side]];return spec===null||context===null?null:{spec,task:taskOn(candidate,side),context}},head=target("head"),names=profileFileNames(sides.candidates.map(({record})=>record.path));if(head===null)throw new ProfilerProblem("head has nothing to profile");return profileRounds(profiler,{metric:check.metric,targets:{base:target("base"),head},deadline:began+limit,clock:world.clock,signal:world.signal,keep:profiles===null?null:{folder:profiles,name:names.get(check.path)??"benchmark"}})}async function changesOf({candidate,options}){let{changes,configuration}=options.sides,suite=configuration.suites.find(({name})=>name===candidate.record.suite),all=await changes().catch(()=>null);if(all===null||suite===void 0||measurementOf(candidate.record).harness!=="head")return all;let shared=sharedFiles(suite);return{...all,files:all.files.filter(({head})=>head===null||!shared(head))}}var sharedFiles=({runner,harness})=>{let matchers=harness.map(globMatcher);return file=>"file"in runner&&runner.file===file||matchers.some(matches=>matches(file))};async function withAllocator(explanation,changes,found2){let spec=found2.candidate.specs.head,profiler=spec===null?null:allocationProfiler(spec);if(profiler===null||explanation.conclusion.kind!=="gc"||remaining(found2)<4)return explanation;try{let level={level:null,waiting:!0,notes:[]},{conclusion}=await explainWith(profiler,level,changes,found2);if(conclusion.kind!=="culprit")return explanation;let{place:place2,cost:cost2,share}=conclusion;return{...explanation,conclusion:{...explanation.conclusion,allocator:{place:place2,cost:cost2,share}}}}catch{return found2.options.world.signal.throwIfAborted(),explanation}}import{join as join9}from"node:path";var configurationDigest=({project},{file})=>shortDigest([project,file]),ALWAYS=["p50","p95"],LONGEST6=500;function baselineOf(measured){let{fingerprint,cpu,os,node}=measured.environment,known=measured.records.filter(record=>record.status==="measured"&&record.recipe!==null),benchmarks=known.map(record=>benchmarkOf(record,measured.planned));return benchmarks.some(({costs,exact})=>Object.keys({...costs,...exact}).length>0)?{commit:measured.commit,at:measured.startedAt.toISOString(),tool:`perf-budgets ${VERSION}`,machine:{fingerprint,cpu:cpu.slice(0,LONGEST6),os:os.slice(0,LONGEST6),node},complete:measured.whole&&known.length===measured.records.length,benchmarks}:null}function benchmarkOf(record,planned){let{path}=record,{recipe,alone,exact}=measurementOf(record),asked=planned.filter(check=>check.path===path).map(({metric})=>metric),costs={},trials=alone.length<SCREENING.trials?[]:alone.slice(0,SCREENING.trials);for(let metric of new Set([...ALWAYS,...asked])){let column=metricOf(metric).exact?[]:levels(trials,metric);column.length>0&&column.every(cost2=>cost2>0)&&(costs[metric]=column)}return{path,recipe:recipe??"",costs,...exactOf(exact)}}var exactOf=({head,basis})=>({exact:head??{},...head!==null&&basis!==void 0&&{basis:basis.slice(0,LONGEST6)}});import{readFile}from"node:fs/promises";import{sep}from"node:path";var SETTINGS=/^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;async function recipesOf(candidates2,suites,checkouts,context,checks){let harness=await headHarness(checkouts,suites),settings=Object.entries(context.environment).filter(([name])=>SETTINGS.test(name)).sort(([one],[other])=>one<other?-1:1),recipes=new Map,runtimes=new Map;for(let{record}of candidates2){let suite=suites.find(({name})=>name===record.suite);if(suite===void 0)continue;runtimes.has(suite.name)||runtimes.set(suite.name,await programOf2(startedBy(suite.runner),context));let samples=samplesOf(checks.filter(({path})=>path===record.path)),{head:runtime}=measurementOf(record).runtime,started=runtimes.get(suite.name)??null;if(started===null||started==="interpreter"&&runtime===null)continue;let program=[started,runtime?.name,runtime?.version],parts=[suite.runner,harness.get(suite.name),program,settings,samples];recipes.set(record.path,shortDigest(parts))}return recipes}async function programOf2(started,context){return started==="unknown"?null:typeof started=="string"?started:digestOfProgram(started,context)}async function digestOfProgram({argv,directory},context){let folder=`${context.root}${sep}${directory}`,file=await findExecutable(argv[0]??"",context.environment.PATH,folder);return file===null||file.startsWith(context.root+sep)?"own":sha256(await readFile(file)).slice(0,12)}async function openMeasured(request,project,options){let{world}=options,repository=await findRepository(project.root,gitWorldOf(world)),named=await resolveRef(repository,request.head??"HEAD","--head"),name=request.head??await currentBranch(repository)??named.commit.slice(0,9),head={commit:named.commit,name,dirty:!1};world.onEvent({kind:"step",text:`Checking out ${name} (${named.commit.slice(0,9)})`});let checkouts=await openHead({repository,head,workingTree:!1},{signal:world.signal});try{let sides=await prepared(request,project,options,checkouts,head),notes2=request.head===void 0&&await isDirty(repository)?["uncommitted changes were not measured"]:[],{suites}=sides.configuration;return{sides:{...sides,warnings:[...notes2,...sides.warnings]},commit:head.commit,configurationDigest:configurationDigest(repository,project),withRecipes:async(candidates2,planned)=>{let{head:context}=sides.contexts;if(context===null)throw new TypeError("head is not ready");let recipes=await recipesOf(candidates2,suites,checkouts,context,planned);return candidates2.map(candidate=>{let recipe=recipes.get(candidate.record.path)??null;return{...candidate,record:{...candidate.record,recipe}}})},[Symbol.asyncDispose]:()=>checkouts[Symbol.asyncDispose]()}}catch(error){throw await checkouts[Symbol.asyncDispose](),error}}async function prepared(request,project,options,checkouts,head){let loaded=await readConfiguration(join9(checkouts.head.root,project.file),project.file),{configuration,warnings}=withInherited(loaded.configuration,options.world.environment,inheritedNames(loaded.configuration)),settings=await settingsOf(checkouts,head.commit),done=await prepareHead({...preparation(configuration,null,request,options),checkouts,settings}),how={limit:limitOf(request,configuration),slowdown:0},context=contextIn(checkouts.head.root,options,how),found2=await listHeadOnly(configuration,context,options.world);return{...headOnlyOf(head,configuration,context,found2),warnings:[...loaded.warnings,...warnings,...checkouts.warnings,...done.warnings]}}async function storeRun(opened,storing){let{request,world,environment,records,planned}=storing,configuration=opened.configurationDigest,use={strategy:request.baseline?.strategy??"auto",availability:null,configuration,runs:[]};if(request.baseline===void 0)return{...use,text:"measured alone and not stored"};let run=baselineOf({commit:opened.commit,startedAt:world.now,environment,records,planned,whole:request.only.length===0});if(run===null)return{...use,text:"not stored: nothing was measured"};world.onEvent({kind:"step",text:"Storing this run"});let{saved,text:text3}=await request.baseline.store.save(run,configuration,world.signal);return{...use,text:saved?text3:`not stored: ${text3}`}}async function comparableRuns(all,fingerprint,revisions,{suites,project}){let alike=all.filter(({machine})=>machine.fingerprint===fingerprint),standing=new Map;for(let commit of new Set(alike.map(run=>run.commit)))standing.set(commit,await suitesOfBase(commit,revisions,suites,project));let runs=alike.filter(({commit})=>standing.get(commit)!=null),ofBase=suite=>runs.filter(({commit})=>standing.get(commit)?.has(suite)),anchored=suites.some(({name})=>ofBase(name).length>0);return{runs,ofBase,problem:anchored?null:problemOf(all,alike,runs,revisions)}}function problemOf(all,alike,runs,{base}){return alike.length===0?`none of ${count(all.length,"stored run")} of main was measured on a machine like this one`:runs.length===0?`none of ${count(alike.length,"stored run")} on machines like this one is of a commit in the history of ${short(base.commit)} that this clone knows`:`none of ${count(runs.length,"comparable run")} of main is of ${short(base.commit)} itself, which head is compared with`}var short=commit=>commit.slice(0,9);async function suitesOfBase(commit,{repository,base},suites,project){let everything=new Set(suites.map(({name})=>name));if(commit===base.commit)return everything;let options=inRepository(repository);if(await tryGit(["merge-base","--is-ancestor",commit,base.commit],options)===null)return null;let files=await filesBetween(repository,commit,base.commit);return files.length===0?everything:unaffectedSuites(suites,files,project.file)}function baselineRunsOf(benchmark,{runs,ofBase}){let own=run=>run.benchmarks.filter(({path,recipe})=>path===benchmark.path&&recipe===benchmark.recipe),known=run=>run.benchmarks.some(({path})=>path===benchmark.path),anchors=ofBase(suiteOf(benchmark.path));return anchors.length===0?"no stored run is of the base commit\u2019s code":anchors.some(known)?anchors.some(run=>own(run).length>0)?{costs:costsOf2(runs.flatMap(own)),...exactOf2(anchors.flatMap(own))}:"it runs differently than on main":"main has not measured it"}function costsOf2(found2){let costs={};for(let metric of METRIC_NAMES){let column=found2.flatMap(each=>{let trials=each.costs[metric]??[];return trials.length===0?[]:[Number(median([...trials]).toPrecision(6))]});column.length>0&&(costs[metric]=column)}return costs}function exactOf2(found2){let basis=found2.findLast(({exact:exact2})=>Object.keys(exact2).length>0)?.basis;return{exact:leastOf(found2.filter(each=>each.basis===basis)),...basis!==void 0&&{basis}}}function leastOf(found2){let least={};for(let{exact}of found2)for(let metric of METRIC_NAMES){let[value,before]=[exact[metric],least[metric]];value!==void 0&&(before===void 0||asCost(value,metric)<asCost(before,metric))&&(least[metric]=value)}return Object.keys(least).length===0?null:least}function declaredOnBase(suite,{ofBase}){let whole=ofBase(suite).findLast(({complete})=>complete);return whole===void 0?null:whole.benchmarks.map(({path})=>path).filter(path=>suiteOf(path)===suite)}async function screenFirst(pair,options){let{baseline,mode}=pair.request;if(baseline===void 0||mode!=="check")return null;let{strategy,store}=baseline,configuration=configurationDigest(pair.checkouts.repository,pair.project),nothing={strategy,configuration,runs:[]};if(strategy==="paired")return unscreened({...nothing,availability:null,text:"stored runs were ignored, as requested"});let{fingerprint}=options.environment;pair.options.world.onEvent({kind:"step",text:"Looking for stored runs of main"});let found2=await store.load({configuration,fingerprint},pair.options.world.signal),{availability,text:text3}=found2;if(availability!=="found")return unscreened({...nothing,availability,text:text3});let comparable=await comparableRuns(found2.runs,fingerprint,pair.revisions,{suites:pair.configuration.suites,project:pair.project}),runs=comparable.runs.map(({commit,at})=>({commit,at})),use={...nothing,availability,text:comparable.problem??text3,runs};return comparable.problem!==null?unscreened(use):screenHead({...options,pair,baseline,comparable,use})}var unscreened=(use,ready=null)=>({use,screening:null,ready,decided:new Map,pending:new Map,sides:null});async function screenHead(stage){let{pair,baseline}=stage,ready=await readyHead(pair),found2=headCandidates(pair,ready),budgets={configuration:pair.configuration,baseConfiguration:pair.own,tip:pair.tip,candidates:found2,renames:{suites:pair.renamedSuites,benchmarks:new Map}},{checks}=budgetsOf(budgets,found2,pair.request),screening={...SCREENING,mayFail:baseline.strategy==="baseline"},{attempts,reasons}=await attemptsOf(stage,found2,checks,screening),use=withText(stage.use,attempts.length,reasons);if(attempts.length===0)return unscreened(use,ready);let rule=ruleForChecks({...METHOD,screening},checks),measured=await measureScreened(attempts,{rule,contexts:{base:null,head:{...pair.head,signal:stage.world.signal}},world:stage.world,seed:pair.request.seed,timeLimit:stage.deadline.left(),elapsed:stage.deadline.elapsed,pin:stage.pin,screening}),isDecided=({candidate,checks:asked})=>{let record=measured.get(candidate.record.path);return asked.every(check=>{let{alone}=measurementOf(record);return!isPending(check,record,rule)||screening.mayFail&&alone.length>=screening.trials})},decidedPaths=new Set(attempts.filter(isDecided).map(({candidate})=>candidate.record.path)),part=isDone=>new Map([...measured].filter(([path])=>decidedPaths.has(path)===isDone)),decided=part(!0);return{use,screening,ready,decided,pending:part(!1),sides:isBaseNeeded(stage,found2,decided)?null:headSides(pair,ready,found2,decided)}}function headCandidates({configuration,request},ready){let found2=configuration.suites.flatMap(suite=>{let head=ready.listings.get(suite.name);return head===void 0?[skipped(suite)]:candidates(suite,null,{head,own:null,overlaid:null,harness:"head"})}),matches=matcherOfAny(request.only);return found2.filter(({record})=>matches(record.path))}async function attemptsOf({pair,comparable},found2,checks,screening){let{suites}=pair.configuration,recipes=await recipesOf(found2,suites,pair.checkouts,pair.head,checks),attempts=[],reasons=[];for(let candidate of found2.filter(({record})=>record.status==="new")){let{path}=candidate.record,asked=checks.filter(check=>check.path===path),recipe=recipes.get(path)??null,stored=recipe===null?"runs of its kind may not be comparable":baselineRunsOf({path,recipe},comparable);if(typeof stored=="string")reasons.push(stored);else{let hindrance=asked.map(check=>hindranceOf(check,stored,screening)).find(each=>each!==null);hindrance!=null?reasons.push(hindrance):attempts.push({candidate:withStored(asMeasured(candidate),stored,recipe),checks:asked})}}return{attempts,reasons}}var withStored=(candidate,stored,recipe)=>{let{record}=candidate;return wasRun(record)?{...candidate,record:{...record,stored,recipe}}:candidate};function hindranceOf({metric,budget},stored,screening){if(budget.maxRegression===null)return null;if(metricOf(metric).exact)return stored.exact?.[metric]===void 0?`the runs of main have no ${metric} for it`:null;let runs=stored.costs[metric]?.length??0;return runs<screening.fewestRuns?`it has ${count(runs,"comparable run")}, and screening needs ${screening.fewestRuns}`:isScreenable({metric,budget},stored,screening)?null:"runs of main vary too much for its budget"}function withText(use,attempted,reasons){let counts=new Map;for(let reason of reasons)counts.set(reason,(counts.get(reason)??0)+1);let[first]=[...counts].sort((a,b)=>b[1]-a[1]),tried=`${count(use.runs.length,"comparable run")} of main on machines like this one, ${count(attempted,"benchmark")} screened`;if(first===void 0)return{...use,text:tried};let rest=reasons.length===1?"one was not":`${reasons.length} were not`,others=counts.size===1?"":` (${first[1]} of them, others for other reasons)`;return{...use,text:`${tried}; ${rest}: ${first[0]}${others}`}}function isBaseNeeded({pair,comparable},found2,decided){let needsNoBase=({record:{path,status}})=>decided.has(path)||status==="failed"||status==="skipped";if(!found2.every(needsNoBase))return!0;let{suites}=pair.configuration,matches=matcherOfAny(pair.request.only),paths=new Set(found2.map(({record})=>record.path)),lost=suite=>{let declared=declaredOnBase(suite,comparable);return declared===null||declared.some(path=>matches(path)&&!paths.has(path))},removed=(pair.own?.suites??[]).some(({name})=>suites.every(suite=>suite.name!==name)),present=found2.filter(({record})=>record.status!=="skipped"&&record.status!=="failed");return removed||pair.own===null||present.some(({record})=>lost(record.suite))}function headSides(pair,ready,found2,decided){let candidates2=found2.map(candidate=>{let record=decided.get(candidate.record.path)??candidate.record;return{...candidate,record}});return{...headOnlyOf(pair.revisions.head,pair.configuration,pair.head,candidates2),base:pair.revisions.base,baseConfiguration:pair.own,tip:pair.tip,policyChanges:pair.policyChanges,warnings:[...pair.warnings,...pair.checkouts.warnings,...ready.warnings]}}function withScreened(candidates2,screened){if(screened===null||screened.sides!==null)return candidates2;let paths=new Set(candidates2.map(({record})=>record.path)),known=candidates2.map(candidate=>{let{record}=candidate,decided=screened.decided.get(record.path),pending=screened.pending.get(record.path);if(decided!==void 0)return{...candidate,record:decided};if(pending===void 0||record.status!=="measured")return candidate;let{alone,stored,recipe,exact}=measurementOf(pending),{warnings}=pending;return{...candidate,record:{...record,alone,stored,recipe,exact,warnings}}}),rest=[...screened.decided.values()].filter(({path})=>!paths.has(path)),isWhollyDecided=suite=>{let listing=screened.ready?.listings.get(suite),tasks=listing!==void 0&&"tasks"in listing?listing.tasks:[];return tasks.length>0&&tasks.every(({task})=>screened.decided.has(benchmarkPath(suite,task)))},spare=({record})=>record.status==="failed"&&!screened.decided.has(record.path)&&isWhollyDecided(record.suite);return[...known.filter(candidate=>!spare(candidate)),...rest.map(record=>({record,task:null,specs:{base:null,head:null}}))]}async function gate(request,world){var _stack2=[];try{let deadline=__using(_stack2,openDeadline(world));let run=await begin(request,world,deadline);let{project,options}=run;if(request.mode==="run"){let sides2=await sidesInPlace(request,project,options);return limitBy(run,sides2.configuration),conclude(run,sides2,null,null)}if(request.mode==="record-baseline"){var _stack=[];try{let opened=__using(_stack,await openMeasured(request,project,options),!0);limitBy(run,opened.sides.configuration);return await conclude(run,opened.sides,null,opened)}catch(_){var _error=_,_hasError=!0}finally{var _promise=__callDispose(_stack,_error,_hasError);_promise&&await _promise}}let pair=__using(_stack2,await openPair(request,project,options),!0);limitBy(run,pair.configuration);let screened=await screenFirst(pair,{...run.machine,pin:run.pin,world,deadline});let sides=screened?.sides??await sidesOf(pair,screened?.ready??null);return await conclude(run,sides,screened,null)}catch(_2){var _error2=_2,_hasError2=!0}finally{var _promise2=__callDispose(_stack2,_error2,_hasError2);_promise2&&await _promise2}}var limitBy=({request,deadline},{timeLimit})=>deadline.set(request.timeLimit??timeLimit),declaredLimit=({root,file},request)=>readConfiguration(join10(root,file),file,budgetsFor(request)).then(({configuration})=>configuration.timeLimit,()=>1/0);async function begin(request,world,deadline){let file=resolve3(world.cwd,request.configuration),project={root:dirname3(file),file:basename3(file)};refuseMistakes(request,project.root),deadline.set(request.timeLimit??await declaredLimit(project,request));let{environment,warnings}=benchmarkEnvironment(world.environment),node=await findNode(environment,project.root);if(node===null)throw new UserError("no node on PATH",{hint:"install Node 20 or newer",exitCode:3});let pin=await findPin(world.environment.PATH),machine=await describeMachine(node,pin?.core??null,world.environment),options={environment,node:node.path,world:deadline.world};return{request,world,deadline,project,options,machine,pin,warnings}}var FOR_EXPLAINING={most:15,share:.08};function timeToMeasure({request,deadline}){let whole=deadline.left()+deadline.elapsed(),reserved=request.explain===null?0:Math.min(FOR_EXPLAINING.most,FOR_EXPLAINING.share*whole);return deadline.left()-reserved}async function conclude(run,found2,screened,opened){let{request,world,deadline}=run,sides={...found2,contexts:endedBy(world.signal,found2.contexts)},wanted=chosen(withScreened(sides.candidates,screened),request.only),budgets=request.explain?.metric==null?budgetsOf(sides,wanted,request):NO_CHECKS,rule=ruleForChecks({...METHOD,screening:screened?.screening??null},budgets.checks),candidates2=opened===null?wanted:await opened.withRecipes(wanted,budgets.planned),measured=await measureAll(candidates2,budgets.checks,{rule,contexts:sides.contexts,world,seed:request.seed,timeLimit:timeToMeasure(run),elapsed:deadline.elapsed,pin:run.pin,planned:budgets.planned,...screened!==null&&{decided:screened.decided},...opened!==null&&{least:SCREENING.trials}}),{environment}=run.machine,use=opened===null?screened?.use??null:await storeRun(opened,{request,world,environment,records:measured,planned:budgets.planned});return await assemble(run,{sides,budgets,rule,measured,use})}function refuseMistakes({only,configuration},root){for(let glob of only){let problem=globProblem(glob);if(problem!==null)throw new UserError(`--only ${JSON.stringify(glob)}: ${problem}`,{hint:"try --only 'parser/**'"})}if(!existsSync2(root))throw new UserError(`${configuration} does not exist: there is no folder ${root}`,{hint:"give the configuration with --config FILE"})}function chosen(candidates2,only){let idle=only.find(glob=>!candidates2.some(({record})=>globMatcher(glob)(record.path))),matches=matcherOfAny(only);if(idle===void 0)return candidates2.filter(({record})=>matches(record.path));let why=record=>{let failure=failureOf(record);return failure===null?"":`: ${failure.message}`},paths=candidates2.map(({record})=>`  ${record.path}${why(record)}`).join(`
`);throw new UserError(`--only ${idle} matches no benchmark`,{hint:`benchmarks:
${paths}`})}var explainAll=(wish,checks,{sides,measured,rule},{world,deadline})=>{let asked=wish.metric===null?checks.filter(({verdict})=>verdict==="over"):checksToProfile(measured,wish.metric,rule.method);return explainChecks(asked,new Map(measured.map(record=>[record.path,record])),{...wish,sides,world,left:deadline.left})},withheld=(records,{world,options})=>records.flatMap(record=>{let failure=failureOf(record);if(failure===null)return[];let printed=`${failure.message}
${failure.output}`,text3=withheldIn(printed,world.environment,options.environment);return text3===null?[]:[{path:record.path,text:text3}]});function removedIn({request},{sides,measured}){let lost=measured.filter(({status})=>status==="missing").map(({path})=>path),found2=declaredRemovals(lost,sides.baseConfiguration,sides.configuration),isWhole=request.mode==="check"&&request.only.length===0;return{paths:found2.paths,warnings:isWhole?found2.warnings:[]}}async function assemble(run,findings){let{request,world,machine}=run,{sides,budgets,rule,measured,use}=findings,records=new Map(measured.map(record=>[record.path,record])),checks=budgets.checks.map(check=>judge(check,records.get(check.path),rule)),explanations=request.explain===null?[]:await explainAll(request.explain,checks,findings,run),disturbances=measured.map(measurementOf).some(({trials,alone})=>trials.length+alone.length>0)?machine.warnings:[],removed=removedIn(run,findings),remarks=[...run.warnings,...sides.warnings,...removed.warnings,...budgets.warnings,...disturbances],report={schema:1,tool:`perf-budgets ${VERSION}`,mode:sides.base===null?"run":"check",startedAt:world.now.toISOString(),duration:Math.round(run.deadline.elapsed()*1e3)/1e3,seed:request.seed,environment:machine.environment,baseline:use,base:sides.base,head:sides.head,configuration:{file:request.configuration,undecided:sides.configuration.undecided},method:rule.method,benchmarks:measured,checks,explanations,caveats:[...remarks.map(text3=>({path:null,text:text3})),...withheld(measured,run)],budgetChanges:[...sides.policyChanges,...budgets.changes],renames:renamesIn(sides.renames),removals:removed.paths.map(path=>({path,approvedBy:null})),verdict:runVerdict(checks,measured)};return{...report,caveats:[...report.caveats,...findCaveats(report)]}}export{budgetsOf,gate};
