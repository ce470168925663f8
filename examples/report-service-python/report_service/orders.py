"""What was ordered: how an order looks, how orders are read, and orders to try things on."""
import csv
import io
import random
from dataclasses import dataclass

CATEGORIES = 'books boots coats garden games kitchen lamps music paper shirts tools toys'.split()
COLUMNS = ['number', 'day', 'customer', 'category', 'quantity', 'cents', 'returned']


@dataclass
class Order:
    number: int
    #: As 2026-01-31.
    day: str
    customer: str
    category: str
    quantity: int
    #: Price of all of it together.
    cents: int
    returned: bool


def generate_orders(count, seed=2026):
    """Orders of a year, the same for the same seed. Few customers order often, as in real shops (Zipf's law)."""
    numbers = random.Random(seed)
    customers = ['Customer & Sons %d' % number for number in range(max(1, count // 10))]
    weights = [1 / rank for rank in range(1, len(customers) + 1)]
    orders = []
    for number, customer in enumerate(numbers.choices(customers, weights, k=count)):
        day = '2026-%02d-%02d' % (numbers.randint(1, 12), numbers.randint(1, 28))
        quantity = numbers.choice((1, 1, 1, 2, 3, 5))
        cents = quantity * int(numbers.lognormvariate(7.5, 0.8))
        orders.append(Order(number, day, customer, numbers.choice(CATEGORIES), quantity, cents, numbers.random() < 0.04))
    return orders


def write_csv(orders):
    """Orders as text, one a line after the names of the columns."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for order in orders:
        writer.writerow([getattr(order, column) for column in COLUMNS])
    return text.getvalue()


def read_csv(text):
    """The orders in a text that write_csv made; ValueError names the line that is wrong."""
    rows = csv.reader(io.StringIO(text))
    if next(rows, None) != COLUMNS:
        raise ValueError('line 1: expected the columns ' + ', '.join(COLUMNS))
    orders = []
    for line, row in enumerate(rows, 2):
        try:
            number, day, customer, category, quantity, cents, returned = row
            orders.append(Order(int(number), day, customer, category, int(quantity), int(cents), returned == 'True'))
        except ValueError as error:
            raise ValueError('line %d: %s' % (line, error))
    return orders
