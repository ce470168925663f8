// Runs every benchmark of the working tree once with its calls counted: what the suite runs of the project, and what not.

import { basename, dirname, resolve } from 'node:path';
import type { Coverage } from '../core/model/coverage.ts';
import { UserError } from '../core/model/errors.ts';
import { failureOf } from '../core/model/measurement.ts';
import { suiteCoverage, type CountedBenchmark } from '../coverage/suite-coverage.ts';
import { languageOf } from '../coverage/source-functions.ts';
import { isOfProject } from '../coverage/touched-functions.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { findNode } from '../machine/describe.ts';
import { taskOn } from '../measure/discover.ts';
import { chosen } from './begin.ts';
import { functionsOf } from './changed-functions.ts';
import { countCalls } from './count-calls.ts';
import { trackedFiles } from './examine.ts';
import type { GateRequest, RunContext } from './request.ts';
import { sidesInPlace } from './sides.ts';

/** Seconds of operations in one benchmark, and the longest one may take. */
const OPERATIONS = 0.3;
const LONGEST = 60;

/** Rejects with UserError, also where no benchmark's calls can be counted. */
export async function cover(request: GateRequest, world: RunContext): Promise<Coverage> {
  const file = resolve(world.cwd, request.configuration);
  const root = dirname(file);
  const { environment } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, root);
  if (node === null)
    throw new UserError('no node on PATH', { hint: 'install Node 20 or newer', exitCode: 3 });
  const project = { root, file: basename(file) };
  const sides = await sidesInPlace(request, project, { environment, node: node.path, world });
  const counted: CountedBenchmark[] = [];
  const uncounted: { path: string; why: string }[] = [];
  const languages = new Set<string | null>();
  for (const candidate of chosen(sides.candidates, request.only)) {
    world.signal.throwIfAborted();
    const { path } = candidate.record;
    const [spec, context] = [candidate.specs.head, (candidate.contexts ?? sides.contexts).head];
    const failure = failureOf(candidate.record);
    if (failure !== null) uncounted.push({ path, why: failure.message });
    if (failure !== null || spec === null || context === null) continue;
    world.onEvent({ kind: 'step', text: `Counting calls of ${path}` });
    const target = { spec, task: taskOn(candidate, 'head'), context };
    const found = await countCalls(target, { seconds: OPERATIONS, limit: LONGEST });
    if (typeof found === 'string') uncounted.push({ path, why: found });
    else {
      counted.push({ path, profile: found.profile });
      languages.add(found.language);
    }
  }
  if (counted.length === 0)
    throw new UserError('the calls of no benchmark could be counted', {
      hint: uncounted.map(({ path, why }) => `${path}: ${why}`).join('\n') || 'nothing was chosen',
      exitCode: 3,
    });
  const tracked = await trackedFiles(root, world);
  const files = [...tracked].filter((each) => isOfProject(each) && languages.has(languageOf(each)));
  const functions = await Promise.all(files.toSorted().map((each) => functionsOf(root, each)));
  return suiteCoverage(functions.flat(), counted, uncounted, tracked);
}
