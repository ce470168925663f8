import { Bench } from 'tinybench';
import { parseConfiguration } from '../src/config/load.ts';
import { sampleConfiguration } from './sample.ts';

const text = sampleConfiguration(20);

export const bench = new Bench().add('parse', () => parseConfiguration(text, 'perf-budgets.yml'));
