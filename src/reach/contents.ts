// What a file holds, as a digest that is the same in two checkouts if the file is: its own checkout's name in it does not
// count, because every installed tool writes it somewhere, and neither does the time in a compiled Python file.

import { lstatSync, readFileSync } from 'node:fs';
import { sha256 } from '../process/digest.ts';

const PLACE = '\0checkout\0';

/** Bytes beyond which a file is not read at once. */
export const LARGEST = 512 * 1024 * 1024;

export interface Contents {
  readonly size: number;
  readonly digest: string;
}

/** What a file of the checkout at `top` holds. */
export function contentsOf(file: string, top: string): Contents {
  const bytes = readFileSync(file);
  const known = file.endsWith('.pyc') ? withoutTime(bytes) : bytes;
  const portable = known.includes(top) ? replaced(known, top) : known;
  return { size: portable.length, digest: sha256(portable) };
}

/** latin1 keeps every byte as it is. */
const replaced = (bytes: Buffer, top: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(Buffer.from(top).toString('latin1'), PLACE), 'latin1');

/** PEP 552: flags at 4; without any, the time of the source at 8 and its size at 12. */
const HEADER = 16;

function withoutTime(bytes: Buffer): Buffer {
  if (bytes.length < HEADER || bytes.readUInt32LE(4) !== 0) return bytes;
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(0, 8);
  return copy;
}

/** The source that a compiled file in `__pycache__` stands for; null: it is no such file. */
export function sourceOf(file: string): string | null {
  const [, folder, name] =
    /^(.*)\/__pycache__\/([^/]+)\.(?:cpython|pypy|graalpy)-?\d+(?:\.opt-\d)?\.pyc$/.exec(file) ?? [];
  return folder === undefined || name === undefined ? null : `${folder}/${name}.py`;
}

/** Whether Python would take a compiled file for what it made of this source. */
export function isCompiledFrom(file: string, source: string): boolean {
  try {
    const { mtimeMs, size } = lstatSync(source);
    const bytes = readFileSync(file);
    if (bytes.length < HEADER || bytes.readUInt32LE(4) !== 0) return false;
    return (
      bytes.readUInt32LE(8) === Math.floor(mtimeMs / 1000) % 2 ** 32 &&
      bytes.readUInt32LE(12) === size % 2 ** 32
    );
  } catch {
    return false;
  }
}
