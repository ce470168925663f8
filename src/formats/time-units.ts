// Units of time as tools write them.

const named = (exponent: number, names: readonly string[]): (readonly [string, number])[] =>
  names.map((name) => [name, exponent]);

/** Powers of ten of a second. */
const EXPONENTS = new Map<string, number>([
  ...named(-12, ['ps', 'psec', 'picosec', 'picos', 'picosecond', 'picoseconds']),
  ...named(-9, ['ns', 'nsec', 'nsecs', 'nanos', 'nanosec', 'nanosecs', 'nanosecond', 'nanoseconds']),
  ...named(-6, ['us', 'usec', 'usecs', 'micros', 'microsec', 'microsecs', 'microsecond', 'microseconds']),
  ...named(-3, ['ms', 'msec', 'msecs', 'millis', 'millisec', 'millisecs', 'millisecond', 'milliseconds']),
  ...named(0, ['s', 'S', 'sec', 'secs', 'second', 'seconds']),
]);
const MULTIPLES = new Map<string, number>([
  ...named(60, ['m', 'min', 'mins', 'minute', 'minutes']),
  ...named(3600, ['h', 'hr', 'hrs', 'hour', 'hours']),
]);

/** Moves the decimal point, so that 403.3 ns become the double that everybody writes for 4.033e-7 s. */
const shifted = (value: number, exponent: number): number => {
  const [digits = '', own = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(own) + exponent}`);
};

/** Case tells nothing in a word; a single letter such as M means something else. Both signs for micro are one. */
const spelled = (unit: string): string =>
  unit.length === 1 ? unit : unit.toLowerCase().replace(/^[µμ](?=s)/, 'u');

/** How to turn a number of a unit of time into seconds; null for what is no unit of time. */
export const toSeconds = (unit: string): ((value: number) => number) | null => {
  const name = spelled(unit);
  const [exponent, multiple] = [EXPONENTS.get(name), MULTIPLES.get(name)];
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
