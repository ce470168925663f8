// npm run site: makes the web site out of docs, into build/site. `npm run site -- dev` shows it while you write, and
// `npm run site -- preview` shows what was made. Its packages are in site/package.json, because nothing else needs them:
// they are installed when the site is first made.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, args, cwd = '.') => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const program = 'site/node_modules/vitepress/bin/vitepress.js';
if (!existsSync(program)) run('npm', ['ci', '--ignore-scripts'], 'site');
const [command = 'build', ...rest] = process.argv.slice(2);
run(process.execPath, [program, command, 'site', ...rest]);
