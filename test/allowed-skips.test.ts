import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAllowedSkips } from './allowed-skips.ts';
import { filesOf } from './sets.ts';
import { temporaryFolder, write } from './git/real-git.ts';

const read = (text: string): string[] => {
  const folder = temporaryFolder();
  write(folder, { skips: text });
  return [...readAllowedSkips(join(folder, 'skips'))];
};

test('names stand below a remark that says why', () => {
  expect(read('# Of it all.\n\n# Because.\na.test.ts > one\nb.test.ts > a suite > two\n')).toEqual([
    'a.test.ts > one',
    'b.test.ts > a suite > two',
  ]);
  expect(() => read('# Of it all.\n\na.test.ts > one\n')).toThrow(
    'nothing says why "a.test.ts > one" may be skipped',
  );
});

test('those of .ci/allowed-skips are of files that are there', () => {
  const files = (['unit', 'integration', 'shells', 'e2e', 'extra', 'slow'] as const).flatMap(filesOf);
  for (const name of readAllowedSkips('.ci/allowed-skips')) expect(files).toContain(name.split(' > ')[0]);
});
