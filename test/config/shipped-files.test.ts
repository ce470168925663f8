import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from '../../src/config/load.ts';

const root = resolve(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}/perf-budgets.yml`);
const files = ['perf-budgets.yml', ...examples.filter((file) => existsSync(join(root, file)))];

test('there are an own configuration and an example', () => {
  expect(files.length).toBeGreaterThan(1);
});

test.each(files)('%s is valid and every budget has a benchmark', async (file) => {
  const { configuration, warnings } = await readConfiguration(join(root, file), file);
  expect(warnings).toEqual([]);
  expect(configuration.suites.length).toBeGreaterThan(0);
  expect(configuration.rules.length).toBeGreaterThan(0);
});

test('the own configuration names benchmarks that are there', async () => {
  const { configuration } = await readConfiguration(join(root, 'perf-budgets.yml'));
  const sources = configuration.suites.flatMap(({ runner }) =>
    runner.kind === 'tinybench' ? [runner.file] : [],
  );
  const missing = sources
    .map((file) => file.replace(/^build\/(bench\/.*)\.mjs$/, '$1.ts'))
    .filter((file) => !existsSync(join(root, file)));
  expect(missing).toEqual([]);
  expect(sources.length).toBeGreaterThan(2);
});
