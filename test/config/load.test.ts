import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parseConfiguration, parseConfigurationBytes, readConfiguration } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/problems.ts';
import type { Problem } from '../../src/config/problems.ts';
import { UserError } from '../../src/core/model/errors.ts';
import { EXAMPLE } from './example.ts';
import { tries } from '../effort.ts';

const parse = (text: string) => parseConfiguration(text, 'perf-budgets.yml').configuration;

const problemsOf = (text: string | Uint8Array): readonly Problem[] => {
  try {
    if (typeof text === 'string') parseConfiguration(text, 'perf-budgets.yml');
    else parseConfigurationBytes(text, 'perf-budgets.yml');
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error).toBeInstanceOf(UserError);
    expect(error.problems.length).toBeGreaterThan(0);
    return error.problems;
  }
};

const plain = { kind: 'python', gc: false, interpreter: null, directory: '.', environment: {} };
const PYTHON_SUITES = [
  {
    name: 'render',
    runner: {
      ...plain,
      code: {
        form: 'stmt',
        setup: 'from report import render\nrows = load(2000)',
        stmt: 'for row in rows:\n    render(row)',
      },
    },
    position: { line: 39, column: 3 },
  },
  {
    name: 'report',
    runner: {
      ...plain,
      code: { form: 'benchmarks', setup: 'pass', benchmarks: { html: 'render(rows)', 'as text': 'x' } },
      gc: true,
      interpreter: ['.venv/bin/python'],
    },
    position: { line: 45, column: 3 },
  },
  {
    name: 'load',
    runner: {
      ...plain,
      code: { form: 'call', call: 'report.data:load', args: { rows: '2000', of: '[1, "a", True, None]' } },
      interpreter: ['uv', 'run', 'python'],
      directory: 'services/report',
      environment: { PYTHONPATH: 'src' },
    },
    position: { line: 47, column: 3 },
  },
  {
    name: 'positions',
    runner: { ...plain, code: { form: 'call', call: 'report:total', args: ['2000', '"x"'] } },
    position: { line: 54, column: 3 },
  },
];

describe('a valid file', () => {
  const configuration = parse(EXAMPLE);

  test('yields its settings', () => {
    expect(configuration).toMatchObject({
      file: 'perf-budgets.yml',
      prepare: { install: null, build: 'npm ci && npm run build' },
      timeLimit: 600,
      undecided: 'fail',
    });
  });

  test('yields its suites, paths made plain and defaults filled in', () => {
    const none = { scenario: null, dataset: null, whenChanged: [], harness: [] };
    const request = { weight: 1, method: 'GET', headers: {}, body: null, expect: null };
    expect(configuration.suites).toEqual([
      {
        ...none,
        name: 'parser',
        runner: { kind: 'tinybench', file: 'bench/parser.bench.ts', nodeArgs: [] },
        whenChanged: ['src/parser/**'],
        position: { line: 6, column: 3 },
      },
      {
        ...none,
        name: 'layout engine',
        runner: {
          kind: 'tinybench',
          file: 'bench/layout.mjs',
          nodeArgs: ['--expose-gc', '--stack-size=2000'],
        },
        harness: ['bench/**'],
        position: { line: 9, column: 3 },
      },
      {
        ...none,
        name: 'startup',
        runner: {
          kind: 'command',
          argv: ['node', 'dist/cli.js', '--version'],
          directory: '.',
          environment: {},
        },
        position: { line: 12, column: 3 },
      },
      {
        ...none,
        name: 'search',
        runner: {
          kind: 'command',
          argv: ['node', 'search it.js', '3'],
          directory: 'tools/search',
          environment: { PORT: '8080', DEBUG: 'true', MODE: 'fast' },
        },
        scenario: '50 queries, warm cache',
        dataset: { name: 'products-2026-09', reviewed: '2026-09-01' },
        position: { line: 14, column: 3 },
      },
      {
        ...none,
        name: 'shop',
        runner: {
          kind: 'http',
          serve: {
            argv: ['node', 'server.js', '--port', '{port}'],
            directory: '.',
            environment: { NODE_ENV: 'production' },
          },
          ready: { url: 'https://127.0.0.1:{port}/health', status: 204 },
          within: 60,
          requests: [
            { ...request, name: 'GET /search?q=shoe', url: 'http://127.0.0.1:{port}/search?q=shoe' },
            {
              name: 'POST /items',
              weight: 0.5,
              method: 'POST',
              url: 'http://[::1]:{port}/items',
              headers: { 'content-type': 'application/json' },
              body: { text: '{"page": 1}' },
              expect: 201,
            },
            {
              ...request,
              name: 'upload',
              method: 'PUT',
              url: 'http://127.0.0.1:{port}/upload',
              headers: { 'X-Size': '2' },
              body: { file: 'test/photo.jpg' },
            },
          ],
          warmUp: 1.5,
          duration: 2,
          rate: 1000,
          connections: 64,
          keepAlive: false,
          timeout: 0.5,
          errors: 0,
          ca: 'test/ca.pem',
        },
        position: { line: 21, column: 3 },
      },
      {
        ...none,
        name: 'staging',
        runner: {
          kind: 'http',
          serve: null,
          ready: null,
          within: 30,
          requests: [{ ...request, name: 'GET /', url: 'https://staging.example/' }],
          warmUp: null,
          duration: 0.8,
          rate: null,
          connections: 100,
          keepAlive: true,
          timeout: 10,
          errors: 0.01,
          ca: null,
        },
        position: { line: 37, column: 3 },
      },
      {
        ...none,
        name: 'größe',
        runner: { kind: 'command', argv: ['du', 'a b'], directory: '.', environment: {} },
        dataset: { name: 'files', reviewed: null },
        position: { line: 38, column: 3 },
      },
      ...PYTHON_SUITES.map((suite) => ({ ...none, ...suite })),
    ]);
  });

  test('yields its rules in the order of the file, in base units, with the text as written', () => {
    const none = { maxRegression: null, max: null, atLeast: null, owner: null };
    const rows = configuration.rules.map(({ glob, metric, text, budget, position }) => [
      `${position.line}:${position.column} ${glob} ${metric} ${text}`,
      budget,
    ]);
    expect(rows).toEqual([
      ['57:11 ** p50 +10%', { ...none, maxRegression: 0.1 }],
      ['58:18 parser/** p50 +3%', { ...none, maxRegression: 0.03 }],
      ['58:28 parser/** peak-memory +5%', { ...none, maxRegression: 0.05 }],
      [
        '59:15 search p95 max 300ms, max-regression 5%, at-least 2ms',
        { maxRegression: 0.05, max: 0.3, atLeast: 0.002, owner: '@search-team' },
      ],
      ['60:10 2 throughput min 1k/s', { ...none, max: 1000 }],
      ['60:37 2 p99 1.5 s', { ...none, max: 1.5 }],
      ['61:10 1 throughput 200', { ...none, max: 200 }],
    ]);
  });

  test('has warnings only about rules that name no benchmark', () => {
    expect(parseConfiguration(EXAMPLE, 'x').warnings).toEqual([
      'budgets, line 60: "2" matches no benchmark',
      'budgets, line 61: "1" matches no benchmark',
    ]);
  });

  test.each([
    ['a byte order mark', `\uFEFF${EXAMPLE}`],
    ['carriage returns', EXAMPLE.replaceAll('\n', '\r\n')],
  ])('means the same with %s', (_, text) => {
    expect(parse(text)).toEqual(configuration);
  });

  test('prepare is detected unless it is said', () => {
    const rest = 'benchmarks: { a: { command: x } }\nbudgets: { "**": { p50: 1% } }\n';
    const prepare = (text: string) => parse(`${text}\n${rest}`).prepare;
    expect(prepare('')).toEqual({ install: 'auto', build: null });
    expect(prepare('prepare: {}')).toEqual({ install: 'auto', build: null });
    expect(prepare('prepare: make')).toEqual({ install: null, build: 'make' });
    expect(prepare('prepare: { install: false, build: make }')).toEqual({ install: null, build: 'make' });
    expect(prepare('prepare: { install: yarn }')).toEqual({ install: 'yarn', build: null });
    expect(prepare('prepare: |\n  a\n  b')).toEqual({ install: null, build: 'a\nb\n' });
    expect(parse(rest)).toMatchObject({ timeLimit: 600, undecided: 'warn' });
  });
});

describe('positions', () => {
  const keys = [...EXAMPLE.matchAll(/[\w-]+(?=:\s)/g)].filter(
    ({ 0: key, index }) =>
      !/^(name|[A-Z_]+|X-Size)$/.test(key) &&
      EXAMPLE.lastIndexOf('#', index) < EXAMPLE.lastIndexOf('\n', index),
  );

  // Names of benchmarks may be anything; all other keys are known ones.
  test.each(
    keys
      .filter(
        ({ 0: key }) =>
          !/^(parser|engine|startup|search|shop|staging|e|render|report|html|load|rows|of|positions)$/.test(
            key,
          ),
      )
      .map((key) => [key[0], key.index]),
  )('a misspelt %s at offset %i is found where it stands', (key, index) => {
    const text = `${EXAMPLE.slice(0, index)}qqqqqqqqqq${EXAMPLE.slice(index + key.length)}`;
    const before = text.slice(0, index).split('\n');
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ position, text: 'qqqqqqqqqq' }));
  });
});

describe('whatever the text', () => {
  const signs = [
    '\t',
    '\0',
    '*',
    '&a ',
    '!x ',
    '<<: ',
    '---\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ': ',
    '#',
    '- ',
    '? ',
  ];
  const words = ['__proto__: ', 'constructor: ', '%YAML 1.1\n', 'null', '~', '0', ',', '|\n', '\r', '\n  '];
  const letters = ['\uFEFF', '\u0085', '\u202E', '\uD800'];
  const hostile = fc.constantFrom(...signs, ...words, ...letters);
  const mutation = fc.tuple(
    fc.nat(EXAMPLE.length),
    fc.integer({ min: 0, max: 12 }),
    fc.oneof(hostile, hostile, fc.string({ maxLength: 5 })),
  );
  const mutated = fc
    .array(mutation, { minLength: 1, maxLength: 6 })
    .map((mutations) =>
      mutations.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), EXAMPLE),
    );

  const check = (text: string): void => {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const { position, message } of problemsOf(text)) {
      expect(message).not.toMatch(/undefined|\[object|Invalid input/);
      expect(position.line).toBeGreaterThan(0);
      expect(position.line).toBeLessThanOrEqual(lines.length);
      expect(position.column).toBeGreaterThan(0);
      expect(position.column).toBeLessThanOrEqual((lines[position.line - 1]?.length ?? 0) + 1);
    }
  };

  test('a changed file is accepted or refused with problems that have a place in it', () => {
    const own = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(fc.property(mutated, check), tries(60, 400));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), tries(60, 200));
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(own);
    expect(({} as Record<string, unknown>)['tinybench']).toBeUndefined();
  });

  test('any bytes are accepted or refused too', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void problemsOf(bytes)));
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'the name %s is refused everywhere',
    (name) => {
      for (const text of [
        `benchmarks: { ${name}: { command: x } }`,
        `benchmarks: { a: { command: x, ${name}: 1 } }`,
        `benchmarks: { a: { command: { run: x, environment: { ${name}: 1 } } } }`,
        `budgets: { ${name}: { p50: 1% } }`,
        `budgets: { "**": { ${name}: 1% } }`,
        `${name}: 1`,
      ])
        expect(problemsOf(text)).toContainEqual(
          expect.objectContaining({ text: name, message: 'a reserved word cannot be a name' }),
        );
    },
  );
});

describe('hostile files', () => {
  const size = 64 * 1024;
  test.each([
    ['[', 'nested too deeply'],
    ['{a: ', 'nested too deeply'],
    ['- ', 'nested too deeply'],
    ['? ', 'nested too deeply'],
    ['*a ', 'aliases are not supported; a string that starts with * needs quotes'],
    ['&a ', 'anchors are not supported; write out the value'],
    ['a: 1\n', 'duplicate key, first given on line 1'],
    ['--- a\n', 'expected one document; remove the --- line and everything after it, or merge the two'],
  ])('64 KiB of %j end soon in one plain message', (part, message) => {
    const problems = problemsOf(part.repeat(Math.floor(size / part.length)));
    expect(problems.map((problem) => problem.message)).toContain(message);
    expect(problems.length).toBeLessThanOrEqual(110);
  });

  test('a file of exactly 64 KiB is read, one byte more is not', () => {
    const padded = EXAMPLE + '#'.repeat(size - Buffer.byteLength(EXAMPLE));
    expect(problemsOf(padded)).toEqual([]);
    expect(problemsOf(`${padded}#`)).toMatchObject([{ message: 'the file is larger than 64 KiB' }]);
    expect(problemsOf(Buffer.from(`${padded}#`))).toMatchObject([
      { message: 'the file is larger than 64 KiB' },
    ]);
  });

  test('the message shows the first fifty problems and counts the rest', () => {
    const keys = Array.from({ length: 80 }, (_, index) => `key${index}: 1\n`).join('');
    expect(() => parse(keys)).toThrow(/:48:1 {2}key47 .*\nperf-budgets.yml: and 32 more$/);
  });

  test('a text cannot bring control characters or other lines into the message', () => {
    const text =
      'benchmarks: { "a\u202E\\e[31m\\n::error::x": { command: x } }\nbudgets: { "**": { p50: 1% } }';
    try {
      parse(text);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toMatch(/[\p{Cc}\p{Cf}]|^::/u);
    }
  });
});

describe('bytes', () => {
  test('in another encoding are refused where they start', () => {
    const latin = Buffer.from('benchmarks:\n  gr\xF6\xDFe: { command: x }\n', 'latin1');
    expect(problemsOf(latin)).toMatchObject([
      { position: { line: 2, column: 5 }, message: 'expected UTF-8; save the file in that encoding' },
    ]);
    expect(problemsOf(Buffer.from(`\uFEFF${EXAMPLE}`, 'utf16le'))).toHaveLength(1);
    expect(problemsOf(Buffer.from('a: 1\nb: \0'))).toMatchObject([{ position: { line: 2, column: 4 } }]);
    expect(problemsOf(Buffer.from(EXAMPLE))).toEqual([]);
  });
});

describe('readConfiguration', () => {
  const directory = mkdtempSync(join(tmpdir(), 'perf-budgets-config-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  };

  test('reads a file and names it as it is told to', async () => {
    const path = put('a b ü.yml', EXAMPLE);
    expect((await readConfiguration(path, 'short.yml')).configuration).toEqual({
      ...parse(EXAMPLE),
      file: 'short.yml',
    });
    await expect(readConfiguration(put('bad.yml', 'x: 1'), 'short.yml')).rejects.toThrow(
      /^short\.yml:1:1 {2}/,
    );
  });

  test('says what to write when there is no file', async () => {
    await expect(readConfiguration(join(directory, 'none.yml'), 'none.yml')).rejects.toMatchObject({
      message: 'none.yml: there is no such file',
      hint: expect.stringContaining('"**": { p50: +10% }') as string,
      exitCode: 2,
    });
  });

  test('what it says to write is a valid file', async () => {
    const error: unknown = await readConfiguration(join(directory, 'none.yml')).catch(
      (reason: unknown) => reason,
    );
    const hint = error instanceof UserError ? (error.hint ?? '') : '';
    expect(parse(hint.slice(hint.indexOf('benchmarks:'))).suites).toHaveLength(1);
  });

  test('refuses directories and large files without reading them', async () => {
    await mkdir(join(directory, 'folder'));
    await expect(readConfiguration(join(directory, 'folder'), 'folder')).rejects.toThrow(
      'folder: expected a file',
    );
    await expect(readConfiguration(put('large.yml', '#'.repeat(70_000)))).rejects.toThrow(
      'larger than 64 KiB',
    );
    await expect(readConfiguration('/dev/zero')).rejects.toThrow('/dev/zero: expected a file');
  });
});

test('a package of a workspace may name files beside it, and nothing else outside', () => {
  const suite = (key: string, glob: string) =>
    parseConfiguration(
      `benchmarks: { a: { tinybench: a.js, ${key}: ['${glob}'] } }\nbudgets: { '**': { p50: +5% } }\n`,
      'perf-budgets.yml',
    ).configuration.suites[0];
  expect(suite('when-changed', '../shared/./src/**')?.whenChanged).toEqual(['../shared/src/**']);
  expect(() => suite('when-changed', 'src/../../x')).toThrow(/cannot leave the project/);
  expect(() => suite('when-changed', '../')).toThrow(/empty/);
  expect(() => suite('harness', '../shared/**')).toThrow(/cannot leave the project/);
});
