// What the page says about a call.

import { formatGrowth } from '../core/text/changes.ts';
import { formatQuantity } from '../core/text/units.ts';
import type { FlameData } from '../report/html/why.ts';
import { whereOf, type Call } from './calls.ts';

const KINDS: Readonly<Record<Call['kind'], string>> = {
  own: '',
  library: 'a dependency',
  runtime: 'the runtime',
  native: 'native code',
  gc: 'garbage collection',
  idle: 'waiting',
  small: 'small calls, combined',
  all: '',
};

export const SIGNS = { up: '+', down: '−' } as const;

const quantity = (value: number, { unit }: FlameData): string =>
  value === 0 ? '0' : formatQuantity(value, unit);

/** `1.31 µs → 23.5 µs (+22.3 µs, 17.9x)`. */
const course = (base: number, head: number, data: FlameData): string => {
  if (data.tree.base === null) return quantity(head, data);
  const change = head - base;
  const amount = change === 0 ? 'no change' : `${change > 0 ? '+' : ''}${quantity(change, data)}`;
  const share = base > 0 && head > 0 && change !== 0 ? `, ${formatGrowth(change / base)}` : '';
  const fate = base === 0 && head > 0 ? ', new' : head === 0 && base > 0 ? ', gone' : '';
  return `${quantity(base, data)} → ${quantity(head, data)} (${amount}${share}${fate})`;
};

const TRENDS: Readonly<Record<string, string>> = {
  '+': 'It grew in every profile.',
  '-': 'It shrank in every profile.',
  '=': 'The profiles do not agree on a change.',
};

export interface Description {
  readonly name: string;
  readonly where: string;
  readonly total: string;
  readonly self: string;
  readonly trend: string;
}

/** A call in words. */
export const describe = (call: Call, data: FlameData): Description => {
  const facts = [whereOf(call), KINDS[call.kind], call.place?.changed === true ? 'changed here' : ''].filter(
    (text) => text !== '',
  );
  return {
    name: call.name,
    where: facts.join(', '),
    total: `${course(call.base.total, call.head.total, data)} per ${data.per}`,
    self: course(call.base.self, call.head.self, data),
    trend: data.tree.base === null || call.kind === 'all' ? '' : (TRENDS[call.trend] ?? ''),
  };
};

/** The same in one line. */
export const line = (call: Call, data: FlameData): string => {
  const { name, where, total, self } = describe(call, data);
  return `${name}${where === '' ? '' : ` (${where})`}: total ${total}, self ${self}`;
};
