// What the HTTP runner and the load generator it starts say to each other over node's message channel. Everything
// is sent as a message and nothing as an argument: headers and bodies are nobody else's business.

/** Requests before every turn that count for nothing: they bring back what the other side's turn drove out of caches. */
export const LEAD = 2;

export interface LoadRequest {
  readonly name: string;
  readonly weight: number;
  readonly method: string;
  /** `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** The status of a good answer; null: any from 200 to 299. */
  readonly expect: number | null;
}

export interface Load {
  readonly requests: readonly LoadRequest[];
  /** Requests a second; null: as many as `connections` clients send who wait for each answer. */
  readonly rate: number | null;
  readonly connections: number;
  readonly keepAlive: boolean;
  /** Seconds until a request counts as unanswered. */
  readonly timeout: number;
  /** Certificate authority as PEM; null: the system's, and on loopback any certificate at all. */
  readonly ca: string | null;
  /** Of the times and the order of requests; the same on both sides of a trial. */
  readonly seed: number;
  /** Time an answer is held back for, as a share of the time it took; see SideContext. */
  readonly slowdown: number;
}

/** A request to see whether a server is ready. */
export interface Probe {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** The status of the answer, or why there was none, as the end of a sentence about the URL. */
export type Probed = { readonly status: number } | { readonly trouble: string };

export type ToLoader =
  | { readonly kind: 'probe'; readonly probe: Probe; readonly seconds: number }
  | { readonly kind: 'begin'; readonly load: Load }
  /** `clients` who wait for each answer. */
  | { readonly kind: 'warm'; readonly seconds: number; readonly clients: number }
  | { readonly kind: 'turn'; readonly seconds: number };

/** Some requests of one kind that failed in one way. */
export interface FailedRequests {
  readonly request: string;
  /** Continues a sentence about the request: `answered 500`. */
  readonly what: string;
  readonly count: number;
  /** The beginning of one of the answers. */
  readonly excerpt: string;
}

/** What a stretch of load came to. */
export interface Outcome {
  /** Seconds from the moment a request was due to the end of its answer; requests that failed have none. */
  readonly samples: Float64Array;
  /** Requests that count, whatever became of them. */
  readonly requests: number;
  readonly failures: readonly FailedRequests[];
  /** Good answers after the first one, and the seconds they took: the pace the server really kept. */
  readonly pace: { readonly answers: number; readonly seconds: number };
  /** Median seconds by which requests left late through no fault of the server; 0 for `rate: max`. */
  readonly lateness: number;
}

/** Requests of an outcome that failed. */
export const failed = ({ failures }: Pick<Outcome, 'failures'>): number =>
  failures.reduce((sum, { count }) => sum + count, 0);

export type FromLoader =
  | { readonly kind: 'probed'; readonly probed: Probed }
  | { readonly kind: 'begun' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  /** Our own fault. */
  | { readonly kind: 'broken'; readonly stack: string };
