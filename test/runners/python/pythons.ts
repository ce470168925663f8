// The Pythons of this machine that the runner supports. Tests that need one are skipped where there is none.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface FoundPython {
  /** `3.12.1`. */
  readonly version: string;
  readonly path: string;
}

const ask = (command: string): FoundPython | null => {
  try {
    const code = 'import sys; print("%d.%d.%d" % sys.version_info[:3], sys.executable)';
    const [version = '', path = ''] = execFileSync(command, ['-c', code], { encoding: 'utf8', stdio: 'pipe' })
      .trim()
      .split(' ');
    return /^3\.([89]|\d\d)\./.test(version) ? { version, path } : null;
  } catch {
    return null;
  }
};

/** `python3` of PATH, or null. */
export const PYTHON = ask('python3');

/** The newest CPython and PyPy, where .ci/run has unpacked them. */
const NEWEST = ask(process.env['PERF_BUDGETS_PYTHON314'] ?? '');
export const PYPY = ask(process.env['PERF_BUDGETS_PYPY'] ?? '');

const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');

/** One of every minor version: that of PATH, and those a version manager has. */
export const PYTHONS: readonly FoundPython[] = [
  ...new Map(
    [
      ...(existsSync(versions)
        ? readdirSync(versions).map((name) => ask(join(versions, name, 'bin/python')))
        : []),
      NEWEST,
      PYTHON,
    ].flatMap((found) =>
      found === null ? [] : [[found.version.split('.').slice(0, 2).join('.'), found] as const],
    ),
  ).values(),
];

if (NEWEST === null || PYPY === null)
  process.stderr.write(
    'Python 3.14 or PyPy is not here (PERF_BUDGETS_PYTHON314, PERF_BUDGETS_PYPY): they are not tested\n',
  );
if (PYTHON === null)
  process.stderr.write('python3 3.8 or newer is not here: tests of the Python runner are skipped\n');

/** A tool for Python from the folder that .ci/run installs it to, or from PATH; null: not here. */
export const tool = (name: 'uv' | 'poetry' | 'pyflakes'): string | null => {
  const own = join(process.env['PERF_BUDGETS_PYTHON_TOOLS'] ?? '/nowhere', name, 'bin', name);
  if (existsSync(own)) return own;
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    process.stderr.write(`${name} is not here: tests of it are skipped\n`);
    return null;
  }
};
