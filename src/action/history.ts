// What a push to the default branch adds to the history: the commit in pairs against the last release and against the
// commit before. It tells what the branch costs; it never changes the exit code.

import { join } from 'node:path';
import { branchArchive } from '../archive/branch.ts';
import { commitsSince, isBefore } from '../archive/first-parents.ts';
import { fileOf } from '../archive/store.ts';
import { readConfiguration } from '../config/load.ts';
import type { Configuration, HistorySettings } from '../core/model/configuration.ts';
import type { Report } from '../core/model/report.ts';
import { findCommit } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import type { MainWork } from '../github/event.ts';
import { entryOf } from '../history/entry-of.ts';
import type { Anchor } from '../history/entry.ts';
import { anchorOf, comparisonOf, repositoryOf } from './against-release.ts';
import { fetchCredentials } from './credentials.ts';
import { tellCreep, watchesCreep } from './creep.ts';
import { fetchMissing, measureRequest } from './measure.ts';
import { mergedCosts } from './merged-costs.ts';
import { attempt } from './publish.ts';
import type { Step } from './step.ts';

/** Measures and appends, where the configuration asks for it. Rejects with UserError. */
export async function keepHistory(work: MainWork, step: Step): Promise<void> {
  const configuration = await configurationOf(step);
  if (configuration?.history == null) return;
  try {
    const { history: settings } = configuration;
    await measureAndAppend({ settings, isWatched: watchesCreep(configuration) }, work, step);
  } finally {
    // Whatever is said next is to be heard.
    step.log.listen();
  }
}

interface Keeping {
  readonly settings: HistorySettings;
  /** Whether there are budgets since the release. */
  readonly isWatched: boolean;
}

async function measureAndAppend({ settings, isWatched }: Keeping, work: MainWork, step: Step): Promise<void> {
  const { inputs, runner, facts } = step;
  const { timing, print } = runner;
  const remote = fetchCredentials(facts.server, inputs.token);
  const repository = await repositoryOf(step);
  const before = await commitBefore(work, repository);
  const anchor = await anchorOf(settings, work.sha, repository);
  const compare = async (base: string, sinceRelease: boolean): Promise<Report> => {
    const pair = { base, head: work.sha };
    await fetchMissing(pair, inputs, runner, remote);
    return measureRequest({ ...comparisonOf(pair, step), sinceRelease }, undefined, inputs, runner);
  };
  const [ofBefore, ofAnchor] = await comparedWith({ before, anchor, isWatched, compare, print });
  const commits = before === null ? [work.sha] : await commitsSince(before, work.sha, repository);
  const accepted = await mergedCosts(commits, ofBefore?.accepted ?? [], step);
  const entry = entryOf(
    {
      before: before === null || ofBefore === null ? null : { commit: before, report: ofBefore },
      anchor: anchor === null || ofAnchor === null ? null : { of: anchor, report: ofAnchor },
    },
    { commit: work.sha, configuration: inputs.config, name: inputs.name, accepted },
  );
  if (entry === null) return print('History: the first commit has nothing to be compared with');
  const archive = branchArchive(repository, settings.branch, timing.random);
  await archive.append([fileOf(entry)], `${work.sha.slice(0, 9)}: ${inputs.config}`);
  print(`History: ${work.sha.slice(0, 9)} is in ${archive.name}`);
  if (!isWatched || anchor === null || ofAnchor === null) return;
  step.log.listen();
  const measured = { settings, report: ofAnchor, anchor, entry, branch: work.branch };
  await attempt('the issue about what has crept in could not be seen to', () =>
    tellCreep(measured, archive, repository, step),
  );
}

/** Of the checkout. A file that cannot be read was told of by the run itself. */
const configurationOf = ({ inputs, runner }: Step): Promise<Configuration | null> =>
  readConfiguration(join(runner.cwd, inputs.config), inputs.config).then(
    ({ configuration }) => configuration,
    () => null,
  );

/** The branch's last commit before the push; after a force push, and of other events, the commit's first parent. */
async function commitBefore({ before, sha }: MainWork, repository: Repository): Promise<string | null> {
  if (before !== null && (await isBefore(repository, before, sha))) return before;
  return findCommit(repository, `${sha}^1`);
}

interface Pairs {
  readonly before: string | null;
  readonly anchor: Anchor | null;
  readonly isWatched: boolean;
  readonly compare: (base: string, sinceRelease: boolean) => Promise<Report>;
  readonly print: (text: string) => void;
}

/** Against the commit before and against the anchor; once where they are one, and have one budget. */
async function comparedWith({
  before,
  anchor,
  isWatched,
  compare,
  print,
}: Pairs): Promise<[before: Report | null, anchor: Report | null]> {
  if (before !== null) print(`\nHistory: measuring against the commit before, ${before.slice(0, 9)}`);
  const ofBefore = before === null ? null : await compare(before, false);
  if (anchor === null) {
    print(
      'History: no release is known yet (tags such as v1.2.0; fetch-depth: 0), so nothing is measured against one',
    );
    return [ofBefore, null];
  }
  if (anchor.commit === before && !isWatched) return [ofBefore, ofBefore];
  print(`\nHistory: measuring against ${anchor.name}`);
  return [ofBefore, await compare(anchor.commit, isWatched)];
}
