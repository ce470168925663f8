// A zip archive from a stranger: one plain file of the name wanted, no larger than allowed, or nothing.

import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { GitHubTrouble } from './trouble.ts';

/** Bytes of the file, counted while it is inflated. */
export const LARGEST_FILE = 8 * 2 ** 20;
/** Text does not shrink more than this; bombs do. */
const HIGHEST_RATIO = 100;

const open = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

/** Text of the archive's only entry, which must have that name. Rejects with GitHubTrouble. */
export async function singleFile(archive: Uint8Array, name: string): Promise<string> {
  try {
    const zip = await open(Buffer.from(archive), {
      lazyEntries: true,
      strictFileNames: true,
      autoClose: false,
    });
    if (zip.entryCount !== 1) throw refused(`it has ${zip.entryCount} entries, expected only ${name}`);
    const entry = await firstEntry(zip);
    refuseOdd(entry, name, archive.length);
    return await inflate(zip, entry);
  } catch (error) {
    if (error instanceof GitHubTrouble) throw error;
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

const refused = (why: string): GitHubTrouble =>
  new GitHubTrouble('refused', `the archive is refused: ${why}`);

const firstEntry = (zip: ZipFile): Promise<Entry> =>
  new Promise((resolve, reject) => {
    zip.once('entry', resolve);
    zip.once('error', reject);
    zip.once('end', () => reject(refused('it is empty')));
    zip.readEntry();
  });

const UNIX = 3;
const KIND = 0o170000;
const REGULAR = 0o100000;

function refuseOdd(entry: Entry, name: string, size: number): void {
  const shown = JSON.stringify(entry.fileName).slice(0, 100);
  if (entry.fileName !== name) throw refused(`it has ${shown}, expected ${name}`);
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (entry.versionMadeBy >>> 8 === UNIX && kind !== 0 && kind !== REGULAR)
    throw refused(`${name} is not a plain file`);
  if (entry.isEncrypted()) throw refused(`${name} is encrypted`);
  if (entry.uncompressedSize > LARGEST_FILE)
    throw refused(`${name} is ${entry.uncompressedSize} bytes, more than ${LARGEST_FILE}`);
  if (
    entry.uncompressedSize > HIGHEST_RATIO * Math.max(entry.compressedSize, 1) ||
    entry.compressedSize > size
  )
    throw refused(
      `${name} claims a compressed size of ${entry.compressedSize} for ${entry.uncompressedSize} bytes`,
    );
}

async function inflate(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LARGEST_FILE) throw refused(`it grows beyond ${LARGEST_FILE} bytes`);
    parts.push(part as Buffer);
  }
  const data = Buffer.concat(parts);
  if (crc32(data) !== entry.crc32) throw refused('its checksum is wrong');
  return new TextDecoder('utf-8', { fatal: true }).decode(data);
}
