// The client of the cache tells misses, refusals and outages apart in its log only; the texts are those of
// @actions/cache 6.3.0, lib/cache.js.

import type { Availability } from '../core/model/baseline-run.ts';
import type { CacheResult } from './cache-client.ts';

export type Outcome =
  | { readonly kind: 'found' }
  /** No entry, as far as the service says. */
  | { readonly kind: 'miss' }
  | { readonly kind: Exclude<Availability, 'found' | 'never-written'>; readonly why: string };

/** What came of looking for an entry. */
export function restoreOutcome({ answer, log }: CacheResult, deadline: number): Outcome {
  if (answer === null) return { kind: 'unavailable', why: unanswered(deadline) };
  if (answer.kind === 'none') return { kind: 'unavailable', why: 'there is no cache service here' };
  if (answer.kind === 'failed') return { kind: 'unavailable', why: answer.message };
  if (answer.kind === 'restored' && answer.key !== null) return { kind: 'found' };
  if (/cache-mode '.*' does not permit reads/.test(log))
    return { kind: 'refused', why: 'this run may not read caches' };
  const why = /Failed to restore: (.*)/.exec(log)?.[1];
  if (why === undefined) return { kind: 'miss' };
  if (why.includes('cache read denied')) return { kind: 'refused', why };
  return /tar|zstd|gzip|exit code|archive/i.test(why)
    ? { kind: 'corrupt', why }
    : { kind: 'unavailable', why };
}

/** Why an entry was not saved; null: it was. */
export function saveProblem({ answer, log }: CacheResult, deadline: number): string | null {
  if (answer === null) return unanswered(deadline);
  if (answer.kind === 'none') return 'there is no cache service here';
  if (answer.kind === 'failed') return answer.message;
  if (answer.kind === 'saved' && answer.done) return null;
  if (/cache-mode '.*' does not permit writes/.test(log)) return 'this run may not write caches';
  const details = /Failed to reserve cache: (.*)/.exec(log)?.[1] ?? /Failed to save: (.*)/.exec(log)?.[1];
  return details ?? 'the service did not say why';
}

/** The key of the entry that was found, whether or not it could be unpacked. */
export const keyInLog = ({ log }: CacheResult): string | null =>
  /^Cache hit for(?: restore-key)?: (\S+)$/m.exec(log)?.[1] ?? null;

// Nothing of the log is told besides: addresses in it carry signatures.
const unanswered = (deadline: number): string => `the cache service did not answer within ${deadline} s`;
