// What `python -m timeit` prints. With -v it gives the raw times of the loops, with -vvvv to six
// digits; without, the best alone.

import type { Format, Measurement } from './format.ts';
import { at, linesOf } from './decode.ts';
import { located } from './located.ts';
import { summed, timed } from './measurement.ts';
import { toSeconds } from './time-units.ts';

const RAW = /^raw times: (.+)$/;
const BEST = /^(\d+) loops?, best of (\d+): ([\d.e+-]+) (\w+) per loop$/;
const TIME = /^\s*([\d.e+-]+) (\w+)\s*$/;
// IPython's %timeit.
const MEAN =
  /^([\d.]+) (\S{1,3}) ± ([\d.]+) (\S{1,3}) per loop \(mean ± std\. dev\. of (\d+) runs?, ([\d,]+) loops? each\)$/;

const seconds = (written: string, unit: string): number => (toSeconds(unit) ?? (() => NaN))(Number(written));

const rawTimes = (times: string, loops: number): number[] =>
  times.split(',').map((time) => {
    const [, number = '', unit = ''] = TIME.exec(time) ?? [];
    return seconds(number, unit) / loops;
  });

const NAME = 'timeit';

export const timeit: Format = {
  reads:
    'what `python -m timeit` prints; with `-vvvv` the samples (with `-v` to three digits), without it the minimum alone',
  command: "python -m timeit -vvvv -r 10 'sorted(range(1000))'",
  definedAt: 'https://github.com/python/cpython/blob/062cfaf1ec5ec0202c6414556d6c8e4c6609cf50/Lib/timeit.py',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse(printed, file) {
    const lines = linesOf(printed).map((line) => ({ ...line, text: line.text.trim() }));
    const raw = lines.filter(({ text }) => RAW.test(text));
    const results = lines.flatMap((line): Measurement[] => {
      const [, loops, , best = '', unit = ''] = BEST.exec(line.text) ?? [];
      if (loops === undefined) return fromIPython(line.text);
      const [before] = raw.splice(0, 1);
      const times = before === undefined ? [] : rawTimes(RAW.exec(before.text)?.[1] ?? '', Number(loops));
      if (before !== undefined && !times.every((time) => time > 0))
        throw located(file, at(before), 'expected times such as `341 msec, 316 msec`, none of them zero');
      return [
        times.length > 0
          ? timed(NAME, times, Math.max(1, Number(loops)))
          : summed(NAME, { min: seconds(best, unit) }),
      ];
    });
    if (results.length > 0) return results;
    throw located(file, '', 'expected a line such as `20000 loops, best of 5: 15.7 usec per loop`');
  },
};

const fromIPython = (line: string): Measurement[] => {
  const [, mean, unit = ''] = MEAN.exec(line) ?? [];
  return mean === undefined ? [] : [summed(NAME, { mean: seconds(mean, unit) })];
};
