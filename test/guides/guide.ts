// What a guide shows as files, made into a real project and measured by the command line as its reader would.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../../src/core/model.ts';
import { commit, sh, start, temporaryFolder, write } from '../cli/project.ts';

export const readGuide = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../../docs/guides/${name}.md`), 'utf8');

/** The blocks below a line that is nothing but a file name in backticks. The last one of a name wins. */
export const filesOf = (markdown: string): Record<string, string> =>
  Object.fromEntries(
    [...markdown.matchAll(/^`([^`\n]+)`\n\n```\w*\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => [
      name,
      text,
    ]),
  );

/** Commits them on main; a branch `change` adds a line to a file that is not measured. */
export function projectOf(files: Record<string, string>, more: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), 'project');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, { ...files, ...more }, 'first');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

/** Tools find what they have installed, as they would in a shell; nothing is left of the test's own settings. */
function shell(): NodeJS.ProcessEnv {
  const own = /^(NODE_|VITEST|TEST$|DEV$|PROD$|MODE$|npm_(?!config_))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** Runs `check` or `run`, expects a record, and fails with everything that was said if there is none. */
export async function measure(
  folder: string,
  command: 'check' | 'run',
  ...args: string[]
): Promise<{ code: number | null; report: Report; said: string }> {
  const file = join(temporaryFolder(), 'report.json');
  const running = start(folder, { environment: shell() }, command, '--json', file, ...args);
  const { code, stdout, stderr } = await running.ended;
  const said = `${stdout}\n${stderr}`;
  if (!existsSync(file)) throw new Error(`no report, exit code ${code}:\n${said}`);
  return { code, said, report: JSON.parse(readFileSync(file, 'utf8')) as Report };
}

/** `path status failure` of every benchmark. */
export const statuses = (report: Report): string[] =>
  report.benchmarks.map(({ path, status, failure }) => `${path} ${failure?.message ?? status}`).toSorted();

/** Whether a command of the shell ends well; says what is missing, and that tests are skipped without it. */
export function has(what: string, command: string): boolean {
  const found = spawnSync('sh', ['-c', command], { env: shell(), stdio: 'ignore' }).status === 0;
  if (!found) process.stderr.write(`${what} is not here: tests of its guide are skipped\n`);
  return found;
}

export { write };
