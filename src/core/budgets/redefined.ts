// Suites that a change defines otherwise than base: by another declaration, other files of the benchmark, other steps of
// preparation. Whoever may choose what is measured may choose something easy, so base's definition is measured too.

import type { Configuration, Prepare, Suite } from '../model/configuration.ts';
import { globMatcher } from '../model/paths.ts';
import { filesOfSpec, isBenchmarkFile, isShared } from '../model/runner-specs.ts';
import { enumerate } from '../text/lists.ts';

export interface Redefined {
  /** As base declares it, under head's name. */
  readonly suite: Suite;
  /** What the change edits, for a sentence. */
  readonly what: string;
  /** Why base's definition cannot be laid over head at all; null: it can. */
  readonly problem: string | null;
}

/** Folders whose files are made, even where they are committed. */
const BUILT = /(^|\/)(dist|build|out|target)\//;

export const isBuilt = (file: string): boolean => BUILT.test(file);

/** Whether a file, relative to the project, belongs to what base calls the benchmark. */
export const isPartOf = ({ runner, harness }: Suite): ((file: string) => boolean) => {
  const matchers = harness.map(globMatcher);
  return (file) => isBenchmarkFile(runner, file) || matchers.some((matches) => matches(file));
};

const hasFiles = ({ runner, harness }: Suite): boolean => filesOfSpec(runner).length + harness.length > 0;

const samePrepare = (one: Prepare, other: Prepare): boolean =>
  one.install === other.install && one.build === other.build;

/** Equal whatever the order of keys. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, inOrder(each)]);
};
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/**
 * Suites of both sides whose definition differs. What changes its kind is another benchmark, and the old one is missing.
 * @param base with its suites called as head calls them; null: it has no (readable) configuration
 * @param files that the change touches, relative to the project; null: not all are known
 */
export function redefinedSuites(
  base: Configuration | null,
  head: Configuration,
  files: readonly string[] | null,
): readonly Redefined[] {
  return (base?.suites ?? []).flatMap((suite): Redefined[] => {
    const own = head.suites.find(({ name }) => name === suite.name);
    if (own === undefined || own.runner.kind !== suite.runner.kind || isShared(suite.runner)) return [];
    const touched = files?.filter(isPartOf(suite)) ?? [];
    const what = [
      ...(isSame(own.runner, suite.runner) ? [] : ['its declaration']),
      ...(base === null || samePrepare(base.prepare, head.prepare) ? [] : ['`prepare`']),
      ...touched,
      ...(files === null && hasFiles(suite) ? ['more files than can be listed'] : []),
    ];
    const made = touched.find((file) => isBuilt(file) && isBenchmarkFile(suite.runner, file));
    const problem =
      made === undefined ? null : `${made} is a build product, which may hold the code under test`;
    return what.length === 0 ? [] : [{ suite, what: enumerate(what, 3), problem }];
  });
}
