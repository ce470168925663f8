import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (written: string): unknown =>
  parseConfiguration(`benchmarks: { a: { jmh: ${written} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = { kind: 'jmh', only: [], exclude: [], args: [], directory: '.', environment: {} };

test('a jar, alone or with options', () => {
  expect(runnerOf('target/benchmarks.jar')).toEqual({ ...NOTHING, jar: 'target/benchmarks.jar' });
  expect(runnerOf('{ jar: a.jar, only: ["*.Parser.*"], args: [-t, 2], directory: bench }')).toEqual({
    ...NOTHING,
    jar: 'a.jar',
    only: ['*.Parser.*'],
    args: ['-t', '2'],
    directory: 'bench',
  });
});

test('what is no jar of the project is refused', () => {
  for (const written of [
    '/a.jar',
    "''",
    '[a.jar]',
    '{ command: java -jar a.jar }',
    '{ jar: a.jar, only: "!x" }',
  ])
    expect(() => runnerOf(written), written).toThrow();
});
