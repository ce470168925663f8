// The load generator and wrk, asked the same of the same server.

import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { quantileSorted } from 'simple-statistics';
import { startLoader, type Loader } from '../../src/runners/http/load-generator-client.ts';
import { failed, type Load, type Outcome } from '../../src/runners/http/protocol.ts';
import type { SideContext } from '../../src/runners/runner.ts';
import { freePort } from '../../src/process/ports.ts';
import { startProcess, type StartedProcess } from '../../src/process/child-process.ts';
import { usageOf } from '../../src/instruments/proc-usage.ts';

const run = promisify(execFile);
const folder = resolve('scripts/http');
const environment = { PATH: process.env['PATH'] ?? '' };
const { signal } = new AbortController();

export const PERCENTILES = [50, 75, 90, 99] as const;

/** Answer times in seconds at `PERCENTILES`. */
export type Latencies = readonly number[];

export interface Target extends AsyncDisposable {
  readonly port: number;
  readonly running: StartedProcess;
}

/** Starts one of the servers of server.mjs and waits until it answers. */
export async function startTarget(mode: string, ...more: readonly number[]): Promise<Target> {
  const port = await freePort();
  const argv = [process.execPath, join(folder, 'server.mjs'), mode, ...more.map(String)];
  const options = { argv, directory: folder, environment: { ...environment, PORT: String(port) }, signal };
  const running = await startProcess(options);
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await isUp())) await new Promise((done) => setTimeout(done, 20));
  return { port, running, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

/** What the load generator made of a server. */
export interface Asked {
  readonly outcome: Outcome;
  readonly latencies: Latencies;
  /** Processor seconds of the load generator a request; null where the system does not tell. */
  readonly cpu: number | null;
}

/** Asks for some seconds after a second of warm-up: at a rate, or with so many clients who wait for each answer. */
export async function ask(
  { port }: Target,
  seconds: number,
  how: { readonly rate: number } | { readonly clients: number },
): Promise<Asked> {
  await using loader = await startLoader(resolve('build/http-worker.js'), context, false);
  await loader.ask({ kind: 'begin', load: loadOf(port, how) }, 10);
  await done(loader, { kind: 'warm', seconds: 1, clients: 1 });
  const before = usageOf([loader.running.pid]);
  const outcome = await done(loader, { kind: 'turn', seconds });
  const after = usageOf([loader.running.pid]);
  const used = before?.threads == null || after?.threads == null ? null : after.threads - before.threads;
  if (failed(outcome) > 0) throw new Error(`${failed(outcome)} requests failed`);
  const sorted = Array.from(outcome.samples).sort((a, b) => a - b);
  return {
    outcome,
    latencies: PERCENTILES.map((percent) => quantileSorted(sorted, percent / 100)),
    cpu: used === null ? null : used / outcome.requests,
  };
}

const context: SideContext = {
  root: folder,
  environment,
  node: process.execPath,
  signal,
  limit: 600,
  slowdown: 0,
};

const done = async (loader: Loader, message: Parameters<Loader['ask']>[0]): Promise<Outcome> => {
  const answer = await loader.ask(message, 600);
  if (answer.kind !== 'done') throw new Error(`the load generator sent ${answer.kind}`);
  return answer.outcome;
};

const loadOf = (port: number, how: { readonly rate: number } | { readonly clients: number }): Load => ({
  requests: [
    {
      name: 'GET /',
      weight: 1,
      method: 'GET',
      origin: `http://127.0.0.1:${port}`,
      path: '/',
      headers: {},
      body: null,
      expect: null,
    },
  ],
  rate: 'rate' in how ? how.rate : null,
  connections: 'rate' in how ? 200 : how.clients,
  keepAlive: true,
  timeout: 30,
  ca: null,
  seed: 1,
  slowdown: 0,
});

/** The same from wrk, or null where there is none. */
export async function askWithWrk(
  { port }: Target,
  seconds: number,
  clients: number,
): Promise<Latencies | null> {
  const args = ['--threads', '1', '--connections', String(clients), '--duration', `${seconds}s`, '--latency'];
  try {
    const { stdout } = await run('wrk', [...args, `http://127.0.0.1:${port}/`]);
    return readWrk(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const UNITS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, m: 60 };

/** Lines such as `     50%  627.00us` under `Latency Distribution`. */
export const readWrk = (text: string): Latencies =>
  PERCENTILES.map((percent) => {
    const [, value, unit = ''] = new RegExp(`^ +${percent}% +([\\d.]+)(us|ms|s|m)$`, 'm').exec(text) ?? [];
    const scale = UNITS[unit];
    if (value === undefined || scale === undefined) throw new Error(`wrk printed no ${percent}%:\n${text}`);
    return Number(value) * scale;
  });
