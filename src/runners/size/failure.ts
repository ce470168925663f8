import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { SizeSpec } from '../../core/model/suite-specs.ts';
import { count, enumerate } from '../../core/text/lists.ts';

const named = ({ files, exclude }: SizeSpec): string =>
  `${enumerate(files, 5)}${exclude.length === 0 ? '' : ` without ${enumerate(exclude, 5)}`}`;

/** No file is what the globs name. */
export const noFiles = (spec: SizeSpec, ignored: readonly string[]): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `no file matches ${named(spec)}`,
    hint:
      ignored.length === 0
        ? 'if a build creates the files, run it with `prepare: { build: npm run build }`; globs are relative to the project'
        : `${enumerate(ignored, 3)} ${ignored.length === 1 ? 'is a link that is' : 'are links that are'} not followed: name the files at their real paths`,
  });

/** More files than anybody weighs on purpose. */
export const tooManyFiles = (spec: SizeSpec, most: number, how: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `more than ${most} files ${how} ${named(spec)}`,
    hint: 'narrow `files`, such as dist/**/*.js',
  });

/** Compressing them would take longer than any gate. */
export const tooManyBytes = (spec: SizeSpec, bytes: number, most: number): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `the files that match ${named(spec)} total ${megabytes(bytes)}, above the limit of ${megabytes(most)} for compressing`,
    hint: 'budget `size`, which needs no compression, or narrow `files`',
  });

/** The time was over before all files were compressed. */
export const tooSlow = (spec: SizeSpec, done: number, seconds: number): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `compressing ${named(spec)} took longer than ${Math.round(seconds)} s: only ${count(done, 'file')} done`,
    hint: 'give the run more time (time-limit), or narrow `files`',
  });

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;
