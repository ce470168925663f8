// Keeps checked-out sides apart, as the configuration that governs wants it and as far as this machine can.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Configuration } from '../core/model/configuration.ts';
import type { Checkout, HeadCheckout } from '../git/checkouts.ts';
import { openIsolation, viewOf, type Isolating, type SideView } from '../isolation/isolation.ts';
import { programFile } from '../process/program-file.ts';
import type { GateRequest } from './request.ts';
import type { SidesOptions } from './sides.ts';

/** Sides that are kept apart; dispose of it before the checkouts. */
export interface Apart extends AsyncDisposable {
  readonly isolation: Isolating['isolation'];
  /** Keeps one more apart. */
  add(checkout: Checkout): Promise<void>;
}

/** Begins with head. Rejects with UserError where isolation is required and impossible. */
export async function keepApart(
  checkouts: HeadCheckout,
  configuration: Configuration,
  request: GateRequest,
  options: SidesOptions,
): Promise<Apart> {
  const { world } = options;
  const view = (checkout: Checkout): Promise<SideView> => viewFor(checkout, checkouts, options);
  const isolating = await openIsolation(await view(checkouts.head), {
    mode: request.isolation ?? configuration.isolation,
    network: request.network ?? configuration.network,
    isThrownAway: world.isThrownAway === true,
    signal: world.signal,
  });
  return {
    isolation: isolating.isolation,
    add: async (checkout) => isolating.enclose(await view(checkout)),
    [Symbol.asyncDispose]: () => isolating[Symbol.asyncDispose](),
  };
}

async function viewFor(
  { home }: Checkout,
  { repository, scratch }: HeadCheckout,
  { world, node }: SidesOptions,
): Promise<SideView> {
  const objects = join(scratch, 'objects');
  const borrowed = await readFile(join(objects, 'info', 'alternates'), 'utf8').catch(() => '');
  return viewOf({
    own: home,
    variables: world.environment,
    temporary: [tmpdir(), dirname(home), ...(world.hidden ?? [])],
    needed: [
      objects,
      ...borrowed.split('\n'),
      dirname(programFile('tinybench-worker.js')),
      dirname(node),
      dirname(process.execPath),
    ],
    repositories: [repository.gitDirectory, dirname(repository.objects)],
  });
}
