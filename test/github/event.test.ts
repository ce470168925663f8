import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { workOf, type Mode } from '../../src/github/event.ts';
import type { EventSource } from '../../src/github/payload.ts';
import { EVENTS, payload, pullRequestEvent } from '../action/step.ts';

const source = (name: string, body: object | string, parts: Partial<EventSource> = {}): EventSource => ({
  name,
  payload: typeof body === 'string' ? body : JSON.stringify(body),
  sha: 'd'.repeat(40),
  ref: 'refs/heads/main',
  ...parts,
});
const [HEAD, BASE] = ['a'.repeat(40), 'b'.repeat(40)];

describe('events that are acted on', () => {
  test('a pull request: its own last commit against its base branch, however it was started', () => {
    const work = workOf(source('pull_request', pullRequestEvent({ head: HEAD, base: BASE })), 'gate');
    expect(work).toEqual({
      kind: 'gate',
      pullRequest: { number: 7, headSha: HEAD, headBranch: 'change', headRepository: 1, fork: false },
      reviewed: 7,
      baseBranch: 'main',
      baseSha: BASE,
      headSha: HEAD,
      headName: 'change',
      isFull: false,
    });
  });

  test('a pull request that asks to be measured whole', () => {
    const event = JSON.parse(JSON.stringify(pullRequestEvent({ head: HEAD, base: BASE }))) as {
      pull_request: { labels: { name: string }[] };
    };
    event.pull_request.labels = [{ name: 'docs' }, { name: 'full-run' }];
    expect(workOf(source('pull_request', event), 'gate')).toMatchObject({ isFull: true });
  });

  test('a stacked pull request: the branch it is stacked on', () => {
    const stacked = pullRequestEvent({ head: HEAD, base: BASE, baseRef: 'feature/one' });
    expect(workOf(source('pull_request', stacked), 'gate')).toMatchObject({ baseBranch: 'feature/one' });
  });

  test('a pull request from a fork, deleted or not', () => {
    const forked = pullRequestEvent({ head: HEAD, base: BASE, fork: true });
    expect(workOf(source('pull_request', forked), 'collect')).toMatchObject({ pullRequest: { fork: true } });
    const gone = JSON.parse(JSON.stringify(forked)) as { pull_request: { head: { repo: null } } };
    gone.pull_request.head.repo = null;
    expect(workOf(source('pull_request', gone), 'gate')).toMatchObject({ pullRequest: { fork: true } });
  });

  test('a merge queue: the group against its base, and nobody to tell', () => {
    const group = payload('merge_group', null, () => ({}));
    expect(workOf(source('merge_group', group), 'gate')).toMatchObject({
      kind: 'gate',
      pullRequest: null,
      baseBranch: null,
      baseSha: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      headSha: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
    });
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])('%s of the default branch', (name) => {
    const about = { repository: { default_branch: 'trunk' } };
    const work = workOf(source(name, about, { ref: 'refs/heads/trunk' }), 'gate');
    expect(work).toEqual({ kind: 'main', sha: 'd'.repeat(40), before: null, branch: 'trunk' });
  });

  test.each([
    ['c'.repeat(40), 'c'.repeat(40)],
    ['0'.repeat(40), null],
    ['HEAD', null],
  ])('a push on %s', (before, known) => {
    const about = { repository: { default_branch: 'trunk' }, before };
    const work = workOf(source('push', about, { ref: 'refs/heads/trunk' }), 'gate');
    expect(work).toMatchObject({ kind: 'main', before: known });
  });

  test('a finished measuring run', () => {
    const run = payload('workflow_run', 'completed', ({ workflow_run: about }: { workflow_run: object }) => ({
      workflow_run: { ...about, event: 'pull_request', path: '.github/workflows/perf.yml' },
    }));
    expect(workOf(source('workflow_run', run), 'judge')).toMatchObject({ kind: 'judge' });
  });
});

describe('events that are refused', () => {
  const refusal = (what: EventSource, mode: Mode = 'gate'): UserError => {
    try {
      workOf(what, mode);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('was not refused');
  };

  test.each(['gate', 'collect', 'judge'] as const)('pull_request_target, in mode %s', (mode) => {
    const { message, hint } = refusal(
      source('pull_request_target', pullRequestEvent({ head: HEAD, base: BASE })),
      mode,
    );
    expect(message).toContain('write access');
    expect(hint).toContain('on: pull_request');
  });

  test.each([
    ['another branch', { ref: 'refs/heads/feature' }, {}],
    ['a tag', { ref: 'refs/tags/v1' }, {}],
    ['a branch that was deleted', {}, { deleted: true }],
  ])('a push of %s', (_, parts, about) => {
    const { message, hint } = refusal(
      source('push', { repository: { default_branch: 'main' }, ...about }, parts),
    );
    expect(message).toContain('only the default branch main');
    expect(hint).toContain('branches: [main]');
  });

  test('measure on the default branch, judge on a pull request, judge of a push', () => {
    const push = { repository: { default_branch: 'main' } };
    expect(refusal(source('push', push), 'collect').message).toContain('mode: measure');
    const opened = pullRequestEvent({ head: HEAD, base: BASE });
    expect(refusal(source('pull_request', opened), 'judge').message).toContain('workflow_run');
    const run = payload('workflow_run', 'completed', ({ workflow_run: about }: { workflow_run: object }) => ({
      workflow_run: { ...about, event: 'push', path: 'x' },
    }));
    expect(refusal(source('workflow_run', run), 'judge').hint).toContain('workflow_run.event');
  });

  test.each([
    ['not JSON', '{'],
    ['empty', ''],
    ['another event', '{"ref":"x"}'],
    ['a commit that is none', pullRequestEvent({ head: '--upload-pack=evil', base: BASE })],
    [
      'a number that is none',
      JSON.stringify(pullRequestEvent({ head: HEAD, base: BASE })).replaceAll(
        '"number":7',
        '"number":"7; rm"',
      ),
    ],
  ])('an event file that is %s', (_, body) => {
    expect(refusal(source('pull_request', body)).exitCode).toBe(3);
  });

  const acted = new Set(['pull_request', 'merge_group', 'push', 'schedule', 'workflow_dispatch']);
  const others = EVENTS.filter(({ name }) => !acted.has(name));
  test.each(others.map(({ name, payloads }) => [name, payloads] as const))('%s', (name, payloads) => {
    for (const body of payloads) {
      const { hint, exitCode } = refusal(source(name, body));
      expect(exitCode).toBe(2);
      expect(hint).toMatch(/start the workflow on|mode: judge|mode: commands/);
      if (name !== 'workflow_run') expect(() => workOf(source(name, body), 'judge')).toThrow(UserError);
    }
  });
  test('there are more than forty of them', () => expect(others.length).toBeGreaterThan(40));

  test('no payload of any event is taken for success without a decision', () => {
    for (const { name, payloads } of EVENTS)
      for (const body of payloads)
        for (const mode of ['gate', 'collect', 'judge'] as const) {
          const outcome = (() => {
            try {
              return workOf(source(name, body), mode).kind;
            } catch (error) {
              return error instanceof UserError ? 'refused' : 'broken';
            }
          })();
          expect(['gate', 'main', 'judge', 'refused'], name).toContain(outcome);
        }
  });
});
