import { markdownTable } from 'markdown-table';
import { FORMATS } from '../src/formats/registry.ts';
import type { Format } from '../src/formats/format.ts';

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|');

const metricsOf = ({ metrics }: Format): string => metrics.map(code).join(' ');

/** The table of docs/formats.md, a row a format. */
export const formatsTable = (): string =>
  markdownTable(
    [
      ['format', 'reads', 'written by', 'metrics'],
      ...Object.entries(FORMATS).map(([name, format]: [string, Format]) => [
        format.definedAt.startsWith('http')
          ? `[${name}](${format.definedAt})`
          : `[${name}](../${format.definedAt})`,
        cell(format.reads),
        cell(code(format.command)),
        metricsOf(format),
      ]),
    ],
    { alignDelimiters: false },
  );

/** A text whose part between the markers is the table. */
export const withTable = (text: string): string =>
  text.replace(
    /(<!-- formats -->\n\n)[^]*?(\n\n<!-- \/formats -->)/,
    (_, begin: string, end: string) => begin + formatsTable() + end,
  );
