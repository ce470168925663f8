import { chmodSync, linkSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealOf } from '../../src/isolation/seal.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

const CHECKOUT = {
  'src/a.js': 'one',
  'src/b.js': 'two',
  'dist/a.js': 'built',
  'node_modules/dep/index.js': 'dep',
  '.git': 'gitdir: elsewhere',
};

async function sealed(outputs: readonly string[] = []) {
  const top = temporaryFolder();
  write(top, CHECKOUT);
  symlinkSync('a.js', join(top, 'src/link.js'));
  const seal = sealOf(top, { outputs });
  await seal.begin();
  await seal.close();
  const look = async (idle = false) => (await seal.look(idle)).map(({ file, what }) => `${what} ${file}`);
  return { top, seal, look };
}

test.for<[string, (top: string) => void, string]>([
  ['a tracked file', (top) => write(top, { 'src/a.js': 'owe' }), 'changed src/a.js'],
  ['what was built', (top) => write(top, { 'dist/a.js': 'b' }), 'changed dist/a.js'],
  [
    'a dependency',
    (top) => write(top, { 'node_modules/dep/index.js': 'evil' }),
    'changed node_modules/dep/index.js',
  ],
  [
    'a new dependency',
    (top) => write(top, { 'src/node_modules/dep/index.js': '' }),
    'added src/node_modules/dep/index.js',
  ],
  ['a file that is gone', (top) => rmSync(join(top, 'src/b.js')), 'removed src/b.js'],
  ['a folder that is gone', (top) => rmSync(join(top, 'dist'), { recursive: true }), 'removed dist/a.js'],
  ['a mode', (top) => chmodSync(join(top, 'src/a.js'), 0o755), 'changed src/a.js'],
  [
    'a link that leads elsewhere',
    (top) => {
      rmSync(join(top, 'src/link.js'));
      symlinkSync('b.js', join(top, 'src/link.js'));
    },
    'changed src/link.js',
  ],
  [
    'a file of the same size whose times were set back',
    (top) => {
      write(top, { 'src/a.js': 'owe' });
      utimesSync(join(top, 'src/a.js'), 0, 0);
    },
    'changed src/a.js',
  ],
])('%s is found', async ([, harm, found]) => {
  const { top, look } = await sealed();
  expect(await look()).toEqual([]);
  harm(top);
  expect(await look()).toEqual([found]);
});

test('what runs may write new files, its reports and the notes of tools; nothing may while it is idle', async () => {
  const { top, look } = await sealed(['out', 'report.json']);
  write(top, { 'report.json': '1', 'out/x/y.json': '1', 'results.txt': '1', 'src/__pycache__/a.pyc': '1' });
  expect(await look()).toEqual([]);
  expect((await look(true)).toSorted()).toEqual([
    'added out/x/y.json',
    'added report.json',
    'added results.txt',
    'added src/__pycache__/a.pyc',
  ]);
});

test('what its own benchmarks wrote once they may write again, compiled code they may not', async () => {
  const { top, seal, look } = await sealed();
  await seal.begin();
  write(top, { 'data.db': '1', 'src/a.js': 'rewritten', 'src/__pycache__/a.pyc': '1' });
  await seal.learn();
  await seal.close();
  write(top, { 'data.db': '2', 'src/a.js': 'again', 'src/__pycache__/a.pyc': '2' });
  expect(await look()).toEqual(['changed src/__pycache__/a.pyc']);
});

test('a file that is only touched, or linked from elsewhere, is the same; what was found once stays found', async () => {
  const { top, look } = await sealed();
  utimesSync(join(top, 'src/a.js'), new Date(), new Date());
  linkSync(join(top, 'src/b.js'), join(temporaryFolder(), 'linked.js'));
  expect(await look()).toEqual([]);
  const original = readFileSync(join(top, 'src/a.js'), 'utf8');
  write(top, { 'src/a.js': 'evil' });
  expect(await look()).toEqual(['changed src/a.js']);
  write(top, { 'src/a.js': original });
  expect(await look()).toEqual(['changed src/a.js']);
});
