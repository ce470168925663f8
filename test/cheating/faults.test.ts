// What may become of the machine while a regression is measured: never success, nothing left behind, the user's checkout as it was.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COST, commit, makeProject, start, stateOf, temporaryFolder, type Ended } from '../cli/project.ts';
import { until } from '../until.ts';
import type { WrittenReport } from '../report/written.ts';
import { canMount, withClockSetBack, withMemory, withProcesses, withRoom } from './machine.ts';
import { FIND } from './patches/sides.ts';

const SLOW = COST(400);

/** A project whose change takes twice as long, and does something to the machine. */
function projectWith(trouble: string, files: Readonly<Record<string, string>> = {}): string {
  const project = makeProject();
  commit(project, { 'src/work.js': `${trouble}\n${SLOW}`, ...files });
  return project;
}

type Measured = Ended & { readonly report: WrittenReport | null };

async function measure(
  project: string,
  options: Parameters<typeof start>[1],
  ...args: string[]
): Promise<Measured> {
  const file = join(temporaryFolder(), 'report.json');
  const before = stateOf(project);
  const ended = await start(project, options, 'check', '--no-explain', '--json', file, ...args).ended;
  expect(stateOf(project)).toEqual(before);
  expect(ended.left, ended.stderr).toEqual([]);
  expect(ended.code, ended.stdout).not.toBe(0);
  return {
    ...ended,
    report: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WrittenReport) : null,
  };
}

const MODES = ['auto', 'off'] as const;

describe.each(MODES)('isolation %s', (mode) => {
  test('memory runs out: the system kills who has most of it, and that is said', async ({ skip }) => {
    const under = withMemory(900e6);
    if (under === null) return skip('no control group can be made here');
    const hoard = 'const all = []; for (;;) all.push(Buffer.alloc(20e6, 1));';
    const { code, stdout } = await measure(projectWith(hoard), { under }, '--isolation', mode);
    expect(code, stdout).toBe(3);
    expect(stdout).toMatch(/SIGKILL|exit code 137/);
  });

  test('a million lines of output', async () => {
    const flood = "process.stdout.write('a line of output\\n'.repeat(1e6));";
    const { code, stdout } = await measure(projectWith(flood), {}, '--isolation', mode);
    expect(code, stdout).toBe(1);
    expect(stdout.length).toBeLessThan(20_000);
  });

  test('a bomb of processes, under a limit', async ({ skip }) => {
    const limited = withProcesses(150);
    if (limited === null) return skip('no control group can be made here');
    const bomb = `import { spawn } from 'node:child_process';
spawn('sh', ['-c', 'bomb() { bomb | bomb & }; bomb'], { detached: true, stdio: 'ignore' }).unref();`;
    const { code, stdout } = await measure(
      projectWith(bomb),
      { under: limited.under },
      '--isolation',
      mode,
      '--time-limit',
      '2m',
    );
    expect([1, 3], stdout).toContain(code);
    expect(await until(() => limited.alive() === 0)).toBe(true);
  });
});

describe.skipIf(!canMount)('a disk that is full', () => {
  test.each([16, 128, 192, 256, 288, 304, 320, 336, 352, 368, 512, 1024])(
    'of %i KiB for temporary folders',
    async (kilobytes) => {
      const temporary = temporaryFolder();
      const { code, stdout, stderr } = await measure(projectWith(''), {
        temporary,
        under: withRoom(kilobytes, temporary),
      });
      expect([1, 3], stdout + stderr).toContain(code);
      expect(stderr).toMatch(/^left:$/m);
    },
  );

  test('by what is built, and by what is measured', async () => {
    const fill = `import { writeFileSync } from 'node:fs';\nwriteFileSync('large', Buffer.alloc(64e6));\n`;
    const config = (build: string): string =>
      `prepare: { install: false, build: ${build} }\nbenchmarks:\n  sums: { tinybench: bench/sums.bench.js }\nbudgets:\n  '**': { p50: +25% }\n`;
    const built = makeProject({ 'perf-budgets.yml': config('node build.mjs'), 'build.mjs': '' });
    commit(built, { 'build.mjs': fill });
    for (const project of [built, projectWith(fill)]) {
      const temporary = temporaryFolder();
      const under = withRoom(8192, temporary);
      const { code, stdout, stderr } = await measure(project, { temporary, under });
      expect(code, stdout + stderr).toBe(3);
      expect(stdout + stderr).toContain('ENOSPC');
      expect(stderr).toMatch(/^left:$/m);
    }
  });

  test('where reports go: the verdict stays, and it is said', async () => {
    const folder = temporaryFolder();
    const outputs = ['json', 'markdown', 'html', 'junit'].flatMap((name) => [
      `--${name}`,
      join(folder, `report.${name}`),
    ]);
    const { code, stderr } = await measure(
      projectWith(''),
      { under: withRoom(1, folder) },
      ...outputs.slice(2),
    );
    expect(code, stderr).toBe(1);
    expect(stderr).toContain('could not be written');
  });
});

describe('a clock of the day that is set back by an hour', () => {
  test('while it is measured: the verdict stays', async ({ skip }) => {
    const note = join(temporaryFolder(), 'now');
    const environment = withClockSetBack(note);
    if (environment === null) return skip('no compiler');
    const setting = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(note)}, '');`;
    const { code, report } = await measure(projectWith(setting), { environment }, '--isolation', 'off');
    expect(existsSync(note)).toBe(true);
    expect({ code, verdict: report?.verdict }).toEqual({ code: 1, verdict: 'over' });
  });

  test('while it is measured: what changed before is no less found', async ({ skip }) => {
    const note = join(temporaryFolder(), 'now');
    const environment = withClockSetBack(note);
    if (environment === null) return skip('no compiler');
    // Base takes as long as head from then on.
    const spoiling = `${FIND}let calls = 0;
export const work = () => {
  if (++calls === 3) { spoil('src/work.js'); writeFileSync(${JSON.stringify(note)}, ''); }
  return { overriddenDuration: 400 * (0.99 + 0.02 * Math.random()) };
};`;
    const project = makeProject();
    commit(project, { 'src/work.js': spoiling });
    const { code, stdout, stderr } = await measure(project, { environment }, '--isolation', 'off');
    expect(existsSync(note)).toBe(true);
    expect(code, stdout + stderr).toBe(3);
    expect(stdout).toContain("src/work.js of base's checkout was changed");
  });
});
