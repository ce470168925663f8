import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/profilers/callgrind/difference.ts';
import { parseCallgrind } from '../../../src/profilers/callgrind/format.ts';

/** `main` loads once and works so many times; numbers of functions are others in every file. */
const RUN = (turns: number, shift: number): string =>
  [
    'version: 1\ncmd: a\npositions: instr line\nevents: Ir\n',
    `ob=(1) /x/a\nfl=(1) /x/a.c\nfn=(${shift}) main\n0x10 3 ${100 + 2 * turns}`,
    `cfn=(${shift + 1}) load\ncalls=1 0x40 9\n0x12 4 500`,
    `cfn=(${shift + 2}) work\ncalls=${turns} 0x60 20\n0x14 5 ${30 * turns}\n`,
    `fn=(${shift + 1})\n0x40 9 500\n`,
    `fn=(${shift + 2})\n0x60 20 ${25 * turns}\n0x64 21 ${5 * turns}\n`,
  ].join('\n');

test('what both runs do is taken off, calls and costs', () => {
  const { functions, total } = differenceOf(parseCallgrind(RUN(11, 1)), parseCallgrind(RUN(1, 7)));
  expect(total).toBe(10 * 32);
  const of = (name: string) => [...functions.values()].find((each) => each.name === name);
  expect(of('main')?.costs).toMatchObject([{ cost: 20 }]);
  expect(of('main')?.calls).toMatchObject([
    { cost: 0, count: 0 },
    { cost: 300, count: 10 },
  ]);
  expect(of('load')?.costs).toMatchObject([{ cost: 0 }]);
  expect(of('work')?.costs).toMatchObject([{ cost: 250 }, { cost: 50 }]);
});

test('what only the other run did is no gain', () => {
  const { functions, total } = differenceOf(parseCallgrind(RUN(1, 1)), parseCallgrind(RUN(3, 1)));
  expect(total).toBe(0);
  expect([...functions.values()].flatMap(({ costs }) => costs.map(({ cost }) => cost))).toEqual([0, 0, 0, 0]);
});
