// Runs of the workflow that measures, as GitHub knows them: which commits of a pull request were measured, and when.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import type { MeasuredRun } from './event.ts';

export interface MeasuringRun extends MeasuredRun {
  /** ISO time of its first attempt: the commit was there by then. */
  readonly createdAt: string;
  readonly isCompleted: boolean;
}

/** The head of a pull request, and where it comes from. */
export interface PullHead {
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: number | null;
}

const time = z.iso.datetime({ offset: true });
const text = z.string().max(1_000);
const runs = z.object({
  workflow_runs: z
    .array(
      z.object({
        id: z.int().positive(),
        run_attempt: z.int().positive(),
        event: text,
        status: text.nullable(),
        conclusion: text.nullable(),
        head_sha: text,
        head_branch: text.nullable(),
        head_repository: z.object({ id: z.int(), owner: z.object({ login: text }) }).nullish(),
        path: text,
        created_at: time,
        run_started_at: time,
      }),
    )
    .max(100),
});

/** Runs of a workflow file for commits of one branch of one repository, newest first; the newest hundred. */
export async function measuringRuns(
  github: GitHub,
  workflow: string,
  { headBranch, headRepository }: PullHead,
): Promise<MeasuringRun[]> {
  const { workflow_runs: all } = await call(github, {
    route: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    parameters: { workflow_id: workflow, event: 'pull_request', branch: headBranch, per_page: 100 },
    shape: runs,
  });
  return all
    .filter((run) => run.event === 'pull_request' && run.head_repository?.id === headRepository)
    .toSorted((one, other) => other.id - one.id)
    .map((run) => ({
      id: run.id,
      attempt: run.run_attempt,
      headSha: run.head_sha,
      headBranch: run.head_branch ?? '',
      headOwner: run.head_repository?.owner.login ?? null,
      headRepository: run.head_repository?.id ?? null,
      conclusion: run.conclusion ?? 'unknown',
      workflow: run.path,
      startedAt: run.run_started_at,
      createdAt: run.created_at,
      isCompleted: run.status === 'completed',
    }));
}

/** Has a run carried out once more, for the same commit. */
export const rerun = (github: GitHub, { id }: MeasuringRun): Promise<unknown> =>
  call(github, {
    route: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
    parameters: { run_id: id },
    shape: z.unknown(),
  });

/** The commit that was last measured, or being measured, at a time: what a comment of that time is about. */
export const measuredAt = (known: readonly MeasuringRun[], at: string): string | undefined =>
  known.find(({ createdAt }) => Date.parse(createdAt) < Date.parse(at))?.headSha;
