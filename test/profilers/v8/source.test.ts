import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { v8Cpu } from '../../../src/profilers/v8/cpu-profiler.ts';
import { viewOf } from '../../../src/profilers/v8/source.ts';
import { commandTarget, functionsOf, request, temporary } from '../target.ts';

const SOURCE = `interface Order { readonly id: number }

// A remark that no build keeps.
export function slowlyCounted(order: Order): number {
  let sum: number = order.id;
  for (let turn = 0; turn < 4e7; turn += 1) sum = (sum * 31 + turn) | 0;
  return sum;
}
`;
const ENTRY =
  "import { slowlyCounted } from './order.ts';\nprocess.stdout.write(String(slowlyCounted({ id: Number(process.pid) })));\n";

const root = join(temporary, 'typed project');

beforeAll(async () => {
  mkdirSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'src/order.ts'), SOURCE);
  writeFileSync(join(root, 'src/index.ts'), ENTRY);
  const common = {
    entryPoints: [join(root, 'src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
  } as const;
  for (const [name, options] of Object.entries({
    external: { sourcemap: true },
    inline: { sourcemap: 'inline' },
    'minified-external': { sourcemap: true, minify: true },
    plain: {},
    minified: { minify: true, banner: { js: `/* ${'x'.repeat(1200)} */` } },
  } as const))
    await build({
      ...common,
      entryPoints: [...common.entryPoints],
      ...options,
      outfile: join(root, `dist/${name}.js`),
    });
});

const slowest = async (file: string) => {
  const profile = await v8Cpu.take(commandTarget([process.execPath, file], root), request(0.1));
  const [first] = [...functionsOf(profile).values()]
    .filter(({ place }) => place.kind === 'own')
    .toSorted((one, other) => other.self.head - one.self.head);
  return { place: first?.place, notes: profile.notes };
};

describe('a source map', () => {
  test.each(['external', 'inline'])(
    'that is %s leads to the file and line that were written',
    async (name) => {
      const { place, notes } = await slowest(`dist/${name}.js`);
      expect(place).toMatchObject({ name: 'slowlyCounted', file: 'src/order.ts', line: 4 });
      expect(notes).toEqual([]);
    },
  );

  test('gives a minified function its name back', async () => {
    expect((await slowest('dist/minified-external.js')).place).toMatchObject({
      name: 'slowlyCounted',
      file: 'src/order.ts',
      line: 4,
    });
  });

  test('that is missing is missed, in a line', async () => {
    const { place, notes } = await slowest('dist/plain.js');
    expect(place).toMatchObject({ name: 'slowlyCounted', file: 'dist/plain.js' });
    expect(notes.join()).toBe(
      'code built into dist/ has no source maps: line numbers are those of the build output',
    );
    const minified = await slowest('dist/minified.js');
    expect(minified.place?.file).toBe('dist/minified.js');
    expect(minified.notes.join()).toBe(
      'dist/minified.js looks minified and has no source map: names and lines are those of the minified file',
    );
  });

  test.each([
    'gone.js.map',
    '../../../../../../etc/passwd',
    'data:application/json;base64,bm90IGpzb24=',
    'data:application/json,%E0%A4%A',
    'https://example.invalid/a.map',
    '%E0%A4%A',
    '/dev/zero',
  ])('that is no good is none: %s', (sourceMap) => {
    const view = viewOf({ url: `file://${join(root, 'dist/plain.js')}`, sourceMap });
    expect(view.mapped).toBe(false);
    expect(view.written([3, 1])).toMatchObject({ at: [3, 1], file: join(root, 'dist/plain.js') });
  });
});
