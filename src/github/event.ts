// Which event started this run, and what it asks for. What GitHub writes into the event file is checked like any other
// input: names in it come from whoever opened the pull request.

import { z } from 'zod';
import { UserError } from '../core/model/errors.ts';
import { commandWork, type CommandWork } from './command-event.ts';
import { id, readPayload, text, type EventSource } from './payload.ts';

/** The run of a workflow that this program is part of. */
export interface Run {
  /** Grows over all workflows of a repository, unlike a run number, which starts anew with each workflow file. */
  readonly id: number;
  readonly attempt: number;
}

/** A pull request as far as it matters here. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** Id; null: it was deleted. */
  readonly headRepository: number | null;
  /** From another repository: its token may only read. */
  readonly fork: boolean;
}

/** Compare head with where it left base. */
export interface GateWork {
  readonly kind: 'gate';
  /** Null in a merge queue, where no pull request is to be told. */
  readonly pullRequest: PullRequest | null;
  /** Number of the pull request whose reviews count; null: not known. */
  readonly reviewed: number | null;
  /** Name of the branch that head is to be merged into; null where only the commit counts. */
  readonly baseBranch: string | null;
  readonly baseSha: string;
  readonly headSha: string;
  /** What people call head. */
  readonly headName: string;
  /** The pull request carries the label that asks to measure everything. */
  readonly isFull: boolean;
}

/** Measure a commit of the default branch, and remember it. */
export interface MainWork {
  readonly kind: 'main';
  readonly sha: string;
  /** Of a push: the branch's last commit before it. */
  readonly before: string | null;
  readonly branch: string;
}

/** Decide about what another workflow run measured. */
export interface JudgeWork {
  readonly kind: 'judge';
  readonly measured: MeasuredRun;
}

export interface MeasuredRun extends Run {
  readonly headSha: string;
  readonly headBranch: string;
  /** Owner and id of the repository head lies in; null when it was deleted. */
  readonly headOwner: string | null;
  readonly headRepository: number | null;
  /** How the run ended, in GitHub's words. */
  readonly conclusion: string;
  /** Path of the workflow file. */
  readonly workflow: string;
  /** ISO time the attempt began. */
  readonly startedAt: string;
}

export type Work = GateWork | MainWork | JudgeWork | CommandWork;

export type Mode = 'gate' | 'collect' | 'judge' | 'merge' | 'part' | 'commands';

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit name');

const pullRequest = z.object({
  pull_request: z.object({
    number: id,
    labels: z
      .array(z.object({ name: text }))
      .max(1_000)
      .nullish(),
    head: z.object({ sha, ref: text, repo: z.object({ id }).nullish() }),
    base: z.object({ sha, ref: text, repo: z.object({ id }) }),
  }),
});
const mergeGroup = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha, head_ref: text }) });
const repository = z.object({ repository: z.object({ default_branch: text }) });
const push = repository.extend({ deleted: z.boolean().optional(), before: text.nullish() });
const workflowRun = z.object({
  workflow_run: z.object({
    id,
    run_attempt: id,
    event: text,
    head_sha: sha,
    head_branch: text.nullable(),
    head_repository: z.object({ id, owner: z.object({ login: text }) }).nullish(),
    conclusion: text.nullable(),
    path: text,
    run_started_at: text,
  }),
});

/** What the event asks for. Throws UserError, with what to change in the workflow, for every other event. */
export function workOf(source: EventSource, mode: Mode): Work {
  if (source.name === 'pull_request_target') throw new UserError(...PULL_REQUEST_TARGET);
  if (mode === 'judge') return judgeWork(source);
  if (mode === 'commands') return commandWork(source);
  if (mode === 'part') return partWork(source);
  switch (source.name) {
    case 'pull_request':
      return pullRequestWork(source);
    case 'merge_group':
      return mergeGroupWork(source);
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
      return mainWork(source, mode);
    default:
      throw new UserError(`the event ${JSON.stringify(source.name)} is not one that perf-budgets handles`, {
        hint:
          MODE_NEEDED[source.name] ??
          'start the workflow on pull_request, merge_group, push to the default branch, schedule or workflow_dispatch',
      });
  }
}

/** Events that take another mode than the default. */
const MODE_NEEDED: Readonly<Record<string, string>> = {
  workflow_run: 'in a workflow_run workflow set `mode: judge`',
  issue_comment: 'in an issue_comment workflow set `mode: commands`',
};

const PULL_REQUEST_TARGET: [string, { hint: string }] = [
  'perf-budgets does not run on pull_request_target: it would run code from the pull request with write access to this repository',
  {
    hint: 'use `on: pull_request`; for comments on pull requests from forks see docs/action.md of perf-budgets',
  },
];

/** The label of a pull request of which everything is to be measured. */
export const FULL_RUN = 'full-run';

function pullRequestWork(source: EventSource): GateWork {
  const { number, head, base, labels } = readPayload(pullRequest, source).pull_request;
  return {
    kind: 'gate',
    pullRequest: {
      number,
      headSha: head.sha,
      headBranch: head.ref,
      headRepository: head.repo?.id ?? null,
      fork: head.repo?.id !== base.repo.id,
    },
    reviewed: number,
    baseBranch: base.ref,
    baseSha: base.sha,
    headSha: head.sha,
    headName: head.ref,
    isFull: labels?.some(({ name }) => name === FULL_RUN) === true,
  };
}

function partWork(source: EventSource): GateWork {
  if (source.name === 'pull_request') return pullRequestWork(source);
  throw new UserError(`mode: part works on pull_request, and this run was started by ${source.name}`, {
    hint: 'copy examples/workflows/perf-parts.yml of perf-budgets',
  });
}

function mergeGroupWork(source: EventSource): GateWork {
  const group = readPayload(mergeGroup, source).merge_group;
  return {
    kind: 'gate',
    pullRequest: null,
    // gh-readonly-queue/main/pr-12-0123abc…: the pull request that this group adds to those before it.
    reviewed: Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(group.head_ref)?.[1] ?? Number.NaN) || null,
    baseBranch: null,
    baseSha: group.base_sha,
    headSha: group.head_sha,
    headName: group.head_ref.replace(/^refs\/heads\//, ''),
    isFull: false,
  };
}

function mainWork(source: EventSource, mode: Mode): MainWork {
  const { repository: about, deleted, before } = readPayload(push, source);
  if (mode === 'merge')
    throw new UserError(`mode: merge is for pull requests, and this run was started by ${source.name}`, {
      hint: 'give the job an `if:`; for the default branch one job without `shard` measures and stores the run',
    });
  if (mode === 'collect')
    throw new UserError(`mode: measure is for pull requests, and this run was started by ${source.name}`, {
      hint: 'remove `mode` for the default branch: the run is then measured and stored',
    });
  const wanted = `refs/heads/${about.default_branch}`;
  if (source.ref !== wanted || deleted === true)
    throw new UserError(
      `on ${source.name} only the default branch ${about.default_branch} is measured, and this is ${source.ref}`,
      { hint: `limit the workflow: on: { push: { branches: [${about.default_branch}] }, pull_request: {} }` },
    );
  if (!sha.safeParse(source.sha).success)
    throw new UserError('GITHUB_SHA is not the name of a commit', { exitCode: 3 });
  // Zeros: there was no such branch.
  const known = sha.safeParse(before).success && !/^0+$/.test(before ?? '');
  return {
    kind: 'main',
    sha: source.sha,
    before: known ? (before ?? null) : null,
    branch: about.default_branch,
  };
}

function judgeWork(source: EventSource): JudgeWork {
  if (source.name !== 'workflow_run')
    throw new UserError(`mode: judge works on workflow_run, and this run was started by ${source.name}`, {
      hint: 'copy examples/workflows/perf-judge.yml of perf-budgets',
    });
  const run = readPayload(workflowRun, source).workflow_run;
  if (run.event !== 'pull_request')
    throw new UserError(`there is no pull request to judge: the measuring run was started by ${run.event}`, {
      hint: "give the job `if: github.event.workflow_run.event == 'pull_request'`",
    });
  return {
    kind: 'judge',
    measured: {
      id: run.id,
      attempt: run.run_attempt,
      headSha: run.head_sha,
      headBranch: run.head_branch ?? '',
      headOwner: run.head_repository?.owner.login ?? null,
      headRepository: run.head_repository?.id ?? null,
      conclusion: run.conclusion ?? 'unknown',
      workflow: run.path,
      startedAt: run.run_started_at,
    },
  };
}
