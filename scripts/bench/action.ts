// The action as the runner starts it, on an unchanged repository: how long until it measures, and what it asks of GitHub.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startGitHub } from '../../test/github/server.ts';

const ACTION = resolve('dist/action.js');

export interface ActionRun {
  /** Seconds from the start of the process until it says that it measures. */
  readonly untilMeasuring: number;
  readonly requests: number;
  /** Of those, how many write. */
  readonly writes: number;
}

/** Runs the action for a pull request of the repository's last commit against itself; `commented`: not the first run. */
export async function actionRun(repository: string, scratch: string, commented: boolean): Promise<ActionRun> {
  const server = await startGitHub();
  if (commented) server.github.add(7, '<!-- perf-budgets:perf-budgets.yml run 1.1 -->\n\nold');
  const sha = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repository, encoding: 'utf8' }).trim();
  const side = { sha, ref: 'main', repo: { id: 1 } };
  const event = join(scratch, 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: side, base: side } }));
  mkdirSync(join(scratch, 'runner'), { recursive: true });
  for (const name of ['output', 'summary']) writeFileSync(join(scratch, name), '');
  const started = performance.now();
  const child = spawn(process.execPath, [ACTION], {
    cwd: repository,
    env: {
      ...process.env,
      TMPDIR: scratch,
      RUNNER_TEMP: join(scratch, 'runner'),
      GITHUB_API_URL: server.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: join(scratch, 'output'),
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '2',
      GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
      INPUT_TOKEN: 'token',
      'INPUT_TIME-LIMIT': '30s',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let untilMeasuring = Number.NaN;
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => {
    log += String(chunk);
    if (Number.isNaN(untilMeasuring) && log.includes('Measuring '))
      untilMeasuring = (performance.now() - started) / 1000;
  });
  const code = await new Promise((done) => child.on('close', done));
  await server.close();
  if (code !== 0 || Number.isNaN(untilMeasuring))
    throw new Error(`the action ended with ${String(code)}:\n${log}`);
  const writes = server.received.filter(
    ({ method, route }) => method !== 'GET' && !route.endsWith('/graphql'),
  );
  return { untilMeasuring, requests: server.received.length, writes: writes.length };
}
