"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as `python -c`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only.
"""


def converse(request):
    global name
    benchmarks = []
    for code in request['codes']:
        name = code['name']
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = request['codes'][0]['name'] if len(benchmarks) == 1 else None
    benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
    else:
        kind, told = serve(benchmark, request)
        channel.send(kind, **told)


converse_with(converse)
