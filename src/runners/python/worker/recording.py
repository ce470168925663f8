"""Fourth part of the worker program: runs a benchmark that is profiled for a while, and then counts its calls."""

# Seconds of operations whose calls are counted, at least one operation.
COUNTED = 0.1
# On a busy machine, and where operations wait, the processor time asked for takes this much longer at the most.
LONGER = 2.5


def recorder_from(text):
    """The recorder as a module of its own, whose frames can be told from the benchmark's."""
    recorder = types.ModuleType('perf_budgets_recorder')
    exec(compile(text, '<perf-budgets>', 'exec'), vars(recorder))
    recorder.within_worker = True
    return recorder


def record(recorder, benchmark, root, told):
    """Does what the message `record` says."""
    path, seconds, notes = told['file'], told['seconds'], []
    try:
        functions = recorder.Functions(root)
        sampler = recorder.sampling(told['reader'], told['spy'], path, notes)
        operations, begin, used = 0, clock(), process_time()
        while True:
            samples, _ = benchmark.run(50e6, told['batch'])
            operations += len(samples) * told['batch']
            taken = (clock() - begin) / 1e9
            if (process_time() - used) / 1e9 >= seconds or taken >= LONGER * seconds:
                break
        sampler.stop()
    except recorder.Refused as reason:
        recorder.refuse(path, reason)
        return
    count = max(1, int(COUNTED * operations / taken))
    calls = benchmark.in_its_gc(lambda: counting(recorder, benchmark, count))
    recorder.write(path, sampler, functions, calls, count, operations=operations, startup=0.0, notes=notes)


def counting(recorder, benchmark, count):
    calls = recorder.count_calls()
    benchmark.step.send(repeat(None, count))
    if calls is not None:
        calls.stop()
    return calls
