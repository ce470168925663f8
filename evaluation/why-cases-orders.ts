// Regressions in a program that turns lines of text into receipts.

import { edit, of, type Edit, type WhyCase } from './why-case.ts';

const orders = of('orders', 'pipeline.js');
const money = of('orders', 'money.js');

const LEAF = `    for (let index = 0; index < sku.length; index += 1) hash = (hash * 31 + sku.charCodeAt(index)) | 0;\n`;
const SLOW_LEAF = LEAF.repeat(12);
const ITEM = `    items: items.map((item) => {
      const [sku, quantity, price] = item.split(',');
      return { sku, quantity: Number(quantity), price: Number(price) };
    }),`;
/** The same work in a function of its own. */
export const MOVED: readonly Edit[] = [
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

export const ORDERS: readonly WhyCase[] = ([] = [
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
]);
