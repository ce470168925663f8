import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequestSpec, HttpSpec } from '../../../src/core/model/http-spec.ts';
import type { Session, Turn } from '../../../src/runners/runner.ts';
import { LEAD } from '../../../src/runners/http/protocol.ts';
import { loadOf, startLoader } from '../../../src/runners/http/load-generator-client.ts';
import { httpRunner } from '../../../src/runners/http/runner.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { commandInWords } from '../../../src/runners/failure.ts';
import { failureOf, fixtures, isAlive, median, side } from '../side.ts';

const root = join(fixtures, 'http');
const scratch = mkdtempSync(join(tmpdir(), 'http ü '));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// Servers of tests are simple: no need to wait for compilers.
const runner = httpRunner({ effort: { worked: 0, waited: 0, longest: 0 } });

const request = (part: Partial<HttpRequestSpec> = {}): HttpRequestSpec => ({
  name: 'GET /x',
  weight: 1,
  method: 'GET',
  url: 'http://127.0.0.1:{port}/x',
  headers: {},
  body: null,
  expect: null,
  ...part,
});

const spec = (mode: readonly string[] | null, part: Partial<HttpSpec> = {}): HttpSpec => ({
  kind: 'http',
  serve:
    mode === null
      ? null
      : { argv: [process.execPath, 'server.mjs', ...mode], directory: '.', environment: {} },
  ready: { url: 'http://127.0.0.1:{port}/health', status: null },
  within: 20,
  requests: [request()],
  warmUp: null,
  duration: 0.8,
  rate: 200,
  connections: 100,
  keepAlive: true,
  timeout: 5,
  errors: 0.01,
  ca: null,
  ...part,
});

const here = side(root);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const measure = async (what: HttpSpec, turns = 3, context = here, seed = 1) => {
  await using session = await runner.open(what, null, context, { seed, metrics: [], hurried: false });
  const taken: Turn[] = [];
  for (let i = 0; i < turns; i += 1) taken.push(await session.turn(session.turns?.seconds ?? 0));
  const finish = await session.finish();
  return { session, turns: taken, finish, samples: taken.flatMap((turn) => turn.samples) };
};

test('finds its benchmark without starting anything', async () => {
  expect(await runner.list(spec(['ok']), here)).toEqual([{ task: null, warnings: [] }]);
  expect(await runner.list(spec(['ok'], { rate: null }), here)).toEqual([
    { task: null, warnings: [expect.stringContaining('budget throughput')] },
  ]);
});

test('times every request of a turn, at the rate, and ends the server', async () => {
  const { session, turns, finish } = await measure(spec(['slow', '20']));
  expect(session.batch).toBe(1);
  expect(session.turns?.samples).toBe((session.turns?.seconds ?? 0) * 200);
  for (const { samples } of turns)
    expect(samples.length).toBeGreaterThanOrEqual(session.turns?.samples ?? Infinity);
  expect(Math.min(...turns.flatMap(({ samples }) => samples))).toBeGreaterThan(0.0185);
  expect(session.operation).toBeGreaterThan(0.0185);
  expect(finish.values['error-rate']).toBe(0);
  expect(finish.values.throughput).toBeGreaterThan(10);
  expect(finish.values.throughput).toBeLessThan(400);
  expect(liveGroups()).toEqual([]);
});

describe.skipIf(process.platform !== 'linux')('accounting', () => {
  test('counts the processor time of a request and the peak of memory', async () => {
    const { turns, finish } = await measure(spec(['working', '4'], { rate: 40 }), 4);
    const cpu = median(turns.map((turn) => turn.cpu ?? Number.NaN));
    expect(cpu).toBeGreaterThan(0.003);
    expect(cpu).toBeLessThan(0.02);
    expect(finish.peakMemory).toBeGreaterThan(30e6);
    const large = await measure(spec(['large', '100']), 1);
    expect((large.finish.peakMemory ?? 0) - (finish.peakMemory ?? 0)).toBeGreaterThan(80e6);
  });

  test.each([
    ['keeps connections', 'HTTP/1.1'],
    ['closes each of them', 'HTTP/1.0'],
  ])('a Python server that %s, thread by thread', async (_, version) => {
    const serve = { argv: ['python3', 'server.py', version], directory: '.', environment: {} };
    const { turns, finish, samples } = await measure(spec([], { serve, rate: 50 }), 6);
    // Threads that live for one request take 2 ms of processor time each and are gone when anybody looks.
    const cpu = sum(turns.map((turn) => turn.cpu ?? Number.NaN)) / turns.length;
    expect(cpu).toBeGreaterThan(0.0015);
    expect(Math.min(...samples)).toBeGreaterThan(0.002);
    expect(finish.peakMemory).toBeGreaterThan(5e6);
  });
});

/** What is left of some things when others are taken away, one for one. */
const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return some.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe('requests', () => {
  const log = join(scratch, 'log');
  const asked = async (part: Partial<HttpSpec>) => {
    rmSync(log, { force: true });
    const { session } = await measure(spec(['echo', log], part), 2);
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    return { session, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
  };

  test('carry their method, headers and body, and may expect another status', async () => {
    const { lines } = await asked({
      requests: [
        request({
          method: 'POST',
          url: 'http://127.0.0.1:{port}/items?page=1',
          headers: { 'X-Shop': 'shoes' },
          body: { text: '{"ü":1}' },
          expect: 201,
        }),
      ],
    });
    expect(lines.at(-1)).toMatchObject({
      method: 'POST',
      url: '/items?page=1',
      headers: { 'x-shop': 'shoes', 'content-length': '8' },
      body: '{"ü":1}',
    });
    const own = { requests: [request({ body: { file: 'server.py' }, method: 'PUT' })] };
    expect((await asked(own)).lines.at(-1)?.['body']).toBe(readFileSync(join(root, 'server.py'), 'utf8'));
  });

  test('are drawn alike for one seed', async () => {
    const arrived: string[] = [];
    const server = createServer(({ url }, response) => {
      arrived.push(url ?? '');
      response.end('ok');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const requests = Array.from('abcdefghij', (letter) => {
      const { url: _, ...rest } = request();
      return { ...rest, body: null, origin, path: `/${letter}` };
    });
    const turn = async (seed: number): Promise<readonly string[]> => {
      arrived.length = 0;
      await using loader = await startLoader(resolve('build/http-worker.js'), here, false);
      const load = loadOf(spec(null, { rate: 200 }), { requests, seed, slowdown: 0, ca: null });
      await loader.ask({ kind: 'begin', load }, 60);
      await loader.ask({ kind: 'turn', seconds: 0.2 }, 60);
      return arrived.toSorted();
    };
    const [one, again, other] = [await turn(1), await turn(1), await turn(2)];
    server.close();
    // While answers are late a turn asks on, and one request overtakes another: the longer turn has all of the shorter.
    const [longer, shorter] = one.length < again.length ? [again, one] : [one, again];
    expect(shorter.length).toBeGreaterThanOrEqual(LEAD + 40);
    expect(without(shorter, longer)).toEqual([]);
    expect(without(other.slice(0, 40), one)).not.toEqual([]);
  });

  test('use connections again, or a new one each', async () => {
    const kept = (await asked({})).lines;
    expect(kept.at(-1)?.['connections']).toBeLessThan(kept.length / 2);
    const { lines } = await asked({ keepAlive: false });
    expect(lines.at(-1)?.['connections']).toBe(lines.length);
    expect(lines.at(-1)?.['headers']).toMatchObject({ connection: 'close' });
  });

  test('wait for a connection when all are taken, and that counts', async () => {
    const { samples } = await measure(spec(['slow', '50'], { connections: 2, rate: 100 }), 2);
    expect(Math.max(...samples)).toBeGreaterThan(0.08);
  });

  test('follow no redirect', async () => {
    const requests = [request({ expect: 302 })];
    const { finish } = await measure(spec(['moved'], { requests }), 1);
    expect(finish.values['error-rate']).toBe(0);
    expect((await failureOf(measure(spec(['moved'])))).message).toContain('was answered with 302');
  });
});

test('as fast as answers come: what the server can take', async () => {
  const { finish, turns } = await measure(spec(['working', '2'], { rate: null, connections: 4 }));
  expect(finish.values.throughput).toBeGreaterThan(5);
  expect(finish.values.throughput).toBeLessThan(500);
  expect(turns.every(({ samples }) => samples.length > 4)).toBe(true);
});

test('news before an answer is no answer', async () => {
  const { finish, samples } = await measure(
    spec(['hinting'], { requests: [request({ expect: 200 })], errors: 0 }),
  );
  expect(finish.values['error-rate']).toBe(0);
  expect(samples.length).toBeGreaterThan(0);
});

test('a server that stalls cannot hide it between short turns', async () => {
  const { samples } = await measure(spec(['stalling'], { rate: 50 }), 30);
  // Three in ten come while it stalls. If a turn of five requests did not go on meanwhile, one in thirty would wait.
  const waited = samples.filter((sample) => sample > 0.03).length / samples.length;
  expect(waited).toBeGreaterThan(0.15);
});

test('a service that runs already is asked no faster than its rate, to warm it up either', async () => {
  const asked: number[] = [];
  const service = createServer((_, response) => {
    asked.push(performance.now());
    response.end('ok');
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const { port } = service.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/x`;
  const warming = httpRunner({ effort: { worked: 1.5, waited: 1, longest: 2 } });
  await using session = await warming.open(
    spec(null, { ready: null, rate: 20, requests: [request({ url })] }),
    null,
    here,
    { seed: 1, metrics: [], hurried: false },
  );
  service.close();
  expect(session.operation).toBeGreaterThan(0);
  const seconds = (Math.max(...asked) - Math.min(...asked)) / 1000;
  // Two requests before every turn of five come as they are answered.
  expect(asked.length).toBeLessThan(2 * (20 * seconds + 7));
});

test('a rate the server cannot take is said, and answers wait in line', async () => {
  // However slow the machine is, the first in line is not kept waiting by those who came later, and nobody gives up.
  const patient = { rate: 200, connections: 10, timeout: 55 };
  const { session, turns, finish } = await measure(spec(['working', '20'], patient), 3);
  expect(session.warnings).toContainEqual(expect.stringContaining('the server could not keep up with 200/s'));
  expect(finish.values.throughput).toBeLessThan(60);
  expect(Math.max(...turns.flatMap(({ samples }) => samples))).toBeGreaterThan(0.1);
});

test('who gives up because the rate is too high is told so', async () => {
  const impatient = { rate: 1000, timeout: 1 };
  await expect(measure(spec(['working', '20'], impatient), 3)).rejects.toMatchObject({
    failure: {
      message: expect.stringMatching(/requests failed.* got no response within 1 s/s),
      hint: expect.stringContaining('`rate: 1000`), so the queue kept growing'),
    },
  });
});

describe('TLS', () => {
  beforeAll(() => {
    if (existsSync(join(root, 'tls/cert.pem'))) return;
    execFileSync('mkdir', ['-p', 'tls'], { cwd: root });
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', 'tls/key.pem', '-out', 'tls/cert.pem'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
      {
        cwd: root,
        stdio: 'ignore',
      },
    );
  });
  afterAll(() => rmSync(join(root, 'tls'), { recursive: true, force: true }));
  const secure = (host: string, ca: string | null): HttpSpec =>
    spec(['tls'], {
      ca,
      ready: { url: `https://${host}:{port}/health`, status: null },
      requests: [request({ url: `https://${host}:{port}/x` })],
    });

  test('a homemade certificate is good enough on loopback', async () => {
    expect((await measure(secure('localhost', null), 1)).finish.values['error-rate']).toBe(0);
  });

  test('an authority that is named has to have signed it', async () => {
    expect((await measure(secure('localhost', 'tls/cert.pem'), 1)).finish.values['error-rate']).toBe(0);
    const { message } = await failureOf(measure(secure('127.0.0.1', 'tls/cert.pem')));
    expect(message).toContain('did not trust the certificate of the server (ERR_TLS_CERT_ALTNAME_INVALID)');
  });
});

test('a service that runs already is asked and left alone', async () => {
  const server = createServer((_, response) => response.end('ok'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { turns, finish } = await measure(spec(null, { ready: null, requests: [request({ url })] }));
  expect(turns.map((turn) => turn.cpu)).toEqual([null, null, null]);
  expect(finish.peakMemory).toBeNull();
  expect(server.listening).toBe(true);
  server.closeAllConnections();
  server.close();
  const { message } = await failureOf(measure(spec(null, { ready: null, requests: [request({ url })] })));
  expect(message).toContain('was refused the connection');
});

describe('servers in trouble', () => {
  const name = (mode: string): string =>
    `server ${commandInWords([process.execPath, 'server.mjs', ...mode.split(' ')])}`;

  test.each([
    ['ends at once', 'absent', { message: 'before it was ready, ended with exit code 3', exitCode: 3 }],
    [
      'is asked at another port than it listens on',
      'elsewhere',
      {
        message: 'was not ready within 1 s: http://127.0.0.1:',
        hint: /^it is listening on port \d+; it must listen on the port/,
      },
    ],
    [
      'listens on no port',
      'nowhere',
      { message: 'refused the connection', hint: /^it is not listening on any port/ },
    ],
    ['never gets healthy', 'unhealthy', { message: '/health answered 503', hint: /within: 2min/ }],
    ['speaks no HTTP', 'noise', { message: 'was not ready within 1 s', hint: /right URL/ }],
    [
      'dies when asked often',
      'dying 30',
      { message: 'while it was sent requests, ended with exit code 7', output: 'out of shoes' },
    ],
    [
      'fails now and then',
      'failing 3',
      { message: /^\d+ of \d+ requests failed, and at most 1.0 % may: GET \/x was answered with 500/ },
    ],
    ['fails always', 'failing 1', { message: 'was answered with 500', output: 'no stock of shoes' }],
    ['hangs', 'hanging', { message: 'GET /x got no response within 1 s (8 times)' }],
    ['answers without end', 'huge', { message: 'got a response larger than 64 MiB' }],
    ['closes connections', 'resetting', { message: 'lost the connection before the response was complete' }],
    ['leaves a process of its own session', 'helper detached', { message: 'left a process running: sleep' }],
  ])('one that %s', async (_, mode, expected: Record<string, string | RegExp | number>) => {
    const failure = await failureOf(
      measure(spec(mode.split(' '), { timeout: mode === 'huge' ? 9 : 1, within: 1, rate: 100 })),
    );
    if (!/requests failed/.test(failure.message)) expect(failure.message).toContain(name(mode));
    for (const [key, value] of Object.entries(expected)) {
      const actual = failure[key as keyof typeof failure];
      if (typeof value === 'number') expect(actual).toBe(value);
      else if (value instanceof RegExp) expect(actual).toMatch(value);
      else expect(actual).toContain(value);
    }
    expect(failure.output).not.toContain('\u001b');
    expect(liveGroups()).toEqual([]);
  });

  test('one that prints without end is measured all the same', async () => {
    const { samples } = await measure(spec(['flooding']), 2);
    expect(samples.length).toBeGreaterThan(10);
  });

  test('one that has helpers in its group, or takes its time to end, is ended', async () => {
    for (const mode of ['helper', 'stubborn']) {
      const { finish } = await measure(spec([mode]), 1);
      expect(finish.values['error-rate']).toBe(0);
      expect(liveGroups()).toEqual([]);
    }
  });

  test('a few failures are allowed where the file says so, and counted', async () => {
    const { finish } = await measure(spec(['failing', '10'], { errors: 0.3 }), 5);
    expect(finish.values['error-rate']).toBeCloseTo(0.1, 1);
    expect((await measure(spec(['failing', '1000'], { errors: 0 }), 1)).finish.values['error-rate']).toBe(0);
  });

  test('a port that somebody else took is tried again', async () => {
    const file = join(scratch, 'tries');
    // Pretends that its first two ports are taken.
    const script = `const fs = require('fs'); fs.appendFileSync(process.argv[1], '.'); const port = process.env.PORT;
      if (fs.readFileSync(process.argv[1], 'utf8').length < 3) throw new Error('listen EADDRINUSE: address already in use');
      require('http').createServer((q, r) => r.end('ok')).listen(port, '127.0.0.1')`;
    writeFileSync(file, '');
    const serve = { argv: [process.execPath, '-e', script, file], directory: '.', environment: {} };
    expect((await measure(spec([], { serve }), 1)).samples.length).toBeGreaterThan(0);
    expect(readFileSync(file, 'utf8')).toBe('...');
  });

  test('what cannot start is found when benchmarks are listed', async () => {
    const serve = { argv: ['no-such-server'], directory: '.', environment: {} };
    expect((await failureOf(runner.list(spec([], { serve }), here))).message).toBe(
      'server `no-such-server`: command not found: no-such-server',
    );
    const lost = { ...serve, argv: ['node'], directory: 'none' };
    expect((await failureOf(runner.list(spec([], { serve: lost }), here))).message).toContain('folder none');
    const file = { requests: [request({ body: { file: 'none.json' } })] };
    expect((await failureOf(runner.list(spec(['ok'], file), here))).message).toBe(
      '`file: none.json` does not exist',
    );
    expect((await failureOf(runner.list(spec(['ok'], { ca: 'none.pem' }), here))).message).toContain(
      'ca: none',
    );
  });
});

test('an abort ends server and load generator in the middle of a turn', async () => {
  const stop = new AbortController();
  const session: Session = await runner.open(
    spec(['slow', '400'], { rate: 20 }),
    null,
    side(root, stop.signal),
  );
  const turn = session.turn(1);
  const pids = liveGroups();
  expect(pids.length).toBe(2);
  setTimeout(() => stop.abort(new Error('enough')), 100);
  await expect(turn).rejects.toThrow('enough');
  await session[Symbol.asyncDispose]();
  expect(pids.some(isAlive)).toBe(false);
});

test('the port goes where the file wants it', async () => {
  const script = `require('http').createServer((q, r) => r.end('ok')).listen(Number(process.argv[1]), '127.0.0.1');
    if (process.env.LISTEN !== 'p' + process.argv[1] || process.env.PORT !== process.argv[1]) process.exit(9)`;
  const serve = {
    argv: [process.execPath, '-e', script, '{port}'],
    directory: '.',
    environment: { LISTEN: 'p{port}' },
  };
  expect((await measure(spec([], { serve }), 1)).samples.length).toBeGreaterThan(0);
});
