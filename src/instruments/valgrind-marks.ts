// What one process does between two moments that it marks itself: its own start, loading and warming up are left out, and
// there is no second process that could have begun in another state.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure } from '../core/model/errors.ts';
import { commandsIn, underValgrind, type Count, type Counting, type Log, type Valgrind } from './valgrind.ts';

/** Node's own function behind `os.getPriority()`, which marks: it has no effect, and hardly any program calls it. */
const MARK = 'uv_os_getpriority';

/**
 * Counts the instructions between the two calls of `os.getPriority()` of a node that `work` starts with the words it is
 * given, those of the programs that it ran meanwhile included. It must have ended when `work` resolves. Rejects with what
 * `work` rejects with, or with BenchmarkFailure.
 */
export const countBetweenMarks = (
  valgrind: Valgrind,
  directory: string,
  work: (counting: Counting) => Promise<void>,
): Promise<Count> =>
  underValgrind(
    valgrind,
    directory,
    (folder) => [
      '--tool=callgrind',
      '--trace-children=yes',
      `--dump-before=${MARK}`,
      // https://valgrind.org/docs/manual/cl-manual.html: a dump has the number of the moment after the name.
      `--callgrind-out-file=${join(folder, 'out.%p')}`,
    ],
    work,
    countOf,
  );

const countOf = async (folder: string, logs: readonly Log[]): Promise<Count> => {
  const dumps = await Promise.all(
    (await readdir(folder)).flatMap((name) => {
      const [, pid, part] = /^out\.(\d+)(?:\.(\d+))?$/.exec(name) ?? [];
      return pid === undefined ? [] : [dumpOf(join(folder, name), pid, part ?? null)];
    }),
  );
  const marked = dumps.filter(({ part }) => part !== null);
  const [begin, end] = ['1', '2'].map((part) => marked.find((dump) => dump.part === part));
  if (begin === undefined || end === undefined || marked.length > 2)
    throw new BenchmarkFailure({
      message: `valgrind saw ${marked.length} marks instead of the two around the operations`,
      hint: `a mark is a call of os.getPriority(), ${MARK} in node: does the benchmark call it too, or is this node built without symbols?`,
    });
  const children = dumps.filter(
    ({ pid, written }) => pid !== end.pid && begin.written < written && written < end.written,
  );
  return {
    instructions: [end, ...children].reduce((sum, { instructions }) => sum + instructions, 0),
    warnings: [],
    commands: commandsIn(logs),
  };
};

interface Dump {
  readonly pid: string;
  /** Number of the mark; null: at the end. */
  readonly part: string | null;
  /** Nanoseconds. */
  readonly written: bigint;
  readonly instructions: number;
}

const dumpOf = async (file: string, pid: string, part: string | null): Promise<Dump> => {
  const [{ mtimeNs }, text] = await Promise.all([stat(file, { bigint: true }), readFile(file, 'utf8')]);
  return { pid, part, written: mtimeNs, instructions: Number(/^summary: (\d+)/m.exec(text)?.[1] ?? 0) };
};
