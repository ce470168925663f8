// Writes the JSON schema for editors, made from the schema the program itself checks with.
import { writeFileSync } from 'node:fs';
import { editorSchema } from '../src/config/editor-schema.ts';

writeFileSync('perf-budgets.schema.json', `${JSON.stringify(editorSchema(), null, 2)}\n`);
