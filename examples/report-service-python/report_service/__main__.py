"""python -m report_service orders.csv > report.html"""
import sys

from .orders import read_csv
from .render import render
from .summary import summarize


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding='utf-8') as file:
        print(render('Sales', summarize(read_csv(file.read()), best=200)))
    return 0


sys.exit(main(sys.argv[1:]))
