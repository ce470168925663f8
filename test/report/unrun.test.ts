import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { ChangedFunctions } from '../../src/core/model/changed-functions.ts';
import { unrunHeadline, unrunLimit } from '../../src/report/unrun.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderTerminal } from '../../src/report/terminal/render.ts';
import { report } from './sample-reports.ts';

const place = (name: string, line = 1) => ({ name, file: 'src/a b.js', line });
const told = (changed: number, names: readonly string[], uncounted = 0): ChangedFunctions => ({
  changed,
  unrun: names.map((name) => place(name)),
  counted: 3,
  uncounted,
});

test.each([
  [told(1, ['a']), 'The only changed function is run by no benchmark'],
  [told(5, ['a']), '1 of 5 changed functions is run by no benchmark'],
  [told(5, ['a', 'b']), '2 of 5 changed functions are run by no benchmark'],
  [told(2, ['a', 'b']), 'None of 2 changed functions is run by any benchmark'],
  [told(2, []), null],
  [undefined, null],
])('%j', (changedFunctions, headline) => {
  expect(unrunHeadline({ ...(changedFunctions !== undefined && { changedFunctions }) })).toBe(headline);
});

test('where not every benchmark was counted, that is said', () => {
  expect(unrunLimit(told(2, ['a']))).toBeNull();
  expect(unrunLimit(told(2, ['a'], 1))).toBe(
    'Calls were counted in 3 of 4 benchmarks: the others may run them.',
  );
});

test('every view names them, whatever they are called, and how far that goes', () => {
  const hostile = '</details><img src=x>`@team` ##[error]';
  const changedFunctions = told(3, ['parse', hostile], 2);
  const told3 = report({ benchmarks: [], checks: [], changedFunctions });
  const files = 'https://github.localhost/o/r/blob/abc';
  const markdown = renderMarkdown(told3, { files });
  expect(markdown).toContain('<summary>2 of 3 changed functions are run by no benchmark</summary>');
  expect(markdown).toContain(
    '- `parse` [`src/a b.js:1`](https://github.localhost/o/r/blob/abc/src/a%20b.js#L1)',
  );
  expect(markdown.replaceAll(/``[^]*?``|`[^`]*`/g, '')).not.toContain('<img');
  const page = renderHtml(told3);
  expect(page).toContain('2 of 3 changed functions are run by no benchmark');
  expect(page).not.toContain('<img');
  const terminal = renderTerminal(told3, { width: 100, colours: pc.createColors(false) });
  expect(terminal).toContain('parse (src/a b.js:1)');
  for (const view of [markdown, page, terminal]) expect(view).toContain('in 3 of 5 benchmarks');
});
