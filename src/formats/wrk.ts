// What wrk prints; with --latency also percentiles.

import type { Format, Statistics } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { located, quoted } from './located.ts';
import { single, summed } from './measurement.ts';
import { toSeconds } from './time-units.ts';

const TIME = /^([\d.]+)(us|ms|s|m|h)$/;
const PERCENTILES = { '50': 'p50', '75': 'p75', '90': 'p90', '99': 'p99' } as const;
const NAME = 'wrk';

const secondsOf = (written: string, line: Line, file: string): number => {
  const [, number, unit = ''] = TIME.exec(written) ?? [];
  const seconds = toSeconds(unit);
  if (seconds === null)
    throw located(file, at(line), `expected a time such as 5.17ms, not ${quoted(written)}`);
  return seconds(Number(number));
};

type Found = { -readonly [key in keyof Statistics]: Statistics[key] };

function latencyOf(lines: readonly Line[], file: string): Found {
  const found: Found = {};
  for (const line of lines) {
    const [, mean] = /^\s+Latency\s+(\S+)\s+\S+\s+\S+\s+\S+%?\s*$/.exec(line.text) ?? [];
    const [, percent = '', time] = /^\s+(50|75|90|99)%\s+(\S+)\s*$/.exec(line.text) ?? [];
    if (mean !== undefined) found.mean = secondsOf(mean, line, file);
    if (time !== undefined)
      found[PERCENTILES[percent as keyof typeof PERCENTILES]] = secondsOf(time, line, file);
  }
  return found;
}

/** Of the first line that has the number. */
const numberIn = (lines: readonly Line[], pattern: RegExp): number | null => {
  for (const { text } of lines) {
    const [, number] = pattern.exec(text) ?? [];
    if (number !== undefined) return Number(number);
  }
  return null;
};

const errorsIn = (lines: readonly Line[]): number => {
  const line = lines.find(({ text }) => text.includes('Socket errors:'));
  const counts = (line?.text.match(/\d{1,15}/g) ?? []).map(Number);
  return counts.reduce((sum, count) => sum + count, 0);
};

export const wrk: Format = {
  reads: 'what wrk prints; percentiles with `--latency`',
  command: 'wrk --latency -d 10s http://127.0.0.1:8080/search',
  definedAt: 'https://github.com/wg/wrk/blob/fe4c1a692be06aa8fc1bfed5a2daee83710f6878/src/wrk.c',
  metrics: ['p50', 'p75', 'p90', 'p99', 'mean', 'throughput', 'error-rate'],
  parse(printed, file) {
    const lines = linesOf(printed);
    const latency = latencyOf(lines, file);
    const rate = numberIn(lines, /^Requests\/sec:\s+([\d.]+)\s*$/);
    const requests = numberIn(lines, /^\s+(\d+) requests in /);
    if (rate === null || requests === null || latency.mean === undefined)
      throw located(
        file,
        '',
        'expected the summary that wrk prints, with Latency, requests and Requests/sec',
      );
    const unwanted = numberIn(lines, /^\s+Non-2xx or 3xx responses: (\d+)\s*$/) ?? 0;
    const errors = errorsIn(lines);
    const asked = requests + errors;
    return [
      summed(NAME, { count: requests, ...latency }),
      single(NAME, 'throughput', rate),
      single(NAME, 'error-rate', asked === 0 ? 1 : Math.min(1, (unwanted + errors) / asked)),
    ];
  },
};
