// `history import`: what another tool has kept of the default branch.

import { fileOf } from '../../archive/store.ts';
import { UserError } from '../../core/model/errors.ts';
import { count } from '../../core/text/lists.ts';
import { importBencher, isBencher } from '../../history/import-bencher.ts';
import { importAsv, importBenchmarkData, type Imported } from '../../history/import.ts';
import { visible } from '../../report/text.ts';
import { readReportFiles } from '../../runners/report-files.ts';
import { print, say } from '../print.ts';
import { placeOf, type PlaceOptions } from './place.ts';

export async function importHistory(source: string, options: PlaceOptions): Promise<number> {
  const { entries, problems } = await read(source);
  for (const problem of problems) say(`warning: ${visible(problem)}\n`);
  if (entries.length === 0)
    throw new UserError(`${source} has no results`, {
      hint: 'give data.js of github-action-benchmark, the folder of results of asv, or what the perf API of Bencher answered',
    });
  const { archive } = await placeOf(options);
  await archive.append(entries.map(fileOf), `import ${count(entries.length, 'run')} of ${entries[0]?.tool}`);
  const series = entries.reduce((sum, { readings }) => sum + readings.length, 0);
  print(
    `${count(entries.length, 'run')} with ${count(series, 'result')} are in ${archive.name}, as levels: they depend on the machines of then\n`,
  );
  return 0;
}

async function read(source: string): Promise<Imported> {
  const isResult = (path: string): boolean =>
    path.endsWith('.json') && !/(^|\/)(machine|benchmarks)\.json$/.test(path);
  const found = await readReportFiles(source, source, isResult);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  if ('bytes' in found) {
    const one = text(found.bytes);
    return isBencher(one) ? importBencher(one, source) : importBenchmarkData(one, source);
  }
  // A folder named by a user may hold results of one machine.
  const machine = source.split(/[/\\]/).findLast(Boolean) ?? '';
  return importAsv(
    new Map(
      [...found.files].map(([path, bytes]) => [
        path.includes('/') ? path : `${machine}/${path}`,
        text(bytes),
      ]),
    ),
  );
}
