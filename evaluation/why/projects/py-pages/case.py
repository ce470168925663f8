from render import page


def tree(depth, number):
    return {
        'tag': 'div' if depth else 'p',
        'text': 'block %d says "a < b" & more words of text' % number,
        'children': [tree(depth - 1, number * 3 + at) for at in range(3)] if depth else [],
    }


ROOT = tree(5, 1)


def run():
    return page(ROOT)
