// What `perf script` prints of stacks, and the profile they make: two lines a frame, innermost first, a blank line between
// samples.

import type { Frame, Profile } from '../../explain/profile.ts';
import { nativeFrame, type NativePlace } from '../shared/native.ts';
import { treeOfStacks } from '../shared/stack-tree.ts';

export interface StackFrame extends NativePlace {
  /** From 1; 0: not known. */
  readonly line: number;
}

/** Reads `perf script -F ip,sym,dso,srcline`: samples, each from the outermost frame to the innermost. */
export const parseStacks = (text: string): StackFrame[][] =>
  text
    .split(/\n\s*\n/)
    .map(stackOf)
    .filter((stack) => stack.length > 0);

type Draft<Item> = { -readonly [Key in keyof Item]: Item[Key] };

const stackOf = (block: string): StackFrame[] => {
  const stack: Draft<StackFrame>[] = [];
  for (const line of block.split('\n')) {
    const [, symbol] = /^\s+[0-9a-f]+ (.+)$/.exec(line) ?? [];
    const last = stack.at(-1);
    if (symbol !== undefined && line.startsWith('\t')) {
      const [, name = symbol, object = null] = /^(.*) \((\/.*|\[.*\])\)$/.exec(symbol) ?? [];
      stack.push({ name: name === '[unknown]' ? '' : name, object, file: null, line: 0 });
    } else if (last !== undefined) {
      const [, file = '', number = '0'] = /^ {2}(.*):(\d+)(?: \(inlined\))?$/.exec(line) ?? [];
      if (file !== '' && file !== '??') [last.file, last.line] = [file, Number(number)];
    }
  }
  // What the compiler put into a function lies where that lies.
  for (const [index, frame] of [...stack.entries()].toReversed())
    frame.object ??= stack[index + 1]?.object ?? null;
  return stack.toReversed();
};

/** The same as collapsed stacks, which most viewers of profiles open: a line a stack, with its samples. */
export const collapsed = (stacks: readonly (readonly StackFrame[])[]): string => {
  const counts = new Map<string, number>();
  for (const stack of stacks) {
    const path = stack.map(({ name }) => name.replaceAll(';', ':') || '[unknown]').join(';');
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts].map(([path, count]) => `${path} ${count}\n`).join('');
};

/** The profile of `operations` runs; every sample stands for so many seconds. */
export const profileOfStacks = (
  stacks: readonly (readonly StackFrame[])[],
  {
    root,
    seconds,
    operations,
  }: { readonly root: string; readonly seconds: number; readonly operations: number },
): Profile => {
  const known = new Map<string, Draft<Frame>>();
  const frameOf = (each: StackFrame): Frame => {
    const found = nativeFrame(each, root);
    const key = `${found.kind}\n${found.file}\n${found.identity}`;
    const shown = known.get(key) ?? { ...found, ...NOTHING };
    known.set(key, shown);
    if (shown.kind === 'own' && each.line > 0) {
      shown.line = Math.min(shown.line ?? each.line, each.line);
      shown.lastLine = Math.max(shown.lastLine ?? each.line, each.line);
    }
    return shown;
  };
  return {
    ...treeOfStacks(stacks.map((stack) => ({ frames: stack.map(frameOf), cost: seconds }))),
    unit: 's',
    operations,
    per: 'operation',
    samples: stacks.length,
    notes: [],
  };
};

const NOTHING = { line: null, lastLine: null, package: null, calls: null };
