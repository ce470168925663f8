"""Ninth part of the worker program, for pytest: what the fixture was given, as a benchmark that takes turns."""


class Called(Benchmark):
    """A function with its arguments, called again and again in one loop, as pytest-benchmark does."""

    def __init__(self, request, function, args, kwargs, collecting):
        names = {'_call': (function, args, kwargs), '__tracebackhide__': True}
        inner = compiled('_function, _args, _kwargs = _call', '_function(*_args, **_kwargs)', names)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        next(self.step)
        self.collecting, self.once, self.seconds = collecting, False, []
        self.result = lambda: function(*args, **kwargs)

    def run(self, nanoseconds, batch):
        samples, used = super().run(nanoseconds, batch)
        if phase == 'measuring':
            self.seconds.extend(sample / 1e9 / batch for sample in samples)
        return samples, used


# One round of `benchmark.pedantic`. The sampler knows whose time it is by the names.
ROUND = """
def inner(_timer, _times, _function, _args, _kwargs):
    _result = None
    _t0 = _timer()
    for _i in _times:
        _result = _function(*_args, **_kwargs)
    _t1 = _timer()
    return _t1 - _t0, _result
"""


class Rounds(Called):
    """`benchmark.pedantic`: every round has its own arguments, and what comes before and after is not timed."""

    def __init__(self, request, target, args, kwargs, setup, teardown, rounds, warmup_rounds, iterations, collecting):
        scope = {'__tracebackhide__': True}
        exec(compile(ROUND, SOURCE, 'exec', dont_inherit=True), scope)
        self.inner = scope['inner']
        self.timer = slowed(request['slowdown']) if request['slowdown'] else clock
        self.given = target, args, kwargs, setup, teardown
        self.collecting, self.iterations, self.warmup_rounds, self.seconds = collecting, iterations, warmup_rounds, []
        # Whoever asks for a single call may not be able to make a second one.
        self.once = rounds == iterations == 1 and not warmup_rounds and setup is None
        self.step, self.last, self.done = self.steps(), None, False
        next(self.step)

    def run(self, nanoseconds, batch):
        return super().run(0 if self.once else nanoseconds, batch)

    def arguments(self):
        _, args, kwargs, setup, _ = self.given
        found = setup() if setup else None
        if found and (args or kwargs):
            raise TypeError("Can't use `args` or `kwargs` if `setup` returns the arguments.")
        return found if found else (args, kwargs)

    def round(self, times):
        """Nanoseconds of so many calls with the same arguments."""
        target, _, _, _, teardown = self.given
        if self.once and self.done:
            raise Problem('pedantic allows one call only', 'give it a `setup`, or more rounds')
        args, kwargs = self.arguments()
        self.done = True
        elapsed, self.last = self.inner(self.timer, times, target, args, kwargs)
        if teardown is not None:
            teardown(*args, **kwargs)
        return elapsed

    def steps(self):
        """As the generator of other benchmarks: it is sent how often, and gives the nanoseconds."""
        times = yield
        while True:
            if self.given[3] is None:
                times = yield self.round(times)
            else:
                times = yield sum(self.round(repeat(None, 1)) for _ in times)

    def warmed_up(self, hurried):
        if self.once:
            return 1, 0.0, None
        for _ in range(self.warmup_rounds):
            self.round(repeat(None, self.iterations))
        begin, blocks, operations = clock(), [], []
        while True:
            started = clock()
            samples, used = self.run(BLOCK, self.iterations)
            # With its setup: so long is a turn.
            operations.append((clock() - started) / len(samples) / self.iterations)
            blocks.append(middle(samples) / self.iterations)
            if hurried and len(samples) == len(blocks) == self.iterations == 1 and samples[0] >= HURRIED:
                return 1, operations[0], [samples[0], used]
            if is_warm(blocks, clock() - begin, HURRIED if hurried else LONGEST):
                return self.iterations, middle(operations[-5:]), None

    def heap(self):
        return None if self.once else super().heap()

    def result(self):
        if self.iterations > 1:
            self.round(repeat(None, 1))
        return self.last
