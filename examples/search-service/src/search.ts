import type { Product } from './catalogue.js';
import type { Postings, SearchIndex } from './inverted-index.js';
import { tokenize } from './tokenizer.js';
import { TopHits, type Candidate } from './top-hits.js';

export interface SearchRequest {
  /** Every word has to be found; no words at all: every product. */
  readonly text: string;
  readonly filters?: Filters;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
  /** Count all matches by brand, category, colour and price band. */
  readonly facets?: boolean;
}

/** Null or left out: any. */
export interface Filters {
  readonly category?: string | null;
  readonly brand?: string | null;
  /** In cents. */
  readonly maxPrice?: number | null;
}

export interface Hit {
  readonly score: number;
  readonly product: Product;
}

export type Facets = Readonly<
  Record<'brand' | 'category' | 'colour' | 'price', Readonly<Record<string, number>>>
>;

export interface SearchResult {
  /** Matches on all pages. */
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Facets | null;
}

/** Finds the products that match, best first. */
export function search(index: SearchIndex, request: SearchRequest): SearchResult {
  const { filters = {}, page = 1, pageSize = 10 } = request;
  const best = new TopHits(page * pageSize);
  const matches: Product[] = [];
  for (const candidate of findAll(index, tokenize(request.text))) {
    const product = index.products[candidate.id]!;
    if (!passes(product, filters)) continue;
    matches.push(product);
    best.offer(candidate);
  }
  const shown = best.candidates.slice((page - 1) * pageSize);
  const hits = shown.map(({ id, score }) => ({ score, product: index.products[id]! }));
  return { total: matches.length, hits, facets: request.facets ? countFacets(matches) : null };
}

/** The products that contain all the words, ascending by id, with their scores. */
function findAll(index: SearchIndex, words: readonly string[]): Candidate[] {
  if (words.length === 0) return index.products.map((_, id) => ({ id, score: 0 }));
  const found = words.map((word) => index.words.get(word)).filter((postings) => postings !== undefined);
  if (found.length < words.length) return [];
  // The rarest word has the fewest candidates; the others are only asked about those.
  const [rarest, ...others] = found.sort((a, b) => a.ids.length - b.ids.length) as [Postings, ...Postings[]];
  const candidates = Array.from(rarest.ids, (id, i) => ({ id, score: rarest.weights[i]! }));
  return others.reduce(narrow, candidates);
}

/** The candidates that contain one more word, with its weight added to their scores. */
function narrow(candidates: Candidate[], postings: Postings): Candidate[] {
  const left: Candidate[] = [];
  for (const { id, score } of candidates) {
    const weight = weightOf(postings, id);
    if (weight > 0) left.push({ id, score: score + weight });
  }
  return left;
}

/** Weight of the word in the product, by binary search; 0 when the product does not contain it. */
function weightOf({ ids, weights }: Postings, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ids[middle] === id) return weights[middle]!;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

const passes = (product: Product, { category, brand, maxPrice }: Filters): boolean =>
  (category == null || product.category === category) &&
  (brand == null || product.brand === brand) &&
  (maxPrice == null || product.price <= maxPrice);

const countFacets = (products: readonly Product[]): Facets => ({
  brand: countBy(products, (product) => product.brand),
  category: countBy(products, (product) => product.category),
  colour: countBy(products, (product) => product.colour),
  price: countBy(products, (product) => priceBand(product.price)),
});

function countBy(products: readonly Product[], keyOf: (product: Product) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const product of products) {
    const key = keyOf(product);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

const priceBand = (cents: number): string =>
  cents < 2000 ? 'under 20' : cents < 10_000 ? '20 to 100' : 'over 100';
