import pyperf

runner = pyperf.Runner()
values = [(i * 7919) % 500 for i in range(500)]
runner.bench_func("sort", sorted, values)
runner.timeit("join", stmt="','.join(words)", setup="words = [str(i) for i in range(200)]")
