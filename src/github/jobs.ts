// Jobs of a run of a workflow, as its last attempt has them.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import type { Run } from './event.ts';

export interface Job {
  readonly id: number;
  /** It runs, or has ended: what it reads, it may have read already. */
  readonly hasBegun: boolean;
}

const PAGE = 100;
/** A matrix has 256 jobs at most. */
const PAGES = 5;

const text = z.string().max(1_000);
const jobs = z.object({
  jobs: z.array(z.object({ id: z.int().positive(), name: text, status: text })).max(PAGE),
});

/** The job of that name; null: there is none, or none yet, because others have to end first. Rejects with GitHubTrouble. */
export async function jobNamed(github: GitHub, run: Pick<Run, 'id'>, wanted: string): Promise<Job | null> {
  for (let page = 1; page <= PAGES; page += 1) {
    const { jobs: all } = await call(github, {
      route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
      parameters: { run_id: run.id, filter: 'latest', per_page: PAGE, page },
      shape: jobs,
    });
    const found = all.find(({ name }) => name === wanted);
    if (found !== undefined)
      return { id: found.id, hasBegun: ['in_progress', 'completed'].includes(found.status) };
    if (all.length < PAGE) break;
  }
  return null;
}

/** Has one job of a run that has ended carried out once more, with those that need it. */
export const rerunJob = (github: GitHub, { id }: Job): Promise<unknown> =>
  call(github, {
    route: 'POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun',
    parameters: { job_id: id },
    shape: z.unknown(),
  });
