// A step of a workflow as the runner starts it: a checkout as actions/checkout leaves it, the event's file, the files
// that take commands, the runner's own variables, and the bundle as a child process.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { sh, temporaryFolder } from '../git/real-git.ts';
import type { WrittenReport } from '../report/written.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ACTION = join(ROOT, 'build/cli/action.js');

interface Example {
  readonly action?: string;
  readonly [key: string]: unknown;
}
const require = createRequire(import.meta.url);
const examples = require('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly Example[];
}[];

/** Payloads of every kind of event that GitHub's own examples have. */
export const EVENTS = examples.map(({ name, examples: all }) => ({ name, payloads: all }));

/** A real payload of an event, with parts replaced. */
export function payload(name: string, action: string | null, parts: (example: never) => object): object {
  const found = examples
    .find((each) => each.name === name)
    ?.examples.find((each) => action === null || each.action === action);
  if (found === undefined) throw new Error(`no example of ${name} ${action ?? ''}`);
  return { ...found, ...parts(structuredClone(found) as never) };
}

interface PullRequestExample {
  readonly pull_request: { readonly head: object; readonly base: object };
}

export interface PullRequestParts {
  readonly head: string;
  readonly base: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly fork?: boolean;
}

export const pullRequestEvent = ({
  head,
  base,
  headRef = 'change',
  baseRef = 'main',
  fork = false,
}: PullRequestParts): object =>
  payload('pull_request', 'synchronize', ({ pull_request: about }: PullRequestExample) => ({
    number: 7,
    pull_request: {
      ...about,
      number: 7,
      head: { ...about.head, sha: head, ref: headRef, repo: fork ? { id: 2 } : { id: 1 } },
      base: { ...about.base, sha: base, ref: baseRef, repo: { id: 1 } },
    },
  }));

/** Publishes a project as a pull request from `change` to main; its checkout as actions/checkout makes it. */
export function checkOut(project: string, { depth = 0, into = 'main', from = 'change' } = {}): string {
  const remote = join(temporaryFolder(), 'remote.git');
  sh(project, 'clone', '--quiet', '--bare', project, remote);
  const merge = sh(remote, 'merge-tree', '--write-tree', into, from).split('\n')[0] ?? '';
  const identity = ['-c', 'user.name=Ann', '-c', 'user.email=ann@localhost'];
  const commit = sh(remote, ...identity, 'commit-tree', merge, '-p', into, '-p', from, '-m', 'merge');
  sh(remote, 'update-ref', 'refs/pull/7/merge', commit);
  sh(remote, 'update-ref', 'refs/pull/7/head', from);
  sh(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const folder = join(temporaryFolder(), 'work space');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  sh(folder, 'remote', 'add', 'origin', `file://${remote}`);
  const what = ['+refs/pull/7/merge:refs/remotes/pull/7/merge'];
  if (depth === 0) what.push('+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
  sh(
    folder,
    'fetch',
    '--quiet',
    '--no-tags',
    ...(depth === 0 ? [] : [`--depth=${depth}`]),
    'origin',
    ...what,
  );
  sh(folder, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge');
  return folder;
}

export interface StepOptions {
  readonly workspace: string;
  readonly event: string;
  readonly payload: object | string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Address of the API. */
  readonly api?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Program that runs the bundle. */
  readonly node?: string;
  readonly run?: number;
}

export interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: WrittenReport | null;
  /** What was left in the temporary folder outside the runner's own. */
  readonly left: readonly string[];
}

export interface RunningStep {
  readonly child: ChildProcess;
  readonly ended: Promise<Step>;
  /** Log so far. */
  log(): string;
  /** Temporary folder for everything but the runner's own files. */
  readonly tmp: string;
}

/** A value of every variable the runner sets; benchmarks must not see any. */
export const CANARY = 'canary-0d1f';

/** The runner's side of a step: its files and its variables. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Temporary folder for everything but the runner's own files. */
  readonly tmp: string;
  /** Reads what the step wrote; `log` is what it printed. */
  result(code: number | null, log: string): Step;
}

export function surround(options: StepOptions): Surroundings {
  const home = temporaryFolder();
  const temp = join(home, 'runner');
  const tmp = join(home, 'tmp');
  for (const folder of [join(temp, '_runner_file_commands'), tmp]) mkdirSync(folder, { recursive: true });
  const commands = Object.fromEntries(
    ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'].map((name) => {
      const file = join(temp, '_runner_file_commands', `${name.toLowerCase()}_1`);
      writeFileSync(file, '');
      return [`GITHUB_${name}`, file];
    }),
  );
  const event = join(temp, 'event.json');
  writeFileSync(
    event,
    typeof options.payload === 'string' ? options.payload : JSON.stringify(options.payload),
  );
  // Profiles take time and change no verdict: who wants them asks.
  const inputs = Object.entries({ token: `${CANARY}-token`, explain: 'false', ...options.inputs });
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: tmp,
    CI: 'true',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__owner_perf-budgets',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: options.api ?? 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: event,
    GITHUB_GRAPHQL_URL: `${options.api ?? 'http://127.0.0.1:9'}/graphql`,
    GITHUB_JOB: 'perf',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(options.run ?? 100),
    GITHUB_SERVER_URL: 'https://github.localhost',
    GITHUB_SHA: sh(options.workspace, 'rev-parse', 'HEAD'),
    GITHUB_WORKSPACE: options.workspace,
    ACTIONS_RUNTIME_TOKEN: `${CANARY}-runtime`,
    ACTIONS_RESULTS_URL: `http://127.0.0.1:9/${CANARY}`,
    ACTIONS_CACHE_URL: `http://127.0.0.1:9/${CANARY}`,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: `${home}/${CANARY}`,
    RUNNER_OS: 'Linux',
    ...commands,
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.environment,
  };
  const read = (name: string): string => readOr(commands[`GITHUB_${name}`] ?? '');
  return {
    environment,
    tmp,
    result: (code, log) => {
      const outputs = outputsIn(read('OUTPUT'));
      const file = outputs['report'] ?? '';
      return {
        code,
        log,
        outputs,
        summary: read('STEP_SUMMARY'),
        report: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WrittenReport) : null,
        left: readdirSync(tmp),
      };
    },
  };
}

/** Starts the action. */
export function start(options: StepOptions): RunningStep {
  const surroundings = surround(options);
  const child = spawn(options.node ?? process.execPath, [ACTION], {
    cwd: options.workspace,
    env: surroundings.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  const ended = new Promise<Step>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(surroundings.result(code, log)));
  });
  return { child, ended, log: () => log, tmp: surroundings.tmp };
}

/** Runs the action to its end. */
export const step = (options: StepOptions): Promise<Step> => start(options).ended;

const readOr = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Outputs as the runner reads them: `name<<delimiter`, lines, delimiter. */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm))
    found[name] = value;
  return found;
}
