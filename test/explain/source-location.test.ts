import { expect, test } from 'vitest';
import { placeOf } from '../../src/explain/source-location.ts';

test.each([
  ['file:///repo/app/src/a%20b.ts', 'own', 'src/a b.ts', null],
  ['/repo/app/src/a.ts', 'own', 'src/a.ts', null],
  ['/repo/shared/x.ts', 'own', '../shared/x.ts', null],
  ['file:///repo/app/a.js?v=1#x', 'own', 'a.js', null],
  ['/repo/app/node_modules/dep/lib/i.js', 'library', 'node_modules/dep/lib/i.js', 'dep'],
  ['/store/node_modules/.pnpm/@s+d@1/node_modules/@s/d/i.js', 'library', 'node_modules/@s/d/i.js', '@s/d'],
  ['node:internal/fs', 'runtime', 'node:internal/fs', null],
  ['[eval]', 'own', '[eval]', null],
  ['', 'native', null, null],
  ['file:///%E0%A4%A', 'own', '../../%E0%A4%A', null],
  ['file:///C:/repo/app/a.js', 'own', '../../C:/repo/app/a.js', null],
])('%s is %s', (address, kind, file, dependency) => {
  const place = placeOf(address, '/repo/app');
  expect({ ...place, dependency: place.dependency?.name ?? null }).toEqual({ kind, file, dependency });
});

test('on Windows too', () => {
  expect(placeOf('file:///C:/repo/app/src/a.js', 'C:\\repo\\app').file).toBe('src/a.js');
  expect(placeOf('C:\\repo\\app\\node_modules\\dep\\a.js', 'C:\\repo\\app')).toEqual({
    kind: 'library',
    file: 'node_modules/dep/a.js',
    dependency: { name: 'dep', folder: 'C:/repo/app/node_modules/dep' },
  });
});
