// Makes both checkouts ready to be measured: dependencies, then the build. Trouble on head ends the run; trouble
// on base is a value, because it concerns only the comparison - and never makes anything green.

import { posix } from 'node:path';
import { relative } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Failure } from '../core/model/report.ts';
import { items } from '../git/git.ts';
import type { Harness } from '../git/harness-overlay.ts';
import { copyTargets } from './cargo-target.ts';
import { installInputs, whyInstallEach } from './install-inputs.ts';
import { copyModules, whyNotReusable } from './node-modules.ts';
import { detectInstallation, type Installation } from './package-manager.ts';
import { prepareEnvironment } from './environment.ts';
import { installPython } from './python.ts';
import { runStep, StepFailure } from './step.ts';
import { checkoutOf, type Checkout, type HeadCheckout } from '../git/checkouts.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Preparing, PrepareOptions, Prepared, HeadPreparation } from './plan.ts';

/**
 * Installs and builds head, then base. When base fails with head's benchmark files laid over it, it gets its own
 * back (`harness` tells) and a second try. Rejects with UserError (exit code 3) when head fails.
 */
export async function prepareCheckouts(options: PrepareOptions, harness: Harness): Promise<Prepared> {
  const run = await beginBoth(options);
  await run.install('head');
  const early = await onBase(() => run.install('base'));
  await run.build('head');
  const failure =
    early ??
    (await onBase(async () => {
      await run.takeOver();
      await run.build('base');
    }));
  const baseFailure = failure === null ? null : await secondTry(run, harness, failure);
  return { baseFailure, notes: run.notes, warnings: run.warnings };
}

/** Installs and builds head. Rejects with UserError (exit code 3) when it fails. */
export async function prepareHead(options: HeadPreparation): Promise<Prepared> {
  const run = await begin(options, options.settings);
  await run.install('head');
  await run.build('head');
  return { baseFailure: null, notes: run.notes, warnings: run.warnings };
}

/** Installs and builds base when head is ready. */
export async function prepareBase(options: PrepareOptions, harness: Harness): Promise<Prepared> {
  const run = await beginBoth(options);
  const failure = await onBase(async () => {
    await run.install('base');
    await run.takeOver();
    await run.build('base');
  });
  const baseFailure = failure === null ? null : await secondTry(run, harness, failure);
  return { baseFailure, notes: run.notes, warnings: run.warnings };
}

/** Builds base again after `harness.restore` gave it other files; returns why it failed, or null. */
export async function rebuildBase(options: PrepareOptions): Promise<Failure | null> {
  const run = await beginBoth(options);
  return onBase(() => run.build('base'));
}

async function secondTry(run: Run, harness: Harness, failure: Failure): Promise<Failure | null> {
  const restored = await harness.restoreAll();
  if (restored.length === 0) return failure;
  run.warnings.push(
    `base does not build with head's benchmark files (${failure.message}), so it runs its own: ${restored.join(', ')}`,
  );
  return onBase(async () => {
    await run.install('base');
    await run.build('base');
  });
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
  build(this: void, side: Side): Promise<void>;
  /** Gives base what head's build left that serves both. */
  takeOver(this: void): Promise<void>;
}

const beginBoth = (options: PrepareOptions): Promise<Run> =>
  begin(options, [options.checkouts.base.root, options.checkouts.base.top]);

async function begin(options: Preparing, settings: readonly string[]): Promise<Run> {
  const { checkouts, prepare } = options;
  const environment = await prepareEnvironment(options.environment, options.variables, settings);
  const notes: string[] = [];
  const warnings: string[] = [];
  const shell = (side: Side, step: 'install' | 'build', command: string): Promise<void> =>
    runStep({
      ...options,
      side,
      step,
      argv: ['sh', '-c', command],
      shown: command,
      directory: checkoutOf(checkouts, side).root,
      environment,
    });
  const warn = (text: string): void => void (warnings.includes(text) || warnings.push(text));
  const python = { options, environment, note: (text: string): void => void notes.push(text), warn };
  const auto = async (side: Side): Promise<void> => {
    const checkout = checkoutOf(checkouts, side);
    const installation = await detectInstallation(checkout.root, checkout.top);
    if (installation === null) return;
    const reused = await reuse(options, checkout, installation, environment);
    // Of what base takes from head there is one version.
    if (side === 'base' && !reused.done && installation.lockfile === null) warn(NO_LOCKFILE);
    for (const warning of installation.warnings) warn(warning);
    notes.push(`${side}: ${reused.note}`);
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
  };
  return {
    notes,
    warnings,
    async install(side) {
      const { install } = prepare[side];
      if (install === 'auto') {
        await auto(side);
        await installPython(python, side);
      } else if (install !== null) await shell(side, 'install', install);
    },
    async build(side) {
      const { build } = prepare[side];
      if (build !== null) await shell(side, 'build', build);
    },
    async takeOver() {
      if (!('base' in checkouts)) return;
      const copied = await copyTargets(checkouts, { environment, signal: options.signal });
      for (const folder of copied) notes.push(`base: ${folder} copied from head`);
    },
  };
}

const NO_LOCKFILE =
  'there is no lockfile, so base and head may have different versions of their dependencies';

/** Takes node_modules of the user's checkout, or for base of head's, when it is sure to be the same. */
async function reuse(
  { checkouts, signal }: Preparing,
  checkout: Checkout,
  installation: Installation,
  environment: Readonly<Record<string, string>>,
): Promise<{ done: boolean; note: string }> {
  const below = relative(checkout.top, installation.directory);
  const manifests = await manifestFolders(checkouts, checkout.side, below);
  const command = installation.argv.join(' ');
  const each = await whyInstallEach(installation, manifests);
  if (each !== null) return { done: false, note: `${command}, because ${each}` };
  const wanted = await installInputs(installation.directory, installation.lockfile, manifests);
  const sources = [
    { name: 'your checkout', top: checkouts.repository.top, fresh: false },
    ...(checkout.side === 'base' ? [{ name: 'head', top: checkouts.head.top, fresh: true }] : []),
  ];
  let why = '';
  for (const { name, top, fresh } of sources) {
    const directory = posix.join(top, below);
    const same = wanted === (await installInputs(directory, installation.lockfile, manifests));
    const reason = same
      ? await whyNotReusable(directory, top, installation, manifests, fresh)
      : `dependencies differ from those of ${name}`;
    if (reason === null) {
      await copyModules(directory, installation.directory, manifests, { environment, signal });
      return { done: true, note: `node_modules copied from ${name}` };
    }
    why ||= reason;
  }
  return { done: false, note: `${command}, because ${why}` };
}

/** Folders with a package.json that git knows, relative to the folder `below` the top. */
async function manifestFolders({ git }: HeadCheckout, side: Side, below: string): Promise<string[]> {
  const files = items(await git(side, ['ls-files', '-z', '--', ':(top,glob)**/package.json']));
  return files
    .map((file) => posix.relative(below, posix.dirname(file)) || '.')
    .filter((folder) => !folder.startsWith('..') && !folder.split('/').includes('node_modules'));
}
