// What README and docs/commands.md show is true of the program: the start works, configurations load, commands and options exist.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../src/config/load.ts';
import { parseBudgetRule } from '../src/config/what-if.ts';
import { VERDICTS } from '../src/core/model/report.ts';
import { cli, makeProject } from './cli/project.ts';
import { commit } from './git/real-git.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

/** Code blocks of a language. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);
const commands = [
  ...(read('docs/commands.md') + read('docs/start.md') + read('docs/record.md')).matchAll(
    /^\$ perf-budgets (.*)$/gm,
  ),
].map(([, line = '']) => parseArgsStringToArgv(line));

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

test('README is short, and so is what it starts with', () => {
  const lines = (text = ''): number => text.trimEnd().split('\n').length;
  expect(lines(readme)).toBeLessThanOrEqual(110);
  expect(lines(blocks(readme, 'js')[0])).toBe(5);
  expect(lines(blocks(readme, 'yaml')[0])).toBe(6);
});

test('every configuration shown loads without a warning', () => {
  for (const file of ['README.md', 'docs/configuration.md', 'docs/instructions.md', 'docs/start.md']) {
    const shown = blocks(read(file), 'yaml').filter((text) => /^budgets:/m.test(text));
    expect(shown.length, file).toBeGreaterThan(0);
    for (const text of shown) expect(parseConfiguration(text, file).warnings).toEqual([]);
  }
});

/** A line of output whose figures are any figures. */
const like = (line: string): RegExp =>
  new RegExp(
    line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\d+(\\\.\d+)?/g, String.raw`[\d.]+`),
  );

test('the start works as it is shown', async () => {
  const search = (milliseconds: number): Record<string, string> => ({
    'src/search.js': `export const search = () => ({ overriddenDuration: ${milliseconds} * (0.99 + 0.02 * Math.random()) });\n`,
  });
  const folder = makeProject({
    ...search(100),
    'bench/search.bench.js': blocks(readme, 'js')[0] ?? '',
    'perf-budgets.yml': blocks(readme, 'yaml')[0] ?? '',
  });
  commit(folder, search(170), 'slower');
  const { code, stdout, stderr } = await cli(folder, 'check', '--no-explain');
  expect(code, stderr).toBe(1);
  const shown = (blocks(readme, 'console')[1] ?? '')
    .split('\n')
    .filter((line) => /\(allowed|failed:/.test(line));
  expect(shown).toHaveLength(2);
  for (const line of shown) expect(stdout).toMatch(like(line));
});

test('every command shown has the options it is shown with', () => {
  // Each of those below is shown somewhere, so that what is shown was found.
  expect(commands.map(([command]) => command)).toEqual(
    expect.arrayContaining([
      'init',
      'check',
      'run',
      'validate',
      'replay',
      'merge',
      'selftest',
      'profile',
      'parse',
    ]),
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
  const [first = ''] = blocks(readme, '');
  expect(first.split('\n').map((line) => line.split('#')[0]?.trim())).toEqual([
    'npm ci && npm run demo',
    'npm cit',
    '',
  ]);
  const { scripts } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
});

test('the tables name every verdict, and every exit code that the help names', () => {
  for (const verdict of VERDICTS) expect(read('docs/method.md')).toContain(`| \`${verdict}\` |`);
  const codes = (help('').split('Exit codes')[1] ?? '').matchAll(/^ {2}(\d+) /gm);
  const named = [...codes].map(([, code]) => code);
  for (const file of ['README.md', 'docs/commands.md']) {
    const rows = [...read(file).matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code);
    expect(rows, file).toEqual(named);
  }
});

test('the picture is small', () => {
  expect(statSync(join(root, 'docs/comment.png')).size).toBeLessThan(200_000);
});
