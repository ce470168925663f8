// The table of a terminal report. Names stand beside their metrics where there is room and above them where not;
// columns that do not fit are left out, least important first, and the picture takes what is left.

import { groupedByPath } from '../../core/model/paths.ts';
import { axisFor, axisLabels, drawn, numberLine, NARROWEST, type Axis, type Part } from '../number-line.ts';
import { paint, type Colors } from './palette.ts';
import { PRESENTATION } from '../verdicts.ts';
import type { Row } from '../rows.ts';
import { shortNames, type ShortNames } from '../short-names.ts';
import { clip, columns, padEnd, padStart, quotedName, wrap } from '../text.ts';
import { verdictsIn } from '../words.ts';

type Field = 'base' | 'head' | 'change' | 'interval' | 'limit';

interface Layout {
  /** Names in a column of their own rather than on a line above. */
  readonly names: boolean;
  readonly fields: readonly Field[];
  /** Least width of the picture that is worth it. */
  readonly picture: number;
}

/** From roomy to cramped. */
const LAYOUTS: readonly Layout[] = [
  { names: true, fields: ['base', 'head', 'change', 'interval', 'limit'], picture: 22 },
  { names: true, fields: ['base', 'head', 'change', 'limit'], picture: 16 },
  { names: false, fields: ['base', 'head', 'change', 'interval', 'limit'], picture: 20 },
  { names: false, fields: ['base', 'head', 'change', 'limit'], picture: 16 },
  { names: false, fields: ['change', 'limit'], picture: NARROWEST },
];

const WIDEST_PICTURE = 36;
const WIDEST_NAME = 44;
/** Columns of the quotes that a name may need. */
const QUOTES = 2;
const SPACE = '  ';

/** Nobody reads on after so many lines; the worst come first. */
const MOST_ROWS = 200;

/** Lines of the table, each at most `width` columns (from 60 on). */
export const tableLines = (all: readonly Row[], width: number, colours: Colors): string[] => {
  const [shown, left] = [all.slice(0, MOST_ROWS), all.slice(MOST_ROWS)];
  return [
    ...tableOf(shown, width, colours),
    ...(left.length === 0 ? [] : wrap(more(left), width).map(colours.dim)),
  ];
};

const more = (rows: readonly Row[]): string =>
  `and ${rows.length} more (${verdictsIn(rows)}), which --html and --json have`;

const tableOf = (rows: readonly Row[], width: number, colours: Colors): string[] => {
  const paths = [...new Set(rows.map(({ path }) => path))];
  const beside = shortNames(paths, WIDEST_NAME - QUOTES);
  const sizes = measure(rows, beside);
  const layout = LAYOUTS.find((each) => room(each, sizes, width) >= each.picture) ?? LAYOUTS.at(-1);
  if (rows.length === 0 || layout === undefined) return [];
  const reaches = rows.flatMap(({ reach }) => reach ?? []);
  const axis = axisFor(reaches, Math.min(WIDEST_PICTURE, room(layout, sizes, width)));
  const names = layout.names ? beside : shortNames(paths, width - QUOTES);
  const print = { layout, sizes, axis, colours, names };
  const all =
    names.prefix === '' ? [] : [colours.dim(`All in ${clip(names.prefix, width - 'All in '.length)}`)];
  if (layout.names) return [...all, header(print), ...rows.map((row) => rowLine(row, print))];
  const groups = [...groupedByPath(rows)].flatMap(([path, own]) => [
    colours.bold(quotedName(names.of(path))),
    ...own.map((row) => rowLine(row, print)),
  ]);
  return [...all, header(print), ...groups];
};

interface Print {
  readonly layout: Layout;
  readonly sizes: Sizes;
  readonly axis: Axis;
  readonly colours: Colors;
  readonly names: ShortNames;
}

type Sizes = Readonly<Record<Field | 'path' | 'metric', number>>;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columns));

const measure = (rows: readonly Row[], names: ShortNames): Sizes => ({
  path: widest(rows.map(({ path }) => quotedName(names.of(path)))),
  metric: widest(rows.map(subject)),
  base: widest(['base', ...rows.map(({ base }) => base)]),
  head: widest(['head', ...rows.map(({ head }) => head)]),
  change: widest(['change', ...rows.map(({ change }) => change)]),
  interval: widest(['interval', ...rows.map(({ interval }) => interval)]),
  limit: widest(rows.map(({ limit }) => limit)),
});

/** Columns left for the picture. */
const room = ({ names, fields }: Layout, sizes: Sizes, width: number): number => {
  const start = names ? 2 + sizes.path + SPACE.length : 4;
  const cells = fields.map((field) => sizes[field] + (field === 'head' ? ' → '.length : SPACE.length));
  return width - start - sizes.metric - cells.reduce((sum, cell) => sum + cell, 0) - SPACE.length;
};

/** Metric, or what became of a benchmark that has none. */
const subject = ({ metric, verdict }: Row): string => metric || verdict;

const header = ({ layout, sizes, axis, colours }: Print): string => {
  const start = padEnd('', (layout.names ? 2 + sizes.path + SPACE.length : 4) + sizes.metric);
  const titles: Record<Field, string> = {
    base: SPACE + padStart('base', sizes.base),
    head: ` → ${padEnd('head', sizes.head)}`,
    change: SPACE + padStart('change', sizes.change),
    interval: SPACE + padEnd('interval', sizes.interval),
    limit: '',
  };
  const cells = layout.fields.map((field) => titles[field]).join('');
  return colours.dim(`${start}${cells}${SPACE}${axisLabels(axis)}`.trimEnd());
};

const rowLine = (row: Row, { layout, sizes, axis, colours, names }: Print): string => {
  const colour = paint(colours, row.verdict);
  const name = layout.names ? `${padEnd(quotedName(names.of(row.path)), sizes.path)}${SPACE}` : '';
  const cells: Record<Field, string> = {
    base: SPACE + padStart(row.base, sizes.base),
    head: `${row.head === '' ? '   ' : colours.dim(' → ')}${padEnd(row.head, sizes.head)}`,
    change: SPACE + colour(padStart(row.change, sizes.change)),
    interval: SPACE + colours.dim(padEnd(row.interval, sizes.interval)),
    limit: SPACE + colours.dim(row.limit),
  };
  const field = (wanted: Field): string => (layout.fields.includes(wanted) ? cells[wanted] : '');
  const start = `${layout.names ? '' : SPACE}${colour(PRESENTATION[row.verdict].mark)} ${name}${padEnd(subject(row), sizes.metric)}`;
  const middle = field('base') + field('head') + field('change') + field('interval');
  if (row.reach === null && row.measured === '') {
    const why = row.check?.evidence === 'unreached' ? colours.dim(', not reached') : '';
    return row.metric === '' ? start.trimEnd() : `${start}${SPACE}${colour(row.verdict)}${why}`;
  }
  return `${start}${middle}${SPACE}${pictureOf(row, axis, colours)}${field('limit')}`.trimEnd();
};

/** The number line, coloured part by part. */
const pictureOf = (row: Row, axis: Axis, colours: Colors): string => {
  const colour = paint(colours, row.verdict);
  const painters: Record<Part, (text: string) => string> = {
    gap: (text) => text,
    zero: colours.dim,
    budget: (text) => colours.bold(text),
    interval: colour,
    value: (text) => colours.bold(colour(text)),
    break: colours.dim,
  };
  const dots = numberLine(row.reach, axis);
  const runs = dots.reduce<{ part: Part; dots: typeof dots }[]>((all, dot) => {
    const last = all.at(-1);
    if (last?.part === dot.part) last.dots.push(dot);
    else all.push({ part: dot.part, dots: [dot] });
    return all;
  }, []);
  return runs.map(({ part, dots: run }) => painters[part](drawn(run))).join('');
};
