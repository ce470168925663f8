// A run on several platforms: what each measured stands in one report, under the platform's name.

import type { Environment } from './environment.ts';

export interface Platform {
  readonly name: string;
  readonly environment: Environment;
}

/** The path of a benchmark in a report of several platforms. */
export const onPlatform = (platform: string, path: string): string => `${platform}/${path}`;

/** The platform of such a path, and the path without it; null: it has none. */
export function platformOf(
  path: string,
  platforms: readonly Pick<Platform, 'name'>[],
): { readonly platform: string; readonly path: string } | null {
  const found = platforms.find(({ name }) => path.startsWith(`${name}/`));
  return found === undefined ? null : { platform: found.name, path: path.slice(found.name.length + 1) };
}
