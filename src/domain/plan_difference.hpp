// SPDX-License-Identifier: MIT
// What is different between two plan versions.
#pragma once

#include "src/domain/routine.hpp"

#include <optional>
#include <string>
#include <vector>

namespace midback {

/// An exercise that is in one version only, or in both and not the same.
struct ExerciseDifference {
  std::optional<Exercise> before;
  std::optional<Exercise> after;
  int place = 0;      ///< in the later routine, from 1; 0 where it was removed
  bool moved = false; ///< stands elsewhere among the exercises that both have
};

struct PlanDifference {
  int goal_before = 0;
  int goal_after = 0;
  std::vector<ExerciseDifference> exercises; ///< removed ones first, then by place
  bool none() const { return goal_before == goal_after && exercises.empty(); }
};

/// From `before` to `after`. As few exercises as possible count as moved: those outside a longest
/// row that stands in the same order in both.
PlanDifference difference(const PlanVersion& before, const PlanVersion& after);

} // namespace midback
