// What Cargo compiled for base serves head, and never base's own code: with the real Cargo.

import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCheckouts } from '../../src/git/checkouts.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { openPreparation } from '../../src/prepare/prepare.ts';
import { commit, makeRepository, sh, temporaryFolder } from '../git/real-git.ts';

const hasCargo = ((): boolean => {
  try {
    return execFileSync('cargo', ['--version'], { encoding: 'utf8' }).startsWith('cargo');
  } catch {
    return false;
  }
})();

const says = (word: string): string => `pub fn word() -> &'static str { "${word}" }\n`;

describe.skipIf(!hasCargo)('cargo', () => {
  test("base's target serves head, which compiles its own crates again", { timeout: 120_000 }, async () => {
    const cwd = makeRepository({
      '.gitignore': 'target\n',
      'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\nedition = "2021"\n',
      'src/lib.rs': says('base'),
      'src/main.rs': 'fn main() { println!("{}", app::word()); }\n',
      // A stand-in for a dependency: what only the copy can have brought to head.
      'prepare.sh': 'set -e\ncargo build --quiet --offline\n[ -e target/first ] || pwd > target/first\n',
    });
    sh(cwd, 'checkout', '--quiet', '-b', 'work');
    commit(cwd, { 'src/lib.rs': says('head') }, 'head');
    const checkouts = await openCheckouts(
      await resolveRevisions({ variables: process.env, cwd, base: 'main' }),
      { parent: temporaryFolder() },
    );
    await using _ = checkouts;
    const build = { install: null, build: 'sh prepare.sh' };
    const preparing = await openPreparation({
      checkouts,
      prepare: { base: build, head: build },
      environment: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
      variables: process.env,
      seconds: 100,
    });
    expect(await preparing.base()).toBeNull();
    await preparing.head();
    expect(preparing.notes).toEqual(['head: target copied from base']);
    const run = (root: string): string => execFileSync(join(root, 'target/debug/app'), { encoding: 'utf8' });
    expect([run(checkouts.base.root), run(checkouts.head.root)]).toEqual(['base\n', 'head\n']);
    expect(existsSync(join(checkouts.head.root, 'target/first'))).toBe(true);
    expect(statSync(join(checkouts.base.root, 'target/first')).mtimeMs).toBe(
      statSync(join(checkouts.head.root, 'target/first')).mtimeMs,
    );
  });
});
