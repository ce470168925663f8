// Which costs of a pull request were accepted in comments. The comments as they stand are asked for every time, so that one
// that was deleted counts no more; who wrote each may write to the repository, which GitHub says and the text does not; and a
// command is about the commit that had been measured, or was about to be, when it was written.

import { parseConfigurationBytes } from '../config/load.ts';
import { unaffectedSuites } from '../core/budgets/unaffected-suites.ts';
import type { AcceptedCost } from '../core/model/accepting.ts';
import { UserError } from '../core/model/errors.ts';
import { suiteOf } from '../core/model/paths.ts';
import { perfCommands, type AcceptCommand } from '../core/text/perf-command.ts';
import type { GitHub } from '../github/call.ts';
import { commandComments, type CommandComment } from '../github/commands.ts';
import { compareCommits } from '../github/compare.ts';
import { fileAt } from '../github/contents.ts';
import { measuredAt, measuringRuns, type MeasuringRun, type PullHead } from '../github/measuring-runs.ts';
import { canWrite } from '../github/permission.ts';
import { pullRequestAt } from '../github/pull-request.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { visible } from '../report/text.ts';
import { relativeTo } from './relative-to.ts';

export interface AcceptedIn {
  readonly number: number;
  /** Null: the last commit of the pull request, whatever is measured. */
  readonly head: PullHead | null;
  /** File name of the workflow that measures. */
  readonly workflow: string;
  /** Path of the configuration. */
  readonly config: string;
}

export interface Acceptances {
  readonly costs: readonly AcceptedCost[];
  /** Why commands of people with write access do not count, in sentences. */
  readonly refusals: readonly string[];
}

export const NO_ACCEPTANCES: Acceptances = { costs: [], refusals: [] };

/** What GitHub does not answer was not accepted. */
export async function acceptancesOf(github: GitHub, place: AcceptedIn): Promise<Acceptances> {
  try {
    return await found(github, place);
  } catch (error) {
    if (!(error instanceof GitHubTrouble)) throw error;
    const needed =
      error.kind === 'denied' ? ': the token needs `actions: read` and `pull-requests: read`' : '';
    const why = visible(error.message).slice(0, 200);
    return { costs: [], refusals: [`whether costs were accepted could not be read${needed} (${why})`] };
  }
}

async function found(github: GitHub, place: AcceptedIn): Promise<Acceptances> {
  const told = (await commandComments(github, place.number)).flatMap((comment) => {
    const commands = perfCommands(comment.text).filter((command) => command.kind === 'accept');
    return comment.isBot || comment.login === null || commands.length === 0
      ? []
      : [{ comment, commands, login: comment.login }];
  });
  const writers = new Map<string, boolean>();
  for (const { login } of told) if (!writers.has(login)) writers.set(login, await canWrite(github, login));
  const meant = told.filter(({ login }) => writers.get(login) === true);
  if (meant.length === 0) return NO_ACCEPTANCES;
  const head = place.head ?? (await pullRequestAt(github, place.number));
  const runs = await measuringRuns(github, place.workflow, head);
  const history = new Commits(github, { head, config: place.config }, runs);
  const costs: AcceptedCost[] = [];
  const refusals: string[] = [];
  for (const { comment, commands, login } of meant)
    for (const command of commands) {
      const why = await history.refusal(comment, command);
      if (why === null) costs.push(costOf(command, comment, login));
      else
        refusals.push(`what ${login} accepted for ${command.path} ${command.metric} does not count: ${why}`);
    }
  return { costs, refusals };
}

const costOf = (command: AcceptCommand, { at }: CommandComment, by: string): AcceptedCost => {
  const { path, metric, upTo, because, lasts, review } = command;
  return { path, metric, upTo, because, lasts, review, by, at, standing: 'idle' };
};

interface Heading {
  readonly head: PullHead;
  readonly config: string;
}

/** The commits that a pull request had, as its measuring runs show them: their times are GitHub's own. */
class Commits {
  readonly #github: GitHub;
  readonly #place: Heading;
  readonly #runs: readonly MeasuringRun[];
  readonly #unaffected = new Map<string, Promise<ReadonlySet<string> | null>>();

  constructor(github: GitHub, place: Heading, runs: readonly MeasuringRun[]) {
    this.#github = github;
    this.#place = place;
    this.#runs = runs;
  }

  /** Null: it counts for head. */
  async refusal({ at, isEdited }: CommandComment, { lasts, path }: AcceptCommand): Promise<string | null> {
    if (isEdited) return 'the comment was edited after it was written; write it anew';
    const about = measuredAt(this.#runs, at);
    const { headSha } = this.#place.head;
    if (about === headSha) return null;
    if (about === undefined) return 'nothing had been measured when it was written; write it anew';
    const short = about.slice(0, 9);
    if (lasts === 'commit') return `it was said about ${short}, and there was a push since; write it anew`;
    const suite = suiteOf(path);
    const unaffected = await (this.#unaffected.get(about) ?? this.#look(about));
    if (unaffected?.has(suite) === true) return null;
    return unaffected === null
      ? `it was said about ${short}, which is no longer part of the pull request; write it anew`
      : `it was said about ${short}, and a push since may have changed ${suite}; write it anew`;
  }

  /** Suites that no push since a commit can have changed; null: the commit is gone. */
  #look(commit: string): Promise<ReadonlySet<string> | null> {
    const looked = this.#unaffectedSince(commit);
    this.#unaffected.set(commit, looked);
    return looked;
  }

  async #unaffectedSince(commit: string): Promise<ReadonlySet<string> | null> {
    const { head, config } = this.#place;
    const { mergeBase, files } = await compareCommits(this.#github, commit, head.headSha);
    if (mergeBase !== commit) return null;
    const file = await fileAt(this.#github, head.headSha, config);
    if (files === null || file === null || files.includes(config)) return new Set();
    try {
      const { suites } = parseConfigurationBytes(file.bytes, config).configuration;
      return unaffectedSuites(
        suites,
        files.map((each) => relativeTo(config, each)),
        config,
      );
    } catch (error) {
      if (error instanceof UserError) return new Set();
      throw error;
    }
  }
}
