import { Bench } from 'tinybench';
import { renderPage } from './render.js';

const block = (depth, number) => ({
  tag: depth % 2 === 0 ? 'section' : 'p',
  text: `block ${number} says <hello> & "goodbye" to ${'someone '.repeat(number % 5)}`,
  attributes: { id: `b${number}`, class: depth % 3 === 0 ? 'wide & tall' : 'narrow' },
  children: depth === 0 ? [] : Array.from({ length: 4 }, (_, index) => block(depth - 1, number * 4 + index)),
});
const root = block(4, 1);

export const bench = new Bench();
bench.add('case', () => renderPage(root));
