// What wrk prints; with --latency also percentiles.

import { attempt } from './entries.ts';
import type { Entry, Format, Measurement, Statistics } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { refuseFailed } from './load.ts';
import { located, quoted } from './located.ts';
import { pathOf, single, summed } from './measurement.ts';
import { toSeconds } from './time-units.ts';

const TIME = /^([\d.]+)(us|ms|s|m|h)$/;
const PERCENTILES = { '50': 'p50', '75': 'p75', '90': 'p90', '99': 'p99' } as const;
const NAME = 'wrk';

const secondsOf = (written: string, line: Line, file: string): number => {
  const [, number, unit = ''] = TIME.exec(written) ?? [];
  const seconds = toSeconds(unit)?.(Number(number)) ?? NaN;
  if (!Number.isFinite(seconds))
    throw located(file, at(line), `expected a time such as 5.17ms, not ${quoted(written)}`);
  return seconds;
};

type Found = { -readonly [key in keyof Statistics]: Statistics[key] };

function latencyOf(lines: readonly Line[], file: string): Found {
  const found: Found = {};
  for (const line of lines) {
    const [, mean] = /^\s+Latency\s+(?!Distribution)(\S+)/.exec(line.text) ?? [];
    // wrk2 prints 50.000%.
    const [, percent = '', time] = /^\s+(50|75|90|99)(?:\.0+)?%\s+(\S+)/.exec(line.text) ?? [];
    if (mean !== undefined) found.mean = secondsOf(mean, line, file);
    if (time !== undefined)
      found[PERCENTILES[percent as keyof typeof PERCENTILES]] = secondsOf(time, line, file);
  }
  return found;
}

/** Of the line that begins like `pattern`: the number behind it. Null where there is no such line. */
function numberIn(lines: readonly Line[], pattern: RegExp, file: string): number | null {
  for (const line of lines) {
    const [, written] = pattern.exec(line.text) ?? [];
    if (written === undefined) continue;
    const number = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : NaN;
    if (Number.isFinite(number)) return number;
    throw located(file, at(line), `expected a number, not ${quoted(written)}`);
  }
  return null;
}

const errorsIn = (lines: readonly Line[], file: string): number => {
  const line = lines.find(({ text }) => text.includes('Socket errors:'));
  if (line === undefined) return 0;
  const counts = [...line.text.matchAll(/(?:connect|read|write|timeout) (\S+?)(?:,|\s*$)/g)].map(
    ([, count = '']) => (/^\d{1,15}$/.test(count) ? Number(count) : NaN),
  );
  const sum = counts.reduce((all, count) => all + count, 0);
  if (counts.length === 4 && Number.isFinite(sum)) return sum;
  throw located(file, at(line), 'expected `Socket errors: connect 0, read 0, write 0, timeout 0`');
};

export const wrk: Format = {
  reads: 'what wrk prints; percentiles with `--latency`',
  command: 'wrk --latency -d 10s http://127.0.0.1:8080/search',
  definedAt: 'https://github.com/wg/wrk/blob/fe4c1a692be06aa8fc1bfed5a2daee83710f6878/src/wrk.c',
  metrics: ['p50', 'p75', 'p90', 'p99', 'mean', 'throughput', 'error-rate'],
  parse(printed, file) {
    const runs = runsIn(linesOf(printed));
    // The whole URL has a port that may differ from run to run.
    const paths = new Set(runs.map(({ path }) => path));
    const apart = runs.length > 1 && paths.size === runs.length;
    return runs.flatMap(({ lines, path }): readonly Entry[] => {
      const name = apart ? pathOf(NAME, path) : NAME;
      return attempt(name, () => measurementsOf(name, lines, file));
    });
  },
};

interface Printed {
  readonly path: string;
  readonly lines: Line[];
}

/** One run after another, each with the path that it asked for. */
function runsIn(lines: readonly Line[]): Printed[] {
  const runs: Printed[] = [{ path: '', lines: [] }];
  for (const line of lines) {
    const [, path] = /^Running \S+ test @ \w+:\/\/[^/\s]*\/?(\S*)/.exec(line.text) ?? [];
    if (path !== undefined) runs.push({ path, lines: [line] });
    else runs.at(-1)?.lines.push(line);
  }
  const [before, ...announced] = runs;
  return announced.length === 0 && before !== undefined ? [before] : announced;
}

function measurementsOf(name: string, lines: readonly Line[], file: string): Measurement[] {
  const [first] = lines;
  const where = first === undefined ? '' : at(first);
  const latency = latencyOf(lines, file);
  const rate = numberIn(lines, /^Requests\/sec:\s+(\S+)/, file);
  const requests = numberIn(lines, /^\s+(\S+) requests in /, file);
  if (rate === null || requests === null || latency.mean === undefined)
    throw located(
      file,
      where,
      'expected the summary that wrk prints, with Latency, requests and Requests/sec',
    );
  const unwanted = numberIn(lines, /^\s+Non-2xx or 3xx responses: (\S+)/, file) ?? 0;
  const errors = errorsIn(lines, file);
  refuseFailed(unwanted + errors, requests + errors, file, where);
  return [
    summed(name, { count: requests, ...latency }),
    single(name, 'throughput', rate),
    single(name, 'error-rate', Math.min(1, (unwanted + errors) / (requests + errors))),
  ];
}
