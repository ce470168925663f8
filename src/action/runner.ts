// What the GitHub runner tells a step, read once, and what is refused before anything starts.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { actionCommand } from '../process/own-command.ts';
import type { Run } from '../github/event.ts';
import type { EventSource } from '../github/payload.ts';
import type { Timing } from '../github/call.ts';

/** The world of a step. */
export interface Runner {
  readonly environment: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Path of the command line program beside this one. */
  readonly program: string;
  readonly now: Date;
  readonly timing: Timing;
  readonly signal: AbortSignal;
  /** Whether what this process was started with, which others can read, holds no secret. */
  readonly washed: boolean;
  /** Writes to the log; the shell makes sure that nothing in it can command the runner. */
  readonly print: (text: string) => void;
}

/** Facts about the run. */
export interface Facts {
  /** `owner/name`. */
  readonly repository: string;
  readonly server: string;
  readonly api: string;
  readonly run: Run;
  /** Page of this run. */
  readonly page: string;
  /** Folder for files of this job. */
  readonly temporary: string;
  /** How a reader starts this program. */
  readonly command: string;
}

export function factsOf({ environment, program }: Runner): Facts {
  const read = (name: string): string => environment[name] ?? '';
  const repository = read('GITHUB_REPOSITORY');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new UserError('GITHUB_REPOSITORY does not name a repository', {
      hint: 'this program is a GitHub Action; on your machine use `perf-budgets check`',
    });
  const server = webAddress(read('GITHUB_SERVER_URL') || 'https://github.com');
  const run = { id: whole(read('GITHUB_RUN_ID')), attempt: whole(read('GITHUB_RUN_ATTEMPT')) };
  return {
    repository,
    server,
    api: webAddress(read('GITHUB_API_URL') || 'https://api.github.com'),
    run,
    page: `${server}/${repository}/actions/runs/${run.id}`,
    temporary: join(read('RUNNER_TEMP') || tmpdir(), 'perf-budgets'),
    command: actionCommand(environment, program),
  };
}

const webAddress = (text: string): string => {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new UserError(`${JSON.stringify(text)} is not the URL of a GitHub server`, { exitCode: 3 });
};

const whole = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 1);

/** The event that started the run. Rejects with UserError when its file cannot be read. */
export async function readEvent({ environment }: Runner): Promise<EventSource> {
  const file = environment['GITHUB_EVENT_PATH'] ?? '';
  const payload = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`the event file GITHUB_EVENT_PATH (${JSON.stringify(file)}) cannot be read`, {
      exitCode: 3,
      cause,
    });
  });
  return {
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    payload,
    sha: environment['GITHUB_SHA'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
  };
}

const UNSAFE = ['ACTIONS_ALLOW_UNSECURE_COMMANDS', 'ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'];

/** Settings under which what a benchmark prints could command the runner. */
export function refuseUnsafe({ environment }: Runner): void {
  const set = UNSAFE.filter((name) => /^(1|true)$/i.test(environment[name] ?? ''));
  if (set.length > 0)
    throw new UserError(`${set.join(' and ')} lets the output of any program issue commands to the runner`, {
      hint: 'remove it from `env:`; current actions do not need it',
    });
}

const RUNNERS_OWN = /^(ACTIONS|GITHUB|INPUT|RUNNER|STATE)_/;

/** What everything this program starts may be told of the environment at all. */
export const withoutRunner = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || RUNNERS_OWN.test(name.toUpperCase()) ? [] : [[name, value]],
    ),
  );
