// What the files of kept profiles are called: by the path of the benchmark, as far as every file system takes it.

const LONGEST = 100;

/** The beginning of the names of each path's files; paths that would share one get numbers, in the order they come in. */
export const profileFileNames = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const different = [...new Set(paths)];
  const names = new Map<string, string>();
  // A number must not make the name that another path has anyway.
  const taken = new Set(different.map((path) => key(plainName(path))));
  const given = new Set<string>();
  for (const path of different) {
    const plain = plainName(path);
    let name = plain;
    for (let number = 2; given.has(key(name)) || (name !== plain && taken.has(key(name))); number += 1)
      name = `${plain}-${number}`;
    given.add(key(name));
    names.set(path, name);
  }
  return names;
};

const plainName = (path: string): string => path.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, LONGEST);

/** Not all file systems tell capitals, or the ways to write an accent, apart. */
const key = (name: string): string => name.normalize('NFC').toLowerCase();
