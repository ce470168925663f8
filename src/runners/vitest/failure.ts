import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { VitestSpec } from '../../core/model/suite-specs.ts';
import { lastLines } from '../../process/output.ts';
import { inWords } from './holder.ts';

/** Nothing to measure is a mistake, not a success. */
export const nothingFound = (
  spec: VitestSpec,
  { others, files, left }: { readonly others: number; readonly files: number; readonly left: number },
): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${inWords(spec)} has no benchmark`,
    hint:
      left > 0
        ? `\`only\` and \`exclude\` leave out all ${left} there are`
        : files > 0
          ? `its ${files === 1 ? 'file calls' : `${files} files call`} no \`bench(…)\``
          : others > 0
            ? `vitest finds ${others} other benchmark files; is the path right?`
            : 'vitest finds no benchmark file: `benchmark.include` in its configuration says which files are, *.bench.* unless it does',
  });

/** A file that could not be loaded: by its own error, or because its process ended. */
export const notLoaded = (label: string, error: string | undefined, printed: string): BenchmarkFailure => {
  const text = error ?? 'vitest does not say why';
  const [first = ''] = text.split('\n', 1);
  const isOfPool = /vitest-pool|Worker (?:forks|exited)/.test(first);
  return new BenchmarkFailure({
    message: `${label} failed while loading: ${isOfPool ? 'its process ended' : first}`,
    output: lastLines(withoutMachinery(isOfPool ? printed : [text, printed].join('\n'))),
  });
};

/** Without the lines of a stack that are node's, vitest's and ours. */
export const withoutMachinery = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !MACHINERY.test(line))
    .join('\n');

const MACHINERY =
  /^\s*(?:at|❯) .*(?:node:internal|vitest-worker|\/node_modules\/(?:@?vitest|vite|vite-node|tinypool)\/)/;
