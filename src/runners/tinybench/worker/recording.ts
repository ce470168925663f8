// Runs inside the worker of a benchmark that is profiled: records operations as they are timed in earnest, then counts
// the calls of a few more.

import { createRecorder, stopInlining, type Recorder } from '../../../instruments/v8-recorder.ts';
import type { Recording } from '../protocol.ts';
import type { Operation } from './operation.ts';

export interface OpenRecording {
  /** Runs for about `seconds` and writes the files that begin with `file`. */
  record(operation: Operation, seconds: number, batch: number, file: string): Promise<void>;
}

/** Milliseconds of operations whose calls are counted, at least one operation. */
const COUNTED = 100;
/** On a busy machine, and where operations wait, the processor time that was asked for takes this much longer at the most. */
const LONGER = 2.5;

/** Milliseconds between looks at how much processor time went by. */
const SLICE = 50;

// Taken before the benchmark file can replace it.
const cpuUsage = process.cpuUsage.bind(process);

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(before);
  return (user + system) / 1e6;
};

/** Prepares the process for being recorded. Call it before the benchmark file is loaded. */
export const openRecording = ({ what, interval }: Recording, now: () => number): OpenRecording => {
  stopInlining();
  const recorder = createRecorder(what, interval);
  recorder.start();
  return {
    async record(operation, seconds, batch, file) {
      recorder.begin();
      const begin = now();
      const before = cpuUsage();
      let operations = 0;
      do {
        const stretch = await operation.run(SLICE, batch);
        operations += stretch.count * (operation.batches ? batch : 1);
      } while (secondsSince(before) < seconds && now() - begin < LONGER * seconds * 1000);
      const taken = (now() - begin) / 1000;
      recorder.stop();
      const counted = await count(recorder, operation, (taken * 1000) / operations);
      recorder.write(file, { operations, counted, seconds: taken, startup: 0 });
    },
  };
};

const count = async (recorder: Recorder, operation: Operation, milliseconds: number): Promise<number> => {
  const operations = operation.batches ? Math.ceil(COUNTED / milliseconds) : 1;
  await operation.around?.before();
  recorder.startCounting();
  await operation.call(operations);
  recorder.stopCounting();
  await operation.around?.after();
  return operations;
};
