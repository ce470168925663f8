"""Ninth part of the worker program, for pyperf: what its Runner measures, as a benchmark that takes turns."""
import operator


class Called(Benchmark):
    """Steps that each tell the nanoseconds of so many calls; one call is `inner` operations."""

    def __init__(self, steps, inner):
        # pyperf leaves the collector as the script has it.
        self.step, self.inner, self.collecting = steps, inner or 1, gc.isenabled()
        next(steps)

    tells = False

    def stretch(self, nanoseconds, batch):
        calls = max(1, round(batch / self.inner))
        begin = clock()
        samples, used = super().stretch(nanoseconds, calls)
        took, share = clock() - begin, batch / (calls * self.inner)
        told = sum(samples)
        # What was timed and is not told of is no gap between the report and the clock.
        self.untimed = (max(0, took - told) if self.tells else 0) + told * (1 - share)
        return [sample * share for sample in samples], used * share

    def repeated(self, times):
        # Of whole calls; both sides make as many.
        super().repeated(-(-times // self.inner))


class Told(Called):
    """A function that is given a number of calls and says how long they took, besides whatever else it does."""

    tells = True


def times_told(function, arguments, extra):
    """Steps for `bench_time_func`; none is asked for no call."""
    times = yield
    while True:
        calls = operator.length_hint(times)
        seconds = function(calls, *arguments) if calls else 0
        if not isinstance(seconds, (int, float)):
            raise Problem(
                'its function returned a %s, not seconds' % type(seconds).__name__,
                'a function for bench_time_func takes the number of loops and returns how long they took',
            )
        times = yield seconds * 1e9 * (1 + extra)


def times_awaited(function, arguments, loop_factory, timer):
    """Steps for `bench_async_func`, all in one event loop."""
    import asyncio

    async def timed(times):
        begin = timer()
        for _ in times:
            await function(*arguments)
        return timer() - begin

    loop = (loop_factory or asyncio.new_event_loop)()
    asyncio.set_event_loop(loop)
    try:
        times = yield
        while True:
            times = yield loop.run_until_complete(timed(times))
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def times_of_code(code, namespace, timer):
    """Steps for `timeit`: setup and teardown run once a process."""
    setup, statement, teardown = map(joined, code)
    sys.path.insert(0, os.curdir)
    return compiled(setup, statement, namespace, None if teardown == 'pass' else teardown)(timer)


def joined(lines):
    return '\n'.join(line.rstrip() for line in ([lines] if isinstance(lines, str) else lines) if line.strip()) or 'pass'
