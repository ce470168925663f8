// Workflows that share a run among machines: who decides takes what the others leave.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactNames } from '../../src/action/record-artifacts.ts';

const FOLDER = resolve(import.meta.dirname, '../../examples/workflows');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly part?: readonly number[] } };
  readonly steps: readonly { readonly with?: Readonly<Record<string, unknown>> }[];
}

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const jobsOf = (name: string): Readonly<Record<string, Job>> =>
  (parse(textOf(name)) as { jobs: Record<string, Job> }).jobs;
const inputsOf = (job: Job | undefined, name: string): unknown[] =>
  (job?.steps ?? []).flatMap((step) => step.with?.[name] ?? []);

test.each([
  ['perf-shards.yml', 'part', 'perf-shards.yml', 'perf'],
  ['perf-measure-shards.yml', 'measure', 'perf-judge-shards.yml', 'judge'],
])('%s: every part is uploaded under the name by which it is taken', (measuring, part, deciding, decider) => {
  const job = jobsOf(measuring)[part];
  const of = Number(inputsOf(jobsOf(deciding)[decider], 'parts')[0]);
  const parts = job?.strategy?.matrix.part ?? [];
  const filled = (text: string): string[] =>
    parts.map((each) => text.replaceAll('${{ matrix.part }}', String(each)));
  expect(inputsOf(job, 'shard').map(String).flatMap(filled)).toEqual(parts.map((each) => `${each}/${of}`));
  expect(inputsOf(job, 'name').map(String).flatMap(filled)).toEqual(artifactNames({ name: '', parts: of }));
});

describe('the job that a comment starts again', () => {
  const [, wanted = ''] = /# decided-by: (\w+) #/.exec(textOf('perf-commands.yml')) ?? [];
  test.each(['perf-shards.yml', 'perf-platforms.yml'])(
    'of %s decides, and may read what was left',
    (name) => {
      const job = jobsOf(name)[wanted];
      expect(inputsOf(job, 'mode')).toEqual(['merge']);
      expect(job?.permissions).toMatchObject({ actions: 'read', 'pull-requests': 'write' });
    },
  );
});
