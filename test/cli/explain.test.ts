// Why, end to end: a real project, the bundled program, real profiles. Of memory, because how often a process is let run
// changes none of it; of time, with time to spare: test/cli/profile.test.ts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallTree } from '../../src/core/model/explanation.ts';
import type { Report } from '../../src/core/model/report.ts';
import {
  BENCH,
  explainedCheck as check,
  cli,
  CONFIG,
  COST,
  makeProject,
  temporaryFolder,
  write,
} from './project.ts';

/** Work that keeps as many rows as are asked for, the helper's among them. */
const ROWS = (count: number, helped = 0): string =>
  `import { helper } from './helper.js';
export const work = () => Array.from({ length: ${count} }, (_, at) => ({ at })).length${helped > 0 ? ` + helper(${helped})` : ''};
`;
const HELPER = (key: string): string =>
  `// Rows.\nexport function helper(n) {\n  const rows = [];\n  for (let at = 0; at < n; at++) rows.push({ ${key} });\n  return rows.length;\n}\n`;

describe('a check that is over', () => {
  const folder = temporaryFolder();
  const markdown = join(folder, 'comment.md');
  const profiles = join(folder, 'profiles');
  const html = join(folder, 'report.html');
  let run: Awaited<ReturnType<typeof check>>;
  let project: string;
  beforeAll(async () => {
    project = makeProject({
      'perf-budgets.yml': CONFIG({ budgets: '"**": { heap-per-op: +10% }' }),
      'src/helper.js': HELPER('at'),
      'src/work.js': ROWS(100),
    });
    write(project, { 'src/helper.js': HELPER('row: at'), 'src/work.js': ROWS(100, 1000) });
    run = await check(project, '--markdown', markdown, '--html', html, '--profiles', profiles);
  });

  test('is explained by the function that was added, on the terminal and in the comment, in 25 lines at most', () => {
    expect(run.code).toBe(1);
    expect(run.report.explanations).toMatchObject([
      {
        path: 'sums/sum',
        metric: 'heap-per-op',
        conclusion: {
          kind: 'culprit',
          place: { name: 'helper', file: 'src/helper.js', line: 2, changed: true },
        },
      },
    ]);
    expect(run.stdout).toMatch(
      /Why sums\/sum heap-per-op\n {2}helper \(src\/helper\.js:2, changed\) is new, costs/,
    );
    const comment = readFileSync(markdown, 'utf8');
    const beginning = comment.indexOf(
      '**Why `sums/sum` heap-per-op:** `helper` (`src/helper.js:2`, changed in this PR)',
    );
    expect(beginning).toBeGreaterThan(0);
    expect(
      comment.slice(beginning, comment.indexOf('<summary>Reproduce')).split('\n').length,
    ).toBeLessThanOrEqual(25);
  });

  test('leaves the profiles where they were asked for, and nothing else', () => {
    const files = readdirSync(profiles);
    expect(files).toContain('sums-sum-base-1.heapprofile');
    expect(files).toContain('sums-sum-head-3.heapprofile');
    expect(run.left).toEqual([]);
  });

  test('has a page with the calls of both sides, and the same page from the record', async () => {
    const page = readFileSync(html, 'utf8');
    const [, embedded = ''] =
      /<script type="application\/json" id="tree-1">(.*?)<\/script>/s.exec(page) ?? [];
    const { tree } = JSON.parse(embedded) as { tree: CallTree };
    const at = tree.function.findIndex((index) => tree.functions[index]?.name === 'helper');
    expect(tree.functions[tree.function[at] ?? -1]).toMatchObject({ file: 'src/helper.js', changed: true });
    expect(tree.trend[at]).toBe('+');
    const sum = (costs: readonly number[] | null | undefined): number =>
      (costs ?? []).reduce((all, cost) => all + cost, 0);
    const cost = run.report.explanations[0]?.cost;
    expect(sum(tree.head) / (cost?.head ?? NaN)).toBeCloseTo(1, 1);
    const again = join(folder, 'again.html');
    await cli(project, 'replay', run.file, '--html', again);
    expect(readFileSync(again, 'utf8')).toBe(page);
  });

  test('keeps its explanation when it is decided again', async () => {
    const again = join(folder, 'again.json');
    const replayed = await cli('.', 'replay', run.file, '--json', again);
    expect(replayed.stdout).toContain('Why sums/sum heap-per-op');
    expect((JSON.parse(readFileSync(again, 'utf8')) as Report).explanations).toEqual(run.report.explanations);
    const looser = await cli('.', 'replay', run.file, '--budget', 'sums/*:heap-per-op=+9900%');
    expect(looser.stdout).not.toContain('Why sums/sum');
  });
});

test('one cause of several checks is explained once, and another beside it', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ budgets: '"**": { heap-per-op: +10% }' }),
    'src/helper.js': HELPER('at'),
    'src/work.js': `${ROWS(100, 1)}export const other = () => Array.from({ length: 100 }, (_, at) => ({ at })).length;\n`,
    'bench/sums.bench.js': BENCH(
      { one: 'work()', two: 'work() + 1', other: 'other()' },
      "import { other } from '../src/work.js';",
    ),
  });
  write(project, {
    'src/work.js': `${ROWS(100, 1000)}export const other = () => Array.from({ length: 1000 }, (_, at) => ({ at })).length;\n`,
  });
  const markdown = join(temporaryFolder(), 'comment.md');
  const { code, report, stdout } = await check(project, '--markdown', markdown);
  expect(code).toBe(1);
  const named = report.explanations.map(({ path, also, conclusion }) => ({
    paths: [path, ...also.map((each) => each.path)].toSorted(),
    named: conclusion.kind === 'culprit' ? conclusion.place.name : conclusion.kind,
  }));
  expect(named).toHaveLength(2);
  expect(named).toContainEqual({ paths: ['sums/one', 'sums/two'], named: 'work' });
  expect(named.find(({ paths }) => paths.includes('sums/other'))?.paths).toEqual(['sums/other']);
  expect(stdout).toMatch(/^Why sums\/(one|two) heap-per-op and sums\/(one|two) heap-per-op$/m);
  expect(readFileSync(markdown, 'utf8')).toMatch(
    /^\*\*Why `sums\/(one|two)` heap-per-op and `sums\/(one|two)` heap-per-op:\*\* `work` /m,
  );
});

test('nobody is profiled who is within budget, or when it is not wanted', async () => {
  const project = makeProject();
  const within = await check(project);
  expect(within.report.explanations).toEqual([]);
  write(project, { 'src/work.js': COST(600) });
  const over = await check(project, '--no-explain');
  expect({ code: over.code, explanations: over.report.explanations }).toEqual({ code: 1, explanations: [] });
});
