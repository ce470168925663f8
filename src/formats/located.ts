import { UserError } from '../core/model/errors.ts';

const LONGEST = 80;

/** Foreign text as a message may show it: one printable line, quoted. */
export const quoted = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
  return JSON.stringify(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);
};

/** `benchmarks[3].stats.data`, and `["odd key"]` for keys that are no words. */
export const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[\w-]{1,60}$/.test(String(key)) ? `.${String(key)}` : `[${quoted(String(key))}]`;
    })
    .join('')
    .replace(/^\./, '');

/** A report that is not as expected: `report.json: benchmarks[3].stats.data: expected a list of numbers`. */
export const located = (
  file: string,
  where: string | readonly PropertyKey[],
  what: string,
  hint?: string,
): UserError => {
  const at = typeof where === 'string' ? where : place(where);
  return new UserError(
    [file, ...(at === '' ? [] : [at]), what].join(': '),
    hint === undefined ? {} : { hint },
  );
};
