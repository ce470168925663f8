"""Holds one side of one trial of a Python benchmark: runs the setup, warms the statement up, then only waits for turns.

Started by python.ts as `python -c`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard library.
The conversation is one JSON object a line, over the stdin and stdout it is started with; the benchmark gets others.
"""
import ast
import faulthandler
import gc
import itertools
import json
import linecache
import os
import signal
import sys
import threading
import time
import traceback
import types

# Taken before a benchmark can replace them.
clock = time.perf_counter_ns
process_time = time.process_time_ns
read, write, leave = os.read, os.write, os._exit
repeat = itertools.repeat

MOST_SAMPLES = 4096
# A sample lasts at least this long: 400 times what reading the clock costs, so that the loop over samples costs little.
SAMPLE = 20_000
BLOCK = 2_000_000
# CPython specialises within milliseconds; a tracing JIT takes longer.
SHORTEST, LONGEST = (200e6, 2e9) if sys.implementation.name == 'pypy' else (30e6, 300e6)
# Seconds that threads and exit handlers may take to end the process.
LEAVE = 3


class Channel:
    """The private ends of stdin and stdout; 0 is now empty, and 1 goes where 2 goes, which nobody takes for answers."""

    def __init__(self):
        self.ends = os.dup(0), os.dup(1)
        self.buffer = b''
        self.forked = False
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(after_in_child=self.close)

    def close(self):
        """In a child of the benchmark: it must neither answer nor keep the pipes open."""
        self.forked = True
        for end in self.ends:
            os.close(end)

    def receive(self):
        while b'\n' not in self.buffer:
            chunk = read(self.ends[0], 65536)
            if not chunk:
                leave(0)  # Whoever started this is gone.
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b'\n', 1)
        return json.loads(line)

    def send(self, kind, **fields):
        data = json.dumps(dict(fields, kind=kind)).encode() + b'\n'
        while data:
            data = data[write(self.ends[1], data):]


class Problem(Exception):
    """Something that makes a benchmark unusable, in words; `hint` says what to do."""

    def __init__(self, message, hint=None):
        super().__init__(message)
        self.hint = hint


# As timeit's template, but it waits between stretches: the setup runs once a process.
TEMPLATE = """
def inner(_timer):
    _it = yield
    while True:
        _t0 = _timer()
        for _i in _it:
            pass
        _t1 = _timer()
        _it = yield _t1 - _t0
"""
SOURCE = '<benchmark>'


def compiled(setup, statement, namespace):
    """The generator function of a benchmark: names of the setup are local variables of the loop, as in timeit."""
    # Neither text may lean on the function around it; this also gives syntax errors their own line.
    compile(setup, 'setup', 'exec', dont_inherit=True)
    compile(statement, 'stmt', 'exec', dont_inherit=True)
    lines = setup.split('\n')
    before, timed = ast.parse(setup), ast.parse(statement)
    ast.increment_lineno(timed, len(lines))
    tree = ast.parse(TEMPLATE)
    function = tree.body[0]
    function.body[1].body[1].body[:0] = timed.body
    function.body[:0] = before.body
    text = [line + '\n' for line in lines + statement.split('\n')]
    linecache.cache[SOURCE] = (1, None, text, SOURCE)
    scope = {}
    exec(compile(tree, SOURCE, 'exec', dont_inherit=True), namespace, scope)
    return scope['inner']


def main_namespace():
    """What timeit gives its statements: the names of the timeit module, in the main program's place."""
    import timeit

    main = types.ModuleType('__main__')
    hidden = {'__name__', '__file__', '__spec__', '__loader__', '__cached__', '__package__', '__doc__'}
    vars(main).update((name, value) for name, value in vars(timeit).items() if name not in hidden)
    sys.modules['__main__'] = main
    return vars(main)


def literal(value):
    """Arguments come as YAML had them; a text that is a Python literal becomes its value."""
    if isinstance(value, list):
        return [literal(item) for item in value]
    if isinstance(value, dict):
        return {name: literal(item) for name, item in value.items()}
    try:
        return ast.literal_eval(value) if isinstance(value, str) else value
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return value


def called(target, args, namespace):
    """Setup and statement that call `module:function`, with the arguments as local variables."""
    import importlib
    import inspect

    module, _, path = target.partition(':')
    function = importlib.import_module(module)
    for name in path.split('.'):
        if not hasattr(function, name):
            raise Problem('%s has no %s' % (module, path), 'is the name after the colon right?')
        function = getattr(function, name)
    if not callable(function):
        raise Problem('%s is a %s and cannot be called' % (target, type(function).__name__))
    if inspect.iscoroutinefunction(function):
        example = 'stmt: asyncio.run(%s.%s(…))' % (module, path)
        raise Problem('%s is asynchronous: a call only makes a coroutine' % target, 'write ' + example)
    pairs = sorted(args.items()) if isinstance(args, dict) else enumerate(args)
    values = [(str(name), literal(value)) for name, value in pairs]
    namespace['_call'] = function, [value for _, value in values]
    names = ''.join('_%s, ' % name for name, _ in values)
    passed = ', '.join('%s_%s' % ('' if name.isdigit() else name + '=', name) for name, _ in values)
    return '_stmt, (%s) = _call' % names if names else '_stmt, _ = _call', '_stmt(%s)' % passed


def slowed(extra):
    """A clock whose every second reading comes later: what was between took `extra` times as long again, in earnest."""
    begin = None

    def timer():
        nonlocal begin
        now = clock()
        if begin is None:
            begin = now
            return now
        end = now + (now - begin) * extra
        begin = None
        while now < end:
            now = clock()
        return now

    return timer


class Benchmark:
    """One statement after its setup."""

    def __init__(self, request, code):
        namespace = main_namespace()
        setup, statement = request['setup'], code.get('stmt')
        if 'call' in code:
            setup, statement = called(code['call'], code['args'], namespace)
        enter('compiling')
        inner = compiled(setup, statement, namespace)
        enter('setting up')
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        self.collecting = request['gc']
        self.collecting = self.in_its_gc(self.set_up)

    def set_up(self):
        next(self.step)
        # timeit turns the collector off before the setup, which may turn it on again.
        return gc.isenabled()

    def in_its_gc(self, work):
        """Runs with the collector as it is while timing; it is on in between, so that garbage does not pile up."""
        before = gc.isenabled()
        (gc.enable if self.collecting else gc.disable)()
        try:
            return work()
        finally:
            (gc.enable if before else gc.disable)()

    def run(self, nanoseconds, batch):
        """Nanoseconds of every sample of `batch` operations, and processor seconds of all of them."""
        return self.in_its_gc(lambda: self.stretch(nanoseconds, batch))

    def stretch(self, nanoseconds, batch):
        send, samples = self.step.send, []
        used = processor_time()
        end = clock() + nanoseconds
        while True:
            samples.append(send(repeat(None, batch)))
            if clock() >= end or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        used = processor_time() - used
        if channel.forked:
            leave(0)  # The statement made this process and did not end it.
        return samples, used

    def heap(self):
        """Bytes that one operation holds at its peak beyond what it found; None where that cannot be known."""
        try:
            import tracemalloc
        except ImportError:
            return None
        peaks = []
        tracemalloc.start()
        # The first operation fills caches; an empty loop costs a few objects of our own.
        for count in (1, 1, 0, 1, 0, 1, 0):
            gc.collect()
            tracemalloc.clear_traces()
            self.in_its_gc(lambda: self.step.send(repeat(None, count)))
            peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        return max(0, min(peaks[1::2]) - min(peaks[2::2]))


try:
    import resource
except ImportError:
    resource = None


def processor_time():
    """Seconds of all threads, and of children that were waited for."""
    if resource is None:
        return process_time() / 1e9
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() / 1e9 + children.ru_utime + children.ru_stime


def peak_memory():
    """Bytes. Linux gives a child's ru_maxrss the peak of the process it was forked from, hence /proc first."""
    try:
        with open('/proc/self/status', 'rb') as status:
            for line in status:
                if line.startswith(b'VmHWM:'):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    if resource is None:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == 'darwin' else 1024)


def middle(values):
    return sorted(values)[len(values) // 2]


def recent(blocks, end):
    """Median of the up to five blocks before `end`."""
    return middle(blocks[max(0, end - window(end)):end])


def window(count):
    return max(1, min(5, count // 2))


def is_warm(blocks, elapsed):
    """Whether operations no longer get faster; `blocks` are nanoseconds per operation, oldest first."""
    if len(blocks) < (1 if elapsed > LONGEST else 2) or elapsed < SHORTEST:
        return False
    if elapsed > LONGEST:
        return True
    return recent(blocks, len(blocks)) >= 0.97 * recent(blocks, len(blocks) - window(len(blocks)))


def next_batch(operation, batch):
    """Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once."""
    wanted = 1
    while wanted * max(operation, 0.1) < SAMPLE:
        wanted *= 2
    return max(batch, min(wanted, batch * 8, 65536))


def warm_up(benchmark):
    """Batch and nanoseconds per operation in the steady state."""
    begin, blocks, batch = clock(), [], 1
    while True:
        samples, _ = benchmark.run(BLOCK, batch)
        blocks.append(middle(samples) / batch)
        if is_warm(blocks, clock() - begin):
            return batch, recent(blocks, len(blocks))
        batch = next_batch(blocks[-1], batch)


def tracers():
    """Names of what watches every line or call: coverage, debuggers, profilers."""
    found = [hook for hook in (sys.gettrace(), sys.getprofile(), getattr(threading, '_trace_hook', None)) if hook is not None]
    names = [getattr(hook, '__module__', None) or type(hook).__name__ for hook in found]
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
    places = [os.path.join(folder, part) for folder in (root, os.path.realpath(os.curdir)) for part in ('', 'src', 'lib')]
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, '__file__', None)
        file = os.path.realpath(file) if isinstance(file, str) else root + os.sep
        standard = file.startswith(library + os.sep) and '-packages' not in file
        if file.startswith(root + os.sep) or standard:
            continue
        tail = name.replace('.', os.sep) + (os.sep + '__init__.py' if hasattr(module, '__path__') else '.py')
        if any(os.path.exists(os.path.join(place, tail)) for place in places):
            return [name, file]
    return None


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
    kind = type(error).__name__
    text = str(error)
    if isinstance(error, SystemExit):
        text = 'sys.exit(%s)' % ('' if error.code is None else repr(error.code))
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_globals is globals():
        frames = frames.tb_next
    trace = ''.join(traceback.format_exception(type(error), error, frames))
    first = setup.count('\n') + 1
    for number in range(1, first + len(linecache.getlines(SOURCE)) + 1):
        part = 'setup, line %d' % number if number <= first else 'stmt, line %d' % (number - first)
        trace = trace.replace('File "%s", line %d, in inner' % (SOURCE, number), part)
    return {
        'type': kind,
        'problem': isinstance(error, Problem),
        'message': (text.strip().split('\n') or [''])[0][:300],
        'hint': getattr(error, 'hint', None) if isinstance(error, Problem) else None,
        'trace': '' if isinstance(error, Problem) else trace[-16384:],
    }


def watch_ending():
    """Says who keeps the process from ending, should anything do."""

    def late():
        time.sleep(LEAVE)
        alive = [thread.name for thread in threading.enumerate() if not thread.daemon]
        channel.send('left', threads=[name for name in alive if name != threading.main_thread().name])
        leave(1)

    threading.Thread(target=late, name='watch', daemon=True).start()


enter('loading')
name = None


def enter(next_phase):
    global phase
    phase = next_phase


def tell(error, setup):
    if channel.forked:
        leave(0 if isinstance(error, SystemExit) and not error.code else 1)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    channel.send('failed', phase=phase, benchmark=name, **failure(error, setup))
    leave(1)


def converse(request):
    global name
    for code in request['codes']:
        name = code['name']
        enter('setting up')
        benchmark = Benchmark(request, code)
        if request['list']:
            # Whatever cannot run even once is better known before anything is measured.
            enter('trying')
            benchmark.run(0, 1)
            benchmark.step.close()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
        return
    channel.send('loaded')
    enter('warming up')
    batch, operation = warm_up(benchmark)
    channel.send('ready', batch=batch, operation=operation / 1e9, facts=facts(request['root']))
    enter('measuring')
    while True:
        message = channel.receive()
        if message['kind'] == 'finish':
            break
        samples, used = benchmark.run(message['seconds'] * 1e9, message['batch'])
        channel.send('turn', samples=samples, cpu=used)
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    channel.send('finished', peak=peak, heap=heap)


def main():
    request = channel.receive()
    faulthandler.enable()
    if hasattr(faulthandler, 'register'):
        # A benchmark that hangs is ended by this signal: then its output shows where it hung.
        faulthandler.register(signal.SIGTERM, all_threads=False, chain=True)
    watch_warnings()
    try:
        converse(request)
    except BaseException as error:
        tell(error, request['setup'])
    watch_ending()


channel = Channel()
main()
