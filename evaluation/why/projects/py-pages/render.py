# Trees of blocks become pages.
from escape import escape_html


def count_words(block):
    own = len(block['text'].split())
    return own + sum(count_words(child) for child in block['children'])


def flatten(block, into):
    into.append(block)
    for child in block['children']:
        flatten(child, into)
    return into


def shape(block):
    return {'tag': block['tag'], 'size': len(block['text']), 'leaf': not block['children']}


def weigh(blocks):
    return sum(each['size'] * (2 if each['leaf'] else 1) for each in map(shape, blocks))


def indent(depth):
    return '  ' * depth


def render(block, depth=0):
    inside = ''.join(render(child, depth + 1) for child in block['children'])
    return '%s<%s>%s%s</%s>\n' % (indent(depth), block['tag'], escape_html(block['text']), inside, block['tag'])


def page(root):
    blocks = flatten(root, [])
    return render(root), count_words(root), weigh(blocks)
