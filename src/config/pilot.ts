import { day, mapping } from './fields.ts';

/** `pilot:` of perf-budgets.yml. */
export const pilot = mapping(
  { until: day.describe('The last day on which nothing turns red, such as 2027-01-15.') },
  'expected how long it lasts, such as { until: 2027-01-15 }',
).describe(
  'A trial of the gate: until that day no run is red, and each says what would have been; default: none.',
);
