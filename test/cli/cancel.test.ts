import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BENCH, makeProject, marked, start, stateOf, temporaryFolder } from './project.ts';
import { until } from '../until.ts';

const text = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends everything, also what does not listen to it',
  async (signal) => {
    const notes = temporaryFolder();
    const note = join(notes, 'marker');
    const before = `import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    spawn('sleep', ['300'], { detached: true, stdio: 'ignore' }).unref();
    process.on('SIGTERM', () => {});
    writeFileSync(${JSON.stringify(note)}, process.env.PERF_BUDGETS_RUN ?? '');`;
    const project = makeProject({ 'bench/sums.bench.js': BENCH({ sum: 'work()' }, before) });
    const state = stateOf(project);
    const { child, ended } = start(project, {}, 'check', '--isolation', 'off');
    const marker = await until(() => /^[0-9a-f]{16}/.exec(text(note) ?? '')?.[0]);
    expect(marked(marker).length).toBeGreaterThan(0);
    child.kill(signal);
    const { code, stderr, left } = await ended;
    expect({ code, left }).toEqual({ code: 130, left: [] });
    expect(stderr).toContain('cancelled');
    expect(marked(marker)).toEqual([]);
    expect(stateOf(project)).toEqual(state);
  },
);
