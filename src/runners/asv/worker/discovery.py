"""Ninth part of the worker program, for asv: which benchmarks a folder has, by the rules of asv's documentation.

Nothing of asv is imported: a suite may run where it is not installed.
"""
import importlib
import inspect
import itertools
import pkgutil
import re

KINDS = [
    ('time', re.compile(r'^(Time[A-Z_].+)|(time_.+)$')),
    ('timeraw', re.compile(r'^(Timeraw[A-Z_].+)|(timeraw_.+)$')),
    ('mem', re.compile(r'^(Mem[A-Z_].+)|(mem_.+)$')),
    ('peakmem', re.compile(r'^(PeakMem[A-Z_].+)|(peakmem_.+)$')),
    ('track', re.compile(r'^(Track[A-Z_].+)|(track_.+)$')),
]
MOST_COMBINATIONS = 10000


class Found:
    """A function of a suite that is a benchmark, with one combination of its parameters or none."""

    def __init__(self, kind, name, function, sources):
        self.kind, self.name, self.function, self.sources, self.arguments = kind, name, function, sources, ()
        self.setups = [each for each in self.all('setup') if callable(each)][::-1]
        self.teardowns = [each for each in self.all('teardown') if callable(each)]
        self.cache = self.first('setup_cache', None)

    def first(self, attribute, default):
        return next(iter(self.all(attribute)), default)

    def all(self, attribute):
        return [getattr(source, attribute) for source in self.sources if hasattr(source, attribute)]

    def parameters(self):
        params = list(self.first('params', []))
        return [list(each) for each in params] if params and isinstance(params[0], (tuple, list)) else [params] if params else []

    def combinations(self):
        """Names of all combinations, with the values of each."""
        parameters = self.parameters()
        if not parameters:
            return [(self.name, ())]
        names = [told_apart([without_address(value) for value in values]) for values in parameters]
        pairs = zip(itertools.product(*names), itertools.product(*parameters))
        skipped = [tuple(each) for each in self.first('skip_params', [])]
        found = [
            ('%s(%s)' % (self.name, ', '.join(words)), values)
            for words, values in itertools.islice(pairs, MOST_COMBINATIONS + 1)
            if values not in skipped
        ]
        if len(found) > MOST_COMBINATIONS:
            raise Problem('%s has more than %d combinations of parameters' % (self.name, MOST_COMBINATIONS))
        return found

    def set_up(self):
        for each in self.setups:
            each(*self.arguments)

    def tear_down(self):
        for each in self.teardowns:
            each(*self.arguments)

    def may_skip(self):
        return any(says_skip(getattr(each, '__code__', None)) for each in self.setups + [self.function])


def says_skip(code):
    if code is None:
        return False
    inside = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return bool({'NotImplementedError', 'SkipNotImplemented'} & set(code.co_names)) or any(map(says_skip, inside))


ADDRESS = re.compile(r'^(<.*) at 0x[\da-fA-F]+(>)$')


def without_address(value):
    return ADDRESS.sub(r'\1\2', repr(value))


def told_apart(names):
    """Names that several values share are numbered."""
    seen = {}
    apart = []
    for each in names:
        number = seen[each] = seen.get(each, -1) + 1
        apart.append('%s (%d)' % (each, number) if names.count(each) > 1 else each)
    return apart


def modules_of(name):
    module = importlib.import_module(name)
    yield module
    for _, below, _ in pkgutil.iter_modules(getattr(module, '__path__', []), name + '.'):
        yield from modules_of(below)


def benchmarks_in(module):
    for name, value in list(vars(module).items()):
        if name.startswith('_'):
            continue
        if inspect.isclass(value) and not inspect.isabstract(value):
            for attribute, function in inspect.getmembers(value, callable):
                if inspect.isfunction(function) or inspect.ismethod(function):
                    yield from benchmark_of(attribute, module, value, function)
        elif inspect.isfunction(value):
            yield from benchmark_of(name, module, None, value)


def benchmark_of(attribute, module, owner, function):
    if getattr(function, 'skip_benchmark', False):
        return
    own = getattr(function, 'benchmark_name', None)
    search = attribute if own is None else own.split('.')[-1]
    kind = next((kind for kind, names in KINDS if names.match(search)), None)
    if kind is None:
        return
    parts = module.__name__.split('.')[1:]
    if owner is None:
        yield Found(kind, own or '.'.join(parts + [function.__name__]), function, [function, module])
    else:
        instance = owner()
        bound = getattr(instance, attribute)
        yield Found(kind, own or '.'.join(parts + [owner.__name__, attribute]), bound, [bound, instance, module])


def benchmarks_of(folder):
    """All benchmarks of a folder."""
    folder = os.path.abspath(folder)
    sys.path.insert(0, os.path.dirname(folder))
    for module in modules_of(os.path.basename(folder)):
        yield from benchmarks_in(module)


def benchmark_called(folder, name):
    """The benchmark of that name. Its module alone is imported where its name tells which that is."""
    folder = os.path.abspath(folder)
    sys.path.insert(0, os.path.dirname(folder))
    parts = name.split('(', 1)[0].split('.')
    for end in (1, 2):
        path = os.path.join(folder, *parts[:-end])
        if len(parts) > end and os.path.isfile(path + '.py'):
            module = importlib.import_module('.'.join([os.path.basename(folder)] + parts[:-end]))
            found = combination(benchmarks_in(module), name)
            if found is not None:
                return found
    found = combination((each for module in modules_of(os.path.basename(folder)) for each in benchmarks_in(module)), name)
    if found is None:
        raise Problem('there is no benchmark of this name any more', 'are its parameters the same in every run?')
    return found


def combination(benchmarks, name):
    for found in benchmarks:
        if name != found.name and not name.startswith(found.name + '('):
            continue
        for called, values in found.combinations():
            if called == name:
                found.arguments = values
                return found
    return None
