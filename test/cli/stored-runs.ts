// Files of stored runs, for tests: what is in them, and as if main had been measured more often.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineRun } from '../../src/core/model/baseline-run.ts';
import type { Check, Report } from '../../src/core/model/report.ts';
import { addRun, decodeBaseline } from '../../src/core/screening/baseline-codec.ts';
import { sha256 } from '../../src/process/digest.ts';

export const fileIn = (folder: string): string => join(folder, readdirSync(folder)[0] ?? '');
export const runsIn = (folder: string): readonly BaselineRun[] => {
  const read = decodeBaseline(readFileSync(fileIn(folder), 'utf8'), sha256);
  return 'baseline' in read ? read.baseline.runs : [];
};

/**
 * Repeats the newest run, slower and faster, as if main had been measured that often on a machine that does other things too:
 * what a run on it proves then does not depend on how busy this one is.
 */
export function multiply(
  folder: string,
  times: number,
  change: (run: BaselineRun) => BaselineRun = (run) => run,
): void {
  const file = fileIn(folder);
  const read = decodeBaseline(readFileSync(file, 'utf8'), sha256);
  if (!('baseline' in read)) throw new Error(read.problem);
  const { runs, configuration } = read.baseline;
  let text: string | null = null;
  for (let index = 0; index < times; index++) {
    const run = runs.at(-1) as BaselineRun;
    const factor = (name: string): number =>
      Math.exp((name === 'peak-memory' ? 0.15 : 0.75) * Math.sin(index * 7));
    const benchmarks = run.benchmarks.map((benchmark) => ({
      ...benchmark,
      costs: Object.fromEntries(
        Object.entries(benchmark.costs).map(([name, costs]) => [
          name,
          costs.map((cost) => cost * factor(name)),
        ]),
      ),
    }));
    const earlier = text === null ? null : decodeBaseline(text, sha256);
    const before = earlier !== null && 'baseline' in earlier ? earlier.baseline : null;
    text = addRun(before, change({ ...run, benchmarks }), configuration, sha256);
  }
  writeFileSync(file, text as string);
}

/** By whom each check was decided. */
export const evidence = ({ checks }: Report): Record<string, string> =>
  Object.fromEntries(
    checks.map(({ path, metric, verdict, evidence: by }: Check) => [
      `${path} ${metric}`,
      `${verdict} by ${by}`,
    ]),
  );
