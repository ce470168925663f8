// The functions that a change touches: each line belongs to the innermost one around it.

import type { FileChange } from '../explain/line-changes.ts';
import { languageOf, type SourceFunction } from './source-functions.ts';

/** What no benchmark is expected to run: other projects, what is built, tests, examples, configuration of tools. */
const ASIDE = [
  /^\.\.\//,
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|out)\//,
  /(?:^|\/)(?:tests?|specs?|e2e|fixtures|examples?|docs|bench|benches|benchmarks?|__\w+__|\.[^/]+)\//,
  /(?:^|\/)\.[^/]+$/,
  /\.(?:test|spec|bench|stories|config)\.[^./]+$/,
  /(?:^|\/)(?:test_[^/]*|bench_[^/]*|[^/]*_test|conftest|setup|noxfile)\.py$/,
];

/** Whether functions of a file of the project count: code that can be read here, and no test of it. */
export const isOfProject = (file: string): boolean =>
  languageOf(file) !== null && !ASIDE.some((pattern) => pattern.test(file));

/** Of a file's functions on head, those that the change touches. */
export const touchedFunctions = (
  functions: readonly SourceFunction[],
  { headLines }: Pick<FileChange, 'headLines'>,
): readonly SourceFunction[] => {
  const last = functions.reduce((most, { lastLine }) => Math.max(most, lastLine), 0);
  const places = headLines.flatMap(({ from, to }) => placesIn(from, Math.min(to, last)));
  const touched = new Set(places.flatMap((place) => innermost(functions, place) ?? []));
  return functions.filter((each) => touched.has(each));
};

/** Whole lines, or the gap between two. */
const placesIn = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor(to - from) + 1) }, (_, index) => from + index);

/** Functions begin in order, so of those around a place the last begins last. Of two that share a line the outer one has it. */
const innermost = (functions: readonly SourceFunction[], place: number): SourceFunction | undefined => {
  const around = functions.filter(({ firstLine, lastLine }) => firstLine <= place && place <= lastLine);
  const inner = around.at(-1);
  return around.find(
    (each) => each.firstLine === inner?.firstLine && each.lastLine >= (inner?.lastLine ?? 0),
  );
};
