// What becomes of a report on its way to people never changes what it says.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { publishReport } from '../../src/action/gate-run.ts';
import { readInputs } from '../../src/action/inputs.ts';
import { openLog } from '../../src/action/log.ts';
import { factsOf } from '../../src/action/runner.ts';
import type { Report } from '../../src/core/model/report.ts';
import { exitCode } from '../../src/core/decision/verdict.ts';
import { workOf, type GateWork } from '../../src/github/event.ts';
import { readStamp } from '../../src/report/markdown/stamp.ts';
import { virtualTime } from '../github/clients.ts';
import { startGitHub, type Fault, type FakeServer } from '../github/server.ts';
import { benchmark, check, report } from '../report/sample-reports.ts';
import { SAMPLES } from '../report/samples.ts';
import { makeRepository } from '../git/real-git.ts';
import { ALL } from '../effort.ts';
import { CANARY, pullRequestEvent, surround, type Step } from './step.ts';

const OVER = SAMPLES['over-and-improved'] as Report;
const CLEAN = SAMPLES['all-within'] as Report;

let workspace: string;
beforeAll(() => {
  workspace = makeRepository({ 'README.md': 'words' });
});

interface Told extends Step {
  readonly server: FakeServer;
  readonly seconds: number;
}

async function tell(
  what: Report,
  fault: FakeServer['fault'] = () => null,
  environment: Readonly<Record<string, string>> = {},
  existing = true,
  group: object | null = null,
): Promise<Told> {
  const server = await startGitHub();
  if (existing) server.github.add(7, '<!-- perf-budgets:perf-budgets.yml run 1.1 -->\n\nold');
  server.fault = fault;
  const payload = group ?? pullRequestEvent({ head: 'a'.repeat(40), base: 'b'.repeat(40) });
  const around = surround({ workspace, event: 'pull_request', payload, api: server.url, environment });
  const before = { ...process.env };
  const printed: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  Object.assign(process.env, around.environment);
  const log = openLog((text) => void printed.push(text));
  const time = virtualTime();
  const runner = {
    environment: around.environment,
    cwd: workspace,
    program: '/actions/perf-budgets/dist/cli.js',
    now: new Date(),
    timing: time.timing,
    signal: new AbortController().signal,
    washed: true,
    print: log.print,
  };
  const source = {
    name: group === null ? 'pull_request' : 'merge_group',
    payload: JSON.stringify(payload),
    sha: '',
    ref: '',
  };
  try {
    const step = { runner, log, inputs: readInputs(around.environment), facts: factsOf(runner) };
    const code = await publishReport(what, workOf(source, 'gate') as GateWork, step);
    return { ...around.result(code, printed.join('')), server, seconds: time.now() };
  } finally {
    stdout.mockRestore();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const FAULTS: readonly Fault[] = [
  { status: 401, body: { message: 'Bad credentials' } },
  { status: 403, body: { message: 'Resource not accessible by integration' } },
  { status: 404, body: { message: 'Not Found' } },
  { status: 410, body: { message: 'Gone' } },
  { status: 422, body: { message: 'Validation Failed' } },
  { status: 429, headers: { 'retry-after': '7' } },
  { status: 500 },
  { status: 503, body: '<html>', headers: { 'content-type': 'text/html' } },
  { kind: 'html' },
  { kind: 'truncated' },
  { kind: 'wrong-shape' },
  { kind: 'reset' },
  { kind: 'lost' },
  { redirect: 'http://localhost:9/elsewhere' },
];

const BOTH = [
  [OVER, 1],
  [CLEAN, 0],
] as const;

describe('every single fault of every call to GitHub, once and for ever', () => {
  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))('%s', async (_, fault) => {
    for (const existing of [true, false]) {
      const calls = (await tell(OVER, () => null, {}, existing)).server.received.length;
      for (let at = 0; at <= calls; at += 1) {
        const lasting = at === calls;
        const hit = (index: number): Fault | null => (lasting || index === at ? fault : null);
        // Reports of either kind, or in turn.
        for (const [what, code] of ALL ? BOTH : BOTH.slice(at % 2, (at % 2) + 1)) {
          const told = await tell(what, hit, {}, existing);
          const where = `${existing ? 'with' : 'without'} a comment, call ${lasting ? 'all' : at}`;
          expect(told.code, where).toBe(code);
          expect(told.outputs['verdict'], where).toBe(what.verdict);
          expect(told.summary, where).toContain(code === 1 ? '### ❌' : '### ✅');
          const own = told.server.github.comments.filter(({ body }) => readStamp(body) !== null);
          expect(own.length, where).toBeLessThanOrEqual(1);
          expect(told.seconds, where).toBeLessThanOrEqual(120);
          expect(told.log + told.summary + JSON.stringify(told.outputs), where).not.toContain(
            CANARY + '-token',
          );
        }
      }
    }
  });
});

test('a merge queue: nobody is asked or told on GitHub', async () => {
  const group = {
    merge_group: {
      head_sha: 'a'.repeat(40),
      base_sha: 'b'.repeat(40),
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
    },
  };
  const told = await tell(OVER, () => null, { GITHUB_EVENT_NAME: 'merge_group' }, true, group);
  expect({ code: told.code, asked: told.server.received.length }).toEqual({ code: 1, asked: 0 });
  expect(told.summary).toContain('### ❌');
});

describe('the files of the runner', () => {
  test.each([
    ['no summary file', { GITHUB_STEP_SUMMARY: '' }, /summary could not be written/],
    ['a summary that is a folder', { GITHUB_STEP_SUMMARY: '/' }, /summary could not be written/],
    ['an output file that is gone', { GITHUB_OUTPUT: '/nowhere/output' }, /outputs could not be set/],
    [
      'a place for the record that is a file',
      { INPUT_REPORT: 'README.md/report.json' },
      /record could not be written/,
    ],
    [
      'a place for the page that is a file',
      { INPUT_HTML: 'README.md/page.html' },
      /page could not be written/,
    ],
  ])('%s is a warning, and the verdict stays', async (_, environment, message) => {
    for (const [what, code] of [
      [OVER, 1],
      [CLEAN, 0],
    ] as const) {
      const told = await tell(what, () => null, environment);
      expect(told.code).toBe(code);
      expect(told.log).toMatch(message);
      expect(told.server.github.comments[0]?.body).toContain('run 100.1');
    }
  });

  test('the record goes where it is wanted and decides again the same', async () => {
    const told = await tell(OVER, () => null, { INPUT_REPORT: 'out/record.json' });
    const again = JSON.parse(readFileSync(told.outputs['report'] ?? '', 'utf8')) as Report;
    expect(exitCode(again)).toBe(1);
    expect(told.outputs['report']).toContain('out/record.json');
  });

  test('the page goes where it is wanted, else where it ends with the job, under the name of the job', async () => {
    const told = await tell(OVER, () => null, { INPUT_HTML: 'out/page.html' });
    expect(told.outputs['html']).toContain('out/page.html');
    expect(readFileSync(told.outputs['html'] ?? '', 'utf8')).toMatch(/^<!doctype html>[^]*\(allowed/);
    const named = await tell(OVER, () => null, { INPUT_NAME: 'node 24' });
    expect(named.outputs['html']).toMatch(/perf-budgets-node-24\.html$/);
  });
});

describe('a report too large for its places', () => {
  const many = 6_000;
  const paths = Array.from({ length: many }, (_, index) => `suite/${'long'.repeat(9)}-${index}`);
  const large = report({
    benchmarks: paths.map((path) => benchmark(path, { trials: [], control: [], status: 'measured' })),
    checks: paths.map((path, index) =>
      check(path, 'p50', { verdict: 'over', effect: [0.1, 0.2, 0.3], line: index + 1 }),
    ),
  });

  test('fills the summary up to 900 KiB in whole rows, the comment up to 60,000 bytes, and three annotations', async () => {
    const told = await tell(large);
    expect(told.code).toBe(1);
    expect(Buffer.byteLength(told.summary)).toBeLessThanOrEqual(900 * 1024);
    expect(Buffer.byteLength(told.summary)).toBeGreaterThan(100 * 1024);
    expect(told.summary).toMatch(/and \d+ more/);
    for (const line of told.summary.split('\n').filter((each) => each.startsWith('| ❌')))
      expect(line.endsWith(' |')).toBe(true);
    expect(Buffer.byteLength(told.server.github.comments[0]?.body ?? '')).toBeLessThanOrEqual(60_000);
    expect(told.log.match(/^::error title=/gm)).toHaveLength(3);
    expect(told.log.length).toBeLessThan(300_000);
  });
});
