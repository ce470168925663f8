// One run of a program with Google Benchmark: its list, or one of its benchmarks.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/model/errors.ts';
import type { GoogleBenchmarkSpec } from '../../core/model/suite-specs.ts';
import type { Understood } from '../../formats/format.ts';
import { readReport } from '../../formats/report.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { programFolder } from '../program-folder.ts';
import { runProgram, type Ended } from '../shots/process.ts';
import { namesIn } from './arguments.ts';

/** Seconds a benchmark may be silent. */
const PATIENCE = 60;

/** Nothing is called that. */
const NOTHING = '^no benchmark has this name$';

/** Names of all benchmarks, without running any. */
export async function listOf(
  program: string,
  spec: GoogleBenchmarkSpec,
  context: SideContext,
): Promise<readonly string[]> {
  const list = async (filter: readonly string[]): Promise<Ended> => {
    const what = `the list of ${spec.program}`;
    const flags = ['--benchmark_list_tests=true', ...filter];
    return run(program, spec, context, { flags, what });
  };
  const all = await list([]);
  if (all.exit.code !== 0 || all.silent !== null) throw brokenOff(`the list of ${spec.program}`, all);
  const none = await list([`--benchmark_filter=${NOTHING}`]);
  return namesIn(all.stdout, none.stdout);
}

export interface BenchmarkRun extends Ended {
  readonly understood: Understood;
  /** Versions of the report that came with `--benchmark_min_time=100x`. */
  readonly countsOperations: boolean;
}

const folders = new Map<string, Promise<string>>();
let taken = 0;

/** Runs benchmarks; what they measured is read from a file, because what they print is theirs. */
export async function measureWith(
  program: string,
  spec: GoogleBenchmarkSpec,
  context: SideContext,
  { flags, what }: { readonly flags: readonly string[]; readonly what: string },
): Promise<BenchmarkRun> {
  const parent = folders.get(context.root) ?? programFolder(context.root);
  folders.set(context.root, parent);
  const folder = join(await parent, `report-${(taken += 1)}`);
  await mkdir(folder);
  try {
    const file = join(folder, 'report.json');
    const out = [`--benchmark_out=${file}`, '--benchmark_out_format=json'];
    const ended = await run(program, spec, context, { flags: [...flags, ...out], what });
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    return { ...ended, ...reportIn(bytes) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that ended early has no report, or half of one. */
function reportIn(bytes: Buffer): Pick<BenchmarkRun, 'understood' | 'countsOperations'> {
  try {
    const understood = readReport('google-benchmark', { file: 'report.json', bytes });
    return { understood, countsOperations: /"json_schema_version":/.test(bytes.toString('utf8', 0, 4096)) };
  } catch (error) {
    if (error instanceof UserError)
      return { understood: { measurements: [], failed: [] }, countsOperations: false };
    throw error;
  }
}

const run = (
  program: string,
  spec: GoogleBenchmarkSpec,
  context: SideContext,
  { flags, what }: { readonly flags: readonly string[]; readonly what: string },
): Promise<Ended> =>
  runProgram({
    argv: [program, ...flags, ...spec.args],
    directory: join(context.root, spec.directory),
    environment: { ...context.environment, ...spec.environment },
    signal: context.signal,
    patience: Math.min(PATIENCE, context.limit),
    slowdown: context.slowdown,
    under: context.under,
    what,
  });
