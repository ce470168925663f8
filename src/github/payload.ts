// The file in which GitHub writes what happened, read and checked.

import { z } from 'zod';
import { UserError } from '../core/model/errors.ts';

export interface EventSource {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  /** Text of the event file. */
  readonly payload: string;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
}

export const id = z.int().positive();
export const text = z.string().max(1_000);

/** Throws UserError for what is not as GitHub writes it. */
export function readPayload<Shape>(shape: z.ZodType<Shape>, { name, payload }: EventSource): Shape {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch (cause) {
    throw new UserError('the event file GITHUB_EVENT_PATH is not JSON', { exitCode: 3, cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `the ${name} event lacks ${issue?.path.join('.') ?? 'its contents'}: ${issue?.message}`,
    {
      hint: 'is GITHUB_EVENT_PATH the file that GitHub wrote for this run?',
      exitCode: 3,
    },
  );
}
