// One run of a tool that measures by itself: started without a shell, ended in time, its report taken from where it
// writes it. A report that the run did not write is an old one and never counts.

import { lstat, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import type { ReportSpec } from '../../core/model/suite-specs.ts';
import type { Format } from '../../formats/format.ts';
import { findExecutable } from '../../process/executable.ts';
import { harmless, lastLines, tail } from '../../process/output.ts';
import { startProcess, type Exit, type StartedProcess } from '../../process/child-process.ts';
import { stutter } from '../../process/stutter.ts';
import { filesIn, LARGEST_REPORT, readReportFiles, type ReportFiles } from '../report-files.ts';
import { commandInWords, endedFailure, survivorFailure } from '../failure.ts';
import type { SideContext } from '../runner.ts';

/** The report of one run, not yet understood, and the end of what the tool printed. */
export interface Written {
  readonly report: ReportFiles;
  readonly output: string;
  /** Seconds from its start to its end. */
  readonly wall: number;
}

/** Runs the tool to its end. Rejects with BenchmarkFailure. */
export async function runTool(spec: ReportSpec, context: SideContext, format: Format): Promise<Written> {
  const directory = join(context.root, spec.directory);
  const place = spec.file === null ? null : { path: join(directory, spec.file), name: spec.file };
  if (place !== null) await removeOld(place.path);
  const before = place === null ? new Map<string, string>() : await stampsOf(place.path, place.name);
  const begin = performance.now();
  await using running = await start(spec, context, directory);
  let wall = 0;
  const { stdout, output } = collect(running);
  void running.exit.then(() => (wall = (performance.now() - begin) / 1000));
  const exit = await ended(running, spec, context, output);
  const printed = await stdout;
  if (printed === null) throw tooLong(spec);
  if (exit.code !== 0) throw endedFailure(commandInWords(spec.argv), exit, output());
  if (place === null) return { report: { file: 'stdout', bytes: printed }, output: output(), wall };
  return { report: await fresh(place, before, format, spec, output), output: output(), wall };
}

async function start(spec: ReportSpec, context: SideContext, directory: string): Promise<StartedProcess> {
  const environment = { ...context.environment, ...spec.environment };
  const [name = ''] = spec.argv;
  const words = commandInWords(spec.argv);
  const folder = await stat(directory).catch(() => null);
  if (folder?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${words}: the folder ${spec.directory} does not exist`,
      hint: 'does `prepare` build it? Is the path right?',
    });
  const file = await findExecutable(name, environment['PATH'], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes('/')
        ? 'does `prepare` build it? Is it executable?'
        : 'it is looked up on PATH; no shell runs commands (use ["sh", "-c", "…"] for that)',
    });
  try {
    const running = await startProcess({
      argv: [...(context.under ?? []), file, ...spec.argv.slice(1)],
      directory,
      environment,
      signal: context.signal,
      talk: 'streams',
    });
    stutter(running, context.slowdown);
    return running;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${words} cannot be started: ${error.message}`, hint: error.hint });
  }
}

interface Collected {
  /** All it printed, once it has ended; null: more than fits. */
  readonly stdout: Promise<Buffer | null>;
  /** The last lines of both streams, harmless to show. */
  readonly output: () => string;
}

function collect(running: StartedProcess): Collected {
  const chunks: Buffer[] = [];
  const printed = tail();
  let size = 0;
  running.child.stdin?.end();
  running.child.stdout?.on('data', (chunk: Buffer) => {
    printed.push(chunk);
    size += chunk.length;
    if (size <= LARGEST_REPORT) chunks.push(chunk);
    // A flood is no report; what comes after it is not waited for.
    else void running.end();
  });
  const closed = new Promise<void>((settle) => running.child.stdout?.once('close', () => settle()));
  return {
    stdout: closed.then(() => (size > LARGEST_REPORT ? null : Buffer.concat(chunks))),
    output: () =>
      [printed.text(), running.output()]
        .map((text) => lastLines(harmless(text), 12))
        .filter((text) => text !== '')
        .join('\n'),
  };
}

/** Waits for the end, for as long as there is time, and for nothing of it to be left. */
async function ended(
  running: StartedProcess,
  spec: ReportSpec,
  context: SideContext,
  output: () => string,
): Promise<Exit> {
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void running.end();
  }, context.limit * 1000);
  const exit = await running.exit;
  clearTimeout(limit);
  const survivors = await running.end(1);
  context.signal.throwIfAborted();
  const words = commandInWords(spec.argv);
  if (late)
    throw new BenchmarkFailure({
      message: `${words} did not end within ${context.limit} s`,
      hint: 'one run is one side of one trial, and a verdict needs at least 16 runs: let it measure for a shorter time',
      output: output(),
    });
  if (exit.code === 0 && survivors.length > 0)
    throw survivorFailure(
      words,
      survivors,
      'a run ends when its process exits: let it wait for what it starts',
    );
  return exit;
}

const tooLong = (spec: ReportSpec): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${commandInWords(spec.argv)} printed more than ${LARGEST_REPORT / 2 ** 20} MiB`,
    hint: 'let it write its report to a file, and name that file with `file:`',
  });

/** Tools add to a report that is there already. Folders hold more than reports, and stay. */
async function removeOld(path: string): Promise<void> {
  const info = await lstat(path).catch(() => null);
  if (info?.isFile() === true) await rm(path);
}

/** When and how large: a file that a run writes anew gets another one. */
const stampOf = async (path: string): Promise<string | null> => {
  const info = await stat(path, { bigint: true }).catch(() => null);
  return info === null ? null : `${info.mtimeNs} ${info.ctimeNs} ${info.size} ${info.ino}`;
};

/** Stamps of a file (by the name '') or of the files in a folder; none when nothing is there. */
async function stampsOf(path: string, name: string): Promise<Map<string, string>> {
  const info = await stat(path).catch(() => null);
  const inside = info?.isDirectory() === true ? await filesIn(path, name) : info === null ? [] : [''];
  const stamps = await Promise.all(
    inside.map(async (each) => [each, await stampOf(join(path, each))] as const),
  );
  return new Map(stamps.flatMap(([each, stamp]) => (stamp === null ? [] : [[each, stamp]])));
}

/** What the run wrote; files of a folder that it left as they were are of earlier runs. */
async function fresh(
  { path, name }: { path: string; name: string },
  before: ReadonlyMap<string, string>,
  format: Format,
  spec: ReportSpec,
  output: () => string,
): Promise<ReportFiles> {
  const missing = (what: string): BenchmarkFailure =>
    new BenchmarkFailure({
      message: `${commandInWords(spec.argv)} ${what}`,
      hint: 'does the tool write its report to `file:`, relative to its working directory?',
      output: output(),
    });
  const after = await stampsOf(path, name);
  if (after.size === 0) throw missing(`wrote no ${name}`);
  const isNew = (inside: string): boolean => after.get(inside) !== before.get(inside);
  if (![...after.keys()].some(isNew)) throw missing(`did not update ${name}`);
  return readReportFiles(
    path,
    name,
    (inside) => format.folder?.wants(inside) === true && (isNew(inside) || format.folder.describes(inside)),
  );
}
