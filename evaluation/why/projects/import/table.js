import { readFileSync } from 'node:fs';

export function readTable(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = [];
  for (let turn = 0; turn < 100; turn += 1) {
    rows.length = 0;
    for (const line of lines) rows.push(readLine(line));
  }
  return rows;
}

export function readLine(line) {
  return line.split(';').map((cell) => cell.trim());
}
