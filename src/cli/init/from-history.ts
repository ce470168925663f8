// `init --from-history`: budgets from the noise that the CI's own machines showed, as the history of the default branch keeps it.

import { join, posix } from 'node:path';
import { readConfiguration } from '../../config/load.ts';
import { resolveBudgets } from '../../core/budgets/resolve.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import { UserError } from '../../core/model/errors.ts';
import { suiteOf } from '../../core/model/paths.ts';
import type { Entry } from '../../history/entry.ts';
import { proposalOf } from '../../init/calibrate.ts';
import { composedBudgets } from '../../init/compose.ts';
import { recordedNoise, type Recorded, type RecordedPair } from '../../init/recorded-noise.ts';
import { placeOf } from '../history/place.ts';
import { print } from '../print.ts';
import * as say from './history-words.ts';

/** Newest runs that are looked at: machines and runtimes are not those of years ago. */
const MOST_RUNS = 200;

/** Of the configuration in a folder. `folder`: where the history is; true: on its branch. Rejects with UserError. */
export async function readRecorded(root: string, file: string, folder: string | true): Promise<Recorded> {
  const place = await placeOf({ config: join(root, file), ...(folder !== true && { folder }) });
  const configuration = posix.join(place.repository.project, file);
  const { entries } = await place.archive.read();
  const own = entries
    .filter((entry) => entry.configuration === configuration)
    .toSorted((one, other) => Date.parse(other.measuredAt) - Date.parse(one.measuredAt))
    .slice(0, MOST_RUNS);
  if (own.length === 0)
    throw new UserError(`${place.archive.name} holds no run of ${configuration}`, {
      hint: 'perf-budgets history shows what it holds; without it, init calibrates here',
    });
  const checks = checksOf(own);
  const found = checks.map((check) =>
    recordedNoise({ ...check, suite: suiteOf(check.path) }, pairsOf(check, own)),
  );
  return {
    where: place.archive.name,
    runs: own.length,
    noise: found.filter((noise) => noise !== null),
    untold: checks.flatMap(({ path, metric }, at) => (found[at] === null ? [`${path} ${metric}`] : [])),
  };
}

interface CheckName {
  readonly path: string;
  readonly metric: MetricName;
}

/** What the newest run of every job had; what is gone needs no budget. `entries`: newest first. */
function checksOf(entries: readonly Entry[]): CheckName[] {
  const jobs = new Map<string, Entry>();
  for (const entry of entries) {
    const job = `${entry.name}/${entry.platform}`;
    if (!jobs.has(job)) jobs.set(job, entry);
  }
  const all = [...jobs.values()].flatMap(({ readings }) =>
    readings.map(({ path, metric }) => ({ path, metric })),
  );
  return [...new Map(all.map((check) => [`${check.metric} ${check.path}`, check])).values()];
}

const pairsOf = ({ path, metric }: CheckName, entries: readonly Entry[]): RecordedPair[] =>
  entries.flatMap(({ readings }) =>
    readings
      .filter((each) => each.path === path && each.metric === metric)
      .flatMap(({ before, anchor }) => [before, anchor].filter((pair) => pair !== null)),
  );

/** Says what the budgets of a file that is there could be; exit code 0. Rejects with UserError. */
export async function budgetsFrom(
  { noise, ...recorded }: Recorded,
  root: string,
  file: string,
): Promise<number> {
  const { configuration } = await readConfiguration(join(root, file), file);
  const proposals = noise.map(proposalOf);
  const allowed = (path: string, metric: MetricName): number | null =>
    resolveBudgets(configuration.rules, [path]).checks.find((check) => check.metric === metric)?.budget
      .maxRegression ?? null;
  const compared = proposals.map((each) => ({ ...each, now: allowed(each.path, each.metric) }));
  print(say.recorded({ ...recorded, noise }));
  print(say.proposed(compared, recorded.untold, file));
  if (proposals.length > 0) print(`\n${composedBudgets(proposals)}`);
  print(say.unwritten(file));
  return 0;
}
