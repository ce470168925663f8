// npm run evaluate: how well the gate decides, on recorded and on synthetic noise, beside the rules of other tools.
// Tables on stdout, progress on stderr; exit code 1 when a figure misses its pass mark beyond chance.

import { writeFileSync } from 'node:fs';
import { evaluateLive } from './live.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import { evaluate, SYNTHETIC, type Evaluation } from './evaluate.ts';
import { comparisonTable, decisionTable, FEEDING, feedTable, LEGEND, syntheticTable } from './table.ts';
import { evaluateShort } from './short.ts';
import { evaluateScreening } from './screening-table.ts';
import { RULES } from './rules.ts';
import { readTraces } from './traces.ts';
import { evaluateReach } from './reach.ts';
import { evaluateWhy } from './why.ts';
import { UserError } from '../src/core/model/errors.ts';
import { endEverything } from '../src/process/process-groups.ts';

const ROUNDS = 'evaluation/traces/aa-rounds.jsonl';
const SHIPPED_TRACES = 'evaluation/traces/aa-trials.jsonl';

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endEverything();
    process.exit(130);
  });

try {
  const options = parseArguments(process.argv.slice(2), Object.keys(RULES));
  process.exitCode = await chosen(options);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.hint === null ? error.message : `${error.message}\n${error.hint}`);
  process.exitCode = error.exitCode;
}

async function chosen(options: Arguments): Promise<number> {
  if (options.screening === true) return screening(options);
  if (options.short === true) return tooShort(options);
  if (options.reach === true) return evaluateReach(options);
  if (options.why === true) return evaluateWhy({ ...options, runs: options.runs ?? 1 });
  return options.live === true ? evaluateLive({ ...options, runs: options.runs ?? 4 }) : run(options);
}

function screening({ runs = 40_000, seed }: Arguments): number {
  const { text, missed } = evaluateScreening(ROUNDS, { runs, seed });
  console.log(`Screening, ${runs} simulated runs for a figure.\n\n${text}`);
  return conclude(missed);
}

function tooShort({ traces, runs = 4000, seed, machine }: Arguments): number {
  const { text, missed } = evaluateShort(readTraces(traces ?? SHIPPED_TRACES), { runs, seed, machine });
  console.log(`Runs with too little time, ${runs} simulated for a figure. ${text}`);
  return conclude(missed);
}

function conclude(missed: readonly string[]): number {
  console.log(missed.length === 0 ? '\nEvery pass mark reached.' : `\nMissed:\n- ${missed.join('\n- ')}`);
  return missed.length === 0 ? 0 : 1;
}

function run(options: Arguments): number {
  const ruleFor = RULES[options.rule];
  if (!ruleFor) throw new UserError(`no rule is called ${options.rule}`);
  const pools = readTraces(options.traces ?? SHIPPED_TRACES);
  const started = Date.now();
  const progress = (text: string): void =>
    console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);
  console.log(`Rule: ${ruleFor(1).name}, budget +5 %. ${LEGEND}`);
  const evaluations: Evaluation[] = [];
  for (const evaluation of evaluate(pools, { ...options, runs: options.runs ?? 8000, ruleFor, progress })) {
    evaluations.push(evaluation);
    print(evaluation);
  }
  if (evaluations.length === 0) throw new UserError(`nothing was recorded on a machine ${options.machine}`);
  explain(evaluations);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, evaluations }, null, 1)}\n`);
  progress('done');
  return verdict(evaluations);
}

function print({ machine, decisions, comparisons }: Evaluation): void {
  console.log(`\n## ${machine}\n\n${decisionTable(decisions)}`);
  if (machine === SYNTHETIC) {
    console.log(`\nRed with no change / at +10 %:\n\n${syntheticTable(comparisons)}`);
    return;
  }
  for (const { title, standings } of comparisons) {
    console.log(`\nRed checks, ${machine}, ${title}:\n\n${comparisonTable(standings)}`);
  }
}

/** What the rules of the tables above were given. */
function explain(evaluations: readonly Evaluation[]): void {
  const standings = evaluations.flatMap(({ comparisons }) => comparisons)[0]?.standings ?? [];
  console.log(`\n## What each rule was given\n\n${FEEDING}\n\n${feedTable(standings)}`);
}

/** Names what missed its pass mark. */
function verdict(evaluations: readonly Evaluation[]): number {
  const missed = evaluations.flatMap(({ machine, decisions }) =>
    decisions.flatMap(({ title, lines }) =>
      lines.filter(({ mark }) => mark === 'missed').map(({ name }) => `${machine}, ${title}: ${name}`),
    ),
  );
  return conclude(missed);
}
