import { UserError } from '../core/model/errors.ts';
import type { Position } from '../core/model/quantities.ts';

/** One mistake in the file: where, the text that is wrong, what was expected, and perhaps lines to paste. */
export interface Problem {
  readonly position: Position;
  readonly text: string;
  readonly message: string;
  readonly paste: string | null;
}

const SHOWN_TEXT = 48;
const SHOWN_PROBLEMS = 50;

/** One printable line of at most 48 characters: control and direction-changing characters become `?`. */
const excerpt = (text: string): string => {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  const clean = line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').trim();
  return clean.length > SHOWN_TEXT || line.length < text.trim().length
    ? `${clean.slice(0, SHOWN_TEXT)}…`
    : clean;
};

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ');

const render = (file: string, { position, text, message, paste }: Problem): string => {
  const where = `${file}:${position.line}:${position.column}`;
  const line = [where, excerpt(text), message].filter((part) => part !== '').join('  ');
  return paste === null ? line : `${line}\n${indent(paste)}`;
};

const byPosition = (a: Problem, b: Problem): number =>
  a.position.line - b.position.line || a.position.column - b.position.column;

/** Everything that is wrong with a configuration file, in the order of the file. */
export class ConfigurationError extends UserError {
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPosition);
    const lines = sorted.slice(0, SHOWN_PROBLEMS).map((problem) => render(file, problem));
    const left = sorted.length - lines.length;
    super([...lines, ...(left > 0 ? [`${file}: and ${left} more`] : [])].join('\n'));
    this.file = file;
    this.problems = sorted;
  }
}
