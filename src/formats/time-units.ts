// Units of time as tools write them.

const named = (exponent: number, names: readonly string[]): (readonly [string, number])[] =>
  names.map((name) => [name, exponent]);

/** Powers of ten of a second. */
const EXPONENTS = new Map<string, number>([
  ...named(-12, ['ps', 'psec', 'picosecond', 'picoseconds']),
  ...named(-9, ['ns', 'nsec', 'nanosecond', 'nanoseconds']),
  ...named(-6, ['us', 'µs', 'μs', 'usec', 'microsecond', 'microseconds']),
  ...named(-3, ['ms', 'msec', 'millisecond', 'milliseconds']),
  ...named(0, ['s', 'sec', 'secs', 'second', 'seconds']),
]);
const MULTIPLES = new Map<string, number>([
  ...named(60, ['m', 'min', 'minute', 'minutes']),
  ...named(3600, ['h', 'hr', 'hour', 'hours']),
]);

/** Moves the decimal point, so that 403.3 ns become the double that everybody writes for 4.033e-7 s. */
const shifted = (value: number, exponent: number): number => {
  const [digits = '', own = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(own) + exponent}`);
};

/** How to turn a number of a unit of time into seconds; null for what is no unit of time. */
export const toSeconds = (unit: string): ((value: number) => number) | null => {
  const [exponent, multiple] = [EXPONENTS.get(unit), MULTIPLES.get(unit)];
  if (exponent !== undefined) return (value) => shifted(value, exponent);
  return multiple === undefined ? null : (value) => value * multiple;
};

export const fromNanoseconds = (value: number): number => shifted(value, -9);
export const fromMilliseconds = (value: number): number => shifted(value, -3);

/** `fromMilliseconds` of what may not be there. */
export const ifThere = (
  convert: (value: number) => number,
  value: number | null | undefined,
): number | undefined => (value === null || value === undefined ? undefined : convert(value));
