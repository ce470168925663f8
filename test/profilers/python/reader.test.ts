import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { PYTHON_READER } from '../../../src/profilers/python/recorder.ts';
import { PYTHON } from '../../runners/python/pythons.ts';

const python = PYTHON?.path ?? '';

/** A process whose state leads to a frame without code, which calls itself; prints where, and waits. */
const CIRCLE = `
import ctypes, json, os, sys
frame = (ctypes.c_size_t * 8)()
state = (ctypes.c_size_t * 8)()
frame[1] = state[0] = ctypes.addressof(frame)
sys.stdout.write(json.dumps({
    'pid': os.getpid(), 'state': ctypes.addressof(state), 'way': [0, -1], 'code': 0, 'caller': 1,
    'collecting': ctypes.addressof(state) + 32, 'type': id(type), 'word': ctypes.sizeof(ctypes.c_size_t),
}) + '\\n')
sys.stdout.flush()
sys.stdin.read()
`;

const skip = process.platform !== 'linux' || PYTHON === null;

test.skipIf(skip)('half-made frames that lead in a circle are no sample, and hold nobody up', async () => {
  const program = spawn(python, ['-c', CIRCLE], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [facts] = (await once(createInterface(program.stdout), 'line')) as [string];
  const reader = spawn(python, ['-I', '-S', '-c', PYTHON_READER, facts], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(reader.stdout);
  const printed: string[] = [];
  lines.on('line', (line) => printed.push(line));
  reader.stdin.write('\n');
  await once(lines, 'line');
  // While it samples; then it is told to end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  reader.stdin.end('\n');
  await once(reader, 'close');
  program.stdin.end();
  await once(program, 'close');
  expect(printed[0]).toBe('ready');
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({ samples: 0, stacks: [] });
  expect((JSON.parse(printed[1] ?? '') as { torn: number }).torn).toBeGreaterThan(0);
});
