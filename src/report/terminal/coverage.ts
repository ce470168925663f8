// What benchmarks run of a project, on a terminal: where their time goes, what none runs, and who runs the same.

import type { Coverage } from '../../core/model/coverage.ts';
import { count, enumerate } from '../../core/text/lists.ts';
import { builtNote, coverageHeadline, unrunFiles } from '../coverage.ts';
import { formatShare } from '../../core/text/units.ts';
import { nameOf, visible, wrap } from '../text.ts';
import { placeOf } from '../unrun.ts';
import type { Colors } from './palette.ts';

const MOST_FUNCTIONS = 20;
const MOST_FILES = 20;
const MOST_NAMES = 6;

export function renderCoverage(coverage: Coverage, width: number, colours: Colors): string {
  const heading = (text: string): string => colours.bold(text);
  const blocks = [
    [heading(coverageHeadline(coverage)), ...wrap(builtNote(coverage) ?? '', width).filter(Boolean)],
    functionLines(coverage, heading),
    unrunLines(coverage, width, heading),
    alikeLines(coverage, width, heading),
    uncountedLines(coverage, width, heading),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Heading = (text: string) => string;

const functionLines = ({ functions }: Coverage, heading: Heading): string[] => {
  if (functions.length === 0) return [];
  const rows = functions.slice(0, MOST_FUNCTIONS).map((each) => {
    const share = formatShare(each.share).padStart(6);
    return `${share}  ${String(each.benchmarks.length).padStart(10)}  ${nameOf(each.name)} (${visible(placeOf(each))})`;
  });
  return [
    heading('  time  benchmarks  function'),
    ...rows,
    ...more(functions.length - rows.length, 'function'),
  ];
};

const unrunLines = (coverage: Coverage, width: number, heading: Heading): string[] => {
  const files = unrunFiles(coverage);
  if (files.length === 0) return [];
  const lines = files.slice(0, MOST_FILES).flatMap(({ file, names, isWhole }) => {
    const whole = names.length === 1 ? (names[0] ?? '') : `all ${names.length} functions`;
    const text = `${file}  ${isWhole ? whole : enumerate(names, MOST_NAMES)}`;
    return wrap(visible(text), width - 2).map((line) => `  ${line}`);
  });
  return [heading('Run by no benchmark'), ...lines, ...more(files.length - MOST_FILES, 'file')];
};

const alikeLines = ({ alike }: Coverage, width: number, heading: Heading): string[] =>
  alike.length === 0
    ? []
    : [
        heading(
          'Benchmarks that run the same functions: one may be enough, unless their data differ on purpose',
        ),
        ...alike.flatMap(({ paths, functions }) =>
          wrap(
            `${enumerate(paths.map(nameOf), MOST_NAMES)} (${count(functions, 'function')})`,
            width - 2,
          ).map((line) => `  ${line}`),
        ),
      ];

const uncountedLines = ({ uncounted }: Coverage, width: number, heading: Heading): string[] =>
  uncounted.length === 0
    ? []
    : [
        heading('Not counted'),
        ...uncounted.flatMap(({ path, why }) =>
          wrap(`${nameOf(path)}: ${visible(why)}`, width - 2).map((line) => `  ${line}`),
        ),
      ];

const more = (left: number, noun: string): string[] =>
  left > 0 ? [`  and ${count(left, `more ${noun}`)}`] : [];
