// node server.mjs PORT: answers at once, every 20th time with 503.
import { createServer } from 'node:http';
let count = 0;
const server = createServer((_, response) => {
  response.statusCode = ++count % 20 === 0 ? 503 : 200;
  setTimeout(() => response.end('hello'), 1 + (count % 7));
}).listen(Number(process.argv[2]), '127.0.0.1');
setTimeout(() => server.close() && process.exit(), 12_000);
