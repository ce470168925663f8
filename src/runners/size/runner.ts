// Bytes of files, as they are and as servers send them: each file compressed for itself, at the highest level, because
// that is how they are made once and sent many times. Nothing runs, so there is nothing to time.

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { SizeSpec } from '../../core/model/suite-specs.ts';
import type { Exact, Runner, SideContext, Task } from '../runner.ts';
import { tooManyBytes, tooSlow } from './failure.ts';
import { findFiles, type SizedFile } from './files.ts';
import { sameFiles, withoutHashes } from './names.ts';

const compressed = {
  'size-gzip': (data: Buffer) => promisify(gzip)(data, { level: 9 }),
  'size-brotli': (data: Buffer) =>
    promisify(brotliCompress)(data, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
      },
    }),
} as const satisfies Partial<Record<MetricName, (data: Buffer) => Promise<Buffer>>>;

/** Brotli takes some seconds for a mebibyte. */
const MOST_COMPRESSED = 256 * 2 ** 20;

/** The runner for `size:` suites. */
export const size: Runner<SizeSpec> = {
  minimumPairs: 1,
  sameTasks: sameFiles,
  async list(spec, { root, signal }) {
    const { files, ignored } = await findFiles(spec, root, signal);
    const links = ignored.map((path) => `${path} is a symbolic link, which is not followed`);
    if (!spec.each) return [{ task: null, warnings: links }];
    return tasksOf(files, links);
  },
  async exact(spec, task, context, metrics) {
    const { files } = await findFiles(spec, context.root, context.signal);
    const own = task === null ? files : files.filter(({ path }) => withoutHashes(path) === task);
    if (own.length === 0) throw new BenchmarkFailure({ message: `there is no file ${task} any more` });
    const values = { ...(await weigh(spec, own, metrics, context)) };
    return { values, basis: BASIS, operations: null, warnings: [] };
  },
};

const { zlib, brotli } = process.versions;
const BASIS = `zlib ${zlib}, brotli ${brotli}`;

const tasksOf = (files: readonly SizedFile[], links: readonly string[]): Task[] => {
  const names = new Map<string, number>();
  for (const { path } of files) {
    const name = withoutHashes(path);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return [...names].map(([task, number], index) => ({
    task: printable(task),
    warnings: [
      ...(index === 0 ? links : []),
      ...(number === 1 ? [] : [`${number} files differ only in their hash and count as one: ${task}`]),
    ],
  }));
};

const printable = (path: string): string => {
  if (!/\p{Cc}/u.test(path) && path.length <= 200) return path;
  throw new BenchmarkFailure({
    message: `the path ${JSON.stringify(path.slice(0, 60))} cannot name a benchmark`,
    hint: 'names are paths of at most 200 printable characters; exclude the file, or measure all files together (without `each`)',
  });
};

const weigh = async (
  spec: SizeSpec,
  files: readonly SizedFile[],
  metrics: readonly MetricName[],
  { limit, signal }: SideContext,
): Promise<Exact['values']> => {
  const wanted = Object.entries(compressed).filter(([metric]) => metrics.includes(metric as MetricName));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const sizes: Partial<Record<MetricName, number>> = { size: bytes };
  if (wanted.length > 0 && bytes > MOST_COMPRESSED) throw tooManyBytes(spec, bytes, MOST_COMPRESSED);
  const end = performance.now() + limit * 1000;
  for (const [done, { absolute }] of wanted.length === 0 ? [] : files.entries()) {
    signal.throwIfAborted();
    if (performance.now() > end) throw tooSlow(spec, done, limit);
    const data = await readFile(absolute);
    for (const [metric, compress] of wanted)
      sizes[metric as MetricName] = (sizes[metric as MetricName] ?? 0) + (await compress(data)).length;
  }
  return sizes;
};
