import * as z from 'zod';
import type { JmhSpec } from '../core/model/suite-specs.ts';
import { mapping, projectPath } from './fields.ts';
import { suiteOptions } from './suite-options.ts';

const EXPECTED = 'expected a jar with benchmarks of JMH, such as target/benchmarks.jar';

const NO_OPTIONS = { only: [], exclude: [], args: [], environment: {}, directory: '.' };

/** `jmh:`, a jar. */
export const jmh = z
  .union(
    [
      projectPath(EXPECTED).transform((jar) => ({ ...NO_OPTIONS, jar })),
      mapping(
        {
          jar: projectPath(EXPECTED).describe(
            'The jar, relative to the working directory; `prepare` builds it, or Maven or Gradle where nothing is said there.',
          ),
          ...suiteOptions,
        },
        EXPECTED,
        () => ({ meant: { file: 'jar', command: 'jar', program: 'jar', env: 'environment' } }),
      ),
    ],
    { error: EXPECTED },
  )
  .transform((fields): JmhSpec => ({ kind: 'jmh', ...fields }));
