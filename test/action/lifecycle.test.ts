import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fetchCredentials } from '../../src/action/credentials.ts';
import { revisionNames } from '../../src/action/measure.ts';
import type { GateWork } from '../../src/github/event.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { BENCH, makeProject, marked } from '../cli/project.ts';
import { until } from '../until.ts';
import { startGitHub } from '../github/server.ts';
import { serveGit } from '../git/git-server.ts';
import { clone, commit, makeRepository, publish, sh, temporaryFolder } from '../git/real-git.ts';
import { EVENTS, checkOut, pullRequestEvent, start, step } from './step.ts';

const text = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
const refused = { workspace: makeRepositoryOnce(), event: 'pull_request', payload: {} };

function makeRepositoryOnce(): string {
  return makeRepository({ 'README.md': 'words' });
}

describe('cancelled', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s while measuring: everything ends, and nobody is told a verdict',
    async (signal, code) => {
      const note = join(temporaryFolder(), 'marker');
      const before = `import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      spawn('sleep', ['300'], { detached: true, stdio: 'ignore' }).unref();
      process.on('SIGTERM', () => {});
      writeFileSync(${JSON.stringify(note)}, process.env.PERF_BUDGETS_RUN ?? '');`;
      const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, before) });
      const server = await startGitHub();
      const payload = pullRequestEvent({
        head: sh(project, 'rev-parse', 'change'),
        base: sh(project, 'rev-parse', 'main'),
      });
      const running = start({
        workspace: checkOut(project),
        event: 'pull_request',
        payload,
        // In isolation the note would not be seen.
        inputs: { isolation: 'off' },
        api: server.url,
      });
      const marker = await until(() => /^[0-9a-f]{16}/.exec(text(note) ?? '')?.[0]);
      running.child.kill(signal);
      const done = await running.ended;
      expect({ code: done.code, left: done.left, outputs: done.outputs }).toEqual({
        code,
        left: [],
        outputs: {},
      });
      expect(done.log).toContain('cancelled');
      expect(marked(marker)).toEqual([]);
      expect(server.received.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );

  test.each<[string, (seen: Seen) => boolean, hangs?: boolean]>([
    ['as soon as it is started', () => true],
    ['when it says its first word', ({ log }) => log !== ''],
    ['when it has made its temporary folder', ({ tmp }) => tmp.length > 0],
    ['when it measures', ({ measuring }) => measuring],
    // Who never answers, so that it is still there when that is seen.
    ['when it first asks GitHub', ({ asked }) => asked > 0, true],
  ])('at any moment: never success, never half a comment: %s', async (_, isTime, hangs = false) => {
    const note = join(temporaryFolder(), 'marker');
    const before = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(note)}, '');`;
    const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, before) });
    const payload = pullRequestEvent({
      head: sh(project, 'rev-parse', 'change'),
      base: sh(project, 'rev-parse', 'main'),
    });
    const server = await startGitHub();
    if (hangs) server.fault = () => ({ kind: 'hang' });
    const running = start({
      workspace: checkOut(project),
      event: 'pull_request',
      payload,
      inputs: { isolation: 'off' },
      api: server.url,
    });
    await until(
      () =>
        running.child.exitCode !== null ||
        isTime({
          log: running.log(),
          tmp: readdirSync(running.tmp),
          measuring: existsSync(note),
          asked: server.received.length,
        }),
    );
    running.child.kill('SIGTERM');
    const done = await running.ended;
    // Before the program listens, the signal itself ends it.
    expect([143, null]).toContain(done.code);
    expect(done.left).toEqual([]);
    for (const { body } of server.github.comments) expect(body).toMatch(/<sub>.*<\/sub>\n$/);
  });
});

/** What is seen of a run from outside. */
interface Seen {
  readonly log: string;
  readonly tmp: readonly string[];
  readonly measuring: boolean;
  readonly asked: number;
}

describe('refused before anything starts', () => {
  test.each([
    [
      'insecure commands',
      { environment: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } },
      2,
      /ACTIONS_ALLOW_UNSECURE_COMMANDS lets the output/,
    ],
    [
      'insecure stop-commands',
      { environment: { ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS: '1' } },
      2,
      /STOPCOMMAND_TOKENS lets/,
    ],
    ['pull_request_target', { event: 'pull_request_target' }, 2, /with write access to this repository/],
    ['an unknown mode', { inputs: { mode: 'gatee' } }, 2, /did you mean gate\?/],
    ['a path out of the repository', { inputs: { config: '../x.yml' } }, 2, /inside the repository/],
    ['a time that is none', { inputs: { 'time-limit': 'soon' } }, 2, /60s, 10m or 1h/],
    ['a name with commands', { inputs: { name: 'a`b' } }, 2, /expected up to 60 letters/],
    ['a glob that is none', { inputs: { only: '!x' } }, 2, /cannot be negated/],
    ['no event file', { environment: { GITHUB_EVENT_PATH: '/nowhere/event.json' } }, 3, /cannot be read/],
    ['an event file that is no JSON', { payload: '{"pull_request":' }, 3, /is not JSON/],
    ['no repository', { environment: { GITHUB_REPOSITORY: '' } }, 2, /on your machine use/],
    [
      'a server that is none',
      { environment: { GITHUB_API_URL: 'javascript:alert(1)' } },
      3,
      /not the URL of a GitHub server/,
    ],
  ] as const)('%s', async (_, parts, code, message) => {
    const done = await step({ ...refused, ...parts });
    expect({ code: done.code, verdict: done.outputs['verdict'] }).toEqual({ code, verdict: 'failed' });
    expect(done.log).toMatch(message);
    expect(done.log).toMatch(/^::error title=perf-budgets could not decide::/m);
    expect(done.summary).toContain('### ⛔ Not measured');
  });

  test('a configuration that is wrong: said in the comment too, above the last report', async () => {
    const project = makeProject();
    commit(project, { 'perf-budgets.yml': 'benchmarks: [@team' }, 'broken');
    const server = await startGitHub();
    server.github.add(7, '<!-- perf-budgets:perf-budgets.yml run 3.1 -->\n\n### ✅ All is within');
    const payload = pullRequestEvent({
      head: sh(project, 'rev-parse', 'change'),
      base: sh(project, 'rev-parse', 'main'),
    });
    const done = await step({
      workspace: checkOut(project),
      event: 'pull_request',
      payload,
      api: server.url,
    });
    expect(done.code).toBe(2);
    const { body } = server.github.comments[0]!;
    expect(body.split('\n')[2]).toMatch(/^### ⛔ Not measured/);
    expect(body).toContain('All is within');
    expect(body.replaceAll(/`[^`]*`/g, '')).not.toContain('@team');
  });
});

test('every event of GitHub ends in something else than success when there is nothing to decide', async () => {
  const samples = EVENTS.filter(({ name }) =>
    ['issue_comment', 'release', 'workflow_run', 'repository_dispatch'].includes(name),
  );
  for (const { name, payloads } of samples) {
    const done = await step({ ...refused, event: name, payload: payloads[0] as object });
    expect({ name, code: done.code }).toEqual({ name, code: 2 });
  }
});

describe('which commits', () => {
  const work = (base: string, head: string, baseBranch: string | null = 'main'): GateWork => ({
    kind: 'gate',
    pullRequest: null,
    reviewed: null,
    baseBranch,
    baseSha: base,
    headSha: head,
    headName: 'change',
    isFull: false,
  });
  const project = (): { remote: string; base: string; head: string } => {
    const folder = makeRepository({ 'a.txt': '1' });
    const base = sh(folder, 'rev-parse', 'HEAD');
    sh(folder, 'checkout', '--quiet', '-b', 'change');
    const head = commit(folder, { 'a.txt': '2' });
    const remote = publish(folder);
    sh(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    return { remote, base, head };
  };
  const chosen = async (workspace: string, asked: GateWork): Promise<string[]> => {
    const names = await revisionNames(asked, workspace, { variables: process.env });
    const { base, head } = await resolveRevisions({ variables: process.env, cwd: workspace, ...names });
    return [base.commit, head.commit];
  };

  test('the branch as the remote has it, of a full clone and of one of depth one', async () => {
    const { remote, base, head } = project();
    for (const depth of [[], ['--depth=1', '--branch=main']])
      expect(await chosen(clone(remote, ...depth), work(base, head))).toEqual([base, head]);
  });

  test('the commit the event names, when the base branch was deleted or in a merge queue', async () => {
    const { remote, base, head } = project();
    const workspace = clone(remote, '--branch=change');
    expect(await chosen(workspace, work(base, head, 'gone'))).toEqual([base, head]);
    expect(await chosen(workspace, work(base, head, null))).toEqual([base, head]);
  });

  test('no name of a branch is more than a name', async () => {
    const { remote, base, head } = project();
    const workspace = clone(remote, '--branch=change');
    const before = readdirSync(workspace);
    const hostile = [
      '$(touch pwned)',
      '`touch pwned`',
      '; touch pwned #',
      '--upload-pack=touch pwned',
      '-n',
      '../../x',
      '@{-1}',
      'a..b',
      'x\ny',
      'ext::sh -c touch% pwned',
      '',
    ];
    for (const name of hostile)
      expect(await chosen(workspace, work(base, head, name)), name).toEqual([base, head]);
    expect(readdirSync(workspace)).toEqual(before);
  });

  test('none, when base was force-pushed away: the mistake says what to do', async () => {
    const { remote, head } = project();
    const workspace = clone(remote, '--branch=change');
    await expect(chosen(workspace, work('e'.repeat(40), head, 'gone'))).rejects.toThrow(
      /no such branch, tag or commit/,
    );
  });
});

describe('an enterprise server behind a proxy', () => {
  test('is talked to through it, below its own path', async () => {
    const server = await startGitHub();
    server.github.add(7, '<!-- perf-budgets:perf-budgets.yml run 3.1 -->\n\n### ✅ All is within');
    const project = makeProject();
    commit(project, { 'perf-budgets.yml': 'nonsense' }, 'broken');
    const parts = { head: sh(project, 'rev-parse', 'change'), base: sh(project, 'rev-parse', 'main') };
    const done = await step({
      workspace: checkOut(project),
      event: 'pull_request',
      payload: pullRequestEvent(parts),
      api: 'http://github.company.example/api/v3',
      environment: { http_proxy: server.url, HTTP_PROXY: server.url },
    });
    expect({ code: done.code, comments: server.github.comments.length }).toEqual({ code: 2, comments: 1 });
    expect(server.github.comments[0]?.body).toContain('Not measured');
    expect(server.received.map(({ path }) => path)).toContain('/api/graphql');
  });
});

describe('a private repository whose checkout kept no credentials', () => {
  test.each([
    ['none', null],
    ['old ones', 'AUTHORIZATION: basic b2xk'],
  ])('is fetched from with the token, whatever credentials the checkout holds: %s', async (_, kept) => {
    const project = makeRepository({ 'a.txt': '1' });
    sh(project, 'checkout', '--quiet', '-b', 'change');
    const head = commit(project, { 'a.txt': '2' });
    const remote = publish(project);
    sh(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    const expected = `basic ${Buffer.from('x-access-token:let-me-in').toString('base64')}`;
    const server = await serveGit(remote, expected);
    const workspace = clone(remote, '--depth=1', '--branch=main');
    sh(workspace, 'remote', 'set-url', 'origin', `${server.url}/${basename(remote)}`);
    if (kept !== null) sh(workspace, 'config', `http.${server.url}/.extraheader`, kept);
    const revisions = await resolveRevisions({
      variables: process.env,
      cwd: workspace,
      base: 'origin/main',
      head,
      remote: fetchCredentials(server.url, 'let-me-in'),
    });
    expect(revisions.head.commit).toBe(head);
    expect(new Set(server.seen)).toEqual(new Set([expected]));
    await expect(
      resolveRevisions({ variables: process.env, cwd: workspace, base: 'origin/main', head: 'f'.repeat(40) }),
    ).rejects.toThrow(/no such/);
  });
});
