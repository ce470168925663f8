// What a change calls otherwise or drops on purpose: whoever reviews it is to see that first.

import type { Report } from '../core/model/report.ts';
import { enumerate } from '../core/text/lists.ts';

const MOST = 6;

/** Sentences about renames and removals; `name` prints text from outside. */
export const renameLines = (
  { renames, removals, configuration }: Report,
  name: (text: string) => string,
): string[] => {
  const paths = (approved: boolean): string[] =>
    removals.filter(({ approvedBy }) => (approvedBy !== null) === approved).map(({ path }) => name(path));
  const by = removals.find(({ approvedBy }) => approvedBy !== null)?.approvedBy ?? '';
  const [gone, waiting] = [paths(true), paths(false)];
  const called = renames.map(({ from, to }) => `${name(from)} → ${name(to)}`);
  return [
    ...(called.length === 0
      ? []
      : [`Renamed, and compared under base's budgets: ${enumerate(called, MOST)}.`]),
    ...(gone.length === 0 ? [] : [`Removed, approved by ${name(by)}: ${enumerate(gone, MOST)}.`]),
    ...(waiting.length === 0
      ? []
      : [
          `To be removed once a code owner of ${name(configuration.file)} approves: ${enumerate(waiting, MOST)}.`,
        ]),
  ];
};
