import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (timeit: string): unknown =>
  parseConfiguration(`benchmarks:\n  a:\n    timeit: ${timeit}\nbudgets: { '**': { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = { kind: 'timeit', gc: false, interpreter: null, directory: '.', environment: {} };

test.each([
  ['python -m timeit 1+1', { setup: '', stmt: '1+1' }],
  [
    `python3 -m timeit -s "import shop" -s "x = 'a b'" "shop.f(x)" "x > 1"`,
    { setup: "import shop\nx = 'a b'", stmt: 'shop.f(x)\nx > 1' },
  ],
  ['-m timeit -n5 -r 3 -u msec -vv --number=7 --repeat 2 -spass -- -x', { setup: 'pass', stmt: '-x' }],
  ['[python, -m, timeit, "--setup=d = {1: 2}", "d[1]"]', { setup: 'd = {1: 2}', stmt: 'd[1]' }],
])('%s', (line, code) => {
  expect(runnerOf(line)).toEqual({ ...NOTHING, code: { form: 'stmt', ...code } });
});

test('several by name, with the Python that they name', () => {
  const lines = `{ command: { x: uv run python -m timeit 1, 'y.z': uv run python -m timeit -s a=2 a }, directory: perf, environment: { N: 1 } }`;
  expect(runnerOf(lines)).toEqual({
    ...NOTHING,
    interpreter: ['uv', 'run', 'python'],
    code: {
      form: 'commands',
      benchmarks: { x: { setup: '', stmt: '1' }, 'y.z': { setup: 'a=2', stmt: 'a' } },
    },
    directory: 'perf',
    environment: { N: '1' },
  });
});

test.each([
  ['python bench.py', /no -m timeit/],
  ['python -m timeit', /no statement/],
  ['python -m timeit -s', /nothing stands behind -s/],
  ['python -m timeit -p 1', /budget cpu-time/],
  ['python -m timeit --fast 1', /no option --fast/],
  ['{ command: { a: python -m timeit 1, b: python3.12 -m timeit 1 } }', /start the same Python/],
  ['{ command: {} }', /expected/],
])('%s is refused', (line, message) => {
  expect(() => runnerOf(line)).toThrow(message);
});
