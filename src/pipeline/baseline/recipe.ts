// How a benchmark is run, as a digest: two runs are of the same benchmark only if nothing of this differs. A change that
// edits its benchmark is never compared with runs of the old one.

import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { ProgramSpec } from '../../core/model/program-spec.ts';
import { groupedByPath } from '../../core/model/paths.ts';
import { startedBy, type StartedBy } from '../../core/model/runner-specs.ts';
import type { Candidate } from '../../measure/discover.ts';
import { samplesOf } from '../../measure/subject.ts';
import type { SideContext } from '../../runners/runner.ts';
import { sha256, shortDigest } from '../../process/digest.ts';
import { findExecutable } from '../../process/executable.ts';
import { headHarness } from '../../git/harness-overlay.ts';
import type { HeadCheckout } from '../../git/checkouts.ts';
import { measurementOf } from '../../core/model/measurement.ts';
import type { Suite } from '../../core/model/configuration.ts';

/** Settings of the environment that change what programs do, not where they are found. */
const SETTINGS = /^(NODE_ENV|LANG|LANGUAGE|LC_\w+|TZ)$/;

/** Digests by path; no entry for a benchmark that is like no other. */
export async function recipesOf(
  candidates: readonly Candidate[],
  suites: readonly Suite[],
  checkouts: HeadCheckout,
  context: SideContext,
  checks: readonly PlannedCheck[],
): Promise<Map<string, string>> {
  const harness = await headHarness(checkouts, suites);
  const settings = Object.entries(context.environment)
    .filter(([name]) => SETTINGS.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const asked = groupedByPath(checks);
  const recipes = new Map<string, string>();
  const runtimes = new Map<string, string | null>();
  for (const { record } of candidates) {
    const suite = suites.find(({ name }) => name === record.suite);
    if (suite === undefined) continue;
    if (!runtimes.has(suite.name))
      runtimes.set(suite.name, await programOf(startedBy(suite.runner), context));
    // Trials are as long as the highest quantile with a budget needs.
    const samples = samplesOf(asked.get(record.path) ?? []);
    const { head: runtime } = measurementOf(record).runtime;
    const started = runtimes.get(suite.name) ?? null;
    if (started === null || (started === 'interpreter' && runtime === null)) continue;
    const program = [started, runtime?.name, runtime?.version];
    const parts = [suite.runner, harness.get(suite.name), program, settings, samples];
    recipes.set(record.path, shortDigest(parts));
  }
  return recipes;
}

/** The recipe of a benchmark whose operations say themselves how long they took: comparable only with such. */
export const toldRecipe = (recipe: string): string => shortDigest([recipe, 'own durations']);

/** What runs a benchmark, besides the project's node, which the fingerprint knows; null: nobody can tell. */
async function programOf(started: StartedBy, context: SideContext): Promise<string | null> {
  if (started === 'unknown') return null;
  return typeof started === 'string' ? started : digestOfProgram(started, context);
}

/** Digest of the program a command starts; one that the project brings along is part of its code. */
async function digestOfProgram({ argv, directory }: ProgramSpec, context: SideContext): Promise<string> {
  const folder = `${context.root}${sep}${directory}`;
  const file = await findExecutable(argv[0] ?? '', context.environment['PATH'], folder);
  if (file === null || file.startsWith(context.root + sep)) return 'own';
  return sha256(await readFile(file)).slice(0, 12);
}
