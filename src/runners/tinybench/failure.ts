import { BenchmarkFailure } from '../../core/model/errors.ts';
import { lastLines } from '../../process/output.ts';
import type { Exit } from '../../process/child-process.ts';
import { endedFailure } from '../failure.ts';
import type { Phase, WorkerFailure } from './protocol.ts';

const OLD_NODE =
  'this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), ' +
  'build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`';

const HINTS: Readonly<Record<string, string>> = {
  ERR_UNKNOWN_FILE_EXTENSION: OLD_NODE,
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX:
    'Node only strips types: remove enums, namespaces and parameter properties, or add ' +
    '`node-args: ["--experimental-transform-types"]`',
  ERR_MODULE_NOT_FOUND:
    'does `prepare` install and build it? Node imports need the full file name with its extension',
  MODULE_NOT_FOUND: 'does `prepare` install and build it?',
  ERR_INVALID_TYPESCRIPT_SYNTAX: 'the file has a syntax error',
};

/** The worker's process ended, or closed its channel, before it answered. */
export const goneFailure = (where: string, phase: Phase, exit: Exit, printed: string): BenchmarkFailure =>
  endedFailure(
    `${where} ended its process while ${phase}: it`,
    exit,
    printed,
    exit.code === 0 ? 'a benchmark file must not end its process (process.exit)' : null,
  );

/** The worker did not answer in time. */
export const lateFailure = (
  where: string,
  phase: Phase,
  seconds: number,
  printed: string,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${where} did not finish ${phase} within ${Number(seconds.toPrecision(3))} s`,
    hint:
      phase === 'counting'
        ? 'counting instructions takes 20 to 50 times as long as running: allow more time, or give an operation less work'
        : 'look for an endless loop, or a promise that never settles',
    output: lastLines(printed),
  });

/** The worker said what went wrong: the file is not usable as it is (then it has a hint), or it threw. */
export const workerFailure = (
  failure: WorkerFailure,
  file: string,
  where: string,
  printed: string,
): BenchmarkFailure =>
  new BenchmarkFailure({
    message:
      failure.hint === null
        ? `${where} failed while ${failure.phase}: ${failure.message}`
        : `${file} ${failure.message}`,
    hint: failure.hint ?? hintFor(failure),
    output: lastLines([failure.stack, printed].join('\n')),
  });

/** What to do about an error a benchmark file threw; null when its own message says it all. */
const hintFor = (failure: Pick<WorkerFailure, 'code' | 'message' | 'phase'>): string | null => {
  if (failure.phase !== 'loading') return null;
  if (/already exists/.test(failure.message)) return 'every benchmark in a file needs its own name';
  if (failure.code?.endsWith('MODULE_NOT_FOUND') && failure.message.includes("'tinybench'"))
    return 'install tinybench in the project: `npm install --save-dev tinybench`';
  // A package, not a file.
  const missing = /Cannot find (?:package|module) '([^'./][^']*)'/.exec(failure.message)?.[1];
  if (
    failure.code?.endsWith('MODULE_NOT_FOUND') &&
    missing !== undefined &&
    !/^(?:node:|file:|[A-Za-z]:)/.test(missing)
  )
    return `install ${missing} in the project (\`npm install ${missing}\`), and let \`prepare\` install what the lockfile names`;
  return HINTS[failure.code ?? ''] ?? null;
};
