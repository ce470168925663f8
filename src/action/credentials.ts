// Credentials around a run: the token for our own fetches, and what else lies about where benchmarks could read it.

import { tryGit } from '../git/git.ts';

/**
 * Environment that lets git fetch from the server with the token. The first, empty value takes away credentials that the
 * checkout left, because two of them are refused.
 */
export function fetchCredentials(server: string, token: string): Record<string, string> {
  if (token === '') return {};
  const key = `http.${server}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}

/** What a reader should know about secrets that measured code could read, in sentences. */
export async function exposures(cwd: string, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const kept = await tryGit(['config', '--name-only', '--get-regexp', String.raw`^http\..*\.extraheader$`], {
    cwd,
    variables: environment,
  });
  return [
    ...(kept
      ? [
          'the checkout keeps a token in its git configuration, where measured code can read it: set `persist-credentials: false` on actions/checkout',
        ]
      : []),
    ...((environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') === ''
      ? []
      : [
          'this job can request identity tokens (OIDC): remove `id-token: write` from the job that runs benchmarks',
        ]),
  ];
}
