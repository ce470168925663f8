"""Sixth part of the worker program: runs operations while valgrind counts what every process does.

A process that is warm makes two children, one after the other. They differ by the operations that one of them runs and
by nothing else: not by where things lie in memory, nor by what was done before.
"""
import os


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
