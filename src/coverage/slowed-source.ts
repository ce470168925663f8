// A function that does its work and then some: a file of JavaScript, TypeScript or Python with a wait written into one of its
// functions. The wait is on the clock, so that no compiler optimises it away, and what it overshoots counts for the next call.

import type { SyntaxNode } from '@lezer/common';
import { functionNodesIn, languageOf, type SourceFunction } from './source-functions.ts';

/** Nanoseconds. */
export interface Pace {
  /** What a call takes more. */
  readonly call: number;
  /** Waits are put together until they are that long: what is shorter than reading the clock cannot be waited. */
  readonly piece: number;
}

/** Shortest wait: twice what it takes to read the clock. */
const SHORTEST = 100;
const LONGEST = 500;

/** Waits for a function that is called often in an operation come several times in each, so that none is left out. */
export const paceOf = (perCall: number, perOperation: number): Pace => ({
  call: perCall,
  piece: Math.min(LONGEST, Math.max(SHORTEST, perOperation)),
});

/** The file with the function slowed down; null: there is no such function, or it does nothing. */
export function slowedSource(
  text: string,
  { file, name, line }: Pick<SourceFunction, 'file' | 'name' | 'line'>,
  pace: Pace,
): string | null {
  const found = functionNodesIn(file, text).find(({ place }) => place.name === name && place.line === line);
  if (found === undefined) return null;
  return languageOf(file) === 'python'
    ? slowedPython(text, found.node, pace)
    : slowedJavaScript(text, found.node, pace);
}

/** Hundredths of a nanosecond: small integers, which V8 adds up without making an object of them. */
const FINE = 100;
const FINE_PER_MILLISECOND = 1e6 * FINE;

/** At the end of the file: a call before that comes when nothing is measured, and adds to what is not yet a number. */
const javaScriptOf = ({ call, piece }: Pace): string => `
;var perfBudgetsDue = 0, perfBudgetsClock = ((timer) => timer.now.bind(timer))(performance);
function perfBudgetsSlow() {
  if (!((perfBudgetsDue += ${Math.round(call * FINE)}) >= ${Math.round(piece * FINE)})) return;
  const begin = perfBudgetsClock();
  const end = begin + perfBudgetsDue / ${FINE_PER_MILLISECOND};
  let now = begin;
  while (now < end) now = perfBudgetsClock();
  perfBudgetsDue = Math.max(-${Math.round(piece * FINE)}, Math.round(perfBudgetsDue - (now - begin) * ${FINE_PER_MILLISECOND}));
}
`;

const SLOW_JAVASCRIPT = 'perfBudgetsSlow()';

/** `"use strict"` and its like stay first. */
const DIRECTIVES = /^(?:\s*(?:'use [\w ]+'|"use [\w ]+")\s*;?)*/;

function slowedJavaScript(text: string, node: SyntaxNode, pace: Pace): string | null {
  const block = node.getChild('Block');
  if (block !== null) {
    const start = block.from + 1;
    const at = start + (DIRECTIVES.exec(text.slice(start, block.to))?.[0].length ?? 0);
    return `${text.slice(0, at)} ${SLOW_JAVASCRIPT}; ${text.slice(at)}${javaScriptOf(pace)}`;
  }
  const value = node.name === 'ArrowFunction' ? node.lastChild : null;
  if (value === null) return null;
  const { from, to } = value;
  return `${text.slice(0, from)}(${SLOW_JAVASCRIPT}, ${text.slice(from, to)})${text.slice(to)}${javaScriptOf(pace)}`;
}

const SLOW_PYTHON = '_perf_budgets_slow()';

/** Before anything that may call it. What a call of it costs in any case is measured and counts as waited. */
const pythonOf = ({ call, piece }: Pace): string => `def _perf_budgets(step, piece, clock):
    due = 0.0
    def slow():
        nonlocal due
        due += step
        if due < piece:
            return
        begin = now = clock()
        end = begin + due
        while now < end:
            now = clock()
        due = max(-piece, due - (now - begin))
    least, wanted, usual, step, piece = 1e9, step, piece, 0.0, 1e18
    for _ in range(5):
        begin = clock()
        for _ in range(100):
            slow()
        least = min(least, (clock() - begin) / 100)
    due, step, piece = 0.0, max(0.0, wanted - least), usual
    return slow
_perf_budgets_slow = _perf_budgets(${call.toFixed(2)}, ${piece.toFixed(2)}, __import__('time').perf_counter_ns)
`;

function slowedPython(text: string, node: SyntaxNode, pace: Pace): string | null {
  const body = node.getChild('Body');
  const first = body === null ? null : firstStatement(body, text);
  if (first === null) return null;
  const lineStart = text.lastIndexOf('\n', first.from - 1) + 1;
  const before = text.slice(lineStart, first.from);
  const isOwnLine = before.trim() === '';
  const slow = isOwnLine ? `${SLOW_PYTHON}\n${before}` : `${SLOW_PYTHON}; `;
  const top = topOf(node, text);
  return `${text.slice(0, top)}${pythonOf(pace)}${text.slice(top, first.from)}${slow}${text.slice(first.from)}`;
}

/** The first that does something: after the docstring. */
const firstStatement = (body: SyntaxNode, text: string): SyntaxNode | null => {
  const statements = childrenOf(body).filter(({ name }) => name !== ':' && name !== 'Comment');
  return statements.find((each, at) => at > 0 || !isDocstring(each, text)) ?? null;
};

/** Where a module begins after its docstring and `from __future__`. */
const topOf = (node: SyntaxNode, text: string): number => {
  let script = node;
  while (script.parent !== null) script = script.parent;
  const statements = childrenOf(script).filter(({ name }) => name !== 'Comment');
  const first = statements.find(
    (each, at) => !(at === 0 && isDocstring(each, text)) && !isOfFuture(each, text),
  );
  return first?.from ?? text.length;
};

const isDocstring = (node: SyntaxNode, text: string): boolean =>
  node.name === 'ExpressionStatement' && /^[rRuU]?(?:'|")/.test(text.slice(node.from, node.to));

const isOfFuture = (node: SyntaxNode, text: string): boolean =>
  node.name === 'ImportStatement' && /^from\s+__future__\b/.test(text.slice(node.from, node.to));

const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
};
