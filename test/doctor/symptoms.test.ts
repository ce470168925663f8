import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { benchmarkSymptoms } from '../../src/doctor/benchmarks.ts';
import { configurationSymptoms } from '../../src/doctor/configuration.ts';
import { machineSymptoms } from '../../src/doctor/machine.ts';
import { workflowSymptoms } from '../../src/doctor/workflows.ts';
import { workflowFiles } from '../../src/init/workflow.ts';

describe('workflows', () => {
  const of = (text: string): string[] => workflowSymptoms('a.yml', text).map(({ what }) => what);

  test('what init writes has nothing wrong with it', () => {
    for (const forks of [false, true])
      for (const { text } of workflowFiles('main', forks)) expect(of(text)).toEqual([]);
  });

  test.each([
    [
      'pull_request_target',
      'on:\n  pull_request:',
      'on:\n  pull_request_target:',
      /runs the code of a stranger/,
    ],
    ['no depth', 'fetch-depth: 0', 'fetch-depth: 1', /has one commit/],
    ['credentials', 'persist-credentials: false', 'persist-credentials: true', /leaves the token/],
    ['concurrency', /concurrency:[^]*?jobs:/, 'jobs:', /a newer push/],
    ['permissions', 'pull-requests: write', 'pull-requests: read', /may not comment/],
    ['paths', 'pull_request:\n', "pull_request: { paths: ['src/**'] }\n", /path filter/],
  ])('%s', (_, before, after, what) => {
    const [gate] = workflowFiles('main', false);
    const broken = (gate?.text ?? '').replace(before, after);
    expect(broken).not.toBe(gate?.text);
    expect(of(broken)).toEqual([expect.stringMatching(what)]);
  });

  test('other workflows are none of our business', () => {
    expect(of('on: pull_request_target\njobs: { a: { steps: [{ uses: actions/checkout@v6 }] } }')).toEqual(
      [],
    );
    expect(of('{ broken')).toEqual([]);
  });
});

describe('configuration', () => {
  const HEAD = '# yaml-language-server: $schema=x\n';
  const of = (
    benchmarks: string,
    {
      budgets = "'**': { p50: +5% }",
      prepare = '',
      tracked = [] as string[],
      head = HEAD,
      hasValgrind = true,
      scenario = ', scenario: s',
    } = {},
  ): string[] => {
    const described = benchmarks.replace(/ }$/, `${scenario} }`);
    const text = `${head}${prepare}benchmarks:\n  a: ${described}\nbudgets:\n  ${budgets}\n`;
    const { configuration } = parseConfiguration(text, 'f.yml');
    return configurationSymptoms(configuration, {
      file: 'f.yml',
      text,
      tracked: new Set(tracked),
      hasValgrind,
    }).map(({ where, what }) => `${where}: ${what}`);
  };

  test('nothing', () => {
    expect(of('{ tinybench: a.js }', { tracked: ['package.json', 'package-lock.json'] })).toEqual([]);
  });

  test.each([
    ['{ command: go test -bench . }', {}, 'f.yml:3 a: each run builds before it measures'],
    ['{ report: { command: x, format: go } }', {}, 'f.yml:3 a: a change that edits its benchmark'],
    [
      '{ report: { command: pytest, format: pytest-benchmark }, harness: tests/** }',
      {},
      "base imports head's code",
    ],
    [
      '{ command: { run: node a.js, environment: { NODE_ENV: development } } }',
      {},
      'a build for development',
    ],
    [
      '{ command: ./a }',
      { prepare: 'prepare: cmake -S . -B build && cmake --build build\n' },
      'without optimization',
    ],
    ['{ command: ./a }', { tracked: ['Cargo.toml'] }, 'Cargo.toml has no lockfile that git tracks'],
    ['{ command: ./a }', { budgets: "'**': { p50: +1% }" }, 'less than a shared machine can tell'],
    ['{ command: ./a }', { budgets: "'**': { instructions: +1% }", hasValgrind: false }, 'need valgrind'],
    ['{ command: ./a }', { head: '' }, 'editors do not know its schema'],
    ['{ command: ./a }', { scenario: '' }, 'f.yml:3 a: it does not say what it stands for'],
  ])('%s %j', (benchmarks, more, what) => {
    expect(of(benchmarks, more)).toEqual([expect.stringContaining(what)]);
  });

  test('a release build is none', () => {
    const prepare = 'prepare: cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build\n';
    expect(of('{ command: ./a }', { prepare })).toEqual([]);
  });
});

const APART = { inForce: true, network: 'loopback', reason: null } as const;

test('the machine: one core, load, no namespaces, no valgrind', () => {
  const environment = {
    os: 'Linux',
    arch: 'x64',
    cpu: 'c',
    cores: 1,
    memory: 1,
    node: null,
    pinnedTo: null,
    fingerprint: '',
  };
  const found = machineSymptoms({
    environment,
    warnings: ['the machine was already busy: load average 9 on 1 cores'],
    hasValgrind: false,
    isolation: { inForce: false, network: 'host', reason: 'unshare is not installed' },
    isIsolationRequired: false,
  });
  expect(found.map(({ serious }) => serious)).toEqual([true, true, false, false]);
  expect(found[2]?.what).toBe(
    'base and head are not isolated from each other here: unshare is not installed',
  );
  expect(found.every(({ todo }) => todo !== '')).toBe(true);
  expect(
    machineSymptoms({
      environment: { ...environment, cores: 4 },
      warnings: [],
      hasValgrind: true,
      isolation: APART,
      isIsolationRequired: true,
    }),
  ).toEqual([]);
});

test('benchmarks that do not run, that are noisier than their budget, and that take too long', () => {
  const { configuration } = parseConfiguration(
    "time-limit: 2m\nbenchmarks:\n  a: { tinybench: a.js }\n  b: { report: { command: x, format: go } }\nbudgets:\n  '**': { p50: +5% }\n",
    'f.yml',
  );
  const failure = {
    side: null,
    message: 'it broke',
    hint: null,
    output: 'first\nlast',
    exitCode: 1,
    signal: null,
  };
  const found = benchmarkSymptoms(
    {
      advice: [],
      broken: [{ suite: 'c', failure }],
      noise: new Map([
        ['a/quiet', [0.01, -0.01, 0.02, 0, 0.01, 0.02, 0, -0.01, 0.3]],
        ['a/noisy', [0.1, -0.1, 0.2, 0.1, 0]],
      ]),
      runs: new Map([['b', 10]]),
    },
    configuration,
  );
  expect(found.map(({ where, what }) => `${where}: ${what.slice(0, 40)}`)).toEqual([
    'c: it does not run: it broke',
    'a/noisy: trials of unchanged code differ by 13 %,',
    'b: one run of its tool takes 10 s, and a ve',
  ]);
  expect(found[0]?.todo).toBe('last');
});
