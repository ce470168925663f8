// What the workflow step says under `with:`. Every mistake is told before anything is measured.

import { ISOLATION_MODES, NETWORKS, type IsolationMode, type Network } from '../core/model/isolation.ts';
import { STRATEGIES, type Strategy } from '../core/model/baseline-run.ts';
import { UserError } from '../core/model/errors.ts';
import { nearest } from '../core/text/did-you-mean.ts';
import { globProblem } from '../core/model/globs.ts';
import type { Mode } from '../github/event.ts';

export interface Inputs {
  readonly mode: Mode;
  /** Path of perf-budgets.yml from the top of the repository. */
  readonly config: string;
  /** Tells several configurations, or jobs of a matrix, apart. */
  readonly name: string;
  /** Globs; empty: everything. */
  readonly only: readonly string[];
  /** Seconds. */
  readonly timeLimit: number | undefined;
  readonly comment: boolean;
  /** Empty: none. */
  readonly token: string;
  /** Where to write the record; empty: in the runner's temporary folder. */
  readonly report: string;
  /** Where to write the page; empty: in the runner's temporary folder. */
  readonly html: string;
  readonly workflowChanges: 'fail' | 'allow';
  /** Instead of the configuration's. */
  readonly isolation: IsolationMode | undefined;
  readonly network: Network | undefined;
  /** What stored runs of main may decide. */
  readonly strategy: Strategy;
  /** Whether what is over budget is profiled. */
  readonly explain: boolean;
  /** Folder for the profiles; empty: they are not kept. */
  readonly profiles: string;
  /** Which part of the benchmarks to measure; undefined: all. */
  readonly shard: { readonly index: number; readonly of: number } | undefined;
  /** Among how many jobs with `shard` the benchmarks were shared, for whoever judges; undefined: one measured them all. */
  readonly parts: number | undefined;
  /** Folder of the records of all parts, for `mode: merge`. */
  readonly records: string;
  /** Names of the jobs of a matrix over platforms, for `mode: merge`; empty: there is one platform. */
  readonly platforms: readonly string[];
  /** File name of the workflow that measures, for `mode: commands`. */
  readonly measuredBy: string;
  /** Name of the job with `mode: merge` in that workflow, for `mode: commands`; empty: it has none. */
  readonly decidedBy: string;
  /** File name of the workflow that measures parts on demand, for `mode: commands`. */
  readonly partsBy: string;
}

/** Modes as the input names them. */
const MODES = {
  gate: 'gate',
  measure: 'collect',
  judge: 'judge',
  merge: 'merge',
  part: 'part',
  commands: 'commands',
} as const satisfies Record<string, Mode>;

/** Reads INPUT_* of an environment. Throws UserError. */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  const read = (name: string): string => (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const isTrue = (name: string): boolean => choice(name, read(name) || 'true', ['true', 'false']) === 'true';
  const only = read('only');
  const problem = only === '' ? null : globProblem(only);
  if (problem !== null) throw mistake('only', only, problem);
  const mode = MODES[choice('mode', read('mode'), ['gate', 'measure', 'judge', 'merge', 'part', 'commands'])];
  // What was measured on demand has a comment of its own.
  const name = read('name') || (mode === 'part' ? 'on demand' : '');
  if (name !== '' && !NAME.test(name)) throw mistake('name', name, NAME_EXPECTED);
  const [shard, parts] = [shardOf(read('shard')), partsOf(read('parts'))];
  refuseIn(mode, 'shard', shard === undefined, SHARING);
  refuseIn(mode, 'parts', parts === undefined, JUDGING);
  const [platforms, decidedBy] = [platformsOf(read('platforms')), decidedByOf(read('decided-by'), parts)];
  refuseIn(mode, 'decided-by', decidedBy === '', ['commands']);
  if (mode === 'merge' && parts !== undefined && platforms.length > 0)
    throw mistake('parts', String(parts), 'parts are of one platform: give either `parts:` or `platforms:`');
  return {
    mode,
    config: configPath(read('config') || 'perf-budgets.yml'),
    name,
    only: only === '' ? [] : [only],
    timeLimit: timeOf(read('time-limit')),
    comment: isTrue('comment'),
    token: read('token'),
    report: read('report'),
    html: read('html'),
    explain: isTrue('explain'),
    profiles: read('profiles'),
    shard,
    parts,
    records: read('records') || 'perf-budgets-parts',
    platforms,
    measuredBy: fileName('measured-by', read('measured-by') || 'perf-measure.yml'),
    decidedBy,
    partsBy: fileName('parts-by', read('parts-by') || 'perf-parts.yml'),
    isolation: optional('isolation', read('isolation'), ISOLATION_MODES),
    network: optional('network', read('network'), NETWORKS),
    strategy: choice('strategy', read('strategy'), STRATEGIES),
    workflowChanges: choice('workflow-changes', read('workflow-changes') || 'fail', ['fail', 'allow']),
  };
}

/** Modes in which a job measures its part, and those in which one reads all of them. */
const SHARING: readonly Mode[] = ['gate', 'collect'];
const JUDGING: readonly Mode[] = ['judge', 'merge', 'commands'];

/** What a mode would pass over in silence, it refuses. */
function refuseIn(mode: Mode, name: string, isUnset: boolean, fitting: readonly Mode[]): void {
  if (isUnset || fitting.includes(mode)) return;
  const written = Object.entries(MODES).flatMap(([word, each]) => (fitting.includes(each) ? [word] : []));
  throw new UserError(`input ${name}: it does not go with this mode, only with ${written.join(' and ')}`, {
    hint: `remove \`${name}:\` from the step that uses perf-budgets, or correct \`mode:\``,
  });
}

const mistake = (name: string, value: string, problem: string): UserError =>
  new UserError(`input ${name}: ${JSON.stringify(value)}: ${problem}`, {
    hint: `fix \`${name}:\` under \`with:\` of the step that uses perf-budgets`,
  });

function choice<Value extends string>(
  name: string,
  value: string,
  values: readonly [Value, ...Value[]],
): Value {
  const chosen = values.find((each) => each === (value || values[0]));
  if (chosen !== undefined) return chosen;
  const near = nearest(value, values);
  throw mistake(
    name,
    value,
    `expected ${values.join(', ')}${near === null ? '' : `; did you mean ${near}?`}`,
  );
}

/** Left out: as configured. */
const optional = <Value extends string>(
  name: string,
  value: string,
  values: readonly [Value, ...Value[]],
): Value | undefined => (value === '' ? undefined : choice(name, value, values));

function configPath(path: string): string {
  if (path.startsWith('/') || path.split(/[/\\]/).includes('..'))
    throw mistake('config', path, 'expected a path inside the repository');
  return path.replace(/^\.\//, '');
}

function fileName(name: string, text: string): string {
  if (/^[\w.-]+\.ya?ml$/.test(text)) return text;
  throw mistake(name, text, 'expected the file name of a workflow, such as perf-measure.yml');
}

function shardOf(text: string): Inputs['shard'] {
  if (text === '') return undefined;
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw mistake('shard', text, 'expected a part such as 2/5, the second of five');
}

const NAME = /^[\w. -]{1,60}$/;
const NAME_EXPECTED = 'expected up to 60 letters, digits, spaces, . _ or -';

function platformsOf(text: string): string[] {
  const names = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const wrong = names.find((each) => !NAME.test(each));
  if (wrong !== undefined) throw mistake('platforms', wrong, NAME_EXPECTED);
  return names;
}

function decidedByOf(text: string, parts: number | undefined): string {
  if (text.length > 200) throw mistake('decided-by', `${text.slice(0, 50)}…`, 'expected the name of a job');
  if (text === '' || parts === undefined) return text;
  throw mistake('parts', String(parts), 'that job takes the parts: give it `parts:`, and leave it out here');
}

/** Each is fetched and read within the judge's minute. */
const MOST_PARTS = 50;

function partsOf(text: string): number | undefined {
  if (text === '') return undefined;
  const parts = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (parts >= 1 && parts <= MOST_PARTS) return parts;
  throw mistake('parts', text, `expected a whole number from 1 to ${MOST_PARTS}`);
}

function timeOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [, number, unit = 's'] = /^(\d{1,6}(?:\.\d+)?)(s|m|h)?$/.exec(text) ?? [];
  if (number === undefined) throw mistake('time-limit', text, 'expected a time such as 60s, 10m or 1h');
  return Number(number) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
}
