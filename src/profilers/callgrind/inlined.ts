// Which functions a compiler put into their callers, from the program's debug information: callgrind charges their
// instructions to the caller.

import { spawn } from 'node:child_process';
import { findProgram } from '../../process/programs.ts';

/** A function at an address, and where in it. */
interface InlinedPlace {
  readonly name: string;
  /** Null: not known. */
  readonly file: string | null;
  readonly line: number;
}

/** By address: the functions there, innermost first; the last is the one that was not put anywhere. */
export type InlinedAt = ReadonlyMap<number, readonly InlinedPlace[]>;

/** Asks `addr2line` (binutils). Resolves with null where there is none, or when it does not come to an end. */
export const inlinedAt = async (
  object: string,
  addresses: readonly number[],
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<InlinedAt | null> => {
  const program = await findProgram('addr2line', environment['PATH']);
  return program === null ? null : ask(program, object, addresses, environment, signal);
};

const ask = (
  program: string,
  object: string,
  addresses: readonly number[],
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<InlinedAt | null> =>
  new Promise((settle) => {
    const child = spawn(program, ['--addresses', '--functions', '--inlines', '--demangle', '--exe', object], {
      env: environment,
      stdio: ['pipe', 'pipe', 'ignore'],
      signal,
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', () => settle(null));
    child.on('close', (code) =>
      settle(code === 0 ? parseInlined(Buffer.concat(chunks).toString('utf8')) : null),
    );
    child.stdin.end(addresses.map((address) => `0x${address.toString(16)}\n`).join(''));
  });

/** Milliseconds. */
const LONGEST = 5000;

/** Reads what `addr2line -a -f -i` prints: an address, then two lines a function. */
const parseInlined = (text: string): InlinedAt => {
  const found = new Map<number, InlinedPlace[]>();
  let places: InlinedPlace[] = [];
  let name: string | null = null;
  for (const line of text.split('\n')) {
    if (name === null && /^0x[0-9a-f]+$/.test(line)) {
      places = [];
      found.set(Number(line), places);
    } else if (name === null) name = line;
    else {
      const [, file = '??', number = '0'] = /^(.*):(\d+|\?)(?: \(discriminator \d+\))?$/.exec(line) ?? [];
      places.push({ name, file: file === '??' ? null : file, line: Number(number) || 0 });
      name = null;
    }
  }
  return found;
};
