// Runs of main in the cache, for the events that may read or write them.

import { actionsCacheStore } from '../baselines/actions-cache.ts';
import { cacheEntries, type CacheEntry } from '../github/caches.ts';
import { openClient } from '../github/client.ts';
import type { GateWork, MainWork } from '../github/event.ts';
import type { BaselineRequest } from '../pipeline/request.ts';
import type { Inputs } from './inputs.ts';
import type { Facts, Runner } from './runner.ts';

/**
 * What stored runs may do for this work: runs of the default branch are stored, pull requests and merge queues are
 * screened against them. A record for the judge holds pairs only, because it cannot see what is stored.
 */
export function baselineRequest(
  work: GateWork | MainWork,
  { strategy, mode, token, shard }: Inputs,
  facts: Facts,
  runner: Runner,
): BaselineRequest | undefined {
  if (
    work.kind === 'gate' &&
    (mode === 'collect' || shard !== undefined || strategy === 'paired' || strategy === 'full' || work.isFull)
  )
    return undefined;
  const { timing, signal } = runner;
  const listEntries = async (prefix: string): Promise<readonly CacheEntry[] | null> => {
    if (token === '') return null;
    const options = { token, repository: facts.repository, url: facts.api, timing, signal };
    return cacheEntries(await openClient(options), prefix);
  };
  // Only runs of main store anything.
  const ownRef = work.kind === 'gate' ? runner.environment['GITHUB_REF'] : undefined;
  const store = actionsCacheStore({ variables: runner.environment, run: facts.run, listEntries, ownRef });
  return { strategy, store };
}
