// Benchmark paths, and the globs that select them and files.

import { UserError } from './errors.ts';
import { compiledGlob, globProblem } from './globs.ts';

/** `suite` or `suite/task`. */
export const benchmarkPath = (suite: string, task: string | null): string =>
  task === null ? suite : `${suite}/${task}`;

/** The suite a benchmark path belongs to. */
export const suiteOf = (path: string): string => path.split('/', 1)[0] ?? '';

/** Compiles a glob to a test of paths; see `compiledGlob`. Throws UserError. */
export const globMatcher = (glob: string): ((path: string) => boolean) => {
  const problem = globProblem(glob);
  if (problem !== null) throw new UserError(`${glob}: ${problem}`);
  return compiledGlob(glob);
};

/** Whether a path fits any of the globs; without any, every path does. Throws UserError. */
export const matcherOfAny = (globs: readonly string[]): ((path: string) => boolean) => {
  const matchers = globs.map(globMatcher);
  return (path) => matchers.length === 0 || matchers.some((matches) => matches(path));
};

/** What belongs to one path together, in the order it comes. */
export function groupedByPath<Item extends { readonly path: string }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.path);
    if (group === undefined) groups.set(item.path, [item]);
    else group.push(item);
  }
  return groups;
}
