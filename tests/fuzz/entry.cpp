// SPDX-License-Identifier: MIT
// libFuzzer's way in; MIDBACK_FUZZ_TARGET names the function.
#include "tests/fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  midback::fuzz::MIDBACK_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
