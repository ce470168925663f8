// The command that searches for a commit, as the issue offers it: what a shell makes of it.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Creep } from '../../src/history/creep.ts';
import { renderCreep } from '../../src/history/creep-words.ts';

const CREEP: Creep = {
  path: 'parser/small',
  metric: 'p50',
  change: { ratio: 0.12, low: 0.11, high: 0.13 },
  budget: 0.1,
  verdict: 'over',
  chain: null,
  sources: [],
};
const STANDING = {
  anchor: 'v2.1.0',
  branch: 'main',
  commit: '6'.repeat(40),
  configuration: 'a b/perf.yml',
  tool: 'shown',
};

/** The command that the issue offers for a path. */
const offered = (path: string, standing = STANDING): string | undefined =>
  /^shown bisect .*$/m.exec(renderCreep([{ ...CREEP, path }], standing, { costs: [], datasets: [] }))?.[0];

test.each(['parser/small', 'parser/two words', "parser/it's `$(id)` ;id", 'parser/~x'])(
  'a shell takes it as it stands: %s',
  (path) => {
    const script = `shown() { printf '%s\\n' "$@"; }; ${offered(path)}`;
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
    const ends = ['--good', 'v2.1.0', '--bad', '666666666666'];
    expect(words).toEqual(['bisect', path, ...ends, '--metric', 'p50', '--config', 'a b/perf.yml']);
  },
);

test.each(['parser/{a,b}', '-x/y', 'parser/\u200bsmall', `parser/${'x'.repeat(200)}`])(
  'what cannot be written so is not offered: %s',
  (path) => expect(offered(path)).toBeUndefined(),
);

test('nor are names of git that a shell reads otherwise', () => {
  expect(offered('a/b', { ...STANDING, anchor: 'v2;id' })).toBeUndefined();
  expect(offered('a/b', { ...STANDING, branch: '--upload-pack=x' })).toBeUndefined();
});
