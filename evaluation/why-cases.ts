// What is done to the programs in evaluation/why/projects: a regression each, of one kind each, and what a reader ought to
// be told. `guilty` is the function that was changed for the worse (or the ones that are as good an answer).

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface WhyCase {
  readonly kind: string;
  readonly project: string;
  readonly edits: readonly Edit[];
  /** Files that head calls otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Names, any of which is right; empty: nobody may be named. */
  readonly guilty: readonly string[];
  /** How the project is built; left out: it runs as it is written. */
  readonly build?: 'source map' | 'minified';
}

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });
const of =
  (project: string, file: string) =>
  (kind: string, guilty: string | readonly string[], from: string, to: string): WhyCase => ({
    kind,
    project,
    edits: [edit(file, from, to)],
    guilty: typeof guilty === 'string' ? [guilty] : guilty,
  });

const orders = of('orders', 'pipeline.js');
const money = of('orders', 'money.js');
const engine = of('search', 'engine.js');
const words = of('search', 'words.js');
const render = of('pages', 'render.js');
const stream = of('events', 'stream.js');
const report = of('report', 'report.js');

const LEAF = `    for (let index = 0; index < sku.length; index += 1) hash = (hash * 31 + sku.charCodeAt(index)) | 0;\n`;
const SLOW_LEAF = LEAF.repeat(12);
const ITEM = `    items: items.map((item) => {
      const [sku, quantity, price] = item.split(',');
      return { sku, quantity: Number(quantity), price: Number(price) };
    }),`;
/** The same work in a function of its own. */
const MOVED: readonly Edit[] = [
  edit('pipeline.js', ITEM, '    items: items.map((item) => parseItem(item)),'),
  edit(
    'pipeline.js',
    'export function validate(',
    `export function parseItem(item) {
  const [sku, quantity, price] = item.split(',');
  return { sku, quantity: Number(quantity), price: Number(price) };
}

export function validate(`,
  ),
];

const JAVASCRIPT: readonly WhyCase[] = [
  orders('extra work in a leaf', 'checksum', LEAF, SLOW_LEAF),
  orders(
    'deep clone',
    'priceOrder',
    '  return { ...order, sum };',
    '  return { ...structuredClone(order), sum };',
  ),
  orders(
    'JSON round trip',
    'validate',
    '  return order;\n}\n\nconst KNOWN',
    '  return JSON.parse(JSON.stringify(order));\n}\n\nconst KNOWN',
  ),
  orders(
    'exception for every item',
    'isKnown',
    '  return KNOWN.has(sku);',
    `  try {
    if (!KNOWN.has(sku)) return false;
    throw new Error('known');
  } catch (error) {
    return error.message === 'known';
  }`,
  ),
  orders(
    'array instead of a set',
    'isKnown',
    '  return KNOWN.has(sku);',
    '  return [...KNOWN].includes(sku);',
  ),
  orders(
    'string put together sign by sign',
    'renderReceipt',
    `  return \`#\${order.id}`,
    `  let copy = '';
  for (const sign of lines.join('\\n')) copy += sign === '\\n' ? ' / ' : sign.toUpperCase();
  if (copy.length === 0) return '';
  return \`#\${order.id}`,
  ),
  orders(
    'closures instead of a class',
    ['Ledger.total', 'Ledger.add', 'makeLedger', 'add', 'copyOf'],
    `  add(customer, amount) {
    this.#totals.set(customer, roundMoney((this.#totals.get(customer) ?? 0) + amount));
  }`,
    `  add = (customer, amount) => {
    const copyOf = (totals) => Object.fromEntries([...totals.entries()].map(([name, value]) => [name, value]));
    const before = copyOf(this.#totals);
    this.#totals.set(customer, roundMoney((before[customer] ?? 0) + amount));
  };`,
  ),
  money(
    'shared helper',
    'roundMoney',
    'return Math.round(amount * 100) / 100;',
    'return Number(amount.toFixed(2));',
  ),
  {
    kind: 'a new function',
    project: 'orders',
    edits: [
      edit(
        'pipeline.js',
        'export function processAll(',
        `export function auditTrail(order) {
  return Object.entries(order)
    .map(([name, value]) => \`\${name}=\${String(value)}\`)
    .sort()
    .join('&');
}

export function processAll(`,
      ),
      edit(
        'pipeline.js',
        '    size += renderReceipt(order).length;',
        '    size += renderReceipt(order).length + auditTrail(order).length;',
      ),
    ],
    guilty: ['auditTrail'],
  },
  {
    kind: 'in a renamed file',
    project: 'orders',
    edits: [
      edit(
        'money.js',
        '  const cents = Math.round(amount * 100);',
        '  const cents = Math.round(Number(`${amount.toFixed(4)}`) * 100);',
      ),
      edit('pipeline.js', "from './money.js'", "from './cents.js'"),
    ],
    renamed: { 'money.js': 'cents.js' },
    guilty: ['formatMoney'],
  },
  {
    kind: 'beside work that only moved',
    project: 'orders',
    edits: [...MOVED, edit('pipeline.js', LEAF, SLOW_LEAF)],
    guilty: ['checksum'],
  },
  engine(
    'accidental quadratic loop',
    'uniqueTags',
    `  const seen = new Set();
  for (const { tags } of articles) for (const tag of tags) seen.add(tag);
  return [...seen];`,
    `  const seen = [];
  for (const { tags } of articles) for (const tag of tags) if (!seen.includes(tag)) seen.push(tag);
  return seen;`,
  ),
  engine(
    'sort in a loop',
    'suggest',
    '  for (const word of index.postings.keys()) if (word.startsWith(prefix)) found.push(word);',
    `  for (const word of index.postings.keys()) {
    if (word.startsWith(prefix)) found.push(word);
    found.sort();
  }`,
  ),
  engine(
    'an unchanged function called far more often',
    'rank',
    '  scored.sort((one, other) => other.score - one.score || one.id - other.id);',
    `  scored.sort(
    (one, other) =>
      score(index.articles[other.id], words) - score(index.articles[one.id], words) || one.id - other.id,
  );`,
  ),
  engine(
    'array instead of a set, in a loop',
    'intersect',
    '  return first.filter((id) => sets.every((set) => set.has(id)));',
    '  return first.filter((id) => rest.every((list) => list.includes(id)));',
  ),
  words('lost memoisation', ['stem', 'cut'], '  if (known !== undefined) return known;', ''),
  words(
    'regular expression that backtracks',
    'tokenize',
    '  return text.toLowerCase().match(/[a-z]+/g) ?? [];',
    `  return text.toLowerCase().match(/(?:[a-z]+[a-z]*)+(?![a-z0-9-])/g) ?? [];`,
  ),
  render(
    'recursion done twice',
    'countWords',
    '  return block.children.reduce((sum, child) => sum + countWords(child), own);',
    '  return block.children.reduce((sum, child) => sum + Math.max(countWords(child), countWords(child)), own);',
  ),
  render(
    'more allocation',
    'flatten',
    `  into.push(block);
  for (const child of block.children) flatten(child, into);
  return into;`,
    `  let all = [...into, { ...block }];
  for (const child of block.children) all = [...all, ...flatten(child)];
  return all;`,
  ),
  render(
    'objects of many shapes',
    ['shape', 'weigh'],
    '  return { tag: block.tag, size: block.text.length, leaf: block.children.length === 0 };',
    `  const shaped = { [\`is\${block.text.length}\`]: true, tag: block.tag };
  return Object.assign(shaped, { size: block.text.length, leaf: block.children.length === 0 });`,
  ),
  of('pages', 'escape.js')(
    'several passes instead of one',
    'escapeHtml',
    '  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);',
    `  let safe = text.normalize('NFC');
  for (const [sign, escape] of Object.entries(ESCAPES)) safe = safe.split(sign).join(escape);
  return safe;`,
  ),
  stream(
    'awaiting every item',
    'decode',
    `  await null;
  return batch.map((text) => JSON.parse(text));`,
    `  const events = [];
  for (const text of batch) {
    for (let turn = 0; turn < 8; turn += 1) await null;
    events.push(JSON.parse(text));
  }
  return events;`,
  ),
  stream(
    'dates made from numbers',
    'normalize',
    'minute: Math.floor(event.at / 60)',
    'minute: new Date(event.at * 1000).toISOString().slice(0, 16)',
  ),
  stream(
    'list instead of a map',
    'bucket',
    '    const known = buckets.get(key) ?? { key, count: 0, sum: 0 };',
    '    const known = [...buckets.values()].find((each) => each.key === key) ?? { key, count: 0, sum: 0 };',
  ),
  {
    kind: 'a synchronous read between promises',
    project: 'events',
    edits: [
      edit(
        'directory.js',
        '  return regionOf(id);',
        "  readFileSync(new URL('package.json', import.meta.url));\n  return regionOf(id);",
      ),
      edit('directory.js', '// Who is who.\n', "// Who is who.\nimport { readFileSync } from 'node:fs';\n"),
    ],
    guilty: ['lookup'],
  },
  report(
    'a file read again and again',
    'widthOf',
    '  return settings.widths[column] ?? 12;',
    "  const now = JSON.parse(readFileSync(new URL('settings.json', import.meta.url), 'utf8'));\n  return now.widths[column] ?? settings.widths[column] ?? 12;",
  ),
  report(
    'a dependency asked twice',
    'notesOf',
    "  return rows.map((row) => wrap(row.note, 40).join('\\n'));",
    "  return rows.map((row) => (wrap(row.note, 60).length > 1 ? wrap(row.note, 40).join('\\n') : row.note));",
  ),
  {
    kind: 'a slower version of a dependency',
    project: 'report',
    edits: [
      edit('node_modules/typeset/package.json', '"version": "1.4.2"', '"version": "1.5.0"'),
      edit(
        'node_modules/typeset/index.js',
        '  const lines = [];\n',
        "  const lines = [];\n  text = [...text].map((sign) => sign.normalize('NFKC')).join('');\n",
      ),
    ],
    guilty: ['wrap'],
  },
  {
    kind: 'TypeScript, with source map',
    project: 'typed',
    build: 'source map',
    edits: [
      edit(
        'src/geometry.ts',
        '  return Math.sqrt(dx * dx + dy * dy);',
        '  return Number(Math.hypot(dx, dy, 0).toPrecision(15));',
      ),
    ],
    guilty: ['distance'],
  },
  {
    kind: 'minified, without source map',
    project: 'typed',
    build: 'minified',
    edits: [
      edit(
        'src/index.ts',
        '  for (const { name } of trip) for (const letter of name) counts.set(letter, (counts.get(letter) ?? 0) + 1);',
        '  for (const { name } of trip)\n    for (const letter of [...name].sort()) counts.set(letter.normalize(), (counts.get(letter) ?? 0) + 1);',
      ),
    ],
    guilty: ['lettersOf'],
  },
  of('import', 'table.js')(
    'a program: slower parsing',
    'readLine',
    "  return line.split(';').map((cell) => cell.trim());",
    "  return line.split(';').map((cell) => cell.replace(/^\\s+|\\s+$/g, '').normalize());",
  ),
  of('import', 'digest.js')(
    'a program: a cipher started for every row',
    'digestOf',
    "  for (const row of rows) hash.update(row.join(';'));",
    "  for (const row of rows) hash.update(createHash('md5').update(row.join(';')).digest('hex'));",
  ),
];

/** Nobody may be named here: nothing costs more, though code moved. */
const HARMLESS: readonly WhyCase[] = [
  { kind: 'work that only moved', project: 'orders', edits: MOVED, guilty: [] },
];

export const WHY_CASES: readonly WhyCase[] = [...JAVASCRIPT, ...HARMLESS];

/** Projects for base against base; the edit moves every line of a file and changes nothing else. */
export const UNCHANGED: readonly WhyCase[] = (
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
