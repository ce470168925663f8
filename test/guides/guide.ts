// What a guide shows as files, made into a real project and measured by the command line as its reader would.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commit, sh, start, temporaryFolder } from '../cli/project.ts';
import type { WrittenReport } from '../report/written.ts';

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

/** With budgets that a busy machine keeps too, and proves soon: what is shown is that everything is measured. */
const widened = (text: string): string =>
  text
    .replaceAll(/(?<=\+|max-regression: )\d+(?:\.\d+)?(?=%)/g, '900')
    .replaceAll(/(?<=max: )\d+(?:us|ms|s)\b/g, '1000s');

/** A repository with them on main, and on a branch `change` one file more that nothing measures. */
export function projectOf(files: Record<string, string>, more: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), 'project');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const configurations = Object.entries(files).filter(([name]) => name.endsWith('.yml'));
  const wide = Object.fromEntries(configurations.map(([name, text]) => [name, widened(text)]));
  commit(folder, { ...files, ...wide, ...more }, 'first');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, { 'NOTES.md': 'Nothing that is measured.\n' }, 'second');
  return folder;
}

/** Tools find what they have installed, as they would in a shell; nothing is left of the test's own settings. */
function shell(): NodeJS.ProcessEnv {
  const own = /^(NODE_|VITEST|TEST$|DEV$|PROD$|MODE$|npm_(?!config_))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

export interface Measured {
  readonly code: number | null;
  readonly report: WrittenReport;
  /** All it said. */
  readonly said: string;
}

/** Runs `check` or `run` with much more time than it takes to get to every benchmark, however busy the machine is. */
export async function measure(
  folder: string,
  command: 'check' | 'run',
  ...args: string[]
): Promise<Measured> {
  const file = join(temporaryFolder(), 'report.json');
  // Everything is to be measured, whatever the change reaches.
  const whole = command === 'check' ? ['--strategy', 'full'] : [];
  const all = [command, '--json', file, '--time-limit', '10m', ...whole, ...args];
  const { code, stdout, stderr } = await start(folder, { environment: shell() }, ...all).ended;
  const said = `${stdout}\n${stderr}`;
  if (!existsSync(file)) throw new Error(`no report, exit code ${code}:\n${said}`);
  return { code, said, report: JSON.parse(readFileSync(file, 'utf8')) as WrittenReport };
}

/** `path measured`, or what else became of it, for every benchmark. */
export const statuses = ({ benchmarks }: WrittenReport): string[] =>
  benchmarks
    .map(({ path, status, failure, trials, alone, exact }) => {
      const counted = trials.length + alone.length > 0 || exact.head !== null;
      return `${path} ${failure?.message ?? (status === 'measured' && !counted ? 'has no trial' : status)}`;
    })
    .toSorted();

/** Whether a command of the shell ends well; says what is missing, and that tests are skipped without it. */
export function has(what: string, command: string): boolean {
  const found = spawnSync('sh', ['-c', command], { env: shell(), stdio: 'ignore' }).status === 0;
  if (!found) process.stderr.write(`${what} is not here: tests of its guide are skipped\n`);
  return found;
}
