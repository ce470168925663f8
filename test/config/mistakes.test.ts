import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/problems.ts';

// Every case is a title, a file with mistakes, and the whole message about it.
const golden = join(import.meta.dirname, 'golden/mistakes.txt');
const expected = readFileSync(golden, 'utf8');
const cases = expected
  .split(/^=== /m)
  .slice(1)
  .map((block) => /^(.*)\n([^]*?)^--->\n/m.exec(block))
  .map((match) => ({ title: match?.[1] ?? '', text: match?.[2] ?? '' }));

const messageOf = (text: string): string => {
  try {
    parseConfiguration(text, 'perf-budgets.yml');
    return 'no mistake';
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
};

test('every mistake gets its message; a difference is written to mistakes.txt.got', () => {
  const actual = cases.map(({ title, text }) => `=== ${title}\n${text}--->\n${messageOf(text)}\n`).join('');
  rmSync(`${golden}.got`, { force: true });
  if (actual !== expected) writeFileSync(`${golden}.got`, actual);
  expect(actual).toBe(expected);
});
