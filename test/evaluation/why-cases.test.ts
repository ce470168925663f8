import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UNCHANGED, WHY_CASES } from '../../evaluation/why-cases.ts';
import { makeProject } from '../../evaluation/why-project.ts';
import { temporaryFolder } from '../git/real-git.ts';

const folder = temporaryFolder();

test('are at least twenty regressions of different kinds', () => {
  const regressions = WHY_CASES.filter(({ guilty }) => guilty.length > 0);
  expect(new Set(regressions.map(({ kind }) => kind)).size).toBe(regressions.length);
  expect(regressions.length).toBeGreaterThanOrEqual(20);
});

test.each([...WHY_CASES, ...UNCHANGED].map((each, index) => [each.kind, each, index] as const))(
  '%s can be made',
  async (_, wanted, index) => {
    const { changes } = await makeProject(join(folder, String(index)), wanted);
    // What a dependency changes is not part of the repository.
    const own = wanted.edits.some(({ file }) => !/^(?:node_modules|site-packages)\//.test(file));
    expect(changes.files.length > 0).toBe(own);
  },
);
