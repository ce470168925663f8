"""Last part of the worker program, for asv: lists the benchmarks of a folder, or holds one side of one trial."""


def why_skipped(found, folder):
    """Why a benchmark skips itself when it is set up or first called; None: it does not, or nobody can say before."""
    if not found.may_skip():
        return None
    try:
        ready(found, folder)
        if says_skip(getattr(found.function, '__code__', None)):
            found.function(*found.arguments)
        found.tear_down()
    except NotImplementedError as error:
        return 'it skips itself' + (': %s' % error if str(error) else '')
    except Exception as error:
        if type(error).__name__ == 'SkipNotImplemented':
            return 'it skips itself' + (': %s' % error if str(error) else '')
        # Its first trial tells this again.
    return None


def listed(request):
    benchmarks = []
    for each in benchmarks_of(request['folder']):
        for name, values in each.combinations():
            each.arguments = values
            benchmarks.append({
                'name': name,
                'type': each.kind,
                'unit': str(each.first('unit', '')) if each.kind == 'track' else '',
                'skipped': why_skipped(each, request['cache']),
            })
    channel.send('benchmarks', benchmarks=benchmarks)
    channel.send('listed', facts=facts(request['root']))


def valued(found):
    """The one number that a benchmark tells, which takes no turns."""
    begin = clock()
    result = found.function(*found.arguments)
    took = (clock() - begin) / 1e9
    if found.kind == 'mem':
        result = size_of(result)
    if found.kind != 'peakmem' and not isinstance(result, (int, float)):
        try:
            result = float(result)
        except (TypeError, ValueError):
            raise Problem('it returns a %s and no number' % type(result).__name__)
    peak = peak_memory()
    found.tear_down()
    channel.send('valued', value=None if found.kind == 'peakmem' else float(result), peak=peak, seconds=took,
                 facts=facts(found.root))


def converse(request):
    enter('loading')
    if request['list']:
        return listed(request)
    found = benchmark_called(request['folder'], request['benchmark'])
    found.root = request['root']
    ready(found, request['cache'])
    if found.kind not in ('time', 'timeraw'):
        enter('measuring')
        return valued(found)
    benchmark = (Timed if found.kind == 'time' else Raw)(request, found)
    kind, told = serve(benchmark, request)
    found.tear_down()
    channel.send(kind, **told)


converse_with(converse)
