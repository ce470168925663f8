// Figures of the bundled program as people run it: start-up, a whole check, its size.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from 'simple-statistics';
import type { Report } from '../../src/core/model/report.ts';

const CLI = resolve('dist/cli.js');

const secondsOf = (args: readonly string[]): number => {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
};

/** Seconds of `--help` and of a node that does nothing: taken in turn, medians. */
export function startUp(rounds: number): { readonly help: number; readonly bare: number } {
  const help: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(secondsOf(['-e', '0']));
    help.push(secondsOf([CLI, '--help']));
  }
  return { help: median(help), bare: median(bare) };
}

/** `check` of an unchanged repository, from start to exit. */
export function wholeCheck(
  repository: string,
  scratch: string,
  seed: number,
): { seconds: number; report: Report } {
  const json = join(scratch, `report-${seed}.json`);
  const start = performance.now();
  const asked = ['--base', 'HEAD', '--strategy', 'full', '--seed', String(seed), '--quiet'];
  const args = [CLI, 'check', ...asked, '--json', json];
  // Checkouts are made in TMPDIR; in `scratch` the benchmark finds tinybench above them.
  const environment = { ...process.env, TMPDIR: scratch };
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    env: environment,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  try {
    return { seconds, report: JSON.parse(readFileSync(json, 'utf8')) as Report };
  } catch (cause) {
    throw new Error(`check left no record: ${stderr}`, { cause });
  }
}

/** Bytes of everything in dist/. */
export const distSize = (): number =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join('dist', file)))
    .reduce((sum, info) => sum + (info.isFile() ? info.size : 0), 0);
