// The text of perf-budgets.yml, each suite with a comment that says where it comes from.

import { Document, isMap, isScalar, Scalar } from 'yaml';
import { percent, type Proposal } from './calibrate.ts';
import type { Draft } from './project.ts';

/** A suite that ran, and what is asked of it. */
export interface KeptSuite {
  readonly name: string;
  readonly draft: Draft;
  readonly comment: string;
  readonly proposals: readonly Proposal[];
  /** Absolute limits taken over, metric to text. */
  readonly limits: Readonly<Record<string, string>>;
  /** Relative threshold of a gate that was there, and where it stands. */
  readonly taken: { readonly allowed: number; readonly where: string } | null;
}

export interface Composition {
  /** null: by the lockfile. */
  readonly install: string | false | null;
  readonly build: string | null;
  readonly minutes: number;
  readonly suites: readonly KeptSuite[];
}

const SCHEMA = 'https://raw.githubusercontent.com/OWNER/perf-budgets/v1/perf-budgets.schema.json';

/** perf-budgets.yml. */
export function composed({ install, build, minutes, suites }: Composition): string {
  const prepare = {
    ...(install === null ? {} : { install }),
    ...(build === null ? {} : { build }),
  };
  const rules = rulesOf(suites);
  const document = new Document({
    ...(Object.keys(prepare).length > 0 && { prepare }),
    'time-limit': `${minutes}m`,
    benchmarks: Object.fromEntries(suites.map(({ name, draft }) => [name, draft])),
    budgets: Object.fromEntries(rules.map(({ glob, budgets }) => [glob, budgets])),
  });
  const comments = new Map([
    ...suites.map(({ name, comment }) => [`benchmarks/${name}`, comment] as const),
    ...rules.map(({ glob, comment }) => [`budgets/${glob}`, comment] as const),
  ]);
  dress(document, comments);
  const head = `# yaml-language-server: $schema=${SCHEMA}\n# Written by \`perf-budgets init\`: everything here was run once.\n\n`;
  return head + document.toString(LAYOUT);
}

/** Its budgets alone, for a file that is there. */
export function composedBudgets(proposals: readonly Proposal[]): string {
  const names = [...new Set(proposals.map(({ suite }) => suite))];
  const rules = rulesOf(
    names.map((name) => ({
      name,
      proposals: proposals.filter(({ suite }) => suite === name),
      limits: {},
      taken: null,
    })),
  );
  const document = new Document({
    budgets: Object.fromEntries(rules.map(({ glob, budgets }) => [glob, budgets])),
  });
  dress(document, new Map(rules.map(({ glob, comment }) => [`budgets/${glob}`, comment])));
  return document.toString(LAYOUT).trimStart();
}

const LAYOUT = { lineWidth: 0, flowCollectionPadding: true, singleQuote: true };

/** Puts comments on keys, and small mappings on one line. */
function dress(document: Document, comments: ReadonlyMap<string, string>): void {
  for (const group of ['benchmarks', 'budgets', 'prepare']) {
    const map = document.get(group);
    if (!isMap(map)) continue;
    for (const [index, pair] of map.items.entries()) {
      const key = isScalar(pair.key) ? pair.key : new Scalar(pair.key);
      pair.key = key;
      const comment = comments.get(`${group}/${String(key.value)}`);
      if (comment !== undefined && comment !== '') {
        key.commentBefore = ` ${comment}`;
        if (index > 0 && group === 'benchmarks') key.spaceBefore = true;
      }
      if (isMap(pair.value) && JSON.stringify(pair.value.toJSON()).length < 90) pair.value.flow = true;
    }
  }
  for (const name of ['benchmarks', 'budgets']) {
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    if (pair !== undefined && isScalar(pair.key)) pair.key.spaceBefore = true;
  }
}

interface Rule {
  readonly glob: string;
  readonly budgets: Readonly<Record<string, unknown>>;
  readonly comment: string;
}

type Asked = Pick<KeptSuite, 'name' | 'proposals' | 'limits' | 'taken'>;

/** A general rule, one for each suite that differs from it, one for each benchmark that differs from its suite. */
function rulesOf(suites: readonly Asked[]): Rule[] {
  const usual = mostCommon(
    suites.flatMap(({ proposals }) => proposals).filter(({ metric }) => metric === 'p50'),
  );
  const general: Rule[] =
    usual === null ? [] : [{ glob: '**', budgets: { p50: percent(usual) }, comment: '' }];
  return [...general, ...suites.flatMap((suite) => rulesOfSuite(suite, usual))];
}

/** Benchmarks of a suite with a rule of their own, at the most; of more, those with one budget share a rule. */
const MOST_EXCEPTIONS = 10;

function rulesOfSuite(suite: Asked, usual: number | null): Rule[] {
  const { name, proposals, limits, taken } = suite;
  const budgets: Record<string, unknown> = {};
  const exceptions: Rule[] = [];
  for (const metric of new Set(proposals.map((each) => each.metric))) {
    const own = proposals.filter((each) => each.metric === metric);
    const common = mostCommon(own) ?? 0.1;
    const different = own.filter(({ allowed }) => allowed !== common);
    const chosen = taken?.allowed ?? common;
    if (metric !== 'p50' || chosen !== usual) budgets[metric] = limited(percent(chosen), limits[metric]);
    if (taken !== null) continue;
    const groups =
      different.length > MOST_EXCEPTIONS
        ? [...new Set(different.map(({ allowed }) => allowed))]
            .toSorted((one, other) => one - other)
            .map((allowed) => different.filter((each) => each.allowed === allowed))
        : different.map((each) => [each]);
    for (const group of groups) exceptions.push(...exceptionsOf(metric, group));
  }
  for (const [metric, limit] of Object.entries(limits)) budgets[metric] ??= limit;
  const isSingle = proposals.every(({ path }) => path === name);
  const comment =
    taken === null
      ? ''
      : `as in ${taken.where}; noise here would allow ${percent(mostCommon(proposals) ?? 0.1)}`;
  const glob = isSingle ? escaped(name) : `${escaped(name)}/**`;
  return [...(Object.keys(budgets).length > 0 ? [{ glob, budgets, comment }] : []), ...merged(exceptions)];
}

/** Characters of a list of paths in one glob; a glob has at most 256. */
const LONGEST_LIST = 240;

/** Rules of benchmarks with one budget. */
function exceptionsOf(metric: string, group: readonly Proposal[]): Rule[] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const path of group.map((each) => escaped(each.path))) {
    if (length + path.length > LONGEST_LIST) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(path);
    length += path.length + 2;
  }
  const comment = group.some(({ noisy }) => noisy) ? 'noisy here: `perf-budgets doctor` says why' : '';
  const budgets = { [metric]: percent(group[0]?.allowed ?? 0) };
  return lists.map((paths) => ({
    glob:
      paths.length === 1 ? paths.join('') : `{${paths.map((path) => path.replaceAll(',', '\\,')).join(',')}}`,
    budgets,
    comment,
  }));
}

/** Rules of one benchmark for several metrics as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const byGlob = new Map<string, Rule>();
  for (const rule of rules) {
    const before = byGlob.get(rule.glob);
    byGlob.set(
      rule.glob,
      before === undefined
        ? rule
        : {
            ...rule,
            budgets: { ...before.budgets, ...rule.budgets },
            comment: before.comment || rule.comment,
          },
    );
  }
  return [...byGlob.values()];
}

const limited = (change: string, max: string | undefined): unknown =>
  max === undefined ? change : { 'max-regression': change.slice(1), max };

function mostCommon(proposals: readonly Proposal[]): number | null {
  const counts = new Map<number, number>();
  for (const { allowed } of proposals) counts.set(allowed, (counts.get(allowed) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, one], [b, other]) => other - one || a - b);
  return first?.[0] ?? null;
}

/** A path as a glob that matches only itself. */
const escaped = (path: string): string => path.replace(/[*?{}[\]\\!]/g, '\\$&');
