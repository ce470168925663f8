// Size limits that a repository has already: size-limit's and bundlesize's configuration.

import { parse } from 'yaml';
import { ownPaths, isThere, suiteName } from '../project.ts';
import type { Detected, Finding, ProjectFiles, Remark, Step } from '../project.ts';
import { posix } from '../posix.ts';
import { installOf, packagesOf, runScript, type Manifest, type Package } from './packages.ts';

/** One entry of either configuration. */
interface Entry {
  readonly name?: unknown;
  readonly path?: unknown;
  readonly import?: unknown;
  readonly limit?: unknown;
  readonly maxSize?: unknown;
  readonly compression?: unknown;
  readonly gzip?: unknown;
  readonly brotli?: unknown;
}

/** A finding with the absolute limits its configuration has, metric to size as written. */
export interface SizeFinding extends Finding {
  readonly limits: Readonly<Record<string, string>>;
}

export function detectSizes(files: ProjectFiles): Detected {
  const packages = packagesOf(files);
  const parts = packages.map((own) => sizesOf(files, packages, own));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function sizesOf(files: ProjectFiles, packages: readonly Package[], own: Package): Detected {
  const remarks: Remark[] = [];
  const at = (name: string): string => posix.join(own.folder, name);
  const listed = [
    { where: at('package.json'), tool: 'size-limit', entries: list(own.manifest['size-limit']) },
    ...['.size-limit.json', '.size-limit'].map((name) => ({
      where: at(name),
      tool: 'size-limit',
      entries: list(read(files.text(at(name)))),
    })),
    { where: at('package.json'), tool: 'bundlesize', entries: list(own.manifest['bundlesize']) },
    {
      where: at('bundlesize.config.json'),
      tool: 'bundlesize',
      entries: list((read(files.text(at('bundlesize.config.json'))) as { files?: unknown } | null)?.files),
    },
  ];
  for (const path of ownPaths(files, /(^|\/)\.size-limit\.[cm]?[jt]s$/).filter(
    (each) => posix.dirname(each) === own.folder,
  ))
    remarks.push({
      where: path,
      why: 'it is a program, and was not run',
      hint: 'write its limits under `budgets:` by hand, or keep them in .size-limit.json',
    });
  const findings = listed.flatMap(({ where, tool, entries }) =>
    entries.flatMap((entry) => findingOf(files, packages, own, { where, tool, entry })),
  );
  return { findings, remarks };
}

const read = (text: string): unknown => {
  try {
    return text === '' ? null : parse(text);
  } catch {
    return null;
  }
};

const list = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);

function findingOf(
  files: ProjectFiles,
  packages: readonly Package[],
  own: Package,
  given: { where: string; tool: string; entry: Entry },
): SizeFinding[] {
  const { where, tool, entry } = given;
  const globs = [entry.path]
    .flat()
    .filter((path) => typeof path === 'string')
    .map((path) => posix.join(own.folder, path));
  // One export of a file is what a bundler makes of it.
  if (globs.length === 0 || (tool === 'size-limit' && entry.import !== undefined)) return [];
  const absent =
    globs.some((glob) => !/[*{]/.test(glob) && !isThere(files, glob)) ||
    globs.some((glob) => /[*{]/.test(glob));
  const script = own.manifest.scripts?.['build'];
  const build: Step[] = absent && script !== undefined ? [[runScript(own.folder, 'build')]] : [];
  const label =
    typeof entry.name === 'string'
      ? entry.name
      : posix
          .basename(globs[0] ?? '')
          .replace(/[*{].*$/, '')
          .replace(/\.[cm]?js$/, '');
  const limits = tool === 'bundlesize' ? bundlesizeLimit(entry) : sizeLimitLimit(entry, own.manifest);
  const comment =
    Object.keys(limits).length === 0
      ? `${tool} weighs what a bundler makes of it, so its limit is not taken over`
      : `limit from ${where}`;
  return [
    {
      name: `size-${suiteName(label || 'bundle')}`,
      what: `files of ${tool}`,
      where,
      limits,
      comment,
      ways: [
        {
          suite: { size: globs.length === 1 ? globs[0] : globs },
          install: build.length > 0 ? installOf(files, packages, own.folder) : [],
          build,
        },
      ],
    },
  ];
}

const SIZE = /^\s*([\d.]+)\s*(B|kB|KB|MB|KiB|MiB)\s*$/;

/** bundlesize compresses with gzip unless told otherwise, and its kB has 1024 bytes. */
function bundlesizeLimit({ maxSize, compression = 'gzip' }: Entry): Record<string, string> {
  const [, number, unit = ''] = SIZE.exec(String(maxSize)) ?? [];
  if (number === undefined) return {};
  const metric = compression === 'none' ? 'size' : `size-${String(compression)}`;
  return {
    [metric]: `${number}${unit.replace(/^([kKM])B$/, (_, prefix: string) => `${prefix.toUpperCase()}iB`)}`,
  };
}

/** Only `@size-limit/file` weighs the files themselves; its kB has 1000 bytes, and it compresses with brotli. */
function sizeLimitLimit(
  { limit, gzip, brotli }: Entry,
  { devDependencies = {} }: Manifest,
): Record<string, string> {
  const [, number, unit = ''] = SIZE.exec(String(limit)) ?? [];
  const bundles = Object.keys(devDependencies).some(
    (name) => /^@size-limit\/(preset|webpack|esbuild)/.test(name) && name !== '@size-limit/preset-app',
  );
  if (number === undefined || bundles || !('@size-limit/file' in devDependencies)) return {};
  const metric = brotli === false ? 'size' : gzip === true ? 'size-gzip' : 'size-brotli';
  return { [metric]: `${number}${unit.replace('KB', 'kB')}` };
}
