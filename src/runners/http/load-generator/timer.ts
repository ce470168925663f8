// Work that is due at a time, done on time. Node's timers come in whole milliseconds and late, which is more than
// many servers take to answer; sleeping in the thread itself is exact, but deaf, so it is done only while nobody can
// call. Measured: docs/http.md.

/** Milliseconds; performance.now() everywhere but in tests. */
export type Clock = () => number;

/** Nearer than this, timers are too coarse and the clock is watched instead. */
const NEAR = 1.5;
/** A sleeping thread may wake up this much late (timer slack of Linux: 50 µs). */
const WAKING = 0.2;
/** The longest sleep that nothing can interrupt. */
const NAP = 50;

const cell = new Int32Array(new SharedArrayBuffer(4));
const sleep = (milliseconds: number): void => void Atomics.wait(cell, 0, 0, milliseconds);

interface Item {
  readonly due: number;
  readonly work: () => void;
}

export class Agenda {
  readonly #clock: Clock;
  readonly #items: Item[] = [];
  #timer: NodeJS.Timeout | null = null;
  #soon: NodeJS.Immediate | null = null;
  /** Requests on their way: while there are any, the thread must listen and cannot sleep. */
  awaited = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does `work` when the clock shows `due`, or at once when it is later already. What it gives back takes it off again. */
  add(due: number, work: () => void): () => void {
    const added = { due, work };
    const after = this.#items.findIndex((item) => item.due > due);
    this.#items.splice(after === -1 ? this.#items.length : after, 0, added);
    if (this.#items[0] === added) this.#plan();
    return () => {
      const at = this.#items.indexOf(added);
      if (at >= 0) this.#items.splice(at, 1);
      if (at === 0) this.#plan();
    };
  }

  /** Comes back a little before the first item is due. */
  #plan(): void {
    if (this.#soon !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const [first] = this.#items;
    if (first === undefined) return;
    const left = first.due - this.#clock();
    if (this.awaited > 0 && left > NEAR) this.#timer = setTimeout(this.#tick, Math.floor(left - 1));
    else this.#soon = setImmediate(this.#tick);
  }

  readonly #tick = (): void => {
    this.#timer = null;
    this.#soon = null;
    for (
      let [first] = this.#items;
      first !== undefined && first.due <= this.#clock();
      [first] = this.#items
    ) {
      this.#items.shift();
      first.work();
    }
    const left = (this.#items[0]?.due ?? 0) - this.#clock();
    // After a sleep the event loop turns once more: a connection that was closed meanwhile is seen before it is used.
    if (this.awaited === 0 && left > WAKING) sleep(Math.min(left - WAKING, NAP));
    this.#plan();
  };
}
