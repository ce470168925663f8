// What an agent may ask for, over the Model Context Protocol: the commands of this program with their results as data.

import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { parseBudgetRule } from '../../config/what-if.ts';
import { replayReport } from '../../core/decision/replay.ts';
import { METRIC_NAMES } from '../../core/model/metrics.ts';
import type { Report } from '../../core/model/report.ts';
import { encodeReport } from '../../core/record/codec.ts';
import { gate } from '../../pipeline/gate.ts';
import { listInPlace } from '../../pipeline/list-in-place.ts';
import { planCheck } from '../../pipeline/plan.ts';
import { EXPLAIN_LIMIT, type GateRequest } from '../../pipeline/request.ts';
import { writeAtomically } from '../../process/atomic-write.ts';
import { causesOf } from '../../report/causes.ts';
import { summaryOf } from '../../report/summary/render.ts';
import { summarySchema } from '../../report/summary/schema.ts';
import { nameOf, visible } from '../../report/text.ts';
import { whyRows, whySentence } from '../../report/why.ts';
import { nearestConfiguration } from '../configuration-file.ts';
import { readRecord } from '../replay.ts';
import type { Session } from './session.ts';

const CONFIG = z.string().optional().describe('perf-budgets.yml; default: the nearest one');
const ONLY = z.array(z.string()).optional().describe('globs of benchmark paths; default: all');
const TIME_LIMIT = z.number().positive().optional().describe('seconds for all of it; default: as configured');
const COMPARING = {
  config: CONFIG,
  base: z
    .string()
    .optional()
    .describe('what to compare with; default: where this branch left the default branch'),
  head: z.string().optional().describe('what to judge; default: the working tree with uncommitted changes'),
  only: ONLY,
  timeLimit: TIME_LIMIT,
};
const RECORD = z
  .string()
  .describe('file of a record, as the tool check returns it or `check --json` writes it');

type Asked = { readonly [Key in keyof typeof COMPARING]?: z.infer<(typeof COMPARING)[Key]> };

/** Adds every tool. */
export function addTools(server: McpServer, session: Session): void {
  addList(server, session);
  addPlan(server, session);
  addCheck(server, session);
  addReplay(server, session);
  addProfile(server, session);
  addExplain(server, session);
}

function addList(server: McpServer, session: Session): void {
  server.registerTool(
    'list',
    {
      description: 'Benchmarks of the working tree and their budgets, without measuring anything.',
      inputSchema: { config: CONFIG, only: ONLY },
      annotations: { readOnlyHint: true },
    },
    (asked, caller) =>
      session.answer(async () => {
        const { records, checks } = await listInPlace(
          { ...requestOf(asked), mode: 'run' },
          session.context(caller),
        );
        const benchmarks = records.map(({ path, runner }) => ({
          path,
          runner,
          budgets: checks
            .filter((each) => each.path === path)
            .map(({ metric, budgetText }) => ({ metric, budget: budgetText })),
        }));
        return asData({ benchmarks });
      }),
  );
}

function addPlan(server: McpServer, session: Session): void {
  server.registerTool(
    'plan',
    {
      description: 'What check would measure, why, and how long it takes. Judges nothing.',
      inputSchema: COMPARING,
      annotations: { readOnlyHint: true },
    },
    (asked, caller) =>
      session.alone(async () => {
        const plan = await planCheck({ ...requestOf(asked), mode: 'check' }, session.context(caller));
        return asData({ ...plan });
      }),
  );
}

function addCheck(server: McpServer, session: Session): void {
  server.registerTool(
    'check',
    {
      description:
        'Measures head against base in private checkouts and judges every budget; takes minutes. The answer has the verdict of each check, the function that explains a regression, and the file of the whole record.',
      inputSchema: COMPARING,
      outputSchema: { ...summarySchema.shape, record: RECORD },
      annotations: { readOnlyHint: true },
    },
    (asked, caller) =>
      session.alone(async () => {
        const explain = { limit: EXPLAIN_LIMIT, profiles: null, metric: null };
        const request: GateRequest = { ...requestOf(asked), mode: 'check', explain };
        const report = await gate(request, session.context(caller));
        return summarized(report, session.tool, await kept(report));
      }),
  );
}

function addReplay(server: McpServer, session: Session): void {
  server.registerTool(
    'replay',
    {
      description: 'Judges a record again, under other budgets where some are given. Measures nothing.',
      inputSchema: {
        record: RECORD,
        budgets: z.array(z.string()).optional().describe("such as 'search/**: { p50: +3% }'"),
      },
      outputSchema: { ...summarySchema.shape, record: RECORD },
      annotations: { readOnlyHint: true },
    },
    ({ record, budgets }) =>
      session.answer(async () => {
        const rules = (budgets ?? []).map((text) => parseBudgetRule(text));
        return summarized(replayReport(await readRecord(record), rules), session.tool, resolve(record));
      }),
  );
}

function addProfile(server: McpServer, session: Session): void {
  server.registerTool(
    'profile',
    {
      description:
        'Where the cost of a benchmark goes, whatever its budgets say; with base or head, where the difference comes from.',
      inputSchema: {
        path: z.string().describe('path of one benchmark'),
        metric: z.enum(METRIC_NAMES).optional().describe('default: p50'),
        config: CONFIG,
        base: COMPARING.base,
        head: COMPARING.head,
        timeLimit: TIME_LIMIT,
      },
      annotations: { readOnlyHint: true },
    },
    ({ path, metric, timeLimit, ...asked }, caller) =>
      session.alone(async () => {
        const mode = asked.base === undefined && asked.head === undefined ? 'run' : 'check';
        const explain = { limit: timeLimit ?? EXPLAIN_LIMIT, profiles: null, metric: metric ?? 'p50' };
        const request: GateRequest = { ...requestOf({ ...asked, only: [path] }), mode, explain };
        return explained(
          await gate({ ...request, timeLimit: MEASURING + explain.limit }, session.context(caller)),
        );
      }),
  );
}

/** Seconds for the trials that tell what an operation costs without a profiler. */
const MEASURING = 120;

function addExplain(server: McpServer, session: Session): void {
  server.registerTool(
    'explain',
    {
      description: 'Why checks of a record are over budget: each cause once, with its functions.',
      inputSchema: { record: RECORD },
      annotations: { readOnlyHint: true },
    },
    ({ record }) => session.answer(async () => explained(await readRecord(record))),
  );
}

const requestOf = (asked: Asked): Omit<GateRequest, 'mode'> => ({
  configuration: asked.config ?? nearestConfiguration('perf-budgets.yml'),
  base: asked.base,
  head: asked.head,
  only: asked.only ?? [],
  seed: Math.floor(Math.random() * 1e9),
  timeLimit: asked.timeLimit,
  slowdown: 0,
  reach: true,
  explain: null,
});

/** Keeps a record where `replay` and `explain` find it. */
async function kept(report: Report): Promise<string> {
  const file = join(tmpdir(), `perf-budgets-${process.pid}-${report.seed}.json`);
  await writeAtomically(file, encodeReport(report));
  return file;
}

const summarized = (report: Report, tool: string, record: string): CallToolResult =>
  asData({ ...summaryOf(report, tool), record });

const VOICE = { name: nameOf, sentence: visible, change: 'changed' };
const FUNCTIONS = 12;

function explained(report: Report): CallToolResult {
  const causes = causesOf(report).map(({ explanation, checks }) => ({
    checks,
    why: `${whySentence(explanation, VOICE)}.`,
    functions: whyRows(explanation, FUNCTIONS).map(({ place, base, head, change, sure }) => ({
      function: place.name,
      file: place.file,
      line: place.line,
      changed: place.changed,
      base,
      head,
      change,
      sure,
    })),
  }));
  return asData({ causes });
}

/** Data, and for clients that show text only the same as text. */
const asData = (data: Record<string, unknown>): CallToolResult => ({
  structuredContent: data,
  content: [{ type: 'text', text: JSON.stringify(data, null, 2) }],
});
