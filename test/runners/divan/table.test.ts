import { expect, test } from 'vitest';
import { rowsIn } from '../../../src/runners/divan/table.ts';

test('rows of the table, whatever stands before them', () => {
  const printed = `Timer precision: 20 ns
words                fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ count                           │               │               │               │         │
│  ╰─ 100            1.5 µs        │ 41.2 ms       │ 2.25 µs       │ 3 µs          │ 100     │ 12,800
│                    alloc:        │               │               │               │         │
│                      1           │ 1             │ 1             │ 1             │         │
│                    26.4 MB/s     │ 24.2 MB/s     │ 26.2 MB/s     │ 26.1 MB/s     │         │
╰─ odd hello
more 0.5 ns        │ 1 s       │ 0.75 ns      │ 0.8 ns      │ 1     │ 1
`;
  expect(rowsIn(printed)).toEqual([
    { min: 1.5e-6, p50: expect.closeTo(2.25e-6, 12), mean: 3e-6, samples: 100, operations: 12_800 },
    {
      min: expect.closeTo(0.5e-9, 15),
      p50: expect.closeTo(0.75e-9, 15),
      mean: expect.closeTo(0.8e-9, 15),
      samples: 1,
      operations: 1,
    },
  ]);
});
