import { markdownTable } from 'markdown-table';
import { FORMATS } from '../src/formats/registry.ts';
import type { Format } from '../src/formats/format.ts';

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|');

const TIMES = ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'];

function metricsOf({ metrics }: Format): string {
  const named: readonly string[] = metrics;
  const all = TIMES.every((name) => named.includes(name));
  return [...(all ? ['times'] : []), ...named.filter((name) => !all || !TIMES.includes(name)).map(code)].join(
    ' ',
  );
}

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
    /<!-- formats -->[^]*<!-- \/formats -->/,
    () => `<!-- formats -->\n\n${formatsTable()}\n\n<!-- /formats -->`,
  );
