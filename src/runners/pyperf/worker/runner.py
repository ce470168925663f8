"""Tenth part of the worker program, for pyperf: the Runner that scripts get in place of its own.

It names what a script has measured, and takes turns where the script comes to the benchmark that is wanted: all that stands
before has run then, as in a worker process of pyperf, and all that stands behind runs afterwards. Nothing of pyperf is
needed; where it is installed, everything but Runner is its own.
"""
import argparse
import shlex
import types

# What pyperf's own options are where nobody gives them; a script may look at them.
OPTIONS = dict(
    rigorous=False, fast=False, debug_single_value=False, verbose=False, quiet=True, pipe=None, output=None, append=None,
    timeout=None, worker=True, in_process=False, worker_task=0, calibrate_loops=False, recalibrate_loops=False,
    calibrate_warmups=False, recalibrate_warmups=False, dump=False, metadata=False, hist=False, stats=False, affinity=None,
    inherit_environ=None, copy_env=False, locale=True, python=sys.executable, compare_to=None, python_names=None,
    profile=None, hook=None, tracemalloc=False, track_memory=False,
)


class Script:
    """What a script has had measured so far, and what the one that is wanted told at its end."""

    names, request, told = [], None, None

    def met(self, name, make):
        if not isinstance(name, str):
            raise TypeError('the name of a benchmark is a str, not a %s' % type(name).__name__)
        if name in self.names:
            raise ValueError('duplicated benchmark name: %r' % name)
        self.names.append(name)
        if name == self.request['benchmark']:
            enter('setting up')
            self.told = serve(make(), self.request)


script = Script()


class Runner:
    """What `pyperf.Runner` offers. Like one in a worker process, it returns None for each benchmark."""

    def __init__(self, values=None, processes=None, loops=0, min_time=0.1, metadata=None, show_name=True,
                 program_args=None, add_cmdline_args=None, _argparser=None, warmups=1, hooks=None):
        self.metadata = {} if metadata is None else metadata
        self.args = None
        self.argparser = argparse.ArgumentParser(description='Benchmark') if _argparser is None else _argparser
        self.argparser.set_defaults(values=values or 3, processes=processes or 1, loops=loops, min_time=min_time,
                                    warmups=warmups, **OPTIONS)

    def parse_args(self, args=None):
        if self.args is None or args is not None:
            try:
                self.args = self.argparser.parse_args(args)
            except SystemExit as error:
                if not error.code:
                    raise
                raise Problem(
                    'its command line is not understood: %s' % shlex.join(sys.argv[1:] if args is None else args),
                    'give what the script itself asks for in `args`; options of pyperf have no meaning here',
                )
        return self.args

    def is_worker(self):
        return True

    def bench_func(self, name, func, *args, inner_loops=None, metadata=None):
        def steps():
            return compiled('_function, _args = _call', '_function(*_args)', {'_call': (func, args)})(self.timer())

        self.has(name, lambda: Called(steps(), inner_loops))

    def bench_time_func(self, name, time_func, *args, inner_loops=None, metadata=None):
        self.has(name, lambda: Told(times_told(time_func, args, script.request['slowdown']), inner_loops))

    def bench_async_func(self, name, func, *args, inner_loops=None, metadata=None, loop_factory=None):
        self.has(name, lambda: Told(times_awaited(func, args, loop_factory, self.timer()), inner_loops))

    def timeit(self, name, stmt=None, setup='pass', teardown='pass', inner_loops=None, duplicate=None, metadata=None,
               globals=None):
        code = setup, name if stmt is None else stmt, teardown
        namespace = {} if globals is None else dict(globals)
        self.has(name, lambda: Called(times_of_code(code, namespace, self.timer()), inner_loops))

    def bench_command(self, name, command):
        def refused():
            words = shlex.join(map(str, command)) if isinstance(command, (list, tuple)) else str(command)
            raise Problem(
                'bench_command runs a whole program, which pyperf: does not measure',
                'make it a suite of its own, command: %s, and leave it out here with `exclude`' % words,
            )

        self.has(name, refused)

    def has(self, name, make):
        self.parse_args()
        script.met(name, make)

    @staticmethod
    def timer():
        slowdown = script.request['slowdown']
        return slowed(slowdown) if slowdown else clock


def stand_in():
    """Answers `import pyperf`."""
    try:
        import pyperf
    except ImportError:
        pyperf = types.ModuleType('pyperf')
        pyperf.__path__ = []
        pyperf.VERSION, pyperf.__version__ = (2, 11, 0), '2.11.0'
        pyperf.perf_counter = time.perf_counter
        pyperf.python_implementation = lambda: sys.implementation.name
        pyperf.python_has_jit = lambda: sys.implementation.name in ('pypy', 'graalpy')
        sys.modules['pyperf'] = pyperf
    pyperf.Runner = Runner
    inside = sys.modules.get('pyperf._runner')
    if inside is not None:
        inside.Runner = Runner
