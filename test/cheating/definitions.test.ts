// What a pull request may try against what is measured, with the command line as it is bundled.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, commit, sh, temporaryFolder, verdicts, write } from '../cli/project.ts';
import { MODES } from './attack.ts';
import { canIsolate } from './attempt.ts';
import { BENCH, DEFINITIONS, FAST, SLOW, type DefinitionAttack } from './definitions.ts';

const USUAL = (name: string): string => `{ tinybench: bench/${name}.js }`;

const CONFIG = (suites: string, budgets = '', end = ''): string =>
  `prepare: { install: false }\ntime-limit: 10m\nbenchmarks:\n${suites}budgets:\n  '**': { p50: +20%, size: +20% }\n${budgets}${end}`;

const NAMED: ReadonlyMap<string, DefinitionAttack> = new Map(
  DEFINITIONS.map((attack, index) => [`d${index}`, attack]),
);
const of = <Part>(part: (attack: DefinitionAttack, name: string) => Part): Part[] =>
  [...NAMED].map(([name, attack]) => part(attack, name));

function place(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [file, text] of Object.entries(files))
    if (text === null) rmSync(join(folder, file));
    else write(folder, { [file]: text });
}

/** A repository whose main is honest, and a branch with all attacks. */
function project(): string {
  const folder = temporaryFolder();
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const suites = of(({ base = USUAL }, name) => `  ${name}: ${base(name)}\n`);
  write(folder, { 'package.json': '{ "type": "module" }\n', 'perf-budgets.yml': CONFIG(suites.join('')) });
  for (const [name, { onBase }] of NAMED)
    place(folder, {
      [`src/${name}.js`]: FAST,
      [`bench/${name}.js`]: BENCH(name),
      ...onBase?.(name),
    });
  commit(folder, {}, 'honest');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  for (const [name, { onHead }] of NAMED) place(folder, { [`src/${name}.js`]: SLOW, ...onHead?.(name) });
  const declared = of(({ head, base = USUAL, suites: more }, name) => {
    const own = (head ?? base)(name);
    return `${own === null ? '' : `  ${name}: ${own}\n`}${more?.(name) ?? ''}`;
  });
  const budgets = of(({ budgets: more }, name) => more?.(name) ?? '');
  const moved = of(({ lines }, name) => lines?.(name) ?? '').filter((line) => line !== '');
  const renames = moved.length === 0 ? '' : `moved:\n${moved.join('')}`;
  const text = CONFIG(declared.join(''), budgets.join(''), renames);
  commit(folder, { 'perf-budgets.yml': text }, 'attacks');
  return folder;
}

describe.each(MODES)('definitions, isolation %s', (mode) => {
  const canRun = mode === 'off' || canIsolate;
  let checked: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    if (canRun) checked = await check(project(), '--isolation', mode);
  });

  test.skipIf(!canRun)('the run fails, and tells what the change edits of its policy', () => {
    expect(checked.code).toBe(1);
    const told = checked.report.budgetChanges.join('\n');
    expect(told).toContain('declared otherwise than on base, what base says counts too');
    expect(told).toContain('harness: none -> src/**, takes effect after merge');
  });

  test.skipIf(!canRun).each([...NAMED])('%s', (name, { tries, outcome, stops }) => {
    const { report } = checked;
    const [path, verdict] = stops(name);
    const found = verdicts(report)[path] ?? report.benchmarks.find((each) => each.path === path)?.status;
    expect({ tries, path, verdict: found }).toEqual({ tries, path, verdict });
    const reason = report.checks.find((each) => each.path === path)?.reason;
    if (outcome === 'detected') expect(reason).toContain('but only as head defines it');
  });
});
