import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { generateCatalogue } from '../src/catalogue.js';
import { buildIndex } from '../src/inverted-index.js';
import type { SearchResult } from '../src/search.js';
import { createSearchServer } from '../src/server.js';

const server = createSearchServer(buildIndex(generateCatalogue(300)));
before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
after(() => server.close().closeAllConnections());

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: response.status, body: await response.json() };
}

test('answers a search with hits and facets', async () => {
  const { status, body } = await get('/search?q=classic&category=shoes&max-price=20000&page=1');
  const { total, hits, facets } = body as SearchResult;
  assert.equal(status, 200);
  assert.ok(total > 0 && hits.length > 0);
  assert.deepEqual(Object.keys(facets?.category ?? {}), ['shoes']);
});

test('says what is wrong with a parameter', async () => {
  assert.deepEqual(await get('/search?page=0'), {
    status: 400,
    body: { error: 'page must be a whole number from 1, not "0"' },
  });
  assert.equal((await get('/search?max-price=cheap')).status, 400);
});

test('knows no other page', async () => {
  assert.equal((await get('//')).status, 404);
});
