// Times that people wait for.

/** `40 ms`, `6.5 s`, `94 s`, `3 min 20 s`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** As `time-limit` is written, rounded up to what people would write: `45s`, `90s`, `13m`, `2h`. */
export function writtenDuration(seconds: number): string {
  if (seconds <= 120) return `${Math.ceil(seconds / 5) * 5}s`;
  if (seconds <= 3600) return `${Math.ceil(seconds / 60)}m`;
  return `${Math.ceil(seconds / 1800) / 2}h`;
}
