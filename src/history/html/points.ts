// Points of a series as text for a page of many: four columns of 16-bit numbers in base64, read when its chart is opened.

/** Log units, as changes are: a ten-thousandth each. */
const UNIT = 1e-4;
const MOST = 32_766;
/** No limit is known. */
const OPEN = 32_767;

export interface ChartPoint {
  /** Place on the line. */
  readonly at: number;
  readonly ratio: number;
  /** NaN: not known. */
  readonly low: number;
  readonly high: number;
}

const ticks = (value: number): number =>
  Number.isFinite(value) ? Math.max(-MOST, Math.min(MOST, Math.round(value / UNIT))) : OPEN;

const untick = (value: number): number => (value === OPEN ? Number.NaN : value * UNIT);

export function encodePoints(points: readonly ChartPoint[]): string {
  const view = new DataView(new ArrayBuffer(8 * points.length));
  for (const [index, { at, ratio, low, high }] of points.entries()) {
    view.setUint16(8 * index, at);
    for (const [column, value] of [ratio, low, high].entries())
      view.setInt16(8 * index + 2 + 2 * column, ticks(value));
  }
  let text = '';
  for (let at = 0; at < view.byteLength; at += 1) text += String.fromCharCode(view.getUint8(at));
  return btoa(text);
}

/** The points one by one, read when they are asked for. */
interface Packed {
  readonly length: number;
  readonly at: (index: number) => ChartPoint;
}

function unpacked(text: string): Packed {
  const bytes = atob(text);
  const unsigned = (at: number): number => (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
  // The sign is the highest of 16 bits.
  const signed = (at: number): number => (unsigned(at) << 16) >> 16;
  return {
    length: bytes.length / 8,
    at: (index) => ({
      at: unsigned(8 * index),
      ratio: untick(signed(8 * index + 2)),
      low: untick(signed(8 * index + 4)),
      high: untick(signed(8 * index + 6)),
    }),
  };
}

export function decodePoints(text: string): ChartPoint[] {
  const { length, at } = unpacked(text);
  return Array.from({ length }, (_, index) => at(index));
}

/** The last point at or before a place on the line; null: there is none. */
export function lastPointUpTo(text: string, place: number): ChartPoint | null {
  const { length, at } = unpacked(text);
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(middle).at <= place) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? null : at(from - 1);
}
