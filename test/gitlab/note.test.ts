// Against a server that keeps notes as GitLab does; what is asked of it and what it answers is held against the facts of its API.

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { upsertNote, type MergeRequest } from '../../src/gitlab/note.ts';
import { codeBlock } from '../../src/report/markdown/text.ts';
import { openDescription, type WireAnswer, type WireRequest } from '../github/openapi.ts';
import { GITLAB, quickActions } from './api.ts';

const TOKEN = 'glpat-own';
const OWN = 7;
const MARK = '<!-- perf-budgets:gate -->';

interface Note {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number; readonly username: string };
  /** The token may not read it. */
  readonly isHidden: boolean;
}

const shown = ({ id, body, author }: Note): object => ({
  id,
  body,
  author,
  system: false,
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
  noteable_type: 'MergeRequest',
  noteable_iid: 12,
});

interface Exchange {
  readonly request: WireRequest;
  readonly answer: WireAnswer;
}

interface Answer {
  readonly status: number;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

class GitLab {
  readonly notes: Note[] = [];
  readonly exchanges: Exchange[] = [];
  /** What notes told GitLab to do. */
  readonly carriedOut: string[] = [];
  /** Servers in front of it may drop headers. */
  tellsNextPage = true;
  /** Answers in place of the real one. */
  fault: ((asked: string) => number | string | null) | null = null;
  /** What another pipeline does before the next answer. */
  meanwhile: (() => void) | null = null;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, value, headers }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
    });
  });

  async start(): Promise<MergeRequest> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const { port } = this.#server.address() as AddressInfo;
    return { api: `http://127.0.0.1:${port}/api/v4`, project: 'group/shop', iid: '12', token: TOKEN };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  write(body: string, author = OWN, isHidden = false): Note {
    const note = {
      id: 100 + this.notes.length,
      body,
      author: { id: author, username: `u${author}` },
      isHidden,
    };
    this.notes.push(note);
    return note;
  }

  async #answer(incoming: IncomingMessage): Promise<Answer> {
    const url = new URL(incoming.url ?? '', 'http://x');
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body: unknown = chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
    const { method = '' } = incoming;
    const query = Object.fromEntries(url.searchParams);
    const request = { method, path: url.pathname, query, body };
    const answer = this.#answerTo(request, incoming.headers['private-token'] === TOKEN);
    this.exchanges.push({ request, answer: { status: answer.status, body: answer.value } });
    return answer;
  }

  #answerTo({ method, path, query, body: sent }: WireRequest, isAllowed: boolean): Answer {
    const asked = `${method} ${path}`;
    const fault = this.fault?.(asked) ?? null;
    if (typeof fault === 'number') return { status: fault, value: { message: 'x' } };
    if (typeof fault === 'string') return { status: 200, value: fault };
    if (!isAllowed) return { status: 401, value: {} };
    if (asked === 'GET /api/v4/user') return { status: 200, value: { id: OWN, username: `u${OWN}` } };
    const [, id] = /^\/api\/v4\/projects\/group%2Fshop\/merge_requests\/12\/notes(?:\/(\d+))?$/.exec(
      path,
    ) ?? [null];
    if (id === undefined && method === 'GET') {
      const [page, per] = [Number(query['page']), Number(query['per_page'])];
      const more = this.notes.length > page * per;
      // What the token may not read is left out of the page, not of the count.
      const value = this.notes.slice((page - 1) * per, page * per).filter(({ isHidden }) => !isHidden);
      const headers = this.tellsNextPage ? { 'x-next-page': more ? String(page + 1) : '' } : {};
      return { status: 200, value: value.map(shown), headers };
    }
    const text = (sent as { body: string } | undefined)?.body ?? '';
    this.carriedOut.push(...quickActions(text));
    if (id === undefined && method === 'POST') {
      this.meanwhile?.();
      return { status: 201, value: shown(this.write(text.trim())) };
    }
    const at = this.notes.findIndex((note) => String(note.id) === id);
    const [found] = this.notes.slice(at, at + 1);
    if (at < 0 || found === undefined) return { status: 404, value: {} };
    if (method === 'DELETE') {
      this.notes.splice(at, 1);
      return { status: 204 };
    }
    found.body = text.trim();
    return { status: 200, value: shown(found) };
  }
}

let gitlab = new GitLab();
afterEach(() => {
  gitlab.close();
  gitlab = new GitLab();
});

test('is written once, then changed in place, and left alone when it says so already', async () => {
  const where = await gitlab.start();
  expect(await upsertNote(where, `${MARK}\none\n`)).toBe('created');
  expect(await upsertNote(where, `${MARK}\ntwo\n`)).toBe('updated');
  expect(await upsertNote(where, `${MARK}\ntwo\n`)).toBe('unchanged');
  expect(gitlab.notes.map(({ body }) => body)).toEqual([`${MARK}\ntwo`]);
});

test('notes of others, and of other configurations, are nobody to change', async () => {
  const where = await gitlab.start();
  gitlab.write(`${MARK}\nforged`, 8);
  gitlab.write('<!-- perf-budgets:other -->\nelse');
  gitlab.write(`about ${MARK}`);
  expect(await upsertNote(where, `${MARK}\nmine`)).toBe('created');
  expect(gitlab.notes.map(({ body }) => body)).toEqual([
    `${MARK}\nforged`,
    '<!-- perf-budgets:other -->\nelse',
    `about ${MARK}`,
    `${MARK}\nmine`,
  ]);
});

test('is found behind hundreds of others', async () => {
  const where = await gitlab.start();
  for (let i = 0; i < 250; i += 1) gitlab.write('hm', 9);
  gitlab.write(`${MARK}\nold`);
  expect(await upsertNote(where, `${MARK}\nnew`)).toBe('updated');
  expect(gitlab.notes.at(-1)?.body).toBe(`${MARK}\nnew`);
});

test('is found behind pages of which the token may not read all', async () => {
  const where = await gitlab.start();
  for (let i = 0; i < 250; i += 1) gitlab.write('hm', 9, i % 2 === 0 || i < 100);
  gitlab.write(`${MARK}\nold`);
  expect(await upsertNote(where, `${MARK}\nnew`)).toBe('updated');
  expect(gitlab.notes.filter(({ body }) => body.startsWith(MARK))).toMatchObject([{ body: `${MARK}\nnew` }]);
});

test('a server that does not say which page is next is asked until one is not full', async () => {
  const where = await gitlab.start();
  gitlab.tellsNextPage = false;
  for (let i = 0; i < 150; i += 1) gitlab.write('hm', 9);
  gitlab.write(`${MARK}\nold`);
  expect(await upsertNote(where, `${MARK}\nnew`)).toBe('updated');
});

test('what a benchmark printed is no command to GitLab, however it stands in code', async () => {
  const where = await gitlab.start();
  const printed = codeBlock('```\n/approve\n/close\n/label ~fast', 'text');
  // The longer fence is no code to GitLab.
  expect(quickActions(printed)).toHaveLength(3);
  expect(await upsertNote(where, `${MARK}\n${printed}`)).toBe('created');
  expect(await upsertNote(where, `${MARK}\n/merge\n${printed}`)).toBe('updated');
  expect(await upsertNote(where, `${MARK}\n/merge\n${printed}`)).toBe('unchanged');
  expect(gitlab.carriedOut).toEqual([]);
  expect(gitlab.notes[0]?.body).toContain('\n /approve\n');
});

test('every request is one that GitLab takes, and every answer here one that it gives', async () => {
  const where = await gitlab.start();
  await upsertNote(where, `${MARK}\none`);
  await upsertNote(where, `${MARK}\ntwo`);
  gitlab.notes.splice(0);
  gitlab.meanwhile = () => gitlab.write(`${MARK}\nof the other`);
  await upsertNote(where, `${MARK}\nmine`);
  const { problems, answerProblems } = await openDescription(GITLAB);
  expect(new Set(gitlab.exchanges.map(({ request: { method } }) => method))).toEqual(
    new Set(['GET', 'POST', 'PUT', 'DELETE']),
  );
  expect(gitlab.exchanges.flatMap(({ request }) => problems(request))).toEqual([]);
  expect(gitlab.exchanges.flatMap(({ request, answer }) => answerProblems(request, answer))).toEqual([]);
  const path = '/api/v4/projects/1/merge_requests/2/notes';
  const wrong = { method: 'POST', path, query: {}, body: { text: 'x' } };
  expect(problems(wrong)).not.toEqual([]);
  expect(problems({ ...wrong, method: 'GET', query: { sort: 'up' }, body: undefined })).not.toEqual([]);
  expect(answerProblems(wrong, { status: 201, body: { id: 'x' } })).not.toEqual([]);
  expect(answerProblems(wrong, { status: 200, body: {} })).not.toEqual([]);
});

test('two pipelines at once leave one note', async () => {
  const where = await gitlab.start();
  gitlab.meanwhile = () => gitlab.write(`${MARK}\nof the other`);
  expect(await upsertNote(where, `${MARK}\nmine`)).toBe('updated');
  expect(gitlab.notes.map(({ body }) => body)).toEqual([`${MARK}\nmine`]);
});

describe('says what is wrong and what to do', () => {
  test.each([
    [401, /GET \/user: 401/, /project access token/],
    [403, /403/, /scope `api`/],
    [404, /404/, /no such merge request/],
    [500, /500/, /verdict stays/],
    ['<html>', /does not describe/, /verdict stays/],
  ])('%s', async (fault, message, hint) => {
    const where = await gitlab.start();
    gitlab.fault = () => fault;
    const error = await upsertNote(where, `${MARK}\nx`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(hint) as string,
      exitCode: 3,
    });
    expect(JSON.stringify(error)).not.toContain(TOKEN);
    expect(gitlab.notes).toEqual([]);
  });

  test('nobody answers', async () => {
    const where = await gitlab.start();
    gitlab.close();
    await expect(upsertNote(where, `${MARK}\nx`)).rejects.toThrow('127.0.0.1');
  });

  test('a server that sends elsewhere does not get the token there', async () => {
    const other = createServer((_, response) => response.end('{"id": 7}'));
    let reached = 0;
    other.on('request', () => (reached += 1));
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const there = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const sending = createServer((_, response) => response.writeHead(302, { location: there }).end());
    await new Promise<void>((listening) => sending.listen(0, '127.0.0.1', listening));
    const api = `http://127.0.0.1:${(sending.address() as AddressInfo).port}`;
    await expect(upsertNote({ api, project: '1', iid: '2', token: TOKEN }, `${MARK}\nx`)).rejects.toThrow(
      'cannot be reached',
    );
    expect(reached).toBe(0);
    for (const each of [other, sending]) each.close();
  });
});
