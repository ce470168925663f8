// The quantities everything else is made of. Numbers are in base units: seconds, bytes, operations per second.

import type { MetricName } from './metrics.ts';

/** What the change is compared with, or the change itself. */
export type Side = 'base' | 'head';

/** Where something stands in a text file; line and column count from 1. */
export type Position = { readonly line: number; readonly column: number };

/** Metrics by name, base units. */
export type Values = Readonly<Partial<Record<MetricName, number>>>;

/** Where the true value lies, with a confidence that is at least the one stated. Infinite ends: no limit known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0.99 = 99 %. */
  readonly confidence: number;
}

/** A value with its interval. For a relative effect: 0.05 = 5 % worse, whatever the metric's direction. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}
