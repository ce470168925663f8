// The load generator of one session and the conversation with it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { HttpRequestSpec, HttpSpec } from '../../core/model/http-spec.ts';
import { inbox } from '../../process/ipc-inbox.ts';
import { startProcess, type StartedProcess } from '../../process/child-process.ts';
import type { FromLoader, Load, LoadRequest, ToLoader } from './protocol.ts';
import type { SideContext } from '../runner.ts';

export interface Loader extends AsyncDisposable {
  readonly running: StartedProcess;
  /** Sends a message and waits for the answer, for some seconds. */
  ask(message: ToLoader, seconds: number): Promise<FromLoader>;
}

/**
 * Starts the load generator with the gate's own node: it is no part of what is measured. `beside`: on the network of what the
 * side starts, which may be its own; else on this machine's.
 */
export const startLoader = async (
  worker: string,
  { environment, root, signal }: SideContext,
  beside: boolean,
): Promise<Loader> => {
  const directory = beside ? root : '/';
  const argv = [process.execPath, worker];
  const running = await startProcess({ argv, directory, environment, signal, talk: 'messages' });
  const next = inbox<FromLoader>(running.child);
  return {
    running,
    async ask(message, seconds) {
      running.child.send(message);
      const answer = await next(seconds);
      signal.throwIfAborted();
      if (answer === 'gone' || answer === 'foreign')
        throw new Error(`the load generator ended: ${running.output()}`);
      if (answer === 'late')
        throw new BenchmarkFailure({
          message: `the load generator did not finish within ${seconds} s`,
          hint: 'is this machine overloaded? A lower `rate`, fewer `connections` or a shorter `timeout` may help',
        });
      if (answer.kind === 'broken') throw new Error(`the load generator failed: ${answer.stack}`);
      return answer;
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
};

/** Requests with the bodies they carry, for a server on this port. Rejects with BenchmarkFailure. */
export const requestsOf = (spec: HttpSpec, root: string, port: number | null): Promise<LoadRequest[]> =>
  Promise.all(
    spec.requests.map(async ({ url, body, ...request }) => {
      const whole = new URL(url.replaceAll('{port}', String(port)));
      return {
        ...request,
        origin: whole.origin,
        path: `${whole.pathname}${whole.search}`,
        body: await bodyOf(body, root),
      };
    }),
  );

const bodyOf = async (body: HttpRequestSpec['body'], root: string): Promise<Uint8Array | null> => {
  if (body === null) return null;
  return 'text' in body ? new TextEncoder().encode(body.text) : readIn(root, body.file, 'file');
};

/** The certificate authority as PEM text, or null for none. Rejects with BenchmarkFailure. */
export const authorityOf = async ({ ca }: HttpSpec, root: string): Promise<string | null> =>
  ca === null ? null : (await readIn(root, ca, 'ca')).toString('utf8');

const readIn = async (root: string, file: string, key: string): Promise<Buffer> => {
  try {
    return await readFile(join(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new BenchmarkFailure({ message: `\`${key}: ${file}\` ${why}`, hint: 'does `prepare` build it?' });
  }
};

/** Seconds a stretch of load may take at the most, beyond what it should. */
export const SLACK = 30;

/** What the generator is told of a spec. */
export const loadOf = (spec: HttpSpec, parts: Pick<Load, 'requests' | 'ca' | 'seed' | 'slowdown'>): Load => ({
  rate: spec.rate,
  connections: spec.connections,
  keepAlive: spec.keepAlive,
  timeout: spec.timeout,
  ...parts,
});
