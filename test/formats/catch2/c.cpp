#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
#include <algorithm>
#include <vector>
static int fibonacci(int n) { return n < 2 ? 1 : fibonacci(n - 1) + fibonacci(n - 2); }
TEST_CASE("fibonacci & co", "[bench]") {
  CHECK(fibonacci(5) == 8);
  BENCHMARK("fibonacci 12") { return fibonacci(12); };
  SECTION("sorting") {
    std::vector<int> values(400);
    BENCHMARK("sort <400>") {
      for (size_t i = 0; i < values.size(); i++) values[i] = (i * 7919) % 400;
      std::sort(values.begin(), values.end());
      return values[0];
    };
  }
}
