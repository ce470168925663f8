import type { Product } from './catalogue.js';
import type { Postings, SearchIndex } from './inverted-index.js';
import { tokenize } from './tokenizer.js';
import { TopHits, type Hit } from './top-hits.js';

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
  const { ids, weights } = findAll(index, tokenize(request.text));
  for (let i = 0; i < ids.length; i++) {
    const product = index.products[ids[i]!]!;
    if (!passes(product, filters)) continue;
    matches.push(product);
    best.offer(product, weights[i]!);
  }
  const hits = best.hits.slice((page - 1) * pageSize);
  return { total: matches.length, hits, facets: request.facets ? countFacets(matches) : null };
}

/** The products that contain all the words; the weights are those of the words together. */
function findAll(index: SearchIndex, words: readonly string[]): Postings {
  const found = words.map((word) => index.words.get(word) ?? NOWHERE);
  // The rarest word first: it has the fewest candidates, and the others are only asked about those.
  const [rarest = index.everywhere, ...others] = found.sort((a, b) => a.ids.length - b.ids.length);
  return others.reduce(intersect, rarest);
}

const NOWHERE: Postings = { ids: new Uint32Array(), weights: new Float32Array() };

/** The products in both, with the sum of their weights. Quick when `few` is much the shorter. */
function intersect(few: Postings, many: Postings): Postings {
  const ids = new Uint32Array(few.ids.length);
  const weights = new Float32Array(few.ids.length);
  let count = 0;
  for (let i = 0; i < few.ids.length; i++) {
    const weight = weightOf(many, few.ids[i]!);
    if (weight === 0) continue;
    ids[count] = few.ids[i]!;
    weights[count++] = few.weights[i]! + weight;
  }
  return { ids: ids.subarray(0, count), weights: weights.subarray(0, count) };
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

function countFacets(products: readonly Product[]): Facets {
  const brand = new Map<string, number>();
  const category = new Map<string, number>();
  const colour = new Map<string, number>();
  const price = new Map<string, number>();
  for (const product of products) {
    increment(brand, product.brand);
    increment(category, product.category);
    increment(colour, product.colour);
    increment(price, priceBand(product.price));
  }
  return {
    brand: Object.fromEntries(brand),
    category: Object.fromEntries(category),
    colour: Object.fromEntries(colour),
    price: Object.fromEntries(price),
  };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const priceBand = (cents: number): string =>
  cents < 2000 ? 'under 20' : cents < 10_000 ? '20 to 100' : 'over 100';
