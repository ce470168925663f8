#!/usr/bin/env node
// The shell for people: reads arguments, prints the result, sets the exit code. Decides nothing.

import { Command, CommanderError, Option } from 'commander';
import { STRATEGIES } from '../core/model/baseline-run.ts';
import { METRIC_NAMES, type MetricName } from '../core/model/metrics.ts';
import { VERSION } from '../core/model/version.ts';
import { refuseDebugger } from '../process/debugger.ts';
import { distrustCheckoutAround } from '../process/programs.ts';
import { seconds, secondsOrNone, shardOfParts, whole } from './arguments.ts';
import { nearestConfiguration } from './configuration-file.ts';
import { HELP } from './help.ts';
import { ISOLATION, NETWORK } from './isolation-options.ts';
import { addDoctor } from './doctor-command.ts';
import type { InitOptions } from './init/init.ts';
import { addBisect } from './bisect-command.ts';
import { addCompletion } from './completion.ts';
import { finish } from './finish.ts';
import { addHistory } from './history/commands.ts';
import type { CliOptions } from './options.ts';
import { addMcp } from './mcp/command.ts';
import { CONFIG, CONFIGURATION, ONLY } from './common-options.ts';
import { addCoverage } from './coverage-command.ts';
import { addMerge } from './merge-command.ts';
import { addNote } from './note-command.ts';
import { outputOption, writing } from './outputs.ts';
import { print, say } from './print.ts';

const PROFILES = new Option(
  '--profiles <folder>',
  'keep the profiles in this folder, for Chrome DevTools, VS Code or speedscope',
);
const NO_EXPLAIN = new Option('--no-explain', 'do not profile what is over budget');

/** Options of every command that measures. */
const measuring = (command: Command): Command =>
  writing(command.addOption(CONFIG).addOption(ONLY()))
    .option('--seed <number>', 'repeat the random choices of an earlier run', whole)
    .option(
      '--time-limit <time>',
      'limit for the whole run, e.g. 60s or 10m (default: time-limit in the configuration)',
      seconds,
    )
    .addOption(ISOLATION)
    .addOption(NETWORK)
    .option('--quiet', 'print only the result, no progress');

function program(): Command {
  const root = new Command('perf-budgets')
    .description(HELP.root.description)
    .configureHelp({ commandDescription: (command) => command.description().replaceAll('\n', ' ') })
    .version(VERSION, '-v, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', HELP.root.after)
    .showHelpAfterError('(run perf-budgets --help for usage)')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: say })
    .hook('preAction', (_, command) => {
      if (command.getOptionValueSource('config') === 'default')
        command.setOptionValue('config', nearestConfiguration(CONFIGURATION));
    });
  addInit(root);
  addCheck(root);
  addPlan(root);
  addRun(root);
  addValidate(root);
  addReplay(root);
  addMerge(root);
  addCoverage(root);
  addNote(root);
  addSelftest(root);
  addParse(root);
  addProfile(root);
  addBisect(root);
  addDoctor(root, CONFIG);
  addList(root);
  addMcp(root);
  addHistory(root, (command) => command.addOption(CONFIG));
  return root;
}

function addInit(root: Command): void {
  root
    .command('init')
    .summary('find what can be measured here and write perf-budgets.yml')
    .description(HELP.init.description)
    .option('--yes', 'ask nothing')
    .option('--dry-run', 'run everything, write nothing, and show what would be written')
    .option('--forks', 'two workflows, so that pull requests from forks get comments too')
    .option('--agents', 'a section in AGENTS.md that tells coding agents about the budgets')
    .option(
      '--from-history [folder]',
      'budgets from the noise of the runs that the history keeps, on its branch or in a folder',
    )
    .option(
      '--calibrate <time>',
      'how long benchmarks run against themselves; 0 for not at all',
      secondsOrNone,
      60,
    )
    .option(
      '--time-limit <time>',
      'the longest a pull request may take; what does not fit is left out',
      seconds,
      1200,
    )
    .addHelpText('after', HELP.init.after)
    .action((options: InitOptions) => finish(async () => (await import('./init/init.ts')).init(options)));
}

function addCheck(root: Command): void {
  measuring(root.command('check'))
    .summary('compare head with base and judge every budget')
    .description(HELP.check.description)
    .option('--base <ref>', 'what to compare with (default: the merge base with the default branch)')
    .option('--head <ref>', 'what to judge (default: the working tree, including uncommitted changes)')
    .option(
      '--baselines <folder>',
      'folder of main runs stored by `run --save`; what they prove within budget needs no base run',
    )
    .addOption(
      new Option(
        '--strategy <name>',
        'what may be decided without base and head in pairs (default: auto); full: nothing',
      ).choices(STRATEGIES),
    )
    .option(
      '--shard <part>',
      'measure only this part of the benchmarks, such as 2/5; `merge` decides about all of them',
      shardOfParts,
    )
    .option('--dry-run', 'only say what would be measured, and why: the same as `plan`')
    .addOption(PROFILES)
    .addOption(NO_EXPLAIN)
    .addHelpText('after', HELP.check.after)
    .action((options: CliOptions & { dryRun?: boolean }) =>
      finish(async () =>
        options.dryRun === true
          ? (await import('./plan.ts')).plan(options)
          : (await import('./check.ts')).check(options),
      ),
    );
}

function addPlan(root: Command): void {
  root
    .command('plan')
    .summary('say what check would measure, why, and how long it takes')
    .description(HELP.plan.description)
    .addOption(CONFIG)
    .option('--base <ref>', 'what to compare with (default: the merge base with the default branch)')
    .option('--head <ref>', 'what to judge (default: the working tree, including uncommitted changes)')
    .addOption(ONLY())
    .option('--baselines <folder>', 'folder of main runs stored by `run --save`')
    .addOption(new Option('--strategy <name>', 'as of check (default: auto)').choices(STRATEGIES))
    .addOption(outputOption('json'))
    .option('--seed <number>', 'repeat the random choices of an earlier run', whole)
    .option('--time-limit <time>', 'limit for the whole run, e.g. 60s or 10m', seconds)
    .option('--quiet', 'print only the result, no progress')
    .addHelpText('after', HELP.plan.after)
    .action((options: CliOptions) => finish(async () => (await import('./plan.ts')).plan(options)));
}

function addRun(root: Command): void {
  measuring(root.command('run'))
    .summary('measure the working tree and judge absolute budgets')
    .description(HELP.run.description)
    .option('--save', 'measure HEAD in a separate checkout and store the run in --baselines')
    .option('--baselines <folder>', 'folder of stored main runs')
    .addOption(PROFILES)
    .addOption(NO_EXPLAIN)
    .addHelpText('after', HELP.run.after)
    .action((options: CliOptions) => finish(async () => (await import('./check.ts')).run(options)));
}

function addValidate(root: Command): void {
  root
    .command('validate')
    .summary('check perf-budgets.yml without running anything')
    .description(HELP.validate.description)
    .addOption(CONFIG)
    .action((options: CliOptions) => finish(async () => (await import('./validate.ts')).validate(options)));
}

function addReplay(root: Command): void {
  const replay = root
    .command('replay')
    .summary('judge a recorded run again')
    .description(HELP.replay.description)
    .argument('<report>', 'a file written by --json')
    .option('--budget <rule...>', 'judge with another budget, e.g. --budget "parser/**:p50=+3%"');
  writing(replay)
    .addHelpText('after', HELP.replay.after)
    .action((file: string, options: CliOptions) =>
      finish(async () => (await import('./replay.ts')).replay(file, options)),
    );
}

function addSelftest(root: Command): void {
  const percent = (text: string): number => whole(text.replace('%', ''));
  measuring(root.command('selftest'))
    .summary('inject a known slowdown and prove that the gate goes red')
    .description(HELP.selftest.description)
    .option(
      '--slowdown <percent>',
      'how much slower to make head (default: twice what the loosest budget allows, 25 at the least)',
      percent,
    )
    .option(
      '--suite',
      'slow down the functions under test instead, one at a time, and count how many the gate notices',
    )
    .addHelpText('after', HELP.selftest.after)
    .action((options: CliOptions & { slowdown?: number; suite?: boolean }) =>
      finish(async () =>
        options.suite === true
          ? (await import('./selftest-suite.ts')).selftestSuite(options)
          : (await import('./selftest.ts')).selftest(options),
      ),
    );
}

function addParse(root: Command): void {
  root
    .command('parse')
    .summary('show how the report of another tool is read')
    .description(HELP.parse.description)
    .argument('<report>', 'a file, a folder of files, or - for standard input')
    .option('--format <name>', 'the tool that wrote it')
    .addHelpText('after', HELP.parse.after)
    .action((file: string, options: { format?: string }) =>
      finish(async () => (await import('./parse.ts')).parse(file, options)),
    );
}

function addProfile(root: Command): void {
  const metrics = METRIC_NAMES.filter((name) => name !== 'error-rate');
  const profile = root
    .command('profile')
    .summary('profile a benchmark and show where its cost goes, or what changed')
    .description(HELP.profile.description)
    .argument('<path>', 'the benchmark, or a glob of several benchmarks')
    .addOption(CONFIG)
    .option('--base <ref>', 'what to compare with')
    .option('--head <ref>', 'what to profile (default: the working tree)')
    .addOption(
      new Option('--metric <metric>', 'the cost to profile: a time, heap-per-op or peak-memory')
        .choices(metrics)
        .default('p50'),
    )
    .addOption(PROFILES)
    .option('--time-limit <time>', 'limit for the profiles of one benchmark (default: 20s)', seconds);
  writing(profile, ['json', 'html'])
    .option('--seed <number>', 'repeat the random choices of an earlier run', whole)
    .option('--quiet', 'print only the result, no progress')
    .addHelpText('after', HELP.profile.after)
    .action((path: string, options: CliOptions & { metric: MetricName }) =>
      finish(async () => (await import('./profile.ts')).profile(path, options)),
    );
}

function addList(root: Command): void {
  root
    .command('list')
    .summary('list the benchmarks here and their budgets')
    .description(HELP.list.description)
    .addOption(CONFIG)
    .addOption(ONLY())
    .addHelpText('after', HELP.list.after)
    .action((options: CliOptions) => finish(async () => (await import('./list.ts')).list(options)));
}

// A reader that went away (`… | head`) or a full disk is trouble with the report and never changes the verdict.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
refuseDebugger();
distrustCheckoutAround(process.cwd());
process.exitCode = 3;
try {
  const root = program();
  await addCompletion(root);
  await root.parseAsync();
} catch (error) {
  // Commander takes the exit code above for its own when it shows the help that was asked for.
  const isHelp =
    error instanceof CommanderError && error.code === 'commander.help' && process.argv.length > 2;
  if (error instanceof CommanderError) process.exitCode = isHelp || error.exitCode === 0 ? 0 : 2;
  else {
    say(
      `\nThis is a bug in perf-budgets; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 3;
  }
}
