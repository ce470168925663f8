import pytest

@pytest.mark.parametrize("size", [100, 1000])
def test_sort(benchmark, size):
    values = [(i * 7919) % size for i in range(size)]
    benchmark(sorted, values)

class TestText:
    def test_join(self, benchmark):
        words = [str(i) for i in range(500)]
        benchmark(",".join, words)
