// Properties that name no number of runs: the same ones every time, but in `npm run test:all`.
import { configureGlobal } from 'fast-check';
import { ALL } from './effort.ts';

if (!ALL) configureGlobal({ seed: 1 });
