import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/formats/registry.ts';
import { FIXTURES } from '../formats/fixtures.ts';
import { CLI, temporaryFolder, write } from './project.ts';

const FOLDER = resolve('test/formats');
const run = (
  args: readonly string[],
  input?: Buffer,
): { code: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'parse', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: status, stdout, stderr };
};

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly samples: number[];
  readonly summary: Record<string, number>;
}

describe('prints exactly what was understood', () => {
  const first = new Map(FIXTURES.map((each) => [each[0], each] as const));
  test.each([...first.values()])('%s', (format, file) => {
    const { code, stdout, stderr } = run(['--format', format, join(FOLDER, format, file)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = JSON.parse(stdout) as Row[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const keys = ['name', 'metric', 'unit', 'samples', ...('batch' in row ? ['batch'] : []), 'summary'];
      expect(Object.keys(row)).toEqual(keys);
      expect(['s', 'B', '1']).toContain(row.unit);
      expect([...row.samples, ...Object.values(row.summary)].every(Number.isFinite)).toBe(true);
    }
  });

  test('and reads it again as our own format', () => {
    const { stdout } = run(['--format', 'go', join(FOLDER, 'go/go-1.26-packages.txt')]);
    expect(run(['--format', 'json', '-'], Buffer.from(stdout)).stdout).toBe(stdout);
  });
});

test('- is standard input', () => {
  const bytes = readFileSync(join(FOLDER, 'hyperfine/hyperfine-1.15.0.json'));
  expect(run(['--format', 'hyperfine', '-'], bytes).stdout).toBe(
    run(['--format', 'hyperfine', join(FOLDER, 'hyperfine/hyperfine-1.15.0.json')]).stdout,
  );
  expect(run(['--format', 'hyperfine', '-'], Buffer.from('')).stderr).toContain('stdin: the report is empty');
});

test('a folder is read where the tool writes one', () => {
  const { stdout } = run(['--format', 'criterion', join(FOLDER, 'criterion/tree')]);
  expect((JSON.parse(stdout) as Row[]).map(({ name }) => name)).toEqual([
    'fibonacci 12',
    'sum/fold/100',
    'sum/fold/1000',
  ]);
});

describe('mistakes', () => {
  const folder = temporaryFolder();
  write(folder, { 'report.json': '{"benchmarks":[{},{},{},{"fullname":"a","stats":{"data":{}}}]}' });
  test.each([
    [['x'], 'say with --format which tool wrote the report'],
    [['--format', 'pytest', 'x'], 'unknown format "pytest", did you mean pytest-benchmark?'],
    [['--format', '__proto__', 'x'], 'unknown format "__proto__"'],
    [['--format', 'go', join(folder, 'none.txt')], 'there is no such file'],
    [['--format', 'go', folder], 'is a folder; expected the file of a go report'],
    [
      ['--format', 'pytest-benchmark', join(folder, 'report.json')],
      'report.json: benchmarks[0].fullname: expected a string',
    ],
    [[join(folder, 'report.json')], '--format'],
    [['--format', 'go'], 'report'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('an unknown format gets the list', () => {
    expect(run(['--format', 'nothing like it', 'x']).stderr).toContain(FORMAT_NAMES.join(' '));
  });
});
