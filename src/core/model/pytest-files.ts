// Which files of a project belong to the tests that pytest is given. Paths are relative to the project.

/** Files and folders: what is asked for without the names of tests in it. */
export const pytestFiles = ({
  directory,
  paths,
}: {
  readonly directory: string;
  readonly paths: readonly string[];
}): readonly string[] => paths.map((path) => inFolder(directory, path.split('::', 1)[0] ?? ''));

const inFolder = (folder: string, path: string): string =>
  [folder, path].filter((each) => each !== '.' && each !== '').join('/') || '.';

/** Folders that hold nothing but tests and what they need. */
const OF_TESTS = /(?:^|\/)(?:tests?|testing|bench(?:es|marks?)?|perf|performance)(?:\/|$)/i;
const TEST_NAME = /(?:^|\/)(?:(?:test|bench)\w*|\w*_(?:test|bench|benchmarks?)|conftest)\.py$/;
const CONFTEST = /(?:^|(?<=\/))conftest\.py$/;

/** Whether a file belongs to the tests at `path`: it is in there, or a conftest.py that speaks for them. */
export const isTestFile = (path: string, file: string): boolean => {
  const folder = path === '.' ? '' : `${path}/`;
  if (CONFTEST.test(file) && folder.startsWith(file.replace(CONFTEST, ''))) return true;
  if (path.endsWith('.py') || !file.startsWith(folder)) return file === path;
  return OF_TESTS.test(path) || TEST_NAME.test(file);
};
