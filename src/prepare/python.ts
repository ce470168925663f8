// Gives each checkout the virtual environment its Python benchmarks run in. Each has its own: a shared one would lead
// both sides into one side's code.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findExecutable } from '../process/executable.ts';
import { runStep, StepFailure } from './step.ts';
import { detectPython, inputsOf, type PythonInstallation } from './python-project.ts';
import { copyVenv, leadsTo, pythonOf, removeVenv } from './python-venv.ts';
import { checkoutOf } from '../git/checkouts.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Preparing } from './plan.ts';

export interface PythonInstalling {
  readonly options: Preparing;
  /** What install commands get. */
  readonly environment: Readonly<Record<string, string>>;
  readonly note: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** An environment of base that was copied to where head wants one, and has yet to be brought up to date there. */
export interface Lent {
  readonly found: PythonInstallation;
  /** The top folder of base's checkout. */
  readonly from: string;
}

/** Makes `.venv` for every folder of a side in which Python benchmarks run. Rejects with StepFailure or UserError. */
export async function installPython(
  work: PythonInstalling,
  side: Side,
  lent: readonly Lent[],
): Promise<void> {
  for (const { found, from } of lent)
    if (await bringUpToDate(work, side, found, from)) work.note(`${side}: .venv copied from base`);
  for (const folders of foldersOf(work, side)) {
    const found = await detectPython(folders, work.environment['PATH']);
    if (found === null) continue;
    for (const warning of found.warnings) work.warn(warning);
    await install(work, side, found);
  }
}

/** Copies base's environments to head, where both ask for the same. Runs nothing of head. */
export async function lendPython(work: PythonInstalling): Promise<Lent[]> {
  const { checkouts } = work.options;
  const from = checkoutOf(checkouts, 'base').top;
  const lent: Lent[] = [];
  for (const folders of foldersOf(work, 'head')) {
    const found = await detectPython(folders, work.environment['PATH']);
    // The user's own is nearer to what head wants: it comes later, with whatever it takes to bring it up to date.
    if (
      found === null ||
      found.tool !== null ||
      (await asksForTheSame(found, work, 'head', checkouts.repository.top))
    )
      continue;
    if (await copied(work, 'head', found, from)) lent.push({ found, from });
  }
  return lent;
}

/** Where environments are looked for, nearest first, for every folder in which benchmarks run. */
const foldersOf = ({ options }: PythonInstalling, side: Side): string[][] => {
  const { root } = checkoutOf(options.checkouts, side);
  return (options.python?.[side] ?? []).map((folder) => [...new Set([join(root, folder), root])]);
};

async function install(work: PythonInstalling, side: Side, found: PythonInstallation): Promise<void> {
  if (found.tool !== null) {
    work.note(`${side}: ${found.tool.join(' ')}`);
    return step(work, side, found, found.tool);
  }
  const { top } = work.options.checkouts.repository;
  if ((await copied(work, side, found, top)) && (await bringUpToDate(work, side, found, top)))
    return work.note(`${side}: .venv copied from your checkout`);
  const python = await findExecutable('python3', work.environment['PATH'], found.home);
  await step(work, side, found, [python === null ? 'python' : 'python3', '-m', 'venv', '.venv']);
  await step(work, side, found, pip(found));
  work.note(`${side}: pip install ${found.packages.join(' ')}`);
}

/** Whether the checkout at `top` has an environment for what is asked for. */
async function asksForTheSame(
  found: PythonInstallation,
  { options }: PythonInstalling,
  side: Side,
  top: string,
): Promise<boolean> {
  const home = join(top, relative(checkoutOf(options.checkouts, side).top, found.home));
  return found.inputs !== null && existsSync(join(home, '.venv')) && found.inputs === (await inputsOf(home));
}

/** Copies `.venv` of the checkout at `top`, where that asks for the same; whether there is one now. */
async function copied(
  work: PythonInstalling,
  side: Side,
  found: PythonInstallation,
  top: string,
): Promise<boolean> {
  const { checkouts, signal } = work.options;
  if (!(await asksForTheSame(found, work, side, top))) return false;
  const home = join(top, relative(checkoutOf(checkouts, side).top, found.home));
  const options = { environment: work.environment, signal };
  return copyVenv(join(home, '.venv'), join(found.home, '.venv'), options);
}

/** pip sees at once whether what was copied is what is asked for, and installs what is not; false: it was of no use. */
async function bringUpToDate(
  work: PythonInstalling,
  side: Side,
  found: PythonInstallation,
  top: string,
): Promise<boolean> {
  const venv = join(found.home, '.venv');
  const failed = await step(work, side, found, pip(found)).catch((error: unknown) => {
    if (!(error instanceof StepFailure)) throw error;
    return error;
  });
  if (failed === undefined && !(await leadsTo(venv, top))) return true;
  await removeVenv(venv);
  return false;
}

const pip = ({ packages }: PythonInstallation): string[] => [
  pythonOf('.venv'),
  '-m',
  'pip',
  'install',
  '--disable-pip-version-check',
  '--no-input',
  ...packages,
];

async function step(
  { options, environment }: PythonInstalling,
  side: Side,
  { home }: PythonInstallation,
  argv: readonly string[],
): Promise<void> {
  // Tools install into an environment that is active: here that would be the user's own, for both sides.
  const { VIRTUAL_ENV: _, ...rest } = environment;
  await runStep({
    ...options,
    side,
    step: 'install',
    argv,
    shown: argv.join(' '),
    directory: home,
    environment: { ...rest, POETRY_VIRTUALENVS_IN_PROJECT: 'true' },
  });
}
