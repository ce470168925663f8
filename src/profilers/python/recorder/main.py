"""Last part of the recorder: samples as a weighted call tree, exact counts of calls, and the files that hold them."""


class Calls:
    """Counts the calls of Python functions, and the turns of event loops, from now on."""

    def __init__(self):
        import cProfile

        self.profiler = cProfile.Profile(builtins=False)
        self.turns = Turns()
        try:
            self.profiler.enable()
        except BaseException:
            self.turns.stop()
            raise

    def stop(self):
        self.profiler.disable()
        self.turns.stop()


def count_calls():
    """Calls; None where another tool is in its place."""
    try:
        return Calls()
    except (ImportError, AttributeError, ValueError, RuntimeError):
        return None


def enter_calls(calls, functions, operations, path):
    """Notes how often every function was called in an operation, and keeps the counts in their own format."""
    calls.profiler.dump_stats(path + '.pstats')
    counts = {}
    for entry in calls.profiler.getstats():
        code = entry.code
        if isinstance(code, str) or code.co_filename == OURS or code.co_name in WITHIN:
            continue
        # Of code that is not the project's, what samples met is enough.
        if functions.place(code.co_filename)[0] != 'own' and code.co_filename not in functions.sources:
            continue
        row = functions.number(code)
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
            self.own[at] += own
            self.idle[at] += idle
            self.collecting[at] += collecting

    def path(self, node):
        path = []
        while node >= 0:
            path.append(self.function[node])
            node = self.parent[node]
        return path[::-1]


def benchmark_part(stack):
    """The code of a stack from the benchmark's own on, or of a program all; empty: none of it is the benchmark's."""
    begin = None if within_worker else 0
    for index, code in enumerate(stack):
        if code is None:
            continue
        if begin is None and code.co_filename == SETUP and code.co_name == 'inner':
            begin = index
        # Whoever started an event loop does not ask for what runs in it.
        if code.co_name == 'run_forever' and code.co_filename.endswith(EVENT_LOOP) and begin is not None:
            begin = index
    return [] if begin is None else [each for each in stack[begin:] if each is None or each.co_filename != OURS]


within_worker = False
EVENT_LOOP = os.path.join('asyncio', 'base_events.py')


def write(path, sampler, functions, calls, counted, **facts):
    """Writes the tree with the calls of `counted` operations, and beside it the same as collapsed stacks."""
    tree = Tree()
    for stack, own, idle, collecting in sampler.samples() if sampler else ():
        tree.add([functions.number(code) for code in benchmark_part(stack)], own, idle, collecting)
    if calls is not None:
        enter_calls(calls, functions, counted, path)
    turns = calls.turns.rows(functions) if calls else []
    with open(path + '.python.json', 'w', encoding='utf8') as file:
        json.dump(dict(
            facts, functions=functions.rows, parent=tree.parent, function=tree.function, own=tree.own, idle=tree.idle,
            collecting=tree.collecting, samples=sampler.found['samples'] if sampler else 0,
            torn=sampler.found['torn'] if sampler else 0, others=max(0.0, sampler.others) if sampler else 0.0,
            children=sampler.children if sampler else 0.0, refused=None, counted=calls is not None,
            turns=turns,
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
