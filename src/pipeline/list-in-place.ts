// What `run` would measure and judge here, without measuring it.

import { basename, dirname, resolve } from 'node:path';
import type { BenchmarkRecord } from '../core/model/report.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { UserError } from '../core/model/errors.ts';
import { matcherOfAny } from '../core/model/paths.ts';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';
import { findNode } from '../machine/describe.ts';
import { budgetsOf } from './planned-checks.ts';
import type { GateRequest, RunContext } from './request.ts';
import { sidesInPlace } from './sides.ts';

export interface Listed {
  readonly records: readonly BenchmarkRecord[];
  readonly checks: readonly PlannedCheck[];
  readonly warnings: readonly string[];
}

/** Benchmarks of the working tree as it lies there, and their budgets. Rejects with UserError. */
export async function listInPlace(request: GateRequest, world: RunContext): Promise<Listed> {
  const file = resolve(world.cwd, request.configuration);
  const { environment } = benchmarkEnvironment(world.environment);
  const node = await findNode(environment, dirname(file));
  if (node === null)
    throw new UserError('no node on PATH', { hint: 'install Node 20 or newer', exitCode: 3 });
  const project = { root: dirname(file), file: basename(file) };
  const sides = await sidesInPlace({ ...request, mode: 'run' }, project, {
    environment,
    node: node.path,
    world,
  });
  const matches = matcherOfAny(request.only);
  const candidates = sides.candidates.filter(({ record }) => matches(record.path));
  const { planned, warnings } = budgetsOf(sides, candidates, { ...request, mode: 'run' });
  return {
    records: candidates.map(({ record }) => record),
    checks: planned,
    warnings: [...sides.warnings, ...warnings],
  };
}
