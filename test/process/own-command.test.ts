import { expect, test } from 'vitest';
import { actionCommand, ownCommand } from '../../src/process/own-command.ts';

test.each([
  ['/home/me/tools/bin/perf-budgets', '/home/me/app', '/usr/bin:/home/me/tools/bin', 'perf-budgets'],
  ['/home/me/tools/bin/perf-budgets', '/home/me/app', '/usr/bin', 'node ../tools/bin/perf-budgets'],
  ['/home/me/app/dist/cli.js', '/home/me/app', '/usr/bin', 'node dist/cli.js'],
  ['/opt/pb/dist/cli.js', '/home/me/app', undefined, 'node /opt/pb/dist/cli.js'],
  ["/opt/p b's/cli.js", '/home/me/app', undefined, `node '/opt/p b'\\''s/cli.js'`],
])('%s in %s with PATH %s is %s', (program, cwd, path, command) => {
  expect(ownCommand(program, cwd, path)).toBe(command);
});

test('an action is run from its repository, wherever the reader is', () => {
  const program = '/home/runner/work/_actions/acme/perf-budgets/v1/dist/cli.js';
  const environment = { GITHUB_ACTION_REPOSITORY: 'acme/perf-budgets', GITHUB_ACTION_REF: 'v1' };
  expect(actionCommand(environment, program)).toBe('npx --yes github:acme/perf-budgets#v1');
});

test('an action of the repository itself is run from its checkout, and odd names are no words of a command', () => {
  const program = '/home/runner/work/app/app/gate/dist/cli.js';
  const environment = { GITHUB_WORKSPACE: '/home/runner/work/app/app' };
  expect(actionCommand(environment, program)).toBe('node gate/dist/cli.js');
  const odd = { ...environment, GITHUB_ACTION_REPOSITORY: 'a/b; rm -rf', GITHUB_ACTION_REF: 'v1' };
  expect(actionCommand(odd, program)).toBe('node gate/dist/cli.js');
});
