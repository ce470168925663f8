// `npm run fuzz -- [INPUTS] [SEED] [FORMAT]`: mutations of real reports, 1,000,000 of them unless told otherwise. Every
// one must be understood or refused with a message that says where; never a crash, a hang, or a number that is none.

import { markdownTable } from 'markdown-table';
import { FORMAT_NAMES } from '../src/formats/registry.ts';
import { fuzz } from './fuzz/run.ts';

const [inputs = '1000000', seed = '1', format] = process.argv.slice(2);
const only = FORMAT_NAMES.find((name) => name === format) ?? null;
const began = performance.now();
const { tallies, fault } = fuzz(Number(inputs), Number(seed), only);
const number = (value: number): string => value.toLocaleString('en');
console.log(
  markdownTable(
    [
      ['format', 'inputs', 'understood', 'refused', 'slowest'],
      ...[...tallies].map(([name, { slowest, ...tally }]) => [
        name,
        number(tally.inputs),
        number(tally.understood),
        number(tally.refused),
        `${(slowest * 1000).toFixed(0)} ms`,
      ]),
    ],
    { align: ['l', 'r', 'r', 'r', 'r'] },
  ),
);
const total = [...tallies.values()].reduce((sum, tally) => sum + tally.inputs, 0);
console.log(
  `\n${number(total)} inputs with seed ${seed} in ${Math.round((performance.now() - began) / 1000)} s`,
);
if (fault !== null) {
  console.error(
    `\nfault in ${fault.format}, input ${fault.index} of seed ${fault.seed}, from ${fault.file}`,
    fault.error,
  );
  process.exitCode = 1;
}
