// Regressions in a program in C, compiled with -O2: what the compiler puts into other functions has to be told apart.

import { execFileSync } from 'node:child_process';
import { edit, of, type Edit, type WhyCase } from './why-case.ts';

/** Projects in C are called so. */
export const isNative = (project: string): boolean => project.startsWith('c-');

/** Compiles a project in place. */
export const compileNative = (root: string): void => {
  execFileSync('make', ['--silent', 'case'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

const orders = of('c-orders', 'orders.c');
const prices = of('c-orders', 'prices.c');
const words = of('c-orders', 'words.c');

const SUM = `  for (const char *at = text; *at != '\\0'; at++) sum = sum * 31 + (unsigned char)*at;\n`;
const ITEM = `    struct item *item = &order->items[at];
    snprintf(item->sku, sizeof item->sku, "sku-%d", (id * 7 + at) % 90);
    item->quantity = 1 + at % 3;
    item->price = 100 + (id * at) % 900;
`;
const MOVED: readonly Edit[] = [
  edit('orders.c', ITEM, '    parse_item(&order->items[at], id, at);\n'),
  edit(
    'orders.c',
    'static void parse(',
    `static __attribute__((noinline)) void parse_item(struct item *item, int id, int at)
{
  snprintf(item->sku, sizeof item->sku, "sku-%d", (id * 7 + at) % 90);
  item->quantity = 1 + at % 3;
  item->price = 100 + (id * at) % 900;
}

static void parse(`,
  ),
];

const CASES: readonly WhyCase[] = [
  prices('extra work in a leaf', 'checksum', SUM, SUM.repeat(3)),
  prices(
    'in a leaf that the compiler puts into its caller',
    'discounted',
    '  return quantity > 2 ? price * 95 / 100 : price;',
    '  int sum = 0;\n  for (int at = 0; at < 60; at++) sum += (price ^ at) % (at + quantity);\n  return sum % 7 + (quantity > 2 ? price * 95 / 100 : price);',
  ),
  words(
    'shared helper',
    ['is_letter'],
    '  return isalnum((unsigned char)sign) != 0;',
    '  return strchr("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", sign) != NULL && sign != 0;',
  ),
  orders(
    'accidental quadratic loop',
    'unique_skus',
    '      if (!seen[number]) unique++;\n      seen[number] = 1;',
    `      int known = 0;
      for (int before = 0; before <= at; before++)
        for (int other = 0; other < orders[before].count; other++)
          if ((before < at || other < of) && orders[before].items[other].sku[5] == number) known = 1;
      if (!known && !seen[number]) unique++;
      seen[number] = 1;`,
  ),
  prices(
    'lost memoisation',
    ['rank_of', 'compute_rank'],
    '  if (ranks[customer] != 0) return ranks[customer];\n',
    '',
  ),
  orders(
    'more allocation',
    'validate',
    '  for (int at = 0; at < order->count; at++) known += is_known(order->items[at].sku);',
    `  for (int at = 0; at < order->count; at++) {
    char *copy = malloc(64 + strlen(order->items[at].sku));
    strcpy(copy, order->items[at].sku);
    known += is_known(copy);
    free(copy);
  }`,
  ),
  orders(
    'deep copy',
    'render',
    '    const struct item *item = &order->items[at];\n    size += snprintf',
    `    struct order *copy = malloc(sizeof *copy);
    for (int turn = 0; turn < 8; turn++) *copy = *(volatile const struct order *)order;
    const struct item *item = &order->items[at];
    size += copy->count;
    free(copy);
    size += snprintf`,
  ),
  words(
    'an unchanged function called far more often',
    'longest',
    '    at += length == 0 ? 0 : length - 1;\n',
    '',
  ),
  orders(
    'sort in a loop',
    'unique_skus',
    '  char seen[128] = { 0 };\n',
    `  char seen[128] = { 0 };
  int *ids = malloc(count * sizeof *ids);
  for (int turn = 0; turn < 6; turn++) {
    for (int at = 0; at < count; at++) ids[at] = (orders[at].id * 31 + turn) % 97;
    for (int at = 1; at < count; at++)
      for (int to = at; to > 0 && ids[to - 1] > ids[to]; to--) {
        int swap = ids[to];
        ids[to] = ids[to - 1];
        ids[to - 1] = swap;
      }
  }
  free(ids);
`,
  ),
  {
    kind: 'beside work that only moved',
    project: 'c-orders',
    edits: [...MOVED, edit('prices.c', SUM, SUM.repeat(3))],
    guilty: ['checksum'],
  },
];

const HARMLESS: readonly WhyCase[] = [
  { kind: 'work that only moved', project: 'c-orders', edits: MOVED, guilty: [] },
  {
    kind: 'unchanged: c-orders',
    project: 'c-orders',
    edits: [edit('orders.c', '', '/* A remark\n   in two lines. */\n')],
    guilty: [],
  },
  {
    kind: 'unchanged: c-orders, a function more',
    project: 'c-orders',
    edits: [
      edit('prices.c', 'int is_known(', 'int unused(int n)\n{\n  return n * 3 + 1;\n}\n\nint is_known('),
    ],
    guilty: [],
  },
];

export const NATIVE: readonly WhyCase[] = [...CASES, ...HARMLESS].map((wanted) => ({
  ...wanted,
  kind: `C: ${wanted.kind}`,
}));
