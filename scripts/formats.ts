// Writes the table of docs/formats.md from the registry of formats.
import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './formats-table.ts';

writeFileSync('docs/formats.md', withTable(readFileSync('docs/formats.md', 'utf8')));
