// Scripts of pyperf as they are, in the project's own Python: our worker runs the script with a Runner of ours, and where it
// comes to a benchmark, base and head take turns. See docs/decisions/0140-pyperf-in-turns.md.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { PyperfSpec } from '../../core/model/suite-specs.ts';
import { isChosen } from '../names.ts';
import { strangerFailure } from '../python/failure.ts';
import { countStatement, type CountingStart } from '../python/instructions.ts';
import {
  END,
  limitsOf,
  recordIn,
  sessionOf,
  type PythonLimits,
  type RecordRequest,
} from '../python/session.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Exact, Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';
import { startPyperf, type Wanted } from './process.ts';
import { scriptsOf, type Script } from './scripts.ts';

/** The runner for `pyperf:` suites. */
export const pyperfRunner = (own: Partial<PythonLimits> = {}): TimingRunner<PyperfSpec> => ({
  minimumPairs: 3,
  list: (spec, context) => list(spec, context, limitsOf(context, own)),
  open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
    open(spec, task, context, trial, limitsOf(context, own)),
  exact: (spec, task, context, _, other) => exact(spec, task, context, limitsOf(context, own), other),
});

export const pyperf = pyperfRunner();

const list = async (
  spec: PyperfSpec,
  context: SideContext,
  limits: PythonLimits,
): Promise<readonly Task[]> => {
  const tasks: Task[] = [];
  for (const script of await scriptsOf(spec, context))
    tasks.push(...(await listScript(spec, script, context, limits)));
  const wanted = tasks.filter(({ task }) => isChosen(task ?? '', spec));
  if (wanted.length > 0) return wanted;
  throw new BenchmarkFailure({
    message: 'no benchmark is left by `only` and `exclude`',
    hint: `there are ${tasks.length}, such as ${tasks[0]?.task}`,
  });
};

const listScript = async (
  spec: PyperfSpec,
  { file, prefix }: Script,
  context: SideContext,
  { loadLimit }: PythonLimits,
): Promise<readonly Task[]> => {
  const where = `pyperf ${file}`;
  const link = await startPyperf(spec, context, { file, benchmark: null, where }, DEFAULT_TRIAL_OPTIONS);
  await using running = link.running;
  const { names } = await link.expect('names', 'loading', loadLimit);
  const { facts } = await link.expect('listed', 'loading', loadLimit);
  if (facts.stranger !== null) throw strangerFailure(where, facts.stranger);
  await running.end(END);
  if (names.length === 0)
    throw new BenchmarkFailure({
      message: `${where} has no benchmark`,
      hint: 'does it call bench_func, bench_time_func, bench_async_func or timeit of a pyperf.Runner?',
    });
  const runtime = { name: facts.name, version: facts.version, path: facts.path };
  return names.map((name) => ({ task: `${prefix}${name}`, warnings: [], runtime }));
};

/** The script of a benchmark, and what it calls it there. Rejects with BenchmarkFailure. */
const wantedOf = async (
  spec: PyperfSpec,
  task: string | null,
  context: SideContext,
): Promise<Wanted & { readonly benchmark: string }> => {
  const where = task ?? '';
  // The script whose name is longest: bench and bench/parser may both be scripts.
  const [script] = (await scriptsOf(spec, context))
    .filter(({ prefix }) => where.startsWith(prefix))
    .toSorted((one, other) => other.prefix.length - one.prefix.length);
  if (script === undefined)
    throw new BenchmarkFailure({ message: `pyperf: no script has a benchmark ${JSON.stringify(where)}` });
  return { file: script.file, benchmark: where.slice(script.prefix.length), where };
};

const open = async (
  spec: PyperfSpec,
  task: string | null,
  context: SideContext,
  trial: TrialOptions,
  limits: PythonLimits,
): Promise<Session> => {
  const wanted = await wantedOf(spec, task, context);
  const link = await startPyperf(spec, context, wanted, trial);
  return sessionOf(link, wanted.where, trial.metrics, limits);
};

const exact = async (
  spec: PyperfSpec,
  task: string | null,
  context: SideContext,
  limits: PythonLimits,
  other: Exact | null,
): Promise<Exact> => {
  const wanted = await wantedOf(spec, task, context);
  const deps = {
    where: wanted.where,
    directory: context.root,
    open: () => open(spec, task, context, DEFAULT_TRIAL_OPTIONS, limits),
    start: (counting: CountingStart) => startPyperf(spec, context, wanted, DEFAULT_TRIAL_OPTIONS, counting),
  };
  return countStatement(deps, context, other);
};

/** Records a benchmark in a process of its own; see recordPython. */
export const recordPyperf = async (
  spec: PyperfSpec,
  task: string | null,
  context: SideContext,
  request: RecordRequest,
): Promise<void> => {
  const wanted = await wantedOf(spec, task, context);
  const link = await startPyperf(spec, context, wanted, DEFAULT_TRIAL_OPTIONS);
  return recordIn(link, limitsOf(context), request);
};
