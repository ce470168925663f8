#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{refuseDebugger}from"./chunk-HMIYCPAN.js";import{VERSION}from"./chunk-5EEVBATL.js";import{Command,CommanderError,InvalidArgumentError,OUTPUT_NAMES,Option,outputOption}from"./chunk-BCNHUDJI.js";import{STRATEGIES}from"./chunk-K7UIHZPD.js";import"./chunk-SVPUC6JQ.js";import"./chunk-ECGCZYKH.js";import"./chunk-PDSEJ4MJ.js";import"./chunk-F6SBHOUU.js";import"./chunk-6KLYPNPI.js";import{METRIC_NAMES,UserError}from"./chunk-QSPSNUBW.js";import"./chunk-LT5P7FYG.js";var EXIT_CODES=`
Exit codes
  0    every check decided and within its budget (or undecided, where the policy allows)
  1    over budget, or a declared benchmark is missing
  2    configuration or usage
  3    could not measure
  130  cancelled`,HELP={root:{description:`Compares the speed and memory of two commits with the budgets in perf-budgets.yml.
A red result is proved, a green one too; what could not be proved is called undecided.`,after:`
Start with
  $ perf-budgets validate              is the configuration right?
  $ perf-budgets check                 working tree against where this branch began
  $ perf-budgets check --only 'parser/**' --time-limit 60s
  $ perf-budgets selftest              can the gate go red at all?
${EXIT_CODES}`},check:{description:`Runs the declared benchmarks of base and head in turns on this machine and judges every budget.
Both are checked out into temporary worktrees; your checkout is not touched.`,after:`
Reading the result
  within     proved within budget         over       proved over budget
  undecided  not proved either way        improved   proved faster than base
  new        only head has it             missing    base declares it, head lost it
  failed     could not be measured

Examples
  $ perf-budgets check                         uncommitted changes included
  $ perf-budgets check --base v2.1.0           since a release
  $ perf-budgets check --base main --head my-branch --json report.json --markdown comment.md
  $ perf-budgets check --baselines ../runs-of-main

With --baselines, head is first measured alone and compared with stored runs of main from machines like this one.
They may prove that a budget is kept; what they do not prove is measured against base, as without them.
  --strategy auto      the default, as above
  --strategy paired    do not look at stored runs
  --strategy baseline  let them also call a check over budget: a number from another machine then fails a change
${EXIT_CODES}`},run:{description:`Measures the working tree alone and judges absolute budgets such as "p95: 300ms".
Relative budgets need a base: use check.`,after:`
With --save it measures HEAD instead, in a checkout of its own, installed and built as by check, and stores the run.

Examples
  $ perf-budgets run --only 'search/**'
  $ perf-budgets run --baselines ../runs-of-main --save
${EXIT_CODES}`},validate:{description:"Reads the configuration and prints every problem at once, with line and column. Runs nothing."},replay:{description:`Decides again from the recorded trials alone; the verdicts are the same as in the run.
With --budget it answers "what would have happened with another budget?".`,after:`
Examples
  $ perf-budgets replay report.json
  $ perf-budgets replay report.json --budget 'search/**:p50=+3%'
  $ perf-budgets replay report.json --html report.html`},profile:{description:`Profiles a benchmark, whatever its budgets say: where does the time of an operation go, or its memory?
With --base or --head both sides are checked out, measured and profiled, and the difference is shown.`,after:`
Examples
  $ perf-budgets profile search/query                          the working tree as it lies there
  $ perf-budgets profile search/query --base main              what changed since then, function by function
  $ perf-budgets profile search/query --metric heap-per-op     who allocates
  $ perf-budgets profile search/query --html profile.html      a flame graph to click through
  $ perf-budgets profile search/query --profiles profiles      open the files in Chrome DevTools or VS Code`},selftest:{description:`Compares the working tree with itself twice: once unchanged, once with a known slowdown injected into
every operation of head. The gate must stay green the first time and go red the second.`,after:`
Examples
  $ perf-budgets selftest --only search/query
  $ perf-budgets selftest --slowdown 10`},parse:{description:'Reads a report of another benchmark tool as `report:` suites do and prints what it understood as JSON:\na list of { name, metric, unit, samples, summary } in seconds ("s"), bytes ("B") or plain numbers ("1").',after:`
Examples
  $ perf-budgets parse --format go bench.txt
  $ go test -bench . | perf-budgets parse --format go -
  $ perf-budgets parse --format criterion target/criterion

Formats are listed in docs/formats.md; an unknown name prints the list.`}};var seconds=text=>{let match=/^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text);if(match===null)throw new InvalidArgumentError("expected a time such as 60s, 5m or 1h");let value=Number(match[1])*{s:1,m:60,h:3600}[match[2]??"s"];if(value===0)throw new InvalidArgumentError("expected a time longer than nothing");return value},whole=text=>{if(!/^\d{1,9}$/.test(text))throw new InvalidArgumentError("expected a whole number");return Number(text)},CONFIG=new Option("--config <file>","the budgets").default("perf-budgets.yml"),PROFILES=new Option("--profiles <folder>","keep the profiles there, for Chrome DevTools, VS Code or speedscope"),NO_EXPLAIN=new Option("--no-explain","do not profile what is over budget to say why"),writing=(command,names=OUTPUT_NAMES)=>names.reduce((all,name)=>all.addOption(outputOption(name)),command),measuring=command=>writing(command.addOption(CONFIG).option("--only <glob>","measure only benchmarks whose path matches")).option("--seed <number>","repeat the random choices of an earlier run",whole).option("--time-limit <time>","for everything, e.g. 60s or 10m (default: time-limit in the configuration)",seconds).option("--quiet","no progress, only the result");function program(){let root=new Command("perf-budgets").description(HELP.root.description).version(VERSION).addHelpText("after",HELP.root.after).showHelpAfterError("(perf-budgets --help shows what there is)").exitOverride();return addCheck(root),addRun(root),addValidate(root),addReplay(root),addSelftest(root),addParse(root),addProfile(root),root}function addCheck(root){measuring(root.command("check")).summary("compare head with base and decide").description(HELP.check.description).option("--base <ref>","what to compare with (default: where this branch left the default branch)").option("--head <ref>","what to judge (default: the working tree, uncommitted changes included)").option("--baselines <folder>","runs of main stored by `run --save`: what they prove is not measured against base").addOption(new Option("--strategy <name>","what stored runs may decide (default: auto)").choices(STRATEGIES)).addOption(PROFILES).addOption(NO_EXPLAIN).addHelpText("after",HELP.check.after).action(options=>finish(async()=>(await import("./chunk-CMZXDILV.js")).check(options)))}function addRun(root){measuring(root.command("run")).summary("measure the working tree and judge absolute budgets").description(HELP.run.description).option("--save","measure HEAD in a checkout of its own and store it in --baselines").option("--baselines <folder>","where runs of main are stored").addOption(PROFILES).addOption(NO_EXPLAIN).addHelpText("after",HELP.run.after).action(options=>finish(async()=>(await import("./chunk-CMZXDILV.js")).run(options)))}function addValidate(root){root.command("validate").summary("check perf-budgets.yml without running anything").description(HELP.validate.description).addOption(CONFIG).action(options=>finish(async()=>(await import("./chunk-JCHCXDDR.js")).validate(options)))}function addReplay(root){let replay=root.command("replay").summary("decide again from a record").description(HELP.replay.description).argument("<report>","a file written by --json").option("--budget <rule...>",'ask "what if", e.g. --budget "parser/**:p50=+3%"');writing(replay).addHelpText("after",HELP.replay.after).action((file,options)=>finish(async()=>(await import("./chunk-MMYEFOGS.js")).replay(file,options)))}function addSelftest(root){let percent=text=>whole(text.replace("%",""));measuring(root.command("selftest")).summary("inject a known slowdown and prove that the gate goes red").description(HELP.selftest.description).option("--slowdown <percent>","how much slower to make head",percent,25).addHelpText("after",HELP.selftest.after).action(options=>finish(async()=>(await import("./chunk-L2FODT34.js")).selftest(options)))}function addParse(root){root.command("parse").summary("show what is understood of the report of another tool").description(HELP.parse.description).argument("<report>","a file, a folder of files, or - for standard input").requiredOption("--format <name>","which tool wrote it").addHelpText("after",HELP.parse.after).action((file,options)=>finish(async()=>(await import("./chunk-EOGCVFYN.js")).parse(file,options)))}function addProfile(root){let metrics=METRIC_NAMES.filter(name=>name!=="error-rate"),profile=root.command("profile").summary("profile a benchmark and show where its cost goes, or what changed").description(HELP.profile.description).argument("<path>","the benchmark, or a glob of several").addOption(CONFIG).option("--base <ref>","compare with this one").option("--head <ref>","what to profile (default: the working tree)").addOption(new Option("--metric <metric>","whose cost: a time, heap-per-op or peak-memory").choices(metrics).default("p50")).addOption(PROFILES).option("--time-limit <time>","for the profiles of one benchmark (default: 20s)",seconds);writing(profile,["json","html"]).option("--seed <number>","repeat the random choices of an earlier run",whole).option("--quiet","no progress, only the result").addHelpText("after",HELP.profile.after).action((path,options)=>finish(async()=>(await import("./chunk-RRJIB4UP.js")).profile(path,options)))}async function finish(work){try{process.exitCode=await work()}catch(error){process.exitCode=report(error)}}function report(error){if(error instanceof Error&&error.name==="Cancelled")return 130;if(!(error instanceof UserError))throw error;return process.stderr.write(`
${error.message}
`),error.hint!==null&&process.stderr.write(`
${error.hint}
`),error.exitCode}for(let stream of[process.stdout,process.stderr])stream.on("error",()=>{});refuseDebugger();process.exitCode=3;try{await program().parseAsync()}catch(error){error instanceof CommanderError?process.exitCode=error.exitCode===0?0:2:(process.stderr.write(`
This is a fault of perf-budgets, please report it.
${error instanceof Error?error.stack??error.message:String(error)}
`),process.exitCode=3)}
