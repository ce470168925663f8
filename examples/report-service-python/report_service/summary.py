"""From orders to the figures of a report."""
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Figures:
    orders: int = 0
    quantity: int = 0
    cents: int = 0
    returned: int = 0

    def add(self, order):
        self.orders += 1
        self.quantity += order.quantity
        if order.returned:
            self.returned += 1
        else:
            self.cents += order.cents


@dataclass
class Summary:
    total: Figures = field(default_factory=Figures)
    by_month: dict = field(default_factory=dict)
    by_category: dict = field(default_factory=dict)
    #: Names and cents of those who bought most, the best first.
    best_customers: list = field(default_factory=list)
    median_cents: int = 0


def summarize(orders, best=10):
    """Figures of all orders together, of each month and category, and the best customers."""
    summary = Summary()
    months, categories, customers = defaultdict(Figures), defaultdict(Figures), defaultdict(int)
    for order in orders:
        summary.total.add(order)
        months[order.day[:7]].add(order)
        categories[order.category].add(order)
        if not order.returned:
            customers[order.customer] += order.cents
    summary.by_month = dict(sorted(months.items()))
    summary.by_category = dict(sorted(categories.items()))
    summary.best_customers = sorted(customers.items(), key=lambda item: (-item[1], item[0]))[:best]
    summary.median_cents = median([order.cents for order in orders])
    return summary


def median(values):
    """The middle value, the lower one of two; 0 of none."""
    return sorted(values)[(len(values) - 1) // 2] if values else 0
