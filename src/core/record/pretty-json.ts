// JSON that a person can scroll through and diff: one value a line, but small things stay on one line,
// and so does every column of numbers however long.

const LINE = 100;

/** JSON text of a plain value. Infinities become the words `"Infinity"` and `"-Infinity"`; NaN throws (our bug). */
export const layOut = (value: unknown, indent = '', where = ''): string => {
  if (typeof value === 'number') return numeral(value, where);
  if (typeof value !== 'object' || value === null) return quoted(value);
  const parts = Array.isArray(value) ? items(value, indent, where) : entries(value, indent, where);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (isColumn(value) || fits(parts, indent)) {
    return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  }
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
};

/** As JSON, which may end up in the log of a CI job: `##[` would be a command there, so that its second `#` is escaped. */
const quoted = (value: unknown): string => JSON.stringify(value).replace(/##(?=\w*\[)/g, '#\\u0023');

const numeral = (value: number, where: string): string => {
  if (Number.isNaN(value)) throw new Error(`${where.slice(1)} is not a number; it must not reach a record`);
  return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
};

const items = (values: readonly unknown[], indent: string, where: string): string[] =>
  values.map((value, index) => layOut(value, `${indent}  `, `${where}[${index}]`));

const entries = (value: object, indent: string, where: string): string[] =>
  Object.entries(value).map(
    ([key, entry]) => `${quoted(key)}: ${layOut(entry, `${indent}  `, `${where}.${key}`)}`,
  );

const isColumn = (value: object): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');

const fits = (parts: readonly string[], indent: string): boolean => {
  let length = indent.length;
  for (const part of parts) {
    length += part.length + 2;
    if (length > LINE || part.includes('\n')) return false;
  }
  return true;
};
