// A benchmark of pytest is profiled by the functions it calls: nothing of pytest, of the fixture or of the worker shows.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PytestSpec } from '../../../src/core/model/suite-specs.ts';
import { pythonTime } from '../../../src/profilers/python/profiler.ts';
import { PYTESTS } from '../../runners/pytest/pytests.ts';
import { side } from '../../runners/side.ts';
import { costliest, functionsOf, request, temporary } from '../target.ts';

process.env['PERF_BUDGETS_PY_SPY'] = 'off';

const FILES = {
  'shop.py':
    'def tax(cents):\n    return cents * 19 // 100\n\ndef total(prices):\n    return sum(tax(each) for each in prices)\n',
  'tests/test_shop.py':
    'import shop\n\ndef test_total(benchmark):\n    benchmark(shop.total, list(range(1000)))\n\n' +
    'def test_rounds(benchmark):\n    benchmark.pedantic(shop.total, setup=lambda: ((list(range(1000)),), {}), rounds=9)\n',
};

const here = process.platform === 'linux' && PYTESTS.length > 0;

describe.skipIf(!here).each(PYTESTS.slice(-1))('$name', ({ path }) => {
  test.each(['test_total', 'test_rounds'])('%s', async (name) => {
    const root = join(temporary, path.replaceAll('/', '-'));
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const spec: PytestSpec = {
      kind: 'pytest',
      paths: ['tests'],
      only: [],
      exclude: [],
      args: [],
      interpreter: [path],
      directory: '.',
      environment: {},
    };
    const target = { spec, task: `tests/test_shop.py::${name}`, context: side(root) };
    const profile = await pythonTime.take(target, request());
    expect(costliest(profile)).toMatch(/^(?:tax|total.*)$/);
    const functions = functionsOf(profile);
    expect(functions.get('tax')).toMatchObject({ place: { file: 'shop.py', line: 1, kind: 'own' } });
    expect(functions.get('tax')?.calls.head).toBe(1000);
    expect(
      [...functions.keys()].filter((each) => /runtest|pyfunc|serve|stretch|_use|round$/.test(each)),
    ).toEqual([]);
  });
});
