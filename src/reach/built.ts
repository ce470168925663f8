import { closeSync, openSync, readSync } from 'node:fs';

/** Whether a file is a program or a library that a compiler made: ELF or an archive of objects. */
export function looksBuilt(file: string): boolean {
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(8);
      readSync(handle, start, 0, 8, 0);
      const text = start.toString('latin1');
      return text.startsWith('\u007fELF') || text.startsWith('!<arch>');
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
