// SPDX-License-Identifier: MIT
// Each exercise summed over days: what was done, what counts, and how many days it was done in
// full, in part, not at all, or stopped for pain.
#pragma once

#include "reports/model.hpp"

#include <span>
#include <vector>

namespace midback {

/// What counts of one side on one day: the best sets_min sets, each capped. Requires sides.
/// Example: 3 x 15 s prescribed, 20, 15 and 10 s held on the left: 40.
std::int64_t credited_on_side(const Exercise& exercise, std::span<const Session> day, Side side);

/// Adds up days, each by the routine in force on it.
class ExerciseSums {
public:
  /// `routine` decides order and names; exercises of other versions follow as they appear.
  explicit ExerciseSums(std::span<const Exercise> routine);
  void add(std::span<const Exercise> routine, std::span<const Session> day, const Doses& doses);
  std::vector<ExerciseTotals> result() const { return m_totals; }

private:
  ExerciseTotals& of(const Exercise& exercise);
  std::vector<ExerciseTotals> m_totals;
};

} // namespace midback
