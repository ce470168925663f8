// Writes a project of 64 pytest benchmarks of 0.3 µs to 1 ms into a new folder, as a repository with two commits: the second
// adds a file that nothing measures, or with --slow makes one function, which three of the benchmarks call, do about a
// fifth more.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, slow] = process.argv.slice(2);
if (folder === undefined) throw new Error('node evaluation/suites/pytest.mjs FOLDER [--slow]');

const source = (more) => `def mix(values, rounds):
    total = 0
    for number in range(rounds):
        total = (total * 31 + values[number % len(values)]) % 1000003
    return total


def words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def table(rows):
    return "".join("<tr><td>%d</td></tr>" % row for row in rows)


def ordered(rows):
    return sorted(rows, key=lambda row: (row % 7, row))


def checksum(data, rounds):
    total = 1
    for number in range(rounds):
        total = (total * 33 ^ data[number % len(data)]) & 0xFFFFFFFF
${more}    return total
`;

/** Sizes of a family of benchmarks, which grow by the square. */
const sizes = (count, first, factor) =>
  Array.from({ length: count }, (_, n) => first + factor * n * n).join(', ');

const benchmarks = `import pytest

from work import checksum, mix, ordered, table, words


@pytest.mark.parametrize("rounds", [${sizes(16, 1, 11)}])
def test_mix(benchmark, values, rounds):
    benchmark(mix, values, rounds)


@pytest.mark.parametrize("count", [${sizes(15, 1, 3)}])
def test_words(benchmark, count):
    benchmark(words, "a shoe and a boot " * count)


@pytest.mark.parametrize("count", [${sizes(15, 3, 12)}])
def test_table(benchmark, count):
    benchmark(table, range(count))


@pytest.mark.parametrize("count", [${sizes(15, 5, 12)}])
def test_ordered(benchmark, values, count):
    benchmark(ordered, (values * 10)[:count])


@pytest.mark.parametrize("rounds", [40, 800, 6000])
def test_checksum(benchmark, rounds):
    benchmark(checksum, b"shoes and boots", rounds)
`;

const FILES = {
  'src/work.py': source(''),
  'tests/bench/test_work.py': benchmarks,
  'tests/bench/conftest.py': `import pytest


@pytest.fixture(scope="session")
def values():
    return [number * 37 % 1000 for number in range(500)]
`,
  'pytest.ini': '[pytest]\npythonpath = src\n',
  'perf-budgets.yml': `prepare: { install: false }
time-limit: 10m
benchmarks:
  bench: { pytest: tests/bench }
budgets:
  '**': { p50: +10% }
`,
  '.gitignore': '.benchmarks/\n.pytest_cache/\n__pycache__/\n',
};

const CHANGE =
  slow === '--slow'
    ? { 'src/work.py': source('        if number % 3 == 0:\n            total ^= 1\n') }
    : { 'NOTES.md': 'Nothing that is measured.\n' };

const commit = (files, message) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
};
const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=suite', '-c', 'user.email=suite@example.com', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });

mkdirSync(folder, { recursive: true });
git('init', '--quiet', '--initial-branch=main');
commit(FILES, 'A suite');
git('switch', '--quiet', '--create', 'change');
commit(CHANGE, slow === '--slow' ? 'More work' : 'Notes');
