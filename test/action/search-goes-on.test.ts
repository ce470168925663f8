// The search for the commit that crept in, over several pushes: each has only so much time, and the next one goes on from there.
// Sizes are weighed, so that nothing depends on how fast this machine is; a search is out of time when the test says so.

import { beforeEach, describe, expect, test } from 'vitest';
import { commit, CONFIG, sh } from '../cli/project.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { stepHere, type StepHere } from './in-process.ts';
import { mainBranch, type MainBranch } from './main-branch.ts';

const HISTORY = 'perf-budgets-history';
/** Of `history: bisect`, in seconds: nothing else waits as long. */
const LIMIT = 1234;

let main: MainBranch;
let server: FakeServer;
let guilty: string;
beforeEach(async () => {
  const benchmarks = 'files: { size: { files: dist/*.js, each: true } }';
  const budgets = '"**": { size: +50%, since-release: +12% }';
  const file = `${CONFIG({ benchmarks, budgets })}history: { bisect: ${LIMIT}s }\n`;
  const size = (bytes: number): Record<string, string> => ({ 'dist/a.js': 'x'.repeat(bytes) });
  main = mainBranch({ 'perf-budgets.yml': file, ...size(1000), 'dist/b.js': 'x'.repeat(1000) });
  sh(main.project, 'tag', 'v1.0.0');
  main.push();
  for (const bytes of [1001, 1002, 1003, 1004]) commit(main.project, size(bytes), `to ${bytes}`);
  guilty = commit(main.project, size(1300), 'a dictionary');
  for (const bytes of [1301, 1302, 1303]) commit(main.project, size(bytes), `to ${bytes}`);
  server = await startGitHub();
});

let runs = 0;
/** The job of a push; `until`: when the search prints that, its time is up. */
async function push(until?: string): Promise<StepHere> {
  const { sha, before } = main.push();
  let end = (): void => {};
  const over = new Promise<void>((done) => (end = done));
  return stepHere(
    {
      workspace: main.checkOut(sha),
      event: 'push',
      payload: { repository: { default_branch: 'main' }, before },
      environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
      api: server.url,
      run: (runs += 1),
    },
    {
      sleep: (seconds, signal) =>
        seconds === LIMIT
          ? Promise.race([
              over,
              new Promise<never>((_, fail) =>
                signal.addEventListener('abort', () => fail(signal.reason as Error)),
              ),
            ])
          : Promise.resolve(),
      hear: (text) => void (until !== undefined && text.includes(until) && end()),
    },
  );
}
const harmless = (): void => void commit(main.project, { 'README.md': String(Math.random()) }, 'docs');
const comments = (): string[] => server.github.comments.map(({ body }) => body);
const kept = (): string[] =>
  sh(main.remote, 'ls-tree', '-r', '--name-only', HISTORY)
    .split('\n')
    .filter((path) => path.startsWith('searches/'));

test('what was settled is kept on the branch of the history, and the next push names the commit', async () => {
  const first = await push('Measurement 3:');
  expect(first.code, first.log).toBe(0);
  expect(comments()).toEqual([
    expect.stringMatching(/not found within.*[^]*The next push to `main` goes on from there/),
  ]);
  expect(kept()).toHaveLength(1);

  harmless();
  const second = await push();
  expect(second.log).toContain('Going on after 2 measurements');
  expect(second.log.match(/Measurement \d+:/g)?.[0]).toBe('Measurement 3:');
  expect(comments()).toHaveLength(2);
  expect(comments()[1]).toContain('files/dist/a.js size got worse in this commit');
  expect(comments()[1]).toContain(`  ${guilty}`);
  expect(second.left).toEqual([]);

  harmless();
  const third = await push();
  expect(third.log).toContain('over budget');
  expect(third.log).not.toContain('Searching');
  expect(comments()).toHaveLength(2);
});

test('as often as it takes, as long as every push settles something, and the issue is told once', async () => {
  await push('Measurement 2:');
  harmless();
  await push('Measurement 3:');
  expect({ comments: comments().length, kept: kept().length }).toEqual({ comments: 1, kept: 2 });
  harmless();
  const stuck = await push('Measurement 3:');
  expect(stuck.log).toContain('Going on after 2 measurements');
  expect(comments()).toHaveLength(2);
  expect(comments()[1]).toContain('This job does not search again');
  harmless();
  expect((await push()).log).not.toContain('Searching');
});

describe('is not taken up', () => {
  /** A push that was out of time, and one after it. */
  const twice = async (between: () => void | Promise<void>): Promise<StepHere> => {
    await push('Measurement 3:');
    await between();
    harmless();
    return push();
  };

  test('from a file that somebody has edited', async () => {
    const done = await twice(() => {
      const clone = main.checkOut(sh(main.remote, 'rev-parse', 'main'));
      sh(clone, 'fetch', '--quiet', 'origin', HISTORY);
      sh(clone, 'checkout', '--quiet', 'FETCH_HEAD');
      const [file = ''] = kept();
      const text = sh(clone, 'show', `FETCH_HEAD:${file}`);
      commit(clone, { [file]: text.replaceAll('"over"', '"within"') }, 'edited');
      sh(clone, 'push', '--quiet', 'origin', `HEAD:${HISTORY}`);
    });
    expect(done.log).not.toContain('Searching');
    expect(comments()).toHaveLength(1);
  });

  test('when the issue was closed', async () => {
    const done = await twice(() => {
      const [issue] = server.github.issues;
      Object.assign(issue!, { state: 'closed', state_reason: 'not_planned' });
    });
    expect(done.log).not.toContain('Searching');
  });

  test('when it is mended, though something else is over by now', async () => {
    const files = { 'dist/a.js': 'x'.repeat(1000), 'dist/b.js': 'x'.repeat(1300) };
    const done = await twice(() => void commit(main.project, files, 'elsewhere'));
    expect(done.log).toContain('Since v1.0.0: over budget');
    expect(done.log).not.toContain('Searching');
  });
});
