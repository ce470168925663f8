// The octokit of @actions/github with our transport under it. Loaded late: its import reads the environment.

import { PATIENCE, type GitHub, type Timing } from './call.ts';
import { sameHostFetch } from './transport.ts';

export interface ClientOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** GITHUB_API_URL. */
  readonly url: string;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

export interface Client extends GitHub {
  readonly url: string;
  /** For what is no API call: the same way through proxies. */
  readonly fetch: typeof globalThis.fetch;
  /** Header values that authorize a call. */
  readonly authorization: Readonly<Record<string, string>>;
}

/** A client for one repository. */
export async function openClient(options: ClientOptions): Promise<Client> {
  const { GitHub: Octokit, defaults, getOctokitOptions } = await import('@actions/github/lib/utils');
  const fetch = (defaults.request as { fetch: typeof globalThis.fetch }).fetch;
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const octokit = new Octokit(
    getOctokitOptions(options.token, {
      baseUrl: options.url,
      log: silent,
      request: { fetch: sameHostFetch(fetch), log: silent },
    }),
  );
  const [owner = '', repo = ''] = options.repository.split('/');
  return {
    octokit: {
      request: (route, parameters) =>
        octokit.request(route, { ...parameters, ...placeOf(route, options.url) }),
    },
    owner,
    repo,
    timing: options.timing,
    signal: options.signal,
    patience: PATIENCE,
    spent: { seconds: 0, requests: 0, writes: 0 },
    url: options.url,
    fetch,
    authorization: { authorization: `token ${options.token}` },
  };
}

/** GraphQL lives beside the REST API of an enterprise server, not below it. */
const placeOf = (route: string, url: string): { baseUrl?: string } =>
  route.endsWith('/graphql') ? { baseUrl: url.replace(/\/api\/v3\/?$/, '/api') } : {};
