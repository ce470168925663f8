// What other tools keep, as entries: levels only, which depend on whatever machine there was. Text in, entries out.

import * as z from 'zod';
import { UserError } from '../core/model/errors.ts';
import { asv } from '../formats/asv.ts';
import { customBiggerIsBetter, customSmallerIsBetter } from '../formats/custom.ts';
import type { Entry as Formatted, Measurement } from '../formats/format.ts';
import type { Entry, Reading } from './entry.ts';

export interface Imported {
  readonly entries: readonly Entry[];
  /** What could not be taken over, in sentences. */
  readonly problems: readonly string[];
}

export const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

const benchmarkData = z.object({
  entries: z.record(
    z.string(),
    z.array(
      z.object({
        commit: z.object({ id: commit }),
        date: z.number(),
        tool: z.string(),
        benches: z.array(z.unknown()),
      }),
    ),
  ),
});

/** Tools of which github-action-benchmark says that more is better. */
const BIGGER = new Set(['benchmarkjs', 'customBiggerIsBetter', 'pytest']);

/** `data.js` of github-action-benchmark. Throws UserError. */
export function importBenchmarkData(text: string, file: string): Imported {
  const json = /^\s*window\.BENCHMARK_DATA\s*=\s*(\{.*\});?\s*$/s.exec(text)?.[1] ?? text;
  const { entries } = read(benchmarkData, json, file, 'expected data.js of github-action-benchmark');
  return together(
    Object.entries(entries).flatMap(([suite, runs]) =>
      runs.map(({ commit: { id }, date, tool, benches }, index) => {
        const format = BIGGER.has(tool) ? customBiggerIsBetter : customSmallerIsBetter;
        const where = `${file}: ${suite}[${index}]`;
        const about = { tool: 'github-action-benchmark', commit: id, configuration: suite, name: '', date };
        return { about, found: format.parse(JSON.stringify(benches), where) };
      }),
    ),
  );
}

const asvResults = z.object({
  commit_hash: commit,
  date: z.number().nullish(),
  env_name: z.string().nullish(),
});

/** Result files of asv by their path, `MACHINE/COMMIT-ENVIRONMENT.json`. Throws UserError. */
export function importAsv(files: ReadonlyMap<string, string>): Imported {
  return together(
    [...files].map(([path, text]) => {
      const {
        commit_hash: id,
        date,
        env_name: environment,
      } = read(asvResults, text, path, 'expected results of asv');
      const machine = path.split('/').at(-2) ?? '';
      const name = [machine, environment ?? ''].filter(Boolean).join(' ');
      const about = { tool: 'asv', commit: id, configuration: 'asv', name, date: date ?? 0 };
      return { about, found: asv.parse(text, path) };
    }),
  );
}

/** What a tool has kept of one run: its readings by any of the formats. */
export interface ImportedRun {
  readonly about: { tool: string; commit: string; configuration: string; name: string; date: number };
  readonly found: readonly Formatted[];
}

export function together(runs: readonly ImportedRun[]): Imported {
  const problems: string[] = [];
  const entries = runs.map(({ about: { date, ...about }, found }): Entry => {
    problems.push(...found.flatMap((each) => ('message' in each ? [each.message] : [])));
    return {
      ...about,
      measuredAt: new Date(date).toISOString(),
      seconds: null,
      platform: '',
      place: null,
      anchor: null,
      before: null,
      renames: [],
      removed: [],
      accepted: [],
      caveats: [],
      readings: found.flatMap((each) => ('message' in each ? [] : readingOf(each))),
    };
  });
  return { entries, problems };
}

function readingOf({ name, metric, summary }: Measurement): Reading[] {
  const own: Readonly<Record<string, number | undefined>> = { ...summary };
  const level = own[metric] ?? own['mean'];
  return level === undefined ? [] : [{ path: name, metric, level, spread: null, anchor: null, before: null }];
}

export function read<Shape>(shape: z.ZodType<Shape>, json: string, file: string, expected: string): Shape {
  const hint = 'Is it whole, and what the tool itself wrote?';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UserError(`${file}: not JSON; ${expected}`, { hint, cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${file}: ${issue?.path.join('.')}: ${issue?.message}; ${expected}`, { hint });
}
