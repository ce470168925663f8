// Where an arrow key leads in a flame graph whose callers stand above.

import type { Node } from 'd3-flame-graph';
import type { Call } from './calls.ts';

type CallNode = Node<Call>;

/** The call that a key leads to, of those that are shown; undefined: none. */
export const target = (key: string, from: CallNode, shown: readonly CallNode[]): CallNode | undefined => {
  if (key === 'ArrowUp') return shown.find((node) => node === from.parent);
  if (key === 'Home') return shown.find((node) => node.depth === 0);
  if (key === 'ArrowDown') return shown.filter((node) => node.parent === from).toSorted(byWidth)[0];
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const row = shown.filter((node) => node.depth === from.depth).toSorted((one, other) => one.x0 - other.x0);
  return row[row.indexOf(from) + (key === 'ArrowLeft' ? -1 : 1)];
};

const byWidth = (one: CallNode, other: CallNode): number => other.x1 - other.x0 - (one.x1 - one.x0);
