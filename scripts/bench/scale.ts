// What a run of a thousand benchmarks costs the gate itself, step by step, and whether that grows in proportion to their number.

import { megabytes, percent, seconds, targeted, times, told, type Row } from './rows.ts';
import { takeApart, type Taken } from './scale/apart.ts';
import { STEP_NAMES, STEPS, type StepName } from './scale/steps.ts';

/** The number of benchmarks that targets are for. */
const AIM = 1000;
/** Of four times as many over four times as much: a step that grows with the square comes to four. */
const GROWTH = 1.25;

type Sized = ReadonlyMap<number, Taken>;

/** Rows for all steps, each taken with every number of benchmarks. */
export function scaleRows(sizes: readonly number[], folder: string): Row[] {
  const take = (step: StepName, benchmarks: number): Taken =>
    takeApart({ step, benchmarks, kinds: 'usual', folder });
  const taken = new Map(
    STEP_NAMES.map((step): [StepName, Sized] => [
      step,
      new Map(sizes.map((size) => [size, take(step, size)])),
    ]),
  );
  const aim = sizes.includes(AIM) ? AIM : Math.max(...sizes);
  return [
    ...[...taken].flatMap(([step, sized]) => stepRows(step, sized, aim)),
    ...sizeRows(taken, aim),
    shareRow(taken, aim),
    ...worstRows(aim, folder),
  ];
}

function stepRows(step: StepName, sized: Sized, aim: number): Row[] {
  const at = sized.get(aim);
  if (at === undefined) return [];
  const each = (of: (taken: Taken) => string): string => [...sized.values()].map(of).join(', ');
  return [
    targeted(`scale: ${step}, ${aim} benchmarks`, secondsOf(step, at), STEPS[step].most, seconds),
    told(
      `- ${[...sized.keys()].join(', ')}`,
      `${each((taken) => seconds(secondsOf(step, taken)))}; ${each(({ peak }) => megabytes(peak))}`,
    ),
    ...growthRows(step, sized),
  ];
}

/** Processor time; what a browser takes is seen from outside. */
const secondsOf = (step: StepName, { seconds: own, figures }: Taken): number =>
  step === 'page in Chromium' ? (figures['seconds'] ?? 0) : own;

/** From a quarter of the most to the most: there what every process starts with counts least. */
function growthRows(step: StepName, sized: Sized): Row[] {
  const most = Math.max(...sized.keys());
  const [few, many] = [sized.get(most / 4), sized.get(most)];
  if (few === undefined || many === undefined) return [];
  const grown = (of: (taken: Taken) => number): number => of(many) / of(few) / 4;
  const [time, memory] = [grown((taken) => secondsOf(step, taken)), grown(({ peak }) => peak)];
  return [
    [
      `- of ${most}, over 4 times that of ${most / 4}`,
      `${times(time)}; memory ${times(memory)}`,
      `at most ${times(GROWTH)}`,
      times(Math.max(time, memory) / GROWTH),
    ],
  ];
}

const bytesOf = ({ figures }: Taken): number => figures['bytes'] ?? 0;
const plain = (bytes: number): string => `${bytes} bytes`;

function sizeRows(taken: ReadonlyMap<StepName, Sized>, aim: number): Row[] {
  const at = (step: StepName): Taken[] => [taken.get(step)?.get(aim) ?? []].flat();
  return [
    ...at('report on a terminal').map(({ figures }) =>
      told('scale: lines on a terminal', String(figures['lines'])),
    ),
    ...at('comment').map((each) => targeted('scale: comment', bytesOf(each), 60_000, plain)),
    ...at('page').map((each) => targeted('scale: page', bytesOf(each), 3e6, megabytes)),
    ...at('record: writing').map((each) => told('scale: record', megabytes(bytesOf(each)))),
  ];
}

/** Steps of one run that publishes everything. */
const ONE_RUN: readonly StepName[] = [
  'planning',
  'listing',
  'measuring',
  'deciding',
  'report on a terminal',
  'comment',
  'job summary',
  'page',
  'record: writing',
];

/** The gate's own part of a run: its processor time beside the time that the trials take by the made clock. */
function shareRow(taken: ReadonlyMap<StepName, Sized>, aim: number): Row {
  const at = (step: StepName): Taken | undefined => taken.get(step)?.get(aim);
  const own = ONE_RUN.reduce((sum, step) => sum + (at(step)?.seconds ?? 0), 0);
  const trials = at('measuring')?.figures['seconds'] ?? Number.NaN;
  return targeted("scale: the gate's own share of a run", own / (own + trials), 0.03, percent);
}

/** What people get to read when every check is over. */
function worstRows(benchmarks: number, folder: string): Row[] {
  const take = (step: StepName): Taken => takeApart({ step, benchmarks, kinds: 'all over', folder });
  take('measuring');
  const [terminal, comment, page] = [take('report on a terminal'), take('comment'), take('page')];
  const { most } = STEPS['report on a terminal'];
  return [
    targeted('scale: all over, report on a terminal', terminal.seconds, most, seconds),
    told('- lines', String(terminal.figures['lines'])),
    targeted('scale: all over, comment', bytesOf(comment), 60_000, plain),
    targeted('scale: all over, page', bytesOf(page), 3e6, megabytes),
    targeted('- in Chromium', take('page in Chromium').figures['seconds'] ?? 0, 1, seconds),
  ];
}
