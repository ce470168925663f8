#include <benchmark/benchmark.h>
#include <algorithm>
#include <vector>
static void BM_sort(benchmark::State& state) {
  std::vector<int> values(state.range(0));
  for (auto _ : state) {
    for (size_t i = 0; i < values.size(); i++) values[i] = (i * 7919) % values.size();
    std::sort(values.begin(), values.end());
    benchmark::DoNotOptimize(values.data());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_sort)->Arg(64)->Arg(512);
static void BM_copy(benchmark::State& state) {
  std::vector<char> from(4096), to(4096);
  for (auto _ : state) { std::copy(from.begin(), from.end(), to.begin()); benchmark::DoNotOptimize(to.data()); }
  state.SetBytesProcessed(state.iterations() * 4096);
}
BENCHMARK(BM_copy)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK_MAIN();
