// Attacks against the action as people set it up for forks: a job that measures, and the judge that decides from its record.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkOut, payload, pullRequestEvent, step, type Step } from '../action/step.ts';
import { sh } from '../cli/project.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { zipOf } from '../github/zips.ts';
import { makeRepository } from '../git/real-git.ts';
import { canIsolate, projectOf } from './attempt.ts';
import { EASY } from './definitions.ts';
import { CONFIG, SLOWER, type Patch } from './patch.ts';
import { PATCHES } from './patches/all.ts';

const RUN = 555;
const FILES = ['perf-budgets.yml', '.github/workflows/perf.yml'];

/** The job that measures a pull request from a fork, without a token. */
const measured = (project: string): Promise<Step> =>
  step({
    workspace: checkOut(project),
    event: 'pull_request',
    payload: pullRequestEvent({
      head: sh(project, 'rev-parse', 'change'),
      base: sh(project, 'rev-parse', 'main'),
      fork: true,
    }),
    inputs: { mode: 'measure', token: '' },
    run: RUN,
  });

/** A GitHub that knows both commits, and the record of that job. */
async function gitHubWith(project: string, record: string): Promise<FakeServer> {
  const [head, base] = [sh(project, 'rev-parse', 'change'), sh(project, 'rev-parse', 'main')];
  const server = await startGitHub();
  const { github } = server;
  github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: head, ref: 'change', repo: { id: 77 }, label: 'mallory:change' },
    base: { ref: 'main', sha: base },
  });
  const files = sh(project, 'diff', '--name-only', base, head).split('\n');
  github.comparisons.set(`${base}...${head}`, { mergeBase: base, files });
  for (const commit of [base, head])
    for (const file of FILES) github.files.set(`${commit}:${file}`, sh(project, 'show', `${commit}:${file}`));
  const zip = zipOf([{ name: 'report.json', data: record }]);
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  const created = '2026-11-20T10:05:00Z';
  github.artifacts.push({ id: 31, name: 'perf-budgets-record', run: RUN, zip, created, digest });
  return server;
}

/** The judge of a record; the measuring job ended in success, whatever became of it. */
const judged = (project: string, server: FakeServer): Promise<Step> =>
  step({
    workspace: makeRepository({ 'README.md': 'default branch' }),
    event: 'workflow_run',
    payload: payload('workflow_run', 'completed', ({ workflow_run: run }: { workflow_run: object }) => ({
      workflow_run: {
        ...run,
        id: RUN,
        run_attempt: 1,
        event: 'pull_request',
        head_sha: sh(project, 'rev-parse', 'change'),
        head_branch: 'change',
        head_repository: { id: 77, owner: { login: 'mallory' } },
        conclusion: 'success',
        path: '.github/workflows/perf.yml',
        run_started_at: '2026-11-20T10:00:00Z',
      },
    })),
    api: server.url,
    inputs: { mode: 'judge' },
    run: 900,
    environment: { GITHUB_REF: 'refs/heads/main' },
  });

const patchOf = (tries: string): Patch => {
  const found = PATCHES.find((patch) => patch.tries === tries);
  if (found === undefined) throw new Error(`no attack would ${tries}`);
  return found;
};

const EDITED: Patch = {
  on: 'definitions',
  tries: 'edit the benchmark so that it does less',
  outcome: 'prevented',
  because: '',
  head: { 'bench/sums.js': EASY('sums') },
};

const HONEST: Patch = { ...EDITED, tries: 'be honest', head: { 'src/sums.js': SLOWER(1) } };

/** What the job and the judge make of an attack. */
async function twoSteps(patch: Patch): Promise<{ readonly step: Step; readonly server: FakeServer }> {
  const workflow = { '.github/workflows/perf.yml': 'on: pull_request\n' };
  const project = await projectOf({
    ...patch,
    base: { ...workflow, ...patch.base },
    config: patch.config ?? CONFIG(),
  });
  const { outputs, log } = await measured(project);
  expect(outputs['report'], log).toBeTruthy();
  const server = await gitHubWith(project, readFileSync(outputs['report'] ?? '', 'utf8'));
  return { step: await judged(project, server), server };
}

test('a change that costs nothing gets a green status', async () => {
  const { step: done, server } = await twoSteps(HONEST);
  expect(done.code, done.log).toBe(0);
  expect(server.github.statuses.at(-1)?.state).toBe('success');
});

test
  .skipIf(!canIsolate)
  .each([
    EDITED,
    patchOf("have the build make base's code slower"),
    patchOf('tell from the code under test which side it is, and do less on head'),
  ])('$tries: red, by the judge too', async (patch) => {
  const { step: done, server } = await twoSteps(patch);
  expect(done.code, done.log).toBe(1);
  expect(server.github.statuses.map(({ state }) => state)).not.toContain('success');
  expect(server.github.statuses.at(-1)?.state).toBe('failure');
});
