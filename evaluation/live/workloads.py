"""Real work of different kinds for the live evaluation, in amounts that can be told: a tenth more work is a slowdown."""
import json
import re

PRODUCTS = [
    {'id': id, 'name': 'product %d' % (id * 7919 % 1000), 'price': id * 37 % 997 / 10, 'tags': ['tag%d' % (id % 13)]}
    for id in range(1000)
]
TEXT = ' '.join(product['name'] for product in PRODUCTS)
WORD = re.compile(r'\w+')


def dump(count):
    """Serialises products: C code of the standard library."""
    return json.dumps(PRODUCTS[:count])


def collatz(count):
    """Adds and divides: the interpreter alone."""
    total = 0
    for number in range(count):
        total = total + number // 2 if number % 2 == 0 else total - 3 * number
    return total


def words(count):
    """Counts words: a regular expression and a dictionary."""
    counts = {}
    for match in WORD.finditer(TEXT[:count * 10]):
        counts[match.group()] = counts.get(match.group(), 0) + 1
    return counts


def views(count):
    """Makes and throws away many small objects: the allocator."""
    return sorted({product['name'].upper() + tag for product in PRODUCTS[:count] for tag in product['tags']})
