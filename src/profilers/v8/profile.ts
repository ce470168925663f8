// From what V8 recorded to the common profile: weights are time on the processor as far as samples can tell, what only
// drives the benchmark is taken out, and stacks begin where the benchmark's own code begins.

import { realpathSync } from 'node:fs';
import type { Frame, Profile } from '../../explain/profile.ts';
import { frameReader, type FrameReader } from './frames.ts';
import { readCpuProfile, readHeapProfile, readNotes } from './native.ts';
import type { CallFrame, CpuProfile, HeapNode } from './native.ts';
import { resumedNodes } from './resumed.ts';

/** A node of any of V8's trees. */
interface Node {
  readonly callFrame: CallFrame;
  readonly cost: number;
  readonly children: readonly Node[];
}

/** A sample that comes late was held up with the process: it counts as this many usual ones at most. */
const LATE = 3;

/** The CPU profile in `FILE.cpuprofile`, seconds. `root`: the project in the side's checkout. Rejects with ProfilerProblem. */
export const readTime = (file: string, root: string): Profile => {
  const native = readCpuProfile(file);
  const notes = readNotes(file);
  const reader = frameReader(notes, realpathSync(root));
  const { deepest, ...flat } = flatten(treeOf(native), reader, notes.startup);
  return {
    ...flat,
    unit: 's',
    frames: [...flat.frames, ...reader.called()],
    operations: notes.operations,
    per: 'operation',
    samples: native.samples.length,
    notes: [...reader.notes(), ...(deepest >= CUT ? [CUT_OFF] : [])],
  };
};

/** The project's functions with their calls, from a run in which calls were counted and nothing else. */
export const readCalls = (file: string, root: string): readonly Frame[] =>
  frameReader(readNotes(file), realpathSync(root)).called();

/** The heap profile in `FILE.heapprofile`, bytes. */
export const readMemory = (file: string, root: string, interval: number): Profile => {
  const notes = readNotes(file);
  const reader = frameReader(notes, realpathSync(root));
  const { deepest: _, ...flat } = flatten(allocations(readHeapProfile(file)), reader, 0);
  return {
    ...flat,
    unit: 'B',
    frames: [...flat.frames, ...reader.called()],
    operations: notes.operations,
    per: 'operation',
    samples: Math.round(flat.self.reduce((sum, bytes) => sum + bytes, 0) / interval),
    notes: reader.notes(),
  };
};

const allocations = ({ callFrame, selfSize, children }: HeapNode): Node => ({
  callFrame,
  cost: selfSize,
  children: children.map(allocations),
});

const treeOf = ({ nodes, samples, timeDeltas }: CpuProfile): Node => {
  const sorted = timeDeltas.filter((delta) => delta > 0).toSorted((one, other) => one - other);
  const longest = LATE * (sorted[sorted.length >> 1] ?? 0);
  const costs = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    const delta = Math.min(longest, Math.max(0, timeDeltas[index] ?? 0));
    costs.set(id, (costs.get(id) ?? 0) + delta / 1e6);
  }
  const made = new Map(
    nodes.map(({ id, callFrame }) => [id, { callFrame, cost: costs.get(id) ?? 0, children: [] as Node[] }]),
  );
  for (const { id, children = [] } of nodes)
    for (const child of children) {
      const found = made.get(child);
      if (found !== undefined) made.get(id)?.children.push(found);
    }
  return made.get(nodes[0]?.id ?? -1) as Node;
};

/** V8 sees that many calls of a stack, the innermost. */
const CUT = 250;
const CUT_OFF =
  'some stacks are deeper than the 255 calls V8 records: the callers of deep recursion do not show';

type Flat = Pick<Profile, 'parent' | 'self'> & {
  readonly resumed: number[];
  readonly frames: Frame[];
  readonly frame: number[];
  /** Calls of the deepest stack. */
  readonly deepest: number;
};

/** Parents first, without recursion: stacks can be thousands of calls deep. */
const flatten = (root: Node, reader: FrameReader, startup: number): Flat => {
  const [frames, parent, frame, self]: [Frame[], number[], number[], number[]] = [[], [], [], []];
  const places = new Map<Frame, number>();
  const begun = new Set<number>();
  const enter = (shown: Frame, above: number, cost: number): number => {
    const place = places.get(shown) ?? frames.push(shown) - 1;
    places.set(shown, place);
    parent.push(above);
    frame.push(place);
    return self.push(cost) - 1;
  };
  if (startup > 0) enter(STARTING, -1, startup);
  /** `above`: node of the caller; `driven`: nothing but the driver of the benchmark is above. */
  const waiting = root.children.map((node) => ({ node, above: -1, driven: false, depth: 1 }));
  let deepest = 0;
  const seen = new Set<Node>([root]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, above, driven, depth } = next;
    if (seen.has(node)) continue;
    seen.add(node);
    deepest = Math.max(deepest, depth);
    const shown = isDriver(node.callFrame) ? null : reader.frameOf(node.callFrame);
    const hidden = shown === null || (driven && (shown.kind === 'native' || shown.kind === 'runtime'));
    const place = hidden ? -1 : enter(driven ? reader.benchmark(shown) : shown, above, node.cost);
    if (driven && !hidden) begun.add(place);
    for (const child of node.children)
      waiting.push({ node: child, above: place, driven: hidden, depth: depth + 1 });
  }
  return { frames, parent, frame, self, resumed: resumedNodes({ frames, parent, frame }, begun), deepest };
};

const STARTING: Frame = {
  kind: 'runtime',
  name: '(starting node)',
  file: null,
  line: null,
  lastLine: null,
  identity: '(starting node)',
  package: null,
  calls: null,
};

/** Our own programs, and those of tools: what calls the benchmark. */
const isDriver = ({ url }: CallFrame): boolean => DRIVERS.test(url) || TOOLS.test(url);

const DRIVERS = /\/(?:tinybench-worker\.js|vitest-worker\.cjs|v8-preload\.cjs)$/;
const TOOLS = /\/node_modules\/(?:tinybench|mitata|benchmark|vitest|vite|vite-node|@vitest\/runner)\//;
