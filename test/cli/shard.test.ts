// Parts of a run on several machines, and the decision about all of them: with files to weigh, which takes no time.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cli, commit, CONFIG, makeProject, verdicts, type Ended } from './project.ts';

let project: string;
let parts: Ended[];
const ALL = { 'files/dist/a.js': 'within', 'files/dist/b.js': 'over', 'files/dist/c.js': 'within' };

beforeAll(async () => {
  const files = { 'dist/a.js': 'a'.repeat(999), 'dist/b.js': 'b'.repeat(999), 'dist/c.js': 'c'.repeat(999) };
  project = makeProject({
    'perf-budgets.yml': CONFIG({
      benchmarks: 'files: { size: { files: dist/*.js, each: true } }',
      budgets: '"**": { size: +1% }',
    }),
    ...files,
  });
  commit(project, { 'dist/b.js': 'b'.repeat(1200) }, 'larger');
  parts = [];
  for (const part of ['1/2', '2/2'])
    parts.push(
      await cli(
        project,
        'check',
        '--head',
        'change',
        '--shard',
        part,
        '--json',
        `part-${part[0]}.json`,
        '--no-explain',
      ),
    );
});

const shownIn = (file: string) =>
  JSON.parse(readFileSync(join(project, file), 'utf8')) as Parameters<typeof verdicts>[0];

test('each part judges its own benchmarks, and every benchmark has a part', () => {
  const shown = parts.map((_, index) => verdicts(shownIn(`part-${index + 1}.json`)));
  expect(Object.assign({}, ...shown)).toEqual(ALL);
  expect(shown.map((each) => Object.keys(each).length).toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(parts.map(({ code }) => code).toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 1]);
});

test('together they are one run with one verdict', async () => {
  const merged = await cli(project, 'merge', 'part-1.json', 'part-2.json', '--json', 'whole.json');
  expect(merged.code, merged.stderr).toBe(1);
  expect(verdicts(shownIn('whole.json'))).toEqual(ALL);
  expect(merged.stdout).toContain('files/dist/b.js size is');
});

test('a part that is lost fails, whatever the others say', async () => {
  const passing = parts.findIndex(({ code }) => code === 0) + 1;
  const { code, stdout } = await cli(project, 'merge', `part-${passing}.json`);
  expect(code).toBe(3);
  expect(stdout).toContain(`part ${3 - passing} of 2 left no record`);
});

test('more parts than benchmarks, and no part at all, are refused', async () => {
  const { code, stderr } = await cli(project, 'check', '--shard', '1/9');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('3 benchmarks cannot be shared by 9 machines') as string,
  });
  expect((await cli(project, 'check', '--shard', '3/2')).code).toBe(2);
});

test('records of two platforms become one report, under the names they are given', async () => {
  await cli(project, 'check', '--json', 'whole.json', '--no-explain');
  const { code, stdout } = await cli(project, 'merge', 'linux=whole.json', 'macos=whole.json');
  expect({ code, linux: stdout.includes('linux/'), macos: stdout.includes('macos/') }).toEqual({
    code: 1,
    linux: true,
    macos: true,
  });
  const refused = await cli(project, 'merge', 'whole.json', 'whole.json');
  expect({ code: refused.code, stderr: refused.stderr }).toEqual({
    code: 3,
    stderr: expect.stringMatching(/whole\.json and whole\.json are both of platform/) as string,
  });
});
