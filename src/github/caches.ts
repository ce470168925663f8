// Which entries the cache of the repository has: tells an outage of the cache from a cache that has nothing.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import { GitHubTrouble } from './trouble.ts';

const listing = z.object({ actions_caches: z.array(z.object({ key: z.string() })).max(100) });

/** Keys of entries that begin with `prefix`; null when they cannot be listed (it takes `actions: read`). */
export async function cacheKeys(github: GitHub, prefix: string): Promise<string[] | null> {
  try {
    const { actions_caches: entries } = await call(github, {
      route: 'GET /repos/{owner}/{repo}/actions/caches',
      parameters: { key: prefix, per_page: 100 },
      shape: listing,
    });
    return entries.map(({ key }) => key);
  } catch (error) {
    if (error instanceof GitHubTrouble) return null;
    throw error;
  }
}
