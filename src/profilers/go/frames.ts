// From Go's functions to functions as people know them: by the file of the checkout, whose they are, and by what they are
// called without their package.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../explain/source-location.ts';
import type { Frame } from '../../explain/profile.ts';
import type { GoOrigin, GoOrigins } from '../../runners/go/dependencies.ts';
import type { PprofFrame } from './pprof.ts';

type Draft = { -readonly [Key in keyof Frame]: Frame[Key] };

/** One frame a function. `root`: the project in the side's checkout, as the file system really calls it. */
export const goFrames = (origins: GoOrigins, root: string): ((found: PprofFrame) => Frame) => {
  const known = new Map<string, Draft>();
  const sources = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = sources.get(file) ?? read(join(root, file));
    sources.set(file, lines);
    return lines;
  };
  return (found) => {
    const key = `${found.name}\n${found.file}\n${found.start}`;
    const frame = known.get(key) ?? described(found, origins, root, linesOf);
    known.set(key, frame);
    // Before Go 1.20 nobody says where a function begins: then it reaches as far as it was seen.
    if (frame.kind === 'own' && found.start === 0 && found.line > 0) {
      frame.line = Math.min(frame.line ?? found.line, found.line);
      frame.lastLine = Math.max(frame.lastLine ?? found.line, found.line);
    }
    return frame;
  };
};

const read = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
};

const described = (
  { name: full, file, start }: PprofFrame,
  origins: GoOrigins,
  root: string,
  linesOf: (file: string) => readonly string[],
): Draft => {
  const [path, rest] = parted(full);
  // Of a generic function, all that it was made for are one.
  const short = rest.replace(/\[.*\]/, '[...]');
  const origin = origins.get(path);
  const place = whose(origin, path, file.replace(/^.*[/\\]/, ''), root);
  if (place.kind !== 'own' || place.file === null)
    return {
      ...NOTHING,
      ...place,
      name: `${path.replace(/^.*\//, '')}.${short}`,
      identity: `${path}.${short}`,
    };
  const lines = linesOf(place.file);
  const [, outer] = /^(.+?)(?:\.(?:func|gowrap|deferwrap)?\d+)+$/.exec(short) ?? [];
  const name =
    outer === undefined ? short : `(anonymous in ${outer.replace(/^(?:glob\.|init)$/, 'the package')})`;
  return {
    ...NOTHING,
    ...place,
    name,
    line: start === 0 ? null : start,
    lastLine: start === 0 ? null : endOf(lines, start),
    // Numbers of functions without a name move when another one is written before them.
    identity:
      outer === undefined ? `${path}.${short}` : `${path}.${name}\n${lines[start - 1]?.trim() ?? short}`,
  };
};

const NOTHING = { line: null, lastLine: null, package: null, calls: null };

/** `example.com/words/index.(*Index).Search` as the path of its package and the rest; dots in the last part of a path are escaped. */
const parted = (full: string): readonly [string, string] => {
  const generic = full.indexOf('[');
  const slash = (generic < 0 ? full : full.slice(0, generic)).lastIndexOf('/');
  const dot = full.indexOf('.', slash);
  if (dot < 0) return ['', full];
  return [full.slice(0, dot).replaceAll('%2e', '.'), full.slice(dot + 1)];
};

/** Whose a file is, and what to call it: the program knows files by the paths of their packages. */
const whose = (
  origin: GoOrigin | undefined,
  path: string,
  file: string,
  root: string,
): Pick<Frame, 'kind' | 'file' | 'package'> => {
  // What no package has is made by the compiler or written in assembler: Go's own.
  if (origin === undefined || origin.standard)
    return { kind: 'runtime', file: path === '' ? null : `${path}/${file}`, package: null };
  const own = placeOf(join(origin.folder, file), root).file ?? '';
  if (own !== '' && !own.startsWith('../') && !/(?:^|\/)vendor\/|@v\d/.test(own))
    return { kind: 'own', file: own, package: null };
  const { module } = origin;
  return {
    kind: 'library',
    file: `${path}/${file}`,
    package: module === null ? null : { name: module.path, version: module.version },
  };
};

/** The last line of a function: gofmt sets the brace that closes it below its first line. */
const endOf = (lines: readonly string[], start: number): number | null => {
  const first = lines[start - 1];
  if (first === undefined) return null;
  if (/\}[),;]*\s*(?:\/\/.*)?$/.test(first)) return start;
  const indent = /^\s*/.exec(first)?.[0] ?? '';
  const rest = lines.slice(start).findIndex((line) => line.startsWith(`${indent}}`));
  return rest < 0 ? null : start + 1 + rest;
};
