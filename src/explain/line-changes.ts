// Which lines of which files a change touches, from what `git diff --unified=0` prints.

/** Lines from `from` to `to`, counted from 1; where lines are only gone, the gap between two lines (`7.5`). */
interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface FileChange {
  /** Null: the file is new. */
  readonly base: string | null;
  /** Null: the file is gone. */
  readonly head: string | null;
  readonly baseLines: readonly LineRange[];
  readonly headLines: readonly LineRange[];
}

/** What a change touches of the project. */
export interface LineChanges {
  readonly files: readonly FileChange[];
  /** Files that either side has under version control: of all others nothing can be said. */
  readonly tracked: ReadonlySet<string>;
}

/** Reads a patch with the prefixes `a/` and `b/`; paths are as git prints them, relative to the repository. */
export const parseUnifiedDiff = (text: string): FileChange[] => {
  const files: Draft[] = [];
  let inHunk = { base: 0, head: 0 };
  for (const line of text.split('\n')) {
    const file = files.at(-1);
    if (inHunk.base + inHunk.head > 0 && /^[-+ \\]/.test(line)) {
      inHunk = after(line, inHunk);
      continue;
    }
    if (line.startsWith('diff --git ')) files.push({ base: null, head: null, baseLines: [], headLines: [] });
    if (file === undefined) continue;
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk !== null) inHunk = addHunk(file, hunk);
    else header(line, file);
  }
  return files.filter(({ base, head }) => base !== null || head !== null);
};

interface Draft extends FileChange {
  base: string | null;
  head: string | null;
  readonly baseLines: LineRange[];
  readonly headLines: LineRange[];
}

/** What is left of a hunk behind one of its lines. */
const after = (line: string, { base, head }: { base: number; head: number }) => ({
  base: base - (line.startsWith('-') || line.startsWith(' ') ? 1 : 0),
  head: head - (line.startsWith('+') || line.startsWith(' ') ? 1 : 0),
});

const addHunk = (file: Draft, [, baseFrom, baseCount, headFrom, headCount]: RegExpExecArray) => {
  const count = { base: Number(baseCount ?? 1), head: Number(headCount ?? 1) };
  file.baseLines.push(rangeOf(Number(baseFrom), count.base));
  file.headLines.push(rangeOf(Number(headFrom), count.head));
  return count;
};

/** A hunk without lines on a side names the line before the gap. */
const rangeOf = (from: number, count: number): LineRange =>
  count === 0 ? { from: from + 0.5, to: from + 0.5 } : { from, to: from + count - 1 };

const header = (line: string, file: Draft): void => {
  const [, word, rest = ''] = /^(--- |\+\+\+ |rename from |rename to )(.*)$/.exec(line) ?? [];
  const path = unquoted(rest.replace(/\t$/, ''));
  if (word === '--- ') file.base = path === '/dev/null' ? null : path.slice(2);
  if (word === '+++ ') file.head = path === '/dev/null' ? null : path.slice(2);
  if (word === 'rename from ') file.base = path;
  if (word === 'rename to ') file.head = path;
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/** Git puts names with quotes, backslashes and control characters into quotes, as C does. */
const unquoted = (path: string): string =>
  path.startsWith('"') && path.endsWith('"')
    ? path
        .slice(1, -1)
        .replace(/\\([0-7]{3}|.)/g, (whole, code: string) =>
          code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? whole),
        )
    : path;

/** Whether the change touches any of these lines of a file; null: nobody knows. `last` null: only the first line is known. */
export const touches = (
  { files, tracked }: LineChanges,
  side: 'base' | 'head',
  file: string,
  first: number,
  last: number | null,
): boolean | null =>
  !tracked.has(file)
    ? null
    : files
        .filter((change) => change[side] === file)
        .flatMap((change) => (side === 'base' ? change.baseLines : change.headLines))
        .some(({ from, to }) => from <= (last ?? first) && to >= first);

/** What each of head's files was called on base. */
export const baseNames = ({ files }: Pick<LineChanges, 'files'>): ((file: string) => string) => {
  const names = new Map(
    files.flatMap(({ base, head }) => (base === null || head === null ? [] : [[head, base] as const])),
  );
  return (file) => names.get(file) ?? file;
};
