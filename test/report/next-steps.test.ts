import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../src/core/model/paths.ts';
import type { Check, Report } from '../../src/core/model/report.ts';
import { nextSteps } from '../../src/report/next-steps.ts';
import { HOSTILE } from './hostile.ts';
import { benchmark, check, report } from './sample-reports.ts';

const over = (path: string, more = {}): Check =>
  check(path, 'p50', { verdict: 'over', effect: [0.1, 0.2, 0.3], ...more });

const sample = (checks: Check[], parts: Partial<Report> = {}): Report =>
  report({
    checks,
    benchmarks: checks.map(({ path }) => benchmark(path, { trials: [], control: [] })),
    ...parts,
  });

const steps = (of: Report) => nextSteps(of, 'perf-budgets', (text) => `<${text}>`);

/** What a real shell takes the command for. */
const wordsOf = (command: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

describe('the command to reproduce', () => {
  test('names both commits and the path', () => {
    expect(steps(sample([over('parser/large')])).commands).toEqual([
      'git switch --detach a1b2c3d4e5f6',
      'perf-budgets check --base 9f8e7d6c5b4a --only parser/large',
    ]);
  });

  test('switches to no commit when uncommitted changes were measured, and trusts no odd commit', () => {
    const dirty = { head: { commit: 'a1b2c3d4e5f60718', name: 'x', dirty: true } };
    expect(steps(sample([over('a')], dirty)).commands).toEqual([
      'perf-budgets check --base 9f8e7d6c5b4a --only a',
    ]);
    const odd = { commit: '$(touch /tmp/x)', name: 'x', dirty: false };
    expect(steps(sample([over('a')], { head: odd, base: odd })).commands).toEqual([
      'perf-budgets check --only a',
    ]);
  });

  test('names another configuration file', () => {
    const configuration = { file: "it's here.yml", undecided: 'warn' } as const;
    const [, command = ''] = steps(sample([over('a')], { configuration })).commands;
    expect(wordsOf(command)).toEqual(expect.arrayContaining(['--config', "it's here.yml"]));
  });

  test('takes several paths in one glob, a whole suite, or all', () => {
    const only = (...paths: string[]) =>
      steps(sample(paths.map((path) => over(path)))).commands[1]?.split('--only ')[1];
    expect(only('a/x', 'b/y')).toBe("'{a/x,b/y}'");
    expect(only('a/w', 'a/x', 'a/y', 'a/z')).toBe("'a/**'");
    expect(only('a/w', 'a/x', 'a/y', 'b/z')).toBeUndefined();
    expect(only('a,b', 'c')).toBeUndefined();
  });

  test.each(HOSTILE.map((path) => [JSON.stringify(path).slice(0, 40), path]))(
    'a shell reads it literally: %s',
    (_, path) => {
      const { commands } = steps(sample([over(path)]));
      const words = wordsOf(commands[1] ?? '');
      const start = ['perf-budgets', 'check', '--base', '9f8e7d6c5b4a'];
      expect([start, [...start, '--only', path]]).toContainEqual(words);
      if (words.length > start.length) expect(globMatcher(words.at(-1) ?? '')(path)).toBe(true);
    },
  );
});

describe('hints', () => {
  test('say where the budget stands and who owns it', () => {
    const budget = { owner: '@team' };
    expect(steps(sample([over('a', { budget, line: 9 }), over('b', { budget, line: 9 })])).hints).toEqual([
      "If the cost is intended, raise the budget at <perf-budgets.yml:9> (p50 <+5%>), owner <@team>; it takes effect once merged, because the base branch's budgets apply.",
    ]);
  });

  test('say how to decide and how to fix what is missing', () => {
    const missing = check('c', 'p50', { verdict: 'missing' });
    const undecided = check('d', 'p50', { verdict: 'undecided' });
    expect(steps(sample([missing, undecided])).hints).toEqual([
      'Restore <c>. Or say in <perf-budgets.yml> what this change does, <removed: [c]> if it is to go.',
      'To get a decision, measure on a quieter machine or widen the budget.',
    ]);
  });

  test('name the time that everything would have taken', () => {
    const undecided = check('d', 'p50', { verdict: 'undecided' });
    const short = (seconds: number, more: object = {}) =>
      benchmark('d', { short: { trial: 40, trials: 11, timeLimit: seconds }, ...more });
    const { hints, commands } = steps(sample([undecided], { benchmarks: [short(300), short(780)] }));
    expect(hints).toEqual(['To get a decision, give the run more time: --time-limit 13m.']);
    expect(commands.at(-1)).toBe('perf-budgets check --base 9f8e7d6c5b4a --only d --time-limit 13m');
    const untried = short(780, { trials: [], alone: [] });
    expect(steps(sample([undecided], { benchmarks: [short(300), untried] })).hints).toEqual([
      'To get a decision, give the run more time: --time-limit 13m or more.',
    ]);
  });

  test('leave out no check, also where several stand on one line', () => {
    const checks = [over('a'), { ...over('a'), metric: 'p95' as const, budgetText: '8%' }, over('b')];
    expect(steps(sample(checks)).hints[0]).toContain('<perf-budgets.yml:14> (p50 <+5%> and p95 <8%>)');
  });

  test('are not given when all is well', () => {
    expect(steps(sample([check('a', 'p50', { verdict: 'within' })]))).toEqual({ commands: [], hints: [] });
  });
});
