// Which entries the cache of the repository has: tells an outage of the cache from a cache that has nothing, and whose
// entries they are.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import { GitHubTrouble } from './trouble.ts';

const entry = z.object({ key: z.string(), ref: z.string().default('') });

const listing = z.object({ actions_caches: z.array(entry).max(100) });

/** An entry, and the ref whose run wrote it, such as `refs/pull/7/merge`. */
export type CacheEntry = z.infer<typeof entry>;

/**
 * Entries whose keys begin with `prefix`, at most 100, those used last; null when they cannot be listed (it takes
 * `actions: read`).
 */
export async function cacheEntries(github: GitHub, prefix: string): Promise<CacheEntry[] | null> {
  try {
    const { actions_caches: entries } = await call(github, {
      route: 'GET /repos/{owner}/{repo}/actions/caches',
      parameters: { key: prefix, per_page: 100 },
      shape: listing,
    });
    return entries;
  } catch (error) {
    if (error instanceof GitHubTrouble) return null;
    throw error;
  }
}
