// Runs the gate on a project with one attack, and holds what comes of it against the row of the table.

import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { check, commit, sh, temporaryFolder, type Checked } from '../cli/project.ts';
import { PYTESTS } from '../runners/pytest/pytests.ts';
import { ARRANGEMENTS } from './arrangements.ts';
import { MODES, outcomeIn, type Mode } from './attack.ts';
import { BENCH, FAST, SLOW } from './definitions.ts';
import { CONFIG, type Files, type Patch } from './patch.ts';

const USUAL: Files = {
  'package.json': '{ "type": "module" }\n',
  'src/sums.js': FAST,
  'bench/sums.js': BENCH('sums'),
};

const PYTEST = (PYTESTS.find(({ plugins }) => plugins.length > 1) ?? PYTESTS[0])?.path;

const named = (config: string): string => config.replaceAll('$PYTEST', PYTEST ?? '');

/** A repository whose main is honest, with the change checked out. */
export async function projectOf({
  config = CONFIG(),
  edited = config,
  base,
  head,
  arrange,
}: Patch): Promise<string> {
  const folder = temporaryFolder();
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, { ...USUAL, 'perf-budgets.yml': named(config), ...base }, 'honest');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, { 'src/sums.js': SLOW, 'perf-budgets.yml': named(edited), ...head }, 'attack');
  if (arrange !== undefined) await ARRANGEMENTS[arrange](folder);
  return folder;
}

/** Everything that a reader is told, in one line. */
const told = ({ report, stdout, stderr }: Checked): string =>
  `${stdout} ${stderr} ${JSON.stringify(report)}`.replaceAll(/(?:\\n|\s)+/g, ' ');

const standings = ({ report }: Checked): readonly (readonly [string, string])[] => [
  ...report.checks.map(({ path, verdict }) => [path, verdict] as const),
  ...report.benchmarks.map(({ path, status }) => [path, status] as const),
];

/** Attacks and the gate: what comes of it is what the row says. */
export async function attempt(patch: Patch, mode: Mode): Promise<void> {
  const folder = await projectOf(patch);
  const checked = await check(folder, '--isolation', mode, ...(patch.args ?? []));
  const { report, stdout, stderr, left } = checked;
  const seen = standings(checked);
  const context = `${patch.tries}, isolation ${mode}: code ${checked.code}, ${seen.join('; ')}\n${stdout}\n${stderr}`;
  expect(report.isolation?.inForce, context).toBe(mode === 'required');
  for (const change of patch.changes ?? [])
    expect(report.budgetChanges.join('\n'), context).toContain(change);
  if (patch.never !== undefined) expect(seen, context).not.toContainEqual(patch.never);
  if (patch.succeeds === undefined) holdsAgainst(patch, mode, checked, context);
  else
    expect(patch.succeeds(`${stdout}\n${stderr}`, left), context).toBe(
      outcomeIn(patch, mode) === 'not preventable',
    );
}

function holdsAgainst(patch: Patch, mode: Mode, checked: Checked, context: string): void {
  const { stops = ['sums/run', 'over'], says = '' } = patch;
  const outcome = outcomeIn(patch, mode);
  if (outcome === 'prevented') {
    expect(checked.code, context).toBe(1);
    expect(standings(checked), context).toContainEqual(stops);
  }
  if (outcome === 'detected') expect(checked.code, context).not.toBe(0);
  if (outcome === 'detected' || outcome === 'warned') expect(told(checked), context).toContain(says);
  // The day it is prevented the row has to say so.
  if (outcome === 'not preventable') expect(checked.code, context).toBe(0);
}

/** Whether a program can be started here. */
const isHere = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Namespaces cannot be had in some containers. */
export const canIsolate =
  process.platform === 'linux' && isHere('unshare', '--user', '--map-root-user', '--mount', '--net', 'true');

const HAS = { go: isHere('go', 'version'), pytest: PYTEST !== undefined };

/** Every attack in every mode, for tests: whether it can be run here, what it is called. */
export const attempts = (patches: readonly Patch[]) =>
  MODES.flatMap((mode) =>
    patches.map((patch) => ({
      mode,
      patch,
      canRun: (mode === 'off' || canIsolate) && (patch.needs === undefined || HAS[patch.needs]),
      name: `${patch.on}, isolation ${mode}: ${patch.tries}`,
    })),
  );
