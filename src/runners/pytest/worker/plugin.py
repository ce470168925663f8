"""Eleventh part: the plug-in that pytest is started with, and what it makes of the project's other plug-ins."""

import inspect

# Options of pytest-benchmark and pytest-codspeed that a project may have in its configuration: how long they measure,
# what they print and where they keep it has no meaning here.
FLAGS = (
    'benchmark-disable-gc benchmark-skip benchmark-disable benchmark-enable benchmark-only benchmark-save-data '
    'benchmark-verbose benchmark-quiet benchmark-autosave codspeed'
).split()
VALUES = (
    'benchmark-min-time benchmark-max-time benchmark-min-rounds benchmark-precision benchmark-confidence '
    'benchmark-timer benchmark-calibration-precision benchmark-warmup-iterations benchmark-save benchmark-json '
    'benchmark-sort benchmark-group-by benchmark-columns benchmark-name benchmark-time-unit benchmark-storage '
    'benchmark-cprofile benchmark-cprofile-loops benchmark-cprofile-top benchmark-project-name codspeed-mode '
    'codspeed-warmup-time codspeed-max-time codspeed-max-rounds'
).split()
OPTIONAL = (
    'benchmark-warmup benchmark-compare benchmark-netrc benchmark-histogram benchmark-csv benchmark-cprofile-dump'
).split()
# Names under which the two are found.
OTHERS = (
    'benchmark', 'pytest_benchmark', 'pytest_benchmark.plugin', 'codspeed', 'pytest_codspeed', 'pytest_codspeed.plugin'
)
# They end tests that take long, run them again, elsewhere or another number of times.
MEDDLERS = {'pytest_timeout', 'pytest_rerunfailures', 'pytest_forked'}
REMEMBERING = 'lfplugin', 'nfplugin', 'stepwiseplugin'
# What they are told in place of what the project says, where they are there.
CALMED = {
    'numprocesses': None, 'dist': 'no', 'tx': [], 'looponfail': False, 'count': 1, 'forked': False, 'usepdb': False,
    'trace': False, 'no_cov': True,
}
MARKS = 'benchmark', 'codspeed_benchmark'
FIXTURES = {'benchmark', 'codspeed_benchmark', 'benchmark_weave'}


def is_benchmark(item):
    """Whether a test measures something: by a fixture, or because it is marked as a whole."""
    return bool(FIXTURES & set(getattr(item, 'fixturenames', ()))) or is_marked(item)


def is_marked(item):
    return any(item.get_closest_marker(mark) for mark in MARKS)


# Hooks of pytest-benchmark that a conftest may have: nobody calls them, but pytest must know what they may take.
HOOKS = (
    'generate_machine_info update_machine_info generate_commit_info update_commit_info group_stats generate_json '
    'update_json compare_machine_info scale_unit'
).split()
HOOK = """
def pytest_benchmark_%s(
    config, benchmarks, include_data, machine_info, commit_info, output_json, group_by, benchmarksession,
    compared_benchmark, unit, best, worst, sort
): pass
"""


def plugin_class(pytest):
    """The plug-in; `begin` is called when tests can be collected, `measure` with what the fixture is to measure."""
    hook = pytest.hookimpl

    class Plugin:
        def __init__(self, begin, measure, seed):
            self.begin, self.measure, self.seed = begin, measure, seed
            self.fixture, self.trouble, self.collecting_failed, self.deselected = None, None, [], 0
            self.skipped = []

        def pytest_addoption(self, parser):
            group = parser.getgroup('benchmark')
            for flag in FLAGS:
                group.addoption('--' + flag, action='store_true', default=False)
            for value in VALUES:
                group.addoption('--' + value, default=None)
            for value in OPTIONAL:
                group.addoption('--' + value, nargs='?', default=None)
            group.addoption('--benchmark-compare-fail', nargs='+', default=None)

        def pytest_addhooks(self, pluginmanager):
            hooks = types.ModuleType('hooks')
            for name in HOOKS:
                exec(HOOK % name, vars(hooks))
            pluginmanager.add_hookspecs(hooks)

        @hook(hookwrapper=True)
        def pytest_load_initial_conftests(self, early_config):
            early_config.known_args_namespace.no_cov = True
            yield

        @hook(hookwrapper=True)
        def pytest_cmdline_main(self, config):
            for name, value in CALMED.items():
                if hasattr(config.option, name):
                    setattr(config.option, name, value)
            if hasattr(config.option, 'randomly_seed'):
                config.option.randomly_seed = self.seed
            yield

        @hook(trylast=True)
        def pytest_configure(self, config):
            for mark in MARKS:
                config.addinivalue_line('markers', mark + ': measure this test')
            manager = config.pluginmanager
            for name, plugin in manager.list_name_plugin():
                if plugin is not None and (name in REMEMBERING or getattr(plugin, '__name__', '') in MEDDLERS):
                    manager.unregister(plugin)
            reporter = manager.get_plugin('terminalreporter')
            if reporter is not None:
                # What it prints would hide what the benchmark printed.
                reporter._tw._file = open(os.devnull, 'w')

        @hook(tryfirst=True)
        def pytest_collection(self, session):
            # All of them only to list them; otherwise files are collected when they are asked for.
            return None if asked['list'] else True

        def pytest_collectreport(self, report):
            if report.failed:
                self.collecting_failed.append((report.nodeid, str(report.longrepr)))
            elif report.skipped:
                self.skipped.append((report.nodeid, reason_of(report)))

        def pytest_deselected(self, items):
            self.deselected += sum(map(is_benchmark, items))

        @hook(tryfirst=True)
        def pytest_runtestloop(self, session):
            self.begin(session)
            return True

        @hook(tryfirst=True)
        def pytest_pyfunc_call(self, pyfuncitem):
            if FIXTURES & set(pyfuncitem.fixturenames) or not is_marked(pyfuncitem):
                return None
            if inspect.iscoroutinefunction(pyfuncitem.obj):
                raise Problem(
                    'it is asynchronous: a call only makes a coroutine', 'give `asyncio.run` to the benchmark fixture'
                )
            names = pyfuncitem._fixtureinfo.argnames
            self.made(pyfuncitem)(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in names})
            return True

        def made(self, node):
            collecting = not node.config.getoption('benchmark_disable_gc')
            self.fixture = BenchmarkFixture(node, self.measure, collecting)
            return self.fixture

        @pytest.fixture
        def benchmark(self, request):
            fixture = self.made(request.node)
            yield fixture
            fixture._cleanup()

        @pytest.fixture
        def codspeed_benchmark(self, benchmark):
            return benchmark

        @pytest.fixture
        def benchmark_weave(self, benchmark):
            return benchmark.weave

        @hook(hookwrapper=True)
        def pytest_runtest_makereport(self, item, call):
            report = (yield).get_result()
            if self.trouble is None and not report.passed:
                self.trouble = report, call.excinfo, phase

    return Plugin


def reason_of(report):
    """Why a report says something was skipped."""
    longrepr = report.longrepr
    text = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return text[len('Skipped: '):] if text.startswith('Skipped: ') else text
