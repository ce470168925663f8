import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from report_service.orders import Order, generate_orders, read_csv, write_csv
from report_service.render import render
from report_service.summary import median, summarize

ORDERS = [
    Order(1, '2026-01-03', 'Ann', 'books', 2, 1000, False),
    Order(2, '2026-01-30', 'Bob <b>', 'toys', 1, 500, False),
    Order(3, '2026-02-01', 'Ann', 'toys', 1, 250, False),
    Order(4, '2026-02-02', 'Cid', 'books', 1, 9900, True),
]


class Orders(unittest.TestCase):
    def test_are_the_same_for_the_same_seed(self):
        self.assertEqual(generate_orders(50), generate_orders(50))
        self.assertNotEqual(generate_orders(50), generate_orders(50, seed=1))

    def test_are_read_as_they_were_written(self):
        orders = generate_orders(200)
        self.assertEqual(read_csv(write_csv(orders)), orders)

    def test_the_wrong_line_is_named(self):
        text = write_csv(ORDERS).replace('9900', 'much')
        with self.assertRaisesRegex(ValueError, 'line 5: .*much'):
            read_csv(text)
        with self.assertRaisesRegex(ValueError, 'line 1: expected the columns'):
            read_csv('a,b\n')


class Summaries(unittest.TestCase):
    def test_figures(self):
        summary = summarize(ORDERS)
        self.assertEqual((summary.total.orders, summary.total.cents, summary.total.returned), (4, 1750, 1))
        self.assertEqual({month: figures.cents for month, figures in summary.by_month.items()},
                         {'2026-01': 1500, '2026-02': 250})
        self.assertEqual({name: figures.quantity for name, figures in summary.by_category.items()},
                         {'books': 3, 'toys': 2})

    def test_the_best_customers_come_first_and_returns_do_not_count(self):
        self.assertEqual(summarize(ORDERS).best_customers, [('Ann', 1250), ('Bob <b>', 500)])
        self.assertEqual(len(summarize(generate_orders(1000), best=7).best_customers), 7)

    def test_orders_stay_as_they_are(self):
        orders = generate_orders(100)
        summarize(orders)
        self.assertEqual(orders, generate_orders(100))

    def test_nothing(self):
        self.assertEqual(summarize([]).total.orders, 0)
        self.assertEqual(median([]), 0)


class Pages(unittest.TestCase):
    def test_names_are_text(self):
        page = render('A & B', summarize(ORDERS))
        self.assertIn('<title>A &amp; B</title>', page)
        self.assertIn('<td>Bob &lt;b&gt;</td><td>5.00 €</td>', page)
        self.assertIn('4 orders, 17.50 €, half of them below 5.00 €.', page)


class Program(unittest.TestCase):
    def test_makes_a_page_of_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, 'orders.csv')
            file.write_text(write_csv(ORDERS), encoding='utf-8')
            done = subprocess.run([sys.executable, '-m', 'report_service', str(file)], stdout=subprocess.PIPE, check=True)
            self.assertIn(b'<h1>Sales</h1>', done.stdout)
        self.assertEqual(subprocess.run([sys.executable, '-m', 'report_service'], stderr=subprocess.PIPE).returncode, 2)


if __name__ == '__main__':
    unittest.main()
