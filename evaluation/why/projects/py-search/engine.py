# A small full-text search.
import re

from words import words_of


def build(articles):
    postings = {}
    for article in articles:
        for word in words_of(article['title']):
            postings.setdefault(word, []).append(article['id'])
    return {'articles': articles, 'postings': postings}


def intersect(lists):
    first, *rest = lists
    sets = [set(each) for each in rest]
    return [number for number in first if all(number in each for each in sets)]


def score(article, words):
    total = 0
    for word in words:
        total += article['title'].count(word) * 3 + len(article['tags'])
    return total


def rank(index, found, words):
    scored = [(score(index['articles'][number], words), number) for number in found]
    scored.sort()
    return [number for _, number in scored]


def unique_tags(articles):
    seen = set()
    for article in articles:
        for tag in article['tags']:
            seen.add(tag)
    return sorted(seen)


def suggest(index, prefix):
    found = []
    for word in index['postings']:
        if word.startswith(prefix):
            found.append(word)
    return found


def search(index, text):
    words = words_of(text)
    lists = [index['postings'].get(word, []) for word in words]
    ranked = rank(index, intersect(lists), words)
    tags = unique_tags([index['articles'][number] for number in ranked])
    return ranked, tags, suggest(index, words[0][:2])
