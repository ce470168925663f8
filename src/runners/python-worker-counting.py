"""Fifth part of the worker program: runs operations while valgrind counts what every process does.

A process that is warm makes two children, one after the other. They differ by the operations that one of them runs and
by nothing else: not by where things lie in memory, nor by what was done before.
"""
import gc
import os
import sys


def counted(benchmark, warm, operations, apart):
    """Process ids `none` and `all` of children that ran no operation and so many, after as many as warm up.

    With `apart` the process itself runs them, and there are no children; they may also be `missing`, because there are
    threads, and then the process ran none; or they `failed`, as they may because they are children.
    """
    benchmark.repeated(warm)
    kept = settled()
    if apart:
        benchmark.repeated(operations)
        return 'apart'
    if not is_single():
        return 'missing'
    children = {name: child(benchmark, times) for name, times in (('none', 0), ('all', operations))}
    del kept
    return 'failed' if None in children.values() else children


def is_single():
    """Whether the process has no other thread, which a child would lack."""
    try:
        return len(os.listdir('/proc/self/task')) == 1
    except OSError:
        return False


def child(benchmark, times):
    """Process id of a child that has ended; None if it failed."""
    channel.expected = True
    pid = os.fork()
    channel.expected = False
    if pid == 0:
        code = 1
        try:
            benchmark.repeated(times)
            code = 0
        finally:
            leave(code)
    return pid if os.waitpid(pid, 0)[1] == 0 else None


# Small objects of one size lie in pools, and pools in arenas: bytes of both, and of a pool's header (CPython,
# Objects/obmalloc.c).
POOL, ARENA, HEADER = (1 << 14, 1 << 20, 48) if sys.version_info >= (3, 10) else (1 << 12, 1 << 18, 48)
# Objects of one size, and their bytes, that may be made before giving up.
MOST, MOST_BYTES = 50_000, 16 << 20


def settled():
    """What is to be kept while counting: small objects then go on being made in the same way whatever was done before.

    An operation costs up to 1 % more where its objects lie across the end of a pool, and where arenas begin at an odd
    address, which is looked up whenever one is freed.
    """
    gc.collect()
    if not has_pools():
        return None
    filler = aligned() if POOL == 1 << 14 else None
    old = None
    if filler is not None:
        old = made(lambda: bytes(479), 512, lambda place: place % ARENA < POOL and place < filler[1])
    makers = [(size, lambda size=size: bytes(size - 33)) for size in range(512, 32, -16)]
    makers += [(32, lambda: len(makers) + 100_000), (16, object)]
    return filler, old, [quarter(make, size) for size, make in makers]


def has_pools():
    """Whether CPython's usual allocator is in use, and none that looks for mistakes."""
    if os.environ.get('PYTHONMALLOC', '') not in ('', 'default', 'pymalloc') or sys.flags.dev_mode:
        return False
    # Builds to find mistakes in (d) and without the global lock (t) have others.
    return sys.implementation.name == 'cpython' and not sys.abiflags


def aligned():
    """Memory before which the next arenas begin at whole multiples of their size, and its beginning; None: nowhere."""
    import mmap

    def shared():
        with open('/proc/self/maps') as maps:
            return {line.split(' ', 1)[0] for line in maps if '/dev/zero' in line}

    def mapped(size):
        before = shared()
        memory = mmap.mmap(-1, size)
        (place,) = shared() - before
        return memory, [int(end, 16) for end in place.split('-')]

    try:
        # New memory is put below the last, unless there is a gap that it fits into: arenas fit into none of these.
        probe, (_, end) = mapped(2 * ARENA)
        probe.close()
        memory, (begin, _) = mapped(ARENA + end % ARENA)
        return memory, begin
    except (OSError, ValueError):
        return None


def made(make, size, enough):
    """Objects of `size`, until `enough` says so of where one is; None: it never does."""
    kept = []
    for _ in range(min(MOST, MOST_BYTES // size) // 1000):
        # A long list would itself lie where the next arena should.
        part = []
        kept.append(part)
        for _ in range(1000):
            part.append(make())
            if enough(id(part[-1])):
                return kept
    return None


def quarter(make, size):
    """Fills all pools that have room, and a quarter of the next one, with objects of `size`."""
    capacity, taken = (POOL - HEADER) // size, {}

    def whole(place):
        pool = place // POOL
        taken[pool] = taken.get(pool, 0) + 1
        # But for numbers of ours it was empty, so no other had room.
        return taken[pool] >= capacity - 2

    return made(make, size, whole), [make() for _ in range(capacity // 4)]
