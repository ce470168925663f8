// The search for the commit that crept in: offered as a command that runs as it stands, and made by the job where it is wanted.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CLI, CONFIG, COST, makeProject } from '../cli/project.ts';
import { commit, sh } from '../git/real-git.ts';
import { startGitHub } from '../github/server.ts';
import { checkOut, step } from './step.ts';

const BUDGETS = CONFIG({ budgets: '"**": { p50: +25%, since-release: +20% }', limit: '60s' });

test('the job names the commit in a comment on the issue, once; the command of the issue finds it too', async () => {
  const project = makeProject({ 'perf-budgets.yml': `${BUDGETS}history: { bisect: 30m }\n` });
  sh(project, 'checkout', '--quiet', 'main');
  sh(project, 'tag', 'v1.0.0');
  commit(project, { 'README.md': 'one' }, 'readme');
  commit(project, { 'src/work.js': COST(205) }, 'a little');
  const slow = commit(project, { 'src/work.js': COST(300) }, 'sums: ::error::check ``` @team');
  const last = commit(project, { 'src/other.js': '' }, 'other');
  const workspace = checkOut(project);
  const { github, url: api } = await startGitHub();
  sh(workspace, 'checkout', '--quiet', '--detach', last);
  const push = (): ReturnType<typeof step> =>
    step({
      workspace,
      event: 'push',
      payload: { repository: { default_branch: 'main' } },
      environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: last },
      api,
    });
  const done = await push();
  expect(done.code, done.log).toBe(0);
  expect(done.left).toEqual([]);
  const [issue] = github.issues;
  expect(issue?.state).toBe('open');
  expect(github.comments).toMatchObject([{ issue: issue?.number }]);
  const answer = github.comments[0]?.body ?? '';
  expect(answer).toMatch(/^Searched for the commit: `sums\/sum` p50 since `v1\.0\.0`\n\n````text\n/);
  expect(answer).toContain('sums/sum p50 got worse in this commit');
  expect(answer).toContain(`  ${slow}`);
  expect(done.log.replaceAll(/^::stop-commands::(.*)\n[^]*?^::\1::$/gm, '')).not.toContain('check');
  // It is over still, and has been searched for.
  await push();
  expect(github.comments).toHaveLength(1);

  const [, script = ''] = /```sh\n([^]*?)\n```/.exec(issue?.body ?? '') ?? [];
  expect(script).toMatch(
    /^git fetch --tags origin main\nnode \S*cli\.js bisect sums\/sum --good v1\.0\.0 --bad \w{12} /,
  );
  // Where the program lies is the machine's own.
  const here = script.replace(/node \S+cli\.js/, `'${process.execPath}' '${CLI}'`);
  const { stdout } = await promisify(execFile)('sh', ['-ec', `${here} --no-explain --quiet`], {
    cwd: workspace,
  });
  expect(stdout).toContain(`  ${slow}`);
});
