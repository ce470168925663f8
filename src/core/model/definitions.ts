// A benchmark that a change defines otherwise than base is measured twice: as head defines it, and as base does. The
// second goes by the name of its suite with a word behind it that no suite can have in its own.

import { suiteOf } from './paths.ts';

const AS_ON_BASE = '@base';

/** What a path, or a suite, is called where it is measured as base defines it. */
export const asOnBase = (path: string): string => {
  const suite = suiteOf(path);
  return suite + AS_ON_BASE + path.slice(suite.length);
};

export const isAsOnBase = (path: string): boolean => suiteOf(path).endsWith(AS_ON_BASE);

/** The path whose budgets it has to keep: its own without that word. */
export const governingPath = (path: string): string => {
  const suite = suiteOf(path);
  return isAsOnBase(path) ? suite.slice(0, -AS_ON_BASE.length) + path.slice(suite.length) : path;
};
