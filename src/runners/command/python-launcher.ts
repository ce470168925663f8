// The exact way: a Python program that stays alive for the session (see launcher-program.ts).

import { constants } from 'node:os';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import { harmless } from '../../process/output.ts';
import { startProcess } from '../../process/child-process.ts';
import type { StartedProcess } from '../../process/child-process.ts';
import { endlessRun, failedRun, inWords, leftBehind, refused } from './program.ts';
import type { Launcher, Program, Runs } from './program.ts';
import { PYTHON_LAUNCHER } from './launcher-program.ts';

type Answer =
  | { readonly floor: number }
  | { readonly error: number }
  | { readonly stopped: string }
  | { readonly status: number; readonly survivors: readonly string[]; readonly tail: string }
  | { readonly samples: readonly number[]; readonly cpu: number; readonly memory: number };

/** Starts a launcher that runs a program and asks the system what it used. */
export const pythonLauncher = async (python: string, program: Program): Promise<Launcher> => {
  const running = await startProcess({
    argv: [...program.under, python, '-I', '-S', '-c', PYTHON_LAUNCHER],
    directory: program.directory,
    environment: program.environment,
    signal: program.signal,
    talk: 'streams',
  });
  const next = answers(running);
  const hear = async (seconds: number): Promise<Answer> => {
    const line = await next(seconds);
    const answer = line === null || line === '' ? null : (JSON.parse(line) as Answer);
    if (answer !== null && !('stopped' in answer)) return answer;
    await running.end();
    program.signal.throwIfAborted();
    if (line !== null) throw lost(program, running);
    // Told to stop, the launcher says what the program printed so far.
    const last = JSON.parse((await next(0.1)) || '{"stopped":""}') as { stopped?: string };
    throw endlessRun(program, printed(last.stopped));
  };
  running.child.stdin?.write(describe(program));
  const first = await hear(program.limit);
  return {
    floor: 'floor' in first ? first.floor : 0,
    warnings: [],
    async run(seconds) {
      running.child.stdin?.write(`${seconds} ${program.slowdown}\n`);
      return runsOf(await hear(seconds + program.limit), program);
    },
    end() {
      running.child.stdin?.end();
      return running.end(5);
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
};

const describe = ({ file, argv, environment }: Program): Buffer => {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const block = Buffer.from([file, String(argv.length), ...argv, ...variables].join('\0'));
  return Buffer.concat([Buffer.from(`${block.length}\n`), block]);
};

/** Lines of a process's stdout: null when none comes in time, empty when none can come any more. */
const answers = (running: StartedProcess): ((seconds: number) => Promise<string | null>) => {
  let text = '';
  let ended = false;
  let wake = (): void => {};
  running.child.stdout?.setEncoding('utf8');
  running.child.stdout?.on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  running.child.stdout?.on('close', () => {
    ended = true;
    wake();
  });
  return (seconds) =>
    new Promise((settle) => {
      const finish = (line: string | null): void => {
        clearTimeout(limit);
        wake = () => {};
        settle(line);
      };
      const limit = setTimeout(() => finish(null), seconds * 1000);
      wake = () => {
        const end = text.indexOf('\n');
        if (end >= 0) {
          const line = text.slice(0, end);
          text = text.slice(end + 1);
          finish(line);
        } else if (ended) finish('');
      };
      wake();
    });
};

const runsOf = (answer: Answer, program: Program): Runs => {
  if ('samples' in answer) return answer;
  if ('error' in answer) {
    const [code = 'unknown'] =
      Object.entries(constants.errno).find(([, value]) => value === answer.error) ?? [];
    throw refused(program, code, code);
  }
  if (!('status' in answer)) throw new Error('the launcher answered twice');
  if (answer.status !== 0) {
    const exit =
      answer.status < 0
        ? { code: null, signal: signalName(-answer.status) }
        : { code: answer.status, signal: null };
    throw failedRun(program, exit, printed(answer.tail));
  }
  throw leftBehind(
    program,
    answer.survivors.map((name) => ({ pid: 0, name: printed(name) })),
  );
};

const printed = (hex = ''): string => harmless(Buffer.from(hex, 'hex').toString('utf8'));

const signalName = (number: number): NodeJS.Signals | null =>
  (Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ??
    null) as NodeJS.Signals | null;

const lost = (program: Program, running: StartedProcess): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${inWords(program)} ended the process that measures it`,
    hint: 'does it kill processes that it did not start?',
    output: running.output(),
  });
