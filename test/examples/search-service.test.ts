import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

// The example and the two changes the demo judges: each has to build and pass the example's own tests, or the demo
// would show a broken pull request instead of a slow one.
const root = resolve(import.meta.dirname, '../..');
const example = join(root, 'examples/search-service');
const temporary = mkdtempSync(join(tmpdir(), 'perf-budgets-example-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const manifest = (folder: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** A copy of the example without an install of its own: the repository's has the same versions. */
function copyExample(name: string): string {
  const folder = join(temporary, name);
  cpSync(example, folder, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe.each(['unchanged', 'harmless', 'regression'])('the example, %s', (change) => {
  test('builds and passes its own tests', () => {
    const folder = copyExample(change);
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GIT_CEILING_DIRECTORIES: temporary },
      });
    if (change !== 'unchanged') {
      run('git', 'apply', join(root, `examples/search-service-patches/${change}.patch`));
      expect(readFileSync(join(folder, 'src/search.ts'), 'utf8')).not.toBe(
        readFileSync(join(example, 'src/search.ts'), 'utf8'),
      );
    }
    expect(run('npm', 'test')).toMatch(/^\S pass 1[34]$/m);
    expect(run('node', 'dist/src/cli.js', '--version')).toBe(`${manifest(folder)['version']}\n`);
  });
});

test('the example exports the benchmarks its README lists', () => {
  const tasks = readFileSync(join(example, 'bench/search.bench.ts'), 'utf8').matchAll(/\.add\(\s*'([^']+)'/g);
  const listed = readFileSync(join(example, 'README.md'), 'utf8').matchAll(/^\| `search\/([^`]+)`/gm);
  expect([...listed].map(([, name]) => name)).toEqual([...tasks].map(([, name]) => name));
});

test('the example asks for the versions the repository has, from no fixed address', () => {
  const ours = manifest(root)['devDependencies'];
  const theirs = manifest(example)['devDependencies'] ?? {};
  expect({ ...ours, ...manifest(root)['dependencies'] }).toMatchObject(theirs);
  expect(readFileSync(join(example, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
