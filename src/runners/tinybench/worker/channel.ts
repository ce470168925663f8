// Runs inside the worker: the conversation with whoever started it, in frames (process/frames.ts) over a descriptor of
// its own. All it works with is taken before the benchmark file is loaded; what the benchmark replaces later is not used.

import { createHmac, type Hmac } from 'node:crypto';
import fs from 'node:fs';
import { Socket } from 'node:net';
import type { FromWorker, ToWorker } from '../protocol.ts';

/** Where it is, unless the program was started by another. */
const USUAL = 3;
const KEY = 32;
/** Where numbers begin in a frame: after its length, the signature and their count. */
const NUMBERS = 40;

const { readSync, writeSync } = fs;
const create = createHmac;
const { update, digest } = createHmac('sha256', '0') as unknown as {
  readonly update: (this: Hmac, data: Uint8Array) => Hmac;
  readonly digest: (this: Hmac) => Buffer;
};
const { apply, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
/** What typed arrays have for a length, whatever it is replaced by. */
const lengthOf = getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype) ?? {}, 'length')?.get as (
  this: Uint8Array,
) => number;
const { parse, stringify } = JSON;
const { defineProperty, setPrototypeOf, values } = Object;
const [Bytes, Words, Numbers, Memory] = [Uint8Array, Uint32Array, Float64Array, ArrayBuffer];
const encoder = new TextEncoder();
const encode = encoder.encode.bind(encoder);
const decoder = new TextDecoder();
const decode = decoder.decode.bind(decoder);
const exit = process.exit.bind(process);
const { wait } = Atomics;
const cell = new Int32Array(new SharedArrayBuffer(4));

type Told = Exclude<FromWorker, { readonly kind: 'turn' }>;

export interface Channel<Request, Answer extends object = Told, Message = ToWorker> {
  readonly request: Request;
  readonly send: (message: Answer) => void;
  /** The answer to a turn; the numbers are sent as they are. */
  readonly sendTurn: (samples: Float64Array, count: number, cpu: number, took: number) => void;
  readonly listen: (hear: (message: Message) => void) => void;
}

/** Reads the first message, with the key that answers are signed by. Call it before the benchmark file is loaded. */
export const openChannel = <Request, Answer extends object = Told, Message = ToWorker>(
  descriptor = USUAL,
): Channel<Request, Answer, Message> => {
  const { key: digits, ...request } = parse(
    decode(readAll(descriptor, lengthIn(readAll(descriptor, 4)))),
  ) as Request & { key: string };
  const key = new Bytes(KEY);
  for (let i = 0; i < KEY; i += 1) key[i] = Number(`0x${digits[2 * i]}${digits[2 * i + 1]}`);
  let sent = 0;
  const sendFrame = (text: string, samples: Float64Array, count: number): void => {
    writeAll(descriptor, signed(frameOf(sent, text, samples, count), key));
    sent += 1;
  };
  return {
    request: request as Request,
    send: (message) => sendFrame(stringify(plain(message)), none, 0),
    sendTurn: (samples, count, cpu, took) =>
      sendFrame(`{"kind":"turn","cpu":${cpu},"took":${took}}`, samples, count),
    listen: (hear) => listen(descriptor, hear),
  };
};

const none = new Numbers(0);

/** Where the signature will be there is the number of the frame. */
const frameOf = (number: number, text: string, samples: Float64Array, count: number): Uint8Array => {
  const encoded = encode(text);
  const length = apply(lengthOf, encoded, []);
  const end = NUMBERS + 8 * count;
  const memory = new Memory(end + length);
  const bytes = new Bytes(memory);
  const words = new Words(memory, 0, NUMBERS / 4);
  words[0] = end + length - 4;
  words[1] = number;
  words[NUMBERS / 4 - 1] = count;
  const numbers = new Numbers(memory, NUMBERS, count);
  for (let i = 0; i < count; i += 1) numbers[i] = samples[i] ?? 0;
  for (let i = 0; i < length; i += 1) bytes[end + i] = encoded[i] ?? 0;
  return withLength(bytes, memory, end + length);
};

const signed = (frame: Uint8Array, key: Uint8Array): Uint8Array => {
  const hmac = create('sha256', key);
  apply(update, hmac, [new Bytes(frame.buffer, 4)]);
  const signature = apply(digest, hmac, []);
  for (let i = 0; i < KEY; i += 1) frame[4 + i] = signature[i] ?? 0;
  return frame;
};

/** Typed arrays have getters for these, which a benchmark could replace to change what is sent. */
const withLength = (bytes: Uint8Array, buffer: ArrayBuffer, length: number): Uint8Array => {
  for (const name of ['length', 'byteLength']) defineProperty(bytes, name, { value: length });
  defineProperty(bytes, 'buffer', { value: buffer });
  return defineProperty(bytes, 'byteOffset', { value: 0 });
};

/** Without anything that JSON would look up in prototypes, such as `toJSON`. */
const plain = (value: object): object => {
  for (const inner of values(value)) if (typeof inner === 'object' && inner !== null) plain(inner as object);
  return setPrototypeOf(value, null) as object;
};

const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(descriptor, bytes, at, bytes.length - at);
    } catch (error) {
      // Nobody has read what came before.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') exit();
      wait(cell, 0, 0, 1);
    }
};

/** Waits for as many bytes. Whoever started this is gone when none come. */
const readAll = (descriptor: number, length: number): Uint8Array => {
  const bytes = new Bytes(length);
  for (let at = 0; at < length;)
    try {
      const count = readSync(descriptor, bytes, at, length - at, null);
      if (count === 0) exit();
      at += count;
    } catch (error) {
      // An earlier program on the same descriptor has left it so that nothing waits there.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') exit();
      wait(cell, 0, 0, 1);
    }
  return bytes;
};

const lengthIn = (bytes: Uint8Array): number =>
  (bytes[0] ?? 0) + 2 ** 8 * (bytes[1] ?? 0) + 2 ** 16 * (bytes[2] ?? 0) + 2 ** 24 * (bytes[3] ?? 0);

/**
 * From now on the process lives until it is told to end. The event loop goes on between turns, for what the benchmark keeps
 * open: servers, pools, timers.
 */
const listen = (descriptor: number, hear: (message: never) => void): void => {
  let text: Buffer = Buffer.alloc(0);
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
  socket.on('data', (chunk: Buffer) => {
    text = Buffer.concat([text, chunk]);
    while (text.length >= 4 && text.length >= 4 + lengthIn(text)) {
      const end = 4 + lengthIn(text);
      const message = parse(decode(text.subarray(4, end))) as never;
      text = text.subarray(end);
      hear(message);
    }
  });
  socket.on('close', () => exit());
};
