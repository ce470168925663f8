// Every call to GitHub goes through here: one try takes 10 seconds at most, all calls and waits of a run together two
// minutes, what GitHub asks us to wait is waited to the second, and what comes back is checked before it is believed.

import type { z } from 'zod';
import { classify, GitHubTrouble, type Verdict } from './trouble.ts';

/** The one thing needed of an octokit. */
interface Octokit {
  request(route: string, parameters: Record<string, unknown>): Promise<{ readonly data: unknown }>;
}

/** Time as the run has it; tests bring their own. */
export interface Timing {
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  /** Seconds since 1970, for limits that GitHub gives as a time of day. */
  readonly wallClock: () => number;
  /** Resolves after so many seconds; rejects when the signal is aborted. */
  readonly sleep: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1, spreads tries of several runs. */
  readonly random: () => number;
}

/** A repository on GitHub as this run may use it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly timing: Timing;
  readonly signal: AbortSignal;
  /** Seconds that all calls and waits of the run may take, and one try. */
  readonly patience: { readonly total: number; readonly each: number };
  /** Seconds that calls and waits have taken, and how many calls were made. */
  readonly spent: { seconds: number; requests: number; writes: number };
}

export const PATIENCE: GitHub['patience'] = { total: 120, each: 10 };
const TRIES = 4;
/** Seconds to wait where GitHub limits us and does not say for how long. */
const UNSAID = 60;

export interface Call<Shape> {
  /** `GET /repos/{owner}/{repo}/pulls`: owner and repo are filled in. */
  readonly route: string;
  readonly parameters?: Record<string, unknown>;
  /** What the answer must look like to count as one. */
  readonly shape: z.ZodType<Shape>;
  /** May be done twice without harm although it is a POST. */
  readonly repeatable?: boolean;
}

/** Calls GitHub. Rejects with GitHubTrouble, or with the reason of an abort. */
export async function call<Shape>(github: GitHub, wanted: Call<Shape>): Promise<Shape> {
  const { timing, spent } = github;
  for (let tries = 1; ; tries += 1) {
    github.signal.throwIfAborted();
    const started = timing.clock();
    const answer = await attempt(github, wanted);
    spent.seconds += timing.clock() - started;
    github.signal.throwIfAborted();
    if ('shape' in answer) return answer.shape;
    const trouble = classify(answer.error, timing.wallClock());
    const wait = tries < TRIES ? waitBefore(trouble, tries, wanted, timing) : null;
    if (wait === null || spent.seconds + wait > github.patience.total)
      throw explained(trouble, wanted.route, answer.error);
    spent.seconds += wait;
    await timing.sleep(wait, github.signal);
  }
}

type Answer<Shape> = { readonly shape: Shape } | { readonly error: unknown };

async function attempt<Shape>(github: GitHub, wanted: Call<Shape>): Promise<Answer<Shape>> {
  const { octokit, owner, repo, spent, patience } = github;
  const seconds = Math.min(patience.each, patience.total - spent.seconds);
  if (seconds <= 0)
    return {
      error: new GitHubTrouble('refused', `GitHub has already taken ${patience.total} s of this run`),
    };
  spent.requests += 1;
  if (!wanted.route.startsWith('GET ') && !wanted.route.endsWith('/graphql')) spent.writes += 1;
  try {
    const signal = AbortSignal.any([github.signal, AbortSignal.timeout(seconds * 1000)]);
    const { data } = await octokit.request(wanted.route, {
      owner,
      repo,
      ...wanted.parameters,
      request: { signal },
    });
    const parsed = wanted.shape.safeParse(data);
    if (parsed.success) return { shape: parsed.data };
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the answer';
    return {
      error: new GitHubTrouble('unavailable', `not an answer of GitHub (${where}: ${issue?.message})`),
    };
  } catch (error) {
    return { error };
  }
}

/** Seconds until the next try; null: none. What may have been done already is never blindly done again. */
function waitBefore(
  trouble: Verdict,
  tries: number,
  { route, repeatable }: Call<unknown>,
  { random }: Timing,
): number | null {
  if (trouble.kind === 'limited') return trouble.wait ?? UNSAID * 2 ** (tries - 1);
  const again = trouble.kind === 'unavailable' && (!route.startsWith('POST ') || repeatable === true);
  return again ? 2 ** (tries - 1) * (0.5 + random() / 2) : null;
}

function explained({ kind, status }: Verdict, route: string, cause: unknown): GitHubTrouble {
  if (cause instanceof GitHubTrouble)
    return new GitHubTrouble(kind, `${route}: ${cause.message}`, { status, cause });
  const said = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ').slice(0, 200);
  return new GitHubTrouble(kind, `${route}: ${status === null ? '' : `${status} `}${said}`, {
    status,
    cause,
  });
}
