// Why, for a program in C: counted, and explained by callgrind.

import { expect, test } from 'vitest';
import { GCC, VALGRIND } from '../instruments/valgrind.ts';
import { explainedCheck as check, makeProject, write } from './project.ts';

const LEAF = (turns: number): string => `#include "leaf.h"

int leaf(int n)
{
  int sum = 0;
  for (int at = 0; at < n * ${turns}; at++) sum = sum * 31 + at;
  return sum;
}
`;
const MAIN = `#include <stdio.h>
#include "leaf.h"
static int square(int n) { return leaf(n) * 3; }
static int fib(int n) { return n < 2 ? square(n + 20) : fib(n - 1) + fib(n - 2); }
int main(void)
{
  printf("%d\\n", fib(16));
  return 0;
}
`;
const CONFIG = `prepare: { install: false, build: gcc -g -O2 -o app main.c leaf.c }
time-limit: 9m
benchmarks:
  program: { command: ./app }
budgets:
  program: { instructions: +1% }
`;

test.skipIf(!VALGRIND || !GCC)(
  'more instructions are explained by the function that takes them',
  async () => {
    const project = makeProject({
      'perf-budgets.yml': CONFIG,
      '.gitignore': 'app\n',
      'leaf.h': 'int leaf(int n);\n',
      'leaf.c': LEAF(1),
      'main.c': MAIN,
    });
    write(project, { 'leaf.c': LEAF(4) });
    const { code, stdout, report, left } = await check(project);
    expect({ code, left }).toEqual({ code: 1, left: [] });
    expect(report.explanations).toMatchObject([
      {
        metric: 'instructions',
        unit: '1',
        conclusion: { kind: 'culprit', place: { name: 'leaf', file: 'leaf.c', changed: true } },
      },
    ]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /leaf \(leaf\.c:\d, changed\) went from .*k to .* instructions per operation and explains all of the growth/,
    );
  },
);
