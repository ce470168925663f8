// Regressions in Python: the kinds that JavaScript has, in programs of the same sort.

import { edit, of, type Edit, type WhyCase } from './why-case.ts';

const orders = of('py-orders', 'pipeline.py');
const engine = of('py-search', 'engine.py');
const render = of('py-pages', 'render.py');
const stream = of('py-events', 'stream.py');
const report = of('py-report', 'report.py');

const LEAF = '    value = (value ^ (value >> 3)) + ord(sku[0])\n';
const SLOW_LEAF = LEAF.replace('+', '& 0xFFFF) +').replace('= (', '= ((').repeat(10);
const ITEM = `            {'sku': sku, 'quantity': int(quantity), 'price': float(price)}
            for sku, quantity, price in (item.split(',') for item in items)
`;
const MOVED: readonly Edit[] = [
  edit('pipeline.py', ITEM, '            parse_item(item) for item in items\n'),
  edit(
    'pipeline.py',
    'def validate(',
    `def parse_item(item):
    sku, quantity, price = item.split(',')
    return {'sku': sku, 'quantity': int(quantity), 'price': float(price)}


def validate(`,
  ),
];
const KNOWN = '    return sku in KNOWN\n';

const CASES: readonly WhyCase[] = [
  orders('extra work in a leaf', 'checksum', LEAF, SLOW_LEAF),
  orders(
    'deep clone',
    'price_order',
    'return dict(order, sum=total)',
    'return dict(copy.deepcopy(order), sum=total)',
  ),
  orders('JSON round trip', 'validate', '    return order\n', '    return json.loads(json.dumps(order))\n'),
  orders(
    'exception for every item',
    'is_known',
    KNOWN,
    `    try:
        if sku not in KNOWN:
            return False
        raise LookupError('known')
    except LookupError as error:
        return str(error) == 'known'
`,
  ),
  orders('list instead of a set', 'is_known', KNOWN, '    return sku in list(KNOWN)\n'),
  orders(
    'string put together sign by sign',
    'render_receipt',
    "    return '#%d %s",
    `    copied = ''
    for sign in '\\n'.join(lines):
        copied += ' / ' if sign == '\\n' else sign.upper()
    return '#%d %s`,
  ),
  orders(
    'a copy for every entry',
    ['Ledger.add'],
    '        self.totals[customer] = round',
    '        self.totals = {name: value + 0 for name, value in self.totals.items()}\n        self.totals[customer] = round',
  ),
  of('py-orders', 'money.py')(
    'shared helper',
    'round_money',
    'return int(amount * 100 + 0.5) / 100',
    "return float('%.2f' % float(str(amount)))",
  ),
  {
    kind: 'a new function',
    project: 'py-orders',
    edits: [
      edit(
        'pipeline.py',
        'def process_all(',
        `def audit_trail(order):
    return '&'.join(sorted('%s=%s' % pair for pair in order.items()))


def process_all(`,
      ),
      edit(
        'pipeline.py',
        'len(render_receipt(order))',
        'len(render_receipt(order)) + len(audit_trail(order))',
      ),
    ],
    guilty: ['audit_trail'],
  },
  {
    kind: 'in a renamed file',
    project: 'py-orders',
    edits: [
      edit(
        'money.py',
        '    cents = int(amount * 100 + 0.5)',
        "    cents = int(float('%.4f' % float(repr(amount))) * 100 + 0.5)",
      ),
      edit('pipeline.py', 'from money import', 'from cents import'),
    ],
    renamed: { 'money.py': 'cents.py' },
    guilty: ['format_money'],
  },
  {
    kind: 'beside work that only moved',
    project: 'py-orders',
    edits: [...MOVED, edit('pipeline.py', LEAF, SLOW_LEAF)],
    guilty: ['checksum'],
  },
  engine(
    'accidental quadratic loop',
    'unique_tags',
    "    seen = set()\n    for article in articles:\n        for tag in article['tags']:\n            seen.add(tag)",
    "    seen = []\n    for article in articles:\n        for tag in article['tags']:\n            if tag not in seen:\n                seen.append(tag)",
  ),
  engine(
    'sort in a loop',
    'suggest',
    '        if word.startswith(prefix):',
    "        if sorted(index['postings']).index(word) >= 0 and word.startswith(prefix):",
  ),
  engine(
    'an unchanged function called far more often',
    ['(anonymous in rank)', 'rank'],
    '    scored.sort()',
    "    scored.sort(key=lambda each: (each[0], score(index['articles'][each[1]], words), each[1]))",
  ),
  engine(
    'list instead of a set, in a loop',
    'intersect',
    'all(number in each for each in sets)',
    'all(number in each for each in rest)',
  ),
  of('py-search', 'words.py')(
    'lost memoisation',
    ['stem', 'cut'],
    '    if known is not None:\n        return known\n',
    '',
  ),
  engine(
    'regular expression that backtracks',
    'score',
    '    total = 0\n    for word in words',
    "    total = 1 if re.match('[a-z ]*[a-z ]*#$', article['title'][:24]) else 0\n    for word in words",
  ),
  render(
    'recursion done twice',
    'count_words',
    'sum(count_words(child) for child',
    'sum(max(count_words(child), count_words(child)) for child',
  ),
  render(
    'more allocation',
    'flatten',
    '    into.append(block)',
    "    into.append(dict(block, ranks=[{'at': at, 'tag': block['tag']} for at in range(20)]))",
  ),
  of('py-pages', 'escape.py')(
    'several passes instead of one',
    'escape_html',
    '    return SIGNS.sub(lambda match: ESCAPES[match.group()], text)',
    `    safe = text
    for sign, escaped in ESCAPES.items():
        safe = escaped.join(re.split(sign, safe))
    return safe`,
  ),
  stream(
    'awaiting every item',
    'decode',
    '    return [json.loads(text) for text in batch]',
    `    events = []
    for text in batch:
        await asyncio.sleep(0)
        events.append(json.loads(text))
    return events`,
  ),
  stream(
    'dates made from numbers',
    'normalize',
    "'minute': event['at'] // 60",
    "'minute': __import__('datetime').datetime.fromtimestamp(event['at']).strftime('%Y-%m-%dT%H:%M')",
  ),
  stream(
    'in a generator',
    ['windows', 'smooth'],
    '        yield sum(values[at:at + width]) / width',
    '        yield sum(sorted(values)[at:at + width]) / width + sum(0 for value in values if value < 0)',
  ),
  {
    kind: 'a synchronous read between coroutines',
    project: 'py-events',
    edits: [
      edit(
        'directory.py',
        '    return region_of(number)',
        '    open(__file__).close()\n    return region_of(number)',
      ),
    ],
    guilty: ['lookup'],
  },
  report(
    'a file read again and again',
    'width_of',
    "    return SETTINGS['widths']",
    "    with open(PATH) as file:\n        now = json.load(file)\n    return now['widths']",
  ),
  report(
    'a dependency asked twice',
    'notes_of',
    "'\\n'.join(wrap(row['note'], 40))",
    "'\\n'.join(wrap(row['note'], 60) and wrap(row['note'], 30) and wrap(row['note'], 40))",
  ),
  {
    kind: 'a slower version of a dependency',
    project: 'py-report',
    edits: [
      edit('site-packages/typeset-1.4.2.dist-info/METADATA', 'Version: 1.4.2', 'Version: 1.5.0'),
      edit(
        'site-packages/typeset/__init__.py',
        "    lines, line = [], ''\n",
        "    lines, line = [], ''\n    text = ''.join([sign if sign.isalnum() else ' ' for sign in text])\n",
      ),
    ],
    guilty: ['wrap'],
  },
  of('py-import', 'table.py')(
    'a program: slower parsing',
    'read_line',
    'cell.strip() for cell in',
    "''.join(list(cell.strip())).encode('utf8').decode('utf8') for cell in",
  ),
  of('py-import', 'digest.py')(
    'a program: a digest for every row',
    'digest_of',
    "whole.update(';'.join(row).encode())",
    "whole.update(hashlib.md5(';'.join(row).encode()).hexdigest().encode())",
  ),
];

const named = (wanted: WhyCase): WhyCase => ({ ...wanted, kind: `Python: ${wanted.kind}` });

export const PYTHON: readonly WhyCase[] = CASES.map(named);

export const PYTHON_HARMLESS: readonly WhyCase[] = [
  named({ kind: 'work that only moved', project: 'py-orders', edits: MOVED, guilty: [] }),
];

export const PYTHON_UNCHANGED: readonly WhyCase[] = (
  [
    ['py-orders', 'pipeline.py'],
    ['py-search', 'engine.py'],
    ['py-pages', 'render.py'],
    ['py-events', 'stream.py'],
    ['py-report', 'report.py'],
    ['py-import', 'table.py'],
  ] as const
).map(([project, file]) =>
  named({
    kind: `unchanged: ${project}`,
    project,
    edits: [edit(file, '', '# A remark\n# in two lines.\n')],
    guilty: [],
  }),
);
