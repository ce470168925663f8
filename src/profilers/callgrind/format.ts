// What callgrind writes (https://valgrind.org/docs/manual/cl-format.html): functions, what their instructions cost, and
// whom they call. Names are written once and then called by number; positions are relative to the line before.

import { ProfilerProblem } from '../profiler.ts';

/** Instructions that were executed at one place. */
export interface CallgrindCost {
  readonly address: number;
  /** As the debug information calls it; null: not known. */
  readonly file: string | null;
  /** From 1; 0: not known. */
  readonly line: number;
  readonly cost: number;
}

interface CallgrindCall extends CallgrindCost {
  /** Key of the function that is called; `cost` is its own with all it calls. */
  readonly callee: string;
  readonly count: number;
}

export interface CallgrindFunction {
  readonly key: string;
  /** As valgrind demangled it, with `'2` behind calls of itself. */
  readonly name: string;
  readonly file: string | null;
  /** File of the program or library it was loaded from; null: not known. */
  readonly object: string | null;
  readonly costs: CallgrindCost[];
  readonly calls: CallgrindCall[];
}

export interface CallgrindFile {
  readonly command: string;
  readonly functions: ReadonlyMap<string, CallgrindFunction>;
  readonly total: number;
}

/** Reads one file of callgrind's with the positions `instr line` and one event. Throws ProfilerProblem. */
export const parseCallgrind = (text: string): CallgrindFile => {
  const state = new Reader();
  for (const line of text.split('\n')) state.read(line);
  return state.finish();
};

const KEYED = /^(ob|fl|fi|fe|fn|cob|cfi|cfl|cfn)=(?:\((\d+)\)(?: (.*))?|(.*))$/;
const SPACES = { ob: 'object', cob: 'object', fn: 'function', cfn: 'function' } as const;

const damaged = (what: string): ProfilerProblem =>
  new ProfilerProblem(`callgrind's profile is damaged: ${what.slice(0, 100)}`);

class Reader {
  readonly #functions = new Map<string, CallgrindFunction>();
  readonly #names = {
    object: new Map<string, string>(),
    function: new Map<string, string>(),
    file: new Map<string, string>(),
  };
  #command = '';
  #object: string | null = null;
  #file: string | null = null;
  #current: CallgrindFunction | null = null;
  #callee: { key: string; name: string } | null = null;
  /** Calls whose cost is on the next line. */
  #count: number | null = null;
  #address = 0;
  #line = 0;
  #total = 0;
  #columns = 1;

  read(line: string): void {
    if (line === '' || line.startsWith('#')) return;
    const keyed = KEYED.exec(line);
    if (keyed !== null) return this.#name(keyed);
    if (line.startsWith('calls=')) {
      this.#count = Number(line.slice('calls='.length).split(' ', 1)[0]);
      return;
    }
    if (/^[0-9+*-]/.test(line)) return this.#cost(line);
    const header = /^(\w+): ?(.*)$/.exec(line);
    if (header === null && !/^(?:jump|jcnd)=/.test(line)) throw damaged(line);
    if (header?.[1] === 'cmd') this.#command = header[2] ?? '';
    if (header?.[1] === 'positions') this.#columns = (header[2] ?? '').split(' ').length;
  }

  finish(): CallgrindFile {
    if (this.#functions.size === 0) throw damaged('it has no functions');
    return { command: this.#command, functions: this.#functions, total: this.#total };
  }

  #name([, word = '', number, text, plain]: RegExpExecArray): void {
    const space = word in SPACES ? SPACES[word as keyof typeof SPACES] : 'file';
    const names = this.#names[space];
    if (number !== undefined && text !== undefined) names.set(number, text);
    const name = number === undefined ? (plain ?? '') : (names.get(number) ?? '');
    const known = name === '???' || name === '' ? null : name;
    if (word === 'ob') this.#object = known;
    else if (word === 'fl' || word === 'fi' || word === 'fe') this.#file = known;
    else if (word === 'cfn') this.#callee = { key: number ?? name, name };
    else if (word === 'fn')
      this.#current = this.#function(number ?? `${this.#object}\n${this.#file}\n${name}`, name);
  }

  #function(key: string, name: string): CallgrindFunction {
    const found = this.#functions.get(key) ?? {
      key,
      name,
      file: this.#file,
      object: this.#object,
      costs: [],
      calls: [],
    };
    this.#functions.set(key, found);
    return found;
  }

  #cost(text: string): void {
    const [first = '', second = '', third] = text.split(' ');
    // Without addresses there is one column less.
    const [address, line, cost] = this.#columns === 2 ? [first, second, third] : ['0', first, second];
    this.#address = position(address, this.#address);
    this.#line = position(line, this.#line);
    const value = Number(cost ?? 0);
    if (!Number.isFinite(value) || value < 0 || this.#current === null) throw damaged(text);
    const at = { address: this.#address, file: this.#file, line: this.#line, cost: value };
    if (this.#count === null) {
      this.#current.costs.push(at);
      this.#total += value;
    } else if (this.#callee !== null)
      this.#current.calls.push({ ...at, callee: this.#callee.key, count: this.#count });
    this.#count = null;
  }
}

const position = (text: string, before: number): number => {
  if (text === '*') return before;
  const value = Number(text);
  if (!Number.isFinite(value)) throw damaged(text);
  return text.startsWith('+') || text.startsWith('-') ? before + value : value;
};
