// SPDX-License-Identifier: MIT
#include "src/domain/plan_difference.hpp"

#include <algorithm>

namespace midback {
namespace {

/// For each exercise of `after` that `before` has: whether it is part of a longest row in the same
/// order (longest increasing subsequence of the old positions; of equal ones the first found).
std::vector<bool> in_order(const std::vector<Exercise>& before,
                           const std::vector<Exercise>& after) {
  const std::size_t count = after.size();
  std::vector<std::ptrdiff_t> old(count, -1);
  std::vector<int> length(count, 0);
  std::vector<std::size_t> previous(count, count);
  std::size_t last = count;
  for (std::size_t i = 0; i < count; ++i) {
    const auto found = std::ranges::find(before, after[i].id, &Exercise::id);
    if (found == before.end()) {
      continue;
    }
    old[i] = found - before.begin();
    length[i] = 1;
    for (std::size_t j = 0; j < i; ++j) {
      if (old[j] >= 0 && old[j] < old[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        previous[i] = j;
      }
    }
    if (last == count || length[i] > length[last]) {
      last = i;
    }
  }
  std::vector<bool> kept(count, false);
  for (; last < count; last = previous[last]) {
    kept[last] = true;
  }
  return kept;
}

} // namespace

PlanDifference difference(const PlanVersion& before, const PlanVersion& after) {
  PlanDifference result{.goal_before = before.goal, .goal_after = after.goal, .exercises = {}};
  for (const Exercise& exercise : before.routine) {
    if (find_exercise(after.routine, exercise.id) == nullptr) {
      result.exercises.push_back({.before = exercise, .after = std::nullopt});
    }
  }
  const auto kept = in_order(before.routine, after.routine);
  for (std::size_t i = 0; i < after.routine.size(); ++i) {
    const Exercise& exercise = after.routine[i];
    const Exercise* old = find_exercise(before.routine, exercise.id);
    const bool moved = old != nullptr && !kept[i];
    if (old == nullptr || moved || *old != exercise) {
      result.exercises.push_back({.before = old != nullptr ? std::optional{*old} : std::nullopt,
                                  .after = exercise,
                                  .place = static_cast<int>(i) + 1,
                                  .moved = moved});
    }
  }
  return result;
}

} // namespace midback
