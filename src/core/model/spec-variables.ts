// The variables that a suite hands to its programs.

import type { RunnerSpec } from './runner-specs.ts';

/** In place of a value: the variable is handed on from whatever started the gate. */
export const INHERIT = 'inherit';

/** The spec with other variables. */
export function withVariables(
  spec: RunnerSpec,
  change: (variables: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): RunnerSpec {
  if (spec.kind === 'size') return spec;
  if (spec.kind === 'http')
    return spec.serve === null
      ? spec
      : { ...spec, serve: { ...spec.serve, environment: change(spec.serve.environment) } };
  return spec.environment === undefined ? spec : { ...spec, environment: change(spec.environment) };
}
