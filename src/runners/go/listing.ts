// Which benchmarks a package has, sub-benchmarks included: each is run once, with one operation. One that breaks its process
// off takes no other along: those after it are run in another process.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { GoSpec } from '../../core/model/suite-specs.ts';
import { metricsIn, sharesOf } from '../shares.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { isChosen } from '../names.ts';
import type { ShotBenchmark } from '../shots/tool.ts';
import { sortArguments } from './arguments.ts';
import { anyOf } from './names.ts';
import type { GoPackage } from './packages.ts';
import { benchmarkFunctions, runBenchmarks, saidBy, type GoRun } from './program.ts';

export interface GoBenchmark extends ShotBenchmark {
  readonly package: GoPackage;
  /** As Go names it. */
  readonly name: string;
  /** What of its result this is: a unit of b.ReportMetric; null: all that has a metric of its own. */
  readonly unit: string | null;
  readonly cpu: string;
  /** Seconds that its program takes to start and end. */
  readonly start: number;
  /** Why it did not come to its end when it was listed. */
  readonly failure: BenchmarkFailure | null;
}

type Listed = Pick<GoBenchmark, 'name' | 'unit' | 'metrics' | 'skipped' | 'failure'>;

const ONE_PROCESSOR =
  'its package has benchmarks that run in parallel, and all run on one processor here: `args: [-cpu=4]` gives them several';

/** All benchmarks of a package, in their order. Rejects with BenchmarkFailure where nothing of it runs. */
export async function listPackage(
  found: GoPackage,
  spec: GoSpec,
  context: SideContext,
): Promise<readonly GoBenchmark[]> {
  const { cpus } = sortArguments(spec.args);
  const called = (name: string): string => (found.prefix === '' ? name : `${found.prefix}/${name}`);
  const { names, start } = await benchmarkFunctions(found, spec, context);
  const left = names.filter((name) => isChosen(called(name), { only: [], exclude: spec.exclude }));
  const warnings = found.parallel && cpus.every((cpu) => cpu === '1') ? [ONE_PROCESSOR] : [];
  const listed = await listFunctions(left, (some) =>
    runBenchmarks(found, spec, context, {
      pattern: anyOf(some),
      time: '1x',
      cpu: cpus[0] ?? '1',
      what: `the benchmarks of ${found.path}`,
    }),
  );
  return listed
    .flatMap((each) =>
      cpus.length < 2
        ? [withCpu(each, cpus[0] ?? '1', '')]
        : cpus.map((cpu) => withCpu(each, cpu, cpu === '1' ? '' : `-${cpu}`)),
    )
    .map((each, index) => ({
      ...each,
      package: found,
      start,
      warnings: index === 0 ? warnings : [],
      task: called(each.task),
    }))
    .filter(({ task }) => isChosen(task, spec));
}

const withCpu = (each: Listed, cpu: string, suffix: string) => ({
  ...each,
  cpu,
  task: each.unit === null ? `${each.name}${suffix}` : `${each.name}${suffix}/${each.unit}`,
});

/** Runs functions until each has been run, or has broken its process off. */
async function listFunctions(
  functions: readonly string[],
  run: (names: readonly string[]) => Promise<GoRun>,
): Promise<Listed[]> {
  const listed: Listed[] = [];
  let left = functions;
  while (left.length > 0) {
    const ended = await run(left);
    const culprit = unfinished(ended);
    listed.push(...listedIn(ended, culprit));
    if (culprit === null) break;
    listed.push({
      name: culprit,
      unit: null,
      metrics: null,
      skipped: null,
      failure: brokenOff(culprit, ended),
    });
    left = left.slice(left.indexOf(culprit.split('/', 1)[0] ?? '') + 1 || left.length);
  }
  return listed;
}

/** The benchmark that was begun last, where the process ended before its result. */
function unfinished({ stdout, exit, silent, understood }: GoRun): string | null {
  const announced = [...stdout.matchAll(/^(Benchmark(?!\p{Ll})\S*)$/gmu)].map(([, name = '']) => name);
  const last = announced.at(-1) ?? null;
  const told = new Set([...understood.measurements.map(nameOf), ...notBroken(understood)]);
  if (last === null || told.has(last)) return null;
  // A parent of sub-benchmarks has no result of its own: the run is whole where Go says how it ended.
  const isWhole = silent === null && (exit.code === 0 ? /^PASS$/m.test(stdout) : /^FAIL$/m.test(stdout));
  return isWhole ? null : last;
}

/** What failed by Go's own word, in place of numbers that never came. */
const notBroken = ({ failed }: GoRun['understood']): string[] =>
  failed.filter(({ message }) => /the benchmark (failed|was skipped)$/.test(message)).map(({ name }) => name);

const nameOf = ({
  name,
  foreignUnit,
}: {
  readonly name: string;
  readonly foreignUnit: string | null;
}): string => (foreignUnit === null ? name : name.slice(0, -foreignUnit.length - 1));

function listedIn(ended: GoRun, culprit: string | null): Listed[] {
  const { measurements, failed } = ended.understood;
  const metrics = (task: string, share: Parameters<typeof metricsIn>[0]): MetricName[] =>
    metricsIn(
      share,
      measurements.filter(({ name }) => name === task),
    );
  const shown = [...sharesOf(measurements)].map(([task, share]): Listed => {
    const unit = measurements.find(({ name }) => name === task)?.foreignUnit ?? null;
    return {
      name: nameOf({ name: task, foreignUnit: unit }),
      unit,
      metrics: metrics(task, share),
      skipped: null,
      failure: null,
    };
  });
  const lost = failed
    .filter(({ name }) => name !== culprit)
    .map(({ name, message, skipped }): Listed => {
      const said = saidBy(name, ended.stdout);
      const why = said
        .split('\n')
        .find((line) => /^\s*\S+\.go:\d+: /.test(line))
        ?.trim();
      return {
        name,
        unit: null,
        metrics: null,
        skipped: skipped ? `it skipped itself${why === undefined ? '' : `: ${why}`}` : null,
        failure: skipped
          ? null
          : new BenchmarkFailure({
              message: message.endsWith('failed') ? `${name} failed` : message,
              output: said,
            }),
      };
    });
  return [...shown, ...lost];
}
