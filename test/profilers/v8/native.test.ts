import { ftruncateSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { LARGEST_PROFILE, readCpuProfile, readNotes } from '../../../src/profilers/v8/native.ts';
import { readTime } from '../../../src/profilers/v8/profile.ts';
import { temporary } from '../target.ts';

const file = (name: string, profile: string, notes = NOTES): string => {
  const path = join(temporary, name);
  writeFileSync(`${path}.cpuprofile`, profile);
  writeFileSync(`${path}.notes.json`, notes);
  return path;
};

const NOTES = JSON.stringify({ operations: 1, counted: 0, seconds: 1, startup: 0, scripts: [] });
const callFrame = { functionName: 'f', scriptId: '7', url: '', lineNumber: 0, columnNumber: 0 };

test('a profile that is too large is not read, in a line', () => {
  const path = file('large', '');
  const handle = openSync(`${path}.cpuprofile`, 'r+');
  ftruncateSync(handle, LARGEST_PROFILE + 40 * 2 ** 20);
  closeSync(handle);
  expect(() => readCpuProfile(path)).toThrow(
    new ProfilerProblem('the profile is 104 MiB, above the limit of 64 MiB'),
  );
});

describe('a damaged profile is refused, in a line', () => {
  test.each([
    ['', /^the profile is damaged: the whole: /],
    ['{"nodes": [{"id"', /^the profile is damaged: the whole: /],
    ['{"nodes": [], "samples": [], "timeDeltas": []}', /^the profile is damaged: nodes: /],
    [JSON.stringify({ nodes: [{ id: 1 }], samples: [], timeDeltas: [] }), /nodes\.0\.callFrame/],
  ])('%s', (text, message) => {
    expect(() => readCpuProfile(file('damaged', text))).toThrow(message);
    expect(() => readCpuProfile(file('damaged', text))).toThrow(ProfilerProblem);
  });

  test('and damaged notes are', () => {
    expect(() => readNotes(file('notes', '{}', '{"scripts": 7}'))).toThrow(ProfilerProblem);
  });
});

test('what refers to nothing, or to itself, is left out', () => {
  const nodes = [
    { id: 1, callFrame: { ...callFrame, functionName: '(root)', scriptId: '0' }, children: [2, 99] },
    { id: 2, callFrame, children: [3, 1] },
    { id: 3, callFrame: { ...callFrame, functionName: 'g' }, children: [2] },
  ];
  const path = file(
    'loops',
    JSON.stringify({ nodes, samples: [2, 3, 98, 3], timeDeltas: [1000, 1000, 1000, -5] }),
  );
  const profile = readTime(path, temporary);
  expect(profile.frame.map((at) => profile.frames[at]?.name)).toEqual(['f', 'g']);
  expect(profile.self).toEqual([0.001, 0.001]);
});

test('a sample that comes late counts as a few', () => {
  const nodes = [
    { id: 1, callFrame: { ...callFrame, functionName: '(root)', scriptId: '0' }, children: [2] },
    { id: 2, callFrame },
  ];
  const path = file(
    'late',
    JSON.stringify({ nodes, samples: [2, 2, 2, 2], timeDeltas: [500, 500, 500, 900_000] }),
  );
  expect(readTime(path, temporary).self).toEqual([0.003]);
});
