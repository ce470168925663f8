// One question about one benchmark in place of all budgets, put to commits of different ages: all of them run the benchmark
// as one commit defines it, so that nothing but the code under test differs.

import { posix } from 'node:path';
import { parseConfigurationBytes } from '../config/load.ts';
import { isPartOf } from '../core/budgets/redefined.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { suiteOf } from '../core/model/paths.ts';
import { formatLimit } from '../core/text/changes.ts';
import type { Graft } from '../git/graft.ts';
import type { Repository } from '../git/repository.ts';
import { filesAt } from '../git/tree-files.ts';
import type { Probe } from './request.ts';
import type { Project } from './sides.ts';

/** What a commit declares of the suite of a benchmark, and nothing else. Rejects with UserError. */
export async function definitionAt(
  { path, definition }: Pick<Probe, 'path' | 'definition'>,
  repository: Repository,
  { file }: Project,
): Promise<Configuration> {
  const name = posix.join(repository.project, file);
  const bytes = (await filesAt(repository, definition, [name])).get(name) ?? null;
  if (bytes === null)
    throw new UserError(`${definition.slice(0, 9)} has no ${file}`, {
      hint: 'name a bad end that has the benchmark: --bad REF',
    });
  const { configuration } = parseConfigurationBytes(bytes, file, 'optional');
  const suites = configuration.suites.filter((suite) => suite.name === suiteOf(path));
  if (suites.length === 0)
    throw new UserError(`${definition.slice(0, 9)} has no benchmark ${path}`, {
      hint: `suites: ${configuration.suites.map((suite) => suite.name).join(', ')}`,
    });
  // Names of other commits mean nothing where all run the same.
  return { ...configuration, suites, moved: [], removed: [], accepted: [] };
}

/** The configuration and the benchmark's files as that commit has them. */
export async function graftFor(probe: Probe, repository: Repository, project: Project): Promise<Graft> {
  const { suites } = await definitionAt(probe, repository, project);
  const parts = suites.map(isPartOf);
  return {
    from: probe.definition,
    holds: (file) => file === project.file || parts.some((isPart) => isPart(file)),
  };
}

/** The one check that is asked. */
export const probeCheck = ({ path, metric, maxRegression }: Probe): PlannedCheck => ({
  path,
  metric,
  budget: { maxRegression, max: null, atLeast: null, owner: null },
  budgetText: formatLimit(maxRegression, metric),
  position: { line: 1, column: 1 },
});
