import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { unexplained } from '../../../src/explain/explain.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { data, html } from '../../../src/report/html/text.ts';
import { cloned } from '../explanations.ts';
import { filled } from '../filled.ts';
import { HOSTILE, hostileText } from '../hostile.ts';
import { benchmark, check, estimate, report, trialsOf } from '../sample-reports.ts';
import { SAMPLES } from '../samples.ts';
import { tries } from '../../effort.ts';

const page = (name: keyof typeof SAMPLES): string => renderHtml(SAMPLES[name]!);

/** The hostile sample has names that no record may have. */
const DECODED = Object.keys(SAMPLES).filter((name) => name !== 'hostile');

/** The page without what its script reads and runs. */
const written = (text: string): string => text.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
/** Elements as they open and close, with the names of their attributes. */
const structure = (text: string): string[] =>
  (written(text).match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
const words = (text: string): string =>
  written(text)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the page', () => {
  test.each(DECODED)('of %s is the same for the same record, which a file keeps', (name) => {
    const again = renderHtml(decodeReport(encodeReport(SAMPLES[name]!)));
    expect(again).toBe(page(name));
    expect(again.startsWith('<!doctype html>')).toBe(true);
  });

  test.each(Object.keys(SAMPLES))('of %s names nothing outside itself', (name) => {
    const addresses = [
      ...written(page(name)).matchAll(/\b(?:href|src|action|data|poster|srcset)="([^"]*)"/g),
    ];
    expect(addresses.filter(([, address]) => !/^#[\w-]+$/.test(address ?? ''))).toEqual([]);
    expect(page(name)).not.toMatch(/@import|url\(/);
  });

  test('forbids every address, and allows its own script and style by their hashes', () => {
    const text = page('explained');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    const hash = (element: string): string => {
      const inside = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(text)?.[1] ?? '';
      return `sha256-${createHash('sha256').update(inside).digest('base64')}`;
    };
    expect(policy.split('; ')).toEqual([
      'default-src &#39;none&#39;',
      `script-src &#39;${hash('script')}&#39;`,
      `style-src &#39;${hash('style')}&#39;`,
      'base-uri &#39;none&#39;',
      'form-action &#39;none&#39;',
    ]);
    expect(text).not.toMatch(/\sstyle="|\son\w+="/);
  });

  test('carries its script only where there is something to draw', () => {
    expect(page('all-within')).not.toContain('<script');
    expect(page('all-within').length).toBeLessThan(60_000);
  });

  test('says the verdict first, and has a row, a picture and its trials for every check', () => {
    const text = page('over-and-improved');
    const checks = SAMPLES['over-and-improved']?.checks ?? [];
    expect(words(text)).toMatch(/Failed .*search\/query p95 is 12\.4 % slower \(allowed \+5 %\)/);
    expect(text.match(/<details class="check"/g)).toHaveLength(checks.length);
    expect(text.match(/<svg class="line" role="img" aria-label="/g)).toHaveLength(checks.length);
    const [first] = checks;
    const dots = (text.split('class="field"')[1] ?? '').match(/class="dot trial/g);
    expect(dots).toHaveLength(first?.trials ?? 0);
  });

  test('explains with a sentence, the functions, and the tree for the flame graph', () => {
    const text = page('explained');
    expect(words(text)).toContain('cloneOrder ( src/pipeline.ts:22 , changed here) is new, costs 2.49 ms');
    const embedded = /<script type="application\/json" id="tree-1">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(embedded)).toMatchObject({ unit: 's', per: 'operation', tree: cloned('').tree });
    expect(text).toContain('data-tree="tree-1"');
  });

  test('of a profile is about what was profiled', () => {
    const tree = { ...cloned('a').tree!, base: null, trend: '='.repeat(8) };
    const alone = { ...cloned('parser/large'), conclusion: { kind: 'alone' } as const, tree };
    const cost = { base: null, head: 5.47e-3 };
    const text = renderHtml(
      report({ mode: 'run', base: null, benchmarks: [], checks: [], explanations: [{ ...alone, cost }] }),
    );
    expect(text).toContain('<title>Profile of parser/large p50</title>');
    expect(words(text)).toContain('Most of it goes to cloneOrder');
    expect(text).not.toContain('type="radio"');
  });

  test('of a thousand checks stays small enough to open: plots are for the worst, and that is said', () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `suite/task ${index}`);
    const trials = trialsOf({ p50: 1e-3, count: 20 });
    const text = renderHtml(
      report({
        benchmarks: paths.map((path) => benchmark(path, { trials })),
        checks: paths.map((path, index) =>
          check(path, 'p50', { verdict: index % 300 === 299 ? 'over' : 'within' }),
        ),
      }),
    );
    expect(text.length).toBeLessThan(3_000_000);
    expect(text.match(/<svg class="line" role="img" aria-label="/g)).toHaveLength(1000);
    const shown = text.match(/<details class="check"/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text.match(/<details class="check" id="check-[123]" open>/g)).toHaveLength(3);
    expect(text.match(/<a href="#check-/g)).toHaveLength(shown);
    expect(words(text)).toContain(
      `${1000 - shown} more checks (${1000 - shown} within): their numbers are in the table`,
    );
  });

  test('tells once what was not profiled for one reason', () => {
    const paths = Array.from({ length: 30 }, (_, index) => `suite/task ${index}`);
    const text = renderHtml(
      report({
        benchmarks: paths.map((path) => benchmark(path)),
        checks: paths.map((path) => check(path, 'p50', { verdict: 'over' })),
        explanations: paths.map((path) => unexplained(path, 'p50', 'not profiled: no time')),
      }),
    );
    expect(words(text)).toMatch(
      /Why 30 checks unknown: not profiled: no time\. suite\/task 0 p50 .* and 18 more/,
    );
    expect(text.match(/class="why"/g)).toHaveLength(1);
  });
});

describe('the scatter', () => {
  const scatterOf = (changes: (trial: number) => number): string => {
    const one = check('a', 'p50', { verdict: 'over', effect: [0.05, 0.1, 0.15] });
    const trials = trialsOf({ p50: 1e-3, count: 20, change: changes });
    return renderHtml(report({ benchmarks: [benchmark('a', { trials })], checks: [one] }));
  };

  test('marks by shape what lies beyond the limit', () => {
    const text = scatterOf((trial) => (trial < 5 ? 0.2 : -0.02));
    expect(text.match(/class="dot trial bad"/g)).toHaveLength(5);
    expect(text.match(/class="dot trial good"/g)).toHaveLength(15);
    expect(
      new Set([...text.matchAll(/class="dot trial bad"[^>]*>\s*<path d="([^"]*)"/g)].map(([, path]) => path)),
    ).toEqual(new Set(['M0 -5L5 0L0 5L-5 0Z']));
  });

  test('shows a trial gone astray at its edge', () => {
    const text = scatterOf((trial) => (trial === 7 ? 40 : 0.01));
    expect(text).toContain('M-5 4L0 -4L5 4Z');
    expect(text).toMatch(/trial 8: \d{2}\.\dx/);
  });

  test('of a limit on the value itself is in its unit', () => {
    const one = check('a', 'p50', {
      verdict: 'within',
      effect: null,
      budget: { maxRegression: null, max: 0.3 },
    });
    const shown = { ...one, value: estimate(0.2, 0.21, 0.22) };
    const text = renderHtml(
      report({ benchmarks: [benchmark('a', { trials: trialsOf({ p50: 0.2 }) })], checks: [shown] }),
    );
    expect(words(text)).toContain('limit 300 ms');
    expect(text).toMatch(/trial 1: \d+ ms/);
  });
});

describe('text from outside', () => {
  const plain = renderHtml(filled(() => 'text'));
  const known = new Set(
    [plain, ...Object.values(SAMPLES).map((sample) => renderHtml(sample))].flatMap(structure),
  );
  /** Elements of which there are as many whatever the texts are. */
  const fixed = [
    '!doctype',
    'script',
    'style',
    'header',
    'main',
    'h1',
    'details',
    'figure',
    'caption',
    'tr',
    'footer',
  ];
  const counts = (text: string): unknown =>
    fixed.map((element) => [element, text.match(new RegExp(`<${element}\\b`, 'g'))?.length]);
  const expectText = (text: string): void => {
    expect(structure(text).filter((tag) => !known.has(tag))).toEqual([]);
    expect(counts(text)).toEqual(counts(plain));
  };

  test.each(HOSTILE)('stays text: %j', (text) => expectText(renderHtml(filled(() => text))));

  test('never becomes structure, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 40 }), (texts) => {
        const unique = (place: number): string => `${place}${texts[place % texts.length]}`;
        const made = renderHtml(filled(unique));
        expect(structure(made).filter((tag) => !known.has(tag))).toEqual([]);
        expect(made.match(/<h1\b/g)).toHaveLength(1);
      }),
      tries(10, 40),
    );
  });

  test('any text comes back from an attribute and an element as it was', () => {
    const back = (text: string): string =>
      text.replaceAll(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, attribute, content] =
          /^<b title="([^"<]*)">([^<]*)<\/b>$/.exec(html`<b title="${text}">${text}</b>`.markup) ?? [];
        expect([back(attribute ?? ''), back(content ?? '')]).toEqual([text, text]);
      }),
    );
  });

  test('for the script ends no element and comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom('</script>', '<!--<script>', '\u2028')), (text) => {
        const inside = data('a', { text })
          .markup.replace(/^<script[^>]*>/, '')
          .replace(/<\/script>$/, '');
        expect(inside).not.toContain('<');
        expect(JSON.parse(inside)).toEqual({ text });
      }),
    );
  });
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};
