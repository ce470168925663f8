import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, cli, commit, COST, makeProject, sh, stateOf, verdicts, type Ended } from './project.ts';

const SELF_RUNNING = `import { Bench } from 'tinybench';
import { work } from '../src/work.js';
const bench = new Bench().add('sum', () => work());
await bench.run();
console.table(bench.table());
`;

const bare = (files: Record<string, string> = {}): string => {
  const folder = makeProject({ 'bench/sums.bench.js': SELF_RUNNING, ...files });
  sh(folder, 'rm', '--quiet', 'perf-budgets.yml');
  sh(folder, 'branch', '--move', 'main', 'trunk');
  commit(folder, { '.gitignore': 'node_modules\n' }, 'bare');
  sh(folder, 'branch', '--force', 'trunk');
  sh(folder, 'checkout', '--quiet', 'trunk');
  sh(folder, 'branch', '--quiet', '-D', 'change');
  return folder;
};

describe('a project with a benchmark that runs itself', () => {
  let folder: string;
  let first: Ended;
  beforeAll(async () => {
    folder = bare({
      'bench/broken.bench.js': "import { Bench } from 'tinybench';\nnew Bench();\nimport './nowhere.js';\n",
    });
    first = await cli(folder, 'init', '--yes', '--calibrate', '2m');
  });

  test('is found, run and calibrated; what does not run is left out and said', () => {
    expect({ code: first.code, left: first.left }, first.stderr).toEqual({ code: 0, left: [] });
    expect(first.stdout).toContain('✓ sums: 1 benchmark');
    expect(first.stdout).toMatch(/✗ broken: left out[^]*nowhere/);
    const text = readFileSync(join(folder, 'perf-budgets.yml'), 'utf8');
    expect(text).toContain('sums: { tinybench: bench/sums.bench.js }');
    expect(text).toMatch(/"\*\*": \{ p50: \+5% \}|'\*\*': \{ p50: \+5% \}/);
    expect(text).not.toContain('broken');
    expect(readFileSync(join(folder, '.github/workflows/perf.yml'), 'utf8')).toContain('branches: [trunk]');
  });

  test('is then checked without an edit: a change is over, no change is within', async () => {
    commit(folder, {}, 'perf-budgets');
    sh(folder, 'add', '--all');
    commit(folder, {}, 'perf-budgets');
    sh(folder, 'checkout', '--quiet', '-b', 'change');
    commit(folder, { 'README.md': 'harmless' }, 'harmless');
    const harmless = await check(folder, '--base', 'trunk');
    expect(verdicts(harmless.report)['sums/sum']).toMatch(/within|improved/);
    commit(folder, { 'src/work.js': COST(400) }, 'slow');
    const slow = await check(folder, '--base', 'trunk');
    expect({ code: slow.code, ...verdicts(slow.report) }, slow.stdout).toEqual({
      code: 1,
      'sums/sum': 'over',
    });
  });

  test('is overwritten by nothing', async () => {
    const before = stateOf(folder);
    const again = await cli(folder, 'init', '--yes');
    expect(again.code, again.stderr).toBe(2);
    expect(again.stderr).toContain('there is a perf-budgets.yml already');
    expect(stateOf(folder)).toEqual(before);
  });
});

test('--dry-run shows what it would write, and writes nothing', async () => {
  const folder = bare();
  const before = stateOf(folder);
  const { code, stdout, stderr } = await cli(folder, 'init', '--dry-run', '--calibrate', '0');
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toContain('+++ b/perf-budgets.yml');
  expect(stdout).toContain('+  sums: { tinybench: bench/sums.bench.js }');
  expect(stateOf(folder)).toEqual(before);
});

test('nothing to measure is said, with a first benchmark to copy', async () => {
  const folder = bare({ 'bench/sums.bench.js': '', 'package.json': '{}' });
  const { code, stdout } = await cli(folder, 'init', '--yes');
  expect(code).toBe(2);
  expect(stdout).toContain("import { Bench } from 'tinybench';");
  expect(existsSync(join(folder, 'perf-budgets.yml'))).toBe(false);
});

test('where no benchmark runs, what the package exports is weighed', async () => {
  const folder = bare({
    'package.json': JSON.stringify({ type: 'module', main: 'src/work.js' }),
    'bench/sums.bench.js': "import { Bench } from 'tinybench';\nnew Bench();\nimport './nowhere.js';\n",
  });
  const { code, stdout, stderr } = await cli(folder, 'init', '--yes');
  expect({ code, stdout }, stderr).toEqual({
    code: 0,
    stdout: expect.stringMatching(
      /✗ sums: left out[^]*No benchmark runs here[^]*✓ bundle: 1 benchmark/,
    ) as string,
  });
  expect(stdout).not.toContain('data:text');
  expect(readFileSync(join(folder, 'perf-budgets.yml'), 'utf8')).toContain('bundle: { size: src/work.js }');
});
