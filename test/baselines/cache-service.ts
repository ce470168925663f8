// The cache service of GitHub Actions (v2) on loopback: its three calls as JSON, and Azurite or any other server for the
// bytes. What can go wrong is asked for by name.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the bytes of an entry are put and got. */
export interface Blobs {
  readonly upload: (name: string) => Promise<string>;
  readonly download: (name: string) => Promise<string>;
}

type Fault = 'none' | '500' | '429' | 'denied' | 'stalled' | 'garbage' | 'evicting';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  finished: boolean;
}

export interface CacheService extends AsyncDisposable {
  fault: Fault;
  /** Newest last. */
  readonly entries: Entry[];
  /** Names of the calls made, and with which body. */
  readonly calls: { readonly name: string; readonly body: Record<string, unknown> }[];
  /** What a runner tells a step about it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Entries whose keys begin with a prefix, as the REST API lists them. */
  readonly list: (prefix: string) => Promise<readonly { readonly key: string; readonly ref: string }[]>;
}

const TOKEN = 'not-a-secret';

const listedOfMain = ({ key }: Entry) => ({ key, ref: 'refs/heads/main' });

export async function startCacheService(blobs: Blobs): Promise<CacheService> {
  const entries: Entry[] = [];
  const calls: CacheService['calls'] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const service: CacheService = {
    fault: 'none',
    entries,
    calls,
    variables: {
      PATH: process.env['PATH'] ?? '',
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`,
      ACTIONS_RUNTIME_TOKEN: TOKEN,
    },
    list: (prefix) =>
      Promise.resolve(
        entries.filter(({ key, finished }) => finished && key.startsWith(prefix)).map(listedOfMain),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };

  const send = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string> & {
      restore_keys?: string[];
    };
    const name = request.url?.split('/').at(-1) ?? '';
    calls.push({ name, body });
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return send(response, 401, { code: 'unauthenticated', msg: 'no token' });
    switch (service.fault) {
      case '500':
        return send(response, 500, { code: 'internal', msg: 'out of order' });
      case '429':
        response.setHeader('retry-after', '60');
        return send(response, 429, { code: 'resource_exhausted', msg: 'too many' });
      case 'denied':
        return send(response, 403, {
          code: 'permission_denied',
          msg: name.startsWith('Get')
            ? 'cache read denied: no scopes'
            : 'cache write denied: read-only token',
        });
      case 'stalled':
        return; // never answered
      case 'garbage':
        return send(response, 200, '<html>proxy error</html>');
      case 'none':
      case 'evicting':
        return send(response, 200, await handle(name, body));
    }
  }

  async function handle(
    name: string,
    body: Record<string, string> & { restore_keys?: string[] },
  ): Promise<unknown> {
    const { key = '', version = '' } = body;
    const same = entries.filter((entry) => entry.version === version);
    if (name === 'CreateCacheEntry') {
      if (same.some((entry) => entry.key === key)) return { ok: false, message: 'already exists' };
      const blob = randomUUID();
      entries.push({ key, version, blob, finished: false });
      return { ok: true, signed_upload_url: await blobs.upload(blob) };
    }
    if (name === 'FinalizeCacheEntryUpload') {
      const entry = same.find((each) => each.key === key);
      if (entry !== undefined) entry.finished = true;
      return { ok: entry !== undefined, entry_id: String(entries.length) };
    }
    const wanted = [key, ...(body.restore_keys ?? [])];
    const match = wanted
      .map((prefix) => same.findLast((entry) => entry.finished && entry.key.startsWith(prefix)))
      .find((entry) => entry !== undefined);
    if (service.fault === 'evicting') entries.length = 0;
    if (match === undefined) return { ok: false };
    return { ok: true, signed_download_url: await blobs.download(match.blob), matched_key: match.key };
  }

  return service;
}
