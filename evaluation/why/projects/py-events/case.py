import asyncio
import json

from stream import handle_all

BATCHES = [
    [json.dumps({'user': number % 31, 'at': number * 17, 'value': number % 11}) for number in range(start, start + 120)]
    for start in range(0, 600, 120)
]


def run():
    return asyncio.run(handle_all(BATCHES))
