// Rows of the bench's table: what, its figure, its target, and the ratio of the two.

import { markdownTable } from 'markdown-table';

export type Row = readonly [what: string, figure: string, target: string, ratio: string];

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
export const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;
export const micros = (value: number): string => `${(value * 1e6).toFixed(0)} µs`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
export const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`;
export const times = (factor: number): string => `${factor.toFixed(2)} x`;

export const targeted = (
  what: string,
  value: number,
  target: number,
  show: (value: number) => string,
): Row => [what, show(value), `at most ${show(target)}`, times(value / target)];

export const told = (what: string, figure: string): Row => [what, figure, '', ''];

export const against = (less: number, more: number): string => `${seconds(less)} instead of ${seconds(more)}`;

export const table = (rows: readonly Row[]): string =>
  markdownTable([['what', 'figure', 'target', 'figure / target'], ...rows.map((row) => [...row])]);
