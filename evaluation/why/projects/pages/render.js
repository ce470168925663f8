// Pages from a tree of blocks.
import { escapeHtml } from './escape.js';

export function renderBlock(block, depth = 0) {
  const children = block.children.map((child) => renderBlock(child, depth + 1));
  return `<${block.tag}${attributes(block)}>${escapeHtml(block.text)}${children.join('')}</${block.tag}>`;
}

export function attributes(block) {
  let text = '';
  for (const [name, value] of Object.entries(block.attributes)) text += ` ${name}="${escapeHtml(value)}"`;
  return text;
}

export function countWords(block) {
  const own = block.text.split(' ').length;
  return block.children.reduce((sum, child) => sum + countWords(child), own);
}

export function tableOfContents(block, path = []) {
  const here = block.tag === 'section' ? [...path, block.attributes.id] : path;
  const entries = block.tag === 'section' ? [here.join('/')] : [];
  for (const child of block.children) entries.push(...tableOfContents(child, here));
  return entries;
}

export function shape(block) {
  return { tag: block.tag, size: block.text.length, leaf: block.children.length === 0 };
}

export function weigh(blocks) {
  let sum = 0;
  for (const block of blocks) sum += block.size + (block.leaf ? 1 : 2) + block.tag.length;
  return sum;
}

export function flatten(block, into = []) {
  into.push(block);
  for (const child of block.children) flatten(child, into);
  return into;
}

export function renderPage(root) {
  const html = renderBlock(root);
  const blocks = flatten(root).map((block) => shape(block));
  let weight = 0;
  for (let turn = 0; turn < 20; turn += 1) weight += weigh(blocks);
  return html.length + countWords(root) + tableOfContents(root).length + weight;
}
