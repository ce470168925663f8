// A git server that lets nobody in without the right header, as GitHub does with a private repository.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { afterAll } from 'vitest';

const open: (() => void)[] = [];
afterAll(() => {
  for (const close of open) close();
});

export interface GitServer {
  readonly url: string;
  /** Headers of each request. */
  readonly seen: (string | undefined)[];
}

/** Serves the bare repository to whoever shows `authorization`. Two headers at once are refused, as GitHub does. */
export async function serveGit(repository: string, authorization: string): Promise<GitServer> {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const shown = request.rawHeaders.filter(
      (_, index, all) => index % 2 === 1 && /^authorization$/i.test(all[index - 1] ?? ''),
    );
    seen.push(shown.join(' and '));
    if (shown.length > 1) return void response.writeHead(400).end();
    if (shown[0] !== authorization)
      return void response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    const url = new URL(request.url ?? '/', 'http://x');
    const backend = spawn('git', ['-c', 'http.uploadpack=true', 'http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: dirname(repository),
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(backend.stdin);
    let head = Buffer.alloc(0);
    let headDone = false;
    backend.stdout.on('data', (chunk: Buffer) => {
      if (headDone) return void response.write(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      headDone = true;
      const lines = head.subarray(0, end).toString().split('\r\n');
      const headers = lines.map((line) => line.split(': ', 2) as [string, string]);
      const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
      response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
      response.write(head.subarray(end + 4));
    });
    backend.stdout.on('end', () => response.end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}
