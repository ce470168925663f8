// Writes the tables of the action's inputs and outputs into the README, from action.yml. A test keeps them equal.
import { readFileSync, writeFileSync } from 'node:fs';
import { withActionTables } from './action-tables/render.ts';

writeFileSync(
  'README.md',
  withActionTables(readFileSync('README.md', 'utf8'), readFileSync('action.yml', 'utf8')),
);
