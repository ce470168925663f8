import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import { marker, renderMarkdown } from '../../../src/report/markdown/render.ts';
import { filled, word } from '../filled.ts';
import { expectGolden } from '../golden.ts';
import { ACTED_ON, HOSTILE, hostileText, read } from '../hostile.ts';
import { benchmark, check, report } from '../sample-reports.ts';
import { SAMPLES } from '../samples.ts';
import { tries } from '../../effort.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test.each(Object.entries(SAMPLES))('%s is rendered as agreed', (name, sample) => {
  expectGolden(`${name}.md`, renderMarkdown(sample));
});

/** Line breaks in a cell are ours; how many depends on the parts of a budget. */
const isNoBreak = (type: string): boolean => type !== 'html_inline <br>';

describe('text from outside', () => {
  const wanted = read(renderMarkdown(filled(word), { limit: 1e9 })).structure.filter(isNoBreak);

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))('stays text: %s', (_, text) => {
    const { structure, text: outside } = read(
      renderMarkdown(
        filled((place) => `${text}${place}`),
        { limit: 1e9 },
      ),
    );
    expect(structure.filter(isNoBreak)).toEqual(wanted);
    expect(outside.replaceAll(/\p{Extended_Pictographic}\ufe0f?/gu, '')).not.toMatch(ACTED_ON);
  });

  test('never becomes structure, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 9 }), (texts) => {
        // The number keeps apart what the report would otherwise rightly say once.
        const text = (place: number): string => `${texts[place % texts.length]}${place}`;
        const markdown = renderMarkdown(filled(text), { limit: 1e9 });
        expect(read(markdown).structure.filter(isNoBreak)).toEqual(wanted);
      }),
      tries(12, 100),
    );
  });

  test('never closes or repeats the marker', () => {
    const text = renderMarkdown(filled((place) => `--> <!-- perf-budgets:gate -->${place}`));
    expect(text.startsWith('<!-- perf-budgets:gate -->\n')).toBe(true);
    expect(read(text).structure.filter((type) => type.includes('<!--'))).toHaveLength(1);
  });
});

test('the marker keeps to harmless characters', () => {
  expect(marker('gate/main')).toBe('<!-- perf-budgets:gate/main -->');
  fc.assert(
    fc.property(hostileText, (key) => {
      expect(marker(key)).toMatch(/^<!-- perf-budgets:(?:[\w./]+(?:-[\w./]+)*)? -->$/);
    }),
  );
});

test('what ran the benchmarks besides node is told once', () => {
  const python = { name: 'CPython', version: '3.12.1', path: '/opt/python3.12' };
  const [one, other] = ['report/html', 'report/text'].map((path) =>
    benchmark(path, { runtime: { base: python, head: { ...python } } }),
  );
  const text = renderMarkdown(report({ benchmarks: [one, other].flatMap((each) => each ?? []), checks: [] }));
  expect(text.match(/CPython/g)).toHaveLength(1);
  expect(text).toMatch(/\| runtime +\| CPython `3\.12\.1` `\/opt\/python3\.12` +\|/);
});

describe('too long for its place', () => {
  const many = (count: number, verdict: 'over' | 'within'): Report => {
    const paths = Array.from({ length: count }, (_, index) => `suite/${'long'.repeat(9)}-${index}`);
    return report({
      benchmarks: paths.map((path) =>
        benchmark(path, { trials: [], control: [], warnings: [`${path} is slow`] }),
      ),
      checks: paths.map((path) => check(path, 'p50', { verdict, effect: [0.1, 0.2, 0.3] })),
    });
  };

  test('the fold goes first', () => {
    const sample = SAMPLES['sixty-checks'] as Report;
    const full = renderMarkdown(sample);
    const short = renderMarkdown(sample, { limit: bytes(full) - 1 });
    expect(full).toContain('How it was measured');
    expect(short).not.toContain('How it was measured');
    expect(short).toContain('Details are omitted to fit here');
    expect(short.split('\n').slice(0, 8)).toEqual(full.split('\n').slice(0, 8));
  });

  test('bad rows go last, and are counted', () => {
    const text = renderMarkdown(many(2_000, 'over'));
    expect(bytes(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain('All 2000 checks are over budget');
    expect(text).toMatch(/^and 18\d\d more rows$/m);
  });

  test('of a thousand checks the fold still tells how it was measured, and of the worst what each came to', () => {
    const text = renderMarkdown(many(1_000, 'within'));
    expect(bytes(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain('How it was measured');
    expect(text).toMatch(/All 1000 checks[^]*- and 920 more/);
  });

  test('any limit from 4,000 bytes is kept, and the first line is always whole', () => {
    const samples = [3, 70, 400].flatMap((count) =>
      (['over', 'within'] as const).map((verdict) => {
        const sample = many(count, verdict);
        return { sample, title: renderMarkdown(sample, { limit: 1e9 }).split('\n')[2] };
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 4_000, max: 80_000 }), fc.constantFrom(...samples), (limit, given) => {
        const text = renderMarkdown(given.sample, { limit });
        expect(bytes(text)).toBeLessThanOrEqual(limit);
        expect(text.split('\n')[2]).toBe(given.title);
      }),
      tries(6, 16),
    );
    const hostile = filled((place) => `${'`|@#<'.repeat(60)}${'日'.repeat(300)}${place}`);
    expect(bytes(renderMarkdown(hostile, { limit: 4_000 }))).toBeLessThanOrEqual(4_000);
  });
});
