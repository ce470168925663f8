// A report read: bytes to accepted measurements, and to what failed.

import { accept } from './accept.ts';
import { decode } from './decode.ts';
import type { Format, Understood } from './format.ts';
import { located } from './located.ts';
import { FORMATS, type FormatName } from './registry.ts';

/** What a report is: one file, or a folder of files by their path in it. */
export type Report =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> };

export const formatOf = (name: FormatName): Format => FORMATS[name];

/** What a report says, at least one entry. Throws a UserError that says where the report as a whole is not as expected. */
export function readReport(name: FormatName, report: Report): Understood {
  const format = formatOf(name);
  if ('bytes' in report)
    return accept(format.parse(decode(report.bytes, report.file), report.file), report.file, format);
  const { folder, files } = report;
  if (format.folder === undefined)
    throw located(folder, '', `is a folder; expected the file of a ${name} report`);
  const texts = new Map(
    [...files]
      .filter(([path]) => format.folder?.wants(path))
      .map(([path, bytes]) => [path, decode(bytes, `${folder}/${path}`)] as const),
  );
  return accept(format.folder.parse(texts, folder), folder, format);
}
