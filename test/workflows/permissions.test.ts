// Who may write to the repository: the history is on a branch of it, and no pull request may get there.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../../examples/workflows');

interface Workflow {
  readonly on: Readonly<Record<string, { readonly branches?: readonly string[] } | null>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
}

const workflows = readdirSync(FOLDER).map(
  (name) => [name, parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow] as const,
);

test('only the job of the history may write the branch, on pushes to main and nothing else', () => {
  const writing = workflows.filter(([, { permissions, jobs }]) =>
    [permissions, ...Object.values(jobs).map((job) => job.permissions)].some(
      (each) => each?.['contents'] === 'write',
    ),
  );
  expect(writing.map(([name]) => name)).toEqual(['perf-history.yml']);
  expect(writing[0]?.[1].on).toEqual({ push: { branches: ['main'] } });
});

test('every workflow says what its token may do', () => {
  for (const [name, { permissions }] of workflows) expect([name, permissions]).not.toEqual([name, undefined]);
});
