// Every place that text from a stranger's pull request can reach on GitHub: the comment, the notice, the summary, the
// annotations, the status. An engine for all of GitHub's Markdown finds nothing in them that is not ours.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { keyOf, noticed, readStamp, stamped } from '../../src/report/markdown/stamp.ts';
import { renderMarkdown, renderSummary } from '../../src/report/markdown/render.ts';
import { renderNotice } from '../../src/report/markdown/notice.ts';
import { gfmStructure } from './gfm.ts';
import { HOSTILE, hostileText } from './hostile.ts';
import { filled, word } from './filled.ts';
import { ALL, tries } from '../effort.ts';

const stamp = { key: 'gate', run: 5, attempt: 1 };

const PLACES: Readonly<Record<string, (text: (place: number) => string) => string>> = {
  comment: (text) =>
    stamped(
      stamp,
      renderMarkdown(filled(text), { key: null, limit: 1e9, fetch: ['git fetch origin pull/7/head'] }),
    ),
  summary: (text) => renderSummary(filled(text), { limit: 1e9 }),
  notice: (text) => stamped(stamp, renderNotice({ message: text(1), hint: text(2), commit: text(3) })),
  'notice above the last report': (text) =>
    noticed(
      stamp,
      renderNotice({ message: text(1), hint: text(2), commit: text(3) }),
      stamped(stamp, renderMarkdown(filled(text), { key: null, limit: 1e9 })),
    ),
};

describe.each(Object.entries(PLACES).map((each, index) => [...each, index] as const))(
  'in the %s',
  (place, render, nth) => {
    const wanted = gfmStructure(render(word));

    test('nothing from outside is more than text', () => {
      expect(
        wanted.filter((each) =>
          /^(link|image|html (?!<details>|<\/details>|<summary>|<!-- perf-budgets|<sub>|<\/sub>))/.test(each),
        ),
      ).toEqual([]);
      // Every one of them in every place, or in one each.
      for (const text of HOSTILE.filter((_, at) => ALL || at % 4 === nth))
        expect(
          gfmStructure(render((index) => withoutBreaks(place, `${text}${index}`))),
          JSON.stringify(text),
        ).toEqual(wanted);
    });

    test('nor whatever is put together from parts', () => {
      fc.assert(
        fc.property(fc.array(hostileText, { minLength: 1, maxLength: 9 }), (texts) => {
          const text = (index: number): string =>
            withoutBreaks(place, `${texts[index % texts.length]}${index}`);
          expect(gfmStructure(render(text))).toEqual(wanted);
        }),
        tries(4, 12),
      );
    });
  },
);

/** Lines of a notice are lines on purpose, as the many mistakes of a configuration are. */
const withoutBreaks = (place: string, text: string): string =>
  place.startsWith('notice') ? text.replaceAll(/\s+/gu, ' ') : text;

describe('annotations', () => {
  test('are three at most, one line each, without control characters', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 9 }), (texts) => {
        const found = annotationsOf(filled((index) => `${texts[index % texts.length]}${index}`));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { title, message, file } of found)
          for (const text of [title, ...message.split('\n'), file])
            expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      tries(50, 200),
    );
  });

  test('stand on the lines of broken budgets only', () => {
    const marked = annotationsOf(filled(word));
    expect(marked.map(({ level }) => level)).toContain('error');
    expect(marked.every(({ line }) => line > 0)).toBe(true);
  });
});

test('no text makes a stamp, or reads as one', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const stamped1 = stamped({ key: keyOf(text), run: 7, attempt: 2 }, 'x');
      expect(readStamp(stamped1)).toEqual({ key: keyOf(text), run: 7, attempt: 2 });
      expect(gfmStructure(stamped1)[1]).toMatch(/^html <!-- perf-budgets:[\w./-]* run 7\.2 -->$/);
    }),
  );
});
