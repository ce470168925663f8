import { expect, test } from 'vitest';
import { throughLinks } from '../../../src/core/model/links.ts';

const SRC = { path: 'src', target: 'lib' };

test('a file behind a link has the name that the link gives it too', () => {
  expect(throughLinks(['lib/a.js', 'other.js'], [SRC])).toEqual(['lib/a.js', 'other.js', 'src/a.js']);
  expect(throughLinks(['library/a.js'], [SRC])).toEqual(['library/a.js']);
});

test('links lead through links, and in circles', () => {
  const links = [SRC, { path: 'app/code', target: 'src' }, { path: 'lib/self', target: 'lib' }];
  const found = throughLinks(['lib/a.js'], links);
  expect(found).toContain('app/code/a.js');
  expect(found.length).toBeLessThan(100);
});

test('a link that is changed stands for all that it leads to', () => {
  expect(throughLinks(['src'], [SRC], ['lib/a.js', 'README.md'])).toEqual(['src', 'lib/a.js', 'src/a.js']);
});
