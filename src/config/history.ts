import { HISTORY_BRANCH, RELEASE_BRANCHES, type HistorySettings } from '../core/model/configuration.ts';
import { fileGlobs, line, quantity, mapping, refuse } from './fields.ts';

const BRANCH = `expected the name of a branch, such as ${HISTORY_BRANCH}`;
const ANCHOR = 'expected last-release, or a tag, branch or commit';

/** What git takes for the name of a branch, and no shell or option for anything else. */
const name = (expected: string) =>
  line(expected).superRefine((text, context) => {
    if (!/^[\w][\w./-]{0,199}$/.test(text) || /\.\.|\/\/|\.lock$|[./]$|\/\./.test(text))
      refuse(context, expected);
  });

/** `history:` of perf-budgets.yml. */
export const history = mapping(
  {
    branch: name(BRANCH)
      .default(HISTORY_BRANCH)
      .describe(`The branch of this repository that the history is kept on; default ${HISTORY_BRANCH}.`),
    anchor: name(ANCHOR)
      .default('last-release')
      .describe(
        'What every commit of the default branch is compared with: last-release (the newest version among its tags), or a tag, branch or commit; default last-release.',
      ),
    bisect: quantity('s', (value) =>
      value >= 60 && value <= 6 * 3600 ? null : 'expected a time from 1min to 6h',
    )
      .optional()
      .describe(
        'How long the job may search for the commit when something is first found to be over since-release, such as 30m; default: it does not search.',
      ),
    'release-branches': fileGlobs
      .default(RELEASE_BRANCHES)
      .describe(
        `Branches of this repository whose pull requests make a release, as globs: they are judged under since-release too; default ${RELEASE_BRANCHES.join(', ')}.`,
      ),
  },
  `expected where the history is kept, such as { branch: ${HISTORY_BRANCH} }`,
)
  .transform(({ 'release-branches': releaseBranches, bisect, ...fields }): HistorySettings => ({
    ...fields,
    bisect: bisect?.value ?? null,
    releaseBranches,
  }))
  .describe(
    'Keeps what the action measures of every push to the default branch: each commit in pairs against the last release and against the commit before; default: nothing is kept.',
  );
