// What has crept in since the last release: on the default branch one issue about it, in pull requests a line.

import { branchArchive, type BranchArchive } from '../archive/branch.ts';
import { firstParents, isBefore } from '../archive/first-parents.ts';
import { parseConfigurationBytes } from '../config/load.ts';
import { overdueDatasets } from '../core/caveats/datasets.ts';
import { resolveBudgets } from '../core/budgets/resolve.ts';
import type { Configuration, HistorySettings } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { GitError } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';
import { filesAt } from '../git/tree-files.ts';
import { openClient } from '../github/client.ts';
import { reply } from '../github/commands.ts';
import type { GateWork } from '../github/event.ts';
import { upsertIssue } from '../github/issue.ts';
import { creepOf } from '../history/creep.ts';
import { creepTitle, renderCreep, worstSince } from '../history/creep-words.ts';
import type { Anchor, Entry } from '../history/entry.ts';
import { dueCosts } from '../history/ledger.ts';
import { historyOf } from '../history/series.ts';
import { keyOf } from '../report/markdown/stamp.ts';
import { repositoryOf } from './against-release.ts';
import { soughtCommit } from './search.ts';
import type { Step } from './step.ts';

/** Whether any benchmark has a budget since the release. */
export const watchesCreep = ({ rules }: Pick<Configuration, 'rules'>): boolean =>
  rules.some(({ budget }) => budget.sinceRelease !== undefined);

interface Measured {
  readonly settings: HistorySettings;
  readonly report: Report;
  readonly anchor: Anchor;
  readonly entry: Entry;
  readonly branch: string;
}

/** Commits whose stored pairs are looked at. */
const MOST_COMMITS = 1_000;

/** Opens, updates or closes the issue. Rejects with GitHubTrouble and UserError. */
export async function tellCreep(
  measured: Measured,
  archive: BranchArchive,
  repository: Repository,
  step: Step,
): Promise<void> {
  const { report, anchor, entry, branch } = measured;
  const { inputs, facts, runner } = step;
  if (inputs.token === '') return;
  const { entries } = await archive.read();
  const { line } = await firstParents(repository, entry.commit, MOST_COMMITS);
  const creep = creepOf(report, anchor, historyOf(entries, line), entry);
  if (creep.length === 0) return;
  const isOver = creep.some(({ verdict }) => verdict === 'over');
  const isMended = creep.every(({ verdict }) => ['within', 'improved', 'new'].includes(verdict));
  const due = {
    costs: dueCosts(entries, runner.now.toISOString().slice(0, 10)),
    datasets: overdueDatasets(report.benchmarks, runner.now.getTime()),
  };
  const name = inputs.name === '' ? inputs.config : `${inputs.config}/${inputs.name}`;
  const { timing, signal } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  const standing = {
    anchor: anchor.name,
    branch,
    commit: entry.commit,
    configuration: inputs.config,
    tool: facts.command,
  };
  const client = await openClient(options);
  const outcome = await upsertIssue(client, {
    stamp: { key: keyOf(`since-release/${name}`), run: facts.run.id, attempt: facts.run.attempt },
    title: creepTitle(anchor.name, inputs.config, inputs.name),
    text: renderCreep(creep, standing, due),
    state: isOver ? 'open' : isMended ? 'closed' : 'asIs',
  });
  const where = 'url' in outcome ? ` ${outcome.url}` : '';
  runner.print(
    `Since ${anchor.name}: ${isOver ? 'over' : 'not over'} budget; issue: ${outcome.kind}${where}`,
  );
  if (!isOver || !('isOpen' in outcome) || !outcome.isOpen) return;
  const isNew = outcome.kind === 'opened';
  const answer = await soughtCommit({ ...measured, creep, archive, repository, isNew }, standing, step);
  if (answer !== null) await reply(client, outcome.number, answer);
}

/** Newest entries that are looked at for one of base's history. */
const MOST_ENTRIES = 60;

/** The report of a pull request with how its base branch stands since the release, where that is known. */
export async function withCreep(report: Report, { baseBranch }: GateWork, step: Step): Promise<Report> {
  const base = report.base?.commit ?? null;
  if (base === null) return report;
  try {
    const text = await creepLine(base, baseBranch ?? report.base?.name ?? 'base', step);
    return text === null ? report : { ...report, caveats: [{ path: null, text }, ...report.caveats] };
  } catch (error) {
    // No checkout, no history yet, or not within reach: it says nothing about this change.
    if (error instanceof UserError || error instanceof GitError) return report;
    throw error;
  }
}

async function creepLine(base: string, branch: string, step: Step): Promise<string | null> {
  const { inputs, runner } = step;
  const repository = await repositoryOf(step);
  const bytes = (await filesAt(repository, base, [inputs.config])).get(inputs.config) ?? null;
  if (bytes === null) return null;
  const { configuration } = parseConfigurationBytes(bytes, inputs.config);
  if (configuration.history === null || !watchesCreep(configuration)) return null;
  const archive = branchArchive(repository, configuration.history.branch, runner.timing.random);
  const { entries } = await archive.read(MOST_ENTRIES);
  const own = entries
    .filter(
      (entry) => entry.configuration === inputs.config && entry.name === inputs.name && entry.anchor !== null,
    )
    .toSorted((one, other) => (one.measuredAt < other.measuredAt ? 1 : -1));
  for (const entry of own) {
    if (entry.commit !== base && !(await isBefore(repository, entry.commit, base))) continue;
    const paths = [...new Set(entry.readings.map(({ path }) => path))];
    const budgets = resolveBudgets(configuration.rules, paths).checks.flatMap(({ path, metric, budget }) =>
      budget.sinceRelease === undefined ? [] : [{ path, metric, limit: budget.sinceRelease }],
    );
    return worstSince(entry, budgets, branch);
  }
  return null;
}
