// Credentials around a run: the token for our own fetches, and what else lies about where benchmarks could read it.

import { tryGit } from '../git/git.ts';
import type { Runner } from './runner.ts';

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
export async function exposures({ cwd, environment }: Runner): Promise<string[]> {
  const kept = await tryGit(['config', '--name-only', '--get-regexp', String.raw`^http\..*\.extraheader$`], {
    cwd,
    variables: environment,
  });
  const has = (name: string): boolean => (environment[name] ?? '') !== '';
  return [
    ...(kept
      ? [
          'the checkout keeps a token in its git configuration, where measured code can read it: set `persist-credentials: false` on actions/checkout',
        ]
      : []),
    ...(has('ACTIONS_ID_TOKEN_REQUEST_URL')
      ? [
          'this job can request identity tokens (OIDC): remove `id-token: write` from the job that runs benchmarks',
        ]
      : []),
  ];
}

/** The same of the environment that this process was started with. */
export const exposedEnvironment = ({ environment, washed }: Runner): string[] =>
  washed || (environment['INPUT_TOKEN'] ?? '') === ''
    ? []
    : [
        'this Node cannot take the token out of the environment that this step was started with, where measured code can read it: Node 22.15 and later can, on Linux',
      ];
