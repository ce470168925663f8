// A shop: GET /search?q=… and POST /orders, each answered with JSON. `node server.js`, on the port in PORT.
import { createServer } from 'node:http';
import { readPrices } from './prices.js';

const KINDS = ['shoe', 'boot', 'jacket', 'tent', 'lamp', 'rope', 'stove', 'bottle'];
const COLOURS = ['red', 'green', 'blue', 'black', 'white', 'yellow'];

const products = Array.from({ length: 1500 }, (_, id) => ({
  id,
  title: `${COLOURS[(id * 7) % COLOURS.length]} ${KINDS[(id * 5) % KINDS.length]} no. ${id}`,
  price: 500 + ((id * 7919) % 20_000),
}));

const prices = readPrices();

/** The ten cheapest products with a word in their title. */
const search = (word) =>
  products
    .filter(({ title }) => title.includes(word))
    .sort((one, other) => one.price - other.price)
    .slice(0, 10);

/** What some products cost together, in cents. */
const order = (ids) => {
  const { shipping, taxes } = prices;
  const sum = ids.reduce((total, id) => total + (products[id]?.price ?? 0), 0);
  return { sum, tax: Math.round(sum * taxes.goods), shipping: sum > shipping.freeFrom ? 0 : shipping.price };
};

const send = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/health') send(response, 200, { products: products.length });
  else if (pathname === '/search') send(response, 200, search(searchParams.get('q') ?? ''));
  else if (pathname === '/orders') send(response, 201, order((await bodyOf(request)).products));
  else send(response, 404, { error: `no such page: ${pathname}` });
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
