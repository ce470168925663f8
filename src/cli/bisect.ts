// `bisect`: the commit that made a benchmark slower.

import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Bisection } from '../core/model/bisection.ts';
import { UserError } from '../core/model/errors.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { bisect } from '../pipeline/bisect.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import { renderBisection } from '../report/terminal/bisection.ts';
import { visibleLines } from '../report/text.ts';
import { requestOf, running } from './check.ts';
import type { CliOptions } from './options.ts';
import { print } from './print.ts';
import { useColours } from './publish.ts';

export interface BisectOptions extends Omit<CliOptions, 'base' | 'head' | 'only'> {
  readonly good: string;
  readonly bad: string;
  readonly metric: MetricName;
  /** 0.05 = 5 %. */
  readonly atLeast?: number;
}

/** Seconds for profiles: they are taken once, at the end of a long search. */
const EXPLAINING = 60;

/** Exit code 0 when there is an answer, whatever it is; 3 when there is none. */
export async function bisectCommits(path: string, options: BisectOptions): Promise<number> {
  if (/[*?[\]{}\\]/.test(path))
    throw new UserError(`${path} is no path of a single benchmark`, {
      hint: 'one benchmark at a time: perf-budgets bisect parser/large --good v2.1.0',
    });
  const { good, bad, metric, atLeast, json } = options;
  const asked = requestOf(options);
  const explain = asked.explain && { ...asked.explain, limit: EXPLAINING };
  const request = { ...asked, explain, mode: 'compare' as const };
  const found = await running(
    (whole, world) =>
      bisect(
        whole,
        { path, metric, good, bad, atLeast },
        {
          ...world,
          // Subjects of commits, and what a build printed.
          onEvent: (event) =>
            world.onEvent(
              event.kind === 'step' ? { ...event, text: visibleLines(event.text).join('\n') } : event,
            ),
        },
      ),
    request,
    options,
  );
  const width = Math.max(60, Math.min(160, process.stdout.columns ?? 80));
  print(renderBisection(found, width, pc.createColors(useColours())));
  if (json !== undefined) await writeAtomically(resolve(json), `${JSON.stringify(found, null, 2)}\n`);
  return isAnswered(found) ? 0 : 3;
}

const isAnswered = ({ conclusion: { kind } }: Bisection): boolean =>
  kind !== 'unclear' && kind !== 'unmeasurable';
