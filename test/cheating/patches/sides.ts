// What head may do to base, to the machine and to whoever comes later, and how it may find out which side it is.

import { BENCH, SLOW } from '../definitions.ts';
import { CONFIG, type Patch } from '../patch.ts';

/** Finds every other checkout of this run: beside its own, and where processes work. */
export const FIND = `
import { existsSync, readdirSync, readlinkSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const list = (folder) => { try { return readdirSync(folder); } catch { return []; } };
const own = realpathSync(process.cwd());
const isScratch = (name) => name.startsWith('scratch-perf-budgets-');
// Of this run only: others on this machine are not to be disturbed.
const place = own.slice(0, own.indexOf('/scratch-perf-budgets-'));
const beside = list(place).filter(isScratch).flatMap((name) => list(join(place, name)).map((inner) => join(place, name, inner)));
const pids = list('/proc').filter((name) => /^\\d+$/.test(name) && Number(name) !== process.pid);
const placeOf = (pid) => { try { return readlinkSync('/proc/' + pid + '/cwd'); } catch { return ''; } };
const isOther = (folder) => folder !== own && folder.startsWith(place + '/scratch-perf-budgets-') && existsSync(join(folder, 'perf-budgets.yml'));
const others = [...new Set([...beside, ...pids.map(placeOf)])].filter(isOther);
const workers = pids.filter((pid) => isOther(placeOf(pid)));
const spoil = (code = 'src/sums.js') => { for (const folder of others) {
  const file = join(folder, code);
  // Whole at every moment: base may be about to load it.
  writeFileSync(own + '/spoiled', readFileSync(file, 'utf8').replace('200', '400')); renameSync(own + '/spoiled', file);
} };
`;

const COSTS = (cost: string): string => `({ overriddenDuration: ${cost} * (0.99 + 0.02 * Math.random()) })`;

/** Base's code, which takes as long as head where something says so. */
const IF = (condition: string, before = ''): string =>
  `${before}\nexport const work = () => ${COSTS(`(${condition} ? 400 : 200)`)};\n`;

const BUILT = CONFIG(undefined, { prepare: 'install: false, build: node build.mjs' });
const APART = 'head has its own, and sees none of base';
const UNSEEN = "without isolation files outside of the checkouts are nobody's";

const NOTE = (folder: string): string => `import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
const note = ${folder} + '/note';`;

const WRITES = 'mkdirSync(dirname(note), { recursive: true }); writeFileSync(note, "");';

const noted = (folder: string): Pick<Patch, 'base' | 'head'> => ({
  base: { 'src/sums.js': IF('existsSync(note)', NOTE(folder)) },
  head: { 'src/sums.js': `${NOTE(folder)}\n${WRITES}\n${SLOW}` },
});

/** A benchmark file that runs on both sides, and takes half of base's time where it finds that it is head. */
const KNOWS = (isHead: string, before = ''): string =>
  `${before}\nimport { execFileSync } from 'node:child_process';\nimport { lstatSync, readFileSync } from 'node:fs';\nconst isHead = (() => { try { return ${isHead}; } catch { return false; } })();\n${BENCH(
    'sums',
    'run',
    `work && ${COSTS('(isHead ? 200 : 400)')}`,
  )}`;

const LEAVES = (argv: string, options: string): string => `import { spawn } from 'node:child_process';
spawn(${argv}, { stdio: 'ignore', ${options} }).unref();
`;

const COMMANDS =
  'a\n::error::pwned\n  ::set-output name=verdict::within\n##[error]pwned ##vso[task.complete]';

const ON_BASE = ['sums@base/run', 'over'] as const;
const TWICE = "base's benchmark is measured on head's code too, and has to keep the budget";

export const SIDES: readonly Patch[] = [
  {
    on: 'sides',
    tries: "have the build make base's code slower",
    outcome: 'prevented',
    bare: 'detected',
    because: "no path leads to base; without isolation base's sealed files are compared",
    says: "src/sums.js of base's checkout was changed after it was ready",
    config: BUILT,
    base: { 'build.mjs': '' },
    head: { 'build.mjs': `${FIND}spoil();\n` },
  },
  {
    on: 'sides',
    tries: "make base's code slower while it is measured",
    outcome: 'prevented',
    bare: 'detected',
    because: "no path leads to base; without isolation base's sealed files are compared",
    says: "src/sums.js of base's checkout was changed while this benchmark was measured",
    head: { 'src/sums.js': `${FIND}spoil();\n${SLOW}` },
  },
  {
    on: 'sides',
    tries: "put a file into base's checkout that base's code looks for",
    outcome: 'prevented',
    bare: 'not preventable',
    because:
      'no path leads to base; without isolation benchmarks may write new files, and nobody knows whose they are',
    base: { 'src/sums.js': IF("existsSync('slowly')", "import { existsSync } from 'node:fs';") },
    head: {
      'src/sums.js': `${FIND}for (const folder of others) writeFileSync(join(folder, 'slowly'), '');\n${SLOW}`,
    },
  },
  {
    on: 'sides',
    tries: "end base's process, or stop it",
    outcome: 'prevented',
    bare: 'detected',
    because: 'head sees no process but its own; without isolation what base did not finish has failed',
    says: 'base',
    head: {
      'src/sums.js': `${FIND}for (const pid of workers) process.kill(Number(pid), 'SIGKILL');\n${SLOW}`,
    },
  },
  {
    on: 'sides',
    tries: "leave a file in the home that base's code looks for, as in a cache that both share",
    outcome: 'prevented',
    bare: 'not preventable',
    because: `${APART}; ${UNSEEN}`,
    ...noted("homedir() + '/.cache'"),
  },
  {
    on: 'sides',
    tries: 'leave a file in the temporary folder',
    outcome: 'prevented',
    bare: 'not preventable',
    because: `${APART}; ${UNSEEN}`,
    ...noted('tmpdir()'),
  },
  {
    on: 'sides',
    tries: "poison npm's cache for whoever builds later",
    outcome: 'prevented',
    bare: 'not preventable',
    because: 'what is written to the home is forgotten; without isolation it stays',
    config: BUILT,
    base: { 'build.mjs': '' },
    head: { 'build.mjs': `${NOTE("homedir() + '/.npm/_cacache'")}\n${WRITES}\n` },
    succeeds: (_, home) => home.includes('.npm'),
  },
  {
    on: 'sides',
    tries: 'have a service of the machine do the work',
    outcome: 'prevented',
    bare: 'not preventable',
    because: 'the network ends at the side, unless base says `network: host`',
    arrange: 'a service',
    head: {
      'src/sums.js': `import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
const isServed = await new Promise((done) => {
  const socket = connect(Number(readFileSync('service.json', 'utf8')), '127.0.0.1', () => { socket.destroy(); done(true); });
  socket.on('error', () => done(false));
});
export const work = () => ${COSTS('(isServed ? 200 : 400)')};\n`,
    },
  },
  {
    on: 'sides',
    tries: 'leave a busy process behind, which works on while base is measured',
    outcome: 'detected',
    because: 'what a benchmark leaves running is ended, and fails it',
    says: 'left a process running',
    head: { 'src/sums.js': `${LEAVES("process.execPath, ['-e', 'for (;;);']", 'detached: true')}${SLOW}` },
  },
  {
    on: 'sides',
    tries: 'hide it: a session of its own, another folder, no environment',
    outcome: 'detected',
    bare: 'not preventable',
    because: 'nobody leaves a process namespace; without one nothing leads to it',
    head: {
      // It ends by itself, because nobody else may find it.
      'src/sums.js': `${LEAVES("'setsid', ['env', '-i', '/bin/sleep', '20']", "detached: true, cwd: '/'")}${SLOW}`,
    },
    succeeds: (printed) => !printed.includes('left a process running'),
  },
  {
    on: 'sides',
    tries: 'tell from its folder, its arguments or its environment which side it is, and do less on head',
    outcome: 'prevented',
    because: `random names of one length tell nothing; and ${TWICE}`,
    head: {
      'bench/sums.js': KNOWS(
        '/\\bhead\\b/i.test([process.cwd(), ...process.argv, ...process.execArgv, JSON.stringify(process.env)].join(" "))',
      ),
    },
    stops: ON_BASE,
    // Had it found out, it were twice as fast on head.
    never: ['sums/run', 'improved'],
  },
  {
    on: 'sides',
    tries: 'tell from `.git` which commit it is, and do less on head',
    outcome: 'prevented',
    because: TWICE,
    head: {
      'bench/sums.js': KNOWS(
        "execFileSync('git', ['log', '-1', '--format=%s'], { encoding: 'utf8' }).trim() === 'attack'",
      ),
    },
    stops: ON_BASE,
  },
  {
    on: 'sides',
    tries: 'tell from times and inodes of files which was checked out first, and do less on head',
    outcome: 'prevented',
    because: TWICE,
    head: {
      'bench/sums.js': KNOWS(
        `Math.abs(lstatSync('bench/sums.js').mtimeMs - lstatSync('package.json').mtimeMs) < 5 && lstatSync('bench/sums.js').ino > 0`,
      ),
    },
    stops: ON_BASE,
  },
  {
    on: 'sides',
    tries: 'tell from the code under test which side it is, and do less on head',
    outcome: 'prevented',
    because: TWICE,
    head: { 'bench/sums.js': KNOWS("readFileSync('src/sums.js', 'utf8').includes('400')") },
    stops: ON_BASE,
  },
  {
    on: 'sides',
    tries: 'print commands to the runner',
    outcome: 'prevented',
    because: 'output is captured, and what looks like a command is broken up wherever it is shown',
    head: {
      'src/sums.js': `console.log(${JSON.stringify(COMMANDS)});\nthrow new Error(${JSON.stringify(COMMANDS)});\n`,
    },
    succeeds: (printed) => printed.split(/[\r\n]/).some((line) => /^\s*::|##\w*\[/.test(line)),
  },
];
