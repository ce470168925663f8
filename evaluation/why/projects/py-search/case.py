from engine import build, search

WORDS = 'fast slow gate trial budget walking running parsed boxes happily larger tester'.split()
ARTICLES = [
    {
        'id': number,
        'title': ' '.join(WORDS[(number * step) % len(WORDS)] for step in range(1, 9)),
        'tags': ['tag-%d' % ((number * at) % 97) for at in range(1, 6)],
    }
    for number in range(400)
]
INDEX = build(ARTICLES)
QUERIES = ['running gates slowly', 'fast budgets', 'happily walking trials', 'tested larger boxes']


def run():
    return [search(INDEX, ' '.join([query, *WORDS])) for query in QUERIES] + [search(INDEX, q) for q in QUERIES]
