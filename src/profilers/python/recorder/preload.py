"""Becomes `sitecustomize` of a program that is profiled: records every Python process of it, from start to end."""
import sys


def original():
    """Runs the sitecustomize that would have been there without us, if any, in our place."""
    import os
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [each for each in sys.path if os.path.abspath(each or os.curdir) != here]
    spec = PathFinder.find_spec('sitecustomize')
    if spec is not None and spec.loader is not None:
        sys.modules['sitecustomize'] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules['sitecustomize'])


def keep(kept, event, arguments):
    # Code of modules is gone when it has run, and its place may be given to other code.
    if event == 'exec' and len(kept) < 20000 and hasattr(arguments[0], 'co_code'):
        kept.append(arguments[0])


def record():
    import atexit
    import json
    import os
    import time

    startup = time.process_time()
    told = json.loads(os.environ['PERF_BUDGETS_PYTHON_RECORDING'])
    recorder = type(sys)('perf_budgets_recorder')
    with open(told['recorder'], encoding='utf8') as file:
        exec(compile(file.read(), '<perf-budgets>', 'exec'), vars(recorder))
    with open(told['reader'], encoding='utf8') as file:
        reader = file.read()
    if 'link' in told:
        kept = []
        sys.addaudithook(lambda event, arguments: keep(kept, event, arguments))
        return recorder.follow(told, reader, kept)
    kept, notes, leave, now = [], [], os._exit, {'sampler': None, 'calls': None, 'path': None}

    def begin():
        now.update(sampler=None, calls=None, path=os.path.join(told['folder'], str(os.getpid())))
        try:
            if told['counting']:
                now['calls'] = recorder.count_calls()
            else:
                now['sampler'] = recorder.sampling(reader, told['spy'], now['path'], notes, kept)
        except recorder.Refused as reason:
            recorder.refuse(now['path'], reason)
            now['path'] = None

    def end():
        path, now['path'] = now['path'], None
        if path is None:
            return
        try:
            if now['calls'] is not None:
                now['calls'].stop()
            if now['sampler'] is not None:
                now['sampler'].stop()
            functions = recorder.Functions(told['root'])
            recorder.write(
                path, now['sampler'], functions, now['calls'], 1, operations=1,
                startup=0.0 if told['counting'] else startup, notes=notes,
            )
        except recorder.Refused as reason:
            recorder.refuse(path, reason)

    def in_child():
        """A copy of the process, made by fork: what it inherited belongs to its parent."""
        nonlocal startup
        startup = 0.0
        if now['calls'] is not None:
            now['calls'].stop()
        if now['sampler'] is not None:
            now['sampler'].abandon()
        begin()

    def end_at_once(code):
        try:
            end()
        finally:
            leave(code)

    def watch(event, arguments):
        keep(kept, event, arguments)
        if event == 'os.exec':
            end()

    begin()
    sys.addaudithook(watch)
    atexit.register(end)
    os._exit = end_at_once
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=in_child)


try:
    record()
except Exception:
    pass  # No profile of this process.
original()
