# Rows become a table.
import json
import os

from typeset import wrap

PATH = os.path.join(os.path.dirname(__file__), 'settings.json')
with open(PATH) as file:
    SETTINGS = json.load(file)


def width_of(column):
    return SETTINGS['widths'].get(column, 12)


def cell(row, column):
    return str(row[column]).ljust(width_of(column))[:width_of(column)]


def table_of(rows):
    return '\n'.join(' | '.join(cell(row, column) for column in ('name', 'city', 'sum')) for row in rows)


def notes_of(rows):
    return ['\n'.join(wrap(row['note'], 40)) for row in rows]


def totals(rows):
    sums = {}
    for row in rows:
        sums[row['city']] = sums.get(row['city'], 0) + row['sum']
    return sums


def report(rows):
    return table_of(rows), notes_of(rows), totals(rows)
