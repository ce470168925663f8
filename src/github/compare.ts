// Where two commits meet and what differs since, from GitHub, without a clone.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';

export interface Comparison {
  readonly mergeBase: string;
  /** Paths that differ between the merge base and head; null: more than GitHub tells. */
  readonly files: readonly string[] | null;
}

/** GitHub lists no more files than this. */
const MOST_FILES = 300;

const comparison = z.object({
  merge_base_commit: z.object({ sha: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/) }),
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })).optional(),
});

/** Compares two commits by their full names. */
export async function compareCommits(github: GitHub, base: string, head: string): Promise<Comparison> {
  const { merge_base_commit: meeting, files } = await call(github, {
    route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
    parameters: { basehead: `${base}...${head}`, per_page: 1 },
    shape: comparison,
  });
  const known = files !== undefined && files.length < MOST_FILES;
  return {
    mergeBase: meeting.sha,
    files: known
      ? files.flatMap(({ filename, previous_filename: before }) => [
          filename,
          ...(before === undefined ? [] : [before]),
        ])
      : null,
  };
}
