// Has a program that starts Python record itself: a folder with a `sitecustomize` comes first on PYTHONPATH.

import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import type { CommandSpec } from '../../core/model/program-spec.ts';
import { recordProgram, type ProgramFiles } from '../shared/program.ts';
import type { ProfileRequest, ProfileTarget } from '../profiler.ts';
import { recordServer } from '../shared/server.ts';
import { PYTHON_PRELOAD, PYTHON_READER, PYTHON_RECORDER, PYTHON_SERVER } from './recorder.ts';
import { findSpy } from './spy.ts';

/** Variable that tells the preloaded recorder what to do, as JSON. */
const RECORDING = 'PERF_BUDGETS_PYTHON_RECORDING';

/** Records a program. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordPythonProgram = async (
  target: ProfileTarget & { readonly spec: CommandSpec },
  request: ProfileRequest,
): Promise<ProgramFiles> => {
  const folder = `${request.file}-preload`;
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  put('sitecustomize.py', PYTHON_PRELOAD);
  const programs = {
    recorder: put('recorder.txt', PYTHON_RECORDER),
    reader: put('reader.txt', PYTHON_READER),
  };
  const spy = await findSpy(target.context);
  const root = realpathSync(target.context.root);
  // Starting Python leaves less of a run to see than starting node does.
  const longer = { ...request, seconds: 2 * request.seconds };
  return recordProgram(target, longer, {
    suffix: '.python.json',
    missing:
      'the program left no profile: only Python programs that exit normally, without -I, -E or -S, write one',
    counts: true,
    preload: (own, run, counting) => ({
      PYTHONPATH: [folder, own['PYTHONPATH']].filter(Boolean).join(delimiter),
      [RECORDING]: JSON.stringify({ ...programs, spy, root, folder: run, counting }),
    }),
  });
};

/** Records a server; gives the beginnings of its files. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordPythonServer = async (
  target: ProfileTarget & { readonly spec: HttpSpec },
  request: ProfileRequest,
): Promise<string[]> => {
  const folder = `${request.file}-preload`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sitecustomize.py'), PYTHON_PRELOAD);
  const [recorder, reader] = [join(folder, 'recorder.txt'), join(folder, 'reader.txt')];
  writeFileSync(recorder, PYTHON_SERVER);
  writeFileSync(reader, PYTHON_READER);
  const root = realpathSync(target.context.root);
  return recordServer(target, request, {
    suffix: '.python.json',
    missing:
      'the server left no profile: only Python servers that keep PYTHONPATH and run without -I, -E or -S write one',
    preload: (own, run, link) => ({
      PYTHONPATH: [folder, own['PYTHONPATH']].filter(Boolean).join(delimiter),
      [RECORDING]: JSON.stringify({ recorder, reader, root, folder: run, link }),
    }),
  });
};
