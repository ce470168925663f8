import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareSides } from '../../src/core/reach/reach.ts';
import type { Access, Observed } from '../../src/core/reach/trace.ts';
import { TOP, type Paths } from '../../src/reach/paths.ts';
import { statesOf, type Place } from '../../src/reach/states.ts';

let scratch = '';

beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'states-')));
  for (const side of ['base', 'head']) mkdirSync(join(scratch, side));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const put = (side: string, file: string, text: string): string => {
  const path = join(scratch, side, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const both = (file: string, text: string): void => {
  for (const side of ['base', 'head']) put(side, file, text);
};

const FUTURE = 1n << 62n;

const place = (side: string, more: Partial<Place> = {}): Place => ({
  top: join(scratch, side),
  compiled: null,
  scratch: [scratch],
  outside: (path) => path,
  began: FUTURE,
  tracked: new Set(),
  programs: '/nowhere',
  digests: new Map(),
  ...more,
});

const using = (paths: Record<string, Access>, first: Observed['first'] = 'there'): Paths =>
  new Map(Object.entries(paths).map(([path, access]) => [path, { access: new Set([access]), first }]));

/** What comparing both sides says; `watched`: when the program began. */
const compared = (paths: Paths, watched = FUTURE, more: Partial<Place> = {}) =>
  compareSides(statesOf(paths, place('base', more), watched), statesOf(paths, place('head', more), watched));

describe('what differs', () => {
  test.each(['read', 'look', 'list'] as const)('nothing, for a %s of equal files', (access) => {
    both('a/x.txt', 'same');
    expect(compared(using({ [`${TOP}/a${access === 'list' ? '' : '/x.txt'}`]: access })).outcome).toBe(
      'same',
    );
  });

  test('content is told apart by who reads it, size by who looks', () => {
    put('base', 'x', 'one');
    put('head', 'x', 'two');
    expect(compared(using({ [`${TOP}/x`]: 'read' })).outcome).toBe('differs');
    expect(compared(using({ [`${TOP}/x`]: 'look' })).outcome).toBe('same');
    put('head', 'x', 'three');
    expect(compared(using({ [`${TOP}/x`]: 'look' })).outcome).toBe('differs');
  });

  test('a file that only one side has, for who looked for it', () => {
    put('head', 'x', '');
    expect(compared(using({ [`${TOP}/x`]: 'look' }, 'absent')).outcome).toBe('differs');
    expect(compared(using({ [`${TOP}/y`]: 'look' }, 'absent')).outcome).toBe('same');
  });

  test('names in a folder, their case too', () => {
    both('d/A', '');
    renameSync(join(scratch, 'head/d/A'), join(scratch, 'head/d/a'));
    expect(compared(using({ [`${TOP}/d`]: 'list' })).outcome).toBe('differs');
  });

  test('where a link leads, wherever it stands on the way', () => {
    for (const side of ['base', 'head']) {
      put(side, 'v1/x', 'same');
      put(side, 'v2/x', 'same');
    }
    symlinkSync('v1', join(scratch, 'base/current'));
    symlinkSync('v2', join(scratch, 'head/current'));
    expect(compared(using({ [`${TOP}/current/x`]: 'read' })).outcome).toBe('differs');
  });

  test('a link out of the checkout is followed', () => {
    for (const side of ['base', 'head']) symlinkSync('/etc/hostname', join(scratch, side, 'x'));
    expect(compared(using({ [`${TOP}/x`]: 'read' })).outcome).toBe('same');
    rmSync(join(scratch, 'head/x'));
    symlinkSync('/etc/hosts', join(scratch, 'head/x'));
    expect(compared(using({ [`${TOP}/x`]: 'read' })).outcome).toBe('differs');
  });

  test('what was compiled for a side, by its content and not by its folder', () => {
    for (const side of ['base', 'head']) put(side, '../programs-of-' + side + '/1/x', 'same');
    const own = (side: string) => ({ compiled: join(scratch, `programs-of-${side}`) });
    const used = using({ '<compiled>/1/x': 'read' });
    const state = (side: string) => statesOf(used, place(side, own(side)), FUTURE);
    expect(compareSides(state('base'), state('head')).outcome).toBe('same');
    put('head', '../programs-of-head/1/x', 'other');
    expect(compareSides(state('base'), state('head')).outcome).toBe('differs');
    rmSync(join(scratch, 'programs-of-head/1/x'));
    expect(compareSides(state('base'), state('head')).outcome).toBe('differs');
  });

  test('whether a file may be executed', () => {
    both('x', '');
    chmodSync(join(scratch, 'head/x'), 0o755);
    expect(compared(using({ [`${TOP}/x`]: 'look' })).outcome).toBe('differs');
  });

  test('not the checkout’s own place in a file', () => {
    for (const side of ['base', 'head']) put(side, 'pyvenv.cfg', `home = ${join(scratch, side)}/bin\n`);
    expect(compared(using({ [`${TOP}/pyvenv.cfg`]: 'read' })).outcome).toBe('same');
    put('head', 'pyvenv.cfg', `home = ${join(scratch, 'base')}/bin\n`);
    expect(compared(using({ [`${TOP}/pyvenv.cfg`]: 'read' })).outcome).toBe('differs');
  });
});

describe('compiled Python files', () => {
  /** As Python 3 writes them (PEP 552). */
  const compile = (side: string, time: number, size: number, flags = 0): string => {
    const file = put(side, '__pycache__/m.cpython-311.pyc', 'x'.repeat(40));
    const header = Buffer.alloc(24);
    header.writeUInt32LE(flags, 4);
    header.writeUInt32LE(time, 8);
    header.writeUInt32LE(size, 12);
    header.write(side, 16);
    writeFileSync(file, header);
    return file;
  };
  const source = (side: string, text: string): void => {
    const file = put(side, 'm.py', text);
    utimesSync(file, 1_000, 1_000);
  };
  const PYC = using({ [`${TOP}/__pycache__/m.cpython-311.pyc`]: 'read' });

  test('stand for their source, there or not', () => {
    for (const side of ['base', 'head']) source(side, 'value = 1\n');
    compile('base', 1_000, 10);
    expect(compared(PYC).outcome).toBe('same');
    source('head', 'value = 2\n');
    expect(compared(PYC).outcome).toBe('differs');
  });

  test('count by themselves where Python would not take them for it, or takes them unseen', () => {
    for (const side of ['base', 'head']) {
      source(side, 'value = 1\n');
      compile(side, 2_000, 10);
    }
    expect(compared(PYC).outcome).toBe('differs');
    for (const side of ['base', 'head']) compile(side, 1_000, 10, 1);
    expect(compared(PYC).outcome).toBe('differs');
  });

  test('count by themselves where git tracks them', () => {
    for (const side of ['base', 'head']) {
      source(side, 'value = 1\n');
      compile(side, 1_000, 10);
    }
    expect(compared(PYC, FUTURE, { tracked: new Set(['__pycache__/m.cpython-311.pyc']) }).outcome).toBe(
      'differs',
    );
  });
});

describe('what cannot be told', () => {
  test('a file that it changes and reads', () => {
    both('state.json', '1');
    expect(compared(using({ [`${TOP}/state.json`]: 'read' }), 0n)).toMatchObject({ outcome: 'unwatched' });
  });

  test('but what it made itself is told by what was there before: nothing', () => {
    put('base', 'out.json', '1');
    put('head', 'out.json', '2');
    expect(compared(using({ [`${TOP}/out.json`]: 'read' }, 'absent'), 0n).outcome).toBe('same');
    expect(compared(using({ [`${TOP}/out.json`]: 'read' }, 'replaced'), 0n).outcome).toBe('same');
  });

  test('a file beside the checkout that this run wrote', () => {
    const file = join(realpathSync(tmpdir()), `states-outside-${process.pid}`);
    writeFileSync(file, '1');
    try {
      expect(compared(using({ [file]: 'read' }))).toMatchObject({ outcome: 'same' });
      expect(compared(using({ [file]: 'read' }), FUTURE, { began: 0n })).toMatchObject({
        outcome: 'unwatched',
      });
    } finally {
      rmSync(file);
    }
  });

  test('the folder of the run, and the other side', () => {
    put('base', 'x', 'same');
    put('head', 'x', 'same');
    const other = using({ [join(scratch, 'base/x')]: 'read' });
    const head = statesOf(other, place('head'), FUTURE);
    expect(head.problems.join()).toContain('folder of this run');
  });

  test("another process' folder, wherever that is", () => {
    const { problems } = statesOf(using({ [`/proc/${process.pid}/cwd/x`]: 'read' }), place('head'), FUTURE);
    expect(problems.join()).toContain('/proc');
  });

  test('what a side wrote where only it can see it', () => {
    const kept = put('head', '../kept/settings', 'of head');
    const outside = (path: string): string => path.replace('/home/nobody-has', dirname(kept));
    const paths = using({ '/home/nobody-has/settings': 'read' });
    const found = (began: bigint) => statesOf(paths, place('head', { began, outside }), FUTURE).problems;
    expect(found(0n).join()).toContain(
      '/home/nobody-has/settings, which it reads, was written during this run',
    );
    expect(found(FUTURE)).toEqual([]);
  });

  test('which commit is checked out', () => {
    both('.git', 'gitdir: elsewhere');
    expect(compared(using({ [`${TOP}/.git`]: 'read' })).outcome).toBe('unwatched');
    expect(compared(using({ [`${TOP}/.git`]: 'look' })).outcome).toBe('same');
  });
});
