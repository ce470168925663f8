import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

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
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

test('every package installs on the oldest Node that is supported', () => {
  const oldest = minVersion(packages['']?.engines?.['node'] ?? '')?.version ?? '';
  expect(oldest).toBe('20.19.0');
  const demanding = Object.entries(packages).flatMap(([name, { engines, version }]) =>
    satisfies(oldest, engines?.['node'] ?? '*') ? [] : [`${name}@${version} needs Node ${engines?.['node']}`],
  );
  expect(demanding).toEqual([]);
});

test('every install script was decided on', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: object };
  const scripted = Object.keys(packages).filter((name) => packages[name]?.hasInstallScript);
  expect(scripted.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(Object.keys(allowScripts));
});
