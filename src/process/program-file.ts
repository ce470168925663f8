import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a program that others start or preload, `name.js`: next to the bundle, or in build/ when run unbundled. */
export const programFile = (name: string): string => {
  const places = [`./${name}`, `../../build/${name}`];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`${name} is missing beside ${import.meta.url}`);
  return found;
};
