# Amounts of money.


def round_money(amount):
    return int(amount * 100 + 0.5) / 100


def format_money(amount):
    cents = int(amount * 100 + 0.5)
    return '%d.%02d' % (cents // 100, cents % 100)
