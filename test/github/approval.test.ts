import { beforeEach, describe, expect, test } from 'vitest';
import { approverOf } from '../../src/github/approval.ts';
import { ownersIn } from '../../src/github/code-owners.ts';
import { clientOf } from './clients.ts';
import { startGitHub, type FakeServer } from './server.ts';
import type { FakeReview } from './fake-github.ts';

const [HEAD, OLD, BASE] = ['a'.repeat(40), 'd'.repeat(40), 'b'.repeat(40)];

let server: FakeServer;
beforeEach(async () => {
  server = await startGitHub();
  const { pulls, files, permissions } = server.github;
  pulls.push({
    number: 7,
    state: 'open',
    head: { sha: HEAD, ref: 'x', repo: { id: 77 }, label: 'mallory:x' },
    base: { ref: 'main', sha: BASE },
  });
  files.set(`${BASE}:README.md`, 'words');
  permissions.set('alice', 'write').set('bob', 'admin').set('mallory', 'write');
});

const review = (login: string, state: FakeReview['state'] = 'APPROVED', sha = HEAD): FakeReview => ({
  pull: 7,
  login,
  state,
  sha,
});
const approver = async (reviews: FakeReview[], headSha: string | null = HEAD): Promise<string | null> => {
  server.github.reviews.push(...reviews);
  return approverOf(await clientOf(server), {
    number: 7,
    headSha,
    baseSha: BASE,
    file: 'perf-budgets.yml',
  });
};

describe('where nobody owns the file', () => {
  test.each<[string, FakeReview[], string | null]>([
    ['somebody with write access approves', [review('alice')], 'alice'],
    ['nobody has said anything', [], null],
    ['somebody without write access approves', [review('eve')], null],
    ['the author approves', [review('mallory')], null],
    ['an earlier commit was approved', [review('alice', 'APPROVED', OLD)], null],
    ['an approval was followed by a refusal', [review('alice'), review('alice', 'CHANGES_REQUESTED')], null],
    ['an approval was dismissed', [review('alice', 'DISMISSED')], null],
    ['an approval was followed by a remark', [review('alice'), review('alice', 'COMMENTED')], 'alice'],
    ['a reader and a writer approve', [review('eve'), review('bob')], 'bob'],
    [
      'the approval stands on the second page',
      [...Array.from({ length: 100 }, (_, index) => review(`reader-${index}`)), review('alice')],
      'alice',
    ],
  ])('%s', async (_, reviews, login) => {
    expect(await approver(reviews)).toBe(login);
  });

  test('an approval of another commit than the measured one counts for nothing', async () => {
    expect(await approver([review('alice')], OLD)).toBeNull();
    expect(await approver([], null)).toBe('alice');
  });
});

describe('where somebody owns the file', () => {
  const owned = (line: string): void =>
    void server.github.files.set(`${BASE}:.github/CODEOWNERS`, `* @bob\n${line}\n`);

  test.each<[string, string, string, string | null]>([
    ['only they count', 'perf-budgets.yml @Carol', 'alice', null],
    ['they count', 'perf-budgets.yml @Carol', 'carol', 'carol'],
    ['the last line decides', '*.yml @dan', 'bob', null],
    ['a team that can be seen counts', '*.yml @o/perf', 'carol', 'carol'],
    ['who is not in that team does not', '*.yml @o/perf', 'alice', null],
    ['a hidden team leaves write access', '*.yml @o/secret', 'alice', 'alice'],
    ['a hidden team does not let readers in', '*.yml @o/secret', 'eve', null],
    ['a line without owners leaves write access', 'perf-budgets.yml', 'alice', 'alice'],
  ])('%s', async (_, line, login, wanted) => {
    owned(line);
    server.github.teams.set('o/perf', ['carol']);
    expect(await approver([review(login)])).toBe(wanted);
  });
});

test.each([
  ['/perf-budgets.yml @a', ['@a']],
  ['docs/ @a\n**/perf-budgets.yml @b @c/d', ['@b', '@c/d']],
  ['packages/*/ @a', []],
  ['# all\n* @a # for now', ['@a']],
  ['!perf-budgets.yml @a', []],
  ['[p]erf-budgets.yml @a', []],
])('CODEOWNERS %j', (text, owners) => {
  expect(ownersIn(text, 'perf-budgets.yml')).toEqual(owners);
});
