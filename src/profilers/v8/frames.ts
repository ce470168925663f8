// From V8's call frames to functions as people know them: by the file and line they were written at, with names for
// those that have none, and with what tells them apart on base and head although lines move.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../explain/source-location.ts';
import type { Frame, Package } from '../../explain/profile.ts';
import type {
  RecordingNotes,
  ScriptFunction,
  ScriptPosition,
  ScriptRecord,
} from '../../instruments/v8-recorder.ts';
import type { CallFrame } from './native.ts';
import { withoutNames } from './minified.ts';
import { viewOf, type SourceView, type Written } from './source.ts';
import type { FrameKind } from '../../core/model/explanation.ts';

export interface FrameReader {
  frameOf(callFrame: CallFrame): Frame;
  /** The function of the benchmark itself, which seldom has a name. */
  benchmark(frame: Frame): Frame;
  /** Every function of the project that was loaded while calls were counted. */
  called(): readonly Frame[];
  /** What a reader should know about the code, in sentences. */
  notes(): readonly string[];
}

/** V8's own names for what is no function. */
const SPECIAL: Readonly<Record<string, FrameKind>> = {
  '(garbage collector)': 'gc',
  '(idle)': 'idle',
  '(program)': 'native',
  // Node waits for a child: what the child does is its own.
  spawnSync: 'idle',
};
const RENAMED: Readonly<Record<string, string>> = {
  '(idle)': '(waiting)',
  spawnSync: '(waiting)',
  '(program)': '(native code)',
};

/** Minified code has lines of at least this many characters. */
const MINIFIED = 1000;

/** Reads the frames of one recording. `root`: the project in the side's checkout, as the file system really calls it. */
export const frameReader = (notes: RecordingNotes, root: string): FrameReader => {
  const scripts = new Map(notes.scripts.map((script) => [script.id, scriptReader(script, notes, root)]));
  const known = new Map<string, Frame>();
  const benchmarks = new Map<Frame, Frame>();
  const resolved = (callFrame: CallFrame): Frame => {
    const { functionName, scriptId, url, lineNumber, columnNumber } = callFrame;
    // Code made by `eval` has a script but no address.
    if (url === '' && scriptId !== '0') return { ...nativeFrame(functionName), kind: 'own' };
    if (url === '') return nativeFrame(functionName);
    const script = scripts.get(scriptId);
    if (script !== undefined) return script.frameAt([lineNumber, columnNumber], functionName);
    // Node's own code, and scripts that were let go before they could be described.
    const line = lineNumber < 0 ? null : lineNumber + 1;
    const { kind, file, dependency } = placeOf(url, root);
    const name = functionName || '(anonymous)';
    const from = dependency === null ? null : packageOf(dependency);
    return { kind, name, file, line, lastLine: null, identity: name, package: from, calls: null };
  };
  return {
    frameOf(callFrame) {
      const { functionName, scriptId, lineNumber, columnNumber } = callFrame;
      const key = `${scriptId}:${lineNumber}:${columnNumber}:${functionName}`;
      const found = known.get(key) ?? resolved(callFrame);
      known.set(key, found);
      return found;
    },
    benchmark(frame) {
      if (frame.kind !== 'own' || !frame.name.startsWith('(anonymous')) return frame;
      const named = benchmarks.get(frame) ?? { ...frame, name: '(the benchmark)' };
      benchmarks.set(frame, named);
      return named;
    },
    called: () =>
      [...scripts.values()]
        .flatMap((script) => script.called())
        .map((frame) => benchmarks.get(frame) ?? frame),
    notes: () => [...new Set([...scripts.values()].flatMap((script) => script.notes()))],
  };
};

const nativeFrame = (functionName: string): Frame => {
  const name = RENAMED[functionName] ?? (functionName || '(native code)');
  return {
    kind: SPECIAL[functionName] ?? 'native',
    name,
    file: null,
    line: null,
    lastLine: null,
    identity: name,
    package: null,
    calls: null,
  };
};

interface ScriptReader {
  frameAt(position: ScriptPosition, functionName: string): Frame;
  called(): readonly Frame[];
  notes(): readonly string[];
}

const scriptReader = (script: ScriptRecord, { counted }: RecordingNotes, root: string): ScriptReader => {
  const view = viewOf(script);
  const functions = script.functions.toSorted((one, other) => compare(one.start, other.start));
  const described = new Map<ScriptFunction, Frame>();
  const twins = new Map<string, number>();
  for (const each of functions) {
    const frame = describe(each, { script, view, functions, counted, root });
    const key = `${frame.file}\n${frame.identity}`;
    const twin = (twins.get(key) ?? 0) + 1;
    twins.set(key, twin);
    described.set(each, twin === 1 ? frame : { ...frame, identity: `${frame.identity} #${twin}` });
  }
  let used = false;
  return {
    frameAt(position, functionName) {
      used = true;
      const around = enclosing(functions, position);
      // A module begins where its first function may begin too.
      const inner =
        functionName === '' && position[0] === 0 && position[1] === 0
          ? around.find(({ name }) => name === '')
          : around.findLast(
              ({ name }) => name === functionName || functionName === '' || !INITIALIZER.test(name),
            );
      const frame = inner === undefined ? undefined : described.get(inner);
      return frame ?? moduleFrame(position, functionName, { script, view, root });
    },
    called: () => [...described.values()].filter(({ kind, ran }) => kind === 'own' && ran !== undefined),
    notes: () => (used ? notesOn(script, view, root) : []),
  };
};

const notesOn = (script: ScriptRecord, view: SourceView, root: string): string[] => {
  const { kind, file } = placeOf(script.url, root);
  if (kind !== 'own' || file === null || view.mapped) return [];
  if (isMinified(script, view))
    return [`${file} looks minified and has no source map: names and lines are those of the minified file`];
  const [, folder] = BUILT.exec(file) ?? [];
  return folder === undefined
    ? []
    : [`code built into ${folder}/ has no source maps: line numbers are those of the build output`];
};

/** Whether names are a minifier's, and nothing tells those that were written. */
const isMinified = ({ longestLine }: ScriptRecord, { mapped }: SourceView): boolean =>
  !mapped && longestLine >= MINIFIED;

/** Folders whose files are made from others. */
const BUILT = /^((?:[^/]+\/)*(?:dist|build|out))\//;

/** V8's name for code that initializes the fields of a class; its range is the whole class. */
const INITIALIZER = /^<\w+_initializer>$/;

interface Describing {
  readonly script: ScriptRecord;
  readonly view: SourceView;
  readonly functions: readonly ScriptFunction[];
  /** Operations while calls were counted. */
  readonly counted: number;
  readonly root: string;
}

const describe = (each: ScriptFunction, { script, view, functions, counted, root }: Describing): Frame => {
  const start = view.written(each.start);
  const end = view.written(each.end);
  const source = view.lines(start.file);
  const line = source[start.at[0]] ?? '';
  const text = line.slice(start.at[1]).trim();
  const { kind, file, dependency } = placeOf(start.file, root);
  const outer = enclosing(functions, each.start)
    .filter((other) => other !== each && other.name !== '')
    .at(-1);
  const minified = view.mapped && each.name !== '' && !line.split(/[^\w$]+/).includes(each.name);
  const name = (minified ? declaredName(text, line.slice(0, start.at[1])) : null) ?? nameOf(each, outer);
  const owner = ownerOf(source, start.at, text);
  const dealt = isMinified(script, view);
  const body = kind === 'own' ? bodyOf(each.name, view, [start, end], dealt) : null;
  const named =
    each.name === '' ? `${name} ${text.slice(0, 120)}` : owner === null ? name : `${owner}.${name}`;
  return {
    kind,
    name: owner === null ? name : `${owner}.${name}`,
    file,
    line: start.at[0] + 1,
    lastLine: end.file === start.file && end.at[0] >= start.at[0] ? end.at[0] + 1 : null,
    // In the next build that name is another function.
    identity: dealt && body !== null ? body : named,
    body,
    package: dependency === null ? null : packageOf(dependency),
    // What is entered again is no call.
    calls: each.calls === null || counted === 0 || isResumed(text) ? null : each.calls / counted,
    ...(each.calls !== null && { ran: each.calls > 0 }),
    resumable: kind === 'own' && ASYNC.test(text),
  };
};

/** Shorter functions are written alike by chance. */
const TELLING = 30;

const bodyOf = (
  name: string,
  view: SourceView,
  [start, end]: readonly [Written, Written],
  dealt: boolean,
): string | null => {
  if (start.file !== end.file) return null;
  const lines = view.lines(start.file).slice(start.at[0], end.at[0] + 1);
  if (lines.length === 0) return null;
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.at[1]);
  lines[0] = (lines[0] ?? '').slice(start.at[1]);
  const text = lines.join('\n');
  const own = dealt ? withoutNames(text) : name === '' ? text : text.split(name).join('');
  return own.length < TELLING ? null : createHash('sha256').update(own).digest('base64').slice(0, 16);
};

const nameOf = ({ name, start }: ScriptFunction, outer: ScriptFunction | undefined): string => {
  if (name !== '') return name;
  if (start[0] === 0 && start[1] === 0) return '(module code)';
  return outer === undefined ? '(anonymous)' : `(anonymous in ${outer.name})`;
};

/** The name a function was given where it was written; null: none that can be seen. */
const declaredName = (text: string, before: string): string | null =>
  /^(?:async\s+)?function\s*\*?\s*([\w$]+)/.exec(text)?.[1] ??
  /([\w$]+)\s*(?::[^=]*)?[=:]\s*$/.exec(before)?.[1] ??
  null;

const ASYNC = /^(?:static\s+)?async\b/;
const isResumed = (text: string): boolean => ASYNC.test(text) || /^(?:function\s*)?\*/.test(text);

/** How far back the class of a method is looked for, in characters. */
const NEAR = 20_000;

/** The class a method belongs to; null: it is none, or that cannot be seen. */
const ownerOf = (source: readonly string[], [line, column]: ScriptPosition, text: string): string | null => {
  if (!/^(?:static |async |get |set |\*\s?)*#?[\w$]+\s*\(/.test(text) || /^(?:async )?function\b/.test(text))
    return null;
  const before = `${source.slice(Math.max(0, line - 500), line).join('\n')}\n${(source[line] ?? '').slice(0, column)}`;
  const near = before.slice(-NEAR);
  const found = [...near.matchAll(/\bclass\s+([\w$]+)[^{}]*\{/g)].at(-1);
  if (found === undefined) return null;
  let depth = 1;
  for (const sign of near.slice(found.index + found[0].length))
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth === 1 ? (found[1] ?? null) : null;
};

/** Code outside all known functions: a module's own. */
const moduleFrame = (
  position: ScriptPosition,
  functionName: string,
  { view, root }: Pick<Describing, 'script' | 'view' | 'root'>,
): Frame => {
  const at: ScriptPosition = [Math.max(0, position[0]), Math.max(0, position[1])];
  const written = view.written(at);
  const { kind, file, dependency } = placeOf(written.file, root);
  const isModule = functionName === '' && at[0] === 0 && at[1] === 0;
  const name = functionName || (isModule ? '(module code)' : '(anonymous)');
  const from = dependency === null ? null : packageOf(dependency);
  const line = written.at[0] + 1;
  return { kind, name, file, line, lastLine: null, identity: name, package: from, calls: null };
};

const compare = (one: ScriptPosition, other: ScriptPosition): number =>
  one[0] - other[0] || one[1] - other[1];

/** Functions around a position, outermost first. */
const enclosing = (functions: readonly ScriptFunction[], at: ScriptPosition): ScriptFunction[] =>
  functions.filter(({ start, end }) => compare(start, at) <= 0 && compare(at, end) < 0);

const versions = new Map<string, string | null>();

const packageOf = ({ name, folder }: { name: string; folder: string }): Package => {
  const known = versions.get(folder);
  if (known !== undefined) return { name, version: known };
  const version = versionIn(join(folder, 'package.json'));
  versions.set(folder, version);
  return { name, version };
};

const versionIn = (file: string): string | null => {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version.slice(0, 100) : null;
  } catch {
    return null;
  }
};
