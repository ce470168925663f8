import { expect, test } from 'vitest';
import { benchmarkEnvironment } from '../../src/machine/benchmark-environment.ts';

test('passes what programs need and nothing else', () => {
  const { environment } = benchmarkEnvironment({
    PATH: '/bin',
    HOME: '/home/x',
    LC_ALL: 'C',
    TZ: 'UTC',
    VIRTUAL_ENV: '/venv',
    GITHUB_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    INPUT_TOKEN: 'secret',
    NPM_TOKEN: 'secret',
    AWS_SECRET_ACCESS_KEY: 'secret',
    RUNNER_TEMP: '/x',
    NODE_OPTIONS: '--inspect',
    PERF_BUDGETS_RUN: 'outer',
  });
  expect(environment).toEqual({
    PATH: '/bin',
    HOME: '/home/x',
    LC_ALL: 'C',
    TZ: 'UTC',
    VIRTUAL_ENV: '/venv',
  });
});

test('adds what the caller asks for', () => {
  expect(benchmarkEnvironment({ TZ: 'UTC' }, { TZ: 'CET', X: '1' }).environment).toEqual({
    TZ: 'CET',
    X: '1',
  });
});

test('warns of what would distort', () => {
  const { warnings, environment } = benchmarkEnvironment({
    NODE_ENV: 'development',
    NODE_OPTIONS: '--inspect',
    NODE_V8_COVERAGE: '/tmp/x',
  });
  expect(environment).toEqual({ NODE_ENV: 'development' });
  expect(warnings.join('\n')).toMatch(/NODE_OPTIONS[^]*NODE_V8_COVERAGE[^]*NODE_ENV is "development"/);
  expect(benchmarkEnvironment({ NODE_ENV: 'production', PATH: '/bin' }).warnings).toEqual([]);
});
