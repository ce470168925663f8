// Golden files: the wanted text, byte for byte. On a mismatch the text that came out is written beside it as `.got`;
// UPDATE_GOLDEN=1 takes it over, and the difference is reviewed like code.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, 'golden');

/** Fails unless the text equals the golden file of that name. */
export const expectGolden = (name: string, text: string): void => {
  const file = join(folder, name);
  const got = `${file}.got`;
  mkdirSync(dirname(file), { recursive: true });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (wanted === text) rmSync(got, { force: true });
  else writeFileSync(got, text);
  expect(text, `differs from ${name}; compare it with ${name}.got`).toBe(wanted);
};
