// `mode: merge`: the records that the parts of a run, or several platforms, left, as one report.

import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import type { Report } from '../core/model/report.ts';
import { decodeReport } from '../core/record/codec.ts';
import type { Part } from '../core/sharding/merge.ts';
import { mergeRecords } from '../core/sharding/platforms.ts';
import { newestArtifact } from '../github/artifact.ts';
import { openClient } from '../github/client.ts';
import type { GateWork } from '../github/event.ts';
import { GitHubTrouble } from '../github/trouble.ts';
import { visible } from '../report/text.ts';
import { artifactNames } from './record-artifacts.ts';
import type { Step } from './step.ts';
import { RECORD, untrustedRecord } from './untrusted-record.ts';

/** Rejects with UserError where there are none, or none of this commit. */
export async function mergedRecords({ headSha }: GateWork, step: Step): Promise<Report> {
  const { parts: of, platforms } = step.inputs;
  const report = mergeRecords(
    await (of === undefined ? partsInFolder(step) : partsOfRun(step, of)),
    platforms,
  );
  if (report.head.commit === headSha) return report;
  throw new UserError(
    `the records are of ${report.head.commit?.slice(0, 9)}, not of ${headSha.slice(0, 9)}`,
    { hint: 'run the parts again', exitCode: 3 },
  );
}

async function partsInFolder({ inputs: { records }, runner: { cwd } }: Step): Promise<Part[]> {
  const folder = resolve(cwd, records);
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const names = files.filter((file) => file.endsWith('.json')).toSorted();
  if (names.length === 0)
    throw new UserError(`no part left a record in ${records}`, {
      hint: 'look at the jobs that measure, and download what they upload to the folder of `records:`',
      exitCode: 3,
    });
  return Promise.all(
    names.map(async (name) => ({
      file: name,
      report: decodeReport(await readFile(join(folder, name), 'utf8'), name),
    })),
  );
}

/** From the artifacts of this run, whichever attempt left them: a job that is started again finds what was measured before. */
async function partsOfRun(step: Step, of: number): Promise<Part[]> {
  const { inputs, facts, runner } = step;
  if (inputs.token === '')
    throw new UserError('mode: merge with `parts:` needs a token, to read what the parts left', {
      hint: 'remove `token:` from the step; it defaults to the token of the job',
    });
  const { timing, signal } = runner;
  const options = { token: inputs.token, repository: facts.repository, url: facts.api, timing, signal };
  const client = await openClient(options);
  const found: Part[] = [];
  for (const [at, name] of artifactNames(inputs).entries()) {
    const text = await newestArtifact(client, facts.run, name, RECORD).catch(asMistake);
    if (text !== null) found.push(partOf(text, name, { index: at + 1, of }));
  }
  if (found.length > 0) return found;
  throw new UserError(`none of ${of} parts left an artifact such as perf-budgets-record-part-1`, {
    hint: 'look at the jobs that measure, and upload what they leave as examples/workflows/perf-shards.yml does',
    exitCode: 3,
  });
}

/** What an artifact is named after is what it has to hold. */
function partOf(
  text: string,
  name: string,
  { index, of }: { readonly index: number; readonly of: number },
): Part {
  const report = untrustedRecord(text, name);
  const { shard } = report;
  if (shard?.index === index && shard.of === of) return { file: name, report };
  const holds = shard === undefined ? 'a whole run' : `part ${shard.index} of ${shard.of}`;
  throw new UserError(`${name} holds the record of ${holds}, not of part ${index} of ${of}`, {
    hint: 'give each job the `shard:` that its artifact is named after, and this one as many `parts:` as there are',
    exitCode: 3,
  });
}

const asMistake = (error: unknown): never => {
  if (!(error instanceof GitHubTrouble)) throw error;
  const denied = error.kind === 'denied' || error.kind === 'missing';
  throw new UserError(`a part could not be read: ${visible(error.message).slice(0, 300)}`, {
    ...(denied && { hint: 'the job needs `actions: read`, as in examples/workflows/perf-shards.yml' }),
    exitCode: 3,
    cause: error,
  });
};
