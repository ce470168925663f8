import { expect, test } from 'vitest';
import type { HttpSpec } from '../../src/core/model/http-spec.ts';
import type { ProgramSpec } from '../../src/core/model/program-spec.ts';
import { candidates, type SuiteListings } from '../../src/measure/discover.ts';
import { failureOf } from '../../src/core/model/measurement.ts';
import type { Suite } from '../../src/core/model/configuration.ts';

const program = (file: string): ProgramSpec => ({ argv: ['node', file], directory: '.', environment: {} });

const suite = (part: Partial<HttpSpec> = {}): Suite => ({
  name: 'shop',
  runner: {
    kind: 'http',
    serve: program('server.js'),
    ready: null,
    within: 30,
    requests: [],
    warmUp: null,
    duration: 0.8,
    rate: 50,
    connections: 10,
    keepAlive: true,
    timeout: 1,
    errors: 0,
    ca: null,
    ...part,
  },
  scenario: null,
  dataset: null,
  whenChanged: [],
  harness: [],
  position: { line: 1, column: 1 },
});

const found = { tasks: [{ task: null, warnings: [] }] };
const both: SuiteListings = { head: found, own: found, overlaid: null, harness: 'head' };

test('base is asked what head is asked, and started as it says itself', () => {
  const head = suite({ rate: 200, serve: program('dist/server.js'), within: 5 });
  const [candidate] = candidates(head, suite(), both);
  expect(candidate?.record.status).toBe('measured');
  expect(candidate?.specs.head).toEqual(head.runner);
  expect(candidate?.specs.base).toEqual({ ...head.runner, serve: program('server.js'), within: 30 });
});

test('a service that runs already is never compared with itself', () => {
  const running = suite({ serve: null });
  for (const base of [running, suite()]) {
    const [candidate, ...others] = candidates(running, base, both);
    expect(others).toEqual([]);
    expect(candidate?.record.status).toBe('failed');
    expect(candidate && failureOf(candidate.record)?.message).toContain('there is nothing to compare');
    expect(candidate?.specs).toEqual({ base: null, head: null });
  }
});

test('what only head declares is measured alone, running already or not', () => {
  const [candidate] = candidates(suite({ serve: null }), null, { ...both, own: null, harness: 'own' });
  expect(candidate?.record.status).toBe('new');
  expect(candidate?.specs.head).not.toBeNull();
});

test('what every side leaves out is no benchmark, and is said; what one side runs is one', () => {
  const run = (task: string) => ({ task, warnings: [] });
  const skipped = (task: string) => ({ ...run(task), skipped: 'no GPU' });
  const listed = (...tasks: ReturnType<typeof run>[]) => ({ tasks });
  const paired = candidates(suite(), suite(), {
    ...both,
    head: listed(run('a'), skipped('b'), skipped('c')),
    own: listed(run('a'), run('b'), skipped('c')),
  });
  expect(paired.map(({ record }) => [record.path, record.status])).toEqual([
    ['shop/a', 'measured'],
    ['shop/b', 'measured'],
  ]);
  expect(paired[0]?.record.warnings).toEqual(['shop/c is not measured: no GPU']);
  const nothing = { ...both, head: listed(skipped('c')), own: listed(skipped('c')) };
  const [only] = candidates(suite(), suite(), nothing);
  expect(only?.record.status).toBe('failed');
  expect(only && failureOf(only.record)?.message).toBe('every benchmark is skipped');
});

test('a file whose hash looks like a word keeps its comparison', () => {
  const bundle: Suite = {
    ...suite(),
    name: 'bundle',
    runner: { kind: 'size', files: ['dist/**'], exclude: [], each: true },
  };
  const of = (...tasks: string[]) => ({ tasks: tasks.map((task) => ({ task, warnings: [] })) });
  const paired = candidates(bundle, bundle, {
    head: of('main-*.js', 'style.css'),
    own: of('main-abcdefgh.js', 'style.css'),
    overlaid: null,
    harness: 'head',
  });
  expect(paired.map(({ record, names }) => ({ path: record.path, status: record.status, names }))).toEqual([
    {
      path: 'bundle/main-*.js',
      status: 'measured',
      names: { base: ['main-abcdefgh.js'], head: ['main-*.js'] },
    },
    { path: 'bundle/style.css', status: 'measured', names: { base: ['style.css'], head: ['style.css'] } },
  ]);
});
