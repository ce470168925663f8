// Records a server under load: a recorder is preloaded into every process of it that runs the right runtime.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import { recordHttp, type ServerRecorder } from '../../runners/http/recording.ts';
import { ProfilerProblem, type ProfileRequest, type ProfileTarget } from '../profiler.ts';
import { openLink, type ServerLink } from './link.ts';

/** How recorders get into a server and what they leave behind. */
export interface ServerPreload {
  /** End of the name of one file that every process leaves. */
  readonly suffix: string;
  /** Why nobody may have called. */
  readonly missing: string;
  /** Variables, with where recorders call and where they leave their files. */
  preload(
    this: void,
    own: Readonly<Record<string, string>>,
    folder: string,
    link: string,
  ): Readonly<Record<string, string>>;
}

/** Records a server; gives the beginnings of the names of its processes' files. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordServer = async (
  { spec, context }: ProfileTarget & { readonly spec: HttpSpec },
  { seconds, file }: ProfileRequest,
  recorder: ServerPreload,
): Promise<string[]> => {
  if (spec.serve === null)
    throw new ProfilerProblem('a running service cannot be profiled, only one that `serve` starts');
  mkdirSync(file, { recursive: true });
  await using link = await openLink(context.root, context.signal);
  await recordHttp(spec, context, through(link, recorder, file), seconds);
  const files = readdirSync(file)
    .filter((name) => name.endsWith(recorder.suffix))
    .map((name) => join(file, name.slice(0, -recorder.suffix.length)));
  if (files.length === 0) throw new ProfilerProblem(recorder.missing);
  return files;
};

const through = (link: ServerLink, { preload, missing }: ServerPreload, folder: string): ServerRecorder => ({
  preload: (own) => preload(own, folder, link.address),
  begin() {
    if (link.callers === 0) throw new ProfilerProblem(missing);
    return link.tell({ do: 'begin' });
  },
  end: () => link.tell({ do: 'end' }),
  startCounting: () => link.tell({ do: 'count' }),
  stopCounting: () => link.tell({ do: 'counted' }),
  write: (operations, counted) => link.tell({ do: 'write', operations, counted }),
});
