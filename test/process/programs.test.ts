import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { distrustCheckoutAround, findProgram, lookUpPrograms } from '../../src/process/programs.ts';
import { git } from '../../src/git/git.ts';
import { temporaryFolder } from '../git/real-git.ts';

const put = (folder: string, name: string, text = '#!/bin/sh\n'): string => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
};

test('a program comes from no folder of the checkout, however PATH leads there, and from none relative to another', async () => {
  const [top, tools] = [realpathSync(temporaryFolder()), realpathSync(temporaryFolder())];
  mkdirSync(join(top, '.git'));
  put(join(top, 'node_modules/.bin'), 'tool');
  symlinkSync(join(top, 'node_modules/.bin'), join(tools, 'link'));
  const own = put(join(tools, 'bin'), 'tool');
  const path = ['', '.', 'node_modules/.bin', join(top, 'node_modules/.bin'), join(tools, 'link')];
  distrustCheckoutAround(join(top, 'node_modules'));
  expect(await findProgram('tool', path.join(delimiter))).toBeNull();
  expect(await findProgram('tool', [...path, join(tools, 'bin')].join(delimiter))).toBe(own);
});

test('what comes to lie before it later is not taken', async () => {
  const folder = realpathSync(temporaryFolder());
  const strace = put(join(folder, 'second'), 'strace');
  const path = [join(folder, 'first'), join(folder, 'second')].join(delimiter);
  await lookUpPrograms(path);
  put(join(folder, 'first'), 'strace');
  expect(await findProgram('strace', path)).toBe(strace);
});

test('git is not the one that a checkout brings along', async () => {
  const top = realpathSync(temporaryFolder());
  mkdirSync(join(top, '.git'));
  put(join(top, 'bin'), 'git', '#!/bin/sh\necho hostile\n');
  distrustCheckoutAround(top);
  const variables = { ...process.env, PATH: ['bin', join(top, 'bin'), process.env['PATH']].join(delimiter) };
  expect(await git(['version'], { cwd: top, variables })).toMatch(/^git version/);
});
