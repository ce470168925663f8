import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import {
  BENCH,
  check,
  cli,
  commit,
  CONFIG,
  COST,
  makeProject,
  sh,
  temporaryFolder,
  write,
} from './project.ts';
import type { WrittenReport } from '../report/written.ts';
import { evidence, fileIn, multiply, runsIn } from './stored-runs.ts';

// Wide budgets: what is tested is who decides, on whatever machine this runs.
const BUDGETS = '"**": { p50: +2000%, peak-memory: +100% }';
const TASKS = { sum: 'work()', other: 'work()' };

let project: string;
/** Eighteen runs of main's last commit. */
let stored: string;
beforeAll(async () => {
  project = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: BUDGETS }),
    'bench/sums.bench.js': BENCH(TASKS),
  });
  sh(project, 'checkout', '--quiet', 'main');
  stored = temporaryFolder();
  for (let run = 0; run < 2; run++) {
    const { code, stdout } = await cli(project, 'run', '--baselines', stored, '--save');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Stored in') });
  }
  multiply(stored, 18);
  sh(project, 'checkout', '--quiet', 'change');
  // What no change reaches would be decided without any times.
  commit(project, { 'src/work.js': `// reached\n${COST(200)}` });
});

const copy = (): string => {
  const folder = temporaryFolder();
  cpSync(stored, folder, { recursive: true });
  return folder;
};
const change = (files: Record<string, string>): string => {
  const folder = join(temporaryFolder(), 'project');
  cpSync(project, folder, { recursive: true });
  commit(folder, files);
  return folder;
};
const trials = ({ benchmarks }: WrittenReport): number =>
  benchmarks.reduce(
    (sum, { trials: paired, control, alone }) => sum + 2 * (paired.length + control.length) + alone.length,
    0,
  );

test('runs of main are stored one after the other, with what a later run needs', () => {
  const runs = runsIn(stored);
  expect(runs).toHaveLength(18);
  expect(runs[0]).toMatchObject({ commit: sh(project, 'rev-parse', 'main'), complete: true });
  expect(runs[0]?.benchmarks.map(({ path, costs }) => [path, Object.keys(costs).sort()])).toEqual([
    ['sums/sum', ['p50', 'p95', 'peak-memory']],
    ['sums/other', ['p50', 'p95', 'peak-memory']],
  ]);
});

describe('a harmless change', () => {
  let screened: Awaited<ReturnType<typeof check>>;
  let folder: string;
  beforeAll(async () => {
    folder = change({ 'src/work.js': `// the same\n${COST(200)}` });
    screened = await check(folder, '--baselines', stored);
  });

  test('is decided by stored runs, without base', () => {
    const { code, report, stderr, stdout, left } = screened;
    expect(evidence(report)).toEqual({
      'sums/sum p50': 'within by baseline',
      'sums/sum peak-memory': 'within by baseline',
      'sums/other p50': 'within by baseline',
      'sums/other peak-memory': 'within by baseline',
    });
    expect({ code, verdict: report.verdict, left }).toEqual({ code: 0, verdict: 'within', left: [] });
    expect(report.base?.commit).toBe(sh(folder, 'rev-parse', 'main'));
    expect(report.baseline).toMatchObject({ strategy: 'auto', availability: 'found' });
    expect(report.baseline?.runs).toHaveLength(18);
    expect(stderr).not.toContain('Checking out base');
    expect(stdout).toContain('18 comparable runs of main');
    expect(stdout).toContain('Decided by stored runs: every check');
  });

  test('takes a fraction of the trials that pairs take', async () => {
    const paired = await check(folder, '--baselines', stored, '--strategy', 'paired');
    expect(new Set(Object.values(evidence(paired.report)))).toEqual(new Set(['within by paired']));
    expect(paired.report.baseline).toMatchObject({ strategy: 'paired', availability: null });
    expect(trials(screened.report)).toBe(6);
    expect(trials(paired.report) / trials(screened.report)).toBeGreaterThan(5);
  });

  test('is decided again from the record alone, and differently by another budget', async () => {
    const again = join(temporaryFolder(), 'again.json');
    const read = (): WrittenReport => JSON.parse(readFileSync(again, 'utf8')) as WrittenReport;
    expect((await cli('.', 'replay', screened.file, '--json', again)).code).toBe(0);
    expect(read().checks).toEqual(screened.report.checks);
    await cli('.', 'replay', screened.file, '--budget', 'sums/*:p50=+0.1%', '--json', again);
    expect(evidence(read())).toMatchObject({
      'sums/sum p50': 'failed by baseline',
      'sums/sum peak-memory': 'within by baseline',
    });
  });
});

test('a regression is confirmed by pairs', async () => {
  const folder = change({ 'src/work.js': COST(40_000) });
  const { code, report, stderr, stdout } = await check(folder, '--baselines', stored, '--only', 'sums/sum');
  expect(code).toBe(1);
  expect(evidence(report)).toMatchObject({ 'sums/sum p50': 'over by paired' });
  expect(report.benchmarks.every((each) => each.alone.length === 3 && each.control.length > 0)).toBe(true);
  expect(stderr).toContain('Checking out base');
  expect(stdout).toContain('sums/sum');
});

test('only what is not proved by stored runs goes to pairs', async () => {
  const runs = copy();
  // Main's runs of one benchmark once were all over the place.
  let each = 0;
  multiply(runs, 18, (run) => ({
    ...run,
    benchmarks: run.benchmarks.map((benchmark, index) => ({
      ...benchmark,
      costs: index === 0 ? benchmark.costs : { ...benchmark.costs, p50: [10 ** ((each += 1) - 9)] },
    })),
  }));
  const { code, report } = await check(project, '--baselines', runs);
  expect(code).toBe(0);
  expect(evidence(report)).toMatchObject({
    'sums/sum p50': 'within by baseline',
    'sums/other p50': 'within by paired',
  });
  const [sum, other] = report.benchmarks;
  expect([sum?.trials.length, sum?.alone.length, other?.alone.length]).toEqual([0, 3, 0]);
  expect(other?.trials.length).toBeGreaterThan(7);
  expect(report.baseline?.text).toContain('one was not: runs of main vary too much for its budget');
});

describe('what cannot be compared is said, and pairs decide:', () => {
  const decides = async (folder: string, runs: string, ...args: string[]): Promise<Report['baseline']> => {
    const { report } = await check(folder, '--baselines', runs, '--only', 'sums/sum', ...args);
    expect(report.checks.map((each) => each.evidence)).not.toContain('baseline');
    expect(report.benchmarks.flatMap(({ alone }) => alone)).toEqual([]);
    return report.baseline;
  };

  test.each<[string, (runs: string) => void, string, string]>([
    ['none yet', (runs) => rmSync(fileIn(runs)), 'never-written', 'no run of main is stored'],
    [
      'another machine',
      (runs) =>
        multiply(runs, 18, (run) => ({ ...run, machine: { ...run.machine, fingerprint: '0'.repeat(12) } })),
      'found',
      'none of 18 stored runs of main was measured on a machine like this one',
    ],
    [
      'a bit flipped',
      (runs) =>
        writeFileSync(fileIn(runs), readFileSync(fileIn(runs), 'utf8').replace(/"level":-?\d/, '"level":9')),
      'corrupt',
      'its digest does not match',
    ],
    [
      'half a file',
      (runs) => writeFileSync(fileIn(runs), readFileSync(fileIn(runs), 'utf8').slice(0, 500)),
      'corrupt',
      'it is not JSON',
    ],
    [
      'commits nobody knows',
      (runs) => multiply(runs, 18, (run) => ({ ...run, commit: 'f'.repeat(40) })),
      'found',
      'in the history of',
    ],
    ['too few runs', (runs) => multiply(runs, 15), 'found', 'screening needs 16'],
  ])('%s', async (_, spoil, availability, text) => {
    const runs = copy();
    spoil(runs);
    expect(await decides(project, runs)).toMatchObject({
      availability,
      text: expect.stringContaining(text),
    });
  });

  test('a file that was meddled with: pairs decide to the end', async () => {
    const runs = copy();
    writeFileSync(
      fileIn(runs),
      readFileSync(fileIn(runs), 'utf8').replace('"complete":true', '"complete":false'),
    );
    const { code, report, stdout } = await check(project, '--baselines', runs, '--only', 'sums/sum');
    expect(code).toBe(0);
    expect(evidence(report)).toEqual({
      'sums/sum p50': 'within by paired',
      'sums/sum peak-memory': 'within by paired',
    });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'its digest does not match. Base was therefore measured here.',
    );
  });

  test('a link in the place of the file', async () => {
    const runs = copy();
    const link = temporaryFolder();
    symlinkSync(fileIn(runs), join(link, readdirSync(runs)[0] ?? ''));
    expect(await decides(project, link)).toMatchObject({
      availability: 'corrupt',
      text: expect.stringContaining('not a regular file'),
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const runs = copy();
    chmodSync(fileIn(runs), 0);
    expect(await decides(project, runs)).toMatchObject({ availability: 'refused' });
  });

  test('only runs of older code: what main won or lost since then is not known', async () => {
    const folder = join(temporaryFolder(), 'project');
    cpSync(project, folder, { recursive: true });
    sh(folder, 'checkout', '--quiet', 'main');
    commit(folder, { 'src/work.js': `// faster\n${COST(200)}` });
    sh(folder, 'checkout', '--quiet', '-b', 'newer');
    commit(folder, { 'README.md': 'words' });
    expect(await decides(folder, stored)).toMatchObject({ text: expect.stringContaining('is of') });
  });

  test('a change of the benchmark itself', async () => {
    const folder = change({ 'bench/sums.bench.js': `// other\n${BENCH(TASKS)}` });
    expect(await decides(folder, stored)).toMatchObject({
      text: expect.stringContaining('it runs differently than on main'),
    });
  });
});

test('older runs count where main has changed nothing that matters since', async () => {
  const benchmarks = 'sums: { tinybench: bench/sums.bench.js, when-changed: [src/**] }';
  const folder = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: BUDGETS, benchmarks }),
    'bench/sums.bench.js': BENCH(TASKS),
  });
  sh(folder, 'checkout', '--quiet', 'main');
  const runs = temporaryFolder();
  await cli(folder, 'run', '--baselines', runs, '--save');
  multiply(runs, 16);
  commit(folder, { 'README.md': 'words' });
  sh(folder, 'checkout', '--quiet', '-b', 'newer');
  commit(folder, { 'src/other.js': '' });
  const { report } = await check(folder, '--baselines', runs);
  expect(new Set(report.checks.map((each) => each.evidence))).toEqual(new Set(['baseline']));
});

test('a benchmark that head lost is missing all the same', async () => {
  const folder = change({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }) });
  const { code, report } = await check(folder, '--baselines', stored);
  expect(code).toBe(1);
  expect(evidence(report)).toMatchObject({ 'sums/other p50': 'missing by null' });
});

describe('with --strategy baseline', () => {
  test('stored runs may call a check over budget, and the report says that they are from elsewhere', async () => {
    const folder = change({ 'src/work.js': COST(200_000) });
    const { code, report, stdout, stderr } = await check(
      folder,
      '--baselines',
      stored,
      '--strategy',
      'baseline',
    );
    expect(code).toBe(1);
    expect(evidence(report)).toMatchObject({ 'sums/sum p50': 'over by baseline' });
    expect(stderr).not.toContain('Checking out base');
    expect(stdout).toContain('measured on other machines');
  });

  test('a lost baseline is no pass: base is measured', async () => {
    const none = ['--baselines', temporaryFolder(), '--strategy', 'baseline'];
    const { report, stderr } = await check(project, '--only', 'sums/sum', ...none);
    expect(stderr).toContain('Checking out head');
    expect(report.baseline).toMatchObject({ availability: 'never-written' });
    expect(report.checks.map((each) => each.evidence)).not.toContain('baseline');
  });
});

test('mistakes on the command line are told before anything is measured', async () => {
  const asked = async (...args: string[]): Promise<string> => {
    const { code, stderr } = await cli(project, ...args);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await asked('run', '--save')).toContain('--baselines DIR --save');
  expect(await asked('run', '--baselines', 'x')).toContain('run does not compare with stored runs');
  expect(await asked('check', '--strategy', 'baseline')).toContain('--baselines DIR');
  expect(await asked('check', '--baselines', 'x', '--strategy', 'cached')).toContain(
    'auto, paired, baseline',
  );
});

test('a run that cannot be stored is told and changes nothing else', async () => {
  const blocked = temporaryFolder();
  write(blocked, { file: '' });
  const { code, stdout } = await cli(project, 'run', '--baselines', join(blocked, 'file'), '--save');
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Not\s+stored:\s[^]*could\s+not\s+be\s+written/),
  });
});
