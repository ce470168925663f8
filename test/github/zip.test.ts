import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, singleFile } from '../../src/github/zip.ts';
import { GitHubTrouble } from '../../src/github/trouble.ts';
import { zipOf, type ZipEntry } from './zips.ts';
import { tries } from '../effort.ts';

const NAME = 'report.json';
const right: ZipEntry = { name: NAME, data: '{"a":1}' };
const bomb = Buffer.alloc(LARGEST_FILE + 1, 'a');

/** One letter of the content changed. */
const flipped = (): Uint8Array => {
  const archive = Buffer.from(zipOf([{ ...right, stored: true }]));
  archive[archive.indexOf('{"a":1}') + 5] = 0x32;
  return archive;
};

test('the only file comes out as text, packed or not', async () => {
  expect(await singleFile(zipOf([right]), NAME)).toBe('{"a":1}');
  expect(await singleFile(zipOf([{ ...right, stored: true }]), NAME)).toBe('{"a":1}');
  expect(await singleFile(zipOf([{ ...right, data: 'größe 日本' }]), NAME)).toBe('größe 日本');
});

describe('an archive from a stranger is refused when it', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['holds nothing', zipOf([]), /0 entries/],
    ['holds two files', zipOf([right, { ...right, name: 'other' }]), /2 entries/],
    ['holds the same name twice', zipOf([right, right]), /2 entries/],
    ['holds what does not fit its checksum', flipped(), /checksum/],
    ['climbs out', zipOf([{ ...right, name: '../report.json' }]), /refused/],
    ['climbs out by backslash', zipOf([{ ...right, name: '..\\report.json' }]), /refused/],
    ['starts at the root', zipOf([{ ...right, name: '/report.json' }]), /refused/],
    ['names a drive', zipOf([{ ...right, name: 'C:report.json' }]), /refused/],
    ['holds a folder', zipOf([{ ...right, name: 'report.json/' }]), /expected report.json/],
    ['holds NUL in the name', zipOf([{ ...right, name: 'report.json\0.exe' }]), /expected report.json/],
    ['holds another name', zipOf([{ ...right, name: 'report2.json' }]), /expected report.json/],
    ['holds a link', zipOf([{ ...right, mode: 0o120777 }]), /not a plain file/],
    ['holds a device', zipOf([{ ...right, mode: 0o060600 }]), /not a plain file/],
    ['is encrypted', zipOf([{ ...right, flags: 0x801 }]), /encrypted/],
    ['is a bomb', zipOf([{ name: NAME, data: bomb }]), /bytes, more than/],
    [
      'is a bomb that says it is small',
      zipOf([{ name: NAME, data: bomb, uncompressedSize: 1000 }]),
      /refused/,
    ],
    ['shrinks as text does not', zipOf([{ name: NAME, data: 'a'.repeat(1e6) }]), /claims a compressed size/],
    ['says it is larger than it is', zipOf([{ ...right, uncompressedSize: 500 }]), /refused/],
    ['says it is smaller than it is', zipOf([{ ...right, uncompressedSize: 3 }]), /refused/],
    ['is packed larger than the archive', zipOf([{ ...right, compressedSize: 4e9 }]), /refused/],
    ['is not UTF-8', zipOf([{ ...right, data: Buffer.from([0xff, 0xfe, 0x41]) }]), /refused/],
    ['is cut', zipOf([right]).subarray(0, 40), /refused/],
    ['is no archive', Buffer.from('hello'), /refused/],
    ['is empty', Buffer.alloc(0), /refused/],
  ])('%s', async (_, archive, message) => {
    await expect(singleFile(archive, NAME)).rejects.toThrow(message);
    await expect(singleFile(archive, NAME)).rejects.toBeInstanceOf(GitHubTrouble);
  });
});

test('whatever bytes are changed, the answer is the text or a refusal', async () => {
  const archive = zipOf([{ ...right, data: 'text '.repeat(40) }]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const changed = Buffer.from(archive);
        for (const [at, value] of changes) changed[at] = value;
        const result = await singleFile(changed, NAME).catch((error: unknown) => error);
        expect(typeof result === 'string' || result instanceof GitHubTrouble).toBe(true);
      },
    ),
    tries(500, 2_000),
  );
});
