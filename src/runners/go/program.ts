// One run of a compiled test program: its benchmarks, or one of them.

import { UserError } from '../../core/model/errors.ts';
import type { GoSpec } from '../../core/model/suite-specs.ts';
import type { Understood } from '../../formats/format.ts';
import { readReport } from '../../formats/report.ts';
import { harmless, lastLines } from '../../process/output.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { runProgram, type Ended } from '../shots/process.ts';
import { sortArguments } from './arguments.ts';
import type { GoPackage } from './packages.ts';

/** Seconds a benchmark may be silent. */
const PATIENCE = 60;

export interface GoRun extends Ended {
  readonly understood: Understood;
}

/** Runs the benchmarks that `pattern` chooses, each as long as `time` says: `1x`, `20ms`. */
export async function runBenchmarks(
  { binary, folder }: GoPackage,
  spec: GoSpec,
  context: SideContext,
  run: {
    readonly pattern: string;
    readonly time: string;
    readonly count?: number;
    readonly cpu: string;
    readonly what: string;
    /** Besides. */
    readonly flags?: readonly string[];
  },
): Promise<GoRun> {
  const flags = [
    ...(run.flags ?? []),
    '-test.run=^$',
    `-test.bench=${run.pattern}`,
    `-test.benchtime=${run.time}`,
    `-test.count=${run.count ?? 1}`,
  ];
  const ended = await runProgram({
    // -v names a benchmark before it runs.
    argv: [
      binary,
      ...flags,
      '-test.benchmem',
      '-test.v',
      `-test.cpu=${run.cpu}`,
      ...sortArguments(spec.args).run,
    ],
    directory: folder,
    environment: { ...context.environment, ...spec.environment },
    signal: context.signal,
    patience: Math.min(PATIENCE, context.limit),
    slowdown: context.slowdown,
    under: context.under,
    what: run.what,
  });
  return { ...ended, understood: understood(ended) };
}

const NOTHING: Understood = { measurements: [], failed: [] };

/** A run of nothing, or that ended early, has no report. */
function understood({ stdout }: Ended): Understood {
  if (!/^Benchmark/m.test(stdout)) return NOTHING;
  try {
    return readReport('go', { file: 'stdout', bytes: Buffer.from(stdout) });
  } catch (error) {
    if (error instanceof UserError) return NOTHING;
    throw error;
  }
}

/** Names of the benchmarks of the first level, without running any. */
export async function benchmarkFunctions(
  { binary, folder, path }: GoPackage,
  spec: GoSpec,
  context: SideContext,
): Promise<{ readonly names: readonly string[]; readonly start: number }> {
  const ended = await runProgram({
    argv: [binary, '-test.list=^Benchmark', ...sortArguments(spec.args).run],
    directory: folder,
    environment: { ...context.environment, ...spec.environment },
    signal: context.signal,
    patience: Math.min(PATIENCE, context.limit),
    slowdown: 0,
    what: `the tests of ${path}`,
  });
  const names = ended.stdout.split('\n').filter((line) => /^Benchmark(?!\p{Ll})\S*$/u.test(line));
  if (names.length === 0) throw brokenOff(`the tests of ${path}`, ended);
  return { names, start: ended.seconds };
}

/** What a benchmark printed: from where -v names it to the next one's name. */
export function saidBy(name: string, stdout: string): string {
  const lines = stdout.split('\n');
  const from = lines.indexOf(name);
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^(Benchmark(?!\p{Ll})\S*|PASS|FAIL)$/u.test(line));
  return from < 0 ? '' : lastLines(harmless(rest.slice(0, to < 0 ? rest.length : to).join('\n')));
}
