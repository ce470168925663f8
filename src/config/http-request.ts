import * as z from 'zod';
import type { HttpRequestSpec } from '../core/model/http-spec.ts';
import { line, mapping, onceKeysAreKnown, projectPath, quantity, refuse, written } from './fields.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export const EXPECTED_REQUEST = 'expected a request such as "GET /search?q=shoe"';

/** A request and where in it its URL stands, for messages about that. */
export interface WrittenRequest {
  readonly request: HttpRequestSpec;
  readonly place: readonly string[];
  /** The request with another URL, as it would be written. */
  readonly with: (url: string) => string;
}

const methodProblem = (method: string): string | null =>
  METHODS.some((known) => known === method) ? null : `expected one of ${METHODS.join(', ')}`;

const plain = { weight: 1, headers: {}, body: null, expect: null };

/** `GET /search?q=shoe`; without a method, GET. */
const short = z.string({ error: EXPECTED_REQUEST }).transform((text, context): WrittenRequest => {
  const [, method = 'GET', url = ''] = /^(?:([A-Za-z]+) +)?(\S+)$/.exec(text.trim()) ?? [];
  refuse(context, url === '' ? EXPECTED_REQUEST : methodProblem(method));
  const name = nameOf(method, url);
  return {
    request: { ...plain, name, method, url },
    place: [],
    with: (other) => (text.trim().startsWith(method) ? `${method} ${other}` : other),
  };
});

/** Messages need not show what is asked for in full. */
const nameOf = (method: string, url: string): string => {
  const path = url.replace(/^\w+:\/\/[^/?]*/, '') || '/';
  return `${method} ${path.length > 60 ? `${path.slice(0, 59)}…` : path}`;
};

const OURS = /^(connection|content-length|transfer-encoding|keep-alive|upgrade|expect)$/i;

const headers = z
  .record(
    z.string().superRefine((name, context) => {
      refuse(context, /^[\w!#$%&'*+.^`|~-]+$/.test(name) ? null : 'expected the name of a header');
      refuse(context, OURS.test(name) ? `${name} is set by the program that sends the request` : null);
    }),
    z
      .union([z.string(), z.number(), z.boolean()], { error: 'expected the value of a header' })
      .transform(String)
      .refine((value) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value), {
        error: 'a header is one line of plain text',
      }),
    { error: 'expected headers, such as { accept: application/json }' },
  )
  .meta({ title: 'headers by name' });

const JSON_TEXT = `expected JSON as a string, such as '{"q": "shoe", "page": 1}'`;

const json = z.string({ error: JSON_TEXT }).superRefine((text, context) => {
  try {
    JSON.parse(text);
  } catch (error) {
    // Newer versions of V8 add the line and column of the text, which is not that of the file.
    refuse(context, `${JSON_TEXT}: ${(error as Error).message.replace(/ \(line \d+ column \d+\)$/, '')}`);
  }
});

/** A whole number in a range. */
export const whole = (from: number, to: number, expected: string) =>
  written(expected)
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: expected,
    })
    .transform(Number)
    .meta({ title: 'whole number' });

export const status = (): z.ZodType<number | undefined> =>
  whole(100, 599, 'expected an HTTP status such as 200').optional();

const long = mapping(
  {
    name: line('expected a name').optional().describe('Its name in messages; default: method and path.'),
    weight: quantity('1', (value) => (value > 0 ? null : 'expected more than zero'))
      .default({ text: '1', value: 1 })
      .describe('How often it is sent relative to the other requests; default 1.'),
    method: z
      .enum(METHODS, { error: `expected one of ${METHODS.join(', ')}` })
      .default('GET')
      .describe('The HTTP method; default GET.'),
    url: z.string({ error: EXPECTED_REQUEST }).describe('A path, or a URL with {port} in it.'),
    headers: headers.default({}).describe('Request headers; default: none.'),
    body: z.string({ error: 'expected a string' }).optional().describe('Request body, as text.'),
    json: json.optional().describe('Request body, as JSON text; sets content-type: application/json.'),
    file: projectPath('expected a file').optional().describe('A file sent as the request body.'),
    expect: status().describe('The status of a good response; default: any from 200 to 299.'),
  },
  EXPECTED_REQUEST,
  () => ({ meant: { path: 'url', data: 'body', status: 'expect' } }),
)
  .superRefine((fields, context) => {
    const [first, second] = (['body', 'json', 'file'] as const).filter((key) => fields[key] !== undefined);
    if (second !== undefined) refuse(context, `expected one body, not both ${first} and ${second}`);
  }, onceKeysAreKnown)
  .transform((fields): WrittenRequest => {
    const { method, url, weight, expect = null } = fields;
    const typed = Object.keys(fields.headers).some((name) => name.toLowerCase() === 'content-type');
    const type = fields.json === undefined || typed ? {} : { 'content-type': 'application/json' };
    return {
      request: {
        name: fields.name ?? nameOf(method, url),
        weight: weight.value,
        method,
        url,
        headers: { ...fields.headers, ...type },
        body: bodyOf(fields),
        expect,
      },
      place: ['url'],
      with: (other) => other,
    };
  });

const bodyOf = (fields: {
  body?: string | undefined;
  json?: string | undefined;
  file?: string | undefined;
}): HttpRequestSpec['body'] => {
  if (fields.file !== undefined) return { file: fields.file };
  const text = fields.json ?? fields.body;
  return text === undefined ? null : { text };
};

/** One request, written in one line or as a mapping. */
export const request = z.union([short, long], { error: EXPECTED_REQUEST });
