// Other reports in lines, and XML.

import { pick } from '../mutate.ts';
import type { Item, Kind } from './kind.ts';
import { lineKind } from './lines.ts';

const rate = ({ nanoseconds }: Item): string => nanoseconds.toLocaleString('en');

const benchmarkjs = lineKind({
  format: 'benchmarkjs',
  shape: 'lines',
  expected: ({ nanoseconds }) => nanoseconds,
  lines: (item, random) => [
    `${item.name} x ${pick([rate(item), String(item.nanoseconds), `${item.nanoseconds}e0`], random)} ops/sec ` +
      `${pick(['±', '+-'], random)}${pick(['1.00', '0,10'], random)}% (${pick(['1 run', '90 runs'], random)} sampled)`,
  ],
  ways: [
    ({ name }) => [`${name} x Infinity ops/sec ±0.00% (90 runs sampled)`],
    ({ name }) => [`${name} x NaN ops/sec ±0.00% (90 runs sampled)`],
    ({ name }) => [`${name} x 0 ops/sec ±0.00% (90 runs sampled)`],
    ({ name }) => [`${name} x 1.2.3 ops/sec ±0.00% (90 runs sampled)`],
    ({ name }) => [`${name} x 1,23,4 ops/sec ±0.00% (90 runs sampled)`],
    ({ name }) => [`${name} x 12 ops/sec ±0.0`],
    ({ name }) => [`${name} x 12 ops/sec`],
    ({ name }) => [`${name} 12 ops/sec ±0.00% (90 runs sampled)`],
  ],
});

const timeit = lineKind({
  format: 'timeit',
  shape: 'lines',
  most: 1,
  nameOf: () => 'timeit',
  lines: (item, random) => {
    const time = `${item.nanoseconds / 1e3} usec`;
    const ipython = `${item.nanoseconds} ns ${pick(['±', '+-'], random)} 5 ns per loop (mean ± std. dev. of 7 runs, 1,000 loops each)`;
    return pick(
      [
        [`raw times: ${time}, ${time}`, '', `1 loop, best of 2: ${time} per loop`],
        [`1000 loops, best of 5: ${time} per loop`],
        [ipython],
      ],
      random,
    );
  },
  ways: [
    () => ['1000 loops, best of 5: x usec per loop'],
    () => ['1000 loops, best of 5: 5 parsec per loop'],
    () => ['1000 loops, best of 5: 0 nsec per loop'],
    () => ['1000 loops, best of five: 5 usec per loop'],
    () => ['raw times: 5 usec, x usec', '1 loop, best of 2: 5 usec per loop'],
    () => ['raw times: 5 usec', '1 loop, best of 2: 5 usec per loop'],
    () => ['1min x ± 5 s per loop (mean ± std. dev. of 7 runs, 1 loop each)'],
    () => ['5 s per loop'],
  ],
});

const wrkLines = ({ name, nanoseconds }: Item, changed: Record<string, string> = {}): string[] => {
  const lines = {
    running: `Running 2s test @ http://127.0.0.1:8137/${name}`,
    latency: `    Latency     ${nanoseconds / 1e3}us    3.37ms  33.23ms   78.82%`,
    distribution: '  Latency Distribution',
    median: `     50%    ${nanoseconds / 1e3}us`,
    requests: '  3427 requests in 2.11s, 427.87KB read',
    failed: '  Non-2xx or 3xx responses: 7',
    rate: 'Requests/sec:   1625.32',
    ...changed,
  };
  return Object.values(lines);
};

const wrk = lineKind({
  format: 'wrk',
  shape: 'runs',
  // One alone is called wrk.
  least: 2,
  words: true,
  nameOf: ({ name }) => `wrk/${name}`,
  lines: (item) => wrkLines(item),
  ways: [
    (item) => wrkLines(item, { latency: '    Latency     x    3.37ms  33.23ms   78.82%' }),
    (item) => wrkLines(item, { latency: '    Latency     1.2.3ms    3.37ms  33.23ms   78.82%' }),
    (item) => wrkLines(item, { latency: '' }),
    (item) => wrkLines(item, { median: '     50%    x' }),
    (item) => wrkLines(item, { requests: '  x requests in 2.11s, 427.87KB read' }),
    (item) => wrkLines(item, { rate: 'Requests/sec:   nan' }),
    (item) => wrkLines(item, { rate: '' }),
    (item) => wrkLines(item, { failed: '  Non-2xx or 3xx responses: 3427' }),
    (item) => wrkLines(item, { failed: '  Non-2xx or 3xx responses: x' }),
    (item) => wrkLines(item, { failed: '  Socket errors: connect 5, read 900, write 0, timeout 0' }),
    (item) => wrkLines(item, { failed: '  Socket errors: connect x, read 0, write 0, timeout 0' }),
  ],
});

const escaped = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const results = (name: string, inside: string): string =>
  `<BenchmarkResults name="${escaped(name)}" samples="10">${inside}</BenchmarkResults>`;
const outcome = (success: boolean): string => `<OverallResult success="${success}"/>`;

const catch2 = lineKind({
  format: 'catch2',
  shape: 'XML',
  nameOf: ({ name }) => `case ${name}/${name}`,
  head: ['<?xml version="1.0"?>', '<Catch>'],
  foot: ['</Catch>'],
  lines: ({ name, nanoseconds }) => [
    `<TestCase name="case ${escaped(name)}">${results(name, `<mean value="${nanoseconds}"/>`)}${outcome(true)}</TestCase>`,
  ],
  ways: [
    '<mean value="x"/>',
    '<mean value="0"/>',
    '<mean value="-5"/>',
    '<mean value="inf"/>',
    '<mean/>',
    '',
    '<failed message="no"/>',
  ]
    .map((inside) => ({ name }: Item) => [
      `<TestCase name="case ${escaped(name)}">${results(name, inside)}${outcome(true)}</TestCase>`,
    ])
    .concat(({ name }: Item) => [
      `<TestCase name="case ${escaped(name)}">${results(name, '<mean value="5"/>')}${outcome(false)}</TestCase>`,
    ]),
  write: (lines) => lines.filter((line) => line.startsWith('<')).join('\n'),
});

export const TEXT_KINDS: readonly Kind[] = [benchmarkjs, timeit, wrk, catch2];
