// SPDX-License-Identifier: MIT
#pragma once

#include "src/platform/environment.hpp"

#include <string>
#include <vector>

namespace midback {

/// The whole program: `arguments` without the program's name. Returns the exit code: 0 done,
/// 1 could not, 2 wrong usage, 3 due (status --check). Throws nothing.
int run(const std::vector<std::string>& arguments, Environment& environment);

} // namespace midback
