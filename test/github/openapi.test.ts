import { expect, test } from 'vitest';
import { approverOf } from '../../src/github/approval.ts';
import { readArtifact } from '../../src/github/artifact.ts';
import { cacheEntries } from '../../src/github/caches.ts';
import { upsertComment } from '../../src/github/comment.ts';
import { compareCommits } from '../../src/github/compare.ts';
import { fileAt } from '../../src/github/contents.ts';
import { addLabel, react, reply } from '../../src/github/commands.ts';
import { upsertIssue } from '../../src/github/issue.ts';
import { jobNamed, rerunJob } from '../../src/github/jobs.ts';
import { measuringRuns, rerun } from '../../src/github/measuring-runs.ts';
import { mergedAs, pullRequestsOf } from '../../src/github/pull-request.ts';
import { setStatus } from '../../src/github/status.ts';
import { clientOf } from './clients.ts';
import { openDescription } from './openapi.ts';
import { startGitHub } from './server.ts';

const [HEAD, BASE] = ['a'.repeat(40), 'b'.repeat(40)];
const RUN = {
  id: 5,
  attempt: 1,
  headSha: HEAD,
  headBranch: 'größe/x y',
  headOwner: 'mallory',
  headRepository: 77,
  conclusion: 'success',
  workflow: '.github/workflows/perf.yml',
  startedAt: '2026-11-20T10:00:00Z',
};

test("every request fits GitHub's own description of its API", async () => {
  const server = await startGitHub();
  const client = await clientOf(server);
  const stamp = { key: 'gate', run: 2, attempt: 1 };
  const content = { kind: 'report', text: 'x', shorter: 'x' } as const;
  const old = { ...stamp, run: 1 };
  await upsertComment(client, { number: 7, stamp: old, content });
  await upsertComment(client, { number: 7, stamp, content: { ...content, text: 'y' } });
  // One too many, so that it is taken away.
  server.fault = (_, route) => {
    if (route.startsWith('POST /repos')) server.github.add(8, '<!-- perf-budgets:gate run 1.1 -->\n\nz');
    return null;
  };
  await upsertComment(client, { number: 8, stamp, content });
  server.fault = () => null;
  await pullRequestsOf(client, RUN);
  await compareCommits(client, BASE, HEAD).catch(() => null);
  server.github.files.set(`${BASE}:README.md`, 'words');
  expect(await fileAt(client, BASE, 'a/perf-budgets.yml')).toBeNull();
  await setStatus(client, {
    sha: HEAD,
    state: 'success',
    context: 'perf-budgets',
    description: '😀'.repeat(300),
    url: 'https://x.example',
  });
  server.github.caches.push(
    { key: 'perf-budgets-v1-1', ref: 'refs/heads/main' },
    { key: 'other', ref: 'refs/heads/main' },
  );
  expect(await cacheEntries(client, 'perf-budgets-v1-')).toEqual([
    { key: 'perf-budgets-v1-1', ref: 'refs/heads/main' },
  ]);
  server.github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: HEAD, ref: 'x', repo: null, label: 'mallory:x' },
    base: { ref: 'main', sha: BASE },
  });
  server.github.reviews.push({ pull: 7, login: 'alice', state: 'APPROVED', sha: HEAD });
  server.github.files.set(`${BASE}:CODEOWNERS`, '* @o/reviewers');
  await approverOf(client, { number: 7, headSha: HEAD, baseSha: BASE, file: 'perf-budgets.yml' });
  await readArtifact(client, RUN, 'perf-budgets-record', 'report.json').catch(() => null);
  const [run] = await measuringRuns(client, 'perf.yml', RUN);
  await rerun(client, { ...RUN, ...run, createdAt: '', isCompleted: true });
  await jobNamed(client, RUN, 'perf');
  await rerunJob(client, { id: 8, hasBegun: true });
  await react(client, 1001, 'eyes');
  await reply(client, 7, 'no');
  await addLabel(client, 7, 'full-run');
  await mergedAs(client, HEAD);
  const issue = { stamp, title: 'slow', text: 'x', state: 'open' } as const;
  await upsertIssue(client, issue);
  await upsertIssue(client, { ...issue, state: 'closed' });
  const { problems } = await openDescription();
  const rest = server.received.filter(({ route }) => route !== 'POST /graphql' && route !== 'GET storage');
  expect(new Set(rest.map(({ route }) => route)).size).toBe(26);
  expect(rest.flatMap(problems)).toEqual([]);
});

test('and what does not fit is found', async () => {
  const { problems } = await openDescription();
  const request = { method: 'POST', path: '/repos/o/r/issues/7/comments', query: {}, body: { body: 'x' } };
  expect(problems(request)).toEqual([]);
  expect(problems({ ...request, body: { body: 42 } })).not.toEqual([]);
  expect(problems({ ...request, body: {} })).not.toEqual([]);
  expect(problems({ ...request, path: '/repos/o/r/comments' })).not.toEqual([]);
  const status = { method: 'POST', path: `/repos/o/r/statuses/${HEAD}`, query: {}, body: { state: 'fine' } };
  expect(problems(status)).not.toEqual([]);
});
