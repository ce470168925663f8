import { testStoredExact } from './stored-exact.ts';

testStoredExact({
  benchmark: 'bundle: { size: "*.txt" }',
  budget: 'bundle: { size: +1%, size-gzip: +1% }',
  path: 'bundle',
  metrics: ['size', 'size-gzip'],
  basis: /^zlib \S+, brotli \S+$/,
  digits: 5,
});
