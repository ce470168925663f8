import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PythonSpec } from '../../../src/core/model/python-spec.ts';
import { findInterpreter } from '../../../src/runners/python/interpreter.ts';
import type { SideContext } from '../../../src/runners/runner.ts';
import { PYTHON, PYTHONS, tool } from './pythons.ts';
import { failureOf, side } from '../side.ts';

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'interpreter ü ')));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const python = PYTHON?.path ?? '';
let count = 0;
const folder = (): string => {
  const path = join(temporary, String((count += 1)));
  mkdirSync(join(path, 'sub'), { recursive: true });
  return path;
};
const venv = (path: string): string => {
  execFileSync(python, ['-m', 'venv', '--without-pip', path]);
  return path;
};
const spec = (more: Partial<PythonSpec> = {}) => ({
  interpreter: null,
  directory: '.',
  environment: {},
  ...more,
});
const withPath = (root: string, PATH: string, more: Record<string, string> = {}): SideContext => ({
  ...side(root),
  environment: { PATH, HOME: process.env['HOME'] ?? '', ...more },
});
const script = (file: string, text: string): string => {
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return file;
};
/** A folder for PATH with nothing but this Python under these names. */
const only = (...names: string[]): string => {
  const bin = join(folder(), 'bin');
  mkdirSync(bin);
  for (const name of names) script(join(bin, name), `exec '${python}' "$@"`);
  return bin;
};

describe.skipIf(PYTHON === null)('the interpreter of a project', () => {
  test.each(['.venv', 'venv'])('%s of the project, as if it were activated', async (name) => {
    const root = folder();
    const path = venv(join(root, name));
    const PATH = process.env['PATH'] ?? '';
    const found = await findInterpreter(spec({ environment: { MODE: 'x' } }), withPath(root, PATH));
    expect(found.path).toBe(join(path, 'bin/python'));
    expect(found.environment).toEqual({
      HOME: process.env['HOME'],
      MODE: 'x',
      PATH: `${join(path, 'bin')}${delimiter}${PATH}`,
      VIRTUAL_ENV: path,
    });
  });

  test('that of the folder the benchmark runs in comes before that of the project, and both before VIRTUAL_ENV', async () => {
    const root = folder();
    const active = venv(join(folder(), 'active'));
    const context = withPath(root, process.env['PATH'] ?? '', { VIRTUAL_ENV: active });
    const find = async (directory: string) => (await findInterpreter(spec({ directory }), context)).path;
    expect(await find('sub')).toBe(join(active, 'bin/python'));
    venv(join(root, '.venv'));
    expect(await find('sub')).toBe(join(root, '.venv/bin/python'));
    venv(join(root, 'sub/.venv'));
    expect(await find('sub')).toBe(join(root, 'sub/.venv/bin/python'));
    expect(await find('.')).toBe(join(root, '.venv/bin/python'));
  });

  test('python3 of PATH, else python: the program itself, not what stands in for it', async () => {
    for (const names of [['python3', 'python'], ['python']]) {
      const found = await findInterpreter(spec(), withPath(folder(), only(...names)));
      expect(found.path).toBe(python);
      expect(found.environment['VIRTUAL_ENV']).toBeUndefined();
    }
  });

  test('one that is named: in PATH, by a path in the project, or by a command that starts it', async () => {
    const root = folder();
    const bin = only('python3.99');
    venv(join(root, 'tools/env'));
    const find = async (...interpreter: string[]) =>
      (await findInterpreter(spec({ interpreter, directory: 'sub' }), withPath(root, `${bin}:/usr/bin:/bin`)))
        .path;
    expect(await find('python3.99')).toBe(python);
    expect(await find('tools/env/bin/python')).toBe(join(root, 'tools/env/bin/python'));
    expect(await find('env', 'X=1', 'python3.99')).toBe(python);
    expect(await find(python)).toBe(python);
  });

  test('none', async () => {
    expect(await failureOf(findInterpreter(spec(), withPath(folder(), '/nowhere')))).toMatchObject({
      message: 'no python3 on PATH',
      hint: expect.stringContaining('interpreter: ') as string,
    });
    const named = findInterpreter(spec({ interpreter: ['python3.99'] }), withPath(folder(), '/nowhere'));
    expect((await failureOf(named)).message).toBe('Python interpreter not found: python3.99');
    const lost = findInterpreter(spec({ directory: 'lost' }), withPath(folder(), '/nowhere'));
    expect((await failureOf(lost)).message).toBe('the folder lost does not exist');
  });

  test('one that does not run, and one that is something else', async () => {
    const bin = only();
    script(join(bin, 'python3'), 'echo "version 3.99 is not installed" >&2; exit 127');
    expect(await failureOf(findInterpreter(spec(), withPath(folder(), bin)))).toMatchObject({
      message: `${join(bin, 'python3')} does not run (exit code 127)`,
      output: 'version 3.99 is not installed',
    });
    const other = findInterpreter(spec({ interpreter: ['echo'] }), withPath(folder(), '/bin'));
    expect((await failureOf(other)).message).toBe('/bin/echo does not run (exit code 0)');
  });

  test('one that is too old', async () => {
    const bin = only();
    script(join(bin, 'python3'), `printf '@["/opt/old", "/opt", "/opt", [3, 7, 16]]@\\n'`);
    expect((await failureOf(findInterpreter(spec(), withPath(folder(), bin)))).message).toBe(
      '/opt/old is Python 3.7.16; 3.8 or newer is needed',
    );
  });

  const old = ['2.7.18', '3.6.15', '3.7.16']
    .map((version) => join(process.env['PYENV_ROOT'] ?? '/nowhere', 'versions', version, 'bin/python'))
    .filter(existsSync);
  test.skipIf(old.length === 0).each(old)('%s is told to be too old by itself', async (path) => {
    const failure = await failureOf(findInterpreter(spec({ interpreter: [path] }), side(folder())));
    expect(failure.message).toMatch(/ is Python (2\.7|3\.[67])\.\d+; 3\.8 or newer is needed/);
  });

  const other = PYTHONS.find(({ path }) => path !== python && path.includes('/versions/'));
  test.skipIf(other === undefined)('a pyenv shim stands for what .python-version says', async () => {
    const root = folder();
    writeFileSync(join(root, '.python-version'), `${other?.version}\n`);
    const shims = join(process.env['PYENV_ROOT'] ?? '/nowhere', 'shims');
    const context = withPath(root, `${shims}:/usr/bin:/bin`, { PYENV_ROOT: process.env['PYENV_ROOT'] ?? '' });
    expect(dirname((await findInterpreter(spec(), context)).path)).toBe(dirname(other?.path ?? ''));
  });

  const uv = tool('uv');
  test.skipIf(uv === null)('what `uv run` starts, where uv.lock is and uv on PATH', async () => {
    const root = folder();
    const elsewhere = venv(join(folder(), 'uv-env'));
    writeFileSync(
      join(root, 'pyproject.toml'),
      '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.8"\n',
    );
    writeFileSync(join(root, 'uv.lock'), 'version = 1\nrequires-python = ">=3.8"\n');
    const bin = only('python3');
    symlinkSync(uv ?? '', join(bin, 'uv'));
    const context = withPath(root, `${bin}:/usr/bin:/bin`, { UV_PROJECT_ENVIRONMENT: elsewhere });
    const found = await findInterpreter(spec(), context);
    expect(dirname(dirname(found.path))).toBe(elsewhere);
    expect(found.environment['VIRTUAL_ENV']).toBe(elsewhere);
  });

  const poetry = tool('poetry');
  test.skipIf(poetry === null)(
    'what `poetry run` starts, where poetry.lock is and poetry on PATH',
    async () => {
      const root = folder();
      writeFileSync(
        join(root, 'pyproject.toml'),
        '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.8"\n[tool.poetry]\npackage-mode = false\n',
      );
      execFileSync(poetry ?? '', ['lock', '--no-interaction'], { cwd: root, stdio: 'pipe' });
      const cache = join(temporary, 'poetry-cache');
      const context = withPath(root, `${dirname(poetry ?? '')}:/usr/bin:/bin`, {
        POETRY_VIRTUALENVS_PATH: cache,
      });
      const found = await findInterpreter(spec(), context);
      expect(found.path.startsWith(cache)).toBe(true);
    },
  );
});
