// Writes what the documents say of action.yml, of the schema of perf-budgets.yml and of who imports whom. Tests keep it equal.
import { readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENTS } from './tables/documents.ts';

for (const [file, render] of Object.entries(DOCUMENTS))
  writeFileSync(file, render(readFileSync(file, 'utf8')));
