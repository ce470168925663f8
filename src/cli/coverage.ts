// `coverage`: which functions of the project its benchmarks run.

import { resolve } from 'node:path';
import pc from 'picocolors';
import { VERSION } from '../core/model/version.ts';
import { cover } from '../pipeline/cover.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import { renderCoverage } from '../report/terminal/coverage.ts';
import { requestOf, running } from './check.ts';
import type { CliOptions } from './options.ts';
import { print } from './print.ts';
import { useColours } from './publish.ts';

/** Exit code 0: it judges nothing. */
export async function coverage(options: CliOptions): Promise<number> {
  const found = await running(cover, { ...requestOf(options), mode: 'run' }, options);
  const width = Math.max(60, Math.min(160, process.stdout.columns ?? 80));
  print(renderCoverage(found, width, pc.createColors(useColours())));
  if (options.json !== undefined)
    await writeAtomically(resolve(options.json), `${JSON.stringify(found, null, 2)}\n`);
  if (options.html !== undefined) {
    // What draws it is loaded only then.
    const { renderCoveragePage } = await import('../report/html/coverage.ts');
    await writeAtomically(resolve(options.html), renderCoveragePage(found, `perf-budgets ${VERSION}`));
  }
  return 0;
}
