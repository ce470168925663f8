// What deciding costs once every trial is one log ratio, and what making a log ratio of a trial costs.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sampleRatios, turnTimes } from '../../bench/sample.ts';
import { ruleOf, decide } from '../../src/core/decision/rule.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { robustLogRatio } from '../../src/core/stats/robust-log-ratio.ts';
import { METHOD } from '../../src/core/decision/rule.ts';

export interface Deciding {
  readonly checks: number;
  readonly seconds: number;
  /** Bytes, the whole process with its data. */
  readonly peakMemory: number;
}

const TRIALS = 40;

/** Decides that many checks of 40 trials in this process; the boundaries count, making up the data does not. */
export function decideHere(checks: number): Deciding {
  const ratios = sampleRatios(checks, TRIALS);
  const start = performance.now();
  const rule = ruleOf({ ...METHOD, tests: checks });
  const { bounds } = rule;
  for (const each of ratios) decide(each, bounds);
  return { checks, seconds: (performance.now() - start) / 1000, peakMemory: peak() };
}

/** The same in a process of its own, so that each has its own peak: this program started again with `--deciding N`. */
export const decideApart = (checks: number): Deciding =>
  JSON.parse(
    execFileSync(process.execPath, [process.argv[1] ?? '', '--deciding', String(checks)], {
      encoding: 'utf8',
    }),
  ) as Deciding;

/** Linux hands the peak of the parent on in maxRSS. */
function peak(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

/** Seconds of one registration of 24 turns a side, the cost of one p50 reading of one trial: median of many. */
export function registrationCost(): number {
  const random = seededRandom(2026, 'registration');
  const pairs = Array.from(
    { length: 300 },
    () => [turnTimes(random, 50e-6), turnTimes(random, 51e-6)] as const,
  );
  const times = pairs.map(([base, head]) => {
    const start = performance.now();
    robustLogRatio(base, head, METHOD.scale * Math.log1p(0.1));
    return (performance.now() - start) / 1000;
  });
  return times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}
