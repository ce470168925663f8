// A program with benchmarks that `prepare` has built.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { GoogleBenchmarkSpec } from '../core/model/suite-specs.ts';
import { findExecutable } from '../process/executable.ts';
import type { SideContext } from './runner.ts';

/** Absolute path of the program. Rejects with BenchmarkFailure where it is not there. */
export async function programOf(
  spec: Pick<GoogleBenchmarkSpec, 'program' | 'directory' | 'environment'>,
  context: SideContext,
): Promise<string> {
  const directory = join(context.root, spec.directory);
  const path = spec.environment['PATH'] ?? context.environment['PATH'];
  const found = await findExecutable(join(directory, spec.program), path, directory);
  if (found !== null) return found;
  const isThere = await stat(join(directory, spec.program)).then(
    () => true,
    () => false,
  );
  throw new BenchmarkFailure({
    message: isThere ? `${spec.program} is no program` : `there is no ${spec.program}`,
    hint: isThere
      ? 'name what the build makes of the benchmarks'
      : 'build it in `prepare`, such as cmake --build build',
  });
}
