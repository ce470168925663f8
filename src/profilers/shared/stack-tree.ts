// From stacks to the tree of calls that they are paths of.

import type { Frame, Profile } from '../../explain/profile.ts';

/** A stack, from the outermost frame to the innermost; a function is the same object wherever it stands. */
export interface Stack {
  readonly frames: readonly Frame[];
  readonly cost: number;
}

export const treeOfStacks = (
  stacks: readonly Stack[],
): Pick<Profile, 'frames' | 'parent' | 'frame' | 'self'> => {
  const [parent, frame, self]: [number[], number[], number[]] = [[], [], []];
  const places = new Map<Frame, number>();
  const nodes = new Map<string, number>();
  for (const { frames, cost } of stacks) {
    let above = -1;
    for (const each of frames) {
      const at = places.get(each) ?? places.size;
      places.set(each, at);
      const path = `${above}\n${at}`;
      const node = nodes.get(path) ?? self.push(0) - 1;
      if (!nodes.has(path)) {
        nodes.set(path, node);
        parent.push(above);
        frame.push(at);
      }
      above = node;
    }
    if (above >= 0) self[above] = (self[above] ?? 0) + cost;
  }
  return { frames: [...places.keys()], parent, frame, self };
};
