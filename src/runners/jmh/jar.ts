// JMH's own list of a jar, META-INF/BenchmarkList: what `-lp` does not print.

import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';

const LIST = 'META-INF/BenchmarkList';

const open = promisify<string, Options, ZipFile>(yauzl.open);

/** Null where there is none, or it cannot be read. */
export async function benchmarkList(jar: string): Promise<string | null> {
  try {
    const zip = await open(jar, { lazyEntries: true });
    return await listIn(zip).finally(() => zip.close());
  } catch {
    return null;
  }
}

const listIn = (zip: ZipFile): Promise<string | null> =>
  new Promise((settle, fail) => {
    zip.on('error', fail);
    zip.on('end', () => settle(null));
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName !== LIST) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) fail(error);
        else text(stream).then(settle, fail);
      });
    });
    zip.readEntry();
  });
