// tinybench 2 to 6. It writes no report of its own: this reads the results of its tasks as JSON, with their names.

import * as z from 'zod';
import { anything, each, textIn } from './entries.ts';
import type { Format, Measurement } from './format.ts';
import { located, quoted } from './located.ts';
import { summed, timed } from './measurement.ts';
import { nonnegative, object, readJson, text, times } from './shapes.ts';
import { fromMilliseconds, ifThere } from './time-units.ts';

const figures = {
  // Version 3 to 5 keep them, 6 only with `retainSamples`; 2 has them beside the other figures.
  samples: times.nullish(),
  samplesCount: nonnegative.nullish(),
  min: nonnegative.nullish(),
  mean: nonnegative.nullish(),
  p50: nonnegative.nullish(),
  p75: nonnegative.nullish(),
  p99: nonnegative.nullish(),
};
/** What tinybench says of the latency of a task, milliseconds. */
export const latencyShape = object(figures);
export type Latency = z.output<typeof latencyShape>;

const resultShape = {
  ...figures,
  state: text.nullish(),
  // Versions 3 to 5.
  aborted: z.boolean({ error: 'expected true or false' }).nullish(),
  error: z.unknown().optional(),
  latency: latencyShape.nullish(),
};
const report = anything('expected a list of tasks, each with its name and its result');
const taskShape = object({ name: text, result: object(resultShape).nullish(), ...resultShape });

/** Times of one task: its samples, or what is known of them. */
export const latencyOf = (name: string, latency: Latency): Measurement => {
  if (latency.samples !== null && latency.samples !== undefined && latency.samples.length > 0)
    return timed(name, latency.samples.map(fromMilliseconds));
  const { samplesCount, min, mean, p50, p75, p99 } = latency;
  const inSeconds = Object.entries({ min, mean, p50, p75, p99 }).map(
    ([key, value]) => [key, ifThere(fromMilliseconds, value)] as const,
  );
  return summed(name, { count: samplesCount, ...Object.fromEntries(inSeconds) });
};

export const tinybench: Format = {
  reads: 'the results of tinybench tasks (2 to 6), written as JSON',
  command:
    'node bench.js, which prints JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, ...result })))',
  definedAt:
    'https://github.com/tinylibs/tinybench/blob/5d5afb1ef555dab1c178eeca86d5e03a325b9d02/src/types.ts',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse: (json, file) =>
    each(
      {
        items: readJson(report, json, file),
        where: [],
        file,
        shape: taskShape,
        nameOf: (item) => textIn(item, 'name'),
      },
      (task, where) => {
        const result = task.result ?? task;
        const state = result.state ?? (result.aborted === true ? 'aborted' : 'completed');
        const error = result.error ?? null;
        if (state !== 'completed' || error !== null)
          throw located(
            file,
            [...where, 'state'],
            `the task did not complete, it is ${ending(state, error)}`,
          );
        return [latencyOf(task.name, result.latency ?? result)];
      },
    ),
};

/** Errors become `{}` in JSON unless somebody writes their message. */
const ending = (state: string, error: unknown): string => {
  const message = typeof error === 'string' ? error : textIn(error, 'message');
  const how = quoted(state === 'completed' ? 'errored' : state);
  return message === null ? how : `${how}: ${quoted(message)}`;
};
