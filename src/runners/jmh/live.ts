// A JVM with one benchmark that goes on until it is ended: iteration after iteration, as JMH prints them. It is stopped
// while the other side has its turn.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import { startProcess, type Exit, type StartedProcess } from '../../process/child-process.ts';
import { harmless, lastLines, tail } from '../../process/output.ts';
import { iterationIn } from './printed.ts';
import type { JavaCommand } from './process.ts';

/** Characters of a line that are looked at: what a benchmark prints without an end of line may be longer. */
const LINE = 4096;
/** Characters that a failure is looked for in. */
const LAST = 32_768;
/** Bytes of stdout: no benchmark has that much to say. */
const MOST = 64 * 2 ** 20;
/** Iterations of a warm-up. */
const FEWEST = 3;

/** What a failure of a process is made of. */
export interface Broken {
  readonly exit: Exit;
  readonly stdout: string;
  readonly output: string;
  readonly silent: number | null;
}

export async function startLive(
  command: JavaCommand,
  failed: (broken: Broken) => BenchmarkFailure,
): Promise<LiveJvm> {
  const { argv, directory, environment, signal } = command;
  const running = await startProcess({ argv, directory, environment, signal, talk: 'streams' });
  return new LiveJvm(running, command, failed);
}

export class LiveJvm implements AsyncDisposable {
  readonly #running: StartedProcess;
  readonly #command: JavaCommand;
  readonly #failed: (broken: Broken) => BenchmarkFailure;
  readonly #printed = tail();
  readonly #times: number[] = [];
  #allocated: number[] = [];
  #rest = '';
  #said = '';
  #size = 0;
  #begun = Infinity;
  #ended: Exit | null = null;
  #isOver = false;
  #wake = (): void => {};

  constructor(running: StartedProcess, command: JavaCommand, failed: (broken: Broken) => BenchmarkFailure) {
    this.#running = running;
    this.#command = command;
    this.#failed = failed;
    running.child.stdin?.end();
    running.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => this.#read(chunk));
    // What was printed before the end comes with it.
    running.child.stdout?.once('close', () => {
      void running.exit.then((exit) => {
        this.#ended = exit;
        this.#wake();
      });
    });
  }

  /** Stops it, or lets it go on. */
  hold(held: boolean): void {
    if (held) this.#running.stop();
    else this.#running.go();
  }

  /**
   * The iterations that come from now on, after so many that began before. Rejects with BenchmarkFailure where it ends or says
   * nothing.
   */
  async take(count: number, skipped: number): Promise<readonly number[]> {
    const from = this.#times.length + skipped;
    while (this.#times.length < from + count) await this.#more();
    const taken = this.#times.slice(from, from + count);
    if (taken.every((value) => value > 0)) return taken;
    throw new BenchmarkFailure({
      message: `${this.#command.what} takes less than a thousandth of a nanosecond`,
      hint: 'does it return what it works out, or give it to a Blackhole?',
    });
  }

  /** All iterations so far and the seconds they took, once these are so many, and a few iterations. */
  async warm(seconds: number): Promise<{ readonly iterations: readonly number[]; readonly seconds: number }> {
    const went = (): number => (performance.now() - this.#begun) / 1000;
    while (this.#times.length < FEWEST || went() < seconds) await this.#more();
    return { iterations: [...this.#times], seconds: went() };
  }

  /** What an operation allocated, of each iteration since this was asked last. */
  allocations(): readonly number[] {
    const seen = this.#allocated;
    this.#allocated = [];
    return seen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#running.go();
    await this.#running.end();
  }

  #read(chunk: string): void {
    this.#printed.push(Buffer.from(chunk));
    this.#size += chunk.length;
    this.#said = (this.#said + chunk).slice(-LAST);
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = (lines.pop() ?? '').slice(-LINE);
    for (const line of lines) this.#keep(line);
    this.#wake();
  }

  #keep(line: string): void {
    const found = iterationIn(line);
    if (found?.kind === 'allocated') this.#allocated.push(found.bytes);
    if (found?.kind !== 'result') return;
    this.#begun = Math.min(this.#begun, performance.now());
    this.#times.push(found.value);
  }

  /** Waits for the next thing it prints. */
  async #more(): Promise<void> {
    const { signal, patience, what } = this.#command;
    if (this.#ended !== null) return this.#fail(this.#ended, null);
    let late: NodeJS.Timeout | undefined;
    const isSilent = await new Promise<boolean>((settle) => {
      this.#wake = () => settle(false);
      late = setTimeout(() => settle(true), patience * 1000);
    });
    clearTimeout(late);
    signal.throwIfAborted();
    if (isSilent) return this.#fail({ code: null, signal: null }, patience);
    if (this.#size > MOST)
      throw new BenchmarkFailure({ message: `${what} printed more than ${MOST / 2 ** 20} MiB` });
  }

  async #fail(exit: Exit, silent: number | null): Promise<never> {
    await this.#running.end();
    this.#command.signal.throwIfAborted();
    const output = lastLines(harmless(`${this.#printed.text()}\n${this.#running.output()}`), 14);
    throw this.#failed({ exit, stdout: this.#said, output, silent });
  }
}
