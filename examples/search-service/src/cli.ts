#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateCatalogue } from './catalogue.js';
import { buildIndex } from './inverted-index.js';
import { search } from './search.js';
import { createSearchServer } from './server.js';

const USAGE = `usage: search-service find WORD…            print the ten best products
       search-service serve [--port 8080]   answer GET /search?q=WORDS
       search-service --version`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '8080' }, version: { type: 'boolean', default: false } },
});
const [command, ...words] = positionals;

if (values.version) {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  console.log((JSON.parse(manifest) as { version: string }).version);
} else if (command === 'find') {
  const { total, hits } = search(buildIndex(generateCatalogue()), { text: words.join(' ') });
  console.log(`${total} products`);
  for (const { score, product } of hits) console.log(`${score.toFixed(2)}  ${product.title}`);
} else if (command === 'serve') {
  const server = createSearchServer(buildIndex(generateCatalogue()));
  server.listen(Number(values.port), () =>
    console.log(`http://localhost:${values.port}/search?q=classic+boots`),
  );
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
