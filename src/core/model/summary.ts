// Times of operations, told by their order.

/** Order statistics of a set of operation times, seconds; quantiles are type 7. */
export interface Summary {
  readonly count: number;
  readonly min: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

/** `Summary` of every turn, column by column, in the order the side took them; `cpu` is seconds per operation. */
export type Turns = { readonly [column in keyof Summary]: readonly number[] } & {
  readonly cpu: readonly number[] | null;
};
