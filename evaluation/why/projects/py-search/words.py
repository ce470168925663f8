# From a text to what is looked up.
import re

STEMS = {}


def cut(word):
    for ending in ('ing', 'ed', 'es', 's', 'ly', 'er'):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[:-len(ending)]
    return word


def stem(word):
    known = STEMS.get(word)
    if known is not None:
        return known
    STEMS[word] = cut(word)
    return STEMS[word]


def words_of(text):
    return [stem(word) for word in re.findall('[a-z]+', text.lower())]
