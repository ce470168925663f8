// What a checkout holds under the paths that a program was seen to use, in words that are equal on two sides only if the
// program found the same. It is looked up after the program ran: what was written since it began is told by its ctime,
// which nobody can set, and is either the program's own work or a reason to measure.

import { readdirSync, readlinkSync, type BigIntStats } from 'node:fs';
import type { Access, Observed } from '../core/reach/trace.ts';
import type { SideState } from '../core/reach/reach.ts';
import { contentsOf, isCompiledFrom, LARGEST, sourceOf, type Contents } from './contents.ts';
import { isBelow, isOwn, isOwnName, pathOf, portableName, type OwnFolders, type Paths } from './paths.ts';
import { walk, type Walked } from './walk.ts';

/** Where a side lies. */
export interface Place extends OwnFolders {
  /** Private folders of this run; what they hold beside the checkout is nobody's business. */
  readonly scratch: readonly string[];
  /** Where a path that its programs name lies for everybody else. */
  readonly outside: (path: string) => string;
  /** When the run began, in nanoseconds as a ctime. */
  readonly began: bigint;
  /** Compiled Python files that git tracks, from the top. */
  readonly tracked: ReadonlySet<string>;
  /** Folder of the gate's own programs. */
  readonly programs: string;
  /** What was digested already. */
  readonly digests: Map<string, Contents>;
}

interface Work {
  readonly place: Place;
  /** When the program began. */
  readonly watched: bigint;
  readonly states: Map<string, string>;
  readonly problems: Set<string>;
  readonly paths: Paths;
}

/** What stands on a side under these paths, which a program that began at `watched` used. */
export function statesOf(paths: Paths, place: Place, watched: bigint): SideState {
  const work: Work = { place, watched, states: new Map(), problems: new Set(), paths };
  for (const [path, { access, first }] of paths)
    for (const each of access) {
      // A look may follow the last link or not, so both are asked.
      if (each === 'look') take(path, each, first, walk(pathOf(path, place), false, place.outside), work);
      take(path, each, first, walk(pathOf(path, place), true, place.outside), work);
    }
  return { states: work.states, problems: [...work.problems] };
}

function take(path: string, access: Access, first: Observed['first'], end: Walked, work: Work): void {
  const { place, states, problems } = work;
  const isInside = isOwn(end.real, place);
  if (!isInside) outside(end, access, first, work);
  if (!isInside && !isOwnName(path)) return;
  if (/^<top>\/\.git(\/|$)/.test(path) && access !== 'look')
    problems.add('it asks git which commit is checked out (go: -buildvcs=false)');
  const state = isInside ? stateOf(end, access, first, work) : 'elsewhere';
  if (state === null) return;
  const key = `${access} ${isOwnName(path) ? path : portableName(end.real, place)}`;
  const known = states.get(key);
  const said = linksOf(end, place) + state;
  if (known !== said) states.set(key, known === undefined ? said : `${known} & ${said}`);
}

const linksOf = ({ links }: Walked, place: Place): string =>
  links.map(([at, target]) => `${portableName(at, place)} -> ${portableName(target, place)}; `).join('');

/** Contents there are addressed by what they are made of. */
const ADDRESSED = /\/(go-build|pkg\/mod|ccache|\.cargo\/registry|_cacache)\//;
const SYSTEM = /^\/(proc|sys|dev)(\/|$)/;
const OTHER_WAY = /^\/proc\/[^/]+\/(task\/[^/]+\/)?(cwd|root)(\/|$)/;

function outside(
  { real, stats }: Walked,
  access: Access,
  first: Observed['first'],
  { place, problems }: Work,
): void {
  if (OTHER_WAY.test(real)) problems.add('it takes a way that cannot be followed (/proc)');
  if (stats === null || first !== 'there' || isBelow(real, place.programs)) return;
  if (place.scratch.some((folder) => isBelow(real, folder) && (real !== folder || access === 'list')))
    problems.add(`it looks into the folder of this run (${real})`);
  else if (
    !stats.isDirectory() &&
    stats.ctimeNs >= place.began &&
    !SYSTEM.test(real) &&
    !ADDRESSED.test(real)
  )
    problems.add(`${real}, which it reads, was written during this run`);
}

/** Null: there is nothing to compare. */
function stateOf(
  { real, stats }: Walked,
  access: Access,
  first: Observed['first'],
  work: Work,
): string | null {
  const { place, watched } = work;
  const compiled = compiledState(real, stats, work);
  if (compiled !== null) return compiled;
  if (first === 'replaced') return null;
  if (stats === null) return 'absent';
  if (access === 'list') return namesIn(real, work);
  if (stats.isDirectory()) return 'folder';
  if (real === `${place.top}/.git`) return 'git';
  if (stats.ctimeNs >= watched) {
    if (first === 'absent') return 'absent';
    work.problems.add(`it changes ${portableName(real, place)}, which it also reads`);
    return null;
  }
  return whatIs(real, stats, access, work);
}

function whatIs(file: string, stats: BigIntStats, access: Access, { place, problems }: Work): string {
  const mode = (stats.mode & 0o777n).toString(8);
  if (stats.isSymbolicLink()) return `link to ${portableName(readlinkSync(file), place)}`;
  if (!stats.isFile() || stats.size > LARGEST) {
    problems.add(
      `${portableName(file, place)} is ${stats.isFile() ? 'too large' : 'no file'} and cannot be compared`,
    );
    return 'special';
  }
  const { size, digest } = contents(file, stats, place);
  return `file ${mode} ${access === 'look' ? size : digest}`;
}

function contents(file: string, { dev, ino, size, mtimeNs, ctimeNs }: BigIntStats, place: Place): Contents {
  const key = [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  const found = place.digests.get(key) ?? contentsOf(file, place.top);
  place.digests.set(key, found);
  return found;
}

/**
 * Python may take what it compiled for the source, without reading that again: it stands for the source then, there yet
 * or not. Null: the file is no such thing.
 */
function compiledState(file: string, stats: BigIntStats | null, { place, watched }: Work): string | null {
  const source = sourceOf(file);
  if (source === null || place.tracked.has(file.slice(place.top.length + 1))) return null;
  if (stats !== null && stats.ctimeNs < watched && !isCompiledFrom(file, source)) return null;
  const from = walk(source, true, place.outside);
  if (from.stats?.isFile() !== true) return stats === null ? 'absent' : null;
  return `compiled from ${contents(from.real, from.stats, place).digest}`;
}

/** The names in a folder, but for what the program put there itself. */
function namesIn(folder: string, { place, watched, paths }: Work): string {
  const isItsWork = (name: string): boolean => {
    const file = `${folder}/${name}`;
    const { first } = paths.get(portableName(file, place)) ?? { first: 'there' };
    const { stats } = walk(file, false, place.outside);
    return first !== 'there' && stats !== null && stats.ctimeNs >= watched;
  };
  try {
    const names = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== '__pycache__' && !/\.pyc\.\d+$/.test(name) && !isItsWork(name))
      .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`);
    return `folder of ${JSON.stringify(names.sort())}`;
  } catch {
    return 'no folder';
  }
}
