// What a pull request may try against the time that is measured, with the command line as it is bundled: every attack is a
// suite of one project, in a process of its own.

import { median } from 'simple-statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, commit, sh, temporaryFolder } from '../cli/project.ts';
import { PYTHON } from '../runners/python/pythons.ts';
import { canIsolate } from './attempt.ts';
import { outcomeIn, type Mode } from './attack.ts';
import { ATTACKS, DISAGREES, HONEST, type ClockAttack } from './attacks.ts';

const BENCH = (name: string): string => `import { work } from '../src/${name}.js';
export const bench = {
  tasks: [],
  add(name, fn, opts = {}) { this.tasks.push({ name, fn, opts }); return this; },
  run() {},
};
bench.add('run', () => work());
`;

const suiteOf = {
  node: (name: string) => `{ tinybench: bench/${name}.bench.js }`,
  python: (name: string) => `{ python: { setup: 'from ${name} import work', stmt: 'work()' } }`,
};
const codeOf = { node: (name: string) => `src/${name}.js`, python: (name: string) => `${name}.py` };

/** A repository whose main is honest, and a branch with all attacks in a language. */
function projectWith(on: ClockAttack['on'], attacks: ReadonlyMap<string, ClockAttack>): string {
  const folder = temporaryFolder();
  const names = [...attacks.keys()];
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const suites = names.map((name) => `  ${name}: ${suiteOf[on](name)}\n`).join('');
  commit(folder, {
    'package.json': '{ "type": "module" }\n',
    'perf-budgets.yml': `prepare: { install: false }\nbenchmarks:\n${suites}budgets:\n  '**': { p50: +20% }\n`,
    ...Object.fromEntries(names.map((name) => [`bench/${name}.bench.js`, BENCH(name)])),
    ...Object.fromEntries(names.map((name) => [codeOf[on](name), HONEST[on]])),
  });
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, Object.fromEntries([...attacks].map(([name, { code }]) => [codeOf[on](name), code])));
  return folder;
}

/** Trials that it takes to hold a report against the clock; a machine that is too busy for them is no proof of anything. */
const FEWEST = 3;

/** Tries all attacks in both languages. */
export const attackInBothLanguages = (mode: Mode): void =>
  describe.each(['node', 'python'] as const)('%s', (on) => {
    const attacks = new Map(
      ATTACKS.filter((attack) => attack.on === on).map((attack, index) => [`a${index}`, attack] as const),
    );
    const canRun = (on === 'node' || PYTHON !== null) && (mode === 'off' || canIsolate);
    let checked: Awaited<ReturnType<typeof check>> | null = null;
    beforeAll(async () => {
      if (canRun) checked = await check(projectWith(on, attacks), '--time-limit', '60s', '--isolation', mode);
    });

    test.skipIf(!canRun).each([...attacks])('%s', (name, attack) => {
      const { tries, says = '' } = attack;
      const outcome = outcomeIn(attack, mode);
      if (checked === null) throw new Error('not run');
      const { code, report } = checked;
      const benchmark = report.benchmarks.find(({ suite }) => suite === name);
      const verdict = report.checks.find(({ path }) => path.split('/')[0] === name)?.verdict ?? 'failed';
      if (benchmark === undefined) throw new Error(`${tries}: nothing was measured`);
      const said = [benchmark.failure?.message ?? '', ...(benchmark.warnings ?? [])].join('\n');
      const trials = benchmark.trials ?? [];
      const ratio =
        trials.length === 0
          ? NaN
          : median(trials.map(({ base, head }) => (head.all?.p50 ?? 0) / (base.all?.p50 ?? 1)));
      expect({ tries, code }).not.toEqual({ tries, code: 0 });
      if (outcome === 'not preventable') return expect(ratio || 0).toBeLessThan(1.2);
      if (trials.length < FEWEST && benchmark.status !== 'failed') return expect(verdict).toBe('failed');
      // On a slow machine a turn may hold too little to lie about: then the regression is plain to see.
      if ((outcome === 'detected' || outcome === 'warned') && !(says === DISAGREES && ratio > 3))
        return expect({ tries, said }).toEqual({ tries, said: expect.stringContaining(says) as string });
      expect({ tries, said, verdict }).not.toMatchObject({ verdict: 'within' });
      return expect({ tries, slower: ratio > 3, said, ratio }).toMatchObject({ tries, slower: true });
    });
  });
