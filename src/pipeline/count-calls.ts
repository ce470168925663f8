// One run of a benchmark with every call counted.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../core/model/changed-functions.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { Frame, Profile } from '../explain/profile.ts';
import { temporaryFor } from '../process/enclosures.ts';
import { openScratch } from '../process/temp-folder.ts';
import type { Profiler, ProfileTarget } from '../profilers/profiler.ts';
import { countersFor } from '../profilers/registry.ts';

export interface CountedCalls {
  readonly language: Language;
  readonly profile: Profile;
}

export interface CountingLimits {
  /** Of operations. */
  readonly seconds: number;
  /** Of everything. */
  readonly limit: number;
  /** Left out: any. */
  readonly languages?: ReadonlySet<Language>;
}

/** A benchmark's calls, or in words why they cannot be counted. Rejects only when cancelled. */
export async function countCalls(
  target: ProfileTarget,
  { seconds, limit, languages }: CountingLimits,
): Promise<CountedCalls | string> {
  const { context } = target;
  let why = `no profiler counts the calls of ${target.spec.kind} benchmarks`;
  for (const counter of countersOf(target.spec, languages)) {
    await using scratch = await openScratch(temporaryFor(context.root));
    const folder = join(scratch.path, 'calls');
    await mkdir(folder);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(Math.ceil(limit * 1000))]);
    const file = join(folder, '1');
    try {
      const bounded = { ...target, context: { ...context, signal } };
      const profile = await counter.take(bounded, { metric: 'p50', seconds, file, remaining: limit });
      if (profile.frames.some(isCounted)) return { language: counter.counts, profile };
      why = 'its calls were not counted';
    } catch (error) {
      context.signal.throwIfAborted();
      why = (error as Error).message;
    }
  }
  return why;
}

const countersOf = (spec: RunnerSpec, languages: CountingLimits['languages']) =>
  countersFor(spec).filter(
    (counter): counter is Profiler & { readonly counts: Language } =>
      counter.counts !== undefined && languages?.has(counter.counts) !== false,
  );

const isCounted = ({ kind, calls, ran }: Frame): boolean =>
  kind === 'own' && (calls !== null || ran !== undefined);
