// Events are decoded, enriched and summed up, with promises between the steps.
import { lookup } from './directory.js';

export async function decode(batch) {
  await null;
  return batch.map((text) => JSON.parse(text));
}

export async function enrich(events) {
  const found = [];
  for (const event of events) found.push({ ...event, ...(await lookup(event.user)) });
  return found;
}

export function normalize(event) {
  const name = event.name.trim().toLowerCase().replaceAll(' ', '-');
  return { ...event, name, minute: Math.floor(event.at / 60) };
}

export function bucket(events) {
  const buckets = new Map();
  for (const event of events) {
    const key = `${event.minute} ${event.name}`;
    const known = buckets.get(key) ?? { key, count: 0, sum: 0 };
    known.count += 1;
    known.sum += event.value;
    buckets.set(key, known);
  }
  return buckets;
}

export async function summarize(buckets) {
  await null;
  const lines = [];
  for (const { key, count, sum } of buckets.values())
    lines.push(`${key}: ${count} of ${(sum / count).toFixed(1)}`);
  return lines.sort();
}

export async function run(batch) {
  const events = await enrich(await decode(batch));
  return (await summarize(bucket(events.map((event) => normalize(event))))).length;
}
