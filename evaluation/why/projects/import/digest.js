import { createHash } from 'node:crypto';

export function digestOf(rows) {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(row.join(';'));
  return hash.digest('hex').slice(0, 12);
}
