import { attackInBothLanguages } from './clock.ts';

attackInBothLanguages('off');
