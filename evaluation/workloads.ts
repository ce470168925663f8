// What `npm run evaluate -- --live` measures: for each runner, code in evaluation/live/ that can be given more work to do.

import type { MetricName } from '../src/core/model/metrics.ts';
import type { RunnerSpec } from '../src/core/model/runner-specs.ts';

export interface Workload {
  readonly name: string;
  /** How to run it with that much more work to do, or how to run it where the runner itself prolongs operations. */
  readonly spec: RunnerSpec | ((slowdown: number) => RunnerSpec);
  readonly task: string | null;
  /** What is judged. Left out: p50. */
  readonly metric?: MetricName;
}

/** A function of workloads.py, 400 units of whose work are a measure. */
const python = (name: string): Workload => ({
  name: `python ${name}`,
  spec: (slowdown) => ({
    kind: 'python',
    code: { form: 'call', call: `workloads:${name}`, args: [String(Math.round(400 * (1 + slowdown)))] },
    gc: false,
    interpreter: null,
    directory: '.',
    environment: {},
  }),
  task: null,
});

/** A Node server, 400 units of whose work are an answer, judged by one metric. */
const http = (metric: MetricName): Workload => ({
  name: `http ${metric}`,
  metric,
  spec: (slowdown) => ({
    kind: 'http',
    serve: {
      argv: ['node', 'server.mjs'],
      directory: '.',
      environment: { WORK: String(Math.round(400 * (1 + slowdown))) },
    },
    ready: null,
    within: 30,
    requests: [
      {
        name: 'GET /?q=7',
        weight: 1,
        method: 'GET',
        url: 'http://127.0.0.1:{port}/?q=7',
        headers: {},
        body: null,
        expect: null,
      },
    ],
    warmUp: null,
    duration: 0.8,
    rate: 100,
    connections: 100,
    keepAlive: true,
    timeout: 10,
    errors: 0.01,
    ca: null,
  }),
  task: null,
});

/** A tool that measures by itself and prints a report: Python's own timeit, run once a side for every trial. */
const timeit = (name: string): Workload => ({
  name: `report timeit ${name}`,
  spec: (slowdown) => ({
    kind: 'report',
    argv: 'python3 -m timeit -vvvv -n 200 -r 20 -s'
      .split(' ')
      .concat(`from workloads import ${name}`, `${name}(${Math.round(400 * (1 + slowdown))})`),
    format: 'timeit',
    file: null,
    directory: '.',
    environment: {},
  }),
  task: 'timeit',
});

export const WORKLOADS: readonly Workload[] = [
  ...['parse', 'sort', 'words', 'filter'].map((task) => ({
    name: task,
    spec: { kind: 'tinybench', file: 'workloads.mjs', nodeArgs: [] } as const,
    task,
  })),
  {
    name: 'node -e 0',
    spec: { kind: 'command', argv: ['node', '-e', '0'], directory: '.', environment: {} },
    task: null,
  },
  ...(['p50', 'cpu-time'] as const).map(http),
  ...['dump', 'collatz', 'words', 'views'].map(python),
  ...['dump', 'collatz'].map(timeit),
];

export const specOf = ({ spec }: Workload, slowdown: number): RunnerSpec =>
  typeof spec === 'function' ? spec(slowdown) : spec;
