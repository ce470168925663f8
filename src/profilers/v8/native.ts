// The files a recorded process leaves behind, read as what they are: written by a process that runs foreign code.

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { RecordingNotes } from '../../instruments/v8-recorder.ts';
import { ProfilerProblem } from '../profiler.ts';

const text = z.string().max(2 ** 20);
const callFrame = z.object({
  functionName: text,
  scriptId: text,
  url: text,
  lineNumber: z.int(),
  columnNumber: z.int(),
});

const cpuProfile = z.object({
  nodes: z
    .array(z.object({ id: z.int(), callFrame, children: z.array(z.int()).optional() }))
    .min(1)
    .max(2e6),
  samples: z.array(z.int()).max(1e7),
  timeDeltas: z.array(z.number()).max(1e7),
});

export type CallFrame = z.output<typeof callFrame>;
export type CpuProfile = z.output<typeof cpuProfile>;

/** A node of V8's sampling heap profile. */
export interface HeapNode {
  readonly callFrame: CallFrame;
  /** Bytes allocated here. */
  readonly selfSize: number;
  readonly children: readonly HeapNode[];
}

const heapNode: z.ZodType<HeapNode> = z.lazy(() =>
  z.object({ callFrame, selfSize: z.number().nonnegative(), children: z.array(heapNode) }),
);
const heapProfile = z.object({ head: heapNode });

const position = z.tuple([z.int(), z.int()]);
const notes: z.ZodType<RecordingNotes> = z.object({
  operations: z.number().nonnegative(),
  counted: z.number().nonnegative(),
  seconds: z.number().nonnegative(),
  startup: z.number().nonnegative(),
  scripts: z.array(
    z.object({
      id: text,
      url: text,
      sourceMap: z.string(),
      longestLine: z.number(),
      functions: z.array(
        z.object({ name: text, start: position, end: position, calls: z.number().nonnegative().nullable() }),
      ),
    }),
  ),
});

/** A profile that is larger is not read: it would take longer than it is worth. */
export const LARGEST_PROFILE = 64 * 2 ** 20;

export const readCpuProfile = (file: string): CpuProfile => readAs(`${file}.cpuprofile`, cpuProfile);
export const readHeapProfile = (file: string): HeapNode => readAs(`${file}.heapprofile`, heapProfile).head;
export const readNotes = (file: string): RecordingNotes => readAs(`${file}.notes.json`, notes);

const readAs = <Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> => {
  const { size } = statSync(file);
  if (size > LARGEST_PROFILE)
    throw new ProfilerProblem(
      `the profile is ${Math.round(size / 2 ** 20)} MiB, above the limit of ${LARGEST_PROFILE / 2 ** 20} MiB`,
    );
  const parsed = shape.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new ProfilerProblem(`the profile is damaged: ${where(parsed.error)}`);
  return parsed.data;
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
};

const where = ({ issues: [first] }: z.ZodError): string =>
  first === undefined ? 'unreadable' : `${first.path.map(String).join('.') || 'the whole'}: ${first.message}`;
