// The attacks that are quickly run; the others are in all-patches.test.ts.

import { test } from 'vitest';
import { attempt, attempts } from './attempt.ts';
import { PATCHES } from './patches/all.ts';

for (const { name, canRun, patch, mode } of attempts(PATCHES.filter(({ quick }) => quick)))
  test.skipIf(!canRun)(name, () => attempt(patch, mode));
