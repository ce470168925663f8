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

test('a regular expression needs no quotes: what is no variable and no glob is no business of a shell', () => {
  expect(
    runnerOf('{ command: ./x.test -test.bench ^BenchmarkInfo$ -test.run ^$, format: go }'),
  ).toMatchObject({
    argv: ['./x.test', '-test.bench', '^BenchmarkInfo$', '-test.run', '^$'],
  });
  expect(runnerOf('{ command: go test -bench "^(Sort|Find).*$" -run NONE.*, format: go }')).toMatchObject({
    argv: ['go', 'test', '-bench', '^(Sort|Find).*$', '-run', 'NONE.*'],
  });
  for (const command of ['x $HOME', 'x ${HOME}', 'x $(date)', 'x "$HOME"', 'x *.go', 'x a*'])
    expect(() => runnerOf(`{ command: '${command}', format: go }`)).toThrow('no shell runs this');
});
