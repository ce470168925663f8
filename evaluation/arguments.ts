// Options of `npm run evaluate`.

import { Command, InvalidArgumentError } from 'commander';

export interface Arguments {
  /** File of recorded trials; undefined: the one that ships. */
  readonly traces?: string;
  /** Undefined: as many as suits the kind of evaluation. */
  readonly runs?: number;
  readonly seed: number;
  /** Only this machine, only this scheme. */
  readonly machine?: string;
  readonly scheme?: string;
  readonly rule: string;
  readonly json?: string;
  /** Measure on this machine instead of simulating. */
  readonly live?: boolean;
  /** With `live`: only workloads whose name has this in it. */
  readonly workload?: string;
  /** Evaluate screening against stored runs instead of pairs. */
  readonly screening?: boolean;
  /** Evaluate runs that have too little time. */
  readonly short?: boolean;
  /** Ask why, of injected regressions, on this machine. */
  readonly why?: boolean;
  /** Whether what a change does not reach is found, and nothing else. */
  readonly reach?: boolean;
  /** With `why` or `reach`: only those whose kind contains this. */
  readonly only?: string;
  /** With `live` or `why`: where to write the trials, or the profiles, of unchanged code. */
  readonly record?: string;
}

/** Parses the words after the program's name; prints help and exits as commander does. */
export function parseArguments(words: readonly string[], rules: readonly string[]): Arguments {
  return new Command('evaluate')
    .description('Simulates the decision rule and those of other tools on recorded and synthetic A/A trials.')
    .option('--traces <file>', 'recorded trials, one JSON object a line (default: those that ship)')
    .option(
      '--runs <number>',
      'runs for one figure (default: 8000 simulated, 4 live, 1 with --why)',
      positiveInteger,
    )
    .option('--seed <number>', 'of every random draw', positiveInteger, 1)
    .option('--machine <name>', 'only this one; "synthetic" for made-up noise')
    .option('--scheme <name>', 'only this one, such as "turns 40 ms"')
    .option('--rule <name>', `the rule to evaluate: ${rules.join(', ')}`, rules[0])
    .option('--live', 'run the gate itself on this machine: unchanged code and injected slowdowns')
    .option('--workload <name>', 'with --live: only those whose name has this in it, such as "python"')
    .option('--screening', 'how well stored runs of main decide, in place of pairs')
    .option('--short', 'how often runs with too little time are red')
    .option('--why', 'inject regressions of many kinds and see whether the guilty function is named')
    .option('--reach', 'make changes whose reach is known and see which benchmarks would not be measured')
    .option('--only <text>', 'with --why or --reach: only kinds that contain this, or JavaScript')
    .option(
      '--record <file>',
      'with --live or --why: write the trials, or the profiles, of unchanged code there',
    )
    .option('--json <file>', 'also write every figure there')
    .parse(words, { from: 'user' })
    .opts<Arguments>();
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('expected a whole number from 1');
  return value;
}
