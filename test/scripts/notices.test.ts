// THIRD-PARTY-NOTICES: whoever gets a bundle gets the licence of everything in it.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledPackages, noticesOf } from '../../scripts/notices.mjs';
import { temporaryFolder, write } from '../cli/project.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MADE_HERE = join(ROOT, 'build/cli');
const notices = readFileSync(join(MADE_HERE, 'THIRD-PARTY-NOTICES'), 'utf8');

/** What the programs are made of, without asking the code that writes the notices. */
const PROGRAMS: Record<string, string> = {
  'action.js': 'src/action/main.ts',
  'cache-worker.js': 'src/baselines/cache-worker.ts',
  'cli.js': 'src/cli/main.ts',
  'http-worker.js': 'src/runners/http/load-generator/main.ts',
  'judge-worker.js': 'src/action/judge-worker.ts',
  'measuring-half.js': 'src/action/measuring-half.ts',
  'mitata.js': 'src/runners/tinybench/worker/mitata.ts',
  'tinybench-worker.js': 'src/runners/tinybench/worker/main.ts',
  'v8-layout.cjs': 'src/instruments/v8-layout-preload.ts',
  'v8-preload.cjs': 'src/profilers/v8/preload/main.ts',
  'vitest-holder.js': 'src/runners/vitest/worker/main.ts',
  'vitest-runner.js': 'src/runners/vitest/worker/runner.ts',
  'vitest-worker.cjs': 'src/runners/vitest/worker/preload.ts',
};
const PAGES = ['src/page/main.ts', 'src/page/history/main.ts'];

/** `NAME VERSION` of every package with a byte in the output, once. */
const packagesIn = async (entryPoints: string[], platform: 'node' | 'browser'): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    platform,
    bundle: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    external: ['virtual:*'],
    loader: { '.py': 'text', '.css': 'empty' },
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    return `${name} ${version}`;
  });
};

const listed = (notices.split('\n\n')[1] ?? '').split('\n').map((line) => {
  const [, title = '', license = ''] = /^(\S+ \S+), (.*)$/.exec(line) ?? [];
  return { title, license };
});

describe('the bundle', () => {
  let bundled: string[];
  beforeAll(async () => {
    bundled = [
      ...(await packagesIn(Object.values(PROGRAMS), 'node')),
      ...(await packagesIn(PAGES, 'browser')),
    ];
  });

  test('has no program that is not looked at here', () => {
    const programs = readdirSync(MADE_HERE).filter((name) => /^(?!chunk-).*\.c?js$/.test(name));
    expect(programs).toEqual(Object.keys(PROGRAMS));
  });

  test('names every package it carries, and no other', () => {
    expect(bundled.length).toBeGreaterThan(100);
    expect(listed.map(({ title }) => title).toSorted()).toEqual([...new Set(bundled)].toSorted());
  });

  test('has a text of each of them', () => {
    const owners = notices.split(/^=+\n/m).map((block) => block.split('\n\n')[0]?.split('\n') ?? []);
    for (const { title, license } of listed)
      expect(
        owners.filter((titles) => titles.includes(`${title}, ${license}`)),
        title,
      ).not.toHaveLength(0);
  });

  test('carries nothing that forbids passing it on under MIT', () => {
    const permissive = new Set([
      'MIT',
      'ISC',
      'Apache-2.0',
      'BSD-3-Clause',
      'BlueOak-1.0.0',
      'Apache-2.0 AND BSL-1.0',
      '(Apache-2.0 AND BSD-3-Clause)',
    ]);
    expect(listed.filter(({ license }) => !permissive.has(license))).toEqual([]);
  });

  test('keeps notices that stand only in a file, and licences of one folder', () => {
    expect(notices).toContain('Developed at SunPro');
    expect(notices).toContain('Copyright (c) 2020 Ethan Arrowood');
  });

  test.each(PAGES)('a page carries its own: %s', async (page) => {
    const chunks = readdirSync(MADE_HERE).map((name) => readFileSync(join(MADE_HERE, name), 'utf8'));
    const titles = await packagesIn([page], 'browser');
    const own = chunks.filter((text) => titles.every((title) => text.includes(`${title}, `)));
    expect(titles).not.toHaveLength(0);
    expect(own.filter((text) => text.includes('This script contains:'))).not.toHaveLength(0);
  });
});

describe('a package', () => {
  const metafileOf = (...files: string[]) => ({
    outputs: { 'out.js': { inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }])) } },
  });

  test('without a licence stops the build', () => {
    const folder = temporaryFolder();
    write(folder, {
      'node_modules/bare/package.json': '{"name": "bare", "version": "1.0.0", "license": "MIT"}',
      'node_modules/bare/index.js': '/* Copyright of somebody */',
    });
    expect(() => bundledPackages([metafileOf(join(folder, 'node_modules/bare/index.js'))])).toThrow(
      'bare is bundled and ships no licence: put its text into scripts/notices/bare.txt',
    );
  });

  test('brings all its texts, and equal ones of several packages are there once', () => {
    const folder = temporaryFolder();
    const files = ['@a/one', 'two'].map((name) => {
      write(join(folder, 'node_modules', name), {
        'package.json': JSON.stringify({ name, version: '1.2.3', license: 'MIT' }),
        LICENSE: 'Everybody may\r\n',
        'lib/package.json': '{"type": "module"}',
        'lib/NOTICE': `Notice of ${name}`,
        'lib/index.js': `code();\n  // Copyright of\n  // ${name}\n/* said twice */`,
      });
      return join(folder, 'node_modules', name, 'lib/index.js');
    });
    const text = noticesOf(bundledPackages([metafileOf(...files)]));
    expect(text.split(/^=+\n/m)).toEqual([
      '@a/one 1.2.3, MIT\ntwo 1.2.3, MIT\n\n',
      '@a/one 1.2.3, MIT\n\nNotice of @a/one\n\n',
      '@a/one 1.2.3, MIT\ntwo 1.2.3, MIT\n\nEverybody may\n\n',
      '@a/one 1.2.3, MIT\n\nCopyright of\n@a/one\n\n',
      'two 1.2.3, MIT\n\nNotice of two\n\n',
      'two 1.2.3, MIT\n\nCopyright of\ntwo\n',
    ]);
  });

  test('has the Apache License in full once, and what is its own around it', () => {
    const folder = temporaryFolder();
    const files = ['one', 'two', 'three'].map((name, at) => {
      const licence = `${' '.repeat(4 * at)}Apache License\nVersion 2.0, January 2004\n\n1. ${at < 2 ? 'May' : 'Must'}.\n\nEND OF TERMS AND CONDITIONS`;
      write(join(folder, 'node_modules', name), {
        'package.json': JSON.stringify({ name, version: '1.0.0', license: 'Apache-2.0' }),
        LICENSE: `${licence}\n\nCopyright ${name}`,
        'index.js': 'code();\n',
      });
      return join(folder, 'node_modules', name, 'index.js');
    });
    const text = noticesOf(bundledPackages([metafileOf(...files)]));
    expect(text.match(/1\. May/g)).toHaveLength(1);
    expect(text).toContain('word for word as it stands above]\n\nCopyright two');
    // Where a word is another, it is another licence.
    expect(text).toContain('1. Must');
  });
});
