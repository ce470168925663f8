// Runs suites that are only proposed: in a private checkout of the working tree, prepared step by step, each suite once with
// a stopwatch, then all of them against themselves for what noise there is.

import { parseConfiguration } from '../config/load.ts';
import { METHOD, ruleForChecks, type PlannedCheck } from '../core/decision/rule.ts';
import { failureOf, measurementOf } from '../core/model/measurement.ts';
import type { Suite } from '../core/model/configuration.ts';
import { UserError } from '../core/model/errors.ts';
import type { Isolation } from '../core/model/isolation.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Failure } from '../core/model/report.ts';
import { readings } from '../core/stats/readings.ts';
import { openHead, type HeadCheckout } from '../git/checkouts.ts';
import { findRepository, headCommit } from '../git/repository.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { findNode } from '../machine/describe.ts';
import { candidates, list, rehearse, type Listing } from '../measure/discover.ts';
import { findPin } from '../measure/pin.ts';
import type { Preparing } from '../prepare/plan.ts';
import { openPreparation } from '../prepare/prepare.ts';
import { StepFailure } from '../prepare/step.ts';
import type { SideContext, Task } from '../runners/runner.ts';
import { keepApart, type Wanted } from './isolate.ts';
import { settingsOf } from './open-pair.ts';
import { measureAll } from './measure.ts';
import { gitWorldOf, type RunContext } from './request.ts';
import { contextIn, type SidesOptions } from './sides.ts';

/** Seconds one command of preparing, and one run of a suite, may take. */
const LONGEST_STEP = 1200;
const LONGEST_RUN = 180;

/** A suite that ran once. */
export interface Tried {
  readonly suite: Suite;
  readonly tasks: readonly Task[];
  /** Of listing it and running everything in it once. */
  readonly seconds: number;
}

/** What came of runs of the same code on both sides. */
interface Calibrated {
  readonly noise: readonly {
    readonly path: string;
    readonly suite: string;
    readonly metric: MetricName;
    readonly ratios: readonly number[];
  }[];
  /** Seconds of one trial of everything in a suite. */
  readonly trial: ReadonlyMap<string, number>;
  /** Why benchmarks could not be measured, by path. */
  readonly failures: ReadonlyMap<string, Failure>;
  readonly records: readonly BenchmarkRecord[];
}

/** A private checkout to try suites in; dispose of it. */
export interface Tryout extends AsyncDisposable {
  /** How far what runs in it is kept from the rest of the machine. */
  readonly isolation: Isolation;
  /** Runs a command of preparing, once; null when it worked, else why not. `auto` installs by the lockfile. */
  prepare(kind: 'install' | 'build', command: string): Promise<string | null>;
  /** Seconds that preparing has taken so far. */
  readonly prepared: () => number;
  /** Runs what stands under a suite's name once, or says why it cannot be run. */
  attempt(name: string, draft: object): Promise<Tried | Failure>;
  /** The same for a suite of a configuration. */
  run(suite: Suite): Promise<Tried | Failure>;
  /** Runs suites against themselves for some seconds; what is asked of each. */
  calibrate(
    tried: readonly { readonly run: Tried; readonly metrics: readonly MetricName[] }[],
    seconds: number,
  ): Promise<Calibrated>;
}

/** Nobody has said anything yet. */
const USUAL: Wanted = { isolation: 'auto', network: 'loopback' };

/** Checks the working tree out. Rejects with UserError. */
export async function openTryout(root: string, world: RunContext, wanted: Wanted = USUAL): Promise<Tryout> {
  const repository = await findRepository(root, gitWorldOf(world));
  const { environment } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, root);
  if (node === null)
    throw new UserError('no node on PATH', { hint: 'install Node 20 or newer', exitCode: 3 });
  const commit = await headCommit(repository);
  const head = { commit, name: 'working tree', dirty: true };
  const checkouts = await openHead({ repository, head, workingTree: true }, { signal: world.signal });
  const options: SidesOptions = { environment, node: node.path, world };
  const apart = await keepApart(checkouts, wanted, options).catch(async (error: unknown) => {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  });
  const context = contextIn(checkouts.head.root, options, { limit: LONGEST_RUN, slowdown: 0 });
  const steps = stepsIn(checkouts, options);
  return {
    ...steps,
    attempt: (name, draft) => runOnce(parsed(name, draft), context, world),
    run: (suite) => runOnce(suite, context, world),
    calibrate: (tried, seconds) => calibrate(tried, seconds, context, world),
    isolation: apart.isolation,
    async [Symbol.asyncDispose]() {
      await apart[Symbol.asyncDispose]();
      await checkouts[Symbol.asyncDispose]();
    },
  };
}

function stepsIn(
  checkouts: HeadCheckout,
  { environment, world }: SidesOptions,
): Pick<Tryout, 'prepare' | 'prepared'> {
  const known = new Map<string, Promise<string | null>>();
  let seconds = 0;
  const run = async (kind: 'install' | 'build', command: string): Promise<string | null> => {
    const started = world.clock();
    const prepare = { install: null, build: null, [kind]: command };
    try {
      const work: Preparing = {
        checkouts,
        prepare: { base: prepare, head: prepare },
        environment,
        variables: world.environment,
        seconds: LONGEST_STEP,
        signal: world.signal,
        onProgress: ({ command: shown, line }) => {
          if (line === '') world.onEvent({ kind: 'step', text: `Preparing: ${shown}` });
        },
      };
      const settings = await settingsOf(checkouts, checkouts.head.commit);
      await (await openPreparation(work, settings)).head();
      return null;
    } catch (error) {
      if (error instanceof StepFailure) return `${error.failure.message}\n${error.failure.output}`;
      if (error instanceof UserError) return [error.message, error.hint].filter(Boolean).join('\n');
      throw error;
    } finally {
      seconds += world.clock() - started;
    }
  };
  return {
    prepared: () => seconds,
    prepare: (kind, command) => {
      const done = known.get(command) ?? run(kind, command);
      known.set(command, done);
      return done;
    },
  };
}

function parsed(name: string, draft: object): Suite {
  const text = JSON.stringify({ benchmarks: { [name]: draft } });
  const [suite] = parseConfiguration(text, 'perf-budgets.yml', 'optional').configuration.suites;
  if (suite === undefined) throw new TypeError(`${name} is no suite`);
  return suite;
}

async function runOnce(suite: Suite, context: SideContext, world: RunContext): Promise<Tried | Failure> {
  const started = world.clock();
  const listing = await list(suite, 'head', context);
  if ('failure' in listing) return listing.failure;
  const tasks = listing.tasks.filter(({ skipped }) => skipped === undefined);
  const failure = await rehearse(suite, tasks, 'head', context);
  if (failure !== null) return failure;
  return { suite, tasks, seconds: world.clock() - started };
}

/** Trials of each benchmark, when there is time. */
const TRIALS = 12;

async function calibrate(
  tried: readonly { readonly run: Tried; readonly metrics: readonly MetricName[] }[],
  seconds: number,
  context: SideContext,
  world: RunContext,
): Promise<Calibrated> {
  const started = world.clock();
  const costs = costsOf(world);
  const found = tried.flatMap(({ run: { suite, tasks } }) => {
    const listing: Listing = { tasks };
    return candidates(suite, suite, { head: listing, own: listing, overlaid: null, harness: 'own' });
  });
  const planned = found.flatMap(({ record }) => {
    const asked = tried.find(({ run }) => run.suite.name === record.suite)?.metrics ?? [];
    return asked.map((metric) => plannedOf(record.path, metric));
  });
  const records = await measureAll(found, [], {
    rule: ruleForChecks(METHOD, planned),
    contexts: { base: context, head: context },
    world: { ...world, onEvent: costs.event },
    seed: 1,
    timeLimit: seconds,
    elapsed: () => world.clock() - started,
    pin: await findPin(world.environment['PATH']),
    planned,
    least: TRIALS,
  });
  const failed = records.flatMap((record) => {
    const failure = failureOf(record);
    return failure === null ? [] : [[record.path, failure] as const];
  });
  return {
    noise: planned.map(({ path, metric, budget }) => {
      const record = records.find((each) => each.path === path);
      const trials = record === undefined ? [] : measurementOf(record).trials;
      const ratios = readings(trials, metric, budget, METHOD.scale).map(({ ratio }) => ratio);
      return { path, suite: record?.suite ?? path, metric, ratios };
    }),
    trial: costs.perTrial(records),
    failures: new Map(failed),
    records,
  };
}

const plannedOf = (path: string, metric: MetricName): PlannedCheck => ({
  path,
  metric,
  budget: { maxRegression: 0.05, max: null, atLeast: null, owner: null },
  budgetText: '+5%',
  position: { line: 1, column: 1 },
});

/** What trials cost, from when they end: they are taken one after the other. */
function costsOf(world: RunContext): {
  readonly event: RunContext['onEvent'];
  readonly perTrial: (records: readonly BenchmarkRecord[]) => Map<string, number>;
} {
  const spent = new Map<string, { seconds: number; trials: number }>();
  let last = world.clock();
  return {
    event: (event) => {
      world.onEvent(event);
      if (event.kind !== 'trial' && event.kind !== 'decided') return;
      const now = world.clock();
      const before = spent.get(event.path) ?? { seconds: 0, trials: 0 };
      spent.set(event.path, {
        seconds: before.seconds + (now - last),
        trials: Math.max(before.trials, event.trials),
      });
      last = now;
    },
    perTrial: (records) => {
      const suites = new Map<string, number>();
      for (const { path, suite } of records) {
        const { seconds, trials } = spent.get(path) ?? { seconds: 0, trials: 0 };
        if (trials > 0) suites.set(suite, (suites.get(suite) ?? 0) + seconds / trials);
      }
      return suites;
    },
  };
}
