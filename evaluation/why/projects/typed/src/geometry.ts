// Distances between places, and the shortest round trip a simple rule finds.

export interface Place {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export function distance(one: Place, other: Place): number {
  const [dx, dy] = [one.x - other.x, one.y - other.y];
  return Math.sqrt(dx * dx + dy * dy);
}

export function nearest(place: Place, rest: readonly Place[]): number {
  let best = 0;
  for (let index = 1; index < rest.length; index += 1)
    if (distance(place, rest[index] as Place) < distance(place, rest[best] as Place)) best = index;
  return best;
}

export function describe(trip: readonly Place[]): string {
  return trip.map(({ name, x, y }) => `${name} at ${x},${y}`).join(' - ');
}
