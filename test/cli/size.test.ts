import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, cli, commit, makeProject, sh, verdicts, write } from './project.ts';

const CONFIG = (budgets: string, benchmarks = 'bundle: { size: dist/**/*.js }'): string =>
  `prepare: { install: false, build: node build.mjs }
time-limit: 9m
benchmarks:
  ${benchmarks}
  files: { size: { files: dist/**, each: true } }
budgets:
  "**": { p50: +10% }
  ${budgets}
`;
const BUDGETS =
  'bundle: { size: +1%, size-gzip: { max-regression: 0%, at-least: 100B } }\n  "files/**": { size: +5% }';

/** Writes dist/ with a hash of the content in its names, as bundlers do. */
const BUILD = `import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const text = readFileSync('src/app.js', 'utf8');
mkdirSync('dist/assets', { recursive: true });
writeFileSync('dist/main.' + createHash('sha256').update(text).digest('hex').slice(0, 8) + '.js', text);
writeFileSync('dist/assets/style.css', 'a { color: red }');
`;
const APP = Array.from({ length: 40 }, (_, index) => `export const value${index} = ${index * 7919};\n`).join(
  '',
);

/** A project whose bundle is built, on branch \`change\`. */
const weighable = (files: Record<string, string> = {}): string =>
  makeProject({
    '.gitignore': 'dist\n',
    'build.mjs': BUILD,
    'src/app.js': APP,
    'perf-budgets.yml': CONFIG(BUDGETS),
    ...files,
  });

describe('a change that adds bytes', () => {
  let run: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    const project = weighable();
    commit(project, { 'src/app.js': `${APP}export const more = ${JSON.stringify('x'.repeat(30))};\n` });
    run = await check(project, '--base', 'main', '--head', 'change');
  });

  test('goes red with one measurement a side and no trial', () => {
    const { code, report, stdout } = run;
    expect(code).toBe(1);
    expect(
      report.benchmarks.map(({ path, trials, alone, control }) => [
        path,
        trials.length + alone.length + control.length,
      ]),
    ).toEqual([
      ['bundle', 0],
      ['files/dist/assets/style.css', 0],
      ['files/dist/main.*.js', 0],
    ]);
    const [size] = report.checks.filter(({ path, metric }) => path === 'bundle' && metric === 'size');
    expect(size).toMatchObject({ verdict: 'over', trials: 0 });
    expect((size?.head?.value ?? 0) - (size?.base?.value ?? 0)).toBe(54);
    expect(size?.effect?.value).toBeCloseTo(54 / APP.length, 10);
    expect(stdout).toContain("more than base's");
    expect(stdout).toContain('54 B');
    expect(stdout).not.toContain('trials');
    expect(run.left).toEqual([]);
  });

  test('compares a file whose name holds a hash with what it was called before', () => {
    expect(verdicts(run.report)).toMatchObject({
      'files/dist/main.*.js': 'within',
      'files/dist/assets/style.css': 'within',
    });
  });

  test('asks nobody for a time that has none', () => {
    expect(run.report.checks.filter(({ metric }) => metric === 'p50')).toEqual([]);
    expect(run.report.caveats.map(({ text }) => text)).toEqual([
      'budgets, line 7: "**" p50 has no effect: bundle and files do not measure it, only suites that run something do',
    ]);
  });

  test('replays to the same checks', async () => {
    const again = await cli('.', 'replay', run.file);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('54 B');
  });
});

test('bytes that go are an improvement, and none at all a pass', async () => {
  const project = weighable();
  const same = await check(project);
  expect({ code: same.code, verdicts: verdicts(same.report) }).toMatchObject({
    code: 0,
    verdicts: { bundle: 'within' },
  });
  write(project, { 'src/app.js': APP.slice(0, -20) });
  const less = await check(project, '--only', 'bundle');
  expect({ code: less.code, verdicts: verdicts(less.report) }).toEqual({
    code: 0,
    verdicts: { bundle: 'improved' },
  });
});

test('a build that no longer makes the files says what to do', async () => {
  const project = weighable();
  write(project, { 'build.mjs': '' });
  const { code, report, stdout } = await check(project, '--only', 'bundle');
  expect(code).toBe(3);
  expect(report.benchmarks[0]?.failure).toMatchObject({
    side: 'head',
    message: 'no file matches dist/**/*.js',
  });
  expect(stdout).toContain('run it with `prepare: { build: npm run build }`');
});

test('a build into another folder is weighed where each side has it, and only head says that it is the same', async () => {
  const project = weighable();
  write(project, {
    'build.mjs': BUILD.replaceAll('dist/', 'out/'),
    'perf-budgets.yml': CONFIG(BUDGETS, 'bundle: { size: out/**/*.js }'),
  });
  const { code, report } = await check(project, '--only', 'bundle');
  expect(code).toBe(0);
  expect(report.checks).toMatchObject([
    { metric: 'size', verdict: 'undecided', effect: { value: 0 } },
    { metric: 'size-gzip', verdict: 'undecided' },
  ]);
});

test('a benchmark that was timed and is now weighed has not kept its budget', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG('"bundle": { p50: +10% }', 'bundle: { command: node build.mjs }').replace(
      / {2}files:.*\n/,
      '',
    ),
    'build.mjs': BUILD,
    'src/app.js': APP,
  });
  write(project, { 'perf-budgets.yml': CONFIG(BUDGETS).replace(/ {2}files:.*\n/, '') });
  mkdirSync(join(project, 'dist'), { recursive: true });
  const { code, report } = await check(project);
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 1, verdicts: { bundle: 'missing' } });
  expect(report.benchmarks[0]?.warnings).toEqual([
    'it is a `command` on base and a `size` on head: give the new one another name',
  ]);
});

test('without a budget it is weighed all the same, and said to be unwatched', async () => {
  const project = weighable({ 'perf-budgets.yml': CONFIG('bundle: { size: +1% }') });
  const { code, report } = await check(project);
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 0, verdicts: { bundle: 'within' } });
  expect(report.benchmarks.map(({ exact }) => Object.keys(exact.head ?? {}))).toEqual([
    ['size'],
    ['size'],
    ['size'],
  ]);
  expect(report.caveats.at(0)?.text).toContain('p50 has no effect');
  expect(report.caveats.map(({ text }) => text)).toContain(
    'no budget covers files/dist/assets/style.css and files/dist/main.*.js',
  );
});

test('run weighs what lies here against absolute limits', async () => {
  const project = weighable({
    'perf-budgets.yml': CONFIG('bundle: { size: 100B }\n  "files/**": { size: 1MB, size-brotli: 20B }'),
  });
  sh(project, 'checkout', '--quiet', 'main');
  const { code } = await cli(project, 'validate');
  expect(code).toBe(0);
  const before = await cli(project, 'run');
  expect(before.code).toBe(3);
  expect(before.stdout).toContain('no file matches dist/**/*.js');
  await import('node:child_process').then(({ execFileSync }) =>
    execFileSync(process.execPath, ['build.mjs'], { cwd: project }),
  );
  const { code: after, stdout } = await cli(project, 'run');
  expect(after).toBe(1);
  expect(stdout).toMatch(/✗ size +over|✗ bundle size over/);
});
