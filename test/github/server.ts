// The fake GitHub behind a real HTTP server on loopback, with whatever a network or a server may do wrong.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { FakeGitHub, type Answer } from './fake-github.ts';

/** What goes wrong with one request instead of, or (`after`) with, its answer. */
export type Fault =
  | Answer
  | { readonly kind: 'reset' | 'hang' | 'html' | 'truncated' | 'wrong-shape' | 'slow' }
  /** The request is carried out, and then the connection breaks. */
  | { readonly kind: 'lost' }
  | { readonly redirect: string; readonly status?: number };

interface Received {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authorization: string | null;
  readonly status: number;
}

export interface FakeServer {
  readonly github: FakeGitHub;
  readonly url: string;
  readonly received: Received[];
  /** Decides about each request, counted from 0 over API requests. */
  fault: (index: number, route: string) => Fault | null;
  close(): Promise<void>;
}

const TEMPLATES: readonly (readonly [RegExp, string])[] = [
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip',
  'GET /repos/{owner}/{repo}/actions/caches',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
  'POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'POST /graphql',
].map((template) => {
  const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'path' ? '(?<path>.+)' : `(?<${name}>[^/]+)`,
  );
  return [new RegExp(`^${pattern}$`), template] as const;
});

/** Starts a server; it keeps nothing alive. */
export async function startGitHub(github = new FakeGitHub()): Promise<FakeServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void serve(fake, request, response);
  });
  // As a proxy it leads everywhere to itself.
  server.on('connect', (_request, socket: Socket) => {
    const self = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      self.pipe(socket).pipe(self);
    });
    for (const end of [self, socket]) end.on('error', () => self.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeServer = {
    github,
    url,
    received,
    fault: () => null,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  // Another name for the same server, as storage lies on another host.
  github.storage = url.replace('127.0.0.1', 'localhost');
  return fake;
}

async function serve(fake: FakeServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET' } = request;
  const url = new URL(request.url ?? '/', 'http://x');
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: unknown = text === '' ? {} : JSON.parse(text);
  const query = Object.fromEntries(url.searchParams);
  const artifact = /^\/artifacts\/(\d+)$/.exec(url.pathname)?.[1];
  const found = TEMPLATES.map(
    ([pattern, route]) =>
      [pattern.exec(`${method} ${url.pathname.replace(/^\/api(\/v3)?/, '')}`), route] as const,
  ).find(([match]) => match !== null);
  const route = artifact === undefined ? (found?.[1] ?? `${method} ${url.pathname}`) : 'GET storage';
  const about = {
    method,
    path: url.pathname,
    route,
    query,
    body,
    authorization: request.headers.authorization ?? null,
  };
  const fault = fake.fault(fake.received.length, route);
  if (fault !== null && !('status' in fault && !('redirect' in fault))) {
    fake.received.push({ ...about, status: 0 });
    return misbehave(fault, response, () => answerTo());
  }
  const answer = fault !== null ? fault : answerTo();
  fake.received.push({ ...about, status: answer.status });
  send(response, answer);

  function answerTo(): Answer {
    if (artifact !== undefined) {
      const zip = fake.github.artifacts.find(({ id }) => id === Number(artifact))?.zip;
      return zip === undefined ? { status: 404 } : { status: 200, body: zip };
    }
    const fromPath = Object.fromEntries(
      Object.entries(found?.[0]?.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value ?? ''),
      ]),
    );
    return fake.github.answer(route, { ...query, ...(body as object), ...fromPath });
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const type = body instanceof Uint8Array ? 'application/zip' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body === undefined ? undefined : body instanceof Uint8Array ? body : JSON.stringify(body));
}

function misbehave(fault: Exclude<Fault, Answer>, response: ServerResponse, answer: () => Answer): void {
  if ('redirect' in fault) {
    response.writeHead(fault.status ?? 301, { location: fault.redirect }).end();
    return;
  }
  switch (fault.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'slow':
      // One byte now and then, never the end.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      return;
    case 'lost':
      answer();
      response.socket?.resetAndDestroy();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Unicorn!</body></html>');
      return;
    case 'truncated': {
      const text = JSON.stringify(answer().body ?? null);
      response.writeHead(200, { 'content-type': 'application/json' }).end(text.slice(0, text.length / 2));
      return;
    }
    case 'wrong-shape':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"message":"hello"}');
  }
}
