// The shell for the runner of GitHub Actions: takes the world, prints, sets the exit code. Decides nothing. Until the one
// path to success has been walked to its end the exit code is a failure.

import { setTimeout as delay } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { refuseDebugger } from '../process/debugger.ts';
import { distrustCheckoutAround } from '../process/programs.ts';
import { endEverything } from '../process/process-groups.ts';
import { openLog } from './log.ts';
import { run } from './run.ts';
import { wash } from './wash.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
/** Milliseconds; the runner sends SIGTERM 7.5 s after SIGINT and kills 2.5 s later. */
const CLEAN_END = 4800;

const write = (text: string): void => void process.stdout.write(text);

/** Sockets that nobody needs any more would keep the process alive. */
const leave = (code: number): void => {
  process.exitCode = code;
  process.stdout.write('', () => process.exit(code));
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const washed = wash();
refuseDebugger();
distrustCheckoutAround(process.cwd());
process.exitCode = 3;
const log = openLog(write);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const cancelled = new AbortController();
let code: number | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (code !== null) return;
    code = SIGNALS[signal];
    write('\ncancelled, cleaning up\n');
    cancelled.abort(new Error('cancelled'));
    setTimeout(() => {
      endEverything();
      process.exit(code ?? 3);
    }, CLEAN_END).unref();
  });
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    log.print(`\nThis is a bug in perf-budgets; please report it.\n${stackOf(error)}`);
    endEverything();
    leave(code ?? 3);
  });

try {
  const result = await run(
    {
      environment: process.env,
      cwd: process.cwd(),
      program: join(dirname(process.argv[1] ?? ''), 'cli.js'),
      now: new Date(),
      timing: {
        clock: () => performance.now() / 1000,
        wallClock: () => Date.now() / 1000,
        sleep: (seconds, signal) => delay(seconds * 1000, undefined, { signal }),
        random: Math.random,
      },
      signal: cancelled.signal,
      washed,
      print: log.print,
    },
    log,
  );
  leave(code ?? result);
} catch (error) {
  if (code === null) log.print(stackOf(error));
  leave(code ?? 3);
}
