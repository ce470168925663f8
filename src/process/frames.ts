// A conversation in frames over a stream of bytes, with a program that shares its process with measured code. Its
// answers are signed by a key that it was told before any of that code was loaded: what was written, changed or sent
// again by anybody else is not its own.
//
// To the program: length (4 bytes, little endian), JSON. From it: length of what follows, signature (32 bytes), how many
// numbers (4 bytes), these (8 bytes each), JSON. Signed (HMAC-SHA-256) is what follows the length, with the number of the
// frame, from 0, in the first 4 bytes of the signature and zeros in the others.

import { createHmac, randomBytes } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import type { Inbox, NoMessage } from './ipc-inbox.ts';
import { isMessage } from './ipc-inbox.ts';

const SIGNATURE = 32;
const HEAD = SIGNATURE + 4;
/** Far more than any answer has. */
const LONGEST = 16 * 2 ** 20;
/** Milliseconds that what a process wrote last may take to arrive; survivors may hold its end of the stream open. */
const ARRIVE = 100;

export interface Frames<Message> {
  /** Hexadecimal, for the first message. */
  readonly key: string;
  readonly send: (message: object) => void;
  /** The numbers of a frame become `samples` of its message. */
  readonly next: Inbox<Message>;
  /** Leaves the stream to another conversation. */
  readonly release: () => void;
}

export interface FrameStreams {
  readonly reading: Readable;
  readonly writing: Writable;
  /** When the process has ended. */
  readonly exit: Promise<unknown>;
}

/** Opens a conversation. */
export const openFrames = <Message extends { readonly kind: string }>({
  reading,
  writing,
  exit,
}: FrameStreams): Frames<Message> => {
  const key = randomBytes(32);
  let heard = 0;
  let bytes: Buffer = Buffer.alloc(0);
  let gone = false;
  let wake = (): void => {};
  const end = (): void => {
    gone = true;
    wake();
  };
  const hear = (chunk: Buffer): void => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    wake();
  };
  reading.on('data', hear);
  reading.once('close', end);
  void exit.then(() => setTimeout(end, ARRIVE));
  const take = (): Message | NoMessage | null => {
    const length = bytes.length < 4 ? 0 : bytes.readUInt32LE();
    if (bytes.length >= 4 && (length < HEAD || length > LONGEST)) return 'foreign';
    if (bytes.length < 4 || bytes.length < 4 + length) return gone ? 'gone' : null;
    const frame = bytes.subarray(4, 4 + length);
    bytes = bytes.subarray(4 + length);
    heard += 1;
    return isSigned(frame, key, heard - 1) ? (messageIn(frame) as Message | 'foreign') : 'foreign';
  };
  return {
    key: key.toString('hex'),
    send(message) {
      const text = Buffer.from(JSON.stringify(message));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(text.length);
      writing.write(Buffer.concat([length, text]));
    },
    next: (seconds) =>
      new Promise((settle) => {
        const finish = (result: Message | NoMessage): void => {
          clearTimeout(limit);
          wake = () => {};
          settle(result);
        };
        const limit = setTimeout(() => finish('late'), seconds * 1000);
        wake = () => {
          const message = take();
          if (message !== null) finish(message);
        };
        wake();
      }),
    release() {
      reading.off('data', hear).off('close', end);
    },
  };
};

interface Heard {
  readonly kind: string;
  readonly samples?: readonly number[];
}

/** The frame is of the program's own making, and the one that is next. */
const isSigned = (frame: Buffer, key: Buffer, number: number): boolean => {
  const signed = Buffer.from(frame);
  signed.fill(0, 0, SIGNATURE).writeUInt32LE(number);
  return createHmac('sha256', key).update(signed).digest().equals(frame.subarray(0, SIGNATURE));
};

const messageIn = (frame: Buffer): Heard | 'foreign' => {
  const count = frame.readUInt32LE(SIGNATURE);
  const start = HEAD + 8 * count;
  if (start > frame.length) return 'foreign';
  try {
    const message: unknown = JSON.parse(frame.subarray(start).toString('utf8'));
    if (!isMessage(message)) return 'foreign';
    const samples = Array.from({ length: count }, (_, index) => frame.readDoubleLE(HEAD + 8 * index));
    return count === 0 ? message : { ...message, samples };
  } catch {
    return 'foreign';
  }
};
