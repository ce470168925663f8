import { describe, nearest, type Place } from './geometry.ts';

export function roundTrip(places: readonly Place[]): Place[] {
  const rest = places.slice(1);
  const trip = places.slice(0, 1);
  while (rest.length > 0) {
    const [next] = rest.splice(nearest(trip.at(-1) as Place, rest), 1);
    trip.push(next as Place);
  }
  return trip;
}

export function plan(places: readonly Place[]): number {
  const trip = roundTrip(places);
  return describe(trip).length + lettersOf(trip);
}

export function lettersOf(trip: readonly Place[]): number {
  const counts = new Map<string, number>();
  for (const { name } of trip) for (const letter of name) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts.size;
}
