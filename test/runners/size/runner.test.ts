import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SizeSpec } from '../../../src/core/model/suite-specs.ts';
import { findFiles } from '../../../src/runners/size/files.ts';
import { withoutHashes } from '../../../src/runners/size/names.ts';
import { size } from '../../../src/runners/size/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, side } from '../side.ts';

const spec = (part: Partial<SizeSpec> | string): SizeSpec => ({
  kind: 'size',
  files: typeof part === 'string' ? [part] : ['dist/**'],
  exclude: [],
  each: false,
  ...(typeof part === 'string' ? {} : part),
});
const TEXT = 'export const answer = 42;\n'.repeat(200);
const project = (files: Record<string, string> = {}): string => {
  const folder = temporaryFolder();
  write(folder, {
    'dist/index.js': TEXT,
    'dist/style.css': 'a { color: red }\n'.repeat(50),
    'dist/deep/er/part.js': TEXT,
    'dist/index.js.map': '{}',
    'src/index.js': 'source',
    ...files,
  });
  return folder;
};
const weigh = async (root: string, asked: SizeSpec, task: string | null = null, limit = 300) => {
  const exact = size.exact?.(
    asked,
    task,
    { ...side(root), limit },
    ['size', 'size-gzip', 'size-brotli'],
    null,
  );
  return (await exact)?.values;
};
const pathsOf = async (root: string, asked: SizeSpec): Promise<string[]> =>
  (await findFiles(asked, root, new AbortController().signal)).files.map(({ path }) => path);

describe('weighing', () => {
  test('adds up what is on disk, and each file compressed for itself', async () => {
    const values = await weigh(project(), spec('dist/**/*.js'));
    expect(values?.size).toBe(2 * TEXT.length);
    // Two files that are alike: together they would take the room of one.
    const alone = await weigh(project(), spec('dist/index.js'));
    expect(values?.['size-gzip']).toBe(2 * (alone?.['size-gzip'] ?? 0));
    expect(values?.['size-brotli']).toBe(2 * (alone?.['size-brotli'] ?? 0));
    expect(alone?.['size-brotli']).toBeLessThan(alone?.['size-gzip'] ?? 0);
    expect(alone?.['size-gzip']).toBeLessThan(200);
  });

  test('compresses what was asked for and nothing else', async () => {
    const exact = await size.exact?.(spec('dist/**'), null, side(project()), ['size'], null);
    expect(Object.keys(exact?.values ?? {})).toEqual(['size']);
    expect(exact?.basis).toMatch(/^zlib \S+, brotli \S+$/);
  });

  test('an empty file weighs nothing and still compresses to something', async () => {
    const values = await weigh(project({ 'empty/none.js': '' }), spec('empty/*'));
    expect(values).toEqual({ size: 0, 'size-gzip': 20, 'size-brotli': 1 });
    expect(gunzipSync(Buffer.from('H4sIAAAAAAAAAwMAAAAAAAAAAAA=', 'base64'))).toHaveLength(0);
    expect(brotliDecompressSync(Buffer.from('Ow==', 'base64'))).toHaveLength(0);
  });

  test('ends in time', async () => {
    const failure = await failureOf(weigh(project(), spec('dist/**'), null, 0));
    expect(failure.message).toContain('took longer than 0 s');
  });

  test('refuses to compress more than any gate has time for, and weighs it uncompressed', async () => {
    const root = project();
    // Sparse: it takes no room.
    writeFileSync(join(root, 'dist/huge.bin'), '');
    const { truncateSync } = await import('node:fs');
    truncateSync(join(root, 'dist/huge.bin'), 300 * 2 ** 20);
    const failure = await failureOf(weigh(root, spec('dist/*.bin')));
    expect(failure.message).toContain('300 MiB, above the limit of 256 MiB for compressing');
    const exact = await size.exact?.(spec('dist/*.bin'), null, side(root), ['size'], null);
    expect(exact?.values).toEqual({ size: 300 * 2 ** 20 });
  });
});

describe('finding', () => {
  test('globs, exclusions, and no folder that none of them reaches', async () => {
    const root = project({ 'node_modules/x/dist/index.js': 'x', 'dist/node_modules/y.js': 'y' });
    expect(await pathsOf(root, spec({ exclude: ['dist/**/*.map'] }))).toEqual([
      'dist/deep/er/part.js',
      'dist/index.js',
      'dist/style.css',
    ]);
    expect(await pathsOf(root, spec('**/*.js'))).toEqual([
      'dist/deep/er/part.js',
      'dist/index.js',
      'src/index.js',
    ]);
    expect(await pathsOf(root, spec('dist/*.js'))).toEqual(['dist/index.js']);
    expect(await pathsOf(root, spec('dist/{index.js,deep/*/part.js}'))).toEqual([
      'dist/deep/er/part.js',
      'dist/index.js',
    ]);
    expect(await pathsOf(root, spec('node_modules/*/dist/*'))).toEqual(['node_modules/x/dist/index.js']);
    expect(await pathsOf(root, spec({ files: ['dist/index.js', 'dist/**/*.js'] }))).toEqual([
      'dist/deep/er/part.js',
      'dist/index.js',
    ]);
  });

  test('links: to a file inside once, out of the project and to folders not at all', async () => {
    const root = project();
    const outside = temporaryFolder();
    write(outside, { 'secret.js': 'secret' });
    symlinkSync('index.js', join(root, 'dist/again.js'));
    symlinkSync(join(root, 'src/index.js'), join(root, 'dist/source.js'));
    symlinkSync(join(outside, 'secret.js'), join(root, 'dist/out.js'));
    symlinkSync(outside, join(root, 'dist/outside'));
    symlinkSync('..', join(root, 'dist/loop'));
    symlinkSync('nowhere', join(root, 'dist/broken.js'));
    const found = await findFiles(spec('dist/**/*.js'), root, new AbortController().signal);
    expect(found.files.map(({ path }) => path)).toEqual([
      'dist/deep/er/part.js',
      'dist/index.js',
      'dist/source.js',
    ]);
    expect(found.ignored.toSorted()).toEqual(['dist/loop', 'dist/out.js', 'dist/outside']);
    const [task] = await size.list(spec('dist/**/*.js'), side(root));
    expect(task?.warnings).toContain('dist/outside is a symbolic link, which is not followed');
    symlinkSync(outside, join(root, 'built'));
    const failure = await failureOf(findFiles(spec('built/**'), root, new AbortController().signal));
    expect(failure).toMatchObject({ message: 'no file matches built/**' });
    expect(failure.hint).toContain('built is a link that is not followed');
  });

  test('nothing found says what was looked for, and what to do', async () => {
    const failure = await failureOf(
      size.list(spec({ files: ['build/**/*.js', 'out/*'], exclude: ['**/*.map'] }), side(project())),
    );
    expect(failure.message).toBe('no file matches build/**/*.js and out/* without **/*.map');
    expect(failure.hint).toContain('`prepare: { build: npm run build }`');
  });

  test('more files than anybody weighs are refused', async () => {
    const root = project();
    const signal = new AbortController().signal;
    const many = await failureOf(findFiles(spec('dist/**'), root, signal, { files: 3, seen: 100 }));
    expect(many.message).toBe('more than 3 files match dist/**');
    const looked = await failureOf(findFiles(spec('**/none'), root, signal, { files: 3, seen: 4 }));
    expect(looked.message).toBe('more than 4 files lie under **/none');
  });
});

describe('a benchmark for every file', () => {
  const each = spec({ files: ['dist/**/*.js'], each: true });

  test('is called after its path, without the hash of its content', async () => {
    const root = project({ 'dist/main.3f2a1c.js': TEXT, 'dist/assets/index-Bx3kQ9Za.js': TEXT });
    const tasks = await size.list(each, side(root));
    expect(tasks.map(({ task }) => task)).toEqual([
      'dist/assets/index-*.js',
      'dist/deep/er/part.js',
      'dist/index.js',
      'dist/main.*.js',
    ]);
    expect(await weigh(root, each, 'dist/main.*.js')).toMatchObject({ size: TEXT.length });
  });

  test('files that differ in their hashes only count together, and that is said', async () => {
    const root = project({ 'dist/part-AAAA1111.js': 'a', 'dist/part-BBBB2222.js': 'bb' });
    const tasks = await size.list(each, side(root));
    expect(tasks.find(({ task }) => task === 'dist/part-*.js')?.warnings).toEqual([
      '2 files differ only in their hash and count as one: dist/part-*.js',
    ]);
    expect(await weigh(root, each, 'dist/part-*.js')).toMatchObject({ size: 3 });
  });

  test('a name that is none is refused', async () => {
    const failure = await failureOf(size.list(each, side(project({ 'dist/a\nb.js': '' }))));
    expect(failure.message).toContain('"dist/a\\nb.js"');
  });
});

test.each([
  // webpack, CRA, Parcel, Angular, Next.js
  ['main.3f2a1c.js', 'main.*.js'],
  ['static/js/main.4c24b9d8.chunk.js', 'static/js/main.*.chunk.js'],
  ['787.12345678.js', '787.*.js'],
  ['3f2a1c9d8e7f6a5b4c3d.js', '*.js'],
  ['app/layout-0123456789abcdef.js', 'app/layout-*.js'],
  ['static/Kq3fP1vZbXo9sT2uWy7aB/_buildManifest.js', 'static/*/_buildManifest.js'],
  // Vite, Rollup, esbuild
  ['assets/index-Bx3kQ9Za.css', 'assets/index-*.css'],
  ['assets/index-B-x3k_9a.js', 'assets/index-*.js'],
  ['chunk-QK3ZC2AB.mjs.map', 'chunk-*.mjs.map'],
  ['polyfills-ABCDEFGH.js', 'polyfills-*.js'],
  // names that people give
  ['index.js', 'index.js'],
  ['vendor.min.js', 'vendor.min.js'],
  ['jquery-3.6.0.min.js', 'jquery-3.6.0.min.js'],
  ['react-dom.production.min.js', 'react-dom.production.min.js'],
  ['icon-Facebook.js', 'icon-Facebook.js'],
  ['runtime-es2015.js', 'runtime-es2015.js'],
  ['my-settings.js', 'my-settings.js'],
  ['facade.js', 'facade.js'],
  ['utf-8.js', 'utf-8.js'],
  ['a-react-18.js', 'a-react-18.js'],
  ['LICENSE', 'LICENSE'],
])('%s is called %s', (name, expected) => {
  expect(withoutHashes(name)).toBe(expected);
});
