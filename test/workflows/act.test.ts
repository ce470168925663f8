// The shipped workflows, run from end to end by act, which knows GitHub's workflows and is nobody's of ours. In host mode, so
// no container is needed; it lays out the checkout by itself. What it cannot do here: reach GitHub, for which a
// fake one stands where parts are handed over, and fetch actions/upload-artifact, for which a stand-in that keeps the file does.

import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeReport } from '../../src/core/record/codec.ts';
import { CONFIG, COST, makeProject } from '../cli/project.ts';
import { pullRequestEvent } from '../action/step.ts';
import { commit, sh, temporaryFolder } from '../git/real-git.ts';
import { startGitHub, type FakeServer } from '../github/server.ts';
import { zipOf } from '../github/zips.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ACT = join(ROOT, 'build/bin/act');

const UPLOAD = `name: stand-in
description: keeps the file
inputs: { name: { description: x }, path: { description: x }, retention-days: { description: x }, archive: { description: x } }
runs: { using: node20, main: keep.cjs }
`;
const KEEP = `const { copyFileSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { INPUT_PATH, INPUT_NAME, KEPT, LOST, LATE, EXPECTED } = process.env;
const keep = () => copyFileSync(INPUT_PATH, join(KEPT, INPUT_NAME || basename(INPUT_PATH)));
const others = () => readdirSync(KEPT).filter((name) => name.startsWith('perf-budgets-record-part-')).length;
const last = () => (others() < Number(EXPECTED) ? setTimeout(last, 50) : keep());
if (INPUT_NAME === LATE) last();
else if (INPUT_NAME !== LOST) keep();
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
    const names = ['perf.yml', 'perf-measure.yml', 'perf-shards.yml', 'perf-parts.yml', 'perf-history.yml'];
    const workflows = names.map((name) => [
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

  /** Runs a workflow for an event, with the checkout on a commit, and with more variables. */
  async function run(
    workflow: string,
    event: string,
    head: string,
    payload: object,
    variables: Readonly<Record<string, string>> = {},
    token = '',
  ): Promise<Ran> {
    const place = event === 'push' ? ['main'] : ['--detach', commits[head] ?? ''];
    sh(project, 'checkout', '--quiet', ...place);
    const file = join(home, `${event}-${head}.json`);
    writeFileSync(file, JSON.stringify(payload));
    const used = readFileSync(join(project, '.github/workflows', workflow), 'utf8');
    const pinned = /actions\/upload-artifact@\w+/.exec(used)?.[0];
    const standing = pinned === undefined ? [] : ['--local-repository', `${pinned}=${upload}`];
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
      ...standing,
      ...(token === '' ? [] : ['--secret', `GITHUB_TOKEN=${token}`]),
      ...Object.entries({ KEPT: home, ...variables }).flatMap(([name, value]) => [
        '--env',
        `${name}=${value}`,
      ]),
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

  describe('machines that share a run', () => {
    /** Five sizes, one for each part; head has made the second larger. */
    beforeAll(() => {
      const sizes = 'files: { size: { files: dist/*.js, each: true } }';
      const file = CONFIG({ benchmarks: sizes, budgets: '"**": { size: +1% }' });
      const dist = (second: number): Record<string, string> =>
        Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e'].map((name) => [
            `dist/${name}.js`,
            name.repeat(name === 'b' ? second : 999),
          ]),
        );
      sh(project, 'checkout', '--quiet', '--detach', commits['main'] ?? '');
      commits['sizes'] = commit(project, { 'perf-budgets.yml': file, ...dist(999) }, 'sizes');
      sh(project, 'update-ref', 'refs/remotes/origin/main', commits['sizes']);
      commits['larger'] = commit(project, dist(1200), 'larger');
    });
    /** A GitHub that has the artifacts which lie in a folder. */
    const keeperOf = async (folder: string): Promise<FakeServer> => {
      const server = await startGitHub();
      server.fault = (_, route) => {
        if (!route.endsWith('/artifacts')) return null;
        const names = readdirSync(folder);
        const kept = names.map((name, index) => {
          const data = readFileSync(join(folder, name));
          const zip = zipOf([{ name: 'report.json', data }]);
          return { id: index + 1, name, run: 1, zip, created: '2026-11-20T09:00:00Z' };
        });
        server.github.artifacts.splice(0, Infinity, ...kept);
        return null;
      };
      return server;
    };
    /** What a run of five parts came to; `lost`: the part whose record is lost. */
    const shared = async (kept: string, lost: string): Promise<Ran> => {
      mkdirSync(join(home, kept));
      const api = await keeperOf(join(home, kept));
      const payload = pullRequestEvent({ head: commits['larger'] ?? '', base: commits['sizes'] ?? '' });
      const names = { LOST: `perf-budgets-record-part-${lost}`, LATE: 'perf-budgets-record-part-5' };
      const EXPECTED = lost === '' ? '4' : '3';
      const variables = { KEPT: join(home, kept), EXPECTED, ...names, GITHUB_API_URL: api.url };
      return run('perf-shards.yml', 'pull_request', 'larger', payload, variables, 'secret');
    };
    const decided = (log: string): string =>
      log
        .split('\n')
        .filter((line) => line.startsWith('[perf/perf'))
        .join('\n');

    test('one is late, and one is over: decided once all have left their part', async () => {
      const { code, log } = await shared('all parts', '');
      expect(code, log).toBe(1);
      expect(readdirSync(join(home, 'all parts')).toSorted()).toEqual(
        [1, 2, 3, 4, 5].map((part) => `perf-budgets-record-part-${part}`),
      );
      expect(decided(log)).toMatch(/files\/dist\/b\.js/);
      expect(decided(log)).not.toMatch(/files\/dist\/[acde]\.js size is/);
      expect(decided(log)).toContain('Job failed');
    });

    test('one is lost: its benchmarks have failed, and the others are told', async () => {
      const { code, log } = await shared('but one', '3');
      expect(code, log).toBe(1);
      expect(decided(log)).toContain('part 3 of 5 left no record');
      expect(decided(log)).toMatch(/files\/dist\/b\.js/);
      expect(decided(log)).toContain('Job failed');
    });
  });

  test('parts on demand: a push measures nothing, and whoever starts it again is asked for a token', async () => {
    const event = pullRequest('slow');
    const first = await run('perf-parts.yml', 'pull_request', 'slow', event);
    expect(first.code, first.log).toBe(0);
    expect(first.log).not.toContain('mode: part');
    const again = await run('perf-parts.yml', 'pull_request', 'slow', event, { GITHUB_RUN_ATTEMPT: '2' });
    expect(again.code, again.log).toBe(1);
    expect(again.log).toContain('mode: part needs a token');
  });

  test('the history: a push to main lands on its branch of the remote', async () => {
    const remote = join(home, 'remote.git');
    sh(project, 'checkout', '--quiet', '--detach', commits['main'] ?? '');
    const file = `${readFileSync(join(project, 'perf-budgets.yml'), 'utf8')}history: {}\n`;
    const kept = commit(project, { 'perf-budgets.yml': file }, 'history');
    sh(project, 'branch', '--force', 'main', kept);
    sh(project, 'clone', '--quiet', '--bare', project, remote);
    // act names the repository by what it fetches from.
    sh(project, 'config', `url.file://${remote}.pushInsteadOf`, 'https://github.com/o/r');
    const push = { ref: 'refs/heads/main', repository: { default_branch: 'main' }, before: commits['main'] };
    const { code, log } = await run('perf-history.yml', 'push', 'main', push);
    expect(code, log).toBe(0);
    expect(log).toContain(`${kept.slice(0, 9)} is in the branch perf-budgets-history`);
    expect(sh(remote, 'rev-list', '--count', 'perf-budgets-history')).toBe('1');
  });
});
