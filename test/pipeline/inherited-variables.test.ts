import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { inheritedNames, withheldIn, withInherited } from '../../src/pipeline/inherited-variables.ts';

const configuration = (environment: string) =>
  parseConfiguration(
    `benchmarks:
  bench: { tinybench: { file: a.js, environment: ${environment} } }
  command: { command: { run: node a.js, environment: ${environment} } }
  python: { python: { stmt: pass, environment: ${environment} } }
  report: { report: { command: go test, format: go, environment: ${environment} } }
  service: { http: { serve: { run: node s.js, environment: ${environment} }, request: /, rate: max } }
budgets: { '**': { p50: +5% } }\n`,
    'perf-budgets.yml',
  ).configuration;

test('a suite of any kind gets the variables it names, and no others', () => {
  const asked = configuration('{ DATABASE_URL: inherit, MODE: fast }');
  const from = { DATABASE_URL: 'postgres://db', OTHER: 'x' };
  const { configuration: given, warnings } = withInherited(asked, from, inheritedNames(asked));
  expect(warnings).toEqual([]);
  const environments = given.suites.map(({ runner }) =>
    'serve' in runner ? runner.serve?.environment : 'environment' in runner && runner.environment,
  );
  expect(environments).toHaveLength(5);
  for (const each of environments) expect(each).toEqual({ DATABASE_URL: 'postgres://db', MODE: 'fast' });
});

test('nothing is handed on that base does not declare, or that is not set', () => {
  const asked = configuration('{ DATABASE_URL: inherit, CACHE_URL: inherit }');
  const own = configuration('{ CACHE_URL: inherit }');
  const { configuration: given, warnings } = withInherited(
    asked,
    { DATABASE_URL: 'secret' },
    inheritedNames(own),
  );
  expect(JSON.stringify(given)).not.toContain('secret');
  expect(JSON.stringify(given)).not.toContain('inherit');
  expect(warnings).toEqual([
    '`inherit` of DATABASE_URL takes effect after merge: the base branch does not declare it',
    '`inherit` of CACHE_URL: not set where the gate runs',
  ]);
});

test.each(['GITHUB_TOKEN', 'NPM_TOKEN', 'ACTIONS_RUNTIME_URL', 'INPUT_TOKEN', 'GITHUB_OUTPUT'])(
  '%s is never handed on',
  (name) => {
    expect(() => configuration(`{ ${name}: inherit }`)).toThrow(/measured code never gets it/);
    expect(() => configuration(`{ ${name}: something }`)).not.toThrow();
  },
);

test('output that names a variable that was withheld gets a word about it', () => {
  const from = { DATABASE_URL: 'x', NODE_ENV: 'production', CI: '1' };
  expect(withheldIn('Error: DATABASE_URL is not set, CI', from, {})).toContain(
    'environment: { DATABASE_URL: inherit }',
  );
  expect(withheldIn('Error: NODE_ENV', from, { NODE_ENV: 'production' })).toBeNull();
  expect(withheldIn('Error: CI DATABASE_URLS', from, {})).toBeNull();
});
