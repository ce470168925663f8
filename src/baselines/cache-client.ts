// One request to the cache of GitHub Actions, in a private folder, with a deadline; what came of it is a value.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../process/child-process.ts';
import type { CacheAnswer, CacheRequest } from './cache-protocol.ts';

/** Folders of one request: both are private and go with the run. */
export interface CacheFolders {
  readonly workspace: string;
  readonly temporary: string;
}

export interface CacheClient {
  /** process.env of the step: the service's address and token are looked up in it. */
  readonly variables: NodeJS.ProcessEnv;
  /** Seconds a request may take. */
  readonly deadline: number;
  /** Path of the bundled worker program. */
  readonly worker: string;
}

/** What the worker answered and what the client wrote to its log meanwhile; no answer: the deadline, or a crash. */
export interface CacheResult {
  readonly answer: CacheAnswer | null;
  readonly log: string;
}

/** The worker next to the bundle, or in build/ when run unbundled. */
export const cacheWorker = (): string => {
  const places = ['./cache-worker.js', '../../build/cache-worker.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`cache-worker.js is missing beside ${import.meta.url}`);
  return found;
};

/** What the client needs to know of the step's environment, and how to reach the network. */
const PASSED =
  /^(PATH|HOME|ACTIONS_(CACHE_SERVICE_V2|RESULTS_URL|RUNTIME_TOKEN|CACHE_URL|CACHE_MODE)|GITHUB_SERVER_URL|SEGMENT_DOWNLOAD_TIMEOUT_MINS|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY|NODE_EXTRA_CA_CERTS|SYSTEMROOT)$/;

/** Asks the service. Rejects only with the reason of an abort. */
export async function askCache(
  request: CacheRequest,
  client: CacheClient,
  { workspace, temporary }: CacheFolders,
  signal: AbortSignal,
): Promise<CacheResult> {
  const passed = Object.entries(client.variables).filter(
    (entry): entry is [string, string] => PASSED.test(entry[0]) && entry[1] !== undefined,
  );
  // The client unpacks below GITHUB_WORKSPACE and looks for files below the current folder: both are the same here.
  const environment = {
    ...Object.fromEntries(passed),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
    TMPDIR: temporary,
  };
  await using running = await startProcess({
    argv: [process.execPath, client.worker, JSON.stringify(request)],
    directory: workspace,
    environment,
    signal,
    talk: 'messages',
  });
  const answer = await answerOf(running, client.deadline);
  await running.end(answer === null ? 0 : 2);
  signal.throwIfAborted();
  return { answer, log: running.output() };
}

async function answerOf(
  { child, exit }: Awaited<ReturnType<typeof startProcess>>,
  seconds: number,
): Promise<CacheAnswer | null> {
  let limit: NodeJS.Timeout | undefined;
  const answered = new Promise<CacheAnswer>((settle) =>
    child.once('message', (message) => settle(message as CacheAnswer)),
  );
  const late = new Promise<null>((settle) => {
    limit = setTimeout(() => settle(null), seconds * 1000);
  });
  try {
    return await Promise.race([answered, late, exit.then(() => null)]);
  } finally {
    clearTimeout(limit);
  }
}
