import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { between } from './between.ts';

interface Described {
  readonly description: string;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

/** docs/action.md with the tables of what action.yml says between the markers `inputs` and `outputs`. */
export function withActionTables(text: string, action: string): string {
  const { inputs, outputs } = parse(action) as Action;
  const rows = Object.entries(inputs).map(([name, about]) => [
    code(name),
    shown(about.default),
    cell(about.description),
  ]);
  const results = Object.entries(outputs).map(([name, about]) => [code(name), cell(about.description)]);
  const table = (head: string[], body: string[][]): string =>
    markdownTable([head, ...body], { alignDelimiters: false, padding: true });
  return between(
    between(text, 'inputs', table(['input', 'default', 'meaning'], rows)),
    'outputs',
    table(['output', 'meaning'], results),
  );
}

const code = (name: string): string => `\`${name}\``;
const shown = (value: string | undefined): string => (value === undefined || value === '' ? '' : code(value));
const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
