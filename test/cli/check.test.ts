import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  BENCH,
  check,
  CLI,
  cli,
  commit,
  CONFIG,
  COST,
  makeProject,
  sh,
  start,
  stateOf,
  temporaryFolder,
  verdicts,
  write,
} from './project.ts';
import type { WrittenReport } from '../report/written.ts';

test('no change is within budget, for two runs at once in one checkout, which stays as it was', async () => {
  const project = makeProject();
  const before = stateOf(project);
  const runs = await Promise.all([check(project), check(project, '--head', 'change', '--base', 'main')]);
  for (const { code, report, stderr, left } of runs) {
    expect({ code, left }, stderr).toEqual({ code: 0, left: [] });
    // One in forty may look faster than it was.
    expect(verdicts(report)['sums/sum']).toMatch(/within|improved/);
  }
  expect(runs[0].report.head).toMatchObject({ commit: sh(project, 'rev-parse', 'change'), dirty: false });
  expect(runs[1].report.base?.commit).toBe(sh(project, 'rev-parse', 'main'));
  expect(stateOf(project)).toEqual(before);
});

describe('twice the time, uncommitted, with a looser budget', () => {
  let run: Awaited<ReturnType<typeof check>> & { readonly touched: boolean };
  beforeAll(async () => {
    const project = makeProject();
    write(project, {
      'src/work.js': COST(400),
      'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +400% }' }),
    });
    const before = stateOf(project);
    const ended = await check(project);
    run = { ...ended, touched: JSON.stringify(stateOf(project)) !== JSON.stringify(before) };
  });

  test('is over, by name, and the budget of base decides', () => {
    const { code, stdout, report, touched } = run;
    expect({ code, verdict: report.verdict, verdicts: verdicts(report) }).toEqual({
      code: 1,
      verdict: 'over',
      verdicts: { 'sums/sum': 'over' },
    });
    expect(stdout).toContain('sums/sum');
    expect(stdout).toContain('+25%');
    expect(report.head).toMatchObject({ name: 'working tree', dirty: true });
    expect(report.budgetChanges.join('\n')).toContain('+400%');
    expect(touched).toBe(false);
  });

  test('replays to the same checks, and to others under another budget', async () => {
    const { file, report } = run;
    const again = join(temporaryFolder(), 'again.json');
    const same = await cli('.', 'replay', file, '--json', again);
    expect(same.code).toBe(1);
    const replayed = JSON.parse(readFileSync(again, 'utf8')) as WrittenReport;
    expect(replayed.checks).toEqual(report.checks);
    const looser = await cli('.', 'replay', file, '--budget', 'sums/*:p50=+300%', '--json', again);
    expect(looser.code).toBe(0);
    expect(verdicts(JSON.parse(readFileSync(again, 'utf8')) as WrittenReport)['sums/sum']).toBe('within');
  });

  test('keeps its exit code when nobody can be told the result', () => {
    const words = [process.execPath, CLI, 'replay', run.file, '--budget', 'sums/*:p50=+300%'];
    const command = words.map((word) => `'${word}'`).join(' ');
    for (const target of ['> /dev/full', '| true'])
      expect(spawnSync('bash', ['-o', 'pipefail', '-c', `${command} ${target}`]).status).toBe(0);
  });

  test('keeps its exit code and the old report when a report cannot be written', async () => {
    const { file } = run;
    const folder = temporaryFolder();
    write(folder, { 'a-file': 'old', 'large.json': 'old', 'occupied.md/x': 'old' });
    const below = join(folder, 'a-file/report.json');
    const occupied = join(folder, 'occupied.md');
    const blocked = await cli('.', 'replay', file, '--json', below, '--markdown', occupied);
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toContain('sums/sum');
    expect(blocked.stderr).toContain(`${below} could not be written`);
    expect(blocked.stderr).toContain(`${occupied} could not be written`);
    // A limit on the size of files ends the write in the middle, as a full disk does.
    const large = join(folder, 'large.json');
    const full = await start('.', { limit: 1 }, 'replay', file, '--json', large).ended;
    expect(full.code).toBe(1);
    expect(full.stderr).toContain('large.json could not be written');
    expect(readFileSync(large, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'large.json', 'occupied.md']);
  });
});

test("a benchmark that loads on base but calls what only head has runs base's own there", async () => {
  const project = makeProject();
  write(project, {
    'src/work.js': `${COST(200)}work.twice = () => work();\n`,
    'bench/sums.bench.js': BENCH({ sum: 'work.twice()' }),
  });
  const { code, report } = await check(project);
  expect({ code, verdicts: verdicts(report) }).toEqual({
    code: 0,
    verdicts: { 'sums/sum': 'within', 'sums@base/sum': 'within' },
  });
  expect(report.benchmarks[0]?.harness).toBe('own');
  expect(report.caveats.map(({ text }) => text).join('\n')).toContain(
    'head\'s benchmark files cannot run on base (bench/sums.bench.js: benchmark "sum" failed',
  );
});

test('code under test that a change calls part of the benchmark is compared all the same, and that is said', async () => {
  const project = makeProject();
  write(project, {
    'src/work.js': COST(400),
    'perf-budgets.yml': CONFIG({
      benchmarks: "sums: { tinybench: bench/sums.bench.js, harness: ['src/**'] }",
    }),
  });
  const { code, report } = await check(project, '--no-explain');
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { 'sums/sum': 'over' } });
  expect(report.budgetChanges).toEqual(['sums harness: none -> src/**, takes effect after merge']);
});

test('submodules are there on both sides', async () => {
  const library = temporaryFolder();
  sh(library, 'init', '--quiet', '--initial-branch=main');
  commit(library, { 'work.js': COST(200) }, 'library');
  const project = makeProject();
  sh(project, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', library, 'lib');
  commit(project, { 'src/work.js': "export { work } from '../lib/work.js';\n" }, 'use the library');
  const { code, report, stderr } = await check(project, '--base', 'HEAD');
  expect({ code, stderr, verdicts: verdicts(report) }).toMatchObject({
    code: 0,
    verdicts: { 'sums/sum': 'within' },
  });
});

test('a full disk while the report is written leaves the old one', async ({ skip }) => {
  const disk = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]);
  skip(mounted.status !== 0, 'only root can mount a small disk');
  try {
    write(disk, { 'report.json': 'old' });
    const project = makeProject();
    const { code, stderr } = await cli(project, 'check', '--json', join(disk, 'report.json'));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain('report.json could not be written and is unchanged: ENOSPC');
    expect(readFileSync(join(disk, 'report.json'), 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['report.json']);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('when-changed skips what a change cannot touch', async () => {
  const benchmarks = 'sums: { tinybench: bench/sums.bench.js, when-changed: [src/**] }';
  const build = "install: false, build: 'test ! -e README.md'";
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ benchmarks }).replace('install: false', build),
  });
  // It would not even build: nothing is prepared that nobody measures.
  write(project, { 'README.md': 'words' });
  const untouched = await check(project);
  expect(untouched.code, untouched.stdout).toBe(0);
  expect(untouched.report.benchmarks).toMatchObject([{ path: 'sums', status: 'skipped' }]);
  expect(untouched.stdout).toContain('sums was skipped: the change touches nothing');
  expect(untouched.stdout).not.toMatch(/matches no benchmark|reaches every benchmark/);
  rmSync(join(project, 'README.md'));
  write(project, { 'src/work.js': COST(201) });
  const touched = await check(project);
  expect(touched.report.benchmarks).toMatchObject([{ path: 'sums/sum', status: 'measured' }]);
});

test('a suite that base cannot run is repaired under another name, and the report says so', async () => {
  const report = 'report: { command: node report.mjs, format: json }';
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ benchmarks: `own: { ${report} }` }),
    'report.mjs': 'process.exit(3)',
  });
  sh(project, 'branch', '--force', 'main');
  write(project, {
    'report.mjs': 'console.log(JSON.stringify([{ name: "x", metric: "p50", unit: "ms", value: 1 }]))',
  });
  const broken = await check(project);
  expect({ code: broken.code, verdicts: verdicts(broken.report) }).toEqual({
    code: 3,
    verdicts: { own: 'failed' },
  });
  const advice = broken.stdout.replaceAll(/\s+/g, ' ');
  expect(advice).toContain('Base does not run own: repair it there first.');
  expect(advice).toContain('give the suite own another name in perf-budgets.yml, with "removed: [own]"');
  write(project, {
    'perf-budgets.yml': `${CONFIG({ benchmarks: `again: { ${report} }` })}removed: [own]\n`,
  });
  const followed = await check(project);
  expect(verdicts(followed.report)).toEqual({ own: 'missing', 'again/x': 'new' });
  expect(followed.report.removals).toEqual([{ path: 'own', approvedBy: null }]);
});

test('a benchmark that base declares and head lost is missing', async () => {
  const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()', lost: 'work()' }) });
  write(project, { 'bench/sums.bench.js': BENCH() });
  const task = await check(project);
  expect({ code: task.code, verdicts: verdicts(task.report) }).toMatchObject({
    code: 1,
    verdicts: { 'sums/lost': 'missing' },
  });
  write(project, {
    'perf-budgets.yml': CONFIG({ benchmarks: 'other: { command: node -e 0 }' }),
  });
  const suite = await check(project);
  expect({ code: suite.code, verdicts: verdicts(suite.report) }).toMatchObject({
    code: 1,
    verdicts: { 'sums/sum': 'missing', 'sums/lost': 'missing' },
  });
  expect(suite.stdout).toContain('sums/sum');
});

test('a new benchmark is no trouble, and neither is base without a configuration', async () => {
  const project = makeProject();
  sh(project, 'rm', '--quiet', 'perf-budgets.yml');
  sh(project, 'commit', '--quiet', '--message', 'without');
  const base = sh(project, 'rev-parse', 'HEAD');
  write(project, { 'perf-budgets.yml': CONFIG() });
  const { code, report } = await check(project, '--base', base);
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 0, verdicts: { 'sums/sum': 'new' } });
  expect(report.caveats.map(({ text }) => text).join('\n')).toContain('base has no perf-budgets.yml');
});

test('a benchmark of code that base lacks is new', async () => {
  const project = makeProject();
  write(project, {
    'src/more.js': COST(1),
    'bench/sums.bench.js': BENCH(
      { sum: 'work()', added: 'more()' },
      "import { work as more } from '../src/more.js';",
    ),
  });
  const { report } = await check(project, '--only', 'sums/added');
  expect(report.verdict).toBe('new');
  expect(report.caveats.map(({ text }) => text).join('\n')).toContain('cannot run on base');
});

test('base that does not build cannot be compared with', async () => {
  const config = CONFIG().replace('install: false', 'install: false, build: node build.js');
  const project = makeProject({
    'perf-budgets.yml': config,
    'build.js': 'console.error("base is broken"); process.exit(7);\n',
  });
  write(project, { 'build.js': '' });
  const { code, report, stdout } = await check(project);
  expect(code).toBe(3);
  expect(report.verdict).toBe('failed');
  expect(report.benchmarks[0]?.failure).toMatchObject({ side: 'base', exitCode: 7 });
  expect(stdout).toContain('base');
});

test('a branch from before main tightened a budget does not dodge it', async () => {
  const project = makeProject();
  write(project, { 'src/work.js': COST(230) });
  sh(project, 'commit', '--quiet', '--all', '--message', 'slower');
  expect((await check(project)).code).toBe(0);
  sh(project, 'checkout', '--quiet', 'main');
  commit(project, { 'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +5% }' }) }, 'tighter');
  sh(project, 'checkout', '--quiet', 'change');
  const { code, report, stdout } = await check(project);
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { 'sums/sum': 'over' } });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    '** p50: +25% -> +5% on the base branch since, applies here too',
  );
});
