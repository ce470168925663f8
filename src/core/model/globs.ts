// The globs that select paths of benchmarks and files. A glob knows `*` (no slash), `**` (any number of whole segments, also
// none), `?`, `{a,b}` and `\` before a character to be taken as it is; nothing else. Matching takes time proportional to glob
// times path, and no name can slip through `**`: regular-expression matchers need seconds for a short hostile glob, and
// let `suite/..` escape.

const STAR = Symbol('*');
const ANY = Symbol('?');
const DEEP = Symbol('**');
type Letter = string | typeof STAR | typeof ANY;
type Segment = readonly Letter[] | typeof DEEP;

const LONGEST = 256;
const MOST_ALTERNATIVES = 64;

/** A character as written, or one that is taken as it is, with the backslash before it. */
type Token = string;

const tokensOf = (glob: string): Token[] => glob.match(/\\.|./gsu) ?? [];

/** Where the first braces with alternatives open and close; null: there are none. */
const bracesIn = (tokens: readonly Token[], from = 0): readonly [open: number, close: number] | null => {
  const open = tokens.indexOf('{', from);
  const close = tokens.indexOf('}', open + 1);
  if (open < 0 || close < 0) return null;
  return tokens.slice(open, close).includes(',') ? [open, close] : bracesIn(tokens, close + 1);
};

const alternatives = (tokens: readonly Token[]): Token[][] =>
  tokens.reduce<Token[][]>(
    (parts, token) =>
      token === ',' ? [...parts, []] : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), token]],
    [[]],
  );

const expand = (tokens: readonly Token[]): (readonly Token[])[] => {
  const braces = bracesIn(tokens);
  if (braces === null) return [tokens];
  const [open, close] = braces;
  const rest = expand(tokens.slice(close + 1));
  return alternatives(tokens.slice(open + 1, close)).flatMap((part) =>
    rest.map((end) => [...tokens.slice(0, open), ...part, ...end]),
  );
};

/** Why a glob cannot be used, or null when it can. */
export const globProblem = (glob: string): string | null => {
  if (glob === '') return 'a glob cannot be empty';
  if (glob.length > LONGEST) return `a glob has at most ${LONGEST} characters`;
  if (glob.startsWith('!')) return 'a glob cannot be negated; write \\! for a name that begins with one';
  const tokens = tokensOf(glob);
  let product = 1;
  for (let at = 0, braces = bracesIn(tokens); braces !== null; braces = bracesIn(tokens, at)) {
    const [open, close] = braces;
    if (tokens.slice(open + 1, close).includes('{')) return 'braces in a glob cannot be nested';
    product *= alternatives(tokens.slice(open + 1, close)).length;
    at = close + 1;
  }
  return product > MOST_ALTERNATIVES
    ? `the braces of a glob stand for at most ${MOST_ALTERNATIVES} alternatives`
    : null;
};

const segmentsOf = (tokens: readonly Token[]): Segment[] => {
  const segments: Token[][] = [[]];
  for (const token of tokens)
    if (token === '/' || token === '\\/') segments.push([]);
    else segments.at(-1)?.push(token);
  return segments.map(segment);
};

const segment = (tokens: readonly Token[]): Segment =>
  tokens.join('') === '**'
    ? DEEP
    : tokens.map((token) => {
        if (token === '*') return STAR;
        if (token === '?') return ANY;
        return token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
      });

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

/** What every path begins with that the pattern covers. */
const literalStart = (pattern: readonly Segment[]): string => {
  const starts: string[] = [];
  for (const each of pattern) {
    if (each === DEEP) break;
    const end = each.findIndex((letter) => typeof letter === 'symbol');
    starts.push((end < 0 ? each : each.slice(0, end)).map(String).join(''));
    if (end >= 0) break;
  }
  return starts.join('/');
};

/** Compiles a glob to a test of paths; a path that equals the glob letter by letter always matches. Of one with a problem none does. */
export const compiledGlob = (glob: string): ((path: string) => boolean) => {
  if (globProblem(glob) !== null) return () => false;
  const patterns = expand(tokensOf(glob))
    .map(segmentsOf)
    .map((segments) => ({ segments, start: literalStart(segments) }));
  return (path) => {
    if (path === glob) return true;
    // Of many rules most are about other suites, which their beginning tells.
    const likely = patterns.filter(({ start }) => path.startsWith(start));
    if (likely.length === 0) return false;
    const read = path.split('/').map((each) => Array.from(each));
    return likely.some(({ segments }) =>
      covers<Segment, readonly string[]>(segments, read, DEEP, segmentFits),
    );
  };
};
