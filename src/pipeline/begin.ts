// Beginning a run of the gate: what is asked, the machine, and both sides, ready to be measured.

import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfiguration } from '../config/load.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import { failureOf } from '../core/model/measurement.ts';
import { globProblem } from '../core/model/globs.ts';
import { globMatcher, matcherOfAny } from '../core/model/paths.ts';
import type { BenchmarkRecord } from '../core/model/report.ts';
import type { HeadCheckout } from '../git/checkouts.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { describeMachine, findNode, type Machine } from '../machine/describe.ts';
import type { Candidate } from '../measure/discover.ts';
import { findPin, type Pin } from '../measure/pin.ts';
import { distrustCheckoutAround, lookUpPrograms } from '../process/programs.ts';
import type { MainCheckout } from './baseline/measure-main.ts';
import { screenFirst, type Screened } from './baseline/screen-head.ts';
import type { Deadline } from './deadline.ts';
import { redefinedIn, withBaseDefinitions } from './as-on-base.ts';
import { openPair, sidesOf } from './open-pair.ts';
import { openWatching, type Watching } from './reach/watching.ts';
import { budgetsFor, type GateRequest, type RunContext } from './request.ts';
import type { Project, Sides, SidesOptions } from './sides.ts';

/** What is the same for the whole run. */
export interface Run {
  readonly request: GateRequest;
  /** Ended by whoever runs the gate. */
  readonly world: RunContext;
  readonly deadline: Deadline;
  readonly project: Project;
  readonly options: SidesOptions;
  readonly machine: Machine;
  readonly pin: Pin | null;
  readonly warnings: readonly string[];
}

/** What is known of the sides besides. */
export interface Known {
  readonly screened: Screened | null;
  readonly opened: MainCheckout | null;
  readonly watching: Watching | string | null;
  readonly checkouts: HeadCheckout | null;
}

export const limitBy = ({ request, deadline }: Run, { timeLimit }: Configuration): void =>
  deadline.set(request.timeLimit ?? timeLimit);

/** What the file on the disk says, until it is known which one governs; its mistakes are reported when it does. */
const declaredLimit = ({ root, file }: Project, request: GateRequest): Promise<number> =>
  readConfiguration(join(root, file), file, budgetsFor(request)).then(
    ({ configuration }) => configuration.timeLimit,
    () => Infinity,
  );

export async function begin(request: GateRequest, world: RunContext, deadline: Deadline): Promise<Run> {
  const file = resolve(world.cwd, request.configuration);
  const project = { root: dirname(file), file: basename(file) };
  refuseMistakes(request, project.root);
  deadline.set(request.timeLimit ?? (await declaredLimit(project, request)));
  distrustCheckoutAround(project.root);
  await lookUpPrograms(world.environment['PATH']);
  const { environment, warnings } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, project.root);
  if (node === null)
    throw new UserError('no node on PATH', { hint: 'install Node 20 or newer', exitCode: 3 });
  const pin = await findPin(world.environment['PATH']);
  const machine = await describeMachine(node, pin?.core ?? null, world.environment);
  const options = { environment, node: node.path, world: deadline.world };
  return { request, world, deadline, project, options, machine, pin, warnings };
}

/** Null: what benchmarks use is not asked; a sentence: it cannot be told here. */
export const watchingFor = async (
  { request, options }: Run,
  checkouts: HeadCheckout,
): Promise<Watching | string | null> =>
  request.reach && request.explain?.metric == null
    ? openWatching(checkouts, { ...options, signal: options.world.signal })
    : null;

/**
 * Opens the comparison a request asks for and hands both sides on, or head alone where stored runs tell the rest. With
 * `isScreening` head may be measured alone to find that out.
 */
export async function withPair<Result>(
  run: Run,
  isScreening: boolean,
  use: (sides: Sides, known: Known) => Promise<Result>,
): Promise<Result> {
  const { request, project, options, world, deadline } = run;
  await using pair = await openPair(request, project, options);
  limitBy(run, pair.configuration);
  const { base, head } = pair.revisions;
  // That nothing differs between a commit and itself is no news; whoever asks wants to see what is noise.
  const isOne = base.commit === head.commit && !head.dirty;
  const watching = request.mode !== 'selftest' && !isOne ? await watchingFor(run, pair.checkouts) : null;
  const redefined = await redefinedIn(pair);
  const screened = await screenFirst(pair, {
    ...run.machine,
    pin: run.pin,
    world,
    deadline,
    isScreening,
    needsBase: redefined.suites.length > 0,
    watching: typeof watching === 'string' ? null : watching,
  });
  const found = screened?.sides ?? (await sidesOf(pair, screened?.ready ?? null));
  const { sides, checkouts } = await withBaseDefinitions(pair, found, redefined);
  await using _ = checkouts;
  return await use(sides, { screened, opened: null, watching, checkouts: pair.checkouts });
}

/** What can be seen to be wrong before anything is checked out. */
function refuseMistakes({ only, configuration }: GateRequest, root: string): void {
  for (const glob of only) {
    const problem = globProblem(glob);
    if (problem !== null)
      throw new UserError(`--only ${JSON.stringify(glob)}: ${problem}`, { hint: "try --only 'parser/**'" });
  }
  if (!existsSync(root))
    throw new UserError(`${configuration} does not exist: there is no folder ${root}`, {
      hint: 'give the configuration with --config FILE',
    });
}

/** Candidates that the request asks for. Throws UserError for a glob that matches none. */
export function chosen(candidates: readonly Candidate[], only: readonly string[]): readonly Candidate[] {
  const idle = only.find((glob) => !candidates.some(({ record }) => globMatcher(glob)(record.path)));
  const matches = matcherOfAny(only);
  if (idle === undefined) return candidates.filter(({ record }) => matches(record.path));
  const why = (record: BenchmarkRecord): string => {
    const failure = failureOf(record);
    return failure === null ? '' : `: ${failure.message}`;
  };
  const paths = candidates.map(({ record }) => `  ${record.path}${why(record)}`).join('\n');
  throw new UserError(`--only ${idle} matches no benchmark`, { hint: `benchmarks:\n${paths}` });
}
