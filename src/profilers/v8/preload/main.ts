// Preloaded into a Node program that is profiled as a whole: records from here to the program's end (or, of a
// server, for as long as it is told to), in every thread and in every Node process it starts that keeps its environment. Whatever goes wrong here is no business of the program.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import { createRecorder, stopInlining } from '../../../instruments/v8-recorder.ts';
import { followLink } from './server.ts';
import { processorUse } from './usage.ts';
import { RECORDING, type ProgramRecording } from '../program-recording.ts';

const startup = performance.now() / 1000;

const record = ({ what, interval, folder, counting, link }: ProgramRecording): void => {
  stopInlining();
  const recorder = createRecorder(what, interval);
  const file = join(folder, `${process.pid}-${threadId}`);
  if (link !== undefined) {
    recorder.start();
    return followLink(recorder, link, file);
  }
  if (counting) recorder.startCounting();
  else {
    recorder.start();
    recorder.begin();
  }
  const begin = performance.now();
  process.on('exit', () => {
    try {
      const seconds = (performance.now() - begin) / 1000;
      if (counting) recorder.stopCounting();
      else recorder.stop();
      const notes = { operations: 1, counted: counting ? 1 : 0, seconds, startup };
      recorder.write(file, notes);
      // Writing takes time too, and whoever started this process sees it.
      const use = isMainThread ? processorUse() : null;
      if (use !== null) writeFileSync(`${file}.usage.json`, JSON.stringify(use));
    } catch {
      // No profile of this process.
    }
  });
};

try {
  const request = process.env[RECORDING];
  if (request !== undefined) record(JSON.parse(request) as ProgramRecording);
} catch {
  // No profile of this process.
}
