import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Project {
  readonly packages: Readonly<Record<string, Locked>>;
  readonly lockfile: string;
  readonly allowScripts: object;
}
const read = (folder: string): Project => {
  const lockfile = readFileSync(`${folder}/package-lock.json`, 'utf8');
  const { packages } = JSON.parse(lockfile) as Pick<Project, 'packages'>;
  const { allowScripts } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Pick<
    Project,
    'allowScripts'
  >;
  return { packages, lockfile, allowScripts };
};

const oldest = minVersion(read('.').packages['']?.engines?.['node'] ?? '')?.version;

test('the oldest Node that is supported', () => {
  expect(oldest).toBe('20.19.0');
});

describe.each([
  { project: 'perf-budgets', ...read('.') },
  { project: 'the site', ...read('site') },
])('of $project', ({ packages, lockfile, allowScripts }) => {
  // npm leaves out builds for platforms its registry does not offer, and `npm ci` then refuses the file.
  test('the lockfile names the builds for every platform, so that npm ci takes it anywhere', () => {
    const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${owner}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('the lockfile records no download address', () => {
    expect(lockfile).not.toContain('"resolved"');
  });

  test('every package installs on the oldest Node that is supported', () => {
    const demanding = Object.entries(packages).flatMap(([name, { engines, version }]) =>
      satisfies(oldest ?? '', engines?.['node'] ?? '*')
        ? []
        : [`${name}@${version} needs Node ${engines?.['node']}`],
    );
    expect(demanding).toEqual([]);
  });

  test('every install script was decided on', () => {
    const scripted = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
    expect(scripted.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(Object.keys(allowScripts));
  });
});
