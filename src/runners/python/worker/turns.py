"""Eighth part of the worker program: one benchmark, warmed up, and its turns."""


def serve(benchmark, request):
    """Counts a benchmark that is set up, or warms it up and does what it is told until `finish`; the last message."""
    if request['count'] is not None:
        enter('counting')
        processes = counted(benchmark, **request['count'])
        benchmark.step.close()
        return 'counted', {'processes': processes}
    channel.send('loaded', pid=os.getpid(), forked=channel.is_child)
    enter('warming up')
    batch, operation, first = benchmark.warmed_up(request['hurried'])
    channel.send(
        'ready', batch=batch, operation=operation / 1e9, first=first, once=benchmark.once, facts=facts(request['root'])
    )
    enter('measuring')
    take_turns(benchmark, request['root'])
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    return 'finished', {'peak': peak, 'heap': heap}


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
        channel.send('turn', samples=samples, cpu=used, untimed=benchmark.untimed)
