def read_line(line):
    return [cell.strip() for cell in line.split(';')]


def read_table(text):
    return [read_line(line) for line in text.split('\n') if line]


def columns_of(rows):
    return [sorted(column) for column in zip(*rows)]
