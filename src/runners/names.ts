// Which benchmarks of a suite `only` and `exclude` choose.

import { globMatcher } from '../core/model/paths.ts';
import type { ToolOptions } from '../core/model/suite-specs.ts';

/** Whether a name, or what it stands below, is chosen. */
export function isChosen(task: string, { only, exclude }: Pick<ToolOptions, 'only' | 'exclude'>): boolean {
  const parts = task.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const isOneOf = (globs: readonly string[]): boolean =>
    globs.some((glob) => above.some((name) => globMatcher(glob)(name)));
  return (only.length === 0 || isOneOf(only)) && !isOneOf(exclude);
}
