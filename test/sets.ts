// Which tests run where; CONTRIBUTING.md has the table. Names are paths below test/ without `.test.ts`.

import { readdirSync } from 'node:fs';
import picomatch from 'picomatch';

export type TestSet = 'unit' | 'integration' | 'e2e' | 'extra';

/** What takes more than Node, git and a minute, and what that is. */
const EXTRA: Readonly<Record<string, string>> = {
  'core/screening/baseline-size': 'long',
  'evaluation/{evaluate,recordings,why-cases}': 'long simulations',
};

/** Pure: no process, no network, no bundle; files are only read. */
const UNIT = [
  '{config,core,evaluation,explain,formats,measure,report}/**',
  'page/calls',
  'architecture',
  'docs/{generated,paths}',
  'lockfile',
  'reliability',
];

/** In the same folders, but not pure: what starts a shell, or shows the page, which has to be bundled. */
const NOT_PURE = ['report/next-steps', 'report/html/*'];

/** The two shells as they are shipped. */
const E2E = ['{action,cli}/**', 'dist', 'readme'];

const isOneOf = (patterns: readonly string[]): ((name: string) => boolean) => picomatch([...patterns]);
const [isExtra, isUnit, isNotPure, isE2e] = [Object.keys(EXTRA), UNIT, NOT_PURE, E2E].map(isOneOf);

/** Integration is the rest: real processes, repositories and files, one part of the program at a time. */
const setOf = (name: string): TestSet => {
  if (isExtra?.(name)) return 'extra';
  if (isE2e?.(name)) return 'e2e';
  return isUnit?.(name) && !isNotPure?.(name) ? 'unit' : 'integration';
};

const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.test.ts'.length));

/** The files of a set, for vitest. */
export const filesOf = (set: TestSet): string[] =>
  names.filter((name) => setOf(name) === set).map((name) => `test/${name}.test.ts`);
