"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


def serve(benchmark, request):
    """Counts a benchmark that is set up, or warms it up and does what it is told until that is `finish`."""
    if request['count'] is not None:
        enter('counting')
        processes = counted(benchmark, **request['count'])
        benchmark.step.close()
        channel.send('counted', processes=processes)
        return
    channel.send('loaded')
    enter('warming up')
    batch, operation, first = warm_up(benchmark, request['hurried'])
    channel.send('ready', batch=batch, operation=operation / 1e9, first=first, facts=facts(request['root']))
    enter('measuring')
    take_turns(benchmark, request['root'])
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    channel.send('finished', peak=peak, heap=heap)


def take_turns(benchmark, root):
    while True:
        message = channel.receive()
        if message['kind'] == 'finish':
            return
        if message['kind'] == 'record':
            recorder = recorder_from(message['recorder'])
            record(recorder, benchmark, root, message)
            channel.send('recorded')
            continue
        samples, used = benchmark.run(message['seconds'] * 1e9, message['batch'])
        channel.send('turn', samples=samples, cpu=used)
