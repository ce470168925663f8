// Head's configuration and base's, as each declares itself.

import { join } from 'node:path';
import { readConfiguration, type Loaded } from '../config/load.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Revisions } from '../git/revisions.ts';
import { baseConfigurationOf } from './base-configuration.ts';
import { movesSince } from './moved-since.ts';
import { definitionAt } from './probe.ts';
import { budgetsFor, type GateRequest } from './request.ts';
import type { Project } from './sides.ts';

interface Configurations {
  /** Head's. */
  readonly loaded: Loaded;
  readonly own: { readonly configuration: Configuration | null; readonly warning: string | null };
}

interface Asked {
  readonly request: GateRequest;
  readonly project: Project;
  readonly revisions: Revisions;
}

/** `root`: where head is checked out. Rejects with UserError. */
export async function bothConfigurations(
  { request, project, revisions }: Asked,
  root: string,
): Promise<Configurations> {
  const { probe } = request;
  if (probe !== undefined) {
    const loaded = { configuration: await definitionAt(probe, revisions.repository, project), warnings: [] };
    return { loaded, own: { ...loaded, warning: null } };
  }
  const file = join(root, project.file);
  const loaded = await readConfiguration(file, project.file, budgetsFor(request));
  if (request.mode === 'selftest') return { loaded, own: { ...loaded, warning: null } };
  const own = await baseConfigurationOf(revisions, project, budgetsFor(request));
  if (request.mode !== 'compare') return { loaded, own };
  // On both sides, as what was merged: an entry that has nothing left to do is no news.
  const moved = await movesSince(revisions, project);
  const configuration = own.configuration && { ...own.configuration, moved };
  return {
    loaded: { ...loaded, configuration: { ...loaded.configuration, moved } },
    own: { ...own, configuration },
  };
}
