// The speed of the gate itself: every figure with its target and the ratio of the two. Nothing is asserted.

import { join } from 'node:path';
import { median } from 'simple-statistics';
import { actionRun, type ActionRun } from './bench/action.ts';
import { decideApart, decideHere, registrationCost } from './bench/deciding.ts';
import { generatorCost } from './bench/http.ts';
import { measureOverhead, type Overhead } from './bench/overhead.ts';
import { reachRuns } from './bench/reach.ts';
import { takeHere, type Asked } from './bench/scale/apart.ts';
import { scaleRows } from './bench/scale.ts';
import {
  against,
  kibibytes,
  megabytes,
  micros,
  percent,
  seconds,
  table,
  targeted,
  told,
  type Row,
} from './bench/rows.ts';
import { shardRows } from './bench/shards.ts';
import { fileSize, spared } from './bench/stored.ts';
import { temporaryFolder, writeRepository, writeSuite } from './bench/subject.ts';
import { distSize, startUp, wholeCheck } from './bench/whole.ts';

const ROUNDS = 5;
const seeds = Array.from({ length: ROUNDS }, (_, index) => index + 1);

function overheadRows(runs: readonly Overhead[]): Row[] {
  const sum = (of: (run: Overhead) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const total = sum((run) => run.total);
  const parts = ['start and warm-up', 'messages', 'end', 'deciding'] as const;
  return [
    targeted(
      'overhead: share of wall time outside operations',
      1 - sum((run) => run.operations) / total,
      0.35,
      percent,
    ),
    ...parts.map((part) => told(`- ${part}`, percent(sum((run) => run.parts[part]) / total))),
    told('- seconds a trial', seconds(total / sum((run) => run.trials))),
  ];
}

function verdictRows(runs: readonly Overhead[], repository: string, scratch: string): Row[] {
  const whole = seeds.map((seed) => wholeCheck(repository, scratch, seed));
  const operation = median(runs.map((run) => run.operation)) * 1e6;
  const trials = whole.map(({ report }) => report.checks[0]?.trials ?? 0);
  const verdicts = whole.map(({ report }) => report.verdict).join(', ');
  return [
    targeted(
      `verdict on an unchanged benchmark of ${operation.toFixed(0)} µs, whole check`,
      median(whole.map((each) => each.seconds)),
      10,
      seconds,
    ),
    told('- slowest', seconds(Math.max(...whole.map((each) => each.seconds)))),
    told('- trials and verdicts', `${trials.join(', ')}: ${verdicts}`),
    targeted('- measuring alone', median(runs.map((run) => run.total)), 10, seconds),
    told(
      '- measuring alone, trials',
      runs.map((run) => `${run.trials}${run.decided ? '' : ' (undecided)'}`).join(', '),
    ),
  ];
}

function startUpRows(): Row[] {
  const { help, bare } = startUp(30);
  return [
    targeted('start-up: --help over bare node', help / bare, 3, (value) => `${value.toFixed(2)} x`),
    told('- --help, bare node', `${seconds(help)}, ${seconds(bare)}`),
  ];
}

async function actionRows(repository: string, scratch: string): Promise<Row[]> {
  const runs = [await actionRun(repository, scratch, false), await actionRun(repository, scratch, true)];
  const most = (of: (run: ActionRun) => number): number => Math.max(...runs.map(of));
  const plain = (value: number): string => String(value);
  return [
    targeted(
      'action: start to first measurement',
      Math.min(...runs.map((run) => run.untilMeasuring)),
      1,
      seconds,
    ),
    targeted(
      '- requests to GitHub in a run',
      most((run) => run.requests),
      15,
      plain,
    ),
    targeted(
      '- of which write',
      most((run) => run.writes),
      2,
      plain,
    ),
  ];
}

function decidingRows(): Row[] {
  const runs = [1000, 10_000, 20_000, 40_000, 80_000].map(decideApart);
  const last = runs.find(({ checks }) => checks === 10_000) as (typeof runs)[number];
  return [
    targeted('deciding 10,000 checks of 40 trials', last.seconds, 1, seconds),
    targeted('- peak memory', last.peakMemory, 300e6, megabytes),
    ...runs.map((run) =>
      told(
        `- ${run.checks.toLocaleString('en')} checks`,
        `${seconds(run.seconds)}, ${((run.seconds / run.checks) * 1e6).toFixed(2)} µs a check, ${megabytes(run.peakMemory)}`,
      ),
    ),
    told('- apart from it, one p50 reading of a trial', `${(registrationCost() * 1e6).toFixed(0)} µs`),
  ];
}

async function loadRows(): Promise<Row[]> {
  const { ours, wrk, lateness, cpu } = await generatorCost();
  const beside = wrk === null ? 'no wrk here' : micros(wrk);
  return [
    told('http: an answer of a trivial server, one client; by wrk', `${micros(ours)}; ${beside}`),
    told('- at 100/s: requests leave late by', micros(lateness)),
    told('- at 100/s: processor time of the generator a request', cpu === null ? 'unknown' : micros(cpu)),
  ];
}

function storedRows(repository: string, scratch: string): Row[] {
  const { plain, packed } = fileSize(100);
  const { auto, paired, decided, benchmarks } = spared(repository, scratch);
  const ratio = decided.paired / decided.auto;
  return [
    targeted('stored runs: file of 100 benchmarks, 20 runs', plain, 256 * 1024, kibibytes),
    told('- packed with gzip', kibibytes(packed)),
    [
      'stored runs: less measuring than pairs alone, where they prove the budgets kept',
      `${ratio.toFixed(1)} x`,
      'at least 5.0 x',
      `${(ratio / 5).toFixed(2)} x`,
    ],
    told('- unchanged benchmarks they decided', `${decided.benchmarks} of ${benchmarks}`),
    told('- seconds of operations of these', against(decided.auto, decided.paired)),
    told('- seconds of operations of all', against(auto.seconds, paired.seconds)),
    told('- sides of trials of all', `${auto.sides} instead of ${paired.sides}`),
    told('- whole check', against(auto.whole, paired.whole)),
  ];
}

const REACH_TARGETS = [15, 45, 120] as const;

const reachRows = (folder: string): Row[] =>
  reachRuns(folder).flatMap(({ change, seconds: whole, preparing, measured, benchmarks, verdict }, index) => [
    targeted(`reach: check of a change, ${change}`, whole, REACH_TARGETS[index] ?? 120, seconds),
    told('- measured, of which watching', `${measured} of ${benchmarks} (${verdict}), ${seconds(preparing)}`),
  ]);

async function main(): Promise<void> {
  using folder = temporaryFolder();
  const repository = join(folder.path, 'repository');
  writeRepository(repository);
  const suite = join(folder.path, 'suite');
  writeSuite(suite, 10);
  const runs: Overhead[] = [];
  for (const seed of seeds) runs.push(await measureOverhead(repository, seed));
  const rows = [
    ...overheadRows(runs),
    ...verdictRows(runs, repository, folder.path),
    ...startUpRows(),
    ...(await actionRows(repository, folder.path)),
    ...decidingRows(),
    ...(await loadRows()),
    ...storedRows(suite, folder.path),
    ...reachRows(folder.path),
    ...(await shardRows(folder.path)),
    targeted('size of dist/', distSize(), 4e6, megabytes),
  ];
  console.log(table(rows));
}

/** `--stored [benchmarks]`: only what stored runs cost and spare. */
function onlyStored(benchmarks: number): void {
  using folder = temporaryFolder();
  const suite = join(folder.path, 'suite');
  writeSuite(suite, benchmarks);
  console.log(table(storedRows(suite, folder.path)));
}

/** `--reach`: only what is spared of what a change does not reach. */
function onlyReach(): void {
  using folder = temporaryFolder();
  console.log(table(reachRows(folder.path)));
}

/** `--scale [sizes]`: only how it grows with the number of benchmarks; two of the sizes are four times apart. */
async function onlyScale(sizes = '250,500,1000,2000'): Promise<void> {
  using folder = temporaryFolder();
  const rows = scaleRows(sizes.split(',').map(Number), folder.path);
  console.log(table([...rows, ...(await shardRows(folder.path))]));
}

const [mode, number] = process.argv.slice(2);
if (mode === '--scale-step') console.log(JSON.stringify(await takeHere(JSON.parse(number ?? '') as Asked)));
else if (mode === '--scale') await onlyScale(number);
else if (mode === '--deciding') console.log(JSON.stringify(decideHere(Number(number))));
else if (mode === '--stored') onlyStored(Number(number ?? 10));
else if (mode === '--reach') onlyReach();
else await main();
