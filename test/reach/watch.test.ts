// The real thing on real programs: a sample of what `npm run evaluate -- --reach` does whole.

import { expect, test } from 'vitest';
import { evaluateReach } from '../../evaluation/reach.ts';

test.each(['JavaScript', 'Python', 'C'])('changes in %s: none is skipped wrongly', async (language) => {
  expect(await evaluateReach({ seed: 1, only: `${language} `, runs: 4 })).toBe(0);
});
