// The order of test files: what takes longest begins first, so that no worker is left with it alone at the end.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, slowest first. */
const SLOW = [
  'guides/jvm',
  'guides/rust',
  'runners/instructions',
  'prepare/python',
  'cli/instructions',
  'guides/javascript',
  'guides/coming-from',
  'evaluation/why-cases',
  'cli/python',
  'workflows/act',
  'examples/http-services',
  'profilers/python/profiler',
  'cli/baselines',
  'cli/check',
  'cli/bad-input',
  'cli/report',
  'runners/http/runner',
  'cli/profile',
  'cli/explain-http',
  'action/publishing',
  'action/gate',
].map((name) => `/test/${name}.test.ts`);

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = SLOW.findIndex((name) => moduleId.endsWith(name));
      return index === -1 ? SLOW.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
