// What this machine offers to account for a command: python3 for wait4, GNU time, or nothing.

import { findProgram } from '../../process/programs.ts';
import { runProcess } from '../../process/child-process.ts';

export interface Tools {
  /** A Python that can run the launcher. */
  readonly python: string | null;
  /** GNU time, which gives memory and processor time (in steps of 10 ms) of one run. */
  readonly time: string | null;
}

const PROBE = 'import os, sys; os.posix_spawn; print(sys.executable)';

const known = new Map<string, Promise<Tools>>();

/** Looks once for every PATH. */
export const findTools = (path: string | undefined): Promise<Tools> => {
  const key = path ?? '';
  const found = known.get(key) ?? look(key);
  known.set(key, found);
  return found;
};

const look = async (path: string): Promise<Tools> => ({
  python: await findPython(path),
  time: await findTime(),
});

const findPython = async (path: string): Promise<string | null> => {
  // The system's own first: on PATH there may be a version manager's script, which costs 100 ms a start.
  const candidates = [
    process.platform === 'linux' ? '/usr/bin/python3' : null,
    await findProgram('python3', path),
  ];
  for (const candidate of candidates) {
    const said = candidate && (await ask([candidate, '-I', '-S', '-c', PROBE], path));
    if (said) return said;
  }
  return null;
};

const findTime = async (): Promise<string | null> => {
  const file = '/usr/bin/time';
  return (await ask([file, '--version'], '/usr/bin:/bin'))?.includes('GNU') ? file : null;
};

/** What a program prints, or null when it fails. */
const ask = async (argv: readonly string[], path: string): Promise<string | null> => {
  try {
    const result = await runProcess({ argv, directory: '/', environment: { PATH: path } }, 10);
    return result.code === 0 ? result.output.trim() : null;
  } catch {
    return null;
  }
};
