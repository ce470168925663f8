import { expect, test } from 'vitest';
import { mergeRecords } from '../../src/core/sharding/platforms.ts';
import { nextSteps } from '../../src/report/next-steps.ts';
import { platformLines } from '../../src/report/platforms.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderTerminal } from '../../src/report/terminal/render.ts';
import type { Report } from '../../src/core/model/report.ts';
import { expectGolden } from './golden.ts';
import { benchmark, check, report } from './sample-reports.ts';
import { createColors } from 'picocolors';

const on = (platform: string, slower: boolean, bytes: number): { file: string; report: Report } => ({
  file: `${platform}.json`,
  report: report({
    platform,
    benchmarks: [benchmark('search/query'), benchmark('search/index'), benchmark('files/app.js')],
    checks: [
      check('search/query', 'p50', {
        verdict: slower ? 'over' : 'within',
        effect: slower ? [0.34, 0.41, 0.47] : [-0.01, 0.004, 0.016],
      }),
      check('search/index', 'p50', { verdict: 'within' }),
      check('files/app.js', 'size', { verdict: 'within', base: bytes, effect: [0.01, 0.01, 0.01], width: 0 }),
    ],
  }),
});
const merged = mergeRecords(
  [on('ubuntu-latest', false, 14_200), on('macos-latest', true, 14_200), on('windows-latest', false, 14_900)],
  [],
);

test('the comment has a column for each platform, and says what is red on one only', () => {
  const text = renderMarkdown(merged);
  expect(text).toContain(
    '`search/query` p50 fails on `macos-latest` only, not on `ubuntu-latest` and `windows-latest`.',
  );
  expect(text).toMatch(/\| benchmark +\| `ubuntu-latest` +\| `macos-latest` +\| `windows-latest` +\|/);
  expectGolden('platforms.md', text);
});

test('so does the terminal, in words', () => {
  expectGolden('platforms-80.txt', renderTerminal(merged, { width: 80, colours: createColors(false) }));
});

test('sizes are compared across platforms', () => {
  expect(platformLines(merged, (name) => name)).toContainEqual(
    expect.stringMatching(
      /^files\/app\.js size is not the same everywhere: .* on ubuntu-latest, .* on macos-latest and .* on windows-latest\.$/,
    ),
  );
});

test('commands to measure again name no platform', () => {
  const { commands, hints } = nextSteps(merged, 'perf-budgets', (name) => name);
  expect(commands.at(-1)).toMatch(/--only search\/query$/);
  expect([...commands, ...hints].join('\n')).not.toContain('macos-latest');
});
