// The one interface every report format implements: text in, measurements in base units out. Nothing here reads files.

import type { MetricName } from '../core/model/metrics.ts';

/** What is known of a set of numbers, base units; quantiles of samples are type 7. */
export interface Statistics {
  readonly count?: number;
  readonly min?: number;
  readonly p50?: number;
  readonly p75?: number;
  readonly p90?: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly max?: number;
  readonly mean?: number;
}

/** One metric of one benchmark of a report. */
export interface Measurement {
  /** Path of the benchmark within the report. */
  readonly name: string;
  /** Of times: `p50` where the report has samples or a median, `mean` where a mean is all there is. */
  readonly metric: MetricName;
  /** As the tool measured them, in the metric's base unit; none where the report has only a summary. */
  readonly samples: readonly number[];
  /** Of the samples; without samples what the tool itself says. A single number stands under `mean`. */
  readonly summary: Statistics;
  /** Operations timed together as one sample. */
  readonly batch: number;
  /** Unit as written, where it is one that no metric has; null otherwise. */
  readonly foreignUnit: string | null;
}

/** A result that the tool meant and that is none: its run failed or was skipped, or it cannot be read. */
export interface FailedEntry {
  /** Path of the benchmark within the report; its place where it has no name. */
  readonly name: string;
  /** One line with the place: `report.json: results[0].exit_codes: 3 of 3 runs ended with exit code 127`. */
  readonly message: string;
  readonly hint: string | null;
  /** The tool left it out on purpose. */
  readonly skipped: boolean;
}

export type Entry = Measurement | FailedEntry;

/** All of a report: what can be judged, and what cannot. No name is in both. */
export interface Understood {
  readonly measurements: readonly Measurement[];
  readonly failed: readonly FailedEntry[];
}

/**
 * A way to read one tool's report. Parsers throw UserErrors that say where a report as a whole is not as expected, and nothing else: one bad
 * entry is a FailedEntry beside the others.
 */
export interface Format {
  /** What it reads, for people. */
  readonly reads: string;
  /** A command that writes such a report. */
  readonly command: string;
  /** Where the format is defined. */
  readonly definedAt: string;
  readonly metrics: readonly MetricName[];
  /** `file` is the report's name in messages. */
  parse(this: void, text: string, file: string): readonly Entry[];
  /** A benchmark may have an entry for each of its statistics; else two with times are two benchmarks of one name. */
  readonly entriesOfStatistics?: boolean;
  /** For tools that write a folder of files. */
  readonly folder?: FolderFormat;
}

export interface FolderFormat {
  /** Whether a file, by its path in the folder, is part of the report. */
  wants(this: void, path: string): boolean;
  /** Whether a file tells about benchmarks and holds no measurement: it counts even when a run did not write it anew. */
  describes(this: void, path: string): boolean;
  /** `files` are texts by their path in the folder. */
  parse(this: void, files: ReadonlyMap<string, string>, folder: string): readonly Entry[];
}
