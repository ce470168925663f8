import { pick, seededRandom, zipfPicker, type Random } from './random.js';

export interface Product {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly colour: string;
  /** In cents. */
  readonly price: number;
}

/** Products in the catalogue that is served and measured. */
export const CATALOGUE_SIZE = 6_000;

const NOUNS: Readonly<Record<string, readonly string[]>> = {
  shoes: ['Boots', 'Sneakers', 'Running Shoes'],
  clothing: ['Jacket', 'Sweater', 'T-Shirt', 'Trousers'],
  outdoor: ['Backpack', 'Sleeping Bag', 'Tent'],
  kitchen: ['Coffee Grinder', 'Frying Pan', 'Kettle'],
};
const QUALITIES = [
  'Classic',
  'Lightweight',
  'Waterproof',
  'Compact',
  'Premium',
  'Foldable',
  'Vintage',
  'Élégant',
];
const MATERIALS = ['Cotton', 'Leather', 'Steel', 'Oak', 'Wool', 'Bamboo', 'Linen', 'Canvas'];
const COLOURS = ['Black', 'White', 'Grey', 'Navy', 'Red', 'Green', 'Blue', 'Beige', 'Brown', 'Yellow'];
const SYLLABLES = 'ba co da el fi ga ho in ka lo mi na or pe qui ra so ta ul ve wa xi yo zen'.split(' ');

/**
 * Makes the same products for the same seed. Brands and words follow Zipf's law, so a few words are in thousands
 * of products and most in a handful, as in a real catalogue.
 */
export function generateCatalogue(count = CATALOGUE_SIZE, seed = 2026): Product[] {
  const random = seededRandom(seed);
  const next = {
    category: zipfPicker(random, Object.keys(NOUNS)),
    brand: zipfPicker(random, inventWords(random, 80).map(capitalise)),
    quality: zipfPicker(random, QUALITIES),
    word: zipfPicker(random, inventWords(random, 2500)),
  };
  return Array.from({ length: count }, (_, id) => makeProduct(id, random, next));
}

type Pickers = Readonly<Record<'category' | 'brand' | 'quality' | 'word', () => string>>;

function makeProduct(id: number, random: Random, next: Pickers): Product {
  const brand = next.brand();
  const category = next.category();
  const colour = pick(random, COLOURS);
  const noun = pick(random, NOUNS[category]!);
  const words = Array.from({ length: 6 + Math.floor(random() * 8) }, next.word);
  return {
    id,
    title: `${brand} ${next.quality()} ${pick(random, MATERIALS)} ${noun} ${colour}`,
    description: `${noun} with ${words.join(' ')}.`,
    brand,
    category,
    colour,
    price: Math.round(500 * Math.exp(4 * random())) - 1,
  };
}

/** Distinct, pronounceable and made up. */
function inventWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join(''));
  }
  return [...words];
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
