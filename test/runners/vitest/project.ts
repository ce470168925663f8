// A project whose benchmarks are written for vitest in every way there is, and in some that go wrong.

import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CONFIG = `
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [{ name: 'figures', load: (id) => (id.endsWith('.figures') ? 'export default [3, 1, 2]' : null) }],
  resolve: { alias: { '@': resolve(import.meta.dirname ?? '.', 'src') } },
  // What would run elsewhere, several at once, and write files.
  test: {
    pool: 'threads',
    setupFiles: ['./bench/setup.ts'],
    coverage: { enabled: true },
    benchmark: { reporters: ['verbose'], outputJson: 'report.json' },
  },
});
`;

const SHOP = `
export enum Kind { Plain, Special }
export interface Order { customer: number; cents: number }
export function totals(orders: Order[]): [number, number][] {
  const sums = new Map<number, number>();
  for (const { customer, cents } of orders) sums.set(customer, (sums.get(customer) ?? 0) + cents);
  return [...sums].sort(([one], [other]) => one - other);
}
`;

const GOOD = `
import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { Kind, totals } from '@/shop';
import figures from '../data.figures';

const orders = Array.from({ length: 100 }, (_, n) => ({ customer: n % 7, cents: Kind.Special * n }));
const say = (text: string) => appendFileSync('events.txt', text + '\\n');
let ready = false;
beforeAll(() => { ready = true; say('beforeAll'); });
afterAll(() => say('afterAll'));

bench('totals', () => {
  if (!ready || globalThis.isSetUp !== true) throw new Error('not set up');
  totals(orders);
});
bench('async', async () => { await new Promise((done) => setTimeout(done, 1)); });
bench(function named() { [...figures].sort(); });
bench('hooked', () => { totals(orders); }, { setup: () => say('setup'), teardown: () => say('teardown') });
describe('a/b > [c]', () => {
  describe('inner', () => { bench('ü * {d} \\n e', () => { totals(orders); }); });
  bench('twice', () => { totals(orders); });
  bench('twice', () => { totals(orders.slice(1)); });
  bench('', () => { totals(orders); });
});
for (const count of [1, 2, 3]) bench(\`first \${count}\`, () => { totals(orders.slice(0, count)); });
bench.skip('skipped', () => { throw new Error('not run'); });
bench.todo('later');
describe.skip('all of it', () => { bench('too', () => { throw new Error('not run'); }); });
`;

const BAD = `
import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { bench } from 'vitest';
let calls = 0;
const later = (act: () => unknown) => () => { if ((calls += 1) > 330) return act(); };
bench('throws', () => { (undefined as any).missing(); });
bench('rejects', () => Promise.reject('a string'));
bench('throws later', later(() => { throw new Error('the connection is gone'); }));
bench('exits', () => process.exit(3));
bench('is killed', () => { process.kill(process.pid, 'SIGKILL'); });
bench('hangs', () => new Promise(() => {}));
bench('loops', () => { for (;;); });
bench('crashes', () => { if ((calls += 1) === 5) setTimeout(() => { throw new Error('nobody caught me'); }); return new Promise((done) => setTimeout(done, 1)); });
bench('setup', () => {}, { setup: () => { throw new Error('no database'); } });
bench('teardown', () => { 'x'.padStart(500).split(''); }, { teardown: () => { throw new Error('cannot clean up'); } });
bench('leaves', () => { if ((calls += 1) === 5) spawn('sleep', ['100'], { detached: true, stdio: 'ignore' }).unref(); });
bench('talks', () => { if ((calls += 1) === 5) writeSync(4, '{"kind":"finished"}'); 'x'.padStart(500).split(''); });
bench('prints', () => { console.log('::error::pretend'); process.stdout.write('x'.repeat(1000) + '\\n'); });
`;

export const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'vitest.config.ts': CONFIG,
  'src/shop.ts': SHOP,
  'bench/setup.ts': 'globalThis.isSetUp = true;\n',
  'bench/good.bench.ts': GOOD,
  'bad/bad.bench.ts': BAD,
  'bad/before.bench.ts':
    "import { beforeAll, bench } from 'vitest';\nbeforeAll(() => { throw new Error('no service'); });\nbench('one', () => {});\n",
  'bad/after.bench.ts':
    "import { afterAll, bench } from 'vitest';\nafterAll(() => { throw new Error('still open'); });\nbench('one', () => { 'x'.padStart(500).split(''); });\n",
  'broken/throws.bench.ts': "import 'vitest';\nthrow new Error('no data here');\n",
  'missing/imports.bench.ts':
    "import { bench } from 'vitest';\nimport './nowhere';\nbench('one', () => {});\n",
  'unparsed/syntax.bench.ts': "import { bench } from 'vitest';\nbench('one', () => { const = 1; });\n",
  'empty/none.bench.ts': "import 'vitest';\n",
};

/** A project with some vitest, in a folder of its own. */
export const projectWith = (vitest: string, files: Readonly<Record<string, string>> = FILES): string => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'vitest ü ')));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(vitest, join(root, 'node_modules/vitest'));
  return root;
};

/** The vitest of this project. */
export const OWN_VITEST = resolve(import.meta.dirname, '../../../node_modules/vitest');
