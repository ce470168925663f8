// Where an async function went on after an `await`: V8's queue of microtasks calls it then, directly or from
// `processTicksAndRejections`, and whoever called it first is in no stack any more.

import type { Frame, Profile } from '../../explain/profile.ts';

/** Nodes of such functions, but not of those that the runtime or the driver called first too: no caller is missing there. */
export const resumedNodes = (
  { frames, parent, frame }: Pick<Profile, 'frames' | 'parent' | 'frame'>,
  /** Nodes that the driver of the benchmark called. */
  driven: ReadonlySet<number>,
): number[] => {
  const begun = new Set<string>();
  const resumed: { readonly node: number; readonly key: string }[] = [];
  /** Nodes of the runtime with nobody else's above them. */
  const bare = new Set<number>([-1]);
  for (const [node, above] of parent.entries()) {
    const [own, caller] = [frames[frame[node] ?? -1], frames[frame[above] ?? -1]];
    if (own === undefined || !bare.has(above)) continue;
    if (own.kind === 'runtime' || own.kind === 'native') bare.add(node);
    if (own.resumable !== true) continue;
    const key = `${own.file}\n${own.identity}`;
    if (!driven.has(node) && isQueue(caller)) resumed.push({ node, key });
    else begun.add(key);
  }
  return resumed.filter(({ key }) => !begun.has(key)).map(({ node }) => node);
};

/** Nothing is above what the queue calls when native code empties it. */
const isQueue = (caller: Frame | undefined): boolean =>
  caller === undefined || (caller.kind === 'native' && caller.name === 'runMicrotasks');
