// Against a server that keeps notes as GitLab's documentation describes them.

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { upsertNote, type MergeRequest } from '../../src/gitlab/note.ts';

const TOKEN = 'glpat-own';
const OWN = 7;
const MARK = '<!-- perf-budgets:gate -->';

interface Note {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number; readonly username: string };
  readonly system: boolean;
}

class GitLab {
  readonly notes: Note[] = [];
  readonly asked: string[] = [];
  /** Answers in place of the real one. */
  fault: ((asked: string) => number | string | null) | null = null;
  /** What another pipeline does before the next answer. */
  meanwhile: (() => void) | null = null;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, value }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
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

  write(body: string, author = OWN): Note {
    const note = {
      id: 100 + this.notes.length,
      body,
      author: { id: author, username: `u${author}` },
      system: false,
    };
    this.notes.push(note);
    return note;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; value?: unknown }> {
    const url = new URL(request.url ?? '', 'http://x');
    const asked = `${request.method} ${url.pathname}`;
    this.asked.push(asked);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fault = this.fault?.(asked) ?? null;
    if (typeof fault === 'number') return { status: fault, value: { message: 'x' } };
    if (typeof fault === 'string') return { status: 200, value: fault };
    if (request.headers['private-token'] !== TOKEN) return { status: 401, value: {} };
    if (asked === 'GET /api/v4/user') return { status: 200, value: { id: OWN } };
    const [, id] = /^\/api\/v4\/projects\/group%2Fshop\/merge_requests\/12\/notes(?:\/(\d+))?$/.exec(
      url.pathname,
    ) ?? [null];
    if (id === undefined && request.method === 'GET') {
      const [page, per] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('per_page'))];
      return { status: 200, value: this.notes.slice((page - 1) * per, page * per) };
    }
    const body =
      chunks.length === 0 ? '' : (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body;
    if (id === undefined && request.method === 'POST') {
      this.meanwhile?.();
      return { status: 201, value: this.write(body.trim()) };
    }
    const at = this.notes.findIndex((note) => String(note.id) === id);
    const [found] = this.notes.slice(at, at + 1);
    if (at < 0 || found === undefined) return { status: 404, value: {} };
    if (request.method === 'DELETE') {
      this.notes.splice(at, 1);
      return { status: 204 };
    }
    found.body = body.trim();
    return { status: 200, value: found };
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
