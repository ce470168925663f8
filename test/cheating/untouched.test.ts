// What a pull request may try without a word in perf-budgets.yml: links, another build, no change at all.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, sh, temporaryFolder, verdicts } from '../cli/project.ts';
import { MODES } from './attack.ts';
import { canIsolate } from './attempt.ts';
import { BENCH, EASY, FAST, SLOW } from './definitions.ts';
import { UNTOUCHED } from './untouched.ts';

const CONFIG = (suites: string, prepare = 'install: false'): string =>
  `prepare: { ${prepare} }\ntime-limit: 10m\nbenchmarks:\n${suites}budgets:\n  '**': { p50: +20% }\n`;

/** An honest main in which `src` leads to `lib` and `bench` to `benchmarks`, and the branch of a change. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  symlinkSync('lib', join(folder, 'src'));
  symlinkSync('benchmarks', join(folder, 'bench'));
  commit(folder, {
    'package.json': '{ "type": "module" }\n',
    'lib/a.js': FAST,
    'lib/b.js': FAST,
    'benchmarks/a.js': BENCH('a'),
    'benchmarks/b.js': BENCH('b'),
    ...files,
  });
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

const row = (key: keyof typeof UNTOUCHED): string => UNTOUCHED[key].tries;

describe.each(MODES)('isolation %s', (mode) => {
  const attempt = test.skipIf(mode === 'required' && !canIsolate);

  attempt(`${row('folder')}; ${row('file')}`, async () => {
    const suite = (name: string): string =>
      `  ${name}: { tinybench: bench/${name}.js, when-changed: [src/${name}.js] }\n`;
    const folder = project({ 'perf-budgets.yml': CONFIG(suite('a') + suite('b')) });
    commit(folder, { 'lib/a.js': SLOW, 'lib/b.js': SLOW, 'benchmarks/b.js': EASY('b') });
    const { code, report } = await check(folder, '--isolation', mode);
    expect({ code, verdicts: verdicts(report) }).toMatchObject({
      code: 1,
      verdicts: { 'a/run': 'over', 'b@base/run': 'over' },
    });
  });

  attempt(row('prepare'), async () => {
    const build = (fast: boolean): string =>
      `import { writeFileSync } from 'node:fs';\nwriteFileSync('lib/a.js', ${JSON.stringify(fast ? FAST : SLOW)});\n`;
    const suites = '  a: { tinybench: bench/a.js }\n';
    const folder = project({
      'perf-budgets.yml': CONFIG(suites, 'install: false, build: node --version'),
      'build.js': build(true),
    });
    commit(folder, {
      'perf-budgets.yml': CONFIG(suites, 'install: false, build: node build.js'),
      'lib/a.js': SLOW,
    });
    const { code, report } = await check(folder, '--isolation', mode);
    expect({ code, verdicts: verdicts(report) }).toMatchObject({
      code: 1,
      verdicts: { 'a@base/run': 'over' },
    });
    expect(report.budgetChanges).toEqual([
      'prepare build: node --version -> node build.js, what base says counts too',
    ]);
  });

  attempt(row('same'), async () => {
    const suites = '  a: { tinybench: bench/a.js, when-changed: [src/**] }\n';
    const folder = project({ 'perf-budgets.yml': CONFIG(suites) });
    const { report } = await check(folder, '--isolation', mode, '--base', 'HEAD', '--head', 'HEAD');
    expect(report.benchmarks).toMatchObject([{ path: 'a/run', status: 'measured' }]);
  });
});
