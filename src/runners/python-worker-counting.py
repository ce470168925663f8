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


# Bytes of a pool of small objects of one size, and of its header (CPython, Objects/obmalloc.c).
POOL, HEADER = 16384 if sys.version_info >= (3, 10) else 4096, 48
# Objects of one size, and their bytes, that may be made before giving up.
MOST, MOST_BYTES = 50_000, 8 << 20


def settled():
    """Objects to be kept while counting: the heap then goes on in the same way whatever was done before.

    An operation that allocates costs up to 1 % more where its objects happen to lie across the end of a pool.
    """
    gc.collect()
    kept = []
    if not has_pools():
        return kept
    makers = [(size, lambda size=size: bytes(size - 33)) for size in range(512, 32, -16)]
    makers += [(32, lambda: len(kept) + 100_000), (16, object)]
    for size, make in makers:
        objects = quarter(make, size)
        kept.append(objects)
        if objects is None:
            break
    return kept


def has_pools():
    """Whether small objects lie in pools: CPython's usual allocator, and none that looks for mistakes."""
    usual = os.environ.get('PYTHONMALLOC', '') in ('', 'default', 'pymalloc') and not getattr(sys.flags, 'dev_mode', False)
    # Builds to find mistakes in (d) and without the global lock (t) have others.
    return usual and sys.implementation.name == 'cpython' and not getattr(sys, 'abiflags', '')


def quarter(make, size):
    """Fills all pools that have room, and a quarter of the next one, with objects of `size`; None: there is no end to it."""
    capacity = (POOL - HEADER) // size
    kept, taken = [], {}
    for _ in range(min(MOST, MOST_BYTES // size)):
        kept.append(make())
        pool = id(kept[-1]) // POOL
        taken[pool] = taken.get(pool, 0) + 1
        if taken[pool] >= capacity - 2:  # It was empty but for numbers of ours, so no other had room.
            return kept + [make() for _ in range(capacity // 4)]
    return None
