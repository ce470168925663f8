import { createServer, type Server, type ServerResponse } from 'node:http';
import type { SearchIndex } from './inverted-index.js';
import { search, type SearchRequest } from './search.js';

/** A server that answers GET /search?q=…&category=…&brand=…&max-price=…&page=… with JSON; the caller starts it. */
export function createSearchServer(index: SearchIndex): Server {
  return createServer((request, response) => {
    const [path, query] = (request.url ?? '/').split('?', 2);
    if (path !== '/search') return sendJson(response, 404, { error: `no such page: ${path}` });
    const parsed = parseRequest(new URLSearchParams(query));
    if (typeof parsed === 'string') sendJson(response, 400, { error: parsed });
    else sendJson(response, 200, search(index, parsed));
  });
}

/** Gives the request, or a sentence that says what is wrong with it. */
function parseRequest(query: URLSearchParams): SearchRequest | string {
  for (const name of ['page', 'max-price']) {
    const value = query.get(name) ?? '1';
    if (!/^[1-9]\d{0,8}$/.test(value)) return `${name} must be a whole number from 1, not "${value}"`;
  }
  return {
    text: query.get('q') ?? '',
    page: Number(query.get('page') ?? 1),
    facets: true,
    filters: {
      category: query.get('category'),
      brand: query.get('brand'),
      maxPrice: query.has('max-price') ? Number(query.get('max-price')) : null,
    },
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
