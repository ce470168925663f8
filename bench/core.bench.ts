import { Bench } from 'tinybench';
import { ruleOf, decide } from '../src/core/decision/rule.ts';
import { seededRandom } from '../src/core/stats/random.ts';
import { decodeReport, encodeReport } from '../src/core/record/codec.ts';
import { robustLogRatio } from '../src/core/stats/robust-log-ratio.ts';
import { boundary } from '../src/core/stats/sign-test.ts';
import { METHOD, sampleRatios, sampleReport, turnTimes } from './sample.ts';

const random = seededRandom(2026, 'turns');
const base = turnTimes(random, 50e-6);
const head = turnTimes(random, 51e-6);
const ratios = sampleRatios(1000, 40);
const rule = ruleOf(METHOD);
const { bounds } = rule;
const record = encodeReport(sampleReport(5));

// The budget lies where the ratios do, so that a decision looks at most of the trials.
const decideAll = (): number => ratios.filter((each) => decide(each, bounds) === 'undecided').length;

export const bench = new Bench()
  .add('registration', () => robustLogRatio(base, head, 0.075))
  .add('boundary', () => boundary(METHOD.alphaOver / 10, { first: 8, last: 80 }))
  .add('decide-1000-checks', decideAll)
  .add('decode-record', () => decodeReport(record));
