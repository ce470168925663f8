// GitHub's own description of its REST API (github-openapi.json: the paths used here, without prose and examples; from
// @octokit/openapi 23.0.2, MIT) as the judge of requests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend, type Document } from 'openapi-backend';

const GITHUB = 'github-openapi.json';
const ofGitHub = (): Document =>
  JSON.parse(readFileSync(join(import.meta.dirname, GITHUB), 'utf8')) as Document;

/** A request as it went over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What was answered to a request. */
export interface WireAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Description {
  /** Empty when the description allows it. */
  readonly problems: (request: WireRequest) => string[];
  /** The same of an answer. */
  readonly answerProblems: (request: WireRequest, answer: WireAnswer) => string[];
}

/** Checks requests against a description, GitHub's where none is given. */
export async function openDescription(definition: Document = ofGitHub()): Promise<Description> {
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    coerceTypes: true,
    ajvOpts: { strict: false, validateFormats: false },
  });
  await api.init();
  return {
    answerProblems: ({ method, path, query }, { status, body }) => {
      const operation = api.matchOperation({ method, path, query: { ...query }, headers: {} });
      if (operation === undefined) return [`${method} ${path} is not described`];
      if (!(String(status) in (operation.responses ?? {})))
        return [`${method} ${path}: no answer is ${status}`];
      if (body === undefined) return [];
      const { errors } = api.validateResponse(body, operation, status);
      return (errors ?? []).map(
        ({ instancePath, message }) => `${method} ${path}: ${instancePath} ${message}`,
      );
    },
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
