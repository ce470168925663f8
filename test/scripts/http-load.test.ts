import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ask, askWithWrk, PERCENTILES, readWrk, startTarget } from '../../scripts/http/tools.ts';

const hasWrk = ((): boolean => {
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
// CI installs it; elsewhere its part is skipped.
const withWrk = test.skipIf(!hasWrk);

test("reads wrk's percentiles, whatever their unit", () => {
  const text = `Running 2s test @ http://127.0.0.1:4100/
  Latency Distribution
     50%   31.00us
     75%    1.41ms
     90%    1.02s
     99%    2.00m
  22 requests in 2.00s, 2.62KB read
`;
  expect(readWrk(text)).toEqual([31e-6, 1.41e-3, 1.02, 120].map((value) => expect.closeTo(value, 9)));
  expect(() => readWrk('  0 requests in 2.00s')).toThrow('wrk printed no 50%');
});

withWrk('percentiles agree with those of wrk and with what the server was programmed to take', async () => {
  await using target = await startTarget('spread');
  const wrk = await askWithWrk(target, 3, 4);
  const { latencies, outcome } = await ask(target, 3, { clients: 4 });
  expect(outcome.requests).toBeGreaterThan(50);
  for (const [index, percent] of PERCENTILES.entries()) {
    // No answer can be quicker than programmed; the draw of a percentile has an error, and so has a busy machine.
    const truth = 0.005 + (0.045 * percent) / 100;
    expect(latencies[index]).toBeGreaterThan(truth - 0.005);
    if (percent === 99) continue;
    expect(Math.abs((latencies[index] ?? NaN) - (wrk?.[index] ?? NaN))).toBeLessThan(0.02);
  }
});

test('a server that stalls shows it in an open loop', async () => {
  await using target = await startTarget('stalling', 400, 1600);
  const { latencies, outcome } = await ask(target, 4, { rate: 100 });
  // A quarter of the requests is due while the server stands still, and waits half of that time on average.
  expect(outcome.samples.filter((sample) => sample > 0.1).length / outcome.requests).toBeGreaterThan(0.1);
  expect(latencies.at(-1)).toBeGreaterThan(0.3);
});
