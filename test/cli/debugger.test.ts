import { expect, test } from 'vitest';
import { BENCH, makeProject, start } from './project.ts';

test('a benchmark cannot open the debugger of the gate', async () => {
  const before = `process.kill(process.ppid, 'SIGUSR1');`;
  const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, before) });
  const { code, stderr } = await start(project, {}, 'run').ended;
  expect(stderr).not.toContain('Debugger');
  expect(code).toBe(0);
});
