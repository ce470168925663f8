import { expect, test } from 'vitest';
import { BENCH, check, CONFIG, makeProject, verdicts, write } from './project.ts';

/** Takes so many milliseconds, on whatever machine. */
const SPINNING = (milliseconds: number): string => `export const work = () => {
  const end = performance.now() + ${milliseconds};
  while (performance.now() < end);
  return end;
};\n`;

test('however slow head is, it is over budget where eight operations of it fit', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ limit: '3m' }),
    'src/work.js': SPINNING(1),
    'bench/sums.bench.js': BENCH({ sum: 'work()' }),
  });
  write(project, { 'src/work.js': SPINNING(2000) });
  const { code, report, stdout } = await check(project, '--no-explain');
  expect({ code, verdicts: verdicts(report) }, stdout).toEqual({ code: 1, verdicts: { 'sums/sum': 'over' } });
});

test('more benchmarks than anybody can measure are refused when they are listed', async () => {
  const project = makeProject();
  write(project, {
    'bench/sums.bench.js': `${BENCH()}for (let i = 0; i < 10_000; i++) bench.add(String(i), () => i);\n`,
  });
  const { code, stdout } = await check(project);
  expect({ code, stdout }).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/at\s+most\s+10000/) as string,
  });
});
