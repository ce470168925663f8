// Reads recorded A/A trials, one JSON object a line. What a poor recording lacks stays visibly absent:
// columns are empty, single numbers NaN.

import { readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import type { z } from 'zod';
import { UserError } from '../src/core/model/errors.ts';
import type { TimedSide, TimedTrial } from '../src/core/model/report.ts';
import { poorLine, wholeLine, type PoorLine, type WholeLine } from './trial-schema.ts';

/** Trials of one workload on one machine, measured one way. */
export interface Pool {
  readonly machine: string;
  /** Scheme and length of a turn, such as `turns 10 ms`. */
  readonly scheme: string;
  readonly workload: string;
  readonly trials: readonly TimedTrial[];
}

/** Reads a file of recorded trials. Throws UserError with file, line and key for whatever is wrong. */
export function readTraces(file: string): Pool[] {
  try {
    return parseTraces(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot read recorded trials from ${file}`, { cause: error });
  }
}

/** Parses recorded trials into pools, in the order they first occur; `file` is for messages. */
export function parseTraces(text: string, file: string): Pool[] {
  const pools = new Map<string, Omit<Pool, 'trials'> & { trials: TimedTrial[] }>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { machine, workload, scheme, turnMs, trial } = parseLine(line, `${file}:${index + 1}`);
    const key = JSON.stringify([machine, scheme, turnMs, workload]);
    const pool = pools.get(key) ?? { machine, scheme: `${scheme} ${turnMs} ms`, workload, trials: [] };
    pools.set(key, pool);
    pool.trials.push({ ...trial, index: pool.trials.length });
  }
  if (pools.size === 0) throw new UserError(`${file}: no recorded trials in it`);
  return [...pools.values()];
}

function parseLine(text: string, where: string): Omit<WholeLine, 'trial'> & { trial: TimedTrial } {
  const value = parseJson(text, where);
  const whole = typeof value === 'object' && value !== null && 'trial' in value;
  if (whole) return checked(wholeLine, value, where);
  const line = checked(poorLine, value, where);
  return { ...line, trial: trialOf(line) };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${where}: not JSON`, { hint: 'one JSON object a line', cause: error });
  }
}

function checked<Line>(schema: z.ZodType<Line>, value: unknown, where: string): Line {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${where}: ${path.join('.') || 'line'}: ${message}`,
  );
  throw new UserError(problems.join('\n'), { hint: 'evaluation/traces/README.md describes both formats' });
}

function trialOf(line: PoorLine): TimedTrial {
  const side = (turns: number[], p95: number, mean: number): TimedSide =>
    sideOf(turns, { p95, mean, turnMs: line.turnMs });
  return {
    index: 0,
    // Not recorded; the label flips of the simulation make up for it.
    order: 'b'.repeat(line.base.length),
    base: side(line.base, line.baseP95, line.baseMean),
    head: side(line.head, line.headP95, line.headMean),
  };
}

/** `count` is what fits into a turn of that length, the median over the trial is that of the turns. */
function sideOf(turns: readonly number[], all: { p95: number; mean: number; turnMs: number }): TimedSide {
  const p50 = turns.map((time) => time / 1e9);
  const count = turns.map((time) => Math.max(1, Math.round((all.turnMs * 1e6) / time)));
  const unknown = { min: NaN, p75: NaN, p90: NaN, p99: NaN };
  return {
    turns: { count, p50, min: [], p75: [], p90: [], p95: [], p99: [], mean: [], cpu: null },
    all: {
      ...unknown,
      count: count.reduce((sum, each) => sum + each, 0),
      p50: median(p50),
      p95: all.p95 / 1e9,
      mean: all.mean / 1e9,
    },
    cpuTime: null,
    peakMemory: null,
    values: {},
    batch: 1,
    samples: null,
  };
}
