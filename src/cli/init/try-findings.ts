// Runs what was found, way after way, until one works; says what came of it.

import type { Tried, Tryout } from '../../pipeline/tryout.ts';
import { metricsFor } from '../../init/calibrate.ts';
import type { Finding, Step, Way } from '../../init/project.ts';
import type { Chosen, Working } from '../../init/propose.ts';

/** With what it takes to run it again. */
export type Ran = Working & { readonly run: Tried };

export type Outcome = { readonly working: Ran } | { readonly finding: Finding; readonly why: string };

/** Seconds of one run above which the brief way is taken: sixteen runs are a verdict's least. */
const LONG = 12;

/** Tries one finding. */
export async function tryFinding(tryout: Tryout, finding: Finding): Promise<Outcome> {
  let why = 'nothing to try';
  for (const way of finding.ways) {
    const outcome = await tryWay(tryout, finding, way);
    if ('working' in outcome) return outcome;
    // What failed first was the likeliest.
    if (why === 'nothing to try') why = outcome.why;
  }
  return { finding, why };
}

async function tryWay(tryout: Tryout, finding: Finding, way: Way): Promise<Outcome> {
  const install = await chosenOf(tryout, 'install', way.install);
  if (typeof install === 'string') return { finding, why: install };
  const build = await chosenOf(tryout, 'build', way.build);
  if (typeof build === 'string') return { finding, why: build };
  const first = await tryout.attempt(finding.name, way.suite);
  if ('message' in first)
    return { finding, why: [first.message, first.hint, lastLines(first.output)].filter(Boolean).join('\n') };
  const brief =
    first.seconds > LONG && way.brief !== undefined ? await tryout.attempt(finding.name, way.brief) : null;
  const isBrief = brief !== null && !('message' in brief) && brief.seconds < first.seconds;
  const run = isBrief ? brief : first;
  if (run.tasks.length === 0) return { finding, why: 'it has no benchmarks' };
  const reported = run.tasks.flatMap(({ metrics }) => metrics ?? []);
  return {
    working: {
      run,
      finding,
      draft: isBrief ? (way.brief ?? way.suite) : way.suite,
      install,
      build,
      benchmarks: run.tasks.length,
      seconds: run.seconds,
      metrics: metricsFor(run.suite.runner.kind, reported.length > 0 ? reported : undefined),
    },
  };
}

/** Of each step the first alternative that works; of a step of which none does, why. */
async function chosenOf(
  tryout: Tryout,
  kind: 'install' | 'build',
  steps: readonly Step[],
): Promise<Chosen[] | string> {
  const chosen: Chosen[] = [];
  for (const step of steps) {
    let why: string | null = null;
    for (const command of step) {
      const failed = await tryout.prepare(kind, command);
      if (failed === null) {
        chosen.push({ step, command });
        why = null;
        break;
      }
      why ??= failed;
    }
    if (why !== null) return lastLines(why, 8);
  }
  return chosen;
}

const lastLines = (text: string, most = 4): string => text.trim().split('\n').slice(-most).join('\n');
