// `plan`, and `check --dry-run`: what would be measured and why.

import { writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import { planCheck } from '../pipeline/plan.ts';
import { renderPlan } from '../report/terminal/plan.ts';
import { requestOf, running } from './check.ts';
import { print } from './print.ts';
import type { CliOptions } from './options.ts';
import { useColours } from './publish.ts';

/** Exit code 0: a plan judges nothing. */
export async function plan(options: CliOptions): Promise<number> {
  const found = await running(planCheck, { ...requestOf(options), mode: 'check' }, options);
  const width = Math.max(60, Math.min(160, process.stdout.columns ?? 80));
  print(renderPlan(found, width, pc.createColors(useColours())));
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(found, null, 2)}\n`);
  return 0;
}
