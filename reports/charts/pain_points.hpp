// SPDX-License-Identifier: MIT
// The ratings of a report as points in time: one for each session, week or month.
#pragma once

#include "reports/charts/smooth.hpp"
#include "reports/charts/view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midback {

/// What one mark shows. Times are days since the view's first day.
struct PainPoint {
  double time = 0;
  std::optional<double> before; ///< of a week or month: the mean
  std::optional<double> after;
  std::optional<double> low;    ///< of a month: 10 % of the ratings before lie below
  std::optional<double> high;   ///< and 10 % above
  std::optional<double> change; ///< of a week or month: the mean of after - before
  std::string tip;
  std::int64_t id = 0; ///< of the session; 0 for a mean

  std::optional<double> highest() const {
    return before && after ? std::max(*before, *after) : before ? before : after;
  }
};

/// Ratings that a mean of a week or a month needs.
inline constexpr std::size_t ratings_for_week_mark = 3;
inline constexpr std::size_t ratings_for_month_mark = 4;

struct Gap {
  double from = 0;
  double to = 0;
  int days = 0; ///< days without a rating
};

struct PainPoints {
  std::vector<PainPoint> marks;   ///< chronological; of the view's grain
  std::vector<TimedValue> before; ///< every rating
  std::vector<TimedValue> after;
  std::vector<TimedValue> average; ///< of the day, from ratings that stand alone
  std::vector<Gap> gaps;           ///< more than 14 days without any of them

  bool empty() const { return before.empty() && after.empty() && average.empty(); }
};
PainPoints pain_points(const Report& report, const View& view);

} // namespace midback
