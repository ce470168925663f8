// From bytes to lines. Windows shells redirect output as UTF-16 with a byte order mark, and end lines with CRLF.

import { located } from './located.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows itself by the zero bytes of its first letters. */
const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe) || (bytes[0] !== 0 && bytes[1] === 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || (bytes[0] === 0 && bytes[1] !== 0)) return 'utf-16be';
  return 'utf-8';
};

/** The text of a report in UTF-8 or UTF-16, without byte order mark. Throws a located UserError. */
export const decode = (bytes: Uint8Array, file: string): string => {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw located(file, '', `expected UTF-8 or UTF-16, but this is not valid ${encoding.toUpperCase()}`);
  }
};

/** One line of a report and where it stands, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

// oxlint-disable-next-line no-control-regex -- colours, links and character sets of a terminal
const COLOURS = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[()][0-9A-B]|[=>78])/g;

/** Lines without their ends and without colours. */
export const linesOf = (text: string): Line[] =>
  text
    .replaceAll('\u0000', '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.replace(COLOURS, ''), number: index + 1 }));

/** Where a line stands, for messages. */
export const at = ({ number }: Line): string => `line ${number}`;
