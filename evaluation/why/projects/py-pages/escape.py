# Text becomes HTML.
import re

ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
SIGNS = re.compile('[&<>"]')


def escape_html(text):
    return SIGNS.sub(lambda match: ESCAPES[match.group()], text)
