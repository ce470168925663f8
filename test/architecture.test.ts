import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom: a room may import itself, the rooms listed, and nothing else of src/.
const ROOMS: Record<string, readonly string[]> = {
  core: [],
  formats: ['core'],
  config: ['core', 'formats'],
  runners: ['core', 'formats', 'system'],
  measure: ['core', 'runners', 'system'],
  profilers: ['core', 'runners', 'system'],
  report: ['core'],
  page: ['core', 'report'],
  system: ['core'],
  baselines: ['core', 'system'],
  pipeline: ['core', 'baselines', 'config', 'runners', 'measure', 'profilers', 'system'],
  github: ['core', 'report'],
  action: ['baselines', 'core', 'config', 'github', 'measure', 'report', 'system', 'pipeline'],
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
    'pipeline',
  ],
};
const PURE = ['core', 'formats', 'report'];
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
    SHELLS.includes(room) || file.endsWith('-worker.ts');
  expect(
    files.filter(({ file, room, text }) => !allowed(file, room) && loud.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test('nothing sets variables or paths for later steps of a workflow', () => {
  const setting = /exportVariable|addPath|GITHUB_ENV|GITHUB_PATH|set-env/;
  expect(files.filter(({ text }) => setting.test(text)).map(({ file }) => file)).toEqual([]);
});

test('runners never import each other', () => {
  // Files of one runner begin with its name: tinybench.ts, tinybench-worker.ts.
  const nameOf = (file: string): string => basename(file, '.ts').split('-')[0] ?? '';
  const wrong = files
    .filter(({ file, room }) => room === 'runners' && !/runner\.ts|registry\.ts/.test(file))
    .flatMap(({ file, text }) =>
      importsOf(text)
        .filter(
          (name) =>
            name.startsWith('./') && !['runner', 'protocol', 'failure', nameOf(file)].includes(nameOf(name)),
        )
        .map((name) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('profilers never import each other', () => {
  // Files of one profiler, or of one runtime's, begin with its name: v8-cpu.ts, v8-heap.ts.
  const nameOf = (file: string): string => basename(file, '.ts').split('-')[0] ?? '';
  const wrong = files
    .filter(({ file, room }) => room === 'profilers' && !/profiler\.ts|registry\.ts|rounds\.ts/.test(file))
    .flatMap(({ file, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('./') && !['profiler', nameOf(file)].includes(nameOf(name)))
        .map((name) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});
