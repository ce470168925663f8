// Starts the programs the demo needs. Each leads a process group of its own, so that Ctrl-C reaches it exactly once,
// from here: the gate takes a second one as "stop at once, do not clean up".

import { spawn } from 'node:child_process';

export interface Where {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the program and what it started. */
  readonly signal: AbortSignal;
}

/** Milliseconds a program may take to end itself; the gate promises 5 seconds. */
const PATIENCE = 6000;

/** Runs a program with its output going to the terminal; resolves with its exit code once it has ended. */
export function show(command: string, args: readonly string[], where: Where): Promise<number> {
  return start(command, args, where, 'inherit').then(({ code }) => code);
}

/** Runs a program silently; rejects with what it printed when it fails. */
export async function execute(command: string, args: readonly string[], where: Where): Promise<void> {
  const { code, output } = await start(command, args, where, 'pipe');
  where.signal.throwIfAborted();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${output}`);
}

async function start(
  command: string,
  args: readonly string[],
  { cwd, environment, signal }: Where,
  output: 'inherit' | 'pipe',
): Promise<{ code: number; output: string }> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment,
      detached: true,
      stdio: ['ignore', output, output],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    let patience: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      signalGroup(child.pid, 'SIGINT');
      patience = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE);
    };
    signal.addEventListener('abort', cancel, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(patience);
      signal.removeEventListener('abort', cancel);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

function signalGroup(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // Ended already.
  }
}
