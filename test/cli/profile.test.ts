// Where time goes, end to end: real projects, the bundled program, real profiles, and as much time for them as they take.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { cli, commit, CONFIG, makeProject, sh, start, temporaryFolder, WORK, write } from './project.ts';

const HELPER = (turns: number): string =>
  `// Adds up.\nexport function helper(n) {\n  let s = 0;\n  for (let i = 0; i < ${turns}; i++) s = (s * 31 + i * n) | 0;\n  return s;\n}\n`;
const SLOWER = `import { helper } from './helper.js';\n${WORK(2000).replace('return s;', 'return s + helper(s);')}`;
const LIMIT = ['--time-limit', '10m'];

describe('profile', () => {
  test('shows where the time goes in what lies there, without any budget', async () => {
    const configuration = 'benchmarks:\n  sums: { tinybench: bench/sums.bench.js }\n';
    const sources = { 'src/helper.js': HELPER(3000), 'src/work.js': SLOWER };
    const project = makeProject({ ...sources, 'perf-budgets.yml': configuration });
    const profiles = join(temporaryFolder(), 'profiles');
    const html = join(temporaryFolder(), 'profile.html');
    const files = [...LIMIT, '--profiles', profiles, '--html', html];
    const { code, stdout, left } = await cli(project, 'profile', 'sums/sum', ...files);
    expect(readFileSync(html, 'utf8')).toContain('<title>Profile of sums/sum p50</title>');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Most of it goes to (?:helper|work) \(src\/(?:helper|work)\.js:\d\)/);
    expect(stdout).toContain('helper');
    expect(readdirSync(profiles)).toContain('sums-sum-head-1.cpuprofile');
    expect(left).toEqual([]);
  });

  test('compares two commits, function by function', async () => {
    const project = makeProject({ 'src/helper.js': HELPER(10), 'src/work.js': SLOWER });
    const base = sh(project, 'rev-parse', 'HEAD');
    commit(project, { 'src/helper.js': HELPER(9000) }, 'slower');
    const json = join(temporaryFolder(), 'report.json');
    const args = ['profile', 'sums/*', '--base', base, '--head', 'change', '--json', json, ...LIMIT];
    const { code, stdout } = await cli(project, ...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/helper \(src\/helper\.js:2, changed\) went from/);
    expect((JSON.parse(readFileSync(json, 'utf8')) as Report).checks).toEqual([]);
  });

  test.each([
    ['nothing/there', 'matches no benchmark'],
    ['', 'is not a benchmark path'],
  ])('of %j says what is wrong', async (path, message) => {
    const { code, stderr } = await cli(makeProject(), 'profile', path);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('a profiler that fails costs a line and changes nothing else', async () => {
  const script = (turns: number): string =>
    `NODE_OPTIONS= exec node -e "let s = 0; for (let i = 0; i < ${turns}; i++) s = (s + i * i) % 7"\n`;
  const benchmarks = 'program: { command: sh run.sh }';
  const config = CONFIG({ benchmarks, budgets: '"**": { p50: +25% }' });
  const project = makeProject({ 'perf-budgets.yml': config, 'run.sh': script(1e3) });
  write(project, { 'run.sh': script(5e6) });
  // Where neither valgrind nor perf can be asked instead.
  const bin = temporaryFolder();
  for (const name of ['node', 'git', 'sh'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
  const file = join(temporaryFolder(), 'report.json');
  const { code, stdout } = await start(project, { environment: { PATH: bin } }, 'check', '--json', file)
    .ended;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  expect(report.explanations).toMatchObject([{ conclusion: { kind: 'failed' }, functions: [] }]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /unknown: (base could not be profiled: )?the program left no profile/,
  );
  expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'over' });
});
