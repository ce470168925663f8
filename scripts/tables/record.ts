import { markdownTable } from 'markdown-table';
import * as z from 'zod';
import { METRIC_NAMES } from '../../src/core/model/metrics.ts';
import { VERDICTS } from '../../src/core/model/report.ts';
import { reportSchema } from '../../src/core/record/schema.ts';
import { summaryJsonSchema } from '../../src/report/summary/schema.ts';
import { between } from './between.ts';
import { RECORD_WORDS } from './record-words.ts';

/** What is used here of a JSON schema. */
interface Node {
  readonly description?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

/** docs/record.md with every field of the summary and of the record, from the schemas that the program itself checks with. */
export function withRecordTables(text: string): string {
  // What is read, before it is made into what the program works with.
  const record = z.toJSONSchema(reportSchema, { io: 'input' }) as Node;
  const benchmark = within(record, 'benchmarks');
  const trial = within(benchmark, 'trials');
  const nodes: Readonly<Record<keyof typeof RECORD_WORDS, Node>> = {
    record,
    'record-benchmark': benchmark,
    'record-trial': trial,
    'record-side': within(trial, 'head'),
    'record-check': within(record, 'checks'),
    'record-explanation': within(record, 'explanations'),
  };
  return Object.entries(RECORD_WORDS).reduce(
    (whole, [part, words]) =>
      between(whole, part, table(fieldRows(part, nodes[part as keyof typeof RECORD_WORDS], words))),
    between(text, 'summary', table(summaryRows(summaryJsonSchema() as Node))),
  );
}

type Row = readonly [field: string, type: string, meaning: string];

const table = (rows: readonly Row[]): string =>
  markdownTable(
    [['field', 'type', 'meaning'], ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))],
    {
      alignDelimiters: false,
    },
  );

/** The mapping that a field is, or a list of. */
const mappingIn = (node: Node | undefined): Node | undefined =>
  node?.properties === undefined
    ? [...(node?.anyOf ?? []), ...(node?.items === undefined ? [] : [node.items])]
        .map(mappingIn)
        .find((each) => each !== undefined)
    : node;

function within(node: Node, field: string): Node {
  const found = mappingIn(node.properties?.[field]);
  if (found === undefined) throw new Error(`the schema has no fields in ${field}`);
  return found;
}

/** Every field of a mapping, with what words say of it; throws when they say too much or too little. */
function fieldRows(
  part: string,
  { properties = {}, required = [] }: Node,
  words: Readonly<Record<string, string>>,
): Row[] {
  const unknown = Object.keys(words).filter((field) => !(field in properties));
  if (unknown.length > 0) throw new Error(`record-words.ts: ${part} has no ${unknown.join(', ')}`);
  return Object.entries(properties).map(([field, node]) => {
    const meaning = words[field];
    if (meaning === undefined) throw new Error(`record-words.ts: nothing says what ${field} of ${part} is`);
    const type = typeOf(node);
    return [`\`${field}\``, required.includes(field) ? type : `${type}, optional`, meaning];
  });
}

/** The summary describes itself; fields of mappings in it have rows too. */
const summaryRows = ({ properties = {} }: Node, prefix = ''): Row[] =>
  Object.entries(properties).flatMap(([field, node]) => {
    const name = `${prefix}${field}${node.items === undefined ? '' : '[]'}`;
    const nested = mappingIn(node);
    const row: Row = [`\`${name}\``, typeOf(node), node.description ?? ''];
    return nested === undefined ? [row] : [row, ...summaryRows(nested, `${name}.`)];
  });

const LISTS: readonly (readonly [values: readonly string[], words: string])[] = [
  [METRIC_NAMES, '[metric](configuration.md#metrics)'],
  [VERDICTS, '[verdict](method.md#verdicts)'],
];

const NAMES: Readonly<Record<string, readonly string[]>> = {
  string: ['text'],
  object: ['mapping'],
  boolean: ['`true`', '`false`'],
  integer: ['whole number'],
};
const PLURALS: Readonly<Record<string, string>> = {
  object: 'mappings',
  string: 'texts',
  number: 'numbers',
  array: 'lists',
};

const typeOf = (node: Node): string => either([...new Set(typesOf(node))]);

function typesOf(node: Node): readonly string[] {
  const list = LISTS.find(([values]) => String(values) === String(node.enum));
  if (list !== undefined) return [list[1]];
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``);
  if (node.const !== undefined) return [`\`${node.const}\``];
  if (node.anyOf !== undefined) return node.anyOf.flatMap(typesOf);
  if (node.type === 'array')
    return [`list of ${PLURALS[String(node.items?.type)] ?? typeOf(node.items ?? {})}`];
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return types.flatMap((type) => NAMES[type] ?? type);
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
