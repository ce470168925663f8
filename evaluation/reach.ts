// npm run evaluate -- --reach: changes whose reach is known by how they are made, in four languages, and what the gate makes
// of them. A wrong skip is a suite that uses what changed and would not be measured.

import { markdownTable } from 'markdown-table';
import { planCheck } from '../src/pipeline/plan.ts';
import { changesOf, type Change } from './reach/changes.ts';
import { LANGUAGES, SUITES } from './reach/languages.ts';
import { makeChange, makeProject, removeProject } from './reach/project.ts';

interface Tally {
  changes: number;
  /** Decisions about suites that use what changed, and how many of them were to leave it unmeasured. */
  reached: number;
  wrong: number;
  /** Decisions about the others, and how many of them were to leave it unmeasured. */
  unreached: number;
  right: number;
  seconds: number;
}

const nothing = (): Tally => ({ changes: 0, reached: 0, wrong: 0, unreached: 0, right: 0, seconds: 0 });

export interface ReachArguments {
  readonly seed: number;
  /** Only languages and kinds that contain this. */
  readonly only?: string;
  /** Changes of each language at the most. */
  readonly runs?: number;
}

/** Exit code 1 when a suite would have been skipped wrongly, or too few rightly. */
export async function evaluateReach({ seed, only = '', runs = Infinity }: ReachArguments): Promise<number> {
  const tallies = new Map<string, Tally>();
  const remarks: string[] = [];
  for (const language of LANGUAGES) {
    const wanted = changesOf(language).filter(({ kind }) => `${language.name} ${kind}`.includes(only));
    const step = Math.max(1, wanted.length / runs);
    const chosen = wanted.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
    if (chosen.length === 0) continue;
    const project = makeProject(language);
    try {
      for (const change of chosen) {
        makeChange(project, change);
        const started = performance.now();
        const skipped = await skippedIn(project, seed);
        const seconds = (performance.now() - started) / 1000;
        for (const key of [language.name, 'all'])
          tallies.set(key, count(tallies.get(key) ?? nothing(), change, skipped.suites, seconds));
        remarks.push(...remarksOf(language.name, change, skipped));
        console.error(
          `${language.name} ${change.kind}: ${skipped.suites.size} of ${SUITES.length} skipped, ${seconds.toFixed(1)} s`,
        );
      }
    } finally {
      removeProject(project);
    }
  }
  console.log(tableOf(tallies));
  if (remarks.length > 0) console.log(`\n${remarks.map((remark) => `- ${remark}`).join('\n')}`);
  const all = tallies.get('all') ?? nothing();
  return all.wrong === 0 && all.right >= 0.9 * all.unreached ? 0 : 1;
}

interface Skipped {
  readonly suites: ReadonlySet<string>;
  readonly why: ReadonlyMap<string, string>;
}

async function skippedIn(project: string, seed: number): Promise<Skipped> {
  const plan = await planCheck(
    {
      mode: 'check',
      configuration: 'perf-budgets.yml',
      base: 'main',
      head: 'change',
      only: [],
      seed,
      timeLimit: 600,
      slowdown: 0,
      reach: true,
      explain: null,
    },
    {
      cwd: project,
      environment: process.env,
      clock: () => performance.now() / 1000,
      now: new Date(),
      onEvent: () => {},
      signal: new AbortController().signal,
    },
  );
  const found = plan.reach?.benchmarks ?? [];
  const suiteOf = (path: string): string => path.split('/')[0] ?? path;
  // A control is a skip that is tried.
  const skips = found.filter(({ outcome }) => outcome === 'unreached' || outcome === 'control');
  return {
    suites: new Set(skips.map(({ path }) => suiteOf(path))),
    why: new Map([
      ...plan.benchmarks.map(({ path, why }) => [suiteOf(path), why] as const),
      ...found.map(({ path, why }) => [suiteOf(path), why] as const),
    ]),
  };
}

const count = (tally: Tally, { reached }: Change, skipped: ReadonlySet<string>, seconds: number): Tally => {
  const others = SUITES.filter((suite) => !reached.includes(suite));
  return {
    changes: tally.changes + 1,
    reached: tally.reached + reached.length,
    wrong: tally.wrong + reached.filter((suite) => skipped.has(suite)).length,
    unreached: tally.unreached + others.length,
    right: tally.right + others.filter((suite) => skipped.has(suite)).length,
    seconds: tally.seconds + seconds,
  };
};

function remarksOf(language: string, { kind, reached }: Change, { suites, why }: Skipped): string[] {
  return SUITES.flatMap((suite) => {
    if (reached.includes(suite) === !suites.has(suite)) return [];
    const what = suites.has(suite) ? 'WRONGLY SKIPPED' : 'measured in vain';
    return [`${language}, ${kind}: ${suite} ${what}: ${why.get(suite) ?? ''}`];
  });
}

const tableOf = (tallies: ReadonlyMap<string, Tally>): string =>
  markdownTable([
    [
      'language',
      'changes',
      'suites that use what changed',
      'wrongly skipped',
      'suites that do not',
      'rightly skipped',
      'seconds a change',
    ],
    ...[...tallies]
      .toSorted(([one], [other]) => Number(one === 'all') - Number(other === 'all'))
      .map(([name, each]) => [
        name,
        String(each.changes),
        String(each.reached),
        String(each.wrong),
        String(each.unreached),
        `${each.right} (${((100 * each.right) / Math.max(1, each.unreached)).toFixed(1)} %)`,
        (each.seconds / Math.max(1, each.changes)).toFixed(1),
      ]),
  ]);
