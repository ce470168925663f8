import type { Failure } from './report.ts';
import type { Side } from './quantities.ts';

/** A mistake the user can mend: printed without a stack. `exitCode` 2 = configuration or usage, 3 = could not measure. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | null;
  readonly exitCode: 2 | 3;

  constructor(message: string, options: { hint?: string; exitCode?: 2 | 3; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint ?? null;
    this.exitCode = options.exitCode ?? 2;
  }
}

/** A benchmark that could not be measured; the engine turns it into a `failed` record. */
export class BenchmarkFailure extends Error {
  override readonly name = 'BenchmarkFailure';
  readonly failure: Omit<Failure, 'side'>;
  /** Set by the engine, which knows whose process it was. */
  side: Side | null = null;

  constructor(failure: Partial<Omit<Failure, 'side'>> & { message: string }, cause?: unknown) {
    super(failure.message, { cause });
    this.failure = { hint: null, output: '', exitCode: null, signal: null, ...failure };
  }
}
