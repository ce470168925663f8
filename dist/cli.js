#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as N}from"./chunk-AMEIHVV7.js";import{a as O,b as h,c as I,d as s,f as _,g as l}from"./chunk-KNV5FFPU.js";import{a as A}from"./chunk-SROM7PWB.js";import"./chunk-QP72J6J7.js";import"./chunk-ECVNC2OX.js";import{a as C}from"./chunk-IZCZ6OOH.js";import"./chunk-VUVMSAR5.js";import"./chunk-J7DZ6GHD.js";import{a as L,b as p}from"./chunk-LITUDVWQ.js";import{a as T}from"./chunk-OPPPCWU5.js";import{b as H}from"./chunk-L5POVNDF.js";import{a as S,b as R}from"./chunk-W7FMLJNX.js";import"./chunk-UGDVDJG2.js";import"./chunk-FKTXQ5X2.js";import"./chunk-JATKXAGG.js";import"./chunk-PUVYFPVG.js";import"./chunk-A2EF2Y2Q.js";import"./chunk-QAL3IN3A.js";import"./chunk-7INPG5KB.js";import"./chunk-7X2BXWDK.js";import"./chunk-O4TGGEIE.js";import"./chunk-2P44H4ZM.js";import"./chunk-BDLU75AA.js";import"./chunk-VXZLYE4X.js";import"./chunk-WUWU3JFJ.js";import"./chunk-O4CKU55T.js";import"./chunk-AE6JWDGY.js";import"./chunk-SNHCAHXF.js";import"./chunk-KMZVTZ63.js";import"./chunk-KEFEPSH4.js";import{a as P}from"./chunk-Y6PN7LMF.js";import"./chunk-VIG7Q22X.js";import{c as g}from"./chunk-MXVD7CVE.js";import"./chunk-B3H7WEUU.js";import"./chunk-LGTEBSEV.js";import"./chunk-LWSUCP4F.js";import{a as r}from"./chunk-ZLUGSNWU.js";var m=r(e=>{let t=/^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(e);if(t===null)throw new h("expected a time such as 60s, 5m or 1h");let n=Number(t[1])*{s:1,m:60,h:3600}[t[2]??"s"];if(n===0)throw new h("expected a time longer than zero");return n},"seconds"),w=r(e=>/^0[smh]?$/.test(e)?0:m(e),"secondsOrNone"),D=r(e=>{let[,t,n]=/^(\d{1,3})\/(\d{1,3})$/.exec(e)??[],i={index:Number(t),of:Number(n)};if(!(i.index>=1&&i.index<=i.of))throw new h("expected a part such as 2/5, the second of five");return i},"shardOfParts"),c=r(e=>{if(!/^\d{1,9}$/.test(e))throw new h("expected a whole number");return Number(e)},"whole");var x=`
Exit codes
  0    every check passes: within budget, new, or undecided where "undecided:" allows it
  1    over budget, likely over (unless "undecided: pass"), missing, or undecided under "undecided: fail"
  2    wrong configuration or usage, or nothing to judge
  3    something could not be measured, or not in time
  130  cancelled`,o={root:{description:`Compares the speed and memory of two commits and holds them to the budgets in perf-budgets.yml.
It only calls a check over budget when the slowdown is statistically certain, and only calls it within
budget when that is. Anything in between is undecided; the file says what that does to the run.`,after:`
Start with
  $ perf-budgets init                  find what can be measured, and write perf-budgets.yml
  $ perf-budgets validate              is the configuration valid?
  $ perf-budgets check                 working tree against the merge base with the default branch
  $ perf-budgets check --only 'parser/**' --time-limit 60s
  $ perf-budgets selftest              does the gate go red on a real slowdown?

Completion of commands and options
  $ source <(perf-budgets complete bash)      or zsh, fish, powershell
${x}`},init:{description:`Finds benchmarks, programs, services and bundles in every package, runs each once in a private checkout,
runs them against themselves for a minute to see what noise allows, and writes perf-budgets.yml and the
workflow. It proposes only what it has run, takes over thresholds of gates that are there, and overwrites nothing.`,after:`
Examples
  $ perf-budgets init
  $ perf-budgets init --yes --calibrate 5m         budgets that rest on more runs
  $ perf-budgets init --from-history               budgets that the noise of the CI's own runs allows
  $ perf-budgets init --dry-run                    only show what it would write`},merge:{description:`Takes the records of all parts of a run and judges every check, once: the chance of a false alarm is spent over the
whole run, as if one machine had measured it. Refuses parts of different commits, budgets or versions; a part that
left no record has failed. Records of several platforms become one report with a column for each: every check
stays as its platform decided it, and the worst decides.`,after:`
Examples
  $ perf-budgets check --shard 1/2 --json part-1.json      on one machine
  $ perf-budgets check --shard 2/2 --json part-2.json      on another
  $ perf-budgets merge part-1.json part-2.json --markdown comment.md
  $ perf-budgets merge linux=linux.json macos=macos.json --markdown comment.md`},mcp:{description:`A server of the Model Context Protocol on standard input and output, with the tools list, plan, check, replay,
profile and explain. Results are the data that --summary writes; what measures runs one at a time.`,after:`
In the configuration of a client, started in the folder of the project
  { "mcpServers": { "perf-budgets": { "command": "perf-budgets", "args": ["mcp"] } } }`},check:{description:`Runs the benchmarks of base and head in turns on this machine and judges every budget.
Both are checked out into temporary worktrees; your checkout is not touched.`,after:`
Reading the result
  within     proved within budget         over       proved over budget
  undecided  not proved either way        improved   proved faster than base
  new        only on head                 missing    on base, not on head
  failed     could not be measured

Examples
  $ perf-budgets check                         uncommitted changes included
  $ perf-budgets check --base v2.1.0           since a release
  $ perf-budgets check --base main --head my-branch --json report.json --markdown comment.md
  $ perf-budgets check --baselines ../runs-of-main

With --baselines, head is first measured alone and compared with stored runs of main from machines like this one.
They can prove a check within budget; anything else is measured against base as usual.
  --strategy auto      the default, as above
  --strategy paired    ignore stored runs
  --strategy baseline  stored runs may also call a check over budget, so a number from another machine can fail a change
  --strategy full      measure everything in pairs, also what the change does not reach

Each benchmark is run once under strace first, on both sides. Where nothing differs that it reads, looks for or loads,
head runs base's program: its relative budgets are kept, and it is not measured. A few are all the same, as a control.
${x}`},plan:{description:`Says of every benchmark whether check would measure it, why, and about how long that takes. It makes both sides
ready and runs every benchmark once, which shows what it reads; it measures and judges nothing.`,after:`
Examples
  $ perf-budgets plan
  $ perf-budgets plan --base main --json plan.json`},coverage:{description:`Runs every benchmark of the working tree once with its calls counted, and shows where the time of all of them goes, which
functions of the project none of them runs, and which benchmarks run the same functions. JavaScript, TypeScript and Python.`,after:`
Examples
  $ perf-budgets coverage
  $ perf-budgets coverage --only 'search/**' --html coverage.html`},note:{description:`Writes the comment as a note on the merge request, in place of the one that an earlier pipeline wrote. The environment names
the merge request, as GitLab sets it: CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID. PERF_BUDGETS_GITLAB_TOKEN is a
project access token with scope api.`,after:`
Exit codes
  0    the note says what the file says
  2    the command is wrong, or this is no pipeline of a merge request
  3    GitLab did not take the note

Examples
  $ perf-budgets check --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --markdown comment.md
  $ perf-budgets note comment.md`},run:{description:`Measures the working tree as it is, without checkout or build, and judges absolute budgets such as "p95: 300ms".
Relative budgets need a base: use check.`,after:`
With --save it measures HEAD instead, in a separate checkout, installed and built as check does, and stores the run.

Examples
  $ perf-budgets run --only 'search/**'
  $ perf-budgets run --baselines ../runs-of-main --save
${x}`},validate:{description:"Reads the configuration and prints all problems, each with line and column. Runs nothing."},replay:{description:`Judges the recorded trials again, without measuring; the verdicts are those of the run.
With --budget it shows what another budget would have decided.`,after:`
Examples
  $ perf-budgets replay report.json
  $ perf-budgets replay report.json --budget 'search/**:p50=+3%'
  $ perf-budgets replay report.json --html report.html`},history:{description:`Shows how every benchmark moved on the default branch since the last release, worst first, and names the
commits that moved it. Changes are measured in pairs on one machine, so they do not depend on which machine that was.
The action writes the history where perf-budgets.yml has "history:".`,after:`
Reading a line
  parser/large p50  \u2581\u2581\u2581\u2583\u2583\u2583\u2586\u2586  +7.8 % [+6.9 %, +8.6 %] since v2.1.0
      +5.2 % [+4.4 %, +6.0 %]  a1b2c3d4e parser: keep comments (Ann)
  A bar stands for one or more commits, a gap for commits that were not measured.

Examples
  $ perf-budgets history
  $ perf-budgets history 'parser/**' --csv parser.csv
  $ perf-budgets history --folder ../history --json history.json`},ledger:{description:`Prints, as Markdown, every cost that was accepted on purpose and merged: what it came to, why, who said so and when. What
is to be reviewed stands on top. It is read from the history.`,after:`
Example
  $ perf-budgets ledger > ledger.md`},historyAppend:{description:`Adds a commit of the default branch to the history, from records of check:
  $ perf-budgets check --base HEAD^1 --head HEAD --json before.json
  $ perf-budgets check --base v2.1.0 --head HEAD --json anchor.json
  $ perf-budgets history append before.json --anchor anchor.json
Files are only added, never changed; two that are pushed at once are both kept.`},historyImport:{description:`Adds what github-action-benchmark or asv has kept. Those are levels, which depend on the machine of their day: they
are shown apart from what was measured in pairs.`},profile:{description:`Profiles a benchmark, with or without budgets: where does the time (or memory) of an operation go?
With --base or --head it checks out, measures and profiles both sides and shows the difference.`,after:`
Examples
  $ perf-budgets profile search/query                          the working tree as it is
  $ perf-budgets profile search/query --base main              what changed since main, function by function
  $ perf-budgets profile search/query --metric heap-per-op     who allocates
  $ perf-budgets profile search/query --html profile.html      a flame graph to click through
  $ perf-budgets profile search/query --profiles profiles      open the files in Chrome DevTools or VS Code`},bisect:{description:`Seeks the commit that made a benchmark slower. Commits of the line of first parents from the good end to the bad one are
measured in pairs with the good end, on this machine, each as often as it takes to be sure. What cannot be built or
measured is passed over. All commits run the benchmark as the bad end defines it.`,after:`
What it does
  1. Compares the ends. Where they do not differ it says so, and names nobody.
  2. Halves what is left, each time asking: is more than half of the change there?
  3. Measures the commit, its parent, and the one against the other again, and explains the difference.

Exit codes
  0    answered: a commit, several small ones, or nothing got slower
  2    the configuration or the command is wrong
  3    not answered: the ends cannot be measured, or not told apart here
  130  cancelled

Examples
  $ perf-budgets bisect parser/large --good v2.1.0
  $ perf-budgets bisect parser/large --good v2.1.0 --bad main --metric p95
  $ perf-budgets bisect bundle --good HEAD~30 --metric size --at-least 2%`},selftest:{description:`Compares the working tree with itself twice: once unchanged, once with a known slowdown injected into
every operation of head. The gate must stay green the first time and go red the second time.
With --suite the slowdown (25 % if nothing else is said) is written into one function of the project after the other, in a
private checkout: of those that take 5 % of an operation or more, how many does the gate notice?`,after:`
Examples
  $ perf-budgets selftest --only search/query
  $ perf-budgets selftest --slowdown 10
  $ perf-budgets selftest --suite --time-limit 20m --json sensitivity.json`},doctor:{description:`Looks at this machine, perf-budgets.yml, the workflows that run the gate and the benchmarks, which it runs
against themselves in a private checkout, and says what is wrong with each and what to do about it.`,after:`
Marks
  \u2717  verdicts can be wrong, or not come at all          \xB7  worth considering

Exit codes
  0  nothing to fix           1  something to fix

Examples
  $ perf-budgets doctor
  $ perf-budgets doctor --measure 0            only what can be seen without running anything
  $ perf-budgets doctor --new                  the benchmarks of this branch`},list:{description:`Lists the benchmarks of the working tree and the budgets each of them has, without measuring.
A report suite is run once, because only its tool knows what is in it.`,after:`
Examples
  $ perf-budgets list
  $ perf-budgets list --only 'search/**'`},parse:{description:'Reads a report of another benchmark tool the way `report:` suites do and prints the result as JSON:\na list of { name, metric, unit, samples, summary } in seconds ("s"), bytes ("B") or plain numbers ("1").',after:`
Examples
  $ perf-budgets parse --format go bench.txt
  $ go test -bench . | perf-budgets parse --format go -
  $ perf-budgets parse --format criterion target/criterion

docs/formats.md lists the formats; so does an unknown name.`}};var b=new s("--isolation <mode>","namespaces of its own for each side (default: isolation in the configuration, which is auto)").choices([...S].reverse()),y=new s("--network <reach>","network of measured code in them (default: network in the configuration, which is loopback)").choices([...R].reverse());async function a(e){try{process.exitCode=await e()}catch(t){process.exitCode=K(t)}}r(a,"finish");function K(e){if(e instanceof Error&&e.name==="Cancelled")return 130;if(!(e instanceof P))throw e;return p(`
${e.message}
`),e.hint!==null&&p(`
${e.hint}
`),e.exitCode}r(K,"report");function M(e,t){e.command("doctor").summary("say what is wrong with this machine, this configuration, these benchmarks").description(o.doctor.description).addOption(t).option("--measure <time>","how long benchmarks run against themselves; 0 for not at all",w,30).option("--new","look only at benchmarks that are new or edited since --base").option("--base <ref>","with --new: what they are new to (default: the default branch)").addHelpText("after",o.doctor.after).action(n=>a(async()=>(await import("./chunk-BNSHB6BS.js")).doctor(n)))}r(M,"addDoctor");var E="perf-budgets.yml",d=new s("--config <file>","the configuration; without it, the nearest one in this folder or one above it").default(E),f=r(()=>new s("--only <glob>","only benchmarks whose path matches this glob; can be given several times").argParser((e,t)=>[...t??[],e]),"ONLY");function z(e){let[,t]=/^\+?(\d+(?:\.\d+)?)\s*%?$/.exec(e)??[],n=Number(t)/100;if(!(n>0))throw new h("expected a change such as 5%");return n}r(z,"percent");function q(e){e.command("bisect").summary("find the commit that made a benchmark slower").description(o.bisect.description).argument("<path>","the benchmark, such as parser/large").addOption(d).requiredOption("--good <ref>","a commit, tag or branch that was quick").option("--bad <ref>","one that is slow","HEAD").addOption(new s("--metric <metric>","what got worse").choices([...g]).default("p50")).option("--at-least <change>","the smallest change worth finding (default: what the budget of the benchmark allows, else 5%)",z).option("--json <file>","write all measurements and the result as JSON").option("--seed <number>","repeat the random choices of an earlier run",c).option("--time-limit <time>","limit for one measurement (default: time-limit in the configuration)",m).option("--no-explain","do not profile the commit that was found").addOption(b).addOption(y).option("--quiet","print only the result, no progress").addHelpText("after",o.bisect.after).action((t,n)=>a(async()=>(await import("./chunk-GXSF5ORI.js")).bisectCommits(t,n)))}r(q,"addBisect");async function G(e){if(process.argv[2]==="complete"){for(let t of e.commands)t.description(t.summary());(await import("./chunk-QIOOONSD.js")).default(e),process.exitCode=0}else e.command("complete").summary("print what completes commands and options in bash, zsh, fish or powershell").argument("<shell>")}r(G,"addCompletion");var k=r(e=>e.option("--branch <name>","the branch it is on (default: `history:` in the configuration)").option("--folder <folder>","the folder it is in, instead of a branch"),"placed");function W(e,t){let n=k(t(e.command("history"))).summary("show how benchmarks moved on the default branch, and which commits moved them").description(o.history.description).argument("[path]","only benchmarks whose path matches this glob").option("--json <file>","write every series for other programs").option("--csv <file>","write every point as a row").option("--pilot","print what a pilot has shown: what would have been red, and what was undecided").option("--html <file>","write one self-contained page: charts, search, comparing any two commits").option("--badge <file>","write a badge as SVG: the worst change that is sure").option("--shields <file>","write the same for the endpoint badge of shields.io").addHelpText("after",o.history.after).action((i,u)=>a(async()=>(await import("./chunk-L4XMF6KV.js")).show(i,u)));k(t(e.command("ledger"))).summary("print every cost that was accepted on purpose, as Markdown").description(o.ledger.description).addHelpText("after",o.ledger.after).action(i=>a(async()=>(await import("./chunk-KDUTYHZI.js")).ledger(i))),k(n.command("append")).summary("add a record of the default branch, on a CI other than GitHub Actions").description(o.historyAppend.description).argument("<record>","what `check --base HEAD^1 --json FILE` wrote: the commit against the one before").option("--anchor <record>","what `check --base RELEASE --json FILE` wrote: the commit against a release").option("--name <name>","tells jobs of a matrix apart","").action((i,u,v)=>a(async()=>(await import("./chunk-7EUUDVJ6.js")).append(i,v.optsWithGlobals()))),k(n.command("import")).summary("take over what another tool has kept").description(o.historyImport.description).argument("<source>","data.js of github-action-benchmark, or the folder of results of asv").action((i,u,v)=>a(async()=>(await import("./chunk-2U5MYDP3.js")).importHistory(i,v.optsWithGlobals())))}r(W,"addHistory");function F(e){e.command("mcp").summary("serve these commands to an agent, over the Model Context Protocol").description(o.mcp.description).addHelpText("after",o.mcp.after).action(()=>a(async()=>(await import("./chunk-SLLSEGCE.js")).mcp()))}r(F,"addMcp");function B(e){e.command("coverage").summary("show which functions the benchmarks run, and which none runs").description(o.coverage.description).addOption(d).addOption(f()).option("--json <file>","write the same as JSON").option("--html <file>","write a self-contained page").option("--quiet","print only the result, no progress").addHelpText("after",o.coverage.after).action(t=>a(async()=>(await import("./chunk-TNHXBP4O.js")).coverage(t)))}r(B,"addCoverage");function V(e){let t=e.command("merge").summary("decide about a run that several machines, or several platforms, measured").description(o.merge.description).argument("<reports...>","files written by check --json; NAME=FILE names the platform");l(t).addHelpText("after",o.merge.after).action((n,i)=>a(async()=>(await import("./chunk-GJNDNGHH.js")).merge(n,i)))}r(V,"addMerge");function U(e){e.command("note").summary("put the comment on the merge request of this GitLab pipeline").description(o.note.description).argument("<file>","a comment written by check --markdown").addHelpText("after",o.note.after).action(t=>a(async()=>(await import("./chunk-BHKGABOP.js")).writeNote(t,process.env)))}r(U,"addNote");var $=new s("--profiles <folder>","keep the profiles in this folder, for Chrome DevTools, VS Code or speedscope"),J=new s("--no-explain","do not profile what is over budget"),j=r(e=>l(e.addOption(d).addOption(f())).option("--seed <number>","repeat the random choices of an earlier run",c).option("--time-limit <time>","limit for the whole run, e.g. 60s or 10m (default: time-limit in the configuration)",m).addOption(b).addOption(y).option("--quiet","print only the result, no progress"),"measuring");function Y(){let e=new I("perf-budgets").description(o.root.description).configureHelp({commandDescription:r(t=>t.description().replaceAll(`
`," "),"commandDescription")}).version(T,"-v, --version","print the version").helpCommand("help [command]","print the help of a command").addHelpText("after",o.root.after).showHelpAfterError("(run perf-budgets --help for usage)").exitOverride().configureOutput({writeOut:L,writeErr:p}).hook("preAction",(t,n)=>{n.getOptionValueSource("config")==="default"&&n.setOptionValue("config",N(E))});return Q(e),X(e),Z(e),ee(e),te(e),oe(e),V(e),B(e),U(e),re(e),ne(e),ae(e),q(e),M(e,d),ie(e),F(e),W(e,t=>t.addOption(d)),e}r(Y,"program");function Q(e){e.command("init").summary("find what can be measured here and write perf-budgets.yml").description(o.init.description).option("--yes","ask nothing").option("--dry-run","run everything, write nothing, and show what would be written").option("--forks","two workflows, so that pull requests from forks get comments too").option("--agents","a section in AGENTS.md that tells coding agents about the budgets").option("--from-history [folder]","budgets from the noise of the runs that the history keeps, on its branch or in a folder").option("--calibrate <time>","how long benchmarks run against themselves; 0 for not at all",w,60).option("--time-limit <time>","the longest a pull request may take; what does not fit is left out",m,1200).addHelpText("after",o.init.after).action(t=>a(async()=>(await import("./chunk-YPUBQ7MO.js")).init(t)))}r(Q,"addInit");function X(e){j(e.command("check")).summary("compare head with base and judge every budget").description(o.check.description).option("--base <ref>","what to compare with (default: the merge base with the default branch)").option("--head <ref>","what to judge (default: the working tree, including uncommitted changes)").option("--baselines <folder>","folder of main runs stored by `run --save`; what they prove within budget needs no base run").addOption(new s("--strategy <name>","what may be decided without base and head in pairs (default: auto); full: nothing").choices(C)).option("--shard <part>","measure only this part of the benchmarks, such as 2/5; `merge` decides about all of them",D).option("--dry-run","only say what would be measured, and why: the same as `plan`").addOption($).addOption(J).addHelpText("after",o.check.after).action(t=>a(async()=>t.dryRun===!0?(await import("./chunk-7QI6F3T5.js")).plan(t):(await import("./chunk-ZEC4YXWO.js")).check(t)))}r(X,"addCheck");function Z(e){e.command("plan").summary("say what check would measure, why, and how long it takes").description(o.plan.description).addOption(d).option("--base <ref>","what to compare with (default: the merge base with the default branch)").option("--head <ref>","what to judge (default: the working tree, including uncommitted changes)").addOption(f()).option("--baselines <folder>","folder of main runs stored by `run --save`").addOption(new s("--strategy <name>","as of check (default: auto)").choices(C)).addOption(_("json")).option("--seed <number>","repeat the random choices of an earlier run",c).option("--time-limit <time>","limit for the whole run, e.g. 60s or 10m",m).option("--quiet","print only the result, no progress").addHelpText("after",o.plan.after).action(t=>a(async()=>(await import("./chunk-7QI6F3T5.js")).plan(t)))}r(Z,"addPlan");function ee(e){j(e.command("run")).summary("measure the working tree and judge absolute budgets").description(o.run.description).option("--save","measure HEAD in a separate checkout and store the run in --baselines").option("--baselines <folder>","folder of stored main runs").addOption($).addOption(J).addHelpText("after",o.run.after).action(t=>a(async()=>(await import("./chunk-ZEC4YXWO.js")).run(t)))}r(ee,"addRun");function te(e){e.command("validate").summary("check perf-budgets.yml without running anything").description(o.validate.description).addOption(d).action(t=>a(async()=>(await import("./chunk-T3O5PI7I.js")).validate(t)))}r(te,"addValidate");function oe(e){let t=e.command("replay").summary("judge a recorded run again").description(o.replay.description).argument("<report>","a file written by --json").option("--budget <rule...>",'judge with another budget, e.g. --budget "parser/**:p50=+3%"');l(t).addHelpText("after",o.replay.after).action((n,i)=>a(async()=>(await import("./chunk-RVI47DPK.js")).replay(n,i)))}r(oe,"addReplay");function re(e){let t=r(n=>c(n.replace("%","")),"percent");j(e.command("selftest")).summary("inject a known slowdown and prove that the gate goes red").description(o.selftest.description).option("--slowdown <percent>","how much slower to make head (default: twice what the loosest budget allows, 25 at the least)",t).option("--suite","slow down the functions under test instead, one at a time, and count how many the gate notices").addHelpText("after",o.selftest.after).action(n=>a(async()=>n.suite===!0?(await import("./chunk-UEN2ULWT.js")).selftestSuite(n):(await import("./chunk-V6FVUANM.js")).selftest(n)))}r(re,"addSelftest");function ne(e){e.command("parse").summary("show how the report of another tool is read").description(o.parse.description).argument("<report>","a file, a folder of files, or - for standard input").option("--format <name>","the tool that wrote it").addHelpText("after",o.parse.after).action((t,n)=>a(async()=>(await import("./chunk-WB46POAM.js")).parse(t,n)))}r(ne,"addParse");function ae(e){let t=g.filter(i=>i!=="error-rate"),n=e.command("profile").summary("profile a benchmark and show where its cost goes, or what changed").description(o.profile.description).argument("<path>","the benchmark, or a glob of several benchmarks").addOption(d).option("--base <ref>","what to compare with").option("--head <ref>","what to profile (default: the working tree)").addOption(new s("--metric <metric>","the cost to profile: a time, heap-per-op or peak-memory").choices(t).default("p50")).addOption($).option("--time-limit <time>","limit for the profiles of one benchmark (default: 20s)",m);l(n,["json","html"]).option("--seed <number>","repeat the random choices of an earlier run",c).option("--quiet","print only the result, no progress").addHelpText("after",o.profile.after).action((i,u)=>a(async()=>(await import("./chunk-X4FLOUM6.js")).profile(i,u)))}r(ae,"addProfile");function ie(e){e.command("list").summary("list the benchmarks here and their budgets").description(o.list.description).addOption(d).addOption(f()).addHelpText("after",o.list.after).action(t=>a(async()=>(await import("./chunk-FOLIOIH5.js")).list(t)))}r(ie,"addList");for(let e of[process.stdout,process.stderr])e.on("error",()=>{});A();H(process.cwd());process.exitCode=3;try{let e=Y();await G(e),await e.parseAsync()}catch(e){let t=e instanceof O&&e.code==="commander.help"&&process.argv.length>2;e instanceof O?process.exitCode=t||e.exitCode===0?0:2:(p(`
This is a bug in perf-budgets; please report it.
${e instanceof Error?e.stack??e.message:String(e)}
`),process.exitCode=3)}
