"""First part of the worker program: from two texts to a generator that times them as timeit would."""
import ast
import linecache
import sys
import types


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


def compiled(setup, statement, namespace, teardown=None):
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
    if teardown is not None:
        last = ast.parse(teardown).body
        function.body = [ast.Try(body=function.body, handlers=[], orelse=[], finalbody=last)]
        ast.fix_missing_locations(function)
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


def called(target, args, namespace):
    """Setup and statement that call `module:function`, with the arguments as local variables."""
    import inspect

    module, _, path = target.partition(':')
    __import__(module)
    function = sys.modules[module]
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
    values = [(str(name), ast.literal_eval(value)) for name, value in pairs]
    namespace['_call'] = function, [value for _, value in values]
    names = ''.join('_%s, ' % name for name, _ in values)
    passed = ', '.join('%s_%s' % ('' if name.isdigit() else name + '=', name) for name, _ in values)
    return '_stmt, (%s) = _call' % names if names else '_stmt, _ = _call', '_stmt(%s)' % passed
