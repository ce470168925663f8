// What a Node program has others do, such as a shell or Python: no profile shows it, but the kernel tells how much it was.

import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Processor seconds of a process until it ended, and of the processes it waited for. */
const processor = z.object({ own: z.number().nonnegative(), children: z.number().nonnegative() });
type ProcessorUse = z.output<typeof processor>;

/** Share of the processor time of a run from which on it is spoken of; what Node does after its last word is less. */
const NOTABLE = 0.2;

const UNSEEN =
  'other processes that it starts use processor time but leave no profile: their work does not show';

/** One sentence where processes without a profile took a good part of a run. `files`: beginnings of names, one a process. */
export const unseenChildren = (files: readonly string[]): readonly string[] => {
  const known = files.flatMap(readUse);
  const [outermost, ...others] = known.toSorted((one, other) => other.children - one.children);
  if (outermost === undefined) return [];
  const unseen = outermost.children - others.reduce((sum, { own }) => sum + own, 0);
  return unseen >= NOTABLE * (outermost.own + outermost.children) && unseen > 0 ? [UNSEEN] : [];
};

/** Threads, and systems that do not tell, leave none. */
const readUse = (file: string): ProcessorUse[] => {
  try {
    return [processor.parse(JSON.parse(readFileSync(`${file}.usage.json`, 'utf8')))];
  } catch {
    return [];
  }
};
