// From a place in the code that ran to the place in the code that was written: source maps are followed, inline ones and
// those beside the script, and what was written is read where a map brings it along or it lies on the disk.

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping';
import type { ScriptPosition, ScriptRecord } from '../../instruments/v8-recorder.ts';

/** A place in what was written; line and column from 0. */
export interface Written {
  /** Absolute path, or an address such as `node:fs`. */
  readonly file: string;
  readonly at: ScriptPosition;
}

export interface SourceView {
  /** Whether a source map was found and could be read. */
  readonly mapped: boolean;
  written(position: ScriptPosition): Written;
  /** A file's lines; empty when it cannot be read. */
  lines(file: string): readonly string[];
}

/** Larger files are not read. */
const LARGEST = 32 * 2 ** 20;

/** A view of one script. */
export const viewOf = ({ url, sourceMap }: Pick<ScriptRecord, 'url' | 'sourceMap'>): SourceView => {
  const file = pathOf(url);
  const map = sourceMap === '' ? null : readMap(file, sourceMap);
  const texts = new Map<string, readonly string[]>();
  const plain = (at: ScriptPosition): Written => ({ file, at });
  return {
    mapped: map !== null,
    written: (position) => (map === null ? null : mapped(map, position)) ?? plain(position),
    lines(path) {
      const known = texts.get(path) ?? (contentOf(map, path) ?? read(path) ?? '').split('\n');
      texts.set(path, known);
      return known;
    },
  };
};

/** `file:` addresses as paths, others as they are. */
const pathOf = (url: string): string => {
  try {
    return url.startsWith('file:') ? fileURLToPath(url) : url;
  } catch {
    return url;
  }
};

const mapped = (map: TraceMap, [line, column]: ScriptPosition): Written | null => {
  const found = originalPositionFor(map, { line: line + 1, column });
  if (found.source === null) return null;
  return { file: pathOf(found.source), at: [found.line - 1, found.column] };
};

const contentOf = (map: TraceMap | null, path: string): string | null => {
  if (map === null) return null;
  const source = map.resolvedSources.find((each) => each !== null && pathOf(each) === path);
  return typeof source === 'string' ? sourceContentFor(map, source) : null;
};

const readMap = (file: string, address: string): TraceMap | null => {
  try {
    const inline = /^data:[^,]*?(;base64)?,(.*)$/s.exec(address);
    if (inline !== null) {
      const text = inline[1] === undefined ? decodeURIComponent(inline[2] ?? '') : atob(inline[2] ?? '');
      return new TraceMap(text, pathToFileURL(file).href);
    }
    const path = resolve(dirname(file), decodeURIComponent(address));
    const text = read(path);
    return text === null ? null : new TraceMap(text, pathToFileURL(path).href);
  } catch {
    // A broken map is none.
    return null;
  }
};

/** The text of a regular file that is not too large. */
const read = (path: string): string | null => {
  try {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      return stat.isFile() && stat.size <= LARGEST ? readFileSync(file, 'utf8') : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
};
