import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (report: string): unknown =>
  parseConfiguration(`benchmarks: { a: { report: ${report} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

test('a tool, its format, and where it writes', () => {
  expect(runnerOf("{ command: go test -bench 'A B' ./..., format: go }")).toEqual({
    kind: 'report',
    argv: ['go', 'test', '-bench', 'A B', './...'],
    format: 'go',
    file: null,
    directory: '.',
    environment: {},
  });
  expect(
    runnerOf(
      '{ command: [cargo, bench], format: criterion, file: ./target/criterion/, directory: crates/a, environment: { N: 1 } }',
    ),
  ).toEqual({
    kind: 'report',
    argv: ['cargo', 'bench'],
    format: 'criterion',
    file: 'target/criterion',
    directory: 'crates/a',
    environment: { N: '1' },
  });
});
