// Where the configuration is when nobody says so.

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The file of that name in this folder or the nearest one above it in the repository; the name itself where there is none. */
export function nearestConfiguration(name: string): string {
  for (let folder = resolve('.'); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return relative('.', join(folder, name));
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return name;
  }
}
