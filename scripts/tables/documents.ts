import { readFileSync } from 'node:fs';
import { withAttacks } from './attacks.ts';
import { withActionTables } from './action.ts';
import { withConfigurationTables } from './configuration.ts';
import { withDecisions } from './decisions.ts';
import { withRecordTables } from './record.ts';
import { withRooms } from './rooms.ts';

/** Documents of which a part is generated, and what makes them anew from how they are; run in the top folder. */
export const DOCUMENTS: Readonly<Record<string, (text: string) => string>> = {
  'docs/action.md': (text) => withActionTables(text, readFileSync('action.yml', 'utf8')),
  'docs/architecture.md': withRooms,
  'docs/configuration.md': withConfigurationTables,
  'docs/decisions/README.md': withDecisions,
  'docs/record.md': withRecordTables,
  'docs/security.md': withAttacks,
};
