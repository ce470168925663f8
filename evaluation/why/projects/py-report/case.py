from report import report

ROWS = [
    {
        'name': 'person %d' % number,
        'city': 'city %d' % (number % 13),
        'sum': number * 3 % 101,
        'note': 'this is what there is to say about number %d and a few more words' % number,
    }
    for number in range(120)
]


def run():
    return report(ROWS)
