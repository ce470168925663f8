// One run of a compiled bench target: its list, or one of its benchmarks.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/model/errors.ts';
import type { CriterionSpec } from '../../core/model/suite-specs.ts';
import type { Measurement } from '../../formats/format.ts';
import { readReport } from '../../formats/report.ts';
import { criterionFolder } from '../../formats/criterion-folder.ts';
import { readReportFiles } from '../report-files.ts';
import type { SideContext } from '../runner.ts';
import { programFolder } from '../program-folder.ts';
import { runProgram, type Ended } from '../shots/process.ts';
import { sortArguments } from '../cargo/arguments.ts';
import type { BenchProgram } from '../cargo/programs.ts';

/** Options of the program that perf-budgets sets itself. */
export const OURS: ReadonlySet<string> = new Set([
  '--bench',
  '--exact',
  '--list',
  '--test',
  '--quick',
  '--profile-time',
  '--warm-up-time',
  '--measurement-time',
  '--sample-size',
  '--nresamples',
  '--significance-level',
  '--baseline',
  '--load-baseline',
  '--save-baseline',
  '--discard-baseline',
  '--output-format',
]);

/** Seconds a benchmark may be silent. */
const PATIENCE = 60;

const homes = new Map<string, Promise<string>>();
let taken = 0;

/** A folder for what criterion writes in one run; nothing else is in it. */
export async function newHome(root: string): Promise<string> {
  const parent = homes.get(root) ?? programFolder(root);
  homes.set(root, parent);
  const home = join(await parent, `criterion-${(taken += 1)}`);
  await mkdir(home);
  return home;
}

/** How a program is started. */
export const callOf = (
  program: BenchProgram,
  spec: CriterionSpec,
  context: SideContext,
  { flags, home }: { readonly flags: readonly string[]; readonly home: string },
) => ({
  argv: [program.binary, '--bench', ...flags, ...sortArguments(spec.args, OURS).program],
  directory: program.folder,
  environment: {
    ...context.environment,
    ...program.environment,
    ...spec.environment,
    CRITERION_HOME: home,
  },
});

export interface CriterionRun extends Ended {
  /** What it measured; none where it did not come to that. */
  readonly measurements: readonly Measurement[];
}

/** Runs a program with criterion's own options; `enough` ends it early. */
export async function runBench(
  program: BenchProgram,
  spec: CriterionSpec,
  context: SideContext,
  run: {
    readonly flags: readonly string[];
    readonly what: string;
    readonly enough?: (said: string) => boolean;
  },
): Promise<CriterionRun> {
  const home = await newHome(context.root);
  try {
    const ended = await runProgram({
      ...callOf(program, spec, context, { flags: run.flags, home }),
      signal: context.signal,
      patience: Math.min(PATIENCE, context.limit),
      slowdown: context.slowdown,
      under: context.under,
      what: run.what,
      ...(run.enough !== undefined && { enough: run.enough }),
    });
    return { ...ended, measurements: await measuredIn(home) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function measuredIn(home: string): Promise<readonly Measurement[]> {
  try {
    const files = await readReportFiles(home, 'criterion', criterionFolder.wants);
    return readReport('criterion', files).measurements;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** As criterion's filter takes it: a regular expression that means one name. */
export const filterOf = (name: string): string =>
  `^${name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)}$`;
