// Benchmarks of real JMH, as odd as they come.

import { beforeAll, describe, expect, test } from 'vitest';
import type { JmhSpec } from '../../../src/core/model/suite-specs.ts';
import { jmh } from '../../../src/runners/jmh/runner.ts';
import { DEFAULT_TRIAL_OPTIONS, type Session, type Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, median, side } from '../side.ts';
import { buildJar, hasMaven, ODD } from './project.ts';

const spec: JmhSpec = {
  kind: 'jmh',
  jar: 'target/benchmarks.jar',
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

/** One turn as long as the session wants it. */
const turnOf = (session: Session) => session.turn(session.turns?.seconds ?? 0);

describe.skipIf(!hasMaven)('jmh', { timeout: 300_000 }, () => {
  const root = temporaryFolder();
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 20 };
  const inMicroseconds = async (task: string, where = context): Promise<number> => {
    await using session = await jmh.open(spec, `example.Odd.${task}`, where);
    return median((await turnOf(session)).samples) * 1e6;
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    expect(buildJar(root, ODD)).toBe('');
    tasks = await jmh.list(spec, context);
  }, 600_000);

  test('all are found, with their parameters and modes', () => {
    const names = tasks.map(({ task }) => task?.replace('example.Odd.', ''));
    expect(names.toSorted((one = '', other = '') => (one < other ? -1 : 1))).toEqual([
      'both',
      'cold',
      'exits',
      'fails',
      'hangs',
      'modes:avgt',
      'modes:sample',
      'odd(size=LARGE,text=a b)',
      'odd(size=LARGE,text=c, d)',
      'odd(size=LARGE,text=größe/[x](y))',
      'odd(size=SMALL,text=a b)',
      'odd(size=SMALL,text=c, d)',
      'odd(size=SMALL,text=größe/[x](y))',
      'prints',
      'rate',
      'spin(turns=100)',
      'spin(turns=10000)',
    ]);
    const metricsOf = (name: string) => tasks.find(({ task }) => task === `example.Odd.${name}`)?.metrics;
    expect(metricsOf('rate')).toEqual(['throughput', 'heap-per-op']);
    expect(metricsOf('prints')).toEqual(expect.arrayContaining(['p50', 'p95', 'throughput', 'heap-per-op']));
  });

  test('the parameter and the code of the side are in the time', async () => {
    const other = temporaryFolder();
    expect(buildJar(other, ODD.replace('consumeCPU(turns.turns)', 'consumeCPU(8 * turns.turns)'))).toBe('');
    const [few, many] = [await inMicroseconds('spin(turns=100)'), await inMicroseconds('spin(turns=10000)')];
    expect(many / few).toBeGreaterThan(20);
    await jmh.list(spec, { ...context, root: other });
    const more = await inMicroseconds('spin(turns=10000)', { ...context, root: other });
    expect(more / many).toBeGreaterThan(3);
    expect(more / many).toBeLessThan(24);
  });

  test.each([
    'odd(size=SMALL,text=größe/[x](y))',
    'odd(size=LARGE,text=c, d)',
    'prints',
    'both',
    'modes:avgt',
  ])('%s alone is run', async (name) => {
    expect(await inMicroseconds(name)).toBeGreaterThan(0);
  });

  test('single operations are times of their own, rates go the other way, the first operation is cold', async () => {
    await using single = await jmh.open(spec, 'example.Odd.modes:sample', context);
    expect((await turnOf(single)).samples.length).toBeGreaterThan(20);
    await using rate = await jmh.open(spec, 'example.Odd.rate', context, {
      ...DEFAULT_TRIAL_OPTIONS,
      metrics: ['throughput', 'heap-per-op'],
    });
    expect((await turnOf(rate)).samples).toEqual([]);
    const { values } = await rate.finish();
    expect(values.throughput).toBeGreaterThan(1000);
    expect(values['heap-per-op']).toBeGreaterThanOrEqual(1000);
    expect(values['heap-per-op']).toBeLessThan(1100);
    await using cold = await jmh.open(spec, 'example.Odd.cold', context);
    expect((await turnOf(cold)).samples).toHaveLength(1);
  });

  test('what a benchmark allocates is looked at where a budget asks for it', async () => {
    await using session = await jmh.open(spec, 'example.Odd.spin(turns=100)', context);
    await turnOf(session);
    expect((await session.finish()).values).toEqual({});
  });

  test.each([
    [
      'fails',
      /^example\.Odd\.fails ended with exit code 1$/,
      /^java\.lang\.IllegalStateException: oh no\n\tat example\.Odd\.fails/,
    ],
    [
      'exits',
      /^example\.Odd\.exits ended with exit code 1$/,
      /^VM prematurely exited.*System\.exit was called\?$/m,
    ],
    ['hangs', /^example\.Odd\.hangs said nothing for 20 s and was ended$/, /Fork: 1 of 1/],
  ])('%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(jmh.open(spec, `example.Odd.${name}`, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toMatch(output);
  });

  test('only and exclude choose, and options of JMH are passed on', async () => {
    const listed = async (more: Partial<JmhSpec>) =>
      (await jmh.list({ ...spec, ...more }, context)).map(({ task }) => task);
    expect(await listed({ only: ['*.spin*', '*.modes*'], exclude: ['*turns=100)'] })).toEqual([
      'example.Odd.modes:avgt',
      'example.Odd.modes:sample',
      'example.Odd.spin(turns=10000)',
    ]);
    expect(await listed({ only: ['*.spin*', '*.modes*'], args: ['-p', 'turns=7,8', '-bm', 'ss'] })).toEqual([
      'example.Odd.modes',
      'example.Odd.spin(turns=7)',
      'example.Odd.spin(turns=8)',
    ]);
  });

  test('what is not built, is no jar of JMH, or is ours to set, says so', async () => {
    const missing = await failureOf(jmh.list({ ...spec, jar: 'build/x.jar' }, context));
    expect(missing).toMatchObject({
      message: 'there is no build/x.jar',
      hint: expect.stringContaining('`prepare`') as string,
    });
    write(root, { 'x.jar': 'no jar' });
    const foreign = await failureOf(jmh.list({ ...spec, jar: 'x.jar' }, context));
    expect(foreign.message).toBe('the list of x.jar ended with exit code 1');
    expect(foreign.hint).toContain('shade');
    const nowhere = { ...context, environment: { PATH: '/nowhere' } };
    expect((await failureOf(jmh.list(spec, nowhere))).message).toBe('command not found: java');
    for (const [args, message] of [
      [['-wi', '3'], 'args: -wi is set by perf-budgets itself'],
      [['Odd'], 'args: Odd is not an option of JMH with its value, such as [-t, 2]'],
    ] as const)
      expect((await failureOf(jmh.list({ ...spec, args }, context))).message).toBe(message);
  });
});
