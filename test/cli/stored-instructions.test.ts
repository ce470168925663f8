import { describe } from 'vitest';
import { VALGRIND } from '../instruments/valgrind.ts';
import { testStoredExact } from './stored-exact.ts';

describe.skipIf(!VALGRIND)('instructions', () => {
  testStoredExact({
    benchmark: 'loop: { command: sh loop.sh }',
    budget: 'loop: { instructions: +0.5% }',
    path: 'loop',
    metrics: ['instructions'],
    basis: /^valgrind-\S+$/,
    digits: 1,
  });
});
