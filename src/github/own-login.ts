import { z } from 'zod';
import { call, type GitHub } from './call.ts';
import { GitHubTrouble } from './trouble.ts';

/** Who the token speaks for. A token that may not ask is taken for the one that every workflow has. */
export async function ownLogin(github: GitHub): Promise<string> {
  try {
    const { data } = await call(github, {
      route: 'POST /graphql',
      parameters: { query: 'query { viewer { login } }' },
      repeatable: true,
      shape: z.object({ data: z.object({ viewer: z.object({ login: z.string().min(1) }) }) }),
    });
    return data.viewer.login;
  } catch (error) {
    if (error instanceof GitHubTrouble && ['denied', 'missing', 'refused'].includes(error.kind))
      return 'github-actions[bot]';
    throw error;
  }
}
