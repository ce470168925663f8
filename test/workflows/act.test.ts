// The shipped workflows, run from end to end by act, which knows GitHub's workflows and is nobody's of ours. In host mode, so
// no container is needed; it lays out the checkout by itself. What it cannot do here: reach an API that is not GitHub's
// own (comments and the judge are tested against a fake one elsewhere), and fetch actions/upload-artifact, for which a
// stand-in that keeps the file takes its place.

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeReport } from '../../src/core/record/codec.ts';
import { COST, makeProject } from '../cli/project.ts';
import { pullRequestEvent } from '../action/step.ts';
import { commit, sh, temporaryFolder } from '../git/real-git.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ACT = join(ROOT, 'build/bin/act');

const UPLOAD = `name: stand-in
description: keeps the file
inputs: { name: { description: x }, path: { description: x }, retention-days: { description: x }, archive: { description: x } }
runs: { using: node20, main: keep.cjs }
`;
const KEEP = `const { copyFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { INPUT_PATH, INPUT_NAME, KEPT } = process.env;
copyFileSync(INPUT_PATH, join(KEPT, INPUT_NAME || basename(INPUT_PATH)));
`;

describe.skipIf(!existsSync(ACT))('act runs', () => {
  let project: string;
  const commits: Record<string, string> = {};
  const home = temporaryFolder();
  const action = join(home, 'action');
  const upload = join(home, 'upload');

  // The client of the cache takes no folder with blanks in its name.
  const tmp = mkdtempSync(join(tmpdir(), 'perf-budgets-act-'));
  afterAll(() => rmSync(tmp, { recursive: true, force: true }));

  beforeAll(() => {
    mkdirSync(action);
    mkdirSync(upload);
    cpSync(join(ROOT, 'action.yml'), join(action, 'action.yml'));
    cpSync(join(ROOT, 'build/cli'), join(action, 'dist'), { recursive: true });
    writeFileSync(join(upload, 'action.yml'), UPLOAD);
    writeFileSync(join(upload, 'keep.cjs'), KEEP);
    const workflows = ['perf.yml', 'perf-measure.yml'].map((name) => [
      `.github/workflows/${name}`,
      readFileSync(join(ROOT, 'examples/workflows', name), 'utf8'),
    ]);
    project = makeProject(Object.fromEntries(workflows) as Record<string, string>);
    sh(project, 'remote', 'add', 'origin', 'https://github.com/o/r');
    commits['main'] = sh(project, 'rev-parse', 'main');
    sh(project, 'update-ref', 'refs/remotes/origin/main', commits['main']);
    commits['harmless'] = commit(project, { 'README.md': 'words' });
    commits['slow'] = commit(project, { 'src/work.js': COST(600) });
  });

  interface Ran {
    readonly code: number;
    readonly log: string;
  }

  /** Runs a workflow for an event, with the checkout on a commit. */
  async function run(workflow: string, event: string, head: string, payload: object): Promise<Ran> {
    const place = event === 'push' ? ['main'] : ['--detach', commits[head] ?? ''];
    sh(project, 'checkout', '--quiet', ...place);
    const file = join(home, `${event}-${head}.json`);
    writeFileSync(file, JSON.stringify(payload));
    const used = readFileSync(join(project, '.github/workflows', workflow), 'utf8');
    const pinned = /actions\/upload-artifact@\w+/.exec(used)?.[0];
    const args = [
      event,
      '--workflows',
      `.github/workflows/${workflow}`,
      '--eventpath',
      file,
      '--platform',
      'ubuntu-latest=-self-hosted',
      '--local-repository',
      `OWNER/perf-budgets@v1=${action}`,
      ...(pinned === undefined ? [] : ['--local-repository', `${pinned}=${upload}`]),
      '--env',
      `KEPT=${home}`,
      '--cache-server-path',
      join(home, 'cache'),
      '--cache-server-addr',
      '127.0.0.1',
      '--artifact-server-addr',
      '127.0.0.1',
    ];
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_CACHE_HOME: join(home, 'xdg'),
      TMPDIR: tmp,
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    return new Promise((done) => {
      execFile(ACT, args, { cwd: project, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        done({
          code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1,
          log: stdout + stderr,
        });
      });
    });
  }
  const pullRequest = (head: string): object =>
    pullRequestEvent({ head: commits[head] ?? '', base: commits['main'] ?? '' });

  test('a push to main: its run is stored in the cache', async () => {
    const push = { ref: 'refs/heads/main', repository: { default_branch: 'main' } };
    sh(project, 'branch', '--force', 'main', commits['main'] ?? '');
    const { code, log } = await run('perf.yml', 'push', 'main', push);
    expect(code, log).toBe(0);
    expect(log).toMatch(/[Ss]tored in the cache, as the first one/);
  });

  test('a pull request with a regression: the job is red', async () => {
    const { code, log } = await run('perf.yml', 'pull_request', 'slow', pullRequest('slow'));
    expect(code, log).toBe(1);
    expect(log).toContain('slower (allowed');
    expect(log).toContain("Job 'perf' failed");
  });

  test('a harmless one: the job is green', async () => {
    const { code, log } = await run('perf.yml', 'pull_request', 'harmless', pullRequest('harmless'));
    expect(code, log).toBe(0);
    // act has no API to ask who stored them.
    expect(log).toContain('nobody can tell who stored them');
  });

  test('the measuring workflow: its record is handed over whatever the verdict', async () => {
    const { code, log } = await run('perf-measure.yml', 'pull_request', 'slow', pullRequest('slow'));
    expect(code, log).toBe(1);
    const report = decodeReport(readFileSync(join(home, 'perf-budgets-record'), 'utf8'));
    expect(report.head.commit).toBe(commits['slow']);
    expect(report.verdict).toBe('over');
  });
});
