// Clients of a fake GitHub whose clock stands still but for what they wait.

import type { GitHub, Timing } from '../../src/github/call.ts';
import { openClient, type Client } from '../../src/github/client.ts';
import type { FakeServer } from './server.ts';

export interface Waits {
  readonly timing: Timing;
  /** Seconds, in order. */
  readonly waits: number[];
  /** Seconds gone by. */
  now(): number;
}

/** A clock that only waiting moves. */
export function virtualTime(): Waits {
  const waits: number[] = [];
  let gone = 0;
  return {
    waits,
    now: () => gone,
    timing: {
      clock: () => gone,
      wallClock: () => 1_800_000_000 + gone,
      sleep: (seconds) => {
        waits.push(seconds);
        gone += seconds;
        return Promise.resolve();
      },
      random: () => 0.5,
    },
  };
}

/** The real octokit over HTTP; `each`: seconds after which a try ends. */
export async function clientOf(
  server: Pick<FakeServer, 'url'>,
  time = virtualTime(),
  each = 10,
): Promise<Client> {
  const client = await openClient({
    token: 'secret-token',
    repository: 'o/r',
    url: server.url,
    timing: time.timing,
    signal: new AbortController().signal,
  });
  return { ...client, patience: { total: 120, each } };
}

/** No network at all. */
export const memoryClient = (octokit: GitHub['octokit']): GitHub => ({
  octokit,
  owner: 'o',
  repo: 'r',
  timing: virtualTime().timing,
  signal: new AbortController().signal,
  patience: { total: 120, each: 10 },
  spent: { seconds: 0, requests: 0, writes: 0 },
});
