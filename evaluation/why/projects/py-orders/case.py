from pipeline import process_all

LINES = [
    ';'.join(
        [str(number), 'customer-%d' % (number % 23)]
        + ['sku-%d,%d,%d.%02d' % ((number + at) % 50, at + 1, number % 40, at * 7) for at in range(6)]
    )
    for number in range(120)
]


def run():
    return process_all(LINES)
