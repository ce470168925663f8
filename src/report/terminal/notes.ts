// What stands below the table: why a check is not within budget, what a failed program said, and what to know.

import type { Failure, Report } from '../../core/model/report.ts';
import { paint, type Colors } from './palette.ts';
import { PRESENTATION } from '../verdicts.ts';
import type { Row } from '../rows.ts';
import { shortNames } from '../short-names.ts';
import { clip, nameOf, quotedName, visible, visibleLines, wrap } from '../text.ts';
import { failureOf } from '../../core/model/measurement.ts';

const MOST_EXPLAINED = 12;
const OUTPUT_LINES = 12;
const MOST_REMARKS = 12;
/** Columns of a line that a program printed. */
const LONGEST_LINE = 400;

/** One block for each row that is over, missing, failed or undecided. */
export const explanations = (
  report: Report,
  rows: readonly Row[],
  width: number,
  colours: Colors,
): string[][] => {
  const bad = rows.filter(({ verdict }) => PRESENTATION[verdict].explained);
  const failures = new Map(report.benchmarks.map((record) => [record.path, failureOf(record)]));
  const shown = new Set<string>();
  const names = shortNames(
    bad.map(({ path }) => path),
    width - 28,
  );
  const blocks = bad.slice(0, MOST_EXPLAINED).map((row) => {
    // A failure belongs to the benchmark: several checks of it tell it once.
    const failure = shown.has(row.path) ? null : (failures.get(row.path) ?? null);
    shown.add(row.path);
    return explanation(row, failure, `${names.prefix === '' ? '' : '…'}${names.of(row.path)}`, {
      width,
      colours,
    });
  });
  const more = bad.length - blocks.length;
  return more > 0 ? [...blocks, [`and ${more} more`]] : blocks;
};

const explanation = (
  row: Row,
  failure: Failure | null,
  name: string,
  { width, colours }: { readonly width: number; readonly colours: Colors },
): string[] => {
  const subject = `${quotedName(name)}${row.metric === '' ? '' : ` ${row.metric}`}`;
  const title = paint(
    colours,
    row.verdict,
  )(`${PRESENTATION[row.verdict].mark} ${clip(subject, width - 14)} ${row.verdict}`);
  const reason = row.reason === '' ? [] : wrap(visible(row.reason), width - 2);
  return [
    title,
    ...reason.map((line) => `  ${line}`),
    ...(failure === null ? [] : story(failure, row.reason, width, colours)),
  ];
};

const story = (
  { side, message, hint, output, exitCode, signal }: Failure,
  told: string,
  width: number,
  colours: Colors,
): string[] => {
  const where = side === null ? [] : [`on ${side}`];
  const how =
    signal === null ? (exitCode === null ? [] : [`exit code ${exitCode}`]) : [`ended by ${visible(signal)}`];
  const facts = [...where, ...how].join(', ');
  const printed = visibleLines(output).slice(-OUTPUT_LINES);
  return [
    ...(message === told ? [] : wrap(visible(message), width - 2).map((line) => `  ${line}`)),
    ...(facts === '' ? [] : [`  ${facts}`]),
    ...(hint === null ? [] : wrap(visible(hint), width - 2).map((line) => `  ${line}`)),
    ...(output.trim() === ''
      ? []
      : // Whole, because paths are for copying.
        printed.map((line) => colours.dim(`  │ ${clip(line, LONGEST_LINE)}`.trimEnd()))),
  ];
};

/** Caveats and warnings, each once. */
export const remarks = ({ caveats, benchmarks }: Report, width: number, colours: Colors): string[] => {
  const warnings = benchmarks.flatMap(({ path, warnings: all }) => all.map((text) => ({ path, text })));
  const texts = new Set(
    [...caveats, ...warnings].map(
      ({ path, text }) => `${path === null ? '' : `${nameOf(path)}: `}${visible(text)}`,
    ),
  );
  if (texts.size === 0) return [];
  const shown = [...texts].slice(0, MOST_REMARKS);
  const more = texts.size - shown.length;
  return [
    colours.bold('Worth knowing'),
    ...shown.flatMap((text) =>
      wrap(text, width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
    ),
    ...(more > 0 ? [`  · and ${more} more`] : []),
  ];
};
