// One step in a process of its own, so that each has its own peak of memory and nothing is warm.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Kinds } from './made.ts';
import { STEPS, type Figures, type StepName } from './steps.ts';

export interface Taken {
  /** Of processor time, and from start to end. */
  readonly seconds: number;
  readonly wall: number;
  /** Bytes, the whole process with what was made for it. */
  readonly peak: number;
  readonly figures: Figures;
}

export interface Asked {
  readonly step: StepName;
  readonly benchmarks: number;
  readonly kinds: Kinds;
  readonly folder: string;
}

/** Takes a step in this process. */
export async function takeHere({ step, ...made }: Asked): Promise<Taken> {
  const take = STEPS[step].take(made);
  (globalThis as { gc?: () => void }).gc?.();
  const cleared = forgetPeak();
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const figures = await take();
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = cleared ? peakSince() : process.resourceUsage().maxRSS * 1024;
  return { seconds: (user + system) / 1e6, wall, peak, figures: figures() };
}

/** The same in a process of its own: this program started again with `--scale-step`. */
export const takeApart = (asked: Asked): Taken =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--expose-gc', '--enable-source-maps', process.argv[1] ?? '', '--scale-step', JSON.stringify(asked)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    ),
  ) as Taken;

/** Lets the system count the peak from here on; false: it does not. */
function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

const peakSince = (): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) * 1024;
