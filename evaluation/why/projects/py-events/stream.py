# Events come in, figures go out.
import asyncio
import json

from directory import lookup


async def decode(batch):
    await asyncio.sleep(0)
    return [json.loads(text) for text in batch]


def normalize(event):
    return {'user': event['user'], 'minute': event['at'] // 60, 'value': event['value']}


async def bucket(events):
    buckets = {}
    for event in events:
        key = await lookup(event['user']), event['minute']
        known = buckets.setdefault(key, [0, 0])
        known[0] += 1
        known[1] += event['value']
    return buckets


def windows(values, width):
    for at in range(len(values) - width + 1):
        yield sum(values[at:at + width]) / width


def smooth(buckets):
    values = [total for _, total in buckets.values()]
    return max(windows(values, 3), default=0)


async def handle(batch):
    events = [normalize(event) for event in await decode(batch)]
    return smooth(await bucket(events))


async def handle_all(batches):
    return await asyncio.gather(*[handle(batch) for batch in batches])
