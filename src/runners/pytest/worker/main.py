"""Last part: one session of pytest, that lists its benchmarks or runs those it is asked for.

A session that may make children stays as it is when its files have been collected, and every benchmark is run by a
child of its own: what collecting costs is paid once for all benchmarks of a round, and none feels what another did.
"""
import atexit
import select

asked = {}
# pytest shows no frames of ours.
__tracebackhide__ = True


def begin_session(request):
    global asked
    asked = request
    try:
        import pytest
    except ImportError as error:
        if error.name != 'pytest':
            raise
        raise Problem(
            'pytest is not installed in %s' % sys.executable,
            'let `prepare` install what the benchmarks need, such as '
            '`prepare: { install: python3 -m venv .venv && .venv/bin/pip install pytest -e . }`',
        )
    if int(pytest.__version__.split('.')[0]) < 7:
        raise Problem('pytest %s is too old' % pytest.__version__, 'install pytest 7 or newer')
    session = Session(request)
    begin = session.list if request['list'] else session.serve
    plugin = session.plugin = plugin_class(pytest)(begin, session.measure, request['seed'])
    blocked = [word for name in OTHERS for word in ('-p', 'no:' + name)]
    blocked += ['-o', 'required_plugins=']  # They may name those.
    code = pytest.main(blocked + request['args'] + request['paths'], plugins=[plugin])
    if not session.begun:
        raise Problem('pytest ended with exit code %d before it came to a test' % code, 'its output says why')


# Seconds a test may take to come to what it measures, where it is asked whether it skips itself.
PATIENCE = 10


class Reached(BaseException):
    pass


def reached(benchmark):
    raise Reached


def may_skip(item):
    """Whether a test or one of its fixtures says `skip` somewhere."""
    named = item._fixtureinfo.name2fixturedefs if hasattr(item, '_fixtureinfo') else {}
    functions = [getattr(item, 'obj', None)] + [each.func for found in named.values() for each in found]
    return any(says_skip(getattr(function, '__code__', None)) for function in functions)


def says_skip(code):
    if code is None:
        return False
    inside = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return any('skip' in name.lower() for name in code.co_names) or any(map(says_skip, inside))


class Session:
    def __init__(self, request):
        self.request, self.begun, self.items, self.last = request, False, {}, None

    def list(self, session):
        self.begun = True
        plugin = self.plugin
        if plugin.collecting_failed:
            place, trace = plugin.collecting_failed[0]
            told = last_line(trace)
            tell_problem('%s cannot be collected: %s' % (place, told), hint_for(told), trace[-16384:])
        found = [
            {'name': item.nodeid, 'skipped': why_skipped(item) or (self.skip_of(item) if may_skip(item) else None)}
            for item in session.items if is_benchmark(item)
        ]
        found += [{'name': name, 'skipped': why} for name, why in plugin.skipped]
        channel.send('tests', tests=found, others=sum(not is_benchmark(item) for item in session.items),
                     deselected=plugin.deselected)
        channel.send('listed', facts=facts(self.request['root']))

    def skip_of(self, item):
        """Why a test skips itself before it measures anything: a child runs it that far. None: it does not."""
        if not hasattr(os, 'fork') or not is_single():
            return None
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            self.plugin.measure = reached
            item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
            trouble = self.plugin.trouble
            if trouble is not None and trouble[0].skipped:
                write(theirs, ('it skips itself: ' + reason_of(trouble[0])).encode()[:4000])
            leave(0)
        os.close(theirs)
        if not select.select([ours], [], [], PATIENCE)[0]:
            os.kill(pid, signal.SIGKILL)
        said = read(ours, 4096).decode(errors='replace')
        os.close(ours)
        os.waitpid(pid, 0)
        return said or None

    def serve(self, session):
        self.begun = True
        try:
            self.converse(session)
        except BaseException as error:
            tell(error, '')

    def converse(self, session):
        while True:
            message = channel.receive()
            item = self.item(session, message['name'])
            asked.update(message)
            if not (message['fork'] and hasattr(os, 'fork') and is_single()):
                self.run(item)
                return
            self.hand_over(item)

    def hand_over(self, item):
        """Has a child run a benchmark, and says how it ended."""
        adopt()
        channel.handing_over = True
        pid = os.fork()
        channel.handing_over = False
        if pid == 0:
            atexit._clear()
            self.run(item)
            finish_child()
        # Whose stack is of interest is the child.
        faulthandler.unregister(signal.SIGTERM)
        status = os.waitpid(pid, 0)[1]
        code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        watch_hanging()
        ended_by = None if code is not None else signal.Signals(os.WTERMSIG(status)).name
        channel.send('ended', code=code, signal=ended_by, left=left_behind())
        if code != 0:
            leave(0)

    def item(self, session, name):
        """The test of that name; its file is collected when the first of its tests is asked for."""
        if name not in self.items:
            path = os.path.join(str(session.config.rootpath), *name.split('::', 1)[0].split('/'))
            self.plugin.collecting_failed.clear()
            for each in session.perform_collect([path]):
                self.items[each.nodeid] = each
        if self.plugin.collecting_failed:
            place, trace = self.plugin.collecting_failed[0]
            told = last_line(trace)
            tell_problem('%s cannot be collected: %s' % (place, told), hint_for(told), trace[-16384:])
        if name not in self.items:
            raise Problem('there is no test of this name any more', 'are its parameters the same in every run?')
        return self.items[name]

    def measure(self, benchmark):
        """What the fixture does with what it was given: turns."""
        watched = sys.gettrace(), sys.getprofile()
        sys.settrace(None)
        sys.setprofile(None)
        try:
            self.last = serve(benchmark, self.request)
        finally:
            sys.settrace(watched[0])
            sys.setprofile(watched[1])
        if self.request['count'] is not None:
            self.close()

    def close(self):
        channel.send(self.last[0], **self.last[1])

    def run(self, item):
        enter('setting up')
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        if channel.forked:
            leave(0)
        if self.plugin.trouble is not None:
            tell_report(*self.plugin.trouble)
        if self.last is None:
            raise Problem('it never calls its `benchmark` fixture', 'call it in every case, or skip the test')
        if self.request['count'] is None:
            self.close()


def why_skipped(item):
    """Why a test is not run, or known to fail; None: it is run."""
    from _pytest import skipping

    skip = skipping.evaluate_skip_marks(item)
    if skip is not None:
        return 'it is skipped' + (': ' + skip.reason if skip.reason else '')
    xfail = skipping.evaluate_xfail_marks(item)
    return None if xfail is None else 'it is expected to fail' + (': ' + xfail.reason if xfail.reason else '')


def last_line(trace):
    lines = [line for line in trace.strip().split('\n') if line.startswith('E ')] or trace.strip().split('\n')
    return lines[-1].lstrip('E ')[:300]


def hint_for(told):
    if 'ModuleNotFoundError' not in told:
        return None
    return (
        'does `prepare` install it? Where the code of the project lies, `pythonpath` in its configuration of pytest '
        'says, or `environment: { PYTHONPATH: src }`'
    )


def tell_problem(message, hint=None, trace=''):
    """What makes a benchmark unusable as the message `failed`."""
    channel.send('failed', phase=phase, benchmark=None, type='', problem=True, message=message, hint=hint, trace=trace)
    leave(1)


def tell_report(report, excinfo, when):
    """A test that failed, or skipped itself, as the message `failed`."""
    when = {'setup': 'setting up', 'teardown': 'ending'}.get(report.when, when)
    if report.skipped:
        why = getattr(report, 'wasxfail', None) or reason_of(report)
        tell_problem('it skips itself: ' + why, 'mark it with skipif, or leave it out with `exclude`')
    error = excinfo.value if excinfo else None
    told = failure(error, '') if error is not None else {
        'type': '', 'problem': False, 'message': '', 'hint': None, 'trace': ''
    }
    if not told['problem']:
        told['trace'] = '\n'.join([report.longreprtext] + [
            '%s\n%s' % (title, text) for title, text in report.sections
        ])[-16384:]
    channel.send('failed', phase=when, benchmark=None, **told)
    leave(1)


def adopt():
    """What a child leaves running becomes a child of this process, which can then see it."""
    try:
        import ctypes

        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    except (ImportError, OSError, AttributeError):
        pass


def left_behind():
    """Names of what a child left running."""
    end = time.monotonic() + 0.3
    while True:
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return []
        if time.monotonic() > end:
            return running_children()
        sleep(0.01)


def running_children():
    try:
        with open('/proc/self/task/%d/children' % os.getpid()) as file:
            pids = file.read().split()
        names = []
        for pid in pids:
            with open('/proc/%s/comm' % pid) as file:
                names.append(file.read().strip())
        return names
    except OSError:
        return ['a process']


def finish_child():
    """Ends a child as Python would, without what belongs to the process that it is a copy of."""
    end = time.monotonic() + LEAVE
    while True:
        alive = [each for each in threading.enumerate() if not each.daemon and each is not threading.main_thread()]
        if not alive:
            break
        alive[0].join(max(0, end - time.monotonic()))
        if time.monotonic() >= end:
            tell_problem(
                'it left threads running: ' + ', '.join(each.name for each in alive),
                'stop them when the fixtures of the test end, or make them daemons',
            )
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    leave(0)


converse_with(begin_session)
