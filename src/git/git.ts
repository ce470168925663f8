// Runs git itself: never a shell, never a prompt, never a lock the user could notice, never code the
// repository brings along (hooks, file system monitor, `ext::` remotes). English messages, raw UTF-8 paths.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UserError } from '../core/model/errors.ts';
import { signalGroup } from '../process/process-groups.ts';
import { findProgram } from '../process/programs.ts';

/** What git may know and how long it may work. */
export interface GitWorld {
  /** The environment that git runs in, less what belongs to a hook or a CI runner. */
  readonly variables: NodeJS.ProcessEnv;
  /** For `git -c`, besides those that hold everywhere. */
  readonly settings?: readonly string[] | undefined;
  /** Ends git. */
  readonly signal?: AbortSignal | undefined;
}

export interface GitOptions extends GitWorld {
  readonly cwd: string;
  /** Variables besides. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to git's standard input. */
  readonly input?: string;
  /** The longest it may take; left out: as long as it takes, because it asks nobody. */
  readonly seconds?: number;
}

/** Git refused; `stderr` is what it said. */
export class GitError extends UserError {
  readonly stderr: string;
  readonly code: number | null;

  constructor(
    message: string,
    options: { hint?: string; exitCode?: 2 | 3; stderr: string; code: number | null; cause: unknown },
  ) {
    super(message, { exitCode: 3, ...options });
    this.stderr = options.stderr;
    this.code = options.code;
  }
}

const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.splitIndex=false',
  'core.quotePath=false',
  'core.safecrlf=false',
  'core.askPass=',
  'log.showSignature=false',
  'submodule.recurse=false',
  'protocol.ext.allow=never',
  'advice.addEmbeddedRepo=false',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);

// Set while git runs a hook (pre-push, say): they would point every call at the hook's repository and index. What a
// CI runner gives its steps (tokens, command files) is for nothing that git may start.
const INHERITED =
  /^(GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|\w*OBJECT_DIRECTORIES|GRAFT_FILE|SHALLOW_FILE|\w*PATHSPECS)|(ACTIONS|INPUT|STATE)_.*|GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY))$/;

const environment = ({ variables, env: extra }: GitOptions): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(variables).filter(([name]) => !INHERITED.test(name))),
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  ...extra,
});

/** Standard output without its last newline. Rejects with GitError. */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  return (await gitBytes(args, options)).toString('utf8').replace(/\r?\n$/, '');
}

/** Standard output as it is. Rejects with GitError. */
export async function gitBytes(args: readonly string[], options: GitOptions): Promise<Buffer> {
  const program = await findProgram('git', options.variables['PATH']);
  if (program === null)
    throw new UserError('git was not found on PATH', { hint: 'install git', exitCode: 3 });
  return runGit(program, args, options);
}

function runGit(program: string, args: readonly string[], options: GitOptions): Promise<Buffer> {
  const { cwd, input = '', seconds, settings = [] } = options;
  const own = settings.flatMap((setting) => ['-c', setting]);
  return new Promise((resolve, reject) => {
    options.signal?.throwIfAborted();
    // A group of its own, because git hands fetching on to helpers that would outlive it.
    const child = spawn(program, [...SETTINGS, ...own, ...args], {
      cwd,
      env: environment(options),
      detached: true,
    });
    let ended: 'aborted' | 'late' | null = null;
    const end = (why: 'aborted' | 'late') => () => {
      ended ??= why;
      const { pid } = child;
      if (pid === undefined) return;
      // Asked first: git then takes its lock files away.
      signalGroup(pid, 'SIGTERM');
      setTimeout(() => signalGroup(pid, 'SIGKILL'), 1000).unref();
    };
    const abort = end('aborted');
    options.signal?.addEventListener('abort', abort, { once: true });
    const limit = seconds === undefined ? undefined : setTimeout(end('late'), seconds * 1000);
    const settle = (error: (Error & { code?: unknown }) | null): void => {
      clearTimeout(limit);
      options.signal?.removeEventListener('abort', abort);
      if (ended === 'aborted') reject(options.signal?.reason as Error);
      else if (ended === 'late') reject(late(args, cwd, seconds ?? 0));
      else if (error === null) resolve(Buffer.concat(stdout));
      else reject(explain(args, cwd, Buffer.concat(stderr).toString('utf8'), error));
    };
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => {}); // git may end before it has read everything
    child.stdin.end(input);
    child.once('error', settle);
    child.once('close', (code, signal) => settle(code === 0 ? null : new GitExit(code, signal)));
  });
}

/** Git ended with another exit code than 0. */
class GitExit extends Error {
  readonly code: number | null;

  constructor(code: number | null, signal: NodeJS.Signals | null) {
    super(signal === null ? `exit code ${code}` : `was killed by ${signal}`);
    this.code = code;
  }
}

const late = (args: readonly string[], cwd: string, seconds: number): GitError =>
  new GitError(`git ${subcommandOf(args)} in ${cwd} took longer than ${seconds} s`, {
    hint: 'is the remote reachable? Fetching beforehand (fetch-depth: 0 for actions/checkout) makes this step unnecessary',
    stderr: '',
    code: null,
    cause: null,
  });

/** Like `git`, but null when git refuses; trouble with git itself or the repository's owner still rejects. */
export async function tryGit(args: readonly string[], options: GitOptions): Promise<string | null> {
  try {
    return await git(args, options);
  } catch (error) {
    if (error instanceof GitError && error.hint === null) return null;
    throw error;
  }
}

/** Items of NUL-separated output (`-z`). */
export const items = (output: string): string[] => output.split('\0').filter((item) => item !== '');

/** Rejects what git would read as an option or what can never be a revision. */
export function checkRevisionName(name: string): string {
  // oxlint-disable-next-line no-control-regex
  if (name === '' || name.startsWith('-') || /[\u0000-\u0020\u007f]/.test(name))
    throw new UserError(`${JSON.stringify(name)} is not the name of a commit, branch or tag`, {
      hint: 'name a branch, a tag or a commit, e.g. --base main',
    });
  return name;
}

interface Known {
  readonly pattern: RegExp;
  readonly message: (cwd: string) => string;
  readonly hint: (cwd: string) => string;
  readonly exitCode?: 2;
}

const KNOWN: readonly Known[] = [
  {
    pattern: /dubious ownership/,
    message: (cwd) => `git refuses to work in ${cwd}: the repository belongs to another user`,
    hint: (cwd) => `if you trust it, run: git config --global --add safe.directory ${quote(cwd)}`,
  },
  {
    pattern: /not a git repository/,
    message: (cwd) => `${cwd} is not in a git repository`,
    hint: () => 'perf-budgets compares two commits: run it in a clone, or create a repository with git init',
    exitCode: 2,
  },
  {
    pattern: /No space left on device/,
    message: () => 'no space left on the disk while git wrote files',
    hint: () => 'free some space, or point TMPDIR at a larger disk',
  },
];

const quote = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function explain(
  args: readonly string[],
  cwd: string,
  stderr: string,
  cause: Error & { code?: unknown },
): Error {
  if (cause.code === 'ENOENT' && !existsSync(cwd))
    return new UserError(`the folder ${cwd} does not exist`, { cause });
  const code = typeof cause.code === 'number' ? cause.code : null;
  const known = KNOWN.find(({ pattern }) => pattern.test(stderr));
  if (known) {
    const owned = /safe\.directory '?([^'\n]+)'?/.exec(stderr)?.[1] ?? cwd;
    const { exitCode = 3 } = known;
    return new GitError(known.message(owned), { hint: known.hint(owned), exitCode, stderr, code, cause });
  }
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const said = lines.find((line) => SAYS_WHY.test(line)) ?? lines.at(-1) ?? cause.message;
  const hint = /git-lfs\b.*(?:not found|No such file)/.test(said)
    ? 'install Git LFS, or set GIT_LFS_SKIP_SMUDGE=1 where no benchmark reads the large files'
    : undefined;
  return new GitError(`git ${subcommandOf(args)} failed in ${cwd}: ${said}`, {
    ...(hint !== undefined && { hint }),
    stderr,
    code,
    cause,
  });
}

/** The first of these is the cause; what follows is often only that git gave up. */
const SAYS_WHY = /^(?:fatal|error):|not found|[Nn]o such|denied|[Uu]nable to|[Cc]annot|[Cc]ould not/;

/** Behind the options of git itself, of which some have a value. */
const subcommandOf = (args: readonly string[]): string =>
  args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-c' && args[index - 1] !== '-C') ??
  '';
