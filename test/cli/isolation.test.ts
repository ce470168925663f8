import { describe, expect, test } from 'vitest';
import { check, COST, CONFIG, makeProject, verdicts, write } from './project.ts';

/** Looks for every other checkout of a run of the gate: beside its own, and where processes of it work. */
const FIND = `
import { existsSync, readdirSync, readlinkSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const list = (folder) => { try { return readdirSync(folder); } catch { return []; } };
const own = realpathSync(process.cwd());
const temporary = [process.env.TMPDIR, '/tmp', dirname(own), dirname(dirname(own)), dirname(dirname(dirname(own)))];
const beside = temporary.filter(Boolean).flatMap((folder) =>
  list(folder).filter((name) => name.startsWith('perf-budgets-scratch-')).flatMap((name) =>
    list(join(folder, name)).map((inner) => join(folder, name, inner))));
const working = list('/proc').filter((name) => /^\\d+$/.test(name)).flatMap((pid) => {
  try { return [readlinkSync('/proc/' + pid + '/cwd')]; } catch { return []; }
});
export const others = [...new Set([...beside, ...working])].filter(
  (folder) => folder !== own && existsSync(join(folder, 'src/work.js')) && existsSync(join(folder, 'perf-budgets.yml')) && folder.includes('perf-budgets-scratch-'));
export const spoil = () => { for (const folder of others) { const file = join(folder, 'src/work.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace('200', '400')); } };
`;

const BUILD = 'prepare: { install: false, build: node build.mjs }\n';
const built = CONFIG().replace('prepare: { install: false }\n', BUILD);

describe('head reaches for base', () => {
  test("while it is built: base's file is named, and nothing is green", async () => {
    const project = makeProject({ 'perf-budgets.yml': built, 'build.mjs': '' });
    write(project, { 'src/work.js': COST(400), 'build.mjs': `${FIND}spoil();\n` });
    const { code, report, stdout } = await check(project);
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'sums/sum': 'failed' } });
    expect(stdout).toContain("src/work.js of base's checkout was changed after it was ready");
  });

  test('while it is measured: the benchmark is named', async () => {
    const project = makeProject();
    const late = `${FIND}let calls = 0;\nexport const work = () => { if (++calls === 3) spoil(); return { overriddenDuration: 400 }; };\n`;
    write(project, { 'src/work.js': late });
    const { code, report, stdout } = await check(project);
    expect({ code, verdicts: verdicts(report) }).toEqual({ code: 3, verdicts: { 'sums/sum': 'failed' } });
    expect(stdout).toContain("src/work.js of base's checkout was changed while this benchmark was measured");
  });
});
