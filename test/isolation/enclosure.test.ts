// An enclosure as the run has it: its namespaces outlive the time limit, under which trials may still come to their end.

import { mkdtempSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { openIsolation } from '../../src/isolation/isolation.ts';
import { startProcess } from '../../src/process/child-process.ts';
import { temporaryFolder } from '../git/real-git.ts';

const viewOf = (own: string) => ({ own, hidden: [], copied: [], shown: [], blank: [] });

test('what is enclosed goes on starting when the signal of the time limit has fired', async ({ skip }) => {
  const own = realpathSync(mkdtempSync(join(temporaryFolder(), 'side-')));
  const limit = new AbortController();
  const isolating = await openIsolation(viewOf(own), {
    mode: 'auto',
    network: 'loopback',
    isThrownAway: false,
    signal: limit.signal,
  });
  onTestFinished(() => isolating[Symbol.asyncDispose]());
  skip(!isolating.isolation.inForce, 'isolation');
  limit.abort(new Error('the time is up'));
  const started = await startProcess({
    argv: ['true'],
    directory: own,
    environment: { PATH: process.env['PATH'] ?? '' },
  });
  expect(await started.exit, started.output()).toEqual({ code: 0, signal: null });
  await started.end();
});

test('one that is asked for after the time is up is not made', async () => {
  const own = realpathSync(temporaryFolder());
  const options = {
    mode: 'auto',
    network: 'loopback',
    isThrownAway: false,
    signal: AbortSignal.abort(new Error('late')),
  } as const;
  await expect(openIsolation(viewOf(own), options)).rejects.toThrow('late');
});
