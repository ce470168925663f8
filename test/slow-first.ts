// The order of test files: what takes longest begins first, so that no worker is left with it alone at the end.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, slowest first. */
const SLOW = [
  'cli/baselines',
  'runners/instructions',
  'cli/explain',
  'prepare/python',
  'cli/instructions',
  'cli/python',
  'action/gate',
  'workflows/act',
  'cli/check',
  'examples/http-services',
  'cli/report',
  'guides/javascript',
  'guides/coming-from',
  'profilers/python/profiler',
  'cli/bad-input',
  'cli/explain-http',
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
