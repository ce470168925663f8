import { attackInBothLanguages } from './clock.ts';

attackInBothLanguages('required');
