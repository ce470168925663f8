import type { Product } from './catalogue.js';
import { tokenize } from './tokenizer.js';

/** The products that contain one word, ascending by id, with the BM25 weight of the word in each. */
export interface Postings {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

export interface SearchIndex {
  /** A product's id is its place here. */
  readonly products: readonly Product[];
  readonly words: ReadonlyMap<string, Postings>;
  /** Every product, without weight. */
  readonly everywhere: Postings;
}

// BM25: how soon repeated words stop counting, and how much long texts are marked down.
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.75;
/** A word in the title counts as this many in the description. */
const TITLE_BOOST = 3;

interface Occurrences {
  readonly ids: number[];
  readonly counts: number[];
}

/** Builds the index; all that does not depend on the query (weights, lengths) is worked out here, once. */
export function buildIndex(products: readonly Product[]): SearchIndex {
  const occurrences = new Map<string, Occurrences>();
  const lengths = products.map((product, id) => addProduct(occurrences, product, id));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const words = new Map<string, Postings>();
  for (const [word, { ids, counts }] of occurrences) {
    const rarity = Math.log(1 + (products.length - ids.length + 0.5) / (ids.length + 0.5));
    const weights = Float32Array.from(ids, (id, i) => {
      const length = 1 - LENGTH_PENALTY + LENGTH_PENALTY * (lengths[id]! / averageLength);
      return (rarity * counts[i]! * (SATURATION + 1)) / (counts[i]! + SATURATION * length);
    });
    words.set(word, { ids: Uint32Array.from(ids), weights });
  }
  const everywhere = { ids: Uint32Array.from(products.keys()), weights: new Float32Array(products.length) };
  return { products, words, everywhere };
}

/** Adds one product's words; returns its length in (boosted) words. */
function addProduct(occurrences: Map<string, Occurrences>, product: Product, id: number): number {
  const title = tokenize(product.title);
  const description = tokenize(product.description);
  for (const word of title) addWord(occurrences, word, id, TITLE_BOOST);
  for (const word of description) addWord(occurrences, word, id, 1);
  return title.length * TITLE_BOOST + description.length;
}

function addWord(occurrences: Map<string, Occurrences>, word: string, id: number, count: number): void {
  let entry = occurrences.get(word);
  if (entry === undefined) occurrences.set(word, (entry = { ids: [], counts: [] }));
  const last = entry.ids.length - 1;
  if (entry.ids[last] === id) {
    entry.counts[last]! += count;
  } else {
    entry.ids.push(id);
    entry.counts.push(count);
  }
}
