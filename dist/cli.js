#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{nearestConfiguration}from"./chunk-QOCK4EQD.js";import{Command,CommanderError,InvalidArgumentError,Option,outputOption,writing}from"./chunk-PF4B5NVK.js";import{refuseDebugger}from"./chunk-HMIYCPAN.js";import"./chunk-RMQGEB5P.js";import"./chunk-RZTR2Y4F.js";import{STRATEGIES}from"./chunk-46GLMBRG.js";import"./chunk-VTW7B4U5.js";import{print,say}from"./chunk-JZT5ITWQ.js";import{VERSION}from"./chunk-5EEVBATL.js";import{distrustCheckoutAround}from"./chunk-CI6SQOHC.js";import{ISOLATION_MODES,NETWORKS}from"./chunk-7KHLVC3D.js";import"./chunk-7ISH6GSC.js";import"./chunk-4HUM5K7M.js";import"./chunk-P6MQ6WJK.js";import"./chunk-HDEFO7TV.js";import"./chunk-DHWPBPIO.js";import"./chunk-7KSL3ZOA.js";import"./chunk-UFZ3QNTI.js";import"./chunk-NDPWOCA3.js";import"./chunk-5PV7ZI2K.js";import"./chunk-BJ4RWKX2.js";import"./chunk-RIPWYIUG.js";import"./chunk-EBCLG24W.js";import{UserError}from"./chunk-C22BVI2I.js";import"./chunk-IQ7TCKHV.js";import{METRIC_NAMES}from"./chunk-FORWQX5A.js";import"./chunk-LT5P7FYG.js";var seconds=text=>{let match=/^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text);if(match===null)throw new InvalidArgumentError("expected a time such as 60s, 5m or 1h");let value=Number(match[1])*{s:1,m:60,h:3600}[match[2]??"s"];if(value===0)throw new InvalidArgumentError("expected a time longer than zero");return value},secondsOrNone=text=>/^0[smh]?$/.test(text)?0:seconds(text),shardOfParts=text=>{let[,index,of]=/^(\d{1,3})\/(\d{1,3})$/.exec(text)??[],shard={index:Number(index),of:Number(of)};if(!(shard.index>=1&&shard.index<=shard.of))throw new InvalidArgumentError("expected a part such as 2/5, the second of five");return shard},whole=text=>{if(!/^\d{1,9}$/.test(text))throw new InvalidArgumentError("expected a whole number");return Number(text)};var EXIT_CODES=`
Exit codes
  0    every check passes: within budget, new, or undecided where "undecided:" allows it
  1    over budget, likely over (unless "undecided: pass"), missing, or undecided under "undecided: fail"
  2    wrong configuration or usage, or nothing to judge
  3    something could not be measured, or not in time
  130  cancelled`,HELP={root:{description:`Compares the speed and memory of two commits and holds them to the budgets in perf-budgets.yml.
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
${EXIT_CODES}`},init:{description:`Finds benchmarks, programs, services and bundles in every package, runs each once in a private checkout,
runs them against themselves for a minute to see what noise allows, and writes perf-budgets.yml and the
workflow. It proposes only what it has run, takes over thresholds of gates that are there, and overwrites nothing.`,after:`
Examples
  $ perf-budgets init
  $ perf-budgets init --yes --calibrate 5m         budgets that rest on more runs
  $ perf-budgets init --dry-run                    only show what it would write`},merge:{description:`Takes the records of all parts of a run and judges every check, once: the chance of a false alarm is spent over the
whole run, as if one machine had measured it. Refuses parts of different commits, budgets or versions; a part that
left no record has failed.`,after:`
Examples
  $ perf-budgets check --shard 1/2 --json part-1.json      on one machine
  $ perf-budgets check --shard 2/2 --json part-2.json      on another
  $ perf-budgets merge part-1.json part-2.json --markdown comment.md`},mcp:{description:`A server of the Model Context Protocol on standard input and output, with the tools list, plan, check, replay,
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
${EXIT_CODES}`},plan:{description:`Says of every benchmark whether check would measure it, why, and about how long that takes. It makes both sides
ready and runs every benchmark once, which shows what it reads; it measures and judges nothing.`,after:`
Examples
  $ perf-budgets plan
  $ perf-budgets plan --base main --json plan.json`},run:{description:`Measures the working tree as it is, without checkout or build, and judges absolute budgets such as "p95: 300ms".
Relative budgets need a base: use check.`,after:`
With --save it measures HEAD instead, in a separate checkout, installed and built as check does, and stores the run.

Examples
  $ perf-budgets run --only 'search/**'
  $ perf-budgets run --baselines ../runs-of-main --save
${EXIT_CODES}`},validate:{description:"Reads the configuration and prints all problems, each with line and column. Runs nothing."},replay:{description:`Judges the recorded trials again, without measuring; the verdicts are those of the run.
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
  $ perf-budgets history --folder ../history --json history.json`},historyAppend:{description:`Adds a commit of the default branch to the history, from records of check:
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
  $ perf-budgets profile search/query --profiles profiles      open the files in Chrome DevTools or VS Code`},selftest:{description:`Compares the working tree with itself twice: once unchanged, once with a known slowdown injected into
every operation of head. The gate must stay green the first time and go red the second time.`,after:`
Examples
  $ perf-budgets selftest --only search/query
  $ perf-budgets selftest --slowdown 10`},doctor:{description:`Looks at this machine, perf-budgets.yml, the workflows that run the gate and the benchmarks, which it runs
against themselves in a private checkout, and says what is wrong with each and what to do about it.`,after:`
Marks
  \u2717  verdicts can be wrong, or not come at all          \xB7  worth considering

Exit codes
  0  nothing to mend          1  something to mend

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

docs/formats.md lists the formats; so does an unknown name.`}};var ISOLATION=new Option("--isolation <mode>","namespaces of its own for each side (default: isolation in the configuration, which is auto)").choices([...ISOLATION_MODES].reverse()),NETWORK=new Option("--network <reach>","network of measured code in them (default: network in the configuration, which is loopback)").choices([...NETWORKS].reverse());async function finish(work){try{process.exitCode=await work()}catch(error){process.exitCode=report(error)}}function report(error){if(error instanceof Error&&error.name==="Cancelled")return 130;if(!(error instanceof UserError))throw error;return say(`
${error.message}
`),error.hint!==null&&say(`
${error.hint}
`),error.exitCode}function addDoctor(root,config){root.command("doctor").summary("say what is wrong with this machine, this configuration, these benchmarks").description(HELP.doctor.description).addOption(config).option("--measure <time>","how long benchmarks run against themselves; 0 for not at all",secondsOrNone,30).option("--new","look only at benchmarks that are new or edited since --base").option("--base <ref>","with --new: what they are new to (default: the default branch)").addHelpText("after",HELP.doctor.after).action(options=>finish(async()=>(await import("./chunk-BXWCIF4P.js")).doctor(options)))}async function addCompletion(root){if(process.argv[2]==="complete"){for(let command of root.commands)command.description(command.summary());(await import("./chunk-AYYSXVGH.js")).default(root),process.exitCode=0}else root.command("complete").summary("print what completes commands and options in bash, zsh, fish or powershell").argument("<shell>")}var placed=command=>command.option("--branch <name>","the branch it is on (default: `history:` in the configuration)").option("--folder <folder>","the folder it is in, instead of a branch");function addHistory(root,config){let history=placed(config(root.command("history"))).summary("show how benchmarks moved on the default branch, and which commits moved them").description(HELP.history.description).argument("[path]","only benchmarks whose path matches this glob").option("--json <file>","write every series for other programs").option("--csv <file>","write every point as a row").option("--html <file>","write one self-contained page: charts, search, comparing any two commits").option("--badge <file>","write a badge as SVG: the worst change that is sure").option("--shields <file>","write the same for the endpoint badge of shields.io").addHelpText("after",HELP.history.after).action((path,options)=>finish(async()=>(await import("./chunk-EAQCCX7B.js")).show(path,options)));placed(history.command("append")).summary("add a record of the default branch, on a CI other than GitHub Actions").description(HELP.historyAppend.description).argument("<record>","what `check --base HEAD^1 --json FILE` wrote: the commit against the one before").option("--anchor <record>","what `check --base RELEASE --json FILE` wrote: the commit against a release").option("--name <name>","tells jobs of a matrix apart","").action((record,_,command)=>finish(async()=>(await import("./chunk-5BKOY3RE.js")).append(record,command.optsWithGlobals()))),placed(history.command("import")).summary("take over what another tool has kept").description(HELP.historyImport.description).argument("<source>","data.js of github-action-benchmark, or the folder of results of asv").action((source,_,command)=>finish(async()=>(await import("./chunk-QKBUOCQV.js")).importHistory(source,command.optsWithGlobals())))}function addMcp(root){root.command("mcp").summary("serve these commands to an agent, over the Model Context Protocol").description(HELP.mcp.description).addHelpText("after",HELP.mcp.after).action(()=>finish(async()=>(await import("./chunk-FEGUMP7Q.js")).mcp()))}function addMerge(root){let merge=root.command("merge").summary("decide about a run whose parts several machines measured").description(HELP.merge.description).argument("<reports...>","files written by check --shard I/N --json");writing(merge).addHelpText("after",HELP.merge.after).action((files,options)=>finish(async()=>(await import("./chunk-5X32IMOE.js")).merge(files,options)))}var CONFIGURATION="perf-budgets.yml",CONFIG=new Option("--config <file>","the configuration; without it, the nearest one in this folder or one above it").default(CONFIGURATION),ONLY=()=>new Option("--only <glob>","only benchmarks whose path matches this glob; can be given several times").argParser((glob,before)=>[...before??[],glob]),PROFILES=new Option("--profiles <folder>","keep the profiles in this folder, for Chrome DevTools, VS Code or speedscope"),NO_EXPLAIN=new Option("--no-explain","do not profile what is over budget"),measuring=command=>writing(command.addOption(CONFIG).addOption(ONLY())).option("--seed <number>","repeat the random choices of an earlier run",whole).option("--time-limit <time>","limit for the whole run, e.g. 60s or 10m (default: time-limit in the configuration)",seconds).addOption(ISOLATION).addOption(NETWORK).option("--quiet","print only the result, no progress");function program(){let root=new Command("perf-budgets").description(HELP.root.description).version(VERSION,"-v, --version","print the version").helpCommand("help [command]","print the help of a command").addHelpText("after",HELP.root.after).showHelpAfterError("(run perf-budgets --help for usage)").exitOverride().configureOutput({writeOut:print,writeErr:say}).hook("preAction",(_,command)=>{command.getOptionValueSource("config")==="default"&&command.setOptionValue("config",nearestConfiguration(CONFIGURATION))});return addInit(root),addCheck(root),addPlan(root),addRun(root),addValidate(root),addReplay(root),addMerge(root),addSelftest(root),addParse(root),addProfile(root),addDoctor(root,CONFIG),addList(root),addMcp(root),addHistory(root,command=>command.addOption(CONFIG)),root}function addInit(root){root.command("init").summary("find what can be measured here and write perf-budgets.yml").description(HELP.init.description).option("--yes","ask nothing").option("--dry-run","run everything, write nothing, and show what would be written").option("--forks","two workflows, so that pull requests from forks get comments too").option("--agents","a section in AGENTS.md that tells coding agents about the budgets").option("--calibrate <time>","how long benchmarks run against themselves; 0 for not at all",secondsOrNone,60).option("--time-limit <time>","the longest a pull request may take; what does not fit is left out",seconds,1200).addHelpText("after",HELP.init.after).action(options=>finish(async()=>(await import("./chunk-6OVAQNAZ.js")).init(options)))}function addCheck(root){measuring(root.command("check")).summary("compare head with base and judge every budget").description(HELP.check.description).option("--base <ref>","what to compare with (default: the merge base with the default branch)").option("--head <ref>","what to judge (default: the working tree, including uncommitted changes)").option("--baselines <folder>","folder of main runs stored by `run --save`; what they prove within budget needs no base run").addOption(new Option("--strategy <name>","what may be decided without base and head in pairs (default: auto); full: nothing").choices(STRATEGIES)).option("--shard <part>","measure only this part of the benchmarks, such as 2/5; `merge` decides about all of them",shardOfParts).option("--dry-run","only say what would be measured, and why: the same as `plan`").addOption(PROFILES).addOption(NO_EXPLAIN).addHelpText("after",HELP.check.after).action(options=>finish(async()=>options.dryRun===!0?(await import("./chunk-66BIZM5I.js")).plan(options):(await import("./chunk-XE5HDWJ3.js")).check(options)))}function addPlan(root){root.command("plan").summary("say what check would measure, why, and how long it takes").description(HELP.plan.description).addOption(CONFIG).option("--base <ref>","what to compare with (default: the merge base with the default branch)").option("--head <ref>","what to judge (default: the working tree, including uncommitted changes)").addOption(ONLY()).option("--baselines <folder>","folder of main runs stored by `run --save`").addOption(new Option("--strategy <name>","as of check (default: auto)").choices(STRATEGIES)).addOption(outputOption("json")).option("--seed <number>","repeat the random choices of an earlier run",whole).option("--time-limit <time>","limit for the whole run, e.g. 60s or 10m",seconds).option("--quiet","print only the result, no progress").addHelpText("after",HELP.plan.after).action(options=>finish(async()=>(await import("./chunk-66BIZM5I.js")).plan(options)))}function addRun(root){measuring(root.command("run")).summary("measure the working tree and judge absolute budgets").description(HELP.run.description).option("--save","measure HEAD in a separate checkout and store the run in --baselines").option("--baselines <folder>","folder of stored main runs").addOption(PROFILES).addOption(NO_EXPLAIN).addHelpText("after",HELP.run.after).action(options=>finish(async()=>(await import("./chunk-XE5HDWJ3.js")).run(options)))}function addValidate(root){root.command("validate").summary("check perf-budgets.yml without running anything").description(HELP.validate.description).addOption(CONFIG).action(options=>finish(async()=>(await import("./chunk-JKAUZQPQ.js")).validate(options)))}function addReplay(root){let replay=root.command("replay").summary("judge a recorded run again").description(HELP.replay.description).argument("<report>","a file written by --json").option("--budget <rule...>",'judge with another budget, e.g. --budget "parser/**:p50=+3%"');writing(replay).addHelpText("after",HELP.replay.after).action((file,options)=>finish(async()=>(await import("./chunk-WJLYPSOE.js")).replay(file,options)))}function addSelftest(root){let percent=text=>whole(text.replace("%",""));measuring(root.command("selftest")).summary("inject a known slowdown and prove that the gate goes red").description(HELP.selftest.description).option("--slowdown <percent>","how much slower to make head (default: twice what the loosest budget allows, 25 at the least)",percent).addHelpText("after",HELP.selftest.after).action(options=>finish(async()=>(await import("./chunk-AOVFTXEI.js")).selftest(options)))}function addParse(root){root.command("parse").summary("show how the report of another tool is read").description(HELP.parse.description).argument("<report>","a file, a folder of files, or - for standard input").requiredOption("--format <name>","the tool that wrote it").addHelpText("after",HELP.parse.after).action((file,options)=>finish(async()=>(await import("./chunk-UHDVI4LU.js")).parse(file,options)))}function addProfile(root){let metrics=METRIC_NAMES.filter(name=>name!=="error-rate"),profile=root.command("profile").summary("profile a benchmark and show where its cost goes, or what changed").description(HELP.profile.description).argument("<path>","the benchmark, or a glob of several benchmarks").addOption(CONFIG).option("--base <ref>","what to compare with").option("--head <ref>","what to profile (default: the working tree)").addOption(new Option("--metric <metric>","the cost to profile: a time, heap-per-op or peak-memory").choices(metrics).default("p50")).addOption(PROFILES).option("--time-limit <time>","limit for the profiles of one benchmark (default: 20s)",seconds);writing(profile,["json","html"]).option("--seed <number>","repeat the random choices of an earlier run",whole).option("--quiet","print only the result, no progress").addHelpText("after",HELP.profile.after).action((path,options)=>finish(async()=>(await import("./chunk-KX2ADOTU.js")).profile(path,options)))}function addList(root){root.command("list").summary("list the benchmarks here and their budgets").description(HELP.list.description).addOption(CONFIG).addOption(ONLY()).addHelpText("after",HELP.list.after).action(options=>finish(async()=>(await import("./chunk-DDG7RMPH.js")).list(options)))}for(let stream of[process.stdout,process.stderr])stream.on("error",()=>{});refuseDebugger();distrustCheckoutAround(process.cwd());process.exitCode=3;try{let root=program();await addCompletion(root),await root.parseAsync()}catch(error){let isHelp=error instanceof CommanderError&&error.code==="commander.help"&&process.argv.length>2;error instanceof CommanderError?process.exitCode=isHelp||error.exitCode===0?0:2:(say(`
This is a bug in perf-budgets; please report it.
${error instanceof Error?error.stack??error.message:String(error)}
`),process.exitCode=3)}
