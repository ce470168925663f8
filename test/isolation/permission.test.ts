import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowNamespaces } from '../../src/isolation/permission.ts';
import { temporaryFolder } from '../git/real-git.ts';

const { signal } = new AbortController();

/** A switch that says something, and a sudo that notes that it was started. */
function restriction(says: string | null, code = 0) {
  const folder = temporaryFolder();
  const [file, sudo, mark] = ['switch', 'sudo', 'mark'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (says !== null) writeFileSync(file, `${says}\n`);
  writeFileSync(sudo, `#!/bin/sh\necho "$@" > '${mark}'\nexit ${code}\n`);
  chmodSync(sudo, 0o755);
  return { file, command: [sudo, '-n', 'sysctl'], isAsked: () => existsSync(mark) };
}

test('sudo is asked where the restriction is in force, and nowhere else', async () => {
  for (const [says, isAsked] of [
    ['1', true],
    ['0', false],
    [null, false],
  ] as const) {
    const here = restriction(says);
    expect({ says, allowed: await allowNamespaces(signal, here) }).toEqual({ says, allowed: isAsked });
    expect(here.isAsked()).toBe(isAsked);
  }
});

test('a sudo that wants a password, or none at all, is no permission', async () => {
  expect(await allowNamespaces(signal, restriction('1', 1))).toBe(false);
  expect(await allowNamespaces(signal, { ...restriction('1'), command: ['/nowhere/sudo'] })).toBe(false);
});
