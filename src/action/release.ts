// A release pull request is judged under `since-release` too: its head in pairs against the last release. What comes of it are
// benchmarks and checks of their own in the report, so that headline, comment, record and exit code need to know nothing of it.

import { parseConfigurationBytes } from '../config/load.ts';
import { worst } from '../core/decision/verdict.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { compiledGlob } from '../core/model/globs.ts';
import type { Report } from '../core/model/report.ts';
import type { GateWork } from '../github/event.ts';
import { filesAt } from '../git/tree-files.ts';
import type { Repository } from '../git/repository.ts';
import type { Anchor } from '../history/entry.ts';
import { anchorOf, comparisonOf, repositoryOf } from './against-release.ts';
import { fetchCredentials } from './credentials.ts';
import { watchesCreep } from './creep.ts';
import { fetchMissing, measureRequest } from './measure.ts';
import type { Step } from './step.ts';

/** The report with what its head costs since the release, where it is of a release pull request. Rejects with UserError. */
export async function withRelease(report: Report, work: GateWork, step: Step): Promise<Report> {
  const { inputs, runner } = step;
  const { pullRequest, headSha: head } = work;
  const base = report.base?.commit ?? null;
  // Whoever names a branch of a fork has no say in what is a release here.
  if (inputs.mode !== 'gate' || inputs.shard !== undefined || base === null) return report;
  if (pullRequest === null || pullRequest.fork) return report;
  const repository = await repositoryOf(step);
  const configuration = await configurationAt(base, repository, step);
  const settings = configuration?.history ?? null;
  if (configuration === null || settings === null || !watchesCreep(configuration)) return report;
  if (!settings.releaseBranches.some((glob) => compiledGlob(glob)(pullRequest.headBranch))) return report;
  const anchor = await anchorOf(settings, head, repository);
  if (anchor === null) return report;
  runner.print(`\nA release pull request: measuring against ${anchor.name}`);
  const pair = { base: anchor.commit, head };
  const remote = fetchCredentials(step.facts.server, inputs.token);
  await fetchMissing(pair, inputs, runner, remote);
  const request = { ...comparisonOf(pair, step), sinceRelease: true, alsoUnder: base };
  return joined(report, await measureRequest(request, undefined, inputs, runner), anchor);
}

/** Base's: a change loosens nothing by itself. */
async function configurationAt(
  commit: string,
  repository: Repository,
  { inputs }: Step,
): Promise<Configuration | null> {
  const bytes = (await filesAt(repository, commit, [inputs.config])).get(inputs.config) ?? null;
  if (bytes === null) return null;
  try {
    return parseConfigurationBytes(bytes, inputs.config).configuration;
  } catch (error) {
    // The run itself has told of it.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Under names that say what they are compared with. What the release had and head has no more is no news. */
function joined(report: Report, sinceRelease: Report, { name }: Anchor): Report {
  const checks = sinceRelease.checks.filter(
    ({ budget, verdict }) => budget.sinceRelease !== undefined && verdict !== 'missing',
  );
  const paths = new Set(checks.map(({ path }) => path));
  const renamed = <Part extends { readonly path: string }>(part: Part): Part => ({
    ...part,
    path: `${part.path} since ${name}`,
  });
  const benchmarks = sinceRelease.benchmarks.filter(({ path }) => paths.has(path));
  return {
    ...report,
    benchmarks: [...report.benchmarks, ...benchmarks.map(renamed)],
    checks: [...report.checks, ...checks.map(renamed)],
    verdict: worst([report.verdict, ...checks.map(({ verdict }) => verdict)]),
  };
}
