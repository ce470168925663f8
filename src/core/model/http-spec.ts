// What perf-budgets.yml says about an HTTP service under load.

import type { ProgramSpec } from './program-spec.ts';

/** One kind of request; `{port}` in its URL is the port of the server. */
export interface HttpRequestSpec {
  /** As messages call it. */
  readonly name: string;
  /** Share of the requests that are of this kind, relative to the others. */
  readonly weight: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or the path of a file relative to the project root. */
  readonly body: { readonly text: string } | { readonly file: string } | null;
  /** The status a good answer has; null: any from 200 to 299. */
  readonly expect: number | null;
}

/** How load is put on an HTTP service. All its requests together are one benchmark. */
export interface HttpSpec {
  readonly kind: 'http';
  /** How the service is started; `{port}` stands for a free port. Null: it runs already. */
  readonly serve: ProgramSpec | null;
  /** Null: ready when the first request is answered as it should be. */
  readonly ready: HttpReadySpec | null;
  /** Seconds the service may take to get ready. */
  readonly within: number;
  readonly requests: readonly HttpRequestSpec[];
  /** Seconds the service is asked before it is measured; null: until it answers no faster. */
  readonly warmUp: number | null;
  /** Seconds each side is asked in one trial. */
  readonly duration: number;
  /** Requests a second, whatever the service answers; null: the next request follows each answer. */
  readonly rate: number | null;
  /** Connections at the most. */
  readonly connections: number;
  readonly keepAlive: boolean;
  /** Seconds a request may wait for its answer. */
  readonly timeout: number;
  /** Share of requests that may fail. */
  readonly errors: number;
  /** Certificate authority, a PEM file relative to the project root. */
  readonly ca: string | null;
}

export interface HttpReadySpec {
  readonly url: string;
  /** Null: any status from 200 to 399. */
  readonly status: number | null;
}
