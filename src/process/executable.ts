import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

const isExecutable = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};

const extensions = process.platform === 'win32' ? ['', '.exe', '.cmd', '.bat'] : [''];

/** Absolute path of a program as a shell would find it from `directory`, or null. */
export const findExecutable = async (
  command: string,
  path: string | undefined,
  directory: string,
): Promise<string | null> => {
  const folders = /[/\\]/.test(command) || isAbsolute(command) ? [''] : (path ?? '').split(delimiter);
  for (const folder of folders)
    for (const extension of extensions) {
      const file = resolve(directory, join(folder, command + extension));
      if (await isExecutable(file)) return file;
    }
  return null;
};
