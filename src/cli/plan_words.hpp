// SPDX-License-Identifier: MIT
// A plan version and what it changed, in words: the same in messages, journal, history and diff.
#pragma once

#include "src/domain/plan_difference.hpp"

#include <string>
#include <vector>

namespace midback {

/// "5 days a week".
std::string goal_words(int goal);

/// One line per difference: "goal 6 days a week (was 5)", "plank added: 20 s x 2-3 (place 4)",
/// "cat-cow: 12 repetitions (was 10 repetitions)", "plank removed", "plank moved to place 1".
std::vector<std::string> difference_lines(const PlanDifference& difference);
/// The lines, joined by a semicolon.
std::string difference_words(const PlanDifference& difference);

} // namespace midback
