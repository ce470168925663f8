// Names of Go benchmarks: as the suite shows them, and as the regular expressions that run exactly one of them.

import { globMatcher } from '../../core/model/paths.ts';
import type { ToolOptions } from '../../core/model/suite-specs.ts';

/**
 * `-test.bench` for one benchmark. The pattern is split at its slashes, and so is the name it is held against: part by
 * part they have to be the same.
 */
export const patternOf = (name: string): string =>
  name
    .split('/')
    .map((part) => `^${part.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)}$`)
    .join('/');

/** Any of several benchmarks of the first level. */
export const anyOf = (names: readonly string[]): string =>
  `^(${names.map((name) => name.replaceAll(/[^\p{L}\p{N}_]/gu, String.raw`\$&`)).join('|')})$`;

/** Whether a name, or what it stands below, is chosen. */
export function isChosen(task: string, { only, exclude }: Pick<ToolOptions, 'only' | 'exclude'>): boolean {
  const parts = task.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const isOneOf = (globs: readonly string[]): boolean =>
    globs.some((glob) => above.some((name) => globMatcher(glob)(name)));
  return (only.length === 0 || isOneOf(only)) && !isOneOf(exclude);
}
