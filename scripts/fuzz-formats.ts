// `npm run fuzz -- [INPUTS] [SEED] [FORMAT] [ROUNDS]`: long reports made of real ones (2 rounds of every kind unless told
// otherwise), then mutations of real reports, 1,000,000 of them unless told otherwise. Every one must be understood or
// refused with a message that says where; never a crash, a hang, or a number that is none. And as many generated reports
// with one bad entry each, of which nothing may be lost; `npm run fuzz -- one-bad [INPUTS] [SEED] [FORMAT]` does these alone.

import { markdownTable } from 'markdown-table';
import { FORMAT_NAMES } from '../src/formats/registry.ts';
import { fuzzOneBad } from './fuzz/one-bad/run.ts';
import { fuzz, fuzzLong, type Findings } from './fuzz/run.ts';
import { within } from './fuzz/time-limit.ts';

/** Seconds after which an input counts as a hang. */
const LIMIT = 5;

const given = process.argv.slice(2);
const oneBadAlone = given[0] === 'one-bad';
const [inputs = '1000000', seed = '1', format, rounds = '2'] = oneBadAlone ? given.slice(1) : given;
const only = FORMAT_NAMES.find((name) => name === format) ?? null;
const number = (value: number): string => value.toLocaleString('en');
const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;

/** Whether there was no fault. */
function tell(title: string, work: () => Findings): boolean {
  const began = performance.now();
  const { tallies, slow, fault } = work();
  const rows = [...tallies].map(([name, { slowest, ...tally }]) => [
    name,
    number(tally.inputs),
    number(tally.understood),
    number(tally.refused),
    milliseconds(slowest),
  ]);
  const columns = { align: ['l', 'r', 'r', 'r', 'r'] };
  console.log(markdownTable([['format', 'inputs', 'understood', 'refused', 'slowest'], ...rows], columns));
  const total = [...tallies.values()].reduce((sum, tally) => sum + tally.inputs, 0);
  const took = Math.round((performance.now() - began) / 1000);
  console.log(`\n${number(total)} ${title} with seed ${seed} in ${took} s; the slowest:`);
  for (const { format: of, what, bytes, seconds } of slow)
    console.log(`${milliseconds(seconds).padStart(8)}  ${of}, ${number(bytes)} bytes: ${what}`);
  console.log('');
  if (fault === null) return true;
  console.error(
    `fault in ${fault.format}, ${fault.what} of seed ${fault.seed}, from ${fault.file}`,
    fault.error,
  );
  return false;
}

const judged = <Result>(judge: () => Result): Result => within(LIMIT, judge);

/** Whether nothing was lost. */
function tellOneBad(): boolean {
  const began = performance.now();
  const {
    inputs: judgedInputs,
    sound: entries,
    named,
    loss,
  } = fuzzOneBad(Number(inputs), Number(seed), only);
  const took = Math.round((performance.now() - began) / 1000);
  console.log(
    `${number(judgedInputs)} reports with seed ${seed} in ${took} s: ${number(entries)} sound entries returned, ${number(named)} bad ones named`,
  );
  if (loss === null) return true;
  console.error(`lost in ${loss.kind}, input ${loss.input} of seed ${seed}:\n${loss.report}\n`, loss.error);
  return false;
}

const mutated = (): boolean =>
  tell('long inputs', () => fuzzLong(Number(rounds), Number(seed), only, judged)) &&
  tell('inputs', () => fuzz(Number(inputs), Number(seed), only, judged));
if (!((oneBadAlone || mutated()) && tellOneBad())) process.exitCode = 1;
