import * as z from 'zod';
import { schema } from './schema.ts';

/** JSON schema (draft 7) of perf-budgets.yml as written, for completion and checks in editors. */
export const editorSchema = (): object => ({
  ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
  title: 'perf-budgets.yml',
  description: 'Benchmarks and their budgets.',
});
