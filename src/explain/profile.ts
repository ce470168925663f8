// One shape for what every profiler says: a weighted call tree. Paths are relative to the checkout, so that base and head
// can be laid side by side; what is not the project's own code stays visible and is marked as such.

import type { Unit } from '../core/model/metrics.ts';
import type { FrameKind } from '../core/model/explanation.ts';

export interface Package {
  readonly name: string;
  /** Null: not known. */
  readonly version: string | null;
}

/** A function as a profile shows it. */
export interface Frame {
  readonly kind: FrameKind;
  /** As people call it, e.g. `parse`, `(anonymous in render)`, `(garbage collector)`. */
  readonly name: string;
  /** Relative to the project, with `/`; `node_modules/dep/index.js` wherever a dependency is installed; null: no file. */
  readonly file: string | null;
  /** First line, counted from 1; null: not known. */
  readonly line: number | null;
  /** Last line; null: not known. */
  readonly lastLine: number | null;
  /** What tells the function from others of its file on both sides, wherever it stands in it. */
  readonly identity: string;
  /** Digest of how it is written, without its name: finds it again where it is called something else; null: not known. */
  readonly body?: string | null;
  /** Of a dependency: which. */
  readonly package: Package | null;
  /** Calls per operation; null: not counted. */
  readonly calls: number | null;
  /** Whether it ran, where that is known although its calls are not: of what goes on after it waited. */
  readonly ran?: boolean;
  /** It may wait and go on later, below whoever wakes it instead of its caller. */
  readonly resumable?: boolean;
}

/** One profile of one side: `parent[i]`, `frame[i]` and `self[i]` are the i-th node of a call tree, parents first. */
export interface Profile {
  readonly unit: Unit;
  readonly frames: readonly Frame[];
  /** Node that called this one; -1: none. */
  readonly parent: readonly number[];
  /** Index into `frames`. */
  readonly frame: readonly number[];
  /** Cost of the node without its callees, over the whole profile. */
  readonly self: readonly number[];
  /** Nodes that went on after they had waited: who called them is not known. */
  readonly resumed?: readonly number[];
  /** Operations that the profile covers; null: not known. 1 where it is about a process and not about operations. */
  readonly operations: number | null;
  readonly per: 'operation' | 'process';
  /** Observations behind it: samples of time or of allocations, 0 where everything is counted. */
  readonly samples: number;
  /** Some of what ran is not in it: other threads, other processes. */
  readonly partial?: true;
  /** Everything is counted: another profile differs only as far as the program itself does. */
  readonly exact?: true;
  /** What a reader should know, in sentences. */
  readonly notes: readonly string[];
}

/** Cost of everything in a profile. */
export const totalOf = ({ self }: Pick<Profile, 'self'>): number => self.reduce((sum, cost) => sum + cost, 0);

/** Joins profiles of several processes or runs that together are one measurement. */
export const joinProfiles = (profiles: readonly Profile[]): Profile => {
  const [first] = profiles;
  if (first === undefined) throw new RangeError('no profiles to join');
  let [frames, nodes] = [0, 0];
  const shifts = profiles.map((profile) => {
    const shift = { frames, nodes };
    frames += profile.frames.length;
    nodes += profile.parent.length;
    return shift;
  });
  const each = <Item>(
    column: (profile: Profile, shift: { frames: number; nodes: number }) => readonly Item[],
  ) =>
    profiles.flatMap((profile, index) => column(profile, shifts[index] as { frames: number; nodes: number }));
  return {
    unit: first.unit,
    frames: each((profile) => profile.frames),
    parent: each((profile, shift) => profile.parent.map((at) => (at < 0 ? at : at + shift.nodes))),
    frame: each((profile, shift) => profile.frame.map((at) => at + shift.frames)),
    self: each((profile) => profile.self),
    resumed: each(({ resumed = [] }, shift) => resumed.map((at) => at + shift.nodes)),
    operations: profiles.reduce<number | null>(
      (sum, { operations }) => (sum === null || operations === null ? null : sum + operations),
      0,
    ),
    per: first.per,
    samples: profiles.reduce((sum, { samples }) => sum + samples, 0),
    ...(profiles.some(({ partial }) => partial === true) && { partial: true }),
    ...(profiles.every(({ exact }) => exact === true) && { exact: true }),
    notes: [...new Set(profiles.flatMap(({ notes }) => notes))],
  };
};
