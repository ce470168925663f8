// The table that divan prints, its only output: four digits of each statistic. All pure.

/** What a row says, seconds. */
export interface Row {
  readonly min: number;
  readonly p50: number;
  readonly mean: number;
  readonly samples: number;
  /** Of all samples together. */
  readonly operations: number;
}

const TIME = String.raw`([\d.]+ [a-zµ]+)`;
const COUNT = String.raw`([\d,]+)`;
const ROW = new RegExp(
  [TIME, TIME, TIME, TIME, COUNT, COUNT].map((cell) => String.raw`${cell}\s*`).join(String.raw`│\s*`) + '$',
);

/**
 * `╰─ count   37.84 ns │ 41.2 ns │ 38.14 ns │ 38.3 ns │ 100 │ 12800`: fastest, slowest, median, mean, samples, iterations. What
 * the benchmark prints stands before; lines with allocations and rates have no counts.
 */
export const rowsIn = (printed: string): readonly Row[] =>
  printed.split(/\r?\n/).flatMap((line) => {
    const [, min = '', , p50 = '', mean = '', samples = '', operations = ''] = ROW.exec(line) ?? [];
    const row = {
      min: secondsIn(min),
      p50: secondsIn(p50),
      mean: secondsIn(mean),
      samples: countIn(samples),
      operations: countIn(operations),
    };
    return row.operations > 0 ? [row] : [];
  });

const UNITS: Readonly<Record<string, number>> = {
  ps: 1e-12,
  ns: 1e-9,
  µs: 1e-6,
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

function secondsIn(text: string): number {
  const [number = '', unit = ''] = text.split(' ');
  return Number(number) * (UNITS[unit] ?? Number.NaN);
}

const countIn = (text: string): number => Number(text.replaceAll(',', ''));
