"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as `python -c`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only.
"""


def converse(request):
    global name
    benchmarks, codes = [], request['codes']
    for code in codes:
        name = code['name']
        request['setup'] = code.get('setup', request['setup'])
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = codes[0]['name'] if len(benchmarks) == 1 else None
    # Where each has a setup of its own, its first trial tells what is wrong with it.
    if not request['list'] or 'setup' not in codes[0]:
        benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
    else:
        kind, told = serve(benchmark, request)
        channel.send(kind, **told)


converse_with(converse)
