// npm run demo: makes a real repository of the example, lets the gate judge two pull requests as a user would, and
// exits with 1 if the gate was wrong about either. What it reports stays in build/demo. Options: --keep (the repository too), --seed N,
// --time-limit 45s (for each branch).

import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Report } from '../src/core/model/report.ts';
import { show, type Where } from './demo/execute.ts';
import { mistakes, summarize, type Expectation, type Outcome } from './demo/judge.ts';
import { createRepository, exampleIn, install, patchIn, withoutGitVariables } from './demo/project.ts';
import type { PullRequest } from './demo/project.ts';

/** The truth about the branches; the measured cost is about +45 % of search/query, and nothing. */
const EXPECTED: readonly Expectation[] = [
  { branch: 'regression', exitCode: 1, over: ['search/query'] },
  { branch: 'harmless', exitCode: 0, over: [] },
];

// Bundled to build/ before it runs, one folder below the root like scripts/.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist/cli.js');
/** Comments and pages, which stay to be looked at. */
const reports = join(root, 'build/demo');
const { values: options } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    'time-limit': { type: 'string' },
  },
});

/** Seconds that all is to take, and the most of them the first branch may; what it leaves is the second one's. */
const ALL = 100;
/** What is over is measured against itself too, and profiled for up to 20 s more. */
const FIRST = 68;

const SHOWN = `
So a slowdown was proved and traced to its function, and a change that costs nothing was proved to be within budget, on this
machine, with whatever else runs on it.`;

const elapsed = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const heading = (text: string): void => console.log(`\n━━ ${text}\n`);

async function main(folder: string, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  await mkdir(reports, { recursive: true });
  const where: Where = {
    cwd: join(folder, 'search-service'),
    environment: withoutGitVariables(process.env),
    signal,
  };
  heading('A search service over 6,000 products, as a git repository with two pull requests');
  const patches = EXPECTED.map(({ branch }) => patchIn(root, branch));
  const pullRequests = await createRepository(exampleIn(root), patches, where);
  await install(where);
  for (const { branch, title } of pullRequests) console.log(`${branch}: ${title}`);
  console.log(`Repository made and example installed in ${elapsed(began)}: ${where.cwd}`);
  const rows: string[][] = [];
  for (const [i, pullRequest] of pullRequests.entries()) {
    const left = Math.round(ALL - (performance.now() - began) / 1000);
    const limit = options['time-limit'] ?? `${i === 0 ? FIRST : left}s`;
    rows.push(await judge(EXPECTED[i]!, pullRequest, { folder, where, limit }));
  }
  heading(`Was the gate right? (${elapsed(began)} in all)`);
  console.log(table(['branch', 'the gate said', 'took', 'which is'], rows));
  if (rows.every((row) => row.at(-1) === 'right')) console.log(SHOWN);
  return rows.every((row) => row.at(-1) === 'right') ? 0 : 1;
}

/** Runs the gate on a branch and shows everything; gives the row of the summary. */
async function judge(
  expected: Expectation,
  { branch, title }: PullRequest,
  { folder, where, limit }: { folder: string; where: Where; limit: string },
): Promise<string[]> {
  const began = performance.now();
  const json = join(folder, `${branch}.json`);
  const markdown = join(reports, `${branch}.md`);
  const args = ['check', '--base', 'main', '--head', branch, '--seed', options.seed];
  heading(`Pull request "${title}"`);
  console.log(`$ perf-budgets ${args.join(' ')} --time-limit ${limit}`);
  const html = join(reports, `${branch}.html`);
  const files = ['--time-limit', limit, '--json', json, '--markdown', markdown, '--html', html];
  const exitCode = await show(process.execPath, [cli, ...args, ...files], where);
  where.signal.throwIfAborted();
  const took = elapsed(began);
  const [comment = ''] = /^###.*/m.exec(await readOr(markdown, '')) ?? [];
  console.log(`\nIts comment on "${title}" would begin with\n│ ${comment.replace(/^#+ /, '')}`);
  console.log(`All of it: ${pathToFileURL(markdown).href}\nThe page:  ${pathToFileURL(html).href}`);
  const record = await readOr(json, 'null');
  const outcome: Outcome = { exitCode, report: JSON.parse(record) as Report | null };
  const wrong = mistakes(expected, outcome);
  return [branch, summarize(outcome), took, wrong.length === 0 ? 'right' : `wrong: ${wrong.join('; ')}`];
}

const readOr = (file: string, otherwise: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => otherwise);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ');
  return [header, widths.map((width) => '─'.repeat(width)), ...rows]
    .map((row) => line(row).trimEnd())
    .join('\n');
}

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());
process.exitCode = 1;
await access(cli).catch(() => {
  throw new Error('dist/cli.js is not there; run npm run build first');
});
const folder = await mkdtemp(join(tmpdir(), 'perf-budgets-demo-'));
try {
  process.exitCode = await main(folder, cancelled.signal);
} catch (error) {
  if (!cancelled.signal.aborted) throw error;
  console.error('cancelled');
  process.exitCode = 130;
} finally {
  if (options.keep) console.log(`\nkept: ${folder}`);
  else await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
