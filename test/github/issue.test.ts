import { expect, test } from 'vitest';
import { upsertIssue, type IssueRequest } from '../../src/github/issue.ts';
import { stamped } from '../../src/report/markdown/stamp.ts';
import { clientOf } from './clients.ts';
import { startGitHub } from './server.ts';

const request = (part: Partial<IssueRequest> = {}, run = 5): IssueRequest => ({
  stamp: { key: 'since-release/perf-budgets.yml', run, attempt: 1 },
  title: 'over budget since v2.1.0',
  text: 'search/query',
  state: 'open',
  ...part,
});

test('is opened, kept up to date, closed when it is mended, and opened again', async () => {
  const server = await startGitHub();
  const { issues } = server.github;
  const client = await clientOf(server);
  const say = async (part: Partial<IssueRequest>, run: number): Promise<string> =>
    (await upsertIssue(client, request(part, run))).kind;
  expect(await say({ state: 'closed' }, 1)).toBe('none');
  expect(await say({}, 2)).toBe('opened');
  expect(await say({}, 3)).toBe('unchanged');
  expect(await say({ text: 'worse' }, 4)).toBe('updated');
  expect(await say({ text: 'unsure', state: 'asIs' }, 5)).toBe('updated');
  expect(await say({ text: 'mended', state: 'closed' }, 6)).toBe('closed');
  expect(issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
  expect(await say({ text: 'unsure', state: 'asIs' }, 7)).toBe('unchanged');
  expect(await say({ text: 'again' }, 8)).toBe('opened');
  expect(issues).toMatchObject([{ state: 'open' }]);
  expect(await say({ text: 'old news', state: 'closed' }, 7)).toBe('outdated');
  expect(issues[0]?.body).toContain('again');
});

test('closed by people as not planned it stays closed until the next release', async () => {
  const server = await startGitHub();
  const client = await clientOf(server);
  await upsertIssue(client, request());
  Object.assign(server.github.issues[0]!, { state: 'closed', state_reason: 'not_planned' });
  expect(await upsertIssue(client, request({ text: 'worse' }, 6))).toMatchObject({ kind: 'unchanged' });
  await upsertIssue(client, request({ text: 'worse', title: 'over budget since v2.2.0' }, 7));
  expect(server.github.issues).toMatchObject([{ state: 'open', title: 'over budget since v2.2.0' }]);
});

test('what others opened, and what copies it, is none of ours', async () => {
  const server = await startGitHub();
  const body = stamped(request().stamp, 'search/query');
  server.github.file('a copy', body, 'mallory');
  server.github.file('another', 'no marker');
  server.github.file('of another configuration', stamped({ ...request().stamp, key: 'other' }, 'x'));
  // Even where a server gives more than what was asked for.
  server.fault = (_, route) =>
    route === 'GET /repos/{owner}/{repo}/issues'
      ? server.github.answer(route, { creator: 'mallory', state: 'all', per_page: 100 })
      : null;
  await upsertIssue(await clientOf(server), request());
  server.fault = () => null;
  expect(server.github.issues).toHaveLength(4);
  expect(server.github.issues[0]?.body).toBe(body);
  expect(server.github.issues.slice(0, 3).every(({ state }) => state === 'open')).toBe(true);
});

test('two at once leave one open', async () => {
  const server = await startGitHub();
  // Another run opens its own between our look and our issue.
  server.fault = (_, route) => {
    if (route === 'POST /repos/{owner}/{repo}/issues' && server.github.issues.length === 0)
      server.github.file('over budget since v2.1.0', stamped(request({}, 4).stamp, 'search/query'));
    return null;
  };
  await upsertIssue(await clientOf(server), request({ text: 'newer' }));
  const open = server.github.issues.filter(({ state }) => state === 'open');
  expect(open).toHaveLength(1);
  expect(open[0]?.body).toContain('newer');
});

test('an answer that got lost opens no second one', async () => {
  const server = await startGitHub();
  server.fault = (_, route) => (route === 'POST /repos/{owner}/{repo}/issues' ? { kind: 'lost' } : null);
  await upsertIssue(await clientOf(server), request());
  expect(server.github.issues).toHaveLength(1);
});
