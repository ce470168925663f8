// Packages of a JavaScript repository: manifests, workspaces, how each is installed and built.

import picomatch from 'picomatch';
import { parse } from 'yaml';
import { ownPaths, isThere, type ProjectFiles, type Step } from '../project.ts';
import { posix, upwards } from '../posix.ts';

export interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly main?: string;
  readonly module?: string;
  readonly browser?: unknown;
  readonly exports?: unknown;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[] };
  readonly packageManager?: string;
  readonly [field: string]: unknown;
}

export interface Package {
  /** `.` at the top. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every package.json of the project's own that is a JSON object, the top first. */
export function packagesOf(files: ProjectFiles): Package[] {
  return ownPaths(files, /(^|\/)package\.json$/).flatMap((path) => {
    const manifest = jsonObject(files.text(path));
    return manifest === null ? [] : [{ folder: posix.dirname(path), manifest }];
  });
}

function jsonObject(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

/** The package that a file belongs to: that of the nearest manifest. */
export const packageOf = (packages: readonly Package[], path: string): Package | null =>
  upwards(posix.dirname(path))
    .map((folder) => packages.find((each) => each.folder === folder))
    .find((each) => each !== undefined) ?? null;

/** Version range by which a package, or the top of the repository, asks for another; null: it does not. */
export function rangeOf(packages: readonly Package[], own: Package | null, name: string): string | null {
  const top = packages.find(({ folder }) => folder === '.');
  const manifests = [own?.manifest, top?.manifest].filter((each) => each !== undefined);
  return (
    manifests
      .flatMap((each) => [each.devDependencies, each.dependencies, each.optionalDependencies])
      .map((group) => group?.[name])
      .find((range) => typeof range === 'string') ?? null
  );
}

/** Whether the top's install covers this package: it is the top, or one of its workspaces. */
export function isCovered(files: ProjectFiles, packages: readonly Package[], folder: string): boolean {
  if (folder === '.') return true;
  const top = packages.find((each) => each.folder === '.')?.manifest.workspaces;
  const named = Array.isArray(top)
    ? top
    : ((top as { packages?: readonly string[] } | undefined)?.packages ?? []);
  const globs = [...named, ...pnpmWorkspaces(files)].map((glob) =>
    String(glob).replace(/^\.\//, '').replace(/\/$/, ''),
  );
  const isPositive = (glob: string): boolean => !glob.startsWith('!');
  return (
    globs.filter(isPositive).some((glob) => picomatch(glob)(folder)) &&
    !globs.filter((glob) => !isPositive(glob)).some((glob) => picomatch(glob.slice(1))(folder))
  );
}

function pnpmWorkspaces(files: ProjectFiles): readonly string[] {
  try {
    const value = parse(files.text('pnpm-workspace.yaml')) as { packages?: unknown } | null;
    return Array.isArray(value?.packages) ? value.packages.map(String) : [];
  } catch {
    return [];
  }
}

/** Packages whose install scripts download a browser or a runtime, and what keeps them from it. */
const DOWNLOADS = {
  puppeteer: 'PUPPETEER_SKIP_DOWNLOAD=1',
  cypress: 'CYPRESS_INSTALL_BINARY=0',
  electron: 'ELECTRON_SKIP_BINARY_DOWNLOAD=1',
} as const;

/** What installs a package's dependencies: the top's install, and its own where that does not cover it. */
export function installOf(files: ProjectFiles, packages: readonly Package[], folder: string): Step[] {
  const top = packages.some((each) => each.folder === '.') ? [topInstall(files, packages)] : [];
  if (isCovered(files, packages, folder)) return top;
  const locked = files.tracked.has(posix.join(folder, 'package-lock.json'));
  const own = locked ? `npm ci --prefix ${folder}` : `npm install --no-package-lock --prefix ${folder}`;
  return [...top, [own, `${own} --ignore-scripts`]];
}

function topInstall(files: ProjectFiles, packages: readonly Package[]): Step {
  const manifest = packages.find((each) => each.folder === '.')?.manifest ?? {};
  const skip = Object.entries(DOWNLOADS)
    .filter(([name]) => name in { ...manifest.devDependencies, ...manifest.dependencies })
    .map(([, variable]) => variable);
  const lockfile = LOCKFILES.find(({ file }) => files.tracked.has(file));
  const command = lockfile?.command(files, manifest) ?? 'npm install --no-package-lock';
  const missing = lockfile !== undefined && !files.programs.has(lockfile.program);
  const plain = skip.length > 0 || missing ? [...skip, command].join(' ') : 'auto';
  // A lockfile may be older than package.json, and scripts of packages may need what is not here.
  return [
    ...new Set([
      plain,
      command,
      `${command} --ignore-scripts`,
      'npm install --no-package-lock --ignore-scripts',
    ]),
  ];
}

interface Lockfile {
  readonly file: string;
  readonly program: string;
  readonly command: (files: ProjectFiles, manifest: Manifest) => string;
}

const withManager =
  (program: string, rest: string, fallback: (text: string) => string, file: string): Lockfile['command'] =>
  (files, { packageManager = '' }) => {
    if (files.programs.has(program)) return `${program} ${rest}`;
    const named = packageManager.startsWith(`${program}@`) ? packageManager.split('+')[0] : null;
    return `npx --yes ${named ?? fallback(files.text(file))} ${rest}`;
  };

const LOCKFILES: readonly Lockfile[] = [
  { file: 'package-lock.json', program: 'npm', command: () => 'npm ci' },
  { file: 'npm-shrinkwrap.json', program: 'npm', command: () => 'npm ci' },
  {
    file: 'pnpm-lock.yaml',
    program: 'pnpm',
    command: withManager(
      'pnpm',
      'install --frozen-lockfile',
      (text) => (/^lockfileVersion: '?[0-8]/m.test(text) ? 'pnpm@8' : 'pnpm@9'),
      'pnpm-lock.yaml',
    ),
  },
  {
    file: 'yarn.lock',
    program: 'yarn',
    command: (files, manifest) =>
      /^__metadata:/m.test(files.text('yarn.lock'))
        ? withManager(
            'yarn',
            'install --immutable',
            () => '@yarnpkg/cli-dist@4',
            'yarn.lock',
          )(files, {
            ...manifest,
            packageManager: '',
          })
        : withManager('yarn', 'install --frozen-lockfile', () => 'yarn@1', 'yarn.lock')(files, manifest),
  },
  ...['bun.lock', 'bun.lockb'].map((file) => ({
    file,
    program: 'bun',
    command: withManager('bun', 'install --frozen-lockfile', () => 'bun', file),
  })),
];

const RELATIVE = /\b(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"?]*)['"]/g;
const BARE = /\b(?:from|import|require)\s*\(?\s*['"]([^.'"/][^'"]*)['"]/g;

/** What a file imports: paths relative to the project, and packages. */
export function importsOf(files: ProjectFiles, path: string): { paths: string[]; packages: string[] } {
  const text = files.text(path);
  return {
    paths: [...text.matchAll(RELATIVE)].map(([, name = '']) => posix.join(posix.dirname(path), name)),
    packages: [...text.matchAll(BARE)].map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  };
}

/**
 * What builds the files that a benchmark imports and that are not there, or nothing where all are; then what else to try,
 * because code may need what is built without naming its files: a package that imports itself by name, for one.
 */
export function buildsFor(
  files: ProjectFiles,
  packages: readonly Package[],
  path: string,
  needed: readonly string[],
): Step[][] {
  const own = packageOf(packages, path);
  const script = Object.entries(own?.manifest.scripts ?? {}).find(
    ([name, text]) => !name.startsWith('pre') && text.includes(posix.basename(path)),
  );
  const before = script === undefined ? null : `pre${script[0]}`;
  if (own !== null && before !== null && before in (own.manifest.scripts ?? {}))
    return [[[runScript(own.folder, before)]]];
  const builder = [own, packages.find(({ folder }) => folder === '.')].find(
    (each) => each?.manifest.scripts?.['build'] !== undefined,
  );
  if (builder === undefined || builder === null) return [[]];
  const built: Step[] = [[runScript(builder.folder, 'build')]];
  return needed.every((each) => isThere(files, each)) ? [[], built] : [built];
}

export const runScript = (folder: string, script: string): string =>
  folder === '.' ? `npm run ${script}` : `npm run --prefix ${folder} ${script}`;

/** The files that importing a package of this repository loads, as its manifest says. */
export function entriesOf({ folder, manifest }: Package): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /\.[cm]?js$/.test(value) && !value.includes('*'))
      found.push(posix.join(folder, value));
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) visit(each);
  };
  visit([
    manifest.main,
    manifest.module,
    typeof manifest.browser === 'string' ? manifest.browser : null,
    manifest.exports,
  ]);
  return [...new Set(found)];
}
