// Costs that were accepted on purpose: whoever reads the verdict is to see first what it passes in spite of.

import type { AcceptedCost } from '../core/model/accepting.ts';
import { governingPath } from '../core/model/definitions.ts';
import type { Check, Report } from '../core/model/report.ts';
import { formatChange, formatLimit } from '../core/text/changes.ts';

/** Prints text from outside: names, and sentences. */
interface Print {
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
}

/** A sentence for each cost that matters to this report. */
export const acceptedLines = ({ accepted = [], checks, configuration }: Report, print: Print): string[] =>
  accepted.flatMap((cost) => {
    const check = checks.find(
      ({ path, metric }) => governingPath(path) === cost.path && metric === cost.metric,
    );
    return lineOf(cost, check, configuration.file, print);
  });

function lineOf(
  cost: AcceptedCost,
  check: Check | undefined,
  file: string,
  { name, words }: Print,
): string[] {
  const what = `${name(cost.path)} ${cost.metric}`;
  const ceiling = formatLimit(cost.upTo, cost.metric);
  const why = words(cost.because);
  switch (cost.standing) {
    case 'covers':
      return [
        `Accepted by ${name(cost.by ?? '')}${lastingOf(cost)}: ${what}${changeOf(check)} of up to ${ceiling}, because ${why}`,
      ];
    case 'waiting':
      return [
        `To be accepted once a code owner of ${name(file)} approves: ${what} up to ${ceiling}, because ${why}`,
      ];
    case 'short':
      return [
        `Not covered by what ${name(cost.by ?? '')} accepted: ${what} may be ${ceiling} worse${highOf(check)}`,
      ];
    case 'idle':
      return check === undefined ? [`Accepted for nothing: no budget is set for ${what}`] : [];
  }
}

const LASTING = { commit: ' for this commit', suite: ' until the suite changes', file: '' } as const;

const lastingOf = ({ lasts, review }: AcceptedCost): string =>
  `${LASTING[lasts]}${review === null ? '' : `, to be reviewed on ${review}`}`;

const changeOf = (check: Check | undefined): string =>
  check?.effect == null ? '' : ` ${formatChange(check.effect.value, check.metric)}`;

/** What would have been enough. */
const highOf = (check: Check | undefined): string => {
  const high = check?.effect?.interval.high;
  return check === undefined || high === undefined || !Number.isFinite(high)
    ? ''
    : `, and it is perhaps ${formatChange(high, check.metric)}`;
};
