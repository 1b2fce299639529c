// SPDX-License-Identifier: MIT
#include "src/cli/set_arguments.hpp"
#include "src/error.hpp"
#include "tests/fuzz/targets.hpp"

#include <cstdlib>

namespace midback::fuzz {

void did(std::string_view bytes) {
  SetArguments arguments;
  arguments.did.emplace_back(bytes);
  try {
    for (const SetRecord& set : sets_done(built_in_plan().routine, arguments)) {
      if (set.amount < 0 || set.amount > 86400 || set.set < 1 || set.set > 100) {
        std::abort(); // the schema would refuse it
      }
    }
  } catch (const Error&) {
  }
}

} // namespace midback::fuzz
