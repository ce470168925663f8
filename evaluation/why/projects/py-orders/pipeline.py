# Lines of text become orders, orders become receipts.
import copy
import json

from money import format_money, round_money


def checksum(sku):
    value = 7
    value = (value * 31 + len(sku)) & 0xFFFF
    value = (value ^ (value >> 3)) + ord(sku[0])
    value = (value * 17 + ord(sku[-1])) & 0xFFFF
    return value


def parse_order(line):
    number, customer, *items = line.split(';')
    return {
        'id': int(number),
        'customer': customer,
        'items': [
            {'sku': sku, 'quantity': int(quantity), 'price': float(price)}
            for sku, quantity, price in (item.split(',') for item in items)
        ],
    }


def validate(order):
    for item in order['items']:
        if not is_known(item['sku']) or item['quantity'] < 1:
            raise ValueError('no such item')
        order['check'] = checksum(item['sku'])
    return order


KNOWN = {'sku-%d' % number for number in range(50)}


def is_known(sku):
    return sku in KNOWN


def price_order(order):
    total = sum(round_money(item['quantity'] * item['price']) for item in order['items'])
    return dict(order, sum=total)


class Ledger:
    def __init__(self):
        self.totals = {}

    def add(self, customer, amount):
        self.totals[customer] = round_money(self.totals.get(customer, 0) + amount)

    def total(self):
        return sum(self.totals.values())


def render_receipt(order):
    lines = ['%s x%d %s' % (item['sku'], item['quantity'], format_money(item['price'])) for item in order['items']]
    return '#%d %s\n%s\n%s' % (order['id'], order['customer'], '\n'.join(lines), format_money(order['sum']))


def process_all(lines):
    ledger = Ledger()
    size = 0
    for line in lines:
        order = price_order(validate(parse_order(line)))
        ledger.add(order['customer'], order['sum'])
        size += len(render_receipt(order))
    return size + ledger.total()
