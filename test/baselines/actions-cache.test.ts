import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actionsCacheStore, keyPrefix, type CacheStoreOptions } from '../../src/baselines/actions-cache.ts';
import { CACHE_FILE, CACHE_PATH } from '../../src/baselines/cache-protocol.ts';
import type { Found, Saved } from '../../src/baselines/store.ts';
import { addRun, decodeBaseline } from '../../src/core/screening/baseline-codec.ts';
import type { BaselineRun } from '../../src/core/model/baseline-run.ts';
import { benchmarksOf, digestOf, hash, MACHINE, runOf } from '../core/screening/baseline-runs.ts';
import { temporaryFolder } from '../git/real-git.ts';
import { hasAzurite, startAzurite, type Azurite } from './azurite.ts';
import { startCacheService, type CacheService } from './cache-service.ts';

const configuration = digestOf('perf-budgets.yml');
const LISTED = { key: `${keyPrefix(configuration)}x`, ref: 'refs/heads/main' };
const wanted = { configuration, fingerprint: MACHINE.fingerprint };
const other = { ...MACHINE, fingerprint: digestOf('another machine') };
const signal = new AbortController().signal;

// The client of the cache hands folders to tar without quotes.
const parent = mkdtempSync(join(tmpdir(), 'perf-budgets-test-'));
afterAll(() => rmSync(parent, { recursive: true }));
let service: CacheService;
const storeOf = (options: Partial<CacheStoreOptions> = {}) =>
  actionsCacheStore({ variables: service.variables, run: { id: 1, attempt: 1 }, parent, ...options });
const load = (options: Partial<CacheStoreOptions> = {}): Promise<Found> =>
  storeOf(options).load(wanted, signal);
const save = (run: BaselineRun, options: Partial<CacheStoreOptions> = {}): Promise<Saved> =>
  storeOf(options).save(run, configuration, signal);

afterEach(() => {
  service.fault = 'none';
  service.entries.length = 0;
  service.calls.length = 0;
  expect(readdirSync(parent)).toEqual([]);
});

describe('when the service is in trouble, before any bytes are moved', () => {
  beforeAll(async () => {
    const nowhere = (): Promise<string> => Promise.resolve('http://127.0.0.1:1/nothing');
    service = await startCacheService({ upload: nowhere, download: nowhere });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  test('a miss is no outage, and the list of entries tells absence for sure', async () => {
    expect(await load()).toEqual({
      availability: 'never-written',
      text: 'no run of main is in the cache: none has been stored yet, or none was used for seven days',
      runs: [],
    });
    service.calls.length = 0;
    expect(await load({ listEntries: service.list })).toMatchObject({
      availability: 'never-written',
      text: 'no run of main is in the cache',
    });
    expect(service.calls).toEqual([]);
  });

  test('the newest of the same kind of machine is asked for, then any', async () => {
    await load();
    expect(service.calls[0]).toMatchObject({
      name: 'GetCacheEntryDownloadURL',
      body: {
        restore_keys: [
          `perf-budgets-v1-${configuration}-${MACHINE.fingerprint}-`,
          `perf-budgets-v1-${configuration}-`,
        ],
      },
    });
  });

  test.each<[string, CacheService['fault'], string, string]>([
    ['429', '429', 'unavailable', 'the cache does not work'],
    ['no permission to read', 'denied', 'refused', 'may not read'],
  ])('%s', async (_, fault, availability, text) => {
    service.fault = fault;
    expect(await load()).toMatchObject({ availability, text: expect.stringContaining(text), runs: [] });
    expect(await load({ listEntries: () => Promise.resolve(null) })).toMatchObject({ availability });
    const saved = await save(runOf(1));
    expect(saved).toMatchObject({
      saved: false,
      text: expect.stringContaining('a new entry would hide them'),
    });
    expect(service.calls.some(({ name }) => name === 'CreateCacheEntry')).toBe(false);
  });

  test('a service that never answers is given up at the deadline, and nothing of it is left running', async () => {
    service.fault = 'stalled';
    const found = await load({ deadline: 1.5 });
    expect(found).toMatchObject({
      availability: 'unavailable',
      text: expect.stringContaining('did not answer within 1.5 s'),
    });
    expect(await save(runOf(1), { deadline: 1.5 })).toMatchObject({ saved: false });
  });

  // The client itself tries for half a minute.
  test.each(['500', 'garbage'] as const)(
    'one that answers %s again and again is an outage',
    async (fault) => {
      service.fault = fault;
      expect(await load({ deadline: 2 })).toMatchObject({ availability: 'unavailable', runs: [] });
      expect(service.calls.length).toBeGreaterThan(0);
    },
  );

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['nothing listens there', { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' }, 'unavailable', 'does not work'],
    ['no token', { ACTIONS_RUNTIME_TOKEN: '' }, 'unavailable', 'ACTIONS_RUNTIME_TOKEN'],
    ['no service at all', { ACTIONS_RESULTS_URL: '' }, 'unavailable', 'no cache service here'],
    ['a run that may not read', { ACTIONS_CACHE_MODE: 'none' }, 'refused', 'may not read caches'],
    ['a run that may only write', { ACTIONS_CACHE_MODE: 'write-only' }, 'refused', 'may not read caches'],
  ])('%s', async (_, variables, availability, text) => {
    const options = { variables: { ...service.variables, ...variables }, deadline: 45 };
    expect(await load(options)).toMatchObject({ availability, text: expect.stringContaining(text) });
    expect(await save(runOf(1), options)).toMatchObject({ saved: false });
  });

  test('entries that are listed and not given out are not taken for absent', async () => {
    expect(await load({ listEntries: () => Promise.resolve([LISTED]) })).toMatchObject({
      availability: 'unavailable',
    });
  });

  test('what the change itself has stored under their name is not even asked for', async () => {
    service.calls.length = 0;
    const own = { key: `${keyPrefix(configuration)}y`, ref: 'refs/pull/7/merge' };
    const listEntries = () => Promise.resolve([LISTED, own]);
    expect(await load({ listEntries, ownRef: own.ref })).toMatchObject({
      availability: 'corrupt',
      text: expect.stringContaining('this change stored an entry of its own under the same key'),
      runs: [],
    });
    expect(service.calls).toEqual([]);
    // Another change's entries are given to nobody else.
    await load({ listEntries, ownRef: 'refs/pull/8/merge' });
    expect(service.calls).not.toEqual([]);
  });

  test('a change whose token may not list who stored what uses nothing', async () => {
    service.calls.length = 0;
    for (const options of [{}, { listEntries: () => Promise.resolve(null) }])
      expect(await load({ ...options, ownRef: 'refs/pull/7/merge' })).toMatchObject({
        availability: 'refused',
        text: expect.stringContaining('give the job the permission actions: read'),
        runs: [],
      });
    expect(service.calls).toEqual([]);
  });

  test('evicted between the list and the request', async () => {
    const answers = [[LISTED], []];
    expect(await load({ listEntries: () => Promise.resolve(answers.shift() ?? []) })).toMatchObject({
      availability: 'evicted',
      text: expect.stringContaining('evicted from the cache'),
    });
  });

  test('trouble on this side is no more than trouble with the store', async () => {
    const nowhere = join(parent, 'missing');
    expect(await load({ parent: nowhere })).toMatchObject({ availability: 'unavailable', runs: [] });
    expect(await save(runOf(1), { parent: nowhere })).toMatchObject({
      saved: false,
      text: expect.stringContaining('ENOENT'),
    });
    expect(await load({ worker: join(parent, 'missing.js') })).toMatchObject({ availability: 'unavailable' });
    const listEntries = (): Promise<never> => Promise.reject(new Error('403'));
    expect(await load({ listEntries })).toMatchObject({ availability: 'never-written' });
  });

  test('an abort ends it', async () => {
    service.fault = 'stalled';
    const stop = new AbortController();
    const loading = storeOf().load(wanted, stop.signal);
    setTimeout(() => stop.abort(new Error('cancelled')), 500);
    await expect(loading).rejects.toThrow('cancelled');
  });
});

describe.skipIf(!hasAzurite)(
  'with real bytes in Azurite (skipped where .ci/run has not installed it)',
  () => {
    let azurite: Azurite;
    beforeAll(async () => {
      azurite = await startAzurite();
      service = await startCacheService(azurite);
    });
    afterAll(async () => {
      await service[Symbol.asyncDispose]();
      await azurite[Symbol.asyncDispose]();
    });
    const blob = (): string => service.entries.at(-1)?.blob ?? '';
    /** Puts an archive of these files in the place of the newest entry. */
    const replaceBy = async (fill: (folder: string) => void): Promise<void> => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, CACHE_PATH));
      fill(join(folder, CACHE_PATH));
      const zstd = (await azurite.bytes(blob())).readUInt32LE(0) === 0xfd2fb528;
      const program = zstd ? 'zstd' : 'gzip';
      execFileSync(
        'tar',
        ['-cf', 'archive', '-P', `--use-compress-program=${program}`, ...readdirSync(folder)],
        { cwd: folder },
      );
      await azurite.replace(blob(), readFileSync(join(folder, 'archive')));
    };

    test('what the change stores while it asks is noticed after the answer', async () => {
      await save(runOf(1));
      const own = { key: `${keyPrefix(configuration)}y`, ref: 'refs/pull/7/merge' };
      const loadAsChange = (answers: (readonly { key: string; ref: string }[] | null)[]): Promise<Found> =>
        storeOf({ listEntries: () => Promise.resolve(answers.shift() ?? null), ownRef: own.ref }).load(
          wanted,
          signal,
        );
      expect(await loadAsChange([[LISTED], [LISTED]])).toMatchObject({ availability: 'found' });
      expect(await loadAsChange([[LISTED], [LISTED, own]])).toMatchObject({
        availability: 'corrupt',
        runs: [],
      });
      expect(await loadAsChange([[LISTED], null])).toMatchObject({ availability: 'refused', runs: [] });
    });

    test('a run is stored and found again, the next one beside it, under keys of their own', async () => {
      expect(await save(runOf(1))).toEqual({ saved: true, text: 'stored in the cache, as the first one' });
      expect(await save(runOf(2), { run: { id: 2, attempt: 1 } })).toMatchObject({
        saved: true,
        text: 'stored in the cache, with 1 earlier run',
      });
      const { runs, ...found } = await load({ listEntries: service.list });
      expect(found).toEqual({ availability: 'found', text: '2 runs of main in the cache' });
      expect(runs.map(({ commit, benchmarks }) => [commit, benchmarks.length])).toEqual([
        [runOf(1).commit, 3],
        [runOf(2).commit, 3],
      ]);
      expect(service.entries.map(({ key }) => key)).toEqual(
        [1, 2].map(
          (id) => `perf-budgets-v1-${configuration}-${MACHINE.fingerprint}-${runOf(id).commit}-${id}-1`,
        ),
      );
      expect((await azurite.bytes(blob())).length).toBeLessThan(10_000);
    });

    test('the newest entry of the same kind of machine is found before a newer one of another', async () => {
      await save(runOf(1));
      await save(runOf(2, { machine: other }), { run: { id: 2, attempt: 1 } });
      await save(runOf(3), { run: { id: 3, attempt: 1 } });
      await save(runOf(4, { machine: other }), { run: { id: 4, attempt: 1 } });
      const { runs } = await load();
      expect(runs.map(({ commit }) => commit)).toEqual([1, 3].map((index) => runOf(index).commit));
      const third = await storeOf().load({ configuration, fingerprint: digestOf('a third') }, signal);
      expect(third.runs.map(({ commit }) => commit)).toEqual([1, 2, 4].map((index) => runOf(index).commit));
      expect(
        (await storeOf().load({ ...wanted, configuration: digestOf('other.yml') }, signal)).availability,
      ).toBe('never-written');
    });

    test('100 benchmarks with 20 runs stay below 256 KiB', async () => {
      let text: string | null = null;
      for (let id = 1; id <= 19; id++) {
        const read = text === null ? null : decodeBaseline(text, hash);
        const earlier = read !== null && 'baseline' in read ? read.baseline : null;
        text = addRun(earlier, runOf(id, { benchmarks: benchmarksOf(100, id) }), configuration, hash);
      }
      await save(runOf(1));
      await replaceBy((folder) => writeFileSync(join(folder, CACHE_FILE), text ?? ''));
      await save(runOf(20, { benchmarks: benchmarksOf(100, 20) }), { run: { id: 20, attempt: 1 } });
      const { runs } = await load();
      expect([runs.length, runs[0]?.benchmarks.length]).toEqual([20, 100]);
      expect((await azurite.bytes(blob())).length).toBeLessThan(256 * 1024);
    });

    test('an entry under the same key stays as it is', async () => {
      await save(runOf(1));
      expect(await save(runOf(1))).toMatchObject({
        saved: false,
        text: expect.stringContaining('already exists'),
      });
      expect((await load()).runs).toHaveLength(1);
    });

    test('a run that may only read says so, and reads', async () => {
      await save(runOf(1));
      const variables = { ...service.variables, ACTIONS_CACHE_MODE: 'read' };
      expect(await save(runOf(2), { variables })).toEqual({
        saved: false,
        text: 'the cache rejected it (this run may not write caches)',
      });
      expect((await load({ variables })).runs).toHaveLength(1);
    });

    test('evicted between looking it up and fetching it', async () => {
      await save(runOf(1));
      await azurite.remove(blob());
      // Without the list that is all there is to know.
      expect(await load()).toMatchObject({ availability: 'corrupt', runs: [] });
      service.fault = 'evicting';
      expect(await load({ listEntries: service.list })).toMatchObject({ availability: 'evicted', runs: [] });
      service.fault = 'none';
      expect(await save(runOf(2), { run: { id: 2, attempt: 1 } })).toMatchObject({ saved: true });
    });

    test('a run beside a broken entry begins anew and says so', async () => {
      await save(runOf(1));
      await azurite.replace(blob(), Buffer.from('broken'));
      expect(await save(runOf(2), { run: { id: 2, attempt: 1 } })).toMatchObject({
        saved: true,
        text: expect.stringContaining('as the first one; the stored runs of main are not used'),
      });
      expect((await load()).runs.map(({ commit }) => commit)).toEqual([runOf(2).commit]);
    });

    test('no address with a signature gets into a report', async () => {
      await save(runOf(1));
      await azurite.replace(blob(), Buffer.from('broken'));
      for (const options of [{}, { deadline: 0.3 }, { listEntries: service.list }])
        expect((await load(options)).text).not.toMatch(/sig=|http/);
    });

    test.each<[string, (bytes: Buffer) => Buffer]>([
      ['bytes that are no archive', () => Buffer.from('<html>not found</html>')],
      ['half an archive', (bytes) => bytes.subarray(0, bytes.length / 2)],
      ['nothing at all', () => Buffer.alloc(0)],
    ])('%s', async (_, spoil) => {
      await save(runOf(1));
      await azurite.replace(blob(), spoil(await azurite.bytes(blob())));
      const found = await load();
      expect(['corrupt', 'unavailable']).toContain(found.availability);
      expect(found).toMatchObject({ runs: [], text: expect.stringMatching(/not used|does not work/) });
    });

    test.each<[string, (folder: string) => void, string]>([
      [
        'a wrong digest',
        (folder) => writeFileSync(join(folder, CACHE_FILE), '{"digest":"0","content":{"schema":1}}'),
        'contents are invalid',
      ],
      ['an empty file', (folder) => writeFileSync(join(folder, CACHE_FILE), ''), 'not JSON'],
      [
        'a huge one',
        (folder) => writeFileSync(join(folder, CACHE_FILE), 'x'.repeat(300_000)),
        'larger than 256 KiB',
      ],
      [
        'a file too many',
        (folder) => ['extra', CACHE_FILE].forEach((name) => writeFileSync(join(folder, name), '')),
        'unexpected files',
      ],
      ['a file too few', () => {}, 'unexpected files'],
      ['a link', (folder) => symlinkSync('/etc/hostname', join(folder, CACHE_FILE)), 'not a regular file'],
      ['a folder', (folder) => mkdirSync(join(folder, CACHE_FILE)), 'not a regular file'],
    ])('an archive of %s', async (_, fill, problem) => {
      await save(runOf(1));
      await replaceBy(fill);
      expect(await load()).toMatchObject({
        availability: 'corrupt',
        text: expect.stringContaining(problem),
        runs: [],
      });
    });
  },
);
