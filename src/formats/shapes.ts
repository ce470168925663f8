// Parts of the shapes that reports have. Every message says what was expected; `read` puts the place before it.

import * as z from 'zod';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';

export const positive = z
  .number({ error: 'expected a number' })
  .positive({ error: 'expected a number above zero' });
export const nonnegative = z
  .number({ error: 'expected a number' })
  .nonnegative({ error: 'expected a number of zero or more' });
export const text = z.string({ error: 'expected a string' });

/** A list of something. */
export const list = <Item extends z.ZodType>(item: Item, expected = 'expected a list') =>
  z.array(item, { error: expected });

/** A coarse clock says 0 of some. */
export const times = list(nonnegative, 'expected a list of numbers');

/** A mapping with at least these keys; others are the tool's business. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape, expected = 'expected an object') =>
  z.object(shape, { error: expected });

/** A mapping whose keys are names, as a list of pairs: no name has a special meaning. */
export const table = <Item extends z.ZodType>(item: Item, expected = 'expected an object') =>
  z.unknown().transform((value, context): [string, z.output<Item>][] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    }
    return Object.entries(value).flatMap(([key, each]): [string, z.output<Item>][] => {
      const result = item.safeParse(each);
      if (result.success) return [[key, result.data]];
      for (const { path, message } of result.error.issues)
        context.addIssue({ code: 'custom', message, path: [key, ...path] });
      return [];
    });
  });

/** A value that has the shape, or a located UserError. */
export const read = <Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  file: string,
  path: readonly PropertyKey[] = [],
): z.output<Shape> => {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw located(file, [...path, ...(issue?.path ?? [])], issue?.message ?? 'unexpected value');
};

/** JSON of the shape, or a located UserError. */
export const readJson = <Shape extends z.ZodType>(
  shape: Shape,
  json: string,
  file: string,
): z.output<Shape> => read(shape, parseJson(json, file), file);
