// Where requests may go: to the server the gate starts, to this machine, or to a host the file names on purpose.

import { isLoopback } from '../core/model/loopback.ts';

/** The port as it is written in URLs and commands. */
const PORT = '{port}';
const OWN_SERVER = `http://127.0.0.1:${PORT}`;

/** What is wrong with a URL and, where it can be told, the right one. */
export interface UrlProblem {
  readonly message: string;
  readonly instead: string | null;
}

const problem = (message: string, instead: string | null = null): UrlProblem => ({ message, instead });

const EXPECTED = 'expected a URL such as http://127.0.0.1:{port}/search, or a path such as /search';

const parsed = (url: string): URL | null => {
  try {
    return new URL(url.replace(PORT, '1'));
  } catch {
    return null;
  }
};

/** What in a URL is wrong by itself, wherever it leads. */
const malformed = (text: string): UrlProblem | null => {
  if (text.startsWith('/')) return null;
  const url = parsed(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return problem(EXPECTED);
  if (url.username !== '' || url.password !== '')
    return problem('a URL here cannot contain a user name or password');
  if (url.hash !== '') return problem('the part after # is never sent; remove it');
  return text.includes(PORT) && text.indexOf(PORT) > text.indexOf('/', 8) && text.indexOf('/', 8) >= 0
    ? problem(`${PORT} can only be the port`)
    : null;
};

/** Two servers run at once, base's and head's: a port written in the file can only be one's. */
const ofOwnServer = (text: string): UrlProblem | null => {
  const url = text.startsWith('/') ? null : parsed(text);
  if (url === null) return null;
  if (!isLoopback(url.hostname))
    return problem('`serve` starts a server on this machine, but this URL points elsewhere', null);
  if (text.includes(PORT)) return null;
  const instead = `${url.protocol}//${url.hostname}:${PORT}${url.pathname}${url.search}`;
  return problem(
    `base and head run at the same time and cannot share a port; ${PORT} becomes a free one`,
    instead,
  );
};

const ofRunningService = (text: string, host: string | null): UrlProblem | null => {
  const url = text.startsWith('/') || text.includes(PORT) ? null : parsed(text);
  if (url === null) return problem('without `serve` no port is known; write the full URL');
  if (isLoopback(url.hostname) || url.hostname === host) return null;
  return problem(
    `this would put load on ${url.hostname}; if that is allowed, add \`host: ${url.hostname}\` next to the request`,
  );
};

/** What is wrong with a URL of a service that `serve` starts, or that runs already (on `host`). */
export const urlProblem = (text: string, serve: boolean, host: string | null): UrlProblem | null =>
  malformed(text) ?? (serve ? ofOwnServer(text) : ofRunningService(text, host));

/** The whole URL of what may be a path on the server that is started. */
export const wholeUrl = (text: string): string => (text.startsWith('/') ? `${OWN_SERVER}${text}` : text);
