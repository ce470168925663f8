// Units of time as tools write them. Dividing keeps 403.3 ns the double that everybody else writes for it.

const PARTS = new Map<string, number>([
  ...['ps', 'psec', 'picoseconds'].map((name) => [name, 1e12] as const),
  ...['ns', 'nsec', 'nanosecond', 'nanoseconds'].map((name) => [name, 1e9] as const),
  ...['us', 'µs', 'μs', 'usec', 'microsecond', 'microseconds'].map((name) => [name, 1e6] as const),
  ...['ms', 'msec', 'millisecond', 'milliseconds'].map((name) => [name, 1e3] as const),
  ...['s', 'sec', 'secs', 'second', 'seconds'].map((name) => [name, 1] as const),
]);
const MULTIPLES = new Map<string, number>([
  ...['m', 'min', 'minute', 'minutes'].map((name) => [name, 60] as const),
  ...['h', 'hr', 'hour', 'hours'].map((name) => [name, 3600] as const),
]);

/** How to turn a number of a unit of time into seconds; null for what is no unit of time. */
export const toSeconds = (unit: string): ((value: number) => number) | null => {
  const [parts, multiple] = [PARTS.get(unit), MULTIPLES.get(unit)];
  if (parts !== undefined) return (value) => value / parts;
  return multiple === undefined ? null : (value) => value * multiple;
};

export const fromNanoseconds = (value: number): number => value / 1e9;
export const fromMilliseconds = (value: number): number => value / 1e3;

/** `fromMilliseconds` of what may not be there. */
export const ifThere = (
  convert: (value: number) => number,
  value: number | null | undefined,
): number | undefined => (value === null || value === undefined ? undefined : convert(value));
