// Factors, for changes that are too large for percentages.

/** What would round to +100.0 % is twice as much. */
const FROM = 0.9995;

/** Whether a change is printed as a factor. */
export const isFactor = (growth: number): boolean => growth >= FROM && Number.isFinite(growth);

/** Three significant digits, or as many: `2.16x`, `27.7x`, `16384x`. */
export const formatFactor = (factor: number, digits = 3): string => {
  if (factor >= 1e15) return `${factor.toExponential(1)}x`;
  const text = factor.toPrecision(digits);
  return `${Number(text) >= 10 ** (digits - 1) ? String(Math.round(factor)) : text}x`;
};
