// Comments such as `/perf accept`, from the event to what stands on the pull request: against a server of GitHub's API, with
// the record of a real shape, in this process.

import { beforeAll, describe, expect, test } from 'vitest';
import type { BenchmarkRecord, Report } from '../../src/core/model/report.ts';
import { encodeReport } from '../../src/core/record/codec.ts';
import type { FakeComment, FakeGitHub } from '../github/fake-github.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { zipOf } from '../github/zips.ts';
import { benchmark, report, trialsOf } from '../report/sample-reports.ts';
import { makeRepository } from '../git/real-git.ts';
import { stepHere } from './in-process.ts';
import { payload, type Step } from './step.ts';

const HEAD = 'a'.repeat(40);
const OLD = 'd'.repeat(40);
const BASE = 'b'.repeat(40);
const RUN = 555;
const WORKFLOW = 'perf-measure.yml';
const ACCEPT = '/perf accept parser/small p50 up to +25% because it finds typing errors';
const AFTER = '2026-11-20T11:00:00Z';

const CONFIG = `benchmarks:
  parser: { tinybench: bench/parser.js, when-changed: [src/parser/**] }
budgets: { '**': { p50: +10% } }
`;

/** No two of them have the same times. */
const measured = (path: string, change: number): BenchmarkRecord => {
  const p50 = 1e-3 * (1 + path.charCodeAt(7) / 1000);
  return benchmark(path, {
    trials: trialsOf({ p50, change: () => change }),
    control: trialsOf({ p50: 1.07 * p50, count: 7 }),
  });
};

const zip = (small: number, large = 0, parts: Partial<Report> = {}): Uint8Array =>
  zipOf([
    {
      name: 'report.json',
      data: encodeReport(
        report({
          benchmarks: [measured('parser/small', small), measured('parser/large', large)],
          checks: [],
          verdict: 'within',
          head: { commit: HEAD, name: 'change', dirty: false },
          base: { commit: BASE, name: 'main', dirty: false },
          ...parts,
        }),
      ),
    },
  ]);

let workspace: string;
beforeAll(() => {
  workspace = makeRepository({ 'README.md': 'default branch' });
});

interface Situation {
  readonly slower?: number;
  readonly other?: number;
  readonly prepare?: (github: FakeGitHub) => void;
}

/** A pull request from a fork whose measuring run ended red, because parser/small is slower. */
async function situation({ slower = 0.18, other = 0, prepare }: Situation = {}): Promise<FakeServer> {
  const server = await startGitHub();
  const { github } = server;
  github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: HEAD, ref: 'patch-1', repo: { id: 77 }, label: 'mallory:patch-1' },
    base: { ref: 'main', sha: BASE },
  });
  github.permissions.set('ann', 'write').set('bob', 'admin').set('helper[bot]', 'write');
  github.comparisons.set(`${BASE}...${HEAD}`, { mergeBase: BASE, files: ['src/parser/a.js'] });
  for (const commit of [BASE, HEAD]) {
    github.files.set(`${commit}:perf-budgets.yml`, CONFIG);
    github.files.set(`${commit}:.github/workflows/${WORKFLOW}`, 'on: pull_request');
  }
  github.runs.push(run(RUN, HEAD, '2026-11-20T10:00:00Z'));
  github.artifacts.push({
    id: 31,
    name: 'perf-budgets-record',
    run: RUN,
    zip: zip(slower, other),
    created: '2026-11-20T10:05:00Z',
  });
  prepare?.(github);
  return server;
}

const run = (id: number, sha: string, created: string, parts: object = {}): FakeGitHub['runs'][number] => ({
  id,
  workflow: WORKFLOW,
  sha,
  branch: 'patch-1',
  repository: 77,
  owner: 'mallory',
  created,
  ...parts,
});

const write = (
  { github }: FakeServer,
  body: string,
  login = 'ann',
  parts: Partial<FakeComment> = {},
): FakeComment => Object.assign(github.add(7, body, login), { at: AFTER }, parts);

interface CommentExample {
  readonly issue: object;
  readonly comment: object;
}

/** The step that GitHub starts for a comment. */
const heard = (
  server: FakeServer,
  { id, body, login }: FakeComment,
  { action = 'created', from, inputs = {} }: { action?: string; from?: string; inputs?: object } = {},
): Promise<Step> =>
  stepHere({
    workspace,
    event: 'issue_comment',
    payload: payload('issue_comment', 'created', ({ issue, comment }: CommentExample) => ({
      action,
      issue: { ...issue, number: 7, pull_request: {} },
      comment: { ...comment, id, body, user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' } },
      ...(from !== undefined && { changes: { body: { from } } }),
    })),
    api: server.url,
    inputs: { mode: 'commands', ...inputs },
    run: 900,
    environment: { GITHUB_REF: 'refs/heads/main' },
  });

const stateOf = ({ github }: FakeServer): string | undefined => github.statuses.at(-1)?.state;
const ours = ({ github }: FakeServer): string =>
  github.comments.find(({ body }) => body.startsWith('<!-- perf-budgets:'))?.body ?? '';

describe('accepting', () => {
  test('turns the commit green from its record, and says so on top of the comment', async () => {
    const server = await situation();
    const done = await heard(server, write(server, ACCEPT));
    expect({ code: done.code, state: stateOf(server) }).toEqual({ code: 0, state: 'success' });
    expect(server.github.statuses.at(-1)).toMatchObject({ sha: HEAD, context: 'perf-budgets' });
    expect(ours(server)).toMatch(/### ✅ All 2 checks are within budget, with 1 accepted cost/);
    expect(ours(server)).toMatch(
      /Accepted by `ann` for this commit: `parser\/small` p50 \+\d+\.\d % of up to \+25 %, because it finds typing errors/,
    );
    expect(server.github.rerun).toEqual([]);
  });

  test('is judged again when the commit is measured again, and never without the comment', async () => {
    const server = await situation();
    const comment = write(server, ACCEPT);
    await heard(server, comment);
    server.github.comments.splice(server.github.comments.indexOf(comment), 1);
    const done = await heard(server, comment, { action: 'deleted' });
    expect({ code: done.code, state: stateOf(server) }).toEqual({ code: 0, state: 'failure' });
    expect(ours(server)).not.toContain('Accepted by');
  });

  test.each<[string, Situation]>([
    ['a cost beyond the ceiling', { slower: 0.4 }],
    ['another benchmark', { other: 0.18 }],
  ])('does not cover %s', async (_, what) => {
    const server = await situation(what);
    await heard(server, write(server, ACCEPT));
    expect(stateOf(server)).toBe('failure');
  });

  test('two at once are both heard, whoever judges last', async () => {
    const server = await situation({ other: 0.18 });
    const first = write(server, ACCEPT);
    // The second comment is written after the first job has read them all.
    let second: FakeComment | null = null;
    server.fault = (_, route) => {
      if (route.endsWith('/zip')) second ??= write(server, ACCEPT.replace('small', 'large'), 'bob');
      return null;
    };
    await heard(server, first);
    expect(stateOf(server)).toBe('success');
    expect(ours(server).match(/Accepted by/g)).toHaveLength(2);
  });

  test('until it changes holds after a push that leaves the suite alone, and not after one that does not', async () => {
    for (const [file, state] of [
      ['docs/x.md', 'success'],
      ['src/parser/b.js', 'failure'],
      ['perf-budgets.yml', 'failure'],
    ] as const) {
      const server = await situation({
        prepare: (github) => {
          github.runs.unshift(run(500, OLD, '2026-11-20T08:00:00Z'));
          github.comparisons.set(`${OLD}...${HEAD}`, { mergeBase: OLD, files: [file] });
        },
      });
      const text = ACCEPT.replace(' because', ' until it changes because');
      await heard(server, write(server, text, 'ann', { at: '2026-11-20T09:00:00Z' }));
      expect(stateOf(server)).toBe(state);
    }
  });
});

describe('what does not accept', () => {
  const refused: [string, (server: FakeServer) => FakeComment, RegExp | null][] = [
    ['somebody without write access', (server) => write(server, ACCEPT, 'mallory'), null],
    ['a program', (server) => write(server, ACCEPT, 'helper[bot]'), null],
    ['a quoted command', (server) => write(server, `> ${ACCEPT}\n\nreally?`), null],
    ['a command in a code block', (server) => write(server, `\`\`\`\n${ACCEPT}\n\`\`\``), null],
    [
      'a command that was edited',
      (server) => write(server, ACCEPT, 'ann', { edited: '2026-11-20T11:30:00Z' }),
      /ann accepted .* does not count: the comment was edited/,
    ],
    [
      'one said about an older commit',
      (server) => {
        server.github.runs.unshift(run(500, OLD, '2026-11-20T08:00:00Z'));
        return write(server, ACCEPT, 'ann', { at: '2026-11-20T09:00:00Z' });
      },
      /said about `?ddddddddd`?, and there was a push since/,
    ],
    [
      'one said before anything was measured',
      (server) => write(server, ACCEPT, 'ann', { at: '2026-11-20T09:00:00Z' }),
      /nothing had been measured/,
    ],
  ];
  test.each(refused)('%s', async (_, comment, told) => {
    const server = await situation();
    // Red before, so that green would show.
    const done = await heard(server, comment(server));
    expect(done.code).toBe(0);
    expect(server.github.statuses.map(({ state }) => state)).not.toContain('success');
    if (told === null) expect(server.github.statuses).toEqual([]);
    else expect(ours(server).replaceAll('`', '')).toMatch(told);
  });

  test('the same in a comment that somebody else may be answered by', async () => {
    const server = await situation();
    write(server, ACCEPT, 'mallory');
    write(server, ACCEPT, 'helper[bot]');
    await heard(server, write(server, ACCEPT.replace('small', 'large')));
    expect(stateOf(server)).toBe('failure');
  });

  test('a run of the same name for another repository, though it measured the commit', async () => {
    const server = await situation({
      prepare: (github) => {
        github.runs[0] = run(RUN, HEAD, '2026-11-20T10:00:00Z', { repository: 78 });
      },
    });
    await heard(server, write(server, ACCEPT));
    expect(server.github.statuses).toEqual([]);
  });

  test('a record whose workflow the change edits', async () => {
    const server = await situation({
      prepare: (github) => {
        github.files.set(`${HEAD}:.github/workflows/${WORKFLOW}`, 'on: pull_request # theirs');
        const files = [`.github/workflows/${WORKFLOW}`];
        github.comparisons.set(`${BASE}...${HEAD}`, { mergeBase: BASE, files });
      },
    });
    const done = await heard(server, write(server, ACCEPT));
    expect({ code: done.code, state: stateOf(server) }).toEqual({ code: 3, state: 'error' });
  });

  test('GitHub, when it does not say who may write', async () => {
    const server = await situation();
    const comment = write(server, ACCEPT);
    server.fault = (_, route) =>
      route.includes('/collaborators/')
        ? { status: 403, body: { message: 'Resource not accessible' } }
        : null;
    const done = await heard(server, comment);
    expect(done.code).toBe(3);
    expect(server.github.statuses).toEqual([]);
  });
});

describe('a pull request cannot accept its own cost', () => {
  const ENTRY = `${CONFIG}accepted:
  - { path: parser/small, metric: p50, up-to: +25%, because: it finds typing errors }
`;
  const OTHER = ACCEPT.replace('small', 'large');

  test('by a record that says it was accepted', async () => {
    const covered = {
      path: 'parser/small',
      metric: 'p50',
      upTo: 0.25,
      because: 'x',
      lasts: 'commit',
    } as const;
    const server = await situation({
      prepare: (github) => {
        const [artifact] = github.artifacts;
        github.artifacts[0] = {
          ...artifact!,
          zip: zip(0.18, 0, {
            accepted: [{ ...covered, review: null, by: 'ann', at: AFTER, standing: 'covers' }],
          }),
        };
      },
    });
    await heard(server, write(server, OTHER));
    expect(stateOf(server)).toBe('failure');
    expect(ours(server)).not.toContain('`parser/small` p50 +18');
  });

  test.each([
    ['by an entry of its own that nobody approved', null, 'failure'],
    ['by an entry that its author approved', 'mallory', 'failure'],
    ['but somebody else who may write can approve the entry', 'bob', 'success'],
  ])('%s', async (_, login, state) => {
    const server = await situation({
      prepare: (github) => {
        github.files.set(`${HEAD}:perf-budgets.yml`, ENTRY);
        github.permissions.set('mallory', 'write');
        if (login !== null) github.reviews.push({ pull: 7, login, state: 'APPROVED', sha: HEAD });
        const files = ['src/parser/a.js', 'perf-budgets.yml'];
        github.comparisons.set(`${BASE}...${HEAD}`, { mergeBase: BASE, files });
      },
    });
    await heard(server, write(server, OTHER));
    expect(stateOf(server)).toBe(state);
  });
});

describe('a run that machines shared', () => {
  const PLAN = [
    ['parser/small', 1],
    ['parser/large', 2],
  ] as const;
  const partOf = (github: FakeGitHub, index: number, benchmarks: readonly BenchmarkRecord[]): void => {
    const parts = PLAN.map(([path, part]) => ({ ...identity(path), part }));
    github.artifacts.push({
      id: 40 + index,
      name: `perf-budgets-record-part-${index}`,
      run: RUN,
      zip: zip(0, 0, { benchmarks, shard: { index, of: 2, plan: [], parts } }),
      created: '2026-11-20T10:05:00Z',
    });
  };
  const identity = (path: string): Pick<BenchmarkRecord, 'path' | 'suite' | 'runner'> => {
    const { suite, runner } = measured(path, 0);
    return { path, suite, runner };
  };
  /** The benchmark of each part, as slow as that; null: the part left nothing. */
  const shared = (first: number | null, second: number | null): Promise<FakeServer> =>
    situation({
      prepare: (github) => {
        github.artifacts.splice(0);
        if (first !== null) partOf(github, 1, [measured('parser/small', first)]);
        if (second !== null) partOf(github, 2, [measured('parser/large', second)]);
      },
    });
  const inputs = { parts: '2' };
  const LARGE = ACCEPT.replace('small', 'large');

  test.each<[string, number, number, readonly string[], string]>([
    ['what the first part measured', 0.18, 0, [ACCEPT], 'success'],
    ['what another part measured', 0, 0.18, [LARGE], 'success'],
    ['what both measured', 0.18, 0.18, [ACCEPT, LARGE], 'success'],
    ['one part, and not the other', 0.18, 0.18, [ACCEPT], 'failure'],
  ])('is judged from all parts together: accepted is %s', async (_, first, second, texts, state) => {
    const server = await shared(first, second);
    await heard(server, write(server, texts.join('\n')), { inputs });
    expect(stateOf(server)).toBe(state);
    expect(server.github.rerun).toEqual([]);
    expect(ours(server)).toContain('2 checks');
  });

  test.each([
    ['the first', null, 0.18],
    ['the last', 0.18, null],
  ])('stays red where %s part left nothing, says so, and measures nothing', async (_, first, second) => {
    const server = await shared(first, second);
    await heard(server, write(server, ACCEPT), { inputs });
    expect({ state: stateOf(server), rerun: server.github.rerun }).toEqual({ state: 'error', rerun: [] });
    const part = first === null ? 1 : 2;
    expect(ours(server)).toContain(
      `left no artifact \`perf-budgets-record-part-${part}\`: it ended as failure`,
    );
    expect(ours(server)).toContain('start all of its jobs again');
  });

  test('stays red where a part was measured after an earlier attempt of the others', async () => {
    const server = await shared(0.18, 0);
    const [first] = server.github.artifacts;
    server.github.artifacts[0] = { ...first!, created: '2026-11-20T09:55:00Z' };
    await heard(server, write(server, ACCEPT), { inputs });
    expect({ state: stateOf(server), rerun: server.github.rerun }).toEqual({ state: 'error', rerun: [] });
  });

  test('stays red where a part has expired, and is measured again where all have', async () => {
    const server = await shared(0.18, 0);
    const expire = (at: number): void => {
      server.github.artifacts[at] = { ...server.github.artifacts[at]!, expired: true };
    };
    expire(1);
    await heard(server, write(server, ACCEPT), { inputs });
    expect({ state: stateOf(server), rerun: server.github.rerun }).toEqual({ state: 'error', rerun: [] });
    expect(ours(server)).toContain('the artifact `perf-budgets-record-part-2` has expired');
    expire(0);
    await heard(server, write(server, ACCEPT), { inputs });
    expect(server.github.rerun).toEqual([RUN]);
  });

  test('is never judged by one part, though nobody says that there are more', async () => {
    const server = await shared(0.18, 0.18);
    await heard(server, write(server, ACCEPT));
    expect(server.github.rerun).toEqual([RUN]);
    expect(server.github.statuses).toEqual([]);
  });

  test.each(['/perf run', '/perf full'])('%s starts all of it again', async (text) => {
    const server = await shared(0.18, 0);
    await heard(server, write(server, text), { inputs });
    expect(server.github.rerun).toEqual([RUN]);
  });
});

test('markup in a reason stays words', async () => {
  const server = await situation();
  const reason = '<img src=x onerror=alert(1)> @everyone [x](https://evil.example) `|` #1';
  await heard(server, write(server, ACCEPT.replace('it finds typing errors', reason)));
  expect(stateOf(server)).toBe('success');
  const line = /^Accepted by .*$/m.exec(ours(server))?.[0] ?? '';
  const outside = line.replaceAll(/(`+)[^]*?[^`]\1(?!`)/g, '');
  expect(outside).not.toMatch(/[<@[#|]/);
});

describe('other commands', () => {
  test('/perf run starts the run of the last commit again', async () => {
    const server = await situation();
    await heard(server, write(server, '/perf run'));
    expect(server.github.rerun).toEqual([RUN]);
    expect(server.github.statuses).toEqual([]);
  });

  describe('/perf run GLOB', () => {
    const PARTS = 556;
    const withParts = (): Promise<FakeServer> =>
      situation({
        prepare: (github) =>
          void github.runs.push(run(PARTS, HEAD, '2026-11-20T10:00:00Z', { workflow: 'perf-parts.yml' })),
      });

    test('starts the run that measures parts, and no other', async () => {
      const server = await withParts();
      await heard(server, write(server, '/perf run parser/**'));
      expect(server.github.rerun).toEqual([PARTS]);
      expect(server.github.statuses).toEqual([]);
      expect(server.github.reactions).toMatchObject([{ content: 'eyes' }]);
    });

    test.each<[string, string, string, Partial<FakeComment>]>([
      ['somebody without write access', '/perf run parser/**', 'mallory', {}],
      ['a program', '/perf run parser/**', 'helper[bot]', {}],
      ['a quoted command', '> /perf run parser/**', 'ann', {}],
      ['an odd glob', '/perf run {a,{b,c}}', 'ann', {}],
    ])('of %s does not', async (_, text, login, parts) => {
      const server = await withParts();
      await heard(server, write(server, text, login, parts));
      expect(server.github.rerun).toEqual([]);
    });

    test('after a push without a run yet says that there is none', async () => {
      const server = await situation({
        prepare: (github) =>
          void github.runs.push(run(PARTS, OLD, '2026-11-20T08:00:00Z', { workflow: 'perf-parts.yml' })),
      });
      await heard(server, write(server, '/perf run parser/**'));
      expect(server.github.rerun).toEqual([]);
      expect(server.github.comments.at(-1)?.body).toContain('No run of the workflow');
    });

    test('where there is no such workflow says what to copy', async () => {
      const server = await situation();
      server.fault = (_, route) =>
        route.endsWith('/workflows/{workflow_id}/runs')
          ? { status: 404, body: { message: 'Not Found' } }
          : null;
      await heard(server, write(server, '/perf run parser/**'));
      expect(server.github.comments.at(-1)?.body).toContain('examples/workflows/perf-parts.yml');
    });
  });

  test('/perf full labels the pull request and starts it again', async () => {
    const server = await situation();
    await heard(server, write(server, '/perf full'));
    expect(server.github.rerun).toEqual([RUN]);
    expect(server.github.labels.get(7)).toEqual(['full-run']);
  });

  test('where the run leaves no record, accepting starts it again', async () => {
    const server = await situation({ prepare: (github) => void github.artifacts.splice(0) });
    await heard(server, write(server, ACCEPT));
    expect(server.github.rerun).toEqual([RUN]);
    expect(server.github.statuses).toEqual([]);
  });

  test('while the commit is being measured nothing is done twice', async () => {
    const server = await situation({
      prepare: (github) => {
        github.runs[0] = run(RUN, HEAD, '2026-11-20T10:00:00Z', { status: 'in_progress' });
      },
    });
    await heard(server, write(server, ACCEPT));
    await heard(server, write(server, '/perf run'));
    expect(server.github.statuses).toEqual([]);
    expect(server.github.rerun).toEqual([]);
    expect(server.github.comments.at(-1)?.body).toContain('being measured already');
  });

  test('/perf help says what there is, to whoever may use it', async () => {
    const server = await situation();
    await heard(server, write(server, '/perf help'));
    expect(server.github.comments.at(-1)?.body).toContain('/perf accept PATH METRIC');
    const before = server.github.comments.length;
    await heard(server, write(server, '/perf help', 'mallory'));
    expect(server.github.comments).toHaveLength(before + 1);
    expect(server.github.reactions).toMatchObject([{ content: '-1' }]);
  });

  test('what is not understood is answered, once', async () => {
    const server = await situation();
    const comment = write(server, '/perf accept everything');
    await heard(server, comment);
    expect(server.github.comments.at(-1)?.body).toContain(
      'Not understood: expected `/perf accept PATH METRIC',
    );
    await heard(server, comment, { action: 'edited', from: '/perf accept all' });
    expect(server.github.comments).toHaveLength(2);
  });

  test('GitHub does not start it again: that is said', async () => {
    const server = await situation();
    const comment = write(server, '/perf run');
    server.fault = (_, route) =>
      route.endsWith('/rerun') ? { status: 403, body: { message: 'Resource not accessible' } } : null;
    const done = await heard(server, comment);
    expect(done.code).toBe(0);
    expect(server.github.comments.at(-1)?.body).toContain('actions: write');
  });
});
