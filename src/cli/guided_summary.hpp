// SPDX-License-Identifier: MIT
#pragma once

#include "src/cli/context.hpp"
#include "src/guide/conductor.hpp"

#include <optional>

namespace midback {

/// What was stored, what of each exercise was done, and how to undo. Nothing stored: says so.
void print_summary(Context& context, const std::vector<Exercise>& routine, const SessionPlan& plan,
                   const GuideState& state, const std::optional<Session>& stored);

/// "10 of 10 repetitions", "45 of 45 s left, 30 of 45 s right".
std::string done_words(const Exercise& exercise, const std::vector<SetRecord>& sets, int planned);

} // namespace midback
