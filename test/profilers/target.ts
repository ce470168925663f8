import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { explain } from '../../src/explain/explain.ts';
import type { FunctionCost } from '../../src/core/model/explanation.ts';
import type { Profile } from '../../src/explain/profile.ts';
import type { HttpSpec } from '../../src/core/model/http-spec.ts';
import type { CommandSpec } from '../../src/core/model/program-spec.ts';
import type { PythonSpec } from '../../src/core/model/python-spec.ts';
import type { NodeFileSpec } from '../../src/core/model/suite-specs.ts';
import type { ProfileRequest, ProfileTarget } from '../../src/profilers/profiler.ts';
import { side } from '../runners/side.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

/** A folder of this test file's own. */
export const temporary = mkdtempSync(join(tmpdir(), 'profilers ü '));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

export const tinybenchTarget = (task: string, root = fixtures, file = 'work.bench.js'): ProfileTarget => {
  const spec: NodeFileSpec<'tinybench'> = { kind: 'tinybench', file, nodeArgs: [] };
  return { spec, task, context: side(root) };
};

export const commandTarget = (argv: readonly string[], root = fixtures): ProfileTarget => {
  const spec: CommandSpec = { kind: 'command', argv, directory: '.', environment: {} };
  return { spec, task: null, context: side(root) };
};

/** A server, asked for `/x?id=…`. */
export const httpTarget = (
  argv: readonly string[],
  part: Partial<HttpSpec> = {},
  root = join(fixtures, 'shop'),
): ProfileTarget => {
  const request = { name: 'GET /x', weight: 1, method: 'GET', headers: {}, body: null, expect: null };
  const spec: HttpSpec = {
    kind: 'http',
    serve: { argv, directory: '.', environment: {} },
    ready: null,
    within: 20,
    requests: [3, 4].map((id) => ({ ...request, url: `http://127.0.0.1:{port}/x?id=${id}` })),
    warmUp: null,
    duration: 1,
    rate: 100,
    connections: 10,
    keepAlive: true,
    timeout: 5,
    errors: 0.01,
    ca: null,
    ...part,
  };
  return { spec, task: null, context: side(root) };
};

let count = 0;

/** A short profile into the folder, with calls counted however busy the machine is. */
export const request = (seconds = 0.3): ProfileRequest => ({
  metric: 'p50',
  seconds,
  file: join(temporary, `profile-${(count += 1)}`),
  countable: 600,
});

/** The functions of one profile, by name. */
export const functionsOf = (profile: Profile): Map<string, FunctionCost> =>
  new Map(
    explain({
      path: 'suite/case',
      metric: 'p50',
      profiler: 'a profiler',
      profiles: { base: [], head: [profile] },
      level: null,
      changes: null,
      waiting: true,
      notes: [],
      seconds: 1,
    }).functions.map((each) => [each.place.name, each]),
  );

/** The function of the program, or of its libraries, whose own cost is the greatest: however busy the machine is. */
export const costliest = (profile: Profile): string | undefined =>
  [...functionsOf(profile).values()]
    .filter(({ place }) => place.kind === 'own' || place.kind === 'library')
    .sort((one, other) => other.self.head - one.self.head)[0]?.place.name;

/** Part of a profile's cost that is a function's own. */
export const partOf = (profile: Profile, name: string): number => {
  const functions = functionsOf(profile);
  const all = [...functions.values()].reduce((sum, { self }) => sum + self.head, 0);
  return (functions.get(name)?.self.head ?? 0) / all;
};

export const pythonTarget = (
  stmt: string,
  python: string,
  setup = 'import work',
  gc = false,
): ProfileTarget => {
  const code = { form: 'stmt', setup, stmt } as const;
  const spec: PythonSpec = {
    kind: 'python',
    code,
    gc,
    interpreter: [python],
    directory: '.',
    environment: {},
  };
  return { spec, task: null, context: side(fixtures) };
};
