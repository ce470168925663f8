// Why a check is over, in words: one sentence, a few functions, the path of calls. Names come from the code under test, so
// whoever prints them hands in how to make them safe.

import { count, enumerate } from '../core/text/lists.ts';
import type {
  Conclusion,
  Costs,
  Explanation,
  FunctionCost,
  FunctionPlace,
} from '../core/model/explanation.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { Report } from '../core/model/report.ts';
import { formatQuantity } from '../core/text/units.ts';
import { range } from './ranges.ts';

/** How a report prints text from outside, and what it calls the change under review. */
export interface Voice {
  readonly name: (text: string) => string;
  /** A sentence that may hold text from outside. */
  readonly sentence: (text: string) => string;
  /** As in "changed in this PR". */
  readonly change: string;
  /** File and line of a function, known to have one; left out: by `name`. */
  readonly place?: (place: FunctionPlace) => string;
}

/** Explanations of what is over (or, without any check, all there are). */
export const explanationsOf = ({ explanations, checks }: Report): readonly Explanation[] => {
  if (checks.length === 0) return explanations;
  const over = new Set(checks.filter(({ verdict }) => verdict === 'over').map(({ path }) => path));
  return explanations
    .map((each) => ({ ...each, also: each.also.filter(({ path }) => over.has(path)) }))
    .filter(({ path, also }) => over.has(path) || also.length > 0);
};

/** Of those that one function explains as well, so many are named. */
const NAMED = 3;

/** That one function is behind several checks, and of which; null: of no other. */
export const alsoInWords = ({ also, metric, conclusion }: Explanation, voice: Voice): string | null => {
  if (also.length === 0 || conclusion.kind !== 'culprit') return null;
  const loss = lossOf({ metric });
  const named = also
    .slice(0, NAMED)
    .map((each) => `${voice.name(each.path)} ${each.metric} (${share(each.share)} of the ${loss})`);
  const all = also.length > NAMED ? [...named, `${also.length - NAMED} more`] : named;
  return `${also.length + 1} checks are over because of ${voice.name(conclusion.place.name)}: ${enumerate(['this one', ...all], NAMED + 2)}`;
};

type Said = Pick<Explanation, 'unit' | 'per' | 'metric' | 'conclusion' | 'cost' | 'functions'>;

/** The one sentence, without its full stop. */
export const whySentence = (said: Said, voice: Voice): string => {
  const { conclusion } = said;
  const loss = lossOf(said);
  switch (conclusion.kind) {
    case 'culprit':
      return culprit(conclusion, said, voice);
    case 'spread':
      return `No single function explains the ${loss}: ${grownInWords(said)} ${share(conclusion.share)} of it`;
    case 'uniform':
      if (conclusion.below !== undefined)
        return (
          `Everything below ${placeInWords(conclusion.below, voice)} ${loss === 'growth' ? 'grew' : 'slowed down'} about equally, by a factor of about ${conclusion.factor.toFixed(2)}, and is called as often as before: ` +
          'either it has more work to do, or flags, the runtime, dependencies or memory slow it down'
        );
      return (
        `Everything ${loss === 'growth' ? 'grew' : 'slowed down'} about equally, what the change does not touch by a factor of ${conclusion.factor.toFixed(2)}: ` +
        'look at flags, the runtime, dependencies or memory instead of a function'
      );
    case 'gc':
      return `Garbage collection ${went(conclusion.cost, said)} and explains ${share(conclusion.share)} of the ${loss}${allocator(conclusion, voice)}`;
    case 'idle':
      return (
        `Waiting for files, the network, timers or other programs ${went(conclusion.cost, said)} and explains ${share(conclusion.share)} of the ${loss}; ` +
        'a profile does not show for what'
      );
    case 'unclear':
      return `The profiles disagree on which function grew, so none is named`;
    case 'same':
      return `Base and head cost the same${said.cost?.base === null ? `. ${alone(said, voice)}` : ''}`;
    case 'faster':
      return said.cost === null ? 'Head costs less' : `Head costs less: it ${went(said.cost, said)}`;
    case 'alone':
      return alone(said, voice);
    case 'failed':
      return `unknown: ${voice.sentence(conclusion.problem)}`;
  }
};

const lossOf = ({ metric }: Pick<Explanation, 'metric'>): string =>
  metricOf(metric).unit === 'B' || metric === 'instructions' || metric === 'allocations'
    ? 'growth'
    : 'slowdown';

const per = ({ unit, per: whole, metric }: Pick<Explanation, 'per' | 'unit' | 'metric'>): string => {
  const counted = metric === 'allocations' ? ' allocations' : ' instructions';
  return `${unit === '1' ? counted : ''} per ${whole}`;
};

const quantity = (value: number, unit: Explanation['unit']): string =>
  value === 0 ? '0' : formatQuantity(value, unit);

const went = (cost: Costs, said: Said): string =>
  `went from ${quantity(cost.base ?? 0, said.unit)} to ${quantity(cost.head, said.unit)}${per(said)}`;

/** Parts that are all of it, or more because something else became less, are `all`. */
const share = (part: number): string => (part >= 0.995 ? 'all' : `${Math.round(part * 100)} %`);

/** Those that every profile sees grown, which the table shows in bold. */
const grownInWords = ({ functions }: Said): string => {
  const grown = functions.filter(({ grew }) => grew).length;
  return grown === 1 ? 'the only one that grew for sure makes up' : `the ${grown} that grew for sure make up`;
};

const culprit = (conclusion: Extract<Conclusion, { kind: 'culprit' }>, said: Said, voice: Voice): string => {
  const { place, cost, of, within } = conclusion;
  const known = said.functions.find((each) => isSame(each.place, place));
  const isNew = known?.seen === 'head' && of === 'self';
  const course = isNew ? `is new, costs ${quantity(cost.head, said.unit)}${per(said)}` : went(cost, said);
  const inside = of === 'total' ? ' including callees' : '';
  const most = within === null ? '' : `, most of it in ${placeInWords(within, voice)},`;
  const service = within === null && known?.service ? serviceInWords(known, said, voice) : '';
  return `${placeInWords(place, voice)} ${course}${inside}${most}${service} and explains ${share(conclusion.share)} of the ${lossOf(said)}`;
};

const isSame = (one: FunctionPlace, other: FunctionPlace): boolean =>
  one.name === other.name && one.file === other.file && one.line === other.line;

/** A dependency that makes up most of a function's growth. */
const serviceInWords = ({ service, change, self }: FunctionCost, said: Said, voice: Voice): string => {
  if (service === null) return '';
  const growth = service.cost.head - (service.cost.base ?? 0);
  const whole = change?.value ?? self.head;
  return growth >= whole / 2 && growth > 0
    ? `, ${quantity(growth, said.unit)} of it in ${placeInWords(service.place, voice)},`
    : '';
};

const allocator = ({ allocator: found }: Extract<Conclusion, { kind: 'gc' }>, voice: Voice): string => {
  if (found === null) return '';
  const { base, head } = found.cost;
  return `; ${placeInWords(found.place, voice)} now allocates ${quantity(head, 'B')} per operation instead of ${quantity(base ?? 0, 'B')}`;
};

const alone = (said: Said, voice: Voice): string => {
  const { functions, cost, unit } = said;
  const [first] = functions;
  if (first === undefined || cost === null || cost.head === 0) return 'The profiles show nothing';
  const part = `${Math.round((100 * first.self.head) / cost.head)} %`;
  return `Most of it goes to ${placeInWords(first.place, voice)}: ${quantity(first.self.head, unit)}${per(said)}, ${part}`;
};

/** `deepClone` (`src/index.ts:41`, changed in this PR). */
const placeInWords = (place: FunctionPlace, voice: Voice): string => {
  const where = whereOf(place);
  const facts = [
    ...(where === '' ? [] : [voice.place?.(place) ?? voice.name(where)]),
    ...packageInWords(place, voice),
    ...(place.changed === true && (place.package === null || place.package.base === place.package.head)
      ? [voice.change]
      : []),
  ];
  return `${voice.name(place.name)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
};

export const whereOf = ({ file, line }: Pick<FunctionPlace, 'file' | 'line'>): string =>
  file === null ? '' : line === null ? file : `${file}:${line}`;

const packageInWords = ({ package: from }: FunctionPlace, voice: Voice): string[] => {
  if (from === null || from.base === from.head || from.base === null || from.head === null) return [];
  return [`${voice.name(from.name)} went from ${voice.name(from.base)} to ${voice.name(from.head)}`];
};

/** At both ends of a long path of calls so many are shown. */
const ENDS = 3;

/** The path of calls, its middle left out when it is long. */
export const pathInWords = (path: readonly FunctionPlace[], name: (text: string) => string): string => {
  const names = path.map((place) => name(place.name));
  const shown = names.length <= 2 * ENDS ? names : [...names.slice(0, ENDS), '…', ...names.slice(-ENDS)];
  return shown.join(' → ');
};

/** One function of the table, in words. */
export interface WhyRow {
  readonly place: FunctionPlace;
  readonly base: string;
  readonly head: string;
  readonly change: string;
  /** Where the change truly lies. */
  readonly interval: string;
  /** Part of the slowdown; of head's cost where there is no base. */
  readonly part: number;
  readonly calls: string;
  readonly sure: boolean;
}

/** Changes below this share of the whole are left out, unless they are proved. */
const LEAST = 0.03;

/** The most telling functions. */
export const whyRows = ({ functions, cost, unit }: Explanation, most: number): WhyRow[] => {
  const loss = cost === null ? 0 : cost.head - (cost.base ?? 0);
  const tells = ({ change, grew }: FunctionCost): boolean =>
    change === null || grew || Math.abs(change.value) >= LEAST * Math.abs(loss);
  return functions
    .filter(tells)
    .slice(0, most)
    .map(({ place, self, change, calls, grew, seen }) => ({
      place,
      base: self.base === null || seen === 'head' ? '' : quantity(self.base, unit),
      head: seen === 'base' ? '' : quantity(self.head, unit),
      change: change === null ? '' : signed(change.value, unit),
      interval: change === null ? '' : range(change.interval, (value) => signed(value, unit)),
      part: loss === 0 ? 0 : (change?.value ?? self.head) / loss,
      calls: callsInWords(calls),
      sure: grew || change === null,
    }));
};

const signed = (value: number, unit: Explanation['unit']): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : ''}${formatQuantity(value, unit)}`;

/** Calls that differ by less than this are the same: operations may differ in their inputs. */
const SAME_CALLS = 0.1;

/** Calls per operation where they changed. */
const callsInWords = ({ base, head }: FunctionCost['calls']): string => {
  if (base === null || head === null || Math.abs(head - base) <= SAME_CALLS * base) return '';
  return `${callCount(base)} → ${callCount(head)}`;
};

const callCount = (calls: number): string =>
  Number.isInteger(calls) && calls < 1e4 ? String(calls) : formatQuantity(calls, '1');

/** How the profiles were taken and what to keep in mind, in sentences. */
export const whyNotes = (explanation: Explanation, voice: Voice): string[] => {
  const { profiler, rounds, samples, drift, notes, unit, conclusion } = explanation;
  if (profiler === null) return [];
  const taken = `${profiler}, ${count(rounds, 'profile')} per side${samples.head === 0 ? '' : `, ${count(samples.head, 'sample')} of head`}`;
  const times =
    unit === 's'
      ? 'self time, including dependency and runtime work, in proportion to the profiles'
      : 'including dependency and runtime work';
  const still =
    drift === null || conclusion.kind === 'uniform'
      ? []
      : [`untouched functions changed by a factor of ${drift.toFixed(2)}`];
  return [`${taken}: ${times}`, ...still, ...notes.map(voice.sentence)];
};
