// What a process was started with stands in /proc/PID/environ until it ends, for every program of the same user to read. The
// runner starts this program with every secret of the step. So it starts itself anew in the same process, with an
// environment that holds none, and takes the secrets from a file that is gone before any code of a change runs.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchmarkEnvironment } from '../machine/benchmark-environment.ts';

const HANDOVER = 'PERF_BUDGETS_HANDOVER';

/** What Node reads as it starts, and what the runner finds its processes by. */
const NEEDED = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'RUNNER_TRACKING_ID',
];

/** Node from 22.15 on, not on Windows. */
type Execve = (file: string, args: readonly string[], environment: NodeJS.ProcessEnv) => never;

/** Whether what this process was started with holds no secret any more. Where that can be had it is; call it first. */
export function wash(): boolean {
  const handed = process.env[HANDOVER];
  if (handed !== undefined) {
    take(handed);
    return true;
  }
  const { execve } = process as { execve?: Execve };
  if (execve === undefined || process.platform !== 'linux') return false;
  const file = hand();
  if (file === null) return false;
  // It says on stderr that it is experimental.
  process.removeAllListeners('warning');
  try {
    return execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
      ...harmlessOf(process.env),
      [HANDOVER]: file,
    });
  } catch {
    rmSync(dirname(file), { recursive: true, force: true });
    return false;
  }
}

function harmlessOf(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const needed = NEEDED.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]] as const]));
  return { ...benchmarkEnvironment(all).environment, ...Object.fromEntries(needed) };
}

/** Where the environment waits: in memory where there is such a folder; null: it could not be written. */
function hand(): string | null {
  for (const parent of ['/dev/shm', tmpdir()])
    try {
      const file = join(mkdtempSync(join(parent, 'perf-budgets-')), 'environment');
      writeFileSync(file, JSON.stringify(process.env), { mode: 0o600 });
      return file;
    } catch {
      continue;
    }
  return null;
}

function take(file: string): void {
  const environment = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  rmSync(dirname(file), { recursive: true, force: true });
  Object.assign(process.env, environment);
  delete process.env[HANDOVER];
}
