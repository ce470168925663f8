// Head's benchmark files on both sides, so that both run the same benchmark (as asv does). Only files of head's
// git tree are laid over base's checkout: a build product would carry head's code with it, and the
// comparison would be green whatever head did.

import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { filesOfSpec, isBenchmarkFile } from '../core/model/runner-specs.ts';
import { isBuilt, isPartOf } from '../core/budgets/redefined.ts';
import { globMatcher } from '../core/model/paths.ts';
import { items } from './git.ts';
import type { Checkouts, HeadCheckout } from './checkouts.ts';
import type { Suite } from '../core/model/configuration.ts';

/** Whose benchmark files a suite runs on the base side. */
interface SuiteHarness {
  readonly harness: 'head' | 'own';
  /** Head's files that stand in base's checkout instead of other ones or of none; relative to the project. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

export interface Harness {
  of(suite: string): SuiteHarness;
  /** What a reader should know that concerns no single suite. */
  readonly warnings: readonly string[];
  /**
   * Gives base its own files of a suite back, and of every suite that shares one with it; returns the names of
   * all suites that now run base's own. What base's `prepare` built from head's files has to be built again.
   */
  restore(suite: string): Promise<readonly string[]>;
  /** The same for every suite whose files differ; empty when none does. */
  restoreAll(): Promise<readonly string[]>;
}

/**
 * Lays the benchmark files of head's suites over base's checkout. Call it before base is prepared.
 * @param own suites of base: what it has and calls no part of a benchmark stays its own, whatever head calls it
 */
export async function overlayHarness(
  checkouts: Checkouts,
  suites: readonly Suite[],
  own: readonly Suite[] = suites,
): Promise<Harness> {
  const head = await filesOf(checkouts, 'head');
  const base = await filesOf(checkouts, 'base');
  const parts = own.map(isPartOf);
  const isOthers = (file: string): boolean => base.has(file) && !parts.some((isPart) => isPart(file));
  const state = new Map(suites.map((suite) => [suite.name, plan(suite, head, base, isOthers)]));
  const place = (file: string): string => posix.join(checkouts.repository.project, file);
  const all = new Set([...state.values()].flatMap(({ files }) => files));
  await checkOut(checkouts, checkouts.head.commit, [...all].map(place));
  const giveBack = async (wanted: readonly string[]): Promise<readonly string[]> => {
    const { names, files } = sharing(wanted, state);
    await remove(checkouts, files.filter((file) => !base.has(file)).map(place));
    await checkOut(checkouts, checkouts.base.commit, displaced(files, base).map(place));
    for (const name of names) state.set(name, OWN);
    return names;
  };
  return {
    of: (suite) => state.get(suite) ?? OWN,
    warnings: nothingLeft(head, base, all),
    restore: (suite) => giveBack([suite]),
    restoreAll: () => giveBack([...state.keys()].filter((suite) => state.get(suite)?.files.length !== 0)),
  };
}

/** Nothing laid over base. */
export const NO_HARNESS: Harness = {
  of: () => ({ harness: 'own', files: [], warnings: [] }),
  warnings: [],
  restore: () => Promise.resolve([]),
  restoreAll: () => Promise.resolve([]),
};

const OWN: SuiteHarness = { harness: 'own', files: [], warnings: [] };

/** A glob that is too wide, or a change of benchmarks only: either way both sides run the same code. */
function nothingLeft(head: Map<string, string>, base: Map<string, string>, overlaid: Set<string>): string[] {
  const changed = [...new Set([...head.keys(), ...base.keys()])].filter(
    (file) => head.get(file) !== base.get(file),
  );
  return changed.length > 0 && changed.every((file) => overlaid.has(file))
    ? ['every changed file belongs to a benchmark and so runs on both sides: no difference can show']
    : [];
}

/** Mode and object of every file of a side's commit under the project; paths relative to it. */
async function filesOf(
  {
    git,
    repository,
    ...sides
  }: Pick<Checkouts, 'git' | 'repository'> & Partial<Pick<Checkouts, 'base' | 'head'>>,
  side: 'base' | 'head',
): Promise<Map<string, string>> {
  const tree = await git(side, ['ls-tree', '-r', '-z', '--full-tree', sides[side]?.commit ?? side]);
  const prefix = repository.project === '' ? '' : `${repository.project}/`;
  return new Map(
    items(tree)
      .map((item) => ({
        object: item.slice(0, item.indexOf('\t')),
        path: item.slice(item.indexOf('\t') + 1),
      }))
      .filter(({ object, path }) => path.startsWith(prefix) && !object.startsWith('160000 '))
      .map(({ object, path }) => [path.slice(prefix.length), object]),
  );
}

/** Mode and object of every benchmark file of head, suite by suite: equal ones run the same benchmark. */
export async function headHarness(
  checkouts: HeadCheckout,
  suites: readonly Suite[],
): Promise<Map<string, readonly (readonly [file: string, object: string])[]>> {
  const head = await filesOf(checkouts, 'head');
  return new Map(
    suites.map((suite) => [
      suite.name,
      benchmarkFiles(suite, head).map((file) => [file, head.get(file) ?? ''] as const),
    ]),
  );
}

const sourcesOf = ({ runner }: Suite): string[] => filesOfSpec(runner).map((file) => posix.normalize(file));

function benchmarkFiles(suite: Suite, head: ReadonlyMap<string, string>): string[] {
  const matchers = suite.harness.map(globMatcher);
  return [...head.keys()].filter(
    (file) =>
      (!isBuilt(file) && isBenchmarkFile(suite.runner, file)) || matchers.some((matches) => matches(file)),
  );
}

function plan(
  suite: Suite,
  head: Map<string, string>,
  base: Map<string, string>,
  isOthers: (file: string) => boolean,
): SuiteHarness {
  const wanted = benchmarkFiles(suite, head);
  const warnings = suite.harness
    .filter((glob) => !wanted.some(globMatcher(glob)))
    .map((glob) => `${suite.name}: \`harness: ${glob}\` matches no file tracked by git`);
  const [built] = sourcesOf(suite).filter(isBuilt);
  if (built !== undefined && wanted.length === 0) {
    warnings.push(
      `${suite.name}: ${built} is a build product that may contain the code under test, so each side runs its own; list its sources under \`harness:\` to run head's benchmark on both`,
    );
    return { harness: 'own', files: [], warnings };
  }
  return {
    harness: 'head',
    files: wanted.filter((file) => base.get(file) !== head.get(file) && !isOthers(file)),
    warnings,
  };
}

/** Suites, all that share a file with them, all that share one with those, and so on. */
function sharing(
  suites: readonly string[],
  state: Map<string, SuiteHarness>,
): { names: string[]; files: string[] } {
  const names = new Set(suites);
  const files = new Set(suites.flatMap((suite) => state.get(suite)?.files ?? []));
  for (let before = -1; before !== files.size;) {
    before = files.size;
    for (const [name, { files: theirs }] of state) {
      if (!theirs.some((file) => files.has(file))) continue;
      names.add(name);
      for (const file of theirs) files.add(file);
    }
  }
  return { names: [...names], files: [...files] };
}

/** Base's files that head's stood in the place of: the same path, or a folder where the other has a file or link. */
const displaced = (files: readonly string[], base: Map<string, string>): string[] =>
  [...base.keys()].filter((own) =>
    files.some((file) => own === file || file.startsWith(`${own}/`) || own.startsWith(`${file}/`)),
  );

/** git itself writes, because it never follows a link of the checkout out of it. */
async function checkOut({ git, base }: Checkouts, commit: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  await git('base', ['--literal-pathspecs', 'checkout', commit, ...FROM_INPUT], paths.join('\0'));
  for (const path of paths) await forgetCompiled(join(base.top, path));
}

/** What Python compiled of a file that is another one now: it would be compiled anew at any moment. */
async function forgetCompiled(file: string): Promise<void> {
  if (!file.endsWith('.py')) return;
  const folder = join(dirname(file), '__pycache__');
  const isOwn = (await lstat(folder).catch(() => null))?.isDirectory() === true;
  const prefix = `${basename(file, '.py')}.`;
  for (const name of isOwn ? await readdir(folder) : [])
    if (name.startsWith(prefix) && name.endsWith('.pyc')) await rm(join(folder, name), { force: true });
}

async function remove({ git }: Checkouts, paths: readonly string[]): Promise<void> {
  if (paths.length > 0)
    await git('base', ['--literal-pathspecs', 'rm', '--quiet', '--force', ...FROM_INPUT], paths.join('\0'));
}

const FROM_INPUT = ['--pathspec-from-file=-', '--pathspec-file-nul'];
