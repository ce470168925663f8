// Suites of other tools, end to end on real repositories: what a tool costs is what its own report says.

import { expect, test } from 'vitest';
import { check, cli, commit, CONFIG, makeProject, verdicts, write } from './project.ts';

/** A tool whose report is worked out from costs.json, with some noise. */
const TOOL = `import { readFileSync } from 'node:fs';
const costs = JSON.parse(readFileSync('costs.json', 'utf8'));
console.error('measuring');
if (costs.exit) process.exit(costs.exit);
if (costs.silent) process.exit(0);
console.log(JSON.stringify(costs.rows.map(({ name, unit, value }) => ({ name, unit, value: value * (1 + (Math.random() - 0.5) / 50) }))));
`;
const costs = (rows: object[], more: object = {}): string => JSON.stringify({ rows, ...more });
const row = (name: string, value: number, unit = 'ms'): object => ({ name, unit, value });
const ROWS = [row('parse', 100), row('render', 20), row('bundle', 500, 'KiB')];

const project = (
  budgets = '"mine/{parse,render}": { mean: +10% }\n  mine/bundle: { peak-memory: +5% }',
  more = '',
): string =>
  makeProject({
    'tool.mjs': TOOL,
    'costs.json': costs(ROWS),
    'perf-budgets.yml': CONFIG({
      benchmarks: `mine: { report: { command: node tool.mjs, format: customSmallerIsBetter${more} } }`,
      budgets,
    }),
  });

test('no change is within, and every trial ran the tool once a side', async () => {
  const { code, report, stderr, left } = await check(project(), '--strategy', 'full');
  expect({ code, stderr, verdicts: verdicts(report), left }).toMatchObject({
    code: 0,
    verdicts: { 'mine/parse': 'within', 'mine/render': 'within', 'mine/bundle': 'within' },
    left: [],
  });
  const [parse, render] = report.benchmarks.map(({ trials }) => trials);
  expect(parse?.length).toBe(render?.length);
  expect(parse?.map(({ order }) => order)).toEqual(render?.map(({ order }) => order));
  expect(parse?.[0]?.head.values).toHaveProperty('mean');
});

test('what costs more is over, what costs less is improved, and the rest is neither', async () => {
  const folder = project();
  write(folder, { 'costs.json': costs([row('parse', 130), row('render', 15), ROWS[2] ?? {}]) });
  const { code, report, stdout } = await check(folder);
  expect({ code, verdicts: verdicts(report) }).toEqual({
    code: 1,
    verdicts: { 'mine/parse': 'over', 'mine/render': 'improved', 'mine/bundle': 'within' },
  });
  expect(stdout).toContain('mine/parse');
  expect(report.benchmarks.find(({ path }) => path === 'mine/parse')?.control.length).toBeGreaterThan(0);
});

test('a benchmark that head lost is missing, one that is new has nothing to compare with', async () => {
  const folder = project('"**": { mean: +10% }');
  write(folder, { 'costs.json': costs([row('parse', 100), row('search', 5)]) });
  const { code, report } = await check(folder);
  expect({ code, verdicts: verdicts(report) }).toEqual({
    code: 1,
    verdicts: {
      'mine/parse': 'within',
      'mine/search': 'new',
      'mine/render': 'missing',
      'mine/bundle': 'missing',
    },
  });
});

test('units that change between sides: of one kind they are converted, of another the metric is missing or the benchmark fails', async () => {
  const folder = project('"**": { mean: +10% }\n  mine/bundle: { value: +5% }');
  commit(
    folder,
    { 'costs.json': costs([row('parse', 100), row('render', 20), row('bundle', 500, 'points')]) },
    'base',
  );
  write(folder, {
    'costs.json': costs([row('parse', 0.1, 's'), row('render', 20, 'MiB'), row('bundle', 500, 'marks')]),
  });
  const { code, report } = await check(folder, '--base', 'HEAD');
  const seen = report.checks.map(({ path, metric, verdict }) => `${path} ${metric} ${verdict}`);
  expect(code).toBe(1);
  expect(seen).toContain('mine/parse mean within');
  expect(seen).toContain('mine/render mean missing');
  expect(seen).toContain('mine/bundle value failed');
  expect(report.benchmarks.find(({ path }) => path === 'mine/bundle')?.failure?.message).toBe(
    '"bundle" is in "marks" on head and in "points" on base',
  );
});

test('a budget on a metric that the report does not give fails and says what it gives', async () => {
  const { code, report, stdout } = await check(project('"mine/parse": { p50: +10% }'));
  expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'mine/parse': 'failed' } });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'p50 cannot be measured here: its report has mean and throughput',
  );
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('budget a metric that it reports');
});

test.each([
  ['exits with 4', costs([], { exit: 4 }), 'ended with exit code 4'],
  ['prints no report', costs([], { silent: true }), 'the report is empty'],
  ['prints a report without benchmarks', costs([]), 'it has no benchmark'],
])('a tool that %s on head fails the gate with what it printed', async (_, file, message) => {
  const folder = project();
  write(folder, { 'costs.json': file });
  const { code, report, stdout } = await check(folder);
  expect(code).toBe(3);
  const [failed] = report.benchmarks.filter(({ status }) => status === 'failed');
  expect(failed?.failure).toMatchObject({
    side: 'head',
    output: expect.stringContaining('measuring') as string,
  });
  expect(failed?.failure?.message).toContain(message);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(message);
});

test('a command that fails on head has failed, however fast it is, and the others are judged', async () => {
  const results = (code: number | null, mean: number): string =>
    JSON.stringify({
      results: [
        { command: 'build', times: [mean, mean], exit_codes: [code, code] },
        { command: 'lint', times: [0.2, 0.2], exit_codes: [0, 0] },
      ],
    });
  const folder = makeProject({
    'report.json': results(0, 0.5),
    'tool.mjs': `import { readFileSync } from 'node:fs'; console.log(readFileSync('report.json', 'utf8'))`,
    'perf-budgets.yml': CONFIG({
      benchmarks: 'cli: { report: { command: node tool.mjs, format: hyperfine } }',
      budgets: '"**": { p50: +10% }',
    }),
  });
  for (const code of [127, null]) {
    write(folder, { 'report.json': results(code, 0.01) });
    const { code: exit, report, stdout } = await check(folder);
    expect({ exit, verdicts: verdicts(report) }).toEqual({
      exit: 3,
      verdicts: { 'cli/build': 'failed', 'cli/lint': 'within' },
    });
    const failure = report.benchmarks.find(({ path }) => path === 'cli/build')?.failure;
    expect(failure?.side).toBe('head');
    const what = code === null ? 'were killed by a signal' : 'ended with exit code 127';
    expect(failure?.message).toContain(`results[0].exit_codes: 2 of 2 runs ${what}`);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(what);
  }
});

test('run judges absolute limits from head alone', async () => {
  const folder = project('"mine/parse": { mean: 90ms }\n  "mine/render": { mean: 30ms }');
  const { code, stdout } = await cli(folder, 'run');
  expect({ code, stdout }).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('mine/parse') as string,
  });
});

test('the self-test stops the tool again and again, which makes it go red', async () => {
  const folder = project('"mine/parse": { mean: +10% }');
  // Whoever was stopped took longer, however busy the machine is.
  const tool = `let stopped = false;
process.on('SIGCONT', () => (stopped = true));
await new Promise((done) => setTimeout(done, 300));
console.log(JSON.stringify([{ name: 'parse', unit: 'ms', value: (stopped ? 140 : 100) * (1 + (Math.random() - 0.5) / 50) }]));
`;
  commit(folder, { 'tool.mjs': tool }, 'a tool that takes its time');
  const { code, stdout } = await cli(folder, 'selftest', '--slowdown', '40');
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The gate goes red on a slowdown and stays green without one.') as string,
  });
});

test('an unknown format is a mistake of the configuration, with the one that was meant', async () => {
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'mine: { report: { command: node tool.mjs, format: pytest } }',
    }),
  });
  const { code, stderr } = await cli(folder, 'validate');
  expect(code).toBe(2);
  expect(stderr).toContain('unknown format, did you mean pytest-benchmark?');
});
