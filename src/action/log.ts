// The log of a step. The runner acts on lines that look like commands, so what comes from outside is written while
// commands are switched off under a word nobody else knows, and is broken up besides.

import { count } from '../core/text/lists.ts';
import { randomBytes } from 'node:crypto';
import type { PipelineEvent } from '../pipeline/request.ts';
import { withoutCommands } from '../process/output.ts';

export type Write = (text: string) => void;

export interface Log {
  /** Writes text of any origin. */
  readonly print: Write;
  /** Lets the runner take commands again, for those this program gives. */
  readonly listen: () => void;
}

/** A log that takes no commands until `listen`. */
export function openLog(write: Write): Log {
  let word: string | null = null;
  return {
    print: (text) => {
      if (word === null) {
        word = randomBytes(32).toString('hex');
        write(`::stop-commands::${word}\n`);
      }
      write(withoutCommands(text.endsWith('\n') ? text : `${text}\n`));
    },
    listen: () => {
      if (word !== null) write(`\n::${word}::\n`);
      word = null;
    },
  };
}

const LARGEST = 256 * 1024;

/** The lines of a text up to a size that a reader of a log can stand. */
export function shortened(text: string): string {
  if (text.length <= LARGEST) return text;
  const end = text.lastIndexOf('\n', LARGEST);
  return `${text.slice(0, end)}\n… the job summary and the record have the whole report\n`;
}

/** Prints what the pipeline does, one line a step, up to a size. */
export function narrator(print: Write): (event: PipelineEvent) => void {
  let left = LARGEST;
  const tell = (line: string): void => {
    left -= line.length;
    if (left > 0) print(line);
  };
  return (event) => {
    if (event.kind === 'step') tell(event.text);
    if (event.kind === 'decided') tell(`  ${event.path}: decided after ${count(event.trials, 'trial')}`);
  };
}
