import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

/** What is written to a terminal of 200 columns, on a clock that the test moves. */
function onTerminal() {
  const written: string[] = [];
  const clock = { now: 0 };
  const write = (text: string): void => void written.push(text);
  const line = progressLine({ write, terminal: true, quiet: false, columns: 200, clock: () => clock.now });
  return { line, clock, last: () => written.at(-1)?.replace(/^.*\[K/s, '') ?? '' };
}

test('counts what is decided and tells the time that is left, also where a tally is replaced', () => {
  const { line, clock, last } = onTerminal();
  line.event({ kind: 'subjects', paths: ['a', 'b'], look: 8 });
  line.event({ kind: 'subjects', paths: ['a', 'b', 'c', 'd'], look: 8 });
  clock.now = 10;
  line.event({ kind: 'trial', path: 'a', trials: 4, next: 8 });
  expect(last()).toBe('  ██░░░░░░░░░░░░░░░░░░  10 s, about 70 s left  0 of 4 decided  trial 4 of 8  a');
  line.event({ kind: 'trial', path: 'b', trials: 8, next: Infinity });
  expect(last()).toBe('  ██░░░░░░░░░░░░░░░░░░  10 s  0 of 4 decided  trial 8 of Infinity  b');
  line.event({ kind: 'decided', path: 'b', trials: 8 });
  expect(last()).toBe('  ███████░░░░░░░░░░░░░  10 s, about 17 s left  1 of 4 decided  trial 8 of 8  b');
  for (const path of ['a', 'c', 'd']) line.event({ kind: 'decided', path, trials: 8 });
  expect(last()).toBe('  ████████████████████  10 s, about 0 ms left  4 of 4 decided  trial 8 of 8  d');
});
