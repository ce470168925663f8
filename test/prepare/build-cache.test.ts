import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuildCache, type BuildCache } from '../../src/prepare/build-cache.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

const SOURCES = { 'src/a.txt': 'a', 'src/old.txt': 'old', 'node_modules/left/index.js': 'left' };

function checkout(): string {
  const top = join(temporaryFolder(), 'top');
  mkdirSync(top);
  write(top, SOURCES);
  return top;
}

/** Builds in two checkouts under one key, and says whether the second was copied. */
async function twice(
  cache: BuildCache,
  build: (top: string) => void,
): Promise<{ second: string; isCopied: boolean }> {
  const built: string[] = [];
  const run = async (top: string): Promise<void> => {
    built.push(top);
    build(top);
  };
  const [first, second] = [checkout(), checkout()];
  for (const top of [first, second]) await cache.built(top, 'key', () => run(top));
  return { second, isCopied: !built.includes(second) };
}

test('a second checkout gets what the build of the first one wrote, changed, removed and made', async () => {
  await using cache = await openBuildCache();
  const { second, isCopied } = await twice(cache, (top) => {
    write(top, { 'out/deep/app.js': 'built', 'src/a.txt': 'A', 'node_modules/left/generated.js': 'more' });
    mkdirSync(join(top, 'empty'));
    rmSync(join(top, 'src/old.txt'));
    writeFileSync(join(top, 'out/run'), '#!/bin/sh', { mode: 0o755 });
    // A file whose times are set back was written all the same.
    writeFileSync(join(top, 'node_modules/left/index.js'), 'patched');
    utimesSync(join(top, 'node_modules/left/index.js'), 1, 1);
    renameSync(join(top, 'out/deep/app.js'), join(top, 'out/deep/main.js'));
  });
  expect(isCopied).toBe(true);
  const read = (file: string): string => readFileSync(join(second, file), 'utf8');
  expect(read('out/deep/main.js')).toBe('built');
  expect(read('src/a.txt')).toBe('A');
  expect(read('node_modules/left/index.js')).toBe('patched');
  expect(statSync(join(second, 'node_modules/left/index.js')).mtimeMs).toBe(1000);
  expect(read('node_modules/left/generated.js')).toBe('more');
  expect(statSync(join(second, 'out/run')).mode & 0o777).toBe(0o755);
  expect(existsSync(join(second, 'empty'))).toBe(true);
  expect(existsSync(join(second, 'src/old.txt'))).toBe(false);
  expect(existsSync(join(second, 'out/deep/app.js'))).toBe(false);
});

test('what remembers where it was built is built again', async () => {
  await using cache = await openBuildCache();
  const { isCopied } = await twice(cache, (top) =>
    write(top, { 'out/CMakeCache.txt': `home=/x/${basename(top)}/out` }),
  );
  expect(isCopied).toBe(false);
});

test('a build that fails leaves nothing to be copied', async () => {
  await using cache = await openBuildCache();
  const top = checkout();
  await expect(cache.built(top, 'key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  let isBuilt = false;
  await cache.built(checkout(), 'key', async () => void (isBuilt = true));
  expect(isBuilt).toBe(true);
});

test('other files, or another command, are another build', async () => {
  await using cache = await openBuildCache();
  const built: string[] = [];
  for (const key of ['one', 'two', 'one'])
    await cache.built(checkout(), key, async () => void built.push(key));
  expect(built).toEqual(['one', 'two']);
});
