// What a change does not reach, of programs that are compiled for the run: their code is compared as it was compiled.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commit, CONFIG, makeProject, start, temporaryFolder } from './project.ts';

const LOOP = 's := 0; for i := 0; i < n; i++ { s = s*31 + i }; return s';
const source = (name: string, body = LOOP): string =>
  `package ${name}\n\nfunc F(n int) int { ${body} }\n// One.\n`;
const benchmark = (name: string, before = ''): string =>
  `package ${name}\n\nimport (\n\t"os"\n\t"testing"\n)\n\nvar sink int\nvar data, _ = os.ReadFile("testdata/table")\n\n` +
  `func BenchmarkF(b *testing.B) {\n${before}\tfor i := 0; i < b.N; i++ {\n\t\tsink = F(2000)\n\t}\n}\n`;

const FILES = {
  'go.mod': 'module example.com/project\n\ngo 1.19\n',
  'perf-budgets.yml': CONFIG({ benchmarks: 'all: { go: ./... }' }),
  'one/f.go': source('one'),
  'one/f_test.go': benchmark('one'),
  'two/f.go': source('two'),
  'two/f_test.go': benchmark('two'),
  'two/testdata/table': '1\n',
};

// What a side writes into the cache is forgotten: Go's own library would be compiled for every run.
const GOCACHE = temporaryFolder();

/** What `plan` says of each benchmark. */
const planned = async (files: Record<string, string>): Promise<Record<string, string>> => {
  const project = makeProject(FILES);
  const environment = { ...process.env, GOCACHE };
  execFileSync('go', ['test', '-c', '-trimpath', '-o', '/dev/null', './one'], {
    cwd: project,
    env: environment,
  });
  commit(project, files, 'change');
  const { stdout } = await start(project, { environment: { GOCACHE } }, 'plan').ended;
  const found = stdout.matchAll(/all\/(\S+) [^]*?(which\s+differs|as a control|not reached)/g);
  return Object.fromEntries([...found].map(([, name = '', said = '']) => [name, said.replace(/\s+/, ' ')]));
};

test('a comment compiles to the same program', async () => {
  const said = await planned({ 'one/f.go': source('one').replace('One', 'Two') });
  expect(Object.values(said).sort()).toEqual(['as a control', 'not reached']);
});

test('other code reaches the benchmarks of its package, and data those that read it', async () => {
  expect(await planned({ 'one/f.go': source('one', LOOP.replace('31', '37')) })).toEqual({
    'one/BenchmarkF': 'which differs',
    'two/BenchmarkF': 'as a control',
  });
  expect(await planned({ 'two/testdata/table': '2\n' })).toEqual({
    'one/BenchmarkF': 'as a control',
    'two/BenchmarkF': 'which differs',
  });
});
