// The action in this process, for tests of many runs: everything as in a step but the process, and no real waiting.

import { vi } from 'vitest';
import { openLog } from '../../src/action/log.ts';
import { run } from '../../src/action/run.ts';
import type { Timing } from '../../src/github/call.ts';
import { virtualTime } from '../github/clients.ts';
import { surround, type Step, type StepOptions } from './step.ts';

export interface StepHere extends Step {
  /** Seconds waited for, in order. */
  readonly waits: readonly number[];
}

/** What a test has in place of the world's own. */
interface Given {
  readonly clock?: () => number;
  readonly sleep?: Timing['sleep'];
  /** Is told what the step prints, as it does. */
  readonly hear?: (text: string) => void;
}

/** Runs a step; one at a time, because its files are named by variables of the process. */
export async function stepHere(options: StepOptions, { hear, ...given }: Given = {}): Promise<StepHere> {
  const surroundings = surround(options);
  const before = { ...process.env };
  const printed: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  Object.assign(process.env, surroundings.environment);
  const log = openLog((text) => {
    printed.push(text);
    hear?.(text);
  });
  const time = virtualTime();
  try {
    const code = await run(
      {
        environment: surroundings.environment,
        cwd: options.workspace,
        program: '/actions/perf-budgets/dist/cli.js',
        now: new Date(),
        timing: { ...time.timing, ...given },
        signal: new AbortController().signal,
        washed: true,
        print: log.print,
      },
      log,
    );
    return { ...surroundings.result(code, printed.join('')), waits: time.waits };
  } finally {
    stdout.mockRestore();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
