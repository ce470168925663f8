// What `init` knows of a repository before it runs anything: names of files, their texts, programs on PATH. Detection is a
// pure function of it.

import { posix } from './posix.ts';

export interface ProjectFiles {
  /** Relative to the project, with `/`, sorted: tracked files and new ones that are not ignored. */
  readonly paths: readonly string[];
  /** Those of them that git tracks. */
  readonly tracked: ReadonlySet<string>;
  /** Text of a file; '' where it cannot be read or is too large. */
  readonly text: (path: string) => string;
  /** Programs found on PATH, of those that detection may ask for. */
  readonly programs: ReadonlySet<string>;
  /** Of the project's node, such as [20, 19, 0]. */
  readonly node: readonly number[];
}

/** Programs that detection asks for. */
export const ASKED_PROGRAMS = [
  'bun',
  'cargo',
  'cmake',
  'dotnet',
  'go',
  'mvn',
  'npm',
  'pnpm',
  'poetry',
  'python3',
  'uv',
  'yarn',
] as const;

/** A command of which the first alternative that works is taken; `auto` installs by the lockfile. */
export type Step = readonly string[];

/** What stands under the name of a suite in perf-budgets.yml. */
export interface Draft {
  readonly [key: string]: unknown;
}

/** One way of running what was found. */
export interface Way {
  readonly suite: Draft;
  readonly install: readonly Step[];
  readonly build: readonly Step[];
  /** The same for less time, where one run of the tool turns out to take long. */
  readonly brief?: Draft;
}

/** Something that can be measured, as far as files tell. */
export interface Finding {
  readonly name: string;
  /** In words: `vitest bench`. */
  readonly what: string;
  /** The file or folder it was found by. */
  readonly where: string;
  /** The likeliest first. */
  readonly ways: readonly Way[];
  /** What perf-budgets.yml says about it. */
  readonly comment?: string;
  /** The same piece by piece, for where the whole does not run. */
  readonly parts?: readonly Finding[];
}

/** Found, and not proposed: why, and what to do. */
export interface Remark {
  readonly where: string;
  readonly why: string;
  readonly hint: string;
}

export interface Detected {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

export const NOTHING: Detected = { findings: [], remarks: [] };

export const together = (parts: readonly Detected[]): Detected => ({
  findings: parts.flatMap(({ findings }) => findings),
  remarks: parts.flatMap(({ remarks }) => remarks),
});

/** Folders whose contents are samples, copies or data. */
const ASIDE =
  /(^|\/)(node_modules|vendor|third_party|external|fixtures?|__fixtures__|__tests__|testdata|examples?|templates?|samples?|playground|website|docs?|\.[^/]+)\//;

/** Files that are the project's own code. */
export const ownPaths = ({ paths }: ProjectFiles, pattern: RegExp): string[] =>
  paths.filter((path) => pattern.test(path) && !ASIDE.test(path));

/** Whether a path, as code names it, is there: with an extension that is left out, or as a folder with an index. */
export function isThere(files: ProjectFiles, path: string): boolean {
  const all = new Set(files.paths);
  const endings = ['', '.js', '.ts', '.mjs', '.cjs', '.mts', '.cts', '.jsx', '.tsx', '.json'];
  const bare = path.replace(/\.[cm]?js$/, '');
  return [path, bare, posix.join(path, 'index')].some((each) =>
    endings.some((end) => all.has(`${each}${end}`)),
  );
}

/** Letters, digits and `. _ -`, as names of suites are written. */
export const suiteName = (text: string): string =>
  text.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'benchmarks';

/** A name for a benchmark file: its own, or its folder's where that says more. */
export function nameOfFile(path: string): string {
  const base = posix.basename(path).replace(/\.[^.]+$/, '');
  const own = base.replace(/[._-]?(bench(es|marks?|marking)?)$/i, '').replace(/^bench(marks?)?[._-]/i, '');
  if (own !== '' && own !== 'index' && own !== 'main') return suiteName(own);
  const folder = posix.basename(posix.dirname(path));
  return suiteName(/^(\.|test|tests|src|bench(es|marks?)?|perf|scripts)?$/.test(folder) ? base : folder);
}

/** Findings with a name each, their parts too. */
export function withOwnNames(findings: readonly Finding[]): Finding[] {
  const used = new Map<string, number>();
  const named = (finding: Finding): Finding => {
    const before = used.get(finding.name) ?? 0;
    used.set(finding.name, before + 1);
    return before === 0 ? finding : { ...finding, name: `${finding.name}-${before + 1}` };
  };
  // What is proposed at once keeps its name before what stands in for it.
  return findings.map(named).map((finding) => {
    // One part may be called as its whole: only one of them is written.
    let free: string | null = finding.name;
    const parts = finding.parts?.map((part) => {
      if (part.name !== free) return named(part);
      free = null;
      return part;
    });
    return parts === undefined ? finding : { ...finding, parts };
  });
}
