import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize } from '../src/tokenizer.js';

test('folds case and accents and leaves out stop words', () => {
  assert.deepEqual(tokenize('The Élégant T-Shirt, with café'), ['elegant', 't', 'shirt', 'cafe']);
});

test('takes off plurals, but not from short words or double s', () => {
  assert.deepEqual(tokenize('Boots berries glass gas'), ['boot', 'berry', 'glass', 'gas']);
});

test('gives no words for text without any', () => {
  assert.deepEqual(tokenize(' ---  '), []);
});
