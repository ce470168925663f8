// target/criterion: one folder a benchmark, its latest run under new/.

import { attempt } from './entries.ts';
import type { Entry, FolderFormat, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, read, readJson, text, times } from './shapes.ts';
import { fromNanoseconds } from './time-units.ts';

const sample = object({ iters: list(positive, 'expected a list of numbers'), times });
const estimate = object({ point_estimate: nonnegative });
const estimates = object({ mean: estimate, median: estimate });
const benchmark = object({ full_id: text });

const ofSample = (value: unknown, name: string, file: string): Measurement => {
  const { iters, times: values } = read(sample, value, file);
  if (iters.length !== values.length || iters.length === 0)
    throw located(file, 'times', 'expected as many numbers as iters has, at least one');
  const batch = iters.reduce((most, count) => Math.max(most, count), 1);
  return timed(
    name,
    values.map((each, index) => fromNanoseconds(each / (iters[index] ?? NaN))),
    batch,
  );
};

const ofEstimates = (value: unknown, name: string, file: string): Measurement => {
  const { mean, median } = read(estimates, value, file);
  return summed(name, {
    p50: fromNanoseconds(median.point_estimate),
    mean: fromNanoseconds(mean.point_estimate),
  });
};

/** `target/criterion/sum/fold/new/sample.json` is of `sum/fold`; a bare file name tells nothing. */
const nameFromPath = (file: string): string => {
  const folders = file.split(/[/\\]/).slice(0, -1);
  const start = folders.lastIndexOf('criterion') + 1;
  return (
    folders
      .slice(start)
      .filter((part) => part !== 'new' && part !== '.')
      .join('/') || 'criterion'
  );
};

/** A sample.json or an estimates.json alone. */
export const ofSingleFile = (value: unknown, file: string): readonly Entry[] => {
  const name = nameFromPath(file);
  if (typeof value === 'object' && value !== null && 'iters' in value)
    return attempt(name, () => [ofSample(value, name, file)]);
  if (typeof value === 'object' && value !== null && 'median' in value)
    return attempt(name, () => [ofEstimates(value, name, file)]);
  throw located(
    file,
    '',
    'expected a sample.json (with iters and times) or an estimates.json (with mean and median)',
  );
};

/** A benchmark.json that cannot be read names its folder. */
const ofBenchmark = (
  files: ReadonlyMap<string, string>,
  path: string,
  json: string,
  folder: string,
): readonly Entry[] => {
  const place = `${folder}/${path}`;
  const name = path.replace(/(?:^|\/)new\/benchmark\.json$/, '') || folder;
  return attempt(name, () => {
    const { full_id: id } = readJson(benchmark, json, place);
    return attempt(id, () => ofFolder(files, path, id, folder));
  });
};

/** The measurement beside a benchmark.json; none where that benchmark was not measured now. */
function ofFolder(
  files: ReadonlyMap<string, string>,
  path: string,
  name: string,
  folder: string,
): Measurement[] {
  const inside = (file: string): string => path.slice(0, -'benchmark.json'.length) + file;
  for (const [file, measured] of [
    ['sample.json', ofSample],
    ['estimates.json', ofEstimates],
  ] as const) {
    const json = files.get(inside(file));
    const place = `${folder}/${inside(file)}`;
    if (json !== undefined) return [measured(parseJson(json, place), name, place)];
  }
  return [];
}

export const criterionFolder: FolderFormat = {
  wants: (path) => /(^|\/)new\/(benchmark|sample|estimates)\.json$/.test(path),
  describes: (path) => path.endsWith('/benchmark.json'),
  parse(files, folder) {
    const found = [...files].filter(([path]) => path.endsWith('benchmark.json'));
    if (found.length === 0) throw located(folder, '', 'expected folders with new/benchmark.json in them');
    const measurements = found.flatMap(([path, json]) => ofBenchmark(files, path, json, folder));
    if (measurements.length > 0) return measurements;
    throw located(folder, '', 'expected a sample.json beside a benchmark.json');
  },
};
