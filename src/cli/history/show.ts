// `history`: every series of the default branch, worst first.

import { resolve } from 'node:path';
import pc from 'picocolors';
import { readConfiguration } from '../../config/load.ts';
import { firstParents } from '../../archive/first-parents.ts';
import { pilotOn, type Pilot } from '../../core/model/pilot.ts';
import { VERSION } from '../../core/model/version.ts';
import { UserError } from '../../core/model/errors.ts';
import { globProblem } from '../../core/model/globs.ts';
import { globMatcher } from '../../core/model/paths.ts';
import { defaultBranch } from '../../git/refs.ts';
import { headCommit, type Repository } from '../../git/repository.ts';
import { renderBadge, renderShields } from '../../history/badge.ts';
import { renderCsvHistory, renderJsonHistory } from '../../history/data.ts';
import { historyOf, type History } from '../../history/series.ts';
import { stepsInLevels } from '../../history/levels.ts';
import { pilotResult, renderPilot } from '../../history/pilot.ts';
import { renderTerminalHistory } from '../../history/terminal.ts';
import { trendOf } from '../../history/trend.ts';
import { worstFirst } from '../../history/worst-first.ts';
import { writeAtomically } from '../../process/atomic-write.ts';
import { visible } from '../../report/text.ts';
import { print, say } from '../print.ts';
import { useColours } from '../publish.ts';
import { placeOf, type PlaceOptions } from './place.ts';

export interface ShowOptions extends PlaceOptions {
  readonly json?: string;
  readonly csv?: string;
  readonly pilot?: boolean;
  readonly html?: string;
  readonly badge?: string;
  readonly shields?: string;
}

/** Newest commits that are looked at: older changes are settled. */
const MOST_COMMITS = 5_000;
const MOST_SHOWN = 20;

export async function show(path: string | undefined, options: ShowOptions): Promise<number> {
  const problem = path === undefined ? null : globProblem(path);
  if (problem !== null) throw new UserError(`${path}: ${problem}`, { hint: "try 'parser/**'" });
  const { archive, repository } = await placeOf(options);
  const { entries, problems } = await archive.read();
  for (const each of problems) say(`warning: ${visible(each)}\n`);
  const history = historyOf(entries, await lineOf(repository));
  if (options.pilot === true) {
    const pilot = await pilotIn(options);
    print(renderPilot(pilotResult(history, entries, pilot?.until ?? null), pilot));
    return 0;
  }
  const own = wanted(history, path);
  const inLevels = stepsInLevels(own);
  const trends = worstFirst(own.map((series) => trendOf(series, history.line, inLevels)));
  const colours = pc.createColors(useColours());
  const most = path === undefined ? MOST_SHOWN : Infinity;
  print(renderTerminalHistory(trends, history, { width: process.stdout.columns ?? 100, colours, most }));
  if (options.json !== undefined)
    await writeAtomically(resolve(options.json), renderJsonHistory(trends, history));
  if (options.csv !== undefined)
    await writeAtomically(resolve(options.csv), renderCsvHistory(trends, history));
  if (options.badge !== undefined) await writeAtomically(resolve(options.badge), renderBadge(trends));
  if (options.shields !== undefined) await writeAtomically(resolve(options.shields), renderShields(trends));
  if (options.html !== undefined) {
    // What draws it is loaded only then.
    const { renderHistoryPage } = await import('../../history/html/render.ts');
    const about = { madeAt: new Date().toISOString(), tool: `perf-budgets ${VERSION}` };
    await writeAtomically(resolve(options.html), renderHistoryPage(trends, history, about));
  }
  return 0;
}

async function pilotIn({ config }: ShowOptions): Promise<Pilot | null> {
  const { configuration } = await readConfiguration(resolve(config), config, 'optional');
  return pilotOn(configuration.pilot, new Date().toISOString().slice(0, 10)).pilot ?? null;
}

async function lineOf(repository: Repository): Promise<History['line']> {
  const tip = (await defaultBranch(repository))?.commit ?? (await headCommit(repository));
  const { line, isWhole } = await firstParents(repository, tip, MOST_COMMITS);
  if (!isWhole)
    say('warning: this clone is shallow, so older commits are left out: git fetch --unshallow brings them\n');
  return line;
}

function wanted({ series }: History, path: string | undefined): History['series'] {
  if (path === undefined) return series;
  const matches = globMatcher(path);
  const found = series.filter((each) => [each.path, ...each.formerly].some(matches));
  if (found.length > 0) return found;
  throw new UserError(`${path} matches no benchmark of the history`, {
    hint: `benchmarks:\n${[...new Set(series.map((each) => `  ${visible(each.path)}`))].join('\n')}`,
  });
}
