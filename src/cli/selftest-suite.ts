// `selftest --suite`: of the functions under test, how many can become slower without the gate noticing?

import { resolve } from 'node:path';
import pc from 'picocolors';
import { UserError } from '../core/model/errors.ts';
import { sensitivity } from '../pipeline/sensitivity.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import { renderSensitivity } from '../report/terminal/sensitivity.ts';
import { requestOf, running } from './check.ts';
import type { CliOptions } from './options.ts';
import { OUTPUT_NAMES } from './outputs.ts';
import { print } from './print.ts';
import { useColours } from './publish.ts';

const USUAL = 0.25;
/** Seconds for everything; what it will take is said before. */
const LONGEST = 1800;

/** Exit code 0: it judges the suite, and no change. */
export async function selftestSuite(options: CliOptions & { readonly slowdown?: number }): Promise<number> {
  const other = OUTPUT_NAMES.find((name) => name !== 'json' && options[name] !== undefined);
  if (other !== undefined)
    throw new UserError(`selftest --suite writes no --${other}`, { hint: 'it writes --json FILE' });
  const slowdown = options.slowdown === undefined ? USUAL : options.slowdown / 100;
  if (slowdown <= 0) throw new UserError('--slowdown must be at least 1', { hint: 'e.g. --slowdown 25' });
  const found = await running(
    ({ timeLimit = LONGEST, ...request }, world) => sensitivity({ ...request, timeLimit }, slowdown, world),
    { ...requestOf(options), mode: 'selftest' },
    options,
  );
  const width = Math.max(60, Math.min(160, process.stdout.columns ?? 80));
  print(renderSensitivity(found, width, pc.createColors(useColours())));
  if (options.json !== undefined)
    await writeAtomically(resolve(options.json), `${JSON.stringify(found, null, 2)}\n`);
  return 0;
}
