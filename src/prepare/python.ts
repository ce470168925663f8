// Gives each checkout the virtual environment its Python benchmarks run in. Each has its own: a shared one would lead
// both sides into one side's code.

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

/** Makes `.venv` for every folder of a side in which Python benchmarks run. Rejects with StepFailure or UserError. */
export async function installPython(work: PythonInstalling, side: Side): Promise<void> {
  const { root } = checkoutOf(work.options.checkouts, side);
  for (const folder of work.options.python?.[side] ?? []) {
    const folders = [...new Set([join(root, folder), root])];
    const found = await detectPython(folders, work.environment['PATH']);
    if (found === null) continue;
    for (const warning of found.warnings) work.warn(warning);
    await install(work, side, found);
  }
}

async function install(work: PythonInstalling, side: Side, found: PythonInstallation): Promise<void> {
  if (found.tool !== null) {
    work.note(`${side}: ${found.tool.join(' ')}`);
    return step(work, side, found, found.tool);
  }
  const copied = await fromAnother(work, side, found);
  if (copied !== null) return work.note(`${side}: .venv copied from ${copied}`);
  const python = await findExecutable('python3', work.environment['PATH'], found.home);
  await step(work, side, found, [python === null ? 'python' : 'python3', '-m', 'venv', '.venv']);
  await step(work, side, found, pip(found));
  work.note(`${side}: pip install ${found.packages.join(' ')}`);
}

/** `.venv` of the user's checkout, or for base of head's, where both ask for the same; null: nothing to copy. */
async function fromAnother(
  work: PythonInstalling,
  side: Side,
  found: PythonInstallation,
): Promise<string | null> {
  const { checkouts, signal } = work.options;
  const venv = join(found.home, '.venv');
  const below = relative(checkoutOf(checkouts, side).top, found.home);
  const sources = [
    { name: 'your checkout', top: checkouts.repository.top },
    ...(side === 'base' ? [{ name: 'head', top: checkouts.head.top }] : []),
  ];
  for (const { name, top } of sources) {
    const home = join(top, below);
    if (found.inputs === null || found.inputs !== (await inputsOf(home))) continue;
    if (!(await copyVenv(join(home, '.venv'), venv, { environment: work.environment, signal }))) continue;
    // pip sees at once whether what is there is what is asked for, and installs what is not.
    const failed = await step(work, side, found, pip(found)).catch((error: unknown) => {
      if (!(error instanceof StepFailure)) throw error;
      return error;
    });
    if (failed === undefined && !(await leadsTo(venv, top))) return name;
    await removeVenv(venv);
  }
  return null;
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
