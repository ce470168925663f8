"""A report as a page."""
from html import escape

PAGE = """<!doctype html>
<title>%s</title>
<h1>%s</h1>
<p>%d orders, %s, half of them below %s.</p>
%s"""


def money(cents):
    return '%d.%02d €' % divmod(cents, 100)


def table(heading, rows):
    """A table of two columns; names are from outside."""
    cells = ''.join('<tr><td>%s</td><td>%s</td></tr>\n' % (escape(name), money(cents)) for name, cents in rows)
    return '<h2>%s</h2>\n<table>\n%s</table>\n' % (heading, cells)


def render(title, summary):
    """The page of a summary."""
    tables = [
        table('Months', [(month, figures.cents) for month, figures in summary.by_month.items()]),
        table('Categories', [(category, figures.cents) for category, figures in summary.by_category.items()]),
        table('Best customers', summary.best_customers),
    ]
    name, total = escape(title), summary.total
    return PAGE % (name, name, total.orders, money(total.cents), money(summary.median_cents), ''.join(tables))
