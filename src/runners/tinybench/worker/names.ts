// Runs inside the worker: names of benchmarks, each once.

import { FileProblem } from './problems.ts';

/** Adds what is called so, in a group that is named where names alone do not tell benchmarks apart. */
export const nameOnce = <Task>(known: Map<string, Task>, group: string, name: string, task: Task): void => {
  const plain = readable(name);
  const long = group === '' ? plain : `${readable(group)}/${plain}`;
  const free = [plain, long].find((each) => !known.has(each));
  if (free !== undefined) return void known.set(free, task);
  throw new FileProblem(
    `has two benchmarks called "${long}"`,
    'every benchmark in a file needs its own name',
  );
};

const LONGEST = 200;

/** As a line of a report can show it. */
const readable = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST) || '(no name)';
