import { test } from 'vitest';
import { cutPower } from './power-cut.ts';

test.skipIf(process.platform !== 'linux')('power is cut at 5 moments', () => cutPower(5));
