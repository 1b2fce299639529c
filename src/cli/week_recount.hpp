// SPDX-License-Identifier: MIT
#pragma once

#include "src/storage/database.hpp"

#include <string>
#include <vector>

namespace midback {

/// Computes the figures of the 12 weekly reports up to `today` a second time, naively and without
/// the code of the reports, and compares. One line for each figure that differs; `compared` counts
/// the figures.
std::vector<std::string> recount_weeks(Database& database, LocalDay today, int& compared);

} // namespace midback
