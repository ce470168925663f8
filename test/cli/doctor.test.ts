import { expect, test } from 'vitest';
import { BENCH, cli, commit, makeProject, write } from './project.ts';

/** Says itself that each call takes longer than the one before, by the same part however many there were. */
const GROWING =
  'let calls = 0;\nexport const work = () => ({ overriddenDuration: 1.00001 ** (calls += 1) });\n';

test('says what is wrong with a benchmark, a workflow and the configuration, and what to do', async () => {
  const folder = makeProject({
    'src/work.js': GROWING,
    '.github/workflows/perf.yml':
      'on: pull_request_target\njobs: { a: { steps: [{ uses: OWNER/perf-budgets@v1 }] } }\n',
  });
  const { code, stdout, left } = await cli(folder, 'doctor', '--measure', '120s');
  expect({ code, left }).toEqual({ code: 1, left: [] });
  expect(stdout).toMatch(/✗ sums\/sum: operations get \d+ % slower while they are measured: state grows/);
  expect(stdout).toMatch(/✗ \.github\/workflows\/perf\.yml: pull_request_target/);
  expect(stdout).toMatch(/· perf-budgets\.yml: editors do not know its schema/);
});

test('--new looks at what the change adds, and at nothing else', async () => {
  const folder = makeProject();
  const none = await cli(folder, 'doctor', '--new');
  expect({ code: none.code, stdout: none.stdout }).toEqual({
    code: 0,
    stdout: '0 suites new or edited\nNothing is wrong that doctor can see.\n',
  });
  write(folder, { 'bench/sums.bench.js': BENCH({ sum: 'work()', other: 'nowhere()' }) });
  commit(folder, {}, 'third');
  const some = await cli(folder, 'doctor', '--new', '--measure', '1s');
  expect(some.code).toBe(1);
  expect(some.stdout).toMatch(/1 suite new or edited\n✗ sums: it does not run: .*nowhere/);
});
