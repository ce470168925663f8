// Lines of Go and of Rust, which a benchmark's own output may cut in two, and the folder of criterion.

import { pick } from '../mutate.ts';
import { seconds } from './kind.ts';
import type { Item, Kind } from './kind.ts';
import { CHATTER, lineKind, type LineKind } from './lines.ts';

const goName = ({ name }: Item): string => `Benchmark/${name}`;
const goNumbers = ({ nanoseconds }: Item): string => `     500\t  ${nanoseconds} ns/op\t      16 B/op`;

const go = (shape: string, write?: LineKind['write']): Kind =>
  lineKind({
    format: 'go',
    shape,
    words: true,
    nameOf: goName,
    head: ['goos: linux', 'pkg: example.com/a'],
    foot: ['PASS', 'ok  \texample.com/a\t0.5s'],
    lines: (item, random) => {
      const name = `${goName(item)}-8   \t`;
      const [one, two] = [pick(CHATTER, random), pick(CHATTER, random)];
      return pick(
        [
          [`${name}${goNumbers(item)}`],
          [`${name}${one}`, goNumbers(item)],
          [`${name}${one}`, two, goNumbers(item)],
          [`${name}${one}${goNumbers(item)}`],
        ],
        random,
      );
    },
    ways: [
      (item) => [`${goName(item)}-8   \t     500`],
      (item) => [`${goName(item)}-8   \tloading`],
      (item) => [`${goName(item)}-8   \tloading`, 'and more'],
      (item) => [`${goName(item)}-8   \t     500\t  x ns/op`],
      (item) => [`${goName(item)}-8   \t     500\t  +Inf ns/op`],
      (item) => [`${goName(item)}-8   \t     500\t  1.2.3 ns/op`],
      (item) => [`${goName(item)}-8   \t     500\t  ${item.nanoseconds}`],
      (item) => [`${goName(item)}-8   \t     500\t  0 ns/op`],
      (item) => [`${goName(item)}-8   \t     500\t  -5 ns/op`],
      (item) => [`${goName(item)}-8   \t--- FAIL: ${goName(item)}-8`, '    a_test.go:5: no'],
      (item) => [`--- SKIP: ${goName(item)}-8`],
    ],
    ...(write === undefined ? {} : { write }),
  });

/** Events as test2json writes them, with lines cut in two now and then. */
const events = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => {
      const cut = line.indexOf('\t');
      return cut < 0 ? [`${line}\n`] : [line.slice(0, cut + 1), `${line.slice(cut + 1)}\n`];
    })
    .map((Output) => JSON.stringify({ Action: 'output', Package: 'example.com/a', Output }))
    .join('\n');

/** Where a line of test2json stands is another matter. */
const goEvents: Kind = { ...go('test2json', events) };

const bench = ({ nanoseconds }: Item): string =>
  `bench:   ${nanoseconds.toLocaleString('en')} ns/iter (+/- 12)`;

const bencher = lineKind({
  format: 'criterion',
  shape: 'bencher',
  head: ['running 3 tests', 'test it_works ... ignored'],
  foot: ['', 'test result: ok. 0 passed; 0 failed; 1 ignored; 2 measured'],
  lines: (item, random) =>
    pick(
      [
        [`test ${item.name} ... ${bench(item)}`],
        [`test ${item.name} ... ${bench(item)} = 12 MB/s`],
        [`test ${item.name} ... Criterion.rs ERROR: no such file`, bench(item)],
        [`test ${item.name} ... ${pick(CHATTER, random)}`, pick(CHATTER, random), bench(item)],
      ],
      random,
    ),
  ways: [
    (item) => [`test ${item.name} ... FAILED`],
    (item) => [`test ${item.name} ... `],
    (item) => [`test ${item.name} ... hello`],
    (item) => [`test ${item.name} ... bench:  x ns/iter (+/- 5)`],
    (item) => [`test ${item.name} ... bench:  Infinity ns/iter (+/- 5)`],
    (item) => [`test ${item.name} ... bench:  1.2.3 ns/iter (+/- 5)`],
    (item) => [`test ${item.name} ... bench:  5 parsecs/iter (+/- 5)`],
    (item) => [`test ${item.name} ... bench:  5 ns/iter (+/-`],
    (item) => [`test ${item.name} ... bench:  0 ns/iter (+/- 0)`],
    (item) => [`test ${item.name} ... bench:  5`],
    (item) => [`x ${bench(item)}`],
  ],
});

const folder: Kind = {
  format: 'criterion',
  shape: 'folder',
  words: true,
  nameOf: ({ name }) => name,
  expected: seconds,
  make(items, broken, random) {
    const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
    const files = new Map<string, Uint8Array>();
    for (const [index, item] of items.entries()) {
      const at = `${item.name}/new`;
      const ns = item.nanoseconds;
      files.set(`${at}/benchmark.json`, text({ full_id: item.name }));
      files.set(`${at}/sample.json`, text({ iters: [1, 2], times: [ns, 2 * ns] }));
      if (index !== broken) continue;
      const [file, wrong] = pick<readonly [string, unknown]>(
        [
          ['benchmark.json', {}],
          ['benchmark.json', { full_id: 7 }],
          ['benchmark.json', undefined],
          ['sample.json', { iters: [1, 2], times: [ns] }],
          ['sample.json', { iters: [1, 2], times: [ns, 'x'] }],
          ['sample.json', { iters: [], times: [] }],
          ['sample.json', { iters: [0, 1], times: [1, 1] }],
          ['sample.json', null],
          ['sample.json', undefined],
        ],
        random,
      );
      files.set(`${at}/${file}`, wrong === undefined ? new TextEncoder().encode('{"a":') : text(wrong));
    }
    return { report: { folder: 'report', files }, place: `/${items[broken]?.name}/` };
  },
};

export const GO_RUST_KINDS: readonly Kind[] = [go('lines'), goEvents, bencher, folder];
