// A report read: bytes to accepted measurements.

import { accept } from './accept.ts';
import { decode } from './decode.ts';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { FORMATS, type FormatName } from './registry.ts';

/** What a report is: one file, or a folder of files by their path in it. */
export type Report =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> };

export const formatOf = (name: FormatName): Format => FORMATS[name];

/** Measurements of a report, at least one. Throws a UserError that says where the report is not as expected. */
export function readReport(name: FormatName, report: Report): readonly Measurement[] {
  const format = formatOf(name);
  if ('bytes' in report)
    return accept(format.parse(decode(report.bytes, report.file), report.file), report.file);
  const { folder, files } = report;
  if (format.folder === undefined)
    throw located(folder, '', `is a folder; expected the file of a ${name} report`);
  const texts = new Map(
    [...files]
      .filter(([path]) => format.folder?.wants(path))
      .map(([path, bytes]) => [path, decode(bytes, `${folder}/${path}`)] as const),
  );
  return accept(format.folder.parse(texts, folder), folder);
}
