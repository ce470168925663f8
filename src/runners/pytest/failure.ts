import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { PytestSpec } from '../../core/model/suite-specs.ts';
import type { ToldTests } from '../python/protocol.ts';

/** How messages call a suite, or one of its benchmarks. */
export const inWords = ({ paths }: Pick<PytestSpec, 'paths'>, task: string | null): string =>
  task ?? `pytest ${paths.join(' ')}`;

/** Nothing to measure is a mistake, not a success. */
export const nothingFound = (spec: PytestSpec, { others, deselected }: ToldTests, left: number) =>
  new BenchmarkFailure({
    message: `${inWords(spec, null)} has no benchmark: no test uses the \`benchmark\` fixture or mark`,
    hint:
      left > 0
        ? `\`only\` and \`exclude\` leave out all ${left} there are`
        : deselected > 0
          ? `${deselected} that do are deselected: by -m or -k among the project's \`addopts\`? A later one wins: args: [-m, '']`
          : others > 0
            ? `${others} other tests were found; is the path right?`
            : 'is the path right? Files are found by their names, test_*.py unless `python_files` says otherwise',
  });
