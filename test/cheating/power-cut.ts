// The gate is gone in the middle, as when power fails: nothing of it is taken for a success, the user's checkout is as it was,
// what it had started ends by itself, and what it left goes with the next run.

import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { seededRandom } from '../../src/core/stats/random.ts';
import { makeProject, start, stateOf, temporaryFolder } from '../cli/project.ts';
import { until } from '../until.ts';

/** Seconds from the start of the gate within which it is killed; the later ones fall into measuring. */
const LATEST = 10;

/** Processes that work in a folder. */
const workingIn = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });

/** Kills the gate at so many moments, and runs it to its end after that. */
export async function cutPower(cuts: number): Promise<void> {
  const random = seededRandom(cuts, 'power');
  const temporary = temporaryFolder();
  const project = makeProject();
  const before = stateOf(project);
  for (let cut = 0; cut < cuts; cut += 1) {
    const file = join(temporaryFolder(), 'report.json');
    const { child, ended } = start(project, { temporary }, 'check', '--no-explain', '--json', file);
    await sleep(random.real() * LATEST * 1000);
    child.kill('SIGKILL');
    const { code } = await ended;
    // It may have come to its end before; a record is whole, or is not there.
    expect([null, 0]).toContain(code);
    if (existsSync(file)) expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schema: 1 });
    expect(stateOf(project)).toEqual(before);
    await until(() => workingIn(temporary).length === 0 || undefined);
  }
  const { code, left, stderr } = await start(project, { temporary }, 'check', '--no-explain').ended;
  expect({ code, left }, stderr).toEqual({ code: 0, left: [] });
  expect(stateOf(project)).toEqual(before);
}
