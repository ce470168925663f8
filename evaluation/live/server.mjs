// A small JSON service for the live evaluation: looks products up, sorts and prints them, without any package.
import { createServer } from 'node:http';

const products = Array.from({ length: 800 }, (_, id) => ({
  id,
  name: `product ${(id * 7919) % 1000}`,
  price: ((id * 37) % 997) / 10,
}));

createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const found = products.filter(({ name }) => name.includes(searchParams.get('q') ?? ''));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found.toSorted((a, b) => a.price - b.price).slice(0, 20)));
}).listen(Number(process.env.PORT), '127.0.0.1');
