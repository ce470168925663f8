// What a change brings along under the names of programs that the gate starts itself.

import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject, start, temporaryFolder } from './project.ts';

test('npx and npm put a folder of the checkout first on PATH: the gate starts nothing from there', async () => {
  const project = makeProject();
  const mark = join(temporaryFolder(), 'started');
  const bin = join(project, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['git', 'taskset', 'strace', 'cp', 'npm', 'python3', 'unshare', 'nsenter', 'mount']) {
    writeFileSync(join(bin, name), `#!/bin/bash\necho ${name} >> '${mark}'\nexit 1\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const PATH = `${bin}:node_modules/.bin:${process.env['PATH']}`;
  const { code, stdout, stderr } = await start(project, { environment: { PATH } }, 'check', '--no-explain')
    .ended;
  expect({ code, isStarted: existsSync(mark) }, stdout + stderr).toEqual({ code: 0, isStarted: false });
});
