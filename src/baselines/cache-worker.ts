// Talks to the cache of GitHub Actions with its own client, in a process of its own: the client keeps why it failed for
// the log, cannot be stopped, unpacks into the workspace and leaves sockets open. Here its log is read by who started
// this, a deadline ends it with all it started, and its workspace is a private folder.

import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache';
import { CACHE_PATH, type CacheAnswer, type CacheRequest } from './cache-protocol.ts';

const answer = (message: CacheAnswer): void => {
  process.send?.(message, () => process.exit(0));
};

const perform = async (request: CacheRequest): Promise<CacheAnswer> => {
  if (!isFeatureAvailable()) return { kind: 'none' };
  if (request.kind === 'save')
    return { kind: 'saved', done: (await saveCache([CACHE_PATH], request.key)) > 0 };
  const [first = '', ...others] = request.keys;
  return { kind: 'restored', key: (await restoreCache([CACHE_PATH], first, others)) ?? null };
};

const failed = (error: unknown): void =>
  answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });

// Uploads may throw where no promise is waiting.
process.on('uncaughtException', failed);
perform(JSON.parse(process.argv[2] ?? '') as CacheRequest).then(answer, failed);
