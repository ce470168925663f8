import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { processesOf } from '../../src/process/process-groups.ts';
import { freePort, listeningPorts } from '../../src/process/ports.ts';
import { startProcess } from '../../src/process/child-process.ts';
import { usageOf } from '../../src/instruments/proc-usage.ts';
import { until } from '../until.ts';

const environment = { PATH: process.env['PATH'] ?? '' };
const onLinux = test.skipIf(process.platform !== 'linux');

const burn = (seconds: number): void => {
  const begin = process.cpuUsage();
  let used;
  do used = process.cpuUsage(begin);
  while (used.user + used.system < seconds * 1e6);
};

onLinux('processor time of a process grows as it works, and memory as it takes it', () => {
  const before = usageOf([process.pid]);
  burn(0.1);
  const ballast = Buffer.alloc(300e6, 1);
  const after = usageOf([process.pid]);
  expect((after?.threads ?? 0) - (before?.threads ?? 0)).toBeGreaterThan(0.095);
  expect((after?.processes ?? 0) - (before?.processes ?? 0)).toBeGreaterThan(0.07);
  expect(after?.peak).toBeGreaterThan(ballast.length);
  const both = usageOf([process.pid, process.pid]);
  expect(both?.processes).toBeGreaterThanOrEqual(2 * (after?.processes ?? 0));
  expect(both?.peak).toBeLessThan(2 * (after?.peak ?? 0));
});

onLinux('a process that has ended counts as nothing', () => {
  expect(usageOf([2 ** 22 + 1])).toEqual({ threads: 0, processes: 0, peak: 0 });
});

onLinux('a group is its leader, its members and what fled from it', async () => {
  const script = 'sleep 30 & setsid sleep 30 & wait';
  await using running = await startProcess({ argv: ['sh', '-c', script], directory: '/', environment });
  await until(() => processesOf(running.pid).length === 3);
  expect(processesOf(running.pid)).toContain(running.pid);
  await running.end();
  expect(processesOf(running.pid)).toEqual([]);
});

onLinux('ports that a process listens on are found', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  expect((server.address() as AddressInfo).port).toBe(port);
  expect(listeningPorts([process.pid])).toContain(port);
  await new Promise((done) => server.close(done));
  expect(listeningPorts([process.pid])).not.toContain(port);
});

test('free ports are many', async () => {
  const ports = await Promise.all(Array.from({ length: 8 }, freePort));
  expect(new Set(ports).size).toBeGreaterThan(1);
  expect(ports.every((port) => port > 1023)).toBe(true);
});
