// What a measured process prints is untrusted: it is capped while it comes and made harmless before anybody sees it.

import { stripVTControlCharacters } from 'node:util';

const LIMIT = 64 * 1024;

/** Keeps the end of a stream and lets the rest go, so that a flood costs neither memory nor time. */
export interface Tail {
  push(chunk: Buffer): void;
  /** The last 64 KiB, harmless to print (see `harmless`). */
  text(): string;
}

/** An empty tail of at most `limit` bytes. */
export const tail = (limit = LIMIT): Tail => {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      while (chunks[0] !== undefined && size - chunks[0].length >= limit) size -= chunks.shift()?.length ?? 0;
    },
    text: () => harmless(Buffer.concat(chunks).subarray(-limit).toString('utf8')),
  };
};

const CONTROL = /(?![\t\n])\p{Cc}/gu;
// Characters that reorder or hide text: bidirectional marks, zero width, tags, line separators.
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Removes escape sequences, control and bidirectional characters, and breaks commands to a runner (see `withoutCommands`). */
export const harmless = (text: string): string =>
  withoutCommands(
    stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(CONTROL, '').replace(HIDDEN, ''),
  );

/**
 * Breaks what a CI runner would take for a command: `::word` at the start of a line, `##[` anywhere; `##vso[` of Azure and
 * `##teamcity[` besides.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^([\s\p{Cc}]*):(?=:)/gmu, '$1: ').replace(/##(?=\w*\[)/g, '# #');

/** The last lines of a text, at most `lines` of them and each at most 300 characters long. */
export const lastLines = (text: string, lines = 20): string =>
  text
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => (line.length > 300 ? `${line.slice(0, 299)}…` : line))
    .join('\n')
    .trim();
