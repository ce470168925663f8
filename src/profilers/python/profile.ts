// From what a Python process recorded to the common profile.

import type { Frame, Profile } from '../../explain/profile.ts';
import type { PythonRecordingFile } from './native.ts';

/** Others' processor time below this share of everything is not worth a word. */
const NOTABLE = 0.05;
/** Samples that could not be read, as a part of the others, from which on a reader should know. */
const TORN = 0.2;

export const NOT_COUNTED = 'calls are not counted: another profiler is active';

/** The profile of one process, seconds. */
export const pythonProfile = (recording: PythonRecordingFile): Profile => {
  const { functions, operations, startup, others } = recording;
  const frames: Frame[] = [...functions];
  const parent = [...recording.parent];
  const frame = [...recording.function];
  const self = [...recording.own];
  const add = (shown: Frame, above: number, cost: number): void => {
    const known = frames.indexOf(shown);
    parent.push(above);
    frame.push(known >= 0 ? known : frames.push(shown) - 1);
    self.push(cost);
  };
  for (const index of recording.parent.keys()) {
    const [idle, collecting] = [recording.idle[index] ?? 0, recording.collecting[index] ?? 0];
    if (idle > 0) add(WAITING, index, idle);
    if (collecting > 0) add(COLLECTING, index, collecting);
  }
  if (startup > 0) add(STARTING, -1, startup);
  const total = self.reduce((sum, cost) => sum + cost, 0);
  if (others > NOTABLE * total) add(THREADS, -1, others);
  const { samples } = recording;
  const profile: Profile = {
    ...(others > NOTABLE * total && { partial: true }),
    unit: 's',
    frames,
    parent,
    frame,
    self,
    operations,
    per: 'operation',
    samples,
    notes: notesOn(recording, total),
  };
  return others > NOTABLE * total ? waitingLess(profile, others) : profile;
};

/** While the main thread waited for others, they worked: that time is theirs and no waiting. */
const waitingLess = (profile: Profile, seconds: number): Profile => {
  const isWaiting = profile.frame.map((at) => profile.frames[at]?.kind === 'idle');
  const waiting = profile.self.reduce((sum, cost, at) => sum + (isWaiting[at] === true ? cost : 0), 0);
  const left = waiting === 0 ? 0 : Math.max(0, 1 - seconds / waiting);
  return { ...profile, self: profile.self.map((cost, at) => (isWaiting[at] === true ? left * cost : cost)) };
};

/** Adds processes that were started and are not in the profile. */
export const withChildren = (profile: Profile, seconds: number): Profile => {
  const total = profile.self.reduce((sum, cost) => sum + cost, 0);
  if (seconds <= NOTABLE * total) return profile;
  const { self } = waitingLess(profile, seconds);
  return {
    ...profile,
    frames: [...profile.frames, CHILDREN],
    parent: [...profile.parent, -1],
    frame: [...profile.frame, profile.frames.length],
    self: [...self, seconds],
    partial: true,
    notes: [...profile.notes, 'other processes that it starts are shown as one entry, without details'],
  };
};

const notesOn = ({ notes, others, counted, torn, samples }: PythonRecordingFile, total: number): string[] => [
  ...notes,
  ...(torn > TORN * samples ? [`${torn} of ${torn + samples} samples could not be read`] : []),
  ...(others > NOTABLE * total
    ? ['only the main thread is sampled: other threads are shown as one entry']
    : []),
  ...(counted ? [] : [NOT_COUNTED]),
];

const special = (kind: Frame['kind'], name: string): Frame => ({
  kind,
  name,
  file: null,
  line: null,
  lastLine: null,
  identity: name,
  package: null,
  calls: null,
});

const WAITING = special('idle', '(waiting)');
const COLLECTING = special('gc', '(garbage collector)');
const STARTING = special('runtime', '(starting python)');
const THREADS = special('runtime', '(other threads)');
const CHILDREN = special('runtime', '(other processes)');
