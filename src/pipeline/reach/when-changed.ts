// Checks a promise made by hand against what was seen: a file that a suite reads and its `when-changed` does not name.

import { posix } from 'node:path';
import { unaffectedSuites } from '../../core/budgets/unaffected-suites.ts';
import type { Suite } from '../../core/model/configuration.ts';
import type { Caveat } from '../../core/model/report.ts';
import { items } from '../../git/git.ts';
import type { HeadCheckout } from '../../git/checkouts.ts';
import { TOP } from '../../reach/paths.ts';
import { named } from './questions.ts';
import type { Watching } from './watching.ts';

/** What `when-changed` of the suites watched on head misses. */
export async function missedByGlobs(
  suites: readonly Suite[],
  checkouts: HeadCheckout,
  watching: Watching,
  configuration: string,
): Promise<Caveat[]> {
  const promising = suites.filter(
    ({ name, whenChanged }) => whenChanged.length > 0 && watching.onHead(name).length > 0,
  );
  if (promising.length === 0) return [];
  const tracked = new Set(items(await checkouts.git('head', ['ls-files', '-z', '--full-name', '--', ':/'])));
  const { project } = checkouts.repository;
  return promising.flatMap((suite): Caveat[] => {
    const read = watching
      .onHead(suite.name)
      .flatMap(({ paths }) =>
        [...paths].filter(([, { access }]) => access.has('read')).map(([path]) => path.slice(TOP.length + 1)),
      );
    const missed = [...new Set(read)]
      .filter((file) => tracked.has(file))
      .map((file) => posix.relative(project, file))
      .filter((file) => unaffectedSuites([suite], [file], configuration).size > 0)
      .sort();
    if (missed.length === 0) return [];
    const which =
      missed.length === 1
        ? 'which this suite reads: a change to it alone would not be measured'
        : 'which this suite reads: a change to them alone would not be measured';
    return [{ path: suite.name, text: `\`when-changed\` misses ${named(missed)}, ${which}` }];
  });
}
