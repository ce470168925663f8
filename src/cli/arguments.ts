// Values of options, as people write them.

import { InvalidArgumentError } from 'commander';

/** `60s`, `5m`, `1h` as seconds. */
export const seconds = (text: string): number => {
  const match = /^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text);
  if (match === null) throw new InvalidArgumentError('expected a time such as 60s, 5m or 1h');
  const value = Number(match[1]) * { s: 1, m: 60, h: 3600 }[(match[2] ?? 's') as 's' | 'm' | 'h'];
  if (value === 0) throw new InvalidArgumentError('expected a time longer than zero');
  return value;
};

/** The same, or `0`. */
export const secondsOrNone = (text: string): number => (/^0[smh]?$/.test(text) ? 0 : seconds(text));

/** `2/5`: the second of five parts. */
export const shardOfParts = (text: string): { readonly index: number; readonly of: number } => {
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new InvalidArgumentError('expected a part such as 2/5, the second of five');
  return shard;
};

export const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};
