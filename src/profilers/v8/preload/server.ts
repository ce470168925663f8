// Part of the preloaded recorder: in a server, which is told when to begin and when to end. What it is told with keeps no
// process alive.

import { connect } from 'node:net';
import type { Recorder } from '../../../instruments/v8-recorder.ts';
import type { FromRecorder, ToRecorder } from '../../shared/link.ts';

/** Does what a socket says. `file`: beginning of the names of this process's files. */
export const followLink = (recorder: Recorder, link: string, file: string): void => {
  let begun = 0;
  let seconds = 0;
  const obey = (message: ToRecorder): void => {
    if (message.do === 'begin') {
      begun = performance.now();
      return recorder.begin();
    }
    // Started after the beginning, or never told of it.
    if (begun === 0) return;
    if (message.do === 'count') return recorder.startCounting();
    if (message.do === 'counted') return recorder.stopCounting();
    if (message.do === 'write') {
      const { operations, counted } = message;
      return recorder.write(file, { operations, counted, seconds, startup: 0 });
    }
    seconds = (performance.now() - begun) / 1000;
    recorder.stop();
  };
  const socket = connect(link);
  let text = '';
  socket.unref();
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines)
      socket.write(`${JSON.stringify(answer(() => obey(JSON.parse(line) as ToRecorder)))}\n`);
  });
};

const answer = (work: () => void): FromRecorder => {
  try {
    work();
    return { failed: null };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};
