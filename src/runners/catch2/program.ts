// One run of a program with Catch2: of all its test cases, or of one.

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/model/errors.ts';
import type { Catch2Spec } from '../../core/model/suite-specs.ts';
import type { Understood } from '../../formats/format.ts';
import { readReport } from '../../formats/report.ts';
import { programFolder } from '../program-folder.ts';
import type { SideContext } from '../runner.ts';
import { runProgram, type Ended } from '../shots/process.ts';

/** Seconds a test case may be silent. */
const PATIENCE = 60;
/** Milliseconds: every process looks at its clock for half a second before, and works meanwhile. */
const WARM_UP = 10;

export interface TestRun extends Ended {
  readonly understood: Understood;
  /** Test cases that it ran, or began to run. */
  readonly testCases: readonly string[];
  /** It came to its end: its exit code is then the number of failures. */
  readonly isWhole: boolean;
}

const folders = new Map<string, Promise<string>>();
let taken = 0;

/** Runs test cases; what they measured is read from a file, because what they print is theirs. */
export async function runTests(
  program: string,
  spec: Catch2Spec,
  context: SideContext,
  {
    tests,
    samples,
    what,
  }: { readonly tests: string | null; readonly samples: number; readonly what: string },
): Promise<TestRun> {
  const parent = folders.get(context.root) ?? programFolder(context.root);
  folders.set(context.root, parent);
  const folder = join(await parent, `report-${(taken += 1)}`);
  await mkdir(folder);
  try {
    const file = join(folder, 'report.xml');
    const ended = await run(program, spec, context, {
      flags: [...flagsOf(tests, samples), '--reporter', 'xml', '--out', file],
      what,
    });
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const text = bytes.toString('utf8');
    return {
      ...ended,
      understood: reportIn(bytes),
      testCases: [...text.matchAll(/<TestCase name="([^"]*)"/g)].map(([, name = '']) => plain(name)),
      isWhole: ended.silent === null && ended.exit.signal === null && /<\/Catch2?(TestRun)?>\s*$/.test(text),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which test cases, and how they measure. */
export const flagsOf = (tests: string | null, samples: number): readonly string[] => [
  ...(tests === null ? [] : [tests]),
  '--benchmark-no-analysis',
  '--benchmark-samples',
  `${samples}`,
  '--benchmark-warmup-time',
  `${WARM_UP}`,
  // Catch2 3 draws another one for every process.
  '--rng-seed',
  '1',
];

/** Names of the test cases that are meant; null: all that run by themselves. Catch2 3 has another option for it than 2. */
export async function namesOf(
  program: string,
  spec: Catch2Spec,
  context: SideContext,
  tests: string | null,
): Promise<readonly string[]> {
  const what = `the list of ${spec.program}`;
  const list = (flags: readonly string[]): Promise<Ended> =>
    run(program, spec, context, { flags: [...(tests === null ? [] : [tests]), ...flags], what });
  const old = await list(['--list-test-names-only']);
  const { stdout } = /unrecogni[sz]ed/i.test(old.stdout + old.output)
    ? await list(['--list-tests', '--verbosity', 'quiet'])
    : old;
  return stdout
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^"(#.*)"$/, '$1'))
    .filter((line) => line !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

const plain = (text: string): string =>
  text.replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** A run that ended early has half a report, which says nothing. */
function reportIn(bytes: Buffer): Understood {
  try {
    return readReport('catch2', { file: 'report.xml', bytes });
  } catch (error) {
    if (error instanceof UserError) return { measurements: [], failed: [] };
    throw error;
  }
}

const run = (
  program: string,
  spec: Catch2Spec,
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
