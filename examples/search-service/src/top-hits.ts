import type { Product } from './catalogue.js';

export interface Hit {
  readonly score: number;
  readonly product: Product;
}

/** Keeps the best `capacity` of any number of products; equal scores stay in the order they came in. */
export class TopHits {
  /** Best first. */
  readonly hits: Hit[] = [];
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  offer(product: Product, score: number): void {
    // Sorted insertion: pages are short, and nearly all products are turned away by the first comparison.
    let place = this.hits.length;
    if (place === this.#capacity && score <= this.hits[place - 1]!.score) return;
    while (place > 0 && score > this.hits[place - 1]!.score) place--;
    this.hits.splice(place, 0, { score, product });
    if (this.hits.length > this.#capacity) this.hits.pop();
  }
}
