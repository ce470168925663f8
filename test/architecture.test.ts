import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom. A room is a folder of src/ named here; a file belongs to the longest that holds it. It may import
// its own room and the rooms listed (`core` stands for every room of core), and nothing else of src/.
const ROOMS: Record<string, readonly string[]> = {
  'core/model': [],
  'core/text': ['core/model'],
  'core/stats': ['core/model', 'core/text'],
  'core/budgets': ['core/model', 'core/text'],
  'core/caveats': ['core/model', 'core/text', 'core/stats'],
  'core/screening': ['core/model', 'core/text', 'core/stats'],
  'core/reach': ['core/model', 'core/text'],
  'core/sharding': ['core/model', 'core/text', 'core/decision'],
  'core/decision': [
    'core/model',
    'core/text',
    'core/stats',
    'core/budgets',
    'core/caveats',
    'core/screening',
  ],
  'core/record': ['core/model', 'core/text'],
  bisect: ['core'],
  explain: ['core'],
  coverage: ['core', 'explain'],
  formats: ['core'],
  config: ['core', 'formats'],
  process: ['core'],
  machine: ['core', 'process'],
  git: ['core', 'explain', 'process'],
  isolation: ['core', 'process'],
  prepare: ['core', 'process', 'git', 'isolation'],
  instruments: ['core', 'process'],
  runners: ['core', 'formats', 'process', 'instruments', 'machine'],
  'runners/http/load-generator': ['runners/http'],
  'runners/python/worker': [],
  'runners/tinybench/worker': ['runners/tinybench'],
  'runners/vitest/worker': ['core/model', 'runners/vitest', 'runners/tinybench'],
  profilers: ['core', 'explain', 'process', 'instruments', 'runners'],
  'profilers/python/recorder': [],
  'profilers/v8/preload': ['profilers/v8', 'profilers/shared'],
  measure: ['core', 'process', 'runners'],
  baselines: ['core', 'process'],
  reach: ['core', 'process', 'git', 'runners'],
  pipeline: [
    'bisect',
    'core',
    'coverage',
    'explain',
    'config',
    'process',
    'machine',
    'git',
    'isolation',
    'prepare',
    'runners',
    'profilers',
    'measure',
    'baselines',
    'reach',
  ],
  report: ['core'],
  history: ['core', 'formats', 'report'],
  archive: ['core', 'history', 'git', 'process'],
  init: ['core'],
  doctor: ['core'],
  page: ['core', 'history', 'report'],
  github: ['core', 'report'],
  gitlab: ['core'],
  action: [
    'core',
    'archive',
    'baselines',
    'config',
    'git',
    'github',
    'history',
    'machine',
    'pipeline',
    'process',
    'report',
  ],
  cli: [
    'core',
    'archive',
    'baselines',
    'config',
    'doctor',
    'formats',
    'git',
    'gitlab',
    'history',
    'init',
    'pipeline',
    'process',
    'report',
    'runners',
  ],
};
const PURE = ['bisect', 'core', 'coverage', 'doctor', 'explain', 'formats', 'history', 'init', 'report'];
const SHELLS = ['cli', 'action'];

/** What is measured in a process of Node is measured by these. */
const TINYBENCH = ['channel', 'counting', 'heap', 'operation', 'problems', 'recording', 'serve', 'warmup']
  .map((name) => `runners/tinybench/worker/${name}.ts`)
  .concat('instruments/v8-recorder.ts');

/** Programs that run beside strangers' code, inside measured processes or next to them, and what else they may run. */
const MEASURED_SIDE: Record<string, readonly string[]> = {
  'runners/tinybench/worker/main.ts': ['runners/tinybench/noise-warnings.ts', 'instruments/v8-recorder.ts'],
  'runners/vitest/worker/main.ts': [
    ...TINYBENCH,
    'runners/vitest/protocol.ts',
    'core/model/suite-files.ts',
    'core/model/globs.ts',
  ],
  'runners/vitest/worker/preload.ts': [...TINYBENCH, 'runners/vitest/protocol.ts'],
  'runners/http/load-generator/main.ts': [
    'runners/http/protocol.ts',
    'core/model/loopback.ts',
    'core/stats/random.ts',
  ],
  'profilers/v8/preload/main.ts': ['instruments/v8-recorder.ts', 'profilers/v8/program-recording.ts'],
  'instruments/v8-layout-preload.ts': [],
};

interface Import {
  readonly target: string;
  /** Only types: gone when the program runs. */
  readonly isType: boolean;
}

const root = resolve(import.meta.dirname, '../src');
const inside = (room: string, file: string): boolean => file === room || file.startsWith(`${room}/`);
const roomOf = (file: string): string =>
  Object.keys(ROOMS)
    .filter((room) => inside(room, file))
    .toSorted((one, other) => other.length - one.length)[0] ?? '';

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(/^(import|export)( type)?\b[^;']*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm)].map(
    ([, , type, name, dynamic]) => ({
      target: relative(root, resolve(root, dirname(file), name ?? dynamic ?? '')),
      isType: type !== undefined,
    }),
  );

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return { file, room: roomOf(file), text, imports: importsOf(file, text) };
  });
const isPure = (file: string): boolean => PURE.some((room) => inside(room, file));

test('every file has a room, and every room has files', () => {
  const loose = files.filter(({ file, room }) => room === '' && !file.endsWith('.d.ts'));
  expect(loose.map(({ file }) => file)).toEqual([]);
  expect(Object.keys(ROOMS).filter((room) => !existsSync(join(root, room)))).toEqual([]);
});

test('rooms import only the rooms they may', () => {
  const allowed = (room: string, target: string): boolean =>
    [room, ...(ROOMS[room] ?? [])].some((each) => inside(each, target));
  const wrong = files.flatMap(({ file, room, imports }) =>
    imports
      .map(({ target }) => target)
      .filter((target) => !allowed(room, target) && !isOwnProgram(file, target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

/** What a program that runs beside strangers' code may import besides. */
const isOwnProgram = (file: string, target: string): boolean =>
  Object.entries(MEASURED_SIDE).some(
    ([program, others]) => dirname(program) === dirname(file) && others.includes(target),
  );

test('no file imports another in a circle', () => {
  const graph = new Map(files.map(({ file, imports }) => [file, imports.map(({ target }) => target)]));
  expect(circleIn(graph)).toBeNull();
});

/** The files of one circle, or null. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const circle = walk(target, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

test('programs that run beside strangers’ code load their own folder and a short list', () => {
  const imports = new Map(files.map((each) => [each.file, each.imports]));
  const loaded = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { target, isType } of imports.get(file) ?? []) if (!isType) loaded(target, seen);
    return seen;
  };
  const wrong = Object.entries(MEASURED_SIDE).flatMap(([program, others]) =>
    [...loaded(program)]
      .filter((file) => file !== program && !others.includes(file))
      .filter((file) => dirname(file) !== dirname(program) || dirname(program) === 'instruments')
      .map((file) => `${program} loads ${file}`),
  );
  expect(wrong).toEqual([]);
});

test('pure rooms have no input or output, no clock and no randomness of their own', () => {
  const impure = /from 'node:|Date\.now|new Date\(\)|Math\.random|process\.|performance\.now|globalThis/;
  expect(files.filter(({ file, text }) => isPure(file) && impure.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});

test('only the shells print and exit', () => {
  const loud = /console\.|process\.exit\(|process\.std(out|err)\.write/;
  const allowed = (file: string): boolean =>
    SHELLS.some((room) => inside(room, file)) ||
    file in MEASURED_SIDE ||
    file === 'baselines/cache-worker.ts';
  expect(files.filter(({ file, text }) => !allowed(file) && loud.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});

test('the command line prints in one place, which breaks commands to a runner', () => {
  const direct = /process\.std(out|err)\.write/;
  const found = files.filter(({ room, text }) => room === 'cli' && direct.test(text));
  expect(found.map(({ file }) => file)).toEqual(['cli/print.ts']);
});

test('nothing sets variables or paths for later steps of a workflow', () => {
  const setting = /exportVariable|addPath|GITHUB_ENV|GITHUB_PATH|set-env/;
  // One file names them, to make them what they were.
  const named = files.filter(({ text }) => setting.test(text)).map(({ file }) => file);
  expect(named).toEqual(['action/command-files.ts']);
});

test.each([
  // Whatever runs Python or Node is measured by the worker of `python:` or `tinybench:`, whatever is compiled in the same short
  // shots, and by the same cargo.
  { room: 'runners', shared: ['cargo', 'python', 'shots', 'tinybench'] },
  { room: 'profilers', shared: ['shared'] },
])('$room never import each other, but what they share', ({ room, shared }) => {
  /** Folder of a plug-in; null for the interface and the registry, which lie beside them. */
  const plugin = (file: string): string | null => {
    const parts = file.split('/');
    return parts[0] === room && parts.length > 2 ? (parts[1] ?? null) : null;
  };
  const wrong = files.flatMap(({ file, imports }) => {
    const own = plugin(file);
    return imports
      .map(({ target }) => target)
      .filter((target) => own !== null && ![null, own, ...shared].includes(plugin(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});
