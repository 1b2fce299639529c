// SPDX-License-Identifier: MIT
// The stored corpus, and what fuzzing found, once more without a fuzzer.
#include "tests/fuzz/targets.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

TEST_CASE("the fuzz corpus is read without a crash") {
  using namespace midback::fuzz;
  const std::pair<const char*, void (*)(std::string_view)> targets[] = {
      {"csv", csv}, {"json", json}, {"moment", moment}, {"did", did}, {"database", database}};
  for (const auto& [name, run] : targets) {
    int inputs = 0;
    for (const auto& entry :
         fs::directory_iterator{fs::path{MIDBACK_TESTS_DIR} / "fuzz/corpus" / name}) {
      INFO(entry.path().string());
      std::ifstream in{entry.path(), std::ios::binary};
      CHECK_NOTHROW(run(std::string{std::istreambuf_iterator<char>{in}, {}}));
      ++inputs;
    }
    CHECK(inputs > 0);
  }
}
