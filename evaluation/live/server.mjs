// A small JSON service for the live evaluation: looks products up, sorts and prints them, as many times as WORK says,
// without any package.
import { createServer } from 'node:http';

const WORK = Number(process.env.WORK);
const products = Array.from({ length: 60 }, (_, id) => ({
  id,
  name: `product ${(id * 7919) % 1000}`,
  price: ((id * 37) % 997) / 10,
}));

const search = (text) =>
  JSON.stringify(products.filter(({ name }) => name.includes(text)).toSorted((a, b) => a.price - b.price));

createServer((request, response) => {
  const text = new URL(request.url, 'http://localhost').searchParams.get('q') ?? '';
  let page = '';
  for (let unit = 0; unit < WORK; unit++) page = search(text);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(page);
}).listen(Number(process.env.PORT), '127.0.0.1');
