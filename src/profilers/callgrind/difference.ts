// What a run of many operations costs beyond one of a single operation: set-up and the tool's own start are the same in both.

import type { CallgrindCost, CallgrindFile, CallgrindFunction } from './format.ts';

/** One file less another of the same program; nothing costs less than nothing. */
export const differenceOf = (file: CallgrindFile, less: CallgrindFile): CallgrindFile => {
  const names = { file: namesIn(file), less: namesIn(less) };
  const before = new Map<string, number>();
  for (const each of less.functions.values()) {
    const name = names.less(each.key);
    for (const cost of each.costs) add(before, `${name}\n${cost.address}`, cost.cost);
    for (const call of each.calls)
      add(before, `${name}\n${call.address}\n${names.less(call.callee)}`, call.cost);
    for (const call of each.calls)
      add(before, `#${name}\n${call.address}\n${names.less(call.callee)}`, call.count);
  }
  /** Takes off as much as there is, once. */
  const rest = (key: string, value: number): number => {
    const known = before.get(key) ?? 0;
    const taken = Math.min(known, value);
    if (taken > 0) before.set(key, known - taken);
    return value - taken;
  };
  const functions = new Map<string, CallgrindFunction>();
  let total = 0;
  for (const [key, each] of file.functions) {
    const name = names.file(key);
    const costs = each.costs.map((cost): CallgrindCost => {
      const left = rest(`${name}\n${cost.address}`, cost.cost);
      total += left;
      return { ...cost, cost: left };
    });
    const calls = each.calls.map((call) => {
      const place = `${name}\n${call.address}\n${names.file(call.callee)}`;
      return { ...call, cost: rest(place, call.cost), count: rest(`#${place}`, call.count) };
    });
    functions.set(key, { ...each, costs, calls });
  }
  return { ...file, functions, total };
};

const add = (sums: Map<string, number>, key: string, value: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + value);

/** Keys are numbers of their own in every file. */
const namesIn =
  ({ functions }: CallgrindFile) =>
  (key: string): string => {
    const found = functions.get(key);
    return found === undefined ? key : `${found.object}\n${found.file}\n${found.name}`;
  };
