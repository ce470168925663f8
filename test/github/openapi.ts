// GitHub's own description of its REST API (github-openapi.json: the paths used here, without prose and examples; from
// @octokit/openapi 23.0.2, MIT) as the judge of requests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend, type Document } from 'openapi-backend';

const definition = JSON.parse(
  readFileSync(join(import.meta.dirname, 'github-openapi.json'), 'utf8'),
) as Document;

/** A request as it went over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Checks requests; `problems` of one are empty when GitHub's description allows it. */
export async function openDescription(): Promise<{ readonly problems: (request: WireRequest) => string[] }> {
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    coerceTypes: true,
    ajvOpts: { strict: false, validateFormats: false },
  });
  await api.init();
  return {
    problems: ({ method, path, query, body }) => {
      const request = {
        method,
        path,
        query: { ...query },
        headers: { 'content-type': 'application/json' },
        body: body as object,
      };
      const operation = api.matchOperation(request);
      if (operation === undefined) return [`${method} ${path} is not described`];
      const { errors } = api.validateRequest(request, operation);
      return (errors ?? []).map(
        ({ instancePath, message }) => `${method} ${path}: ${instancePath} ${message}`,
      );
    },
  };
}
