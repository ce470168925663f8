// What a change calls something else than base does, and what it drops on purpose. A rename keeps the comparison and base's
// budgets; what does not fit both sides does nothing, and that is said.

import type { Configuration, Move, Removal } from '../model/configuration.ts';
import { suiteOf } from '../model/paths.ts';
import type { Rename } from '../model/report.ts';

/** Renames that hold, by head's name. */
export interface Renames {
  /** Suites. */
  readonly suites: ReadonlyMap<string, string>;
  /** Paths of single benchmarks. */
  readonly benchmarks: ReadonlyMap<string, string>;
}

export const NO_RENAMES: Renames = { suites: new Map(), benchmarks: new Map() };

type Declaring = Pick<Configuration, 'suites' | 'moved' | 'removed'>;

const isSuite = (path: string): boolean => suiteOf(path) === path;

const underSuite = (path: string, suite: string): string => suite + path.slice(suiteOf(path).length);

/** What base calls a path of head. */
export const formerPath = (path: string, { suites, benchmarks }: Renames): string => {
  const suite = suites.get(suiteOf(path));
  return benchmarks.get(path) ?? (suite === undefined ? path : underSuite(path, suite));
};

/** What head calls a path of base. */
export const currentPath = (path: string, { suites, benchmarks }: Renames): string => {
  const to = [...benchmarks].find(([, from]) => from === path)?.[0];
  const suite = [...suites].find(([, from]) => from === suiteOf(path))?.[0];
  return to ?? (suite === undefined ? path : underSuite(path, suite));
};

const declares = ({ suites }: Pick<Configuration, 'suites'>, name: string): boolean =>
  suites.some((suite) => suite.name === name);

/** Why a suite cannot be the other one renamed; null: it can. */
const suiteProblem = ({ from, to }: Move, base: Declaring, head: Declaring): string | null => {
  if (declares(head, from)) return `${from} is still declared`;
  if (!declares(head, to)) return `${to} is not declared`;
  if (!declares(base, from)) return `base declares no ${from}`;
  return declares(base, to) ? `base declares ${to} already` : null;
};

/** What a change declares and base does not yet: what was merged is done with. */
const fresh = <Entry extends object>(
  own: readonly Entry[],
  known: readonly Entry[],
  isSame: (one: Entry, other: Entry) => boolean,
): readonly Entry[] => own.filter((entry) => !known.some((each) => isSame(each, entry)));

const sameMove = (one: Move, other: Move): boolean => one.from === other.from && one.to === other.to;

const idleMove = ({ from, to, position }: Move, why: string): string =>
  `moved, line ${position.line}: ${from} -> ${to} does nothing: ${why}`;

interface Renamed {
  readonly names: ReadonlyMap<string, string>;
  /** About entries that do nothing. */
  readonly warnings: readonly string[];
}

const renamed = (
  moves: readonly Move[],
  known: readonly Move[],
  problemOf: (move: Move) => string | null,
): Renamed => {
  const news = fresh(moves, known, sameMove);
  return {
    names: new Map(moves.flatMap((move) => (problemOf(move) === null ? [[move.to, move.from]] : []))),
    warnings: news.flatMap((move) => {
      const problem = problemOf(move);
      return problem === null ? [] : [idleMove(move, problem)];
    }),
  };
};

/** Suites that head calls something else: head's name to base's. Without a file on base there is nothing to rename. */
export const renamedSuites = (base: Declaring | null, head: Declaring): Renamed =>
  base === null
    ? { names: new Map(), warnings: [] }
    : renamed(
        head.moved.filter(({ from }) => isSuite(from)),
        base.moved,
        (move) => suiteProblem(move, base, head),
      );

/** Base's configuration with its suites called as head calls them. */
export const inHeadsNames = <Config extends Pick<Configuration, 'suites'>>(
  base: Config,
  suites: ReadonlyMap<string, string>,
): Config => {
  const names = new Map([...suites].map(([to, from]) => [from, to]));
  return {
    ...base,
    suites: base.suites.map((suite) => ({ ...suite, name: names.get(suite.name) ?? suite.name })),
  };
};

/** The benchmarks of one suite on each side, by their full paths there. */
export interface SuitePaths {
  /** As head calls it. */
  readonly suite: string;
  readonly base: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

const benchmarkProblem = ({ from, to }: Move, { base, head }: SuitePaths, former: string): string | null => {
  if (suiteOf(from) !== former) return `${to} belonged to ${former} on base, not to ${suiteOf(from)}`;
  if (head.has(underSuite(from, suiteOf(to)))) return `head still has ${underSuite(from, suiteOf(to))}`;
  if (!head.has(to)) return `head has no ${to}`;
  if (!base.has(from)) return `base has no ${from}`;
  return base.has(underSuite(to, former)) ? `base has ${underSuite(to, former)} already` : null;
};

/** Benchmarks of one suite that head calls something else: head's path to base's. */
export const renamedBenchmarks = (
  paths: SuitePaths,
  moved: readonly Move[],
  known: readonly Move[],
  suites: ReadonlyMap<string, string>,
): Renamed => {
  const former = suites.get(paths.suite) ?? paths.suite;
  return renamed(
    moved.filter(({ to }) => !isSuite(to) && suiteOf(to) === paths.suite),
    known,
    (move) => benchmarkProblem(move, paths, former),
  );
};

/** Renames for a report, those of suites first. */
export const renamesIn = ({ suites, benchmarks }: Renames): Rename[] =>
  [...suites, ...benchmarks].map(([to, from]) => ({ from, to }));

const covers = ({ path }: Removal, benchmark: string): boolean =>
  path === benchmark || path === suiteOf(benchmark);

/**
 * Of the benchmarks that head has lost, those whose removal it declares; and a warning for every entry that does nothing.
 * @param lost paths, as head calls their suites
 */
export const declaredRemovals = (
  lost: readonly string[],
  base: Declaring | null,
  head: Declaring,
): { readonly paths: readonly string[]; readonly warnings: readonly string[] } => ({
  paths: lost.filter((path) => head.removed.some((entry) => covers(entry, path))),
  warnings: fresh(head.removed, base?.removed ?? [], (one, other) => one.path === other.path)
    .filter((entry) => !lost.some((path) => covers(entry, path)))
    .map(
      ({ path, position }) =>
        `removed, line ${position.line}: ${path} does nothing: head still has it, or base never had it`,
    ),
});
