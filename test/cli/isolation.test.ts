import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { check, CLI, CONFIG, COST, makeProject as makePlainProject, verdicts, write } from './project.ts';

/** Is in the projects of this test alone: what looks for other checkouts must not meet those of other tests. */
const MARK = 'of-the-isolation-test';
const makeProject = (files: Record<string, string> = {}): string =>
  makePlainProject({ ...files, [MARK]: '' });

/** Looks for every other checkout of a run of the gate: beside its own, and where processes of it work. */
const FIND = `
import { existsSync, readdirSync, readlinkSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const list = (folder) => { try { return readdirSync(folder); } catch { return []; } };
const own = realpathSync(process.cwd());
const temporary = [process.env.TMPDIR, '/tmp', dirname(own), dirname(dirname(own)), dirname(dirname(dirname(own)))];
const beside = temporary.filter(Boolean).flatMap((folder) =>
  list(folder).filter((name) => name.startsWith('scratch-perf-budgets-')).flatMap((name) =>
    list(join(folder, name)).map((inner) => join(folder, name, inner))));
export const pids = list('/proc').filter((name) => /^\\d+$/.test(name)).map(Number);
const working = pids.flatMap((pid) => { try { return [readlinkSync('/proc/' + pid + '/cwd')]; } catch { return []; } });
export const others = [...new Set([...beside, ...working])].filter((folder) => folder !== own &&
  folder.includes('scratch-perf-budgets-') && existsSync(join(folder, '${MARK}')));
export const spoil = () => { for (const folder of others) { const file = join(folder, 'src/work.js');
  // Whole at every moment: base may be about to load it.
  writeFileSync(own + '/spoiled', readFileSync(file, 'utf8').replace('200', '400')); renameSync(own + '/spoiled', file); } };
`;

const BUILT = CONFIG().replace(
  'prepare: { install: false }\n',
  'prepare: { install: false, build: node build.mjs }\n',
);

/** Head takes twice as long, and its build makes base take as long. */
function spoiledByBuild(): string {
  const project = makeProject({ 'perf-budgets.yml': BUILT, 'build.mjs': '' });
  write(project, { 'src/work.js': COST(400), 'build.mjs': `${FIND}spoil();\n` });
  return project;
}

/** The same while head is measured. */
function spoiledByBenchmark(): string {
  const project = makeProject();
  const work = `let calls = 0;\nexport const work = () => { if (++calls === 3) spoil(); return { overriddenDuration: 400 * (0.99 + 0.02 * Math.random()) }; };\n`;
  write(project, { 'src/work.js': `${FIND}${work}` });
  return project;
}

/** A line in which the first run of head tells what it sees. */
const telling = (expression: string): string =>
  `${FIND}import { networkInterfaces, homedir } from 'node:os';\nimport { connect } from 'node:net';\n` +
  `export const work = () => { throw new Error('SEEN ' + JSON.stringify(${expression})); };\n`;

describe('without isolation head reaches base, and is found out', () => {
  test("while it is built: base's file is named", async () => {
    const { code, report, stdout } = await check(spoiledByBuild(), '--isolation', 'off');
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'sums/sum': 'failed' } });
    expect(stdout).toContain("src/work.js of base's checkout was changed after it was ready");
    expect(report.isolation).toEqual({ inForce: false, network: 'host', reason: 'it is switched off' });
  });

  test('while it is measured: the benchmark is named', async () => {
    const { code, report, stdout } = await check(spoiledByBenchmark(), '--isolation', 'off');
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'sums/sum': 'failed' } });
    expect(stdout).toContain("src/work.js of base's checkout was changed while this benchmark was measured");
  });
});

/** Whether namespaces can be had here: in some containers they cannot. */
const { report: probe } = await check(makeProject());
const isPossible = probe.isolation?.inForce === true;

/** Runs the CLI where the kernel allows no more namespaces, as in containers. */
function refused(cwd: string, ...args: string[]): { readonly status: number | null; readonly said: string } {
  const forbid = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"';
  const argv = ['--user', '--map-root-user', 'sh', '-c', forbid, 'sh', process.execPath, CLI, ...args];
  const { status, stdout, stderr } = spawnSync('unshare', argv, { cwd, encoding: 'utf8' });
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}

describe.skipIf(!isPossible)('where the system refuses namespaces', () => {
  test('`auto` goes on and says why there are none, `required` measures nothing, `doctor` knows', () => {
    const project = makeProject();
    const auto = refused(project, 'check', '--no-explain');
    expect(auto.status, auto.said).toBe(0);
    expect(auto.said.replaceAll(/\s+/g, ' ')).toContain('not isolated (unshare: unshare failed');
    const required = refused(project, 'check', '--isolation', 'required');
    expect(required.status).toBe(3);
    expect(required.said).toContain('the sides cannot be isolated from each other: unshare');
    expect(refused(project, 'doctor', '--measure', '0s').said).toContain('isolation: none: unshare');
  });
});

/** Head takes twice as long, and leaves a note in the home and in the temporary folder with which base takes as long. */
function poisoned(): string {
  const notes = `import { existsSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
const notes = [homedir() + '/poison', tmpdir() + '/poison'];\n`;
  const cost = 'overriddenDuration: cost * (0.99 + 0.02 * Math.random())';
  const project = makeProject({
    'src/work.js': `${notes}export const work = () => { const cost = notes.some((file) => existsSync(file)) ? 400 : 200; return { ${cost} }; };\n`,
  });
  write(project, {
    'src/work.js': `${notes}for (const file of notes) writeFileSync(file, '');\nconst cost = 400;\nexport const work = () => ({ ${cost} });\n`,
  });
  return project;
}

describe.skipIf(!isPossible)('in isolation', () => {
  test('what head leaves in the home and in temporary folders is not there for base; without, it is', async () => {
    const [apart, together] = [poisoned(), poisoned()];
    const { report, stderr } = await check(apart, '--isolation', 'required');
    expect(verdicts(report), stderr).toEqual({ 'sums/sum': 'over' });
    const { report: beside } = await check(together, '--isolation', 'off');
    expect(verdicts(beside)).toEqual({ 'sums/sum': 'within' });
  });

  test('neither build nor benchmark finds base, and head is as slow as it is', async () => {
    for (const project of [spoiledByBuild(), spoiledByBenchmark()]) {
      const { report, stderr } = await check(project, '--isolation', 'required');
      expect(verdicts(report), stderr).toEqual({ 'sums/sum': 'over' });
      expect(report.isolation).toEqual({ inForce: true, network: 'loopback', reason: null });
    }
  });

  test('a side sees no process but its own, no temporary file, no network but loopback, no word of which side it is', async () => {
    const project = makeProject();
    const seen = `{ pids: pids.length, others, temporary: list(process.env.TMPDIR).filter((name) => !own.includes(name)).flatMap((name) => list(join(process.env.TMPDIR, name))),
      networks: Object.keys(networkInterfaces()).filter((name) => name !== 'lo'),
      words: [own, ...process.argv, JSON.stringify(process.env)].join(' ').match(/\\b(?:base|head)\\b/g) }`;
    write(project, { 'src/work.js': telling(seen) });
    const { stdout, report } = await check(project);
    expect(verdicts(report)).toEqual({ 'sums/sum': 'failed' });
    const [, text = '{}'] =
      /SEEN (\{.*?\})$/m.exec(
        JSON.stringify(report.benchmarks).replaceAll('\\"', '"').replaceAll('\\n', '\n'),
      ) ?? [];
    // The shell that looks after it, and itself.
    expect(JSON.parse(text), stdout).toEqual({
      pids: 2,
      others: [],
      temporary: ['objects'],
      networks: [],
      words: null,
    });
  });

  test('what a benchmark leaves running is named, and gone, wherever it hid', async () => {
    const project = makeProject();
    const daemon = `import { spawn } from 'node:child_process';
spawn('setsid', ['env', '-i', 'sleep', '4321'], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
export const work = () => ({ overriddenDuration: 200 });\n`;
    write(project, { 'src/work.js': daemon });
    const { report, stdout } = await check(project);
    expect(verdicts(report)).toEqual({ 'sums/sum': 'failed' });
    expect(stdout).toContain('sleep');
  });
});
