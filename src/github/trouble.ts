// What can go wrong with a call to GitHub, in the few kinds that are treated differently.

/** `denied` no permission, `missing` not there (or not for us), `locked` closed to comments, `refused` GitHub will not
 * have it, `limited` asked too often, `unavailable` no usable answer, so that nobody knows whether it was done. */
export type TroubleKind = 'denied' | 'missing' | 'locked' | 'refused' | 'limited' | 'unavailable';

/** A call to GitHub that did not succeed, after all tries. */
export class GitHubTrouble extends Error {
  override readonly name = 'GitHubTrouble';
  readonly kind: TroubleKind;
  readonly status: number | null;

  constructor(
    kind: TroubleKind,
    message: string,
    { status = null, cause }: { status?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.kind = kind;
    this.status = status;
  }
}

/** An error of one try with what decides about the next. */
export interface Verdict {
  readonly kind: TroubleKind;
  readonly status: number | null;
  /** Seconds GitHub wants us to wait; null: it does not say. */
  readonly wait: number | null;
}

interface Answered {
  readonly status: number;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown };
}

/** Reads an error of octokit. `now` is the wall clock in seconds, for limits that are given as a time of day. */
export function classify(error: unknown, now: number): Verdict {
  const own = error instanceof Error && error.cause instanceof GitHubTrouble ? error.cause : error;
  if (own instanceof GitHubTrouble) return { kind: own.kind, status: own.status, wait: null };
  const { status, response } = error as Partial<Answered>;
  // Octokit gives network trouble the status 500; then there is no response.
  if (typeof status !== 'number' || response === undefined)
    return { kind: 'unavailable', status: null, wait: null };
  const headers = response.headers ?? {};
  if (status === 429 || (status === 403 && isLimit(headers, response.data)))
    return { kind: 'limited', status, wait: waitOf(headers, now) };
  const kind = KINDS[status] ?? (status >= 500 || status < 400 ? 'unavailable' : 'refused');
  return { kind: kind === 'denied' && isLocked(response.data) ? 'locked' : kind, status, wait: null };
}

const KINDS: Readonly<Record<number, TroubleKind>> = {
  401: 'denied',
  403: 'denied',
  404: 'missing',
  410: 'locked',
};

const messageOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : '';

const isLocked = (data: unknown): boolean => /\blocked\b/i.test(messageOf(data));

const isLimit = (headers: Readonly<Record<string, unknown>>, data: unknown): boolean =>
  headers['retry-after'] !== undefined ||
  headers['x-ratelimit-remaining'] === '0' ||
  /rate limit/i.test(messageOf(data));

/** As GitHub's documentation asks: `retry-after`, else the reset of a used-up limit, else not said. */
function waitOf(headers: Readonly<Record<string, unknown>>, now: number): number | null {
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return Math.max(0, after);
  const reset = Number(headers['x-ratelimit-reset']);
  return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset) ? Math.max(0, reset - now) : null;
}
