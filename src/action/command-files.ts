// The files in which a step leaves outputs, variables and its summary. The runner reads them when the step has ended, whoever
// wrote them, and measured code can find them: so what stood there before counts, and what this program writes last.

import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'];

/** Runs what may write there, then makes the files what they were; tells whose were not, by the names of their variables. */
export async function keepingCommandFiles<Result>(
  environment: NodeJS.ProcessEnv,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly touched: readonly string[] }> {
  const files = NAMES.flatMap((name) => {
    const path = environment[name] ?? '';
    const content = path === '' ? null : contentOf(path);
    return content === null ? [] : [{ name, path, content }];
  });
  const restore = (): string[] =>
    files
      .filter(({ path, content }) => contentOf(path)?.equals(content) !== true)
      .map(({ name, path, content }) => {
        rmSync(path, { recursive: true, force: true });
        writeFileSync(path, content, { flag: 'wx' });
        return name;
      });
  try {
    return { result: await work(), touched: restore() };
  } catch (error) {
    restore();
    throw error;
  }
}

/** Null of what is no plain file. */
function contentOf(path: string): Buffer | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
