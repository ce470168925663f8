import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BenchmarkRecord, Report } from '../../src/core/model/report.ts';
import { encodeReport } from '../../src/core/record/codec.ts';
import type { FakeGitHub } from '../github/fake-github.ts';
import { startGitHub, type FakeServer, type Fault } from '../github/server.ts';
import { zipOf, type ZipEntry } from '../github/zips.ts';
import { benchmark, report, trialsOf } from '../report/sample-reports.ts';
import { makeRepository } from '../git/real-git.ts';
import { stepHere } from './in-process.ts';
import { ALL } from '../effort.ts';
import { until } from '../until.ts';
import { payload, start, step, type Step, type StepOptions } from './step.ts';
import type { BenchmarkParts, WrittenBenchmark } from '../report/written.ts';

const HEAD = 'a'.repeat(40);
const MERGE_BASE = 'b'.repeat(40);
const TIP = 'c'.repeat(40);
const RUN = 555;

const CONFIG = (budgets = "'**': { p50: +10% }"): string => `benchmarks:
  parser: { tinybench: bench/parser.js }
  startup: { command: node cli.js, when-changed: [src/**] }
budgets: { ${budgets} }
undecided: fail
`;

/** Trials around so many seconds: no two benchmarks, and no control, have the same times. */
const trials = (p50: number, change = 0, count = 12): WrittenBenchmark['trials'] =>
  trialsOf({ p50, count, change: () => change });
const secondsOf = (path: string): number => 1e-3 * (1 + path.length / 100 + path.charCodeAt(8) / 1000 || 1);
const measured = (path: string, change = 0, parts: BenchmarkParts = {}): WrittenBenchmark => {
  const p50 = secondsOf(path);
  return benchmark(path, { trials: trials(p50, change), control: trials(1.07 * p50, 0, 7), ...parts });
};

const record = (benchmarks: readonly BenchmarkRecord[], parts: Partial<Report> = {}): Report =>
  report({
    benchmarks,
    checks: [],
    verdict: 'within',
    head: { commit: HEAD, name: 'change', dirty: false },
    base: { commit: MERGE_BASE, name: 'main', dirty: false },
    ...parts,
  });

const ORDINARY = [measured('parser/small'), measured('parser/large'), measured('startup')];

interface Situation {
  readonly record?: Report | string;
  /** Records of parts, in place of one of the whole. */
  readonly parts?: readonly Report[];
  /** What else there is about the artifact's file and the artifact. */
  readonly entry?: Partial<ZipEntry>;
  readonly artifact?: Partial<FakeGitHub['artifacts'][number]>;
  readonly prepare?: (github: FakeGitHub) => void;
  readonly fault?: (route: string, index: number) => Fault | null;
  readonly run?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  /** In a process of its own. */
  readonly bundle?: boolean;
  /** Sent to that process when it has fetched everything. */
  readonly endBy?: NodeJS.Signals;
  readonly clock?: () => number;
}

let workspace: string;
beforeAll(() => {
  workspace = makeRepository({ 'README.md': 'default branch' });
});

const event = (parts: object = {}): object =>
  payload('workflow_run', 'completed', ({ workflow_run: run }: { workflow_run: object }) => ({
    workflow_run: {
      ...run,
      id: RUN,
      run_attempt: 2,
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'patch-1',
      head_repository: { id: 77, owner: { login: 'mallory' } },
      conclusion: 'success',
      path: '.github/workflows/perf.yml',
      run_started_at: '2026-11-20T10:00:00Z',
      ...parts,
    },
  }));

async function judge(
  situation: Situation = {},
): Promise<Step & { server: FakeServer; state: string | undefined }> {
  const server = await startGitHub();
  const { github } = server;
  github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: HEAD, ref: 'patch-1', repo: { id: 77 }, label: 'mallory:patch-1' },
    base: { ref: 'main', sha: TIP },
  });
  github.comparisons.set(`${TIP}...${HEAD}`, { mergeBase: MERGE_BASE, files: ['src/parse.js'] });
  github.files.set(`${MERGE_BASE}:perf-budgets.yml`, CONFIG());
  github.files.set(`${HEAD}:perf-budgets.yml`, CONFIG());
  github.files.set(`${TIP}:README.md`, 'words');
  for (const commit of [MERGE_BASE, HEAD]) {
    github.files.set(`${commit}:.github/workflows/perf.yml`, 'on: pull_request');
    github.files.set(`${commit}:README.md`, 'words');
  }
  for (const [index, part] of (situation.parts ?? []).entries()) {
    const zip = zipOf([{ name: 'report.json', data: encodeReport(part) }]);
    const name = `perf-budgets-record-part-${index + 1}`;
    github.artifacts.push({ id: 41 + index, name, run: RUN, zip, created: '2026-11-20T10:05:00Z' });
  }
  const text =
    typeof situation.record === 'string'
      ? situation.record
      : encodeReport(situation.record ?? record(ORDINARY));
  const zip = zipOf([{ name: 'report.json', data: text, ...situation.entry }]);
  github.artifacts.push({
    id: 31,
    name: 'perf-budgets-record',
    run: RUN,
    zip,
    created: '2026-11-20T10:05:00Z',
    digest: `sha256:${createHash('sha256').update(zip).digest('hex')}`,
    ...situation.artifact,
  });
  situation.prepare?.(github);
  server.fault = (index, route) => situation.fault?.(route, index) ?? null;
  const { endBy } = situation;
  const run = (options: StepOptions): Promise<Step> => {
    if (endBy === undefined)
      return situation.bundle === true
        ? step(options)
        : stepHere(options, { ...(situation.clock && { clock: situation.clock }) });
    const running = start(options);
    const fetched = (): boolean =>
      server.received.some(({ path }) => path.includes('perf-budgets.yml') && path !== '');
    void until(() => fetched() || null).then(() => setTimeout(() => running.child.kill(endBy), 1000));
    return running.ended;
  };
  const done = await run({
    workspace,
    event: 'workflow_run',
    payload: event(situation.run),
    api: server.url,
    inputs: { mode: 'judge', ...situation.inputs },
    run: 900,
    environment: { GITHUB_REF: 'refs/heads/main' },
  });
  return { ...done, server, state: github.statuses.at(-1)?.state };
}

const verdictsOf = ({ report: judged }: Step): Record<string, string> =>
  Object.fromEntries(judged?.checks.map(({ path, verdict }) => [path, verdict]) ?? []);

describe('a pull request from a fork', () => {
  test('that keeps its budgets gets a green status on its commit, and a comment', async () => {
    const done = await judge({ bundle: true });
    expect({ code: done.code, log: done.code === 0 ? '' : done.log }).toEqual({ code: 0, log: '' });
    const status = { sha: HEAD, context: 'perf-budgets' };
    expect(done.server.github.statuses).toEqual([
      { ...status, state: 'pending', description: 'Judging what was measured' },
      { ...status, state: 'success', description: 'All 3 checks are within budget' },
    ]);
    expect(done.server.github.comments).toMatchObject([{ issue: 7 }]);
    expect(done.server.github.comments[0]?.body).toMatch(
      /^<!-- perf-budgets:perf-budgets.yml run 555\.2 -->\n\n### ✅/,
    );
    expect(done.summary).toContain('### ✅');
    expect(done.outputs).toMatchObject({ verdict: 'within', within: '3' });
    expect(done.server.received.length).toBeLessThanOrEqual(17);
    expect(
      done.server.received.filter(({ method, route }) => method !== 'GET' && !route.includes('graphql')),
    ).toHaveLength(3);
  });

  test('that breaks one gets a red status, whatever the record says', async () => {
    const done = await judge({
      record: record([measured('parser/small', 0.4), measured('parser/large'), measured('startup')]),
    });
    expect({ code: done.code, state: done.state }).toEqual({ code: 1, state: 'failure' });
    expect(verdictsOf(done)).toEqual({ 'parser/small': 'over', 'parser/large': 'within', startup: 'within' });
    expect(done.server.github.comments[0]?.body).toContain('slower (allowed');
  });

  test('in a pilot of base and head gets a green status that says what would have been, and not in one of head alone', async () => {
    const slow = record([measured('parser/small', 0.4), measured('parser/large'), measured('startup')]);
    const on = (...commits: string[]): Situation => ({
      record: slow,
      prepare: ({ files }) => {
        for (const commit of commits)
          files.set(`${commit}:perf-budgets.yml`, `${CONFIG()}pilot: { until: 2099-01-15 }\n`);
      },
    });
    const both = await judge(on(MERGE_BASE, HEAD));
    expect({ code: both.code, state: both.state }).toEqual({ code: 0, state: 'success' });
    expect(both.server.github.statuses.at(-1)?.description).toMatch(/^Pilot, not red: parser\/small/);
    const own = await judge(on(HEAD));
    expect({ code: own.code, state: own.state }).toEqual({ code: 1, state: 'failure' });
  });

  test('downloads the artifact without the token', async () => {
    const { server } = await judge();
    expect(server.received.filter(({ route }) => route === 'GET storage')).toMatchObject([
      { authorization: null },
    ]);
    expect(
      server.received
        .filter(({ route }) => route !== 'GET storage')
        .every(({ authorization }) => authorization !== null),
    ).toBe(true);
  });
});

describe('what a pull request may try', () => {
  const slow = [measured('parser/small', 0.4), measured('parser/large'), measured('startup')];
  test.each<[string, Situation, RegExp]>([
    [
      'T1 loosen its budget',
      {
        record: record(slow),
        prepare: ({ files }) => files.set(`${HEAD}:perf-budgets.yml`, CONFIG("'**': { p50: +900% }")),
      },
      /parser\/small/,
    ],
    [
      'T1 break its configuration',
      { record: record(slow), prepare: ({ files }) => files.set(`${HEAD}:perf-budgets.yml`, 'nonsense: [') },
      /parser\/small/,
    ],
    ['T2 leave a suite out', { record: record([measured('parser/small')]) }, /missing/],
    [
      'T2 leave a benchmark out that a budget names',
      {
        record: record([measured('parser/large'), measured('startup')]),
        prepare: ({ files }) =>
          files.set(
            `${MERGE_BASE}:perf-budgets.yml`,
            CONFIG("'**': { p50: +10% }, parser/small: { p50: +5% }"),
          ),
      },
      /parser\/small.*missing/,
    ],
    [
      'T2 skip a suite that it touches',
      {
        record: record([...ORDINARY.slice(0, 2), measured('startup', 0, { status: 'skipped', trials: [] })]),
      },
      /startup.*missing/,
    ],
    [
      'T2 call a benchmark new that base has',
      { record: record([...ORDINARY.slice(0, 2), measured('startup', 0, { status: 'new', trials: [] })]) },
      /startup.*missing/,
    ],
    [
      'T2 call a whole suite new',
      { record: record([measured('parser/other', 0, { status: 'new', trials: [] }), measured('startup')]) },
      /missing/,
    ],
    ['T2 leave everything out', { record: record([]) }, /missing/],
    [
      'T3 hide behind a name',
      { record: record([measured('parser/small_ignore', 0.4), ...ORDINARY]) },
      /small_ignore/,
    ],
    [
      'T5 measure head alone',
      {
        record: record([
          measured('parser/small', 0, { trials: [], alone: [trials(1e-3)[0]!.head] }),
          ...ORDINARY.slice(1),
        ]),
        prepare: ({ files }) => {
          for (const commit of [MERGE_BASE, HEAD])
            files.set(`${commit}:perf-budgets.yml`, CONFIG().replace('undecided: fail', 'undecided: warn'));
        },
      },
      /could not be measured/,
    ],
    [
      'T31 show the times of another commit',
      { record: record(ORDINARY, { head: { commit: TIP, name: 'x', dirty: false } }) },
      /not for the measured commit/,
    ],
    [
      'T31 compare with another base',
      { record: record(ORDINARY, { base: { commit: TIP, name: 'main', dirty: false } }) },
      /does not compare with bbbbbbbbb/,
    ],
    [
      'T34 get another base after it was measured',
      {
        prepare: ({ pulls, comparisons, files }) => {
          for (const commit of ['d', 'e']) files.set(`${commit.repeat(40)}:README.md`, 'words');
          pulls[0] = { ...pulls[0]!, base: { ref: 'release', sha: 'd'.repeat(40) } };
          comparisons.set(`${'d'.repeat(40)}...${HEAD}`, { mergeBase: 'e'.repeat(40), files: [] });
        },
      },
      /does not compare with eeeeeeeee/,
    ],
    [
      'T5 measure without a base',
      { record: record(ORDINARY, { mode: 'run' }) },
      /not for the measured commit/,
    ],
    [
      'T29 edit the workflow that measures',
      {
        prepare: ({ files, comparisons }) => {
          files.set(`${HEAD}:.github/workflows/perf.yml`, 'on: pull_request # changed');
          comparisons.set(`${TIP}...${HEAD}`, {
            mergeBase: MERGE_BASE,
            files: ['.github/workflows/perf.yml'],
          });
        },
      },
      /edits \.github\/workflows\/perf\.yml/,
    ],
    ['T9 hide another file in the artifact', { entry: { name: '../report.json' } }, /archive is refused/],
    ['T10 send a bomb', { entry: { data: 'a'.repeat(9e6) } }, /archive is refused|bytes/],
    ['T10 nest too deep', { record: `${'['.repeat(1e5)}${']'.repeat(1e5)}` }, /report\.json/],
    [
      'T10 send too many benchmarks',
      {
        record: encodeReport(record(ORDINARY)).replace(
          '"benchmarks": [',
          `"benchmarks": [${'0,'.repeat(20_000)}`,
        ),
      },
      /report\.json/,
    ],
    [
      'T32 send a record in which a key stands twice',
      {
        record: encodeReport(record([measured('parser/small', 0.4), ...ORDINARY.slice(1)])).replace(
          '"path": "parser/small"',
          '"path": "parser/small", "pa\\u0074h": "parser/small"',
        ),
      },
      /the key "path" stands twice/,
    ],
    [
      'T32 show the times of head as those of base',
      {
        record: record([
          measured('parser/small', 0, {
            trials: trials(1e-3).map((trial) => ({ ...trial, base: trial.head })),
          }),
          ...ORDINARY.slice(1),
        ]),
      },
      /parser\/small has the very same times on base and on head/,
    ],
    [
      'T32 show one trial many times',
      {
        record: record([
          measured('parser/small', 0, {
            trials: trials(1e-3).map((_, index) => ({ ...trials(1e-3)[index % 3]!, index })),
          }),
          ...ORDINARY.slice(1),
        ]),
      },
      /parser\/small repeats the times of other trials/,
    ],
    [
      'T32 excuse itself by a control that was copied',
      {
        record: record([
          measured('parser/small', 0.4, { control: measured('parser/small', 0.4).trials.slice(0, 7) }),
          ...ORDINARY.slice(1),
        ]),
      },
      /parser\/small (has a control with|repeats) the times of other trials/,
    ],
    [
      'T32 claim times that nothing takes',
      {
        record: record([
          measured('parser/small', 0, { trials: trials(1e-13), control: [] }),
          ...ORDINARY.slice(1),
        ]),
      },
      /parser\/small has a time of \S+ s, which nothing takes/,
    ],
    [
      'T32 send more turns than can be read in time',
      {
        record: record([
          measured('parser/small', 0, {
            trials: trialsOf({ p50: 1e-3, count: 1, base: { turns: 1001 }, head: { turns: 1001 } }),
            control: [],
          }),
          ...ORDINARY.slice(1),
        ]),
      },
      /parser\/small has 1001 turns in a trial/,
    ],
    [
      'T32 decide from fewer trials than a first look takes',
      { record: record([measured('parser/small', 0, { trials: trials(1e-3, 0, 7) }), ...ORDINARY.slice(1)]) },
      /parser\/small/,
    ],
    ['T33 pass although its own job failed', { run: { conclusion: 'failure' } }, /run ended as failure/],
    [
      'T33 pass although its own job was cancelled',
      { run: { conclusion: 'cancelled' } },
      /ended as cancelled/,
    ],
    [
      'T12 use names that objects have',
      { record: record([measured('__proto__', 0.4), ...ORDINARY]) },
      /__proto__/,
    ],
  ])('%s', async (_, situation, message) => {
    const done = await judge(situation);
    expect(done.code, done.log).toBeGreaterThan(0);
    expect(done.state).toMatch(/failure|error/);
    const told = `${done.server.github.statuses.at(-1)?.description} ${done.server.github.comments[0]?.body.replaceAll('`', '')}`;
    expect(told).toMatch(message);
  });

  test.each([
    ['NaN', 'NaN'],
    ['null', 'null'],
    ['too large', '1e999'],
    ['negative', '-1'],
    ['zero', '0'],
    ['a string', '"0.001"'],
    ['an array', '[]'],
    ['below zero by nothing', '-0'],
  ])('T11 put %s where a time belongs', async (_, value) => {
    const text = encodeReport(record([measured('parser/small', 0.4), ...ORDINARY.slice(1)]));
    const broken = text.replace(
      /"p50": \[[^\]]*\]/,
      `"p50": [${Array.from({ length: 6 }, () => value).join(', ')}]`,
    );
    expect(broken).not.toBe(text);
    const done = await judge({ record: broken });
    expect({ code: done.code, state: done.state }).toEqual({ code: 3, state: 'error' });
  });

  test('T24 choose another pull request: the one on GitHub with that commit is told, and no other', async () => {
    const done = await judge({
      prepare: ({ pulls }) => {
        pulls.push({ ...pulls[0]!, number: 8, head: { ...pulls[0]!.head, sha: TIP } });
        pulls.push({ ...pulls[0]!, number: 9, head: { ...pulls[0]!.head, repo: { id: 78 } } });
      },
    });
    expect(done.server.github.comments.map(({ issue }) => issue)).toEqual([7]);
  });

  test('T16 T22 put words into the log or the comment: none of its own words get there', async () => {
    const words = '::error::pwned ##[error]pwned @team';
    const failure = {
      side: 'head',
      message: words,
      hint: words,
      output: words,
      exitCode: 1,
      signal: null,
    } as const;
    const done = await judge({
      record: record(
        [
          measured('parser/small', 0.4, { warnings: [words], scenario: words }),
          measured('parser/large', 0, { status: 'failed', failure }),
          measured('startup'),
        ],
        { caveats: [{ path: null, text: words }], budgetChanges: [words], tool: words },
      ),
    });
    expect(done.server.github.comments[0]?.body.replaceAll(/`[^`]*`/g, '')).not.toContain('pwned');
    expect(done.log).not.toContain('::error::pwned');
    expect(done.log).not.toContain('##[error]pwned');
  });
});

describe('what may be missing', () => {
  test.each<[string, Situation, RegExp]>([
    ['F42 no artifact', { prepare: ({ artifacts }) => void artifacts.splice(0) }, /left no artifact/],
    [
      'F41 no artifact of a run that was cancelled',
      { prepare: ({ artifacts }) => void artifacts.splice(0), run: { conclusion: 'cancelled' } },
      /ended as cancelled/,
    ],
    [
      'F42 two artifacts',
      { prepare: ({ artifacts }) => void artifacts.push({ ...artifacts[0]!, id: 32 }) },
      /left 2 artifacts/,
    ],
    ['F42 an expired artifact', { artifact: { expired: true } }, /expired/],
    [
      'F42 an artifact of an earlier attempt',
      { artifact: { created: '2026-11-20T09:00:00Z' } },
      /attempt 2 of the measuring run left no artifact/,
    ],
    ['F42 another digest', { artifact: { digest: `sha256:${'0'.repeat(64)}` } }, /digest does not match/],
    ['T10 an artifact too large', { artifact: { zip: Buffer.alloc(2 ** 20 + 1) } }, /more than 1048576/],
    [
      'F4 base budgets that are hidden',
      {
        fault: (route) =>
          /contents|trees/.test(route) ? { status: 404, body: { message: 'Not Found' } } : null,
      },
      /404/,
    ],
    ['no open pull request', { prepare: ({ pulls }) => void pulls.splice(0) }, /0 open pull requests/],
    [
      'two pull requests',
      { prepare: ({ pulls }) => void pulls.push({ ...pulls[0]!, number: 8 }) },
      /2 open pull requests/,
    ],
    ['a repository that was deleted', { run: { head_repository: null } }, /0 open pull requests/],
    [
      'base that is broken and head too',
      {
        prepare: ({ files }) =>
          ['b', 'a'].forEach((each) => files.set(`${each.repeat(40)}:perf-budgets.yml`, 'x: [')),
      },
      /perf-budgets\.yml/,
    ],
  ])('%s', async (_, situation, message) => {
    const done = await judge(situation);
    expect({ code: done.code, state: done.state }).toEqual({ code: 3, state: 'error' });
    expect(`${done.server.github.statuses.at(-1)?.description} ${done.log}`).toMatch(message);
    expect(done.outputs['verdict']).toBe('failed');
  });

  test('F29 budgets on base: a listing of its tree proves it, and the budgets of the change count', async () => {
    const done = await judge({ prepare: ({ files }) => void files.delete(`${MERGE_BASE}:perf-budgets.yml`) });
    expect({ code: done.code, state: done.state }).toEqual({ code: 0, state: 'success' });
    expect(done.server.received.some(({ route }) => route.includes('git/trees'))).toBe(true);
  });

  test('a suite that the change cannot touch may be skipped', async () => {
    const done = await judge({
      record: record([...ORDINARY.slice(0, 2), measured('startup', 0, { status: 'skipped', trials: [] })]),
      prepare: ({ comparisons }) =>
        void comparisons.set(`${TIP}...${HEAD}`, { mergeBase: MERGE_BASE, files: ['docs/x.md'] }),
    });
    expect(done.code, done.log).toBe(0);
  });

  test('the right to set a status: the step fails and names the permission', async () => {
    const done = await judge({
      fault: (route) =>
        route.includes('statuses')
          ? { status: 403, body: { message: 'Resource not accessible by integration' } }
          : null,
    });
    expect(done.code).toBe(3);
    expect(done.log).toContain('statuses: write');
  });
});

/** Takes minutes: every pair of turns is compared, over as many places as the spread of the times has. */
const endless = (): Report => {
  const far = trialsOf({ p50: 1e-3, count: 12, base: { turns: 1000 }, head: { turns: 1000 } }).map(
    (trial, at) => {
      const spread = (side: typeof trial.base, from: number): typeof trial.base => {
        const p50 = side.turns.p50.map((_, turn) =>
          Number((1e-11 * 10 ** ((from + turn * 7 + at) % 15)).toPrecision(6)),
        );
        return { ...side, turns: { ...side.turns, p50 } };
      };
      return { ...trial, base: spread(trial.base, 0), head: spread(trial.head, 3) };
    },
  );
  return record([measured('parser/small', 0, { trials: far, control: [] }), ...ORDINARY.slice(1)]);
};

describe('parts that several machines measured', () => {
  const SLOW = measured('parser/large', 0.4);
  const PARTS = [
    [measured('parser/small'), 1],
    [measured('parser/large'), 2],
    [measured('startup'), 2],
  ] as const;
  /** Of so many, with these benchmarks and the plan of the whole run. */
  const part = (
    index: number,
    benchmarks: readonly BenchmarkRecord[],
    plan: typeof PARTS | [] = PARTS,
  ): Report => {
    const parts = plan.map(([{ path, suite, runner }, own]) => ({ path, suite, runner, part: own }));
    return record(benchmarks, { shard: { index, of: 2, plan: [], parts } });
  };
  const FIRST = part(1, [measured('parser/small')]);
  const SECOND = part(2, [measured('parser/large'), measured('startup')]);
  const judgeParts = (parts: readonly Report[], more: Situation = {}) =>
    judge({ parts, inputs: { parts: '2' }, ...more });

  test('are judged together, once: one comment, one status', async () => {
    const done = await judgeParts([FIRST, SECOND]);
    expect({ code: done.code, state: done.state }, done.log).toEqual({ code: 0, state: 'success' });
    expect(verdictsOf(done)).toEqual({
      'parser/small': 'within',
      'parser/large': 'within',
      startup: 'within',
    });
    expect(done.report?.method.tests).toBe(3);
    expect(done.server.github.comments).toHaveLength(1);
    expect(done.server.github.statuses.map(({ state }) => state)).toEqual(['pending', 'success']);
  });

  test('are red where one of them is over, whatever its job said', async () => {
    const done = await judgeParts([FIRST, part(2, [SLOW, measured('startup')])]);
    expect({ code: done.code, state: done.state }).toEqual({ code: 1, state: 'failure' });
    expect(verdictsOf(done)).toEqual({ 'parser/small': 'within', 'parser/large': 'over', startup: 'within' });
  });

  test.each<[string, readonly Report[], Situation, RegExp]>([
    ['one left no record', [FIRST], {}, /left no artifact perf-budgets-record-part-2/],
    ['one was handed in twice', [FIRST, FIRST], {}, /the record of part 2 says that it is another one/],
    [
      'there are more than are judged',
      [FIRST, SECOND],
      { inputs: { parts: '1' } },
      /1 of 2 parts, and 1 are judged/,
    ],
    [
      'one leaves out what its plan gives it',
      [FIRST, part(2, [measured('parser/large')])],
      {},
      /does not hold what its plan says: startup/,
    ],
    ['the plans differ', [FIRST, part(2, [], [])], {}, /not of one run: they differ in benchmarks/],
    [
      'one is of another commit',
      [FIRST, { ...SECOND, head: { commit: TIP, name: 'x', dirty: false } }],
      {},
      /not for the measured commit/,
    ],
    [
      'one repeats the trials of another',
      [FIRST, part(2, [{ ...measured('parser/small'), path: 'parser/large' }, measured('startup')])],
      {},
      /repeats the times of other trials/,
    ],
  ])('are not measured where %s', async (_, parts, more, message) => {
    const done = await judgeParts(parts, more);
    expect({ code: done.code, state: done.state }, done.log).toEqual({ code: 3, state: 'error' });
    expect(done.server.github.statuses.at(-1)?.description).toMatch(message);
  });

  test('are red where all plans leave out what base names', async () => {
    const plan = [PARTS[0]] as unknown as typeof PARTS;
    const done = await judgeParts([part(1, [measured('parser/small')], plan), part(2, [], plan)]);
    expect(verdictsOf(done)).toMatchObject({ startup: 'missing' });
    expect(done.state).toBe('failure');
  });

  test('do not pass for a whole run', async () => {
    const done = await judge({ record: FIRST });
    expect(done.state).toBe('error');
    expect(done.server.github.statuses.at(-1)?.description).toContain('the record is of part 1 of 2');
  });
});

describe('a record that takes for ever', () => {
  test('is given up at the deadline, and the status says so', async () => {
    const done = await judge({ record: endless(), bundle: true, inputs: { 'time-limit': '2s' } });
    expect({ code: done.code, state: done.state }, done.log).toEqual({ code: 3, state: 'error' });
    expect(done.server.github.statuses.at(-1)?.description).toContain('could not be judged in 2 s');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is ended by %s, and the status does not stay as it was', async (signal, code) => {
    const done = await judge({ record: endless(), endBy: signal });
    expect({ code: done.code, state: done.state }, done.log).toEqual({ code, state: 'error' });
    expect(done.server.github.statuses.at(-1)?.description).toBe('Cancelled: nothing was decided');
  });
});

test('an exception of ours anywhere leaves a regression red', async () => {
  const slow = record([measured('parser/small', 0.4), measured('parser/large'), measured('startup')]);
  let reached = 0;
  for (let at = 0; at < 60; at += 1) {
    let ticks = 0;
    const clock = (): number => {
      if (ticks++ === at) throw new TypeError('a fault of ours');
      return 0;
    };
    const done = await judge({ record: slow, clock });
    reached = Math.max(reached, ticks);
    expect(done.code, `at ${at}: ${done.log}`).toBeGreaterThan(0);
    expect(done.server.github.statuses.filter(({ state }) => state === 'success')).toEqual([]);
    if (ticks <= at) break;
  }
  expect(reached).toBeGreaterThan(10);
});

test('every single fault of any call leaves a regression red', async () => {
  const slow = record([measured('parser/small', 0.4), measured('parser/large'), measured('startup')]);
  const green = await judge({ record: slow });
  const faults: Fault[] = [
    { status: 401, body: {} },
    { status: 404, body: {} },
    { status: 500 },
    { kind: 'html' },
    { kind: 'wrong-shape' },
  ];
  for (let at = 0; at < green.server.received.length; at += 1) {
    // One after the other where not all are tried: each takes a thread of its own.
    for (const fault of ALL ? faults : [faults[at % faults.length] as Fault]) {
      const done = await judge({ record: slow, fault: (_, index) => (index === at ? fault : null) });
      expect(done.code, `fault at call ${at}: ${done.log}`).toBeGreaterThan(0);
      expect(done.server.github.statuses.filter(({ state }) => state === 'success')).toEqual([]);
    }
  }
});

describe('what the change calls otherwise or removes', () => {
  const named = CONFIG("'**': { p50: +10% }, parser/small: { p50: +5% }");
  const changed = (line: string) => `${named}${line}\n`;
  const withConfigs =
    (head: string, more: (github: FakeGitHub) => void = () => {}) =>
    (github: FakeGitHub): void => {
      github.files.set(`${MERGE_BASE}:perf-budgets.yml`, named);
      github.files.set(`${HEAD}:perf-budgets.yml`, head);
      more(github);
    };
  const RENAMED = [measured('parser/short', 0.07), ...ORDINARY.slice(1)];

  test('a renamed benchmark is judged by the budget of its old name', async () => {
    const done = await judge({
      record: record(RENAMED),
      prepare: withConfigs(changed('moved: { parser/small: parser/short }')),
    });
    expect(verdictsOf(done)).toEqual({ 'parser/short': 'over', 'parser/large': 'within', startup: 'within' });
    expect(done.server.github.comments[0]?.body).toContain(
      "Renamed, and compared under base's budgets: `parser/small` → `parser/short`.",
    );
  });

  test('a record cannot rename what the change does not', async () => {
    const done = await judge({
      record: record(RENAMED, { renames: [{ from: 'parser/small', to: 'parser/short' }] }),
      prepare: withConfigs(named),
    });
    expect(verdictsOf(done)['parser/small']).toBe('missing');
    expect(done.state).toBe('failure');
  });

  test('nor pass off what is new as renamed', async () => {
    const alone = measured('parser/short', 0, { status: 'new', trials: [], control: [] });
    const done = await judge({
      record: record([alone, ...ORDINARY.slice(1)]),
      prepare: withConfigs(changed('moved: { parser/small: parser/short }')),
    });
    expect(verdictsOf(done)['parser/small']).toBe('missing');
  });

  const approve = ({ reviews, permissions }: FakeGitHub): void => {
    reviews.push({ pull: 7, login: 'alice', state: 'APPROVED', sha: HEAD });
    permissions.set('alice', 'write');
  };
  const removal = (more?: (github: FakeGitHub) => void, claims: Partial<Report> = {}): Situation => ({
    record: record(ORDINARY.slice(1), claims),
    prepare: withConfigs(changed('removed: [parser/small]'), more),
  });

  test('a removal waits for an approval, whatever the record says', async () => {
    const claims = { removals: [{ path: 'parser/small', approvedBy: 'alice' }] };
    const done = await judge(removal(undefined, claims));
    expect({ state: done.state, lost: verdictsOf(done)['parser/small'] }).toEqual({
      state: 'failure',
      lost: 'missing',
    });
    expect(done.server.github.comments[0]?.body).toContain('To be removed once a code owner');
  });

  test('a removal that was approved is no loss', async () => {
    const done = await judge(removal(approve));
    expect({ state: done.state, verdicts: verdictsOf(done) }).toEqual({
      state: 'success',
      verdicts: { 'parser/large': 'within', startup: 'within' },
    });
    expect(done.server.github.comments[0]?.body).toContain('Removed, approved by `alice`: `parser/small`.');
  });

  test('an approval takes nothing back that is over', async () => {
    const done = await judge({
      ...removal(approve),
      record: record([measured('parser/large', 0.4), measured('startup')]),
    });
    expect(done.state).toBe('failure');
  });

  test('an approval that cannot be read is none', async () => {
    const done = await judge({
      ...removal(approve),
      fault: (route) =>
        route.endsWith('/reviews')
          ? { status: 403, body: { message: 'Resource not accessible by integration' } }
          : null,
    });
    expect(done.state).toBe('failure');
    expect(done.server.github.comments[0]?.body).toContain(
      'the token needs the permission to read pull requests',
    );
  });
});
