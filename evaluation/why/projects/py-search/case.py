from engine import build, search

PLAIN = 'fast slow gate trial budget walking running parsed boxes happily larger tester'.split()
RARE = [first + second + 'ness' for first in 'bcdfglmnprstw' for second in ('am', 'el', 'is', 'on', 'ur', 'ak', 'en')]
ARTICLES = [
    {
        'id': number,
        'title': ' '.join(
            [PLAIN[(number * step) % len(PLAIN)] for step in (1, 5, 7)]
            + [RARE[(number * step) % len(RARE)] for step in (1, 2, 3, 5)]
        ),
        'tags': ['tag-%d' % ((number * at) % 97) for at in range(1, 6)],
    }
    for number in range(400)
]
INDEX = build(ARTICLES)
QUERIES = ['running gates slowly', 'fast budgets', 'happily walking', 'tested larger', 'boxes', 'trials', 'fast', 'slow']


def run():
    return [search(INDEX, query) for query in QUERIES]
