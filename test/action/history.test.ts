// Pushes to the default branch, from the event to the branch of the history and what is read from it.

import { expect, test } from 'vitest';
import { cli, CONFIG, COST, makeProject } from '../cli/project.ts';
import { commit, sh } from '../git/real-git.ts';
import { startGitHub } from '../github/server.ts';
import { checkOut, pullRequestEvent, step, type Step } from './step.ts';

const KEPT = `${CONFIG({ limit: '60s' })}history: {}\n`;
const WATCHED = `${CONFIG({ budgets: '"**": { p50: +25%, since-release: +20% }' })}history: {}\n`;

test('a release, a slow commit, one that changes nothing and one that mends it, in pairs and by name', async () => {
  const project = makeProject({ 'perf-budgets.yml': WATCHED });
  sh(project, 'checkout', '--quiet', 'main');
  sh(project, 'tag', 'v1.0.0');
  const slow = commit(project, { 'src/work.js': COST(300) }, 'sums: check ::error::everything');
  const words = commit(project, { 'README.md': 'words' }, 'readme');
  const mended = commit(project, { 'src/work.js': COST(200) }, 'sums: no longer');
  const workspace = checkOut(project);
  const { github, url: api } = await startGitHub();
  const head = { sha: 'e'.repeat(40), ref: 'change', repo: { id: 1 }, label: 'o:change' };
  github.merged.push({ commit: slow, number: 12, head, baseSha: 'f'.repeat(40) });
  github.permissions.set('ann', 'write');
  const [workflow, created] = ['perf.yml', '2026-11-20T09:00:00Z'];
  github.runs.push({ id: 5, workflow, sha: head.sha, branch: 'change', repository: 1, owner: 'o', created });
  const accept = (login: string): object =>
    github.add(12, '/perf accept sums/sum p50 up to +90% review 2026-01-01 because it <b>checks</b>', login);
  accept('mallory');
  accept('ann');
  const push = (sha: string, before: string): Promise<Step> => {
    sh(workspace, 'checkout', '--quiet', '--detach', sha);
    return step({
      workspace,
      event: 'push',
      payload: { repository: { default_branch: 'main' }, before },
      environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
      api,
      inputs: { 'measured-by': workflow },
    });
  };
  const first = await push(slow, sh(project, 'rev-parse', 'v1.0.0'));
  // Measured alone it breaks no budget; the history tells, and changes no verdict.
  expect(first.code, first.log).toBe(0);
  expect(first.log).toContain(`History: ${slow.slice(0, 9)} is in the branch perf-budgets-history`);
  expect(first.log).toContain('Since v1.0.0: over budget; issue: opened');
  expect(github.issues).toMatchObject([
    { title: 'Performance: over budget since v1.0.0 (perf-budgets.yml)' },
  ]);
  expect(github.issues[0]?.body).toMatch(/^\| ❌ \| `sums\/sum` p50 \| \+\d\d\.\d % .*\| \+20 % \|$/m);
  expect(github.issues[0]?.body).toContain(`\`${slow.slice(0, 9)}\` sums: check`);
  expect(github.issues[0]?.body).toContain('Accepted costs to be reviewed');
  const second = await push(words, slow);
  expect(second.log).toContain('History: measuring against v1.0.0');
  expect(second.left).toEqual([]);
  expect(github.issues).toMatchObject([{ state: 'open' }]);
  // What branched off while it was over is told so.
  const change = pullRequestEvent({ head: words, base: words });
  const pull = await step({ workspace, event: 'pull_request', payload: change, api });
  expect(pull.log).toMatch(/main is \+\d\d\.\d % \[.*\] since v1\.0\.0 in sums\/sum p50, budget \+20 %/);
  const shown = await cli(workspace, 'history');
  expect(shown.stdout, shown.stderr).toMatch(/^sums\/sum p50 .*\+\d\d\.\d % \[.*\] since v1\.0\.0$/m);
  const steps = shown.stdout.split('\n').filter((line) => line.startsWith('    '));
  expect(steps).toHaveLength(1);
  expect(steps[0]).toContain(`${slow.slice(0, 9)} sums: check`);
  expect(steps[0]).toContain('accepted by ann');
  expect(shown.stdout).toContain('2 commits of 4 measured');
  const ledger = await cli(workspace, 'ledger');
  expect(ledger.stdout).toMatch(/^## To be reviewed\n\n- `sums\/sum` p50: 2026-01-01$/m);
  expect(ledger.stdout.match(/^\| who, when .*$/gm)).toEqual([
    `| who, when | \`ann\`, 2026-11-20, pull request 12, merged as \`${slow.slice(0, 9)}\` |`,
  ]);
  expect(ledger.stdout).toMatch(/^\| because \| it `<b>checks<\/b>` \|$/m);
  await push(mended, words);
  expect(github.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
  expect(ledger.stdout).toMatch(/^\| change \| (\+\d|\d).*; accepted up to \+90 % \|$/m);
});

test('where the branch may not be written, the run says what is missing and keeps its verdict', async () => {
  const project = makeProject({ 'perf-budgets.yml': KEPT });
  sh(project, 'checkout', '--quiet', 'main');
  const head = commit(project, { 'README.md': 'words' }, 'readme');
  const workspace = checkOut(project);
  sh(workspace, 'remote', 'set-url', '--push', 'origin', 'file:///does/not/exist');
  sh(workspace, 'checkout', '--quiet', '--detach', head);
  const done = await step({
    workspace,
    event: 'push',
    payload: { repository: { default_branch: 'main' } },
    environment: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: head },
    api: (await startGitHub()).url,
  });
  expect(done.code).toBe(0);
  // Not between lines that the runner is told to pass over.
  expect(done.log.replaceAll(/^::stop-commands::(.*)\n[^]*?^::\1::$/gm, '')).toMatch(
    /^::warning::this commit is not in the history: .*does.not.exist/m,
  );
});
