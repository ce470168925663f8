import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom: a room may import itself, the rooms listed, and nothing else of src/.
const ROOMS: Record<string, readonly string[]> = {
  core: ['explain'],
  explain: ['core'],
  process: ['core', 'system'],
  machine: ['core', 'process', 'system'],
  instruments: ['core', 'process', 'machine', 'system'],
  git: ['core', 'explain', 'process', 'machine', 'system'],
  prepare: ['core', 'process', 'machine', 'git', 'system'],
  formats: ['core'],
  config: ['core', 'formats'],
  runners: ['core', 'formats', 'system', 'process', 'machine', 'instruments', 'git', 'prepare', 'explain'],
  measure: ['core', 'runners', 'system', 'process', 'machine', 'instruments', 'git', 'prepare', 'explain'],
  profilers: ['core', 'runners', 'system', 'process', 'machine', 'instruments', 'git', 'prepare', 'explain'],
  report: ['core', 'explain'],
  page: ['core', 'report', 'explain'],
  system: ['core', 'process', 'machine', 'instruments', 'git', 'prepare', 'explain'],
  baselines: ['core', 'system', 'process', 'machine', 'instruments', 'git', 'prepare', 'explain'],
  pipeline: [
    'core',
    'baselines',
    'config',
    'runners',
    'measure',
    'profilers',
    'system',
    'process',
    'machine',
    'instruments',
    'git',
    'prepare',
    'explain',
  ],
  github: ['core', 'report', 'explain'],
  action: [
    'baselines',
    'core',
    'config',
    'github',
    'measure',
    'report',
    'system',
    'process',
    'machine',
    'instruments',
    'git',
    'prepare',
    'explain',
    'pipeline',
  ],
  cli: [
    'core',
    'baselines',
    'config',
    'formats',
    'measure',
    'profilers',
    'report',
    'runners',
    'system',
    'process',
    'machine',
    'instruments',
    'git',
    'prepare',
    'explain',
    'pipeline',
  ],
};
const PURE = ['core', 'explain', 'formats', 'report'];
const SHELLS = ['cli', 'action'];

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, room: file.split('/')[0] ?? '', text: readFileSync(join(root, file), 'utf8') }));
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

test('every room has a rule', () => {
  expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in ROOMS))).toEqual([]);
});

test('rooms import only the rooms they may', () => {
  const wrong = files.flatMap(({ file, room, text }) =>
    importsOf(text)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(file), name)).split('/')[0] ?? '')
      .filter((target) => target !== room && !ROOMS[room]?.includes(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('pure rooms have no input or output, no clock and no randomness of their own', () => {
  const impure = /from 'node:|Date\.now|new Date\(\)|Math\.random|process\.|performance\.now|globalThis/;
  expect(
    files.filter(({ room, text }) => PURE.includes(room) && impure.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test('only the shells print and exit', () => {
  const loud = /console\.|process\.exit|process\.std(out|err)\.write/;
  const allowed = (file: string, room: string): boolean =>
    SHELLS.includes(room) || /-worker\.ts$|\/(worker|load-generator)\/main\.ts$/.test(file);
  expect(
    files.filter(({ file, room, text }) => !allowed(file, room) && loud.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test('nothing sets variables or paths for later steps of a workflow', () => {
  const setting = /exportVariable|addPath|GITHUB_ENV|GITHUB_PATH|set-env/;
  expect(files.filter(({ text }) => setting.test(text)).map(({ file }) => file)).toEqual([]);
});

/** Files of one plug-in lie in its folder, or begin with its name. */
const owner = (file: string): string => {
  const [, second = '', third] = file.split('/');
  return third === undefined ? (basename(second, '.ts').split('-')[0] ?? '') : second;
};
const foreign = (room: string, common: readonly string[]): string[] =>
  files
    .filter((each) => each.room === room && !common.includes(owner(each.file)))
    .flatMap(({ file, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(root, resolve(root, dirname(file), name)))
        .filter((target) => target.startsWith(`${room}/`))
        .filter((target) => ![...common, owner(file)].includes(owner(target)))
        .map((target) => `${file} imports ${target}`),
    );

test('runners never import each other', () => {
  expect(foreign('runners', ['runner', 'registry', 'protocol', 'failure'])).toEqual([]);
});

test('profilers never import each other', () => {
  expect(foreign('profilers', ['profiler', 'registry', 'rounds', 'shared'])).toEqual([]);
});
