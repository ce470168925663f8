// Which function of head is which function of base: by file and name, wherever it stands in the file and whatever the file
// is called now. One that is called something else, or stands in another file, is known by how it is written. A function
// without a name is known by how it begins; when that changed, by what is left.

import { baseNames, type LineChanges } from './line-changes.ts';
import type { Frame, Profile } from './profile.ts';
import type { Side } from '../core/model/quantities.ts';

/** Gives the frames of each side ids that are equal for what is the same function. */
export type Identify = Readonly<Record<Side, (frame: Frame) => string>>;

export const identityOf = (
  profiles: Readonly<Record<Side, readonly Profile[]>>,
  changes: LineChanges,
): Identify => {
  const baseName = baseNames(changes);
  const plain: Identify = {
    base: (frame) => idIn(frame, frame.file),
    head: (frame) => idIn(frame, frame.file === null ? null : baseName(frame.file)),
  };
  const aliases = new Map([
    ...pairUp(nameless(profiles.base, plain.base), nameless(profiles.head, plain.head)),
    ...renamed(bodies(profiles.base, plain.base), bodies(profiles.head, plain.head)),
  ]);
  return {
    base: plain.base,
    head: (frame) => {
      const id = plain.head(frame);
      return aliases.get(id) ?? id;
    },
  };
};

const idIn = ({ identity }: Frame, file: string | null): string =>
  file === null ? identity : `${file}\n${identity}`;

/** How the project's functions are written, by their ids. */
type Bodies = ReadonlyMap<string, string>;

const bodies = (profiles: readonly Profile[], idOf: (frame: Frame) => string): Bodies =>
  new Map(
    profiles
      .flatMap(({ frames }) => frames)
      .flatMap((frame) => (frame.kind === 'own' && frame.body ? [[idOf(frame), frame.body] as const] : [])),
  );

/** Functions of head that base has under another id, and what has taken their ids meanwhile. */
const renamed = (base: Bodies, head: Bodies): Map<string, string> => {
  const [before, after] = [onlyOnes(base), onlyOnes(head)];
  const pairs = new Map<string, string>();
  for (const [body, id] of after) {
    const known = before.get(body);
    if (known !== undefined && known !== id) pairs.set(id, known);
  }
  const taken = new Set(pairs.values());
  for (const id of head.keys()) if (taken.has(id) && !pairs.has(id)) pairs.set(id, `${id}\n(new)`);
  return pairs;
};

/** Bodies that one function alone has, with its id. */
const onlyOnes = (all: Bodies): Map<string, string> => {
  const ids = new Map<string, string>();
  const twins = new Set<string>();
  for (const [id, body] of all) {
    if (ids.has(body)) twins.add(body);
    ids.set(body, id);
  }
  return new Map([...ids].filter(([body]) => !twins.has(body)));
};

/** Functions without a name: by where they belong, then their ids in the order of their lines. */
type Nameless = ReadonlyMap<string, readonly string[]>;

const nameless = (profiles: readonly Profile[], idOf: (frame: Frame) => string): Nameless => {
  const lines = new Map<string, Map<string, number>>();
  for (const frame of profiles.flatMap(({ frames }) => frames)) {
    if (frame.kind !== 'own' || !frame.name.startsWith('(anonymous')) continue;
    const id = idOf(frame);
    const group = `${id.split('\n', 1).join('')}\n${frame.name}`;
    const known = lines.get(group) ?? new Map<string, number>();
    lines.set(group, known.set(id, frame.line ?? 0));
  }
  return new Map(
    [...lines].map(([group, ids]) => [
      group,
      [...ids].toSorted(([, one], [, other]) => one - other).map(([id]) => id),
    ]),
  );
};

/** What only one side has, with what only the other side has in the same place. */
const pairUp = (base: Nameless, head: Nameless): Map<string, string> => {
  const pairs = new Map<string, string>();
  for (const [group, ids] of head) {
    const others = base.get(group) ?? [];
    const left = others.filter((id) => !ids.includes(id));
    for (const [index, id] of ids.filter((each) => !others.includes(each)).entries()) {
      const twin = left[index];
      if (twin !== undefined) pairs.set(id, twin);
    }
  }
  return pairs;
};
