// A report from rows of data, set by a dependency.
import { pad, wrap } from 'typeset';
import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync(new URL('settings.json', import.meta.url), 'utf8'));

export function widthOf(column) {
  return settings.widths[column] ?? 12;
}

export function summaryOf(rows) {
  const sums = {};
  for (const row of rows) sums[row.region] = (sums[row.region] ?? 0) + row.amount;
  return sums;
}

export function lineOf(row) {
  return `${pad(row.name, widthOf('name'))}${pad(row.region, widthOf('region'))}${pad(String(row.amount), widthOf('amount'))}`;
}

export function notesOf(rows) {
  return rows.map((row) => wrap(row.note, 40).join('\n'));
}

export function report(rows) {
  const lines = rows.map((row) => lineOf(row));
  return [...lines, ...notesOf(rows), JSON.stringify(summaryOf(rows))].join('\n');
}
