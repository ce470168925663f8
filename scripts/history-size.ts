// What the history takes: made-up entries of a hundred checks, appended one commit each as the action does, then packed as
// a server packs them. `npm run history-size -- 5000`

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../src/core/stats/random.ts';
import { encodeEntry, pathOfEntry } from '../src/history/entry-codec.ts';
import type { Comparison, Entry } from '../src/history/entry.ts';

const COMMITS = Number(process.argv[2] ?? 5_000);
const CHECKS = 100;
/** Commits to a release, and in a day. */
const RELEASE = 40;
const DAY = 8;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const commitOf = (at: number): string => sha256(`commit ${at}`).slice(0, 40);
const { real: random } = seededRandom(7);

const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const compared = (ratio: number): Comparison => ({
  ratio,
  low: ratio - 0.008 * (1 + 0.2 * random()),
  high: ratio + 0.008 * (1 + 0.2 * random()),
  trials: 8 + Math.floor(20 * random() ** 3),
  verdict: random() < 0.05 ? 'undecided' : 'within',
});

function entryAt(at: number): Entry {
  const release = Math.floor(at / RELEASE) * RELEASE;
  return {
    tool: 'perf-budgets 0.1.0',
    commit: commitOf(at),
    measuredAt: new Date(1.7e12 + (at / DAY) * 864e5).toISOString(),
    seconds: 600,
    configuration: 'perf-budgets.yml',
    name: '',
    platform: 'linux x64',
    place: {
      os: 'ubuntu24 20261101.1.0, Linux 6.11.0-1018-azure',
      cpu:
        random() < 0.5 ? 'AMD EPYC 7763 64-Core Processor' : 'Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz',
      cores: 4,
      fingerprint: sha256(String(random() < 0.5)).slice(0, 12),
      runtimes: ['node v24.11.0'],
    },
    anchor: { name: `v1.${release / RELEASE}.0`, commit: commitOf(release) },
    before: commitOf(at - 1),
    renames: [],
    removed: [],
    accepted: [],
    caveats: [],
    readings: Array.from({ length: CHECKS }, (_, check) => ({
      path: `suite-${Math.floor(check / 10)}/task-${check}`,
      metric: 'p50',
      level: 1e-6 * (check + 1) * Math.exp(0.05 * normal()),
      spread: 0.01 + 0.01 * random(),
      anchor: compared(0.01 * normal()),
      before: compared(0.01 * normal()),
    })),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'history-size-'));
const git = (args: readonly string[], input = ''): string =>
  execFileSync('git', args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 30 });
try {
  git(['init', '--quiet', '--bare', '.']);
  const stream = Array.from({ length: COMMITS }, (_, at) => {
    const entry = entryAt(at);
    const text = encodeEntry(entry, sha256);
    return `commit refs/heads/history\ncommitter x <x@x> ${1_700_000_000 + at} +0000\ndata 9\n${entry.commit.slice(0, 9)}\nM 100644 inline ${pathOfEntry(entry, text, sha256)}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  git(['fast-import', '--quiet'], `${stream.join('')}done\n`);
  git(['repack', '-adfq', '--window=50']);
  const raw = stream.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / COMMITS;
  const packed = Number(/size-pack: (\d+)/.exec(git(['count-objects', '-v']))?.[1]) * 1024;
  console.log(`${COMMITS} commits of ${CHECKS} checks`);
  console.log(`a file: ${(raw / 1024).toFixed(1)} KiB`);
  console.log(
    `packed: ${(packed / 1e6).toFixed(1)} MB, ${(packed / COMMITS / 1024).toFixed(2)} KiB a commit`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
