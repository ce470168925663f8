// Makes checkouts ready to be measured: dependencies, then the build. Base comes first, and is whole before anything of
// head runs: what head runs later could reach for it. Trouble on head ends the run; trouble on base is a value, because it
// concerns only the comparison - and never makes anything green.

import { posix } from 'node:path';
import { relative } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Failure } from '../core/model/report.ts';
import { items } from '../git/git.ts';
import type { BuildCache } from './build-cache.ts';
import { copyTargets } from './cargo-target.ts';
import { installInputs, whyInstallEach } from './install-inputs.ts';
import { copyModules, whyNotReusable } from './node-modules.ts';
import { jarBuild } from './jar-build.ts';
import { detectInstallation, type Installation } from './package-manager.ts';
import { prepareEnvironment } from './environment.ts';
import { installPython, lendPython, type Lent, type PythonInstalling } from './python.ts';
import { runStep, StepFailure } from './step.ts';
import { checkoutOf, type Checkout, type Checkouts, type HeadCheckout } from '../git/checkouts.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Preparing, PrepareOptions } from './plan.ts';

/** Makes sides ready, one after the other. */
export interface Preparation {
  /** Installs and builds base. Resolves with why it failed, or null. */
  base(): Promise<Failure | null>;
  /** Installs and builds head; takes from base what was copied for it. Rejects with UserError (exit code 3) when it fails. */
  head(): Promise<void>;
  /** How each side got its dependencies, in sentences. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** `settings`: folders with base's settings of package managers; left out: base's checkout. */
export async function openPreparation(
  options: Preparing,
  settings?: readonly string[],
): Promise<Preparation> {
  const run = await begin(options, settings ?? settingsIn(options));
  return {
    notes: run.notes,
    warnings: run.warnings,
    base: () =>
      onBase(async () => {
        await run.install('base');
        // What is built into the dependencies later is code of base.
        await run.lend();
        await run.build('base');
      }),
    async head() {
      await run.install('head');
      await run.takeOver();
      await run.build('head');
    },
  };
}

const settingsIn = ({ checkouts }: Preparing): string[] => {
  const { root, top } = checkoutOf(checkouts, 'base');
  return [root, top];
};

/** Builds base again after its files changed; returns why it failed, or null. */
export async function rebuildBase(options: PrepareOptions): Promise<Failure | null> {
  // Files lie over it that its commit does not have.
  const { builds: _, ...own } = options;
  const run = await begin(own, settingsIn(own));
  return onBase(() => run.build('base'));
}

async function onBase(step: () => Promise<void>): Promise<Failure | null> {
  try {
    await step();
    return null;
  } catch (error) {
    if (error instanceof StepFailure) return { ...error.failure, side: 'base' };
    if (!(error instanceof UserError)) throw error;
    return {
      side: 'base',
      message: error.message,
      hint: error.hint,
      output: '',
      exitCode: null,
      signal: null,
    };
  }
}

interface Run {
  readonly notes: string[];
  readonly warnings: string[];
  install(this: void, side: Side): Promise<void>;
  /** Copies what base has just installed to head, where both ask for the same. Runs nothing of head. */
  lend(this: void): Promise<void>;
  build(this: void, side: Side): Promise<void>;
  /** Gives head what base's build left that serves both. */
  takeOver(this: void): Promise<void>;
}

async function begin(options: Preparing, settings: readonly string[]): Promise<Run> {
  const { prepare } = options;
  const environment = await prepareEnvironment(options.environment, options.variables, settings);
  const notes: string[] = [];
  const warnings: string[] = [];
  const warn = (text: string): void => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  const work: Work = { options, environment, note: (text) => void notes.push(text), warn };
  const lent: Borrowed = { modules: null, python: [] };
  return {
    notes,
    warnings,
    async install(side) {
      const { install } = prepare[side];
      if (install === 'auto') {
        await installModules(work, side, side === 'head' ? lent.modules : null);
        await installPython(work, side, side === 'head' ? lent.python : []);
      } else if (install !== null) await shell(work, side, 'install', install);
    },
    async lend() {
      if (prepare.head.install !== 'auto' || prepare.base.install !== 'auto') return;
      lent.modules = await lendModules(work);
      lent.python = await lendPython(work);
    },
    async build(side) {
      const build = await buildOf(options, side);
      if (build === null) return;
      const run = (): Promise<void> => shell(work, side, 'build', build);
      await (options.builds === undefined ? run() : builtOnce(options.builds, work, side, build, run));
    },
    async takeOver() {
      const { checkouts, signal } = options;
      if (!hasBase(checkouts)) return;
      const copied = await copyTargets(checkouts, { environment, signal });
      for (const folder of copied) notes.push(`head: ${folder} copied from base`);
    },
  };
}

/** The command that builds a side; null: there is nothing to build. */
async function buildOf(options: Preparing, side: Side): Promise<string | null> {
  const { install, build } = options.prepare[side];
  if (build !== null || install !== 'auto') return build;
  return jarBuild(checkoutOf(options.checkouts, side).root, options.jars?.[side] ?? []);
}

/** Equal files, the same command: what it leaves is the same. */
async function builtOnce(
  builds: BuildCache,
  { options: { checkouts, prepare } }: Work,
  side: Side,
  build: string,
  run: () => Promise<void>,
): Promise<void> {
  const { top, commit } = checkoutOf(checkouts, side);
  const tree = await checkouts.git(side, ['rev-parse', `${commit}^{tree}`]);
  await builds.built(top, JSON.stringify([tree, { ...prepare[side], build }]), run);
}

const hasBase = (checkouts: HeadCheckout): checkouts is Checkouts => 'base' in checkouts;

const NO_LOCKFILE =
  'there is no lockfile, so base and head may have different versions of their dependencies';

type Work = PythonInstalling;

/** What head has of base. */
interface Borrowed {
  /** What is to be said of it; null: nothing of base's. */
  modules: string | null;
  python: readonly Lent[];
}

const shell = (
  { options, environment }: Work,
  side: Side,
  step: 'install' | 'build',
  command: string,
): Promise<void> =>
  runStep({
    ...options,
    side,
    step,
    argv: ['sh', '-c', command],
    shown: command,
    directory: checkoutOf(options.checkouts, side).root,
    environment,
  });

async function installModules(
  { options, environment, note, warn }: Work,
  side: Side,
  lent: string | null,
): Promise<void> {
  const checkout = checkoutOf(options.checkouts, side);
  const installation = await detectInstallation(checkout.root, checkout.top);
  if (installation === null) return;
  for (const warning of installation.warnings) warn(warning);
  if (lent !== null) return note(lent);
  const own = { name: 'your checkout', top: options.checkouts.repository.top, fresh: false };
  const reused = await reuse(options, checkout, installation, environment, own);
  // Of what head takes from base there is one version.
  if (side === 'head' && !reused.done && installation.lockfile === null) warn(NO_LOCKFILE);
  note(`${side}: ${reused.note}`);
  if (reused.done) return;
  const { argv, directory } = installation;
  const { NODE_ENV: _, ...installing } = environment; // production would leave out what benchmarks need
  await runStep({
    ...options,
    side,
    step: 'install',
    argv,
    shown: argv.join(' '),
    directory,
    environment: installing,
  });
}

/** What to say of base's node_modules, copied to head; null: there is none to copy, or the user's serves. */
async function lendModules({ options, environment }: Work): Promise<string | null> {
  const { head, repository } = options.checkouts;
  const installation = await detectInstallation(head.root, head.top);
  if (installation === null) return null;
  const sources = [
    { name: 'your checkout', top: repository.top, fresh: false },
    { name: 'base', top: checkoutOf(options.checkouts, 'base').top, fresh: true },
  ];
  for (const source of sources) {
    const { done, note } = await reuse(options, head, installation, environment, source);
    if (done) return `head: ${note}`;
  }
  return null;
}

/** Takes node_modules of another checkout when it is sure to be the same. */
async function reuse(
  { checkouts, signal }: Preparing,
  checkout: Checkout,
  installation: Installation,
  environment: Readonly<Record<string, string>>,
  { name, top, fresh }: { readonly name: string; readonly top: string; readonly fresh: boolean },
): Promise<{ done: boolean; note: string }> {
  const below = relative(checkout.top, installation.directory);
  const manifests = await manifestFolders(checkouts, checkout.side, below);
  const command = installation.argv.join(' ');
  const each = await whyInstallEach(installation, manifests);
  if (each !== null) return { done: false, note: `${command}, because ${each}` };
  const wanted = await installInputs(installation.directory, installation.lockfile, manifests);
  const directory = posix.join(top, below);
  const same = wanted === (await installInputs(directory, installation.lockfile, manifests));
  const reason = same
    ? await whyNotReusable(directory, top, installation, manifests, fresh)
    : `dependencies differ from those of ${name}`;
  if (reason !== null) return { done: false, note: `${command}, because ${reason}` };
  await copyModules(directory, installation.directory, manifests, { environment, signal });
  return { done: true, note: `node_modules copied from ${name}` };
}

/** Folders with a package.json that git knows, relative to the folder `below` the top. */
async function manifestFolders({ git }: HeadCheckout, side: Side, below: string): Promise<string[]> {
  const files = items(await git(side, ['ls-files', '-z', '--', ':(top,glob)**/package.json']));
  return files
    .map((file) => posix.relative(below, posix.dirname(file)) || '.')
    .filter((folder) => !folder.startsWith('..') && !folder.split('/').includes('node_modules'));
}
