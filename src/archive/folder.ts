// The history in a folder, for whoever keeps one from run to run.

import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { archived, isEntryPath, readEntryFile, type Archive } from './store.ts';

export const folderArchive = (folder: string): Archive => ({
  name: folder,
  async append(files) {
    for (const { path, text } of files) {
      const file = join(folder, path);
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text, { flag: 'wx' });
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // The digest in its name says that it is the same.
        if (code !== 'EEXIST')
          throw new UserError(`${file} cannot be written (${code ?? String(error)})`, {
            exitCode: 3,
            cause: error,
          });
      }
    }
  },
  async read(newest = Infinity) {
    const paths = (await listed(folder)).map((path) => path.replaceAll(sep, '/')).filter(isEntryPath);
    const files: [string, string][] = [];
    for (const path of newest === Infinity ? paths.sort() : paths.sort().slice(-newest)) {
      const text = await readEntryFile(join(folder, path));
      files.push([path, text ?? '']);
    }
    return archived(files);
  },
});

async function listed(folder: string): Promise<string[]> {
  try {
    await stat(folder);
    return await readdir(folder, { recursive: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new UserError(`the history in ${folder} cannot be read (${code})`, {
      hint: 'name the folder that `history append --folder` wrote to',
      cause,
    });
  }
}
