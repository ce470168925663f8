// Benchmark paths, file paths and the globs that select them. A glob knows `*` (no slash), `**` (any number of
// whole segments, also none), `?`, `{a,b}` and `\` before a character to be taken as it is; nothing else.
// Matching takes time proportional to glob times path, and no name can slip through `**`: regular-expression
// matchers need seconds for a short hostile glob, and let `suite/..` escape.

import { UserError } from './errors.ts';

/** `suite` or `suite/task`. */
export const benchmarkPath = (suite: string, task: string | null): string =>
  task === null ? suite : `${suite}/${task}`;

/** The suite a benchmark path belongs to. */
export const suiteOf = (path: string): string => path.split('/', 1)[0] ?? '';

const STAR = Symbol('*');
const ANY = Symbol('?');
const DEEP = Symbol('**');
type Letter = string | typeof STAR | typeof ANY;
type Segment = readonly Letter[] | typeof DEEP;

const LONGEST = 256;
const MOST_ALTERNATIVES = 64;
const BRACES = /(?<!\\)\{([^{}]*,[^{}]*)\}/;

const expand = (glob: string): string[] => {
  let globs = [glob];
  for (let braces = 0; braces < 7; braces++)
    globs = globs.flatMap((each) => {
      const match = BRACES.exec(each);
      if (match === null) return [each];
      const rest = each.slice(match.index + match[0].length);
      return (match[1] ?? '').split(',').map((part) => each.slice(0, match.index) + part + rest);
    });
  return globs;
};

/** Why a glob cannot be used, or null when it can. */
export const globProblem = (glob: string): string | null => {
  if (glob === '') return 'a glob cannot be empty';
  if (glob.length > LONGEST) return `a glob has at most ${LONGEST} characters`;
  if (glob.startsWith('!')) return 'a glob cannot be negated';
  const braces = glob.match(new RegExp(BRACES, 'g')) ?? [];
  if (/\{[^}]*\{/.test(glob)) return 'braces in a glob cannot be nested';
  if (braces.reduce((product, each) => product * each.split(',').length, 1) > MOST_ALTERNATIVES)
    return `the braces of a glob stand for at most ${MOST_ALTERNATIVES} alternatives`;
  return null;
};

const segment = (text: string): Segment =>
  text === '**'
    ? DEEP
    : [...text.matchAll(/\\(.)|(\*+)|(\?)|(.)/gsu)].map(([, escaped, star, any, letter]) =>
        star !== undefined ? STAR : any !== undefined ? ANY : (escaped ?? letter ?? ''),
      );

/** Whether `pattern` covers all of `text`; `star` stands for any number of items. Backtracks to the last star only. */
const covers = <P, T>(pattern: readonly P[], text: readonly T[], star: P, one: (p: P, t: T) => boolean) => {
  let at = 0;
  let afterStar = -1;
  let resume = 0;
  for (let read = 0; read < text.length;) {
    const wanted = pattern[at];
    if (at < pattern.length && wanted === star) {
      afterStar = ++at;
      resume = read;
    } else if (at < pattern.length && one(wanted as P, text[read] as T)) {
      at++;
      read++;
    } else if (afterStar >= 0) {
      at = afterStar;
      read = ++resume;
    } else return false;
  }
  while (at < pattern.length && pattern[at] === star) at++;
  return at === pattern.length;
};

const letterFits = (wanted: Letter, letter: string): boolean => wanted === ANY || wanted === letter;
const segmentFits = (wanted: Segment, text: readonly string[]): boolean =>
  wanted !== DEEP && covers<Letter, string>(wanted, text, STAR, letterFits);

/** Compiles a glob to a test of paths; a path that equals the glob letter by letter always matches. Throws UserError. */
export const globMatcher = (glob: string): ((path: string) => boolean) => {
  const problem = globProblem(glob);
  if (problem !== null) throw new UserError(`${glob}: ${problem}`);
  const patterns = expand(glob).map((each) => each.split('/').map(segment));
  return (path) => {
    const segments = path.split('/').map((each) => Array.from(each));
    return (
      path === glob ||
      patterns.some((pattern) => covers<Segment, readonly string[]>(pattern, segments, DEEP, segmentFits))
    );
  };
};
