// npm run http-load: the load generator beside wrk on servers whose answer times are known. Prints tables, asserts
// nothing. Options: --seconds N (of each measurement).

import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { formatQuantity } from '../src/core/text/units.ts';
import { ask, askWithWrk, PERCENTILES, startTarget, type Latencies, type Target } from './http/tools.ts';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(options.seconds);

type Row = readonly [what: string, latencies: Latencies | null];

const table = (rows: readonly Row[]): string =>
  markdownTable(
    [
      ['', ...PERCENTILES.map((percent) => `p${percent}`)],
      ...rows.map(([what, latencies]) => [
        what,
        ...PERCENTILES.map((_, index) =>
          latencies === null ? '-' : formatQuantity(latencies[index] ?? NaN, 's'),
        ),
      ]),
    ],
    { align: ['l', 'r', 'r', 'r', 'r'] },
  );

async function compare(
  target: Target,
  rate: number,
  clients: number,
  truth: readonly Row[],
): Promise<string> {
  return table([
    ...truth,
    [`wrk, ${clients} client${clients === 1 ? '' : 's'}`, await askWithWrk(target, seconds, clients)],
    ['ours, closed loop, the same', (await ask(target, seconds, { clients })).latencies],
    [`ours, open loop, ${rate}/s`, (await ask(target, seconds, { rate })).latencies],
  ]);
}

async function trivial(): Promise<string> {
  await using target = await startTarget('trivial');
  const text = await compare(target, 100, 1, []);
  const rates = [50, 200, 1000, 4000];
  const rows: string[][] = [];
  for (const rate of rates) {
    const { outcome, cpu } = await ask(target, Math.max(2, seconds / 4), { rate });
    const used = cpu === null ? '-' : formatQuantity(cpu, 's');
    const pace = outcome.pace.answers / outcome.pace.seconds;
    rows.push([`${rate}/s`, formatQuantity(pace, '1/s'), formatQuantity(outcome.lateness, 's'), used]);
  }
  const head = ['asked for', 'kept', 'median lateness', 'processor time a request'];
  return `${text}\n\nWhat the generator itself needs:\n\n${markdownTable([head, ...rows])}`;
}

async function spread(): Promise<string> {
  await using target = await startTarget('spread');
  const truth = PERCENTILES.map((percent) => (5 + (45 * percent) / 100) / 1000);
  return await compare(target, 100, 4, [['as programmed', truth]]);
}

async function stalling(): Promise<string> {
  await using target = await startTarget('stalling');
  return await compare(target, 100, 1, []);
}

console.log(`A server that does nothing:\n\n${await trivial()}`);
console.log(`\nA server that answers after 5 to 50 ms, all as often:\n\n${await spread()}`);
console.log(`\nA server that stalls for 1 s in every 10 s:\n\n${await stalling()}`);
