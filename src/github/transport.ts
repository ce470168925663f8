// How bytes get to GitHub and back: redirects are followed on the same host only, so that the token never goes
// elsewhere, and a download from elsewhere goes without it and never grows beyond what was allowed.

import { GitHubTrouble } from './trouble.ts';

type Fetch = typeof globalThis.fetch;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HOPS = 3;

/** A fetch that follows redirects on the same host, verbatim as GitHub's documentation asks, and no others. */
export const sameHostFetch =
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    let target = new URL(url instanceof Request ? url.url : url);
    for (let hop = 0; ; hop += 1) {
      const response = await fetch(target, { ...init, redirect: 'manual' });
      const location = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || location === null) return response;
      const next = new URL(location, target);
      if (next.origin !== target.origin)
        throw new GitHubTrouble(
          'refused',
          `${target.host} redirects to ${next.host}, which does not get the token`,
        );
      if (hop === HOPS) throw new GitHubTrouble('refused', `${target.host} redirects in circles`);
      target = next;
    }
  };

/** Where a redirect leads, asked with the token; the way there is not taken. */
export async function redirectOf(
  fetch: Fetch,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<URL> {
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (REDIRECTS.has(response.status) && location !== null) return new URL(location, url);
  throw new GitHubTrouble(
    response.status === 404 ? 'missing' : response.status === 410 ? 'locked' : 'unavailable',
    `${url.pathname}: ${response.status} instead of the place of a download`,
    { status: response.status },
  );
}

/** Downloads at most `limit` bytes, without any credentials. Rejects with GitHubTrouble. */
export async function download(
  fetch: Fetch,
  url: URL,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const response = await fetch(url, { redirect: 'error', signal });
  if (!response.ok || response.body === null)
    throw new GitHubTrouble('unavailable', `${url.host}: ${response.status} instead of the download`, {
      status: response.status,
    });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > limit) throw new GitHubTrouble('refused', `${url.host}: more than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
