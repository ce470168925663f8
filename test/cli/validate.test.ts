import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, CONFIG, makeProject, temporaryFolder, write } from './project.ts';

const project = (config: string, files: Record<string, string> = {}): string => {
  const folder = temporaryFolder();
  write(folder, { 'perf-budgets.yml': config, ...files });
  return folder;
};

test('lists what the file declares', async () => {
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'sums: { tinybench: bench/sums.bench.js }\n  startup: { command: node -e 0 }',
    }),
  });
  const { code, stdout, stderr } = await cli(folder, 'validate');
  expect({ code, stderr, stdout }).toEqual({
    code: 0,
    stderr: '',
    stdout:
      'perf-budgets.yml is valid: 2 benchmarks, 1 budget\n  sums     tinybench  bench/sums.bench.js\n  startup  command    node -e 0\n',
  });
});

test('names files that are not there, unless a build may make them', async () => {
  const benchmarks = 'sums: { tinybench: bench/sums.bench.js }\n  own: { command: ./run.sh }';
  const { code, stderr } = await cli(project(CONFIG({ benchmarks })), 'validate');
  expect(code).toBe(2);
  expect(stderr).toContain('perf-budgets.yml: line 4: sums: there is no bench/sums.bench.js');
  expect(stderr).toContain('line 5: own: there is no ./run.sh');
  const built = CONFIG({ benchmarks }).replace('install: false', 'install: false, build: make');
  const may = await cli(project(built), 'validate');
  expect(may.code).toBe(0);
  expect(may.stderr).toContain(
    'warning: line 4: sums: there is no bench/sums.bench.js; does `prepare` build it?',
  );
});

test('names globs that match nothing, and TypeScript that this Node cannot run', async () => {
  const benchmarks =
    "sums: { tinybench: bench/sums.bench.ts, harness: ['fixture/**'], when-changed: ['src/**', 'lib/**'] }";
  const folder = makeProject({ 'perf-budgets.yml': CONFIG({ benchmarks }), 'bench/sums.bench.ts': '' });
  const { code, stderr } = await cli(folder, 'validate');
  expect(stderr).toContain('`harness: fixture/**` matches no file');
  expect(stderr).toContain('`when-changed: lib/**` matches no file');
  expect(stderr).not.toContain('when-changed: src/**');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const strips = major > 22 || (major === 22 && minor >= 18);
  expect(code).toBe(strips ? 0 : 2);
  if (!strips) expect(stderr).toMatch(/is TypeScript, which Node v\S+ does not run/);
});

test('names scripts, folders and globs to weigh that are not there', async () => {
  const benchmarks = [
    'run: { command: node bench/nope.mjs }',
    'tool: { report: { command: python3 there.py, format: json, directory: tools } }',
    'lost: { report: { command: make bench, format: go, directory: nowhere } }',
    "bundle: { size: 'dist/*.js' }",
    "kept: { size: 'build/*.js' }",
  ].join('\n  ');
  const files = { 'tools/there.py': '', 'build/a.js': '', '.gitignore': 'build' };
  const config = CONFIG({ benchmarks, budgets: '"**": { peak-memory: +25% }' });
  const { code, stderr } = await cli(project(config, files), 'validate');
  expect({ code, stderr: stderr.trim().split('\n') }).toEqual({
    code: 2,
    stderr: [
      'warning: line 7: bundle: no file matches dist/*.js: is it built first?',
      'perf-budgets.yml: line 4: run: there is no bench/nope.mjs',
      'perf-budgets.yml: line 6: lost: there is no nowhere',
    ],
  });
});

test('refuses budgets that can never hold', async () => {
  const budgets = '"**": { p50: +25% }\n  sumz/*: { p50: +5% }\n  sums/*: { size: +5% }';
  const { code, stderr } = await cli(makeProject({ 'perf-budgets.yml': CONFIG({ budgets }) }), 'validate');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'perf-budgets.yml: budgets, line 7: "sumz/*" matches no benchmark, did you mean "sums/*"?',
  );
  expect(stderr).toContain('perf-budgets.yml: budgets, line 8: "sums/*" size has no effect');
});

test('the file is found from any folder of the project', async () => {
  const folder = makeProject();
  const deep = join(folder, 'src/deep');
  mkdirSync(deep);
  const { code, stdout } = await cli(deep, 'validate');
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('../../perf-budgets.yml is valid') as string,
  });
});

test.each([
  ['{ median: +5% }', 'unknown key, did you mean "p50"?'],
  ['{ memory: +5% }', 'unknown key, did you mean "peak-memory"?'],
  ['{ p50: 10 }', '10 has no unit; did you mean 10% (a change) or 10ms (a limit)?'],
])('budgets %s are put right', async (budgets, message) => {
  const { code, stderr } = await cli(project(CONFIG({ budgets: `"**": ${budgets}` })), 'validate');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) as string });
});

test.each([
  [['help'], 0],
  [['help', 'check'], 0],
  [['check', '--help'], 0],
  [[], 2],
])('%j ends with %i', async (args, code) => {
  expect((await cli('.', ...args)).code).toBe(code);
});
