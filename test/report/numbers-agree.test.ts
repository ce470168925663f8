// One row, one story: whatever was measured, the numbers that a reader sees divide and add up, in every view, and every view
// shows the same ones. They are read back from what is printed.

import * as fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { decodeReport, encodeReport } from '../../src/core/record/codec.ts';
import { replayReport } from '../../src/core/decision/replay.ts';
import type { Report } from '../../src/core/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderTerminal } from '../../src/report/terminal/render.ts';
import { tries } from '../effort.ts';
import { generatedReport } from './generated.ts';
import { agree, difference, printed, printedGrowth, quotient } from './printed.ts';

interface Cells {
  readonly base: string;
  readonly head: string;
  readonly change: string;
}

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

/** By `path metric`. */
const ofComment = (text: string) => {
  const rows = spaced(text).matchAll(
    /^\| \S+ \| `([^`]+)` (\S+) \| .*?<br>\*\*(.+?)\*\* \((.+?)\) \| (?:(\S.*?) → (.+?) )?\| (?:(\S.*?) → (\S.*?) )?\|/gmu,
  );
  return new Map(
    [...rows].map(([, path, metric, measured, interval, base, head, , p95]) => [
      `${path} ${metric}`,
      { measured, interval, base, head, p95 },
    ]),
  );
};

const ofTerminal = (text: string): Map<string, Cells> => {
  const rows = text.matchAll(/^[✓✗?!*+] (\S+) +(\S+) +(\S[^→\n]*?) → (\S.*?) {2,}(\S.*?) {2}/gmu);
  return new Map(
    [...rows].map(([, path, metric, base = '', head = '', change = '']) => [
      `${path} ${metric}`,
      { base, head, change },
    ]),
  );
};

const cell = (row: string, label: string): string =>
  new RegExp(`data-label="${label}">([^<]*)<`, 'u').exec(row)?.[1] ?? '';

const ofPage = (text: string) => {
  const table = /<table class="checks">[\s\S]*?<\/table>/.exec(text)?.[0] ?? '';
  const rows = table.split('<tr>').slice(2);
  return new Map(
    rows.map((row) => [
      `${/<code>([^<]*)<\/code>/.exec(row)?.[1]} ${/class="metric">([^<]*)</.exec(row)?.[1]}`,
      {
        measured: cell(row, 'measured'),
        interval: cell(row, 'interval'),
        base: cell(row, 'base'),
        head: cell(row, 'head'),
      },
    ]),
  );
};

/** Functions of an explanation. */
interface Part extends Cells {
  readonly name: string;
  readonly interval: string;
  readonly part: string;
}

const functionsOfComment = (text: string): Part[] =>
  [
    ...spaced(text).matchAll(
      /^\| `([^`]+)`[^|]*? \| (\S.*?) → (\S.*?) \| (?:\*\*)?(\S.*?)(?:\*\*)?<br>(\S.*?) \| `[█░]+` (-?\d+ %) \|/gmu,
    ),
  ].map(([, name = '', base = '', head = '', change = '', interval = '', part = '']) => ({
    name,
    base,
    head,
    change,
    interval,
    part,
  }));

const functionsOfPage = (text: string): Part[] => {
  const table = /<table class="functions">[\s\S]*?<\/table>/.exec(text)?.[0] ?? '';
  return table
    .split('<tr')
    .slice(2)
    .map((row) => {
      const cells = [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, each = '']) => each);
      const [base = '', head = '', change = '', interval = '', part = ''] = cells;
      return { name: />([^<]*)<\/code>/.exec(row)?.[1] ?? '', base, head, change, interval, part };
    });
};

const texts = (report: Report) => ({
  comment: renderMarkdown(report, { limit: 1e9, functions: 15 }),
  terminal: renderTerminal(report, { width: 160, colours: pc.createColors(false) }),
  page: renderHtml(report),
});

const divides = ({ base, head, change }: Cells): void => {
  const shown = JSON.stringify({ base, head, change });
  const growth = printedGrowth(change);
  const ratio = quotient(printed(head), printed(base));
  expect(agree({ low: ratio.low - 1, high: ratio.high - 1 }, growth), shown).toBe(true);
  // What looks like more is never called less.
  if (printed(base).high < printed(head).low) expect(growth.high, shown).toBeGreaterThan(0);
  if (printed(head).high < printed(base).low) expect(growth.low, shown).toBeLessThan(0);
};

describe('of whatever was measured', () => {
  test('base and head divide to the change, and all views show the same', () => {
    let seen = 0;
    fc.assert(
      fc.property(generatedReport, (report) => {
        const { comment, terminal, page } = texts(report);
        const [first, second, third] = [ofComment(comment), ofTerminal(terminal), ofPage(page)];
        for (const [key, { base, head, change }] of second) {
          if (base !== '' && head !== '') divides({ base, head, change });
          const [inComment, onPage] = [first.get(key), third.get(key)];
          expect([inComment?.base, inComment?.head], key).toEqual([base, head]);
          expect([onPage?.base, onPage?.head], key).toEqual([base, head]);
          seen += 1;
        }
        for (const [key, { measured, interval, head }] of third) {
          const other = first.get(key);
          if (other !== undefined) expect([other.measured, other.interval]).toEqual([measured, interval]);
          if (measured === '') continue;
          // Of an absolute limit the level that is judged is the one that is shown.
          const relative = second.get(key)?.change === measured;
          if (!relative) expect(measured, key).toBe(head);
          // What stands beside another metric is what its own row says.
          const own = third.get(`${key.split(' ')[0]} p95`)?.head;
          if (other?.p95 !== undefined && own !== undefined && own !== '') expect(other.p95, key).toBe(own);
        }
      }),
      tries(40, 400),
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('functions add up to their change, and the sentence says what the table says', () => {
    let seen = 0;
    fc.assert(
      fc.property(generatedReport, (report) => {
        const { comment, page } = texts(report);
        const [explanation] = report.explanations;
        const cost = explanation?.cost;
        if (explanation === undefined || cost?.base == null) return;
        const loss = cost.head - cost.base;
        const functions = functionsOfComment(comment);
        expect(functionsOfPage(page).slice(0, functions.length)).toEqual(functions);
        for (const { base, head, change, part, name } of functions) {
          const [before, after] = [base, head].map((text) => printed(text === '–' ? '0' : text));
          const shown = JSON.stringify({ name, base, head, change, part });
          expect(agree(difference(after!, before!), printed(change)), shown).toBe(true);
          expect(agree(quotient(printed(change), { low: loss, high: loss }), printed(part)), shown).toBe(
            true,
          );
          seen += 1;
        }
        const { conclusion } = explanation;
        const sentence = /^\*\*Why .*$/mu.exec(spaced(comment))?.[0] ?? '';
        const explains = / explains (all|\d+ %) of the slowdown/.exec(sentence)?.[1];
        if (conclusion.kind !== 'culprit' || conclusion.of !== 'self' || explains === undefined) return;
        const row = functions.find(({ name }) => name === conclusion.place.name);
        if (row === undefined) return;
        if (explains === 'all') expect(Number.parseInt(row.part), sentence).toBeGreaterThanOrEqual(100);
        else expect(row.part, sentence).toBe(explains);
        expect(sentence).toContain(row.base === '–' ? 'is new' : `went from ${row.base} to ${row.head} per`);
      }),
      tries(40, 400),
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('nothing is counted wrongly, and nothing is infinite', () => {
    fc.assert(
      fc.property(generatedReport, (report) => {
        const one = { ...report, benchmarks: report.benchmarks.slice(0, 1), explanations: [] };
        const checks = report.checks.filter(({ path }) => path === one.benchmarks[0]?.path);
        for (const text of [...Object.values(texts(report)), ...Object.values(texts({ ...one, checks }))])
          expect(text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')).not.toMatch(
            /(?<![\d.,])1 (?:paired )?(?:trials|readings|checks|benchmarks|runs|profiles|samples|rows)\b|∞|Infinity|NaN/,
          );
      }),
      tries(20, 100),
    );
  });

  test('a record says the same after it was written, read and decided again', () => {
    fc.assert(
      fc.property(generatedReport, (report) => {
        const again = replayReport(decodeReport(encodeReport(report)), []);
        expect(texts(again)).toEqual(texts(report));
      }),
      tries(10, 60),
    );
  });
});
