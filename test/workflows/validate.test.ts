// Every workflow, action.yml and dependabot.yml, read by what others wrote to read them: GitHub's own language service,
// actionlint and zizmor. The last two come from .ci/run; without them their tests are skipped.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleProgram, temporaryFolder } from '../git/real-git.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['.github/workflows', 'examples/workflows'];
const workflows = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
);
/** As it is in a repository that uses it: pinned to a release. */
const inUse = (file: string): string =>
  readFileSync(file, 'utf8').replaceAll(
    'OWNER/perf-budgets@v1',
    `perf/perf-budgets@${'1a'.repeat(20)} # v1.0.0`,
  );

interface Problem {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** What a workflow does with pull requests. */
interface PullRequestWorkflow {
  readonly on: { readonly pull_request?: { readonly types?: readonly string[] } | null };
  readonly jobs: Readonly<Record<string, { readonly if?: string }>>;
}

test.each([
  '.github/workflows/perf.yml',
  'examples/workflows/perf.yml',
  'examples/workflows/perf-measure.yml',
  'examples/workflows/perf-measure-shards.yml',
])(
  '%s measures again when a pull request gets another base, and no job of it can be skipped, which counts as success',
  (file) => {
    const { on, jobs } = parse(readFileSync(join(ROOT, file), 'utf8')) as PullRequestWorkflow;
    expect(on.pull_request?.types).toEqual(['opened', 'synchronize', 'reopened', 'edited']);
    expect(Object.values(jobs).map((job) => job.if)).toEqual(Object.values(jobs).map(() => undefined));
  },
);

describe("GitHub's language service", () => {
  let program: string;
  beforeAll(async () => {
    // Bundled, because it imports JSON in a way that older Nodes do not know.
    program = await bundleProgram(`
      import { validate } from '@actions/languageservice';
      import { TextDocument } from 'vscode-languageserver-textdocument';
      import { readFileSync } from 'node:fs';
      const [uri, file] = process.argv.slice(2);
      const found = await validate(TextDocument.create(uri, 'yaml', 0, readFileSync(file, 'utf8')), {});
      process.stdout.write(JSON.stringify(found));
    `);
  });
  const problems = (uri: string, text: string): Problem[] => {
    const file = join(temporaryFolder(), 'x.yml');
    writeFileSync(file, text);
    return JSON.parse(
      execFileSync(process.execPath, [program, uri, file], { encoding: 'utf8' }),
    ) as Problem[];
  };

  test.each(workflows.map((file) => [file.slice(ROOT.length + 1), file]))(
    'finds nothing in %s',
    (name, file) => {
      expect(problems(`file:///r/.github/workflows/${basename(name)}`, readFileSync(file, 'utf8'))).toEqual(
        [],
      );
    },
  );

  test('finds nothing in the workflow of the README', () => {
    const [, text = ''] =
      /```yaml\n(name: perf\n[^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    expect(text).toContain('OWNER/perf-budgets@v1');
    expect(problems('file:///r/.github/workflows/readme.yml', text)).toEqual([]);
  });

  test('finds nothing in action.yml', () => {
    expect(problems('file:///r/action.yml', readFileSync(join(ROOT, 'action.yml'), 'utf8'))).toEqual([]);
  });

  test('finds what is wrong', () => {
    const text = readFileSync(workflows[0] ?? '', 'utf8');
    expect(
      problems('file:///r/.github/workflows/x.yml', text.replace('contents: read', 'content: read')),
    ).not.toEqual([]);
    const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    expect(problems('file:///r/action.yml', action.replace('  main:', '  mainn:'))).not.toEqual([]);
  });
});

const actionlint = join(ROOT, 'build/bin/actionlint');
describe.skipIf(!existsSync(actionlint))('actionlint', () => {
  const lint = (text: string): string => {
    const { stdout, stderr } = spawnSync(actionlint, ['-no-color', '-shellcheck=', '-pyflakes=', '-'], {
      input: text,
      encoding: 'utf8',
    });
    return stdout + stderr;
  };
  test.each(workflows.map((file) => [file.slice(ROOT.length + 1), file]))(
    'finds nothing in %s',
    (_, file) => {
      expect(lint(inUse(file))).toBe('');
    },
  );
  test('finds what is wrong', () => {
    expect(lint(inUse(workflows[0] ?? '').replace('runs-on:', 'run-on:'))).toContain('run-on');
  });
});

const zizmor = join(ROOT, 'build/zizmor/bin/zizmor');
describe.skipIf(!existsSync(zizmor))('zizmor', () => {
  const audit = (change = (text: string): string => text): string => {
    const folder = join(temporaryFolder(), '.github/workflows');
    mkdirSync(folder, { recursive: true });
    for (const [index, file] of workflows.entries())
      writeFileSync(join(folder, `${index}-${basename(file)}`), change(inUse(file)));
    const dependabot = readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8');
    writeFileSync(join(folder, '../dependabot.yml'), change(dependabot));
    const args = ['--offline', '--no-progress', '--color=never', '--format=plain', join(folder, '../..')];
    const { stdout, stderr, status } = spawnSync(zizmor, args, { encoding: 'utf8' });
    return status === 0 ? '' : stdout + stderr;
  };
  test('finds nothing in any workflow', () => {
    expect(audit()).toBe('');
  });
  test('finds what is wrong', () => {
    const changed = audit((text) => text.replaceAll('  pull_request:', '  pull_request_target:'));
    expect(changed).toContain('dangerous-triggers');
    expect(audit((text) => text.replaceAll('default-days: 7', 'default-days: 0'))).toContain('cooldown');
  });
});

test('every action used is pinned to a commit, with its version beside it', () => {
  const used = workflows.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/^ +(?:- )?uses: (\S+)(.*)/gm),
  ]);
  expect(used.length).toBeGreaterThan(5);
  for (const [, action = '', rest = ''] of used) {
    if (action.startsWith('./') || action === 'OWNER/perf-budgets@v1') continue;
    expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
  }
});

test('an action has one version everywhere, in the examples too', () => {
  const pins = workflows.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/uses: (\S+)@([0-9a-f]{40} # \S+)$/gm),
  ]);
  const versions = new Map<string, Set<string>>();
  for (const [, action = '', pin = ''] of pins)
    versions.set(action, (versions.get(action) ?? new Set()).add(pin));
  expect([...versions].filter(([, { size }]) => size > 1)).toEqual([]);
  expect(versions.size).toBeGreaterThan(4);
});

test('the action has no step after the job that could fail it', () => {
  expect(readFileSync(join(ROOT, 'action.yml'), 'utf8')).not.toMatch(/^ {2}(post|pre)/m);
});
