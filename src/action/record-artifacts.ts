// What jobs that measure leave for whoever decides.

import type { Inputs } from './inputs.ts';

/** One artifact, or one of each part. */
export const artifactNames = ({ name, parts }: Pick<Inputs, 'name' | 'parts'>): string[] => {
  const whole =
    name === '' ? 'perf-budgets-record' : `perf-budgets-record-${name.replaceAll(/[^\w.-]+/g, '-')}`;
  return parts === undefined
    ? [whole]
    : Array.from({ length: parts }, (_, index) => `${whole}-part-${index + 1}`);
};
