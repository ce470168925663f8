// Where a side lies, as far as comparing what stands there needs it.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HeadCheckout } from '../git/checkouts.ts';
import { items } from '../git/git.ts';
import type { Side } from '../core/model/quantities.ts';
import { outsideOf } from '../process/enclosures.ts';
import { programFile } from '../process/program-file.ts';
import type { Place } from './states.ts';

/** The place of a side whose project lies at `root`, but for what is compiled for it as it is needed. */
export async function placeOf(
  checkouts: HeadCheckout,
  side: Side,
  root: string,
): Promise<Omit<Place, 'compiled'>> {
  const { project } = checkouts.repository;
  const top = project === '' ? root : root.slice(0, -project.length - 1);
  const compiled = await checkouts.git(side, ['ls-files', '-z', '--', ':(top,glob)**/*.pyc']);
  return {
    top,
    scratch: [dirname(top), checkouts.scratch],
    outside: outsideOf(top),
    began: statSync(join(checkouts.scratch, 'owner'), { bigint: true }).ctimeNs,
    tracked: new Set(items(compiled)),
    programs: dirname(programFile('tinybench-worker.js')),
    digests: new Map(),
  };
}
