import * as z from 'zod';
import type { HttpReadySpec, HttpSpec } from '../core/model/http-spec.ts';
import { program } from './command.ts';
import { line, mapping, onceKeysAreKnown, projectPath, quantity, refuse } from './fields.ts';
import { EXPECTED_REQUEST, request, status, whole, type WrittenRequest } from './http-request.ts';
import { urlProblem, wholeUrl } from './http-url.ts';

const EXPECTED =
  'expected { serve: node server.js, ready: /health, request: "GET /search?q=shoe", rate: 50/s }';
const READY = 'expected a URL or path that answers once the server is ready, such as /health';
const WITHIN = 30;

interface WrittenReady extends HttpReadySpec {
  readonly within: number;
  readonly place: readonly string[];
}

const between =
  (from: number, to: number, range: string) =>
  (value: number): string | null =>
    value >= from && value <= to ? null : `expected ${range}`;

const ready = z.union(
  [
    z
      .string({ error: READY })
      .transform((url): WrittenReady => ({ url: url.trim(), within: WITHIN, status: null, place: [] })),
    mapping(
      {
        url: z.string({ error: READY }).describe('URL or path that answers once the server is ready.'),
        within: quantity('s', between(0.1, 600, 'a time from 100ms to 10min'))
          .default({ text: '30s', value: WITHIN })
          .describe('How long the server may take to become ready; default 30s.'),
        status: status().describe('The status of that response; default: any from 200 to 399.'),
      },
      READY,
    ).transform((fields): WrittenReady => ({
      url: fields.url.trim(),
      within: fields.within.value,
      status: fields.status ?? null,
      place: ['url'],
    })),
  ],
  { error: READY },
);

const RATE = 'expected a rate such as 50/s, or max to send as fast as responses arrive';

const rate = z.union(
  [
    z.literal('max').transform(() => null),
    quantity('1/s', between(1, 100_000, 'a rate from 1/s to 100k/s')).transform(({ value }) => value),
  ],
  { error: RATE },
);

const fields = {
  serve: program
    .optional()
    .describe(
      'Command that starts the server; {port} in it and the variable PORT hold the port to listen on.',
    ),
  ready: ready
    .optional()
    .describe('URL or path that answers once the server is ready; default: the first request.'),
  request: request.optional().describe('The request: "GET /search?q=shoe", or a mapping.'),
  requests: z
    .array(request, { error: `${EXPECTED_REQUEST}, in a list` })
    .min(1, { error: EXPECTED_REQUEST })
    .max(1000, { error: 'expected at most 1000 requests' })
    .optional()
    .describe('Several requests; each time one is drawn by weight.'),
  rate: rate.describe(
    'Requests per second, sent whether or not the server keeps up; max: each connection sends the next request when it has its response.',
  ),
  'warm-up': quantity('s', between(0, 60, 'a time from 0s to 1min'))
    .optional()
    .describe(
      'How long the service is warmed up before it is measured; default: until its responses stop getting faster.',
    ),
  duration: quantity('s', between(0.1, 600, 'a time from 100ms to 10min'))
    .default({ text: '800ms', value: 0.8 })
    .describe('How long each side is under load in one trial; default 800ms.'),
  connections: whole(1, 1000, 'expected a number of connections from 1 to 1000')
    .default(100)
    .describe('Maximum number of connections; default 100.'),
  'keep-alive': z
    .boolean({ error: 'expected true or false' })
    .default(true)
    .describe('Whether connections are reused; default true.'),
  timeout: quantity('s', between(0.01, 120, 'a time from 10ms to 2min'))
    .default({ text: '10s', value: 10 })
    .describe('How long a request may wait for its response; default 10s.'),
  errors: quantity('%', between(0, 0.5, 'a percentage from 0% to 50%'))
    .default({ text: '1%', value: 0.01 })
    .describe('The share of requests that may fail; default 1%.'),
  ca: projectPath('expected a file')
    .optional()
    .describe('A PEM file with the certificate authority to trust.'),
  host: line('expected a host name')
    .optional()
    .describe('The host of a running service that may be put under load; not together with serve.'),
};

const MEANT = {
  url: 'request',
  command: 'serve',
  start: 'serve',
  rps: 'rate',
  env: 'serve',
};

/** What the mapping holds so far; a part that is wrong in itself may be anything. */
type Loose = Readonly<Partial<Record<keyof typeof fields, unknown>>>;

interface Found {
  readonly path: readonly (string | number)[];
  readonly url: string;
  readonly as: (url: string) => string;
}

const isRequest = (value: unknown): value is WrittenRequest =>
  typeof value === 'object' && value !== null && 'request' in value && 'with' in value;

/** Every URL that could be read, with the place it stands at. */
const urlsOf = (given: Loose): Found[] => {
  const listed = Array.isArray(given.requests) ? (given.requests as unknown[]) : [];
  const requests = [
    ...[given.request].map((value) => ({ at: ['request'] as (string | number)[], value })),
    ...listed.map((value, index) => ({ at: ['requests', index], value })),
  ];
  const found = requests.flatMap(({ at, value }) =>
    isRequest(value) ? [{ path: [...at, ...value.place], url: value.request.url, as: value.with }] : [],
  );
  const { ready: start } = given;
  if (typeof start !== 'object' || start === null || !('place' in start)) return found;
  const { url, place } = start as WrittenReady;
  return [...found, { path: ['ready', ...place], url, as: (other) => other }];
};

const checkUrls = (given: Loose, context: z.RefinementCtx): void => {
  const host = typeof given.host === 'string' ? given.host : null;
  for (const { path, url, as } of urlsOf(given)) {
    const wrong = urlProblem(url, given.serve !== undefined, host);
    if (wrong === null) continue;
    const paste = wrong.instead === null ? undefined : JSON.stringify(as(wrong.instead));
    context.addIssue({ code: 'custom', message: wrong.message, path: [...path], params: { paste } });
  }
};

const checkTogether = (given: Loose, context: z.RefinementCtx): void => {
  if (given.request === undefined && given.requests === undefined)
    refuse(context, `request is missing: ${EXPECTED_REQUEST}`);
  if (given.request !== undefined && given.requests !== undefined)
    refuse(context, 'expected either request or requests, not both');
  if (given.serve !== undefined && given.host !== undefined)
    refuse(context, 'expected either serve or host: with serve, the requests go to this machine');
  checkUrls(given, context);
};

/** `http:`, a server to start, or a service that runs, and the requests it gets. */
export const http = mapping(fields, EXPECTED, () => ({ meant: MEANT }))
  .superRefine(checkTogether, onceKeysAreKnown)
  .transform((given): HttpSpec => {
    const requests = given.requests ?? (given.request === undefined ? [] : [given.request]);
    const start = given.ready;
    return {
      kind: 'http',
      serve: given.serve ?? null,
      ready: start === undefined ? null : { url: wholeUrl(start.url), status: start.status },
      within: start?.within ?? WITHIN,
      requests: requests.map((each) => ({ ...each.request, url: wholeUrl(each.request.url) })),
      warmUp: given['warm-up']?.value ?? null,
      duration: given.duration.value,
      rate: given.rate,
      connections: given.connections,
      keepAlive: given['keep-alive'],
      timeout: given.timeout.value,
      errors: given.errors.value,
      ca: given.ca ?? null,
    };
  });
