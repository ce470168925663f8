// Stored runs in a folder, one file for every configuration and kind of machine: for the command line, and for CI systems
// that keep a folder from run to run.

import { count } from '../core/text/lists.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaselineRun } from '../core/model/baseline-run.ts';
import { addRun, KEPT_RUNS } from '../core/screening/baseline-codec.ts';
import { sha256 } from '../process/digest.ts';
import { writeAtomically } from '../process/atomic-write.ts';
import { readBaselineFile, type Read } from './file.ts';
import type { BaselineStore, Found, Saved, Wanted } from './store.ts';

/** Other machines' files that are read, to say how many runs there are: a reader wants no more than that. */
const MOST_OTHERS = 20;

/** The store in a folder, which need not exist yet. */
export const directoryStore = (folder: string): BaselineStore => ({
  load: (wanted) => load(folder, wanted),
  save: (run, configuration) => save(folder, run, configuration),
});

const fileOf = (folder: string, { configuration, fingerprint }: Wanted): string =>
  join(folder, `${configuration}-${fingerprint}.json`);

async function load(folder: string, wanted: Wanted): Promise<Found> {
  const file = fileOf(folder, wanted);
  const own = await readBaselineFile(file, wanted.configuration);
  if (!('baseline' in own) && own.availability !== 'never-written')
    return { availability: own.availability, text: `${file} is ignored: ${own.problem}`, runs: [] };
  const names = await listed(folder, wanted, file);
  if (typeof names === 'string')
    return { availability: 'unavailable', text: `${folder} cannot be read (${names})`, runs: [] };
  const others = await Promise.all(names.map((each) => readBaselineFile(each, wanted.configuration)));
  const runs = [...others, own].flatMap(runsOf);
  if (runs.length === 0)
    return { availability: 'never-written', text: `no run of main is stored in ${folder} yet`, runs };
  return { availability: 'found', text: `${count(runs.length, 'run')} of main in ${folder}`, runs };
}

const runsOf = (read: Read): readonly BaselineRun[] => ('baseline' in read ? read.baseline.runs : []);

/** Files of this configuration's other kinds of machines; a code when the folder cannot be read. */
async function listed(folder: string, { configuration }: Wanted, own: string): Promise<string[] | string> {
  try {
    const files = (await readdir(folder)).filter(
      (name) => name.startsWith(`${configuration}-`) && name.endsWith('.json'),
    );
    return files
      .map((name) => join(folder, name))
      .filter((file) => file !== own)
      .slice(0, MOST_OTHERS);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return code === 'ENOENT' ? [] : code;
  }
}

async function save(folder: string, run: BaselineRun, configuration: string): Promise<Saved> {
  const file = fileOf(folder, { configuration, fingerprint: run.machine.fingerprint });
  const earlier = await readBaselineFile(file, configuration);
  if (
    !('baseline' in earlier) &&
    (earlier.availability === 'refused' || earlier.availability === 'unavailable')
  )
    return { saved: false, text: `${file}: ${earlier.problem}; it was left unchanged` };
  const known = 'baseline' in earlier ? earlier.baseline : null;
  const text = addRun(known, run, configuration, sha256);
  if (text === null) return { saved: false, text: 'this run is too large to be stored' };
  try {
    await writeAtomically(file, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { saved: false, text: `${file} could not be written (${code}) and is unchanged` };
  }
  const lost = 'baseline' in earlier || earlier.availability === 'never-written' ? '' : earlier.problem;
  const number = Math.min(KEPT_RUNS, (known?.runs.length ?? 0) + 1);
  const before = lost === '' ? '' : `; what was there before is ignored: ${lost}`;
  return { saved: true, text: `stored in ${file}, run ${number} for this kind of machine${before}` };
}
