// What the README shows is true of the program: configurations load, commands and their options exist.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../src/config/load.ts';
import { parseBudgetRule } from '../src/config/what-if.ts';
import { withActionTables } from '../scripts/action-tables/render.ts';
import { VERDICTS } from '../src/core/model/report.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Code blocks of a language without the indentation of the list they may stand in. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
const commands = [...readme.matchAll(/^\$ perf-budgets (.*)$/gm)].map(([, line = '']) =>
  parseArgsStringToArgv(line),
);

// Bundled by the setup, because `dist/` may be older than the source.
const program = join(root, 'build/cli/cli.js');

const helpOf = new Map<string, string>();
const help = (command: string): string => {
  const args = [program, ...(command === '' ? [] : [command]), '--help'];
  const text = helpOf.get(command) ?? execFileSync(process.execPath, args, { encoding: 'utf8' });
  helpOf.set(command, text);
  return text;
};
const flagsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag ?? '');

test('every configuration shown loads without a warning', () => {
  const shown = blocks('yaml').filter((text) => !text.includes('runs-on:'));
  expect(shown.length).toBeGreaterThanOrEqual(2);
  for (const text of shown) expect(parseConfiguration(text, 'README.md').warnings).toEqual([]);
  expect(shown[0]?.trimEnd().split('\n')).toHaveLength(12);
});

test('the configuration that counts instructions loads without a warning', () => {
  const text = readFileSync(join(root, 'docs/instructions.md'), 'utf8');
  const shown = /^```yaml\n([^]*?)^```/m.exec(text)?.[1] ?? '';
  expect(parseConfiguration(shown, 'docs/instructions.md').warnings).toEqual([]);
});

test('the tables of inputs and outputs say what action.yml says', () => {
  expect(withActionTables(readme, readFileSync(join(root, 'action.yml'), 'utf8'))).toBe(readme);
});

test('every command shown has the options it is shown with', () => {
  expect(new Set(commands.map(([command]) => command))).toEqual(
    new Set(['check', 'run', 'validate', 'replay', 'selftest', 'profile']),
  );
  for (const [command = '', ...args] of commands) {
    expect(help('')).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(flagsIn(help(command))).toEqual(
      expect.arrayContaining(args.filter((arg) => arg.startsWith('--'))),
    );
    const budget = args[args.indexOf('--budget') + 1];
    if (args.includes('--budget')) expect(() => parseBudgetRule(budget ?? '')).not.toThrow();
  }
});

test('the two commands stand at the top, and their scripts exist', () => {
  const [first = ''] = blocks('');
  expect(first.split('\n').map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm ci && npm run demo',
    'npm cit',
    '',
  ]);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
});

test('the tables name every verdict, and every exit code that the help names', () => {
  for (const verdict of VERDICTS) expect(readme).toContain(`| \`${verdict}\` |`);
  const codes = (help('').split('Exit codes')[1] ?? '').matchAll(/^ {2}(\d+) /gm);
  const rows = [...readme.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code);
  expect(rows).toEqual([...codes].map(([, code]) => code));
});

test('every file the documents link to is there, and the picture is small', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/method.md',
    'docs/explanation.md',
    'docs/glossary.md',
    'docs/http.md',
    'docs/guides/http-services.md',
    'docs/security.md',
  ];
  for (const document of documents) {
    const text = readFileSync(join(root, document), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g))
      expect(() => statSync(join(root, document, '..', target)), `${document}: ${target}`).not.toThrow();
  }
  expect(statSync(join(root, 'docs/comment.png')).size).toBeLessThan(200_000);
});
