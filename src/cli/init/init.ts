// `init`: finds what can be measured, runs it, and writes perf-budgets.yml and the workflow. Never overwrites anything.

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { UserError } from '../../core/model/errors.ts';
import { benchmarkPath } from '../../core/model/paths.ts';
import type { Noise } from '../../init/calibrate.ts';
import { parseConfiguration } from '../../config/load.ts';
import { detect, type Everything } from '../../init/detect.ts';
import { AGENTS_FILE, withAgentsSection } from '../../init/agents.ts';
import { calibrationSeconds } from '../../init/minutes.ts';
import { propose, type Measured, type Proposed } from '../../init/propose.ts';
import { workflowFiles, type WorkflowFile } from '../../init/workflow.ts';
import { openTryout, type Tryout } from '../../pipeline/tryout.ts';
import { runnerIn, type RunContext } from '../../pipeline/request.ts';
import { findRepository } from '../../git/repository.ts';
import { cancelling } from '../cancelling.ts';
import { branchName, readProject } from './read-project.ts';
import { tryFinding, type Ran } from './try-findings.ts';
import { asker, type Asker } from './ask.ts';
import { budgetsFrom, readRecorded } from './from-history.ts';
import { recorded as recordedWords } from './history-words.ts';
import * as say from './words.ts';
import { print, say as tell } from '../print.ts';

export interface InitOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly forks?: boolean;
  readonly agents?: boolean;
  /** Where the history of the CI's own runs is; true: on its branch. */
  readonly fromHistory?: string | true;
  /** Seconds. */
  readonly calibrate: number;
  /** Seconds. */
  readonly timeLimit: number;
}

const FILE = 'perf-budgets.yml';

/** Exit code 0 when a file was written or shown, 2 when there is nothing to propose. */
export async function init(options: InitOptions): Promise<number> {
  const root = process.cwd();
  const { fromHistory } = options;
  const recorded = fromHistory === undefined ? null : await readRecorded(root, FILE, fromHistory);
  if (recorded !== null && existsSync(join(root, FILE))) return budgetsFrom(recorded, root, FILE);
  refuseExisting(root, options);
  return cancelling(async (signal) => {
    const world = worldOf(root, signal);
    const files = await readProject(root, process.env);
    const found = detect(files);
    print(say.found(found));
    const ask = asker(options.yes !== true && process.stdin.isTTY && process.stdout.isTTY);
    if (found.findings.length === 0) return nothing();
    await using tryout = await openTryout(root, world);
    print(say.trying());
    const working = await tryAll(tryout, found, ask);
    if (working.length === 0 && found.fallback.length > 0) {
      print(say.fallback(found.fallback));
      working.push(...(await tryAll(tryout, { ...found, findings: found.fallback }, ask)));
    }
    if (working.length === 0) return nothing();
    if (recorded !== null) print(recordedWords(recorded));
    const measured = await calibrated(tryout, working, options, recorded?.noise ?? []);
    const proposed = propose(working, found.gates, measured, options.timeLimit);
    parseConfiguration(proposed.text, FILE);
    print(say.proposal(proposed, working.length));
    const forks = options.forks ?? (await ask.forks());
    const agents = options.agents ?? (await ask.agents());
    await publish(root, proposed, await workflowsFor(root, forks), options);
    if (agents) await addAgentsSection(root, options);
    print(options.dryRun === true ? say.dryRun() : say.next());
    return 0;
  });
}

function refuseExisting(root: string, { dryRun }: InitOptions): void {
  if (dryRun !== true && existsSync(join(root, FILE)))
    throw new UserError(`there is a ${FILE} already, and init overwrites nothing`, {
      hint: '--dry-run shows how a new one would differ; perf-budgets list shows what the old one has',
    });
}

const worldOf = (cwd: string, signal: AbortSignal): RunContext => ({
  cwd,
  environment: process.env,
  clock: () => performance.now() / 1000,
  now: new Date(),
  ...runnerIn(process.env),
  onEvent: (event) => {
    if (event.kind === 'step') tell(`  ${event.text}\n`);
  },
  signal,
});

function nothing(): number {
  print(say.nothing());
  return 2;
}

/** Runs everything once; what works and is wanted. */
async function tryAll(tryout: Tryout, { findings }: Everything, ask: Asker): Promise<Ran[]> {
  const working: Ran[] = [];
  for (const finding of findings) {
    const outcomes = [await tryFinding(tryout, finding)];
    if (outcomes.every((outcome) => !('working' in outcome)))
      for (const part of finding.parts ?? []) outcomes.push(await tryFinding(tryout, part));
    for (const outcome of outcomes) {
      print(say.tried(outcome));
      if ('working' in outcome) working.push(outcome.working);
    }
  }
  return ask.which(working);
}

async function calibrated(
  tryout: Tryout,
  all: readonly Ran[],
  { calibrate }: InitOptions,
  recorded: readonly Noise[],
): Promise<Measured> {
  const { told, open: working } = toldBy(recorded, all);
  const timed = working.filter(({ draft }) => !('size' in draft));
  const sizes = working.filter(({ draft }) => 'size' in draft);
  const still = [...told, ...sizes.flatMap(unmeasured)];
  const prepare = tryout.prepared();
  if (calibrate === 0 || timed.length === 0)
    return {
      noise: [...told, ...working.flatMap(unmeasured)],
      trial: new Map(sizes.map(({ finding }) => [finding.name, 0])),
      prepare,
    };
  const tools = timed.filter(({ draft }) => 'report' in draft).map(({ seconds }) => seconds);
  const seconds = calibrationSeconds(calibrate, tools);
  print(say.calibrating(timed, seconds));
  const run = await tryout.calibrate(
    timed.map(({ run: tried, metrics }) => ({ run: tried, metrics })),
    seconds,
  );
  const trial = new Map([...run.trial, ...sizes.map(({ finding }) => [finding.name, 0] as const)]);
  return { noise: [...run.noise.filter(({ path }) => !run.failures.has(path)), ...still], trial, prepare };
}

/** Noise of suites that the history tells all of, and the others. */
function toldBy(recorded: readonly Noise[], all: readonly Ran[]): { told: Noise[]; open: Ran[] } {
  const known = new Map(recorded.map((noise) => [`${noise.metric} ${noise.path}`, noise]));
  const told: Noise[] = [];
  const open = all.filter((each) => {
    const own = unmeasured(each).map(({ path, metric }) => known.get(`${metric} ${path}`));
    const isTold = own.every((noise) => noise !== undefined);
    if (isTold) told.push(...own);
    return !isTold;
  });
  return { told, open };
}

/** A budget that no trial tells: of what is exact, or of what nobody wanted calibrated. */
const unmeasured = ({ finding: { name }, run, metrics }: Ran): Noise[] =>
  run.tasks.flatMap(({ task }) =>
    metrics.map((metric) => ({ path: benchmarkPath(name, task), suite: name, metric, ratios: [] })),
  );

/** GitHub reads workflows at the top of the repository only. */
async function workflowsFor(root: string, forks: boolean): Promise<{ top: string; files: WorkflowFile[] }> {
  const repository = await findRepository(root, { variables: process.env });
  const files = workflowFiles(await branchName(root, process.env), forks, repository.project);
  return { top: repository.top, files };
}

async function publish(
  root: string,
  { text }: Proposed,
  { top, files }: { readonly top: string; readonly files: readonly WorkflowFile[] },
  { dryRun }: InitOptions,
): Promise<void> {
  const all = [{ path: FILE, folder: root, text }, ...files.map((file) => ({ ...file, folder: top }))];
  for (const { path, folder, text: wanted } of all) {
    const file = join(folder, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (dryRun === true) print(difference(path, before, wanted));
    else if (before === null) await writeNew(file, wanted);
    print(dryRun === true ? '' : say.written(path, before === null ? wanted : null));
  }
}

/** The one file that init adds to, because what it says there is about what init wrote. */
async function addAgentsSection(root: string, { dryRun }: InitOptions): Promise<void> {
  const file = join(root, AGENTS_FILE);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const after = withAgentsSection(before);
  if (dryRun === true) print(difference(AGENTS_FILE, before, after ?? before ?? ''));
  else if (after !== null) await writeFile(file, after);
  if (dryRun !== true) print(say.written(AGENTS_FILE, after));
}

const difference = (path: string, before: string | null, wanted: string): string =>
  createTwoFilesPatch(before === null ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', wanted);

/** Never over a file that came to be meanwhile. */
async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}
