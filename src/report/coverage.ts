// What the benchmarks of a project run of it: the words and rows that terminal and page share.

import { group } from 'd3-array';
import type { Coverage } from '../core/model/coverage.ts';
import { count } from '../core/text/lists.ts';

/** `12 benchmarks run 41 of 60 functions`. */
export const coverageHeadline = ({ functions, unrun, counted }: Coverage): string => {
  const verb = counted.length === 1 ? 'runs' : 'run';
  const all = functions.length + unrun.length;
  return `${count(counted.length, 'benchmark')} ${verb} ${functions.length} of ${count(all, 'function')}`;
};

/** What the reader should know of code that comes from a build; null: none does. */
export const builtNote = ({ isBuilt }: Coverage): string | null =>
  isBuilt
    ? 'Benchmarks run built code without source maps: files that they did not load themselves are left out.'
    : null;

export interface UnrunFile {
  readonly file: string;
  readonly names: readonly string[];
  /** Nothing of the file runs. */
  readonly isWhole: boolean;
}

/** Functions that nothing runs, file by file: whole files first, then by how many they are. */
export const unrunFiles = ({ functions, unrun }: Coverage): readonly UnrunFile[] => {
  const touched = new Set(functions.map(({ file }) => file));
  return [...group(unrun, ({ file }) => file)]
    .map(([file, places]) => ({
      file,
      names: places.map(({ name, line }) => `${name}:${line}`),
      isWhole: !touched.has(file),
    }))
    .toSorted(
      (one, other) => Number(other.isWhole) - Number(one.isWhole) || other.names.length - one.names.length,
    );
};
