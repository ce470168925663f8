"""Last part of the recorder: the samples as a weighted call tree, exact counts of calls, and the files that hold them."""
import json


def count_calls():
    """A running profiler that counts the calls of Python functions; None where another tool is in its place."""
    try:
        import cProfile

        profiler = cProfile.Profile(builtins=False)
        profiler.enable()
        return profiler
    except (ImportError, ValueError, RuntimeError):
        return None


def enter_calls(profiler, functions, operations, path):
    """Notes how often every function was called in an operation, and keeps the counts in their own format."""
    profiler.dump_stats(path + '.pstats')
    counts = {}
    for entry in profiler.getstats():
        code = entry.code
        if isinstance(code, str) or code.co_filename == OURS or code.co_name in WITHIN:
            continue
        # Of code that is not the project's, what samples met is enough.
        if functions.place(code.co_filename)[0] != 'own' and code.co_filename not in functions.sources:
            continue
        row = functions.number(code.co_filename, code.co_firstlineno, code.co_name)
        resumed = code.co_flags & RESUMED or code.co_name == 'inner' and code.co_filename == SETUP
        known = counts.get(row, 0)
        counts[row] = None if resumed or known is None else known + entry.callcount
    for row, count in counts.items():
        functions.rows[row]['calls'] = None if count is None else count / operations


class Tree:
    """A weighted call tree."""

    def __init__(self):
        self.parent, self.function, self.own, self.idle, self.collecting = [], [], [], [], []
        self.nodes = {}

    def add(self, path, own, idle, collecting):
        at = -1
        for function in path:
            key = at, function
            if key not in self.nodes:
                self.nodes[key] = len(self.parent)
                self.parent.append(at)
                self.function.append(function)
                for column in (self.own, self.idle, self.collecting):
                    column.append(0.0)
            at = self.nodes[key]
        if at >= 0:
            (self.collecting if collecting else self.own)[at] += own
            self.idle[at] += idle

    def path(self, node):
        path = []
        while node >= 0:
            path.append(self.function[node])
            node = self.parent[node]
        return path[::-1]


def benchmark_part(stack):
    """The frames of a stack from the benchmark's own on, or of a program all; None: none of it is the benchmark's."""
    cut, frames = stack
    frames = [frame for frame in frames if frame[0] != OURS]
    if not within_worker:
        return frames
    inner = [index for index, (file, _, name) in enumerate(frames) if file == SETUP and name == 'inner']
    if inner:
        return frames[inner[0]:]
    # Of very deep stacks only the upper end is known.
    return [(SETUP, 0, 'inner')] + frames if cut else None


within_worker = False


def write(path, sampler, functions, profiler, counted, **facts):
    """Writes the tree with the calls of `counted` operations, and beside it the same as collapsed stacks."""
    tree, cut, dropped = Tree(), 0, 0
    samples, others = sampler.samples() if sampler else ([], 0.0)
    for stack, own, idle, collecting in samples:
        frames = benchmark_part(stack)
        if not frames:
            dropped += 1
            continue
        cut += stack[0]
        tree.add([functions.number(*frame) for frame in frames], own, idle, collecting)
    if profiler is not None:
        enter_calls(profiler, functions, counted, path)
    with open(path + '.python.json', 'w', encoding='utf8') as file:
        json.dump(dict(
            facts, functions=functions.rows, parent=tree.parent, function=tree.function, own=tree.own, idle=tree.idle,
            collecting=tree.collecting, samples=len(samples) - dropped, cut=cut, others=others,
            children=sampler.children if sampler else 0.0, full=bool(sampler and sampler.full), refused=None,
            counted=profiler is not None,
        ), file)
    if sampler:
        collapse(path + '.collapsed', tree, functions)


def refuse(path, reason):
    with open(path + '.python.json', 'w', encoding='utf8') as file:
        json.dump({'refused': str(reason)}, file)


def collapse(path, tree, functions):
    """Microseconds of every stack, as flame graph tools read them."""
    with open(path, 'w', encoding='utf8') as file:
        for node, seconds in enumerate(tree.own):
            weight = round((seconds + tree.collecting[node]) * 1e6)
            if weight > 0:
                names = [functions.rows[row] for row in tree.path(node)]
                file.write('%s %d\n' % (';'.join(map(frame_text, names)), weight))


def frame_text(row):
    where = ' (%s:%s)' % (row['file'], row['line']) if row['file'] else ''
    return (row['name'] + where).replace(';', ':').replace('\n', ' ')
