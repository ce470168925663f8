// Where the history is that a command works on.

import { dirname, resolve } from 'node:path';
import { branchArchive } from '../../archive/branch.ts';
import { folderArchive } from '../../archive/folder.ts';
import type { Archive } from '../../archive/store.ts';
import { readConfiguration } from '../../config/load.ts';
import { HISTORY_BRANCH } from '../../core/model/configuration.ts';
import { UserError } from '../../core/model/errors.ts';
import { findRepository, type Repository } from '../../git/repository.ts';

export interface PlaceOptions {
  readonly config: string;
  readonly branch?: string;
  readonly folder?: string;
}

export interface Place {
  readonly archive: Archive;
  readonly repository: Repository;
}

export async function placeOf(options: PlaceOptions): Promise<Place> {
  const { branch, folder } = options;
  if (branch !== undefined && folder !== undefined)
    throw new UserError('--branch and --folder are two places for one history', { hint: 'give one of them' });
  const file = resolve(options.config);
  const repository = await findRepository(dirname(file), { variables: process.env });
  if (folder !== undefined) return { archive: folderArchive(resolve(folder)), repository };
  const archive = branchArchive(repository, branch ?? (await configured(file)), Math.random);
  return { archive, repository };
}

/** What is wrong with the file is told by whoever measures. */
const configured = (file: string): Promise<string> =>
  readConfiguration(file, file, 'optional').then(
    ({ configuration }) => configuration.history?.branch ?? HISTORY_BRANCH,
    () => HISTORY_BRANCH,
  );
