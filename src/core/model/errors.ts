import type { Failure } from './report.ts';
import type { Side } from './quantities.ts';

/** a mistake the user can fix: printed without a stack. `exitCode` 2 = configuration or usage, 3 = could not measure. */
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
  readonly failure: Failure;

  constructor(failure: Partial<Failure> & { readonly message: string }, cause?: unknown) {
    super(failure.message, { cause });
    this.failure = { side: null, hint: null, output: '', exitCode: null, signal: null, ...failure };
  }

  /** The same of a side, unless it is known to be another's: runners do not know whose process they start. */
  on(side: Side): BenchmarkFailure {
    return this.failure.side === null ? new BenchmarkFailure({ ...this.failure, side }, this.cause) : this;
  }
}
