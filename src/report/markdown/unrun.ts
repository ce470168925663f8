// What of a change no benchmark runs, folded under one line.

import type { Report } from '../../core/model/report.ts';
import { unrunHeadline, unrunLimit } from '../unrun.ts';
import { fold } from './fold.ts';
import { codeSpan } from './text.ts';
import { linked, type WhyOptions } from './why.ts';

const MOST = 30;

export const unrun = (report: Report, { files = null }: Pick<WhyOptions, 'files'>): string[] => {
  const { changedFunctions: found, configuration } = report;
  const title = unrunHeadline(report);
  if (found === undefined || title === null) return [];
  const lines = found.unrun.map((place) => {
    const where = linked({ ...place, package: null }, configuration.file, files);
    return `- ${codeSpan(place.name, 60)} ${where}`;
  });
  const left = lines.length - MOST;
  const limit = unrunLimit(found);
  return [
    fold(title, [
      [...lines.slice(0, MOST), ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
      'This check says nothing about what they cost.',
      ...(limit === null ? [] : [limit]),
    ]),
  ];
};
