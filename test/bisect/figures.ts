// How often the right commit is named: histories of each shape, drawn by a seed. `docs/bisect.md` has the table.

import type { Conclusion } from '../../src/core/model/bisection.ts';
import { seededRandom, type Random } from '../../src/core/stats/random.ts';
import { made, searched, SPREAD, type MadeHistory } from './made-line.ts';

interface Drawn extends MadeHistory {
  /** Commits that made it slower and may be named. */
  readonly guilty: readonly number[];
}

const CHANGES = [0.08, 0.12, 0.2, 0.4, 1] as const;

const sized = (random: Random): number => Math.log(1 + (CHANGES[random.integer(0, 4)] ?? 0));

/** So many different commits of a line, in order. */
function drawn(random: Random, commits: number, many: number): number[] {
  const found = new Set<number>();
  while (found.size < many) found.add(random.integer(1, commits));
  return [...found].toSorted((one, other) => one - other);
}

const idleIn = (random: Random, commits: number, guilty: readonly number[]): number[] =>
  Array.from({ length: commits }, (_, at) => at + 1).filter(
    (at) => random.real() < 0.4 && !guilty.includes(at),
  );

export const SHAPES: Readonly<Record<string, (random: Random) => Drawn>> = {
  'one commit': (random) => {
    const commits = random.integer(2, 120);
    const guilty = drawn(random, commits, 1);
    return { ...made(commits, new Map([[guilty[0] ?? 0, sized(random)]])), guilty };
  },
  'one commit, two of five commits touch nothing': (random) => {
    const commits = random.integer(5, 120);
    const guilty = drawn(random, commits, 1);
    const idle = idleIn(random, commits, guilty);
    return { ...made(commits, new Map([[guilty[0] ?? 0, sized(random)]]), { idle }), guilty };
  },
  'the guilty commit looks as if it touched nothing': (random) => {
    const commits = random.integer(5, 60);
    const guilty = drawn(random, commits, 1);
    const idle = [...idleIn(random, commits, guilty), ...guilty];
    return { ...made(commits, new Map([[guilty[0] ?? 0, sized(random)]]), { idle }), guilty };
  },
  'two commits': (random) => {
    const commits = random.integer(4, 120);
    const guilty = drawn(random, commits, 2);
    return { ...made(commits, new Map(guilty.map((at) => [at, sized(random)]))), guilty };
  },
  'a fix in between': (random) => {
    const commits = random.integer(6, 120);
    const [first = 0, fix = 0, again = 0] = drawn(random, commits, 3);
    const size = sized(random);
    const steps = new Map([
      [first, size],
      [fix, -size],
      [again, sized(random)],
    ]);
    return { ...made(commits, steps), guilty: [first, again] };
  },
  'one commit in five does not build': (random) => {
    const commits = random.integer(5, 80);
    const guilty = drawn(random, commits, 1);
    const broken = Array.from({ length: commits - 1 }, (_, at) => at + 1).filter(() => random.real() < 0.2);
    return { ...made(commits, new Map([[guilty[0] ?? 0, sized(random)]]), { broken }), guilty };
  },
  'ten in a row do not build': (random) => {
    const commits = random.integer(20, 80);
    const start = random.integer(1, commits - 10);
    const broken = Array.from({ length: 10 }, (_, at) => start + at);
    const guilty = drawn(random, commits, 1);
    return { ...made(commits, new Map([[guilty[0] ?? 0, sized(random)]]), { broken }), guilty };
  },
  'nothing happened': (random) => ({ ...made(random.integer(2, 120), new Map()), guilty: [] }),
  'slower and fixed again': (random) => {
    const commits = random.integer(4, 120);
    const [from = 0, to = 0] = drawn(random, commits, 2);
    const size = sized(random);
    const steps = new Map([
      [from, size],
      [to, -size],
    ]);
    return { ...made(commits, steps), guilty: [] };
  },
};

export interface Figures {
  readonly shape: string;
  readonly runs: number;
  /** Named the right commit, or the right one among those that cannot be measured; where nothing happened: nobody. */
  readonly right: number;
  /** Named nobody although there was somebody. */
  readonly nobody: number;
  readonly wrong: number;
  /** Measurements of a run, the median and the most. */
  readonly median: number;
  readonly most: number;
}

export interface Circumstances {
  readonly spread: keyof typeof SPREAD;
  /** Share of wrong answers between the ends. */
  readonly lies: number;
}

export const CIRCUMSTANCES: readonly (Circumstances & { readonly name: string })[] = [
  { name: 'calm machine', spread: 'calm', lies: 0 },
  { name: 'busy machine', spread: 'busy', lies: 0 },
  { name: 'busy, one answer in 40 wrong', spread: 'busy', lies: 1 / 40 },
];

export function figuresOf(
  shape: string,
  { spread, lies }: Circumstances,
  runs: number,
  seed: number,
): Figures {
  const draw = SHAPES[shape];
  if (draw === undefined) throw new TypeError(shape);
  const tally = { right: 0, nobody: 0, wrong: 0 };
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const history = draw(seededRandom(seed + run, shape));
    const { step, answers } = searched(history, SPREAD[spread], seed + run, lies);
    tally[outcomeOf(step.found.conclusion, history)] += 1;
    taken.push(answers.length);
  }
  const sorted = taken.toSorted((one, other) => one - other);
  const [median = 0, most = 0] = [sorted[runs >> 1], sorted.at(-1)];
  return { shape, runs, ...tally, median, most };
}

function outcomeOf(conclusion: Conclusion, { guilty, broken }: Drawn): 'right' | 'nobody' | 'wrong' {
  const isGuilty = (at: number): boolean => guilty.includes(at);
  if (conclusion.kind === 'found') return isGuilty(conclusion.at) ? 'right' : 'wrong';
  if (conclusion.kind === 'among') {
    const { commits } = conclusion;
    // All but the last cannot be measured, and one of all did it.
    return commits.some(isGuilty) && commits.slice(0, -1).every((at) => broken.has(at)) ? 'right' : 'wrong';
  }
  if (conclusion.kind === 'spread') return 'nobody';
  return guilty.length === 0 ? 'right' : 'nobody';
}

/** The table of docs/bisect.md. */
export function tableOf(runs: number, seed: number): string {
  const header = ['history', ...CIRCUMSTANCES.map(({ name }) => name), 'measurements'];
  const rows = Object.keys(SHAPES).map((shape) => {
    const all = CIRCUMSTANCES.map((each) => figuresOf(shape, each, runs, seed));
    const cells = all.map(({ right, wrong }) => `${percent(right / runs)} (${percent(wrong / runs)})`);
    return [shape, ...cells, `${all[0]?.median}, at most ${all[0]?.most}`];
  });
  return [header, header.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
