// `bisect` on a real repository: files to weigh, which takes no time, in a history with prose, merges, a commit that does
// not build and one that is taken back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Bisection } from '../../src/core/model/bisection.ts';
import {
  cli,
  commit,
  CONFIG,
  makeProject,
  sh,
  stateOf,
  start,
  temporaryFolder,
  type Ended,
} from './project.ts';
import { clone, publish } from '../git/real-git.ts';

/** Says of every build which files it was of. */
const BUILD = (
  log: string,
): string => `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const files = ['src/size.txt', 'README.md', 'other.txt'].map((file) => {
  try { return readFileSync(file, 'utf8'); } catch { return ''; }
});
try { appendFileSync(${JSON.stringify(log)}, files.join(' ') + '\\n'); } catch {} // kept apart, it cannot
const size = Number(readFileSync('src/size.txt', 'utf8'));
if (!(size > 0)) throw new Error('no size');
mkdirSync('out', { recursive: true });
writeFileSync('out/app.js', 'a'.repeat(size));
`;

let project: string;
let guilty: string;
const log = join(temporaryFolder(), 'builds');

beforeAll(() => {
  project = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'app: { size: { files: out/app.js } }',
      budgets: '"**": { size: +5% }',
    }).replace('install: false', 'install: false, build: node build.js'),
    'build.js': BUILD(log),
    'src/size.txt': '10000',
    '.gitignore': 'out\n',
  });
  sh(project, 'tag', 'v1');
  commit(project, { 'README.md': 'one' }, 'docs: one');
  commit(project, { 'src/size.txt': '10010' }, 'app: a word');
  commit(project, { 'src/size.txt': 'x' }, 'app: does not build');
  commit(project, { 'src/size.txt': '10020' }, 'app: builds again');
  sh(project, 'checkout', '--quiet', '-b', 'side');
  commit(project, { 'src/size.txt': '12000' }, 'app: a \u001b[31mlibrary');
  guilty = commit(project, { 'src/size.txt': '13000' }, 'app: more of it');
  sh(project, 'checkout', '--quiet', 'change');
  commit(project, { 'other.txt': 'one' }, 'something else');
  sh(project, 'merge', '--quiet', '--no-ff', '--message', 'Merge side', 'side');
  guilty = sh(project, 'rev-parse', 'HEAD');
  commit(project, { 'README.md': 'two' }, 'docs: two');
  commit(project, { 'src/size.txt': '13010' }, 'app: another word');
  commit(project, { 'README.md': 'three' }, 'docs: three');
});

const bisected = async (...args: string[]): Promise<Ended & { found: Bisection }> => {
  const file = join(temporaryFolder(), 'bisection.json');
  const ended = await cli(project, 'bisect', 'app', '--metric', 'size', '--json', file, ...args);
  expect(ended.left, ended.stderr).toEqual([]);
  return { ...ended, found: JSON.parse(readFileSync(file, 'utf8')) as Bisection };
};

test('the merge that made it larger is named, with what it cost, and nothing of the user is touched', async () => {
  const before = stateOf(project);
  const { code, stdout, stderr, found } = await bisected(
    '--good',
    'v1',
    '--bad',
    'change',
    '--isolation',
    'off',
  );
  expect(code, stderr).toBe(0);
  expect(found.conclusion).toMatchObject({ kind: 'found', share: 'whole' });
  expect(stdout).toContain('app size got worse in this commit');
  expect(stdout).toContain(`${guilty}\n  Merge side\n  Ann, 20`);
  expect(stdout).toMatch(/\+29\.7\d* % against \w{9}, the commit before; change against v1: \+30\.1 %\./);
  expect(stateOf(project)).toEqual(before);
  // Each is built once, however often it is measured.
  const builds = readFileSync(log, 'utf8').trimEnd().split('\n');
  expect(builds.length).toBeGreaterThan(3);
  expect(new Set(builds).size).toBe(builds.length);
  // The cost comes first, and what people only read is not measured.
  expect(stderr.trimStart()).toMatch(/^9 commits from v1 to change/);
  expect(found.steps.map(({ at }) => found.line[at]?.subject)).not.toContain('docs: two');
  expect(found.line.map(({ subject }) => subject)).not.toContain('app: more of it');
});

test('a commit that does not build is neither good nor bad', async () => {
  commit(project, { 'src/size.txt': 'x' }, 'app: broken');
  const last = commit(project, { 'src/size.txt': '15000' }, 'app: mended and larger');
  const { code, stdout, found } = await bisected('--good', guilty);
  expect(code).toBe(0);
  expect(found.conclusion.kind).toBe('among');
  expect(stdout).toContain('got worse in one of these 2 commits');
  expect(stdout).toContain(last);
  expect(stdout).toMatch(
    /Passed over: \w{9} cannot be measured: head could not be prepared: `node\s+build\.js` ended with exit code 1\n/,
  );
});

test('where nothing got worse, nobody is named', async () => {
  const { code, stdout, found } = await bisected('--good', 'v1', '--bad', 'change~7');
  expect(code).toBe(0);
  expect(found.conclusion).toEqual({ kind: 'nothing' });
  expect(found.steps).toHaveLength(1);
  expect(stdout).toContain('Nothing to find: app size of change~7 against v1 changed by no more than');
});

test('an end that does not build cannot be searched from', async () => {
  const { code, stderr } = await cli(
    project,
    'bisect',
    'app',
    '--metric',
    'size',
    '--good',
    'v1',
    '--bad',
    'change~8',
  );
  expect(code).toBe(3);
  expect(stderr).toContain('head could not be prepared');
});

test('a clone of one commit is deepened as far as the good end', async () => {
  publish(project);
  const shallow = clone(sh(project, 'remote', 'get-url', 'origin'), '--depth=1', '--branch=change');
  const good = sh(project, 'rev-parse', 'v1');
  const { code, stdout, stderr } = await cli(
    shallow,
    'bisect',
    'app',
    '--metric',
    'size',
    '--good',
    good,
    '--bad',
    'HEAD',
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('Merge side');
});

test('Ctrl-C ends it, and leaves nothing', async () => {
  const { child, ended } = start(project, {}, 'bisect', 'app', '--metric', 'size', '--good', 'v1');
  child.stderr?.on('data', (text: string) => {
    if (text.includes('Measurement 2')) child.kill('SIGINT');
  });
  expect(await ended).toMatchObject({ code: 130, stdout: '', left: [] });
});

test.each([
  { args: ['*', '--good', 'v1'], says: '* is no path of a single benchmark' },
  { args: ['app', '--good', 'v2'], says: '--good v2: no such branch, tag or commit' },
  { args: ['apq', '--good', 'v1'], says: 'has no benchmark apq' },
  { args: ['app', '--good', 'change', '--bad', 'v1'], says: 'v1 has no commit that change does not have' },
  { args: ['app'], says: "required option '--good <ref>' not specified" },
])('$says', async ({ args, says }) => {
  const { code, stderr, left } = await cli(project, 'bisect', ...args);
  expect(code, stderr).toBe(2);
  expect(stderr).toContain(says);
  expect(left).toEqual([]);
});
