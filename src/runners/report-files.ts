// Reads the report of a tool, a file or a folder of files, as bytes and never more than fits.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/model/errors.ts';

/** Bytes of a report, all its files together. */
export const LARGEST_REPORT = 64 * 2 ** 20;
const MOST_FILES = 20_000;

/** One file, or the files of a folder by their path in it. */
export type ReportFiles =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> };

/** Whether a file of a folder, by its path in it, is to be read. */
export type Wanted = (path: string) => boolean | Promise<boolean>;

/** Reads what lies at `path`; `name` is what messages call it. Throws UserError. */
export async function readReportFiles(path: string, name: string, wanted: Wanted): Promise<ReportFiles> {
  const info = await stat(path).catch((cause: unknown) => {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(
      `${name}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`,
      {
        cause,
      },
    );
  });
  if (!info.isDirectory()) {
    refuseLarge(info.size, name);
    return { file: name, bytes: await readFile(path) };
  }
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const inside of await filesIn(path, name)) {
    if (!(await wanted(inside))) continue;
    const bytes = await readFile(join(path, inside));
    size += bytes.length;
    refuseLarge(size, name);
    files.set(inside, bytes);
  }
  return { folder: name, files };
}

function refuseLarge(size: number, name: string): void {
  if (size > LARGEST_REPORT) throw new UserError(`${name}: larger than ${LARGEST_REPORT / 2 ** 20} MiB`);
}

/** Paths of all regular files in a folder, with `/`, sorted; links are not followed. */
export async function filesIn(path: string, name: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    );
  if (files.length > MOST_FILES) throw new UserError(`${name}: more than ${MOST_FILES} files`);
  return files.sort();
}
