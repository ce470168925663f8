// Every case of `npm run evaluate -- --why`.

import { edit, type WhyCase } from './why-case.ts';
import { NATIVE } from './why-cases-native.ts';
import { MOVED, ORDERS } from './why-cases-orders.ts';
import { PROGRAMS } from './why-cases-programs.ts';
import { PYTHON, PYTHON_HARMLESS, PYTHON_UNCHANGED } from './why-cases-python.ts';
import { SEARCH_AND_PAGES } from './why-cases-search.ts';

/** Nobody may be named here: nothing costs more, though code moved. */
const HARMLESS: readonly WhyCase[] = [
  { kind: 'work that only moved', project: 'orders', edits: MOVED, guilty: [] },
];

export const WHY_CASES: readonly WhyCase[] = [
  ...ORDERS,
  ...SEARCH_AND_PAGES,
  ...PROGRAMS,
  ...HARMLESS,
  ...PYTHON,
  ...PYTHON_HARMLESS,
  ...NATIVE,
];

/** Projects for base against base; the edit moves every line of a file and changes nothing else. */
const JAVASCRIPT_UNCHANGED: readonly WhyCase[] = (
  [
    ['orders', 'pipeline.js'],
    ['search', 'engine.js'],
    ['pages', 'render.js'],
    ['events', 'stream.js'],
    ['report', 'report.js'],
    ['import', 'table.js'],
  ] as const
).map(([project, file]) => ({
  kind: `unchanged: ${project}`,
  project,
  edits: [edit(file, '', '// A remark\n// in two lines.\n')],
  guilty: [],
}));

export const UNCHANGED: readonly WhyCase[] = [...JAVASCRIPT_UNCHANGED, ...PYTHON_UNCHANGED];
