// The part of a run that this machine measures.

import { mostParts, partition } from '../core/sharding/partition.ts';
import { UserError } from '../core/model/errors.ts';
import type { Shard } from '../core/model/shard.ts';
import { count } from '../core/text/lists.ts';
import type { Candidate } from '../measure/discover.ts';
import type { PlannedChecks } from './planned-checks.ts';
import type { GateRequest } from './request.ts';

interface Share {
  readonly wanted: readonly Candidate[];
  readonly budgets: PlannedChecks;
  /** Undefined: all of it. */
  readonly shard: Shard | undefined;
}

/** Throws UserError where there are more parts than benchmarks to share. */
export function shardOf(
  { shard, injection }: Pick<GateRequest, 'shard' | 'injection'>,
  candidates: readonly Candidate[],
  budgets: PlannedChecks,
): Share {
  if (injection !== undefined)
    return { ...only(injection.benchmarks, candidates, budgets), shard: undefined };
  if (shard === undefined) return { wanted: candidates, budgets, shard };
  const declared = candidates.map(({ record }) => record);
  const most = mostParts(declared);
  if (shard.of > most)
    throw new UserError(`${count(most, 'benchmark')} cannot be shared by ${shard.of} machines`, {
      hint: `use ${most === 1 ? 'no shards' : `at most ${count(most, 'shard')}`}; what a tool measures in one run stays together`,
    });
  const parts = partition(declared, budgets.checks, shard.of);
  const own = new Set(parts.filter(({ part }) => part === shard.index).map(({ path }) => path));
  return {
    ...only(own, candidates, budgets),
    shard: { ...shard, plan: budgets.checks, parts },
  };
}

function only(
  paths: ReadonlySet<string>,
  candidates: readonly Candidate[],
  budgets: PlannedChecks,
): Omit<Share, 'shard'> {
  const ofThese = <Item extends { readonly path: string }>(items: readonly Item[]): Item[] =>
    items.filter(({ path }) => paths.has(path));
  return {
    wanted: candidates.filter(({ record }) => paths.has(record.path)),
    budgets: { ...budgets, checks: ofThese(budgets.checks), planned: ofThese(budgets.planned) },
  };
}
