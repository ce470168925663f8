// A project whose tests use the benchmark fixture in every way there is, and in some that go wrong.

const SHOP = `
def totals(orders):
    sums = {}
    for customer, cents in orders:
        sums[customer] = sums.get(customer, 0) + cents
    return sorted(sums.items())
`;

const CONFTEST = `
import pytest

@pytest.fixture(scope='session')
def orders():
    return [(number % 97, number * 37 % 1000) for number in range(500)]

@pytest.fixture
def service():
    pytest.skip('no service here')

def pytest_benchmark_update_json(config, benchmarks, output_json):
    pass
`;

const GOOD = `
import pytest, sys
import shop
from shop import totals

def test_totals(benchmark, orders):
    assert len(benchmark(totals, orders)) == 97
    assert benchmark.stats.stats.mean < 1 and benchmark.stats['min'] > 0
    benchmark.extra_info['orders'] = len(orders)

@pytest.mark.parametrize('name', ['a b', 'x/y', '[z]', 'ü', 'a::b', '*'])
def test_names(benchmark, name):
    benchmark(name.upper)

class TestClass:
    @pytest.fixture(autouse=True)
    def state(self):
        self.number = 3
        yield

    @pytest.mark.benchmark(group='sums', disable_gc=True, min_rounds=4)
    def test_method(self, benchmark):
        assert benchmark.group == 'sums' and benchmark.name == 'test_method'
        assert benchmark(lambda: sum(range(self.number))) == 3

def test_pedantic(benchmark):
    made = []
    def setup():
        made.append([3, 1, 2])
        return (made[-1],), {}
    benchmark.pedantic(lambda numbers: numbers.sort(), setup=setup, teardown=lambda numbers: None, rounds=10)
    assert len(made) > 20 and all(each == [1, 2, 3] for each in made)

def test_once(benchmark):
    calls = []
    assert benchmark.pedantic(lambda: calls.append(1) or 7) == 7
    assert len(calls) == 1

def test_iterations(benchmark):
    benchmark.pedantic(sorted, args=([3, 1],), kwargs={'reverse': True}, iterations=50, rounds=3)

def test_weave(benchmark):
    benchmark.weave('shop.totals')
    assert shop.totals([(1, 2)]) == [(1, 2)]

def test_patch(benchmark):
    plain = shop.totals
    benchmark.patch(shop.totals)
    assert shop.totals([(1, 2)]) == [(1, 2)]

@pytest.mark.benchmark
def test_marked(orders):
    totals(orders)

def test_codspeed(codspeed_benchmark):
    @codspeed_benchmark
    def result():
        return totals([(1, 1)])
    assert result == [(1, 1)]

@pytest.mark.skip(reason='not now')
def test_skipped(benchmark):
    benchmark(int)

@pytest.mark.skipif(sys.version_info > (3,), reason='too new')
def test_skipped_if(benchmark):
    benchmark(int)

@pytest.mark.xfail(reason='a known bug')
def test_fails_as_known(benchmark):
    benchmark(int)
    assert 0

def test_skips_itself(benchmark, service):
    benchmark(int)

def test_no_benchmark():
    raise RuntimeError('it is not run')
`;

const BAD = `
import os, pytest, subprocess, sys, threading, time

def test_throws(benchmark):
    print('before it')
    benchmark(lambda: {}['gone'])
def test_asserts(benchmark):
    assert benchmark(int) == 1, 'not one'
def test_exits(benchmark):
    benchmark(lambda: os._exit(3))
def test_calls_exit(benchmark):
    benchmark(lambda: sys.exit(3))
def test_ends_pytest(benchmark):
    benchmark(lambda: pytest.exit('enough'))
def wait():
    time.sleep(1000)
def test_hangs(benchmark):
    benchmark(wait)
def test_unused(benchmark):
    pass
def test_twice(benchmark):
    benchmark(int)
    benchmark(int)
def test_needs(benchmark, nowhere):
    benchmark(int)
@pytest.fixture
def broken():
    yield
    raise OSError('still open')
def test_teardown(benchmark, broken):
    benchmark(int)
kept = []
def test_leaves(benchmark):
    benchmark(int)
    kept.append(subprocess.Popen(['sleep', '100']))
def test_thread(benchmark):
    threading.Thread(target=time.sleep, args=(100,), name='lazy').start()
    benchmark(int)
def test_asks(benchmark):
    benchmark(input)
def test_pedantic(benchmark):
    benchmark.pedantic(int, rounds=0)
@pytest.mark.benchmark
async def test_async():
    pass
def test_prints(benchmark):
    benchmark(lambda: print('x' * 1000))
def test_writes(benchmark):
    benchmark(lambda: os.write(1, b'{"kind": "ready"}'))
`;

/** As projects have it: what would run elsewhere, not at all, in another order or only for so long. */
export const iniFor = (plugins: readonly string[]): string => {
  const all = ['pytest-xdist', 'pytest-cov', 'pytest-timeout', 'pytest-benchmark', 'pytest-codspeed'];
  const options = ['-n 2 --dist loadfile', '--cov=shop', '--timeout=1', '--benchmark-skip', '--codspeed'];
  const used = options.filter((_, at) => plugins.includes(all[at] ?? ''));
  const required = plugins.includes('pytest-benchmark') ? 'required_plugins = pytest-benchmark\n' : '';
  return `[pytest]\n${required}pythonpath = src\naddopts = --strict-markers --benchmark-columns=min ${used.join(' ')}\nfilterwarnings = error\n`;
};

export const FILES = {
  'src/shop/__init__.py': SHOP,
  'tests/bench/conftest.py': CONFTEST,
  'tests/bench/test_good.py': GOOD,
  'tests/bench/test_bad.py': BAD,
} as const;
