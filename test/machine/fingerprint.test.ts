import { expect, test } from 'vitest';
import { describeMachine } from '../../src/machine/describe.ts';
import { cpuFeatures, fingerprint, systemName } from '../../src/machine/fingerprint.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

test('the fingerprint changes with everything that speed depends on, and with nothing else', () => {
  const parts = {
    system: 'a',
    arch: 'b',
    cpu: 'c',
    features: 'd',
    cores: 2,
    memory: 2 ** 34,
    node: 'v22.0.0',
    pinned: true,
    tool: '1.0.0',
  };
  const first = fingerprint(parts);
  expect(first).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprint({ ...parts, memory: 2 ** 34 - 3_000_000 })).toBe(first);
  for (const other of [
    { system: 'x' },
    { arch: 'x' },
    { cpu: 'x' },
    { features: 'x' },
    { cores: 1.5 },
    { memory: 2 ** 33 },
    { node: null },
    { pinned: false },
    { tool: '1.0.1' },
  ])
    expect(fingerprint({ ...parts, ...other })).not.toBe(first);
});

test('a new build of the hosted image makes no other machine of it, another system does', async () => {
  const of = async (image: NodeJS.ProcessEnv): Promise<string> =>
    (await describeMachine(null, null, image)).environment.fingerprint;
  const first = await of({ ImageOS: 'ubuntu24', ImageVersion: '20261101.1' });
  expect(await of({ ImageOS: 'ubuntu24', ImageVersion: '20261108.3' })).toBe(first);
  expect(await of({ ImageOS: 'ubuntu22', ImageVersion: '20261101.1' })).not.toBe(first);
});

test('names the system without its builds, and the processor by what it can do', async () => {
  const root = temporaryFolder();
  write(root, {
    'etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n',
    'proc/cpuinfo': 'processor\t: 0\nflags\t\t: sse avx2\n\nprocessor\t: 1\nflags\t\t: sse\n',
  });
  expect(await systemName({}, root)).toMatch(/^debian 12, \w+ \d+\.\d+$/);
  expect(await systemName({}, temporaryFolder())).toMatch(/^\w+ \d+\.\d+$/);
  const features = await cpuFeatures(root);
  write(root, { 'proc/cpuinfo': 'flags\t: avx2 sse\n' });
  expect(await cpuFeatures(root)).toBe(features);
  write(root, { 'proc/cpuinfo': 'Features\t: sse\n' });
  expect(await cpuFeatures(root)).not.toBe(features);
  expect(await cpuFeatures(temporaryFolder())).toBe('');
});
