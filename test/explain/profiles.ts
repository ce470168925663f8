// Profiles for tests, written as stacks: `main > parse > split` and what it cost.

import type { LineChanges } from '../../src/explain/line-changes.ts';
import type { Frame, Profile } from '../../src/explain/profile.ts';
import { seededRandom, type Random } from '../../src/core/stats/random.ts';
import type { FrameKind } from '../../src/core/model/explanation.ts';

/** Stacks by their names, outermost first, and their own cost; see `frame` for names. */
export type Stacks = Readonly<Record<string, number>>;

const SPECIAL: Readonly<Record<string, FrameKind>> = {
  '(garbage collector)': 'gc',
  '(waiting)': 'idle',
  '(native code)': 'native',
};

/** `parse` is line 10 to 19 of src/parse.js; `dep:wrap@1.2.0` is a dependency's, `node:readFileSync` the runtime's. */
const frame = (name: string, parts: Partial<Frame> = {}): Frame => {
  const [, from, inner, version] = /^(\w+):(\w+)(?:@(.+))?$/.exec(name) ?? [];
  const kind = SPECIAL[name] ?? (from === undefined ? 'own' : from === 'node' ? 'runtime' : 'library');
  const files: Readonly<Record<FrameKind, string | null>> = {
    own: `src/${name}.js`,
    library: `node_modules/${from}/index.js`,
    runtime: 'node:fs',
    native: null,
    gc: null,
    idle: null,
  };
  const placed = kind === 'own' || kind === 'library';
  return {
    kind,
    name: inner ?? name,
    file: files[kind],
    line: placed ? 10 : null,
    lastLine: placed ? 19 : null,
    identity: inner ?? name,
    package: kind === 'library' ? { name: from ?? '', version: version ?? '1.0.0' } : null,
    calls: null,
    ...parts,
  };
};

/** A profile of these stacks; `frames` replaces parts of frames by name. */
export const profileOf = (stacks: Stacks, frames: Readonly<Record<string, Partial<Frame>>> = {}): Profile => {
  const names: string[] = [];
  const [parent, at, self]: [number[], number[], number[]] = [[], [], []];
  const places = new Map<string, number>();
  for (const [stack, cost] of Object.entries(stacks)) {
    let above = -1;
    for (const name of stack.split(' > ')) {
      const key = `${above} ${name}`;
      if (!names.includes(name)) names.push(name);
      const place = places.get(key) ?? parent.push(above) - 1;
      if (!places.has(key)) {
        at.push(names.indexOf(name));
        self.push(0);
      }
      places.set(key, place);
      above = place;
    }
    self[above] = (self[above] ?? 0) + cost;
  }
  return {
    unit: 's',
    frames: names.map((name) => frame(name, frames[name])),
    parent,
    frame: at,
    self,
    operations: 1,
    per: 'operation',
    samples: 1000,
    notes: [],
  };
};

/** Rounds of a side: every cost scattered by about `noise` of itself, as processes differ. */
export const roundsOf = (
  stacks: Stacks,
  options: {
    readonly rounds?: number;
    readonly noise?: number;
    readonly seed?: number;
    readonly frames?: Readonly<Record<string, Partial<Frame>>>;
  } = {},
): Profile[] => {
  const { rounds = 5, noise = 0.02, seed = 1, frames = {} } = options;
  const random = seededRandom(seed, JSON.stringify(stacks));
  return Array.from({ length: rounds }, () =>
    profileOf(
      Object.fromEntries(
        Object.entries(stacks).map(([stack, cost]) => [stack, cost * scatter(random, noise)]),
      ),
      frames,
    ),
  );
};

/** Around 1, skewed upwards as times are. */
const scatter = (random: Random, noise: number): number =>
  Math.exp(noise * (random.real() + random.real() + random.real() - 1.5) * 2) *
  (1 + noise * random.real() ** 6);

/** A change that touches these functions. */
export const changing = (...names: readonly string[]): LineChanges => ({
  files: names.map((name) => {
    const file = `src/${name}.js`;
    return { base: file, head: file, baseLines: [{ from: 12, to: 12 }], headLines: [{ from: 12, to: 12 }] };
  }),
  tracked: new Set(
    'main parse split clone price render helper search score rank fresh other leaf loop a b c d e f g'
      .split(' ')
      .map((name) => `src/${name}.js`),
  ),
});
