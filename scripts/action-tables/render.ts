import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';

interface Described {
  readonly description: string;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

/** The text with what stands between the markers `inputs` and `outputs` replaced by tables of what action.yml says. */
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

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the text has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}
