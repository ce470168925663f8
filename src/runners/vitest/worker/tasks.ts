// The benchmarks of a file as vitest has collected it, by name.

import type { FileTasks } from '../protocol.ts';
import type { BenchmarkTask } from './vitest.ts';

export interface Benchmark {
  /** Groups and the name itself, with a slash between them; the second of a name has a number. */
  readonly name: string;
  readonly task: BenchmarkTask;
  /** Why vitest would not run it; null: it would. */
  readonly skipped: string | null;
}

/** In the order of the file. */
export const benchmarksIn = (file: BenchmarkTask): readonly Benchmark[] => {
  const counts = new Map<string, number>();
  const visit = (task: BenchmarkTask, above: readonly string[]): Benchmark[] =>
    (task.tasks ?? []).flatMap((each) => {
      const path = [...above, readable(each.name)];
      if (each.meta?.benchmark !== true) return visit(each, path);
      const plain = path.join('/');
      const count = (counts.get(plain) ?? 0) + 1;
      counts.set(plain, count);
      return [{ name: count === 1 ? plain : `${plain} (${count})`, task: each, skipped: skipOf(each) }];
    });
  return visit(file, []);
};

/** What vitest told of a file. */
export const fileTasks = (file: BenchmarkTask): FileTasks => ({
  file: file.filepath ?? '',
  project: file.projectName ?? '',
  errors: (file.result?.errors ?? []).map(errorInWords),
  benchmarks: benchmarksIn(file).map(({ name, skipped }) => ({ name, skipped })),
});

/** vitest keeps errors as plain objects. */
export const errorInWords = (error: unknown): string => {
  const { stack, message } = error as Partial<Error>;
  return stack ?? message ?? String(error);
};

const skipOf = ({ mode }: BenchmarkTask): string | null => {
  if (mode === 'run' || mode === 'queued') return null;
  return mode === 'todo' ? 'it is still to do' : 'it is skipped';
};

const LONGEST = 200;

/** As a line of a report can show it. */
const readable = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST) || '(no name)';
