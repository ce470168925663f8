import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import { unexplained } from '../../../src/explain/explain.ts';
import { renderTerminal } from '../../../src/report/terminal/render.ts';
import { columns } from '../../../src/report/text.ts';
import { everyKind } from '../explanations.ts';
import { expectGolden } from '../golden.ts';
import { hostileText } from '../hostile.ts';
import { benchmark, check, report } from '../sample-reports.ts';
import { SAMPLES } from '../samples.ts';
import { tries } from '../../effort.ts';

const plain = pc.createColors(false);
const coloured = pc.createColors(true);
const draw = (sample: Report, width: number): string => renderTerminal(sample, { width, colours: plain });

test.each(Object.entries(SAMPLES))('%s is drawn as agreed, 80 columns wide', (name, sample) => {
  expectGolden(`${name}-80.txt`, draw(sample, 80));
});

test.each([60, 120])('is drawn as agreed, %i columns wide', (width) => {
  expectGolden(`over-and-improved-${width}.txt`, draw(SAMPLES['over-and-improved'] as Report, width));
});

test.each(Object.entries(SAMPLES))('colours change nothing else: %s', (_, sample) => {
  for (const width of [60, 80, 120]) {
    const text = renderTerminal(sample, { width, colours: coloured });
    expect(text).toContain('\u001b[');
    expect(stripVTControlCharacters(text)).toBe(draw(sample, width));
  }
});

test('of a thousand checks the worst two hundred are shown, at any width, and what is left is counted', () => {
  const paths = Array.from({ length: 1000 }, (_, index) => `suite/task ${index}`);
  const verdictOf = (index: number) =>
    index % 100 === 7 ? 'over' : index % 100 === 8 ? 'improved' : 'within';
  const many = report({
    benchmarks: paths.map((path) => benchmark(path, { trials: [], control: [] })),
    checks: paths.map((path, index) => check(path, 'p50', { verdict: verdictOf(index) })),
    explanations: paths
      .filter((_, index) => verdictOf(index) === 'over')
      .map((path) => unexplained(path, 'p50', 'not profiled: no time')),
  });
  for (const width of [60, 100, 160]) {
    const text = draw(many, width);
    expect(text.match(/^ *[✗✓+] .*p50 .*/gm)?.filter((line) => line.includes('●'))).toHaveLength(200);
    expect(text.split('\n').length).toBeLessThan(500);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('and 800 more (790 within, 10 improved)');
    expect(text).toContain('Gate failed: 10 over, 980 within, 10 improved');
    expect(text.match(/not profiled/g)).toHaveLength(1);
  }
});

describe('whatever the names', () => {
  const named = (path: string, text: string): Report =>
    report({
      benchmarks: [
        benchmark(path, { warnings: [text] }),
        benchmark(`${path}2`, {
          status: 'failed',
          trials: [],
          failure: { side: 'head', message: text, hint: text, output: text, exitCode: 1, signal: null },
        }),
      ],
      checks: [
        check(path, 'p50', { verdict: 'over', reason: text, text, budget: { owner: text } }),
        check(path, 'peak-memory', { verdict: 'undecided', base: 2 ** 20, reason: text }),
      ],
      explanations: everyKind(
        () => path,
        () => text,
      ),
      caveats: [{ path, text }],
      budgetChanges: [text],
      head: { commit: null, name: text, dirty: false },
    });

  test('no line is wider than asked but those to copy, and nothing moves the cursor', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 60, max: 160 }), (path, text, width) => {
        const drawn = draw(named(path, text), width);
        expect(drawn).toMatch(/^(?:[^\p{Cc}\p{Cf}]|\n)*$/u);
        const wide = drawn.split('\n').filter((line) => columns(line) > width && !/^ {2}[$│] /.test(line));
        expect(wide).toEqual([]);
      }),
      tries(12, 100),
    );
  });

  test('columns stay in line', () => {
    const paths = ['parser/ascii', 'parser/日本語', 'parser/é', 'parser/😀😀'];
    const lines = draw(
      report({
        benchmarks: paths.map((path) => benchmark(path)),
        checks: paths.map((path) => check(path, 'p50', { verdict: 'within', effect: [-0.02, 0, 0.02] })),
      }),
      100,
    ).split('\n');
    const places = lines
      .filter((line) => line.includes('║'))
      .map((line) => columns(line.slice(0, line.indexOf('║'))));
    expect(places).toHaveLength(4);
    expect(new Set(places).size).toBe(1);
  });
});

test('the verdict is the first line and the last', () => {
  for (const sample of Object.values(SAMPLES)) {
    const lines = draw(sample, 200).trimEnd().split('\n');
    const failed = sample.verdict === 'over' || sample.verdict === 'missing' || sample.verdict === 'failed';
    expect(lines[0]?.[0]).toBe(failed ? '✗' : sample.verdict === 'undecided' ? '?' : '✓');
    expect(lines.at(-1)).toMatch(failed ? /^Gate failed: \d/ : /^Gate passed: \d/);
  }
});
