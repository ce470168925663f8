// What the judge makes of a record once everything is fetched: pure work that a record from a stranger can make take long,
// so it is done where it can be ended (deliberate.ts).

import pc from 'picocolors';
import { parseConfigurationBytes } from '../config/load.ts';
import { acceptCosts } from '../core/decision/accept-costs.ts';
import { reviewed, type Review } from '../core/decision/approve-removals.ts';
import { forgery } from '../core/decision/forgeries.ts';
import { rejudge } from '../core/decision/judge-untrusted.ts';
import { exitCode, type ExitCode } from '../core/decision/verdict.ts';
import { piloted } from '../core/decision/pilot.ts';
import { METHOD } from '../core/decision/rule.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import type { RunnerKind } from '../core/model/runner-specs.ts';
import { encodeReport } from '../core/record/codec.ts';
import { joinParts } from '../core/sharding/merge.ts';
import { headline } from '../report/headline.ts';
import { renderSummary } from '../report/markdown/render.ts';
import { renderTerminal } from '../report/terminal/render.ts';
import { nameOf } from '../report/text.ts';
import { commentTexts, type CommentLinks, type CommentTexts } from './comment-texts.ts';
import type { Acceptances } from './acceptances.ts';
import { shortened } from './log.ts';
import { relativeTo } from './relative-to.ts';
import { RECORD, untrustedRecord } from './untrusted-record.ts';

/** Everything the judge knows, as it can be handed to another thread. */
export interface Material extends CommentLinks {
  /** The text of the record; of a run that machines shared those of all its parts, in order. */
  readonly record: string | readonly string[];
  /** Full names of the measured commit and of where it left base. */
  readonly head: string;
  readonly mergeBase: string;
  readonly names: { readonly head: string; readonly base: string };
  /** Path of the configuration, and what either side has there; null: it has none. */
  readonly file: string;
  readonly configurations: Readonly<Record<'base' | 'tip' | 'head', Uint8Array | null>>;
  /** Paths from the top of the repository; null: not all are known. */
  readonly changedFiles: readonly string[] | null;
  readonly review: Review;
  readonly acceptances: Acceptances;
  readonly colours: boolean;
  /** ISO date. */
  readonly today: string;
}

/** A judgement and its words for every place that it is told in. */
export interface Judged {
  readonly report: Report;
  /** What the record comes to before anybody approves or accepts anything. */
  readonly alone: ExitCode;
  /** The report as a record. */
  readonly record: string;
  readonly headline: string;
  readonly log: string;
  readonly summary: string;
  readonly comment: CommentTexts;
}

/** Decides. Throws UserError for what cannot be judged. */
export function deliberate(material: Material): Judged {
  const { review, acceptances } = material;
  const alone = decide(material);
  const report = named(withAcceptances(reviewed(alone, review), acceptances), material);
  const { tool } = material;
  const terminal = renderTerminal(report, { width: 120, colours: pc.createColors(material.colours) });
  return {
    report,
    alone: exitCode(alone),
    record: encodeReport(report),
    headline: headline(report, nameOf),
    log: shortened(terminal),
    summary: renderSummary(report, { tool }),
    comment: commentTexts(report, material),
  };
}

/** The report with costs that were accepted in comments, and with what does not count. */
export const withAcceptances = (report: Report, { costs, refusals }: Acceptances): Report => {
  const judged = costs.length === 0 ? report : acceptCosts(report, costs);
  return { ...judged, caveats: [...refusals.map((text) => ({ path: null, text })), ...judged.caveats] };
};

function decide(material: Material): Report {
  const { file, changedFiles } = material;
  const report = decoded(material);
  const read = (side: 'base' | 'tip' | 'head'): Configuration | null => {
    const bytes = material.configurations[side];
    return bytes === null ? null : parseConfigurationBytes(bytes, file).configuration;
  };
  const base = read('base');
  const head = readable(() => read('head'), base);
  const tip = readable(() => read('tip'), base);
  refuseForgery(report, [base, head]);
  const changed = changedFiles?.map((each) => relativeTo(file, each)) ?? null;
  const judged = rejudge({ report, base, tip, head, changedFiles: changed, method: METHOD });
  if (judged !== null) return piloted(judged, { base, tip, head }, material.today);
  throw new UserError(`neither base nor head has ${file}`, {
    hint: 'give its path with `config:`',
    exitCode: 3,
  });
}

/** Head's file may only tighten; when it cannot be read, base's alone counts. */
function readable(read: () => Configuration | null, base: Configuration | null): Configuration | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError && base !== null) return null;
    throw error;
  }
}

function decoded({ record, ...wanted }: Material): Report {
  if (typeof record === 'string') return refusePart(decodedOne(record, RECORD, wanted));
  const parts = record.map((text, at) => {
    const file = `part ${at + 1}`;
    const report = decodedOne(text, file, wanted);
    if (report.shard?.index === at + 1) return { file, report };
    throw new UserError(`the record of ${file} says that it is another one`, {
      hint: 'give each job the `shard:` that its artifact is named after',
      exitCode: 3,
    });
  });
  return joinParts(parts, record.length);
}

/** Nobody may call a part of the benchmarks the whole. */
function refusePart(report: Report): Report {
  if (report.shard === undefined) return report;
  throw new UserError(`the record is of part ${report.shard.index} of ${report.shard.of}`, {
    hint: 'tell the judge how many there are: `parts:`',
    exitCode: 3,
  });
}

function decodedOne(
  record: string,
  file: string,
  { head, mergeBase }: Pick<Material, 'head' | 'mergeBase'>,
): Report {
  const report = untrustedRecord(record, file);
  const wanted = report.mode === 'check' && report.head.commit === head && !report.head.dirty;
  if (!wanted) throw new UserError('the record is not for the measured commit', { exitCode: 3 });
  if (report.base?.commit !== mergeBase)
    throw new UserError(`the record does not compare with ${mergeBase.slice(0, 9)}, the merge base of head`, {
      hint: 'run the measuring workflow again',
      exitCode: 3,
    });
  return report;
}

function refuseForgery({ benchmarks }: Report, declarations: readonly (Configuration | null)[]): void {
  const suites = declarations.flatMap((each) => each?.suites ?? []);
  const kindOf = (suite: string): RunnerKind | null =>
    suites.find(({ name }) => name === suite)?.runner.kind ?? null;
  const wrong = forgery(benchmarks, kindOf);
  if (wrong !== null)
    throw new UserError(`the record is refused: ${wrong}`, {
      hint: 'run the measuring workflow again; a record that was measured does not look like this',
      exitCode: 3,
    });
}

const named = (report: Report, { names }: Material): Report => ({
  ...report,
  head: { ...report.head, name: names.head },
  base: report.base === null ? null : { ...report.base, name: names.base },
});
