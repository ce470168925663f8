// The speed of the gate itself: every figure with its target and the ratio of the two. Nothing is asserted.

import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { median } from 'simple-statistics';
import { decideApart, decideHere, registrationCost } from './bench/deciding.ts';
import { generatorCost } from './bench/http.ts';
import { measureOverhead, type Overhead } from './bench/overhead.ts';
import { temporaryFolder, writeRepository } from './bench/subject.ts';
import { distSize, startUp, wholeCheck } from './bench/whole.ts';

const ROUNDS = 5;
const seeds = Array.from({ length: ROUNDS }, (_, index) => index + 1);

type Row = readonly [what: string, figure: string, target: string, ratio: string];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;
const micros = (value: number): string => `${(value * 1e6).toFixed(0)} µs`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const targeted = (what: string, value: number, target: number, show: (value: number) => string): Row => [
  what,
  show(value),
  `at most ${show(target)}`,
  `${(value / target).toFixed(2)} x`,
];
const told = (what: string, figure: string): Row => [what, figure, '', ''];

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

async function main(): Promise<void> {
  using folder = temporaryFolder();
  const repository = join(folder.path, 'repository');
  writeRepository(repository);
  const runs: Overhead[] = [];
  for (const seed of seeds) runs.push(await measureOverhead(repository, seed));
  const rows = [
    ...overheadRows(runs),
    ...verdictRows(runs, repository, folder.path),
    ...startUpRows(),
    ...decidingRows(),
    ...(await loadRows()),
    targeted('size of dist/', distSize(), 4e6, megabytes),
  ];
  console.log(
    markdownTable([['what', 'figure', 'target', 'figure / target'], ...rows.map((row) => [...row])]),
  );
}

const [mode, checks] = process.argv.slice(2);
if (mode === '--deciding') console.log(JSON.stringify(decideHere(Number(checks))));
else await main();
