// Servers whose answer times are known: `PORT=… node server.mjs trivial|spread|stalling [MS EVERY_MS]`.
import { createServer } from 'node:http';

const [mode, length = '1000', every = '10000'] = process.argv.slice(2);
let asked = 0;

const answer = {
  /** As little as possible. */
  trivial: (response) => response.end('ok'),
  /** Waits 5 to 50 ms, every whole number of milliseconds as often, so that every percentile is known. */
  spread: (response) => setTimeout(() => response.end('ok'), 5 + ((asked * 29) % 46)),
  /** Answers at once, but stops altogether for a while every now and then. */
  stalling: (response) => response.end('ok'),
}[mode];

const stall = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(length));
if (mode === 'stalling') setInterval(stall, Number(every));

createServer((_, response) => {
  asked += 1;
  answer(response);
}).listen(Number(process.env.PORT), '127.0.0.1');
