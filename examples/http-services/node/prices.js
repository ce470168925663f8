import { readFileSync } from 'node:fs';

const file = new URL('prices.json', import.meta.url);

/** Taxes and the price of shipping, as the accountants keep them. */
export const readPrices = () => JSON.parse(readFileSync(file, 'utf8'));
