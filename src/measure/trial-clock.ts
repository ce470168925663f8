// A side of a trial as it was seen from outside.

import type { TrialClock, TurnClock } from '../core/model/turn-clock.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Session, Turn } from '../runners/runner.ts';

/** Turns of a side together; null where one of them was not watched. `used`: processor seconds of its process meanwhile. */
export function clockOf(turns: readonly Turn[], used: number | null, batch: number): TrialClock | null {
  const clocks = turns.flatMap(({ clock }) => clock ?? []);
  if (clocks.length < turns.length || clocks.length === 0) return null;
  const sum = (key: keyof TurnClock): number | null =>
    clocks.reduce<number | null>(
      (all, { [key]: one }) => (all === null || one === null ? null : all + one),
      0,
    );
  const [reported, untimed, wall] = [sum('reported') ?? 0, sum('untimed') ?? 0, sum('wall') ?? 0];
  const operations = turns.map(({ samples }) => batch * samples.length);
  const told = turns.reduce((all, { cpu }, index) => all + (cpu ?? 0) * (operations[index] ?? 0), 0);
  return {
    turns: clocks.length,
    operations: operations.reduce((all, each) => all + each, 0),
    processor: used === null ? null : { used, reported: told },
    reported,
    untimed,
    wall,
    busy: sum('busy'),
    delay: sum('delay'),
  };
}

/** What only one side says of its own time says nothing beside the other's. */
export const bothTell = ({ base, head }: Readonly<Record<Side, Session>>): boolean =>
  base.tells === true && head.tells === true;
