// The package that npm would publish: what is in it, and that it works where nothing else is.

import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../src/core/model/report.ts';
import { temporaryFolder, write } from './git/real-git.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MOST = 5e6;

/** npm without a registry, a cache or the settings of an npm that runs these tests. */
const npm = (cwd: string, program: 'npm' | 'npx', ...args: string[]): string => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const settings = {
    npm_config_cache: join(temporaryFolder(), 'cache'),
    npm_config_offline: 'true',
    npm_config_registry: 'http://127.0.0.1:1',
    npm_config_update_notifier: 'false',
  };
  const env = { ...Object.fromEntries(inherited), ...settings };
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
};

const CONFIGURATION = `
benchmarks: { asset: { size: asset.txt }, sums: { tinybench: sums.bench.js } }
budgets: { asset: { size: 1KiB }, sums/sum: { p50: 10s } }
`;
const BENCHMARK = `
import { Bench } from 'tinybench';
export const bench = new Bench();
bench.add('sum', () => { let sum = 0; for (let i = 0; i < 2000; i++) sum = (sum * 31 + i) | 0; return sum; });
`;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

let packed: Packed;
let tarball: string;
beforeAll(() => {
  const folder = temporaryFolder();
  [packed] = JSON.parse(npm(ROOT, 'npm', 'pack', '--json', '--pack-destination', folder)) as [Packed];
  tarball = join(folder, packed.filename);
});

test('it holds dist, README, licences and schemas, and nothing else', () => {
  const dist = readdirSync(join(ROOT, 'dist')).map((name) => `dist/${name}`);
  expect(dist).toContain('dist/THIRD-PARTY-NOTICES');
  expect(packed.files.map(({ path }) => path).toSorted()).toEqual(
    [
      ...dist,
      'LICENSE',
      'README.md',
      'package.json',
      'perf-budgets-report.schema.json',
      'perf-budgets-summary.schema.json',
      'perf-budgets.schema.json',
    ].toSorted(),
  );
});

test('it has at most 5 MB, unpacked', () => {
  expect(packed.unpackedSize).toBeLessThanOrEqual(MOST);
  expect(packed.size).toBeLessThan(packed.unpackedSize);
});

test('it brings no other package, and runs nothing when it is installed', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(manifest).not.toHaveProperty(key);
  const scripts = Object.keys(manifest['scripts'] as object);
  expect(scripts.filter((name) => /^(pre|post)?(install|prepare|publish|pack)/.test(name))).toEqual([]);
});

describe('in an empty folder, without a registry', () => {
  test('npx runs it', () => {
    const folder = temporaryFolder();
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const said = npm(folder, 'npx', '--yes', '--package', tarball, '--', 'perf-budgets', '--version');
    expect(said.trim()).toBe(version);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('npm installs it, and the installed command measures, with its workers', () => {
    const folder = temporaryFolder();
    write(folder, {
      'package.json': '{ "name": "project", "private": true, "type": "module" }',
      'sums.bench.js': BENCHMARK,
      'asset.txt': 'x'.repeat(1000),
      'perf-budgets.yml': CONFIGURATION,
    });
    expect(npm(folder, 'npm', 'install', tarball)).toContain('added 1 package');
    cpSync(join(ROOT, 'node_modules/tinybench'), join(folder, 'node_modules/tinybench'), { recursive: true });
    npm(folder, 'npx', '--no', 'perf-budgets', 'run', '--json', 'report.json');
    const { checks } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
    expect(checks.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['asset', 'within'],
      ['sums/sum', 'within'],
    ]);
  });
});
