// `doctor`: what is wrong with this machine, this configuration, these benchmarks, and what to do about each.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfiguration } from '../config/load.ts';
import type { Configuration } from '../core/model/configuration.ts';
import { isolationInWords } from '../core/text/isolation.ts';
import { count } from '../core/text/lists.ts';
import { configurationSymptoms } from '../doctor/configuration.ts';
import { benchmarkSymptoms } from '../doctor/benchmarks.ts';
import { machineSymptoms } from '../doctor/machine.ts';
import type { Symptom } from '../doctor/symptom.ts';
import { workflowSymptoms } from '../doctor/workflows.ts';
import { findRepository } from '../git/repository.ts';
import { examine, examineMachine, newSuites, trackedFiles } from '../pipeline/examine.ts';
import { runnerIn, type RunContext } from '../pipeline/request.ts';
import { visible } from '../report/text.ts';
import { cancelling } from './cancelling.ts';
import { print, say } from './print.ts';
import type { CliOptions } from './options.ts';

export interface DoctorOptions extends Pick<CliOptions, 'config' | 'base'> {
  /** Seconds. */
  readonly measure: number;
  /** Only benchmarks that a change adds or edits. */
  readonly new?: boolean;
}

/** Exit code 1 where something can make verdicts wrong or keep them from coming, else 0. */
export async function doctor(options: DoctorOptions): Promise<number> {
  return cancelling(async (signal) => {
    const root = dirname(resolve(options.config));
    const world = worldOf(signal);
    const { configuration } = await readConfiguration(options.config);
    const still = options.new === true ? [] : await looked(root, configuration, options, world);
    const suites =
      options.new === true
        ? await newSuites(root, { ...configuration, file: basename(options.config) }, options.base, world)
        : configuration.suites;
    if (options.new === true) print(`${count(suites.length, 'suite')} new or edited\n`);
    const run =
      options.measure === 0 || suites.length === 0
        ? null
        : await examine(root, configuration, suites, options.measure, world);
    const symptoms = [...still, ...(run === null ? [] : benchmarkSymptoms(run, configuration))];
    print(inWords(symptoms));
    return symptoms.some(({ serious }) => serious) ? 1 : 0;
  });
}

const worldOf = (signal: AbortSignal): RunContext => ({
  cwd: process.cwd(),
  environment: process.env,
  clock: () => performance.now() / 1000,
  now: new Date(),
  ...runnerIn(process.env),
  onEvent: (event) => {
    if (event.kind === 'step') say(`  ${event.text}\n`);
  },
  signal,
});

/** What can be seen without running a benchmark. */
async function looked(
  root: string,
  configuration: Configuration,
  { config }: DoctorOptions,
  world: RunContext,
): Promise<Symptom[]> {
  const machine = await examineMachine(root, configuration, world);
  print(`isolation: ${isolationInWords(machine.isolation)}\n`);
  const tracked = await trackedFiles(root, world);
  const facts = {
    file: config,
    text: readFileSync(config, 'utf8'),
    tracked,
    hasValgrind: machine.hasValgrind,
  };
  return [
    ...machineSymptoms({ ...machine, isIsolationRequired: configuration.isolation === 'required' }),
    ...configurationSymptoms(configuration, facts),
    ...(await workflows(root, world)),
  ];
}

async function workflows(root: string, world: RunContext): Promise<Symptom[]> {
  const top = await findRepository(root, { variables: world.environment, signal: world.signal }).then(
    (repository) => repository.top,
    () => root,
  );
  const folder = join(top, '.github/workflows');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  return names.flatMap((name) =>
    workflowSymptoms(`.github/workflows/${name}`, readFileSync(join(folder, name), 'utf8')),
  );
}

const ABOUT = ['machine', 'configuration', 'workflow', 'benchmark'] as const;

function inWords(symptoms: readonly Symptom[]): string {
  const parts = ABOUT.flatMap((about) => {
    const own = symptoms
      .filter((each) => each.about === about)
      .toSorted((one, other) => Number(other.serious) - Number(one.serious));
    return own.map(
      ({ where, what, todo, serious }) =>
        `${serious ? '✗' : '·'} ${visible(where)}: ${visible(what)}\n    ${visible(todo)}\n`,
    );
  });
  const serious = symptoms.filter((each) => each.serious).length;
  const end =
    symptoms.length === 0
      ? 'Nothing is wrong that doctor can see.\n'
      : `\n${count(serious, 'thing')} to fix, ${symptoms.length - serious} to consider\n`;
  return `${parts.join('')}${end}`;
}
