// From what was found and how it ran to the files that are proposed.

import type { MetricName } from '../core/model/metrics.ts';
import { proposalOf, type Noise, type Proposal } from './calibrate.ts';
import { composed, type KeptSuite } from './compose.ts';
import { gateFor } from './detect.ts';
import type { SizeFinding } from './detect/sizes.ts';
import type { Gate } from './gates.ts';
import { expectedSeconds, fitting, timeLimitFor, type Cost } from './minutes.ts';
import type { Draft, Finding, Step } from './project.ts';

/** A finding that ran, in the way that worked. */
export interface Working {
  readonly finding: Finding;
  readonly draft: Draft;
  /** Commands that were run for it, with the step each is of. */
  readonly install: readonly Chosen[];
  readonly build: readonly Chosen[];
  readonly benchmarks: number;
  /** Of one run. */
  readonly seconds: number;
  readonly metrics: readonly MetricName[];
}

/** An alternative of a step. */
export interface Chosen {
  readonly step: Step;
  readonly command: string;
}

export interface Measured {
  readonly noise: readonly Noise[];
  /** Seconds of one trial, by suite. */
  readonly trial: ReadonlyMap<string, number>;
  /** Seconds that preparing one side took. */
  readonly prepare: number;
}

export interface Proposed {
  readonly text: string;
  readonly proposals: readonly Proposal[];
  /** Seconds that a pull request is expected to take. */
  readonly seconds: number;
  /** What does not fit the time limit. */
  readonly left: readonly Working[];
  readonly minutes: number;
}

/** perf-budgets.yml for what works, as far as it fits `limit` seconds. */
export function propose(
  working: readonly Working[],
  gates: readonly Gate[],
  measured: Measured,
  limit: number,
): Proposed {
  const costs = working.map((each) => costOf(each, measured));
  const { kept, left } = fitting(measured.prepare, costs, limit);
  const isKept = ({ finding }: Working): boolean => kept.some(({ suite }) => suite === finding.name);
  const chosen = working.filter(isKept);
  const proposals = measured.noise
    .filter(({ suite }) => kept.some((each) => each.suite === suite))
    .map(proposalOf);
  const seconds = expectedSeconds(measured.prepare, kept);
  const minutes = timeLimitFor(seconds);
  const text = composed({
    ...preparation(chosen),
    minutes,
    suites: chosen.map((each) => suiteOf(each, gates, proposals)),
  });
  return {
    text,
    proposals,
    seconds,
    minutes,
    left: working.filter(({ finding }) => left.some(({ suite }) => suite === finding.name)),
  };
}

/** Where no trial ended, it takes two runs of a tool at the least. */
const costOf = ({ finding, seconds }: Working, { trial }: Measured): Cost => ({
  suite: finding.name,
  trial: trial.get(finding.name) ?? 2 * seconds,
  listing: seconds,
});

function suiteOf(
  { finding, draft }: Working,
  gates: readonly Gate[],
  proposals: readonly Proposal[],
): KeptSuite {
  const gate = gateFor(gates, draft);
  const comment = [`${finding.what}, ${finding.where}`, finding.comment].filter(Boolean).join('; ');
  return {
    name: finding.name,
    draft,
    comment,
    proposals: proposals.filter(({ suite }) => suite === finding.name),
    limits: 'limits' in finding ? (finding as SizeFinding).limits : {},
    taken: gate?.allowed == null ? null : { allowed: gate.allowed, where: gate.where },
  };
}

/** One command for all installs and one for all builds, as `prepare` says them. */
function preparation(working: readonly Working[]): { install: string | false | null; build: string | null } {
  const distinct = (all: readonly Chosen[]): Chosen[] => [
    ...new Map(all.map((each) => [each.command, each])).values(),
  ];
  const installs = distinct(working.flatMap(({ install }) => install));
  const builds = distinct(working.flatMap(({ build }) => build));
  const isAuto = installs.length === 1 && installs[0]?.command === 'auto';
  const inWords = ({ step, command }: Chosen): string =>
    command === 'auto' ? (step.find((each) => each !== 'auto') ?? 'npm ci') : command;
  return {
    install: installs.length === 0 ? false : isAuto ? null : installs.map(inWords).join(' && '),
    build: builds.length === 0 ? null : builds.map(({ command }) => command).join(' && '),
  };
}
