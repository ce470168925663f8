// The comment as it stands on a pull request: a marker by which a later run finds it again and knows how new it is, and
// below it a report. When a run has nothing to report, what it has to say is put above the last report, which stays.

/** Which configuration a comment belongs to, and which run wrote it. */
export interface Stamp {
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
}

const MARKER = /^<!-- perf-budgets:([\w./-]*) run ([0-9]{1,15})\.([0-9]{1,6}) -->\n/;
/** Ends what a run that could not measure put above the last report. */
const LAST_REPORT = '<!-- perf-budgets: last report -->';

/** A key that a marker can hold; equal for equal text. */
export const keyOf = (text: string): string => text.replaceAll(/[^\w./]+/g, '-').replace(/^-+|-+$/g, '');

/** The first, hidden line. */
export const stampLine = ({ key, run, attempt }: Stamp): string =>
  `<!-- perf-budgets:${keyOf(key)} run ${run}.${attempt} -->`;

/** Reads the first line of a comment; null when it is none of ours. */
export const readStamp = (body: string): Stamp | null => {
  const [, key, run, attempt] = MARKER.exec(body.replaceAll('\r\n', '\n')) ?? [];
  return key === undefined ? null : { key, run: Number(run), attempt: Number(attempt) };
};

/** Whether `one` was written by a later run than `other`. */
export const isNewer = (one: Stamp, other: Stamp): boolean =>
  one.run > other.run || (one.run === other.run && one.attempt > other.attempt);

/** A comment from a report. */
export const stamped = (stamp: Stamp, report: string): string => `${stampLine(stamp)}\n\n${report.trim()}\n`;

/** A comment from a notice of a run without a report, above the report in `previous`, if there is one. */
export const noticed = (stamp: Stamp, notice: string, previous: string | null): string => {
  const report = previous === null ? '' : reportIn(previous);
  const below = report === '' ? [] : [LAST_REPORT, '---', 'The last report, of an earlier commit:', report];
  return stamped(stamp, [notice.trim(), ...below].join('\n\n'));
};

/** What a comment says below its marker, and below the notice of a run without a report. */
const reportIn = (body: string): string => {
  const text = body.replaceAll('\r\n', '\n').replace(MARKER, '');
  const at = text.indexOf(LAST_REPORT);
  if (at === -1) return text.startsWith('\n### ⛔') ? '' : text.trim();
  return text
    .slice(at + LAST_REPORT.length)
    .replace(/^\s*---\n\nThe last report, of an earlier commit:\n\n/, '')
    .trim();
};

/** Equal but for the run that wrote them. */
export const sameContent = (one: string, other: string): boolean => contentOf(one) === contentOf(other);

const contentOf = (body: string): string => body.replaceAll('\r\n', '\n').replace(MARKER, '').trim();
