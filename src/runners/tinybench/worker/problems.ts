// Runs inside the worker: how an error is told to whoever started it.

import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { WorkerFailure } from '../protocol.ts';

/** A benchmark file that cannot be used as it is. */
export class FileProblem extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** An error in words. `place` tells where a text that cannot be parsed is broken. */
export const describe = (
  error: unknown,
  place: (error: Error) => string,
): Omit<WorkerFailure, 'kind' | 'phase'> => {
  if (error instanceof FileProblem)
    return { message: error.message, hint: error.hint, code: null, stack: '' };
  if (!(error instanceof Error)) return { message: inspect(error), hint: null, code: null, stack: '' };
  const code = 'code' in error ? String(error.code) : null;
  const stack = error.stack ?? '';
  return { message: `${String(error)}${place(error)}`, hint: null, code, stack: excerpt(stack) };
};

/**
 * Where a file cannot be parsed, which node tells only of an error that nobody catches: so it is loaded once more where
 * nobody does. Nothing of it runs, because parsing comes first.
 */
export const syntaxPlace =
  (file: string) =>
  (error: Error): string => {
    // A text that the file itself parses shows where it did.
    const isOfLoader = !/^\s+at /m.test(excerpt(error.stack ?? ''));
    if (error.name !== 'SyntaxError' || !isOfLoader) return '';
    const load = `import(${JSON.stringify(pathToFileURL(file).href)})`;
    const argv = [...process.execArgv, '--input-type=module', '--eval', load];
    const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: 10_000 });
    const [, broken = '', line = ''] = /^(?:file:\/\/)?(\/.*):(\d+)$/m.exec(stderr ?? '') ?? [];
    return broken === '' ? '' : ` at ${relative(process.cwd(), decodeURI(broken))}:${line}`;
  };

/** First lines of a stack, without those of node, of a test runner and of this program. */
const excerpt = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !FOREIGN.test(line))
    .slice(0, 12)
    .join('\n');

const FOREIGN =
  /node:internal|\(data:text\/javascript|(?:tinybench|vitest)-worker|\/node_modules\/(?:@?vitest|vite|vite-node)\//;
