// `check` and `run`: the gate itself, with progress.

import { resolve } from 'node:path';
import { directoryStore } from '../baselines/directory.ts';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { gate } from '../pipeline/gate.ts';
import {
  EXPLAIN_LIMIT,
  runnerIn,
  type ExplainRequest,
  type GateRequest,
  type RunContext,
} from '../pipeline/request.ts';
import { cancelling } from './cancelling.ts';
import type { CliOptions } from './options.ts';
import { progressLine } from './progress.ts';
import { OUTPUT_NAMES } from './outputs.ts';
import { publish } from './publish.ts';
import { say } from './print.ts';

export const check = async (options: CliOptions): Promise<number> => {
  const needsRuns = options.strategy !== undefined && options.strategy !== 'full';
  if (needsRuns && options.baselines === undefined)
    throw new UserError('--strategy says what stored runs may decide, but none are given', {
      hint: 'give their folder: --baselines DIR',
    });
  if (options.shard !== undefined && options.baselines !== undefined)
    throw new UserError('parts of a run are measured in pairs, so --shard takes no --baselines', {
      hint: 'leave --baselines out',
    });
  return publish(await measured({ ...requestOf(options), mode: 'check' }, options), options);
};

export const run = async (options: CliOptions): Promise<number> => {
  const { baselines, save } = options;
  if ((baselines === undefined) !== (save !== true))
    throw new UserError(
      save === true ? '--save needs a folder to store the run in' : 'run does not compare with stored runs',
      {
        hint:
          save === true
            ? '--baselines DIR --save'
            : 'to store this run, add --save; to compare, use check --baselines DIR',
      },
    );
  const mode = save === true ? 'record-baseline' : 'run';
  return publish(await measured({ ...requestOf(options), mode }, options), options);
};

/** What the command line asks of the gate. Throws UserError when its own files would overwrite each other. */
export function requestOf(options: CliOptions): Omit<GateRequest, 'mode'> {
  refuseOneFileForTwo(options);
  return {
    configuration: options.config,
    base: options.base,
    head: options.head,
    only: options.only ?? [],
    seed: options.seed ?? Math.floor(Math.random() * 1e9),
    timeLimit: options.timeLimit,
    isolation: options.isolation,
    network: options.network,
    slowdown: 0,
    shard: options.shard,
    reach: options.strategy !== 'full',
    ...(options.baselines !== undefined && {
      baseline: { store: directoryStore(options.baselines), strategy: options.strategy ?? 'auto' },
    }),
    explain: options.explain === false ? null : { ...explainRequestOf(options), metric: null },
  };
}

export const explainRequestOf = ({ profiles }: CliOptions): Omit<ExplainRequest, 'metric'> => ({
  limit: EXPLAIN_LIMIT,
  profiles: profiles === undefined ? null : resolve(profiles),
});

function refuseOneFileForTwo(options: CliOptions): void {
  const files = (['config', ...OUTPUT_NAMES] as const).map((name) => [`--${name}`, options[name]] as const);
  for (const [index, [flag, file]] of files.entries()) {
    const twin = files
      .slice(0, index)
      .find(([, other]) => file !== undefined && resolve(other ?? '') === resolve(file));
    if (twin !== undefined)
      throw new UserError(`${twin[0]} and ${flag} name the same file ${file}`, {
        hint: 'give each its own file',
      });
  }
}

/** Runs the gate. */
export const measured = (request: GateRequest, options: CliOptions): Promise<Report> =>
  running(gate, request, options);

/** Does what a request asks for with progress on stderr; Ctrl-C ends everything it started. */
export async function running<Result>(
  work: (request: GateRequest, world: RunContext) => Promise<Result>,
  request: GateRequest,
  options: CliOptions,
): Promise<Result> {
  const clock = (): number => performance.now() / 1000;
  const progress = progressLine({
    write: say,
    terminal: process.stderr.isTTY,
    quiet: options.quiet === true,
    columns: process.stderr.columns ?? 80,
    clock,
  });
  try {
    return await cancelling(
      (signal) =>
        work(request, {
          cwd: process.cwd(),
          environment: process.env,
          clock,
          now: new Date(),
          onEvent: progress.event,
          signal,
          ...runnerIn(process.env),
        }),
      progress.end,
    );
  } finally {
    progress.end();
  }
}
