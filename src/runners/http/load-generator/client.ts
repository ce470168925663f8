// One request and what becomes of it. Answers are read to their end and thrown away; redirects are answers like any
// other and never followed.

import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';
import { isLoopback } from '../../../core/model/loopback.ts';
import type { Load, LoadRequest } from '../protocol.ts';

/** How a request went wrong. */
export interface Fault {
  /** Continues a sentence about the request. */
  readonly what: string;
  readonly excerpt: string;
  /** No answer came in time: it takes at least that long. */
  readonly late: boolean;
}

export interface Client {
  /** Calls back once, with null for a good answer. */
  send(request: LoadRequest, done: (fault: Fault | null) => void): void;
  close(): Promise<void>;
}

/** Bytes of an answer that are read at the most, and of a bad one that are shown. */
const LARGEST = 64 * 2 ** 20;
const EXCERPT = 400;

/** A client that keeps at most `connections` connections to each origin. */
export function openClient(load: Load): Client {
  const pools = new Map<string, Dispatcher>();
  for (const { origin } of load.requests) pools.set(origin, pools.get(origin) ?? poolOf(origin, load));
  return {
    send(request, done) {
      const handler = new Answer(request, load.timeout, done);
      pools.get(request.origin)?.dispatch(optionsOf(request, load), handler);
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

const poolOf = (origin: string, { connections, ca, timeout }: Load): Dispatcher => {
  const own = isLoopback(new URL(origin).hostname);
  return new Pool(origin, {
    connections,
    pipelining: 1,
    // Connections wait through the turns of the other side.
    keepAliveTimeout: 60_000,
    // One limit from due to answered is kept by Answer, for all phases together.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: timeout * 1000,
      // Nobody else can answer on loopback, and certificates for it are usually homemade.
      ...(ca === null ? { rejectUnauthorized: !own } : { ca }),
    },
  });
};

const optionsOf = (request: LoadRequest, { keepAlive }: Load): Dispatcher.DispatchOptions => ({
  path: request.path,
  method: request.method as Dispatcher.HttpMethod,
  headers: request.headers,
  body: request.body,
  reset: !keepAlive,
});

/** Follows one request to its end. */
class Answer implements Dispatcher.DispatchHandlers {
  readonly #request: LoadRequest;
  readonly #done: (fault: Fault | null) => void;
  readonly #limit: NodeJS.Timeout;
  #abort: ((error: Error) => void) | null = null;
  #fault: Fault | null = null;
  #over = false;
  #size = 0;

  constructor(request: LoadRequest, timeout: number, done: (fault: Fault | null) => void) {
    this.#request = request;
    this.#done = done;
    this.#limit = setTimeout(() => {
      this.#end({ what: `got no response within ${timeout} s`, excerpt: '', late: true });
      this.#abort?.(new Error('too late'));
    }, timeout * 1000);
  }

  onConnect(abort: (error: Error) => void): void {
    this.#abort = abort;
    if (this.#over) abort(new Error('too late'));
  }

  /** True: go on reading. Before the answer there may be news about it, of status 100 to 199. */
  onHeaders(status: number): boolean {
    const { expect } = this.#request;
    if (status < 200 || (expect === null ? status < 300 : status === expect)) return true;
    const instead = expect === null ? '' : ` instead of ${expect}`;
    this.#fault = { what: `was answered with ${status}${instead}`, excerpt: '', late: false };
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.#size += chunk.length;
    if (this.#fault !== null && this.#fault.excerpt.length < EXCERPT) {
      const more = chunk.subarray(0, EXCERPT).toString('utf8');
      this.#fault = { ...this.#fault, excerpt: (this.#fault.excerpt + more).slice(0, EXCERPT) };
    }
    if (this.#size <= LARGEST) return true;
    this.#end({ what: `got a response larger than ${LARGEST >> 20} MiB`, excerpt: '', late: false });
    this.#abort?.(new Error('too large'));
    return false;
  }

  onComplete(): void {
    this.#end(this.#fault);
  }

  onError(error: Error): void {
    this.#end({ what: inWords(error), excerpt: '', late: false });
  }

  #end(fault: Fault | null): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#limit);
    this.#done(fault);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'was refused the connection',
  ECONNRESET: 'lost the connection before the response was complete',
  EPIPE: 'lost the connection before the response was complete',
  UND_ERR_SOCKET: 'lost the connection before the response was complete',
  UND_ERR_CONNECT_TIMEOUT: 'got no connection',
  EMFILE: 'got no connection: too many are open',
};

const inWords = (error: Error): string => {
  const code = 'code' in error ? String(error.code) : '';
  const known = WORDS[code];
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return `got a response that is not HTTP/1.1 (${code})`;
  if (/CERT|TLS|SSL/.test(code)) return `did not trust the certificate of the server (${code})`;
  return `failed (${code === '' ? error.message : code})`;
};
