import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { benchmarkEnvironment } from '../../src/machine/benchmark-environment.ts';
import { openPreparation } from '../../src/prepare/prepare.ts';
import { prepareEnvironment } from '../../src/prepare/environment.ts';
import { detectPython } from '../../src/prepare/python-project.ts';
import { leadsTo } from '../../src/prepare/python-venv.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { openCheckouts, type Checkouts } from '../../src/git/checkouts.ts';
import { PYTHON, tool } from '../runners/python/pythons.ts';
import { commit, makeRepository, sh, temporaryFolder, write } from '../git/real-git.ts';
import type { Failure } from '../../src/core/model/report.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('VIRTUAL_ENV', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const python = (code: string, cwd = '/'): string =>
  execFileSync(PYTHON?.path ?? '', ['-c', code], { cwd, encoding: 'utf8' }).trim();

/** A wheel of one module `dep` that says its version. */
const wheel = (folder: string, version: string): void => {
  mkdirSync(join(folder, 'wheels'), { recursive: true });
  python(
    `
import zipfile
info = 'dep-${version}.dist-info/'
with zipfile.ZipFile('wheels/dep-${version}-py3-none-any.whl', 'w') as file:
    file.writestr('dep.py', 'version = "${version}"')
    file.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: dep\\nVersion: ${version}\\n')
    file.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    file.writestr(info + 'entry_points.txt', '[console_scripts]\\nwhich-dep = dep:main\\n')
    file.writestr(info + 'RECORD', ''.join(name + ',,\\n' for name in file.namelist()) + info + 'RECORD,,\\n')
`,
    folder,
  );
};

let template: string | null = null;

/** Puts an environment into a folder, as its user would have made it: a new one takes seconds, a copy does not. */
const giveVenv = (folder: string): void => {
  if (template === null) {
    template = join(temporaryFolder(), '.venv');
    execFileSync(PYTHON?.path ?? '', ['-m', 'venv', template]);
  }
  execFileSync('cp', ['-a', template, join(folder, '.venv')]);
};

const REQUIREMENTS = (version: string): string => `--no-index\n--find-links wheels\ndep==${version}\n`;

/** A build backend of the project itself: real pip, and nothing to download. */
const BACKEND = `
import zipfile
def build_editable(folder, config=None, metadata=None):
    import os
    name, info = 'shop-1-py3-none-any.whl', 'shop-1.dist-info/'
    with zipfile.ZipFile(os.path.join(folder, name), 'w') as file:
        file.writestr('shop.pth', os.path.abspath('src'))
        file.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: shop\\nVersion: 1\\n')
        file.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
        file.writestr(info + 'RECORD', 'shop.pth,,\\n' + info + 'METADATA,,\\n' + info + 'WHEEL,,\\n' + info + 'RECORD,,\\n')
    return name
`;
const PACKAGE: Readonly<Record<string, string>> = {
  'pyproject.toml':
    '[project]\nname = "shop"\nversion = "1"\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
  'backend.py': BACKEND,
  'src/shop.py': 'side = "base"\n',
};

function makeProject(files: Readonly<Record<string, string>>): string {
  const cwd = makeRepository({ '.gitignore': '.venv\n' });
  for (const version of ['1.0', '2.0']) wheel(cwd, version);
  commit(cwd, { 'app.py': '', ...files }, 'project');
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  return cwd;
}

interface Run extends AsyncDisposable {
  readonly checkouts: Checkouts;
  readonly prepared: {
    readonly baseFailure: Failure | null;
    readonly notes: readonly string[];
    readonly warnings: readonly string[];
  };
  readonly commands: readonly string[];
}

async function prepareIn(
  cwd: string,
  folders: readonly string[] = ['.'],
  path = process.env['PATH'],
): Promise<Run> {
  const checkouts = await openCheckouts(
    await resolveRevisions({ variables: process.env, cwd, base: 'main' }),
    {
      parent: temporaryFolder(),
    },
  );
  const commands: string[] = [];
  const auto = { install: 'auto', build: null };
  const dispose = () => checkouts[Symbol.asyncDispose]();
  try {
    const options = {
      checkouts,
      prepare: { base: auto, head: auto },
      python: { base: folders, head: folders },
      environment: { ...benchmarkEnvironment(process.env).environment, ...(path && { PATH: path }) },
      variables: process.env,
      seconds: 120,
      onProgress: ({ side, command, line }: { side: string; command: string; line: string }) => {
        if (line === '') commands.push(`${side}: ${command}`);
      },
    };
    const preparing = await openPreparation(options);
    const baseFailure = await preparing.base();
    await preparing.head();
    const prepared = { baseFailure, notes: preparing.notes, warnings: preparing.warnings };
    return { checkouts, prepared, commands, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

const says = (root: string, code: string): string =>
  execFileSync(join(root, '.venv/bin/python'), ['-c', code], { cwd: root, encoding: 'utf8' }).trim();
const sidesOf = ({ checkouts }: Run): string[] => [checkouts.base.root, checkouts.head.root];

describe('what is not installed', () => {
  test.each([
    ['a plain project', {}],
    ['a project that only configures tools', { 'pyproject.toml': '[tool.ruff]\nline-length = 100\n' }],
    [
      'a project without dependencies',
      { 'pyproject.toml': '[project]\nname = "x"\nversion = "1"\ndependencies = []\n' },
    ],
    ['requirements that ask for nothing', { 'requirements.txt': '# later\n\n' }],
    ['a project with packages of Node and no lockfile of it', { 'package.json': '{ "type": "module" }' }],
  ])('%s', async (_, files) => {
    await using run = await prepareIn(makeProject(files));
    expect(run.prepared).toEqual({ baseFailure: null, notes: [], warnings: [] });
    expect(run.commands).toEqual([]);
    expect(sidesOf(run).filter((root) => existsSync(join(root, '.venv')))).toEqual([]);
  });

  test('packages of a project without Python benchmarks', async () => {
    await using run = await prepareIn(makeProject({ 'requirements.txt': 'nothing-like-this' }), []);
    expect(run.commands).toEqual([]);
  });

  test('a file that is not TOML', async () => {
    await expect(prepareIn(makeProject({ 'pyproject.toml': '[project\n' }))).rejects.toMatchObject({
      message: expect.stringMatching(/pyproject\.toml is not TOML: /) as string,
      exitCode: 3,
    });
  });
});

describe.skipIf(PYTHON === null)('requirements.txt', () => {
  test('each side gets a .venv of its own; equal requirements are installed once', async () => {
    await using run = await prepareIn(makeProject({ 'requirements.txt': REQUIREMENTS('1.0') }));
    expect(run.prepared).toMatchObject({
      baseFailure: null,
      notes: ['base: pip install -r requirements.txt', 'head: .venv copied from base'],
      warnings: [],
    });
    for (const root of sidesOf(run)) {
      expect(says(root, 'import dep, sys; print(dep.version, sys.prefix)')).toBe(
        `1.0 ${join(root, '.venv')}`,
      );
      expect(readFileSync(join(root, '.venv/bin/which-dep'), 'utf8')).toContain(
        join(root, '.venv/bin/python'),
      );
    }
    const [base, head] = sidesOf(run).map((root) => readFileSync(join(root, '.venv/bin/which-dep'), 'utf8'));
    expect(base).not.toBe(head);
  });

  test('different requirements are installed on each side, in the folder of the benchmark', async () => {
    const file = 'services/api/requirements.txt';
    const cwd = makeProject({ [file]: REQUIREMENTS('1.0').replace('wheels', '../../wheels') });
    write(cwd, { [file]: REQUIREMENTS('2.0').replace('wheels', '../../wheels') });
    await using run = await prepareIn(cwd, ['services/api']);
    const folders = sidesOf(run).map((root) => join(root, 'services/api'));
    expect(folders.map((folder) => says(folder, 'import dep; print(dep.version)'))).toEqual(['1.0', '2.0']);
  });

  test('the .venv of your checkout is copied where it serves, and mended where it does not', async () => {
    const cwd = makeProject({ 'requirements.txt': REQUIREMENTS('1.0') });
    giveVenv(cwd);
    write(cwd, { '.venv/marker': 'mine' });
    await using run = await prepareIn(cwd);
    expect(run.prepared.notes).toEqual([
      'base: .venv copied from your checkout',
      'head: .venv copied from your checkout',
    ]);
    for (const root of sidesOf(run)) {
      expect(readFileSync(join(root, '.venv/marker'), 'utf8')).toBe('mine');
      expect(says(root, 'import dep; print(dep.version)')).toBe('1.0');
    }
    expect(existsSync(join(cwd, '.venv/bin/which-dep'))).toBe(false);
  });

  test('a requirement that is not there', async () => {
    const cwd = makeProject({ 'requirements.txt': REQUIREMENTS('3.0') });
    await expect(prepareIn(cwd)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^head could not be prepared: `\.venv\/bin\/python -m pip install .*-r requirements\.txt` ended with exit code 1:[^]*dep==3\.0/,
      ) as string,
    });
  });
});

describe.skipIf(PYTHON === null)('pyproject.toml', () => {
  test('each side is installed from its own checkout, never from another one', async () => {
    const cwd = makeProject({ ...PACKAGE, 'requirements.txt': REQUIREMENTS('1.0') });
    // An editable install of the user's leads into the user's checkout: a copy of it must not.
    giveVenv(cwd);
    execFileSync('.venv/bin/python', ['-m', 'pip', 'install', '-q', '-e', '.'], { cwd });
    write(cwd, { 'src/shop.py': 'side = "head"\n' });
    await using run = await prepareIn(cwd);
    expect(sidesOf(run).map((root) => says(root, 'import shop, dep; print(shop.side, dep.version)'))).toEqual(
      ['base 1.0', 'head 1.0'],
    );
  });

  test('an environment with a package that is a folder of the checkout is told', async () => {
    const packages = 'lib/python3.12/site-packages';
    const top = '/home/me/größe of it';
    for (const [file, text] of [
      ['shop.pth', `${top}/src\n`],
      ['shop.egg-link', top],
      ['__editable___shop_finder.py', `MAPPING = {'shop': '${top}/src/shop'}`],
      [
        'shop-1.dist-info/direct_url.json',
        `{"dir_info": {"editable": true}, "url": "file://${encodeURI(top)}"}`,
      ],
    ] as const) {
      const venv = temporaryFolder();
      write(venv, { [`${packages}/${file}`]: text, [`${packages}/dep/notes.txt`]: top });
      expect(await leadsTo(venv, top)).toBe(true);
      expect(await leadsTo(venv, '/home/me/other')).toBe(false);
    }
  });

  test.each([
    ['[project]\nname = "x"\ndependencies = ["dep"]', ['-e', '.']],
    ['[project]\nname = "x"\ndynamic = ["dependencies"]', ['-e', '.']],
    ['[build-system]\nrequires = ["setuptools"]', ['-e', '.']],
  ])('%s', async (text, packages) => {
    const folder = temporaryFolder();
    write(folder, { 'pyproject.toml': text });
    expect(await detectPython([folder], undefined)).toMatchObject({ tool: null, packages });
  });

  test.each([
    '-e ./libs/x',
    './libs/x',
    'x @ file:///libs/x',
    '-r ../other.txt',
    'file:x.whl',
    '--requirement=a.txt',
  ])('what `%s` brings is not known from the file', async (line) => {
    const folder = temporaryFolder();
    write(folder, { 'requirements.txt': `${line}\n` });
    expect(await detectPython([folder], undefined)).toMatchObject({ inputs: null });
  });

  test.each(['uv', 'poetry'])('without %s its lockfile is not followed, which is said', async (name) => {
    const folder = temporaryFolder();
    write(folder, { [`${name}.lock`]: '', 'requirements.txt': 'dep' });
    const found = await detectPython([folder], '/nowhere');
    expect(found).toMatchObject({ tool: null, packages: ['-r', 'requirements.txt'] });
    expect(found?.warnings).toEqual([expect.stringContaining(`${name} is not on PATH`)]);
  });
});

describe('tools that lock', () => {
  const LOCKED = '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.8"\n';
  const uv = tool('uv');
  const poetry = tool('poetry');
  /** PATH with one more program. */
  const beside = (program: string | null): string => {
    const bin = temporaryFolder();
    symlinkSync(program ?? '', join(bin, program?.endsWith('uv') ? 'uv' : 'poetry'));
    return `${bin}:${dirname(PYTHON?.path ?? '')}:/usr/bin:/bin`;
  };

  test.skipIf(uv === null || PYTHON === null)(
    'uv sync, not into the environment that is active',
    async () => {
      const active = temporaryFolder();
      vi.stubEnv('VIRTUAL_ENV', active);
      const cwd = makeProject({ 'pyproject.toml': LOCKED });
      execFileSync(uv ?? '', ['lock', '--offline', '--python', PYTHON?.path ?? ''], { cwd, stdio: 'pipe' });
      commit(cwd, {}, 'lock');
      sh(cwd, 'branch', '--force', 'main');
      await using run = await prepareIn(cwd, ['.'], beside(uv));
      expect(run.prepared.notes).toEqual(['base: uv sync --frozen', 'head: uv sync --frozen']);
      for (const root of sidesOf(run))
        expect(says(root, 'import sys; print(sys.prefix)')).toBe(join(root, '.venv'));
      expect(existsSync(join(active, 'bin'))).toBe(false);
    },
  );

  test.skipIf(poetry === null || PYTHON === null)('poetry install, into the project', async () => {
    const cwd = makeProject({ 'pyproject.toml': `${LOCKED}[tool.poetry]\npackage-mode = false\n` });
    execFileSync(poetry ?? '', ['lock', '--no-interaction'], { cwd, stdio: 'pipe' });
    commit(cwd, {}, 'lock');
    sh(cwd, 'branch', '--force', 'main');
    await using run = await prepareIn(cwd, ['.'], beside(poetry));
    expect(run.prepared.notes).toEqual([
      'base: poetry install --no-interaction',
      'head: poetry install --no-interaction',
    ]);
    for (const root of sidesOf(run))
      expect(realpathSync(readlinkSync(join(root, '.venv/bin/python')))).toContain('python');
  });
});

test('where packages come from is passed on, passwords of package indexes are not', async () => {
  const from = {
    PIP_INDEX_URL: 'a',
    UV_DEFAULT_INDEX: 'b',
    UV_INDEX_SHOP_PASSWORD: 'secret',
    PIP_TARGET: 'x',
  };
  const { PIP_INDEX_URL, UV_DEFAULT_INDEX, ...rest } = await prepareEnvironment({}, from, []);
  expect([PIP_INDEX_URL, UV_DEFAULT_INDEX]).toEqual(['a', 'b']);
  expect(Object.keys(rest).filter((name) => /^(PIP|UV)/.test(name))).toEqual([]);
});
