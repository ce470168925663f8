// Writes zip archives, right ones and wrong ones: every field of an entry can be given, whatever it should be.

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** What the headers say, where that is not so. */
  readonly compressedSize?: number;
  readonly uncompressedSize?: number;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
  readonly flags?: number;
  /** Name in the local header, where it differs from the directory's. */
  readonly localName?: string;
}

/** An archive of these entries. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const packed = entry.stored === true ? data : deflateRawSync(data);
    const fields = (name: Buffer): Buffer => {
      const part = Buffer.alloc(26);
      part.writeUInt16LE(20, 0);
      part.writeUInt16LE(entry.flags ?? 0x800, 2);
      part.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
      part.writeUInt32LE(crc32(data), 10);
      part.writeUInt32LE(entry.compressedSize ?? packed.length, 14);
      part.writeUInt32LE(entry.uncompressedSize ?? data.length, 18);
      part.writeUInt16LE(name.length, 22);
      return part;
    };
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([word(0x04034b50), fields(localName), localName, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 3]), fields(name), rest, name]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, word(0x06054b50), end]);
}

const word = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};
