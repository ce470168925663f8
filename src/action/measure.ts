// From the work an event asks for to a report: the same gate as on the command line, told which two commits, in a process
// that holds no secret. What takes a token is done here, before and after.

import { dirname, resolve } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import type { GateWork, MainWork } from '../github/event.ts';
import {
  EXPLAIN_LIMIT,
  type BaselineRequest,
  type ExplainRequest,
  type GateRequest,
  type PipelineEvent,
  runnerIn,
} from '../pipeline/request.ts';
import { mainRemote, resolveRef } from '../git/refs.ts';
import { resolveRevisions } from '../git/revisions.ts';
import { findRepository, type RepositoryWorld } from '../git/repository.ts';
import { exposedEnvironment, exposures, fetchCredentials } from './credentials.ts';
import type { Inputs } from './inputs.ts';
import { narrator } from './log.ts';
import { baselineRequest } from './baseline-request.ts';
import { keepingCommandFiles } from './command-files.ts';
import type { Wanted } from '../pipeline/bisect.ts';
import type { Order } from './half-protocol.ts';
import { measureApart, searchApart, type Errand } from './measure-apart.ts';
import { withoutRunner, type Facts, type Runner } from './runner.ts';

/** Measures and judges. Rejects with UserError, or with the reason of an abort. */
export async function measure(
  work: GateWork | MainWork,
  inputs: Inputs,
  facts: Facts,
  runner: Runner,
): Promise<Report> {
  refuseShard(work, inputs);
  const remote = fetchCredentials(facts.server, inputs.token);
  const { environment: variables, signal } = runner;
  const names = await revisionNames(work, runner.cwd, { variables, signal, remote });
  await fetchMissing(names, inputs, runner, remote);
  const request = {
    mode: work.kind === 'main' ? 'record-baseline' : 'check',
    configuration: inputs.config,
    base: names.base,
    head: names.head,
    only: inputs.only,
    seed: Math.floor(runner.timing.random() * 1e9),
    shard: inputs.shard,
    timeLimit: inputs.timeLimit,
    isolation: inputs.isolation,
    network: inputs.network,
    slowdown: 0,
    // The judge believes nobody that a benchmark is not reached.
    reach: inputs.mode !== 'collect' && inputs.strategy !== 'full' && !isFull(work),
    explain: work.kind === 'gate' && inputs.explain ? explainRequest(inputs, runner) : null,
    forJudge: inputs.mode === 'collect',
  } as const satisfies GateRequest;
  const report = await measureRequest(request, baselineRequest(work, inputs, facts, runner), inputs, runner);
  return {
    ...report,
    ...(inputs.name !== '' && { platform: inputs.name }),
    head: { ...report.head, name: work.kind === 'gate' ? work.headName : work.branch },
    base: report.base === null ? null : { ...report.base, name: baseName(work, report.base.name) },
  };
}

/** Measures what is asked in a process without secrets. Rejects with UserError, or with the reason of an abort. */
export async function measureRequest(
  request: GateRequest,
  baseline: BaselineRequest | undefined,
  inputs: Inputs,
  runner: Runner,
): Promise<Report> {
  const { environment: variables } = runner;
  const exposed = await exposures(runner);
  if (inputs.mode === 'collect') refuseExposed(exposed);
  const errand = errandOf({ request, search: null, baseline }, runner);
  const { result: report, touched } = await keepingCommandFiles(variables, () => measureApart(errand));
  const remarks = [...exposed, ...exposedEnvironment(runner), ...wordsOf(touched)];
  return { ...report, caveats: [...remarks.map((text) => ({ path: null, text })), ...report.caveats] };
}

/** Seeks a commit in the same way, and says what came of it; `hear` is told how far it is. Rejects like `measureRequest`. */
export async function searchCommit(
  request: GateRequest,
  search: Wanted,
  runner: Runner,
  hear: (event: PipelineEvent) => void,
): Promise<string> {
  const asked = errandOf({ request, search, baseline: undefined }, runner);
  const errand: Errand = {
    ...asked,
    onEvent: (event) => {
      asked.onEvent(event);
      hear(event);
    },
  };
  const { result } = await keepingCommandFiles(runner.environment, () => searchApart(errand));
  return result;
}

const errandOf = (
  { request, search, baseline }: Pick<Order, 'request' | 'search'> & Pick<Errand, 'baseline'>,
  runner: Runner,
): Errand => ({
  order: {
    request,
    search,
    strategy: baseline?.strategy ?? null,
    cwd: runner.cwd,
    environment: withoutRunner(runner.environment),
    now: runner.now,
    ...runnerIn(runner.environment),
  },
  baseline,
  onEvent: narrator(runner.print),
  signal: runner.signal,
});

const wordsOf = (touched: readonly string[]): string[] =>
  touched.length === 0
    ? []
    : [`something that ran wrote to ${touched.join(' and ')} of the runner; it was taken out again`];

/** Parts are for pull requests: a run of main that is stored is whole. */
function refuseShard({ kind }: GateWork | MainWork, { shard }: Inputs): void {
  if (shard !== undefined && kind === 'main')
    throw new UserError('input shard: the default branch is measured whole', {
      hint: 'give the jobs with `shard` an `if:` for pull requests, as in examples/workflows/perf-shards.yml',
    });
}

/** Whoever measures has no token to fetch with. What cannot be fetched is told by who misses it. */
export async function fetchMissing(
  { base, head }: RevisionNames,
  { config }: Inputs,
  { cwd, environment: variables, signal }: Runner,
  remote: Readonly<Record<string, string>>,
): Promise<void> {
  const world = { variables, signal, remote };
  const root = dirname(resolve(cwd, config));
  try {
    if (base === undefined) await resolveRef(await findRepository(root, world), head, '--head');
    else await resolveRevisions({ ...world, cwd: root, base, head });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** The record for a judge is measured by strangers' code: there is to be nothing to steal. */
function refuseExposed([first]: readonly string[]): void {
  if (first !== undefined)
    throw new UserError(first, { hint: 'start from examples/workflows/perf-measure.yml of perf-budgets' });
}

const isFull = (work: GateWork | MainWork): boolean => work.kind === 'gate' && work.isFull;

const explainRequest = ({ profiles }: Inputs, { cwd }: Runner): ExplainRequest => ({
  limit: EXPLAIN_LIMIT,
  profiles: profiles === '' ? null : resolve(cwd, profiles),
  metric: null,
});

const baseName = (work: GateWork | MainWork, name: string): string =>
  work.kind === 'gate' ? (work.baseBranch ?? 'the group’s base') : name;

interface RevisionNames {
  readonly base: string | undefined;
  readonly head: string;
}

/**
 * Head is the pull request's own last commit, not the merge that the checkout laid out. Base is where it left its base
 * branch as the remote has it now; the event knows the branch as it was.
 */
export async function revisionNames(
  work: GateWork | MainWork,
  cwd: string,
  world: RepositoryWorld,
): Promise<RevisionNames> {
  if (work.kind === 'main') return { base: undefined, head: work.sha };
  if (work.baseBranch === null) return { base: work.baseSha, head: work.headSha };
  const repository = await findRepository(cwd, world);
  const remote = await mainRemote(repository);
  const branch = `${remote ?? 'origin'}/${work.baseBranch}`;
  try {
    await resolveRef(repository, branch, 'base');
    return { base: branch, head: work.headSha };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { base: work.baseSha, head: work.headSha };
  }
}
