// Which suites a change cannot touch, by the files it changes.
import { globMatcher } from '../model/paths.ts';
import { filesOfSpec } from '../model/runner-specs.ts';
import type { Suite } from '../model/configuration.ts';

const LOCKFILES =
  /(^|\/)(package(-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|(uv|poetry|Pipfile)\.lock|requirements[^/]*\.txt|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|\.python-version)$/;

/**
 * Names of suites none of whose `when-changed` files is among `files` (relative to the project). The configuration
 * `file` itself and lockfiles touch every suite.
 */
export function unaffectedSuites(
  suites: readonly Suite[],
  files: readonly string[],
  file: string,
): Set<string> {
  if (files.some((each) => each === file || LOCKFILES.test(each))) return new Set();
  const touched = ({ whenChanged, harness, runner }: Suite): boolean =>
    [...whenChanged, ...harness].some((glob) => files.some(globMatcher(glob))) ||
    filesOfSpec(runner).some((each) => files.includes(each));
  return new Set(
    suites.filter((suite) => suite.whenChanged.length > 0 && !touched(suite)).map(({ name }) => name),
  );
}
