// What strace(1) prints, line by line, as system calls; `strace -f -y -o FILE` of version 5 and 6. A call that another
// process's interrupted is put together again.

/** A path as a call names it; `folder` is what it is relative to, as the system knows it. */
export interface NamedPath {
  readonly folder: string | null;
  readonly path: string;
}

export interface SystemCall {
  readonly name: string;
  /** Its arguments as printed. */
  readonly text: string;
  readonly paths: readonly NamedPath[];
  /** Negative: it failed. */
  readonly result: number;
  /** Such as `ENOENT`; null when it did not fail. */
  readonly error: string | null;
  /** What a descriptor that it returned leads to. */
  readonly opened: string | null;
}

export interface Printed {
  readonly calls: readonly SystemCall[];
  /** Every process that was seen was seen to end. */
  readonly whole: boolean;
}

const LINE = /^(\d+) +(.*)$/;
const BEGUN = /^(.*) <unfinished \.\.\.>$/;
const RESUMED = /^<\.\.\. (\w+) resumed>(.*)$/;
const CALL = /^(\w+)\((.*)\)\s+= (-?\d+|\?|0x[0-9a-f]+)(?:<((?:[^>\\]|\\.)*)>)?(?: (E\w+) )?/;
const PATH = /(?:(?:AT_FDCWD|\d+)(?:<((?:[^>\\]|\\.)*)>)?, )?"((?:[^"\\]|\\.)*)"/g;

/** Reads what strace wrote. */
export function readCalls(text: string): Printed {
  const calls: SystemCall[] = [];
  const begun = new Map<string, string>();
  const running = new Set<string>();
  for (const line of text.split('\n')) {
    const [, pid = '', rest = ''] = LINE.exec(line) ?? [];
    if (pid === '') continue;
    running.add(pid);
    if (rest.startsWith('+++')) running.delete(pid);
    const start = BEGUN.exec(rest)?.[1];
    if (start !== undefined) {
      begun.set(pid, start);
      continue;
    }
    const resumed = RESUMED.exec(rest);
    const whole = resumed === null ? rest : `${begun.get(pid) ?? `${resumed[1] ?? ''}(`}${resumed[2] ?? ''}`;
    if (resumed !== null) begun.delete(pid);
    const call = callOf(whole);
    if (call !== null) calls.push(call);
  }
  // What was interrupted for good may have read all the same.
  for (const start of begun.values()) {
    const call = callOf(`${start}) = 0`);
    if (call !== null) calls.push(call);
  }
  return { calls, whole: running.size === 0 && text !== '' };
}

function callOf(line: string): SystemCall | null {
  const [, name, args, result, opened, error] = CALL.exec(line) ?? [];
  if (name === undefined || args === undefined) return null;
  const paths = [...args.matchAll(PATH)].map(([, folder, path]) => ({
    folder: folder === undefined ? null : unescaped(folder),
    path: unescaped(path ?? ''),
  }));
  return {
    name,
    text: args,
    paths,
    result: result === '?' ? -1 : Number(result),
    error: error ?? null,
    opened: opened === undefined ? null : unescaped(opened),
  };
}

const LETTERS: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, v: 11, f: 12, a: 7, b: 8 };

/** The bytes of a name as UTF-8: strace writes what is not ASCII as C does. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const bytes: number[] = [];
  for (const [part] of text.matchAll(/\\[0-7]{1,3}|\\x[0-9a-f]{2}|\\.|[^\\]+/g)) {
    if (!part.startsWith('\\')) bytes.push(...new TextEncoder().encode(part));
    else if (/^\\[0-7]/.test(part)) bytes.push(Number.parseInt(part.slice(1), 8));
    else if (part.startsWith('\\x')) bytes.push(Number.parseInt(part.slice(2), 16));
    else bytes.push(LETTERS[part.slice(1)] ?? (part.codePointAt(1) as number));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
