// Regressions in asynchronous code, in code with dependencies, in built code and in whole programs.

import { edit, of, type WhyCase } from './why-case.ts';

const stream = of('events', 'stream.js');
const report = of('report', 'report.js');

export const PROGRAMS: readonly WhyCase[] = [
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
    ['(anonymous in bucket)', 'bucket'],
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
    ['(anonymous in notesOf)', 'notesOf'],
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
    guilty: ['wrap', '(anonymous in wrap)'],
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
    ['(anonymous in readLine)', 'readLine'],
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
