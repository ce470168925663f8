"""Tenth part of the worker program, for asv: one benchmark that takes turns, or tells one number."""
import copy
import hashlib
import pickle
import subprocess
import textwrap


class Timed(Benchmark):
    """`time_…`: called again and again in one loop, with the collector off, as asv's timeit does."""

    def __init__(self, request, found):
        names = {'_call': (found.function, found.arguments)}
        inner = compiled('_function, _args = _call', '_function(*_args)', names)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        next(self.step)
        self.collecting, self.found, self.number, self.fresh = False, found, int(found.first('number', 0)), True

    def run(self, nanoseconds, batch):
        self.untimed = 0
        return super().run(nanoseconds, batch)

    def redo_setup(self):
        if self.fresh:
            self.fresh = False
        elif self.found.setups or self.found.teardowns:
            begin = clock()
            self.found.tear_down()
            self.found.set_up()
            self.untimed += clock() - begin

    def stretch(self, nanoseconds, batch):
        """asv sets up anew for every sample of 10 ms, or of `number` calls: a turn is as long as one of the former."""
        if not self.number:
            self.redo_setup()
            return super().stretch(nanoseconds, batch)
        samples, used, begin = [], 0, clock()
        while True:
            self.redo_setup()
            before = processor_time()
            samples.append(self.step.send(repeat(None, batch)))
            used += processor_time() - before
            if clock() - begin >= nanoseconds or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        if channel.forked:
            leave(0)
        return samples, used

    def warmed_up(self, hurried):
        if not self.number:
            return warm_up(self, hurried)
        begin, blocks, operations = clock(), [], []
        while True:
            started = clock()
            samples, used = self.run(BLOCK, self.number)
            # With its setup: so long is a turn.
            operations.append((clock() - started) / len(samples) / self.number)
            blocks.append(middle(samples) / self.number)
            if hurried and len(samples) == len(blocks) == self.number == 1 and samples[0] >= HURRIED:
                return 1, operations[0], [samples[0], used]
            if is_warm(blocks, clock() - begin, HURRIED if hurried else LONGEST):
                return self.number, middle(operations[-5:]), None


RAW = """
from timeit import Timer
import time
timer = Timer(stmt=%r, setup=%r, timer=time.perf_counter)
print(timer.timeit(%d))
"""


class Raw(Timed):
    """`timeraw_…`: what the function returns is run by a Python of its own, which tells how long it took."""

    def __init__(self, request, found):
        super().__init__(request, found)
        self.number = int(found.first('number', 1))
        self.extra = 1 + request['slowdown']
        self.step = self.steps()
        next(self.step)

    def steps(self):
        times = yield
        while True:
            given = self.found.function(*self.found.arguments)
            statement, setup = given if isinstance(given, tuple) else (given, '')
            program = RAW % (textwrap.dedent(statement), textwrap.dedent(setup), sum(1 for _ in times))
            begin = clock()
            ran = subprocess.run([sys.executable, '-c', program], stdout=subprocess.PIPE)
            took = clock() - begin
            if ran.returncode != 0:
                raise Problem('its code ended with exit code %d' % ran.returncode, 'its output says why')
            told = max(1, int(float(ran.stdout.split()[-1]) * 1e9))
            self.untimed += max(0, took - told)
            times = yield int(told * self.extra)

    def heap(self):
        return None


def size_of(value):
    try:
        from asv_runner.benchmarks.mem import asizeof
    except ImportError:
        try:
            from pympler.asizeof import asizeof
        except ImportError:
            raise Problem(
                'mem_ benchmarks need asizeof of asv_runner or Pympler', 'let `prepare` install asv_runner'
            )
    return asizeof([value, copy.copy(value)]) - asizeof([value, value])


def cached(found, folder):
    """What `setup_cache` returns, made once a side and kept in a file."""
    name = '%s:%s' % (found.cache.__module__, found.cache.__qualname__)
    path = os.path.join(folder, hashlib.sha256(name.encode()).hexdigest() + '.pickle')
    if not os.path.exists(path):
        made = '%s.%d' % (path, os.getpid())
        with open(made, 'wb') as file:
            pickle.dump(found.cache(), file)
        os.rename(made, path)
    with open(path, 'rb') as file:
        return pickle.load(file)


def ready(found, folder):
    """Has a benchmark set itself up with what its cache holds."""
    enter('setting up')
    if found.cache is not None:
        value = cached(found, folder)
        if value is not None:
            found.arguments = (value,) + tuple(found.arguments)
    found.set_up()
