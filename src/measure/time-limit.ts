// Work that is given up when its time is up.

/** The result of `work`, or null when it had not come to its end after so many seconds; the signal then ends it. */
export async function within<Result>(
  seconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Error('the time is up')),
    Math.min(seconds * 1000, 2 ** 31 - 1),
  );
  try {
    return await work(AbortSignal.any([outer, late.signal]));
  } catch (error) {
    outer.throwIfAborted();
    if (late.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
