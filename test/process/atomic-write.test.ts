import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../src/process/atomic-write.ts';
import { temporaryFolder, write } from '../git/real-git.ts';

test('makes the folder, replaces the old file, leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'new/report.json');
  await writeAtomically(file, 'one');
  await writeAtomically(file, 'two');
  expect(readFileSync(file, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'new'))).toEqual(['report.json']);
});

test('writes through a link', async () => {
  const folder = temporaryFolder();
  write(folder, { 'there/old.json': 'old' });
  symlinkSync('there/old.json', join(folder, 'link.json'));
  await writeAtomically(join(folder, 'link.json'), 'new');
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'there/old.json'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('writes into a pipe instead of replacing it', async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
  let read = '';
  reader.stdout.setEncoding('utf8').on('data', (chunk: string) => (read += chunk));
  const closed = new Promise((done) => reader.on('close', done));
  await writeAtomically(pipe, 'text').catch(() => reader.kill());
  if (lstatSync(pipe).isFile()) reader.kill();
  await closed;
  expect(read).toBe('text');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});
