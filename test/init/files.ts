// Made projects: names of files and their texts.

import type { ProjectFiles } from '../../src/init/project.ts';

interface Given {
  readonly programs?: readonly string[];
  readonly node?: readonly number[];
  /** Files that git does not track. */
  readonly untracked?: readonly string[];
}

export const projectOf = (
  texts: Readonly<Record<string, string>>,
  { programs = ['npm', 'go', 'cargo', 'python3'], node = [22, 20, 0], untracked = [] }: Given = {},
): ProjectFiles => ({
  paths: Object.keys(texts).toSorted(),
  tracked: new Set(Object.keys(texts).filter((path) => !untracked.includes(path))),
  text: (path) => texts[path] ?? '',
  programs: new Set(programs),
  node,
});

export const json = (value: object): string => JSON.stringify(value);
