// Keeps checked-out sides apart, as the configuration that governs wants it and as far as this machine can.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Configuration } from '../core/model/configuration.ts';
import type { IsolationMode, Network } from '../core/model/isolation.ts';
import type { Checkout, HeadCheckout } from '../git/checkouts.ts';
import {
  openIsolation,
  viewOf,
  type Isolating,
  type IsolationOptions,
  type SideView,
} from '../isolation/isolation.ts';
import { programFile } from '../process/program-file.ts';
import { openScratch } from '../process/temp-folder.ts';
import type { GateRequest, RunContext } from './request.ts';
import type { SidesOptions } from './sides.ts';

/** Sides that are kept apart; dispose of it before the checkouts. */
export interface Apart extends AsyncDisposable {
  readonly isolation: Isolating['isolation'];
  /** Keeps one more apart. */
  add(checkout: Checkout): Promise<void>;
}

export interface Wanted {
  readonly isolation: IsolationMode;
  readonly network: Network;
}

/** As configured, if the request says nothing else. */
export const wantedBy = (
  request: Pick<GateRequest, 'isolation' | 'network'>,
  configuration: Configuration,
): Wanted => ({
  isolation: request.isolation ?? configuration.isolation,
  network: request.network ?? configuration.network,
});

/** Begins with head. Rejects with UserError where isolation is required and impossible. */
export async function keepApart(
  checkouts: HeadCheckout,
  wanted: Wanted,
  options: Pick<SidesOptions, 'world' | 'node'>,
): Promise<Apart> {
  const { world } = options;
  const view = (checkout: Checkout): Promise<SideView> => viewFor(checkout, checkouts, options);
  const isolating = await openIsolation(await view(checkouts.head), optionsOf(wanted, world));
  return {
    isolation: isolating.isolation,
    add: async (checkout) => isolating.enclose(await view(checkout)),
    [Symbol.asyncDispose]: () => isolating[Symbol.asyncDispose](),
  };
}

/** How far an empty folder could be kept apart here. */
export async function tryApart(
  wanted: Wanted,
  world: Pick<RunContext, 'environment' | 'isThrownAway' | 'hidden' | 'signal'>,
): Promise<Isolating['isolation']> {
  await using scratch = await openScratch();
  const view = viewOf({
    own: scratch.path,
    variables: world.environment,
    temporary: temporaryBeside(scratch.path, world),
    needed: [],
    repositories: [],
  });
  await using isolating = await openIsolation(
    view,
    optionsOf({ ...wanted, isolation: lenient(wanted) }, world),
  );
  return isolating.isolation;
}

/** Nothing is measured, so nothing is refused. */
const lenient = ({ isolation }: Wanted): IsolationMode => (isolation === 'required' ? 'auto' : isolation);

const optionsOf = (
  { isolation, network }: Wanted,
  { isThrownAway, signal }: Pick<RunContext, 'isThrownAway' | 'signal'>,
): IsolationOptions => ({ mode: isolation, network, isThrownAway: isThrownAway === true, signal });

const temporaryBeside = (home: string, { hidden = [] }: Pick<RunContext, 'hidden'>): string[] => [
  tmpdir(),
  dirname(home),
  ...hidden,
];

async function viewFor(
  { home }: Checkout,
  { repository, scratch }: HeadCheckout,
  { world, node }: Pick<SidesOptions, 'world' | 'node'>,
): Promise<SideView> {
  const objects = join(scratch, 'objects');
  const borrowed = await readFile(join(objects, 'info', 'alternates'), 'utf8').catch(() => '');
  return viewOf({
    own: home,
    variables: world.environment,
    temporary: temporaryBeside(home, world),
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
