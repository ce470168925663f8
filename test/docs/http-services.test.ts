// The guide's files are real ones: the complete one is run on the example it belongs to, the other one is read.

import { cpSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { editorSchema } from '../../src/config/editor-schema.ts';
import { cli, sh, temporaryFolder, write } from '../cli/project.ts';
import type { WrittenReport } from '../report/written.ts';

const root = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/guides/http-services.md'), 'utf8');
const [complete = '', running = ''] = [...guide.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text]) => text);

test('every file shown loads without a warning', () => {
  for (const text of [complete, running])
    expect(parseConfiguration(text, 'perf-budgets.yml').warnings).toEqual([]);
  const budgets = parseConfiguration(complete, 'perf-budgets.yml').configuration.rules;
  expect(budgets.length).toBeGreaterThan(4);
});

test('the complete file runs as shown, with the commands shown', async () => {
  const folder = join(temporaryFolder(), 'services');
  cpSync(join(root, 'examples/http-services'), folder, {
    recursive: true,
    filter: (path) => !['node_modules', '__pycache__'].includes(basename(path)),
  });
  write(folder, { 'perf-budgets.yml': complete });
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const commands = [...guide.matchAll(/^\$ perf-budgets ([^#\n]+)/gm)].map(([, line = '']) =>
    parseArgsStringToArgv(line),
  );
  expect(commands.map(([command]) => command)).toEqual(['validate', 'run', 'check', 'selftest']);
  expect((await cli(folder, 'validate')).code).toBe(0);
  const json = join(temporaryFolder(), 'report.json');
  const ended = await cli(folder, 'run', '--time-limit', '10m', '--json', json);
  expect(ended.code, ended.stdout + ended.stderr).toBe(0);
  const { benchmarks, checks } = JSON.parse(readFileSync(json, 'utf8')) as WrittenReport;
  expect(benchmarks.map(({ path }) => path).toSorted()).toEqual(['shop', 'warehouse']);
  for (const { alone, failure } of benchmarks) {
    expect(failure).toBeNull();
    expect(alone.length).toBeGreaterThan(0);
  }
  expect(new Set(checks.map(({ metric }) => metric))).toEqual(new Set(['p95', 'error-rate', 'peak-memory']));
});

test('the table of keys is complete', () => {
  const { properties } = (
    editorSchema() as {
      properties: {
        benchmarks: { additionalProperties: { properties: Record<string, { properties?: object }> } };
      };
    }
  ).properties.benchmarks.additionalProperties;
  const keys = Object.keys(properties['http']?.properties ?? {});
  expect(keys.length).toBeGreaterThan(8);
  for (const key of keys) expect(guide).toMatch(new RegExp(`^\\|[^|]*\`${key}\``, 'm'));
});
