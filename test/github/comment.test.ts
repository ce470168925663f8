import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upsertComment, type CommentRequest, type Posted } from '../../src/github/comment.ts';
import { GitHubTrouble } from '../../src/github/trouble.ts';
import { readStamp, stampLine, stamped } from '../../src/report/markdown/stamp.ts';
import { clientOf, memoryClient, virtualTime } from './clients.ts';
import { FakeGitHub } from './fake-github.ts';
import { startGitHub, type Fault, type FakeServer } from './server.ts';
import { tries } from '../effort.ts';

const request = (run: number, text = `report of run ${run}`, attempt = 1): CommentRequest => ({
  number: 7,
  stamp: { key: 'gate', run, attempt },
  content: { kind: 'report', text, shorter: `short ${run}` },
});
const notice = (run: number, text: string): CommentRequest => ({
  ...request(run),
  content: { kind: 'notice', text },
});

/** Runs one upsert against a server that goes wrong as told; kind of trouble instead of a result where it fails. */
async function under(
  fault: FakeServer['fault'],
  what: CommentRequest = request(1),
  prepare: (github: FakeGitHub) => void = () => {},
  each?: number,
): Promise<{ result: Posted | string; server: FakeServer; waits: number[]; seconds: number }> {
  const server = await startGitHub();
  prepare(server.github);
  server.fault = fault;
  const time = virtualTime();
  const client = await clientOf(server, time, each);
  const result = await upsertComment(client, what).catch((error: unknown) => {
    if (error instanceof GitHubTrouble) return error.kind;
    throw error;
  });
  return { result, server, waits: time.waits, seconds: time.now() };
}

const bodies = (server: FakeServer): string[] => server.github.comments.map(({ body }) => body);
const count = (server: FakeServer, start: string): number =>
  server.received.filter(({ route }) => route.startsWith(start)).length;

describe('an ordinary run', () => {
  test('makes one comment, and a later run changes that one', async () => {
    const server = await startGitHub();
    const first = await upsertComment(await clientOf(server), request(1));
    expect(first).toMatchObject({ outcome: 'created' });
    const second = await upsertComment(await clientOf(server), request(2));
    expect(second).toEqual({ outcome: 'updated', url: first.url });
    expect(bodies(server)).toEqual([stamped({ key: 'gate', run: 2, attempt: 1 }, 'report of run 2')]);
  });

  test('takes at most six requests and one write, to make a comment or to change one', async () => {
    const server = await startGitHub();
    for (const run of [1, 2]) {
      const client = await clientOf(server);
      await upsertComment(client, request(run));
      expect(client.spent.requests).toBeLessThanOrEqual(6);
      expect(client.spent.writes).toBe(1);
    }
  });

  test('writes nothing when it has nothing new to say', async () => {
    const { result, server } = await under(
      () => null,
      request(2, 'same'),
      (github) =>
        github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'same').replaceAll('\n', '\r\n')),
    );
    expect(result).toMatchObject({ outcome: 'unchanged' });
    expect(count(server, 'P')).toBe(1);
    expect(server.received.map(({ route }) => route)).toContain('POST /graphql');
  });

  test('finds its comment behind two hundred others', async () => {
    const { result, server } = await under(
      () => null,
      request(2),
      (github) => {
        for (let index = 0; index < 230; index += 1) github.add(7, `talk ${index}`, 'octocat');
        github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
      },
    );
    expect(result).toMatchObject({ outcome: 'updated' });
    expect(server.github.comments).toHaveLength(231);
  });
});

describe('whose comment it is', () => {
  const marked = `${stampLine({ key: 'gate', run: 1, attempt: 1 })}\n\nAll is well`;

  test('a comment of somebody else with our marker is left alone, and ours is made', async () => {
    const { result, server } = await under(
      () => null,
      request(2),
      (github) => github.add(7, marked, 'mallory'),
    );
    expect(result).toMatchObject({ outcome: 'created' });
    expect(bodies(server)[0]).toBe(marked);
    expect(server.github.comments).toHaveLength(2);
  });

  test('a marker anywhere but in the first line is no marker', async () => {
    const quoted = `> ${marked}`;
    const { server } = await under(
      () => null,
      request(2),
      (github) => github.add(7, quoted),
    );
    expect(bodies(server)[0]).toBe(quoted);
    expect(server.github.comments).toHaveLength(2);
  });

  test('another configuration has another comment', async () => {
    const { server } = await under(
      () => null,
      request(2),
      (github) => github.add(7, stamped({ key: 'other', run: 1, attempt: 1 }, 'theirs')),
    );
    expect(server.github.comments).toHaveLength(2);
  });

  test('a token that may not ask who it is counts as the one of every workflow', async () => {
    const { result } = await under(
      (_, route) =>
        route.endsWith('/graphql')
          ? { status: 403, body: { message: 'Resource not accessible by integration' } }
          : null,
      request(2),
      (github) => github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old')),
    );
    expect(result).toMatchObject({ outcome: 'updated' });
  });
});

describe('newer and older runs', () => {
  test.each([
    ['an older run', request(3), 'outdated'],
    ['an earlier attempt', request(4, 'x', 1), 'outdated'],
    ['a later attempt', request(4, 'x', 3), 'updated'],
    ['a newer run', request(5), 'updated'],
  ])('%s finds a comment of run 4, attempt 2', async (_, what, outcome) => {
    const { result } = await under(
      () => null,
      what,
      (github) => github.add(7, stamped({ key: 'gate', run: 4, attempt: 2 }, 'report')),
    );
    expect(result).toMatchObject({ outcome });
  });

  test('a run that gets in between looking and writing is seen', async () => {
    const server = await startGitHub();
    const own = server.github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
    server.fault = (_, route) => {
      // Just before the second look.
      if (route === 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}')
        own.body = stamped({ key: 'gate', run: 9, attempt: 1 }, 'newer');
      return null;
    };
    expect(await upsertComment(await clientOf(server), request(2))).toMatchObject({ outcome: 'outdated' });
    expect(own.body).toContain('newer');
  });

  test('what an older run writes over it, a newer one puts right', async () => {
    const server = await startGitHub();
    const own = server.github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
    let looks = 0;
    server.fault = (_, route) => {
      if (route === 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}' && (looks += 1) === 2)
        own.body = stamped({ key: 'gate', run: 2, attempt: 1 }, 'late and older');
      return null;
    };
    await upsertComment(await clientOf(server), request(3));
    expect(own.body).toContain('report of run 3');
  });
});

describe('a run without a report', () => {
  const report = stamped({ key: 'gate', run: 1, attempt: 1 }, '### ✅ All is within budget');

  test('puts its notice above the last report, once however often it fails, until there is a report again', async () => {
    const server = await startGitHub();
    const own = server.github.add(7, report);
    for (const run of [2, 3]) {
      await upsertComment(await clientOf(server), notice(run, `### ⛔ Not measured: reason ${run}`));
      expect(own.body.split('\n')[2]).toBe(`### ⛔ Not measured: reason ${run}`);
      expect(own.body.match(/All is within budget/g)).toHaveLength(1);
      expect(own.body.match(/⛔/g)).toHaveLength(1);
      expect(own.body.match(/The last report/g)).toHaveLength(1);
    }
    await upsertComment(await clientOf(server), request(4));
    expect(own.body).toBe(stamped({ key: 'gate', run: 4, attempt: 1 }, 'report of run 4'));
  });

  test('leaves no notice of an older run below its own', async () => {
    const server = await startGitHub();
    await upsertComment(await clientOf(server), notice(1, '### ⛔ Not measured: first'));
    await upsertComment(await clientOf(server), notice(2, '### ⛔ Not measured: second'));
    expect(bodies(server)).toEqual([
      stamped({ key: 'gate', run: 2, attempt: 1 }, '### ⛔ Not measured: second'),
    ]);
  });
});

describe('what GitHub may answer', () => {
  const denied = { status: 403, body: { message: 'Resource not accessible by integration' } };
  const writes: (fault: Fault) => FakeServer['fault'] = (fault) => (_, route) =>
    route.startsWith('POST /repos') || route.startsWith('PATCH') ? fault : null;

  test.each([
    ['403 of a token that may only read', denied, 'denied'],
    ['401 of an expired token', { status: 401, body: { message: 'Bad credentials' } }, 'denied'],
    ['404', { status: 404, body: { message: 'Not Found' } }, 'missing'],
    ['410', { status: 410, body: { message: 'Gone' } }, 'locked'],
    [
      '403 of a locked conversation',
      { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
      'locked',
    ],
  ])('%s is asked once and told', async (_, fault, kind) => {
    const { result, server, waits } = await under(writes(fault));
    expect({ result, waits }).toEqual({ result: kind, waits: [] });
    expect(count(server, 'POST /repos')).toBe(1);
  });

  test('422 too long is followed by one shorter text', async () => {
    const { result, server } = await under(() => null, request(1, 'long '.repeat(14_000)));
    expect(result).toMatchObject({ outcome: 'created' });
    expect(bodies(server)).toEqual([stamped({ key: 'gate', run: 1, attempt: 1 }, 'short 1')]);
    const twice = await under(writes({ status: 422, body: { message: 'Validation Failed' } }));
    expect(twice.result).toBe('refused');
    expect(count(twice.server, 'POST /repos')).toBe(2);
  });

  test('a comment deleted between looking and writing is made anew', async () => {
    const server = await startGitHub();
    server.github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
    server.fault = (_, route) => {
      if (route.startsWith('PATCH')) server.github.comments.length = 0;
      return null;
    };
    expect(await upsertComment(await clientOf(server), request(2))).toMatchObject({ outcome: 'created' });
    expect(bodies(server)).toHaveLength(1);
  });

  test.each([
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '17' } }, [17]],
    ['403 with retry-after', { status: 403, headers: { 'retry-after': '31' } }, [31]],
    [
      'a used-up limit',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(1_800_000_000 + 44) },
      },
      [44],
    ],
    [
      'a secondary limit that names no time',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit' } },
      [60],
    ],
  ])('%s is waited for to the second', async (_, fault, waits) => {
    let times = 0;
    const done = await under((_index, route) =>
      route.startsWith('POST /repos') && (times += 1) === 1 ? fault : null,
    );
    expect(done.result).toMatchObject({ outcome: 'created' });
    expect(done.waits).toEqual(waits);
  });

  test.each([
    ['longer than two minutes at once', '121', []],
    ['again and again', '50', [50, 50]],
  ])('a limit that lasts %s is given up on in time', async (_, after, waits) => {
    const done = await under(() => ({ status: 429, headers: { 'retry-after': after } }));
    expect(done).toMatchObject({ result: 'limited', waits });
    expect(done.seconds).toBeLessThanOrEqual(120);
  });

  const troubles: Fault[] = [
    { status: 500, body: { message: 'oops' } },
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' },
    { status: 503 },
    { status: 504 },
    { kind: 'html' },
    { kind: 'truncated' },
    { kind: 'wrong-shape' },
    { kind: 'reset' },
    { kind: 'hang' },
    { kind: 'slow' },
    { kind: 'lost' },
  ];

  /** Only what never answers is not waited for as long as GitHub may take. */
  const patienceFor = (fault: Fault): number => ('kind' in fault && /hang|slow/.test(fault.kind) ? 0.5 : 10);

  test.each(troubles.map((fault) => [JSON.stringify(fault), fault] as const))(
    'a passing %s at any call leaves exactly one comment',
    async (_, fault) => {
      for (const existing of [false, true])
        for (let at = 0; at < 5; at += 1) {
          const { result, server } = await under(
            (index) => (index === at ? fault : null),
            request(2),
            (github) => {
              if (existing) github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
            },
            patienceFor(fault),
          );
          const made = bodies(server).filter((body) => readStamp(body) !== null);
          expect({ at, existing, result, made: made.length }).toMatchObject({
            at,
            result: { outcome: expect.stringMatching(/created|updated/) as string },
            made: 1,
          });
          expect(readStamp(made[0] ?? '')?.run).toBe(2);
        }
    },
  );

  test.each(troubles.map((fault) => [JSON.stringify(fault), fault] as const))(
    'a lasting %s ends in trouble, within the tries',
    async (_, fault) => {
      const { result, server, waits } = await under(
        () => fault,
        request(1),
        () => {},
        patienceFor(fault),
      );
      expect(result).toBe('unavailable');
      expect(server.received).toHaveLength(4);
      expect(waits).toEqual([0.75, 1.5, 3]);
    },
  );

  test('nobody there, no such host, no TLS: the same, without hanging', async () => {
    const server = await startGitHub();
    const places = [
      'http://127.0.0.1:9',
      server.url.replace('http:', 'https:'),
      'http://no-such-host.invalid',
    ];
    for (const url of places) {
      const client = await clientOf({ ...server, url });
      await expect(upsertComment(client, request(1))).rejects.toMatchObject({ kind: 'unavailable' });
    }
  });

  test('pages that cannot all be read mean that nothing is made', async () => {
    const { result, server } = await under(
      (index) => (index >= 1 ? { status: 500 } : null),
      request(1),
      (github) => {
        for (let index = 0; index < 150; index += 1) github.add(7, `talk ${index}`, 'octocat');
      },
    );
    expect(result).toBe('unavailable');
    expect(count(server, 'POST /repos')).toBe(0);
  });

  test('a comment whose answer got lost is looked up, not made again', async () => {
    const { result, server } = await under((_, route) =>
      route.startsWith('POST /repos') ? { kind: 'lost' } : null,
    );
    expect(result).toMatchObject({ outcome: 'created' });
    expect(count(server, 'POST /repos')).toBe(1);
    expect(bodies(server)).toHaveLength(1);
  });

  test('pages without end are given up on, and nothing is made', async () => {
    const page = Array.from({ length: 100 }, (_, index) => ({
      id: index + 1,
      body: 'talk',
      html_url: 'x',
      user: { login: 'octocat' },
    }));
    const { result, server } = await under((_, route) =>
      route.startsWith('GET /repos')
        ? { status: 200, body: page, headers: { link: '<http://127.0.0.1/?page=1>; rel="next"' } }
        : null,
    );
    expect(result).toBe('refused');
    expect(server.received).toHaveLength(50);
    expect(count(server, 'POST /repos')).toBe(0);
  });

  test('a redirect on the same host is followed with the token, one to another host is not', async () => {
    let moved = 0;
    const same = await under((_, route) =>
      route.startsWith('GET /repos/{owner}/{repo}/issues/{issue_number}') && (moved += 1) === 1
        ? { redirect: '/repos/new/name/issues/7/comments?per_page=100&page=1' }
        : null,
    );
    expect(same.result).toMatchObject({ outcome: 'created' });
    expect(same.server.received[1]).toMatchObject({
      path: '/repos/new/name/issues/7/comments',
      authorization: 'token secret-token',
    });
    const elsewhere = await startGitHub();
    for (const status of [301, 302, 307, 308]) {
      const { result } = await under(() => ({ redirect: `${elsewhere.url}/steal`, status }));
      expect(result).toBe('refused');
    }
    expect(elsewhere.received).toEqual([]);
  });
});

describe('two and three runs at once', () => {
  /** Every order in which their calls and answers may meet. */
  const race = (runs: readonly number[], existing: boolean): fc.IAsyncPropertyWithHooks<[fc.Scheduler]> =>
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const github = new FakeGitHub();
      if (existing) github.add(7, stamped({ key: 'gate', run: 1, attempt: 1 }, 'old'));
      const between = async (route: string): Promise<void> => {
        await scheduler.schedule(Promise.resolve(), route);
      };
      // One call and its answer are one step for GitHub; what lies between two calls is anybody's.
      const all = runs.map((run) => upsertComment(memoryClient(github.octokit(between)), request(run)));
      await scheduler.waitFor(Promise.all(all));
      const own = github.comments.filter(({ body }) => readStamp(body) !== null);
      expect(own).toHaveLength(1);
      // The one thing GitHub gives no means against: a whole newer run between an older one's last look and its write.
      const written = readStamp(own[0]?.body ?? '')?.run ?? 0;
      if (written !== Math.max(...runs)) expect(overtaken(github, Math.max(...runs))).toBe(true);
    });

  /** Whether some older run looked before the newest wrote for the last time, and wrote after it. */
  const overtaken = (github: FakeGitHub, newest: number): boolean => {
    const writes = github.asked
      .filter(({ route }) => route.startsWith('PATCH') || route.startsWith('POST /repos'))
      .map(({ parameters }) => readStamp(String(parameters['body']))?.run ?? 0);
    return writes.lastIndexOf(newest) < writes.length - 1;
  };

  test.each([
    ['on a pull request without a comment', [2, 3], false],
    ['on one with a comment', [2, 3], true],
    ['three of them', [2, 3, 4], false],
    ['three of them, with a comment', [2, 3, 4], true],
  ])('leave one comment, %s', async (_, runs, existing) => {
    await fc.assert(race(runs, existing), tries(200, 2_500));
  });
});
