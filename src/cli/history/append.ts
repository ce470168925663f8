// `history append`: what another CI has measured on the default branch, from its records.

import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileOf } from '../../archive/store.ts';
import { UserError } from '../../core/model/errors.ts';
import type { Report } from '../../core/model/report.ts';
import { decodeReport } from '../../core/record/codec.ts';
import { replayReport } from '../../core/decision/replay.ts';
import { entryOf } from '../../history/entry-of.ts';
import { print } from '../print.ts';
import { placeOf, type PlaceOptions } from './place.ts';

export interface AppendOptions extends PlaceOptions {
  readonly anchor?: string;
  readonly name: string;
}

export async function append(record: string, options: AppendOptions): Promise<number> {
  const before = await recordOf(record);
  const anchor = options.anchor === undefined ? null : await recordOf(options.anchor);
  if (anchor !== null && anchor.head !== before.head)
    throw new UserError(`${options.anchor} is of another commit than ${record}`, {
      hint: 'measure both on the same commit',
    });
  const { archive, repository } = await placeOf(options);
  const entry = entryOf(
    {
      before: { commit: before.base, report: before.report },
      anchor: anchor && {
        of: { name: anchor.report.base?.name ?? '', commit: anchor.base },
        report: anchor.report,
      },
    },
    {
      commit: before.head,
      configuration: posix.join(repository.project, posix.basename(before.report.configuration.file)),
      name: options.name,
      accepted: [],
    },
  );
  if (entry === null) throw new TypeError('a record without a comparison was taken for one');
  await archive.append([fileOf(entry)], `${entry.commit.slice(0, 9)}: ${entry.configuration}`);
  print(`${entry.commit.slice(0, 9)} is in ${archive.name}\n`);
  return 0;
}

/** Decided again, because a record may say anything. Rejects with UserError for what is no comparison of two commits. */
async function recordOf(file: string): Promise<{ report: Report; base: string; head: string }> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`${file} cannot be read`, {
      hint: 'give a file written by `check --json FILE`',
      cause,
    });
  });
  const report = replayReport(decodeReport(text, file), []);
  const { base, head } = report;
  if (report.mode !== 'check' || base?.commit == null || head.commit === null || head.dirty)
    throw new UserError(`${file} does not compare two commits`, {
      hint: 'measure a commit of the default branch: perf-budgets check --base HEAD^1 --head HEAD --json FILE',
    });
  return { report, base: base.commit, head: head.commit };
}
