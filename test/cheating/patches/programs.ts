// What a change may try where programs and services are measured as they are, and where operations leave their work to others.

import { CONFIG, type Patch } from '../patch.ts';

const PROGRAM = CONFIG('tool: { command: node tool.js }', { budgets: "'**': { p50: +30% }" });
/** Busy for so many milliseconds. */
const BUSY = (milliseconds: number): string =>
  `const end = performance.now() + ${milliseconds};\nwhile (performance.now() < end);\n`;
const LATER = `import { spawn } from 'node:child_process';
spawn(process.execPath, ['-e', ${JSON.stringify(BUSY(300))}], { detached: true, stdio: 'ignore' }).unref();
`;

const PROGRAMS: readonly Patch[] = [
  {
    on: 'programs',
    tries: 'leave the work to a process that goes on after the program has ended',
    outcome: 'detected',
    because: 'what a program leaves running is ended, and fails it',
    says: 'running',
    config: PROGRAM,
    base: { 'tool.js': BUSY(60) },
    head: { 'tool.js': LATER },
    quick: true,
  },
  {
    on: 'programs',
    tries: 'replace its own clocks',
    outcome: 'prevented',
    because: 'a program is timed by its launcher, which shares no process with it',
    config: PROGRAM,
    base: {
      'tool.js':
        'globalThis.rounds = 2e7;\nfor (let i = 0, t = 0; i < rounds; i += 1) t = (t * 31 + i) | 0;\n',
    },
    head: {
      'tool.js':
        'performance.now = () => 0;\nDate.now = () => 0;\nprocess.hrtime.bigint = () => 0n;\nglobalThis.rounds = 2e8;\nfor (let i = 0, t = 0; i < rounds; i += 1) t = (t * 31 + i) | 0;\n',
    },
    stops: ['tool', 'over'],
  },
];

const SERVICE = CONFIG(
  'web: { http: { serve: node server.js, ready: "http://127.0.0.1:{port}/", request: "GET http://127.0.0.1:{port}/", rate: 40/s, duration: 1s } }',
  { budgets: "'**': { p50: +50% }" },
);
const SERVER = (before: string, handler: string): string => `import { createServer } from 'node:http';
${before}
const busy = (ms) => { const end = clock() + ms; while (clock() < end); };
createServer((request, response) => { ${handler} }).listen(Number(process.env.PORT), '127.0.0.1');
`;
const CLOCK = 'const clock = performance.now.bind(performance);';

const SERVICES: readonly Patch[] = [
  {
    on: 'services',
    tries: 'replace the clocks of the server',
    outcome: 'prevented',
    because: 'a load generator of the gate times the answers in a process of its own',
    config: SERVICE,
    base: { 'server.js': SERVER(CLOCK, 'busy(1); response.end("ok");') },
    head: {
      'server.js': SERVER(
        `${CLOCK}\nperformance.now = Date.now = () => 0;\nprocess.hrtime.bigint = () => 0n;`,
        'busy(8); response.end("ok");',
      ),
    },
    stops: ['web', 'over'],
  },
  {
    on: 'services',
    tries: 'answer first, and work afterwards',
    outcome: 'not preventable',
    because: 'whoever asks does wait less; a budget for `cpu-time` sees the work',
    config: SERVICE,
    base: { 'server.js': SERVER(CLOCK, 'busy(8); response.end("ok");') },
    head: { 'server.js': SERVER(CLOCK, 'response.end("ok"); setTimeout(() => busy(12), 2);') },
  },
  {
    on: 'services',
    tries: 'answer with an error before the work',
    outcome: 'detected',
    because: 'an answer that is none fails the benchmark',
    says: '500',
    config: SERVICE,
    base: { 'server.js': SERVER(CLOCK, 'busy(8); response.end("ok");') },
    head: {
      'server.js': SERVER(
        CLOCK,
        'if (served++ < 3) { busy(8); response.end("ok"); } else { response.statusCode = 500; response.end(); }',
      ).replace('createServer(', 'let served = 0;\ncreateServer('),
    },
  },
];

const OPERATIONS: readonly Patch[] = [
  {
    on: 'Node',
    tries: 'leave the work to processes that end by themselves',
    outcome: 'warned',
    because: 'the processor time beside the operations grows; it may be what the change is for',
    says: 'of processor time a turn, and base',
    base: { 'src/sums.js': `export const work = () => { ${BUSY(20)} return 0; };\n` },
    head: {
      'src/sums.js': `import { spawn } from 'node:child_process';
let running = 0;
export const work = () => {
  if (running > 0) return 0;
  running += 1;
  spawn(process.execPath, ['-e', ${JSON.stringify(BUSY(60))}], { detached: true, stdio: 'ignore' })
    .on('exit', () => { running -= 1; }).unref();
  return 0;
};\n`,
    },
  },
  {
    on: 'Node',
    tries: 'say that operations took less (`overriddenDuration`), where base says it of its own',
    outcome: 'not preventable',
    because: 'base asks for it: only the code knows how long a frame or a kernel on another device took',
    head: { 'src/sums.js': 'export const work = () => ({ overriddenDuration: 199 + Math.random() });\n' },
  },
];

export const PROGRAMS_AND_SERVICES: readonly Patch[] = [...PROGRAMS, ...SERVICES, ...OPERATIONS];
