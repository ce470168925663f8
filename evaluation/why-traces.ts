// Profiles of unchanged code, one JSON object a line: what they scatter by on a real machine, to simulate on.

import { z } from 'zod';
import { costTree } from '../src/explain/cost-tree.ts';
import { totalOf, type Frame, type Profile } from '../src/explain/profile.ts';
import { FRAME_KINDS } from '../src/core/model/explanation.ts';

const line = z.strictObject({
  project: z.string(),
  frames: z.array(
    z.strictObject({
      kind: z.enum(FRAME_KINDS),
      name: z.string(),
      file: z.string().nullable(),
      identity: z.string(),
    }),
  ),
  parent: z.array(z.int()),
  frame: z.array(z.int().nonnegative()),
  /** Shares of the whole. */
  self: z.array(z.number().nonnegative()),
});
type Line = z.output<typeof line>;

/** A profile as one line: the project's functions, with what others do in their service. */
export function encodeProfile(project: string, profile: Profile): string {
  const tree = costTree(profile, 1 / totalOf(profile), {
    accountable: () => false,
    idOf: ({ file, identity }) => `${file}\n${identity}`,
  });
  const ids = [...tree.functions.keys()];
  const encoded: Line = {
    project,
    frames: [...tree.functions.values()].map(({ kind, name, file, identity }) => ({
      kind,
      name,
      file,
      identity,
    })),
    parent: tree.nodes.map(({ parent }) => parent),
    frame: tree.nodes.map(({ id }) => ids.indexOf(id)),
    self: tree.nodes.map(({ self }) => Number(self.toPrecision(4))),
  };
  return JSON.stringify(encoded);
}

/** Profiles by project. */
export function decodeProfiles(text: string): Map<string, Profile[]> {
  const profiles = new Map<string, Profile[]>();
  for (const each of text.split('\n').filter((found) => found !== '')) {
    const { project, frames, ...rest } = line.parse(JSON.parse(each));
    profiles.set(project, [
      ...(profiles.get(project) ?? []),
      { ...rest, ...COMMON, frames: frames.map(frameOf) },
    ]);
  }
  return profiles;
}

const COMMON = { unit: 's', operations: 1, per: 'operation', samples: 1000, notes: [] } as const;

const frameOf = ({ kind, name, file, identity }: Line['frames'][number]): Frame => ({
  kind,
  name,
  file,
  line: null,
  lastLine: null,
  identity,
  package: null,
  calls: null,
});
