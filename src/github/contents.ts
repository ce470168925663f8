// A file of a commit, from GitHub, without a clone. That there is none is believed only of a listing of the commit's
// tree: GitHub says 404 for what a token may not see as well.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import { GitHubTrouble } from './trouble.ts';

/** perf-budgets.yml has at most 64 KiB; base64 takes a third more. */
const LARGEST = 128 * 1024;

const file = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.string().max(LARGEST, 'expected a file of at most 64 KiB'),
  sha: z.string().min(1).max(100),
});

const tree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), sha: z.string() })),
});

export interface FoundFile {
  readonly bytes: Uint8Array;
  /** Name git has for the content: equal means equal bytes. */
  readonly blob: string;
}

/** The file, or null when the commit has none. */
export async function fileAt(github: GitHub, commit: string, path: string): Promise<FoundFile | null> {
  try {
    const { content, sha } = await call(github, {
      route: 'GET /repos/{owner}/{repo}/contents/{path}',
      parameters: { path, ref: commit },
      shape: file,
    });
    return { bytes: Buffer.from(content, 'base64'), blob: sha };
  } catch (error) {
    if (!(error instanceof GitHubTrouble) || error.kind !== 'missing') throw error;
    if (await isAbsent(github, commit, path)) return null;
    throw error;
  }
}

/** Whether complete listings of the folders on the way to it prove that the commit has no such path. */
async function isAbsent(github: GitHub, commit: string, path: string): Promise<boolean> {
  let folder = commit;
  for (const name of path.split('/')) {
    const listing = await call(github, {
      route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
      parameters: { tree_sha: folder },
      shape: tree,
    });
    const entry = listing.tree.find((each) => each.path === name);
    if (entry === undefined) return !listing.truncated;
    folder = entry.sha;
  }
  return false;
}
