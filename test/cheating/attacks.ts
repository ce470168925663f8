// What a pull request may try, and what becomes of it: each a small change to one project whose real code gets several
// times slower. `test/cheating/*.test.ts` runs them; the table in docs/security.md is made of them (npm run tables).
// A new one is a row here: the test and the table follow.

import type { Attack } from './attack.ts';

export interface ClockAttack extends Attack {
  /** Part of what the report says where it is detected. */
  readonly says?: string;
  /** The language of the code that is measured. */
  readonly on: 'node' | 'python';
  /** The code of head in place of base's. */
  readonly code: string;
}

/** Operations of base and of head: the regression that the change would hide. */
const [BASE, HEAD] = [30_000, 240_000];

const NODE = (rounds: number, before = '', body = 'return sum();'): string => `${before}
const sum = () => {
  let total = 0;
  for (let i = 0; i < ${rounds}; i += 1) total = (total * 31 + i) | 0;
  return { total };
};
export function work() { ${body} }
`;

const PYTHON = (rounds: number, before = '', body = 'return sum(range(ROUNDS))'): string => `${before}
ROUNDS = ${rounds}
def work():
    ${body}
`;

/** The code before the change. */
export const HONEST: Readonly<Record<ClockAttack['on'], string>> = {
  node: NODE(BASE),
  python: PYTHON(BASE / 10),
};

const node = (before: string, body?: string): string => NODE(HEAD, before, body);
const python = (before: string, body?: string): string => PYTHON(HEAD / 10, before, body);

/** Sees the bytes of an answer before they are signed, where Node lets a program have its own insides. */
const BEFORE_SIGNING = (change: string): string => `let tamper = () => {};
try {
  const { Hmac } = process.binding('crypto');
  const update = Hmac.prototype.update;
  Hmac.prototype.update = function (bytes, ...rest) {
    const frame = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = frame.getUint32(32, true);
    for (let i = 0; i < count; i += 1) {
      const at = 36 + 8 * i;
      frame.setFloat64(at, ${change}, true);
    }
    return update.call(this, bytes, ...rest);
  };
} catch {}
`;

export const DISAGREES = 'does not agree with the clock';
const FOREIGN = 'wrote into the channel that belongs to perf-budgets';

export const ATTACKS: readonly ClockAttack[] = [
  {
    on: 'node',
    tries: 'replace `performance.now`, `process.hrtime`, `Date` and `process.cpuUsage`',
    outcome: 'prevented',
    because: 'the worker took them before it loaded any code of the project',
    code: node(`const now = performance.now.bind(performance);
performance.now = () => now() / 8;
performance.constructor.prototype.now = performance.now;
process.hrtime = Object.assign(() => [0, 1], { bigint: () => 1n });
Date.now = () => 0;
process.cpuUsage = () => ({ user: 0, system: 0 });`),
  },
  {
    on: 'node',
    tries: 'replace what arrays, `Math` and JSON do with samples',
    outcome: 'prevented',
    because: 'samples go from the clock to the answer without any of it',
    code: node(
      `let armed = false;
const arm = () => {
  armed = true;
  Array.prototype.push = function () { return this.length; };
  Array.prototype.map = function () { return this; };
  Math.ceil = Math.max = Math.min = () => 1;
  JSON.stringify = () => '{"kind":"turn","cpu":1e-9,"took":1e-9}';
  Object.prototype.toJSON = () => ({});
  Float64Array.prototype.subarray = Float64Array.prototype.slice = () => new Float64Array([1e-9]);
};`,
      'if (!armed) arm(); return sum();',
    ),
  },
  {
    on: 'node',
    tries: 'replace `Function.prototype.call`, so that operations are counted and not run',
    outcome: 'prevented',
    because: 'how an operation is called is fixed on it before the first call',
    code: node(`const call = Function.prototype.call;
let calls = 0;
Function.prototype.call = function (...given) {
  calls += 1;
  return calls < 50 || calls % 8 === 0 ? Reflect.apply(call, this, given) : undefined;
};`),
  },
  {
    on: 'node',
    tries: "write an answer of its own into the worker's channel",
    outcome: 'detected',
    because: 'answers are signed with a key that is read before code of the project is loaded',
    says: FOREIGN,
    code: node(
      `import { writeSync } from 'node:fs';
process.send?.({ kind: 'turn', samples: [1e-9], cpu: 1e-9 });
process._send?.({ kind: 'turn', samples: [1e-9], cpu: 1e-9 });
let calls = 0;`,
      `calls += 1;
  if (calls === 60) {
    const text = Buffer.from('{"kind":"turn","cpu":1e-9,"took":1e-9}');
    const frame = Buffer.alloc(48);
    frame.writeUInt32LE(44 + text.length, 0);
    frame.writeUInt32LE(1, 36);
    frame.writeDoubleLE(1e-9, 40);
    writeSync(3, Buffer.concat([frame, text]));
  }
  return sum();`,
    ),
  },
  {
    on: 'node',
    tries: "change the worker's answers on their way, by Node's own insides",
    outcome: 'detected',
    because: 'the signature does not fit any more',
    says: FOREIGN,
    code: node(`const inner = process.binding('fs');
const { writeBuffer } = inner;
inner.writeBuffer = (fd, buffer, ...rest) => {
  if (fd === 3) {
    const frame = new DataView(buffer.buffer);
    const count = frame.getUint32(36, true);
    for (let i = 0; i < count; i += 1) frame.setFloat64(40 + 8 * i, frame.getFloat64(40 + 8 * i, true) / 8, true);
  }
  return writeBuffer(fd, buffer, ...rest);
};`),
  },
  {
    on: 'node',
    tries: 'report a thousandth of the time, from within the worker',
    outcome: 'detected',
    because: "the gate's own clock and the processor time of the process disagree",
    says: DISAGREES,
    code: node(BEFORE_SIGNING('frame.getFloat64(at, true) / 1000')),
  },
  {
    on: 'node',
    tries: 'say with `overriddenDuration` how long operations took, where base does not',
    outcome: 'prevented',
    because: 'it counts only where base says so too',
    code: node('', 'sum(); return { overriddenDuration: 0.001 };'),
  },
  {
    on: 'node',
    tries: 'leave the work for later (`setImmediate`)',
    outcome: 'warned',
    because: 'the processor time beside the operations grows; it may be what the change is for',
    says: 'of processor time a turn, and base',
    code: node(
      'let last = { total: 0 }; let waits = false;',
      `if (!waits) {
    waits = true;
    setImmediate(() => { waits = false; for (let i = 0; i < 60; i += 1) last = sum(); });
  }
  return last;`,
    ),
  },
  {
    on: 'node',
    tries: 'do less when called often',
    outcome: 'not preventable',
    because: 'code that remembers what it did is what many a faster program is',
    code: node('let known; let calls = 0;', 'calls += 1; return calls > 20 ? known : (known = sum());'),
  },
  {
    on: 'python',
    tries: "replace Python's clocks",
    outcome: 'prevented',
    because: 'the worker took them before it loaded any code of the project',
    code: python(`import time, resource
clock = time.perf_counter
for name in ('perf_counter', 'monotonic', 'process_time', 'time'):
    setattr(time, name, lambda: 0.0)
    setattr(time, name + '_ns', lambda: 0)
resource.getrusage = lambda who: None`),
  },
  {
    on: 'python',
    tries: "walk the stack (`sys._getframe`) to the worker's samples, and divide them",
    outcome: 'detected',
    because: "the gate's own clock and the processor time of the process disagree",
    says: DISAGREES,
    code: python(
      'import sys\nLONG = 40_000',
      `total, frame = sum(range(ROUNDS)), sys._getframe(1)
    while frame:
        samples = frame.f_locals.get('samples')
        if isinstance(samples, list):
            samples[:] = [max(1, each // 1000) if each > LONG else each for each in samples]
        frame = frame.f_back
    return total`,
    ),
  },
  {
    on: 'python',
    tries: 'change what the worker answers, by the names it looks up (`frame.f_globals`)',
    outcome: 'detected',
    because: "the gate's own clock and the processor time of the process disagree",
    says: DISAGREES,
    code: python(
      'import sys\nLONG = 40_000\ndone = False',
      `global done
    frame = sys._getframe(1)
    while frame and not done:
        names = frame.f_globals
        if 'channel' in names and 'encode' in names:
            done, honest = True, names['encode']
            def encode(told, honest=honest):
                if isinstance(told.get('samples'), list):
                    told['samples'] = [max(1, each // 8) for each in told['samples']]
                return honest(told)
            names['encode'] = encode
        frame = frame.f_back
    return sum(range(ROUNDS))`,
    ),
  },
];
