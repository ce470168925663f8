// The file a recorded Python process leaves behind, read as what it is: written by a process that runs foreign code.

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { ProfilerProblem } from '../profiler.ts';
import { FRAME_KINDS } from '../../core/model/explanation.ts';

const text = z.string().max(2 ** 16);
const line = z.int().positive().nullable();
const cost = z.array(z.number().nonnegative()).max(2e6);

const pythonFunction = z.object({
  kind: z.enum(FRAME_KINDS),
  file: text.nullable(),
  name: text,
  identity: text,
  body: text.nullish().transform((body) => body ?? null),
  package: z.object({ name: text, version: text.nullable() }).nullable(),
  line,
  lastLine: line,
  calls: z.number().nonnegative().nullable(),
});

const recording = z.object({
  refused: z.null(),
  functions: z.array(pythonFunction),
  /** Call tree, parents first: node of the caller (-1: none), index into `functions`. */
  parent: z.array(z.int().min(-1)).max(2e6),
  function: z.array(z.int().nonnegative()).max(2e6),
  /** Seconds of a node itself: on the processor, waiting, in garbage collection. */
  own: cost,
  idle: cost,
  collecting: cost,
  samples: z.int().nonnegative(),
  /** Stacks that could not be read. */
  torn: z.int().nonnegative(),
  /** Processor seconds of other threads, and of children that were waited for. */
  others: z.number().nonnegative(),
  children: z.number(),
  /** Whether calls were counted. */
  counted: z.boolean(),
  /** How often event loops went on with which chain of coroutines, as indices into `functions`; none: with others. */
  turns: z
    .array(z.object({ path: z.array(z.int().nonnegative()).max(1000), count: z.int().positive() }))
    .max(1e5),
  operations: z.number().positive(),
  /** What the recorder has to say, in sentences. */
  notes: z.array(z.string().max(1000)).max(100),
  /** Seconds before the recorder could begin. */
  startup: z.number().nonnegative(),
});

export type PythonRecordingFile = z.output<typeof recording>;

const refusal = z.object({ refused: z.string().max(1000) });

/** A larger file is not read: it would take longer than it is worth. */
const LARGEST = 64 * 2 ** 20;

/** Reads `FILE.python.json`. Throws ProfilerProblem. */
export const readPython = (file: string): PythonRecordingFile => {
  const path = `${file}.python.json`;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST)
    throw new ProfilerProblem(
      `the profile is ${Math.round(size / 2 ** 20)} MiB, above the limit of ${LARGEST / 2 ** 20} MiB`,
    );
  const content = parse(path);
  const refused = refusal.safeParse(content);
  if (refused.success) throw new ProfilerProblem(`Python was not sampled: ${refused.data.refused}`);
  const parsed = recording.safeParse(content);
  if (!parsed.success) throw new ProfilerProblem(`the profile is damaged: ${where(parsed.error)}`);
  return wellFormed(parsed.data);
};

const wellFormed = (data: PythonRecordingFile): PythonRecordingFile => {
  const { length } = data.parent;
  const same = [data.function, data.own, data.idle, data.collecting].every((each) => each.length === length);
  const ordered = data.parent.every((parent, index) => parent < index);
  const used = [...data.function, ...data.turns.flatMap(({ path }) => path)];
  if (!same || !ordered || used.some((at) => at >= data.functions.length))
    throw new ProfilerProblem('the profile is damaged: its tree is invalid');
  return data;
};

const parse = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
};

const where = ({ issues: [first] }: z.ZodError): string =>
  first === undefined ? 'unreadable' : `${first.path.map(String).join('.') || 'the whole'}: ${first.message}`;
