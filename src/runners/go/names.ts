// Names of Go benchmarks: as the suite shows them, and as the regular expressions that run exactly one of them.

/**
 * `-test.bench` for one benchmark. The pattern is split at its slashes, and so is the name it is held against: part by
 * part they have to be the same.
 */
export const patternOf = (name: string): string =>
  name
    .split('/')
    .map((part) => `^${part.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)}$`)
    .join('/');

/** Any of several benchmarks of the first level. */
export const anyOf = (names: readonly string[]): string =>
  `^(${names.map((name) => name.replaceAll(/[^\p{L}\p{N}_]/gu, String.raw`\$&`)).join('|')})$`;
