// Writes the JSON schemas, made from the schemas the program itself checks with: for editors, and for who writes reports.
import { writeFileSync } from 'node:fs';
import { editorSchema } from '../src/config/editor-schema.ts';
import { ownReportSchema } from '../src/formats/own-schema.ts';
import { summaryJsonSchema } from '../src/report/summary/schema.ts';

writeFileSync('perf-budgets.schema.json', `${JSON.stringify(editorSchema(), null, 2)}\n`);
writeFileSync('perf-budgets-report.schema.json', `${JSON.stringify(ownReportSchema(), null, 2)}\n`);
writeFileSync('perf-budgets-summary.schema.json', `${JSON.stringify(summaryJsonSchema(), null, 2)}\n`);
