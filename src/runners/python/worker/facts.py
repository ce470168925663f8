"""Third part of the worker program: what this Python is, and what went wrong in it."""
import os
import re
import sys
import threading
import traceback


def tracers():
    """Names of what watches every line or call: coverage, debuggers, profilers."""
    hooks = sys.gettrace(), sys.getprofile(), getattr(threading, '_trace_hook', None)
    names = [getattr(hook, '__module__', None) or type(hook).__name__ for hook in hooks if hook is not None]
    monitoring = getattr(sys, 'monitoring', None)
    if monitoring is not None:
        names += filter(None, map(monitoring.get_tool, range(6)))
    return sorted(set(map(str, names)))


def facts(root):
    """What this Python is, and what of it makes measured code unlike production's."""
    import sysconfig

    try:
        from _tracemalloc import is_tracing
    except ImportError:
        is_tracing = bool
    variable = sysconfig.get_config_var
    return {
        'path': os.path.realpath(sys.executable or ''),
        'version': sys.version.split()[0],
        'name': {'cpython': 'CPython', 'pypy': 'PyPy'}.get(sys.implementation.name, sys.implementation.name),
        'devMode': bool(getattr(sys.flags, 'dev_mode', False)),
        'debugBuild': bool(variable('Py_DEBUG')) or hasattr(sys, 'gettotalrefcount'),
        'freeThreaded': bool(variable('Py_GIL_DISABLED')),
        'gil': getattr(sys, '_is_gil_enabled', lambda: True)(),
        'optimize': sys.flags.optimize,
        'malloc': os.environ.get('PYTHONMALLOC', ''),
        'tracemalloc': is_tracing(),
        'tracers': tracers(),
        'unawaited': unawaited,
        'stranger': stranger(root),
    }


def stranger(root):
    """Name and file of a module that the project at `root` has too but that was imported from elsewhere, or None."""
    root, library = os.path.realpath(root), os.path.dirname(os.path.realpath(os.__file__))
    folders = [os.path.join(top, part) for top in (root, os.path.realpath(os.curdir)) for part in ('', 'src', 'lib')]
    for name, module in sorted(sys.modules.copy().items()):
        # Not by getattr: some modules import others when they are asked for an attribute.
        known = getattr(module, '__dict__', {})
        file = known.get('__file__')
        file = os.path.realpath(file) if isinstance(file, str) else root + os.sep
        standard = file.startswith(library + os.sep) and '-packages' not in file
        if file.startswith(root + os.sep) or standard:
            continue
        tail = name.replace('.', os.sep) + (os.sep + '__init__.py' if '__path__' in known else '.py')
        if any(os.path.exists(os.path.join(folder, tail)) for folder in folders) or has_same(root, file, tail):
            return [name, file]
    return None


def has_same(root, file, tail):
    """Whether a project has the file too, under the path that it has in another checkout."""
    if '-packages' in file or not file.endswith(os.sep + tail):
        return False
    above = file[:-len(tail) - 1].split(os.sep)
    return any(os.path.exists(os.path.join(root, *above[at:], tail)) for at in range(1, len(above)))


unawaited = False


def watch_warnings():
    """Notices a coroutine that nobody awaits: then its body was never run."""
    import warnings

    shown = warnings.showwarning

    def show(message, *args, **kwargs):
        global unawaited
        unawaited = unawaited or 'was never awaited' in str(message)
        shown(message, *args, **kwargs)

    warnings.showwarning = show


def failure(error, setup):
    """An exception as the message `failed`: one line, and the lines of its trace that are the benchmark's."""
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # A generator may not let this through as it is.
    try:
        text = str(error)
    except Exception:
        text = ''
    if isinstance(error, SystemExit):
        text = 'sys.exit(%s)' % ('' if error.code is None else repr(error.code))
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_globals is globals():
        frames = frames.tb_next
    first = setup.count('\n') + 1

    def part(match):
        line, function = int(match.group(1)), match.group(2)
        where = 'setup, line %d' % line if line <= first else 'stmt, line %d' % (line - first)
        return where + ('' if function == 'inner' else ', in ' + function)

    trace = ''.join(traceback.format_exception(type(error), error, frames))
    trace = re.sub('File "%s", line ([0-9]+), in (.+)' % SOURCE, part, trace)
    return {
        'type': type(error).__name__,
        'problem': isinstance(error, Problem),
        'message': (text.strip().split('\n') or [''])[0][:300],
        'hint': getattr(error, 'hint', None) if isinstance(error, Problem) else None,
        'trace': '' if isinstance(error, Problem) else trace[-16384:],
    }
