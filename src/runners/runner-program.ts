import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a program that a runner starts: next to the bundle, or in build/ when run unbundled. */
export const programFile = (name: string): string => {
  const places = [`./${name}.js`, `../../build/${name}.js`];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`${name}.js is missing beside ${import.meta.url}`);
  return found;
};
