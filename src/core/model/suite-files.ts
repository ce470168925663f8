// Which files of a project a suite of files, folders and globs consists of.

import { compiledGlob } from './globs.ts';

interface Asked {
  /** Relative to the project. */
  readonly directory: string;
  /** Files, folders and globs, relative to `directory`. */
  readonly files: readonly string[];
}

/** Whether a file is one of those that were asked for: named, in a folder that is named, or matched by a glob. */
export const isAskedFor = (asked: readonly string[], path: string): boolean =>
  asked.some((each) => {
    const plain = plainOf(each);
    return isIn(plain, path) || compiledGlob(plain)(path);
  });

/** Files and folders, relative to the project: of a glob the folder that it looks into. */
export const suiteFiles = ({ directory, files }: Asked): readonly string[] => [
  ...new Set(files.map((each) => joined(directory, folderOf(plainOf(each))))),
];

const BENCHMARK = /\.(?:bench|benchmark)\.[cm]?[jt]sx?$/;

/** Whether a file, relative to the project, belongs to the suite: of a folder those do that have the name of a benchmark. */
export const isSuiteFile = ({ directory, files }: Asked, file: string): boolean =>
  files.some((each) => {
    const plain = joined(directory, plainOf(each));
    return file === plain || compiledGlob(plain)(file) || (isIn(plain, file) && BENCHMARK.test(file));
  });

const plainOf = (path: string): string => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';

const joined = (folder: string, path: string): string =>
  [plainOf(folder), path].filter((each) => each !== '.' && each !== '').join('/') || '.';

/** A path of a folder, relative to what the folder is relative to. */
export const inFolder = (folder: string, path: string): string => joined(folder, plainOf(path));

const isIn = (folder: string, path: string): boolean =>
  folder === '.' || path === folder || path.startsWith(`${folder}/`);

const GLOB = /[*?{\\]/;

export const isGlob = (path: string): boolean => GLOB.test(path);

/** A path, or of a glob the folder that it looks into. */
export const folderOf = (path: string): string => {
  const parts = path.split('/');
  const end = parts.findIndex((part) => GLOB.test(part));
  return end < 0 ? path : parts.slice(0, end).join('/') || '.';
};
