// Base and head, each in a temporary folder of its own: a worktree under a random name of one length, so that nothing
// tells the code which side it is, and the private repository it belongs to. That one borrows the user's objects: the
// user's .git is only read (it may be read-only), nothing is registered there, a killed run leaves no trace in it, and
// scripts that change git's configuration (husky) change the private one of their side.

import { randomBytes } from 'node:crypto';
import { appendFile, copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { git, type GitOptions } from './git.ts';
import { edited, grafted, type FileEdit, type Graft } from './graft.ts';
import { gitPath, inRepository, projectRoot, type Repository } from './repository.ts';
import type { Revisions } from './revisions.ts';
import { openScratch, type Scratch } from '../process/temp-folder.ts';
import { snapshot } from './snapshot.ts';
import { borrowObjects, fillSubmodules } from './submodules.ts';
import { findUnfaithfulFiles } from './unfaithful-files.ts';
import type { Side } from '../core/model/quantities.ts';

/** One side, checked out. */
export interface Checkout {
  readonly side: Side;
  /** Absolute path of the checkout's top folder. */
  readonly top: string;
  /** Absolute path of the project in it: where its commands run. */
  readonly root: string;
  /** Absolute path of the private folder that holds the checkout and nothing of the other side. */
  readonly home: string;
  /** The commit that lies there; of a changed working tree a commit that only this run knows. */
  readonly commit: string;
}

/** Head checked out, and base when it is asked for: what stored runs prove within budget needs no base. */
export interface HeadCheckout extends AsyncDisposable {
  readonly head: Checkout;
  readonly repository: Repository;
  /** Private folder of this run, for anything else that must go with it. */
  readonly scratch: string;
  readonly warnings: readonly string[];
  /** Runs git on a side's checkout with the user's configuration (filters, line ends) and the private index. */
  readonly git: (side: Side, args: readonly string[], input?: string) => Promise<string>;
  /** For signal handlers; runs by itself when the process exits. */
  disposeNow(): void;
  /** Checks base out beside head; both go with this scope. */
  withBase(commit: string): Promise<Checkouts>;
}

export interface Checkouts extends HeadCheckout {
  readonly base: Checkout;
}

/** The checkout of a side; base must have been asked for. */
export function checkoutOf(checkouts: HeadCheckout | Checkouts, side: Side): Checkout {
  if (side === 'head') return checkouts.head;
  if ('base' in checkouts) return checkouts.base;
  throw new TypeError('base is not checked out');
}

export interface CheckoutOptions {
  /** Folder for the temporary one; default: the system's, which TMPDIR names. */
  readonly parent?: string;
  readonly signal?: AbortSignal;
  /** Files of another commit in place of head's. */
  readonly graft?: Graft;
  /** The same files in place of base's too. */
  readonly graftsBase?: boolean;
  /** Another text of one of head's files. Base is then head without it, whatever commit is asked for. */
  readonly edit?: FileEdit;
}

/** Checks both sides out. Dispose of it (`await using`). Rejects with UserError. */
export async function openCheckouts(revisions: Revisions, options: CheckoutOptions = {}): Promise<Checkouts> {
  const opened = await openHead(revisions, options);
  try {
    return await opened.withBase(revisions.base.commit);
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}

/** Checks head out. Dispose of it (`await using`). Rejects with UserError. */
export async function openHead(
  revisions: Pick<Revisions, 'repository' | 'head' | 'workingTree'>,
  options: CheckoutOptions = {},
): Promise<HeadCheckout> {
  const scratch = await openScratch(options.parent);
  try {
    return await fill(revisions, scratch, options);
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}

async function fill(
  { repository, head: revision, workingTree }: Pick<Revisions, 'repository' | 'head' | 'workingTree'>,
  scratch: Scratch,
  { parent, signal, graft, graftsBase, edit }: CheckoutOptions,
): Promise<HeadCheckout> {
  const objects = join(scratch.path, 'objects');
  await mkdir(objects);
  await borrowObjects(objects, repository);
  const places = placesIn(parent, scratch);
  const run = gitIn(repository, places, objects, signal);
  const warnings = new Set(filtersOffIn(repository));
  const checkOut = async (side: Side, commit: string, asItLies: boolean): Promise<Checkout> => {
    const place = await places.open(side);
    const { top } = place;
    const store = storeOf(top);
    await makeStore(repository, store, objects);
    await git(['worktree', 'add', '--quiet', '--detach', '--no-checkout', top, commit], {
      ...repository.world,
      cwd: store,
    });
    await run(side, ['-c', 'core.sparseCheckout=false', 'read-tree', '-u', '--reset', commit]);
    const source = { repository, commit, workingTree: asItLies, objects };
    const missing = await fillSubmodules(source, top, scratch.path);
    for (const warning of [...missing, ...(await findUnfaithfulFiles(run, repository, side, top))])
      warnings.add(warning);
    return { side, top, root: projectRoot(top, repository), home: place.scratch.path, commit };
  };
  try {
    const own = { objects, index: join(scratch.path, 'index') };
    const asItIs = workingTree ? await snapshot(repository, own) : revision.commit;
    const withGraft = (onto: string): Promise<string> | string =>
      graft === undefined ? onto : grafted(repository, onto, graft, own);
    const unedited = await withGraft(asItIs);
    const commit = edit === undefined ? unedited : await edited(repository, unedited, edit, own);
    const opened: Omit<HeadCheckout, 'withBase' | 'warnings'> = {
      head: await checkOut('head', commit, workingTree),
      repository,
      scratch: scratch.path,
      git: run,
      disposeNow: () => places.disposeNow(),
      [Symbol.asyncDispose]: () => places[Symbol.asyncDispose](),
    };
    const openBase = async (base: string): Promise<Checkout> => {
      if (edit !== undefined) return checkOut('base', unedited, workingTree);
      return checkOut('base', graftsBase === true ? await withGraft(base) : base, false);
    };
    const withBase = async (base: string): Promise<Checkouts> =>
      withWarnings(warnings, { ...opened, withBase, base: await openBase(base) });
    return withWarnings(warnings, { ...opened, withBase });
  } catch (error) {
    await places[Symbol.asyncDispose]();
    throw error;
  }
}

const filtersOffIn = ({ filtersOff }: Repository): string[] =>
  filtersOff.map(
    (name) =>
      `the git filter ${name} was not used, because its program lies in the checkout: files are as git stores them`,
  );

const gitIn =
  (
    repository: Repository,
    places: Places,
    objects: string,
    signal: AbortSignal | undefined,
  ): Checkouts['git'] =>
  (side, args, input) =>
    git(args, {
      ...inCheckout(repository, places.of(side).top, objects, signal),
      ...(input !== undefined && { input }),
    });

/** What is warned of by then: base comes with warnings of its own. */
const withWarnings = <Value extends object>(
  warnings: ReadonlySet<string>,
  value: Value,
): Value & Pick<HeadCheckout, 'warnings'> =>
  Object.defineProperty(value, 'warnings', { get: () => [...warnings], enumerable: true }) as Value &
    Pick<HeadCheckout, 'warnings'>;

/** Where a side lies. */
interface Place {
  readonly scratch: Scratch;
  readonly top: string;
}

interface Places extends AsyncDisposable {
  open(side: Side): Promise<Place>;
  of(side: Side): Place;
  disposeNow(): void;
}

/** A private folder for each side; they go with the one of the run. */
function placesIn(parent: string | undefined, run: Scratch): Places {
  const places = new Map<Side, Place>();
  const all = (): Scratch[] => [...[...places.values()].map(({ scratch }) => scratch), run];
  return {
    async open(side) {
      const scratch = await openScratch(parent);
      const place = { scratch, top: join(scratch.path, randomBytes(6).toString('hex')) };
      places.set(side, place);
      return place;
    },
    of(side) {
      const place = places.get(side);
      if (place === undefined) throw new TypeError(`${side} is not checked out`);
      return place;
    },
    disposeNow: () => {
      for (const scratch of all()) scratch.disposeNow();
    },
    async [Symbol.asyncDispose]() {
      for (const scratch of all()) await scratch[Symbol.asyncDispose]();
    },
  };
}

const storeOf = (top: string): string => join(dirname(top), 'repository');

/** A bare repository that reads the run's objects and keeps new ones to itself; with tags for `git describe`, and branches. */
async function makeStore(repository: Repository, store: string, objects: string): Promise<void> {
  const options = inRepository(repository);
  await git(
    ['init', '--quiet', '--bare', '--template=', `--object-format=${repository.format}`, store],
    options,
  );
  // git unquotes a line that begins with a quote; temporary folders have no such names.
  await appendFile(join(store, 'objects', 'info', 'alternates'), `${objects}\n`);
  const tags = await git(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags'], options);
  const refs = [tags, ...(await branchesOf(repository))].filter((line) => line !== '');
  if (refs.length > 0) await appendFile(join(store, 'packed-refs'), `${refs.join('\n')}\n`);
  await copyFile(await gitPath(repository, 'shallow'), join(store, 'shallow')).catch(() => {}); // most are not
}

/** Lines of packed-refs: branches by their names, those of the remote that nobody has checked out too; asv asks for its own. */
async function branchesOf(repository: Repository): Promise<string[]> {
  const own = 'refs/heads/';
  const remote = 'refs/remotes/origin/';
  const listed = await git(
    ['for-each-ref', '--format=%(objectname) %(refname)', own, remote],
    inRepository(repository),
  );
  const branches = new Map<string, string>();
  // A branch and a folder of branches cannot have one name.
  const clashes = (name: string): boolean =>
    [...branches.keys()].some(
      (other) => other === name || other.startsWith(`${name}/`) || name.startsWith(`${other}/`),
    );
  for (const line of listed.split('\n')) {
    const [commit = '', ref = ''] = line.split(' ');
    const name = ref.startsWith(own) ? ref.slice(own.length) : ref.slice(remote.length);
    if (name !== '' && name !== 'HEAD' && !clashes(name)) branches.set(name, commit);
  }
  return [...branches].map(([name, commit]) => `${commit} ${own}${name}`);
}

const inCheckout = (
  repository: Repository,
  top: string,
  objects: string,
  signal: AbortSignal | undefined,
): GitOptions => ({
  ...inRepository(repository),
  cwd: top,
  env: {
    GIT_DIR: repository.gitDirectory,
    GIT_WORK_TREE: top,
    GIT_INDEX_FILE: join(storeOf(top), 'worktrees', basename(top), 'index'),
    GIT_OBJECT_DIRECTORY: objects,
  },
  ...(signal && { signal }),
});
