# From a text to what is looked up.
import re

STEMS = {}
ENDINGS = sorted(
    'ational tional enci anci izer abli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti '
    'biliti icate ative alize iciti ical ful ness ance ence able ible ant ement ment ent ism ate iti ous ive ize ing ed es '
    's ly er'.split(),
    key=len,
    reverse=True,
)


def cut(word):
    """Takes endings off until there is none."""
    while True:
        shorter = next((word[:-len(each)] for each in ENDINGS if word.endswith(each) and len(word) > len(each) + 2), None)
        if shorter is None:
            return word
        word = shorter


def stem(word):
    known = STEMS.get(word)
    if known is not None:
        return known
    STEMS[word] = cut(word)
    return STEMS[word]


def words_of(text):
    return [stem(word) for word in re.findall('[a-z]+', text.lower())]
