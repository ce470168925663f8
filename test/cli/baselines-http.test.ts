import { beforeAll, describe, expect, test } from 'vitest';
import type { BaselineRun } from '../../src/core/model/baseline-run.ts';
import { check, cli, commit, CONFIG, makeProject, sh, temporaryFolder } from './project.ts';
import { evidence, multiply, runsIn } from './stored-runs.ts';

describe('an HTTP service', () => {
  const SERVER = (loops: number): string =>
    `import { createServer } from 'node:http';
let sum = 0;
createServer((request, response) => {
  for (let i = 0; i < ${loops}; i++) sum = (sum * 31 + i) | 0;
  request.resume().on('end', () => response.end(String(sum)));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;
  const HTTP = `http: { serve: node server.js, request: { url: /, method: POST, file: bench/body.json }, rate: 200/s, warm-up: 200ms, duration: 400ms }`;
  const SHOP = CONFIG({
    benchmarks: `shop: { ${HTTP} }`,
    budgets: '"**": { p50: +9900%, cpu-time: +9900%, error-rate: 1% }',
  });
  let service: string;
  let runs: string;
  beforeAll(async () => {
    service = makeProject({
      'perf-budgets.yml': SHOP,
      'server.js': SERVER(100_000),
      'bench/body.json': '{}',
    });
    sh(service, 'checkout', '--quiet', 'main');
    runs = temporaryFolder();
    const { code, stdout } = await cli(service, 'run', '--baselines', runs, '--save');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Stored in') });
    multiply(runs, 18);
    sh(service, 'checkout', '--quiet', 'change');
  });

  test('is stored, and a harmless change of it decided by stored runs', async () => {
    const { benchmarks } = runsIn(runs)[0] as BaselineRun;
    expect(benchmarks.map(({ path, costs }) => [path, Object.keys(costs).sort()])).toEqual([
      ['shop', ['cpu-time', 'p50', 'p95']],
    ]);
    commit(service, { 'server.js': `// the same\n${SERVER(100_000)}` });
    const { report, stderr } = await check(service, '--baselines', runs);
    expect(evidence(report)).toEqual({
      'shop p50': 'within by baseline',
      'shop cpu-time': 'within by baseline',
      'shop error-rate': 'within by limit',
    });
    expect(stderr).not.toContain('Checking out base');
  });

  test('is not compared with runs that sent it another body', async () => {
    commit(service, { 'bench/body.json': '{ "more": true }' });
    const { report, stderr } = await check(service, '--baselines', runs);
    expect(stderr).toContain('Checking out base');
    expect(report.checks.map((each) => each.evidence)).not.toContain('baseline');
  });
});
