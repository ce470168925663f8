// The attacks that patches.test.ts has no time for.

import { test } from 'vitest';
import { attempt, attempts } from './attempt.ts';
import { PATCHES } from './patches/all.ts';

for (const { name, canRun, patch, mode } of attempts(PATCHES.filter(({ quick }) => !quick)))
  test.skipIf(!canRun)(name, () => attempt(patch, mode));
