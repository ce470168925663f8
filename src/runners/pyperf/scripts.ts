// Which scripts a suite consists of, and what the names of their benchmarks begin with.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import { globMatcher } from '../../core/model/paths.ts';
import { folderOf, isGlob } from '../../core/model/suite-files.ts';
import type { PyperfSpec } from '../../core/model/suite-specs.ts';
import type { SideContext } from '../runner.ts';

export interface Script {
  /** Relative to the working directory. */
  readonly file: string;
  /** What the names of its benchmarks begin with; empty where the suite is a single script. */
  readonly prefix: string;
}

/** The scripts of a suite, as they were asked for. Rejects with BenchmarkFailure where a glob names none. */
export async function scriptsOf(
  { files, directory }: PyperfSpec,
  { root }: Pick<SideContext, 'root'>,
): Promise<readonly Script[]> {
  const [only] = files;
  if (only !== undefined && files.length === 1 && !isGlob(only)) return [{ file: only, prefix: '' }];
  const found: string[] = [];
  for (const each of files)
    found.push(...(isGlob(each) ? await matching(each, join(root, directory)) : [each]));
  return [...new Set(found)].map((file) => ({ file, prefix: `${file.replace(/\.py$/, '')}/` }));
}

async function matching(glob: string, root: string): Promise<readonly string[]> {
  const start = folderOf(glob);
  const found = (await filesBelow(root, start === '.' ? '' : start)).filter(globMatcher(glob));
  if (found.length > 0) return found.toSorted();
  throw new BenchmarkFailure({
    message: `pyperf: no script matches ${glob}`,
    hint: 'name the files that use pyperf.Runner, such as bench/bench_*.py',
  });
}

/** No script of the project's own lies in there. */
const INSTALLED = /^(?:\..*|venv|node_modules|__pycache__)$/;

/** Files of a folder and of those below it, relative to `root`. Links to folders are not followed. */
async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const below = entries.map(async (entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return INSTALLED.test(entry.name) ? [] : filesBelow(root, path);
  });
  return (await Promise.all(below)).flat();
}
