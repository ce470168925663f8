// The examples for other CIs: their commands, as they stand, run by a shell in a clone as those make it.

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commit, makeProject, sh, temporaryFolder, write } from '../cli/project.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, 'examples/ci', name), 'utf8');

/** What the CI gives a shell, line by line. */
const SCRIPTS: Readonly<Record<string, () => string>> = {
  gitlab: () => {
    const { perf } = parse(read('gitlab-ci.yml')) as { perf: { script: string[] } };
    return perf.script.join('\n');
  },
  circleci: () => {
    const { jobs } = parse(read('circleci.yml')) as {
      jobs: { perf: { steps: (string | { run?: string | { command: string } })[] } };
    };
    return jobs.perf.steps
      .flatMap((step) => (typeof step === 'string' ? [] : (step.run ?? [])))
      .map((run) => (typeof run === 'string' ? run : run.command))
      .join('\n');
  },
  buildkite: () => {
    const { steps } = parse(read('buildkite.yml')) as { steps: { command: string[] }[] };
    return steps
      .flatMap(({ command }) => command)
      .join('\n')
      .replaceAll('$$', '$');
  },
  jenkins: () => /sh '''([^]*?)'''/.exec(read('Jenkinsfile'))?.[1] ?? '',
  plain: () => read('plain.sh'),
};

let tool: string;
let project: string;
beforeAll(() => {
  tool = join(temporaryFolder(), 'tool');
  mkdirSync(tool);
  sh(tool, 'init', '--quiet', '--initial-branch=main');
  cpSync(join(ROOT, 'build/cli'), join(tool, 'dist'), { recursive: true });
  write(tool, { 'package.json': '{ "type": "module" }\n' });
  commit(tool, {}, 'tool');
  project = makeProject();
  // What fails is decided at once.
  commit(project, { 'src/work.js': "export const work = () => { throw new Error('broken'); };\n" }, 'broken');
  sh(project, 'checkout', '--quiet', 'main');
  commit(project, { 'news.txt': 'of main' }, 'main went on');
});

test.each(Object.keys(SCRIPTS))('%s: red where head is broken, with its files', async (name) => {
  const home = temporaryFolder();
  const clone = join(home, 'builds/shop');
  sh(home, 'clone', '--quiet', `file://${project}`, clone);
  sh(clone, 'checkout', '--quiet', '--detach', 'origin/change');
  const base = sh(clone, 'merge-base', 'origin/main', 'origin/change');
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: temporaryFolder(),
    CI_BUILDS_DIR: join(home, 'gitlab'),
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
    CHANGE_TARGET: 'main',
    WORKSPACE_TMP: join(home, 'jenkins'),
    // Where the examples get the tool from, there is this one.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${tool}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://github.com/OWNER/perf-budgets',
  };
  const ended = await new Promise<{ code: number; said: string }>((done) => {
    execFile(
      'bash',
      ['-eo', 'pipefail', '-c', SCRIPTS[name]!()],
      { cwd: clone, env },
      (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
  expect(ended.code, ended.said).toBe(3);
  expect(ended.said).toContain('sums/sum');
  const reports = name === 'circleci' ? 'reports' : '.';
  const junit = readFileSync(join(clone, reports, 'report.xml'), 'utf8');
  expect(junit).toContain('<error');
  expect(existsSync(join(clone, reports, 'report.html'))).toBe(true);
});
