// Profiles as Go writes them: profile.proto (https://github.com/google/pprof), compressed. Of all it can hold, what is needed
// here: stacks with their cost.

import { gunzipSync } from 'node:zlib';
import { ProfilerProblem } from '../profiler.ts';

/** A function of a stack, and where in it. */
export interface PprofFrame {
  readonly name: string;
  /** As the compiler recorded it. */
  readonly file: string;
  /** From 1; 0: not known. */
  readonly line: number;
  /** Line where the function begins; 0: not known. */
  readonly start: number;
}

export interface PprofStack {
  /** From the outermost to the innermost. */
  readonly frames: readonly PprofFrame[];
  /** One number for each thing that the profile counts. */
  readonly values: readonly number[];
}

/** Reads a profile. Throws ProfilerProblem. */
export const parsePprof = (bytes: Buffer): PprofStack[] => {
  try {
    return stacksIn(fieldsOf(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes));
  } catch (error) {
    throw new ProfilerProblem(`Go's profile is damaged: ${(error as Error).message}`, { cause: error });
  }
};

/** Numbers of the fields of a profile, and of the messages in it. */
const PROFILE = { sample: 2, location: 4, function: 5, text: 6 } as const;
const SAMPLE = { locations: 1, values: 2 } as const;
const LOCATION = { id: 1, line: 4 } as const;
const LINE = { function: 1, line: 2 } as const;
const FUNCTION = { id: 1, name: 2, file: 4, start: 5 } as const;

const stacksIn = (profile: Fields): PprofStack[] => {
  const texts = messages(profile, PROFILE.text).map((text) => text.toString('utf8'));
  const functions = new Map(
    messages(profile, PROFILE.function)
      .map(fieldsOf)
      .map((each) => {
        const [name = '', file = ''] = [
          texts[number(each, FUNCTION.name)],
          texts[number(each, FUNCTION.file)],
        ];
        return [number(each, FUNCTION.id), { name, file, start: number(each, FUNCTION.start) }] as const;
      }),
  );
  /** Several frames where functions were put into their callers, the innermost first. */
  const locations = new Map(
    messages(profile, PROFILE.location)
      .map(fieldsOf)
      .map((each) => [
        number(each, LOCATION.id),
        messages(each, LOCATION.line)
          .map(fieldsOf)
          .flatMap((line): PprofFrame[] => {
            const found = functions.get(number(line, LINE.function));
            return found === undefined ? [] : [{ ...found, line: number(line, LINE.line) }];
          }),
      ]),
  );
  return messages(profile, PROFILE.sample)
    .map(fieldsOf)
    .map((sample) => ({
      frames: numbers(sample, SAMPLE.locations)
        .flatMap((id) => locations.get(id) ?? [])
        .reverse(),
      values: numbers(sample, SAMPLE.values),
    }));
};

/** Values of a message by the number of their field: numbers, or bytes. */
type Fields = ReadonlyMap<number, readonly (number | Buffer)[]>;

const messages = (fields: Fields, field: number): Buffer[] =>
  (fields.get(field) ?? []).filter((value) => typeof value !== 'number');

const number = (fields: Fields, field: number): number => numbers(fields, field)[0] ?? 0;

/** Numbers stand one by one, or packed together. */
const numbers = (fields: Fields, field: number): number[] =>
  (fields.get(field) ?? []).flatMap((value) => {
    if (typeof value === 'number') return value;
    const [packed, at]: [number[], Cursor] = [[], { at: 0 }];
    while (at.at < value.length) packed.push(varint(value, at));
    return packed;
  });

interface Cursor {
  at: number;
}

/** A message in the encoding of Protocol Buffers. */
const fieldsOf = (bytes: Buffer): Fields => {
  const fields = new Map<number, (number | Buffer)[]>();
  const cursor: Cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const key = varint(bytes, cursor);
    const field = Math.floor(key / 8);
    const values = fields.get(field) ?? [];
    fields.set(field, values);
    const value = valueOf(bytes, cursor, key % 8);
    if (value !== null) values.push(value);
  }
  return fields;
};

const valueOf = (bytes: Buffer, cursor: Cursor, type: number): number | Buffer | null => {
  if (type === 0) return varint(bytes, cursor);
  const length = type === 2 ? varint(bytes, cursor) : { 1: 8, 5: 4 }[type];
  if (length === undefined) throw new Error(`type ${type}`);
  const from = cursor.at;
  cursor.at += length;
  if (cursor.at > bytes.length) throw new Error('it ends early');
  return type === 2 ? bytes.subarray(from, cursor.at) : null;
};

/** Whole numbers, exact to 2^53: addresses may be larger, and are not asked for. */
const varint = (bytes: Buffer, cursor: Cursor): number => {
  let [value, factor] = [0, 1];
  for (;;) {
    const byte = bytes[(cursor.at += 1) - 1];
    if (byte === undefined) throw new Error('it ends early');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
    factor *= 0x80;
  }
};
