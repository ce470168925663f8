// What a user may do with the repository, asked of GitHub.

import { z } from 'zod';
import { call, type GitHub } from './call.ts';

/** Whether a user has write access. Rejects with GitHubTrouble. */
export async function canWrite(github: GitHub, login: string): Promise<boolean> {
  const { permission } = await call(github, {
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    parameters: { username: login },
    shape: z.object({ permission: z.string() }),
  });
  return permission === 'admin' || permission === 'write';
}
