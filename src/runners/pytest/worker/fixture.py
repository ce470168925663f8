"""Tenth part: the `benchmark` fixture, as pytest-benchmark and pytest-codspeed have it."""


class FixtureAlreadyUsed(Exception):
    pass


class Stats:
    """`benchmark.stats` after the last turn: `stats.stats.mean` and `stats['mean']`."""

    def __init__(self, seconds, iterations):
        import statistics

        self.data, self.iterations, self.rounds = seconds, iterations, len(seconds)
        self.min, self.max, self.total = min(seconds), max(seconds), sum(seconds)
        self.mean, self.median = statistics.mean(seconds), statistics.median(seconds)
        self.stddev = statistics.stdev(seconds) if len(seconds) > 1 else 0
        self.ops = 1 / self.mean if self.mean else 0

    @property
    def stats(self):
        return self

    def __getitem__(self, key):
        return getattr(self, key)


class BenchmarkFixture:
    """Hands what it is given to `measure`, once."""

    def __init__(self, node, measure, collecting):
        marker = node.get_closest_marker('benchmark')
        options = dict(marker.kwargs) if marker else {}
        self.name, self.fullname = node.name, node.nodeid
        call = getattr(node, 'callspec', None)
        self.param, self.params = (call.id, call.params) if call else (None, None)
        self.group, self.extra_info, self.stats = options.get('group'), {}, None
        self.enabled, self.disabled, self.has_error, self.skipped = True, False, False, False
        self.cprofile = self.cprofile_stats = None
        self._measure, self._mode, self._undo = measure, None, []
        self._collecting = collecting and not options.get('disable_gc')

    @property
    def __class__(self):
        """What some ask for who have pytest-benchmark."""
        own = getattr(sys.modules.get('pytest_benchmark.fixture'), 'BenchmarkFixture', None)
        return own or BenchmarkFixture

    def _use(self, mode, make):
        if self._mode:
            self.has_error = True
            raise FixtureAlreadyUsed('Fixture can only be used once. Previously it was used in %s mode.' % self._mode)
        self._mode = mode
        try:
            benchmark = make()
            self._measure(benchmark)
            if benchmark.seconds:
                self.stats = Stats(benchmark.seconds, getattr(benchmark, 'iterations', 1))
            return benchmark.result()
        except Exception:
            self.has_error = True
            raise

    def _gc(self):
        return self._collecting and gc.isenabled()

    def __call__(self, function_to_benchmark, *args, **kwargs):
        return self._use(
            'benchmark(...)', lambda: Called(asked, function_to_benchmark, args, kwargs, self._gc())
        )

    def pedantic(
        self, target, args=(), kwargs=None, setup=None, teardown=None, rounds=1, warmup_rounds=0, iterations=1
    ):
        for name, value, least in [
            ('iterations', iterations, 1), ('rounds', rounds, 1), ('warmup_rounds', warmup_rounds, 0)
        ]:
            if not isinstance(value, int) or value < least:
                raise ValueError('Must have positive int for `%s`.' % name)
        if iterations > 1 and setup:
            raise ValueError("Can't use more than 1 `iterations` with a `setup` function.")
        return self._use('benchmark.pedantic(...)', lambda: Rounds(
            asked, target, args, kwargs or {}, setup, teardown, rounds, warmup_rounds, iterations, self._gc()
        ))

    def weave(self, target, **kwargs):
        """Measures the calls of a function that the test makes by way of others."""
        self._undo.append(woven(target, lambda function: lambda *args, **named: self(function, *args, **named), kwargs))

    patch = weave

    def _cleanup(self):
        while self._undo:
            self._undo.pop()()


def woven(target, aspect, options):
    """Puts what `aspect` makes of a function in its place; a function that undoes it."""
    try:
        import aspectlib
    except ImportError:
        pass
    else:
        return aspectlib.weave(target, aspect, **options).rollback
    import functools

    path = target if isinstance(target, str) else '%s.%s' % (target.__module__, target.__qualname__)
    owner, name = holder_of(path.split('.'))
    kept = vars(owner)[name] if name in vars(owner) else getattr(owner, name)
    plain = getattr(kept, '__func__', kept)
    if not callable(plain) or isinstance(plain, type):
        raise Problem('%s is no function: install aspectlib to weave it' % path)
    made = functools.wraps(plain)(aspect(plain))
    setattr(owner, name, type(kept)(made) if isinstance(kept, (staticmethod, classmethod)) else made)
    return lambda: setattr(owner, name, kept)


def holder_of(path):
    """The module or class that has what a dotted path names, and its name there."""
    import importlib

    for count in range(len(path) - 1, 0, -1):
        try:
            owner = importlib.import_module('.'.join(path[:count]))
        except ImportError:
            continue
        for name in path[count:-1]:
            owner = getattr(owner, name)
        return owner, path[-1]
    raise Problem('there is no %s to weave' % '.'.join(path))
