import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findExecutable } from '../../src/process/executable.ts';

const directory = mkdtempSync(join(tmpdir(), 'executable '));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
mkdirSync(join(directory, 'bin'));
mkdirSync(join(directory, 'other'));
for (const file of ['bin/plain', 'bin/tool', 'other/tool'])
  writeFileSync(join(directory, file), '#!/bin/sh\n');
chmodSync(join(directory, 'bin/plain'), 0o644);
chmodSync(join(directory, 'bin/tool'), 0o755);
chmodSync(join(directory, 'other/tool'), 0o755);
const path = `${join(directory, 'none')}:${join(directory, 'bin')}:other`;

test.each([
  ['the first in PATH', 'tool', 'bin/tool'],
  ['a relative path, from the folder and not from PATH', './other/tool', 'other/tool'],
  ['not executable', 'plain', null],
  ['a folder is no program', './bin', null],
  ['nowhere', 'nothing', null],
])('%s', async (_, command, expected) => {
  expect(await findExecutable(command, path, directory)).toBe(expected && join(directory, expected));
});

test('an absolute path needs no PATH', async () => {
  expect(await findExecutable(join(directory, 'bin/tool'), undefined, '/')).toBe(join(directory, 'bin/tool'));
});
