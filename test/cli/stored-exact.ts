// Exact metrics and stored runs, for two test files: of bytes, which need nothing, and of instructions, which need valgrind.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BaselineBenchmark, BaselineRun } from '../../src/core/model/baseline-run.ts';
import { addRun, decodeBaseline } from '../../src/core/screening/baseline-codec.ts';
import { sha256 } from '../../src/process/digest.ts';
import { check, cli, commit, CONFIG, makeProject, sh, temporaryFolder } from './project.ts';
import { fileIn } from './stored-runs.ts';

// Loops in a shell are counted in a second or two.
const LOOP = (turns: number): string => `i=0\nwhile [ $i -lt ${turns} ]; do i=$((i + 1)); done\n`;
const WORDS = (lines: number): string => 'so many words\n'.repeat(lines);

export interface ExactSuite {
  /** Below `benchmarks:` and below `budgets:`. */
  readonly benchmark: string;
  readonly budget: string;
  readonly path: string;
  readonly metrics: readonly string[];
  /** What its values rest on. */
  readonly basis: RegExp;
  /** Digits to which a tenth more input is a tenth more of the first metric. */
  readonly digits: number;
}

const read = (folder: string): { runs: readonly BaselineRun[]; configuration: string } => {
  const found = decodeBaseline(readFileSync(fileIn(folder), 'utf8'), sha256);
  if (!('baseline' in found)) throw new Error(found.problem);
  return found.baseline;
};

export function testStoredExact({ benchmark, budget, path, metrics, basis, digits }: ExactSuite): void {
  let project: string;
  /** One run of main's last commit. */
  let stored: string;
  beforeAll(async () => {
    project = makeProject({
      'perf-budgets.yml': CONFIG({ benchmarks: benchmark, budgets: budget }),
      'loop.sh': LOOP(3000),
      'words.txt': WORDS(200),
    });
    sh(project, 'checkout', '--quiet', 'main');
    stored = temporaryFolder();
    const { code, stdout } = await cli(project, 'run', '--baselines', stored, '--save');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Stored in') });
    sh(project, 'checkout', '--quiet', 'change');
  });

  /** The stored run with other benchmarks. */
  const changed = (edit: (benchmark: BaselineBenchmark) => BaselineBenchmark): string => {
    const folder = temporaryFolder();
    cpSync(stored, folder, { recursive: true });
    const { runs, configuration } = read(folder);
    const [run] = runs as [BaselineRun];
    const text = addRun(null, { ...run, benchmarks: run.benchmarks.map(edit) }, configuration, sha256);
    writeFileSync(fileIn(folder), text ?? '');
    return folder;
  };

  const checked = async (root: string, folder: string, ...more: string[]) => {
    const run = await check(root, '--base', 'main', '--head', 'change', '--baselines', folder, ...more);
    const by = Object.fromEntries(
      run.report.checks.map((each) => [
        `${each.path} ${each.metric}`,
        [each.verdict, each.evidence, each.effect?.value],
      ]),
    );
    return { ...run, by };
  };

  const all = (value: unknown): Record<string, unknown> =>
    Object.fromEntries(metrics.map((metric) => [`${path} ${metric}`, value]));

  test('a stored run tells what exact values rest on', () => {
    const [stores] = read(stored).runs[0]?.benchmarks ?? [];
    expect(stores).toMatchObject({ path, basis: expect.stringMatching(basis) as string });
  });

  describe('a change that changes nothing', () => {
    test('is settled by one stored run, to the last digit, and base is not measured', async () => {
      const { code, by, report } = await checked(project, stored);
      expect({ code, by }).toEqual({ code: 0, by: all(['within', 'baseline', 0]) });
      expect(report.benchmarks.every(({ exact }) => exact.base === null)).toBe(true);
    });

    test('is counted on both sides where the stored value rests on something else', async () => {
      const { code, by, report } = await checked(
        project,
        changed((each) => ({ ...each, basis: 'valgrind-1.0.0' })),
      );
      expect({ code, by }).toEqual({ code: 0, by: all(['within', 'exact', 0]) });
      expect(report.benchmarks.every(({ exact }) => exact.base !== null)).toBe(true);
    });

    test('is counted on both sides where the stored value would call it over', async () => {
      const less = changed((each) => ({
        ...each,
        exact: Object.fromEntries(Object.entries(each.exact).map(([name, value]) => [name, value * 0.9])),
      }));
      const { code, by } = await checked(project, less);
      expect({ code, by }).toEqual({ code: 0, by: all(['within', 'exact', 0]) });
    });
  });

  test('a change for the worse is over by counts of both sides here', async () => {
    const folder = join(temporaryFolder(), 'project');
    cpSync(project, folder, { recursive: true });
    commit(folder, { 'loop.sh': LOOP(3300), 'words.txt': WORDS(220) });
    const { code, by } = await checked(folder, stored);
    const [metric] = metrics;
    expect({ code, by }).toMatchObject({
      code: 1,
      by: { [`${path} ${metric}`]: ['over', 'exact', expect.closeTo(0.1, digits)] },
    });
  });
}
