/** All keys of some maps, each once, in the order of their code units. */
export const sortedKeys = (maps: readonly ReadonlyMap<string, unknown>[]): string[] =>
  [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
