import { markdownTable } from 'markdown-table';
import { editorSchema } from '../../src/config/editor-schema.ts';
import { METRIC_NAMES, metricOf, type MetricName } from '../../src/core/model/metrics.ts';
import { RUNNER_KINDS, type RunnerKind } from '../../src/core/model/runner-specs.ts';
import { between } from './between.ts';

/** What is used here of a JSON schema. */
interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly required?: readonly string[];
}

/** docs/configuration.md with every key of the editor's schema, which is made from the one that the program checks with. */
export function withConfigurationTables(text: string): string {
  const file = editorSchema() as Node;
  const keys = file.properties ?? {};
  const suite = valueIn(keys['benchmarks']);
  const rule = valueIn(keys['budgets']);
  const limits = mappingIn(rule.properties?.['p50'])?.properties ?? {};
  const parts: readonly (readonly [name: string, content: string])[] = [
    ['file', table(rowsOf(file))],
    ['suite', table(suiteRows(suite))],
    ['runners', RUNNER_KINDS.map((kind) => runnerSection(kind, suite)).join('\n\n')],
    ['limits', table(limitRows(limits, rule))],
    ['metrics', metricTable(rule)],
  ];
  return parts.reduce((whole, [name, content]) => between(whole, name, content), text);
}

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|');

type Row = readonly [key: string, type: string, initial: string, meaning: string];

const table = (rows: readonly Row[]): string =>
  markdownTable([['key', 'type', 'default', 'meaning'], ...rows.map((row) => row.map(cell))], {
    alignDelimiters: false,
  });

/** What stands under a name that the user chooses. */
const valueIn = (node: Node | undefined): Node =>
  typeof node?.additionalProperties === 'object' ? node.additionalProperties : {};

/** The mapping among the ways to write a value; undefined: there is none with keys of ours. */
const mappingIn = (node: Node | undefined): Node | undefined =>
  [node, ...(node?.anyOf ?? [])].find((each) => each?.properties !== undefined);

/** A row for every key of a mapping, and for the keys of mappings in it. */
function rowsOf({ properties = {}, required = [] }: Node, prefix = ''): Row[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const nested = mappingIn(node);
    const row = rowOf(`${prefix}${key}`, node, required.includes(key));
    return nested === undefined ? [row] : [row, ...rowsOf(nested, `${prefix}${key}.`)];
  });
}

function rowOf(key: string, node: Node, required: boolean): Row {
  const { meaning, initial } = described(node);
  return [code(key), typeOf(node), required ? 'required' : initial, meaning];
}

/** Descriptions end in their default, for readers of an editor. */
function described({ description = '', default: value }: Node): { meaning: string; initial: string } {
  const [whole, words = ''] = /[;,] default:? (.*)\.$/.exec(description) ?? [''];
  const meaning = whole === '' ? description : `${description.slice(0, -whole.length)}.`;
  const isWritten = /^(\S+|\{.*\})$/.test(words) && words !== 'none';
  const initial = words === '' ? (value === undefined ? '' : code(JSON.stringify(value))) : words;
  return { meaning, initial: isWritten ? code(words) : initial };
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'mapping',
  boolean: '`true` or `false`',
};

function typeOf(node: Node): string {
  if (node.title !== undefined) return node.title;
  if (node.enum !== undefined) return enumerated(node.enum.map(code));
  if (node.const !== undefined) return code(JSON.stringify(node.const).replaceAll('"', ''));
  if (node.anyOf !== undefined) return enumerated([...new Set(node.anyOf.map(typeOf))]);
  if (node.type === 'array') return `list of ${typeOf(node.items ?? {})}`;
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return enumerated(types.map((type) => NAMES[type] ?? type));
}

const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const isRunner = (key: string): key is RunnerKind => RUNNER_KINDS.some((kind) => kind === key);

/** Runners have a section each. */
function suiteRows(suite: Node): Row[] {
  const entries = Object.entries(suite.properties ?? {});
  const runners = entries.filter(([key]) => isRunner(key));
  const others = Object.fromEntries(entries.filter(([key]) => !isRunner(key)));
  return [
    ...runners.map(([key, node]): Row => [
      `[${code(key)}](#${key})`,
      typeOf(node),
      'one of these',
      node.description ?? '',
    ]),
    ...rowsOf({ properties: others }),
  ];
}

function runnerSection(kind: RunnerKind, suite: Node): string {
  const node = suite.properties?.[kind] ?? {};
  const short = (node.anyOf ?? []).filter(({ properties }) => properties === undefined).map(typeOf);
  const forms = short.length === 0 ? '' : ` Written as a ${enumerated(short)}, or as a mapping:`;
  return `### ${kind}\n\n${node.description ?? ''}${forms}\n\n${table(rowsOf(mappingIn(node) ?? {}))}`;
}

/** The parts of a long budget, and what stands beside the metrics. */
function limitRows(limits: Readonly<Record<string, Node>>, rule: Node): Row[] {
  const owner = rule.properties?.['owner'];
  const { max, ...others } = limits;
  if (max === undefined || owner === undefined) throw new Error('the schema has no max or no owner');
  return [
    [
      '`METRIC.max`',
      'as the metric',
      '',
      'The largest allowed value. `throughput` and `score` have `min`, the smallest allowed value.',
    ],
    ...rowsOf({ properties: others }, 'METRIC.').map(([key, type, initial, meaning]): Row => [
      key,
      key.endsWith('at-least`') ? 'as the metric' : type,
      initial,
      meaning,
    ]),
    rowOf('owner', owner, false),
  ];
}

const KINDS = { s: 'time', B: 'bytes', '1/s': 'rate', '1': 'number', '%': 'percentage' } as const;

/** What the description of a metric's key says of every metric alike. */
const SAID_OF_ALL = ' A budget such as +10%, a limit, or both.';

const metricTable = (rule: Node): string =>
  markdownTable(
    [
      ['metric', 'unit', 'meaning'],
      ...METRIC_NAMES.map((name: MetricName) => [
        code(name),
        KINDS[metricOf(name).unit],
        cell((rule.properties?.[name]?.description ?? '').replace(SAID_OF_ALL, '')),
      ]),
    ],
    { alignDelimiters: false },
  );
