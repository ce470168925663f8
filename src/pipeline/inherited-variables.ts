// Variables that a suite asks to be handed on from where the gate runs. Only names that base declares, so that no change
// can take for itself what it was not given.

import type { Configuration } from '../core/model/configuration.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import { INHERIT, withVariables } from '../core/model/spec-variables.ts';
import { enumerate } from '../core/text/lists.ts';

type Variables = Readonly<Record<string, string>>;

/** Names that suites of a configuration hand on. */
export const inheritedNames = ({ suites }: Configuration): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { runner } of suites)
    withVariables(runner, (variables) => {
      for (const [name, value] of Object.entries(variables)) if (value === INHERIT) names.add(name);
      return variables;
    });
  return names;
};

/** The configuration with values in place of `inherit`, and what of it could not be handed on. */
export function withInherited(
  configuration: Configuration,
  from: NodeJS.ProcessEnv,
  allowed: ReadonlySet<string>,
): { readonly configuration: Configuration; readonly warnings: readonly string[] } {
  const [refused, unset] = [new Set<string>(), new Set<string>()];
  const resolved = (variables: Variables): Variables =>
    Object.fromEntries(
      Object.entries(variables).flatMap(([name, value]) => {
        if (value !== INHERIT) return [[name, value]];
        const known = allowed.has(name) ? from[name] : undefined;
        if (!allowed.has(name)) refused.add(name);
        else if (known === undefined) unset.add(name);
        return known === undefined ? [] : [[name, known]];
      }),
    );
  const suites = configuration.suites.map((suite) => ({
    ...suite,
    runner: withVariables(suite.runner, resolved) satisfies RunnerSpec,
  }));
  const names = (found: ReadonlySet<string>): string => enumerate([...found], 5);
  return {
    configuration: { ...configuration, suites },
    warnings: [
      ...(refused.size === 0
        ? []
        : [`\`inherit\` of ${names(refused)} takes effect after merge: the base branch does not declare it`]),
      ...(unset.size === 0 ? [] : [`\`inherit\` of ${names(unset)}: not set where the gate runs`]),
    ],
  };
}

/** Short and common words, such as CI, are in every output. */
const TELLING = /^(?=.*_)[A-Z][A-Z0-9_]{4,}$/;

/** What to say of output that names variables which are set where the gate runs and were not handed on; null: nothing. */
export function withheldIn(output: string, from: NodeJS.ProcessEnv, passed: Variables): string | null {
  const words = new Set(output.match(/[A-Z][A-Z0-9_]+/g) ?? []);
  const names = Object.keys(from).filter(
    (name) => TELLING.test(name) && words.has(name) && passed[name] === undefined,
  );
  if (names.length === 0) return null;
  const example = `environment: { ${names[0] ?? ''}: inherit }`;
  return `its output names ${enumerate(names, 3)}, which ${names.length === 1 ? 'is' : 'are'} set here but not handed on to benchmarks; to hand it on, declare \`${example}\` on the base branch`;
}
