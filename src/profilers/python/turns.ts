// What an asyncio loop does itself stands in no coroutine's stack. It is charged to the coroutines by how often the loop
// came round for each of them.

import { type Frame, type Profile } from '../../explain/profile.ts';
import type { PythonRecordingFile } from './native.ts';

/** A chain of coroutines with the loop above it, outermost first (empty: none of the project's), and its turns. */
export interface Turn {
  readonly path: readonly Frame[];
  readonly count: number;
}

export const turnsOf = ({ turns, functions }: PythonRecordingFile): Turn[] =>
  turns.map(({ path, count }) => ({ path: path.map((at) => functions[at] as Frame), count }));

/** The profile with the loop's own cost below the coroutines; the part of turns that are nobody's stays where it is. */
export const chargeTurns = (profile: Profile, turns: readonly Turn[]): Profile => {
  const all = turns.reduce((sum, { count }) => sum + count, 0);
  const loop = loopNodes(profile);
  const cost = loop.reduce((sum, at) => sum + (profile.self[at] ?? 0), 0);
  if (all === 0 || cost === 0) return profile;
  const tree = growing(profile);
  let charged = 0;
  for (const { path, count } of turns) {
    if (path.length === 0) continue;
    charged += count / all;
    tree.add([...path, ROUND], (cost * count) / all);
  }
  for (const at of loop) tree.self[at] = (tree.self[at] ?? 0) * (1 - charged);
  const { frames, parent, frame, self } = tree;
  return { ...profile, frames, parent, frame, self };
};

const ROUND: Frame = {
  kind: 'runtime',
  name: '(event loop)',
  file: null,
  line: null,
  lastLine: null,
  identity: '(event loop)',
  package: null,
  calls: null,
};

const isLoop = ({ kind, file, name }: Frame): boolean =>
  kind === 'runtime' && file === 'asyncio/base_events.py' && name.endsWith('run_forever');

/** Nodes of a loop with nothing but the runtime above them, up to it. */
const loopNodes = ({ frames, parent, frame }: Profile): number[] => {
  const inside = new Set<number>();
  for (const [at, above] of parent.entries()) {
    const shown = frames[frame[at] ?? -1];
    if (shown !== undefined && (inside.has(above) ? shown.kind === 'runtime' : isLoop(shown))) inside.add(at);
  }
  return [...inside];
};

/** A copy of a call tree that paths can be added to. */
const growing = (profile: Profile) => {
  const keyOf = ({ file, identity }: Frame): string => JSON.stringify([file, identity]);
  const frames = [...profile.frames];
  const parent = [...profile.parent];
  const frame = [...profile.frame];
  const self = [...profile.self];
  const known = new Map([...frames.entries()].toReversed().map(([at, each]) => [keyOf(each), at]));
  const nodes = new Map(
    parent.map((above, at) => [`${above} ${known.get(keyOf(frames[frame[at] ?? 0] as Frame))}`, at]),
  );
  const step = (above: number, shown: Frame): number => {
    const number = known.get(keyOf(shown)) ?? frames.push(shown) - 1;
    known.set(keyOf(shown), number);
    const key = `${above} ${number}`;
    const at = nodes.get(key) ?? parent.push(above) - 1;
    if (!nodes.has(key)) {
      frame.push(number);
      self.push(0);
      nodes.set(key, at);
    }
    return at;
  };
  const add = (path: readonly Frame[], cost: number): void => {
    const at = path.reduce(step, -1);
    self[at] = (self[at] ?? 0) + cost;
  };
  return { frames, parent, frame, self, add };
};
